#include "app/Translations.h"
#include "tests/gui/GuiWorld.h"
#include "tests/gui/SampleInbox.h"
#include "tests/support/Await.h"
#include "tests/support/Printers.h"
#include "ui/models/FuzzyMatch.h"
#include "ui/models/PaletteModel.h"

#include <QLineEdit>
#include <QListView>
#include <QPlainTextEdit>

#include <gtest/gtest.h>

namespace wederhoor::test {

namespace {

using namespace std::chrono_literals;
using Kind = PaletteEntry::Kind;

class CommandPaletteTest : public ::testing::Test
{
protected:
    void SetUp() override
    {
        ASSERT_TRUE(m_world.open());
        ASSERT_TRUE(fillSampleInbox(m_world.inbox(), m_world.clock().now()));
        ASSERT_TRUE(m_world.show());
        ASSERT_TRUE(m_world.waitForCase(QStringLiteral("Marieke de Wit")));
        m_world.key(Qt::Key_K, Qt::ControlModifier);
        ASSERT_TRUE(waitUntil([this] { return field().hasFocus(); }));
    }
    void TearDown() override { installTranslations(*QCoreApplication::instance(), QStringLiteral("en")); }

    [[nodiscard]] QLineEdit &field() { return *m_world.find<QLineEdit>("paletteField"); }
    void write(const QString &text)
    {
        field().clear();
        QTest::keyClicks(&field(), text);
    }
    [[nodiscard]] PaletteModel &model()
    {
        return *static_cast<PaletteModel *>(m_world.find<QListView>("paletteList")->model());
    }
    /// The titles of one kind, as they are listed.
    [[nodiscard]] QStringList titles(Kind kind)
    {
        QStringList found;
        for (int row = 0; row < model().rowCount(); ++row) {
            if (model().entryAt(row).kind == kind) {
                found.append(model().entryAt(row).title);
            }
        }
        return found;
    }
    [[nodiscard]] bool waitFor(Kind kind, const char *title)
    {
        return waitUntil([&] { return titles(kind).contains(QString::fromUtf8(title)); });
    }
    /// Goes down to the first of a kind and takes it.
    void takeFirst(Kind kind)
    {
        auto *list = m_world.find<QListView>("paletteList");
        for (int i = 0; i < model().rowCount() && model().entryAt(list->currentIndex().row()).kind != kind; ++i) {
            QTest::keyClick(&field(), Qt::Key_Down);
        }
        QTest::keyClick(&field(), Qt::Key_Return);
    }

