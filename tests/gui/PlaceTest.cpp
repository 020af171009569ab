#include "tests/gui/GuiWorld.h"
#include "tests/gui/SampleInbox.h"
#include "tests/support/Await.h"
#include "tests/support/Printers.h"
#include "ui/inbox/CaseListView.h"
#include "ui/presenters/WindowMemory.h"

#include <QAction>
#include <QLineEdit>
#include <QListView>
#include <QScrollBar>
#include <QSplitter>

#include <gtest/gtest.h>

namespace wederhoor::test {

namespace {

/// The window comes back as it was closed.
class PlaceTest : public ::testing::Test
{
protected:
    void SetUp() override
    {
        ASSERT_TRUE(m_world.open());
        ASSERT_TRUE(fillSampleInbox(m_world.inbox(), m_world.clock().now()));
        ASSERT_TRUE(m_world.show());
        ASSERT_TRUE(m_world.waitForCase(QStringLiteral("Marieke de Wit")));
    }
    [[nodiscard]] bool closeAsAPersonDoes()
    {
        m_world.window().close();
        if (!waitUntil([this] { return !m_world.window().isVisible(); })) {
            return false;
        }
        m_world.closeWindow();
        return true;
    }
    [[nodiscard]] CaseListView &list() { return *m_world.find<CaseListView>("caseList"); }

    GuiWorld m_world;
};

TEST_F(PlaceTest, SizeSplitterCaseAndScrollAreAsTheyWereLeft)
{
    m_world.window().resize(1100, 660);
    auto *splitter = m_world.find<QSplitter>("inboxSplitter");
    splitter->setSizes({300, 600});
    m_world.key(Qt::Key_J);
    m_world.key(Qt::Key_J);
    ASSERT_TRUE(m_world.waitForCase(QStringLiteral("Samira El Amrani")));
    ASSERT_TRUE(waitUntil([this] { return list().verticalScrollBar()->maximum() > 50; }));
    list().verticalScrollBar()->setValue(50);
    const int width = m_world.find("listPanel")->width();
    ASSERT_TRUE(closeAsAPersonDoes());

    ASSERT_TRUE(m_world.show());
    EXPECT_EQ(m_world.window().size(), QSize(1100, 660));
    EXPECT_TRUE(m_world.waitForCase(QStringLiteral("Samira El Amrani")));
    EXPECT_EQ(m_world.find("listPanel")->width(), width);
    EXPECT_EQ(list().verticalScrollBar()->value(), 50);
}

TEST_F(PlaceTest, TheViewIsTheOneThatWasShown)
{
    ASSERT_TRUE(m_world.click("claimButton"));
    ASSERT_TRUE(waitUntil([this] { return m_world.isShown("resolveButton"); }));
    m_world.find<QAction>("action.go.mine")->trigger();
    ASSERT_TRUE(waitUntil([this] { return list().model()->rowCount() == 2; }));
    ASSERT_TRUE(closeAsAPersonDoes());

    ASSERT_TRUE(m_world.show());
    EXPECT_TRUE(waitUntil([this] {
        return m_world.find<QListView>("viewList")->currentIndex().data().toString() == QLatin1String("Mine");
    }));
    EXPECT_TRUE(m_world.waitForCase(QStringLiteral("Marieke de Wit")));
}

TEST_F(PlaceTest, AChannelThatWasShownIsShownAgain)
{
    const Channel channel = sampleChannels().at(1);
    auto *views = m_world.find<QListView>("viewList");
    const auto isChosen = [&] {
        const QListView *shown = m_world.find<QListView>("viewList");
        return shown->currentIndex().data().toString() == channel.name;
    };
    ASSERT_TRUE(waitUntil([views] { return views->model()->rowCount() > 10; }));
    for (int row = 0; row < views->model()->rowCount(); ++row) {
        if (views->model()->index(row, 0).data().toString() == channel.name) {
            views->setCurrentIndex(views->model()->index(row, 0));
        }
    }
    ASSERT_TRUE(waitUntil(isChosen));
    ASSERT_TRUE(closeAsAPersonDoes());

    ASSERT_TRUE(m_world.show());
    EXPECT_TRUE(waitUntil(isChosen));
    EXPECT_TRUE(m_world.waitForCase(QStringLiteral("Joris")));
}

TEST_F(PlaceTest, ASavedViewThatWasShownIsShownAgain)
{
    m_world.type("searchField", QStringLiteral("hypotheek"));
    ASSERT_TRUE(waitUntil([this] { return list().model()->rowCount() == 2; }));
    m_world.find<QAction>("action.go.saveView")->trigger();
    ASSERT_TRUE(waitUntil([this] { return m_world.isShown("saveViewDialog"); }));
    m_world.find<QLineEdit>("saveViewName")->setText(QStringLiteral("Hypotheken"));
    ASSERT_TRUE(m_world.click("saveViewButton"));
    ASSERT_TRUE(waitUntil([this] {
        const auto kept = await(m_world.inbox().store().setting(QStringLiteral("inbox.savedViews")));
        return kept && kept->contains(QLatin1String("Hypotheken"));
    }));
    ASSERT_TRUE(closeAsAPersonDoes());

    ASSERT_TRUE(m_world.show());
    EXPECT_TRUE(waitUntil([this] { return m_world.textOf("searchField") == QLatin1String("hypotheek"); }));
    EXPECT_TRUE(waitUntil([this] { return list().model()->rowCount() == 2; }));
}

TEST_F(PlaceTest, ACaseThatLeftTheListMeanwhileIsNotOpened)
{
    m_world.key(Qt::Key_J);
    ASSERT_TRUE(m_world.waitForCase(QStringLiteral("Joris")));
    const CaseId joris = static_cast<CaseListModel *>(list().model())->idAt(2);
    ASSERT_TRUE(closeAsAPersonDoes());
    ASSERT_TRUE(await(m_world.inbox().desk().dismiss(joris, DismissReason::Spam)).has_value());

    ASSERT_TRUE(m_world.show());
    EXPECT_TRUE(m_world.waitForCase(QStringLiteral("Marieke de Wit")));
}

TEST_F(PlaceTest, TheRailCountsWhatWaits)
{
    EXPECT_TRUE(waitUntil([this] { return m_world.textOf("inboxBadge") == QLatin1String("7"); }));
    ASSERT_TRUE(m_world.click("claimButton"));
    // One's own is still to be done.
    EXPECT_TRUE(waitUntil([this] {
        return m_world.find("inboxSwitch")->accessibleDescription() == QLatin1String("6 unclaimed, 1 mine");
    }));
    EXPECT_EQ(m_world.textOf("inboxBadge").toStdString(), "7");
    // The figure is that of the inbox, whatever is on screen.
    ASSERT_TRUE(m_world.click("practiceSwitch"));
    EXPECT_TRUE(m_world.isShown("inboxBadge"));
}

TEST(WindowPlaceTest, APlaceSurvivesTheSettingsTextAndRubbishIsNoPlace)
{
    const WindowMemory::Place place{QByteArray("\x01\x00geo", 5), "split", QStringLiteral("mine"),
                                    CaseId{QUuid::createUuidV5(QUuid(), QStringLiteral("a"))}, 320};
    EXPECT_EQ(WindowMemory::placeFromText(WindowMemory::placeToText(place)), place);
    EXPECT_EQ(WindowMemory::placeFromText(QStringLiteral("[1, 2")), WindowMemory::Place());
    EXPECT_EQ(WindowMemory::placeFromText(QString()), WindowMemory::Place());
}

} // namespace

} // namespace wederhoor::test
