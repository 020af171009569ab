#include "tests/gui/GuiWorld.h"
#include "tests/gui/SampleInbox.h"
#include "tests/support/Await.h"
#include "tests/support/Printers.h"
#include "ui/settings/TemplateTree.h"

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
        for (const QTreeWidgetItem *item : m_world.find<TemplateTree>("templateNames")->leaves()) {
            names.append(item->text(0));
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

/// The folder of this name; null: there is none.
QTreeWidgetItem *folderIn(const TemplateTree &tree, const QString &name)
{
    for (QTreeWidgetItem *item : tree.findItems(name, Qt::MatchExactly | Qt::MatchRecursive)) {
        if (TemplateTree::idOf(item).isNull()) {
            return item;
        }
    }
    return nullptr;
}

TEST_F(TemplatesTest, FoldersCountWhatLiesInThemAndAreRenamedWithAllOfItAndBack)
{
    Template value = stored(m_world.inbox()).constFirst();
    const QString before = value.folder;
    for (Template each : stored(m_world.inbox())) {
        each.folder = each.id == value.id ? QStringLiteral("Rente/Sparen") : QStringLiteral("Rente");
        ASSERT_TRUE(m_world.inbox().saveTemplate(each));
    }
    auto *tree = m_world.find<TemplateTree>("templateNames");
    // Each template that is saved fills the tree anew.
    ASSERT_TRUE(waitUntil([tree] {
        const QTreeWidgetItem *found = folderIn(*tree, QStringLiteral("Rente"));
        return found != nullptr && found->text(1) == QLatin1String("2");
    }));
    QTreeWidgetItem *folder = folderIn(*tree, QStringLiteral("Rente"));
    EXPECT_EQ(folderIn(*tree, QStringLiteral("Sparen"))->text(1).toStdString(), "1");
    tree->setFocus();
    tree->setCurrentItem(folder);
    QTest::keyClick(tree, Qt::Key_F2);
    auto *field = tree->findChild<QLineEdit *>();
    ASSERT_NE(field, nullptr) << "F2 opens the name";
    field->setText(QStringLiteral("Tarieven"));
    QTest::keyClick(field, Qt::Key_Return);
    const auto folders = [this] {
        QStringList found;
        for (const Template &each : stored(m_world.inbox())) {
            found.append(each.folder);
        }
        found.sort();
        return found;
    };
    EXPECT_TRUE(waitUntil([&] {
        return folders() == (QStringList{QStringLiteral("Tarieven"), QStringLiteral("Tarieven/Sparen")});
    }));
    ASSERT_TRUE(waitUntil([this] { return m_world.isShown("undoTemplateButton"); }));
    ASSERT_TRUE(m_world.click("undoTemplateButton"));
    EXPECT_TRUE(waitUntil([&] {
        return folders() == (QStringList{QStringLiteral("Rente"), QStringLiteral("Rente/Sparen")});
    }));
}

TEST_F(TemplatesTest, ATemplateIsDraggedIntoAFolder)
{
    const QList<Template> all = stored(m_world.inbox());
    Template in = all.at(0);
    Template out = all.at(1);
    in.folder = QStringLiteral("Rente");
    out.folder.clear();
    ASSERT_TRUE(m_world.inbox().saveTemplate(in));
    ASSERT_TRUE(m_world.inbox().saveTemplate(out));
    auto *tree = m_world.find<TemplateTree>("templateNames");
    ASSERT_TRUE(waitUntil([&] {
        return folderIn(*tree, QStringLiteral("Rente")) != nullptr
            && folderIn(*tree, QStringLiteral("Rente"))->text(1) == u"1";
    }));
    tree->choose(out.id);
    // The drag itself runs an event loop of its own: what the drop does is looked at.
    tree->dropAt(tree->visualItemRect(folderIn(*tree, QStringLiteral("Rente"))).center());
    EXPECT_TRUE(waitUntil([&] {
        const QList<Template> now = stored(m_world.inbox());
        return std::all_of(now.begin(), now.end(), [](const Template &each) { return each.folder == u"Rente"; });
    }));
    EXPECT_TRUE(waitUntil([&] {
        QTreeWidgetItem *folder = folderIn(*tree, QStringLiteral("Rente"));
        return folder != nullptr && folder->text(1) == u"2";
    }));
}

TEST_F(TemplatesTest, WhatWasTypedIsKeptWhenAnotherTemplateIsChosen)
{
    write("templateText", QStringLiteral("Halverwege"));
    auto *list = m_world.find<TemplateTree>("templateNames");
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
