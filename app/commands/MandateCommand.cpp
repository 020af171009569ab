#include "app/commands/Checks.h"
#include "app/commands/Commands.h"
#include "app/commands/Input.h"
#include "app/commands/Json.h"
#include "app/commands/MandateOptions.h"
#include "app/commands/Moment.h"
#include "app/commands/Session.h"
#include "app/commands/Table.h"
#include "core/desk/Decisions.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace wederhoor {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(MandateCommand)
};

constexpr int wordsWidth = 60;

ValueCheck amount()
{
    return [](const QString &text) {
        return moneyFromText(text)
            ? std::nullopt
            : std::optional(Words::tr("%1 is no amount in euros: write it as 25,00 or 25.00.").arg(text));
    };
}

/// A thing that may be decided: no colon, which parts it from its amount.
ValueCheck thing()
{
    return [line = checks::line(60)](const QString &text) {
        const std::optional<QString> wrong = line(text);
        return !wrong && text.contains(u':') ? std::optional(Words::tr("it may not hold a colon.")) : wrong;
    };
}

QStringList roleNames()
{
    return {roleName(Role::Trainee), roleName(Role::Agent), roleName(Role::Supervisor)};
}

QJsonObject mandateEntry(const Mandate &mandate)
{
    return {{QStringLiteral("role"), roleName(mandate.role)},
            {QStringLiteral("topic"), json::text(mandate.topic)},
            {QStringLiteral("what"), mandate.what},
            {QStringLiteral("amount"), mandate.most.toText()},
            {QStringLiteral("currency"), QStringLiteral("EUR")}};
}

/// Runs fn with the inbox, tied to its team.
template <class Fn> Exit withInbox(Session &session, Fn fn)
{
    const Result<Inbox *> inbox = session.inbox();
    return inbox ? fn(**inbox) : session.out().failed(inbox.error());
}

Exit done(Session &session, const Result<void> &result)
{
    session.tellTeam();
    return result ? Exit::Done : session.out().failed(result.error());
}

Exit listMandates(const Invocation &, Session &session)
{
    return withInbox(session, [&session](Inbox &inbox) {
        const Result<MandateBook> book = await(inbox.mandates().read());
        if (!book) {
            return session.out().failed(book.error());
        }
        QJsonArray entries;
        Table table;
        for (const Mandate &mandate : book->mandates) {
            entries.append(mandateEntry(mandate));
            table.addRow({roleName(mandate.role), mandate.what,
                          mandate.topic.isEmpty() ? QStringLiteral("-") : mandate.topic,
                          QStringLiteral("EUR ") + mandate.most.toText()});
        }
        if (session.out().isJson()) {
            session.out().value({{QStringLiteral("mandates"), entries}});
        } else {
            session.out().text(table.text());
        }
        return Exit::Done;
    });
}

Mandate mandateIn(const Invocation &invocation)
{
    return {roleFromName(invocation.value("role")).value_or(Role::Agent), invocation.value("topic"),
            invocation.operand("WHAT"), moneyFromText(invocation.value("amount")).value_or(Money())};
}

Exit setMandate(const Invocation &invocation, Session &session)
{
    return withInbox(session,
                     [&](Inbox &inbox) { return done(session, await(inbox.mandates().save(mandateIn(invocation)))); });
}

Exit removeMandate(const Invocation &invocation, Session &session)
{
    return withInbox(
        session, [&](Inbox &inbox) { return done(session, await(inbox.mandates().remove(mandateIn(invocation)))); });
}

Exit listTopics(const Invocation &, Session &session)
{
    return withInbox(session, [&session](Inbox &inbox) {
        const Result<MandateBook> book = await(inbox.mandates().read());
        if (!book) {
            return session.out().failed(book.error());
        }
        QJsonArray entries;
        Table table;
        for (const TopicRule &rule : book->topics) {
            entries.append(QJsonObject{{QStringLiteral("topic"), rule.topic},
                                       {QStringLiteral("needs_release"), rule.needsRelease}});
            table.addRow(
                {rule.topic, rule.needsRelease ? Words::tr("only after release by a spokesperson") : QString()});
        }
        if (session.out().isJson()) {
            session.out().value({{QStringLiteral("topics"), entries}});
        } else {
            session.out().text(table.text());
        }
        return Exit::Done;
    });
}

Exit markTopic(const Invocation &invocation, Session &session, bool needsRelease)
{
    return withInbox(session, [&](Inbox &inbox) {
        return done(session, await(inbox.mandates().save(TopicRule{invocation.operand("TOPIC"), needsRelease})));
    });
}

