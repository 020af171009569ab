#include "core/desk/ReplyGuard.h"

#include "core/desk/CaseAct.h"
#include "core/desk/GuardSettings.h"
#include "core/store/AcceptanceTable.h"
#include "core/store/Transaction.h"

namespace wederhoor {

namespace {

const QString refusal = QStringLiteral("personal data: ");
const QString separator = QStringLiteral(", ");

/// Between two people nothing is public: what is found is told, and stands in nobody's way.
QList<GuardedFinding> findingsIn(const PersonalDataGuard &guard, const QString &text, ReplyKind kind)
{
    QList<GuardedFinding> findings;
    for (const PersonalDataFinding &finding : guard.find(text)) {
        const GuardLevel level = kind == ReplyKind::Private ? GuardLevel::Hint : guard.rules().levels.of(finding.kind);
        findings.append({finding, level});
    }
    return findings;
}

QString namesOf(const QList<PersonalDataKind> &kinds)
{
    QStringList names;
    for (const PersonalDataKind kind : kinds) {
        names.append(personalDataKindName(kind));
    }
    return names.join(separator);
}

QList<PersonalDataKind> kindsNamed(const QString &names)
{
    QList<PersonalDataKind> kinds;
    for (const QString &name : names.split(separator)) {
        if (const auto kind = personalDataKindFromName(name)) {
            kinds.append(*kind);
        }
    }
    return kinds;
}

Result<void> refusedFor(const QList<PersonalDataKind> &kinds)
{
    return kinds.isEmpty() ? Result<void>() : failure(ErrorKind::Rejected, refusal + namesOf(kinds));
}

/// Of those that were accepted, what is there to be accepted: what the history has to tell.
QList<PersonalDataKind> kindsLetOut(const QList<GuardedFinding> &findings, const QList<PersonalDataKind> &accepted)
{
    QList<PersonalDataKind> kinds;
    for (const GuardedFinding &each : findings) {
        const PersonalDataKind kind = each.finding.kind;
        if (each.level == GuardLevel::Confirm && accepted.contains(kind) && !kinds.contains(kind)) {
            kinds.append(kind);
        }
    }
    return kinds;
}

} // namespace

Result<void> findPersonalData(Connection &connection, ReplyCheck &check, const ReplyRequest &request)
{
    const Result<PersonalDataGuard> guard = guardOf(connection);
    if (!guard) {
        return failure(guard.error());
    }
    check.personalData = findingsIn(*guard, check.text, request.kind);
    // What is said in public of a private message is public.
    for (const ReplyPart &part : check.parts) {
        if (part.kind != request.kind) {
            check.personalData += findingsIn(*guard, part.text, part.kind);
        }
    }
    check.personalDataTyped = findingsIn(*guard, request.body, request.kind);
    return {};
}

QList<PersonalDataKind> kindsInTheWay(const QList<GuardedFinding> &findings, const QList<PersonalDataKind> &accepted)
{
    QList<PersonalDataKind> kinds;
    for (const GuardedFinding &each : findings) {
        const PersonalDataKind kind = each.finding.kind;
        const bool isInTheWay
            = each.level == GuardLevel::Block || (each.level == GuardLevel::Confirm && !accepted.contains(kind));
        if (isInTheWay && !kinds.contains(kind)) {
            kinds.append(kind);
        }
    }
    return kinds;
}

Result<void> requireGuarded(const ReplyCheck &check, const QList<PersonalDataKind> &accepted, bool mayOverride)
{
    const Result<void> guarded = refusedFor(kindsInTheWay(check.personalData, accepted));
    if (guarded && !mayOverride && !kindsLetOut(check.personalData, accepted).isEmpty()) {
        return failure(ErrorKind::Forbidden, QStringLiteral("your role may not accept personal data in public"));
    }
    return guarded;
}

Result<void> recordAccepted(Transaction &transaction, CaseAct &act, const OutboxEntry &entry, const ReplyCheck &check,
                            const QList<PersonalDataKind> &accepted)
{
    const QList<PersonalDataKind> kinds = kindsLetOut(check.personalData, accepted);
    if (kinds.isEmpty()) {
        return {};
    }
    const Result<void> noted = AcceptanceTable(transaction.connection()).note(entry.id, kinds);
    return noted ? act.note(entry.caseId, CaseHistoryEntry::Kind::Override,
                            namesOf(kinds) + QStringLiteral(": ") + entry.id.toString())
                 : noted;
}

Result<void> requireStillGuarded(Connection &connection, const OutboxEntry &entry)
{
    if (entry.kind == ReplyKind::Private) {
        return {};
    }
    const Result<PersonalDataGuard> guard = guardOf(connection);
    const Result<QList<PersonalDataKind>> accepted = AcceptanceTable(connection).of(entry.replyId());
    if (!guard || !accepted) {
        return failure(guard ? accepted.error() : guard.error());
    }
    return refusedFor(kindsInTheWay(findingsIn(*guard, entry.fullText(), entry.kind), *accepted));
}

QList<PersonalDataKind> kindsRefused(const Error &error)
{
    const bool isIt = error.kind == ErrorKind::Rejected && error.detail.startsWith(refusal);
    return isIt ? kindsNamed(error.detail.mid(refusal.size())) : QList<PersonalDataKind>();
}

QList<PersonalDataKind> kindsOverridden(const CaseHistoryEntry &entry)
{
    return entry.kind == CaseHistoryEntry::Kind::Override ? kindsNamed(entry.text.section(u':', 0, 0))
                                                          : QList<PersonalDataKind>();
}

} // namespace wederhoor
