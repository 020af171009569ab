#include "core/store/Store.h"
#include "tests/gui/WritingWorld.h"
#include "tests/support/Await.h"
#include "tests/support/Printers.h"
#include "ui/inbox/CaseListView.h"

#include <QAction>
#include <QFileDialog>
#include <QLineEdit>
#include <QRandomGenerator>

#include <gtest/gtest.h>

namespace wederhoor::test {

namespace {

using namespace std::chrono_literals;

class ComposerTest : public ::testing::Test
{
protected:
    void SetUp() override { ASSERT_TRUE(m_world.start()); }

    /// A picture of noise: PNG cannot make it smaller than its pixels.
    [[nodiscard]] QString noise(const QString &name, int side) const
    {
        QImage image(side, side, QImage::Format_RGB32);
        QRandomGenerator random(7);
        for (int y = 0; y < side; ++y) {
            random.fillRange(reinterpret_cast<quint32 *>(image.scanLine(y)), side);
        }
        const QString path = m_folder.filePath(name);
        return image.save(path) ? path : QString();
    }
    /// Through the file dialog, by its name field.
    [[nodiscard]] bool choosePicture(const QString &path)
    {
        if (!m_world.click("pictureButton") || !waitUntil([this] { return m_world.isShown("pictureDialog"); })) {
            return false;
        }
        auto *dialog = m_world.find<QFileDialog>("pictureDialog");
        auto *name = dialog->findChild<QLineEdit *>(QStringLiteral("fileNameEdit"));
        name->setText(path);
        QTest::keyClick(name, Qt::Key_Return);
        const bool closed = waitUntil([this] { return m_world.find("pictureDialog") == nullptr; });
        m_world.window().activateWindow();
        return closed && QTest::qWaitForWindowActive(&m_world.window());
    }
    [[nodiscard]] QColor ground(const char *objectName) const
    {
        return m_world.find(objectName)->grab().toImage().pixelColor(3, 5);
    }

