#include "core/store/Store.h"
#include "tests/gui/WritingWorld.h"
#include "tests/support/Await.h"
#include "tests/support/Printers.h"

#include <QAction>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>

#include <gtest/gtest.h>

namespace wederhoor::test {

namespace {

using Act = TemplateAct::Kind;

class MacroTest : public ::testing::Test
{
protected:
    void SetUp() override { ASSERT_TRUE(m_world.start()); }

    [[nodiscard]] bool keep(const char *name, const char *text, const QList<TemplateAct> &acts)
    {
        Template macro;
        macro.id = TemplateId{QUuid::createUuid()};
        macro.name = QString::fromUtf8(name);
        macro.text = QString::fromUtf8(text);
        macro.acts = acts;
        return m_world.inbox().saveTemplate(macro);
    }
    /// By the keyboard, from the list of templates.
    [[nodiscard]] bool choose(const char *word)
    {
        m_world.editor().setFocus();
        m_world.key(Qt::Key_Slash);
        if (!waitUntil([this] { return m_world.isShown("templateField"); })) {
            return false;
        }
        auto *field = m_world.find("templateField");
        QTest::keyClicks(field, QString::fromUtf8(word));
        if (!waitUntil([this] { return m_world.isShown("templateActs"); })) {
            return false;
        }
        m_said = m_world.textOf("templateActs");
        QTest::keyClick(field, Qt::Key_Return);
        return true;
    }
    [[nodiscard]] Case now()
    {
        const auto rows = await(m_world.inbox().store().caseRows({m_world.openCase().id}));
        return rows && !rows->isEmpty() ? rows->constFirst().value : Case();
    }

    WritingWorld m_world;
    QString m_said;
};

TEST_F(MacroTest, ItsActsAreSaidBeforeDoneWhenItIsChosenAndTakenBackTogether)
{
    ASSERT_TRUE(keep("Pas kwijt", "Hoi {{customer.first_name}}, ik blokkeer je pas.",
                     {{Act::Tag, QStringLiteral("pas")}, {Act::Topic, QStringLiteral("Pas kwijt")}, {Act::Claim, {}}}));
    const Case before = now();
    ASSERT_TRUE(choose("pas kwijt"));
    EXPECT_TRUE(m_said.contains(QStringLiteral("tag pas"))) << m_said.toStdString();
    EXPECT_TRUE(m_said.contains(QStringLiteral("claim")));
    EXPECT_TRUE(waitUntil([this] { return now().topic == QStringLiteral("Pas kwijt"); }));
    EXPECT_TRUE(now().tags.contains(QStringLiteral("pas")));
    EXPECT_FALSE(now().owner.isEmpty());
    EXPECT_TRUE(waitUntil([this] { return m_world.editor().toPlainText().startsWith(QStringLiteral("Hoi Marieke")); }));
    EXPECT_TRUE(m_world.outbox().isEmpty()) << "it never sends";
    ASSERT_TRUE(waitUntil([this] { return m_world.isShown("undoButton"); }));
    ASSERT_TRUE(m_world.click("undoButton"));
    EXPECT_TRUE(waitUntil([&] { return now().topic == before.topic && now().tags == before.tags; }));
    EXPECT_EQ(now().owner, before.owner);
}

TEST_F(MacroTest, ResolvingWaitsForTheTextToBeSent)
{
    ASSERT_TRUE(keep("Opgelost", "Het werkt weer, fijne dag!", {{Act::Resolve, {}}}));
    ASSERT_TRUE(choose("opgelost"));
    EXPECT_TRUE(m_said.contains(QStringLiteral("when it is sent"))) << m_said.toStdString();
    ASSERT_TRUE(waitUntil([this] { return !m_world.editor().toPlainText().isEmpty(); }));
    EXPECT_TRUE(isActive(now().status));
    EXPECT_TRUE(waitUntil([this] { return m_world.textOf("sendButton").contains(QStringLiteral("resolve")); }));
    m_world.write(QStringLiteral(" Groet!"));
    ASSERT_TRUE(m_world.send());
    EXPECT_EQ(m_world.outbox().first().afterwards, CaseEvent::ReplySentResolved);
}

TEST_F(MacroTest, WhatIsRefusedIsSaidAndNothingIsDone)
{
    ASSERT_TRUE(keep("Spam", "", {{Act::Tag, QStringLiteral("spam")}, {Act::Dismiss, QStringLiteral("spam")}}));
    CaseDesk &desk = m_world.inbox().desk();
    const Agent me = desk.me();
    desk.setMe({{QStringLiteral("sanne")}, QStringLiteral("Sanne")});
    ASSERT_TRUE(await(desk.claim(m_world.openCase().id)));
    desk.setMe(me);
    ASSERT_TRUE(waitUntil([this] { return now().owner.value == QStringLiteral("sanne"); }));
    ASSERT_TRUE(choose("spam"));
    EXPECT_TRUE(waitUntil([this] { return m_world.notice("actNotice").contains(QStringLiteral("nothing was done")); }));
    EXPECT_FALSE(now().tags.contains(QStringLiteral("spam")));
    EXPECT_TRUE(isActive(now().status));
}

TEST_F(MacroTest, ItIsMadeInSettings)
{
    ASSERT_TRUE(m_world.openSettings(1));
    ASSERT_TRUE(m_world.click("newTemplateButton"));
    m_world.find<QLineEdit>("templateName")->setText(QStringLiteral("Alleen labelen"));
    m_world.find<QLineEdit>("macroValue")->setText(QStringLiteral("storing"));
    ASSERT_TRUE(m_world.click("macroAdd"));
    m_world.choose("macroKind", 4);
    ASSERT_TRUE(m_world.click("macroAdd"));
    EXPECT_EQ(m_world.find<QListWidget>("macroActs")->count(), 2);
    ASSERT_TRUE(m_world.click("saveTemplateButton"));
    const auto isKept = [this] {
        const auto all = await(m_world.inbox().store().templates());
        return all && std::any_of(all->begin(), all->end(), [](const Template &value) {
                   return value.acts == QList<TemplateAct>{{Act::Tag, QStringLiteral("storing")}, {Act::Resolve, {}}};
               });
    };
    EXPECT_TRUE(waitUntil(isKept));
}

} // namespace

} // namespace wederhoor::test
