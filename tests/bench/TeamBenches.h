#pragma once

#include "app/TeamLink.h"
#include "core/desk/CaseDesk.h"
#include "core/desk/Poller.h"
#include "core/platforms/ConnectorRegistry.h"
#include "core/ports/StepProbe.h"
#include "core/store/Store.h"
#include "tests/desk/FakePlatform.h"
#include "tests/support/PostgresServer.h"

#include <QTemporaryDir>

#include <memory>

namespace wederhoor::bench {

class Report;

/// A server with one team: so many agents on one channel, so many cases.
class TeamUnderBench
{
public:
    TeamUnderBench(int agents, int cases);

    [[nodiscard]] test::PostgresServer &server() { return *m_server; }
    [[nodiscard]] TeamAddress address(int agent) const;
    [[nodiscard]] std::unique_ptr<TeamConnection> connect(const QString &member) const;
    [[nodiscard]] static CaseId caseId(int number);
    /// The number of the first case that benchFirst puts beside those of before.
    static constexpr int firstOfMany = 1'000'001;
    [[nodiscard]] static ChannelId channel();
    /// CPU that the server's processes took so far, in seconds.
    [[nodiscard]] double cpuSeconds() const;

private:
    std::unique_ptr<test::PostgresServer> m_server;
};

/// One agent's desk, tied to the team as the program ties it.
class DeskUnderBench
{
public:
    enum class Begins { UpToDate, Empty };
    DeskUnderBench(const TeamAddress &address, const QString &path, test::FakePlatform &platform, const Clock &clock,
                   Begins begins = Begins::UpToDate);

    [[nodiscard]] Store &store() { return m_store; }
    [[nodiscard]] CaseDesk &desk() { return m_desk; }
    [[nodiscard]] TeamLink &team() { return *m_team; }
    void startPolling() { m_poller->start(); }

private:
    RandomIdMaker m_ids;
    NoProbe m_probe;
    ConnectorRegistry m_registry;
    Store m_store;
    CaseDesk m_desk;
    std::unique_ptr<TeamLink> m_team;
    std::unique_ptr<Poller> m_poller;
};

using Desks = std::vector<std::unique_ptr<DeskUnderBench>>;

/// From an agent's act to the row on a colleague's desk, among the first `count` desks.
void benchSight(TeamUnderBench &team, Desks &desks, int count, Report &report);
/// Status changes by the program against the same function called by pgbench; in batches against one by one.
void benchChanges(TeamUnderBench &team, DeskUnderBench &desk, Report &report);
/// What desks cost that do nothing, at the database and at the platform.
void benchRest(TeamUnderBench &team, Desks &desks, const test::FakePlatform &platform, Report &report);

/// What it costs that each desk's agent has a case open and writes in it.
void benchPresence(TeamUnderBench &team, Desks &desks, Report &report);
/// A new desk reads a team of so many cases, and its agent works meanwhile.
void benchFirst(TeamUnderBench &team, int cases, test::FakePlatform &platform, Report &report);

} // namespace wederhoor::bench
