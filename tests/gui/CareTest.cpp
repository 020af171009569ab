#include "core/desk/CallbackDesk.h"
#include "core/desk/IdentityDesk.h"
#include "core/store/Store.h"
#include "tests/gui/WritingWorld.h"
#include "tests/support/Await.h"
#include "tests/support/Printers.h"

#include <QAction>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QSpinBox>

#include <gtest/gtest.h>

#include <algorithm>

namespace wederhoor::test {

namespace {

using namespace std::chrono_literals;

class CareTest : public ::testing::Test
{
protected:
    void SetUp() override { ASSERT_TRUE(m_world.start()); }

    void trigger(const char *action) { m_world.find<QAction>(action)->trigger(); }
    [[nodiscard]] IdentityDesk &identity() { return *m_world.inbox().door().identity; }
    [[nodiscard]] CallbackDesk &calls() { return *m_world.inbox().door().callbacks; }
    void setLevel(GuardLevel level)
    {
        IdentityRules rules;
        rules.level = level;
        WEDERHOOR_ASSERT_OK(await(identity().saveRules(rules)));
    }
    void writePrivately(const QString &text)
    {
        trigger("action.write.private");
        m_world.write(text);
    }
    [[nodiscard]] bool says(const char *words)
    {
        return waitUntil([&] { return m_world.notice("identityNotice").contains(QLatin1String(words)); });
    }
    [[nodiscard]] bool saysNothing()
    {
        return waitUntil([this] { return !m_world.isShown("identityNotice"); });
    }
    [[nodiscard]] bool isSendable() const { return m_world.find("sendButton")->isEnabled(); }
    [[nodiscard]] bool checkByDialog(const QString &note)
    {
        if (!waitUntil([this] { return m_world.isShown("identityDialog"); })) {
            return false;
        }
        m_world.find<QLineEdit>("identityNote")->setText(note);
        return m_world.click("identitySave");
    }
    /// Asks for a call by the dialog, with this number.
    [[nodiscard]] bool askByDialog(const QString &number)
    {
        trigger("action.case.callback");
        if (!waitUntil([this] { return m_world.isShown("callbackDialog"); })) {
            return false;
        }
        m_world.find<QLineEdit>("callbackNumber")->setText(number);
        m_world.find<QLineEdit>("callbackSubject")->setText(QStringLiteral("Huur"));
        return m_world.click("callbackSave");
    }

