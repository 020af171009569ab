#include "app/TeamLink.h"
#include "tests/gui/TeamWorld.h"
#include "tests/support/Await.h"
#include "tests/support/Printers.h"
#include "ui/inbox/ViewPanel.h"

#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QTreeWidget>

#include <gtest/gtest.h>

namespace wederhoor::test {

namespace {

constexpr int templatesSection = 1;
constexpr int signaturesSection = 2;
constexpr int sharedSection = 11;
enum Column { Name, Kind, Scope, Mark, Maker, Approver };

/// A window whose inbox is tied to the team database as the program ties it.
class SharedPageTest : public ::testing::Test
{
protected:
    void SetUp() override
    {
        if (const QString missing = TeamWorld::missing(); !missing.isEmpty()) {
            GTEST_SKIP() << missing.toStdString();
        }
        ASSERT_TRUE(m_world.open());
    }
    void TearDown() override { m_link.reset(); }

    void begin(const char *member)
    {
        const QString login = QString::fromLatin1(member);
        m_link = std::make_unique<TeamLink>(
            gui().inbox().store(), gui().clock(),
            TeamPlace{TeamWorld::access(login).dialled(), QByteArrayLiteral("open sesame")}, QUuid::createUuid(),
            QList<ChannelId>());
        const Result<void> synced = await(m_link->sync().syncOnce());
        ASSERT_TRUE(synced) << ::testing::PrintToString(synced ? Error{} : synced.error());
        ASSERT_TRUE(gui().show());
        ASSERT_TRUE(gui().openSettings(0));
        auto *sections = gui().find<QListWidget>("settingsSections");
        ASSERT_TRUE(waitUntil([sections] { return !sections->item(sharedSection)->isHidden(); }));
    }
    /// As that member, past the window.
    [[nodiscard]] static bool act(const char *member, const QByteArray &sql)
    {
        return TeamWorld::run("SET SESSION AUTHORIZATION " + QByteArray(member) + "; " + sql);
    }
    [[nodiscard]] QTreeWidget &table() { return *gui().find<QTreeWidget>("sharedTable"); }
    [[nodiscard]] QString cell(int row, int column)
    {
        return row < table().topLevelItemCount() ? table().topLevelItem(row)->text(column) : QString();
    }
    [[nodiscard]] QList<QTreeWidgetItem *> templates(const QString &begin)
    {
        return gui().find<QTreeWidget>("templateNames")->findItems(begin, Qt::MatchStartsWith | Qt::MatchRecursive);
    }
    [[nodiscard]] QString markOf(const QString &name)
    {
        const QList<QTreeWidgetItem *> found = templates(name + QStringLiteral(" \u00b7 "));
        return found.size() == 1 ? found.first()->text(0).section(QStringLiteral(" \u00b7 "), 1) : QString();
    }
    [[nodiscard]] GuiWorld &gui() { return m_world.gui(); }

