#include "tests/gui/GuiWorld.h"
#include "tests/gui/SampleInbox.h"
#include "tests/support/Await.h"
#include "tests/support/Printers.h"
#include "ui/inbox/CaseListView.h"

#include <QAbstractButton>
#include <QAction>
#include <QComboBox>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QScrollBar>

#include <gtest/gtest.h>

namespace wederhoor::test {

namespace {

using namespace std::chrono_literals;

class WindowTest : public ::testing::Test
{
protected:
    void SetUp() override
    {
        ASSERT_TRUE(m_world.open());
        ASSERT_TRUE(fillSampleInbox(m_world.inbox(), m_world.clock().now()));
        ASSERT_TRUE(m_world.show());
        ASSERT_TRUE(m_world.waitForCase(QStringLiteral("Marieke de Wit")));
    }

    [[nodiscard]] CaseListModel &list()
    {
        return *static_cast<CaseListModel *>(m_world.find<CaseListView>("caseList")->model());
    }
    [[nodiscard]] Case caseNow(const CaseId &id)
    {
        const auto rows = await(m_world.inbox().store().caseRows({id}));
        return rows && !rows->isEmpty() ? rows->constFirst().value : Case();
    }
    void trigger(const char *action) { m_world.find<QAction>(action)->trigger(); }

