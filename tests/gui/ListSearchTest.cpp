#include "tests/gui/InboxFixture.h"
#include "ui/models/ListQuery.h"
#include "ui/models/SuggestionModel.h"
#include "ui/models/ViewListModel.h"
#include "ui/style/Palette.h"

#include <QDialog>
#include <QListView>
#include <QMenu>
#include <QPushButton>

namespace wederhoor::test {

namespace {

class ListSearchTest : public InboxFixture
{
protected:
    [[nodiscard]] QStringList offered()
    {
        QStringList texts;
        const auto *popup = m_world.find<QListView>("searchSuggestions");
        for (int row = 0; popup != nullptr && popup->isVisible() && row < popup->model()->rowCount(); ++row) {
            texts.append(popup->model()->index(row, 0).data().toString());
        }
        return texts;
    }
    [[nodiscard]] QString said() { return m_world.find("searchNotice")->accessibleName(); }
    [[nodiscard]] bool waitForWords(const char *words)
    {
        return waitUntil(
            [this, words] { return m_world.isShown("searchNotice") && said().contains(QString::fromUtf8(words)); });
    }
    [[nodiscard]] int savedRow(const QString &name)
    {
        const auto *model = m_world.find<QListView>("viewList")->model();
        for (int row = 0; row < model->rowCount(); ++row) {
            if (model->index(row, 0).data().toString() == name) {
                return row;
            }
        }
        return -1;
    }
};

TEST_F(ListSearchTest, TheFieldCompletesFieldsAndThenTheirValues)
{
    trigger("action.go.search");
    m_world.type("searchField", QStringLiteral("st"));
    ASSERT_EQ(offered(), QStringList{QStringLiteral("status:")});
    m_world.key(Qt::Key_Tab);
    EXPECT_EQ(search().text().toStdString(), "status:");
    ASSERT_TRUE(offered().contains(QStringLiteral("status:waiting_customer")));
    m_world.type("searchField", QStringLiteral("res"));
    ASSERT_EQ(offered(), QStringList{QStringLiteral("status:resolved")});
    EXPECT_FALSE(m_world.isShown("searchNotice") && said().contains(QLatin1String("status")))
        << "a value that is still being typed is not called wrong";
    m_world.key(Qt::Key_Down);
    m_world.key(Qt::Key_Return);
    EXPECT_EQ(search().text().toStdString(), "status:resolved ");
    EXPECT_TRUE(search().hasFocus());
}

TEST_F(ListSearchTest, ChannelsWithSpacesAreOfferedInQuotesAndFindTheirCases)
{
    trigger("action.go.search");
    m_world.type("searchField", QStringLiteral("channel:op"));
    ASSERT_EQ(offered(), QStringList{QStringLiteral("channel:\"voorbeeldbank op X\"")});
    m_world.key(Qt::Key_Tab);
    EXPECT_TRUE(waitForCount(1));
}

TEST_F(ListSearchTest, WordsComeInAnyOrderAndTheLastByItsBeginning)
{
    m_world.type("searchField", QStringLiteral("geblokkeerde ervar"));
    EXPECT_TRUE(waitForCount(1));
    EXPECT_FALSE(list().isView());
}

TEST_F(ListSearchTest, AWrongFieldSaysWhatThereIsAndCanBeLeftOut)
{
    m_world.type("searchField", QStringLiteral("onderwerp:sparen hypotheek"));
    ASSERT_TRUE(waitForWords("from:"));
    EXPECT_TRUE(said().contains(QLatin1String("onderwerp:")));
    ASSERT_TRUE(m_world.click("leaveOutButton"));
    EXPECT_EQ(search().text().toStdString(), "hypotheek");
    EXPECT_TRUE(waitForCount(2));
}

TEST_F(ListSearchTest, AChannelThatIsNotThereIsNamed)
{
    m_world.type("searchField", QStringLiteral("channel:hyves spaarrente"));
    EXPECT_TRUE(waitForWords("hyves"));
    EXPECT_TRUE(said().contains(QLatin1String("Radar forum")));
}

TEST_F(ListSearchTest, AnEarlierSearchIsOfferedAgainUntilItIsForgotten)
{
    m_world.type("searchField", QStringLiteral("hypotheek"));
    ASSERT_TRUE(waitForCount(2));
    m_world.key(Qt::Key_Return);
    EXPECT_TRUE(view().hasFocus());
    trigger("action.go.unclaimed");
    trigger("action.go.search");
    ASSERT_EQ(offered().value(0).toStdString(), "hypotheek");
    m_world.key(Qt::Key_Up);
    m_world.key(Qt::Key_Return);
    trigger("action.go.list");
    trigger("action.go.search");
    EXPECT_FALSE(offered().contains(QStringLiteral("hypotheek")));
}

TEST_F(ListSearchTest, ChipsNarrowTheViewAndTheSearch)
{
    ASSERT_TRUE(m_world.click("chip.sentiment.neg"));
    ASSERT_TRUE(waitForCount(4));
    EXPECT_TRUE(m_world.find<QPushButton>("chip.sentiment.neg")->isChecked());
    m_world.type("searchField", QStringLiteral("voorbeeldbank"));
    ASSERT_TRUE(waitForCount(1));
    ASSERT_TRUE(m_world.click("chip.sentiment.neg"));
    EXPECT_TRUE(waitForCount(2));
    search().clear();
    EXPECT_TRUE(waitForCount(7));
}

TEST_F(ListSearchTest, EverythingElseThatCanBeFilteredIsBehindThePlus)
{
    trigger("action.go.filter");
    auto *menu = m_world.find<QMenu>("filterMenu");
    ASSERT_NE(menu, nullptr);
    m_world.find<QAction>("filter.topic.Savings")->trigger();
    menu->close();
    ASSERT_TRUE(waitForCount(1));
    ASSERT_TRUE(m_world.isShown("chip.topic.Savings"));
    ASSERT_TRUE(m_world.click("chip.topic.Savings"));
    EXPECT_TRUE(waitForCount(7));
}

TEST_F(ListSearchTest, ASearchStaysWithinTheViewWhenItsChipIsPressed)
{
    ASSERT_TRUE(await(m_world.inbox().desk().claim(caseOf("T. Bakker"))).has_value());
    ASSERT_TRUE(waitForCount(6));
    m_world.type("searchField", QStringLiteral("hypotheek"));
    ASSERT_TRUE(waitForCount(2));
    ASSERT_TRUE(m_world.click("placeChip"));
    EXPECT_TRUE(waitForCount(1));
}

TEST_F(ListSearchTest, WhatIsShownCanBeSavedAsAViewWithALiveCount)
{
    ASSERT_TRUE(m_world.click("chip.sentiment.neg"));
    ASSERT_TRUE(waitForCount(4));
    trigger("action.go.saveView");
    ASSERT_TRUE(waitUntil([this] { return m_world.isShown("saveViewDialog"); }));
    m_world.type("saveViewName", QStringLiteral("Boos"));
    ASSERT_TRUE(m_world.click("saveViewButton"));
    auto *views = m_world.find<QListView>("viewList");
    const auto entry = [&] {
        return views->model()
            ->index(savedRow(QStringLiteral("Boos")), 0)
            .data(ViewListModel::EntryRole)
            .value<ViewListModel::Entry>();
    };
    ASSERT_TRUE(waitUntil([&] { return savedRow(QStringLiteral("Boos")) > 0 && entry().count == 4; }));
    EXPECT_EQ(views->currentIndex().row(), savedRow(QStringLiteral("Boos")));
    ASSERT_TRUE(await(m_world.inbox().desk().claim(list().idAt(1))).has_value());
    EXPECT_TRUE(waitUntil([&] { return entry().count == 3; }));

    trigger("action.go.unclaimed");
    ASSERT_TRUE(waitForCount(6));
    views->setCurrentIndex(views->model()->index(savedRow(QStringLiteral("Boos")), 0));
    EXPECT_TRUE(waitForCount(3));
    EXPECT_TRUE(m_world.find<QPushButton>("chip.sentiment.neg")->isChecked());
}

TEST_F(ListSearchTest, ASavedViewIsRenamedAndItsDeletionUndone)
{
    m_world.type("searchField", QStringLiteral("hypotheek"));
    ASSERT_TRUE(waitForCount(2));
    trigger("action.go.saveView");
    ASSERT_TRUE(waitUntil([this] { return m_world.isShown("saveViewDialog"); }));
    EXPECT_EQ(m_world.find<QLineEdit>("saveViewName")->text().toStdString(), "hypotheek");
    ASSERT_TRUE(m_world.click("saveViewButton"));
    auto *views = m_world.find<QListView>("viewList");
    ASSERT_TRUE(waitUntil([this] { return savedRow(QStringLiteral("hypotheek")) > 0; }));
    views->setFocus();
    m_world.key(Qt::Key_F2);
    ASSERT_TRUE(waitUntil([this] { return m_world.isShown("saveViewDialog"); }));
    m_world.find<QLineEdit>("saveViewName")->setText(QStringLiteral("Hypotheken"));
    ASSERT_TRUE(m_world.click("saveViewButton"));
    ASSERT_GT(savedRow(QStringLiteral("Hypotheken")), 0);
    // The offscreen platform gives no window the focus back.
    m_world.window().activateWindow();
    ASSERT_TRUE(QTest::qWaitForWindowActive(&m_world.window()));
    views->setFocus();
    m_world.key(Qt::Key_Delete);
    ASSERT_TRUE(waitUntil([this] { return savedRow(QStringLiteral("Hypotheken")) < 0; }));
    ASSERT_TRUE(m_world.click("undoButton"));
    EXPECT_TRUE(waitUntil([this] { return savedRow(QStringLiteral("Hypotheken")) > 0; }));
    EXPECT_TRUE(waitUntil([this] {
        const auto kept = await(m_world.inbox().store().setting(QStringLiteral("inbox.savedViews")));
        return kept && kept->contains(QLatin1String("Hypotheken"));
    }));
}

TEST_F(ListSearchTest, WhatWasFoundIsMarkedInTheRowsUntilTheSearchEnds)
{
    const auto isMarked = [this] {
        const QImage picture = view().viewport()->grab().toImage();
        const QRgb found = lightPalette().found.rgb();
        for (int y = 0; y < picture.height(); ++y) {
            for (int x = 0; x < picture.width(); ++x) {
                if (picture.pixel(x, y) == found) {
                    return true;
                }
            }
        }
        return false;
    };
    EXPECT_FALSE(isMarked());
    search().setText(QStringLiteral("hypotheekadvies"));
    ASSERT_TRUE(waitForCount(1));
    EXPECT_TRUE(isMarked());
    search().clear();
    ASSERT_TRUE(waitForCount(7));
    EXPECT_FALSE(isMarked());
}

TEST(ListQueryTest, WhatIsSavedComesBackAsItWas)
{
    ListQuery query;
    query.filter.view = CaseView::WaitingCustomer;
    query.filter.language = QStringLiteral("nl");
    query.filter.topic = QStringLiteral("App login");
    query.filter.tag = QStringLiteral("pers");
    query.filter.unreadOnly = true;
    query.filter.attachmentsOnly = true;
    query.filter.channels = {sampleChannels().constFirst().id};
    query.search = QStringLiteral("code 57");
    query.searchWithin = true;
    EXPECT_EQ(ListQuery::fromJson(query.toJson()), query);
    EXPECT_EQ(query.scope().view, CaseView::WaitingCustomer);
    query.searchWithin = false;
    EXPECT_EQ(query.scope().view, CaseView::All);
}

} // namespace

} // namespace wederhoor::test
