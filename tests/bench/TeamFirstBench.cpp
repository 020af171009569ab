#include "tests/bench/BenchInbox.h"
#include "tests/bench/Report.h"
#include "tests/bench/TeamBenches.h"

#include <QElapsedTimer>
#include <QTimer>

#include <sqlite3.h>

#include <algorithm>
#include <array>

namespace wederhoor::bench {

namespace {

using namespace std::chrono_literals;

/// Whole rows, one after the other, as they are asked for by somebody who only copies them. $1: the last key; $2: how
/// many.
constexpr std::array streams{
    "SELECT t.id::text, to_jsonb(t)::text FROM wederhoor.cases t WHERE t.id > coalesce(nullif($1, ''), "
    "'00000000-0000-0000-0000-000000000000')::uuid ORDER BY t.id LIMIT $2",
    "SELECT t.id::text, (to_jsonb(t) || jsonb_build_object('payload', b.payload))::text FROM wederhoor.feed t "
    "JOIN wederhoor.feed_body b ON b.feed = t.id WHERE t.id > coalesce(nullif($1, ''), '0')::bigint "
    "ORDER BY t.id LIMIT $2",
    "SELECT t.case_id::text, (to_jsonb(t) || jsonb_build_object('words', w.words))::text FROM wederhoor.history t "
    "JOIN wederhoor.history_text w USING (case_id, number) WHERE t.case_id > coalesce(nullif($1, ''), "
    "'00000000-0000-0000-0000-000000000000')::uuid ORDER BY t.case_id LIMIT $2"};

/// As a year of work leaves them: each with a customer's message and an act of a colleague's.
void fill(TeamConnection &root, int from, int cases)
{
    const QByteArray numbers
        = "generate_series(" + QByteArray::number(from) + ", " + QByteArray::number(from + cases - 1) + ") n";
    const QByteArray id = "('00000000-0000-0000-0000-' || lpad(to_hex(n), 12, '0'))::uuid";
    const QByteArray channel = "'00000000-0000-0000-0000-0000000000c1'";
    const QByteArray at = "to_timestamp(1735689600 + n)";
    const Result<void> filled = root.runScript(
        "INSERT INTO wederhoor.cases (id, channel, platform, instance, thread_root, customer_id, customer_handle, "
        "customer_name, opened_at, awaiting_since, due_at, status, topic, closed_at) SELECT "
            + id + ", " + channel + ", 'fake', 'fake', 'q' || n, 'c' || n, '@c' || n, 'Customer ' || n, " + at + ", "
            + "CASE WHEN n % 10 = 0 THEN " + at + " END, CASE WHEN n % 10 = 0 THEN " + at
            + " + interval '15 minutes' END, CASE WHEN n % 10 = 0 THEN 'new' ELSE 'resolved' END, 'cards', "
              "CASE WHEN n % 10 <> 0 THEN "
            + at + " END FROM " + numbers + ";" + "INSERT INTO wederhoor.send_lease (case_id, channel) SELECT " + id
            + ", " + channel + " FROM " + numbers + ";"
            + "INSERT INTO wederhoor.history_head (case_id, channel) SELECT " + id + ", " + channel + " FROM " + numbers
            + ";" + "INSERT INTO wederhoor.history (case_id, number, at, actor, kind, digest, link, channel) SELECT "
            + id + ", 1, " + at + ", 'agent_0', 'topic', '\\x', uuid_send(gen_random_uuid()), " + channel + " FROM "
            + numbers + ";" + "INSERT INTO wederhoor.history_text (case_id, number, salt, words, channel) SELECT " + id
            + ", 1, '\\x', 'cards', " + channel + " FROM " + numbers + ";"
            + "WITH f AS (INSERT INTO wederhoor.feed (channel, instance, remote_id, case_id, side, created_at) SELECT "
            + channel + ", 'fake', 'q' || n, " + id + ", 'customer', " + at + " FROM " + numbers
            + " RETURNING id, remote_id) INSERT INTO wederhoor.feed_body (feed, channel, payload) SELECT id, " + channel
            + ", jsonb_build_object('kind', 0, 'thread_root', remote_id, 'author_id', 'c' || substr(remote_id, 2), "
              "'author_handle', '@c' || substr(remote_id, 2), 'author_name', 'Customer', 'seen_by', 1, 'language', "
              "'nl', 'text', 'Mijn pas doet het niet meer bij de automaat op het station, en ik moet morgen op reis. ' "
              "|| 'Kan iemand mij zeggen wat ik nu moet doen? Kaartje ' || remote_id) FROM f",
        600s);
    if (!filled) {
        qFatal("%s", qPrintable(filled.error().detail));
    }
}

/// The same rows, read by libpq and laid into a bare SQLite table as they come. Seconds of wall time.
double copyBare(TeamConnection &agent, const QString &path)
{
    constexpr std::int64_t page = 500;
    sqlite3 *file = nullptr;
    sqlite3_open(path.toUtf8().constData(), &file);
    sqlite3_exec(file,
                 "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL;"
                 "CREATE TABLE row (stream INTEGER, key TEXT, body TEXT, PRIMARY KEY (stream, key)) WITHOUT ROWID",
                 nullptr, nullptr, nullptr);
    sqlite3_stmt *insert = nullptr;
    sqlite3_prepare_v2(file, "INSERT INTO row VALUES (?, ?, ?)", -1, &insert, nullptr);
    const Stopwatch watch;
    for (std::size_t stream = 0; stream < streams.size(); ++stream) {
        QByteArray last = "";
        for (std::int64_t got = page; got == page;) {
            const Result<TeamRows> rows = agent.run(streams.at(stream), {last, teamValue(page)}, 60s);
            got = rows ? rows->count() : 0;
            sqlite3_exec(file, "BEGIN", nullptr, nullptr, nullptr);
            for (int row = 0; row < got; ++row) {
                const QByteArray key = rows->raw(row, 0);
                const QByteArray body = rows->raw(row, 1);
                sqlite3_bind_int(insert, 1, static_cast<int>(stream));
                sqlite3_bind_text(insert, 2, key.constData(), static_cast<int>(key.size()), SQLITE_TRANSIENT);
                sqlite3_bind_text(insert, 3, body.constData(), static_cast<int>(body.size()), SQLITE_TRANSIENT);
                sqlite3_step(insert);
                sqlite3_reset(insert);
                last = key;
            }
            sqlite3_exec(file, "COMMIT", nullptr, nullptr, nullptr);
        }
    }
    sqlite3_finalize(insert);
    sqlite3_close(file);
    return watch.wallSeconds();
}

/// An agent who works while the inbox is being filled: how long each act took here, and until the team knew it.
class Meanwhile : public QObject
{
public:
    explicit Meanwhile(DeskUnderBench &desk)
        : m_desk(desk)
    {
        m_timer.callOnTimeout(this, [this] { act(); });
        m_timer.start(1s);
    }
    [[nodiscard]] int acts() const { return m_acts; }
    [[nodiscard]] double longestHere() const { return m_longestHere; }
    [[nodiscard]] double longestAtTeam() const { return m_longestAtTeam; }

private:
    void act()
    {
        if (m_busy) {
            return;
        }
        CaseFilter filter;
        filter.view = CaseView::All;
        m_busy = true;
        onResult(this, m_desk.store().casePage(filter, {}, 50), [this](const Result<CasePage> &page) {
            if (!page || page->rows.isEmpty()) {
                m_busy = false;
                return;
            }
            work(page->rows.at(m_acts % page->rows.size()).value.id);
        });
    }
    void work(const CaseId &id)
    {
        m_clock.start();
        onResult(this, m_desk.desk().claim(id), [this, id](const Result<Case> &) {
            onResult(this, m_desk.desk().note(id, QStringLiteral("Called the branch")), [this](const auto &noted) {
                if (!noted) {
                    qFatal("%s", qPrintable(noted.error().detail));
                }
                m_longestHere = std::max(m_longestHere, static_cast<double>(m_clock.elapsed()));
                onResult(this, m_desk.team().sync().tellAll(), [this](const Result<void> &) {
                    m_longestAtTeam = std::max(m_longestAtTeam, static_cast<double>(m_clock.elapsed()));
                    ++m_acts;
                    m_busy = false;
                });
            });
        });
    }

