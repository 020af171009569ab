#include "tests/bench/BenchInbox.h"
#include "tests/bench/BenchSet.h"
#include "tests/bench/Report.h"
#include "tests/bench/WindowUnderBench.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QFileInfo>
#include <QLineEdit>
#include <QScrollBar>
#include <QStandardPaths>
#include <QTest>
#include <QThread>

#include <atomic>
#include <iostream>
#include <thread>

using namespace wederhoor;
using namespace wederhoor::bench;

namespace {

constexpr int starts = 5;
constexpr int acts = 40;
constexpr int frames = 1'500;
constexpr std::chrono::milliseconds frame{16};

void addLatencies(Report &report, const QString &name, const QList<WindowUnderBench::Latency> &latencies, double bar)
{
    QList<double> wall;
    QList<double> thread;
    bool all = !latencies.isEmpty();
    for (const WindowUnderBench::Latency &latency : latencies) {
        all = all && latency.wall >= 0;
        wall.append(latency.wall * 1000);
        thread.append(latency.thread * 1000);
    }
    std::cerr << name.toStdString() << ": " << median(wall) << " ms\n";
    const double p95 = percentile(wall, 0.95);
    const double busy = percentile(thread, 0.95);
    report.add({name + QStringLiteral(" (p95, %1)").arg(all ? QStringLiteral("wall") : QStringLiteral("some never")),
                p95,
                QStringLiteral("ms"),
                {},
                {},
                {},
                QStringLiteral("under %1 ms").arg(bar),
                all && p95 < bar});
    report.add({name + QStringLiteral(" (p95, on the GUI thread)"),
                busy,
                QStringLiteral("ms"),
                {},
                {},
                {},
                QStringLiteral("under 16 ms"),
                all && busy < 16});
}

double startMedian(const QString &folder)
{
    QList<double> seconds;
    for (int i = 0; i < starts; ++i) {
        WindowUnderBench bench(folder);
        seconds.append(bench.start().wall);
    }
    return median(seconds);
}

void benchStart(const QString &folder, Report &report)
{
    const QTemporaryDir empty;
    static_cast<void>(startMedian(empty.path()));
    const double floor = startMedian(empty.path());
    const double ours = startMedian(folder);
    report.add({QStringLiteral("start to the first painted list"), ours * 1000, QStringLiteral("ms"), floor * 1000,
                QStringLiteral("empty inbox"), ours / floor, QStringLiteral("at most 1.5x an empty one"),
                ours > 0 && ours <= 1.5 * floor});
}

void benchNextCase(WindowUnderBench &bench, Report &report, const QString &when)
{
    bench.list().setFocus();
    QList<WindowUnderBench::Latency> latencies;
    for (int i = 0; i < acts; ++i) {
        const QString before = bench.title();
        latencies.append(bench.untilConversationShows([&bench] { bench.key(Qt::Key_J); },
                                                      [&bench, before] { return bench.title() != before; }));
    }
    addLatencies(report, QStringLiteral("next case") + when, latencies, 50);
}

void benchStatus(WindowUnderBench &bench, Report &report, const QString &when)
{
    QList<WindowUnderBench::Latency> latencies;
    for (int i = 0; i < acts; ++i) {
        bench.list().setFocus();
        const QString before = bench.title();
        static_cast<void>(bench.untilConversationShows([&bench] { bench.key(Qt::Key_J); },
                                                       [&bench, before] { return bench.title() != before; }));
        const int row = bench.list().currentIndex().row();
        const CaseId id = bench.cases().idAt(row);
        latencies.append(bench.untilListShows(
            [&bench] { bench.key(Qt::Key_E); },
            [&bench, id] {
                const int now = bench.cases().rowOf(id);
                const CaseRow *shown = now < 0 ? nullptr : bench.cases().caseAt(now);
                return now < 0 || (shown != nullptr && shown->value.status == CaseStatus::Resolved);
            }));
    }
    addLatencies(report, QStringLiteral("status change") + when, latencies, 50);
}

void benchSearchKeys(WindowUnderBench &bench, Report &report, const QString &when)
{
    auto *field = bench.window().findChild<QLineEdit *>(QStringLiteral("searchField"));
    int changes = 0;
    const auto counting
        = QObject::connect(&bench.cases(), &CaseListModel::rowsChanged, field, [&changes] { ++changes; });
    QList<WindowUnderBench::Latency> latencies;
    for (const char *word : {"betaling", "salaris", "storing", "mortgage", "verbinding"}) {
        for (const char *letter = word; *letter != '\0'; ++letter) {
            const int before = changes;
            latencies.append(bench.untilListShows(
                [field, letter] { QTest::keyClick(field, *letter); },
                [&bench, &changes, before] { return changes != before && !bench.cases().isView(); }));
        }
        static_cast<void>(
            bench.untilListShows([field] { field->clear(); }, [&bench] { return bench.cases().isView(); }));
    }
    QObject::disconnect(counting);
    addLatencies(report, QStringLiteral("a key in the search field") + when, latencies, 50);
}

void benchScroll(WindowUnderBench &bench, Report &report, const QString &when)
{
    QScrollBar *bar = bench.list().verticalScrollBar();
    bar->setValue(0);
    QTest::qWait(200);
    const int before = bench.placeholdersPainted();
    QList<double> busy;
    for (int i = 0; i < frames && bar->value() < bar->maximum(); ++i) {
        const Stopwatch watch;
        bar->setValue(bar->value() + bar->pageStep());
        QTest::qWait(static_cast<int>(frame.count()));
        busy.append(watch.threadCpuSeconds() * 1000);
    }
    const double p99 = percentile(busy, 0.99);
    report.add({QStringLiteral("scrolling by pages, a frame (p99, GUI thread)") + when,
                p99,
                QStringLiteral("ms"),
                {},
                {},
                {},
                QStringLiteral("under 16 ms"),
                p99 < 16});
    const int placeholders = bench.placeholdersPainted() - before;
    report.add({QStringLiteral("placeholder rows painted in %1 frames").arg(busy.size()) + when,
                static_cast<double>(placeholders),
                {},
                {},
                {},
                {},
                QStringLiteral("none"),
                placeholders == 0});
    bar->setValue(0);
}

void benchPoll(WindowUnderBench &bench, Report &report)
{
    BenchSet set(4'711);
    LineParser parser;
    QList<WindowUnderBench::Latency> latencies;
    const Channel channel = must(bench.inbox().store().channels()).first();
    for (int i = 0; i < 10; ++i) {
        QList<Message> messages;
        for (const QByteArray &line : set.lines(100).split('\n')) {
            Result<LineMessage> parsed = line.isEmpty() ? failure(ErrorKind::Invalid) : parser.parse(line);
            if (parsed) {
                Message message = parsed->message;
                message.ref.instance = channel.instance;
                message.ref.remote.value += QStringLiteral("-%1-%2").arg(i).arg(QCoreApplication::applicationPid());
                message.createdAt = SystemClock().now();
                messages.append(message);
            }
        }
        const int known = bench.cases().caseCount() + bench.cases().pending().count;
        latencies.append(bench.untilListShows(
            [&bench, channel, messages] { static_cast<void>(bench.inbox().take(channel, messages)); },
            [&bench, known] { return bench.cases().caseCount() + bench.cases().pending().count != known; }));
    }
    addLatencies(report, QStringLiteral("a poll of 100 messages drawn"), latencies, 100);
}

void benchIdle(WindowUnderBench &bench, Report &report)
{
    bench.list().verticalScrollBar()->setValue(0);
    QTest::qWait(2'000);
    const Stopwatch watch;
    QEventLoop loop;
    QTimer::singleShot(std::chrono::seconds{10}, &loop, &QEventLoop::quit);
    loop.exec();
    const double share = watch.processCpuSeconds() / watch.wallSeconds() * 100;
    report.add({QStringLiteral("idle, share of a core"),
                share,
                QStringLiteral("%"),
                {},
                {},
                {},
                QStringLiteral("under 0.5 %"),
                share < 0.5});
    const double resident = residentMiB();
    report.add({QStringLiteral("resident memory"),
                resident,
                QStringLiteral("MiB"),
                {},
                {},
                {},
                QStringLiteral("under 150 MB"),
                resident * 1.048576 < 150});
}

void benchActs(WindowUnderBench &bench, Report &report, const QString &when)
{
    benchNextCase(bench, report, when);
    benchStatus(bench, report, when);
    benchSearchKeys(bench, report, when);
    benchScroll(bench, report, when);
}

/// An import by another process's way in, and a long read over all cases in the window's own store.
void benchUnderLoad(WindowUnderBench &bench, Report &report)
{
    std::atomic<bool> stop{false};
    const QString path = bench.inbox().store().path();
    const std::unique_ptr<QThread> importer(QThread::create([&stop, path] {
        BenchInbox second(path);
        BenchSet more(1'077);
        while (!stop) {
            second.take(more.lines(2'000));
        }
    }));
    const std::unique_ptr<QThread> reader(QThread::create([&stop, &bench] {
        CaseFilter all;
        all.view = CaseView::All;
        while (!stop) {
            QFuture<Result<QList<CaseListEntry>>> list = bench.inbox().store().caseList(all);
            list.waitForFinished();
        }
    }));
    importer->start();
    reader->start();
    benchActs(bench, report, QStringLiteral(", while an import and a long read run"));
    stop = true;
    importer->wait();
    reader->wait();
}

} // namespace

int main(int argc, char **argv)
{
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM")) {
        qputenv("QT_QPA_PLATFORM", "offscreen");
    }
    QStandardPaths::setTestModeEnabled(true);
    const QApplication application(argc, argv);
    QCommandLineParser parser;
    const QCommandLineOption messages(QStringLiteral("messages"), QStringLiteral("messages in the inbox"),
                                      QStringLiteral("N"), QStringLiteral("1000000"));
    const QCommandLineOption keep(QStringLiteral("inbox"),
                                  QStringLiteral("profile folder; filled when it holds no inbox, and kept"),
                                  QStringLiteral("DIR"));
    parser.addOptions({messages, keep});
    parser.addHelpOption();
    parser.process(application);

    const QTemporaryDir temporary;
    const QString folder = parser.isSet(keep) ? parser.value(keep) : temporary.path();
    const QString path = folder + QStringLiteral("/inbox.sqlite");
    if (!QFileInfo::exists(path)) {
        BenchInbox inbox(path);
        BenchSet set;
        for (int done = 0; done < parser.value(messages).toInt(); done += 2'000) {
            inbox.take(set.lines(2'000));
        }
    }
    Report report;
    benchStart(folder, report);
    {
        WindowUnderBench bench(folder);
        static_cast<void>(bench.start());
        benchIdle(bench, report);
        benchActs(bench, report, {});
        benchPoll(bench, report);
        benchUnderLoad(bench, report);
    }
    std::cerr << report.table().toStdString();
    std::cout << report.json().toStdString();
    return report.allMet() ? 0 : 1;
}
