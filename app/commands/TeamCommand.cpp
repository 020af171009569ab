#include "app/Inbox.h"
#include "app/TeamLink.h"
#include "app/commands/Checks.h"
#include "app/commands/Commands.h"
#include "app/commands/Input.h"
#include "app/commands/Session.h"
#include "app/commands/Table.h"
#include "app/commands/TeamStatus.h"
#include "app/commands/TeamWords.h"
#include "core/team/TeamMigrator.h"
#include "core/team/TeamProbe.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QJsonObject>
#include <QLocale>

#include <array>

namespace wederhoor {

namespace {

using namespace std::chrono_literals;
/// For a person who waits for one answer.
constexpr auto patience = 10s;
/// How often it is said how far a long reading is.
constexpr std::chrono::milliseconds sayEvery = 2s;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(TeamCommand)
};

/// Where a command goes, as its arguments say.
struct Destination
{
    TeamAddress address;
    QByteArray password;
};

/// What stands behind --database and --secret-stdin, or the exit with which the command ends.
struct Asked
{
    Destination to;
    std::optional<Exit> wrong;
};

Asked destinationOf(const Invocation &invocation, Output &out)
{
    const Result<TeamAddress> address = TeamAddress::parse(invocation.value("database"));
    if (!address) {
        return {{}, out.wrong(QStringLiteral("--database"), address.error().detail + QLatin1Char('.'))};
    }
    Destination to{*address, {}};
    if (invocation.has("secret-stdin")) {
        const Result<QByteArray> secret = readSecret();
        if (!secret) {
            return {{}, out.wrong(QStringLiteral("--secret-stdin"), secret.error().detail + QLatin1Char('.'))};
        }
        to.password = *secret;
    }
    return {to, std::nullopt};
}

Exit sayTrouble(const TeamTest &test, const TeamAddress &address, Output &out)
{
    if (out.isJson()) {
        out.value({{QStringLiteral("verdict"), teamVerdictName(test.verdict)}});
    }
    out.say(teamVerdictWords(test, address));
    return exitFor(test.verdict);
}

/// Opens the connection and lets `act` use it.
Exit withConnection(const Invocation &invocation, Session &session,
                    const std::function<Exit(TeamConnection &, const TeamAddress &)> &act,
                    const TeamConnection::Limits &limits = {patience})
{
    Output &out = session.out();
    const Asked asked = destinationOf(invocation, out);
    if (asked.wrong) {
        return *asked.wrong;
    }
    const auto connection = TeamConnection::open(asked.to.address, asked.to.password, limits);
    if (!connection) {
        return sayTrouble({verdictOf(connection.error()), std::nullopt, connection.error().detail}, asked.to.address,
                          out);
    }
    return act(**connection, asked.to.address);
}

Exit bringUpToDate(TeamConnection &connection, bool mayBeEmpty, Output &out)
{
    TeamMigrator migrator(connection, teamMigrations());
    const Result<TeamSchemaState> found = migrator.state();
    if (found && found->version == 0 && !mayBeEmpty) {
        out.say(Words::tr("The database is empty: wederhoor team create makes the team's schema in it."));
        return Exit::Conflict;
    }
    const Result<TeamSchemaState> before = found ? migrator.run() : found;
    if (!before) {
        return out.failed(before.error());
    }
    const int now = std::max(before->version, teamProgramVersion());
    if (out.isJson()) {
        out.value({{QStringLiteral("schema_before"), before->version}, {QStringLiteral("schema"), now}});
    } else if (before->version >= now) {
        out.text(Words::tr("The schema is version %1 already; nothing was changed.").arg(now));
    } else {
        out.text(Words::tr("The schema was version %1 and is version %2 now.").arg(before->version).arg(now));
    }
    return Exit::Done;
}

Exit create(const Invocation &invocation, Session &session)
{
    return withConnection(invocation, session, [&](TeamConnection &connection, const TeamAddress &) {
        const Exit made = bringUpToDate(connection, true, session.out());
        if (made == Exit::Done && !session.out().isJson()) {
            session.out().text(Words::tr("Next: wederhoor team user add NAME --role administrator."));
        }
        return made;
    });
}

Exit migrate(const Invocation &invocation, Session &session)
{
    return withConnection(invocation, session, [&](TeamConnection &connection, const TeamAddress &) {
        const Exit done = bringUpToDate(connection, false, session.out());
        if (done != Exit::Done || !invocation.has("after-restore")) {
            return done;
        }
        const Result<QUuid> incarnation = TeamMigrator(connection, teamMigrations()).beginIncarnation();
        if (!incarnation) {
            return session.out().failed(incarnation.error());
        }
        session.out().say(Words::tr("A new incarnation has begun: every desk pulls anew, and no lease holds."));
        return Exit::Done;
    });
}

Exit status(const Invocation &invocation, Session &session)
{
    Output &out = session.out();
    const Asked asked = destinationOf(invocation, out);
    if (asked.wrong) {
        return *asked.wrong;
    }
    const TeamTest test = testTeamDatabase(asked.to.address, asked.to.password, teamProgramVersion(), {patience});
    if (!test.works()) {
        return sayTrouble(test, asked.to.address, out);
    }
    const auto connection = TeamConnection::open(asked.to.address, asked.to.password, {patience});
    if (!connection) {
        return out.failed(connection.error());
    }
    // Supervisors and administrators see how the database fares; others that they are in.
    const bool sees = test.welcome->role == QLatin1String("supervisor") || test.welcome->role == QLatin1String("admin");
    const Result<TeamRows> rows = sees ? (*connection)->run("SELECT name, value FROM wederhoor.team_status_v2()")
                                       : Result<TeamRows>(TeamRows());
    // An older database does not know by whom.
    const QList<TeamExposedChannel> exposed = exposedChannels(**connection).value_or(QList<TeamExposedChannel>());
    if (!rows) {
        return out.failed(rows.error());
    }
    const std::optional<TeamInboxStatus> inbox
        = teamInboxStatus(Profile::locate(session.globals().profile), **connection, *test.welcome);
    if (out.isJson()) {
        out.value(teamStatusJson(*test.welcome, *rows, inbox, exposed));
    } else {
        out.text(teamStatusText(*test.welcome, *rows, inbox, exposed));
    }
    return Exit::Done;
}

/// In small transactions, so that nobody waits for it.
Exit retention(const Invocation &invocation, Session &session)
{
    const auto deleteAll = [&](TeamConnection &connection, const TeamAddress &) {
        constexpr std::int64_t batch = 5000;
        Output &out = session.out();
        std::array<std::int64_t, 4> gone{};
        bool more = true;
        while (more) {
            const Result<TeamRows> rows
                = connection.run("SELECT * FROM wederhoor.apply_retention($1)", {teamValue(batch)}, 60s);
            if (!rows) {
                return out.failed(rows.error());
            }
            more = false;
            for (std::size_t kind = 0; kind < gone.size(); ++kind) {
                const std::int64_t went = rows->number(0, static_cast<int>(kind));
                gone.at(kind) += went;
                more = more || went >= batch;
            }
        }
        if (out.isJson()) {
            out.value({{QStringLiteral("public_bodies"), static_cast<qint64>(gone[0])},
                       {QStringLiteral("private_bodies"), static_cast<qint64>(gone[1])},
                       {QStringLiteral("notes"), static_cast<qint64>(gone[2])},
                       {QStringLiteral("reply_texts"), static_cast<qint64>(gone[3])}});
        } else {
            out.text(Words::tr("Deleted: what %1 public and %2 private messages said, %3 notes and other words of the "
                               "history, %4 texts of replies.")
                         .arg(gone[0])
                         .arg(gone[1])
                         .arg(gone[2])
                         .arg(gone[3]));
        }
        return Exit::Done;
    };
    return withConnection(invocation, session, deleteAll, {patience, 60s});
}

/// Says now and then how far the inbox is while much is read.
class ReadingNotes
{
public:
    explicit ReadingNotes(Session &session)
        : m_out(session.out())
    {
        const TeamStanding &standing = session.application().inbox(session.kind()).teamStanding();
        QObject::connect(&standing, &TeamStanding::changed, &m_context, [this, &standing] {
            if (standing.state() && standing.state()->reading
                && (!m_last.isValid() || m_last.hasExpired(sayEvery.count()))) {
                say(*standing.state()->reading);
            }
        });
    }

private:
    void say(const TeamState::Progress &reading)
    {
        m_last.start();
        const QLocale locale;
        m_out.say(Words::tr("read %1 of %2").arg(locale.toString(reading.done), locale.toString(reading.total)));
    }

