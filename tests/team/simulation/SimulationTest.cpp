#include "tests/team/TeamFixture.h"
#include "tests/team/simulation/Invariants.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QSet>

#include <iostream>

namespace wederhoor::test {

namespace {

using namespace std::chrono_literals;

/// WEDERHOOR_SIMULATION_SEEDS: how many seeds (3); WEDERHOOR_SIMULATION_FIRST_SEED: from which (1).
class SimulationTest : public TeamTestBase
{
protected:
    [[nodiscard]] static int number(const char *name, int otherwise)
    {
        return qEnvironmentVariableIsSet(name) ? qEnvironmentVariableIntValue(name) : otherwise;
    }

    /// Leases of a few seconds instead of minutes, logins with passwords, and everything watched.
    void prepare()
    {
        sql(root(), "UPDATE wederhoor.setting SET value = '2 seconds' WHERE name = 'send_lease'");
        sql(root(), "UPDATE wederhoor.setting SET value = '5 seconds' WHERE name IN ('send_deadline', 'poll_lease')");
        sql(as("admin_one"),
            "SELECT wederhoor.put_channel($1, '00000000-0000-0000-0000-0000000000f1', 'bluesky', 'bluesky', "
            "'Sample channel', '{\"account\": \"@us\", \"profile\": \"us\", \"poll_seconds\": 15}', true, 1)",
            {teamValue(channel().value)});
        sql(root(), "UPDATE wederhoor.channel SET platform = 'bluesky', instance = 'bluesky' WHERE id = $1",
            {teamValue(channel().value)});
        for (const QString &member : QSet<QString>(members().begin(), members().end())) {
            sql(root(), "ALTER ROLE " + member.toUtf8() + " PASSWORD 'p'");
        }
        WEDERHOOR_ASSERT_OK(watchLeases(root()));
    }
    /// One of them at two desks.
    [[nodiscard]] static const QStringList &members()
    {
        static const QStringList names{QStringLiteral("agent_one"), QStringLiteral("agent_two"),
                                       QStringLiteral("supervisor_one"), QStringLiteral("agent_one")};
        return names;
    }
    [[nodiscard]] QStringList run(Simulation::Plan plan)
    {
        plan.members = members();
        plan.database = m_database;
        const auto judge = [this](const SimulationEnd &end) {
            forgetConnections(); // the server was restarted
            return violations(end, root());
        };
        Simulation simulation(server(), plan, judge);
        const std::optional<SimulationEnd> end = simulation.run();
        if (!end) {
            return {QStringLiteral("nothing started")};
        }
        m_story = *end;
        return judge(*end);
    }

    SimulationEnd m_story;
};

/// A rule taken away, and the invariant that then breaks.
struct Mutant
{
    const char *name;
    const char *invariant;
    const char *sql;
    bool forgetfulDesks = false;
};

// The database's own rules are replaced where they live; what the desks read back is theirs.
constexpr std::array mutants{Mutant{"NobodyLooksWhetherSomethingNewerWasWritten", "twice", R"(
CREATE OR REPLACE FUNCTION wederhoor.require_seen(p_case uuid, p_reply uuid, p_author text, p_instance text,
                                                  p_remote text)
RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = wederhoor, pg_temp AS 'BEGIN END')"},
                             Mutant{"TheDesksOfOneMemberAreNotToldApart", "twice", R"(
CREATE OR REPLACE FUNCTION wederhoor.my_desk() RETURNS uuid
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = wederhoor, pg_temp AS
    'BEGIN RETURN ''00000000-0000-0000-0000-000000000000''; END')"},
                             Mutant{"WhatWasSentIsNeverReadBack", "lost", "SELECT", true},
                             Mutant{"AColleaguesLeaseIsNotAskedFor", "owners", R"(
CREATE OR REPLACE FUNCTION wederhoor.change_obstacle(p_case wederhoor.cases, p_lease timestamptz, p_base bigint,
    p_version bigint, p_kind text, p_value text, p_role text, p_me text) RETURNS text
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = wederhoor, pg_temp AS 'BEGIN RETURN NULL; END')"},
                             Mutant{"RowsOfTheFeedAreNotStamped", "missed", R"(
CREATE FUNCTION public.no_stamp() RETURNS trigger LANGUAGE plpgsql AS
    'BEGIN NEW.changed_in := ''3''; RETURN NEW; END';
DROP TRIGGER stamp ON wederhoor.feed;
CREATE TRIGGER stamp BEFORE INSERT OR UPDATE ON wederhoor.feed FOR EACH ROW EXECUTE FUNCTION public.no_stamp())"},
                             Mutant{"ChangesOfACaseAreNotStamped", "unequal", R"(
CREATE OR REPLACE FUNCTION wederhoor.stamp_case() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = wederhoor, pg_temp AS
    'BEGIN NEW.version := greatest(OLD.version + 1, NEW.version); RETURN NEW; END')"}};

class SimulationMutantTest : public SimulationTest, public ::testing::WithParamInterface<Mutant>
{
};

} // namespace

TEST_P(SimulationMutantTest, BreaksItsInvariant)
{
    constexpr unsigned seeds = 12;
    const QString invariant = QLatin1String(GetParam().invariant) + u':';
    for (unsigned seed = 1; seed <= seeds; ++seed) {
        if (seed > 1) {
            TearDown();
            SetUp();
        }
        ASSERT_NO_FATAL_FAILURE(prepare());
        WEDERHOOR_ASSERT_OK(root().runScript(GetParam().sql, 30s));
        Simulation::Plan plan;
        plan.seed = seed;
        plan.patience = 5s;
        plan.forgetfulDesks = GetParam().forgetfulDesks;
        const QStringList found = run(plan).filter(QRegularExpression(u'^' + invariant));
        if (!found.isEmpty()) {
            std::cout << "seed " << seed << ": " << found.first().toStdString() << '\n';
            return;
        }
    }
    FAIL() << seeds << " seeds, and nobody noticed";
}

INSTANTIATE_TEST_SUITE_P(Rules, SimulationMutantTest, ::testing::ValuesIn(mutants),
                         [](const auto &tested) { return std::string(tested.param.name); });

TEST_F(SimulationTest, WhateverHappensNothingIsAnsweredTwiceOrLostAndAllDesksEndAlike)
{
    const int first = number("WEDERHOOR_SIMULATION_FIRST_SEED", 1);
    const int seeds = number("WEDERHOOR_SIMULATION_SEEDS", 3);
    for (int seed = first; seed < first + seeds; ++seed) {
        SCOPED_TRACE("seed " + std::to_string(seed));
        if (seed != first) {
            TearDown();
            SetUp();
        }
        ASSERT_NO_FATAL_FAILURE(prepare());
        Simulation::Plan plan;
        plan.seed = static_cast<unsigned>(seed);
        const QStringList found = run(plan);
        qsizetype answers = 0;
        for (const QJsonValue &message : std::as_const(m_story.timeline)) {
            answers += message.toObject().value(QStringLiteral("own")).toBool() ? 1 : 0;
        }
        std::cout << "seed " << seed << ": " << m_story.timeline.size() - answers << " messages, " << answers
                  << " answers of " << m_story.queued.size() << " replies, "
                  << m_story.accidents.join(QStringLiteral("; ")).toStdString() << '\n';
        EXPECT_TRUE(found.isEmpty()) << found.join(u'\n').toStdString();
        EXPECT_GT(answers, 3) << "hardly anything happened";
    }
}

} // namespace wederhoor::test
