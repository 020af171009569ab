#include "core/team/TeamCalls.h"
#include "core/team/TeamJson.h"

#include <QJsonDocument>

// Questions about a case from hub to hub.

namespace wederhoor {

Result<QList<TeamHubToAsk>> TeamCalls::hubsToAsk(const ChannelId &channel)
{
    const Result<TeamRows> rows
        = m_connection.run("SELECT id, name FROM wederhoor.hubs_to_ask($1)", {teamValue(channel.value)});
    if (!rows) {
        return failure(rows.error());
    }
    QList<TeamHubToAsk> hubs;
    for (int row = 0; row < rows->count(); ++row) {
        hubs.append({rows->uuid(row, 0), rows->text(row, 1)});
    }
    return hubs;
}

Result<void> TeamCalls::askHub(const QUuid &question, const CaseId &id, const QUuid &hub, const QString &words)
{
    return act("SELECT wederhoor.ask_hub($1, $2, $3, $4)",
               {teamValue(question), teamValue(id.value), teamValue(hub), teamValue(words)});
}

Result<void> TeamCalls::withdrawQuestion(const QUuid &question)
{
    return act("SELECT wederhoor.withdraw_question($1)", {teamValue(question)});
}

Result<QList<TeamQuestion>> TeamCalls::questions()
{
    const Result<TeamRows> rows
        = m_connection.run("SELECT id, case_id, is_ours, hub_name, words, asked_by, asked_ms, taken_by, taken_by_name, "
                           "customer, platform, channel_name FROM wederhoor.open_questions()");
    if (!rows) {
        return failure(rows.error());
    }
    QList<TeamQuestion> questions;
    for (int row = 0; row < rows->count(); ++row) {
        TeamQuestion question;
        question.id = rows->uuid(row, 0);
        question.caseId.value = rows->uuid(row, 1);
        question.isOurs = rows->flag(row, 2);
        question.hub = rows->text(row, 3);
        question.words = rows->text(row, 4);
        question.askedBy = rows->text(row, 5);
        question.askedAt = fromMilliseconds(rows->number(row, 6));
        question.takenBy.value = rows->text(row, 7);
        question.takenByName = rows->text(row, 8);
        question.customer = rows->text(row, 9);
        question.platform.value = rows->text(row, 10);
        question.channel = rows->text(row, 11);
        questions.append(question);
    }
    return questions;
}

Result<QList<Message>> TeamCalls::askedMessages(const CaseId &id)
{
    const Result<TeamRows> rows
        = m_connection.run("SELECT to_jsonb(f) || jsonb_build_object('payload', b.payload) FROM wederhoor.feed f "
                           "JOIN wederhoor.feed_body b ON b.feed = f.id WHERE f.case_id = $1 "
                           "ORDER BY f.created_at, f.id",
                           {teamValue(id.value)});
    if (!rows) {
        return failure(rows.error());
    }
    QList<Message> messages;
    for (int row = 0; row < rows->count(); ++row) {
        if (const auto placed = feedMessageOf(QJsonDocument::fromJson(rows->raw(row, 0)).object())) {
            messages.append(placed->message);
        }
    }
    return messages;
}

Result<void> TeamCalls::takeQuestion(const QUuid &question)
{
    return act("SELECT wederhoor.take_question($1)", {teamValue(question)});
}

Result<void> TeamCalls::answerQuestion(const QUuid &question, const QString &words)
{
    return act("SELECT wederhoor.answer_question($1, $2)", {teamValue(question), teamValue(words)});
}

} // namespace wederhoor