    Output &m_out;
    QObject m_context;
    QElapsedTimer m_last;
};

Exit sync(const Invocation &, Session &session)
{
    Output &out = session.out();
    const auto [link, exit] = session.joinedTeam(Words::tr("This inbox belongs to no team."));
    if (link == nullptr) {
        return exit;
    }
    const ReadingNotes notes(session);
    const Result<TeamState> state = await(session.application().thread().ask<TeamState>([link = link] {
        return andThen(&link->sync(), link->sync().syncOnce(),
                       [link] { return Result<TeamState>(link->sync().state()); });
    }));
    if (!state) {
        return out.failed(state.error());
    }
    if (out.isJson()) {
        out.value({{QStringLiteral("pending_changes"), state->pendingChanges},
                   {QStringLiteral("held_replies"), state->heldReplies},
                   {QStringLiteral("sending_held"), state->sendingHeld}});
    } else if (state->pendingChanges > 0) {
        out.text(Words::tr("%n change(s) wait until the team database knows them.", nullptr, state->pendingChanges));
    } else {
        out.text(Words::tr("This inbox and the team database are alike."));
    }
    return Exit::Done;
}

/// Nobody may send from now on; without words everybody may again.
Exit hold(const QString &why, Session &session)
{
    Output &out = session.out();
    const auto [link, exit] = session.joinedTeam(Words::tr("This inbox belongs to no team."));
    if (link == nullptr) {
        return exit;
    }
    const Result<QString> held = await(session.application().thread().ask<QString>([link = link, why] {
        return andThen(&link->sync(), link->act([why](TeamCalls &calls) { return calls.holdSending(why); }, {}),
                       [link] { return Result<QString>(link->sync().state().sendingHeld); });
    }));
    if (!held) {
        return out.failed(held.error());
    }
    if (out.isJson()) {
        out.value({{QStringLiteral("sending_held"), *held}});
    } else {
        out.text(held->isEmpty() ? Words::tr("Sending goes on.")
                                 : Words::tr("Nobody may send now: %1").arg(printable(*held)));
    }
    return Exit::Done;
}

Exit addUser(const Invocation &invocation, Session &session)
{
    Output &out = session.out();
    QByteArray secret;
    if (invocation.has("login-secret-stdin")) {
        const Result<QByteArray> read = readSecret();
        if (!read) {
            return out.wrong(QStringLiteral("--login-secret-stdin"), read.error().detail + QLatin1Char('.'));
        }
        secret = *read;
    }
    return withConnection(invocation, session, [&](TeamConnection &connection, const TeamAddress &) {
        const QString name = invocation.operand("NAME");
        const QString role = invocation.value("role");
        QByteArray verifier;
        if (!secret.isEmpty()) {
            const Result<QByteArray> made = connection.passwordVerifier(name, secret);
            if (!made) {
                return out.failed(name, made.error());
            }
            verifier = *made;
        }
        const QString displayName = invocation.has("display-name") ? invocation.value("display-name") : name;
        const Result<TeamRows> added
            = connection.run("SELECT wederhoor.put_member($1, $2, $3, $4, '{}', '{}', false)",
                             {teamValue(name), teamValue(displayName),
                              teamValue(role == QLatin1String("administrator") ? QStringLiteral("admin") : role),
                              teamValue(QString::fromLatin1(verifier))});
        if (!added) {
            return out.failed(name, added.error());
        }
        if (out.isJson()) {
            out.value({{QStringLiteral("member"), name}, {QStringLiteral("role"), role}});
        } else {
            out.text(Words::tr("%1 is a member now, as %2.").arg(printable(name), role));
        }
        return Exit::Done;
    });
}

QList<OptionSpec> connectionOptions()
{
    return {{QStringLiteral("database"), QStringLiteral("URL"),
             Words::tr("postgresql://login@host/database; its password comes from pgpass or --secret-stdin"),
             checks::line(1000), true},
            {QStringLiteral("secret-stdin"), {}, Words::tr("read the login's password from standard input")}};
}

} // namespace

