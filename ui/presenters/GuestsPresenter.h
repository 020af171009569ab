#pragma once

#include "core/domain/Guest.h"
#include "ui/presenters/InboxDoor.h"

#include <QObject>

namespace wederhoor {

/// The colleagues who answer in person, as settings list them. GUI thread, no widgets.
class GuestsPresenter : public QObject
{
    Q_OBJECT

public:
    explicit GuestsPresenter(const InboxDoor &inbox, QObject *parent = nullptr);

    [[nodiscard]] const QList<Guest> &guests() const { return m_guests; }
    [[nodiscard]] const Guest *find(const QUuid &id) const;
    /// Where a signature may be for.
    [[nodiscard]] const QList<Channel> &channels() const { return m_channels; }
    /// A null id: a new one. In a team it is the team's, or a proposal.
    void save(const Guest &guest);
    void remove(const QUuid &id);

Q_SIGNALS:
    void changed();
    void saved();
    void failed(const QString &text);

private:
    void read();
    void follow(const QFuture<Result<void>> &act);

    InboxDoor m_inbox;
    QList<Guest> m_guests;
    QList<Channel> m_channels;
};

} // namespace wederhoor
