#pragma once

#include "core/domain/Clock.h"
#include "core/domain/IdMaker.h"
#include "tests/gui/TestInbox.h"
#include "ui/inbox/CaseListView.h"
#include "ui/shell/MainWindow.h"

#include <QAbstractScrollArea>
#include <QElapsedTimer>
#include <QEventLoop>

#include <functional>
#include <memory>

namespace wederhoor::bench {

/// The real window on the inbox of a profile folder, with the paints of its list and conversation watched. What is
/// "painted" here was painted with its data: a list whose rows are still being read does not count.
class WindowUnderBench : public QObject
{
public:
    /// Wall and GUI thread seconds from an act to the paint that shows its outcome; negative: it never did.
    struct Latency
    {
        double wall = -1;
        double thread = -1;
    };

    explicit WindowUnderBench(const QString &folder);
    ~WindowUnderBench() override;

    /// Opens the stores and the window, until the list stands on screen.
    [[nodiscard]] Latency start();
    /// Until `isShown` holds at a paint of the list (with all its rows' data) or of the conversation.
    [[nodiscard]] Latency untilListShows(const std::function<void()> &act, const std::function<bool()> &isShown);
    [[nodiscard]] Latency untilConversationShows(const std::function<void()> &act,
                                                 const std::function<bool()> &isShown);

    [[nodiscard]] MainWindow &window() { return *m_window; }
    [[nodiscard]] test::TestInbox &inbox() { return *m_inbox; }
    [[nodiscard]] CaseListView &list() const;
    [[nodiscard]] const CaseListModel &cases() const;
    /// Rows on screen whose case is not read yet.
    [[nodiscard]] int placeholders() const;
    /// Placeholders painted since the start.
    [[nodiscard]] int placeholdersPainted() const { return m_placeholdersPainted; }
    /// Whose messages the conversation holds.
    [[nodiscard]] CaseId conversationShown() const;
    /// Rows on screen whose clock still runs down.
    [[nodiscard]] int liveClocks() const;
    /// Looks at every paint, which costs: not while the window's own cost is measured.
    void setWatching(bool watching);
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    [[nodiscard]] Latency until(const std::function<void()> &act, const QWidget *painted,
                                const std::function<bool()> &isShown);

    [[nodiscard]] QList<int> rowsOnScreen() const;

    SystemClock m_clock;
    RandomIdMaker m_ids;
    std::unique_ptr<test::TestInbox> m_inbox;
    std::unique_ptr<test::TestInbox> m_practice;
    std::unique_ptr<MainWindow> m_window;
    CaseListView *m_list = nullptr; ///< looked for at each paint it would be paid for by what is measured
    const QWidget *m_painted = nullptr;
    std::function<bool()> m_isShown;
    QEventLoop *m_loop = nullptr;
    int m_placeholdersPainted = 0;
};

} // namespace wederhoor::bench
