#include "tests/gui/DeskWindow.h"
#include "tests/gui/SampleInbox.h"
#include "tests/gui/TeamWorld.h"
#include "tests/support/Await.h"
#include "tests/support/Printers.h"
#include "ui/inbox/CaseListView.h"

#include <QComboBox>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>

#include <gtest/gtest.h>

namespace wederhoor::test {

namespace {

using namespace std::chrono_literals;

const QString marieke = QStringLiteral("Marieke de Wit");

/// Erik works in the Netherlands, Sanne in Belgium: two hubs of one organisation.
constexpr auto hubs = R"(
INSERT INTO wederhoor.hub (id, parent, name) SELECT '00000000-0000-0000-0000-0000000000f8', id, 'Nederland'
    FROM wederhoor.hub WHERE parent IS NULL;
INSERT INTO wederhoor.hub (id, parent, name) SELECT '00000000-0000-0000-0000-0000000000f9', id, 'België'
    FROM wederhoor.hub WHERE parent IS NULL;
UPDATE wederhoor.team SET hub = '00000000-0000-0000-0000-0000000000f8';
INSERT INTO wederhoor.team (id, hub, name) VALUES
    ('00000000-0000-0000-0000-0000000000d9', '00000000-0000-0000-0000-0000000000f9', 'Brussel');
UPDATE wederhoor.team_member SET team = '00000000-0000-0000-0000-0000000000d9' WHERE member = 'sanne';
INSERT INTO wederhoor.channel (id, hub, platform, instance, name) VALUES
    ('00000000-0000-0000-0000-0000000000c9', '00000000-0000-0000-0000-0000000000f9', 'feeds', 'feeds', 'Belgisch forum');
INSERT INTO wederhoor.team_channel (team, channel) VALUES
    ('00000000-0000-0000-0000-0000000000d9', '00000000-0000-0000-0000-0000000000c9');
)";

class QuestionsTest : public ::testing::Test
{
protected:
    void SetUp() override
    {
        if (const QString missing = TeamWorld::missing(); !missing.isEmpty()) {
            GTEST_SKIP() << missing.toStdString();
        }
        ASSERT_TRUE(peopleTheFloor() && TeamWorld::run(hubs));
        m_thread.runAndWait([this] {
            m_platform.timeline.append(samplePost(floorChannel(), 1, marieke, QStringLiteral("@marieke.example"),
                                                  QStringLiteral("Mijn Belgische pas doet het niet."),
                                                  m_clock.now() - 5min));
        });
    }
    DeskWindow &desk(const char *member)
    {
        m_desks.push_back(std::make_unique<DeskWindow>(m_thread, m_platform, QString::fromLatin1(member)));
        EXPECT_TRUE(m_desks.back()->show()) << member;
        return *m_desks.back();
    }
    /// Asks Belgium about the open case.
    static void ask(DeskWindow &one)
    {
        one.command("case.askHub");
        ASSERT_TRUE(waitUntil([&] { return one.isShown("askHubDialog"); }));
        ASSERT_TRUE(waitUntil([&] { return one.find<QComboBox>("askHubChoice")->count() == 1; }));
        EXPECT_FALSE(one.find("askHubButton")->isEnabled()) << "nothing is asked yet";
        QTest::keyClicks(one.find("askHubWords"), QStringLiteral("Is dit jullie klant?"));
        keepPicture(*one.find("askHubDialog"), "ask-hub");
        ASSERT_TRUE(one.click("askHubButton"));
        ASSERT_TRUE(waitUntil([&] { return !one.isShown("askHubDialog"); }));
    }
    [[nodiscard]] static QStringList answers(DeskWindow &one, const CaseId &id)
    {
        QStringList found;
        const auto conversation = await(one.inbox().store().conversation(id, 10));
        for (const CaseHistoryEntry &entry : conversation ? conversation->history : QList<CaseHistoryEntry>()) {
            if (entry.kind == CaseHistoryEntry::Kind::Answer) {
                found.append(entry.byName + QStringLiteral(": ") + entry.text);
            }
        }
        return found;
    }

