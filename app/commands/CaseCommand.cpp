#include "app/TeamLink.h"
#include "app/commands/Checks.h"
#include "app/commands/Commands.h"
#include "app/commands/Input.h"
#include "app/commands/Json.h"
#include "app/commands/MandateOptions.h"
#include "app/commands/Session.h"
#include "app/commands/Table.h"

#include <QCoreApplication>

namespace wederhoor {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(CaseCommand)
};

using Act = std::function<QFuture<Result<Case>>(CaseDesk &, const CaseId &)>;

/// The name of the case's channel; empty when it is connected no more.
QString channelName(Store &store, const ChannelId &id)
{
    const Result<QList<Channel>> channels = await(store.channels());
    if (channels) {
        for (const Channel &channel : *channels) {
            if (channel.id == id) {
                return channel.name;
            }
        }
    }
    return {};
}

Exit print(Session &session, Inbox &inbox, const Case &value)
{
    Output &out = session.out();
    if (out.isJson()) {
        out.value(json::caseValue(value, channelName(inbox.store(), value.channel)));
    } else {
        out.text(printable(
            QStringLiteral("%1  %2  %3").arg(value.id.toString(), caseStatusName(value.status), value.owner.value)));
    }
    return Exit::Done;
}

using Refused = std::function<Exit(Output &, const Error &)>;

/// `refused`: how it is said that it was not done.
Exit perform(
    const Invocation &invocation, Session &session, const Act &act,
    const Refused &refused = [](Output &out, const Error &error) { return out.failed(error); })
{
    Output &out = session.out();
    const Result<Inbox *> inbox = session.inbox();
    if (!inbox) {
        return out.failed(inbox.error());
    }
    if (const Result<TeamLink *> team = session.team(); !team) {
        return out.failed(team.error());
    }
    const CaseId id = CaseId::fromString(invocation.operand("ID"));
    const Result<Case> changed = await(act((*inbox)->desk(), id));
    session.tellTeam();
    if (!changed) {
        return changed.error().kind == ErrorKind::NotFound
            ? out.wrong(QStringLiteral("ID"), Words::tr("there is no such case."))
            : refused(out, changed.error());
    }
    return print(session, **inbox, *changed);
}

/// Which desk's a case is, is the team's to say: there is no assigning, and no taking over with a reason, without it.
Exit assign(const Invocation &invocation, Session &session)
{
    Output &out = session.out();
    const auto [team, exit]
        = session.joinedTeam(Words::tr("This inbox belongs to no team: there is nobody else whose a case could be."));
    if (team == nullptr) {
        return exit;
    }
    const CaseId id = CaseId::fromString(invocation.operand("ID"));
    const AgentId to{invocation.value("to")};
    const QString why = invocation.value("reason");
    TeamLink *const link = team;
    const auto ask = [id, to, why](TeamCalls &calls) -> Result<void> {
        if (!to.isEmpty()) {
            return calls.assign({id}, to);
        }
        const Result<TeamClaim> claim = calls.takeOver(id, why);
        return claim ? Result<void>() : failure(claim.error());
    };
    const Result<void> done
        = await(session.application().thread().ask<void>([link, ask, id] { return link->act(ask, {id}); }));
    if (!done) {
        return out.failed(done.error());
    }
    Inbox &inbox = **session.inbox();
    const Result<QList<CaseRow>> rows = await(inbox.store().caseRows({id}));
    if (!rows || rows->isEmpty()) {
        return rows ? out.wrong(QStringLiteral("ID"), Words::tr("there is no such case.")) : out.failed(rows.error());
    }
    return print(session, inbox, rows->first().value);
}

Exit dismiss(const Invocation &invocation, Session &session)
{
    const auto reason = dismissReasonFromName(invocation.value("reason")).value_or(DismissReason::Noise);
    return perform(invocation, session,
                   [reason](CaseDesk &desk, const CaseId &id) { return desk.dismiss(id, reason); });
}

Exit note(const Invocation &invocation, Session &session)
{
    const Result<QString> text = readWords(invocation.value("text-file"));
    if (!text) {
        return session.out().wrong(QStringLiteral("--text-file"), text.error().detail + QLatin1Char('.'));
    }
    return perform(invocation, session, [text](CaseDesk &desk, const CaseId &id) { return desk.note(id, *text); });
}

Exit decide(const Invocation &invocation, Session &session)
{
    Decision decision{invocation.value("what"), moneyFromText(invocation.value("amount")).value_or(Money()), {}};
    if (invocation.has("text-file")) {
        const Result<QString> text = readWords(invocation.value("text-file"));
        if (!text) {
            return session.out().wrong(QStringLiteral("--text-file"), text.error().detail + QLatin1Char('.'));
        }
        decision.words = *text;
    }
    return perform(
        invocation, session, [decision](CaseDesk &desk, const CaseId &id) { return desk.decide(id, decision); },
        [](Output &out, const Error &error) {
            const Exit exit = out.failed(error);
            // The mandate is a guard like any other.
            return error.kind == ErrorKind::Forbidden ? Exit::Refused : exit;
        });
}

