#include "tests/bench/WindowUnderBench.h"

#include "core/domain/Async.h"
#include "tests/bench/Report.h"
#include "tests/support/Await.h"
#include "ui/conversation/ConversationView.h"
#include "ui/models/ConversationModel.h"

#include <QApplication>
#include <QTest>
#include <QTimer>

#include <algorithm>

namespace wederhoor::bench {

namespace {

constexpr std::chrono::seconds patience{3};

} // namespace

WindowUnderBench::WindowUnderBench(const QString &folder)
    : m_ids(m_clock)
{
    const Agent me{AgentId{QStringLiteral("bench")}, QStringLiteral("Bench")};
    m_inbox = std::make_unique<test::TestInbox>(folder, m_clock, m_ids, me);
    m_practice = std::make_unique<test::TestInbox>(folder + QStringLiteral("/practice"), m_clock, m_ids, me);
}

WindowUnderBench::~WindowUnderBench() = default;

WindowUnderBench::Latency WindowUnderBench::start()
{
    const auto act = [this] {
        // The first steps would stand before the inbox.
        if (!m_inbox->open() || !m_practice->open()
            || !test::await(m_inbox->store().setSetting(QStringLiteral("ui.first_run"), QStringLiteral("done")))) {
            return;
        }
        WindowContext context{.clock = m_clock, .inbox = m_inbox->door(), .practice = m_practice->door()};
        context.capabilities = [](const PlatformId &) { return Capability::PublicReply | Capability::PrivateMessage; };
        context.probeKeyring = [] { return ready(Result<KeyringState>(KeyringState::Ready)); };
        m_window = std::make_unique<MainWindow>(std::move(context));
        m_window->resize(1440, 900);
        setWatching(true); // the screens come later
        m_window->show();
    };
    return until(act, nullptr, [this] { return cases().isLoaded() && placeholders() == 0; });
}

WindowUnderBench::Latency WindowUnderBench::untilListShows(const std::function<void()> &act,
                                                           const std::function<bool()> &isShown)
{
    return until(act, list().viewport(), [this, isShown] { return placeholders() == 0 && isShown(); });
}

WindowUnderBench::Latency WindowUnderBench::untilConversationShows(const std::function<void()> &act,
                                                                   const std::function<bool()> &isShown)
{
    return until(act, m_window->findChild<QAbstractScrollArea *>(QStringLiteral("conversationView"))->viewport(),
                 isShown);
}

WindowUnderBench::Latency WindowUnderBench::until(const std::function<void()> &act, const QWidget *painted,
                                                  const std::function<bool()> &isShown)
{
    QEventLoop loop;
    bool late = false;
    QTimer::singleShot(patience, &loop, [&loop, &late] {
        late = true;
        loop.quit();
    });
    m_loop = &loop;
    m_painted = painted;
    m_isShown = isShown;
    const Stopwatch watch;
    act();
    loop.exec();
    const Latency latency = late ? Latency() : Latency{watch.wallSeconds(), watch.threadCpuSeconds()};
    m_isShown = {};
    m_loop = nullptr;
    return latency;
}

bool WindowUnderBench::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::Paint || m_window == nullptr) {
        return false;
    }
    if (m_list == nullptr) {
        m_list = m_window->findChild<CaseListView *>(QStringLiteral("caseList"));
        if (m_list == nullptr) {
            return false;
        }
    }
    if (watched == list().viewport()) {
        m_placeholdersPainted += placeholders();
    }
    if (m_loop != nullptr && m_isShown && (m_painted == nullptr || watched == m_painted) && m_isShown()) {
        // After this paint is done.
        QMetaObject::invokeMethod(m_loop, &QEventLoop::quit, Qt::QueuedConnection);
    }
    return false;
}

CaseListView &WindowUnderBench::list() const
{
    return *m_list;
}

const CaseListModel &WindowUnderBench::cases() const
{
    return static_cast<const CaseListModel &>(*list().model());
}

QList<int> WindowUnderBench::rowsOnScreen() const
{
    QList<int> rows;
    const int last = list().indexAt({1, list().viewport()->height() - 1}).row();
    const int end = last < 0 ? cases().rowCount() : last + 1;
    for (int row = std::max(0, list().indexAt({1, 0}).row()); row < end; ++row) {
        if (!cases().idAt(row).isNull()) {
            rows.append(row);
        }
    }
    return rows;
}

int WindowUnderBench::placeholders() const
{
    const QList<int> rows = rowsOnScreen();
    return static_cast<int>(
        std::count_if(rows.begin(), rows.end(), [this](int row) { return cases().caseAt(row) == nullptr; }));
}

int WindowUnderBench::liveClocks() const
{
    const QList<int> rows = rowsOnScreen();
    return static_cast<int>(std::count_if(rows.begin(), rows.end(), [this](int row) {
        const CaseRow *found = cases().caseAt(row);
        return found != nullptr && found->value.dueAt && *found->value.dueAt > m_clock.now();
    }));
}

CaseId WindowUnderBench::conversationShown() const
{
    return m_window->findChild<ConversationView *>(QStringLiteral("conversationView"))->model().caseId();
}

void WindowUnderBench::setWatching(bool watching)
{
    if (watching) {
        QApplication::instance()->installEventFilter(this);
    } else {
        QApplication::instance()->removeEventFilter(this);
    }
}

void WindowUnderBench::key(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    QWidget *focus = QApplication::focusWidget();
    QTest::keyClick(focus == nullptr ? m_window.get() : focus, key, modifiers);
}

} // namespace wederhoor::bench
