#include "tests/gui/GuiWorld.h"
#include "tests/gui/SampleInbox.h"
#include "tests/support/Await.h"
#include "tests/support/Printers.h"

#include <QAction>
#include <QLineEdit>
#include <QListWidget>
#include <QMessageBox>
#include <QPlainTextEdit>

#include <gtest/gtest.h>

namespace wederhoor::test {

namespace {

using namespace std::chrono_literals;

class WritingTest : public ::testing::Test
{
protected:
    void SetUp() override
    {
        ASSERT_TRUE(m_world.open());
        ASSERT_TRUE(fillSampleInbox(m_world.inbox(), m_world.clock().now()));
        ASSERT_TRUE(m_world.show());
        ASSERT_TRUE(m_world.waitForCase(QStringLiteral("Marieke de Wit")));
        m_case = m_world.inbox().cases(CaseView::Unclaimed).constFirst().value;
    }

    [[nodiscard]] QPlainTextEdit &editor() { return *m_world.find<QPlainTextEdit>("replyEditor"); }
    [[nodiscard]] QString draftOnDisk(DraftKind kind)
    {
        const auto drafts = await(m_world.inbox().store().drafts());
        for (const Draft &draft : drafts.value_or(QList<Draft>())) {
            if (draft.caseId == m_case.id && draft.kind == kind) {
                return draft.text;
            }
        }
        return {};
    }
    [[nodiscard]] QList<OutboxEntry> outbox()
    {
        return await(m_world.inbox().store().recentOutbox(100)).value_or(QList<OutboxEntry>());
    }
    void write(const QString &text)
    {
        editor().setFocus();
        QTest::keyClicks(&editor(), text);
    }
    [[nodiscard]] bool send()
    {
        if (!waitUntil([this] { return m_world.find("sendButton")->isEnabled(); })) {
            return false;
        }
        m_world.key(Qt::Key_Return, Qt::ControlModifier);
        return waitUntil([this] { return !outbox().isEmpty(); });
    }

