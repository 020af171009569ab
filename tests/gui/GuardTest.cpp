#include "core/desk/GuardSettings.h"
#include "core/store/Store.h"
#include "tests/gui/SampleInbox.h"
#include "tests/gui/WritingWorld.h"
#include "tests/support/Await.h"
#include "tests/support/Printers.h"
#include "ui/conversation/ConversationView.h"
#include "ui/inbox/CaseListView.h"
#include "ui/models/ConversationModel.h"

#include <QApplication>
#include <QClipboard>
#include <QElapsedTimer>
#include <QLineEdit>
#include <QMimeData>

#include <gtest/gtest.h>

#include <iostream>

namespace wederhoor::test {

namespace {

using namespace std::chrono_literals;

const QString iban = QStringLiteral("NL91 ABNA 0417 1643 00");
const QString email = QStringLiteral("marieke@klant.example");

class GuardTest : public ::testing::Test
{
protected:
    void SetUp() override { ASSERT_TRUE(m_world.start()); }

    [[nodiscard]] bool says(const QString &words)
    {
        return waitUntil([&] { return m_world.notice("guardNotice").contains(words); });
    }
    [[nodiscard]] bool saysNothing()
    {
        return waitUntil([this] { return !m_world.isShown("guardNotice"); });
    }
    [[nodiscard]] bool isSendable() const { return m_world.find("sendButton")->isEnabled(); }
    /// What is marked in the text, in its order.
    [[nodiscard]] QStringList marked() const
    {
        QStringList words;
        for (const QTextEdit::ExtraSelection &selection : m_world.editor().extraSelections()) {
            words.append(selection.cursor.selectedText());
        }
        return words;
    }
    [[nodiscard]] QStringList overrides()
    {
        QStringList texts;
        const auto open = await(m_world.inbox().store().conversation(m_world.openCase().id));
        for (const CaseHistoryEntry &entry : open ? open->history : QList<CaseHistoryEntry>()) {
            if (entry.kind == CaseHistoryEntry::Kind::Override || entry.kind == CaseHistoryEntry::Kind::PlatformAct) {
                texts.append(historyKindName(entry.kind) + QLatin1Char(' ') + entry.text);
            }
        }
        return texts;
    }

