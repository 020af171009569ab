#include "tests/commands/JsonKeys.h"
#include "tests/commands/Program.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <gtest/gtest.h>

using namespace wederhoor::test;

namespace {

QStringList words(const char *text)
{
    return QString::fromLatin1(text).split(u' ');
}

const QByteArray twoOfThem = R"([
    {"kind":"agreed_line","title":"Outage","topic":"App","text":"We work on it.","agreed_with":"press_office",
     "valid_until":"2099-12-31"},
    {"kind":"fact","title":"Old limit","text":"EUR 250 a day.","owner":"Cards","valid_until":"2020-01-01"}])";

/// An inbox with one imported case.
class Laid : public testing::Test
{
protected:
    void SetUp() override
    {
        const Outcome imported = program.run(words("import -"), importLine("1", "@samira", "Mijn betaalpas is weg"));
        ASSERT_EQ(imported.exit, 0) << testing::PrintToString(imported);
        id = program.run(words("cases --json"))
                 .json()
                 .value(QStringLiteral("cases"))
                 .toArray()
                 .at(0)
                 .toObject()
                 .value(QStringLiteral("id"))
                 .toString();
        ASSERT_FALSE(id.isEmpty());
    }
    [[nodiscard]] Outcome decide(const char *what, const char *amount) const
    {
        return program.run({QStringLiteral("case"), QStringLiteral("decide"), id, QStringLiteral("--what"),
                            QString::fromLatin1(what), QStringLiteral("--amount"), QString::fromUtf8(amount),
                            QStringLiteral("--text-file"), QStringLiteral("-")},
                           "it was late");
    }
    [[nodiscard]] QJsonArray decisions() const
    {
        return program.run(words("decision list --json")).json().value(QStringLiteral("decisions")).toArray();
    }

    Program program;
    QString id;
};

} // namespace

TEST(KnowledgeCommand, WhatOneInboxExportsAnotherTakesOver)
{
    const Program one;
    const Program other;
    const Outcome taken = one.run(words("knowledge import - --json"), twoOfThem);
    ASSERT_EQ(taken.exit, 0) << testing::PrintToString(taken);
    EXPECT_EQ(taken.json().value(QStringLiteral("added")).toInt(), 2);
    const Outcome written = one.run(words("knowledge export"));
    ASSERT_EQ(written.exit, 0) << testing::PrintToString(written);
    const Outcome same = other.run(words("knowledge import - --json"), written.out);
    EXPECT_EQ(same.json().value(QStringLiteral("added")).toInt(), 2) << testing::PrintToString(same);
    EXPECT_EQ(other.run(words("knowledge export")).out, written.out);
    EXPECT_EQ(one.run(words("knowledge import - --json"), written.out).json().value(QStringLiteral("same")).toInt(), 2);
}

TEST(KnowledgeCommand, TheListShowsWhatHoldsAndWithAllWhatEndedToo)
{
    const Program program;
    ASSERT_EQ(program.run(words("knowledge import -"), twoOfThem).exit, 0);
    const auto titles = [&program](const char *command) {
        QStringList found;
        const QJsonObject value = program.run(words(command)).json();
        for (const auto &entry : value.value(QStringLiteral("knowledge")).toArray()) {
            EXPECT_EQ(keysOf(entry.toObject()),
                      QStringLiteral("agreed_with id kind language link owner platforms state text title topic "
                                     "valid_from valid_until"));
            found.append(entry.toObject().value(QStringLiteral("title")).toString() + u' '
                         + entry.toObject().value(QStringLiteral("state")).toString());
        }
        return found;
    };
    EXPECT_EQ(titles("knowledge list --json"), QStringList(QStringLiteral("Outage holds")));
    EXPECT_EQ(titles("knowledge list --all --json"),
              (QStringList{QStringLiteral("Outage holds"), QStringLiteral("Old limit ended")}));
    EXPECT_EQ(titles("knowledge list --topic app --json").size(), 1);
    EXPECT_TRUE(titles("knowledge list --topic Cards --json").isEmpty());
}

TEST(KnowledgeCommand, ABadEntryIsNamedAndNothingIsTakenOver)
{
    const Program program;
    const Outcome refused
        = program.run(words("knowledge import -"), R"([{"kind":"fact","title":"A","text":"a"},{"kind":"fact"}])");
    EXPECT_EQ(refused.exit, 2);
    ASSERT_EQ(refused.errLines().size(), 1) << testing::PrintToString(refused);
    EXPECT_TRUE(refused.err.contains("entry 2")) << testing::PrintToString(refused);
    EXPECT_FALSE(program.run(words("knowledge export")).out.contains("\"A\""));
}

TEST_F(Laid, ADecisionIsRecordedWithinTheMandateAndRefusedBeyondIt)
{
    ASSERT_EQ(program.run(words("mandate set goodwill --role agent --amount 25,00")).exit, 0);
    EXPECT_EQ(decide("goodwill", "25,01").exit, 5);
    EXPECT_EQ(decide("interest", "1").exit, 5);
    EXPECT_TRUE(decisions().isEmpty());
    const Outcome done = decide("goodwill", "12.50");
    ASSERT_EQ(done.exit, 0) << testing::PrintToString(done);
    const QJsonArray all = decisions();
    ASSERT_EQ(all.size(), 1);
    const QJsonObject first = all.at(0).toObject();
    EXPECT_EQ(keysOf(first), QStringLiteral("amount at by case currency what words"));
    EXPECT_EQ(first.value(QStringLiteral("amount")).toString(), QStringLiteral("12.50"));
    EXPECT_EQ(first.value(QStringLiteral("case")).toString(), id);
    EXPECT_EQ(
        program.run(words("cases --json --query is:decided")).json().value(QStringLiteral("cases")).toArray().size(),
        1);
    const QJsonObject shown
        = program.run({QStringLiteral("case"), QStringLiteral("show"), id, QStringLiteral("--json")}).json();
    const QJsonArray history = shown.value(QStringLiteral("history")).toArray();
    const QJsonObject decision = history.last().toObject().value(QStringLiteral("decision")).toObject();
    EXPECT_EQ(decision.value(QStringLiteral("amount")).toString(), QStringLiteral("12.50"));
    EXPECT_EQ(decision.value(QStringLiteral("what")).toString(), QStringLiteral("goodwill"));
}

