#pragma once

#include "ui/models/ChannelTableModel.h"
#include "ui/presenters/ChannelDoor.h"

#include <QTimer>

namespace wederhoor {

/// The channels of the inbox and how they fare: which one is looked at, what was set aside of it, and what is done with
/// it. GUI thread, no widgets.
class ChannelsPresenter : public QObject
{
    Q_OBJECT

public:
    ChannelsPresenter(const InboxDoor &inbox, ChannelDoor door, QList<PlatformOffer> platforms, const Clock &clock,
                      QObject *parent = nullptr);

    /// Ages and times run only while they are seen.
    void setSeen(bool seen);
    [[nodiscard]] ChannelTableModel &model() { return m_model; }
    [[nodiscard]] const ChannelDoor &door() const { return m_door; }
    [[nodiscard]] const QList<PlatformOffer> &platforms() const { return m_platforms; }
    /// Null: nothing of this platform can be connected.
    [[nodiscard]] const PlatformOffer *offerOf(const PlatformId &platform) const;
    [[nodiscard]] Instant now() const { return m_clock.now(); }
    [[nodiscard]] int connectedCount() const;

    void select(const ChannelId &id);
    /// Null: none is looked at.
    [[nodiscard]] const ChannelStatus *selected() const;
    /// Of the channel looked at, newest first; at most a hundred.
    [[nodiscard]] const QList<QuarantinedItem> &setAside() const { return m_setAside; }
    [[nodiscard]] bool isBusy() const { return m_busy; }

    void pollNow();
    void setPaused(bool paused);
    void remove();
    void readAgain(std::int64_t row);
    /// One after the other; told once, at the end.
    void readAllAgain();
    void drop(std::int64_t row);

Q_SIGNALS:
    /// The rows were read again.
    void changed();
    /// Another channel is looked at, or its items were read again.
    void detailChanged();
    void busyChanged();
    void done(const QString &text);
    void failed(const QString &text);

private:
    void read();
    void readSetAside();
    void takeRows(const QList<Channel> &channels, const QList<ChannelHealth> &health);
    void setBusy(bool busy);
    void readNextAgain(QList<std::int64_t> rows, int read, int left);
    void tellReadAgain(int read, int left);
    /// Runs one act on the channel; `say` makes the words of its success.
    template <class T, class Say> void act(const QFuture<Result<T>> &future, Say say);

    InboxDoor m_inbox;
    ChannelDoor m_door;
    QList<PlatformOffer> m_platforms;
    const Clock &m_clock;
    ChannelTableModel m_model;
    ChannelId m_selected;
    QList<QuarantinedItem> m_setAside;
    bool m_busy = false;
    QTimer m_tick;
};

} // namespace wederhoor
