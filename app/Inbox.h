#pragma once

#include "app/Profile.h"
#include "app/TeamStanding.h"
#include "core/desk/ApprovalDesk.h"
#include "core/desk/CallbackDesk.h"
#include "core/desk/CaseDesk.h"
#include "core/desk/ChannelDesk.h"
#include "core/desk/IdentityDesk.h"
#include "core/desk/KnowledgeDesk.h"
#include "core/desk/MandateDesk.h"
#include "core/desk/SharedDesk.h"
#include "core/desk/TemplateDesk.h"
#include "core/desk/ThingDesk.h"
#include "core/store/Store.h"

#include <QTimer>

#include <memory>

namespace wederhoor {

class Engine;
class EngineThread;
class TeamLink;
struct TeamPlace;
class StepProbe;

/// One inbox at work: its store, its desk and, once started, the engine that polls and sends for it. Lives on the main
/// thread.
class Inbox
{
public:
    struct Parts
    {
        const Clock &clock;
        IdMaker &ids;
        StepProbe &probe;
        StoreFault *fault;
        EngineThread &thread;
        /// What a channel can do; empty: as its platform can.
        CaseDesk::CapabilitiesOf capabilities = {};
    };

    Inbox(const Parts &parts, const QString &storePath, QString lockFolder);
    ~Inbox();

    /// Opens the store and learns who works here.
    [[nodiscard]] QFuture<Result<OpenReport>> open();
    /// Makes the engine on its thread; the registry's connectors may be made there only. Once.
    void startEngine(std::shared_ptr<const ConnectorRegistry> registry, ChannelDesk::RemoveSecrets removeSecrets);

    /// Lets the started engine finish what is under way, but no longer than this: every step survives the end.
    void stopEngine(std::chrono::milliseconds most);

    /// Ties the inbox to a team database, and no more to the one before.
    [[nodiscard]] QFuture<Result<TeamLink *>> joinTeam(const TeamPlace &place);
    /// It works alone from now on; what waited to be told is dropped.
    [[nodiscard]] QFuture<Result<void>> leaveTeam();
    /// May be used on the engine thread only, but for its claims().
    [[nodiscard]] TeamLink *team() const { return m_team.get(); }
    [[nodiscard]] const TeamStanding &teamStanding() const { return m_standing; }
    /// As the team said it last; empty: it never did, or there is none.
    [[nodiscard]] const QString &teamRole() const { return m_role; }

    [[nodiscard]] Store &store() { return m_store; }
    [[nodiscard]] CaseDesk &desk() { return m_desk; }
    [[nodiscard]] ApprovalDesk &approvals() { return m_approvals; }
    [[nodiscard]] TemplateDesk &templates() { return m_templates; }
    [[nodiscard]] SharedDesk &shared() { return m_shared; }
    [[nodiscard]] ThingDesk &things() { return m_things; }
    [[nodiscard]] IdentityDesk &identity() { return m_identity; }
    [[nodiscard]] CallbackDesk &callbacks() { return m_callbacks; }
    [[nodiscard]] KnowledgeDesk &knowledge() { return m_knowledge; }
    [[nodiscard]] MandateDesk &mandates() { return m_mandates; }
    /// Null before startEngine(). May be used on the engine thread only.
    [[nodiscard]] Engine *engine() const { return m_engine.get(); }
    [[nodiscard]] QFuture<Result<void>> saveSignature(const SignatureRule &rule);

private:
    Parts m_parts;
    QString m_lockFolder;
    Store m_store;
    CaseDesk m_desk;
    ApprovalDesk m_approvals;
    TemplateDesk m_templates;
    SharedDesk m_shared;
    ThingDesk m_things;
    IdentityDesk m_identity;
    CallbackDesk m_callbacks;
    QTimer m_housekeeping;
    KnowledgeDesk m_knowledge;
    MandateDesk m_mandates;
    struct Known;
    void tie(const TeamPlace &place, const Known &known);
    void untie();
    void takeRole(const QString &role);
    void workAs(const QString &role);
    [[nodiscard]] QFuture<Result<void>> recallMembership();
    /// This desk's member was removed: nothing of the team's stays here.
    void emptyOfTeam();

    bool m_emptied = false;
    TeamStanding m_standing;
    QString m_role; ///< in the team
    std::unique_ptr<TeamLink> m_team; ///< on the engine thread
    std::unique_ptr<Engine> m_engine; ///< on the engine thread
};

} // namespace wederhoor
