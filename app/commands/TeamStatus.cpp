#include "app/commands/TeamStatus.h"

#include "app/commands/Json.h"
#include "app/commands/Table.h"
#include "app/commands/TeamWords.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QLocale>

namespace wederhoor {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(TeamStatus)
};

using Told = QHash<QString, QString>;

QString age(const QString &milliseconds)
{
    const qint64 seconds = milliseconds.toLongLong() / 1000;
    if (seconds < 120) {
        return Words::tr("%n second(s)", nullptr, static_cast<int>(seconds));
    }
    if (seconds < 7200) {
        return Words::tr("%n minute(s)", nullptr, static_cast<int>(seconds / 60));
    }
    return seconds < 172'800 ? Words::tr("%n hour(s)", nullptr, static_cast<int>(seconds / 3600))
                             : Words::tr("%n day(s)", nullptr, static_cast<int>(seconds / 86'400));
}

QString size(const QString &bytes)
{
    return QLocale().formattedDataSize(bytes.toLongLong(), 1, QLocale::DataSizeSIFormat);
}

/// Adds rows and forgets what they told.
class Rows
{
public:
    Rows(Table &table, Told told)
        : m_table(table)
        , m_told(std::move(told))
    {
    }
    [[nodiscard]] QString take(const char *name) { return m_told.take(QString::fromLatin1(name)); }
    [[nodiscard]] bool has(const char *name) const { return m_told.contains(QString::fromLatin1(name)); }
    void add(const QString &label, const QString &value) { m_table.addRow({label, printable(value)}); }
    void addRest()
    {
        QStringList names = m_told.keys();
        names.sort();
        for (const QString &name : std::as_const(names)) {
            add(printable(name), m_told.value(name));
        }
    }

private:
    Table &m_table;
    Told m_told;
};

QString orNone(const QString &value)
{
    return value.isEmpty() ? Words::tr("none") : value;
}

/// What stands for a moment only is nothing to tell.
QString transaction(const QString &milliseconds, const QString &where)
{
    return milliseconds.toLongLong() < 1000 ? Words::tr("none") : Words::tr("%1 (%2)").arg(age(milliseconds), where);
}

void addServer(Rows &rows)
{
    rows.add(Words::tr("PostgreSQL"), rows.take("server_version"));
    const QString connections = rows.take("connections");
    rows.add(Words::tr("Connections"),
             Words::tr("%1 of at most %2").arg(connections, rows.take("connections_at_most")));
    const QString writing = rows.take("oldest_writing_transaction_ms");
    rows.add(Words::tr("Oldest transaction that writes"),
             transaction(writing, rows.take("oldest_writing_transaction")));
    const QString prepared = rows.take("prepared_transaction_ms");
    rows.add(Words::tr("Prepared transaction"), prepared.toLongLong() == 0 ? Words::tr("none") : age(prepared));
    const int replicas = rows.take("replicas").toInt();
    const QString behind = rows.take("replica_behind_bytes");
    rows.add(Words::tr("Copies that stand by"),
             replicas == 0 ? Words::tr("none") : Words::tr("%n, %1 behind", nullptr, replicas).arg(size(behind)));
}

void addWork(Rows &rows)
{
    rows.add(Words::tr("Members"), rows.take("members"));
    rows.add(Words::tr("Open cases"), rows.take("cases_open"));
    rows.add(Words::tr("Replies under way"), rows.take("replies_unsettled"));
    rows.add(Words::tr("Replies whose end is not known"), rows.take("replies_unknown"));
    const QString waiting = rows.take("replies_waiting");
    const QString since = rows.take("replies_waiting_ms");
    rows.add(Words::tr("Replies that wait for approval"),
             waiting.toInt() == 0 ? waiting : Words::tr("%1, the first for %2").arg(waiting, age(since)));
    rows.add(Words::tr("Who polls"), orNone(rows.take("pollers")));
    rows.add(Words::tr("Channels nobody polls"), orNone(rows.take("channels_unpolled")));
    static_cast<void>(rows.take("channels_exposed"));
    rows.add(Words::tr("Channels whose secret is exposed"), orNone(rows.take("channels_exposed_names")));
}

/// When it was carried out last, by whom, and what went.
void addRetention(Rows &rows)
{
    if (!rows.has("retention_ms")) {
        return; // an older database
    }
    const QString ago = rows.take("retention_ms");
    const QString by = rows.take("retention_by");
    const QStringList gone = rows.take("retention_gone").split(u' ');
    rows.add(Words::tr("carried out"),
             ago.isEmpty() ? Words::tr("not yet") : Words::tr("%1 ago, by %2").arg(age(ago), by));
    if (!ago.isEmpty()) {
        rows.add(Words::tr("what went"),
                 Words::tr("%1 public and %2 private bodies, %3 notes, %4 texts of replies")
                     .arg(gone.value(0), gone.value(1), gone.value(2), gone.value(3)));
    }
}

void addSizes(Rows &rows)
{
    const qint64 overdue = rows.take("bodies_overdue_ms").toLongLong();
    rows.add(Words::tr("Retention"),
             overdue == 0 ? Words::tr("up to date") : Words::tr("%1 behind").arg(age(QString::number(overdue))));
    addRetention(rows);
    rows.add(Words::tr("Size of the database"), size(rows.take("database_bytes")));
    rows.add(Words::tr("of it cases"), size(rows.take("cases_bytes")));
    rows.add(Words::tr("messages"), size(rows.take("messages_bytes")));
    rows.add(Words::tr("what they say"), size(rows.take("bodies_bytes")));
    rows.add(Words::tr("replies"), size(rows.take("replies_bytes")));
    rows.add(Words::tr("history"), size(rows.take("history_bytes")));
}

QJsonValue inboxObject(const std::optional<TeamInboxStatus> &inbox)
{
    return inbox ? QJsonValue(QJsonObject{{QStringLiteral("to_read"), static_cast<qint64>(inbox->toRead)},
                                          {QStringLiteral("pending_changes"), inbox->toTell}})
                 : QJsonValue();
}

QString inboxText(const TeamInboxStatus &inbox)
{
    QStringList parts;
    if (inbox.toRead > 0) {
        parts.append(Words::tr("%1 cases, messages and acts still to be read").arg(QLocale().toString(inbox.toRead)));
    }
    if (inbox.toTell > 0) {
        parts.append(Words::tr("%n change(s) to be told", nullptr, inbox.toTell));
    }
    return parts.isEmpty() ? Words::tr("up to date") : parts.join(QStringLiteral(", "));
}

} // namespace

QJsonObject teamStatusJson(const TeamWelcome &welcome, const TeamRows &status,
                           const std::optional<TeamInboxStatus> &inbox, const QList<TeamExposedChannel> &exposed)
{
    QJsonObject team;
    for (int row = 0; row < status.count(); ++row) {
        team.insert(status.text(row, 0), status.text(row, 1));
    }
    QJsonArray exposures;
    for (const TeamExposedChannel &channel : exposed) {
        exposures.append(QJsonObject{{QStringLiteral("channel"), channel.name},
                                     {QStringLiteral("platform"), channel.platform.value},
                                     {QStringLiteral("exposed"), json::exposure(channel.exposure)}});
    }
    return {{QStringLiteral("verdict"), teamVerdictName(TeamVerdict::Works)},
            {QStringLiteral("member"), welcome.member},
            {QStringLiteral("role"), teamRoleName(welcome.role)},
            {QStringLiteral("schema"), welcome.schemaVersion},
            {QStringLiteral("server_version"), welcome.serverVersion},
            {QStringLiteral("encrypted"), welcome.encrypted},
            {QStringLiteral("channels"), static_cast<int>(welcome.channels.size())},
            {QStringLiteral("sending_held"), welcome.sendingHeld},
            {QStringLiteral("exposed"), exposures},
            {QStringLiteral("incarnation"), welcome.incarnation.toString(QUuid::WithoutBraces)},
            {QStringLiteral("inbox"), inboxObject(inbox)},
            {QStringLiteral("team"), status.count() > 0 ? QJsonValue(team) : QJsonValue()}};
}

QString teamStatusText(const TeamWelcome &welcome, const TeamRows &status, const std::optional<TeamInboxStatus> &inbox,
                       const QList<TeamExposedChannel> &exposed)
{
    Table table;
    Told told;
    for (int row = 0; row < status.count(); ++row) {
        told.insert(status.text(row, 0), status.text(row, 1));
    }
    Rows rows(table, std::move(told));
    rows.add(Words::tr("You are"), QStringLiteral("%1, %2").arg(welcome.member, teamRoleName(welcome.role)));
    rows.add(Words::tr("Schema"), QString::number(welcome.schemaVersion));
    rows.add(Words::tr("Connection"), welcome.encrypted ? Words::tr("encrypted") : Words::tr("PLAIN"));
    rows.add(Words::tr("Channels"), QString::number(welcome.channels.size()));
    rows.add(Words::tr("Sending"),
             welcome.sendingHeld.isEmpty() ? Words::tr("allowed") : Words::tr("held: %1").arg(welcome.sendingHeld));
    if (inbox) {
        rows.add(Words::tr("This inbox"), inboxText(*inbox));
    }
    // An older database tells less, and an agent is told nothing.
    if (rows.has("database_bytes")) {
        for (const char *known : {"incarnation", "schema_version", "encrypted", "sending_held"}) {
            static_cast<void>(rows.take(known)); // said above
        }
        addServer(rows);
        addWork(rows);
        addSizes(rows);
    }
    rows.addRest();
    QString text = table.text();
    for (const TeamExposedChannel &channel : exposed) {
        text += QLatin1Char('\n') + exposedChannelText(channel.name, channel.platform, channel.exposure)
            + QLatin1Char('\n');
    }
    return text;
}

} // namespace wederhoor
