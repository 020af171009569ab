#pragma once

#include "core/desk/CaseDesk.h"
#include "core/desk/OutboxSender.h"
#include "core/desk/Poller.h"
#include "core/ports/StepProbe.h"
#include "core/store/Store.h"
#include "core/team/TeamClaimGate.h"
#include "core/team/TeamDatabase.h"
#include "core/team/TeamFeedSink.h"
#include "core/team/TeamPollGate.h"
#include "core/team/TeamReplyGate.h"
#include "core/team/TeamSync.h"
#include "tests/desk/FakePlatform.h"
#include "tests/support/Await.h"
#include "tests/team/TeamFixture.h"

#include <QTemporaryDir>

namespace wederhoor::test {

/// One desk of the team as the program builds it: a real inbox, its gates, its poller and its sender.
class TeamDeskUnderTest
{
public:
    TeamDeskUnderTest(const TeamAddress &address, const QString &folder, FakePlatform &platform, const Clock &clock,
                      const QUuid &process);
    ~TeamDeskUnderTest();

    /// From here on it hears of the team and tells it.
    void begin();
    /// Without the team until it begins anew.
    void away();
    [[nodiscard]] Result<void> sync() { return await(m_sync->syncOnce()); }
    [[nodiscard]] TeamSync &syncer() { return *m_sync; }
    [[nodiscard]] Store &store() { return m_store; }
    [[nodiscard]] CaseDesk &desk() { return m_desk; }
    [[nodiscard]] TeamDatabase &database() { return *m_database; }
    [[nodiscard]] TeamReplyGate &gate() { return *m_replies; }

    [[nodiscard]] PollReport poll(const ChannelId &channel);
    [[nodiscard]] Result<int> send();
    /// Messages of a channel that is this desk's alone.
    [[nodiscard]] Result<void> take(const Channel &channel, const QList<Message> &messages);
    [[nodiscard]] std::optional<Case> only(); ///< the inbox's only case
    [[nodiscard]] QList<Case> cases();
    [[nodiscard]] Conversation conversation(const CaseId &id);
    [[nodiscard]] OutboxEntry entry(const OutboxId &id);
    [[nodiscard]] bool heard(const CaseId &id, const QString &owner, CaseStatus status);

private:
    const TeamAddress m_address;
    const Clock &m_clock;
    RandomIdMaker m_ids;
    NoProbe m_probe;
    Store m_store;
    CaseDesk m_desk;
    const QUuid m_process;
    ConnectorRegistry m_registry;
    QString m_lock;
    std::unique_ptr<TeamDatabase> m_database;
    std::unique_ptr<TeamPollGate> m_polls;
    std::unique_ptr<TeamFeedSink> m_sink;
    std::unique_ptr<TeamReplyGate> m_replies;
    std::unique_ptr<TeamClaimGate> m_claims;
    std::unique_ptr<TeamSync> m_sync;
    std::unique_ptr<Poller> m_poller;
    std::unique_ptr<OutboxSender> m_sender;
};

/// Desks on one team database and one platform.
class SyncTestBase : public TeamTestBase
{
protected:
    void SetUp() override;
    /// Stays until the test ends; `begun`: connected and up to date.
    TeamDeskUnderTest &desk(const char *member, bool begun = true);
    TeamDeskUnderTest &deskWithClock(const char *member, const Clock &clock);
    /// A customer's mention on the platform.
    void mention(const char *id, const char *customer, const char *text);
    /// Polled by the first desk, known to it: the case of that message.
    [[nodiscard]] Case caseOf(TeamDeskUnderTest &one, const char *customer);

    QString m_otherHost; ///< desks know it beside the team's server
    SystemClock m_clock;
    FakePlatform m_platform{m_clock};

private:
    [[nodiscard]] TeamDeskUnderTest &makeDesk(const char *member, const Clock &clock);

    QTemporaryDir m_folder;
    std::vector<std::unique_ptr<TeamDeskUnderTest>> m_desks;
};

} // namespace wederhoor::test