Exit tag(const Invocation &invocation, Session &session)
{
    QStringList add;
    QStringList remove;
    for (const QString &change : invocation.operandList("TAG")) {
        (change.startsWith(QLatin1Char('+')) ? add : remove) += change.mid(1).trimmed();
    }
    return perform(invocation, session,
                   [add, remove](CaseDesk &desk, const CaseId &id) { return desk.tag(id, add, remove); });
}

Exit takeMergeBack(const Invocation &invocation, Session &session)
{
    return perform(invocation, session, [](CaseDesk &desk, const CaseId &id) { return desk.unmerge(id); });
}

Exit merge(const Invocation &invocation, Session &session)
{
    Output &out = session.out();
    const CaseId from = CaseId::fromString(invocation.operand("ID"));
    const CaseId into = CaseId::fromString(invocation.operand("INTO"));
    if (invocation.has("undo")) {
        return into.isNull() ? takeMergeBack(invocation, session)
                             : out.wrong(QStringLiteral("INTO"), Words::tr("is not needed with --undo."));
    }
    if (into.isNull()) {
        return out.wrong(QStringLiteral("INTO"), Words::tr("is missing."));
    }
    if (from == into) {
        return out.wrong(QStringLiteral("INTO"), Words::tr("a case cannot be merged into itself."));
    }
    const Result<Inbox *> inbox = session.inbox();
    if (!inbox) {
        return out.failed(inbox.error());
    }
    const Result<Conversation> target = await((*inbox)->store().conversation(into, 1));
    if (!target) {
        return target.error().kind == ErrorKind::NotFound
            ? out.wrong(QStringLiteral("INTO"), Words::tr("there is no such case."))
            : out.failed(target.error());
    }
    return perform(invocation, session, [into](CaseDesk &desk, const CaseId &id) { return desk.merge(id, into); });
}

CommandSpec command(const char *word, const QString &summary, QList<OperandSpec> more, QList<OptionSpec> options,
                    std::function<Exit(const Invocation &, Session &)> run)
{
    return {{QStringLiteral("case"), QString::fromLatin1(word)},
            summary,
            QList<OperandSpec>{{QStringLiteral("ID"), checks::id()}} + more,
            std::move(options),
            {},
            std::move(run)};
}

CommandSpec simple(const char *word, const QString &summary, QFuture<Result<Case>> (CaseDesk::*act)(const CaseId &))
{
    return command(word, summary, {}, {}, [act](const Invocation &invocation, Session &session) {
        return perform(invocation, session, [act](CaseDesk &desk, const CaseId &id) { return (desk.*act)(id); });
    });
}

} // namespace

QList<CommandSpec> caseCommands()
{
    const QStringList reasons{dismissReasonName(DismissReason::Noise), dismissReasonName(DismissReason::Spam),
                              dismissReasonName(DismissReason::Duplicate),
                              dismissReasonName(DismissReason::NoQuestion)};
    return {simple("claim", Words::tr("make it yours"), &CaseDesk::claim),
            simple("release", Words::tr("give it back to the team"), &CaseDesk::release),
            simple("resolve", Words::tr("it is done"), &CaseDesk::resolve),
            simple("reopen", Words::tr("it is not done after all"), &CaseDesk::reopen),
            command("assign", Words::tr("give it to a colleague, as a supervisor of the team"), {},
                    {{QStringLiteral("to"), QStringLiteral("A"), Words::tr("the colleague's login"), checks::line(60),
                      true}},
                    assign),
            command("takeover", Words::tr("make a colleague's case yours at once, as a supervisor of the team"), {},
                    {{QStringLiteral("reason"), QStringLiteral("R"), Words::tr("why; recorded in the case"),
                      checks::line(200), true}},
                    assign),
            command("dismiss", Words::tr("no reply is needed"), {},
                    {{QStringLiteral("reason"), QStringLiteral("R"), reasons.join(QStringLiteral(", ")),
                      checks::oneOf(reasons), true}},
                    dismiss),
            command("note", Words::tr("write something down that the customer never sees"), {},
                    {{QStringLiteral("text-file"), QStringLiteral("F|-"),
                      Words::tr("the note's words; - reads standard input"), checks::readableFile(true), true}},
                    note),
            command("decide", Words::tr("record what you decided within your mandate"), {},
                    {decidedOption(),
                     amountOption(),
                     {QStringLiteral("text-file"), QStringLiteral("F|-"), Words::tr("why; - reads standard input"),
                      checks::readableFile(true)}},
                    decide),
            command("tag", Words::tr("+tag adds, -tag takes away"),
                    {{QStringLiteral("TAG"), checks::tagChange(), true, true}}, {}, tag),
            command("topic", Words::tr("say what it is about; - for nothing"),
                    {{QStringLiteral("TOPIC"), checks::line(120)}}, {},
                    [](const Invocation &invocation, Session &session) {
                        const QString word = invocation.operand("TOPIC");
                        const QString topic = word == QLatin1String("-") ? QString() : word;
                        return perform(invocation, session,
                                       [topic](CaseDesk &desk, const CaseId &id) { return desk.setTopic(id, topic); });
                    }),
            command("merge", Words::tr("let another case take this one in; can be taken back"),
                    {{QStringLiteral("INTO"), checks::id(), false}},
                    {{QStringLiteral("undo"), {}, Words::tr("take the merge back; without INTO")}}, merge)};
}

} // namespace wederhoor