    QTemporaryDir m_folder;
    WritingWorld m_world;
};

TEST_F(ComposerTest, EachKindHasAColourAHeadlineAndAButtonOfItsOwn)
{
    QSet<QString> headlines;
    QSet<QString> buttons;
    QSet<QRgb> grounds;
    for (const char *tab : {"publicTab", "privateTab", "noteTab"}) {
        ASSERT_TRUE(m_world.click(tab));
        headlines.insert(m_world.textOf("audienceLabel"));
        buttons.insert(m_world.textOf("sendButton"));
        grounds.insert(ground("composer").rgb());
    }
    EXPECT_EQ(headlines.size(), 3);
    EXPECT_EQ(buttons.size(), 3);
    EXPECT_EQ(grounds.size(), 3);
    EXPECT_TRUE(m_world.textOf("audienceLabel").contains(QLatin1String("never sent")));
}

TEST_F(ComposerTest, InvitingSendsThePrivateMessageFirstAndTellsItInPublic)
{
    m_world.find<QAction>("action.write.invite")->trigger();
    ASSERT_TRUE(waitUntil([this] { return m_world.isShown("inviteWords"); }));
    EXPECT_TRUE(waitUntil([this] {
        return m_world.find<QLineEdit>("inviteWords")->text().contains(QStringLiteral("priv\u00e9bericht"));
    })) << "in the customer's language";
    m_world.write(QStringLiteral("Wil je me je postcode sturen?"));
    ASSERT_TRUE(waitUntil([this] { return m_world.textOf("sendButton") == QLatin1String("Send both"); }));
    ASSERT_TRUE(m_world.send());
    const QList<OutboxEntry> queued = m_world.outbox();
    ASSERT_EQ(queued.size(), 2);
    EXPECT_EQ(queued.at(0).kind, ReplyKind::Private);
    EXPECT_EQ(queued.at(0).body.toStdString(), "Wil je me je postcode sturen?");
    EXPECT_EQ(queued.at(1).kind, ReplyKind::Public);
    EXPECT_TRUE(queued.at(1).body.startsWith(QLatin1String("Hoi Marieke")));
    EXPECT_EQ(queued.at(1).reply, queued.at(0).id);
}

TEST_F(ComposerTest, TheButtonsNameTheKeyThatAPersonChose)
{
    const QImage before = m_world.find("sendButton")->grab().toImage();
    m_world.find<QAction>("action.write.send")->setShortcut(QKeySequence(QStringLiteral("Ctrl+M")));
    m_world.find<QAction>("action.go.practice")->trigger();
    m_world.find<QAction>("action.go.inbox")->trigger();
    ASSERT_TRUE(m_world.waitForCase(QStringLiteral("Marieke de Wit")));
    EXPECT_NE(m_world.find("sendButton")->grab().toImage(), before);
}

TEST_F(ComposerTest, TheFootTellsLanguageSignatureAndWhenTheDraftWasSaved)
{
    EXPECT_EQ(m_world.textOf("languageLabel").toStdString(), "Dutch");
    EXPECT_FALSE(m_world.isShown("savedLabel"));
    m_world.write(QStringLiteral("Sorry, ik"));
    EXPECT_TRUE(waitUntil([this] { return m_world.isShown("savedLabel"); }));
    EXPECT_TRUE(m_world.textOf("savedLabel").startsWith(QLatin1String("saved ")));
    EXPECT_TRUE(waitUntil([this] { return m_world.textOf("signatureLabel") == QLatin1String("signed ^Erik"); }));
}

TEST_F(ComposerTest, ADraftIsMarkedInTheListOfEveryView)
{
    const auto &list = *static_cast<CaseListModel *>(m_world.find<CaseListView>("caseList")->model());
    const int row = list.rowOf(m_world.openCase().id);
    ASSERT_GE(row, 0);
    m_world.write(QStringLiteral("Half a sent"));
    EXPECT_TRUE(waitUntil([&list, row] { return list.caseAt(row) != nullptr && list.caseAt(row)->hasDraft; }));
    EXPECT_TRUE(list.data(list.index(row, 0), Qt::AccessibleTextRole).toString().endsWith(QLatin1String("a draft.")));
    m_world.editor().clear();
    EXPECT_TRUE(waitUntil([&list, row] { return list.caseAt(row) != nullptr && !list.caseAt(row)->hasDraft; }));
}

TEST_F(ComposerTest, ASlashOnAnEmptyLineShowsATemplateFilledAndInsertsIt)
{
    m_world.write(QStringLiteral("Goedemorgen,"));
    m_world.key(Qt::Key_Return);
    m_world.key(Qt::Key_Slash);
    ASSERT_TRUE(waitUntil([this] { return m_world.isShown("templatePreview"); }));
    auto *field = m_world.find("templateField");
    QTest::keyClicks(field, QStringLiteral("terug"));
    EXPECT_TRUE(waitUntil([this] { return m_world.textOf("templatePreview").contains(QLatin1String("Hoi Marieke")); }));
    EXPECT_TRUE(m_world.textOf("templatePreview").contains(QLatin1String("<u>{{customer.phone}}</u>")));
    QTest::keyClick(field, Qt::Key_Return);
    EXPECT_TRUE(waitUntil(
        [this] { return m_world.editor().toPlainText().startsWith(QLatin1String("Goedemorgen,\nHoi Marieke")); }));
}

TEST_F(ComposerTest, WordingsTakeTurnsAndAGapIsFilledInBeforeTheReplyGoes)
{
    const Template card{
        TemplateId{QUuid::createUuid()},
        QStringLiteral("Kaart"),
        {},
        {},
        {},
        QStringLiteral("Je kaart komt [wanneer], {{customer.shoe|}}.\n---\n"
                       "Hoi {{customer.first_name|daar}}, de nieuwe kaart die je wilde is er [wanneer].")};
    ASSERT_TRUE(m_world.inbox().saveTemplate(card));
    m_world.key(Qt::Key_Slash);
    ASSERT_TRUE(waitUntil([this] { return m_world.isShown("templatePreview"); }));
    auto *field = m_world.find("templateField");
    QTest::keyClicks(field, QStringLiteral("kaart"));
    ASSERT_TRUE(waitUntil([this] { return m_world.textOf("templateUse").contains(QLatin1String("Wording 1 of 2")); }))
        << m_world.textOf("templateUse").toStdString();
    QTest::keyClick(field, Qt::Key_Right);
    EXPECT_TRUE(m_world.textOf("templateUse").contains(QLatin1String("Wording 2 of 2")));
    QTest::keyClick(field, Qt::Key_Return);
    ASSERT_TRUE(waitUntil([this] {
        return m_world.editor().toPlainText()
            == QLatin1String("Hoi Marieke, de nieuwe kaart die je wilde is er [wanneer].");
    })) << m_world.editor().toPlainText().toStdString();
    ASSERT_TRUE(waitUntil([this] { return m_world.notice("blockNotice").contains(QLatin1String("[wanneer]")); }));
    EXPECT_FALSE(m_world.find("sendButton")->isEnabled());
    ASSERT_TRUE(m_world.click("remedyButton"));
    QTest::keyClicks(&m_world.editor(), QStringLiteral("morgen"));
    EXPECT_TRUE(waitUntil([this] { return m_world.notice("blockNotice").contains(QLatin1String("Hardly changed")); }))
        << m_world.notice("blockNotice").toStdString();
    ASSERT_TRUE(m_world.send());
    ASSERT_TRUE(waitUntil([this] { return m_world.editor().toPlainText().isEmpty(); }));
    // The next reply gets the other wording.
    m_world.key(Qt::Key_Slash);
    ASSERT_TRUE(waitUntil([this] { return m_world.isShown("templatePreview"); }));
    QTest::keyClicks(m_world.find("templateField"), QStringLiteral("kaart"));
    EXPECT_TRUE(waitUntil([this] { return m_world.textOf("templateUse").contains(QLatin1String("used 1 time")); }))
        << m_world.textOf("templateUse").toStdString();
    EXPECT_TRUE(m_world.textOf("templateUse").contains(QLatin1String("Wording 1 of 2")));
}

TEST_F(ComposerTest, ASlashWithinWordsIsASlashAndASecondOneIsToo)
{
    m_world.write(QStringLiteral("en/of"));
    EXPECT_EQ(m_world.editor().toPlainText().toStdString(), "en/of");
    EXPECT_FALSE(m_world.isShown("templatePicker"));
    m_world.editor().clear();
    m_world.key(Qt::Key_Slash);
    ASSERT_TRUE(waitUntil([this] { return m_world.isShown("templatePicker"); }));
    QTest::keyClick(m_world.find("templateField"), '/');
    EXPECT_FALSE(m_world.isShown("templatePicker"));
    EXPECT_EQ(m_world.editor().toPlainText().toStdString(), "/");
}

TEST_F(ComposerTest, AReplyThatNobodySignsIsBlockedAndTheSignaturesAreOffered)
{
    ASSERT_TRUE(m_world.inbox().saveSignature({{}, {}, {}}));
    m_world.write(QStringLiteral("Sorry, ik kijk mee."));
    ASSERT_TRUE(waitUntil([this] { return m_world.notice("blockNotice").contains(QLatin1String("Nobody signs")); }));
    EXPECT_FALSE(m_world.find("sendButton")->isEnabled());
    ASSERT_TRUE(m_world.click("remedyButton"));
    EXPECT_TRUE(waitUntil([this] { return m_world.isShown("signaturesPage"); }));
}

TEST_F(ComposerTest, APictureGoesOnlyWithItsDescription)
{
    const QString path = noise(QStringLiteral("knop.png"), 40);
    m_world.write(QStringLiteral("Zo vind je de knop."));
    ASSERT_TRUE(choosePicture(path));
    ASSERT_TRUE(waitUntil([this] { return m_world.isShown("pictureDescription0"); }));
    ASSERT_TRUE(waitUntil([this] { return m_world.notice("blockNotice").contains(QLatin1String("shows")); }));
    EXPECT_FALSE(m_world.find("sendButton")->isEnabled());
    ASSERT_TRUE(m_world.click("remedyButton"));
    EXPECT_TRUE(m_world.find("pictureDescription0")->hasFocus());
    QTest::keyClicks(m_world.find("pictureDescription0"), QStringLiteral("De knop Limiet rechtsboven"));
    ASSERT_TRUE(m_world.send());
    const OutboxEntry entry = m_world.outbox().constFirst();
    ASSERT_EQ(entry.attachments.size(), 1);
    EXPECT_EQ(entry.attachments.constFirst().altText.toStdString(), "De knop Limiet rechtsboven");
    EXPECT_EQ(entry.attachments.constFirst().mimeType.toStdString(), "image/png");
    // Taken back, the picture comes back with its words.
    ASSERT_TRUE(waitUntil([this] { return m_world.isShown("undoButton"); }));
    ASSERT_TRUE(m_world.click("undoButton"));
    ASSERT_TRUE(m_world.waitForCase(QStringLiteral("Marieke de Wit")));
    EXPECT_TRUE(waitUntil([this] {
        const auto *alt = m_world.find<QLineEdit>("pictureDescription0");
        return alt != nullptr && alt->text() == QLatin1String("De knop Limiet rechtsboven");
    }));
}

TEST_F(ComposerTest, APictureInADraftIsOnTheDiskAndCanBeTakenOut)
{
    ASSERT_TRUE(choosePicture(noise(QStringLiteral("kaart.png"), 40)));
    const auto picturesOnDisk = [this] {
        const auto drafts = await(m_world.inbox().store().drafts());
        return drafts && !drafts->isEmpty() ? drafts->constFirst().attachments.size() : 0;
    };
    ASSERT_TRUE(waitUntil([&picturesOnDisk] { return picturesOnDisk() == 1; }));
    ASSERT_TRUE(m_world.click("pictureRemove0"));
    EXPECT_TRUE(waitUntil([&picturesOnDisk] { return picturesOnDisk() == 0; }));
    EXPECT_TRUE(waitUntil([this] { return !m_world.isShown("pictureStrip"); }));
}

TEST_F(ComposerTest, APictureThatThePlatformDoesNotTakeIsRefusedWithTheLimit)
{
    const QString path = noise(QStringLiteral("groot.png"), 700);
    ASSERT_GT(QFileInfo(path).size(), 1'000'000);
    ASSERT_TRUE(choosePicture(path));
    EXPECT_TRUE(waitUntil([this] { return m_world.notice("actNotice").contains(QLatin1String("at most 1 MB")); }));
    EXPECT_FALSE(m_world.isShown("pictureStrip"));
}

TEST_F(ComposerTest, PicturesAreOfferedOnlyWhereThePlatformTakesThem)
{
    EXPECT_TRUE(m_world.isShown("pictureButton"));
    ASSERT_TRUE(m_world.click("privateTab"));
    EXPECT_FALSE(m_world.isShown("pictureButton"));
    m_world.key(Qt::Key_Escape);
    m_world.key(Qt::Key_J);
    ASSERT_TRUE(m_world.waitForCase(QStringLiteral("Joris")));
    EXPECT_FALSE(m_world.isShown("pictureButton")) << "X, in the sample, takes none";
}

TEST_F(ComposerTest, AChannelThatIsOnlyReadOffersItsPage)
{
    for (int i = 0; i < 5; ++i) {
        m_world.key(Qt::Key_J);
    }
    ASSERT_TRUE(m_world.waitForCase(QStringLiteral("radarfan")));
    EXPECT_TRUE(waitUntil([this] { return m_world.isShown("openOriginalButton"); }));
    EXPECT_FALSE(m_world.isShown("publicTab"));
    EXPECT_EQ(m_world.textOf("sendButton").toStdString(), "Add note");
}

TEST_F(ComposerTest, ClosingWithinTheUndoTimeCanSendAtOnce)
{
    m_world.write(QStringLiteral("Het is opgelost."));
    ASSERT_TRUE(m_world.send());
    m_world.window().close();
    ASSERT_TRUE(waitUntil([this] { return m_world.isShown("closeQuestion"); }));
    ASSERT_TRUE(m_world.click("closeSendNow"));
    EXPECT_TRUE(waitUntil([this] { return !m_world.window().isVisible(); }));
    EXPECT_EQ(m_world.outbox().constFirst().state, OutboxState::Queued);
    EXPECT_LE(m_world.outbox().constFirst().sendAt, m_world.clock().now());
}

} // namespace

} // namespace wederhoor::test
