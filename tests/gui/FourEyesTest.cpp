#include "core/team/TeamCalls.h"
#include "tests/gui/DeskWindow.h"
#include "tests/gui/SampleInbox.h"
#include "tests/gui/TeamWorld.h"
#include "tests/support/Await.h"
#include "tests/support/Printers.h"
#include "ui/inbox/CaseListView.h"

#include <QDialog>
#include <QImage>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTextEdit>

#include <gtest/gtest.h>

namespace wederhoor::test {

namespace {

using namespace std::chrono_literals;

const QString marieke = QStringLiteral("Marieke de Wit");
constexpr auto words = "We kijken ernaar, Marieke. U hoort vandaag nog van ons.";

/// A trainee's desk and those of supervisors: windows on profiles of their own, one real team database, one platform.
class FourEyesTest : public ::testing::Test
{
protected:
    void SetUp() override
    {
        if (const QString missing = TeamWorld::missing(); !missing.isEmpty()) {
            GTEST_SKIP() << missing.toStdString();
        }
        ASSERT_TRUE(peopleTheFloor());
        says(1, "Ik kom al een uur niet in de app, krijg steeds code 57.", 8min);
        DeskWindow &erik = desk("erik"); // a trainee's desk polls nothing
        ASSERT_TRUE(erik.poll());
    }
    void says(int number, const char *post, std::chrono::seconds age, int root = 0)
    {
        Message message = samplePost(floorChannel(), number, marieke, QStringLiteral("@marieke.example"),
                                     QString::fromUtf8(post), m_clock.now() - age);
        if (root != 0) {
            message.threadRoot.value = QStringLiteral("post-%1").arg(root);
            message.inReplyTo = message.threadRoot;
        }
        m_thread.runAndWait([&] { m_platform.timeline.append(message); });
    }
    DeskWindow &desk(const char *member)
    {
        m_desks.push_back(std::make_unique<DeskWindow>(m_thread, m_platform, QString::fromLatin1(member)));
        EXPECT_TRUE(m_desks.back()->show()) << member;
        return *m_desks.back();
    }
    /// Writes, and hands it in.
    void submit(DeskWindow &bram, const char *text = words)
    {
        ASSERT_TRUE(bram.open(marieke));
        bram.write(QString::fromUtf8(text));
        ASSERT_TRUE(waitUntil([&] { return bram.says("sendButton") == QLatin1String("Submit for approval"); }))
            << bram.says("sendButton").toStdString();
        ASSERT_TRUE(waitUntil([&] { return bram.find("sendButton")->isEnabled(); }));
        bram.command("write.send");
        ASSERT_TRUE(waitUntil([&] {
            return bram.says("approvalNotice").contains(QLatin1String("waits for approval"));
        })) << bram.says("approvalNotice").toStdString();
        ASSERT_TRUE(bram.sync());
    }
    /// The panel with the waiting reply.
    static void look(DeskWindow &judge)
    {
        ASSERT_TRUE(judge.open(marieke));
        ASSERT_TRUE(waitUntil([&] { return judge.isShown("approvalPanel"); }));
        ASSERT_TRUE(waitUntil([&] { return judge.find("approveButton")->isEnabled(); }));
    }
    [[nodiscard]] QList<FakePlatform::Post> posts()
    {
        QList<FakePlatform::Post> all;
        m_thread.runAndWait([&] { all = m_platform.posts; });
        return all;
    }
    [[nodiscard]] static QList<CaseRow> waiting(DeskWindow &one)
    {
        CaseFilter filter;
        filter.view = CaseView::AwaitingApproval;
        const auto page = await(one.inbox().store().casePage(filter, {}, 10));
        return page ? page->rows : QList<CaseRow>();
    }
    [[nodiscard]] static int countOf(DeskWindow &one)
    {
        return await(one.inbox().store().counts({})).value_or(ViewCounts()).views.value(CaseView::AwaitingApproval);
    }
    [[nodiscard]] static std::optional<OutboxEntry> entryOf(DeskWindow &one)
    {
        const QList<OutboxEntry> all = one.outbox();
        return all.isEmpty() ? std::nullopt : std::optional(all.constLast());
    }
    static void remark(DeskWindow &one, const char *text)
    {
        QTest::keyClicks(one.find<QLineEdit>("approvalRemark"), QString::fromUtf8(text));
    }

