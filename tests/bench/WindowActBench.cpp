#include "tests/bench/BenchInbox.h"
#include "tests/bench/WindowBenches.h"
#include "ui/inbox/InboxScreen.h"

#include <QLineEdit>
#include <QLocale>
#include <QPainter>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QTest>
#include <QTimer>

#include <iostream>

namespace wederhoor::bench {

namespace {

constexpr int acts = 40;
constexpr int frames = 1'500;
constexpr int pages = 300;
constexpr double frame = 16;
constexpr double swift = 50;
constexpr auto words = {"betaling", "salaris", "storing", "mortgage", "verbinding"};

/// One act's wall time beside the floor, and its time on the GUI thread.
void addLatencies(Report &report, const QString &name, const QList<WindowUnderBench::Latency> &latencies,
                  const QList<double> &floors, const QString &floorName)
{
    QList<double> wall;
    QList<double> thread;
    int never = 0;
    for (const WindowUnderBench::Latency &latency : latencies) {
        if (latency.wall < 0) {
            ++never;
            continue;
        }
        wall.append(latency.wall * 1000);
        thread.append(latency.thread * 1000);
    }
    const double p95 = percentile(wall, 0.95);
    const double busy = percentile(thread, 0.95);
    const double floor = percentile(floors, 0.95);
    const QString missed = never == 0 ? QString() : QStringLiteral(", %1 never").arg(never);
    report.add({name + QStringLiteral(" (p95%1)").arg(missed), p95, QStringLiteral("ms"), floor, floorName, p95 / floor,
                QStringLiteral("under 50 ms"), never == 0 && p95 < swift});
    report.add({name + QStringLiteral(" (p95, GUI thread)"),
                busy,
                QStringLiteral("ms"),
                {},
                {},
                {},
                QStringLiteral("under 16 ms"),
                never == 0 && busy < frame});
    std::cerr << name.toStdString() << ": median " << median(wall) << " ms, longest " << percentile(wall, 1) << " ms\n";
}

CaseId openCase(WindowUnderBench &bench)
{
    return bench.window().findChild<InboxScreen *>()->place().open;
}

WindowUnderBench::Latency openNext(WindowUnderBench &bench)
{
    const CaseId before = bench.conversationShown();
    return bench.untilConversationShows([&bench] { bench.key(Qt::Key_J); },
                                        [&bench, before] { return bench.conversationShown() != before; });
}

void benchNextCase(WindowUnderBench &bench, Report &report, const QString &when)
{
    bench.list().setFocus();
    QList<WindowUnderBench::Latency> latencies;
    QList<double> floors;
    for (int i = 0; i < acts; ++i) {
        latencies.append(openNext(bench));
        const CaseId id = openCase(bench);
        floors.append(milliseconds([&] { return bench.inbox().store().conversation(id); }));
    }
    addLatencies(report, QStringLiteral("next case") + when, latencies, floors, QStringLiteral("reading it"));
}

void benchStatus(WindowUnderBench &bench, Report &report, const QString &when)
{
    QList<WindowUnderBench::Latency> latencies;
    QList<double> floors;
    for (int i = 0; i < acts; ++i) {
        bench.list().setFocus();
        static_cast<void>(openNext(bench));
        const CaseId id = openCase(bench);
        latencies.append(bench.untilListShows(
            [&bench] { bench.key(Qt::Key_E); },
            [&bench, id] {
                const int now = bench.cases().rowOf(id);
                const CaseRow *shown = now < 0 ? nullptr : bench.cases().caseAt(now);
                return now < 0 || (shown != nullptr && shown->value.status == CaseStatus::Resolved);
            }));
        floors.append(milliseconds([&] { return bench.inbox().desk().reopen(id); }));
        QTest::qWait(100); // the list has it again
    }
    addLatencies(report, QStringLiteral("status change") + when, latencies, floors, QStringLiteral("its transaction"));
}

void benchSearchKeys(WindowUnderBench &bench, Report &report, const QString &when)
{
    auto *field = bench.window().findChild<QLineEdit *>(QStringLiteral("searchField"));
    field->setFocus();
    int answers = 0;
    const auto counting = QObject::connect(&bench.cases(), &CaseListModel::loaded, field, [&answers] { ++answers; });
    QList<WindowUnderBench::Latency> latencies;
    QList<double> floors;
    for (const char *word : words) {
        for (const char *letter = word; *letter != '\0'; ++letter) {
            const int before = answers;
            latencies.append(bench.untilListShows(
                [field, letter] { QTest::keyClick(field, *letter); },
                [&bench, &answers, before] { return answers != before && !bench.cases().isView(); }));
            Result<SearchQuery> query = parseSearch(field->text());
            query->within = bench.cases().filter();
            floors.append(milliseconds([&] { return bench.inbox().store().search(*query); }));
        }
        static_cast<void>(
            bench.untilListShows([field] { field->clear(); }, [&bench] { return bench.cases().isView(); }));
    }
    QObject::disconnect(counting);
    bench.list().setFocus();
    addLatencies(report, QStringLiteral("a key in the search field") + when, latencies, floors,
                 QStringLiteral("the search"));
}

/// GUI thread milliseconds of one letter: typing it, painting it, and taking what was found in the text meanwhile.
double typeLetter(QPlainTextEdit &editor)
{
    const Stopwatch watch;
    QTest::keyClick(&editor, Qt::Key_A);
    QTest::qWait(100);
    return watch.threadCpuSeconds() * 1000;
}

QList<double> typeLetters(QPlainTextEdit &editor)
{
    editor.moveCursor(QTextCursor::End);
    editor.setFocus();
    QTest::qWait(300);
    QList<double> busy;
    for (int i = 0; i < acts; ++i) {
        busy.append(typeLetter(editor));
    }
    return busy;
}

/// The whole way of a key: the editor, the counter, the guard's marks, the parts and variables, and what may be sent.
void benchWritingAt(WindowUnderBench &bench, Report &report, const QString &when, int length)
{
    auto *editor = bench.window().findChild<QPlainTextEdit *>(QStringLiteral("replyEditor"));
    const QString paragraph
        = QStringLiteral("Beste klant, bel 06-12345678 of mail ann@klant.example over rekening NL91 "
                         "ABNA 0417 1643 00; wij kijken ernaar en komen er vandaag op terug.\n");
    editor->clear();
    editor->insertPlainText(paragraph.repeated(length / paragraph.size() + 1).left(length));
    QPlainTextEdit plain;
    plain.resize(editor->size());
    plain.setPlainText(editor->toPlainText());
    plain.show();
    const double floor = median(typeLetters(plain));
    const double ours = median(typeLetters(*editor));
    editor->clear();
    bench.list().setFocus();
    const double beyond = ours - floor;
    report.add({QStringLiteral("a key at %1 characters of personal data (median, GUI thread, beyond a plain editor)")
                        .arg(QLocale(QLocale::English).toString(length))
                    + when,
                beyond, QStringLiteral("ms"), floor, QStringLiteral("a plain editor"), ours / floor,
                QStringLiteral("under 2 ms"), beyond < 2});
}

void benchWriting(WindowUnderBench &bench, Report &report, const QString &when)
{
    benchWritingAt(bench, report, when, 5'000);
    benchWritingAt(bench, report, when, 100'000);
}

/// Lets the loop run for a frame.
void passFrame()
{
    QEventLoop loop;
    QTimer::singleShot(std::chrono::milliseconds{static_cast<int>(frame)}, Qt::PreciseTimer, &loop, &QEventLoop::quit);
    loop.exec();
}

/// The barest frame of this size: one colour.
class PlainWidget final : public QWidget
{
public:
    void paintEvent(QPaintEvent *) override { QPainter(this).fillRect(rect(), Qt::white); }
};

double plainFrame(const QSize &size)
{
    PlainWidget plain;
    plain.resize(size);
    plain.show();
    QTest::qWait(50);
    QList<double> busy;
    for (int i = 0; i < 200; ++i) {
        const Stopwatch watch;
        plain.update();
        passFrame();
        busy.append(watch.threadCpuSeconds() * 1000);
    }
    return percentile(busy, 0.99);
}

void benchScrollBy(WindowUnderBench &bench, Report &report, const QString &name, int step, int most)
{
    QScrollBar *bar = bench.list().verticalScrollBar();
    bar->setValue(0);
    QTest::qWait(300);
    const int before = bench.placeholdersPainted();
    QList<double> busy;
    int behind = 0;
    for (int i = 0; i < most && bar->value() < bar->maximum(); ++i) {
        const Stopwatch watch;
        bar->setValue(bar->value() + step);
        passFrame();
        busy.append(watch.threadCpuSeconds() * 1000);
        behind += bench.list().isSettled() ? 0 : 1;
    }
    const double floor = plainFrame(bench.list().viewport()->size());
    const double p99 = percentile(busy, 0.99);
    report.add({name + QStringLiteral(" (p99 of a frame, GUI thread)"), p99, QStringLiteral("ms"), floor,
                QStringLiteral("a plain frame"), p99 / floor, QStringLiteral("under 16 ms"), p99 < frame});
    const int placeholders = bench.placeholdersPainted() - before;
    report.add({name + QStringLiteral(": placeholder rows"),
                static_cast<double>(placeholders),
                {},
                {},
                {},
                {},
                QStringLiteral("none"),
                placeholders == 0});
    report.add({name + QStringLiteral(": frames that waited for rows"),
                behind * 100.0 / static_cast<double>(busy.size()),
                QStringLiteral("%"),
                {},
                {},
                {},
                {},
                {}});
    bar->setValue(0);
    QTest::qWait(300);
}

} // namespace

void benchActs(WindowUnderBench &bench, Report &report, const QString &when)
{
    benchNextCase(bench, report, when);
    benchStatus(bench, report, when);
    benchSearchKeys(bench, report, when);
    benchWriting(bench, report, when);
    const QScrollBar *bar = bench.list().verticalScrollBar();
    benchScrollBy(bench, report, QStringLiteral("from top to end") + when, bar->maximum() / frames + 1, frames);
    benchScrollBy(bench, report, QStringLiteral("page by page") + when, bar->pageStep(), pages);
}

} // namespace wederhoor::bench
