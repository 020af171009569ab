#include "ui/presenters/KeyringPresenter.h"

#include "core/domain/Async.h"

namespace wederhoor {

KeyringPresenter::KeyringPresenter(Probe probe, std::function<void()> keepForThisRun, QObject *parent)
    : QObject(parent)
    , m_probe(std::move(probe))
    , m_keep(std::move(keepForThisRun))
{
}

bool KeyringPresenter::canKeepSecrets() const
{
    return m_state != KeyringState::Unavailable;
}

QString KeyringPresenter::trouble() const
{
    return m_state == KeyringState::Unavailable
        ? tr("No keyring answers on this computer, or it is locked. Unlock it and try again, or let Wederhoor keep app "
             "passwords in memory: you then sign in anew after each start.")
        : QString();
}

void KeyringPresenter::need()
{
    if (m_state == KeyringState::NotAsked) {
        setState(KeyringState::Checking);
        probe();
    }
}

void KeyringPresenter::probe()
{
    if (!m_probe) {
        return;
    }
    onResult(this, m_probe(), [this](const Result<KeyringState> &found) {
        // What a person chose meanwhile holds until the end.
        if (m_state != KeyringState::ThisRunOnly) {
            setState(found.value_or(KeyringState::Unavailable));
        }
    });
}

void KeyringPresenter::keepForThisRun()
{
    if (m_keep) {
        m_keep();
        setState(KeyringState::ThisRunOnly);
    }
}

void KeyringPresenter::setState(KeyringState state)
{
    m_state = state;
    Q_EMIT changed();
}

} // namespace wederhoor
