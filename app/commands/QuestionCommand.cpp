#include "app/TeamLink.h"
#include "app/commands/Checks.h"
#include "app/commands/Commands.h"
#include "app/commands/ConversationText.h"
#include "app/commands/Input.h"
#include "app/commands/Json.h"
#include "app/commands/Moment.h"
#include "app/commands/Session.h"
#include "app/commands/Table.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>

namespace wederhoor {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(QuestionCommand)
};

Session::Joined joined(Session &session)
{
    return session.joinedTeam(Words::tr("This inbox belongs to no team: there is no other hub to ask."));
}

template <class T> Result<T> askTeam(Session &session, TeamLink &link, std::function<Result<T>(TeamCalls &)> what)
{
    return await(session.application().thread().ask<T>(
        [&link, what = std::move(what)] { return link.database().command<T>(what); }));
}

/// Also a word to all who see the question.
Result<void> act(Session &session, TeamLink &link, const CaseId &id, std::function<Result<void>(TeamCalls &)> what)
{
    const auto both = [id, what = std::move(what)](TeamCalls &calls) {
        const Result<void> done = what(calls);
        static_cast<void>(calls.sendHint(TeamQuestions::hint(), {id.value}));
        return done;
    };
    return await(session.application().thread().ask<void>([&link, both, id] { return link.act(both, {id}); }));
}

QJsonObject value(const TeamQuestion &question)
{
    return {{QStringLiteral("id"), question.id.toString(QUuid::WithoutBraces)},
            {QStringLiteral("case"), question.caseId.toString()},
            {QStringLiteral("ours"), question.isOurs},
            {QStringLiteral("hub"), question.hub},
            {QStringLiteral("question"), question.words},
            {QStringLiteral("asked_by"), question.askedBy},
            {QStringLiteral("asked_at"), toIso(question.askedAt)},
            {QStringLiteral("taken_by"), json::text(question.takenByName)},
            {QStringLiteral("customer"), question.customer},
            {QStringLiteral("channel"), question.channel}};
}

Exit list(const Invocation &, Session &session)
{
    Output &out = session.out();
    const auto [team, exit] = joined(session);
    if (team == nullptr) {
        return exit;
    }
    const auto open = askTeam<QList<TeamQuestion>>(session, *team, [](TeamCalls &calls) { return calls.questions(); });
    if (!open) {
        return out.failed(open.error());
    }
    QJsonArray values;
    Table table;
    table.addRow({Words::tr("Question"), Words::tr("Hub"), Words::tr("Customer"), Words::tr("Asked by"),
                  Words::tr("Asked"), Words::tr("Answers"), Words::tr("Words")});
    for (const TeamQuestion &question : *open) {
        values.append(value(question));
        table.addRow({question.id.toString(QUuid::WithoutBraces), question.hub, question.customer, question.askedBy,
                      moment(question.askedAt), question.takenByName, question.words.section(u'\n', 0, 0)});
    }
    if (out.isJson()) {
        out.value({{QStringLiteral("questions"), values}});
    } else {
        out.text(open->isEmpty() ? Words::tr("No question is open.") : table.text());
    }
    return Exit::Done;
}

/// The open question that ID means; nothing: it has been said.
std::optional<TeamQuestion> named(const Invocation &invocation, Session &session, TeamLink &link, Exit &exit)
{
    const auto open = askTeam<QList<TeamQuestion>>(session, link, [](TeamCalls &calls) { return calls.questions(); });
    if (!open) {
        exit = session.out().failed(open.error());
        return std::nullopt;
    }
    const QUuid id = QUuid::fromString(invocation.operand("ID"));
    const auto found
        = std::find_if(open->begin(), open->end(), [&id](const TeamQuestion &one) { return one.id == id; });
    if (found == open->end()) {
        exit = session.out().wrong(QStringLiteral("ID"), Words::tr("no such question is open; see team questions."));
        return std::nullopt;
    }
    return *found;
}

Exit show(const Invocation &invocation, Session &session)
{
    Output &out = session.out();
    auto [team, exit] = joined(session);
    if (team == nullptr) {
        return exit;
    }
    const std::optional<TeamQuestion> question = named(invocation, session, *team, exit);
    if (!question) {
        return exit;
    }
    const auto messages = askTeam<QList<Message>>(
        session, *team, [id = question->caseId](TeamCalls &calls) { return calls.askedMessages(id); });
    if (!messages) {
        return out.failed(messages.error());
    }
    if (out.isJson()) {
        QJsonArray values;
        for (const Message &message : *messages) {
            values.append(json::message(message));
        }
        QJsonObject shown = value(*question);
        shown.insert(QStringLiteral("messages"), values);
        out.value(shown);
        return Exit::Done;
    }
    QString text = printable(Words::tr("%1 asks %2: %3").arg(question->askedBy, question->hub, question->words))
        + QStringLiteral("\n\n");
    for (const Message &message : *messages) {
        text += messageText(message);
    }
    out.text(text.trimmed());
    return Exit::Done;
}

