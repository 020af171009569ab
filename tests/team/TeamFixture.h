#pragma once

#include "core/team/TeamCalls.h"
#include "core/team/TeamErrors.h"
#include "core/team/TeamMigrator.h"
#include "tests/support/PostgresServer.h"
#include "tests/support/Printers.h"

#include <gtest/gtest.h>

#include <memory>

namespace wederhoor::test {

/// A UUID that ends in these digits: ids of tests are told apart at a glance.
[[nodiscard]] QUuid testUuid(std::uint64_t number);
[[nodiscard]] CaseId testCase(std::uint64_t number);

/// One server for all tests of the binary; each test has a database of its own, copied from one that is at the newest
/// schema and has a small organisation: agent_one, agent_two, trainee_one, supervisor_one, supervisor_two and admin_one
/// in one team on one channel; agent_elsewhere in another team on another channel.
class TeamTestBase : public ::testing::Test
{
protected:
    void SetUp() override;
    void TearDown() override;

    [[nodiscard]] static PostgresServer &server();
    /// A database without anything in it.
    [[nodiscard]] static QString makeEmptyDatabase();
    [[nodiscard]] TeamAddress address(const QString &member) const;
    [[nodiscard]] static TeamAddress addressIn(const QString &database, const QString &member);
    /// Asserts that it comes about.
    [[nodiscard]] std::unique_ptr<TeamConnection> connect(const QString &member) const;
    [[nodiscard]] static std::unique_ptr<TeamConnection> connectIn(const QString &database, const QString &member);
    /// Kept open until the test ends.
    [[nodiscard]] TeamConnection &as(const char *member);
    /// After the server was restarted.
    void forgetConnections() { m_connections.clear(); }
    [[nodiscard]] TeamConnection &root() { return as("cluster_maker"); }

    /// Rows, or the test fails.
    TeamRows sql(TeamConnection &connection, const QByteArray &statement, const QList<TeamValue> &values = {});
    /// The refusal of a statement that must be refused.
    [[nodiscard]] Error refused(TeamConnection &connection, const QByteArray &statement,
                                const QList<TeamValue> &values = {});
    /// The database's clock stands here from now on, and moves by advanceClock() only.
    void replaceClock();
    void advanceClock(std::chrono::milliseconds step);

    /// Cases on channel(), opened by agent_one.
    void openCases(int from, int count);
    /// A message in the feed of channel(), published by agent_one.
    void publish(const QString &remoteId, const CaseId &id, const char *side, std::int64_t createdAt);
    [[nodiscard]] TeamReplyRequest request(std::uint64_t reply, const CaseId &id, std::int64_t fence,
                                           const QString &seen = {}, const QStringList &keys = {}) const;

    [[nodiscard]] static ChannelId channel();
    [[nodiscard]] static ChannelId otherChannel();

    QString m_database;

private:
    std::map<QByteArray, std::unique_ptr<TeamConnection>> m_connections;
    std::int64_t m_pollFence = 0;
};

} // namespace wederhoor::test