TEST_F(Laid, WhatIsNoAmountIsRefusedByName)
{
    for (const char *amount : {"abc", "25,5", "-1", "1.000.000,01"}) {
        const Outcome refused = decide("goodwill", amount);
        EXPECT_EQ(refused.exit, 2) << amount;
        ASSERT_EQ(refused.errLines().size(), 1) << testing::PrintToString(refused);
        EXPECT_TRUE(refused.err.contains("--amount")) << testing::PrintToString(refused);
    }
    const Outcome colon = decide("good:will", "1");
    EXPECT_EQ(colon.exit, 2);
    EXPECT_TRUE(colon.err.contains("--what")) << testing::PrintToString(colon);
}

TEST_F(Laid, MandatesAndTopicsAreListedAndTakenBack)
{
    ASSERT_EQ(program.run(words("mandate set goodwill --role agent --amount 25,00 --topic Card")).exit, 0);
    const QJsonArray mandates
        = program.run(words("mandate list --json")).json().value(QStringLiteral("mandates")).toArray();
    ASSERT_EQ(mandates.size(), 1);
    EXPECT_EQ(keysOf(mandates.at(0).toObject()), QStringLiteral("amount currency role topic what"));
    EXPECT_EQ(mandates.at(0).toObject().value(QStringLiteral("amount")).toString(), QStringLiteral("25.00"));
    ASSERT_EQ(program.run(words("mandate remove goodwill --role agent --topic card")).exit, 0);
    EXPECT_FALSE(program.run(words("mandate list")).out.contains("goodwill"));
    EXPECT_EQ(program.run(words("mandate set goodwill --role king")).exit, 2);
    ASSERT_EQ(program.run(words("topic guard Breach")).exit, 0);
    EXPECT_TRUE(program.run(words("topic list --json")).out.contains("Breach"));
    ASSERT_EQ(program.run(words("topic free Breach")).exit, 0);
    EXPECT_FALSE(program.run(words("topic list --json")).out.contains("Breach"));
}

TEST(KnowledgeCommand, PracticeHasLinesFactsAndMandatesOfItsOwn)
{
    const Program program;
    const auto titles = [&program](const QStringList &global) {
        QStringList found;
        const Outcome listed = program.run(global + words("knowledge list --json"));
        for (const auto &entry : listed.json().value(QStringLiteral("knowledge")).toArray()) {
            found.append(entry.toObject().value(QStringLiteral("title")).toString());
        }
        return found;
    };
    const QStringList practice{QStringLiteral("--practice")};
    EXPECT_TRUE(titles(practice).contains(QStringLiteral("Nepberichten")));
    EXPECT_TRUE(titles(practice).contains(QStringLiteral("Fake messages")));
    EXPECT_TRUE(program.run(practice + words("mandate list")).out.contains("goodwill"));
    EXPECT_TRUE(titles({}).isEmpty()) << "none of it is the real inbox's";
}

TEST(KnowledgeCommand, AReplyOnAGuardedTopicAsksWhetherItIsReleased)
{
    const Program program;
    ASSERT_EQ(program.practice(words("poll --once")).exit, 0);
    const QJsonObject row = program.practice(words("cases --json --view unclaimed"))
                                .json()
                                .value(QStringLiteral("cases"))
                                .toArray()
                                .at(0)
                                .toObject();
    const QString id = row.value(QStringLiteral("id")).toString();
    ASSERT_EQ(program.practice(words("topic guard Breach")).exit, 0);
    ASSERT_EQ(program.practice({QStringLiteral("case"), QStringLiteral("topic"), id, QStringLiteral("breach")}).exit,
              0);
    const QStringList reply{QStringLiteral("reply"), id, QStringLiteral("--text-file"), QStringLiteral("-")};
    const Outcome refused = program.practice(reply, "We look into it");
    EXPECT_EQ(refused.exit, 5) << testing::PrintToString(refused);
    EXPECT_TRUE(refused.err.contains("--accept release")) << testing::PrintToString(refused);
    const Outcome sent = program.practice(reply + words("--accept release --now --json"), "We look into it");
    EXPECT_EQ(sent.exit, 0) << testing::PrintToString(sent);
    const QString first = sent.json().value(QStringLiteral("id")).toString();
    const QStringList anew{QStringLiteral("outbox"),   QStringLiteral("delete"), first,
                           QStringLiteral("--reason"), QStringLiteral("wrong"),  QStringLiteral("--text-file"),
                           QStringLiteral("-")};
    const Outcome kept = program.practice(anew, "We know more");
    EXPECT_EQ(kept.exit, 5) << "before anything is deleted: " << testing::PrintToString(kept);
    const QStringList show{QStringLiteral("case"), QStringLiteral("show"), id, QStringLiteral("--json")};
    EXPECT_FALSE(program.practice(show).out.contains("\"platform_act\""));
    EXPECT_EQ(program.practice(anew + words("--accept release"), "We know more").exit, 0);
    EXPECT_TRUE(program.practice(show).out.contains("\"platform_act\""));
}
