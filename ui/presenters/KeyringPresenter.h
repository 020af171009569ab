#pragma once

#include "ui/presenters/InboxDoor.h"

#include <QObject>

namespace wederhoor {

/// Whether this computer's keyring answers, and what a person chose where it does not.
class KeyringPresenter : public QObject
{
    Q_OBJECT

public:
    using Probe = std::function<QFuture<Result<KeyringState>>()>;

    /// Either may be empty: what needs it is then not offered.
    KeyringPresenter(Probe probe, std::function<void()> keepForThisRun, QObject *parent = nullptr);

    [[nodiscard]] KeyringState state() const { return m_state; }
    [[nodiscard]] bool canKeepForThisRun() const { return bool(m_keep); }
    /// A channel can sign in: its secret will be kept somewhere.
    [[nodiscard]] bool canKeepSecrets() const;
    /// One sentence; empty while all is well.
    [[nodiscard]] QString trouble() const;

    /// Something is about to keep a secret, or has one: the keyring is tried unless it was before.
    void need();
    /// Tries it by write, read and delete. A keyring that was never used may ask for a password.
    void probe();
    /// Secrets stay in memory until the program ends.
    void keepForThisRun();

Q_SIGNALS:
    void changed();

private:
    void setState(KeyringState state);

    Probe m_probe;
    std::function<void()> m_keep;
    KeyringState m_state = KeyringState::NotAsked;
};

} // namespace wederhoor
