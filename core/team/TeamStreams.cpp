#include "core/team/TeamStreams.h"

#include "core/team/TeamCalls.h"

#include <QJsonDocument>

namespace wederhoor {

namespace {

using namespace std::chrono_literals;

TeamHorizon horizonOf(const TeamRows &rows, int row, const QJsonObject &told)
{
    TeamHorizon horizon;
    horizon.incarnation = QUuid::fromString(told.value(QStringLiteral("incarnation")).toString());
    horizon.below = rows.raw(row, 1);
    horizon.newest = rows.raw(row, 2);
    horizon.member = {told.value(QStringLiteral("member")).toString()};
    const QJsonArray channels = told.value(QStringLiteral("channels")).toArray();
    for (const QJsonValue &channel : channels) {
        horizon.channels.append(ChannelId::fromString(channel.toString()));
    }
    const QJsonObject rights = told.value(QStringLiteral("rights")).toObject();
    for (auto right = rights.begin(); right != rights.end(); ++right) {
        horizon.rights.insert(right.key(), right->toString());
    }
    return horizon;
}

/// Its rows lie together and in order. Where it goes on from is the last row that was seen, never the horizon: after a
/// crash the server gives numbers again that only transactions had which were rolled back.
TeamStreamPage pageOf(const TeamRows &rows, const QString &stream, const TeamPosition &position, int limit)
{
    TeamStreamPage page;
    page.next = position;
    for (int row = 0; row < rows.count(); ++row) {
        if (rows.text(row, 0) == stream) {
            page.rows.append(QJsonDocument::fromJson(rows.raw(row, 3)).object());
            page.next = {rows.raw(row, 1), rows.raw(row, 2)};
        }
    }
    page.complete = page.rows.size() < limit;
    return page;
}

/// From where this connection reads: it knows how far there was nothing more behind the position.
TeamPosition startOf(const TeamConnection &connection, const char *stream, const TeamPosition &position)
{
    const TeamConnection::SeenEmpty seen = connection.seenEmpty(stream);
    const bool isSeen = seen.behind == position && !seen.below.isEmpty();
    return isSeen ? TeamPosition{seen.below, {}} : position;
}

} // namespace

Result<TeamLook> TeamCalls::look(const TeamKnown &known, int limit)
{
    QList<QUuid> channels;
    for (const ChannelId &channel : known.channels) {
        channels.append(channel.value);
    }
    QStringList from;
    QStringList after;
    for (const TeamInboxStream &stream : inboxStreams) {
        const TeamPosition position = startOf(m_connection, stream.name, known.positions.value(stream.stream));
        from.append(QString::fromLatin1(position.from));
        after.append(QString::fromUtf8(position.after));
    }
    const Result<TeamRows> rows = m_connection.run("SELECT * FROM wederhoor.look($1, $2, $3, $4, $5)",
                                                   {teamValue(known.incarnation), teamArray(channels), teamArray(from),
                                                    teamArray(after), teamValue(static_cast<std::int64_t>(limit))},
                                                   60s);
    if (!rows) {
        return failure(rows.error());
    }
    const int last = rows->count() - 1;
    if (last < 0 || rows->text(last, 0) != u"horizon") {
        return failure(ErrorKind::BadResponse, QStringLiteral("the team database told no horizon"));
    }
    const QJsonObject told = QJsonDocument::fromJson(rows->raw(last, 3)).object();
    TeamLook look{horizonOf(*rows, last, told), {}};
    const QJsonArray looked = told.value(QStringLiteral("looked")).toArray();
    for (const TeamInboxStream &stream : inboxStreams) {
        const QString name = QLatin1String(stream.name);
        if (looked.isEmpty()) {
            m_connection.setSeenEmpty(stream.name, {}); // of a channel that is new here nothing was ever seen
        }
        if (!looked.contains(name)) {
            continue;
        }
        const TeamStreamPage page = pageOf(*rows, name, known.positions.value(stream.stream), limit);
        if (page.complete) {
            m_connection.setSeenEmpty(stream.name, {page.next, look.horizon.below});
        }
        look.pages.append({stream.stream, page});
    }
    return look;
}

} // namespace wederhoor