    WritingWorld m_world;
};

TEST_F(CareTest, WhoWritesInPrivateIsRemindedUntilTheIdentityIsChecked)
{
    m_world.write(QStringLiteral("In public nothing is asked"));
    EXPECT_TRUE(saysNothing());
    writePrivately(QStringLiteral("Je saldo is in orde"));
    ASSERT_TRUE(says("Nobody has checked who this is"));
    EXPECT_TRUE(isSendable()) << "it is only said";
    ASSERT_TRUE(m_world.click("identityCheckButton"));
    ASSERT_TRUE(checkByDialog(QStringLiteral("Gebeld op het nummer in het dossier")));
    EXPECT_TRUE(saysNothing());
    EXPECT_TRUE(waitUntil([this] { return m_world.isShown("identityLabel"); })) << "in the head of the conversation";
    EXPECT_TRUE(waitUntil([this] { return m_world.textOf("sideIdentity").contains(QLatin1String("het dossier")); }));
    const auto standing = await(identity().standing(m_world.openCase().id));
    ASSERT_TRUE(standing && standing->valid);
    EXPECT_EQ(standing->valid->how, QStringLiteral("callback"));
    ASSERT_TRUE(m_world.click("undoButton"));
    EXPECT_TRUE(says("Nobody has checked")) << "undone, it is asked for again";
}

TEST_F(CareTest, AnAnswerOrANumberInTheNoteIsRefusedThereAndNothingIsKept)
{
    trigger("action.case.identity");
    ASSERT_TRUE(checkByDialog(QStringLiteral("NL91 ABNA 0417 1643 00")));
    ASSERT_TRUE(waitUntil([this] { return m_world.isShown("identityRefused"); }));
    EXPECT_TRUE(m_world.notice("identityRefused").contains(QLatin1String("account number")));
    EXPECT_TRUE(m_world.isShown("identityDialog"));
    EXPECT_EQ(await(identity().standing(m_world.openCase().id)).value(), IdentityStanding());
}

TEST_F(CareTest, WhereItIsAskedFirstItGoesOnPurposeAndOnTheRecordAndATraineeHasNoWayAround)
{
    setLevel(GuardLevel::Confirm);
    writePrivately(QStringLiteral("Je saldo is in orde"));
    ASSERT_TRUE(says("only on purpose"));
    EXPECT_TRUE(waitUntil([this] { return !isSendable(); }));
    ASSERT_TRUE(m_world.click("identityAcceptButton"));
    EXPECT_TRUE(says("history says so"));
    EXPECT_TRUE(isSendable());
    ASSERT_TRUE(m_world.send());
    const auto open = await(m_world.inbox().store().conversation(m_world.openCase().id));
    EXPECT_TRUE(std::any_of(open->history.begin(), open->history.end(), [](const CaseHistoryEntry &entry) {
        return entry.kind == CaseHistoryEntry::Kind::Override && entry.text.startsWith(QLatin1String("identity: "));
    }));
}

TEST_F(CareTest, ATraineeIsOfferedNoWayAroundAndABlockLetsNobodyPast)
{
    setLevel(GuardLevel::Confirm);
    m_world.inbox().desk().setMayOverride(false);
    writePrivately(QStringLiteral("Je saldo is in orde"));
    ASSERT_TRUE(says("only on purpose"));
    EXPECT_FALSE(m_world.isShown("identityAcceptButton"));
    EXPECT_FALSE(isSendable());
    m_world.inbox().desk().setMayOverride(true);
    setLevel(GuardLevel::Block);
    m_world.write(QStringLiteral("!"));
    ASSERT_TRUE(says("not before that"));
    EXPECT_FALSE(m_world.isShown("identityAcceptButton"));
    EXPECT_TRUE(m_world.isShown("identityCheckButton"));
}

TEST_F(CareTest, ACheckThatEndsByTheClockIsSeenToEnd)
{
    WEDERHOOR_ASSERT_OK(
        await(identity().check(m_world.openCase().id, QStringLiteral("app"), m_world.clock().now() + 1s, {})));
    ASSERT_TRUE(waitUntil([this] { return m_world.textOf("identityLabel").contains(QLatin1String("until")); }));
    m_world.clock().advance(2s);
    EXPECT_TRUE(waitUntil([this] { return m_world.textOf("identityLabel").contains(QLatin1String("ended")); }, 5s));
}

TEST_F(CareTest, ACallIsAskedForCopiedAndToldToTheCustomer)
{
    trigger("action.write.private");
    ASSERT_TRUE(askByDialog(QStringLiteral("06 12345678")));
    ASSERT_TRUE(waitUntil([this] { return m_world.isShown("sideCall.0"); }));
    const QList<CallbackRequest> open = await(calls().all()).value();
    ASSERT_EQ(open.size(), 1);
    const QString copied = QGuiApplication::clipboard()->text();
    EXPECT_TRUE(copied.startsWith(QStringLiteral("callback: ") + open.first().reference)) << copied.toStdString();
    EXPECT_TRUE(copied.contains(QStringLiteral("telephone: +31612345678")));
    EXPECT_TRUE(m_world.editor().toPlainText().contains(open.first().reference));
    EXPECT_FALSE(m_world.editor().toPlainText().contains(QStringLiteral("5678")));
    EXPECT_TRUE(m_world.textOf("sideCall.0").contains(QStringLiteral("+31 6 12345678"))) << "who asked may see it";
}

TEST_F(CareTest, ANumberThatCannotBeCalledIsSaidInTheDialog)
{
    ASSERT_TRUE(askByDialog(QStringLiteral("12")));
    ASSERT_TRUE(waitUntil([this] { return m_world.isShown("callbackRefused"); }));
    EXPECT_TRUE(m_world.notice("callbackRefused").contains(QLatin1String("no telephone number")));
    EXPECT_TRUE(await(calls().all())->isEmpty());
}

TEST_F(CareTest, WhatBecameOfACallIsSaidByAMenu)
{
    ASSERT_TRUE(askByDialog(QStringLiteral("06 12345678")));
    ASSERT_TRUE(waitUntil([this] { return m_world.isShown("sideCallOutcome.0"); }));
    ASSERT_TRUE(m_world.click("sideCallOutcome.0"));
    auto *called = m_world.find<QAction>("call.called");
    ASSERT_NE(called, nullptr);
    called->trigger();
    EXPECT_TRUE(waitUntil([this] { return await(calls().all())->isEmpty(); }));
    EXPECT_TRUE(waitUntil([this] { return !m_world.isShown("sideCallOutcome.0"); }));
}

TEST_F(CareTest, AnotherAgentSeesTheNumberMaskedAndCopyingItIsOnTheRecord)
{
    ASSERT_TRUE(askByDialog(QStringLiteral("06 12345678")));
    ASSERT_TRUE(waitUntil([this] { return m_world.isShown("sideCall.0"); }));
    m_world.inbox().desk().setMe({{QStringLiteral("sanne")}, QStringLiteral("Sanne")});
    trigger("action.case.next");
    ASSERT_TRUE(m_world.waitForCase(QStringLiteral("Joris")));
    trigger("action.case.previous");
    ASSERT_TRUE(m_world.waitForCase(QStringLiteral("Marieke de Wit")));
    ASSERT_TRUE(waitUntil([this] {
        return m_world.isShown("sideCall.0") && !m_world.textOf("sideCall.0").contains(QStringLiteral("12345678"));
    }));
    QGuiApplication::clipboard()->clear();
    ASSERT_TRUE(m_world.click("sideCallCopy.0"));
    EXPECT_TRUE(
        waitUntil([] { return QGuiApplication::clipboard()->text().contains(QStringLiteral("+31612345678")); }));
    const auto open = await(m_world.inbox().store().conversation(m_world.openCase().id));
    EXPECT_TRUE(std::any_of(open->history.begin(), open->history.end(), [](const CaseHistoryEntry &entry) {
        return entry.kind == CaseHistoryEntry::Kind::Override && entry.text.startsWith(QLatin1String("reveal: "));
    }));
}

TEST_F(CareTest, SettingsListTheWaysAndKeepTheRules)
{
    ASSERT_TRUE(m_world.openSettings(12));
    m_world.find<QLineEdit>("careWayName")->setText(QStringLiteral("Video call"));
    m_world.find<QSpinBox>("careWayMinutes")->setValue(15);
    ASSERT_TRUE(m_world.click("careWayPut"));
    EXPECT_TRUE(waitUntil([this] {
        return await(identity().ways())->contains(IdentityWay{QStringLiteral("Video call"), 15min});
    }));
    m_world.choose("careLevel", 2);
    m_world.find<QSpinBox>("careKeepDays")->setValue(5);
    ASSERT_TRUE(m_world.click("careSave"));
    EXPECT_TRUE(waitUntil([this] { return await(identity().rules())->level == GuardLevel::Block; }));
    EXPECT_TRUE(waitUntil([this] { return await(calls().keepDays()).value() == 5; }));
    EXPECT_TRUE(waitUntil([this] {
        return await(m_world.practice().door().identity->rules())->level == GuardLevel::Block;
    })) << "one learns under the same rules";
}

} // namespace

} // namespace wederhoor::test