QList<CommandSpec> teamCommands()
{
    const QStringList roles{QStringLiteral("trainee"), QStringLiteral("agent"), QStringLiteral("supervisor"),
                            QStringLiteral("administrator")};
    const QString team = QStringLiteral("team");
    return {{{team, QStringLiteral("create")},
             Words::tr("make the team's schema in an empty database, as whoever made that; twice does no harm"),
             {},
             connectionOptions(),
             {},
             create},
            {{team, QStringLiteral("migrate")},
             Words::tr("bring the team database up to date"),
             {},
             connectionOptions()
                 + QList<OptionSpec>{{QStringLiteral("after-restore"),
                                      {},
                                      Words::tr("the database was restored: every desk pulls anew")}},
             {},
             migrate},
            {{team, QStringLiteral("status")},
             Words::tr("try the connection and say how the team database fares"),
             {},
             connectionOptions(),
             {},
             status},
            {{team, QStringLiteral("retention")},
             Words::tr(
                 "delete in the team database what is past its time now, as an administrator; desks do it once a day"),
             {},
             connectionOptions(),
             {},
             retention},
            {{team, QStringLiteral("sync")},
             Words::tr("tell the team database what was done here, and read what colleagues did"),
             {},
             {{QStringLiteral("once"), {}, Words::tr("do it once and end; a window or poll does it all the time")}},
             {},
             sync},
            {{team, QStringLiteral("hold")},
             Words::tr("hold all sending, as a supervisor: replies of every desk wait"),
             {},
             {{QStringLiteral("reason"), QStringLiteral("R"), Words::tr("why; every desk shows it"), checks::line(200),
               true}},
             {},
             [](const Invocation &invocation, Session &session) {
                 const QString why = invocation.value("reason").trimmed();
                 return why.isEmpty()
                     ? session.out().wrong(QStringLiteral("--reason"), Words::tr("every desk shows it: say why."))
                     : hold(why, session);
             }},
            {{team, QStringLiteral("resume")},
             Words::tr("let sending go on, as a supervisor"),
             {},
             {},
             {},
             [](const Invocation &, Session &session) { return hold({}, session); }},
            {{team, QStringLiteral("user"), QStringLiteral("add")},
             Words::tr("make a login a member of the team, or change its role"),
             {{QStringLiteral("NAME"), checks::line(60)}},
             connectionOptions()
                 + QList<OptionSpec>{{QStringLiteral("role"), QStringLiteral("R"), roles.join(QStringLiteral(", ")),
                                      checks::oneOf(roles), true},
                                     {QStringLiteral("display-name"), QStringLiteral("D"),
                                      Words::tr("as colleagues read it"), checks::line(100)},
                                     {QStringLiteral("login-secret-stdin"),
                                      {},
                                      Words::tr("read a password for the new login from standard input; only a digest "
                                                "of it is sent")}},
             {{QStringLiteral("secret-stdin"), QStringLiteral("login-secret-stdin")}},
             addUser}};
}

} // namespace wederhoor
