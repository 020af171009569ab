#include "app/Translations.h"
#include "tests/gui/GuiWorld.h"
#include "tests/gui/SampleInbox.h"
#include "tests/support/Await.h"
#include "tests/support/Printers.h"
#include "ui/presenters/AttentionPresenter.h"
#include "ui/presenters/AttentionRules.h"

#include <QCheckBox>
#include <QTimeEdit>

#include <gtest/gtest.h>

namespace wederhoor::test {

namespace {

using namespace std::chrono_literals;
using Reason = AttentionReason;

class LedgerTest : public ::testing::Test
{
protected:
    /// A case whose answer is due in so long.
    [[nodiscard]] CaseRow row(int number, std::chrono::seconds due, int unread = 0, const char *newest = "first") const
    {
        CaseRow row;
        row.value.id.value = QUuid::createUuidV5(QUuid(), QString::number(number));
        row.value.dueAt = m_start + due;
        row.value.unread = unread;
        row.value.newestMessage.remote.value = QLatin1String(newest);
        return row;
    }
    [[nodiscard]] QList<AttentionItem> look(const QList<CaseRow> &mine, const QList<CaseRow> &unclaimed,
                                            bool quiet = false, bool watched = false)
    {
        return m_ledger.take({mine, unclaimed, m_clock.now(), quiet, watched});
    }