    DeskUnderBench &m_desk;
    QTimer m_timer;
    QElapsedTimer m_clock;
    bool m_busy = false;
    int m_acts = 0;
    double m_longestHere = 0;
    double m_longestAtTeam = 0;
};

} // namespace

void benchFirst(TeamUnderBench &team, int cases, test::FakePlatform &platform, Report &report)
{
    const auto root = team.connect(test::PostgresServer::superuser());
    constexpr int piece = 10'000;
    for (int done = 0; done < cases; done += piece) {
        fill(*root, TeamUnderBench::firstOfMany + done, std::min(piece, cases - done));
        std::cerr << "\r" << done + piece << std::flush;
    }
    std::cerr << '\n';
    static_cast<void>(root->runScript("VACUUM ANALYZE", 600s));
    const QTemporaryDir folder;
    const double floor = copyBare(*team.connect(QStringLiteral("agent_0")), folder.filePath(QStringLiteral("bare")));

    const SystemClock clock;
    const double before = residentMiB();
    const Stopwatch watch;
    DeskUnderBench desk(team.address(1), folder.filePath(QStringLiteral("first.sqlite")), platform, clock,
                        DeskUnderBench::Begins::Empty);
    const Meanwhile meanwhile(desk);
    must(desk.team().sync().syncOnce());
    const double ours = watch.wallSeconds();
    const QString name = QStringLiteral("the first reading of %1 cases, ").arg(cases);
    report.add({name + QStringLiteral("time"),
                ours,
                QStringLiteral("s"),
                floor,
                QStringLiteral("libpq into bare SQLite"),
                ours / floor,
                {},
                {}});
    report.add({name + QStringLiteral("rows"), 3.0 * cases / ours, QStringLiteral("/s"), {}, {}, {}, {}, {}});
    const double grown = residentMiB() - before;
    report.add({name + QStringLiteral("memory"),
                grown,
                QStringLiteral("MiB"),
                {},
                {},
                {},
                QStringLiteral("under 100 MiB"),
                grown < 100});
    report.add(
        {name + QStringLiteral("acts meanwhile"), static_cast<double>(meanwhile.acts()), {}, {}, {}, {}, {}, {}});
    report.add({name + QStringLiteral("a claim and a note, at the longest"),
                meanwhile.longestHere(),
                QStringLiteral("ms"),
                {},
                {},
                {},
                QStringLiteral("under 1 s"),
                meanwhile.longestHere() < 1000});
    report.add({name + QStringLiteral("until the team knew, at the longest"),
                meanwhile.longestAtTeam(),
                QStringLiteral("ms"),
                {},
                {},
                {},
                QStringLiteral("under 2 s"),
                meanwhile.longestAtTeam() < 2000});
}

} // namespace wederhoor::bench
