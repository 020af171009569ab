#include "core/desk/Quarantine.h"

#include "core/desk/ChannelDesk.h"
#include "tests/desk/DeskFixture.h"

using namespace wederhoor;
using namespace wederhoor::test;
using namespace std::chrono_literals;

namespace {

class QuarantineTest : public DeskFixture
{
protected:
    void SetUp() override
    {
        DeskFixture::SetUp();
        platform.registerIn(registry);
        quarantine = std::make_unique<Quarantine>(*store, registry, clock, &context);
        FetchPage page;
        page.unreadable = {{QStringLiteral("a post without a text"), "broken"}};
        takePage(page, {false, std::nullopt, false});
    }
    QList<QuarantinedItem> setAside()
    {
        return await(store->quarantine(channel.id)).value_or(QList<QuarantinedItem>());
    }
    ChannelDesk channelDesk()
    {
        return {*store, registry, [](const ChannelId &) { return ready(Result<void>()); }, &context};
    }

    QObject context;
    ConnectorRegistry registry;
    std::unique_ptr<Quarantine> quarantine;
};

} // namespace

TEST_F(QuarantineTest, WhatIsReadableNowBecomesACaseAndIsSetAsideNoMore)
{
    FetchPage page;
    page.messages = {post("q", "ann", "Where is my card?", clock.now() - 20min)};
    platform.readableNow.insert("broken", page);
    const auto taken = await(quarantine->readAgain(setAside().constFirst().row));
    WEDERHOOR_ASSERT_OK(taken);
    EXPECT_EQ(taken->newMessages, 1);
    EXPECT_TRUE(setAside().isEmpty());
    ASSERT_EQ(cases().size(), 1);
    EXPECT_LT(*cases().constFirst().dueAt, clock.now()) << "the customer waits since the post";
}

TEST_F(QuarantineTest, WhatIsStillNotReadableStaysAndSaysWhy)
{
    const auto taken = await(quarantine->readAgain(setAside().constFirst().row));
    ASSERT_FALSE(taken);
    EXPECT_EQ(taken.error().kind, ErrorKind::BadResponse);
    EXPECT_EQ(taken.error().detail, QStringLiteral("still without a text"));
    EXPECT_EQ(setAside().size(), 1);
    EXPECT_TRUE(cases().isEmpty());
}

TEST_F(QuarantineTest, WhatCannotBeStoredStaysSetAside)
{
    FetchPage page;
    page.messages = {post("q", "ann", "Where is my card?", clock.now())};
    platform.readableNow.insert("broken", page);
    const std::int64_t row = setAside().constFirst().row;
    fault.failAll(true);
    EXPECT_FALSE(await(quarantine->readAgain(row)));
    fault.failAll(false);
    EXPECT_EQ(setAside().size(), 1);
    EXPECT_TRUE(cases().isEmpty());
    WEDERHOOR_ASSERT_OK(await(quarantine->readAgain(row)));
    EXPECT_EQ(await(quarantine->readAgain(row)).error().kind, ErrorKind::NotFound) << "it was taken once";
}

TEST_F(QuarantineTest, AnItemCanBeDropped)
{
    WEDERHOOR_ASSERT_OK(await(quarantine->drop(setAside().constFirst().row)));
    EXPECT_TRUE(setAside().isEmpty());
}

TEST_F(QuarantineTest, AChangeOfAChannelKeepsWhatWasNotAskedFor)
{
    ChannelDesk channels = channelDesk();
    const auto changed = await(channels.change(channel.id, {QStringLiteral("Webcare"), channel.queries, 5min, true}));
    WEDERHOOR_ASSERT_OK(changed);
    EXPECT_EQ(changed->name, QStringLiteral("Webcare"));
    EXPECT_EQ(changed->pollInterval, 5min);
    EXPECT_TRUE(changed->mediaAllowed);
    EXPECT_EQ(changed->account, channel.account);
    EXPECT_EQ(await(store->channels())->constFirst(), *changed);
    EXPECT_EQ(setAside().size(), 1);
}

TEST_F(QuarantineTest, AChangeThatCannotBeIsRefusedByName)
{
    ChannelDesk channels = channelDesk();
    struct Row
    {
        const char *field;
        ChannelChange change;
    };
    const ChannelChange good{QStringLiteral("n"), channel.queries, 60s, false};
    ChannelChange noName = good, tooOften = good, tooSeldom = good, deaf = good;
    noName.name = QStringLiteral("  ");
    tooOften.pollInterval = 14s;
    tooSeldom.pollInterval = 25h;
    deaf.queries = {QStringLiteral("bank")};
    for (const Row &row :
         {Row{"name", noName}, Row{"interval", tooOften}, Row{"interval", tooSeldom}, Row{"query", deaf}}) {
        const auto result = await(channels.change(channel.id, row.change));
        ASSERT_FALSE(result) << row.field;
        EXPECT_EQ(result.error().kind, ErrorKind::Invalid);
        EXPECT_TRUE(result.error().detail.startsWith(QLatin1String(row.field))) << row.field;
    }
    EXPECT_EQ(await(store->channels())->constFirst(), channel);
}

TEST_F(QuarantineTest, AChannelIsSwitchedOffAndOn)
{
    ChannelDesk channels = channelDesk();
    WEDERHOOR_ASSERT_OK(await(channels.setEnabled(channel.id, false)));
    EXPECT_FALSE(await(store->channels())->constFirst().enabled);
    WEDERHOOR_ASSERT_OK(await(channels.setEnabled(channel.id, true)));
    EXPECT_EQ(await(store->channels())->constFirst(), channel);
}
