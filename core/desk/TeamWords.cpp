#include "core/desk/TeamWords.h"

#include "core/domain/Clock.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace wederhoor {

namespace {

using Kind = CaseHistoryEntry::Kind;

QJsonValue moment(const std::optional<Instant> &at)
{
    return at ? QJsonValue(static_cast<qint64>(toMilliseconds(*at))) : QJsonValue();
}

} // namespace

TeamWords teamWordsOf(Kind kind, const QString &text)
{
    switch (kind) {
    case Kind::Note:
    case Kind::Contact:
    case Kind::Status:
    case Kind::Topic:
    case Kind::Tags:
    case Kind::Merge:
    case Kind::Dismiss:
    case Kind::Link:
    case Kind::Override:
    case Kind::Identity:
    case Kind::Callback:
    case Kind::CallbackNumber:
    case Kind::Guest:
    case Kind::Decision:
        return {historyKindName(kind), text};
    case Kind::Claim:
    case Kind::Release:
    case Kind::Unmerge:
        return {historyKindName(kind), QString()};
    case Kind::Reopened:
        return {QStringLiteral("status"), QStringLiteral("reopened")};
    case Kind::Reply: // told by the reply's own way
    case Kind::Opened:
    case Kind::Clash:
    case Kind::Approval: // the team's own record, here and below
    case Kind::Question:
    case Kind::Answer:
    case Kind::QuestionWithdrawn:
    case Kind::PlatformAct: // recorded by the team when it permits it
        break;
    }
    return {historyKindName(kind), text};
}

TeamWords teamWordsOfUndo(const Case &before)
{
    const QJsonObject value{
        {QStringLiteral("status"), caseStatusName(before.status)},
        {QStringLiteral("mine"), !before.owner.isEmpty()},
        {QStringLiteral("dismiss_reason"),
         before.dismissReason ? QJsonValue(dismissReasonName(*before.dismissReason)) : QJsonValue()},
        {QStringLiteral("closed_at"), moment(before.resolvedAt)},
        {QStringLiteral("awaiting_since"), moment(before.awaitingSince)},
        {QStringLiteral("due_at"), moment(before.dueAt)}};
    return {QStringLiteral("undo"), QString::fromUtf8(QJsonDocument(value).toJson(QJsonDocument::Compact))};
}

void keepTeamState(Case &value, const Case &team)
{
    value.kind = team.kind;
    value.status = team.status;
    value.dismissReason = team.dismissReason;
    value.owner = team.owner;
    value.topic = team.topic;
    value.sentiment = team.sentiment;
    value.language = team.language;
    value.awaitingSince = team.awaitingSince;
    value.dueAt = team.dueAt;
    value.firstReplyAt = team.firstReplyAt;
    value.resolvedAt = team.resolvedAt;
}

} // namespace wederhoor
