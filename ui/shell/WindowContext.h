#pragma once

#include "core/domain/Clock.h"
#include "ui/presenters/ChannelDoor.h"
#include "ui/presenters/DataPresenter.h"
#include "ui/presenters/InboxDoor.h"
#include "ui/presenters/TeamDoor.h"
#include "ui/presenters/TeamFloor.h"
#include "ui/presenters/TrainingDoor.h"

namespace wederhoor {

/// All that the window is handed by the composition root; the referred outlive it. Every call returns at once; futures
/// are continued on the GUI thread. A callback may be empty: what needs it is then not offered.
/// Settings the window reads and writes in the inbox's store: agent.id, agent.name, ui.language ("nl", "en"; empty:
/// the system's), ui.theme ("system", "light", "dark", "contrast"). Names and signatures are written to the practice
/// store too, and both desks' setMe() is called when the name changes.
struct WindowContext
{
    const Clock &clock;
    InboxDoor inbox;
    InboxDoor practice;
    /// What can be connected (without practice, which is always there).
    QList<PlatformOffer> platforms = {};
    /// What a platform's channels can do; empty flags for an imported one.
    std::function<Capabilities(const PlatformId &)> capabilities = {};
    /// What may be done with the channels of the inbox.
    ChannelDoor channels = {};
    /// Probes the keyring by write, read and delete.
    std::function<QFuture<Result<KeyringState>>()> probeKeyring = {};
    /// The person's choice when no keyring answers: secrets stay in memory until the program ends.
    std::function<void()> keepSecretsForThisRun = {};
    /// Says everything in this language from now on ("nl", "en"; empty: the system's): widgets hear of it by
    /// QEvent::LanguageChange.
    std::function<void(const QString &)> setLanguage = {};
    /// The setting ui.window as it was read before the window is made, so that it appears where it stood.
    QString place = {};
    /// Where the data lies.
    DataPresenter::Door data = {};
    /// The way to the team database, and how this desk stands with it.
    TeamDoor team = {};
    /// What colleagues of that team are to each other in the cases of the inbox.
    TeamFloor floor = {};
    /// Scenarios to practise with, and the trainee's results.
    TrainingDoor training = {};
    /// Opens on practice whatever the inbox holds (`--practice`).
    bool startInPractice = false;
};

} // namespace wederhoor