    GuiWorld m_world;
    Case m_case;
};

TEST_F(WritingTest, AReplyMayBeTakenBackForTenSecondsAndIsADraftAgain)
{
    write(QStringLiteral("Sorry, ik kijk mee."));
    ASSERT_TRUE(send());
    ASSERT_TRUE(m_world.waitForCase(QStringLiteral("Joris")));
    EXPECT_EQ(outbox().constFirst().sendAt - m_world.clock().now(), undoWindow);
    ASSERT_TRUE(m_world.click("undoButton"));
    ASSERT_TRUE(m_world.waitForCase(QStringLiteral("Marieke de Wit")));
    EXPECT_TRUE(waitUntil([this] { return editor().toPlainText() == QLatin1String("Sorry, ik kijk mee."); }));
    EXPECT_EQ(outbox().constFirst().state, OutboxState::Cancelled);
}

TEST_F(WritingTest, TheUndoTimeCanBeEndedAtOnce)
{
    write(QStringLiteral("Sorry, ik kijk mee."));
    ASSERT_TRUE(send());
    ASSERT_TRUE(waitUntil([this] { return m_world.isShown("sendNowButton"); }));
    ASSERT_TRUE(m_world.click("sendNowButton"));
    EXPECT_TRUE(waitUntil([this] { return outbox().constFirst().sendAt <= m_world.clock().now(); }));
}

TEST_F(WritingTest, ADraftIsOnDiskWithinASecondAndComesBackInANewWindow)
{
    write(QStringLiteral("Half a sent"));
    EXPECT_TRUE(waitUntil([this] { return draftOnDisk(DraftKind::Public) == QLatin1String("Half a sent"); }, 1s));
    m_world.closeWindow();
    ASSERT_TRUE(m_world.show());
    ASSERT_TRUE(m_world.waitForCase(QStringLiteral("Marieke de Wit")));
    EXPECT_TRUE(waitUntil([this] { return editor().toPlainText() == QLatin1String("Half a sent"); }));
}

TEST_F(WritingTest, DraftsAreKeptByKindWhenAnotherCaseIsOpened)
{
    write(QStringLiteral("public words"));
    ASSERT_TRUE(m_world.click("noteTab"));
    write(QStringLiteral("team words"));
    m_world.key(Qt::Key_Escape);
    m_world.key(Qt::Key_J);
    ASSERT_TRUE(m_world.waitForCase(QStringLiteral("Joris")));
    EXPECT_TRUE(waitUntil([this] { return editor().toPlainText().isEmpty(); }));
    EXPECT_TRUE(waitUntil([this] { return draftOnDisk(DraftKind::Note) == QLatin1String("team words"); }));
    EXPECT_EQ(draftOnDisk(DraftKind::Public).toStdString(), "public words");
}

TEST_F(WritingTest, ANoteNeverGoesToTheOutbox)
{
    ASSERT_TRUE(m_world.click("noteTab"));
    EXPECT_EQ(m_world.textOf("sendButton").toStdString(), "Add note");
    write(QStringLiteral("Called the branch"));
    ASSERT_TRUE(m_world.click("sendButton"));
    ASSERT_TRUE(waitUntil([this] { return editor().toPlainText().isEmpty(); }));
    EXPECT_TRUE(outbox().isEmpty());
    const auto conversation = await(m_world.inbox().store().conversation(m_case.id));
    ASSERT_TRUE(conversation.has_value());
    bool noted = false;
    for (const CaseHistoryEntry &entry : conversation->history) {
        noted
            = noted || (entry.kind == CaseHistoryEntry::Kind::Note && entry.text == QLatin1String("Called the branch"));
    }
    EXPECT_TRUE(noted);
}

TEST_F(WritingTest, AReplyOfMorePartsThanAnybodyReadsIsBlockedAndSaysSo)
{
    editor().setPlainText(QStringLiteral("A sentence of thirty letters. ").repeated(mostParts * 11));
    ASSERT_TRUE(waitUntil([this] { return m_world.isShown("blockNotice"); }));
    EXPECT_TRUE(m_world.find("blockNotice")->accessibleName().contains(QLatin1String("nobody reads so many")));
    EXPECT_FALSE(m_world.find("sendButton")->isEnabled());
    editor().setPlainText(QStringLiteral("Short"));
    EXPECT_TRUE(waitUntil([this] { return m_world.find("sendButton")->isEnabled(); }));
    EXPECT_FALSE(m_world.isShown("blockNotice"));
}

TEST_F(WritingTest, ASlashInAnEmptyEditorFindsATemplate)
{
    editor().setFocus();
    m_world.key(Qt::Key_Slash);
    ASSERT_TRUE(waitUntil([this] { return m_world.isShown("templatePicker"); }));
    ASSERT_TRUE(waitUntil([this] { return m_world.isShown("templateList"); }));
    QTest::keyClicks(m_world.find("templateField"), QStringLiteral("spaar"));
    QTest::keyClick(m_world.find("templateField"), Qt::Key_Return);
    EXPECT_TRUE(waitUntil([this] { return editor().toPlainText().startsWith(QLatin1String("Hoi Marieke")); }));
    EXPECT_FALSE(editor().toPlainText().contains(QLatin1String("^Erik"))) << "the signature is no part of the text";
}

TEST_F(WritingTest, FoldersOfTemplatesAreOpenedAndClosedByKeys)
{
    for (const char letter : {'A', 'B', 'C', 'D'}) {
        Template value;
        value.id = TemplateId{QUuid::createUuid()};
        value.name = QStringLiteral("Zaak %1").arg(QLatin1Char(letter));
        value.text = QStringLiteral("Tekst");
        value.folder = QStringLiteral("Zaken");
        ASSERT_TRUE(m_world.inbox().saveTemplate(value));
    }
    editor().setFocus();
    m_world.key(Qt::Key_Slash);
    const auto rows = [this] {
        QStringList texts;
        const auto *list = m_world.find<QListWidget>("templateList");
        for (int row = 0; row < list->count(); ++row) {
            texts.append(list->item(row)->text().trimmed());
        }
        return texts;
    };
    ASSERT_TRUE(waitUntil([&] { return rows().size() == 7; })) << testing::PrintToString(rows());
    EXPECT_EQ(rows().at(2).toStdString(), "Zaken \u203a Zaak A") << "what fits best stands before the folders";
    EXPECT_EQ(rows().at(3).toStdString(), "\u25be Zaken (3)");
    QWidget *field = m_world.find("templateField");
    for (int n = 0; n < 3; ++n) {
        QTest::keyClick(field, Qt::Key_Down);
    }
    QTest::keyClick(field, Qt::Key_Left);
    EXPECT_EQ(rows().size(), 4);
    EXPECT_EQ(rows().at(3).toStdString(), "\u25b8 Zaken (3)");
    QTest::keyClick(field, Qt::Key_Right);
    EXPECT_EQ(rows().size(), 7);
    QTest::keyClick(field, Qt::Key_Down);
    QTest::keyClick(field, Qt::Key_Return);
    EXPECT_TRUE(waitUntil([this] { return editor().toPlainText() == u"Tekst"; }));
}

TEST_F(WritingTest, AVariableWithoutAValueBlocksAndIsFound)
{
    editor().setPlainText(QStringLiteral("We bellen je op {{customer.phone}}."));
    ASSERT_TRUE(waitUntil([this] { return m_world.isShown("blockNotice"); }));
    EXPECT_FALSE(m_world.find("sendButton")->isEnabled());
    ASSERT_TRUE(m_world.click("remedyButton"));
    EXPECT_EQ(editor().textCursor().selectedText().toStdString(), "{{customer.phone}}");
}

TEST_F(WritingTest, WordsThatCameMeanwhileAreToldAndAskedAbout)
{
    write(QStringLiteral("Antwoord op het eerste"));
    const QList<Channel> channels = sampleChannels();
    Message more
        = samplePost(channels.at(0), 77, QStringLiteral("Marieke de Wit"), QStringLiteral("@mariekedw.example"),
                     QStringLiteral("Laat maar, hij doet het weer"), m_world.clock().now());
    more.threadRoot = RemoteId{QStringLiteral("post-1")};
    more.inReplyTo = RemoteId{QStringLiteral("post-1")};
    ASSERT_TRUE(m_world.inbox().take(channels.at(0), {more}));
    ASSERT_TRUE(waitUntil([this] { return m_world.isShown("newerNotice"); }));
    ASSERT_TRUE(waitUntil([this] { return m_world.find("sendButton")->isEnabled(); }));
    m_world.key(Qt::Key_Return, Qt::ControlModifier);
    ASSERT_TRUE(waitUntil([this] { return m_world.isShown("newerQuestion"); }));
    EXPECT_TRUE(outbox().isEmpty());
    ASSERT_TRUE(m_world.click("sendAnywayButton"));
    EXPECT_TRUE(waitUntil([this] { return !outbox().isEmpty(); }));
}

TEST_F(WritingTest, AFailedReplySaysWhyAndGoesBackToADraft)
{
    write(QStringLiteral("Dit komt niet aan"));
    ASSERT_TRUE(send());
    OutboxEntry entry = outbox().constFirst();
    entry.state = OutboxState::Failed;
    entry.error = Error{ErrorKind::Rejected, QStringLiteral("the account is suspended")};
    m_world.clock().advance(11s);
    ASSERT_TRUE(m_world.inbox().saveReply(entry));
    m_world.find<QAction>("action.go.outbox")->trigger();
    ASSERT_TRUE(m_world.waitForCase(QStringLiteral("Marieke de Wit")));
    ASSERT_TRUE(waitUntil([this] { return m_world.isShown("troubleNotice"); }));
    EXPECT_TRUE(m_world.find("troubleNotice")->accessibleName().contains(QLatin1String("the account is suspended")));
    ASSERT_TRUE(m_world.click("discardButton"));
    EXPECT_TRUE(waitUntil([this] { return editor().toPlainText() == QLatin1String("Dit komt niet aan"); }));
    EXPECT_TRUE(waitUntil([this] { return !m_world.isShown("troubleNotice"); }));
}

TEST_F(WritingTest, ClosingWithinTheUndoTimeAsksAndCanMakeADraftOfIt)
{
    write(QStringLiteral("Nog even wachten"));
    ASSERT_TRUE(send());
    m_world.window().close();
    ASSERT_TRUE(waitUntil([this] { return m_world.isShown("closeQuestion"); }));
    EXPECT_TRUE(m_world.window().isVisible());
    ASSERT_TRUE(m_world.click("closeBackToDraft"));
    EXPECT_TRUE(waitUntil([this] { return !m_world.window().isVisible(); }));
    EXPECT_EQ(outbox().constFirst().state, OutboxState::Cancelled);
    EXPECT_EQ(draftOnDisk(DraftKind::Public).toStdString(), "Nog even wachten");
}

} // namespace

} // namespace wederhoor::test
