#pragma once

#include "app/EngineThread.h"
#include "app/Inbox.h"
#include "core/domain/IdMaker.h"
#include "core/ports/StepProbe.h"
#include "core/team/TeamAddress.h"
#include "tests/desk/FakePlatform.h"
#include "ui/shell/MainWindow.h"

#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace wederhoor::test {

/// The people of a floor beside those of TeamWorld: erik and sanne are agents, fatima and hugo supervisors, bram is a
/// trainee; they sign in over the local socket. Their channel stands on `platform`.
[[nodiscard]] bool peopleTheFloor();
/// That channel as desks read it from the team database.
[[nodiscard]] Channel floorChannel();

/// For the eye, where WEDERHOOR_PICTURES names a folder: in English and in Dutch; WEDERHOOR_LOOK says which look.
void keepPicture(QWidget &widget, const char *name);

/// A desk as the program builds it, in a profile of its own: inbox, engine, tie to the team database, and the real
/// window. Desks of one test share the thread of their engines, since they share the platform.
class DeskWindow
{
public:
    DeskWindow(EngineThread &thread, FakePlatform &platform, const QString &member);
    ~DeskWindow();

    /// Connected, up to date, and its window on screen.
    [[nodiscard]] bool show();
    [[nodiscard]] MainWindow &window() { return *m_window; }
    [[nodiscard]] Inbox &inbox() { return *m_inbox; }
    [[nodiscard]] TeamLink &link() { return *m_inbox->team(); }

    [[nodiscard]] bool poll();
    /// What is due goes now, the undo time over.
    [[nodiscard]] bool sendDue();
    [[nodiscard]] bool sync();
    [[nodiscard]] QList<OutboxEntry> outbox();

    template <class T = QWidget> [[nodiscard]] T *find(const char *objectName) const
    {
        return m_window->findChild<T *>(QLatin1String(objectName));
    }
    [[nodiscard]] bool isShown(const char *objectName) const;
    /// What it says, as it is read out; empty while it is not shown.
    [[nodiscard]] QString says(const char *objectName) const;
    [[nodiscard]] bool click(const char *objectName);
    /// A command of the menu, by its name.
    void command(const char *name);
    void write(const QString &text);
    /// The case of this customer is open.
    [[nodiscard]] bool open(const QString &customer);
    [[nodiscard]] Case openCase();

private:
    [[nodiscard]] WindowContext context();

    SystemClock m_clock;
    RandomIdMaker m_ids;
    NoProbe m_probe;
    QTemporaryDir m_folder;
    EngineThread &m_thread;
    FakePlatform &m_platform;
    const QString m_member;
    std::unique_ptr<Inbox> m_inbox;
    std::unique_ptr<Inbox> m_practice;
    std::unique_ptr<MainWindow> m_window;
};

} // namespace wederhoor::test
