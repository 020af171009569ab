#include "app/commands/Commands.h"
#include "app/commands/Session.h"
#include "app/commands/Table.h"

#include "app/commands/doctor/FileFindings.h"
#include "app/commands/doctor/ServerFindings.h"
#include "app/commands/doctor/SystemFindings.h"
#include "app/commands/doctor/TeamFindings.h"
#include "core/secrets/KeychainSecretStore.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>

namespace wederhoor {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(DoctorCommand)
};

/// In words, for people.
QString stateWord(Finding::State state)
{
    switch (state) {
    case Finding::State::Ok:
        return Words::tr("ok");
    case Finding::State::Warning:
        return Words::tr("warning");
    case Finding::State::Error:
        return Words::tr("ERROR");
    }
    Q_UNREACHABLE();
}

QList<Finding> findings(const Profile &profile)
{
    Application application(profile);
    QList<Finding> all = folderFindings(profile);
    all += storeFindings(Words::tr("inbox"), profile.inboxPath());
    all += storeFindings(Words::tr("practice inbox"), profile.practicePath());
    all += channelFindings(profile);
    const Result<KeychainProbe> probe = await(application.probeKeyring());
    all += keyringFinding(probe ? *probe : KeychainProbe{KeychainState::Failed, probe.error().detail});
    all += clockFinding(profile, application.clock().now());
    all += serverClockFindings(profile, application.clock());
    all += teamFindings(application);
    all += fontFindings();
    all += dictionaryFindings();
    all += practiceFinding();
    return all;
}

Exit doctor(const Invocation &, Session &session)
{
    Output &out = session.out();
    const QList<Finding> all = findings(Profile::locate(session.globals().profile));
    const bool sound = std::none_of(all.begin(), all.end(),
                                    [](const Finding &finding) { return finding.state == Finding::State::Error; });
    QJsonArray values;
    Table table;
    for (const Finding &finding : all) {
        values.append(QJsonObject{
            {QStringLiteral("check"), finding.what},
            {QStringLiteral("state"), findingStateName(finding.state)},
            {QStringLiteral("detail"), finding.detail},
            {QStringLiteral("remedy"), finding.remedy.isEmpty() ? QJsonValue() : QJsonValue(finding.remedy)}});
        table.addRow({stateWord(finding.state), finding.what, finding.detail});
        if (!finding.remedy.isEmpty()) {
            table.addRow({{}, {}, Words::tr("to mend it: %1").arg(finding.remedy)});
        }
    }
    if (out.isJson()) {
        out.value({{QStringLiteral("sound"), sound}, {QStringLiteral("checks"), values}});
    } else {
        out.text(table.text());
    }
    return sound ? Exit::Done : Exit::Failed;
}

} // namespace

CommandSpec doctorCommand()
{
    return {{QStringLiteral("doctor")},
            Words::tr("look at files, keyring, fonts, dictionaries, clock and team database; say what is wrong and "
                      "what mends it"),
            {},
            {},
            {},
            doctor};
}

} // namespace wederhoor
