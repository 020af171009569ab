#pragma once

#include "core/domain/Shared.h"
#include "ui/presenters/InboxDoor.h"

#include <QObject>

namespace wederhoor {

/// What the team shares, and what may be done to it. GUI thread, no widgets.
class SharedPresenter : public QObject
{
    Q_OBJECT

public:
    explicit SharedPresenter(const InboxDoor &inbox, QObject *parent = nullptr);

    [[nodiscard]] const SharedThings &things() const { return m_things; }
    /// This desk is tied to a team.
    [[nodiscard]] bool isHere() const { return m_things.inTeam && m_inbox.shared != nullptr; }
    /// At least propose.
    [[nodiscard]] bool mayAdd(const QString &kind) const;
    /// A new one is written without anybody's word.
    [[nodiscard]] bool mayWrite(const QString &kind) const;
    /// How many wait for this member's word.
    [[nodiscard]] int waitingForMe() const;

    void save(const SharedThing &wanted);
    /// To another team or hub; null: to everybody.
    void move(const QUuid &thing, const QUuid &scope);
    void remove(const QUuid &thing);
    void keepMine(const QUuid &thing);
    void takeTeams(const QUuid &thing);
    void withdraw(const QUuid &thing);
    /// It was read, what there was to say.
    void seen(const QUuid &thing);
    void approve(const QUuid &proposal);
    void giveBack(const QUuid &proposal, const QString &why);

Q_SIGNALS:
    void changed();
    void done(const QString &text);
    void failed(const QString &text);

private:
    void read();
    void follow(const QFuture<Result<void>> &future, const QString &text);

    InboxDoor m_inbox;
    SharedThings m_things;
};

} // namespace wederhoor
