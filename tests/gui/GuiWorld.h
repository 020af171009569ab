#pragma once

#include "app/EngineThread.h"
#include "app/TrainingRoom.h"
#include "core/desk/ChannelDesk.h"
#include "core/desk/Quarantine.h"
#include "core/domain/IdMaker.h"
#include "core/net/HttpClient.h"
#include "tests/gui/TestInbox.h"
#include "tests/support/TestClock.h"
#include "ui/presenters/KeyringPresenter.h"
#include "ui/shell/MainWindow.h"

#include <QTemporaryDir>
#include <QTest>
#include <QWidget>

namespace wederhoor::test {

/// The real window on a real inbox and the real practice platform, in a folder of its own.
class GuiWorld
{
public:
    GuiWorld();
    ~GuiWorld();

    /// Both stores open; the practice conversations are there.
    [[nodiscard]] bool open();
    /// Shows the window and waits for its first list; false when none came.
    [[nodiscard]] bool show(bool startInPractice = false);
    void closeWindow() { m_window.reset(); }

    [[nodiscard]] MainWindow &window() { return *m_window; }
    [[nodiscard]] TestInbox &inbox() { return *m_inbox; }
    [[nodiscard]] TestInbox &practice() { return *m_practice; }
    [[nodiscard]] TestClock &clock() { return m_clock; }
    /// Where training keeps its files.
    [[nodiscard]] Profile profile() const;

    template <class T = QWidget> [[nodiscard]] T *find(const char *objectName) const
    {
        return m_window->findChild<T *>(QLatin1String(objectName));
    }
    /// A visible, enabled control is clicked; false when there is none.
    [[nodiscard]] bool click(const char *objectName);
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    void type(const char *objectName, const QString &text);
    [[nodiscard]] QString textOf(const char *objectName) const;
    [[nodiscard]] bool isShown(const char *objectName) const;
    /// Waits until the open conversation is with this person.
    [[nodiscard]] bool waitForCase(const QString &name);

    /// The settings, on the section of this number.
    [[nodiscard]] bool openSettings(int section);
    /// Keys a choice down to this row, as a person does.
    void choose(const char *comboBox, int row);

    /// The window asks who works here.
    bool isFirstRun = false;
    /// In place of the real sign-in, for platforms without a server here.
    std::function<QFuture<Result<Channel>>(const ChannelForm &)> addChannel;
    KeyringPresenter::Probe probeKeyring;
    TeamDoor team;
    TeamFloor floor;
    int keptForThisRun = 0;

private:
    [[nodiscard]] bool isPastFirstRun();
    [[nodiscard]] ChannelDoor channelDoor();
    [[nodiscard]] QFuture<Result<Channel>> connectChannel(const ChannelForm &form);

    TestClock m_clock;
    RandomIdMaker m_ids;
    QTemporaryDir m_folder;
    std::unique_ptr<TestInbox> m_inbox;
    std::unique_ptr<TestInbox> m_practice;
    QObject m_context;
    std::unique_ptr<HttpClient> m_network;
    std::unique_ptr<ChannelDesk> m_channels;
    std::unique_ptr<Quarantine> m_quarantine;
    NoProbe m_probe;
    EngineThread m_thread; ///< of the exercises
    std::unique_ptr<TrainingRoom> m_training;
    std::unique_ptr<MainWindow> m_window;
};

} // namespace wederhoor::test
