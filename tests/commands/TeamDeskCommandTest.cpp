#include "core/store/Store.h"
#include "tests/commands/Program.h"
#include "tests/support/Await.h"
#include "tests/support/FaultServer.h"
#include "tests/support/PostgresServer.h"
#include "tests/support/Printers.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <gtest/gtest.h>

namespace wederhoor::test {

namespace {

constexpr auto firstCase = "00000000-0000-0000-0000-00000000a001";
constexpr auto secondCase = "00000000-0000-0000-0000-00000000a002";
constexpr auto learnersCase = "00000000-0000-0000-0000-00000000a003";

/// Desks of one team, each a profile of its own, worked from the command line against a real server.
class TeamDeskCommandTest : public ::testing::Test
{
protected:
    void SetUp() override
    {
        auto started = PostgresServer::start();
        if (!started && started.error().kind == ErrorKind::NotFound) {
            GTEST_SKIP() << "PostgreSQL is not installed";
        }
        WEDERHOOR_ASSERT_OK(started);
        m_server = std::move(*started);
        WEDERHOOR_ASSERT_OK(m_server->runTool(QStringLiteral("createdb"), {QStringLiteral("team")}));
        psql(PostgresServer::superuser(),
             QStringLiteral("ALTER ROLE %1 PASSWORD 'maker'").arg(PostgresServer::superuser()));
        const Outcome made = m_one.run({QStringLiteral("team"), QStringLiteral("create"), QStringLiteral("--database"),
                                        url(PostgresServer::superuser(), {}), QStringLiteral("--secret-stdin")},
                                       "maker\n");
        ASSERT_EQ(made.exit, 0) << ::testing::PrintToString(made);
        psql(PostgresServer::superuser(),
             QStringLiteral("SELECT wederhoor.put_member(n, n, r, '', '{}', '{}', false) FROM (VALUES "
                            "('chief', 'admin'), ('one', 'agent'), ('two', 'agent'), ('lead', 'supervisor')) m(n, r); "
                            "ALTER ROLE chief PASSWORD 'p'; ALTER ROLE one PASSWORD 'p'; ALTER ROLE two PASSWORD 'p'; "
                            "ALTER ROLE lead PASSWORD 'p'"));
        psql(QStringLiteral("chief"),
             QStringLiteral("SELECT wederhoor.put_hub('00000000-0000-0000-0000-0000000000f1', NULL, 'Bank'); "
                            "SELECT wederhoor.put_channel('00000000-0000-0000-0000-0000000000c1', "
                            "'00000000-0000-0000-0000-0000000000f1', 'feeds', 'feeds', 'Forum', '{}', true, 1); "
                            "SELECT wederhoor.put_team('00000000-0000-0000-0000-0000000000d1', "
                            "'00000000-0000-0000-0000-0000000000f1', 'Team', '{one,two,lead}', "
                            "'{00000000-0000-0000-0000-0000000000c1}')"));
        psql(QStringLiteral("one"),
             QStringLiteral("SELECT wederhoor.open_cases(jsonb_agg(jsonb_build_object('id', id, 'channel', "
                            "'00000000-0000-0000-0000-0000000000c1', 'platform', 'feeds', 'instance', 'feeds', "
                            "'thread_root', id, 'customer_id', id, 'opened_at', 1767607200000))) "
                            "FROM (VALUES ('%1'), ('%2')) c(id)")
                 .arg(QLatin1String(firstCase), QLatin1String(secondCase)));
        join(m_one, QStringLiteral("one"));
        join(m_two, QStringLiteral("two"));
        join(m_lead, QStringLiteral("lead"));
    }
    [[nodiscard]] QString url(const QString &login, const QString &passFile) const
    {
        return QStringLiteral("postgresql://%1@127.0.0.1:%2/team?sslmode=disable%3")
            .arg(login)
            .arg(m_server->port())
            .arg(passFile.isEmpty() ? QString() : QStringLiteral("&passfile=") + passFile);
    }
    void psql(const QString &login, const QString &statement) const
    {
        WEDERHOOR_ASSERT_OK(
            m_server->runTool(QStringLiteral("psql"),
                              {QStringLiteral("-v"), QStringLiteral("ON_ERROR_STOP=1"), QStringLiteral("-U"), login,
                               QStringLiteral("-d"), QStringLiteral("team"), QStringLiteral("-c"), statement}));
    }
    /// What the window's settings would write.
    void join(Program &program, const QString &login) const
    {
        ASSERT_EQ(program.run({QStringLiteral("cases")}).exit, 0);
        const QString pass = program.file(QStringLiteral("pass"), "127.0.0.1:*:team:" + login.toUtf8() + ":p\n");
        QFile::setPermissions(pass, QFile::ReadOwner | QFile::WriteOwner);
        const QJsonObject access{{QStringLiteral("address"), url(login, pass)},
                                 {QStringLiteral("sign_in"), QStringLiteral("pgpass")}};
        SystemClock clock;
        Store store({program.profileFolder() + QStringLiteral("/inbox.sqlite")}, clock);
        WEDERHOOR_ASSERT_OK(await(store.open()));
        WEDERHOOR_ASSERT_OK(await(store.setSetting(
            QStringLiteral("team.database"), QString::fromUtf8(QJsonDocument(access).toJson(QJsonDocument::Compact)))));
    }
    /// A trainee on a channel that can be answered, and a customer's question there.
    void teach(Program &learner) const
    {
        psql(PostgresServer::superuser(),
             QStringLiteral("SELECT wederhoor.put_member('learner', 'Lea Learner', 'trainee', '', '{}', '{}', false); "
                            "ALTER ROLE learner PASSWORD 'p'"));
        psql(QStringLiteral("chief"),
             QStringLiteral("SELECT wederhoor.put_channel('00000000-0000-0000-0000-0000000000c2', "
                            "'00000000-0000-0000-0000-0000000000f1', 'bluesky', 'bsky.example', 'Bank', "
                            "'{\"server\": \"http://127.0.0.1:9\", \"account\": \"bank.example\"}', true, 1); "
                            "SELECT wederhoor.put_team('00000000-0000-0000-0000-0000000000d2', "
                            "'00000000-0000-0000-0000-0000000000f1', 'Learning', '{one,lead,learner}', "
                            "'{00000000-0000-0000-0000-0000000000c2}')"));
        psql(QStringLiteral("one"),
             QStringLiteral("SELECT wederhoor.open_cases('[{\"id\": \"%1\", \"channel\": "
                            "\"00000000-0000-0000-0000-0000000000c2\", \"platform\": \"bluesky\", \"instance\": "
                            "\"bsky.example\", \"thread_root\": \"q1\", \"customer_id\": \"ann\", "
                            "\"customer_name\": \"Ann\", \"opened_at\": 1767607200000}]'); "
                            "SELECT wederhoor.publish_feed('00000000-0000-0000-0000-0000000000c2', l.fence, '', "
                            "'[{\"instance\": \"bsky.example\", \"remote_id\": \"q1\", \"case_id\": \"%1\", "
                            "\"side\": \"customer\", \"created_at\": 1767607200000, \"payload\": {\"kind\": 0, "
                            "\"thread_root\": \"q1\", \"author_id\": \"ann\", \"author_name\": \"Ann\", "
                            "\"author_handle\": \"@ann.example\", \"text\": \"Where is my card?\", \"seen_by\": "
                            "1}}]') FROM wederhoor.acquire_poll('00000000-0000-0000-0000-0000000000c2', "
                            "gen_random_uuid(), 1000) l")
                 .arg(QLatin1String(learnersCase)));
        join(learner, QStringLiteral("learner"));
        ASSERT_EQ(sync(learner).exit, 0);
        ASSERT_EQ(sync(m_lead).exit, 0);
    }
    [[nodiscard]] static Outcome reply(const Program &program, const QByteArray &words)
    {
        return program.run({QStringLiteral("reply"), QLatin1String(learnersCase), QStringLiteral("--text-file"),
                            QStringLiteral("-"), QStringLiteral("--json")},
                           words);
    }
    [[nodiscard]] static Outcome sync(const Program &program)
    {
        return program.run(
            {QStringLiteral("team"), QStringLiteral("sync"), QStringLiteral("--once"), QStringLiteral("--json")});
    }
    [[nodiscard]] static Outcome act(const Program &program, const char *word, const char *id,
                                     const QStringList &more = {}, const QByteArray &input = {})
    {
        return program.run(QStringList{QStringLiteral("case"), QLatin1String(word), QLatin1String(id)} + more
                               + QStringList{QStringLiteral("--json")},
                           input);
    }
    [[nodiscard]] static QString owner(const Outcome &outcome)
    {
        return outcome.json().value(QStringLiteral("owner")).toString();
    }

