#include "tests/gui/GuiWorld.h"
#include "tests/gui/SampleInbox.h"
#include "tests/support/Await.h"
#include "tests/support/Printers.h"

#include <QAction>
#include <QComboBox>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPlainTextEdit>

#include <gtest/gtest.h>

#include <algorithm>

namespace wederhoor::test {

namespace {

constexpr int templatesSection = 1;

class TemplatesTest : public ::testing::Test
{
protected:
    void SetUp() override
    {
        ASSERT_TRUE(m_world.open());
        ASSERT_TRUE(fillSampleInbox(m_world.inbox(), m_world.clock().now()));
        ASSERT_TRUE(m_world.show());
        ASSERT_TRUE(m_world.waitForCase(QStringLiteral("Marieke de Wit")));
        ASSERT_TRUE(m_world.openSettings(templatesSection));
        ASSERT_TRUE(waitUntil([this] { return names().size() == 2; }));
    }

    [[nodiscard]] QStringList names()
    {
        QStringList names;
        const auto *list = m_world.find<QListWidget>("templateNames");
        for (int row = 0; row < list->count(); ++row) {
            names.append(list->item(row)->text());
        }
        return names;
    }
    [[nodiscard]] QList<Template> stored(TestInbox &inbox)
    {
        return await(inbox.store().templates()).value_or(QList<Template>());
    }
    [[nodiscard]] bool isStored(TestInbox &inbox, const QString &name, const QString &text)
    {
        const QList<Template> all = stored(inbox);
        return std::any_of(all.begin(), all.end(),
                           [&](const Template &value) { return value.name == name && value.text == text; });
    }
    void write(const char *objectName, const QString &text)
    {
        m_world.find<QWidget>(objectName)->setFocus();
        m_world.key(Qt::Key_A, Qt::ControlModifier);
        m_world.type(objectName, text);
    }

    GuiWorld m_world;
};

TEST_F(TemplatesTest, AChangedTemplateIsUsedInTheNextReplyAndInPractice)
{
    ASSERT_EQ(names().constFirst().toStdString(), "Spaarrente december");
    write("templateText", QStringLiteral("Hoi {{customer.first_name}}, de rente gaat omlaag."));
    EXPECT_TRUE(m_world.textOf("templateAsRead").contains(QLatin1String("Hoi Samira, de rente")));
    EXPECT_TRUE(m_world.textOf("templateAsRead").contains(QLatin1String("^Erik"))) << "with the signature";
    ASSERT_TRUE(m_world.click("saveTemplateButton"));
    const QString text = QStringLiteral("Hoi {{customer.first_name}}, de rente gaat omlaag.");
    ASSERT_TRUE(waitUntil([&] { return isStored(m_world.inbox(), names().constFirst(), text); }));
    EXPECT_TRUE(waitUntil([&] { return isStored(m_world.practice(), names().constFirst(), text); }));
    ASSERT_TRUE(m_world.click("inboxSwitch"));
    m_world.find("replyEditor")->setFocus();
    m_world.key(Qt::Key_Slash);
    ASSERT_TRUE(waitUntil([this] { return m_world.isShown("templateList"); }));
    QTest::keyClicks(m_world.find("templateField"), QStringLiteral("spaar"));
    QTest::keyClick(m_world.find("templateField"), Qt::Key_Return);
    EXPECT_TRUE(waitUntil([this] {
        return m_world.find<QPlainTextEdit>("replyEditor")->toPlainText()
            == QLatin1String("Hoi Marieke, de rente gaat omlaag.");
    }));
}

TEST_F(TemplatesTest, AVariableIsInsertedFromTheListAndAnUnknownOneIsTold)
{
    m_world.find("templateText")->setFocus();
    m_world.key(Qt::Key_End, Qt::ControlModifier);
    ASSERT_TRUE(m_world.click("insertVariableButton"));
    ASSERT_TRUE(waitUntil([this] { return m_world.isShown("variableMenu"); }));
    m_world.find<QAction>("variable.agent.name")->trigger();
    m_world.find<QMenu>("variableMenu")->close();
    EXPECT_TRUE(m_world.textOf("templateText").endsWith(QLatin1String("{{agent.name}}")));
    EXPECT_FALSE(m_world.isShown("templatePreviewNotice"));
    QTest::keyClicks(m_world.find("templateText"), QStringLiteral(" {{customer.shoe}}"));
    ASSERT_TRUE(m_world.isShown("templatePreviewNotice"));
    EXPECT_TRUE(m_world.find("templatePreviewNotice")->accessibleName().contains(QLatin1String("customer.shoe")));
}

TEST_F(TemplatesTest, ANewTemplateNeedsANameThatNoOtherHas)
{
    ASSERT_TRUE(m_world.click("newTemplateButton"));
    write("templateText", QStringLiteral("Dank je wel!"));
    ASSERT_TRUE(m_world.click("saveTemplateButton"));
    EXPECT_TRUE(m_world.find("templatesPageNotice")->accessibleName().contains(QLatin1String("a name")));
    write("templateName", QStringLiteral("terugBELLEN"));
    ASSERT_TRUE(m_world.click("saveTemplateButton"));
    EXPECT_TRUE(m_world.find("templatesPageNotice")->accessibleName().contains(QLatin1String("already")));
    EXPECT_EQ(stored(m_world.inbox()).size(), 2);
    write("templateName", QStringLiteral("Dank"));
    ASSERT_TRUE(m_world.click("saveTemplateButton"));
    EXPECT_TRUE(waitUntil([this] { return names().size() == 3; }));
}

TEST_F(TemplatesTest, ADeletedTemplateComesBack)
{
    const QList<Template> before = stored(m_world.inbox());
    ASSERT_TRUE(m_world.click("deleteTemplateButton"));
    ASSERT_TRUE(waitUntil([this] { return names().size() == 1; }));
    ASSERT_TRUE(waitUntil([this] { return m_world.isShown("undoTemplateButton"); }));
    ASSERT_TRUE(m_world.click("undoTemplateButton"));
    ASSERT_TRUE(waitUntil([this] { return names().size() == 2; }));
    EXPECT_EQ(stored(m_world.inbox()), before);
}

TEST_F(TemplatesTest, WhatWasTypedIsKeptWhenAnotherTemplateIsChosen)
{
    write("templateText", QStringLiteral("Halverwege"));
    auto *list = m_world.find<QListWidget>("templateNames");
    list->setFocus();
    QTest::keyClick(list, Qt::Key_Down);
    EXPECT_TRUE(waitUntil([this] {
        return isStored(m_world.inbox(), QStringLiteral("Spaarrente december"), QStringLiteral("Halverwege"));
    }));
    EXPECT_EQ(m_world.textOf("templateName").toStdString(), "Terugbellen");
    ASSERT_TRUE(waitUntil([this] { return m_world.isShown("undoTemplateButton"); }));
    ASSERT_TRUE(m_world.click("undoTemplateButton"));
    EXPECT_TRUE(waitUntil([this] {
        return !isStored(m_world.inbox(), QStringLiteral("Spaarrente december"), QStringLiteral("Halverwege"));
    }));
}

} // namespace

} // namespace wederhoor::test
