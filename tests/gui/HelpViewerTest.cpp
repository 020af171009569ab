#include "app/Translations.h"
#include "tests/gui/GuiWorld.h"
#include "tests/support/Await.h"
#include "tests/support/Printers.h"

#include <QDialog>
#include <QListWidget>
#include <QTextBrowser>

#include <gtest/gtest.h>

namespace wederhoor::test {

namespace {

class HelpViewerTest : public ::testing::Test
{
protected:
    void SetUp() override
    {
        installTranslations(*QCoreApplication::instance(), QStringLiteral("en"));
        ASSERT_TRUE(m_world.open());
        ASSERT_TRUE(m_world.show());
        m_world.key(Qt::Key_F1);
        ASSERT_TRUE(waitUntil([this] { return m_world.isShown("helpViewer"); }));
    }
    void TearDown() override { installTranslations(*QCoreApplication::instance(), QStringLiteral("en")); }

    [[nodiscard]] QTextBrowser &text() { return *m_world.find<QTextBrowser>("helpText"); }
    [[nodiscard]] QListWidget &contents() { return *m_world.find<QListWidget>("helpContents"); }
    [[nodiscard]] bool reads(const char *words) { return text().toPlainText().contains(QString::fromUtf8(words)); }

    GuiWorld m_world;
};

TEST_F(HelpViewerTest, F1OpensItBesideTheWorkOnItsContents)
{
    EXPECT_FALSE(m_world.find<QDialog>("helpViewer")->isModal());
    EXPECT_GE(contents().count(), 10);
    EXPECT_EQ(contents().currentItem()->text().toStdString(), "Contents");
    EXPECT_EQ(contents().item(1)->text().toStdString(), "First steps");
    EXPECT_TRUE(reads("Wederhoor: help"));
}

TEST_F(HelpViewerTest, EveryPageOfTheContentsCanBeReadByKeyboard)
{
    QSet<QString> read;
    for (int row = 0; row < contents().count(); ++row) {
        EXPECT_EQ(contents().currentRow(), row);
        EXPECT_GT(text().toPlainText().size(), 100) << contents().item(row)->text().toStdString();
        read.insert(text().toPlainText());
        QTest::keyClick(&contents(), Qt::Key_Down);
    }
    EXPECT_EQ(read.size(), contents().count());
}

TEST_F(HelpViewerTest, OneGoesBackAndForward)
{
    EXPECT_FALSE(m_world.find("helpBack")->isEnabled());
    contents().setCurrentRow(1);
    contents().setCurrentRow(2);
    ASSERT_TRUE(m_world.click("helpBack"));
    EXPECT_EQ(contents().currentRow(), 1);
    EXPECT_TRUE(reads("First steps"));
    ASSERT_TRUE(m_world.click("helpForward"));
    EXPECT_EQ(contents().currentRow(), 2);
}

TEST_F(HelpViewerTest, ALinkBetweenPagesIsFollowed)
{
    Q_EMIT text().anchorClicked(text().source().resolved(QUrl(QStringLiteral("channels.md"))));
    EXPECT_TRUE(reads("Bluesky"));
    EXPECT_EQ(contents().currentItem()->text().toStdString(), "Channels: Bluesky and feeds");
}

TEST_F(HelpViewerTest, TheOpenPageIsReadInTheLanguageThatIsChosen)
{
    contents().setCurrentRow(4);
    ASSERT_TRUE(reads("Nothing leaks"));
    installTranslations(*QCoreApplication::instance(), QStringLiteral("nl"));
    EXPECT_TRUE(waitUntil([this] { return reads("Er lekt niets weg"); }));
    EXPECT_EQ(contents().currentItem()->text().toStdString(), "Oefenen");
    EXPECT_EQ(m_world.find<QDialog>("helpViewer")->windowTitle().toStdString(), "Hulp");
}

TEST_F(HelpViewerTest, EscapeClosesIt)
{
    QTest::keyClick(&contents(), Qt::Key_Escape);
    EXPECT_TRUE(waitUntil([this] { return m_world.find("helpViewer") == nullptr; }));
}

} // namespace

} // namespace wederhoor::test