    WritingWorld m_world;
};

TEST_F(GuardTest, WhatMayNeverBePublicIsMarkedAndSaidAndTakenOutByAButton)
{
    m_world.write(QStringLiteral("Uw rekening ") + iban + QStringLiteral(" is in orde."));
    ASSERT_TRUE(says(QStringLiteral("Never in public: account number (IBAN)")));
    EXPECT_FALSE(m_world.notice("guardNotice").contains(QLatin1String("0417"))) << "what is said is masked";
    EXPECT_TRUE(waitUntil([this] { return marked() == QStringList{iban}; }));
    const QTextCharFormat format = m_world.editor().extraSelections().constFirst().format;
    EXPECT_EQ(format.underlineStyle(), QTextCharFormat::DashUnderline);
    EXPECT_FALSE(isSendable());
    EXPECT_FALSE(m_world.isShown("guardAcceptButton"));
    ASSERT_TRUE(m_world.click("guardRemoveButton"));
    EXPECT_EQ(m_world.editor().toPlainText(), QStringLiteral("Uw rekening is in orde."));
    EXPECT_TRUE(saysNothing());
    EXPECT_TRUE(waitUntil([this] { return isSendable() && marked().isEmpty(); }));
    m_world.editor().undo();
    EXPECT_TRUE(m_world.editor().toPlainText().contains(iban)) << "one step to undo";
}

TEST_F(GuardTest, MaskedItMayGo)
{
    m_world.write(QStringLiteral("Rekening ") + iban + QStringLiteral("."));
    ASSERT_TRUE(says(QStringLiteral("Never in public")));
    ASSERT_TRUE(waitUntil([this] { return !marked().isEmpty(); }));
    ASSERT_TRUE(m_world.click("guardMaskButton"));
    EXPECT_TRUE(saysNothing());
    EXPECT_FALSE(m_world.editor().toPlainText().contains(QLatin1String("0417")));
    EXPECT_TRUE(m_world.send());
}

TEST_F(GuardTest, WhatIsToBeConfirmedGoesOnceItIsLetStandAndThatIsOnTheRecord)
{
    m_world.write(QStringLiteral("Mail ons via ") + email);
    ASSERT_TRUE(says(QStringLiteral("only on purpose: e-mail address")));
    EXPECT_FALSE(isSendable());
    ASSERT_TRUE(m_world.click("guardAcceptButton"));
    EXPECT_TRUE(says(QStringLiteral("You let this stand in public")));
    ASSERT_TRUE(m_world.send());
    const QList<OutboxEntry> sent = m_world.outbox();
    ASSERT_EQ(sent.size(), 1);
    EXPECT_EQ(overrides(), QStringList{QStringLiteral("override email: ") + sent.first().id.toString()});
}

TEST_F(GuardTest, ATraineeIsToldAndOfferedNoWayAround)
{
    m_world.inbox().desk().setMayOverride(false);
    m_world.write(email);
    ASSERT_TRUE(says(QStringLiteral("Your role may not accept it")));
    EXPECT_FALSE(m_world.isShown("guardAcceptButton"));
    EXPECT_FALSE(isSendable());
}

TEST_F(GuardTest, SentPrivatelyTheTextIsKeptAndOnlyToldOf)
{
    const QString text = QStringLiteral("Uw rekening ") + iban;
    m_world.write(text);
    ASSERT_TRUE(says(QStringLiteral("Never in public")));
    ASSERT_TRUE(m_world.click("guardPrivateButton"));
    EXPECT_EQ(m_world.editor().toPlainText(), text);
    EXPECT_TRUE(says(QStringLiteral("Only they can read it")));
    EXPECT_TRUE(waitUntil([this] { return isSendable(); }));
    EXPECT_TRUE(waitUntil([&] {
        return m_world.draftOnDisk(DraftKind::Private) == text && m_world.draftOnDisk(DraftKind::Public).isEmpty();
    }));
}

TEST_F(GuardTest, TricksOfDirectionAndWidthAreSaidAndHideNothing)
{
    m_world.editor().setPlainText(QStringLiteral("NL91\u200bABNA\u20600417164300"));
    EXPECT_TRUE(says(QStringLiteral("Never in public: account number")));
    m_world.editor().setPlainText(QStringLiteral("dag \u202egnirotS\u202c"));
    ASSERT_TRUE(says(QStringLiteral("turn the reading direction")));
    ASSERT_TRUE(m_world.click("guardRemoveButton"));
    EXPECT_EQ(m_world.editor().toPlainText(), QStringLiteral("dag gnirotS"));
    EXPECT_TRUE(saysNothing());
}

TEST_F(GuardTest, CharactersOfAnUnknownEncodingAreSaidAndTheDraftIsKept)
{
    // Latin 1 from a clipboard that says it is UTF-8.
    auto *mime = new QMimeData;
    mime->setData(QStringLiteral("text/plain"), QByteArray("Caf\xe9 gesloten"));
    QApplication::clipboard()->setMimeData(mime);
    m_world.editor().setFocus();
    m_world.editor().paste();
    ASSERT_FALSE(m_world.editor().toPlainText().isEmpty());
    EXPECT_TRUE(
        waitUntil([this] { return m_world.notice("blockNotice").contains(QLatin1String("unknown encoding")); }));
    EXPECT_FALSE(isSendable());
    EXPECT_TRUE(waitUntil([this] { return !m_world.draftOnDisk(DraftKind::Public).isEmpty(); }));
}

TEST_F(GuardTest, AnUnknownVariableIsSaidEvenOneThatNamesATemplate)
{
    for (const QString &text : {QStringLiteral("Hoi {{no.such}}"), QStringLiteral("Hoi {{template.Terugbellen}}")}) {
        m_world.editor().setPlainText(text);
        const QString name = text.mid(6).chopped(2);
        EXPECT_TRUE(waitUntil([&] { return m_world.notice("blockNotice").contains(name); })) << name.toStdString();
        EXPECT_FALSE(isSendable());
    }
}

TEST_F(GuardTest, AHundredKilobytesPastedAreCountedAndKept)
{
    const QString line = QStringLiteral("Beste klant, we kijken ernaar en komen er vandaag nog bij u op terug. ");
    const QString text = line.repeated(100'000 / line.size());
    QApplication::clipboard()->setText(text);
    m_world.editor().setFocus();
    QElapsedTimer watch;
    watch.start();
    m_world.editor().paste();
    std::cout << "pasting: " << watch.restart() << " ms\n";
    QTest::keyClick(&m_world.editor(), Qt::Key_A);
    std::cout << "a key after it: " << watch.elapsed() << " ms\n";
    EXPECT_TRUE(
        waitUntil([this] { return m_world.notice("blockNotice").contains(QLatin1String("nobody reads so many")); }));
    EXPECT_FALSE(isSendable());
    EXPECT_TRUE(waitUntil([&] { return m_world.draftOnDisk(DraftKind::Public).size() == text.size() + 1; }));
}

/// A case whose customer wrote an account number under a post of ours.
class IncomingTest : public GuardTest
{
protected:
    void SetUp() override
    {
        GuardTest::SetUp();
        const Channel on = sampleChannels().constFirst();
        Message ours = samplePost(on, 900, QStringLiteral("Voorbeeldbank"), QStringLiteral("@voorbeeldbank"),
                                  QStringLiteral("De storing is verholpen."), m_world.clock().now() - 20min);
        ours.outbound = true;
        ours.author.id = on.profile;
        Message theirs = samplePost(on, 901, QStringLiteral("Ans Klant"), QStringLiteral("@ansklant"),
                                    QStringLiteral("Mijn rekening ") + iban + QStringLiteral(" doet niets"),
                                    m_world.clock().now() - 40min);
        theirs.threadRoot = ours.ref.remote;
        theirs.inReplyTo = ours.ref.remote;
        theirs.threadRootAuthor = ours.author.id;
        ASSERT_TRUE(m_world.inbox().take(on, {ours, theirs}));
        for (const CaseRow &row : m_world.inbox().cases(CaseView::All)) {
            if (row.value.customer.name == QLatin1String("Ans Klant")) {
                m_id = row.value.id;
            }
        }
        ASSERT_FALSE(m_id.isNull());
    }

    [[nodiscard]] CaseListModel &list()
    {
        return *static_cast<CaseListModel *>(m_world.find<CaseListView>("caseList")->model());
    }
    [[nodiscard]] bool open()
    {
        if (!waitUntil([this] { return list().rowOf(m_id) >= 0 && list().caseAt(list().rowOf(m_id)) != nullptr; })) {
            return false;
        }
        m_world.find<CaseListView>("caseList")->setCurrentIndex(list().index(list().rowOf(m_id), 0));
        return m_world.waitForCase(QStringLiteral("Ans Klant"));
    }
    [[nodiscard]] QStringList record()
    {
        QStringList texts;
        const auto open = await(m_world.inbox().store().conversation(m_id));
        for (const CaseHistoryEntry &entry : open ? open->history : QList<CaseHistoryEntry>()) {
            if (entry.kind == CaseHistoryEntry::Kind::Override || entry.kind == CaseHistoryEntry::Kind::PlatformAct) {
                texts.append(historyKindName(entry.kind) + QLatin1Char(' ') + entry.text);
            }
        }
        return texts;
    }

    CaseId m_id;
};

TEST_F(IncomingTest, WhatOthersWroteIsMaskedUntilItIsAskedForOnTheRecord)
{
    ASSERT_TRUE(open());
    EXPECT_FALSE(list().snippetAt(list().rowOf(m_id)).contains(QLatin1String("0417")));
    const ConversationModel *const model = &m_world.find<ConversationView>("conversationView")->model();
    const auto says = [model](const QString &words) {
        for (int row = 0; row < model->rowCount(); ++row) {
            if (model->index(row).data(Qt::DisplayRole).toString().contains(words)) {
                return true;
            }
        }
        return false;
    };
    EXPECT_TRUE(says(QStringLiteral("Mijn rekening")));
    EXPECT_FALSE(says(QStringLiteral("0417")));
    ASSERT_TRUE(waitUntil([this] { return m_world.isShown("revealButton"); }));
    ASSERT_TRUE(m_world.click("revealButton"));
    EXPECT_TRUE(waitUntil([&] { return says(QStringLiteral("0417")); }));
    ASSERT_EQ(record().size(), 1);
    EXPECT_TRUE(record().first().startsWith(QLatin1String("override reveal: ")));
    EXPECT_TRUE(waitUntil([this] { return !m_world.isShown("revealButton"); }));
}

TEST_F(IncomingTest, WhoTakesTheCaseSeesWhatWasWritten)
{
    ASSERT_TRUE(open());
    const ConversationModel *const model = &m_world.find<ConversationView>("conversationView")->model();
    WEDERHOOR_ASSERT_OK(await(m_world.inbox().desk().claim(m_id)));
    EXPECT_TRUE(waitUntil([model] {
        for (int row = 0; row < model->rowCount(); ++row) {
            if (model->index(row).data(Qt::DisplayRole).toString().contains(QLatin1String("0417"))) {
                return true;
            }
        }
        return false;
    }));
    EXPECT_TRUE(record().isEmpty());
}

TEST_F(IncomingTest, ATraineeMayNotLook)
{
    m_world.inbox().desk().setMayOverride(false);
    ASSERT_TRUE(open());
    ASSERT_TRUE(waitUntil([this] { return m_world.isShown("maskNotice"); }));
    EXPECT_FALSE(m_world.isShown("revealButton"));
    EXPECT_FALSE(m_world.isShown("hideMessageButton"));
    const auto looked = await(m_world.inbox().desk().noteReveal(m_id));
    ASSERT_FALSE(looked);
    EXPECT_EQ(looked.error().kind, ErrorKind::Forbidden);
}

TEST_F(IncomingTest, UnderOurOwnPostItIsHiddenOnThePlatformAfterAQuestion)
{
    ASSERT_TRUE(open());
    ASSERT_TRUE(waitUntil([this] { return m_world.isShown("hideMessageButton"); }));
    ASSERT_TRUE(m_world.click("hideMessageButton"));
    ASSERT_TRUE(waitUntil([this] { return m_world.isShown("hideQuestion"); }));
    EXPECT_TRUE(m_world.inbox().hidden.isEmpty()) << "nothing before the answer";
    ASSERT_TRUE(m_world.click("hideConfirm"));
    EXPECT_TRUE(waitUntil([this] { return m_world.inbox().hidden == QStringList{QStringLiteral("post-901")}; }));
    EXPECT_TRUE(waitUntil([this] { return record() == QStringList{QStringLiteral("platform_act hide post-901")}; }));
    EXPECT_TRUE(waitUntil([this] { return !m_world.isShown("hideMessageButton"); }));
}

TEST_F(GuardTest, TheSettingsPageSetsLevelsListsAndAPatternThatItTries)
{
    ASSERT_TRUE(m_world.openSettings(10));
    ASSERT_TRUE(waitUntil([this] { return m_world.isShown("guardPattern"); }));
    m_world.type("guardPattern", QStringLiteral("K(\\d"));
    EXPECT_TRUE(m_world.notice("guardTrial").contains(QLatin1String("a bracket that is not closed")));
    ASSERT_TRUE(m_world.click("guardSave"));
    EXPECT_TRUE(
        waitUntil([this] { return m_world.notice("guardPageNotice").contains(QLatin1String("cannot be used")); }));
    EXPECT_EQ(await(readGuardRules(m_world.inbox().store()))->customerNumber, QString());
    m_world.find<QLineEdit>("guardPattern")->clear();
    m_world.type("guardPattern", QStringLiteral("K\\d{6}"));
    m_world.type("guardSample", QStringLiteral("ik ben K123456"));
    EXPECT_TRUE(m_world.notice("guardTrial").contains(QLatin1String("Found: K123456")));
    m_world.choose("guardLevel_email", 0);
    m_world.find<QPlainTextEdit>("guardContacts")->setPlainText(QStringLiteral("0900-0024\n\n bank.example "));
    ASSERT_TRUE(m_world.click("guardSave"));
    EXPECT_TRUE(waitUntil([this] { return m_world.notice("guardPageNotice").contains(QLatin1String("Saved")); }));
    for (TestInbox *inbox : {&m_world.inbox(), &m_world.practice()}) {
        const auto rules = await(readGuardRules(inbox->store()));
        WEDERHOOR_ASSERT_OK(rules);
        EXPECT_EQ(rules->customerNumber, QStringLiteral("K\\d{6}"));
        EXPECT_EQ(rules->levels.of(PersonalDataKind::Email), GuardLevel::Hint);
        EXPECT_EQ(rules->ownContacts, (QStringList{QStringLiteral("0900-0024"), QStringLiteral("bank.example")}));
    }
}

} // namespace

} // namespace wederhoor::test
