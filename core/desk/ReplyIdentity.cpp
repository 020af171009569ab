#include "core/desk/ReplyIdentity.h"

#include "core/desk/CaseAct.h"
#include "core/desk/IdentityDesk.h"

#include <algorithm>

namespace wederhoor {

namespace {

const QString refusal = QStringLiteral("identity: not checked");
const QString record = QStringLiteral("identity: ");

} // namespace

Result<void> findUnchecked(Connection &connection, ReplyCheck &check, const Case &value, const ReplyRequest &request,
                           Instant now)
{
    const bool isPrivate = request.kind == ReplyKind::Private
        || std::any_of(check.parts.begin(), check.parts.end(),
                       [](const ReplyPart &part) { return part.kind == ReplyKind::Private; });
    const Result<IdentityRules> rules = identityRules(connection);
    if (!rules || !rules->asksFor(isPrivate, value.topic)) {
        return rules ? Result<void>() : failure(rules.error());
    }
    const Result<IdentityStanding> standing = identityStandingOf(connection, value.id, now);
    if (!standing) {
        return failure(standing.error());
    }
    if (!standing->valid) {
        check.unchecked = rules->level;
    }
    return {};
}

Result<void> requireIdentity(const ReplyCheck &check, bool accepted, bool mayOverride)
{
    if (!check.unchecked || *check.unchecked == GuardLevel::Hint) {
        return {};
    }
    if (*check.unchecked == GuardLevel::Block || !accepted) {
        return failure(ErrorKind::Rejected, refusal);
    }
    return mayOverride
        ? Result<void>()
        : failure(ErrorKind::Forbidden, QStringLiteral("your role may not write to somebody who was not checked"));
}

bool isRefusedUnchecked(const Error &error)
{
    return error.kind == ErrorKind::Rejected && error.detail == refusal;
}

Result<void> recordUnchecked(CaseAct &act, const OutboxEntry &entry, const ReplyCheck &check, bool accepted)
{
    return check.unchecked == GuardLevel::Confirm && accepted
        ? act.note(entry.caseId, CaseHistoryEntry::Kind::Override, record + entry.id.toString())
        : Result<void>();
}

bool tellsUnchecked(const CaseHistoryEntry &entry)
{
    return entry.kind == CaseHistoryEntry::Kind::Override && entry.text.startsWith(record);
}

} // namespace wederhoor
