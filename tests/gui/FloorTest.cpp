#include "core/desk/RepliesByHand.h"
#include "core/team/TeamCalls.h"
#include "core/team/TeamJson.h"
#include "tests/gui/DeskWindow.h"
#include "tests/gui/SampleInbox.h"
#include "tests/gui/TeamWorld.h"
#include "tests/support/Await.h"
#include "tests/support/Printers.h"
#include "ui/conversation/ConversationView.h"
#include "ui/inbox/CaseListView.h"
#include "ui/models/ConversationModel.h"

#include <QAction>
#include <QDir>
#include <QListWidget>
#include <QPainter>
#include <QPushButton>

#include <gtest/gtest.h>

namespace wederhoor::test {

namespace {

using namespace std::chrono_literals;

const QString marieke = QStringLiteral("Marieke de Wit");
const QString tessa = QStringLiteral("Tessa Bakker");

/// Two desks, or more, of one team: each a window on a profile of its own, all on one real team database.
class FloorTest : public ::testing::Test
{
protected:
    void SetUp() override
    {
        if (const QString missing = TeamWorld::missing(); !missing.isEmpty()) {
            GTEST_SKIP() << missing.toStdString();
        }
        ASSERT_TRUE(peopleTheFloor());
        says(1, marieke, "Ik kom al een uur niet in de app, krijg steeds code 57. Hoe lang gaat dit nog duren?", 12min);
        says(2, tessa, "Hypotheekadvies duurde 7 weken, niemand belde terug.", 5min);
    }
    /// A customer's post on the platform; the first desk that polls brings it.
    void says(int number, const QString &name, const char *words, std::chrono::seconds age, int root = 0)
    {
        const QString handle
            = QLatin1Char('@') + name.section(QLatin1Char(' '), 0, 0).toLower() + QStringLiteral(".example");
        Message message
            = samplePost(floorChannel(), number, name, handle, QString::fromUtf8(words), m_clock.now() - age);
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
    /// The row of the case that is open there, as it is read out.
    [[nodiscard]] static QString row(DeskWindow &one, const QString &customer)
    {
        const auto *model = one.find<CaseListView>("caseList")->model();
        for (int row = 0; row < model->rowCount(); ++row) {
            const QString words = model->index(row, 0).data(Qt::AccessibleTextRole).toString();
            if (words.contains(customer)) {
                return words;
            }
        }
        return {};
    }

    /// These words stand in the conversation that is open there.
    [[nodiscard]] static bool shows(DeskWindow &one, const char *words)
    {
        const ConversationModel &model = one.find<ConversationView>("conversationView")->model();
        for (int row = 0; row < model.rowCount(); ++row) {
            if (model.itemAt(row).text.contains(QString::fromUtf8(words))) {
                return true;
            }
        }
        return false;
    }
    /// Answers a dialog that asks for a reason.
    static void answer(DeskWindow &one, const char *dialog, const char *button, const char *why)
    {
        ASSERT_TRUE(waitUntil([&] { return one.isShown(dialog); })) << dialog;
        auto *reason = one.find((QByteArray(dialog) + "Reason").constData());
        EXPECT_FALSE(one.find<QPushButton>(button)->isEnabled()) << "nothing goes on the record without a reason";
        QTest::keyClicks(reason, QLatin1String(why));
        ASSERT_TRUE(one.click(button));
    }
    [[nodiscard]] int postCount()
    {
        int count = 0;
        m_thread.runAndWait([&] { count = static_cast<int>(m_platform.posts.size()); });
        return count;
    }
    [[nodiscard]] static OutboxEntry onlyEntry(DeskWindow &one)
    {
        const QList<OutboxEntry> all = one.outbox();
        EXPECT_EQ(all.size(), 1);
        return all.isEmpty() ? OutboxEntry() : all.constFirst();
    }
    /// Claims the case, writes and sends: queued, its undo time running.
    void reply(DeskWindow &one, const QString &customer, const char *words)
    {
        ASSERT_TRUE(one.open(customer));
        one.write(QString::fromUtf8(words));
        ASSERT_TRUE(waitUntil([&] { return one.find("sendButton")->isEnabled(); }));
        one.command("write.send");
        ASSERT_TRUE(waitUntil([&] { return !one.outbox().isEmpty(); }));
    }

    SystemClock m_clock;
    FakePlatform m_platform{m_clock};
    EngineThread m_thread;
    std::vector<std::unique_ptr<DeskWindow>> m_desks;
};

} // namespace

TEST_F(FloorTest, ACaseThatOneIsReadingAndWritingInIsSeenSoByTheOther)
{
    DeskWindow &erik = desk("erik");
    ASSERT_TRUE(erik.poll());
    DeskWindow &sanne = desk("sanne");
    ASSERT_TRUE(erik.open(marieke));
    ASSERT_TRUE(sanne.open(marieke));
    EXPECT_TRUE(waitUntil([&] { return sanne.says("presenceLabel") == QLatin1String("Erik van Dam is reading"); }, 5s))
        << sanne.says("presenceLabel").toStdString();
    EXPECT_TRUE(row(sanne, marieke).contains(QLatin1String("Erik van Dam is reading.")));
    EXPECT_EQ(sanne.says("alsoWritingNotice").toStdString(), "") << "who reads is in nobody's way";
    erik.write(QStringLiteral("We zijn ermee bezig"));
    const auto before = m_clock.monotonic();
    EXPECT_TRUE(waitUntil(
        [&] { return sanne.says("alsoWritingNotice").contains(QLatin1String("Erik van Dam is writing")); }, 5s));
    RecordProperty("seen_after_ms", static_cast<int>((m_clock.monotonic() - before).count()));
    EXPECT_TRUE(waitUntil([&] { return sanne.says("presenceLabel") == QLatin1String("Erik van Dam is writing"); }, 5s));
    EXPECT_TRUE(row(sanne, marieke).contains(QLatin1String("Erik van Dam is writing.")));
    // On to another case: nobody is here any more.
    ASSERT_TRUE(erik.open(tessa));
    EXPECT_TRUE(waitUntil([&] { return !sanne.isShown("presenceLabel") && !sanne.isShown("alsoWritingNotice"); }, 5s));
    EXPECT_TRUE(waitUntil([&] { return row(sanne, tessa).contains(QLatin1String("Erik van Dam is reading")); }, 5s));
}

TEST_F(FloorTest, WhatTheCustomerWritesWhileOneTypesIsSaidAtOnceOnADeskThatDoesNotPollAndSendingAsks)
{
    DeskWindow &erik = desk("erik");
    ASSERT_TRUE(erik.poll());
    DeskWindow &sanne = desk("sanne");
    ASSERT_TRUE(sanne.open(marieke));
    sanne.write(QStringLiteral("Nog een uur, denken we."));
    ASSERT_TRUE(waitUntil([&] { return sanne.find("sendButton")->isEnabled(); }));
    says(3, marieke, "Het is inmiddels opgelost, dank!", 0s, 1);
    ASSERT_TRUE(erik.poll());
    EXPECT_TRUE(waitUntil(
        [&] { return sanne.says("newerNotice").contains(QLatin1String("Marieke de Wit wrote something new")); }, 5s))
        << sanne.says("newerNotice").toStdString();
    ASSERT_TRUE(waitUntil([&] { return shows(sanne, "Het is inmiddels opgelost, dank!"); }))
        << "only what stands in the conversation counts as read after a look";
    sanne.command("write.send");
    ASSERT_TRUE(waitUntil([&] { return sanne.isShown("newerQuestion"); }));
    EXPECT_TRUE(sanne.outbox().isEmpty());
    ASSERT_TRUE(sanne.click("lookFirstButton"));
    EXPECT_TRUE(waitUntil([&] { return !sanne.isShown("newerNotice"); }));
    sanne.command("write.send");
    ASSERT_TRUE(waitUntil([&] { return !sanne.outbox().isEmpty(); }))
        << sanne.says("actNotice").toStdString() << (sanne.isShown("newerQuestion") ? " asked again" : "")
        << (sanne.find("sendButton")->isEnabled() ? "" : " may not send");
    ASSERT_TRUE(sanne.sendDue());
    EXPECT_EQ(postCount(), 1);
}

TEST_F(FloorTest, AColleaguesAnswerIsReadOnTheOtherDeskBeforeAnyPollerSawItUnderTheNameOfWhoWroteIt)
{
    DeskWindow &erik = desk("erik");
    ASSERT_TRUE(erik.poll());
    DeskWindow &sanne = desk("sanne");
    ASSERT_TRUE(sanne.open(marieke));
    sanne.write(QStringLiteral("Wij kijken"));
    reply(erik, marieke, "Het duurt nog tot elf uur. ^Erik");
    ASSERT_TRUE(erik.sendDue());
    ASSERT_EQ(postCount(), 1);
    EXPECT_TRUE(waitUntil(
        [&] { return sanne.says("newerNotice").contains(QLatin1String("Erik van Dam answered in this conversation")); },
        5s))
        << sanne.says("newerNotice").toStdString();
    const auto told = await(sanne.inbox().store().conversation(sanne.openCase().id));
    WEDERHOOR_ASSERT_OK(told);
    ASSERT_TRUE(told->messages.constLast().outbound);
    EXPECT_EQ(told->messages.constLast().author.name.toStdString(), "Erik van Dam");
    EXPECT_TRUE(told->messages.constLast().text.contains(QLatin1String("^Erik"))) << "the signature is in the words";
}

TEST_F(FloorTest, AnApprovedReplyBearsTheNameOfTheTraineeWhoWroteIt)
{
    DeskWindow &erik = desk("erik");
    ASSERT_TRUE(erik.poll());
    DeskWindow &sanne = desk("sanne");
    ASSERT_TRUE(sanne.open(marieke));
    const TeamValue id = teamValue(sanne.openCase().id.value);
    const auto bram = TeamConnection::open(TeamWorld::localAddress(QStringLiteral("bram")), {}, {});
    const auto fatima = TeamConnection::open(TeamWorld::localAddress(QStringLiteral("fatima")), {}, {});
    ASSERT_TRUE(bram && fatima);
    const QByteArray reply = "'00000000-0000-0000-0000-00000000b001'";
    WEDERHOOR_ASSERT_OK((*bram)->run("SELECT wederhoor.submit_reply(" + reply
                                         + ", $1, 'public', 'Dag!', (wederhoor.claim_case($1)).fence, 'bsky.example', "
                                           "'post-1', 'reply_sent')",
                                     {id}));
    WEDERHOOR_ASSERT_OK((*fatima)->run("SELECT wederhoor.approve_reply(" + reply + ", 1)"));
    WEDERHOOR_ASSERT_OK((*fatima)->run("SELECT wederhoor.reserve_reply(" + reply
                                           + ", $1, 'public', '{k1}', 0, 'bsky.example', 'post-1', 'reply_sent')",
                                       {id}));
    Message words = samplePost(floorChannel(), 9, floorChannel().name, QStringLiteral("@voorbeeldbank.example"),
                               QStringLiteral("Dag! ^Bram"), m_clock.now());
    words.outbound = true;
    words.author.id = floorChannel().profile;
    words.threadRoot.value = QStringLiteral("post-1");
    words.inReplyTo = words.threadRoot;
    TeamCalls calls(**fatima);
    WEDERHOOR_ASSERT_OK(calls.confirm(QStringLiteral("k1"), words.ref));
    WEDERHOOR_ASSERT_OK(calls.putOwnWords(QStringLiteral("k1"), feedPayload(words)));
    WEDERHOOR_ASSERT_OK(calls.sendHint(QStringLiteral("cases"), {}));
    EXPECT_TRUE(waitUntil([&] {
        const auto told = await(sanne.inbox().store().conversation(sanne.openCase().id));
        return told && told->messages.constLast().text.startsWith(QLatin1String("Dag!"))
            && told->messages.constLast().author.name == QLatin1String("Bram Visser");
    }));
}

TEST_F(FloorTest, AReplyThatWasOvertakenBeforeItLeftIsNotSentAndItsWriterDecides)
{
    DeskWindow &erik = desk("erik");
    ASSERT_TRUE(erik.poll());
    DeskWindow &sanne = desk("sanne");
    reply(sanne, marieke, "Nog een uur, denken we.");
    says(3, marieke, "Het is inmiddels opgelost, dank!", 0s, 1);
    ASSERT_TRUE(erik.poll());
    ASSERT_TRUE(sanne.sendDue());
    EXPECT_EQ(postCount(), 0);
    ASSERT_TRUE(waitUntil([&] { return onlyEntry(sanne).state == OutboxState::Failed; }));
    ASSERT_TRUE(sanne.open(tessa));
    ASSERT_TRUE(sanne.open(marieke));
    ASSERT_TRUE(waitUntil([&] { return sanne.isShown("troubleNotice"); }));
    EXPECT_TRUE(sanne.says("troubleNotice").contains(QLatin1String("something newer stands in this conversation")));
    EXPECT_EQ(sanne.says("retryButton").toStdString(), "Send all the same");
    ASSERT_TRUE(sanne.click("retryButton"));
    ASSERT_TRUE(waitUntil([&] { return onlyEntry(sanne).state == OutboxState::Queued; }));
    ASSERT_TRUE(sanne.sendDue());
    EXPECT_EQ(postCount(), 1);
}

TEST_F(FloorTest, OnesOtherDeskIsSeenInTheCaseAndAReplyWaitsForIt)
{
    DeskWindow &office = desk("erik");
    ASSERT_TRUE(office.poll());
    DeskWindow &home = desk("erik");
    ASSERT_TRUE(office.open(marieke));
    office.command("case.claim");
    ASSERT_TRUE(waitUntil([&] { return office.isShown("releaseButton"); }));
    office.write(QStringLiteral("We zijn ermee bezig"));
    ASSERT_TRUE(home.open(marieke));
    EXPECT_TRUE(
        waitUntil([&] { return home.says("presenceLabel") == QLatin1String("You are writing at another desk"); }, 5s))
        << home.says("presenceLabel").toStdString();
    EXPECT_TRUE(home.says("alsoWritingNotice").contains(QLatin1String("at another desk")));
    reply(home, marieke, "Het duurt nog tot elf uur.");
    ASSERT_TRUE(home.sendDue());
    EXPECT_EQ(postCount(), 0);
    ASSERT_TRUE(home.open(tessa));
    ASSERT_TRUE(home.open(marieke));
    EXPECT_TRUE(waitUntil([&] {
        return home.says("troubleNotice").contains(QLatin1String("you have this case at another desk"));
    })) << home.says("troubleNotice").toStdString();
}

TEST_F(FloorTest, AReplyThatWaitsForTheDatabaseGoesAloneKnowinglyAndIsOnTheRecordWhenItIsBack)
{
    DeskWindow &erik = desk("erik");
    ASSERT_TRUE(erik.poll());
    ASSERT_TRUE(erik.open(marieke));
    ASSERT_TRUE(TeamWorld::setAway(true));
    ASSERT_TRUE(waitUntil([&] { return erik.says("teamLabel").contains(QLatin1String("Team away since")); }));
    reply(erik, marieke, "Het duurt nog tot elf uur.");
    ASSERT_TRUE(erik.sendDue());
    EXPECT_EQ(postCount(), 0) << "it waits, so that no customer is answered twice";
    ASSERT_TRUE(waitUntil([&] { return erik.says("teamLabel").contains(QLatin1String("1 reply held")); }))
        << erik.says("teamLabel").toStdString();
    ASSERT_TRUE(erik.open(tessa));
    ASSERT_TRUE(erik.open(marieke));
    ASSERT_TRUE(waitUntil([&] { return erik.isShown("sendAloneButton"); }));
    EXPECT_TRUE(erik.says("troubleNotice").contains(QLatin1String("waits for the team database")));
    ASSERT_TRUE(erik.click("sendAloneButton"));
    answer(erik, "sendAloneQuestion", "sendAloneConfirm", "huur moet vandaag");
    ASSERT_TRUE(waitUntil([&] { return !onlyEntry(erik).error.has_value(); }));
    ASSERT_TRUE(erik.sendDue());
    EXPECT_EQ(postCount(), 1);
    int readBacks = 0;
    m_thread.runAndWait([&] { readBacks = m_platform.readBackCalls; });
    EXPECT_GE(readBacks, 1) << "the platform is asked first";
    EXPECT_EQ(onlyEntry(erik).state, OutboxState::Sent);
    ASSERT_TRUE(TeamWorld::setAway(false));
    EXPECT_TRUE(waitUntil([] {
        return TeamWorld::holds("SELECT count(*) = 1 FROM wederhoor.reply WHERE overridden = 'huur moet vandaag' "
                                "AND state = 'sent' AND author = 'erik'");
    }));
    EXPECT_TRUE(TeamWorld::holds("SELECT count(*) = 1 FROM wederhoor.history WHERE kind = 'override'"));
    // A colleague reads both.
    DeskWindow &sanne = desk("sanne");
    ASSERT_TRUE(sanne.open(marieke));
    EXPECT_TRUE(waitUntil([&] {
        const auto told = await(sanne.inbox().store().conversation(sanne.openCase().id));
        return told && std::any_of(told->history.begin(), told->history.end(), [](const CaseHistoryEntry &entry) {
                   return entry.text == QLatin1String("sent alone: huur moet vandaag");
               });
    }));
}

TEST_F(FloorTest, ATraineeSendsNothingAlone)
{
    DeskWindow &erik = desk("erik");
    ASSERT_TRUE(erik.poll());
    DeskWindow &bram = desk("bram");
    ASSERT_TRUE(bram.open(tessa)) << "both are here before the team is away";
    ASSERT_TRUE(bram.open(marieke));
    ASSERT_TRUE(TeamWorld::setAway(true));
    ASSERT_TRUE(waitUntil([&] { return bram.says("teamLabel").contains(QLatin1String("Team away since")); }));
    reply(bram, marieke, "Het duurt nog tot elf uur.");
    // Else the case that opens by itself after a reply would take the place of the one that is opened below.
    ASSERT_TRUE(waitUntil([&] { return bram.says("conversationTitle") == tessa; }));
    ASSERT_TRUE(bram.sendDue());
    ASSERT_TRUE(bram.open(marieke));
    EXPECT_EQ(onlyEntry(bram).state, OutboxState::AwaitingApproval);
    EXPECT_FALSE(bram.isShown("sendAloneButton"));
    const auto alone = await(sendAlone(bram.inbox().store(), m_clock, bram.inbox().desk().me(), onlyEntry(bram).id,
                                       QStringLiteral("why not")));
    ASSERT_FALSE(alone);
    EXPECT_EQ(alone.error().kind, ErrorKind::Conflict) << "it waits for a supervisor, not the window alone says so";
    ASSERT_TRUE(bram.sendDue());
    EXPECT_EQ(postCount(), 0);
    ASSERT_TRUE(TeamWorld::setAway(false));
}

TEST_F(FloorTest, ASupervisorSaysWhatBecameOfAColleaguesReplyAndItsDeskFollows)
{
    DeskWindow &erik = desk("erik");
    ASSERT_TRUE(erik.poll());
    m_thread.runAndWait([&] {
        m_platform.fates.push_back({FakePlatform::Fate::LoseBefore, {ErrorKind::Timeout, {}}});
        for (int time = 0; time < 20; ++time) {
            m_platform.readBackErrors.push_back({ErrorKind::Network, {}});
        }
    });
    reply(erik, marieke, "Het duurt nog tot elf uur.");
    ASSERT_TRUE(erik.sendDue());
    ASSERT_EQ(onlyEntry(erik).state, OutboxState::Unknown);
    DeskWindow &fatima = desk("fatima");
    ASSERT_TRUE(fatima.open(marieke));
    ASSERT_TRUE(waitUntil([&] { return fatima.isShown("unsettledNotice"); }));
    EXPECT_TRUE(fatima.says("unsettledNotice").contains(QLatin1String("Erik van Dam's reply")));
    EXPECT_FALSE(erik.isShown("unsettledNotice")) << "an agent settles nothing";
    ASSERT_TRUE(fatima.click("wasNotSentButton"));
    answer(fatima, "settleQuestion", "settleConfirm", "gekeken op de pagina");
    EXPECT_TRUE(waitUntil([&] { return fatima.says("actNotice").contains(QLatin1String("may still be under way")); }))
        << "a request lives for a minute";
    ASSERT_TRUE(TeamWorld::run("UPDATE wederhoor.reply_part SET reserved_at = now() - interval '1 hour'"));
    ASSERT_TRUE(fatima.click("wasNotSentButton"));
    answer(fatima, "settleQuestion", "settleConfirm", "gekeken op de pagina");
    EXPECT_TRUE(waitUntil([&] { return !fatima.isShown("unsettledNotice"); }));
    EXPECT_TRUE(TeamWorld::holds("SELECT count(*) = 1 FROM wederhoor.reply_part WHERE state = 'not_sent' "
                                 "AND settled_by = 'fatima'"));
    EXPECT_TRUE(waitUntil([&] { return onlyEntry(erik).state == OutboxState::Failed; }));
}

TEST_F(FloorTest, ASupervisorHoldsAllSendingEverybodySeesWhoAndWhyAndRepliesWait)
{
    DeskWindow &erik = desk("erik");
    ASSERT_TRUE(erik.poll());
    DeskWindow &fatima = desk("fatima");
    EXPECT_FALSE(erik.find<QAction>("action.team.hold")->isEnabled());
    EXPECT_FALSE(fatima.isShown("resumeSendingButton"));
    fatima.command("team.hold");
    answer(fatima, "holdQuestion", "holdConfirm", "storing bij de provider");
    EXPECT_TRUE(waitUntil([&] {
        return erik.says("teamLabel").contains(QLatin1String("sending held: Fatima Bakker: storing bij de provider"));
    })) << erik.says("teamLabel").toStdString();
    EXPECT_FALSE(erik.isShown("resumeSendingButton"));
    reply(erik, marieke, "Het duurt nog tot elf uur.");
    ASSERT_TRUE(erik.sendDue());
    EXPECT_EQ(postCount(), 0);
    EXPECT_EQ(onlyEntry(erik).state, OutboxState::Queued) << "it waits, and has not failed";
    ASSERT_TRUE(erik.open(tessa));
    ASSERT_TRUE(erik.open(marieke));
    ASSERT_TRUE(waitUntil([&] { return erik.isShown("troubleNotice"); }));
    EXPECT_TRUE(erik.says("troubleNotice").contains(QLatin1String("Fatima Bakker: storing bij de provider")));
    EXPECT_FALSE(erik.isShown("sendAloneButton"));
    EXPECT_TRUE(erik.says("sendingHeldNotice").contains(QLatin1String("Fatima Bakker")));
    ASSERT_TRUE(waitUntil([&] { return fatima.isShown("resumeSendingButton"); }));
    ASSERT_TRUE(fatima.click("resumeSendingButton"));
    EXPECT_TRUE(waitUntil([&] { return !erik.isShown("sendingHeldNotice"); }));
    EXPECT_TRUE(waitUntil([&] { return !onlyEntry(erik).error.has_value(); })) << "it need not wait for its next turn";
    ASSERT_TRUE(erik.sendDue());
    EXPECT_EQ(postCount(), 1);
}

TEST_F(FloorTest, ASupervisorTakesACaseOverAtAnyTimeAndAnAgentOnceItsLeaseIsOver)
{
    DeskWindow &erik = desk("erik");
    ASSERT_TRUE(erik.poll());
    DeskWindow &sanne = desk("sanne");
    DeskWindow &fatima = desk("fatima");
    ASSERT_TRUE(erik.open(marieke));
    erik.command("case.claim");
    ASSERT_TRUE(waitUntil([&] { return erik.isShown("releaseButton"); }));
    ASSERT_TRUE(sanne.open(marieke));
    ASSERT_TRUE(fatima.open(marieke));
    ASSERT_TRUE(waitUntil([&] { return sanne.isShown("takeOverButton") && fatima.isShown("takeOverButton"); }));
    ASSERT_TRUE(sanne.click("takeOverButton"));
    EXPECT_TRUE(waitUntil([&] { return sanne.says("actNotice").contains(QLatin1String("erik")); }))
        << sanne.says("actNotice").toStdString();
    ASSERT_TRUE(fatima.click("takeOverButton"));
    answer(fatima, "takeOverQuestion", "takeOverConfirm", "Erik is naar huis");
    EXPECT_TRUE(waitUntil([&] { return fatima.isShown("releaseButton"); }));
    EXPECT_TRUE(waitUntil([&] { return erik.openCase().owner.value == QLatin1String("fatima"); }));
    EXPECT_TRUE(TeamWorld::holds("SELECT count(*) = 1 FROM wederhoor.history WHERE kind = 'takeover'"));
    ASSERT_TRUE(TeamWorld::run("UPDATE wederhoor.send_lease SET until = now() - interval '1 second'"));
    ASSERT_TRUE(waitUntil([&] { return sanne.isShown("takeOverButton"); }));
    ASSERT_TRUE(sanne.click("takeOverButton"));
    EXPECT_TRUE(waitUntil([&] { return sanne.openCase().owner.value == QLatin1String("sanne"); }));
}

TEST_F(FloorTest, ASupervisorGivesCasesToAColleagueAndNobodyElseDoes)
{
    DeskWindow &erik = desk("erik");
    ASSERT_TRUE(erik.poll());
    DeskWindow &fatima = desk("fatima");
    ASSERT_TRUE(erik.open(marieke));
    erik.command("case.assign");
    EXPECT_TRUE(erik.says("actNotice").contains(QLatin1String("Only a supervisor")));
    ASSERT_TRUE(fatima.open(marieke));
    fatima.find("caseList")->setFocus();
    fatima.command("case.markAll");
    fatima.command("case.assign");
    auto *list = fatima.find<QListWidget>("assignList");
    ASSERT_NE(list, nullptr);
    ASSERT_TRUE(waitUntil([&] { return list->count() > 0; }));
    list->setCurrentItem(list->findItems(QStringLiteral("Sanne Smit, agent"), Qt::MatchExactly).value(0));
    ASSERT_TRUE(fatima.click("assignButton"));
    EXPECT_TRUE(
        waitUntil([&] { return TeamWorld::holds("SELECT count(*) = 2 FROM wederhoor.cases WHERE owner = 'sanne'"); }));
    EXPECT_TRUE(waitUntil([&] { return erik.openCase().owner.value == QLatin1String("sanne"); }));
}

TEST_F(FloorTest, TwoWindowsSideBySideShowAClaimInTheOtherAndAreSavedAsOnePicture)
{
    for (const auto &[number, name, words] :
         {std::tuple(3, "Joris van der Meer", "Waarom staat mijn salaris er nog niet op?"),
          std::tuple(4, "Samira El Amrani", "De spaarrente gaat omlaag en mijn hypotheekrente niet. Waarom?"),
          std::tuple(5, "Chantal Vos", "Waar vind ik het daglimiet in de app?")}) {
        says(number, QString::fromUtf8(name), words, std::chrono::minutes{14 - 2 * number});
    }
    DeskWindow &erik = desk("erik");
    ASSERT_TRUE(erik.poll());
    DeskWindow &sanne = desk("sanne");
    for (DeskWindow *one : {&erik, &sanne}) {
        one->window().resize(1024, 720);
        one->command("go.due");
        ASSERT_TRUE(waitUntil([&] { return one->says("conversationTitle") == marieke; })) << "the first that is due";
    }
    ASSERT_TRUE(erik.open(marieke));
    ASSERT_TRUE(sanne.open(marieke));
    erik.command("case.claim");
    ASSERT_TRUE(waitUntil([&] { return erik.isShown("releaseButton"); }));
    EXPECT_TRUE(waitUntil([&] { return sanne.openCase().owner.value == QLatin1String("erik"); }));
    EXPECT_TRUE(waitUntil([&] { return sanne.isShown("takeOverButton") && !sanne.isShown("claimButton"); }));
    erik.write(QStringLiteral("Dag Marieke, excuus voor het wachten. De app werkt weer sinds"));
    EXPECT_TRUE(waitUntil([&] { return sanne.says("presenceLabel") == QLatin1String("Erik van Dam is writing"); }));
    const QPixmap left = erik.window().grab();
    const QPixmap right = sanne.window().grab();
    constexpr int gap = 24;
    QImage both(left.width() + gap + right.width(), left.height(), QImage::Format_RGB32);
    both.fill(QColor(120, 126, 134));
    QPainter painter(&both);
    painter.drawPixmap(0, 0, left);
    painter.drawPixmap(left.width() + gap, 0, right);
    painter.end();
    const QString folder = qEnvironmentVariable("WEDERHOOR_PICTURES", QDir::tempPath());
    // As wide as the help's other pictures.
    constexpr int helpWidth = 1440;
    const QImage small = both.scaledToWidth(helpWidth, Qt::SmoothTransformation);
    EXPECT_TRUE(small.save(folder + QStringLiteral("/team-two-desks.png")));
}

} // namespace wederhoor::test
