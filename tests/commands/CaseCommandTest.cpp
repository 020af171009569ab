#include "app/commands/ConversationText.h"
#include "tests/commands/JsonKeys.h"
#include "tests/commands/Program.h"
#include "tests/support/Printers.h"

#include <gtest/gtest.h>

using namespace wederhoor::test;

namespace {

/// An inbox with one imported case, and what is done with it.
class CaseCommands : public testing::Test
{
protected:
    void SetUp() override
    {
        const Outcome imported = program.run({QStringLiteral("import"), QStringLiteral("-")},
                                             importLine("1", "@samira", "Mijn betaalpas is weg")
                                                 + importLine("2", "@daan", "De app doet het niet"));
        ASSERT_EQ(imported.exit, 0) << testing::PrintToString(imported);
        id = find(QStringLiteral("betaalpas"));
        other = find(QStringLiteral("app"));
        ASSERT_FALSE(id.isEmpty());
        ASSERT_FALSE(other.isEmpty());
    }

    [[nodiscard]] QString find(const QString &word) const
    {
        const Outcome outcome
            = program.run({QStringLiteral("cases"), QStringLiteral("--query"), word, QStringLiteral("--json")});
        return outcome.json()
            .value(QStringLiteral("cases"))
            .toArray()
            .at(0)
            .toObject()
            .value(QStringLiteral("id"))
            .toString();
    }

    [[nodiscard]] Outcome act(const QStringList &words, const QByteArray &input = {}) const
    {
        return program.run(QStringList{QStringLiteral("case")} + words + QStringList{QStringLiteral("--json")}, input);
    }

    [[nodiscard]] QJsonObject shown(const QString &which) const { return act({QStringLiteral("show"), which}).json(); }

    static QString text(const Outcome &outcome, const char *key)
    {
        return outcome.json().value(QLatin1String(key)).toString();
    }

    Program program;
    QString id;
    QString other;
};

} // namespace

TEST_F(CaseCommands, TheListHasStableKeysAndPages)
{
    const Outcome first = program.run(
        {QStringLiteral("cases"), QStringLiteral("--json"), QStringLiteral("--limit"), QStringLiteral("1")});
    ASSERT_EQ(first.exit, 0) << testing::PrintToString(first);
    EXPECT_EQ(keysOf(first.json()), QStringLiteral("cases interrupted next"));
    const QJsonArray rows = first.json().value(QStringLiteral("cases")).toArray();
    ASSERT_EQ(rows.size(), 1);
    EXPECT_EQ(keysOf(rows[0].toObject()), caseKeys);
    const QString next = first.json().value(QStringLiteral("next")).toString();
    ASSERT_FALSE(next.isEmpty());
    const Outcome second
        = program.run({QStringLiteral("cases"), QStringLiteral("--json"), QStringLiteral("--after"), next});
    const QJsonArray rest = second.json().value(QStringLiteral("cases")).toArray();
    ASSERT_EQ(rest.size(), 1) << testing::PrintToString(second);
    EXPECT_NE(rest[0].toObject().value(QStringLiteral("id")), rows[0].toObject().value(QStringLiteral("id")));
    EXPECT_TRUE(second.json().value(QStringLiteral("next")).isNull());
}

TEST_F(CaseCommands, ShowTellsTheWholeCase)
{
    const QJsonObject conversation = shown(id);
    EXPECT_EQ(keysOf(conversation),
              QStringLiteral("case clocks customer drafts elsewhere_in_thread history messages notes outbox"));
    EXPECT_EQ(keysOf(conversation.value(QStringLiteral("case")).toObject()), caseKeys);
    EXPECT_EQ(keysOf(conversation.value(QStringLiteral("clocks")).toObject()),
              QStringLiteral("awaiting_since due_at first_reply_at opened_at resolved_at state"));
    EXPECT_EQ(keysOf(conversation.value(QStringLiteral("customer")).toObject()), QStringLiteral("handle id name"));
    const QJsonArray messages = conversation.value(QStringLiteral("messages")).toArray();
    ASSERT_EQ(messages.size(), 1);
    EXPECT_EQ(keysOf(messages[0].toObject()), messageKeys);
    EXPECT_EQ(messages[0].toObject().value(QStringLiteral("created_at")).toString(),
              QStringLiteral("2026-01-05T10:00:00.000Z"));
}

TEST_F(CaseCommands, ACaseGoesThroughItsLife)
{
    const Outcome claimed = act({QStringLiteral("claim"), id});
    EXPECT_EQ(claimed.exit, 0) << testing::PrintToString(claimed);
    EXPECT_EQ(keysOf(claimed.json()), caseKeys);
    EXPECT_EQ(text(claimed, "status"), QStringLiteral("open"));
    EXPECT_FALSE(text(claimed, "owner").isEmpty());
    const Outcome released = act({QStringLiteral("release"), id});
    EXPECT_EQ(text(released, "status"), QStringLiteral("new")) << testing::PrintToString(released);
    EXPECT_EQ(act({QStringLiteral("claim"), id}).exit, 0);
    EXPECT_EQ(text(act({QStringLiteral("resolve"), id}), "status"), QStringLiteral("resolved"));
    EXPECT_EQ(text(act({QStringLiteral("reopen"), id}), "status"), QStringLiteral("open"));
    const Outcome dismissed
        = act({QStringLiteral("dismiss"), other, QStringLiteral("--reason"), QStringLiteral("spam")});
    EXPECT_EQ(text(dismissed, "status"), QStringLiteral("dismissed")) << testing::PrintToString(dismissed);
    EXPECT_EQ(text(dismissed, "dismiss_reason"), QStringLiteral("spam"));
}

