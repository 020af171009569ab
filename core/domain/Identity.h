#pragma once

#include "core/domain/Case.h"
#include "core/domain/PersonalData.h"

#include <chrono>

namespace wederhoor {

/// That somebody made sure who writes: how, by whom, until when. Never what was asked, answered or shown.
struct IdentityCheck
{
    QString how; ///< the name of a way; empty: the checks before are withdrawn
    Instant until{};
    QString note; ///< without personal data
    AgentId by;
    Instant at{};
    CaseId caseId;

    [[nodiscard]] bool isWithdrawal() const { return how.isEmpty(); }
    /// What the history keeps of it.
    [[nodiscard]] QString toText() const;
    /// Nothing: the entry is about something else, or cannot be read.
    [[nodiscard]] static std::optional<IdentityCheck> fromEntry(const CaseHistoryEntry &entry);
    friend bool operator==(const IdentityCheck &, const IdentityCheck &) = default;
};

/// What the checks of one customer come to.
struct IdentityStanding
{
    std::optional<IdentityCheck> valid; ///< the one that holds longest
    std::optional<IdentityCheck> ended; ///< without a valid one: the last that did hold

    friend bool operator==(const IdentityStanding &, const IdentityStanding &) = default;
};

/// `entries` in the order of their time.
[[nodiscard]] IdentityStanding identityStanding(const QList<CaseHistoryEntry> &entries, Instant now);

/// A way to make sure, and how long that holds.
struct IdentityWay
{
    QString name; ///< one of builtInIdentityWays(), or a team's own words
    std::chrono::minutes holds{30};

    friend bool operator==(const IdentityWay &, const IdentityWay &) = default;
};

/// "callback", "questions", "app", "branch": what there is before anybody has said anything else.
[[nodiscard]] QList<IdentityWay> builtInIdentityWays();

/// When the composer asks for a check.
enum class AccountTalk {
    Never,
    Topics, ///< in private, about a topic that is marked as account talk
    Private ///< in every private message
};
[[nodiscard]] QString accountTalkName(AccountTalk talk);
[[nodiscard]] std::optional<AccountTalk> accountTalkFromName(const QString &name);

struct IdentityRules
{
    AccountTalk asks = AccountTalk::Private;
    GuardLevel level = GuardLevel::Hint;
    QStringList topics; ///< marked as account talk

    /// A check is wanted of who writes this, about this.
    [[nodiscard]] bool asksFor(bool isPrivate, const QString &topic) const;
    friend bool operator==(const IdentityRules &, const IdentityRules &) = default;
};

} // namespace wederhoor