    SystemClock m_clock;
    FakePlatform m_platform{m_clock};
    EngineThread m_thread;
    std::vector<std::unique_ptr<DeskWindow>> m_desks;
};

} // namespace

TEST_F(FourEyesTest, ATraineesReplyIsApprovedOnAnotherDeskAndGoesOnceUnderTheTraineesSignature)
{
    DeskWindow &bram = desk("bram");
    DeskWindow &fatima = desk("fatima");
    submit(bram);
    EXPECT_EQ(entryOf(bram)->state, OutboxState::AwaitingApproval);
    ASSERT_TRUE(bram.sendDue());
    EXPECT_TRUE(posts().isEmpty()) << "nothing leaves a trainee's desk";
    ASSERT_TRUE(waitUntil([&] { return countOf(fatima) == 1; }, 5s));
    ASSERT_EQ(waiting(fatima).size(), 1);
    EXPECT_TRUE(waiting(fatima).constFirst().value.dueAt.has_value()
                || waiting(fatima).constFirst().value.awaitingSince.has_value())
        << "the clock runs on";
    look(fatima);
    EXPECT_FALSE(fatima.isShown("composer")) << "what is to be judged takes its place";
    EXPECT_EQ(fatima.find<QPlainTextEdit>("approvalEditor0")->toPlainText(), QString::fromUtf8(words));
    EXPECT_TRUE(fatima.says("approvalHeadline").startsWith(QLatin1String("Bram Visser's reply waits for your word")));
    keepPicture(fatima.window(), "four-eyes-judge");
    remark(fatima, "Goed zo");
    fatima.command("write.send");
    ASSERT_TRUE(waitUntil([&] { return entryOf(fatima).has_value(); }, 5s));
    ASSERT_TRUE(fatima.sendDue());
    ASSERT_EQ(posts().size(), 1);
    EXPECT_EQ(posts().constFirst().text, QString::fromUtf8(words) + QStringLiteral(" ^Bram"));
    EXPECT_TRUE(waitUntil([&] { return bram.says("approvalNotice").contains(QLatin1String("it was sent")); }, 5s))
        << bram.says("approvalNotice").toStdString();
    EXPECT_TRUE(bram.says("approvalNotice").contains(QLatin1String("Goed zo")));
    EXPECT_FALSE(bram.isShown("lessonButton")) << "nothing was changed";
    keepPicture(bram.window(), "four-eyes-approved");
    EXPECT_EQ(entryOf(bram)->state, OutboxState::Sent);
    ASSERT_TRUE(bram.click("understoodButton"));
    EXPECT_TRUE(waitUntil([&] { return !bram.isShown("approvalNotice"); }));
    EXPECT_TRUE(waitUntil([&] { return countOf(fatima) == 0; }, 5s));
    EXPECT_TRUE(TeamWorld::holds("SELECT owner = 'bram' FROM wederhoor.cases WHERE owner <> ''"))
        << "the case stays the trainee's";
    ASSERT_TRUE(fatima.sendDue());
    EXPECT_EQ(posts().size(), 1);
}

TEST_F(FourEyesTest, WhatTheSupervisorChangedIsShownToTheTraineeSideBySide)
{
    DeskWindow &bram = desk("bram");
    DeskWindow &fatima = desk("fatima");
    submit(bram);
    look(fatima);
    auto *editor = fatima.find<QPlainTextEdit>("approvalEditor0");
    editor->setPlainText(QStringLiteral("Dag Marieke, we kijken ernaar. U hoort vandaag nog van ons."));
    ASSERT_TRUE(waitUntil([&] { return fatima.says("approveButton") == QLatin1String("Approve as changed"); }));
    remark(fatima, "Groet eerst bij de naam");
    ASSERT_TRUE(fatima.click("approveButton"));
    ASSERT_TRUE(waitUntil([&] { return entryOf(fatima).has_value(); }, 5s));
    ASSERT_TRUE(fatima.sendDue());
    ASSERT_EQ(posts().size(), 1);
    EXPECT_TRUE(posts().constFirst().text.startsWith(QLatin1String("Dag Marieke,")));
    ASSERT_TRUE(waitUntil([&] { return bram.isShown("lessonButton"); }, 5s));
    ASSERT_TRUE(bram.click("lessonButton"));
    ASSERT_TRUE(waitUntil([&] { return bram.isShown("lessonDialog"); }));
    EXPECT_EQ(bram.find<QTextEdit>("lessonWritten")->toPlainText(), QString::fromUtf8(words));
    EXPECT_TRUE(bram.find<QTextEdit>("lessonSent")->toPlainText().startsWith(QLatin1String("Dag Marieke,")));
    EXPECT_TRUE(bram.says("lessonRemark").contains(QLatin1String("Groet eerst bij de naam")));
    EXPECT_TRUE(bram.find<QTextEdit>("lessonWritten")->toHtml().contains(QLatin1String("line-through")));
    EXPECT_TRUE(bram.find<QTextEdit>("lessonSent")->toHtml().contains(QLatin1String("underline")));
    keepPicture(*bram.find("lessonDialog"), "four-eyes-lesson");
    bram.find<QDialog>("lessonDialog")->reject();
}

TEST_F(FourEyesTest, AReturnedReplyIsTheTraineesDraftAgainWithTheRemark)
{
    DeskWindow &bram = desk("bram");
    DeskWindow &fatima = desk("fatima");
    submit(bram);
    look(fatima);
    ASSERT_TRUE(fatima.click("returnButton"));
    EXPECT_TRUE(fatima.says("approvalBlock").contains(QLatin1String("Say in the remark")));
    remark(fatima, "Noem een tijd");
    ASSERT_TRUE(fatima.click("returnButton"));
    ASSERT_TRUE(waitUntil([&] { return !fatima.isShown("approvalPanel") && fatima.isShown("composer"); }, 5s));
    ASSERT_TRUE(waitUntil([&] { return bram.says("approvalNotice").contains(QLatin1String("Noem een tijd")); }, 5s));
    EXPECT_TRUE(
        waitUntil([&] { return bram.find<QPlainTextEdit>("replyEditor")->toPlainText() == QString::fromUtf8(words); }));
    keepPicture(bram.window(), "four-eyes-returned");
    EXPECT_EQ(entryOf(bram)->state, OutboxState::Cancelled);
    EXPECT_TRUE(posts().isEmpty());
    // Better now: it waits anew.
    bram.write(QStringLiteral(" Voor vijven."));
    ASSERT_TRUE(waitUntil([&] { return bram.find("sendButton")->isEnabled(); }));
    bram.command("write.send");
    EXPECT_TRUE(waitUntil([&] { return fatima.isShown("approvalPanel"); }, 5s));
    EXPECT_TRUE(waitUntil([&] {
        return fatima.find<QPlainTextEdit>("approvalEditor0")->toPlainText().endsWith(QLatin1String("Voor vijven."));
    }));
}

TEST_F(FourEyesTest, WhatTheCustomerWroteMeanwhileIsMarkedAndApprovingAsks)
{
    DeskWindow &erik = *m_desks.front();
    DeskWindow &bram = desk("bram");
    DeskWindow &fatima = desk("fatima");
    submit(bram);
    says(2, "Het is al opgelost, dank!", 0s, 1);
    ASSERT_TRUE(erik.poll());
    look(fatima);
    ASSERT_TRUE(waitUntil([&] { return fatima.isShown("approvalNewer"); }, 5s));
    keepPicture(fatima.window(), "four-eyes-newer");
    ASSERT_TRUE(fatima.click("approveButton"));
    ASSERT_TRUE(waitUntil([&] { return fatima.isShown("approveNewerQuestion"); }));
    ASSERT_TRUE(fatima.click("approveLookButton"));
    EXPECT_TRUE(waitUntil([&] { return !fatima.isShown("approveNewerQuestion"); }));
    EXPECT_FALSE(entryOf(fatima).has_value());
    ASSERT_TRUE(fatima.click("approveButton"));
    ASSERT_TRUE(waitUntil([&] { return fatima.isShown("approveNewerQuestion"); }));
    ASSERT_TRUE(fatima.click("approveAnywayButton"));
    ASSERT_TRUE(waitUntil([&] { return entryOf(fatima).has_value(); }, 5s));
    ASSERT_TRUE(fatima.sendDue());
    EXPECT_EQ(posts().size(), 1);
}

TEST_F(FourEyesTest, OfTwoApproversAtOnceOneIsHeardAndOneReplyGoes)
{
    DeskWindow &bram = desk("bram");
    DeskWindow &fatima = desk("fatima");
    DeskWindow &hugo = desk("hugo");
    submit(bram);
    look(fatima);
    look(hugo);
    QTest::mouseClick(fatima.find("approveButton"), Qt::LeftButton);
    QTest::mouseClick(hugo.find("approveButton"), Qt::LeftButton);
    ASSERT_TRUE(waitUntil([&] { return !fatima.isShown("approvalPanel") && !hugo.isShown("approvalPanel"); }, 5s));
    EXPECT_TRUE(waitUntil(
        [&] {
            return (fatima.says("actNotice") + hugo.says("actNotice")).contains(QLatin1String("A colleague was first"));
        },
        5s))
        << fatima.says("actNotice").toStdString() << hugo.says("actNotice").toStdString();
    ASSERT_TRUE(fatima.sendDue());
    ASSERT_TRUE(hugo.sendDue());
    EXPECT_EQ(posts().size(), 1);
    EXPECT_EQ(fatima.outbox().size() + hugo.outbox().size(), 1);
}

TEST_F(FourEyesTest, AReplyThatItsWriterTakesBackIsGoneFromUnderTheApproversEyes)
{
    DeskWindow &bram = desk("bram");
    DeskWindow &fatima = desk("fatima");
    submit(bram);
    look(fatima);
    ASSERT_TRUE(bram.open(marieke));
    ASSERT_TRUE(waitUntil([&] { return bram.isShown("takeBackButton"); }));
    ASSERT_TRUE(bram.click("takeBackButton"));
    ASSERT_TRUE(waitUntil(
        [&] { return bram.find<QPlainTextEdit>("replyEditor")->toPlainText() == QString::fromUtf8(words); }, 5s));
    EXPECT_TRUE(waitUntil([&] { return !fatima.isShown("approvalPanel"); }, 5s));
    EXPECT_TRUE(waitUntil([&] { return countOf(fatima) == 0; }));
    EXPECT_EQ(entryOf(bram)->state, OutboxState::Cancelled);
}

TEST_F(FourEyesTest, WithoutTheDatabaseNothingIsJudgedAndNothingIsLost)
{
    DeskWindow &bram = desk("bram");
    DeskWindow &fatima = desk("fatima");
    submit(bram);
    look(fatima);
    ASSERT_TRUE(TeamWorld::setAway(true));
    remark(fatima, "Mooi");
    ASSERT_TRUE(fatima.click("approveButton"));
    EXPECT_TRUE(waitUntil([&] { return fatima.says("actNotice").contains(QLatin1String("database is away")); }, 30s))
        << fatima.says("actNotice").toStdString();
    EXPECT_TRUE(fatima.isShown("approvalPanel"));
    EXPECT_EQ(fatima.find<QLineEdit>("approvalRemark")->text(), QStringLiteral("Mooi"));
    ASSERT_TRUE(bram.click("takeBackButton"));
    EXPECT_TRUE(waitUntil([&] { return bram.says("actNotice").contains(QLatin1String("database is away")); }, 30s));
    EXPECT_EQ(entryOf(bram)->state, OutboxState::AwaitingApproval);
    ASSERT_TRUE(TeamWorld::setAway(false));
    // Its pages have a connection of their own: what a person asks for is heard again when the window says so.
    ASSERT_TRUE(waitUntil([&] { return fatima.says("teamLabel").contains(QLatin1String("Team connected")); }));
    ASSERT_TRUE(waitUntil([&] { return fatima.sync() && bram.sync(); }));
    ASSERT_TRUE(waitUntil([&] { return fatima.find("approveButton")->isEnabled(); })) << "it is checked anew";
    ASSERT_TRUE(fatima.click("approveButton"));
    ASSERT_TRUE(waitUntil([&] { return entryOf(fatima).has_value(); }, 30s)) << fatima.says("actNotice").toStdString();
    ASSERT_TRUE(fatima.sendDue());
    EXPECT_EQ(posts().size(), 1);
}

TEST_F(FourEyesTest, WhatWasApprovedOnADeskThatDiedGoesFromAnotherOne)
{
    DeskWindow &bram = desk("bram");
    DeskWindow &hugo = desk("hugo");
    submit(bram);
    ASSERT_TRUE(hugo.open(marieke));
    ASSERT_TRUE(waitUntil([&] { return hugo.isShown("approvalPanel"); }, 5s));
    // Fatima's desk asked the team, and was never heard of again.
    const auto fatima = TeamConnection::open(TeamWorld::localAddress(QStringLiteral("fatima")), {}, {});
    ASSERT_TRUE(fatima);
    ApprovalGate::Approval approval;
    approval.reply = entryOf(bram)->replyId();
    approval.seen = entryOf(bram)->seen;
    approval.desk = QUuid::createUuid();
    WEDERHOOR_ASSERT_OK(TeamCalls(**fatima).approve(approval));
    ASSERT_TRUE(TeamWorld::run("UPDATE wederhoor.reply_text SET content = jsonb_set(content, '{send_at}', '0')"));
    ASSERT_TRUE(TeamWorld::run("UPDATE wederhoor.reply SET judged_at = now() - interval '5 minutes'"));
    ASSERT_TRUE(hugo.sync());
    ASSERT_TRUE(waitUntil([&] { return hugo.isShown("takeOverReplyButton"); }, 5s))
        << hugo.says("approvalNotice").toStdString();
    keepPicture(hugo.window(), "four-eyes-stuck");
    ASSERT_TRUE(hugo.click("takeOverReplyButton"));
    ASSERT_TRUE(waitUntil([&] { return entryOf(hugo).has_value(); }, 5s));
    ASSERT_TRUE(hugo.sendDue());
    ASSERT_EQ(posts().size(), 1);
    EXPECT_TRUE(posts().constFirst().text.endsWith(QLatin1String("^Bram")));
    EXPECT_TRUE(waitUntil([&] { return bram.says("approvalNotice").contains(QLatin1String("it was sent")); }, 5s));
}

TEST_F(FourEyesTest, WhatWasApprovedBeforeItsTopicWasMarkedGoesAfterASpokespersonsRelease)
{
    ASSERT_TRUE(TeamWorld::run("UPDATE wederhoor.member SET spokesperson = (name = 'hugo')"));
    DeskWindow &bram = desk("bram");
    DeskWindow &fatima = desk("fatima");
    DeskWindow &hugo = desk("hugo");
    ASSERT_TRUE(bram.open(marieke));
    WEDERHOOR_ASSERT_OK(await(bram.inbox().desk().setTopic(bram.openCase().id, QStringLiteral("App outage"))));
    submit(bram);
    look(fatima);
    fatima.command("write.send");
    ASSERT_TRUE(waitUntil([&] { return entryOf(fatima).has_value(); }, 5s));
    WEDERHOOR_ASSERT_OK(await(fatima.inbox().mandates().save(TopicRule{QStringLiteral("App outage"), true})));
    ASSERT_TRUE(fatima.sync());
    ASSERT_TRUE(fatima.sendDue());
    EXPECT_TRUE(posts().isEmpty()) << "nobody released it";
    EXPECT_TRUE(waitUntil([&] { return entryOf(fatima)->state == OutboxState::Cancelled; }, 5s))
        << "it goes from here no more";
    EXPECT_TRUE(
        waitUntil([&] { return bram.says("approvalNotice").contains(QLatin1String("waits for approval")); }, 5s))
        << bram.says("approvalNotice").toStdString();
    look(hugo);
    EXPECT_TRUE(hugo.says("approvalReason").contains(QLatin1String("spokesperson")))
        << hugo.says("approvalReason").toStdString();
    keepPicture(hugo.window(), "four-eyes-release");
    hugo.command("write.send");
    ASSERT_TRUE(waitUntil([&] { return entryOf(hugo).has_value(); }, 5s));
    ASSERT_TRUE(hugo.sendDue());
    ASSERT_EQ(posts().size(), 1);
    EXPECT_TRUE(posts().constFirst().text.endsWith(QLatin1String("^Bram")));
    ASSERT_TRUE(fatima.sendDue());
    EXPECT_EQ(posts().size(), 1);
}

TEST_F(FourEyesTest, ASecondReplyIsToldThatTheFirstStillWaitsAndItsWordsAreKept)
{
    DeskWindow &bram = desk("bram");
    submit(bram);
    bram.write(QStringLiteral("En nog iets."));
    ASSERT_TRUE(waitUntil([&] { return bram.says("blockNotice").contains(QLatin1String("earlier reply")); }, 5s))
        << bram.says("blockNotice").toStdString();
    EXPECT_FALSE(bram.find("sendButton")->isEnabled());
    keepPicture(bram.window(), "four-eyes-second");
    ASSERT_TRUE(bram.click("takeBackButton"));
    EXPECT_TRUE(waitUntil(
        [&] {
            const QString text = bram.find<QPlainTextEdit>("replyEditor")->toPlainText();
            return text.startsWith(QString::fromUtf8(words)) && text.endsWith(QLatin1String("En nog iets."));
        },
        5s))
        << "both are one reply now";
    EXPECT_TRUE(waitUntil([&] { return bram.find("sendButton")->isEnabled(); }, 5s));
}

TEST_F(FourEyesTest, PartsAndAPictureWaitAndGoAsOneReply)
{
    DeskWindow &bram = desk("bram");
    DeskWindow &fatima = desk("fatima");
    QTemporaryDir folder;
    QImage picture(64, 48, QImage::Format_RGB32);
    picture.fill(Qt::darkCyan);
    const QString path = folder.filePath(QStringLiteral("knop.png"));
    ASSERT_TRUE(picture.save(path)) << path.toStdString() << folder.errorString().toStdString();
    ASSERT_TRUE(bram.open(marieke));
    ReplyRequest request;
    request.caseId = bram.openCase().id;
    request.body = QStringLiteral("Een lange zin over de app die vandaag niet werkt. ").repeated(9);
    request.mayBeSplit = true;
    request.attachments = {{path, QStringLiteral("image/png"), QStringLiteral("De knop linksonder")}};
    const auto queued = await(bram.inbox().desk().reply(request));
    WEDERHOOR_ASSERT_OK(queued);
    ASSERT_EQ(queued->parts(), 2);
    ASSERT_TRUE(bram.sync());
    look(fatima);
    EXPECT_TRUE(fatima.isShown("approvalEditor1"));
    EXPECT_EQ(fatima.says("approvalPicture0"), QStringLiteral("De knop linksonder"));
    EXPECT_EQ(fatima.says("approveButton"), QStringLiteral("Approve all parts"));
    keepPicture(fatima.window(), "four-eyes-parts");
    ASSERT_TRUE(fatima.click("approveButton"));
    ASSERT_TRUE(waitUntil([&] { return fatima.outbox().size() == 2; }, 5s));
    const QString there = fatima.outbox().constFirst().attachments.value(0).path;
    EXPECT_TRUE(QImage(there) == picture) << there.toStdString();
    ASSERT_TRUE(fatima.sendDue());
    ASSERT_EQ(posts().size(), 2);
    EXPECT_TRUE(posts().at(0).text.contains(QLatin1String("1/2")));
    EXPECT_TRUE(posts().at(1).text.endsWith(QLatin1String("^Bram")));
    EXPECT_TRUE(waitUntil(
        [&] {
            const QList<OutboxEntry> all = bram.outbox();
            return std::all_of(all.begin(), all.end(),
                               [](const OutboxEntry &entry) { return entry.state == OutboxState::Sent; });
        },
        5s));
}

} // namespace wederhoor::test
