#include "tests/gui/TestInbox.h"
#include "tests/gui/WatchedApplication.h"
#include "tests/support/Await.h"
#include "ui/inbox/CaseListView.h"
#include "ui/shell/MainWindow.h"

#include <QAbstractButton>
#include <QAction>
#include <QElapsedTimer>
#include <QLineEdit>
#include <QScrollBar>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <cstdio>
#include <vector>

// list_bench FOLDER: the window on a large inbox (bench_inbox --inbox FOLDER makes one), offscreen. For each step the
// longest single piece of work on the GUI thread in CPU milliseconds, and the time until the data is painted.

namespace wederhoor::test {

namespace {

class ListBench
{
public:
    ListBench(WatchedApplication &application, const QString &folder)
        : m_application(application)
        , m_ids(m_clock)
        , m_inbox(folder, m_clock, m_ids, me())
        , m_practice(m_scratch.path(), m_clock, m_ids, me())
    {
    }

    int run()
    {
        if (!m_inbox.open() || !m_practice.open()) {
            std::fputs("the inbox cannot be opened\n", stderr);
            return 1;
        }
        std::printf("%-34s %10s %10s %10s\n", "step", "gui max ms", "p50 ms", "p95 ms");
        measure(
            "open the window", 1, [this](int) { openWindow(); }, [this] { return list() != nullptr && isPainted(); });
        measure(
            "open All active", 5, [this](int i) { showView(i); }, [this] { return isPainted(); });
        std::printf("  %d cases in the list\n", model().caseCount());
        view().setFocus();
        measure(
            "next case", 40, [this](int) { QTest::keyClick(&view(), Qt::Key_Down); }, [this] { return isPainted(); });
        measure(
            "scroll by a page", 60,
            [this](int i) {
                view().verticalScrollBar()->setValue((i + 1) * 7919 * 37 % view().verticalScrollBar()->maximum());
            },
            [this] { return isPainted(); });
        measure(
            "claim and release a case", 10, [this](int i) { change(i); }, [this] { return isPainted() && m_changed; });
        measure(
            "mark all", 5,
            [this](int) {
                view().markAll();
                model().clearMarks();
            },
            [this] { return isPainted(); });
        const QString typed = QStringLiteral("hypotheek rente café");
        auto *search = m_window->findChild<QLineEdit *>(QStringLiteral("searchField"));
        measure(
            "a key in the search field", static_cast<int>(typed.size()),
            [&](int i) { QTest::keyClicks(search, typed.mid(i, 1)); },
            [this] { return !model().isView() && isPainted(); });
        return 0;
    }

private:
    static Agent me() { return {AgentId{QStringLiteral("erik")}, QStringLiteral("Erik")}; }

    [[nodiscard]] CaseListView *list() { return m_window->findChild<CaseListView *>(QStringLiteral("caseList")); }
    [[nodiscard]] CaseListView &view() { return *list(); }
    [[nodiscard]] CaseListModel &model() { return *static_cast<CaseListModel *>(view().model()); }

    void openWindow()
    {
        WindowContext context{.clock = m_clock, .inbox = m_inbox.door(), .practice = m_practice.door()};
        m_window = std::make_unique<MainWindow>(std::move(context));
        m_window->show();
    }
    void showView(int i)
    {
        m_window->findChild<QAction *>(i % 2 ? QStringLiteral("action.go.unclaimed") : QStringLiteral("action.go.due"))
            ->trigger();
        m_window->findChild<QAbstractButton *>(QStringLiteral("placeChip"))->click();
    }
    void change(int i)
    {
        m_changed = false;
        const CaseId id = model().idAt(model().nextCaseRow(5, 1));
        CaseDesk &desk = m_inbox.desk();
        onResult(m_window.get(), i % 2 ? desk.release(id) : desk.claim(id),
                 [this](const Result<Case> &) { m_changed = true; });
    }
    /// Every row on screen has its data.
    [[nodiscard]] bool isPainted()
    {
        if (!model().isLoaded()) {
            return false;
        }
        const QModelIndex first = view().indexAt(QPoint(5, 5));
        for (int row = first.row(); row >= 0 && row < model().rowCount(); ++row) {
            if (view().rowViewportPosition(row) > view().viewport()->height()) {
                break;
            }
            if (!model().rowAt(row).isHeading() && model().caseAt(row) == nullptr) {
                return false;
            }
        }
        return true;
    }

    template <class Act, class Done> void measure(const char *name, int times, const Act &act, const Done &done)
    {
        std::vector<double> took;
        m_application.forget();
        for (int i = 0; i < times; ++i) {
            QElapsedTimer timer;
            timer.start();
            act(i);
            static_cast<void>(waitUntil(done, std::chrono::seconds{30}));
            took.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
            QTest::qWait(30);
        }
        std::sort(took.begin(), took.end());
        std::printf("%-34s %10.1f %10.1f %10.1f\n", name, m_application.worst(), took[took.size() / 2],
                    took[took.size() * 95 / 100]);
        std::fflush(stdout);
    }

    WatchedApplication &m_application;
    SystemClock m_clock;
    RandomIdMaker m_ids;
    QTemporaryDir m_scratch;
    TestInbox m_inbox;
    TestInbox m_practice;
    std::unique_ptr<MainWindow> m_window;
    bool m_changed = false;
};

} // namespace

} // namespace wederhoor::test

int main(int argc, char **argv)
{
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM")) {
        qputenv("QT_QPA_PLATFORM", "offscreen");
    }
    wederhoor::test::WatchedApplication application(argc, argv);
    const QStringList arguments = QApplication::arguments();
    if (arguments.size() != 2) {
        std::fputs("list_bench FOLDER\n", stderr);
        return 2;
    }
    return wederhoor::test::ListBench(application, arguments.at(1)).run();
}
