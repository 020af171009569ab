#include "core/desk/Importer.h"
#include "tests/bench/BenchInbox.h"
#include "tests/bench/BenchSet.h"
#include "tests/bench/WindowBenches.h"

#include <QScrollBar>
#include <QTemporaryFile>
#include <QTest>
#include <QThread>
#include <QTimer>

#include <algorithm>
#include <atomic>
#include <iostream>

namespace wederhoor::bench {

namespace {

constexpr int starts = 5;
constexpr int polls = 10;
constexpr int pollSize = 100;
constexpr int clocks = 20;
constexpr std::chrono::seconds idleFor{20};
/// High enough for a list of more than twenty cases.
constexpr QSize tall(1440, 2400);
constexpr QSize usual(1440, 900);

double startMedian(const QString &folder)
{
    QList<double> seconds;
    for (int i = 0; i < starts; ++i) {
        WindowUnderBench bench(folder);
        seconds.append(bench.start().wall);
    }
    return median(seconds);
}

Channel firstChannel(WindowUnderBench &bench)
{
    return must(bench.inbox().store().channels()).constFirst();
}

double idleShare()
{
    const Stopwatch watch;
    QEventLoop loop;
    QTimer::singleShot(idleFor, &loop, &QEventLoop::quit);
    loop.exec();
    return watch.processCpuSeconds() / watch.wallSeconds() * 100;
}

} // namespace

QList<Message> freshMessages(const Channel &channel, int count)
{
    static BenchSet set(4'711);
    static LineParser parser;
    static int made = 0;
    QList<Message> messages;
    for (const QByteArray &line : set.lines(count).split('\n')) {
        Result<LineMessage> parsed = line.isEmpty() ? failure(ErrorKind::Invalid) : parser.parse(line);
        if (!parsed) {
            continue;
        }
        Message message = parsed->message;
        const QString own = QStringLiteral("-%1-%2").arg(QCoreApplication::applicationPid()).arg(++made);
        message.ref.instance = channel.instance;
        message.ref.remote.value += own;
        message.author.id.value += own;
        message.threadRoot = {};
        message.inReplyTo = {};
        message.outbound = false;
        message.createdAt = SystemClock().now();
        messages.append(message);
    }
    return messages;
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

void benchPoll(WindowUnderBench &bench, Report &report)
{
    const Channel channel = firstChannel(bench);
    QList<double> drawn;
    QList<double> stored;
    bool all = true;
    QTest::qWait(2'000); // the list is here to its end
    for (int i = 0; i < polls; ++i) {
        QTest::qWait(200);
        const QList<Message> messages = freshMessages(channel, pollSize);
        const int known = bench.cases().caseCount() + bench.cases().pending().count;
        double kept = 0;
        const WindowUnderBench::Latency latency = bench.untilListShows(
            [&] {
                const Stopwatch watch;
                static_cast<void>(bench.inbox().take(channel, messages));
                kept = watch.wallSeconds();
            },
            [&bench, known] { return bench.cases().caseCount() + bench.cases().pending().count != known; });
        all = all && latency.wall >= 0;
        drawn.append(latency.wall * 1000);
        stored.append(kept * 1000);
    }
    const double longest = percentile(drawn, 1);
    std::cerr << "a poll of 100: median " << median(drawn) << " ms, of it stored " << median(stored) << " ms\n";
    const double floor = percentile(stored, 1);
    report.add({QStringLiteral("a poll of 100 messages, answer to painted (longest)"), longest, QStringLiteral("ms"),
                floor, QStringLiteral("its transaction"), longest / floor, QStringLiteral("within 100 ms"),
                all && longest < 100});
}

void benchIdle(WindowUnderBench &bench, Report &report)
{
    bench.window().resize(tall);
    static_cast<void>(bench.inbox().take(firstChannel(bench), freshMessages(firstChannel(bench), clocks + 10)));
    QTest::qWait(1'000);
    QScrollBar *bar = bench.list().verticalScrollBar();
    // What came just now runs; above it stands what an earlier run left overdue.
    for (const int row : bench.cases().headingRows()) {
        if (bench.cases().rowAt(row).group != CaseGroup::Within5) {
            bench.list().scrollTo(bench.cases().index(row, 0), QAbstractItemView::PositionAtTop);
            break;
        }
    }
    QTest::qWait(2'000);
    const int live = bench.liveClocks();
    bench.setWatching(false);
    const double share = idleShare();
    bench.window().hide();
    QTest::qWait(500);
    const double hidden = idleShare();
    bench.window().show();
    bench.setWatching(true);
    report.add({QStringLiteral("idle, %1 live clocks on screen").arg(live), share, QStringLiteral("% of a core"),
                hidden, QStringLiteral("hidden"), share / std::max(hidden, 0.001), QStringLiteral("under 0.5 %"),
                share < 0.5 && live >= clocks});
    bench.window().resize(usual);
    bar->setValue(0);
    QTest::qWait(500);
}

void benchUnderLoad(WindowUnderBench &bench, Report &report)
{
    std::atomic<bool> stop{false};
    const QString path = bench.inbox().store().path();
    const std::unique_ptr<QThread> importer(QThread::create([&stop, path] {
        BenchInbox second(path);
        Importer import(second.store(), second.clock());
        BenchSet more(static_cast<std::uint64_t>(QCoreApplication::applicationPid()));
        while (!stop) {
            QTemporaryFile file;
            if (file.open()) {
                file.write(more.lines(1'000));
                file.flush();
                static_cast<void>(must(import.run(file.fileName())));
            }
        }
    }));
    const std::unique_ptr<QThread> reader(QThread::create([&stop, &bench] {
        CaseFilter all;
        all.view = CaseView::All;
        while (!stop) {
            static_cast<void>(must(bench.inbox().store().caseList(all, {}, Store::Priority::Background)));
        }
    }));
    importer->start();
    reader->start();
    benchActs(bench, report, QStringLiteral(", under load"));
    stop = true;
    importer->wait();
    reader->wait();
}

} // namespace wederhoor::bench
