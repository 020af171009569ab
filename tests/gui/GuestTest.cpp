#include "core/desk/GuestDesk.h"
#include "core/store/Store.h"
#include "tests/gui/WritingWorld.h"
#include "tests/support/Await.h"
#include "tests/support/Printers.h"

#include <QAction>
#include <QCheckBox>
#include <QClipboard>
#include <QFile>
#include <QFileDialog>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QTemporaryDir>
#include <QTreeWidget>

#include <gtest/gtest.h>

#include <algorithm>

namespace wederhoor::test {

namespace {

class GuestTest : public ::testing::Test
{
protected:
    void SetUp() override { ASSERT_TRUE(m_world.start()); }

    /// By the fields of settings, as a person does.
    [[nodiscard]] bool addGuest(bool agreed)
    {
        if (!m_world.openSettings(13) || !m_world.click("guestNew")) {
            return false;
        }
        m_world.find<QLineEdit>("guestName")->setText(QStringLiteral("Anne de Vries"));
        m_world.find<QLineEdit>("guestDepartment")->setText(QStringLiteral("Hypotheken"));
        m_world.find<QCheckBox>("guestAgreed")->setChecked(agreed);
        m_world.find<QLineEdit>("guestText")->setText(QStringLiteral("^Anne, Hypotheken"));
        return m_world.click("guestAddSignature") && m_world.click("guestSave")
            && waitUntil([this] { return await(readGuests(m_world.inbox().store()))->size() == 1; });
    }

    WritingWorld m_world;
};

TEST_F(GuestTest, AGuestIsChosenAboveAReplyAndSignsIt)
{
    EXPECT_FALSE(m_world.isShown("guestButton")) << "there is nobody to choose";
    ASSERT_TRUE(addGuest(false));
    m_world.key(Qt::Key_Escape);
    ASSERT_TRUE(waitUntil([this] { return m_world.isShown("guestButton"); }));
    m_world.write(QStringLiteral("De rente staat tien jaar vast."));
    ASSERT_TRUE(m_world.click("guestButton"));
    auto *menu = m_world.find<QMenu>("guestMenu");
    ASSERT_NE(menu, nullptr);
    QTest::keyClick(menu, Qt::Key_Down);
    QTest::keyClick(menu, Qt::Key_Return);
    EXPECT_TRUE(waitUntil([this] { return m_world.editor().hasFocus(); })) << "one goes on writing";
    ASSERT_TRUE(waitUntil([this] { return m_world.textOf("signatureLabel").contains(QStringLiteral("^Anne")); }));
    ASSERT_TRUE(m_world.send());
    EXPECT_EQ(m_world.outbox().first().signature, QStringLiteral("^Anne, Hypotheken"));
    const auto open = await(m_world.inbox().store().conversation(m_world.openCase().id));
    EXPECT_TRUE(std::any_of(open->history.begin(), open->history.end(), [](const CaseHistoryEntry &entry) {
        return entry.kind == CaseHistoryEntry::Kind::Guest
            && entry.text.startsWith(QStringLiteral("Anne de Vries, Hypotheken: "));
    }));
}

TEST_F(GuestTest, ANewGuestThatIsSavedAgainIsStillOne)
{
    ASSERT_TRUE(addGuest(false));
    auto *list = m_world.find<QTreeWidget>("guestList");
    ASSERT_TRUE(waitUntil([list] { return list->currentItem() != nullptr; })) << "what was entered is chosen";
    m_world.find<QLineEdit>("guestDepartment")->setText(QStringLiteral("Leningen"));
    ASSERT_TRUE(m_world.click("guestSave"));
    EXPECT_TRUE(waitUntil([this] {
        const auto guests = await(readGuests(m_world.inbox().store()));
        return guests && guests->constFirst().department == QLatin1String("Leningen");
    }));
    EXPECT_EQ(await(readGuests(m_world.inbox().store()))->size(), 1);
}

TEST_F(GuestTest, ThePageNamesThoseWhoAgreedAndWhoIsOnDuty)
{
    ASSERT_TRUE(addGuest(true));
    ASSERT_TRUE(m_world.openSettings(14));
    auto *list = m_world.find<QTreeWidget>("peopleList");
    ASSERT_TRUE(waitUntil([list] { return list->topLevelItemCount() == 1; }));
    m_world.find<QCheckBox>("peopleAgrees")->click();
    ASSERT_TRUE(waitUntil([list] { return list->topLevelItemCount() == 2; })) << "oneself too, by one's own word";
    EXPECT_FALSE(m_world.find("peopleSave")->isEnabled()) << "whose team is it?";
    m_world.type("peopleOrganisation", QStringLiteral("Voorbeeldbank"));
    m_world.key(Qt::Key_Tab);
    ASSERT_TRUE(waitUntil([this] { return m_world.find("peopleSave")->isEnabled(); }));
    EXPECT_TRUE(m_world.textOf("peopleText").contains(QStringLiteral("Mark who is on duty")));
    list->topLevelItem(0)->setCheckState(0, Qt::Checked);
    ASSERT_TRUE(waitUntil([this] { return m_world.textOf("peopleText").contains(QStringLiteral("Anne de Vries")); }));
    ASSERT_TRUE(m_world.click("peopleCopy"));
    EXPECT_EQ(QGuiApplication::clipboard()->text(),
              QStringLiteral("Webcare van Voorbeeldbank. Nu aanwezig: Anne de Vries"));
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("team.html"));
    ASSERT_TRUE(m_world.click("peopleSave"));
    auto *dialog = m_world.window().findChild<QFileDialog *>(QStringLiteral("peopleFileDialog"));
    ASSERT_NE(dialog, nullptr);
    Q_EMIT dialog->fileSelected(path);
    dialog->reject();
    ASSERT_TRUE(waitUntil([&path] { return QFile::exists(path); }));
    QFile file(path);
    ASSERT_TRUE(file.open(QFile::ReadOnly));
    EXPECT_TRUE(
        QString::fromUtf8(file.readAll()).contains(QStringLiteral("Anne de Vries <span>(Hypotheken, nu aanwezig)")));
}

} // namespace

} // namespace wederhoor::test
