#include "tests/gui/GuiWorld.h"
#include "tests/gui/SampleInbox.h"
#include "tests/support/Await.h"
#include "ui/models/CaseListModel.h"
#include "ui/models/ConversationModel.h"
#include "ui/models/TimeText.h"
#include "ui/models/ViewListModel.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QLineEdit>
#include <QListView>
#include <QLoggingCategory>
#include <QTableView>
#include <QTest>

#include <gtest/gtest.h>

#include <random>

namespace wederhoor::test {

namespace {

using namespace std::chrono_literals;

/// The tester's warnings become failures; in its own mode it would fail silently.
class StrictTester
{
public:
    explicit StrictTester(QAbstractItemModel *model)
        : StrictTester(QSet<QAbstractItemModel *>{model})
    {
    }
    explicit StrictTester(const QSet<QAbstractItemModel *> &models)
    {
        for (QAbstractItemModel *model : models) {
            m_testers.push_back(std::make_unique<QAbstractItemModelTester>(
                model, QAbstractItemModelTester::FailureReportingMode::Warning));
        }
        s_warnings.clear();
        m_before = qInstallMessageHandler([](QtMsgType type, const QMessageLogContext &context, const QString &text) {
            if (type == QtWarningMsg && QLatin1String(context.category) == QLatin1String("qt.modeltest")) {
                s_warnings.append(text);
            }
        });
    }
    ~StrictTester()
    {
        qInstallMessageHandler(m_before);
        EXPECT_TRUE(s_warnings.isEmpty()) << s_warnings.join(QLatin1Char('\n')).toStdString();
    }

private:
    std::vector<std::unique_ptr<QAbstractItemModelTester>> m_testers;
    QtMessageHandler m_before = nullptr;
    static inline QStringList s_warnings;
};

class ModelTest : public ::testing::Test
{
protected:
    void SetUp() override
    {
        ASSERT_TRUE(m_world.open());
        ASSERT_TRUE(fillSampleInbox(m_world.inbox(), m_world.clock().now()));
    }

    [[nodiscard]] bool load(CaseListModel &model, CaseView view)
    {
        CaseFilter filter;
        filter.view = view;
        filter.me = AgentId{QStringLiteral("erik")};
        model.showView(filter);
        return waitUntil([&model] { return model.isLoaded(); });
    }