    GuiWorld m_world;
};

TEST(EmptyInboxTest, TheFirstCaseThatComesInOpensByItself)
{
    GuiWorld world;
    ASSERT_TRUE(world.open());
    const Channel channel = sampleChannels().constFirst();
    ASSERT_TRUE(world.inbox().addChannel(channel));
    ASSERT_TRUE(world.show());
    ASSERT_TRUE(waitUntil([&world] { return world.isShown("listEmpty"); }));
    ASSERT_TRUE(world.inbox().take(channel,
                                   {samplePost(channel, 1, QStringLiteral("Joris"), QStringLiteral("@joris"),
                                               QStringLiteral("Waar is mijn salaris?"), world.clock().now())}));
    EXPECT_TRUE(world.waitForCase(QStringLiteral("Joris")));
    EXPECT_FALSE(world.isShown("listEmpty"));
}

TEST_F(WindowTest, TheInboxOpensOnTheMostDueCase)
{
    EXPECT_FALSE(m_world.window().isPractice());
    EXPECT_EQ(list().caseCount(), 7);
    EXPECT_EQ(m_world.find<CaseListView>("caseList")->currentIndex().row(), 1);
}

TEST_F(WindowTest, JAndKWalkThroughTheCases)
{
    m_world.key(Qt::Key_J);
    ASSERT_TRUE(m_world.waitForCase(QStringLiteral("Joris")));
    m_world.key(Qt::Key_J);
    ASSERT_TRUE(m_world.waitForCase(QStringLiteral("Samira El Amrani")));
    m_world.key(Qt::Key_K);
    ASSERT_TRUE(m_world.waitForCase(QStringLiteral("Joris")));
}

TEST_F(WindowTest, ClaimingCanBeUndone)
{
    const CaseId id = list().idAt(1);
    ASSERT_TRUE(m_world.click("claimButton"));
    ASSERT_TRUE(waitUntil([this] { return m_world.isShown("undoBar"); }));
    EXPECT_EQ(caseNow(id).owner.value.toStdString(), "erik");
    EXPECT_EQ(caseNow(id).unread, 0);
    ASSERT_TRUE(m_world.click("undoButton"));
    EXPECT_TRUE(waitUntil([this, id] { return caseNow(id).owner.isEmpty(); }));
    EXPECT_EQ(caseNow(id).status, CaseStatus::New);
}

TEST_F(WindowTest, ADismissalHasAReasonAndAWayBack)
{
    const CaseId id = list().idAt(1);
    ASSERT_TRUE(m_world.click("dismissButton"));
    auto *menu = m_world.find<QMenu>("dismissMenu");
    ASSERT_NE(menu, nullptr);
    m_world.find<QAction>("dismiss.spam")->trigger();
    menu->close();
    // The next due case opens by itself.
    ASSERT_TRUE(m_world.waitForCase(QStringLiteral("Joris")));
    EXPECT_EQ(caseNow(id).status, CaseStatus::Dismissed);
    EXPECT_EQ(caseNow(id).dismissReason, DismissReason::Spam);
    ASSERT_TRUE(m_world.click("undoButton"));
    ASSERT_TRUE(m_world.waitForCase(QStringLiteral("Marieke de Wit")));
    EXPECT_EQ(caseNow(id).status, CaseStatus::New);
}

TEST_F(WindowTest, AComplimentInvitesALikeBeforeItIsDismissed)
{
    ASSERT_TRUE(m_world.click("dismissButton"));
    EXPECT_EQ(m_world.find<QAction>("thanks.like"), nullptr);
    m_world.find<QMenu>("dismissMenu")->close();
    ASSERT_TRUE(waitUntil([this] { return m_world.find<QMenu>("dismissMenu") == nullptr; }));
    for (int i = 0; i < 3; ++i) {
        m_world.find<CaseListView>("caseList")->move(1);
    }
    ASSERT_TRUE(m_world.waitForCase(QStringLiteral("Pieter Post")));
    const CaseId id = m_world.inbox().cases(CaseView::Unclaimed).at(3).value.id;
    ASSERT_TRUE(m_world.click("dismissButton"));
    EXPECT_NE(m_world.find<QAction>("thanks.write"), nullptr);
    m_world.find<QAction>("thanks.like")->trigger();
    m_world.find<QMenu>("dismissMenu")->close();
    EXPECT_TRUE(waitUntil([this, id] { return caseNow(id).status == CaseStatus::Resolved; }));
    EXPECT_EQ(m_world.inbox().liked.size(), 1);
}

TEST_F(WindowTest, AResolvedCaseCanBeReopened)
{
    const CaseId id = list().idAt(1);
    ASSERT_TRUE(m_world.click("claimButton"));
    ASSERT_TRUE(waitUntil([this] { return m_world.isShown("resolveButton"); }));
    ASSERT_TRUE(m_world.click("resolveButton"));
    ASSERT_TRUE(waitUntil([this, id] { return caseNow(id).status == CaseStatus::Resolved; }));
    trigger("action.go.resolved");
    ASSERT_TRUE(m_world.waitForCase(QStringLiteral("Marieke de Wit")));
    ASSERT_TRUE(waitUntil([this] { return m_world.isShown("reopenButton"); }));
    ASSERT_TRUE(m_world.click("reopenButton"));
    EXPECT_TRUE(waitUntil([this, id] { return caseNow(id).status == CaseStatus::Open; }));
}

TEST_F(WindowTest, ASearchFindsByWordsAndTellsAWrongField)
{
    m_world.type("searchField", QStringLiteral("hypotheek"));
    ASSERT_TRUE(waitUntil([this] { return !list().isView() && list().caseCount() > 0; }));
    EXPECT_EQ(list().caseCount(), 2);
    m_world.find<QLineEdit>("searchField")->setText(QStringLiteral("status:nonsense"));
    ASSERT_TRUE(waitUntil([this] { return m_world.isShown("searchNotice"); }));
    ASSERT_TRUE(waitUntil(
        [this] { return m_world.find("searchNotice")->accessibleName().contains(QLatin1String("status:nonsense")); }));
    m_world.find<QLineEdit>("searchField")->clear();
    EXPECT_TRUE(waitUntil([this] { return list().isView() && list().caseCount() == 7; }));
}

TEST_F(WindowTest, ThePictureWaitsAMomentForTheRowsOfAFarPlace)
{
    auto *view = m_world.find<CaseListView>("caseList");
    Channel channel = sampleChannels().at(0);
    QList<Message> posts;
    for (int i = 0; i < 300; ++i) {
        posts.append(samplePost(channel, 5'000 + i, QStringLiteral("Nummer %1").arg(i), QStringLiteral("@n%1").arg(i),
                                QStringLiteral("Hoe lang duurt de storing nog?"),
                                m_world.clock().now() - std::chrono::seconds{i}));
    }
    ASSERT_TRUE(m_world.inbox().take(channel, posts));
    ASSERT_TRUE(waitUntil([this] { return list().caseCount() > 300; }));
    const int end = view->verticalScrollBar()->maximum();
    view->verticalScrollBar()->setValue(end);
    // Nothing was read there yet: what is on screen is still the place before, with its rows.
    EXPECT_FALSE(view->isSettled());
    EXPECT_NE(list().caseAt(view->indexAt({5, view->viewport()->height() / 2}).row()), nullptr);
    ASSERT_TRUE(waitUntil([view] { return view->isSettled(); }));
    EXPECT_EQ(view->indexAt({5, view->viewport()->height() - 5}).row(), list().rowCount() - 1);
    EXPECT_NE(list().caseAt(list().rowCount() - 1), nullptr);
}

TEST_F(WindowTest, NewCasesDoNotMoveTheRowsOneReads)
{
    auto *view = m_world.find<CaseListView>("caseList");
    m_world.window().resize(1024, 660);
    ASSERT_TRUE(waitUntil([view] { return view->verticalScrollBar()->maximum() > 60; }));
    view->verticalScrollBar()->setValue(60);
    ASSERT_TRUE(waitUntil([view] { return view->isSettled(); }));
    const CaseId reading = list().idAt(4);
    const int before = view->rowViewportPosition(list().rowOf(reading));
    ASSERT_TRUE(addLateArrivals(m_world.inbox(), m_world.clock().now()));
    ASSERT_TRUE(waitUntil([this] { return m_world.isShown("arrivalsButton"); }));
    EXPECT_EQ(view->rowViewportPosition(list().rowOf(reading)), before);
    ASSERT_TRUE(m_world.click("arrivalsButton"));
    EXPECT_TRUE(waitUntil([this] { return list().caseCount() == 10; }));
    EXPECT_FALSE(m_world.isShown("arrivalsButton"));
}

TEST_F(WindowTest, AViewIsChosenFromTheListAtTheLeft)
{
    ASSERT_TRUE(m_world.click("claimButton"));
    ASSERT_TRUE(waitUntil([this] { return m_world.isShown("undoBar"); }));
    trigger("action.go.mine");
    ASSERT_TRUE(waitUntil([this] { return list().isLoaded() && list().caseCount() == 1; }));
    EXPECT_EQ(m_world.find<QListView>("viewList")->currentIndex().data().toString().toStdString(), "Mine");
}

TEST_F(WindowTest, AChannelIsConnectedFromTheWindow)
{
    ChannelForm asked;
    m_world.addChannel = [&asked](const ChannelForm &form) {
        asked = form;
        return ready(form.secret == "right" ? Result<Channel>(Channel())
                                            : Result<Channel>(failure(ErrorKind::Unauthorized)));
    };
    m_world.window().openChannelDialog();
    ASSERT_TRUE(waitUntil([this] { return m_world.isShown("channelDialog"); }));
    ASSERT_TRUE(m_world.click("connectButton"));
    EXPECT_TRUE(asked.name.isEmpty()) << "nothing is asked of the platform before the form is filled";
    m_world.type("channelName", QStringLiteral("Webcare"));
    m_world.type("channelAccount", QStringLiteral("webcare.example"));
    m_world.type("channelSecret", QStringLiteral("wrong"));
    ASSERT_TRUE(m_world.click("connectButton"));
    ASSERT_TRUE(waitUntil([this] {
        return m_world.find("channelNotice")->accessibleName().contains(QLatin1String("refuses this account"));
    }));
    m_world.find<QLineEdit>("channelSecret")->setText(QStringLiteral("right"));
    ASSERT_TRUE(m_world.click("connectButton"));
    EXPECT_TRUE(waitUntil([this] { return m_world.find("channelDialog") == nullptr; }));
    EXPECT_EQ(asked.account.toStdString(), "webcare.example");
}

} // namespace

} // namespace wederhoor::test
