#pragma once

#include "app/Inbox.h"
#include "ui/presenters/TrainingDoor.h"

namespace wederhoor {

/// Where one trains: scenarios and results of a profile, and the inbox of the exercise that runs, made anew for each.
/// Lives on the main thread; files are read on the engine's.
class TrainingRoom
{
public:
    /// Who practises is known by the desk of the practice inbox, and how they sign by its store.
    TrainingRoom(const Inbox::Parts &parts, Profile profile, const CaseDesk &practice, Store &practiceStore);
    ~TrainingRoom();

    [[nodiscard]] TrainingDoor door();

private:
    class Running;
    [[nodiscard]] QFuture<Result<ExerciseDoor>> start(const std::shared_ptr<const training::Scenario> &scenario,
                                                      int speed);
    void end();

    Inbox::Parts m_parts;
    Profile m_profile;
    const CaseDesk &m_practice;
    Store &m_practiceStore;
    std::unique_ptr<Running> m_running;
};

} // namespace wederhoor
