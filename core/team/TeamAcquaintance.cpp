#include "core/team/TeamAcquaintance.h"

#include "core/team/TeamCalls.h"
#include "core/team/TeamErrors.h"

namespace wederhoor {

namespace {

/// From this schema on the database tells the desks of one member apart.
constexpr int knowsDesks = 19;

} // namespace

Result<TeamWelcome> sayHello(TeamConnection &connection, int program, const QUuid &desk)
{
    const Result<TeamRows> answer
        = connection.run("SELECT incarnation, schema_version, role, channels, horizon, now_ms, sending_held "
                         "FROM wederhoor.hello($1)",
                         {teamValue(static_cast<std::int64_t>(program))});
    if (!answer) {
        // A database of before does not know the question.
        const bool isNobody = answer.error().kind == ErrorKind::Forbidden && !refusalOf(answer.error());
        if (isNobody && TeamCalls(connection).wasRemoved().value_or(false)) {
            return failure(removedFromTeam());
        }
        return failure(answer.error());
    }
    TeamWelcome welcome;
    welcome.incarnation = answer->uuid(0, 0);
    welcome.schemaVersion = static_cast<int>(answer->number(0, 1));
    welcome.role = answer->text(0, 2);
    welcome.channels = answer->ids<ChannelId>(0, 3);
    welcome.horizon = answer->raw(0, 4);
    welcome.now = fromMilliseconds(answer->number(0, 5));
    welcome.sendingHeld = answer->text(0, 6);
    welcome.encrypted = connection.isEncrypted();
    welcome.serverVersion = connection.serverVersion();
    welcome.member = connection.user();
    if (!desk.isNull() && welcome.schemaVersion >= knowsDesks) {
        const Result<TeamRows> known = connection.run("SELECT wederhoor.be_desk($1)", {teamValue(desk)});
        return known ? Result<TeamWelcome>(welcome) : failure(known.error());
    }
    return welcome;
}

} // namespace wederhoor
