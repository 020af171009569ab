#include "core/desk/TopicRelease.h"

#include "core/desk/CaseAct.h"
#include "core/desk/MandateDesk.h"
#include "core/store/TeamTable.h"

namespace wederhoor {

namespace {

constexpr auto word = QLatin1String("release: ");

} // namespace

Result<void> findRelease(Connection &connection, const Case &value, ReplyCheck &check)
{
    const Result<MandateBook> book = mandateBook(connection);
    const Result<bool> isTeams = TeamTable(connection).shares(value.id);
    if (!book || !isTeams) {
        return failure(book ? isTeams.error() : book.error());
    }
    check.needsRelease = needsRelease(book->topics, value.topic);
    const std::optional<WaitReason> why = whyWaits(*isTeams ? book->role : std::nullopt, check.needsRelease);
    if (why) {
        check.waits = *why == WaitReason::Spokesperson ? ApprovalReason::Topic : ApprovalReason::Trainee;
    }
    return {};
}

Result<void> requireReleased(const ReplyCheck &check, const ReplyRequest &request, const Case &value)
{
    const bool mayGo = check.waits || request.released;
    return check.needsRelease && !mayGo ? failure(ErrorKind::Rejected, word + value.topic) : Result<void>();
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
