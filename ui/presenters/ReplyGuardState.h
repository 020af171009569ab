#pragma once

#include "core/desk/CaseDesk.h"

namespace wederhoor {

/// What the composer says about personal data in the reply being written, with the ways out of it.
struct GuardNotice
{
    enum class Weight {
        Told, ///< it may go
        Accepted, ///< it goes, on the record
        Asked, ///< it goes only when it is accepted
        Blocked
    };
    Weight weight = Weight::Told;
    QString text;
    PersonalDataKind kind = PersonalDataKind::Iban;
    /// Where it was typed; nothing: it comes with a variable or the signature.
    std::optional<PersonalDataFinding> place;
    bool holdsHidden = false; ///< it is about characters that show nothing
    bool mayAccept = false;
    bool maySendPrivately = false;

    friend bool operator==(const GuardNotice &, const GuardNotice &) = default;
};

/// That nobody made sure who the customer is.
struct IdentityNotice
{
    GuardLevel level = GuardLevel::Hint;
    bool isAccepted = false; ///< it goes all the same, on the record
    bool mayAccept = false;

    friend bool operator==(const IdentityNotice &, const IdentityNotice &) = default;
};

/// What a writer can do to the text.
enum class GuardRemedy { Remove, Mask };

/// Who writes, to whom, and what was accepted.
struct GuardSituation
{
    bool isPublic = true;
    bool canBePrivate = false;
    bool mayOverride = true;
    QList<PersonalDataKind> accepted = {};
    QString typed = {};
};

/// The first thing to be said; what stands in the way comes first. Nothing: there is no personal data in it.
[[nodiscard]] std::optional<GuardNotice> guardNoticeOf(const ReplyCheck &check, const GuardSituation &situation);

} // namespace wederhoor
