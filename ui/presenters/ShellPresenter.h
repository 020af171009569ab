#pragma once

#include "core/domain/CaseQuery.h"
#include "ui/presenters/InboxDoor.h"

#include <QObject>
#include <QTimer>

namespace wederhoor {

/// What the status bar tells of one inbox: how old what is shown is, the outbox, the keyring.
class ShellPresenter : public QObject
{
    Q_OBJECT

public:
    enum class Mood { Quiet, Good, Care, Trouble };
    struct Line
    {
        QString text;
        Mood mood = Mood::Quiet;

        friend bool operator==(const Line &, const Line &) = default;
    };

    ShellPresenter(const InboxDoor &door, bool isPractice, const Clock &clock, QObject *parent = nullptr);

    void setCounts(const ViewCounts &counts);
    void setKeyring(KeyringState state);

    /// How many channels this inbox has, told once; 0 when that cannot be read.
    void readChannelCount(QObject *context, std::function<void(int)> tell);

    [[nodiscard]] Line freshness() const;
    [[nodiscard]] Line outbox() const;
    [[nodiscard]] Line keyring() const;
    [[nodiscard]] QString summary() const;
    /// Kept up by itself, whichever inbox is on screen.
    [[nodiscard]] const ViewCounts &counts() const { return m_counts; }
    [[nodiscard]] KeyringState keyringState() const { return m_keyring; }

Q_SIGNALS:
    void changed();

private:
    void readHealth();
    void readCounts();

    InboxDoor m_door;
    bool m_isPractice;
    const Clock &m_clock;
    ViewCounts m_counts;
    KeyringState m_keyring = KeyringState::NotAsked;
    QList<ChannelHealth> m_health;
    QList<Channel> m_channels;
    QTimer m_read;
    QTimer m_countSoon;
    QTimer m_tick;
};

} // namespace wederhoor
