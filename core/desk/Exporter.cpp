#include "core/desk/Exporter.h"

#include "core/desk/MessageLines.h"
#include "core/store/ChannelTable.h"
#include "core/store/MessageTable.h"
#include "core/store/Store.h"
#include "core/store/Transaction.h"

#include <QHash>
#include <QSaveFile>

#include <algorithm>

namespace wederhoor {

namespace {

/// A query is for a selection; who wants more exports everything.
constexpr int mostCases = 100'000;
constexpr int mostMessagesOfCase = 10'000;
constexpr std::chrono::minutes searchDeadline{2};

/// The open file and what its lines need.
struct LineFile
{
    LineFile(const QString &path, Connection &from, ExportMask as)
        : file(path)
        , connection(from)
        , mask(std::move(as))
    {
    }
    Result<void> write(const Message &message, const QString &channelName, const PlatformId &platform)
    {
        const Result<Message> shown = mask.shown(connection, message);
        if (!shown) {
            return failure(shown.error());
        }
        const QByteArray line = lineOf(*shown, platform, channelName) + '\n';
        if (file.write(line) != line.size()) {
            return failure(ErrorKind::Invalid, QStringLiteral("cannot write: ") + file.errorString());
        }
        ++lines;
        return {};
    }
    Result<Exported> finish(const Result<void> &written)
    {
        if (!written) {
            return failure(written.error());
        }
        return file.commit() ? Result<Exported>(Exported{lines, mask.revealed()})
                             : failure(ErrorKind::Invalid, QStringLiteral("cannot write: ") + file.errorString());
    }
    QSaveFile file;
    Connection &connection;
    ExportMask mask;
    std::int64_t lines = 0;
};

Result<void> openFile(QSaveFile &file)
{
    return file.open(QIODevice::WriteOnly)
        ? Result<void>()
        : failure(ErrorKind::Invalid, QStringLiteral("cannot write %1: %2").arg(file.fileName(), file.errorString()));
}

Result<QHash<QString, PlatformId>> platformsByName(Connection &connection)
{
    const Result<QList<Channel>> channels = ChannelTable(connection).all();
    if (!channels) {
        return failure(channels.error());
    }
    QHash<QString, PlatformId> platforms;
    for (const Channel &channel : *channels) {
        platforms.insert(channel.name, channel.platform);
    }
    return platforms;
}

/// What became of a removed channel is told by its messages' instance.
PlatformId platformOf(const QHash<QString, PlatformId> &platforms, const QString &channelName, const Message &message)
{
    return platforms.value(channelName, PlatformId{message.ref.instance.value});
}

} // namespace

Exporter::Exporter(Store &store, QObject *context, AgentId me, ExportReach reach)
    : m_store(store)
    , m_context(context)
    , m_me(std::move(me))
    , m_reach(reach)
{
}

QFuture<Result<Exported>> Exporter::run(const QString &path, const SearchQuery &query)
{
    if (query.isEmpty()) {
        return writeAll(path);
    }
    return andThen(m_context, m_store.search(query, mostCases, searchDeadline),
                   [this, path](const SearchPage &found) { return writeCases(path, found); });
}

QFuture<Result<Exported>> Exporter::writeAll(const QString &path)
{
    const auto write = [path, me = m_me, reach = m_reach](Snapshot &snapshot) -> Result<Exported> {
        const Result<ExportMask> mask = ExportMask::make(snapshot.connection(), me, reach);
        if (!mask) {
            return failure(mask.error());
        }
        LineFile out(path, snapshot.connection(), *mask);
        const Result<QHash<QString, PlatformId>> platforms = platformsByName(snapshot.connection());
        Result<void> done = platforms ? openFile(out.file) : failure(platforms.error());
        if (done) {
            MessageTable messages(snapshot.connection());
            done = messages.forEach([&out, &platforms](const Message &message, const QString &channelName) {
                return out.write(message, channelName, platformOf(*platforms, channelName, message));
            });
        }
        return out.finish(done);
    };
    return m_store.read<Exported>(write, Store::Priority::Background);
}

QFuture<Result<Exported>> Exporter::writeCases(const QString &path, const SearchPage &found)
{
    const auto write = [path, hits = found.hits, me = m_me, reach = m_reach](Snapshot &snapshot) -> Result<Exported> {
        const Result<ExportMask> mask = ExportMask::make(snapshot.connection(), me, reach);
        if (!mask) {
            return failure(mask.error());
        }
        LineFile out(path, snapshot.connection(), *mask);
        if (const Result<void> opened = openFile(out.file); !opened) {
            return failure(opened.error());
        }
        MessageTable messages(snapshot.connection());
        for (const SearchHit &hit : hits) {
            Result<QList<Message>> ofCase = messages.ofCase(hit.row.value.id, mostMessagesOfCase);
            if (!ofCase) {
                return failure(ofCase.error());
            }
            std::reverse(ofCase->begin(), ofCase->end());
            for (const Message &message : std::as_const(*ofCase)) {
                const Result<void> written = out.write(message, hit.row.channelName, hit.row.value.platform);
                if (!written) {
                    return failure(written.error());
                }
            }
        }
        return out.finish({});
    };
    return m_store.read<Exported>(write, Store::Priority::Background);
}

} // namespace wederhoor