Exit listDecisions(const Invocation &invocation, Session &session)
{
    return withInbox(session, [&](Inbox &inbox) {
        const auto at = [&invocation](const char *option) {
            return invocation.has(option) ? fromIso(invocation.value(option)) : std::nullopt;
        };
        const Result<QList<DecisionTaken>> all = await(readDecisions(inbox.store(), at("from"), at("to")));
        if (!all) {
            return session.out().failed(all.error());
        }
        QJsonArray entries;
        Table table;
        for (const DecisionTaken &one : *all) {
            entries.append(QJsonObject{{QStringLiteral("case"), one.caseId.toString()},
                                       {QStringLiteral("at"), toIso(one.at)},
                                       {QStringLiteral("by"), json::text(one.by.value)},
                                       {QStringLiteral("what"), one.decision.what},
                                       {QStringLiteral("amount"), one.decision.amount.toText()},
                                       {QStringLiteral("currency"), QStringLiteral("EUR")},
                                       {QStringLiteral("words"), json::text(one.decision.words)}});
            table.addRow({moment(one.at), one.caseId.toString(), one.by.value, one.decision.what,
                          QStringLiteral("EUR ") + one.decision.amount.toText(),
                          elided(printable(one.decision.words), wordsWidth)});
        }
        if (session.out().isJson()) {
            session.out().value({{QStringLiteral("decisions"), entries}});
        } else {
            session.out().text(table.text());
        }
        return Exit::Done;
    });
}

CommandSpec command(const char *group, const char *word, const QString &summary, QList<OperandSpec> operands,
                    QList<OptionSpec> options, std::function<Exit(const Invocation &, Session &)> run)
{
    return {{QString::fromLatin1(group), QString::fromLatin1(word)},
            summary,
            std::move(operands),
            std::move(options),
            {},
            std::move(run)};
}

QList<CommandSpec> mandates()
{
    const OperandSpec what{QStringLiteral("WHAT"), thing()};
    const OptionSpec role{QStringLiteral("role"), QStringLiteral("R"), roleNames().join(QStringLiteral(", ")),
                          checks::oneOf(roleNames()), true};
    const OptionSpec topic{QStringLiteral("topic"), QStringLiteral("T"),
                           Words::tr("about this topic; else about any that has none of its own"), checks::line(120)};
    return {command("mandate", "list", Words::tr("what each role may decide without asking"), {}, {}, listMandates),
            command("mandate", "set", Words::tr("let a role decide something without asking"), {what},
                    {role,
                     topic,
                     {QStringLiteral("amount"), QStringLiteral("A"),
                      Words::tr("up to this amount in euros: 25,00 or 25.00; else it costs nothing"), amount()}},
                    setMandate),
            command("mandate", "remove", Words::tr("take that back"), {what}, {role, topic}, removeMandate)};
}

QList<CommandSpec> topics()
{
    const OperandSpec topic{QStringLiteral("TOPIC"), checks::line(120)};
    return {
        command("topic", "list", Words::tr("topics of which something is laid down"), {}, {}, listTopics),
        command("topic", "guard", Words::tr("replies about it leave only after release by a spokesperson"), {topic}, {},
                [](const Invocation &invocation, Session &session) { return markTopic(invocation, session, true); }),
        command("topic", "free", Words::tr("replies about it need no release"), {topic}, {},
                [](const Invocation &invocation, Session &session) { return markTopic(invocation, session, false); })};
}

} // namespace

OptionSpec amountOption()
{
    return {QStringLiteral("amount"), QStringLiteral("A"), Words::tr("in euros: 25,00 or 25.00"), amount()};
}

OptionSpec decidedOption()
{
    return {QStringLiteral("what"), QStringLiteral("W"), Words::tr("what was decided, as a mandate names it"), thing(),
            true};
}

QList<CommandSpec> mandateCommands()
{
    const QList<OptionSpec> span{
        {QStringLiteral("from"), QStringLiteral("T"), Words::tr("taken at this time or later"), checks::instant()},
        {QStringLiteral("to"), QStringLiteral("T"), Words::tr("taken before this time"), checks::instant()}};
    return mandates() + topics()
        + QList<CommandSpec>{command("decision", "list",
                                     Words::tr("what was decided in which cases, by whom and for how much"), {}, span,
                                     listDecisions)};
}

} // namespace wederhoor