    SystemClock m_clock;
    FakePlatform m_platform{m_clock};
    EngineThread m_thread;
    std::vector<std::unique_ptr<DeskWindow>> m_desks;
};

} // namespace

TEST_F(QuestionsTest, AnotherHubIsAskedFromTheMenuReadsTheCaseAndItsAnswerComesBackIntoIt)
{
    DeskWindow &erik = desk("erik");
    ASSERT_TRUE(erik.poll());
    DeskWindow &sanne = desk("sanne");
    ASSERT_TRUE(erik.open(marieke));
    const CaseId id = erik.openCase().id;
    ask(erik);
    EXPECT_TRUE(waitUntil([&] { return erik.openCase().status == CaseStatus::WaitingSpoc; }, 5s));
    ASSERT_TRUE(waitUntil([&] { return sanne.isShown("questionsNotice"); }));
    EXPECT_EQ(sanne.find<CaseListView>("caseList")->model()->rowCount(), 0) << "her inbox is hers";
    ASSERT_TRUE(sanne.click("showQuestionsButton"));
    ASSERT_TRUE(waitUntil([&] { return sanne.isShown("questionsDialog"); }));
    EXPECT_EQ(sanne.says("questionWords"), QStringLiteral("Is dit jullie klant?"));
    ASSERT_TRUE(waitUntil([&] {
        return sanne.find<QPlainTextEdit>("questionCase")
            ->toPlainText()
            .contains(QLatin1String("Mijn Belgische pas doet het niet."));
    }));
    EXPECT_FALSE(sanne.isShown("withdrawQuestionButton")) << "it is not hers to take back";
    ASSERT_TRUE(sanne.click("takeQuestionButton"));
    EXPECT_TRUE(waitUntil([&] { return sanne.says("questionHead").contains(QLatin1String("Sanne Smit answers it")); }));
    EXPECT_FALSE(sanne.find("answerQuestionButton")->isEnabled());
    QTest::keyClicks(sanne.find("questionAnswer"), QStringLiteral("Ja, wij bellen hem."));
    keepPicture(*sanne.find("questionsDialog"), "questions");
    ASSERT_TRUE(sanne.click("answerQuestionButton"));
    const QStringList expected{QStringLiteral("Sanne Smit: Belgi\u00eb: Ja, wij bellen hem.")};
    EXPECT_TRUE(waitUntil([&] { return answers(erik, id) == expected; }, 5s));
    EXPECT_TRUE(waitUntil([&] { return erik.openCase().status == CaseStatus::Open; }, 5s));
    EXPECT_TRUE(waitUntil([&] { return !sanne.isShown("questionsNotice"); }));
    keepPicture(erik.window(), "hub-answer");
}

TEST_F(QuestionsTest, WhoAskedTakesTheQuestionBackAndNobodyIsAskedAnyMore)
{
    DeskWindow &erik = desk("erik");
    ASSERT_TRUE(erik.poll());
    DeskWindow &sanne = desk("sanne");
    ASSERT_TRUE(erik.open(marieke));
    ask(erik);
    ASSERT_TRUE(waitUntil([&] { return sanne.isShown("questionsNotice"); }));
    EXPECT_FALSE(erik.isShown("questionsNotice")) << "it is not for them to answer";
    erik.command("go.questions");
    ASSERT_TRUE(waitUntil([&] { return erik.isShown("withdrawQuestionButton"); }, 5s));
    EXPECT_FALSE(erik.isShown("questionAnswer"));
    ASSERT_TRUE(erik.click("withdrawQuestionButton"));
    EXPECT_TRUE(waitUntil([&] { return erik.find<QListWidget>("questionList")->count() == 0; }, 5s));
    EXPECT_TRUE(waitUntil([&] { return !sanne.isShown("questionsNotice"); }));
    EXPECT_TRUE(waitUntil([&] { return erik.openCase().status == CaseStatus::Open; }, 5s));
}

} // namespace wederhoor::test
