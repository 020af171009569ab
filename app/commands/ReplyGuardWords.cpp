#include "app/commands/ReplyGuardWords.h"

#include "app/commands/Output.h"
#include "core/desk/ReplyGuard.h"
#include "core/desk/ReplyIdentity.h"
#include "core/wording/PersonalDataWords.h"

#include <QCoreApplication>

namespace wederhoor {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ReplyGuardWords)
};

/// In the words of the first of its kind, masked: what is public is not said again.
QString shown(const QList<GuardedFinding> &findings, PersonalDataKind kind)
{
    for (const GuardedFinding &each : findings) {
        if (each.finding.kind == kind) {
            return Words::tr("%1 %2").arg(personalDataWord(kind), each.finding.masked);
        }
    }
    return personalDataWord(kind);
}

bool isBlocked(const QList<GuardedFinding> &findings, PersonalDataKind kind)
{
    for (const GuardedFinding &each : findings) {
        if (each.finding.kind == kind && each.level == GuardLevel::Block) {
            return true;
        }
    }
    return false;
}

} // namespace

Exit guardPersonalData(Output &out, const ReplyCheck &check, const QList<PersonalDataKind> &accepted, bool mayOverride)
{
    const QList<PersonalDataKind> kinds
        = kindsInTheWay(check.personalData, mayOverride ? accepted : QList<PersonalDataKind>());
    for (const PersonalDataKind kind : kinds) {
        const QString what = shown(check.personalData, kind);
        if (isBlocked(check.personalData, kind)) {
            out.say(
                Words::tr("not sent: %1 never stands in public; take it out, or send it with --private.").arg(what));
        } else if (!mayOverride) {
            out.say(Words::tr("not sent: %1; your role may not accept that in public. Take it out, or send it with "
                              "--private.")
                        .arg(what));
        } else {
            out.say(Words::tr("not sent: %1 would stand in public. To send all the same, on the record: --accept %2.")
                        .arg(what, personalDataKindName(kind)));
        }
    }
    return kinds.isEmpty() ? Exit::Done : Exit::Refused;
}

Exit guardIdentity(Output &out, const ReplyCheck &check, bool accepted, bool mayOverride)
{
    if (!check.unchecked) {
        return Exit::Done;
    }
    const bool mayGo = requireIdentity(check, accepted, mayOverride).has_value();
    if (mayGo && !accepted) {
        out.say(Words::tr("nobody has checked who this is: nothing about their account yet."));
    } else if (!mayGo && *check.unchecked == GuardLevel::Confirm && mayOverride) {
        out.say(
            Words::tr("not sent: nobody has checked who this is. Check it (case identity), or send all the same, on "
                      "the record: --accept identity."));
    } else if (!mayGo) {
        out.say(Words::tr("not sent: nobody has checked who this is (case identity)."));
    }
    return mayGo ? Exit::Done : Exit::Refused;
}

Exit guardRelease(Output &out, const ReplyCheck &check, bool released)
{
    if (!check.needsRelease || check.waits || released) {
        return Exit::Done;
    }
    out.say(Words::tr("not sent: replies about this topic leave only after release by a spokesperson. Has one released "
                      "it: --accept release."));
    return Exit::Refused;
}

QStringList acceptNames()
{
    QStringList names{QStringLiteral("newer"), QStringLiteral("identity"), QStringLiteral("release")};
    for (const PersonalDataKind kind : personalDataKinds) {
        names.append(personalDataKindName(kind));
    }
    return names;
}

QList<PersonalDataKind> acceptedKinds(const QStringList &names)
{
    QList<PersonalDataKind> kinds;
    for (const QString &name : names) {
        if (const auto kind = personalDataKindFromName(name)) {
            kinds.append(*kind);
        }
    }
    return kinds;
}

} // namespace wederhoor
