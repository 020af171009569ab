#include "core/desk/CleanNote.h"

#include "core/desk/GuardSettings.h"

namespace wederhoor {

Result<void> requireCleanNote(Connection &connection, const QString &text)
{
    const Result<PersonalDataGuard> guard = guardOf(connection);
    if (!guard) {
        return failure(guard.error());
    }
    QStringList kinds;
    for (const PersonalDataFinding &finding : guard->find(text)) {
        const QString name = personalDataKindName(finding.kind);
        // A page elsewhere is nobody's own.
        if (finding.kind != PersonalDataKind::Link && !kinds.contains(name)) {
            kinds.append(name);
        }
    }
    return kinds.isEmpty()
        ? Result<void>()
        : failure(ErrorKind::Rejected, QStringLiteral("personal data: ") + kinds.join(QStringLiteral(", ")));
}

} // namespace wederhoor
