#pragma once

#include "app/TeamAccount.h"
#include "ui/presenters/TeamDoor.h"

#include <QTimer>

namespace wederhoor {

/// What stands behind the window's door to the team database: the account, tests of a connection, and the desk of those
/// who see or change who works here, which has a connection only while it is asked. Main thread.
class TeamBackstage : public QObject
{
    Q_OBJECT

public:
    explicit TeamBackstage(TeamAccount &account);
    ~TeamBackstage() override;

    /// Outlived by this; without TeamDoor::watch, which the inbox itself knows.
    [[nodiscard]] TeamDoor door();

private:
    [[nodiscard]] QFuture<Result<TeamTest>> test(const TeamAccess &access, const QByteArray &password);
    template <class T>
    [[nodiscard]] QFuture<Result<T>> administer(std::function<QFuture<Result<T>>(TeamAdministration &)> act);
    [[nodiscard]] QFuture<Result<bool>> openAdministration();

    TeamAccount &m_account;
    TeamProbe m_probe;
    std::unique_ptr<TeamAdministration> m_administration;
    QTimer m_idle; ///< until its connection is given back
};

} // namespace wederhoor
