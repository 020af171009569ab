#include "app/LocalAgent.h"

#include "core/domain/Async.h"
#include "core/store/Store.h"
#include "core/store/TextTables.h"
#include "core/store/Transaction.h"

#include <pwd.h>
#include <unistd.h>

namespace wederhoor {

Agent systemAgent()
{
    const passwd *entry = getpwuid(geteuid());
    const QString login = entry ? QString::fromLocal8Bit(entry->pw_name) : QStringLiteral("agent");
    // The first field is the name; the others are rooms and telephones.
    const QString fullName
        = entry ? QString::fromLocal8Bit(entry->pw_gecos).section(QLatin1Char(','), 0, 0).trimmed() : QString();
    return {{login}, fullName.isEmpty() ? login : fullName};
}

QFuture<Result<Agent>> readAgent(Store &store)
{
    return store.read<Agent>([](Snapshot &snapshot) -> Result<Agent> {
        SettingTable settings(snapshot.connection());
        const Result<QString> id = settings.value(QStringLiteral("agent.id"));
        const Result<QString> name = settings.value(QStringLiteral("agent.name"));
        if (!id || !name) {
            return failure(id ? name.error() : id.error());
        }
        Agent agent = systemAgent();
        agent.id = id->isEmpty() ? agent.id : AgentId{*id};
        agent.name = name->isEmpty() ? agent.name : *name;
        return agent;
    });
}

} // namespace wederhoor