    TeamWorld m_world;
    std::unique_ptr<TeamLink> m_link;
};

} // namespace

TEST_F(SharedPageTest, ASupervisorSeesWhatIsProposedBesideWhatIsThereAndApprovesIt)
{
    ASSERT_TRUE(act("supervisor_one",
                    "SELECT wederhoor.put_document('00000000-0000-0000-0000-000000000a01', 'template', 'Card lost', "
                    "NULL, NULL, '{\"text\": \"Block your card in the app.\"}')"));
    ASSERT_TRUE(act("trainee_one",
                    "SELECT wederhoor.propose_document('00000000-0000-0000-0000-000000000b01', "
                    "'00000000-0000-0000-0000-000000000a01', 'template', 'Card lost', NULL, 1, "
                    "'{\"text\": \"Block your card in the app first.\"}')"));
    begin("supervisor_one");
    EXPECT_TRUE(
        gui().find<QListWidget>("settingsSections")->item(sharedSection)->text().endsWith(QLatin1String("(1)")));
    ASSERT_TRUE(gui().openSettings(sharedSection));
    ASSERT_TRUE(waitUntil([this] { return table().topLevelItemCount() == 2; }));
    EXPECT_EQ(cell(0, Mark), QStringLiteral("to approve"));
    EXPECT_EQ(cell(0, Maker), QStringLiteral("Bram Trainee"));
    EXPECT_EQ(gui().textOf("sharedNow"), QStringLiteral("Block your card in the app."));
    EXPECT_EQ(gui().textOf("sharedWanted"), QStringLiteral("Block your card in the app first."));
    ASSERT_TRUE(gui().click("approveSharedButton"));
    ASSERT_TRUE(waitUntil([this] { return cell(0, Approver) == QStringLiteral("Fatima Supervisor"); }));
    EXPECT_EQ(cell(0, Maker), QStringLiteral("Bram Trainee"));
    EXPECT_EQ(cell(0, Mark), QStringLiteral("team"));
    EXPECT_EQ(table().topLevelItemCount(), 1);
    EXPECT_TRUE(TeamWorld::run("SELECT 1 / (body ->> 'text' = 'Block your card in the app first.')::integer "
                               "FROM wederhoor.document"));
}

TEST_F(SharedPageTest, AProposalIsReturnedWithAReasonOnly)
{
    ASSERT_TRUE(act("trainee_one",
                    "SELECT wederhoor.propose_document('00000000-0000-0000-0000-000000000b01', "
                    "'00000000-0000-0000-0000-000000000a01', 'tag', 'cards', NULL, NULL, '{}')"));
    begin("supervisor_one");
    ASSERT_TRUE(gui().openSettings(sharedSection));
    ASSERT_TRUE(waitUntil([this] { return table().topLevelItemCount() == 1; }));
    EXPECT_FALSE(gui().click("returnSharedButton")) << "without a word of why";
    gui().type("returnSharedWhy", QStringLiteral("We have card"));
    ASSERT_TRUE(gui().click("returnSharedButton"));
    ASSERT_TRUE(waitUntil([] {
        return TeamWorld::run("SELECT 1 / count(*)::integer FROM wederhoor.document_proposal WHERE state = 'declined' "
                              "AND why = 'We have card' AND judged_by = 'supervisor_one'");
    }));
    EXPECT_TRUE(waitUntil([this] { return table().topLevelItemCount() == 0; }));
}

TEST_F(SharedPageTest, WhoProposedSomethingTakesItBackAndIsToldWhenItWasApprovedBefore)
{
    const QByteArray propose = "SELECT wederhoor.propose_document(gen_random_uuid(), "
                               "'00000000-0000-0000-0000-000000000a01', 'tag', 'cards', NULL, NULL, '{}')";
    ASSERT_TRUE(act("trainee_one", propose));
    begin("trainee_one");
    ASSERT_TRUE(gui().openSettings(sharedSection));
    ASSERT_TRUE(waitUntil([this] { return cell(0, Mark) == QStringLiteral("proposed"); }));
    ASSERT_TRUE(gui().click("withdrawSharedButton"));
    ASSERT_TRUE(waitUntil([this] { return table().topLevelItemCount() == 0; }));
    EXPECT_TRUE(waitUntil([] {
        return TeamWorld::run(
            "SELECT 1 / count(*)::integer FROM wederhoor.document_proposal WHERE state = 'withdrawn'");
    }));

    ASSERT_TRUE(act("trainee_one", propose));
    const auto synced = await(m_link->sync().syncOnce());
    WEDERHOOR_ASSERT_OK(synced);
    ASSERT_TRUE(waitUntil([this] { return cell(0, Mark) == QStringLiteral("proposed"); }));
    ASSERT_TRUE(act("supervisor_one",
                    "SELECT wederhoor.judge_proposal_v2((SELECT id FROM wederhoor.document_proposal WHERE state = "
                    "'open'), true, NULL, '')"));
    // The window has not heard of it.
    ASSERT_TRUE(gui().click("withdrawSharedButton"));
    ASSERT_TRUE(waitUntil([this] { return cell(0, Mark) == QStringLiteral("approved before"); }));
    EXPECT_TRUE(gui().textOf("sharedState").contains(QStringLiteral("had approved it before")));
    ASSERT_TRUE(gui().click("seenSharedButton"));
    EXPECT_TRUE(waitUntil([this] { return cell(0, Mark) == QStringLiteral("team"); }));
}

TEST_F(SharedPageTest, AThingIsGivenToOneTeamWhereItIsChosenAndATagIsAddedToOne)
{
    ASSERT_TRUE(act("supervisor_one",
                    "SELECT wederhoor.put_document('00000000-0000-0000-0000-000000000a01', 'tag', 'cards', NULL, NULL, "
                    "'{}')"));
    begin("supervisor_one");
    ASSERT_TRUE(gui().openSettings(sharedSection));
    ASSERT_TRUE(waitUntil([this] { return table().topLevelItemCount() == 1 && gui().isShown("sharedScope"); }));
    EXPECT_EQ(cell(0, Scope), QStringLiteral("Everybody"));
    gui().choose("sharedScope", 1);
    ASSERT_TRUE(waitUntil([this] { return cell(0, Scope) == QStringLiteral("Day"); }));
    EXPECT_TRUE(waitUntil([] {
        return TeamWorld::run("SELECT 1 / count(*)::integer FROM wederhoor.document WHERE name = 'cards' AND team = "
                              "'00000000-0000-0000-0000-0000000000d1'");
    }));
    gui().choose("newTagScope", 1);
    gui().type("newTag", QStringLiteral("loans"));
    ASSERT_TRUE(gui().click("addTagButton"));
    EXPECT_TRUE(waitUntil([] {
        return TeamWorld::run("SELECT 1 / count(*)::integer FROM wederhoor.document WHERE name = 'loans' AND team = "
                              "'00000000-0000-0000-0000-0000000000d1'");
    }));
}

TEST_F(SharedPageTest, AnAgentSharesATemplateOfTheirOwnAndProposesAChangeOfAnothers)
{
    ASSERT_TRUE(act("supervisor_one",
                    "SELECT wederhoor.put_document('00000000-0000-0000-0000-000000000a01', 'template', 'Card lost', "
                    "NULL, NULL, '{\"text\": \"Block your card in the app.\"}')"));
    Template own;
    own.id = TemplateId{QUuid::createUuid()};
    own.name = QStringLiteral("Thanks");
    own.text = QStringLiteral("Thank you for telling us.");
    ASSERT_TRUE(gui().inbox().saveTemplate(own));
    begin("agent_one");
    ASSERT_TRUE(gui().openSettings(templatesSection));
    ASSERT_TRUE(waitUntil([this] { return markOf(QStringLiteral("Card lost")) == QStringLiteral("team"); }));
    EXPECT_EQ(markOf(own.name), QStringLiteral("mine"));
    auto *list = gui().find<QTreeWidget>("templateNames");
    list->setCurrentItem(templates(own.name).first());
    ASSERT_TRUE(gui().click("shareTemplateButton"));
    ASSERT_TRUE(waitUntil([this, &own] { return markOf(own.name) == QStringLiteral("team"); }));
    EXPECT_TRUE(waitUntil([] {
        return TeamWorld::run(
            "SELECT 1 / count(*)::integer FROM wederhoor.document WHERE name = 'Thanks' AND owner = 'agent_one'");
    }));

    list->setCurrentItem(templates(QStringLiteral("Card lost")).first());
    EXPECT_FALSE(gui().isShown("shareTemplateButton"));
    EXPECT_FALSE(gui().find("deleteTemplateButton")->isEnabled()) << "it is the supervisor's";
    gui().type("templateText", QStringLiteral("!"));
    ASSERT_TRUE(gui().click("saveTemplateButton"));
    ASSERT_TRUE(waitUntil([this] { return markOf(QStringLiteral("Card lost")) == QStringLiteral("proposed"); }));
    EXPECT_TRUE(waitUntil([] {
        return TeamWorld::run("SELECT 1 / count(*)::integer FROM wederhoor.document_proposal WHERE state = 'open' "
                              "AND author = 'agent_one' AND base = 1");
    }));
}

TEST_F(SharedPageTest, ASupervisorsSignatureForEverybodyStandsUnderTheRepliesOfAll)
{
    begin("supervisor_one");
    ASSERT_TRUE(gui().openSettings(signaturesSection));
    auto *field = gui().find<QLineEdit>("signature0");
    field->clear();
    gui().type("signature0", QStringLiteral("^{{agent.name}}, Sample Bank"));
    ASSERT_TRUE(waitUntil([this] { return gui().isShown("shareSignature0"); }));
    ASSERT_TRUE(gui().click("shareSignature0"));
    ASSERT_TRUE(waitUntil([] {
        return TeamWorld::run("SELECT 1 / count(*)::integer FROM wederhoor.document WHERE kind = 'signature' "
                              "AND body ->> 'agent' = '' AND body ->> 'text' = '^{{agent.name}}, Sample Bank'");
    }));
}

TEST_F(SharedPageTest, ASavedViewOfTheTeamStandsInTheListOfViewsAndOnesOwnIsGivenToIt)
{
    ASSERT_TRUE(
        act("supervisor_one",
            "SELECT wederhoor.put_document('00000000-0000-0000-0000-000000000a02', 'saved_view', 'Angry today', "
            "NULL, NULL, '{\"query\": {\"search\": \"sentiment:neg\"}}')"));
    const auto kept = await(gui().inbox().store().setSetting(
        QStringLiteral("inbox.savedViews"),
        QStringLiteral(
            R"([{"id":"00000000-0000-0000-0000-0000000000e1","name":"Mortgages","query":{"search":"mortgage"}}])")));
    ASSERT_TRUE(kept);
    begin("agent_one");
    const QAbstractItemModel *model = gui().find<QListView>("viewList")->model();
    const auto has = [model](const QString &text) {
        return !model->match(model->index(0, 0), Qt::DisplayRole, text, 1, Qt::MatchExactly).isEmpty();
    };
    ASSERT_TRUE(waitUntil([&] { return has(QStringLiteral("Angry today \u00b7 team")); }));
    EXPECT_TRUE(has(QStringLiteral("Mortgages")));
    Q_EMIT gui().find<ViewPanel>("viewsPanel")->shareWanted(QStringLiteral("00000000-0000-0000-0000-0000000000e1"));
    ASSERT_TRUE(waitUntil([&] { return has(QStringLiteral("Mortgages \u00b7 team")); }));
    EXPECT_FALSE(has(QStringLiteral("Mortgages")));
    EXPECT_TRUE(waitUntil([] {
        return TeamWorld::run("SELECT 1 / count(*)::integer FROM wederhoor.document WHERE name = 'Mortgages' "
                              "AND body -> 'query' ->> 'search' = 'mortgage'");
    }));
}

TEST_F(SharedPageTest, WithoutATeamNothingOfItIsOffered)
{
    ASSERT_TRUE(gui().show());
    ASSERT_TRUE(gui().openSettings(templatesSection));
    EXPECT_TRUE(gui().find<QListWidget>("settingsSections")->item(sharedSection)->isHidden());
    EXPECT_FALSE(gui().isShown("shareTemplateButton"));
    EXPECT_FALSE(gui().isShown("templateTeamState"));
}

} // namespace wederhoor::test