    Program m_one;
    Program m_two;
    Program m_lead;
    std::unique_ptr<PostgresServer> m_server;
};

} // namespace

TEST_F(TeamDeskCommandTest, DesksShareTheirCasesAndOneHasEach)
{
    const Outcome filled = sync(m_one);
    ASSERT_EQ(filled.exit, 0) << ::testing::PrintToString(filled);
    EXPECT_EQ(filled.json().value(QStringLiteral("pending_changes")).toInt(-1), 0);
    ASSERT_EQ(sync(m_two).exit, 0);
    ASSERT_EQ(sync(m_lead).exit, 0);
    const Outcome mine = act(m_one, "claim", firstCase);
    EXPECT_EQ(mine.exit, 0) << ::testing::PrintToString(mine);
    EXPECT_EQ(owner(mine), QStringLiteral("one"));
    const Outcome refused = act(m_two, "claim", firstCase);
    EXPECT_EQ(refused.exit, 3) << ::testing::PrintToString(refused);
    EXPECT_TRUE(refused.err.contains("one")) << refused.err.toStdString();
    EXPECT_EQ(act(m_one, "note", firstCase, {QStringLiteral("--text-file"), QStringLiteral("-")}, "Called\n").exit, 0);
    ASSERT_EQ(sync(m_two).exit, 0);
    const Outcome shown = m_two.run({QStringLiteral("case"), QStringLiteral("show"), QLatin1String(firstCase)});
    EXPECT_TRUE(shown.out.contains("Called")) << shown.out.toStdString();
}

TEST_F(TeamDeskCommandTest, ASupervisorAssignsAndNobodyElse)
{
    ASSERT_EQ(sync(m_one).exit, 0);
    ASSERT_EQ(sync(m_lead).exit, 0);
    const QStringList to{QStringLiteral("--to"), QStringLiteral("two")};
    const Outcome forbidden = act(m_one, "assign", secondCase, to);
    EXPECT_NE(forbidden.exit, 0);
    const Outcome assigned = act(m_lead, "assign", secondCase, to);
    EXPECT_EQ(assigned.exit, 0) << ::testing::PrintToString(assigned);
    EXPECT_EQ(owner(assigned), QStringLiteral("two"));
    EXPECT_NE(act(m_lead, "assign", secondCase, {QStringLiteral("--to"), QStringLiteral("nobody")}).exit, 0);
}

TEST_F(TeamDeskCommandTest, ATraineesReplyWaitsAndASupervisorReturnsOrApprovesIt)
{
    Program learner;
    teach(learner);
    const auto run = [](const Program &program, const QStringList &words, const QByteArray &input = {}) {
        return program.run(words + QStringList{QStringLiteral("--json")}, input);
    };
    const Outcome submitted = reply(learner, "It is in the mail\n");
    ASSERT_EQ(submitted.exit, 0) << ::testing::PrintToString(submitted);
    EXPECT_EQ(submitted.json().value(QStringLiteral("state")).toString(), QStringLiteral("awaiting_approval"));
    EXPECT_EQ(reply(learner, "Another one\n").exit, 3) << "one of a case waits at a time";
    const QString id = submitted.json().value(QStringLiteral("reply")).toString();

    const Outcome waiting = run(m_lead, {QStringLiteral("outbox"), QStringLiteral("waiting")});
    ASSERT_EQ(waiting.exit, 0) << ::testing::PrintToString(waiting);
    const QJsonArray replies = waiting.json().value(QStringLiteral("waiting")).toArray();
    ASSERT_EQ(replies.size(), 1);
    EXPECT_EQ(replies.at(0).toObject().value(QStringLiteral("id")).toString(), id);
    EXPECT_EQ(replies.at(0).toObject().value(QStringLiteral("author")).toString(), QStringLiteral("learner"));
    const Outcome cases
        = run(m_lead, {QStringLiteral("cases"), QStringLiteral("--view"), QStringLiteral("awaiting_approval")});
    EXPECT_EQ(cases.json().value(QStringLiteral("cases")).toArray().size(), 1);

    const QStringList approve{QStringLiteral("approve"), id};
    EXPECT_EQ(run(learner, approve).exit, 1) << "nobody approves an own reply";
    EXPECT_EQ(run(m_one, approve).exit, 2) << "an agent may not even read it";
    const QStringList withWords{QStringLiteral("approve"),     id,
                                QStringLiteral("--text-file"), QStringLiteral("-"),
                                QStringLiteral("--text-file"), QStringLiteral("-")};
    EXPECT_EQ(run(m_lead, withWords, "x\n").exit, 2) << "it has one part";
    const Outcome returned = run(
        m_lead, {QStringLiteral("return"), id, QStringLiteral("--text-file"), QStringLiteral("-")}, "Greet by name\n");
    ASSERT_EQ(returned.exit, 0) << ::testing::PrintToString(returned);
    EXPECT_EQ(returned.json().value(QStringLiteral("remark")).toString(), QStringLiteral("Greet by name"));
    EXPECT_EQ(run(m_lead, approve).exit, 3) << "it waits no more";

    ASSERT_EQ(sync(learner).exit, 0);
    const Outcome shown = run(learner, {QStringLiteral("case"), QStringLiteral("show"), QLatin1String(learnersCase)});
    EXPECT_TRUE(shown.out.contains("It is in the mail"))
        << "its words are the draft again: " << shown.out.toStdString();
    const Outcome again = reply(learner, "Hello Ann, it is in the mail\n");
    ASSERT_EQ(again.exit, 0) << ::testing::PrintToString(again);
    const QString second = again.json().value(QStringLiteral("reply")).toString();
    const Outcome approved
        = run(m_lead, {QStringLiteral("approve"), second, QStringLiteral("--remark"), QStringLiteral("Well done")});
    ASSERT_EQ(approved.exit, 0) << ::testing::PrintToString(approved);
    const Outcome outbox = run(m_lead, {QStringLiteral("outbox")});
    const QJsonObject queued = outbox.json().value(QStringLiteral("outbox")).toArray().at(0).toObject();
    EXPECT_EQ(queued.value(QStringLiteral("state")).toString(), QStringLiteral("queued"))
        << "it is the approver's to send";
    EXPECT_EQ(queued.value(QStringLiteral("author")).toString(), QStringLiteral("learner"));
    EXPECT_EQ(run(learner, {QStringLiteral("outbox"), QStringLiteral("cancel"), second}).exit, 3)
        << "approved: it cannot be had back";
}

TEST_F(TeamDeskCommandTest, AMandateThatIsGivenIsTheTeamsAtOnce)
{
    ASSERT_EQ(sync(m_lead).exit, 0);
    const Outcome given = m_lead.run({QStringLiteral("mandate"), QStringLiteral("set"), QStringLiteral("goodwill"),
                                      QStringLiteral("--role"), QStringLiteral("agent"), QStringLiteral("--amount"),
                                      QStringLiteral("25")});
    ASSERT_EQ(given.exit, 0) << ::testing::PrintToString(given);
    psql(QStringLiteral("lead"),
         QStringLiteral("SELECT 1 / count(*)::integer FROM wederhoor.document WHERE kind = 'mandate'"));
}

TEST_F(TeamDeskCommandTest, WithoutTheDatabaseWorkGoesOnAndIsToldLater)
{
    ASSERT_EQ(sync(m_one).exit, 0);
    m_server->stop();
    EXPECT_EQ(act(m_one, "claim", firstCase).exit, 0);
    const Outcome away = sync(m_one);
    EXPECT_EQ(away.exit, 4) << ::testing::PrintToString(away);
    WEDERHOOR_ASSERT_OK(m_server->restart());
    const Outcome back = sync(m_one);
    EXPECT_EQ(back.exit, 0) << ::testing::PrintToString(back);
    EXPECT_EQ(back.json().value(QStringLiteral("pending_changes")).toInt(-1), 0);
    ASSERT_EQ(sync(m_two).exit, 0);
    EXPECT_EQ(act(m_two, "claim", firstCase).exit, 3);
}

TEST_F(TeamDeskCommandTest, ASupervisorIsToldHowItFaresAndTheDoctorWhatToSeeTo)
{
    ASSERT_EQ(sync(m_one).exit, 0);
    ASSERT_EQ(sync(m_lead).exit, 0);
    const Outcome status = m_lead.run({QStringLiteral("team"), QStringLiteral("status"), QStringLiteral("--database"),
                                       url(QStringLiteral("lead"), {}), QStringLiteral("--secret-stdin")},
                                      "p\n");
    ASSERT_EQ(status.exit, 0) << ::testing::PrintToString(status);
    for (const char *line :
         {"Channels nobody polls", "Forum", "Size of the database", "Oldest transaction that writes",
          "Copies that stand by", "Retention", "up to date", "carried out", "not yet", "This inbox"}) {
        EXPECT_TRUE(status.out.contains(line)) << line << '\n' << status.out.toStdString();
    }
    EXPECT_FALSE(status.out.contains("_bytes")) << "each has words for people: " << status.out.toStdString();
    const Outcome agents = m_one.run({QStringLiteral("team"), QStringLiteral("status"), QStringLiteral("--database"),
                                      url(QStringLiteral("one"), {}), QStringLiteral("--secret-stdin")},
                                     "p\n");
    EXPECT_EQ(agents.exit, 0) << ::testing::PrintToString(agents);
    EXPECT_TRUE(agents.out.contains("This inbox")) << "of one's own every member is told";
    EXPECT_FALSE(agents.out.contains("Size of the database")) << agents.out.toStdString();
    const Outcome doctor = m_lead.run({QStringLiteral("doctor")});
    EXPECT_TRUE(doctor.out.contains("no desk fetches what is new on: Forum")) << doctor.out.toStdString();
    EXPECT_TRUE(doctor.out.contains("copies that stand by: 0")) << doctor.out.toStdString();
}

TEST_F(TeamDeskCommandTest, AnExposedChannelIsNamedByTheListTheStatusAndTheDoctorUntilItIsRenewed)
{
    const auto seal = [this](const char *members, int generation) {
        psql(QStringLiteral("chief"),
             QStringLiteral(
                 "SELECT wederhoor.put_channel_secret('00000000-0000-0000-0000-0000000000c1', %1, NULL, '{%2}', "
                 "ARRAY[decode(repeat('07', 32), 'hex')], ARRAY[decode(repeat('ab', 48), 'hex')])")
                 .arg(generation)
                 .arg(QLatin1String(members)));
    };
    for (const char *member : {"one", "two"}) {
        psql(QString::fromLatin1(member),
             QStringLiteral("SELECT wederhoor.put_my_key(decode(repeat('07', 32), 'hex'))"));
    }
    seal("one", 1);
    ASSERT_EQ(sync(m_two).exit, 0);
    const QStringList list{QStringLiteral("channel"), QStringLiteral("list")};
    EXPECT_FALSE(m_two.run(list).out.contains("EXPOSED"));
    psql(QStringLiteral("chief"), QStringLiteral("SELECT wederhoor.remove_member('one')"));
    ASSERT_EQ(sync(m_two).exit, 0);

    const Outcome listed = m_two.run(list);
    EXPECT_TRUE(listed.out.contains("secret EXPOSED")) << listed.out.toStdString();
    EXPECT_TRUE(listed.out.contains("Forum: one left (")) << listed.out.toStdString();
    EXPECT_TRUE(listed.out.contains("An administrator takes the old secret back")) << listed.out.toStdString();
    const QJsonObject channel = m_two.run(list + QStringList{QStringLiteral("--json")})
                                    .json()
                                    .value(QStringLiteral("channels"))
                                    .toArray()
                                    .at(0)
                                    .toObject();
    const QJsonObject knower
        = channel.value(QStringLiteral("exposed")).toObject().value(QStringLiteral("by")).toArray().at(0).toObject();
    EXPECT_EQ(knower.value(QStringLiteral("member")).toString(), QStringLiteral("one"));
    EXPECT_TRUE(knower.value(QStringLiteral("left")).toBool());
    const Outcome status = m_two.run({QStringLiteral("team"), QStringLiteral("status"), QStringLiteral("--database"),
                                      url(QStringLiteral("two"), {}), QStringLiteral("--secret-stdin")},
                                     "p\n");
    EXPECT_TRUE(status.out.contains("Forum: one left (")) << status.out.toStdString();
    const Outcome doctor = m_two.run({QStringLiteral("doctor")});
    EXPECT_TRUE(doctor.out.contains("its secret is exposed: one left (")) << doctor.out.toStdString();

    seal("two", 2);
    ASSERT_EQ(sync(m_two).exit, 0);
    EXPECT_FALSE(m_two.run(list).out.contains("EXPOSED"));
    EXPECT_FALSE(m_two.run({QStringLiteral("doctor")}).out.contains("is exposed"));
}

TEST_F(TeamDeskCommandTest, AProposalIsTakenBackByItsAuthorAndAThingIsGivenToOneTeam)
{
    psql(
        QStringLiteral("lead"),
        QStringLiteral("SELECT wederhoor.put_document('00000000-0000-0000-0000-000000000a01', 'template', 'Card lost', "
                       "NULL, NULL, '{\"text\": \"Block it.\"}')"));
    psql(QStringLiteral("one"),
         QStringLiteral("SELECT wederhoor.propose_document('00000000-0000-0000-0000-000000000b01', "
                        "'00000000-0000-0000-0000-000000000a01', 'template', 'Card lost', NULL, 1, "
                        "'{\"text\": \"Block it first.\"}')"));
    const QStringList list{QStringLiteral("shared"), QStringLiteral("list"), QStringLiteral("--json")};
    const auto stateOf = [&list](const Program &program) {
        const QJsonArray all = program.run(list).json().value(QStringLiteral("shared")).toArray();
        return all.size() == 1 ? all.at(0).toObject().value(QStringLiteral("state")).toString() : QString();
    };
    const QStringList withdraw{QStringLiteral("shared"), QStringLiteral("withdraw"), QStringLiteral("Card lost")};
    EXPECT_EQ(stateOf(m_one), QStringLiteral("proposed"));
    EXPECT_EQ(m_two.run(withdraw).exit, 2) << "it is not theirs";
    const Outcome done = m_one.run(withdraw);
    EXPECT_EQ(done.exit, 0) << ::testing::PrintToString(done);
    psql(QStringLiteral("lead"),
         QStringLiteral("SELECT 1 / count(*)::integer FROM wederhoor.document_proposal WHERE state = 'withdrawn'"));
    EXPECT_EQ(stateOf(m_one), QStringLiteral("team"));
    EXPECT_EQ(m_one.run(withdraw).exit, 2) << "nothing waits any more";

    const auto move = [](const Program &program, const char *to) {
        return program
            .run({QStringLiteral("shared"), QStringLiteral("move"), QStringLiteral("Card lost"), QStringLiteral("--to"),
                  QLatin1String(to)})
            .exit;
    };
    EXPECT_EQ(move(m_lead, "Nowhere"), 2);
    EXPECT_EQ(move(m_lead, "Team"), 0);
    psql(QStringLiteral("lead"),
         QStringLiteral("SELECT 1 / count(*)::integer FROM wederhoor.document WHERE team = "
                        "'00000000-0000-0000-0000-0000000000d1'"));
    const QJsonObject shown = m_two.run(list).json().value(QStringLiteral("shared")).toArray().at(0).toObject();
    EXPECT_EQ(shown.value(QStringLiteral("scope_name")).toString(), QStringLiteral("Team"));
    EXPECT_EQ(Program().run(list).exit, 1) << "without a team there is nothing";
}

TEST_F(TeamDeskCommandTest, WhatAnAdministratorConnectsIsOnTheDesksOfItsTeam)
{
    FaultServer server;
    FaultAnswer answer;
    answer.headers = {{"Content-Type", "application/rss+xml"}};
    answer.body = R"(<?xml version="1.0"?><rss version="2.0"><channel><title>News</title></channel></rss>)";
    server.always(QStringLiteral("/News"), answer);
    server.always(QStringLiteral("/Own"), answer);
    const auto add = [&server](const Program &program, const QString &name) {
        return program.run({QStringLiteral("channel"), QStringLiteral("add"), QStringLiteral("feeds"),
                            QStringLiteral("--name"), name, QStringLiteral("--server"),
                            server.url(QLatin1Char('/') + name).toString(), QStringLiteral("--json")});
    };
    const Outcome own = add(m_lead, QStringLiteral("Own"));
    EXPECT_EQ(own.exit, 0) << ::testing::PrintToString(own);
    Program chief;
    join(chief, QStringLiteral("chief"));
    const Outcome added = add(chief, QStringLiteral("News"));
    ASSERT_EQ(added.exit, 0) << ::testing::PrintToString(added);
    psql(QStringLiteral("chief"),
         QStringLiteral("SELECT 1 / (count(*) = 2)::integer FROM wederhoor.channel; " // and not the supervisor's own
                        "SELECT wederhoor.put_team('00000000-0000-0000-0000-0000000000d1', "
                        "'00000000-0000-0000-0000-0000000000f1', 'Team', '{one,two,lead}', "
                        "ARRAY(SELECT id FROM wederhoor.channel))"));
    ASSERT_EQ(sync(m_two).exit, 0);
    const Outcome listed = m_two.run({QStringLiteral("channel"), QStringLiteral("list"), QStringLiteral("--json")});
    EXPECT_TRUE(listed.out.contains("\"News\"")) << ::testing::PrintToString(listed);
}

TEST_F(TeamDeskCommandTest, ARemovedMembersInboxIsEmptiedAtItsNextContact)
{
    const auto count = [this] {
        return m_two
            .run({QStringLiteral("cases"), QStringLiteral("--view"), QStringLiteral("all"), QStringLiteral("--json")})
            .json()
            .value(QStringLiteral("cases"))
            .toArray()
            .size();
    };
    ASSERT_EQ(sync(m_two).exit, 0);
    EXPECT_EQ(count(), 2);
    psql(QStringLiteral("chief"), QStringLiteral("SELECT wederhoor.remove_member('two')"));
    EXPECT_TRUE(waitUntil(
        [&] {
            EXPECT_NE(sync(m_two).exit, 0) << "it is let in no more";
            return count() == 0;
        },
        std::chrono::seconds{30}));
    ASSERT_EQ(sync(m_one).exit, 0) << "the others work on";
}

TEST_F(TeamDeskCommandTest, ASupervisorHoldsAllSendingAndLetsItGoOnAndNobodyElseDoes)
{
    const QStringList hold{QStringLiteral("team"), QStringLiteral("hold"), QStringLiteral("--reason"),
                           QStringLiteral("outage"), QStringLiteral("--json")};
    ASSERT_EQ(sync(m_one).exit, 0);
    ASSERT_EQ(sync(m_lead).exit, 0);
    EXPECT_EQ(m_one.run(hold).exit, 1);
    const Outcome held = m_lead.run(hold);
    EXPECT_EQ(held.exit, 0) << ::testing::PrintToString(held);
    EXPECT_EQ(held.json().value(QStringLiteral("sending_held")).toString(), QStringLiteral("lead: outage"));
    EXPECT_EQ(sync(m_one).json().value(QStringLiteral("sending_held")).toString(), QStringLiteral("lead: outage"));
    EXPECT_EQ(
        m_lead.run({QStringLiteral("team"), QStringLiteral("hold"), QStringLiteral("--reason"), QStringLiteral(" ")})
            .exit,
        2);
    EXPECT_EQ(m_lead.run({QStringLiteral("team"), QStringLiteral("resume")}).exit, 0);
    EXPECT_EQ(sync(m_one).json().value(QStringLiteral("sending_held")).toString(), QString());
}

TEST_F(TeamDeskCommandTest, ASupervisorTakesACaseOverAndSettlesAReplyOnTheRecord)
{
    ASSERT_EQ(sync(m_one).exit, 0);
    ASSERT_EQ(sync(m_lead).exit, 0);
    ASSERT_EQ(act(m_one, "claim", firstCase).exit, 0);
    constexpr auto reply = "00000000-0000-0000-0000-00000000b001";
    psql(PostgresServer::superuser(), QStringLiteral("UPDATE wederhoor.send_lease SET until = '-infinity'"));
    psql(QStringLiteral("one"), // at another desk
         QStringLiteral("SELECT wederhoor.reserve_reply('%1', '%2', 'public', '{k}', "
                        "(wederhoor.claim_case('%2')).fence, '', '', 'reply_sent')")
             .arg(QLatin1String(reply), QLatin1String(firstCase)));
    const QStringList why{QStringLiteral("--reason"), QStringLiteral("looked")};
    const Outcome listed
        = m_lead.run({QStringLiteral("outbox"), QStringLiteral("unsettled"), QStringLiteral("--json")});
    ASSERT_EQ(listed.exit, 0) << ::testing::PrintToString(listed);
    const QJsonArray unsettled = listed.json().value(QStringLiteral("unsettled")).toArray();
    ASSERT_EQ(unsettled.size(), 1);
    EXPECT_EQ(unsettled.at(0).toObject().value(QStringLiteral("id")).toString(), QLatin1String(reply));
    EXPECT_EQ(unsettled.at(0).toObject().value(QStringLiteral("author")).toString(), QStringLiteral("one"));
    const QStringList settle
        = QStringList{QStringLiteral("outbox"), QStringLiteral("settle"), QLatin1String(reply)} + why;
    EXPECT_EQ(m_lead.run(settle).exit, 2) << "sent or not sent";
    EXPECT_EQ(m_lead.run(settle + QStringList{QStringLiteral("--not-sent")}).exit, 3) << "a request may be under way";
    psql(PostgresServer::superuser(),
         QStringLiteral("UPDATE wederhoor.reply_part SET reserved_at = now() - interval '1 hour'"));
    EXPECT_EQ(m_one.run(settle + QStringList{QStringLiteral("--not-sent")}).exit, 1) << "an agent may not";
    const Outcome settled = m_lead.run(settle + QStringList{QStringLiteral("--not-sent")});
    EXPECT_EQ(settled.exit, 0) << ::testing::PrintToString(settled);
    const Outcome taken = act(m_lead, "takeover", firstCase, why);
    EXPECT_EQ(taken.exit, 0) << ::testing::PrintToString(taken);
    EXPECT_EQ(owner(taken), QStringLiteral("lead"));
    ASSERT_EQ(sync(m_two).exit, 0);
    const Outcome shown = m_two.run({QStringLiteral("case"), QStringLiteral("show"), QLatin1String(firstCase)});
    EXPECT_TRUE(shown.out.contains("looked")) << shown.out.toStdString();
}

TEST_F(TeamDeskCommandTest, AnInboxWithoutATeamSaysSo)
{
    const Program alone;
    EXPECT_EQ(sync(alone).exit, 1);
    EXPECT_EQ(act(alone, "assign", firstCase, {QStringLiteral("--to"), QStringLiteral("two")}).exit, 1);
}

} // namespace wederhoor::test