    TestClock m_clock;
    const Instant m_start = m_clock.now();
    AttentionLedger m_ledger;
};

TEST_F(LedgerTest, AnUnclaimedCaseIsAnnouncedInItsLastFifthAndOnce)
{
    const CaseRow waiting = row(1, 10min);
    EXPECT_TRUE(look({}, {waiting}).isEmpty());
    m_clock.advance(7min + 1s);
    const auto items = look({}, {waiting});
    ASSERT_EQ(items.size(), 1);
    EXPECT_EQ(items.constFirst().reason, Reason::UnclaimedDue);
    for (int i = 0; i < 10; ++i) {
        m_clock.advance(1min);
        EXPECT_TRUE(look({}, {waiting}).isEmpty()) << "also when it is late";
    }
}

TEST_F(LedgerTest, WordsThatWereThereAtTheStartAreNoNews)
{
    EXPECT_TRUE(look({row(1, 10min, 1)}, {}).isEmpty());
    m_clock.advance(1min);
    const auto items = look({row(1, 10min, 2, "second")}, {});
    ASSERT_EQ(items.size(), 1);
    EXPECT_EQ(items.constFirst().reason, Reason::CustomerWrote);
    m_clock.advance(1min);
    EXPECT_TRUE(look({row(1, 10min, 2, "second")}, {}).isEmpty());
}

TEST_F(LedgerTest, WhatTogetherComesIsToldTogetherTheMostPressingFirst)
{
    static_cast<void>(look({}, {}));
    const auto items = look({row(1, 14min, 1)}, {row(2, 2min), row(3, 1min)});
    ASSERT_EQ(items.size(), 3);
    EXPECT_EQ(items.constFirst().row, row(3, 1min));
    EXPECT_EQ(items.constLast().reason, Reason::CustomerWrote);
}

TEST_F(LedgerTest, OneCaseCallsOnceWhateverItsReasons)
{
    static_cast<void>(look({}, {}));
    EXPECT_EQ(look({row(1, 1min, 1)}, {}).size(), 1);
    m_clock.advance(1min);
    EXPECT_TRUE(look({row(1, 1min, 1)}, {}).isEmpty());
}

TEST_F(LedgerTest, AfterACallTheNextOnesAreGathered)
{
    EXPECT_EQ(look({}, {row(1, 1min)}).size(), 1);
    m_clock.advance(10s);
    EXPECT_TRUE(look({}, {row(1, 1min), row(2, 1min)}).isEmpty());
    m_clock.advance(10s);
    EXPECT_TRUE(look({}, {row(1, 1min), row(2, 1min), row(3, 2min)}).isEmpty());
    m_clock.advance(10s);
    EXPECT_EQ(look({}, {row(1, 1min), row(2, 1min), row(3, 2min)}).size(), 2);
}

TEST_F(LedgerTest, QuietHoldsBackWhatStillHoldsAfterwards)
{
    static_cast<void>(look({}, {}));
    EXPECT_TRUE(look({row(1, 14min, 1)}, {row(2, 1min)}, true).isEmpty());
    m_clock.advance(1h);
    // One of them was answered meanwhile.
    const auto items = look({}, {row(2, 1min)});
    ASSERT_EQ(items.size(), 1);
    EXPECT_EQ(items.constFirst().row, row(2, 1min));
}

TEST_F(LedgerTest, NewWordsAreSeenInAWindowOneLooksAtButAClockStillCalls)
{
    static_cast<void>(look({}, {}));
    EXPECT_TRUE(look({row(1, 14min, 1)}, {}, false, true).isEmpty());
    m_clock.advance(1min);
    EXPECT_TRUE(look({row(1, 14min, 1)}, {}).isEmpty()) << "it was seen then";
    EXPECT_EQ(look({row(1, 14min, 1)}, {row(2, 1min)}, false, true).size(), 1);
}

TEST_F(LedgerTest, AReplyThatWaitsForASupervisorCallsOnce)
{
    AttentionLedger::Sight sight{{}, {}, m_clock.now(), false, false, {row(1, 10min, 0, "asked")}};
    const auto items = m_ledger.take(sight);
    ASSERT_EQ(items.size(), 1);
    EXPECT_EQ(items.constFirst().reason, Reason::ToApprove);
    m_clock.advance(1min);
    sight.now = m_clock.now();
    EXPECT_TRUE(m_ledger.take(sight).isEmpty());
    EXPECT_EQ(AttentionLedger::count(sight), 1) << "it still wants to be seen";
}

TEST_F(LedgerTest, ACaseThatIsAskedAboutAnewCallsAnew)
{
    EXPECT_EQ(look({}, {row(1, 1min)}).size(), 1);
    m_clock.advance(2min);
    EXPECT_TRUE(look({}, {}).isEmpty()) << "answered";
    m_clock.advance(1h);
    EXPECT_EQ(look({}, {row(1, 1h + 3min)}).size(), 1);
}

TEST(QuietHoursTest, HoldFromToAlsoOverMidnightAndAtWeekends)
{
    const auto at = [](const char *text) { return QDateTime::fromString(QLatin1String(text), Qt::ISODate); };
    const QuietHours night{true, {20, 0}, {8, 0}, false};
    EXPECT_TRUE(night.isQuietAt(at("2026-01-05T20:00:00")));
    EXPECT_TRUE(night.isQuietAt(at("2026-01-06T07:59:59")));
    EXPECT_FALSE(night.isQuietAt(at("2026-01-06T08:00:00")));
    EXPECT_FALSE(night.isQuietAt(at("2026-01-10T12:00:00"))) << "a Saturday";
    const QuietHours lunch{true, {12, 0}, {13, 0}, true};
    EXPECT_TRUE(lunch.isQuietAt(at("2026-01-05T12:30:00")));
    EXPECT_FALSE(lunch.isQuietAt(at("2026-01-05T13:00:00")));
    EXPECT_TRUE(lunch.isQuietAt(at("2026-01-10T15:00:00")));
    EXPECT_TRUE(lunch.isQuietAt(at("2026-01-11T03:00:00")));
    EXPECT_FALSE((QuietHours{true, {9, 0}, {9, 0}, false}.isQuietAt(at("2026-01-05T09:00:00"))));
    EXPECT_FALSE((QuietHours{false, {0, 0}, {23, 59}, true}.isQuietAt(at("2026-01-10T12:00:00"))));
}

/// The presenter on a real inbox, without a window.
class AttentionTest : public ::testing::Test
{
protected:
    void SetUp() override
    {
        installTranslations(*QCoreApplication::instance(), QStringLiteral("en")); // its plurals
        ASSERT_TRUE(m_world.open());
        ASSERT_TRUE(fillSampleInbox(m_world.inbox(), m_world.clock().now()));
        m_attention = std::make_unique<AttentionPresenter>(m_world.inbox().door(), m_world.clock());
        QObject::connect(
            m_attention.get(), &AttentionPresenter::announced, m_attention.get(),
            [this](const AttentionPresenter::Announcement &announcement) { m_announced.append(announcement); });
    }

