#include "tests/bench/BenchInbox.h"
#include "tests/bench/BenchSet.h"
#include "tests/bench/Benches.h"
#include "tests/bench/Report.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QThread>

#include <atomic>
#include <thread>

namespace wederhoor::bench {

namespace {

constexpr int rounds = 60;

template <class Act> QList<double> timed(int times, Act act)
{
    QList<double> seconds;
    for (int i = 0; i < times; ++i) {
        const Stopwatch watch;
        act(i);
        seconds.append(watch.wallSeconds());
    }
    return seconds;
}

void addRead(Report &report, const QString &name, const QList<double> &times, double barMilliseconds)
{
    const double p95 = percentile(times, 0.95) * 1000;
    report.add({name + QStringLiteral(" (median)"), median(times) * 1000, QStringLiteral("ms"), {}, {}, {}, {}, {}});
    report.add({name + QStringLiteral(" (p95)"),
                p95,
                QStringLiteral("ms"),
                {},
                {},
                {},
                QStringLiteral("under %1 ms").arg(barMilliseconds),
                p95 < barMilliseconds});
}

/// A walk down the list, a page each time, and a case opened from each page.
void readPages(BenchInbox &inbox, Report &report, const QString &when)
{
    CaseFilter filter;
    filter.view = CaseView::All;
    std::optional<CaseKey> after;
    QList<CaseId> ids;
    const QList<double> pages = timed(rounds, [&](int) {
        const CasePage page = must(inbox.store().casePage(filter, after, 100));
        after = page.next;
        ids.append(page.rows.isEmpty() ? CaseId{} : page.rows.first().value.id);
    });
    const QList<double> cases
        = timed(rounds, [&](int i) { static_cast<void>(must(inbox.store().conversation(ids.at(i)))); });
    addRead(report, QStringLiteral("a page of 100 cases") + when, pages, 5);
    addRead(report, QStringLiteral("a case with its conversation") + when, cases, 5);
}

} // namespace

void benchReads(BenchInbox &inbox, Report &report)
{
    readPages(inbox, report, {});

    // The same while an import writes: its batches queue on the writer thread without waiting for each other.
    BenchSet more(77);
    std::atomic<bool> stop{false};
    QString path = inbox.store().path();
    const std::unique_ptr<QThread> importer(QThread::create([&stop, &more, path] {
        BenchInbox second(path);
        while (!stop) {
            second.take(more.lines(2'000));
        }
    }));
    importer->start();
    readPages(inbox, report, QStringLiteral(", while an import runs"));
    stop = true;
    importer->wait();

    BenchSet fresh(99);
    const QList<double> polls = timed(20, [&](int) { inbox.take(fresh.lines(100)); });
    addRead(report, QStringLiteral("a poll of 100 new messages, answer to commit"), polls, 50);
}

namespace {

double openToFirstPage(const QString &path)
{
    SystemClock clock;
    const Stopwatch watch;
    Store::Options options;
    options.path = path;
    Store store(options, clock);
    static_cast<void>(must(store.open()));
    static_cast<void>(must(store.casePage({}, std::nullopt, 100)));
    return watch.wallSeconds();
}

/// Resident MiB of the running poller on this profile, once it has settled.
double pollerResident(const QString &profile)
{
    QProcess process;
    process.start(QStringLiteral(WEDERHOOR_PROGRAM), {QStringLiteral("--profile"), profile, QStringLiteral("poll")});
    process.waitForStarted();
    std::this_thread::sleep_for(std::chrono::seconds{5});
    QFile status(QStringLiteral("/proc/%1/status").arg(process.processId()));
    double resident = -1;
    if (status.open(QIODevice::ReadOnly)) {
        for (const QByteArray &line : status.readAll().split('\n')) {
            if (line.startsWith("VmHWM:")) {
                resident = line.mid(6).simplified().split(' ').first().toDouble() / 1024;
            }
        }
    }
    process.terminate();
    process.waitForFinished();
    return resident;
}

} // namespace

void benchProcess(const QString &inboxPath, Report &report)
{
    const QTemporaryDir folder;
    const QString empty = folder.filePath(QStringLiteral("empty.sqlite"));
    static_cast<void>(openToFirstPage(empty));
    const double floor = median(timed(9, [&](int) { static_cast<void>(openToFirstPage(empty)); }));
    const double ours = median(timed(9, [&](int) { static_cast<void>(openToFirstPage(inboxPath)); }));
    report.add({QStringLiteral("opening the store to the first page"), ours * 1000, QStringLiteral("ms"), floor * 1000,
                QStringLiteral("empty inbox"), ours / floor, QStringLiteral("at most 1.5x an empty one"),
                ours <= 1.5 * floor});
    const double resident = pollerResident(QFileInfo(inboxPath).absolutePath());
    report.add({QStringLiteral("resident memory of the headless program (peak)"),
                resident,
                QStringLiteral("MiB"),
                {},
                {},
                {},
                QStringLiteral("under 80 MB"),
                resident > 0 && resident * 1.048576 < 80});
}

} // namespace wederhoor::bench