    GuiWorld m_world;
};

TEST_F(ModelTest, TheListIsGroupedByDueTimeMostDueFirst)
{
    CaseListModel model(m_world.inbox().store(), m_world.clock());
    const StrictTester tester(&model);
    ASSERT_TRUE(load(model, CaseView::Unclaimed));
    ASSERT_EQ(model.caseCount(), 7);
    EXPECT_TRUE(model.rowAt(0).isHeading());
    EXPECT_EQ(model.rowAt(0).group, CaseGroup::Within5);
    EXPECT_EQ(model.rowAt(0).count, 2);
    ASSERT_TRUE(waitUntil([&model] { return model.caseAt(1) != nullptr; }));
    EXPECT_EQ(model.caseAt(1)->value.customer.name.toStdString(), "Marieke de Wit");
    EXPECT_TRUE(model.rowAt(3).isHeading());
    EXPECT_EQ(model.rowAt(3).group, CaseGroup::Within15);
}

TEST_F(ModelTest, HeldBackCasesWaitUntilTheyAreTaken)
{
    CaseListModel model(m_world.inbox().store(), m_world.clock());
    const StrictTester tester(&model);
    ASSERT_TRUE(load(model, CaseView::Unclaimed));
    model.setHolding(true);
    ASSERT_TRUE(addLateArrivals(m_world.inbox(), m_world.clock().now()));
    ASSERT_TRUE(waitUntil([&model] { return model.pending().count == 3; }));
    EXPECT_EQ(model.caseCount(), 7);
    model.takePending();
    EXPECT_EQ(model.caseCount(), 10);
    EXPECT_EQ(model.pending().count, 0);
}

TEST_F(ModelTest, ACaseThatIsClaimedLeavesTheUnclaimedView)
{
    CaseListModel model(m_world.inbox().store(), m_world.clock());
    const StrictTester tester(&model);
    ASSERT_TRUE(load(model, CaseView::Unclaimed));
    const CaseId first = model.idAt(1);
    ASSERT_TRUE(await(m_world.inbox().desk().claim(first)).has_value());
    EXPECT_TRUE(waitUntil([&model, first] { return model.rowOf(first) < 0; }));
    EXPECT_EQ(model.caseCount(), 6);
}

TEST_F(ModelTest, ALongViewShowsItsTopAtOnceAndThenTheRest)
{
    constexpr int many = 700;
    QList<Message> messages;
    const Channel channel = await(m_world.inbox().store().channels()).value().constFirst();
    for (int i = 0; i < many; ++i) {
        messages.append(samplePost(channel, 1'000 + i, QStringLiteral("Klant %1").arg(i),
                                   QStringLiteral("@klant%1.example").arg(i), QStringLiteral("Een vraag"),
                                   m_world.clock().now() + std::chrono::seconds{i}));
    }
    ASSERT_TRUE(m_world.inbox().take(channel, messages));
    CaseListModel model(m_world.inbox().store(), m_world.clock());
    const StrictTester tester(&model);
    int atFirst = 0;
    QObject::connect(&model, &CaseListModel::loaded, &model, [&] { atFirst = model.caseCount(); });
    ASSERT_TRUE(load(model, CaseView::Unclaimed));
    EXPECT_LT(atFirst, many);
    EXPECT_FALSE(model.isComplete());
    // A change that comes while the rest is being read is not lost with it.
    const CaseId first = model.idAt(1);
    ASSERT_TRUE(await(m_world.inbox().desk().claim(first)).has_value());
    ASSERT_TRUE(waitUntil([&] { return model.isComplete() && model.rowOf(first) < 0; }));
    EXPECT_EQ(model.caseCount(), many + 7 - 1);
    EXPECT_EQ(model.pending().count, 0) << "what stood below the top did not arrive just now";
    QList<CaseId> shown;
    for (int row = 0; row < model.rowCount(); ++row) {
        shown.append(model.idAt(row));
    }
    shown.removeAll(CaseId{});
    QList<CaseId> expected;
    CaseFilter filter;
    filter.view = CaseView::Unclaimed;
    const Result<QList<CaseListEntry>> whole = await(m_world.inbox().store().caseList(filter));
    ASSERT_TRUE(whole.has_value());
    for (const CaseListEntry &entry : *whole) {
        expected.append(entry.key.id);
    }
    EXPECT_EQ(shown, expected);
}

TEST_F(ModelTest, WhatIsShownStaysUntilItIsReadAnew)
{
    CaseListModel model(m_world.inbox().store(), m_world.clock());
    const StrictTester tester(&model);
    ASSERT_TRUE(load(model, CaseView::Active));
    ASSERT_TRUE(waitUntil([&model] { return model.caseAt(1) != nullptr; }));
    const CaseId first = model.idAt(1);
    Store &store = m_world.inbox().store();
    // A change of another process, too large to be named.
    store.blockSignals(true);
    ASSERT_TRUE(await(m_world.inbox().desk().claim(first)).has_value());
    QTest::qWait(50);
    store.blockSignals(false);
    Q_EMIT store.everythingChanged();
    ASSERT_NE(model.caseAt(1), nullptr);
    EXPECT_TRUE(model.caseAt(1)->value.owner.isEmpty());
    EXPECT_TRUE(waitUntil([&] {
        const CaseRow *row = model.caseAt(model.rowOf(first));
        return row != nullptr && !row->value.owner.isEmpty();
    }));
}

TEST_F(ModelTest, GroupsMoveOnWithTheClock)
{
    CaseListModel model(m_world.inbox().store(), m_world.clock());
    const StrictTester tester(&model);
    ASSERT_TRUE(load(model, CaseView::Unclaimed));
    m_world.clock().advance(15min);
    model.regroup();
    EXPECT_EQ(model.rowAt(0).count, 7);
    EXPECT_EQ(model.rowCount(), 8);
}

TEST_F(ModelTest, AConversationHoldsTheirWordsAndOurNotes)
{
    ConversationModel model(m_world.clock());
    const StrictTester tester(&model);
    const QList<CaseRow> rows = m_world.inbox().cases(CaseView::Unclaimed);
    ASSERT_FALSE(rows.isEmpty());
    const CaseId id = rows.constFirst().value.id;
    ASSERT_TRUE(await(m_world.inbox().desk().note(id, QStringLiteral("Asked the app team"))).has_value());
    const Result<Conversation> conversation = await(m_world.inbox().store().conversation(id));
    ASSERT_TRUE(conversation.has_value());
    model.show(*conversation);
    ASSERT_GE(model.rowCount(), 2);
    EXPECT_EQ(model.itemAt(0).kind, ConversationItem::Kind::Theirs);
    bool hasNote = false;
    for (int row = 0; row < model.rowCount(); ++row) {
        hasNote = hasNote
            || (model.itemAt(row).kind == ConversationItem::Kind::Note
                && model.itemAt(row).text == QLatin1String("Asked the app team"));
    }
    EXPECT_TRUE(hasNote);
}

TEST_F(ModelTest, AMessageThatThePlatformWithholdsSaysSo)
{
    ConversationModel model(m_world.clock());
    Result<Conversation> conversation
        = await(m_world.inbox().store().conversation(m_world.inbox().cases(CaseView::Unclaimed).constFirst().value.id));
    ASSERT_TRUE(conversation.has_value());
    Message withheld = conversation->messages.constFirst();
    withheld.id = MessageId{4'711};
    withheld.ref.remote = RemoteId{QStringLiteral("withheld")};
    withheld.text.clear();
    withheld.author = {ProfileId{QStringLiteral("did:who")}, {}, {}};
    conversation->messages.append(withheld);
    model.show(*conversation);
    const ConversationItem item = model.itemAt(model.rowCount() - 1);
    EXPECT_TRUE(item.deleted);
    EXPECT_TRUE(item.text.startsWith(QLatin1String("The platform does not show this message")))
        << item.text.toStdString();
}

TEST_F(ModelTest, ViewsKeepTheirPlaceWhenChannelsComeAndGo)
{
    ViewListModel model;
    const StrictTester tester(&model);
    const int mine = model.rowOf(ViewListModel::Kind::View, CaseView::Mine);
    model.setChannels(sampleChannels());
    EXPECT_EQ(model.rowOf(ViewListModel::Kind::View, CaseView::Mine), mine);
    const int with = model.rowCount();
    model.setChannels({});
    EXPECT_EQ(model.rowCount(), with - 7);
}

TEST_F(ModelTest, EveryModelOfTheWindowKeepsTheRulesThroughADay)
{
    ASSERT_TRUE(m_world.show());
    ASSERT_TRUE(m_world.waitForCase(QStringLiteral("Marieke de Wit")));
    for (int section = 0; section <= 6; ++section) {
        ASSERT_TRUE(m_world.openSettings(section));
    }
    QSet<QAbstractItemModel *> models;
    for (const QAbstractItemView *view : m_world.window().findChildren<QAbstractItemView *>()) {
        models.insert(view->model());
    }
    models.remove(nullptr);
    ASSERT_GE(models.size(), 6) << "cases, views, suggestions, palette, channels, sections";
    const StrictTester tester(models);

    ASSERT_TRUE(fillChannelHealth(m_world.inbox(), m_world.clock().now()));
    ASSERT_TRUE(m_world.openSettings(0));
    ASSERT_TRUE(waitUntil([this] { return m_world.find<QTableView>("channelTable")->model()->rowCount() > 0; }));
    ASSERT_TRUE(m_world.click("inboxSwitch"));
    m_world.type("searchField", QStringLiteral("status:"));
    ASSERT_TRUE(waitUntil([this] { return m_world.isShown("searchSuggestions"); }));
    m_world.find<QLineEdit>("searchField")->setText(QStringLiteral("rente"));
    m_world.find<QLineEdit>("searchField")->clear();
    m_world.find<QAction>("action.go.palette")->trigger();
    QTest::keyClicks(m_world.find("paletteField"), QStringLiteral("sa"));
    ASSERT_TRUE(waitUntil([this] { return m_world.find<QListView>("paletteList")->model()->rowCount() > 2; }));
    QTest::keyClick(m_world.find("paletteField"), Qt::Key_Escape);
    ASSERT_TRUE(addLateArrivals(m_world.inbox(), m_world.clock().now()));
    m_world.find<QAction>("action.go.list")->trigger();
    m_world.key(Qt::Key_C);
    ASSERT_TRUE(waitUntil([this] { return m_world.isShown("resolveButton"); }));
}

QList<CaseListEntry> entriesDueIn(const QList<int> &minutes, Instant now)
{
    QList<CaseListEntry> entries;
    for (const int each : minutes) {
        const std::int64_t due = toMilliseconds(now + std::chrono::minutes{each});
        const QUuid id = QUuid::createUuidV5(QUuid(), QString::number(each));
        entries.append({CaseKey{due, CaseId{id}}, due});
    }
    return entries;
}

TEST(CaseLayoutTest, HeadingsThatMoveOnLeaveAllOtherRowsInPlace)
{
    const Instant now = fromMilliseconds(1'767'607'200'000);
    QList<int> minutes;
    for (int i = 0; i < 100'000; ++i) {
        minutes.append(i - 50);
    }
    const QList<CaseListEntry> entries = entriesDueIn(minutes, now);
    const CaseLayout before(entries, now);
    const CaseLayout after(entries, now + 3min);
    const CaseLayout::Stretch same = CaseLayout::unchanged(before, after);
    EXPECT_EQ(before.rowCount(), 100'003);
    EXPECT_LT(before.rowCount() - same.first - same.tail, 20);
}

TEST(CaseLayoutTest, WhatIsCalledUnchangedIs)
{
    const Instant now = fromMilliseconds(1'767'607'200'000);
    std::mt19937 random(7);
    for (int round = 0; round < 400; ++round) {
        QList<int> a;
        QList<int> b;
        for (int minute = -5; minute < 30; ++minute) {
            const unsigned dice = random() % 8;
            if (dice != 0) {
                a.append(minute);
            }
            if (dice > 1 || (dice == 0 && round % 3 == 0)) {
                b.append(minute);
            }
        }
        const CaseLayout x(entriesDueIn(a, now), now);
        const CaseLayout y(entriesDueIn(b, now), now + std::chrono::minutes{round % 4});
        const CaseLayout::Stretch same = CaseLayout::unchanged(x, y);
        ASSERT_LE(same.first + same.tail, std::min(x.rowCount(), y.rowCount()));
        for (int row = 0; row < same.first; ++row) {
            ASSERT_TRUE(x.rowAt(row).sameAs(y.rowAt(row))) << round;
        }
        for (int row = 1; row <= same.tail; ++row) {
            ASSERT_TRUE(x.rowAt(x.rowCount() - row).sameAs(y.rowAt(y.rowCount() - row))) << round;
        }
    }
}

TEST(TimeTextTest, AClockSaysMinutesHoursAndHowLate)
{
    const Instant now = fromMilliseconds(1'767'607'200'000);
    EXPECT_EQ(clockText(now + 375s, now).toStdString(), "06:15");
    EXPECT_EQ(clockText(now - 130s, now).toStdString(), "-02:10");
    EXPECT_EQ(clockText(now + 80min, now).toStdString(), "1 h 20");
    EXPECT_EQ(clockText(now - 49h, now).toStdString(), "-2 d");
    EXPECT_EQ(clockText(std::nullopt, now).toStdString(), "");
}

} // namespace

} // namespace wederhoor::test
