#include "app/commands/TeamWords.h"

#include "app/commands/Moment.h"
#include "app/commands/Table.h"
#include "core/wording/ExposureWords.h"
#include "ui/models/TeamAdvice.h"

namespace wederhoor {

QString teamVerdictWords(const TeamTest &test, const TeamAddress &address)
{
    const TeamAdvice advice = teamAdvice(test, address);
    QStringList sentences{advice.what};
    if (!advice.remedy.isEmpty()) {
        sentences.append(advice.remedy);
    }
    // What the server said helps whoever looks after it; it never holds what a person wrote.
    if (!test.works() && !test.words.isEmpty()) {
        sentences.append(QStringLiteral("(%1)").arg(test.words));
    }
    return sentences.join(QLatin1Char(' '));
}

Exit exitFor(TeamVerdict verdict)
{
    switch (verdict) {
    case TeamVerdict::Works:
        return Exit::Done;
    case TeamVerdict::NoSuchHost:
    case TeamVerdict::Refused:
    case TeamVerdict::NoAnswer:
    case TeamVerdict::WrongHostName:
    case TeamVerdict::WrongAuthority:
    case TeamVerdict::NoEncryption:
    case TeamVerdict::CertificateFile:
    case TeamVerdict::NoPassword:
    case TeamVerdict::WrongPassword:
    case TeamVerdict::NoTicket:
    case TeamVerdict::NotAdmitted:
    case TeamVerdict::Busy:
        return Exit::Unreachable;
    case TeamVerdict::NoSuchDatabase:
    case TeamVerdict::NoRole:
    case TeamVerdict::NoSchema:
    case TeamVerdict::SchemaTooOld:
    case TeamVerdict::ProgramTooOld:
    case TeamVerdict::ServerTooOld:
    case TeamVerdict::Standby:
    case TeamVerdict::TransactionPooler:
    case TeamVerdict::Trouble:
        return Exit::Failed;
    }
    Q_UNREACHABLE();
}

QString teamRoleName(const QString &inDatabase)
{
    return inDatabase == QLatin1String("admin") ? QStringLiteral("administrator") : inDatabase;
}

QString exposedChannelText(const QString &channel, const PlatformId &platform, const ChannelExposure &exposure)
{
    const QString who = exposureWords(exposure, [](Instant at) { return moment(at); });
    return QStringLiteral("%1: %2 %3").arg(printable(channel), printable(who), exposureRemedy(platform));
}

} // namespace wederhoor
