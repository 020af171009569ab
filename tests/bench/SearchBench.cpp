#include "tests/bench/BenchInbox.h"
#include "tests/bench/Benches.h"
#include "tests/bench/Report.h"

#include "core/store/Connection.h"
#include "core/store/Transaction.h"

#include <sqlite3.h>
#include <unordered_set>

namespace wederhoor::bench {

namespace {

constexpr int rounds = 41;

struct SearchClass
{
    const char *name;
    const char *typed; ///< as in the search field
    const char *match; ///< the same for FTS5
    bool mayBeInterrupted = false;
};

const QList<SearchClass> classes{
    {"rare word", "zeldzaam0a1f ", R"("zeldzaam0a1f")"},
    {"commonest word", "tulpbank ", R"("tulpbank")"},
    {"two common words that never meet", "vandaag again ", R"("vandaag" "again")"},
    {"phrase", "\"mijn rekening\" ", R"("mijn rekening")"},
    {"one-letter prefix", "z", R"("z"*)"},
    {"field and word", "from:klant7 betaling ", R"(author : "klant7" AND "betaling")"},
    {"only stop words", "de een het ", R"("de" "een" "het")"},
};

constexpr std::size_t wanted = 50;

/// What a hit consists of (its case, the channel's name, the message's text) in the barest words: no merged cases, no
/// tags, no drafts.
constexpr const char *rawSearch
    = "SELECT c.id, m.id, m.text, c.uid, ch.uid, ch.name, c.platform, c.instance, c.thread_root, c.customer_id, "
      "c.customer_handle, c.customer_name, c.episode, c.kind, c.status, c.dismiss_reason, c.owner, c.topic, "
      "c.sentiment, c.language, c.snippet, c.opened_at, c.last_activity_at, c.awaiting_since, c.due_at, "
      "c.first_reply_at, c.resolved_at, c.unread, c.has_attachment, c.version, c.newest_remote "
      "FROM message_search s JOIN message m ON m.id = s.rowid JOIN cases c ON c.id = m.case_id "
      "JOIN channel ch ON ch.id = c.channel WHERE message_search MATCH ?1 ORDER BY s.rowid DESC";

struct Deadline
{
    Stopwatch watch;
    double seconds = 0.1;
};

int expired(void *context)
{
    const auto *deadline = static_cast<Deadline *>(context);
    return deadline->watch.wallSeconds() > deadline->seconds ? 1 : 0;
}

/// Wall seconds of one raw search under the same deadline as the program's.
double runRaw(sqlite3 *connection, sqlite3_stmt *statement, const QByteArray &match)
{
    Deadline deadline;
    sqlite3_progress_handler(connection, 1000, &expired, &deadline);
    sqlite3_bind_text(statement, 1, match.constData(), static_cast<int>(match.size()), SQLITE_STATIC);
    qint64 bytes = 0;
    std::unordered_set<sqlite3_int64> cases; // one hit a case, as the program's
    while (cases.size() < wanted && sqlite3_step(statement) == SQLITE_ROW) {
        if (!cases.insert(sqlite3_column_int64(statement, 0)).second) {
            continue;
        }
        for (int column = 0; column < sqlite3_column_count(statement); ++column) {
            bytes += sqlite3_column_bytes(statement, column);
        }
    }
    const double seconds = deadline.watch.wallSeconds();
    sqlite3_reset(statement);
    sqlite3_progress_handler(connection, 0, nullptr, nullptr);
    return bytes < 0 ? -1 : seconds;
}

Result<double> rawOnce(Snapshot &snapshot, const QByteArray &match)
{
    sqlite3 *connection = snapshot.connection().handle();
    sqlite3_stmt *statement = nullptr;
    if (sqlite3_prepare_v2(connection, rawSearch, -1, &statement, nullptr) != SQLITE_OK) {
        return failure(ErrorKind::Storage, QString::fromUtf8(sqlite3_errmsg(connection)));
    }
    const double seconds = runRaw(connection, statement, match);
    sqlite3_finalize(statement);
    return seconds;
}

} // namespace

void benchSearch(BenchInbox &inbox, Report &report)
{
    for (const SearchClass &search : classes) {
        const Result<SearchQuery> query = parseSearch(QString::fromUtf8(search.typed));
        if (!query) {
            continue;
        }
        const QByteArray match(search.match);
        // One of each in turn: what else the machine does meets both.
        QList<double> floors;
        QList<double> times;
        bool interrupted = false;
        for (int round = 0; round < rounds; ++round) {
            floors.append(must(inbox.store().read<double>(
                [match](Snapshot &snapshot) { return rawOnce(snapshot, match); }, Store::Priority::Screen)));
            const Stopwatch watch;
            interrupted = must(inbox.store().search(*query)).interrupted || interrupted;
            times.append(watch.wallSeconds());
        }
        const double floor = median(floors);
        const double ours = median(times);
        // Below a third of a millisecond the hop between two threads and back is what is measured.
        const double hop = 0.0003;
        report.add({QStringLiteral("search, newest 50: ") + QLatin1String(search.name)
                        + (interrupted ? QStringLiteral(" (interrupted)") : QString()),
                    ours * 1000, QStringLiteral("ms"), floor * 1000, QStringLiteral("raw SQLite"), ours / floor,
                    QStringLiteral("at most 2x raw, none over 100 ms"),
                    (ours <= 2 * floor || ours - floor < hop) && percentile(times, 0.95) < 0.11});
    }
}

} // namespace wederhoor::bench
