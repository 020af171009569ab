#include "core/store/Connection.h"
#include "core/store/Transaction.h"
#include "tests/bench/BenchInbox.h"
#include "tests/bench/BenchSet.h"
#include "tests/bench/Benches.h"
#include "tests/bench/Replay.h"
#include "tests/bench/Report.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <sqlite3.h>

namespace wederhoor::bench {

namespace {

constexpr int batch = 2'000;
constexpr int segment = 10'000;

BenchInbox::Cost takeMany(BenchInbox &inbox, BenchSet &set, int messages)
{
    BenchInbox::Cost sum;
    for (int done = 0; done < messages; done += batch) {
        const BenchInbox::Cost cost = inbox.take(set.lines(std::min(batch, messages - done)));
        sum.parse += cost.parse;
        sum.store += cost.store;
    }
    return sum;
}

/// Qt's parser over the same lines, with the fields read.
double parseWithQt(const QByteArray &lines)
{
    const Stopwatch watch;
    qint64 characters = 0;
    qsizetype start = 0;
    for (qsizetype end = lines.indexOf('\n'); end >= 0; end = lines.indexOf('\n', start)) {
        const QJsonObject object = QJsonDocument::fromJson(lines.mid(start, end - start)).object();
        for (const QJsonValue &value : object) {
            characters += value.toString().size();
        }
        start = end + 1;
    }
    return characters > 0 ? watch.threadCpuSeconds() : -1;
}

/// The statements of these messages, noted while the store runs them.
void record(Replay &replay, const QString &path, int messages)
{
    BenchInbox inbox(path);
    BenchSet set;
    must(inbox.store().write<void>([&replay](Transaction &transaction) -> Result<void> {
        replay.attach(transaction.connection().handle());
        return {};
    }));
    static_cast<void>(takeMany(inbox, set, messages));
    must(inbox.store().write<void>([&replay](Transaction &transaction) -> Result<void> {
        replay.detach(transaction.connection().handle());
        return {};
    }));
}

double replayBare(const Replay &replay, const QString &path)
{
    {
        const BenchInbox emptyOne(path);
    } // the schema, nothing else
    sqlite3 *connection = nullptr;
    if (sqlite3_open_v2(path.toUtf8().constData(), &connection, SQLITE_OPEN_READWRITE, nullptr) != SQLITE_OK) {
        return -1;
    }
    sqlite3_exec(connection,
                 "PRAGMA synchronous=NORMAL; PRAGMA foreign_keys=ON; PRAGMA cache_size=-32768;"
                 "PRAGMA wal_autocheckpoint=16384;",
                 nullptr, nullptr, nullptr);
    const double seconds = replay.run(connection);
    sqlite3_close(connection);
    return seconds;
}

} // namespace

void benchFloors(const BenchSize &size, Report &report)
{
    const QTemporaryDir folder;
    const int messages = std::min(size.replayed, size.messages);
    Replay replay;
    record(replay, folder.filePath(QStringLiteral("recorded.sqlite")), messages);
    BenchInbox::Cost cost;
    {
        BenchInbox inbox(folder.filePath(QStringLiteral("ours.sqlite")));
        BenchSet set;
        cost = takeMany(inbox, set, messages);
    }
    const double bare = replayBare(replay, folder.filePath(QStringLiteral("bare.sqlite")));
    const double rate = messages / cost.store;
    const double floor = messages / bare;
    report.add({QStringLiteral("import with search index, the store's part (%1 statements)").arg(replay.statements()),
                rate, QStringLiteral("/s CPU"), floor, QStringLiteral("bare C API"), rate / floor,
                QStringLiteral("at least 0.8x"), bare > 0 && rate >= 0.8 * floor});
    BenchSet set;
    const double qt = parseWithQt(set.lines(messages));
    report.add({QStringLiteral("parsing import lines"),
                messages / cost.parse,
                QStringLiteral("/s CPU"),
                messages / qt,
                QStringLiteral("QJsonDocument"),
                qt / cost.parse,
                {},
                {}});
}

void benchImport(BenchInbox &inbox, const BenchSize &size, Report &report)
{
    BenchSet set;
    BenchInbox::Cost total;
    QList<double> segments;
    for (int done = 0; done < size.messages; done += segment) {
        const BenchInbox::Cost cost = takeMany(inbox, set, std::min(segment, size.messages - done));
        total.parse += cost.parse;
        total.store += cost.store;
        segments.append(segment / (cost.parse + cost.store));
        std::cerr << "\r" << done + segment << std::flush;
    }
    std::cerr << '\n';
    const double rate = size.messages / (total.parse + total.store);
    report.add({QStringLiteral("the whole poll path, %1 messages").arg(size.messages),
                rate,
                QStringLiteral("/s CPU"),
                {},
                {},
                {},
                QStringLiteral("at least 5000/s"),
                rate >= 5'000});
    const double first = segments.first();
    const double last = segments.last();
    report.add({QStringLiteral("the last 10,000 against the first 10,000"), last, QStringLiteral("/s CPU"), first,
                QStringLiteral("first 10,000"), last / first, QStringLiteral("within 20 %"), last >= 0.8 * first});
}

void benchNext(BenchInbox &inbox, const BenchSize &size, Report &report)
{
    BenchSet set;
    static_cast<void>(set.lines(size.messages));
    const BenchInbox::Cost cost = takeMany(inbox, set, segment);
    report.add({QStringLiteral("10,000 messages after the first %1").arg(size.messages),
                segment / (cost.parse + cost.store),
                QStringLiteral("/s CPU"),
                {},
                {},
                {},
                {},
                {}});
}

} // namespace wederhoor::bench
