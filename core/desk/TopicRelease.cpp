#include "core/desk/TopicRelease.h"

#include "core/desk/CaseAct.h"
#include "core/desk/MandateDesk.h"

namespace wederhoor {

namespace {

constexpr auto word = QLatin1String("release: ");

} // namespace

Result<void> findRelease(Connection &connection, const Case &value, ReplyCheck &check)
{
    const Result<QList<TopicRule>> topics = topicRules(connection);
    if (!topics) {
        return failure(topics.error());
    }
    check.needsRelease = needsRelease(*topics, value.topic);
    return {};
}

Result<void> requireReleased(const ReplyCheck &check, const ReplyRequest &request, const Case &value)
{
    const bool isAsked = check.needsRelease && !check.waits;
    return isAsked && !request.released ? failure(ErrorKind::Rejected, word + value.topic) : Result<void>();
}

Result<void> recordReleased(CaseAct &act, const OutboxEntry &entry, const ReplyCheck &check)
{
    return check.needsRelease && !check.waits
        ? act.note(entry.caseId, CaseHistoryEntry::Kind::Override, word + entry.id.toString())
        : Result<void>();
}

bool isReleaseWanted(const Error &error)
{
    return error.kind == ErrorKind::Rejected && error.detail.startsWith(word);
}

bool isRelease(const CaseHistoryEntry &entry)
{
    return entry.kind == CaseHistoryEntry::Kind::Override && entry.text.startsWith(word);
}

} // namespace wederhoor