    GuiWorld m_world;
};

TEST_F(CommandPaletteTest, ItListsEveryCommandWithItsKeys)
{
    ASSERT_GT(titles(Kind::Command).size(), 20);
    write(QStringLiteral("next case"));
    ASSERT_GT(model().rowCount(), 1);
    EXPECT_EQ(model().entryAt(1).title.toStdString(), "Next case");
    EXPECT_EQ(model().entryAt(1).keys.toStdString(), "J");
}

TEST_F(CommandPaletteTest, WordsMayComeInAnyOrder)
{
    write(QStringLiteral("write cla"));
    EXPECT_EQ(model().entryAt(1).title.toStdString(), "Claim and write");
}

TEST_F(CommandPaletteTest, EnterRunsTheCommandAndTheWindowIsThereAgain)
{
    write(QStringLiteral("next case"));
    QTest::keyClick(&field(), Qt::Key_Return);
    EXPECT_FALSE(m_world.isShown("commandPalette"));
    EXPECT_TRUE(m_world.waitForCase(QStringLiteral("Joris")));
}

TEST_F(CommandPaletteTest, EscapeClosesItAndGivesTheFocusBack)
{
    QTest::keyClick(&field(), Qt::Key_Escape);
    EXPECT_FALSE(m_world.isShown("commandPalette"));
    EXPECT_TRUE(m_world.find("caseList")->hasFocus());
}

TEST_F(CommandPaletteTest, ACaseIsFoundByWhatWasWrittenAndOpened)
{
    write(QStringLiteral("mijn hypotheekrente"));
    ASSERT_TRUE(waitFor(Kind::Case, "Samira El Amrani"));
    takeFirst(Kind::Case);
    EXPECT_TRUE(m_world.waitForCase(QStringLiteral("Samira El Amrani")));
}

TEST_F(CommandPaletteTest, APersonIsFoundByNameAndTheirCasesAreShown)
{
    write(QStringLiteral("amrani sam"));
    ASSERT_TRUE(waitFor(Kind::Person, "Samira El Amrani"));
    takeFirst(Kind::Person);
    EXPECT_EQ(m_world.textOf("searchField").toStdString(), "from:\"@samira.ea\"");
    EXPECT_TRUE(waitUntil([this] { return m_world.find("searchNotice")->isVisible(); }));
}

TEST_F(CommandPaletteTest, ATemplateIsInsertedIntoTheReplyOfTheOpenCase)
{
    write(QStringLiteral("spaarrente dec"));
    ASSERT_TRUE(waitFor(Kind::Template, "Spaarrente december"));
    takeFirst(Kind::Template);
    EXPECT_TRUE(waitUntil([this] { return m_world.textOf("replyEditor").startsWith(QLatin1String("Hoi Marieke")); }));
    EXPECT_TRUE(m_world.find("replyEditor")->hasFocus());
}

TEST_F(CommandPaletteTest, ALanguageIsChosenByTyping)
{
    write(QStringLiteral("nederlands"));
    takeFirst(Kind::Setting);
    EXPECT_TRUE(waitUntil([this] { return m_world.textOf("settingsButton") == QLatin1String("Instellen"); }));
}

TEST_F(CommandPaletteTest, NoCommandOfTheWindowRunsWhileOneTypes)
{
    write(QStringLiteral("jjj"));
    QTest::keyClick(&field(), Qt::Key_I, Qt::ControlModifier);
    EXPECT_TRUE(m_world.isShown("commandPalette"));
    EXPECT_EQ(m_world.textOf("conversationTitle").toStdString(), "Marieke de Wit");
}

TEST_F(CommandPaletteTest, WhatNothingFitsIsSaid)
{
    write(QStringLiteral("qqqq zzzz"));
    EXPECT_TRUE(waitUntil([this] { return m_world.isShown("paletteNothing"); }));
    QTest::keyClick(&field(), Qt::Key_Return);
    EXPECT_TRUE(m_world.isShown("commandPalette")) << "there is nothing to take";
}

TEST_F(CommandPaletteTest, TheNewestWordsWin)
{
    // Typed faster than the store answers: only what fits the last words is listed.
    for (const char *words : {"h", "hy", "hyp", "huur"}) {
        field().setText(QString::fromLatin1(words));
    }
    ASSERT_TRUE(waitFor(Kind::Case, "Marieke de Wit"));
    EXPECT_EQ(titles(Kind::Case).size(), 1);
}

TEST(FuzzyMatchTest, AccentsAndCaseAreFoldedAndWordsComeInAnyOrder)
{
    EXPECT_TRUE(fuzzyScore(folded(QStringLiteral("belgie RENE")), folded(QStringLiteral("Ren\u00e9 uit Belgi\u00eb"))));
    EXPECT_FALSE(fuzzyScore(folded(QStringLiteral("rene paris")), folded(QStringLiteral("Ren\u00e9 uit Belgi\u00eb"))));
}

TEST(FuzzyMatchTest, BeginningsOfWordsFitBetterThanTheirMiddlesAndThoseBetterThanStrewnLetters)
{
    const auto score = [](const char *words, const char *text) {
        return fuzzyScore(QString::fromLatin1(words), QString::fromLatin1(text)).value_or(-1);
    };
    EXPECT_GT(score("case", "next case"), score("cas", "next case"));
    EXPECT_GT(score("cas", "next case"), score("ase", "next case"));
    EXPECT_GT(score("ase", "next case"), score("nxt", "next case"));
    EXPECT_GT(score("nxt", "next case"), 0);
    EXPECT_EQ(score("xtn", "next case"), -1);
    EXPECT_EQ(score("nz", "next case"), -1);
}

} // namespace

} // namespace wederhoor::test