Exit done(Output &out, const Result<void> &result, const QUuid &id, const QString &words)
{
    if (!result) {
        return out.failed(result.error());
    }
    if (out.isJson()) {
        out.value({{QStringLiteral("question"), id.toString(QUuid::WithoutBraces)}});
    } else {
        out.text(words);
    }
    return Exit::Done;
}

Exit answer(const Invocation &invocation, Session &session)
{
    Output &out = session.out();
    const Result<QString> text = readWords(invocation.value("text-file"));
    if (!text) {
        return out.wrong(QStringLiteral("--text-file"), text.error().detail + QLatin1Char('.'));
    }
    auto [team, exit] = joined(session);
    if (team == nullptr) {
        return exit;
    }
    const std::optional<TeamQuestion> question = named(invocation, session, *team, exit);
    if (!question) {
        return exit;
    }
    const Result<void> answered
        = act(session, *team, question->caseId,
              [id = question->id, words = *text](TeamCalls &calls) { return calls.answerQuestion(id, words); });
    return done(out, answered, question->id, Words::tr("Answered: it stands in their case."));
}

Exit withdraw(const Invocation &invocation, Session &session)
{
    auto [team, exit] = joined(session);
    if (team == nullptr) {
        return exit;
    }
    const std::optional<TeamQuestion> question = named(invocation, session, *team, exit);
    if (!question) {
        return exit;
    }
    const Result<void> taken = act(session, *team, question->caseId,
                                   [id = question->id](TeamCalls &calls) { return calls.withdrawQuestion(id); });
    return done(session.out(), taken, question->id, Words::tr("Taken back."));
}

Exit askHub(const Invocation &invocation, Session &session)
{
    Output &out = session.out();
    const Result<QString> text = readWords(invocation.value("text-file"));
    if (!text) {
        return out.wrong(QStringLiteral("--text-file"), text.error().detail + QLatin1Char('.'));
    }
    const auto [team, exit] = joined(session);
    if (team == nullptr) {
        return exit;
    }
    const CaseId id = CaseId::fromString(invocation.operand("ID"));
    const Result<QList<CaseRow>> rows = await((*session.inbox())->store().caseRows({id}));
    if (!rows || rows->isEmpty()) {
        return rows ? out.wrong(QStringLiteral("ID"), Words::tr("there is no such case.")) : out.failed(rows.error());
    }
    const auto hubs = askTeam<QList<TeamHubToAsk>>(
        session, *team, [channel = rows->first().value.channel](TeamCalls &calls) { return calls.hubsToAsk(channel); });
    if (!hubs) {
        return out.failed(hubs.error());
    }
    const QString name = invocation.value("hub");
    const auto hub = std::find_if(hubs->begin(), hubs->end(), [&name](const TeamHubToAsk &one) {
        return one.name == name || one.id.toString(QUuid::WithoutBraces) == name;
    });
    if (hub == hubs->end()) {
        QStringList names;
        for (const TeamHubToAsk &one : *hubs) {
            names.append(one.name);
        }
        return out.wrong(QStringLiteral("--hub"),
                         names.isEmpty() ? Words::tr("there is no other hub in which somebody works.")
                                         : Words::tr("must be one of: %1.").arg(names.join(QStringLiteral(", "))));
    }
    const QUuid question = QUuid::createUuid();
    const Result<void> asked = act(session, *team, id, [question, id, to = hub->id, words = *text](TeamCalls &calls) {
        return calls.askHub(question, id, to, words);
    });
    return done(out, asked, question, Words::tr("%1 is asked; the answer comes into the case.").arg(hub->name));
}

} // namespace

QList<CommandSpec> questionCommands()
{
    const QString team = QStringLiteral("team");
    const QList<OperandSpec> id{{QStringLiteral("ID"), checks::id()}};
    return {
        {{QStringLiteral("case"), QStringLiteral("ask")},
         Words::tr("ask another hub of the organisation about it"),
         id,
         {{QStringLiteral("hub"), QStringLiteral("H"), Words::tr("its name"), checks::line(200), true},
          {QStringLiteral("text-file"), QStringLiteral("F|-"), Words::tr("the question; - reads standard input"),
           checks::readableFile(true), true}},
         {},
         askHub},
        {{team, QStringLiteral("questions")},
         Words::tr("the open questions between your hub and others"),
         {},
         {},
         {},
         list},
        {{team, QStringLiteral("question")},
         Words::tr("an open question, with what was written in its case"),
         id,
         {},
         {},
         show},
        {{team, QStringLiteral("answer")},
         Words::tr("answer a question of another hub; the customer never sees it"),
         id,
         {{QStringLiteral("text-file"), QStringLiteral("F|-"), Words::tr("the answer; - reads standard input"),
           checks::readableFile(true), true}},
         {},
         answer},
        {{team, QStringLiteral("withdraw")}, Words::tr("take a question to another hub back"), id, {}, {}, withdraw}};
}

} // namespace wederhoor
