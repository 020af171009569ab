#pragma once

#include "core/domain/Identity.h"
#include "core/domain/Result.h"
#include "core/domain/Shared.h"

#include <QFuture>

namespace wederhoor {

class CaseDesk;
class Clock;
class Connection;
class Store;

/// Who a customer really is: what was done to make sure, and what it comes to. Kept in the case's history, and so told
/// to the team; it holds for the customer's profile, whichever case it was done in. Lives on the thread of the store.
class IdentityDesk
{
public:
    /// `desk`: whose agent it is.
    IdentityDesk(Store &store, const Clock &clock, const CaseDesk &desk);

    /// Invalid: no way is named, or it would end in the past. Rejected: the note holds personal data, see
    /// requireCleanNote().
    [[nodiscard]] QFuture<Result<Case>> check(const CaseId &id, const QString &how, Instant until, const QString &note);
    /// NotFound: there is nothing to withdraw.
    [[nodiscard]] QFuture<Result<Case>> withdraw(const CaseId &id);
    [[nodiscard]] QFuture<Result<IdentityStanding>> standing(const CaseId &id);
    /// The built-in ones that nobody took out, then those that a team added.
    [[nodiscard]] QFuture<Result<QList<IdentityWay>>> ways();
    [[nodiscard]] QFuture<Result<IdentityRules>> rules();
    [[nodiscard]] QFuture<Result<void>> saveRules(const IdentityRules &rules);

private:
    Store &m_store;
    const Clock &m_clock;
    const CaseDesk &m_desk;
};

/// The kind of shared thing that a way is; one named like a built-in way stands in its place.
[[nodiscard]] QString identityWayKind();
[[nodiscard]] SharedThing identityWayThing(const IdentityWay &way);
/// Takes out a built-in way.
[[nodiscard]] SharedThing identityWayLeftOut(const QString &name);
[[nodiscard]] Result<IdentityStanding> identityStandingOf(Connection &connection, const CaseId &id, Instant now);
[[nodiscard]] Result<IdentityRules> identityRules(Connection &connection);

} // namespace wederhoor
