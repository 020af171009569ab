#include "ui/presenters/ReplyGuardState.h"

#include "core/text/guard/HiddenCharacters.h"
#include "ui/models/GuardWords.h"

#include <QCoreApplication>

namespace wederhoor {

namespace {

struct GuardNoticeWords
{
    Q_DECLARE_TR_FUNCTIONS(GuardNotice)
};

using Weight = GuardNotice::Weight;

Weight weightOf(const GuardedFinding &each, const QList<PersonalDataKind> &accepted)
{
    switch (each.level) {
    case GuardLevel::Hint:
        return Weight::Told;
    case GuardLevel::Confirm:
        return accepted.contains(each.finding.kind) ? Weight::Accepted : Weight::Asked;
    case GuardLevel::Block:
        return Weight::Blocked;
    }
    Q_UNREACHABLE();
}

QString words(Weight weight, const GuardedFinding &each, const GuardSituation &situation)
{
    const QString what = GuardNoticeWords::tr("%1 %2").arg(personalDataWord(each.finding.kind), each.finding.masked);
    switch (weight) {
    case Weight::Told:
        return situation.isPublic
            ? GuardNoticeWords::tr("Everyone will read this: %1.").arg(what)
            : GuardNoticeWords::tr("It holds personal data: %1. Only they can read it.").arg(what);
    case Weight::Accepted:
        return GuardNoticeWords::tr("You let this stand in public: %1. The case\u2019s history says so.").arg(what);
    case Weight::Asked:
        return situation.mayOverride
            ? GuardNoticeWords::tr("In public only on purpose: %1.").arg(what)
            : GuardNoticeWords::tr("Not in public: %1. Your role may not accept it.").arg(what);
    case Weight::Blocked:
        return GuardNoticeWords::tr("Never in public: %1.").arg(what);
    }
    Q_UNREACHABLE();
}

/// The same thing where it was typed.
std::optional<PersonalDataFinding> placeOf(const ReplyCheck &check, const PersonalDataFinding &finding)
{
    for (const GuardedFinding &typed : check.personalDataTyped) {
        if (typed.finding.kind == finding.kind && typed.finding.masked == finding.masked) {
            return typed.finding;
        }
    }
    return std::nullopt;
}

} // namespace

std::optional<GuardNotice> guardNoticeOf(const ReplyCheck &check, const GuardSituation &situation)
{
    const GuardedFinding *worst = nullptr;
    Weight weight = Weight::Told;
    for (const GuardedFinding &each : check.personalData) {
        const Weight own = weightOf(each, situation.accepted);
        if (worst == nullptr || own > weight) {
            worst = &each;
            weight = own;
        }
    }
    if ((worst == nullptr || weight == Weight::Told) && hasHiddenCharacters(situation.typed)) {
        GuardNotice notice;
        notice.holdsHidden = true;
        notice.text
            = GuardNoticeWords::tr("It holds characters that show nothing or turn the reading direction: others "
                                   "may read something else than you do.");
        return notice;
    }
    if (worst == nullptr) {
        return std::nullopt;
    }
    GuardNotice notice;
    notice.weight = weight;
    notice.text = words(weight, *worst, situation);
    notice.kind = worst->finding.kind;
    notice.place = placeOf(check, worst->finding);
    notice.mayAccept = weight == Weight::Asked && situation.mayOverride;
    notice.maySendPrivately = weight != Weight::Told && situation.isPublic && situation.canBePrivate;
    return notice;
}

} // namespace wederhoor
