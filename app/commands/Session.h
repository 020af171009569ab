#pragma once

#include "app/Application.h"
#include "app/commands/Await.h"
#include "app/commands/CommandLine.h"
#include "app/commands/Output.h"

#include <memory>

namespace wederhoor {

class TeamLink;

/// What a command works with: the profile's inbox (or the practice one), opened when it is first asked for, so that bad
/// input leaves no trace.
class Session
{
public:
    explicit Session(const GlobalOptions &globals);
    ~Session();

    [[nodiscard]] Output &out() { return m_out; }
    [[nodiscard]] const GlobalOptions &globals() const { return m_globals; }
    [[nodiscard]] Application::Kind kind() const;

    /// Opens what --profile and --practice name. After an error only ends are left: it has been said on standard error.
    [[nodiscard]] Result<Inbox *> inbox();
    /// The same with its engine started.
    [[nodiscard]] Result<Inbox *> startedInbox();
    /// The tie of the opened inbox to its team; null: it belongs to none.
    [[nodiscard]] Result<TeamLink *> team();
    struct Joined
    {
        TeamLink *team = nullptr;
        Exit exit = Exit::Failed; ///< without one: with what the command ends; why has been said
    };
    /// For what cannot be done without a team. `alone`: what is said where the inbox belongs to none.
    [[nodiscard]] Joined joinedTeam(const QString &alone);
    /// Tells the team what waits and reads what is new; at once done without a team.
    [[nodiscard]] Result<void> hearTeam();
    /// Tells the team what waits, for a moment, where the inbox belongs to one; what cannot be told now is told by
    /// whoever comes next.
    void tellTeam();
    [[nodiscard]] Application &application() { return *m_application; }

    /// Asks the engine of the started inbox and waits for the answer.
    template <class T> [[nodiscard]] Result<T> ask(std::function<QFuture<Result<T>>(Engine &)> question)
    {
        Engine *const engine = m_application->inbox(kind()).engine();
        return await(m_application->thread().ask<T>([engine, question] { return question(*engine); }));
    }

    /// The channel of this name; Error::NotFound.
    [[nodiscard]] Result<Channel> channel(const QString &name);

private:
    GlobalOptions m_globals;
    Output m_out;
    std::unique_ptr<Application> m_application;
    bool m_isOpen = false;
};

} // namespace wederhoor