TEST_F(CaseCommands, ARefusedTransitionIsAConflictAndChangesNothing)
{
    const QJsonObject before = shown(id);
    const Outcome outcome = act({QStringLiteral("reopen"), id});
    EXPECT_EQ(outcome.exit, 3) << testing::PrintToString(outcome);
    EXPECT_EQ(outcome.out, QByteArray());
    EXPECT_EQ(outcome.errLines().size(), 1);
    EXPECT_EQ(shown(id), before);
}

TEST_F(CaseCommands, ANoteAndTagsStayWithTheCase)
{
    EXPECT_EQ(
        act({QStringLiteral("note"), id, QStringLiteral("--text-file"), QStringLiteral("-")}, "Belt terug.\n").exit, 0);
    EXPECT_EQ(act({QStringLiteral("tag"), id, QStringLiteral("+card"), QStringLiteral("+urgent")}).exit, 0);
    const Outcome tagged = act({QStringLiteral("tag"), id, QStringLiteral("-urgent"), QStringLiteral("+call-back")});
    EXPECT_EQ(tagged.exit, 0) << testing::PrintToString(tagged);
    const QJsonArray tags = tagged.json().value(QStringLiteral("tags")).toArray();
    EXPECT_TRUE(tags.contains(QStringLiteral("card")));
    EXPECT_TRUE(tags.contains(QStringLiteral("call-back")));
    EXPECT_FALSE(tags.contains(QStringLiteral("urgent")));
    const QJsonArray notes = shown(id).value(QStringLiteral("notes")).toArray();
    ASSERT_EQ(notes.size(), 1);
    EXPECT_EQ(notes[0].toObject().value(QStringLiteral("text")).toString(), QStringLiteral("Belt terug."));
}

TEST_F(CaseCommands, AMergedCaseIsFoundUnderTheOther)
{
    const Outcome merged = act({QStringLiteral("merge"), other, id});
    EXPECT_EQ(merged.exit, 0) << testing::PrintToString(merged);
    EXPECT_EQ(shown(other).value(QStringLiteral("case")).toObject().value(QStringLiteral("id")).toString(), id);
}

TEST_F(CaseCommands, AnImportedCaseCannotBeAnsweredAndSaysWhy)
{
    const Outcome outcome = program.run(
        {QStringLiteral("reply"), id, QStringLiteral("--text-file"), QStringLiteral("-")}, "Wat vervelend.");
    EXPECT_EQ(outcome.exit, 1) << testing::PrintToString(outcome);
    EXPECT_TRUE(outcome.err.contains("read only")) << testing::PrintToString(outcome);
}

TEST_F(CaseCommands, PracticeAndTheRealInboxAreApart)
{
    const Outcome practice = program.practice({QStringLiteral("cases"), QStringLiteral("--json")});
    EXPECT_EQ(practice.exit, 0) << testing::PrintToString(practice);
    EXPECT_TRUE(practice.json().value(QStringLiteral("cases")).toArray().isEmpty());
    const Outcome elsewhere = program.run(
        {QStringLiteral("cases"), QStringLiteral("--json"), QStringLiteral("--profile"), QStringLiteral("other")});
    EXPECT_TRUE(elsewhere.json().value(QStringLiteral("cases")).toArray().isEmpty())
        << testing::PrintToString(elsewhere);
}

TEST_F(CaseCommands, TheHumanListHidesNothingThatSteersTheTerminal)
{
    const QByteArray sly = importLine("9", "@sly", "\\u001b[2J\\u0007 weg ermee");
    ASSERT_EQ(program.run({QStringLiteral("import"), QStringLiteral("-")}, sly).exit, 0);
    const Outcome list = program.run({QStringLiteral("cases")});
    EXPECT_EQ(list.exit, 0);
    EXPECT_TRUE(list.out.contains("weg ermee")) << testing::PrintToString(list);
    EXPECT_FALSE(list.out.contains('\x1b'));
    EXPECT_FALSE(list.out.contains('\a'));
}

TEST_F(CaseCommands, SeveralProcessesWriteOneCaseAndLoseNothing)
{
    std::vector<std::unique_ptr<QProcess>> processes;
    for (int i = 0; i < 4; ++i) {
        processes.push_back(
            program.start({QStringLiteral("case"), QStringLiteral("tag"), id, QStringLiteral("+t%1").arg(i)}));
    }
    for (const auto &process : processes) {
        ASSERT_TRUE(process->waitForFinished(120'000));
        EXPECT_EQ(process->exitCode(), 0) << process->readAllStandardError().toStdString();
    }
    EXPECT_EQ(shown(id).value(QStringLiteral("case")).toObject().value(QStringLiteral("tags")).toArray().size(), 4);
}

TEST(ConversationText, SaysThatThePlatformDoesNotShowAMessage)
{
    wederhoor::Message above;
    above.author.id.value = QStringLiteral("did:plc:blocked");
    EXPECT_TRUE(wederhoor::messageText(above).contains(QStringLiteral("not shown by the platform")));
    wederhoor::Message deleted = above;
    deleted.deletedAt = above.createdAt;
    EXPECT_FALSE(wederhoor::messageText(deleted).contains(QStringLiteral("not shown")));
    wederhoor::Message picture = above;
    picture.author.handle = QStringLiteral("noor.test");
    EXPECT_FALSE(wederhoor::messageText(picture).contains(QStringLiteral("not shown"))) << "it just has no words";
}