    GuiWorld m_world;
    std::unique_ptr<AttentionPresenter> m_attention;
    QList<AttentionPresenter::Announcement> m_announced;
};

TEST_F(AttentionTest, UnclaimedCasesNearTheirTimeAreToldTogetherAndAClickOpensTheFirst)
{
    m_attention->load();
    ASSERT_TRUE(waitUntil([this] { return m_announced.size() == 1; }));
    EXPECT_EQ(m_announced.constFirst().title.toStdString(), "2 cases want you");
    EXPECT_EQ(m_announced.constFirst().text.toStdString(), "2 unclaimed cases nearly due or late");
    EXPECT_EQ(m_announced.constFirst().opens, m_world.inbox().cases(CaseView::Unclaimed).constFirst().value.id);
    EXPECT_EQ(m_attention->count(), 2);
}

TEST_F(AttentionTest, NothingIsToldInQuietHoursAndTheCountStaysTrue)
{
    const QDateTime now = toDateTime(m_world.clock().now()).toLocalTime();
    const auto write = [this](const char *key, const QString &value) {
        ASSERT_TRUE(await(m_world.inbox().store().setSetting(QString::fromLatin1(key), value)));
    };
    write("attention.quiet", QStringLiteral("yes"));
    write("attention.quiet_from", now.time().addSecs(-3600).toString(QStringLiteral("HH:mm")));
    write("attention.quiet_to", now.time().addSecs(3600).toString(QStringLiteral("HH:mm")));
    m_attention->load();
    ASSERT_TRUE(waitUntil([this] { return m_attention->count() == 2; }));
    EXPECT_TRUE(m_attention->isQuiet());
    EXPECT_TRUE(m_announced.isEmpty());
    m_world.clock().advance(1h + 1min);
    m_attention->look();
    EXPECT_TRUE(waitUntil([this] { return m_announced.size() == 1; }));
}

TEST_F(AttentionTest, AnHourOfQuietEndsByItself)
{
    m_attention->beQuietFor(1h);
    m_attention->load();
    ASSERT_TRUE(waitUntil([this] { return m_attention->count() == 2; }));
    EXPECT_TRUE(m_announced.isEmpty());
    m_world.clock().advance(1h);
    m_attention->look();
    EXPECT_TRUE(waitUntil([this] { return m_announced.size() == 1; }));
    EXPECT_FALSE(m_attention->isQuiet());
}

TEST_F(AttentionTest, ACaseThatComesInLateInItsTimeIsToldByName)
{
    m_attention->load();
    ASSERT_TRUE(waitUntil([this] { return m_announced.size() == 1; }));
    m_world.clock().advance(31s);
    const Channel channel = sampleChannels().constFirst();
    ASSERT_TRUE(m_world.inbox().take(channel,
                                     {samplePost(channel, 90, QStringLiteral("Ann"), QStringLiteral("@ann"),
                                                 QStringLiteral("Mijn pas is weg"), m_world.clock().now() - 13min)}));
    ASSERT_TRUE(waitUntil([this] { return m_announced.size() == 2; }));
    EXPECT_TRUE(m_announced.constLast().title.contains(QLatin1String("Ann")))
        << m_announced.constLast().title.toStdString();
    EXPECT_EQ(m_announced.constLast().text.toStdString(), "Mijn pas is weg");
}

TEST(AttentionWindowTest, TheTitleCountsAndTheSettingsAreKept)
{
    GuiWorld world;
    ASSERT_TRUE(world.open());
    ASSERT_TRUE(fillSampleInbox(world.inbox(), world.clock().now()));
    ASSERT_TRUE(world.show());
    EXPECT_TRUE(waitUntil([&world] { return world.window().windowTitle() == QLatin1String("(2) Wederhoor"); }))
        << world.window().windowTitle().toStdString();
    ASSERT_TRUE(world.openSettings(5));
    EXPECT_TRUE(world.find<QCheckBox>("notificationsOn")->isChecked());
    EXPECT_FALSE(world.find("quietFrom")->isEnabled());
    world.find("quietHoursOn")->setFocus();
    world.key(Qt::Key_Space);
    EXPECT_TRUE(world.find("quietFrom")->isEnabled());
    world.find<QTimeEdit>("quietFrom")->setTime({21, 30});
    const auto kept = [&world](const char *key) {
        return await(world.inbox().store().setting(QString::fromLatin1(key))).value_or(QString());
    };
    EXPECT_TRUE(waitUntil([&kept] { return kept("attention.quiet_from") == QLatin1String("21:30"); }));
    EXPECT_EQ(kept("attention.quiet").toStdString(), "yes");
    world.closeWindow();
    ASSERT_TRUE(world.show());
    ASSERT_TRUE(world.openSettings(5));
    EXPECT_TRUE(waitUntil([&world] { return world.find<QCheckBox>("quietHoursOn")->isChecked(); }));
    EXPECT_EQ(world.find<QTimeEdit>("quietFrom")->time(), QTime(21, 30));
}

} // namespace

} // namespace wederhoor::test
