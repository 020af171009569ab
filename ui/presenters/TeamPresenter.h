#pragma once

#include "ui/models/TeamAdvice.h"
#include "ui/presenters/TeamDoor.h"
#include "ui/presenters/TeamLine.h"

#include <QObject>

namespace wederhoor {

/// This desk's way to its team database: what counts, a form that changes it, and a test with its verdict.
class TeamPresenter : public QObject
{
    Q_OBJECT

public:
    enum class Task { Nothing, Testing, Connecting };
    /// As a person fills it in.
    struct Form
    {
        QString server; ///< a name, the folder of a socket, or a whole postgresql:// address
        int port = 5432;
        QString database;
        QString login;
        bool isPlain = false;
        QString caFile;
        TeamSignIn signIn = TeamSignIn::Password;
        QByteArray password; ///< empty: the one that is kept
        QString certificateFile;
        QString keyFile;
        QString passwordFile;
        QString kerberosService;
    };

    explicit TeamPresenter(TeamDoor door, QObject *parent = nullptr);

    [[nodiscard]] const TeamDoor &door() const { return m_door; }
    /// There is a way to set one up.
    [[nodiscard]] bool isOffered() const { return bool(m_door.settings); }
    /// Ends in read().
    void load();
    [[nodiscard]] const TeamSettings &settings() const { return m_settings; }
    /// What counts, as a form.
    [[nodiscard]] Form form() const;
    /// Nothing: the desk works alone, or nobody tells.
    [[nodiscard]] const std::optional<TeamState> &state() const { return m_state; }
    /// What the status bar tells of it, and the same at more length.
    [[nodiscard]] TeamLine line() const;

    /// A whole address in the server's field, spread over the fields; Error::Invalid: what is wrong, for people.
    [[nodiscard]] static Result<Form> spread(const Form &form);

    void test(const Form &form);
    void cancelTest();
    /// Tests it first and keeps what works.
    void connectTo(const Form &form);
    /// Keeps what was just tested, though it does not work now.
    void connectAllTheSame();
    void disconnectFromTeam();
    void followAdministrator();

    [[nodiscard]] Task task() const { return m_task; }
    /// Of the last test; nothing before it, and once the form was changed.
    [[nodiscard]] const std::optional<TeamTest> &outcome() const { return m_outcome; }
    [[nodiscard]] TeamAdvice advice() const;
    /// The last test was part of connecting, and what failed may mend itself.
    [[nodiscard]] bool mayConnectAllTheSame() const;
    /// The form does not say any more what was tested.
    void forgetOutcome();

Q_SIGNALS:
    /// What counts was read.
    void read();
    /// Task or outcome.
    void changed();
    void stateChanged();
    void done(const QString &text);
    void failed(const QString &text);

private:
    void begin(const Form &form, Task task);
    void finish(const Result<TeamTest> &test);
    void keep();
    void follow(const QFuture<Result<void>> &future, const QString &text);

    TeamDoor m_door;
    TeamSettings m_settings;
    std::optional<TeamState> m_state;
    Task m_task = Task::Nothing;
    TeamAccess m_tested;
    QByteArray m_password;
    bool m_isToKeep = false;
    std::optional<TeamTest> m_outcome;
};

} // namespace wederhoor
