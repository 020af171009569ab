#include "core/store/TeamTable.h"
#include "core/store/Transaction.h"
#include "core/store/WaitingReplyTable.h"
#include "tests/store/StoreFixture.h"

#include <algorithm>
#include <random>

using namespace wederhoor;
using namespace wederhoor::test;

namespace {

constexpr std::array allViews{
    CaseView::Unclaimed, CaseView::Mine,      CaseView::Due,    CaseView::WaitingCustomer, CaseView::WaitingSpoc,
    CaseView::Resolved,  CaseView::Dismissed, CaseView::Active, CaseView::Conversations,   CaseView::All};
const AgentId me{QStringLiteral("erik")};

/// Whether a case belongs to a view, said a second time and without SQL.
bool belongs(const Case &value, CaseView view)
{
    const bool active = isActive(value.status);
    switch (view) {
    case CaseView::Unclaimed:
        return active && value.kind == CaseKind::Service && value.owner.isEmpty();
    case CaseView::Mine:
        return active && value.owner == me;
    case CaseView::Due:
        return active && value.dueAt;
    case CaseView::WaitingCustomer:
        return value.status == CaseStatus::WaitingCustomer;
    case CaseView::WaitingSpoc:
        return value.status == CaseStatus::WaitingSpoc;
    case CaseView::Conversations:
        return active && value.kind == CaseKind::Conversation;
    case CaseView::Resolved:
        return value.status == CaseStatus::Resolved;
    case CaseView::Dismissed:
        return value.status == CaseStatus::Dismissed;
    case CaseView::AwaitingApproval:
        return false; // told by waiting replies, not by the case: see below
    case CaseView::Active:
        return active;
    case CaseView::All:
        return true;
    }
    return false;
}

class ViewTest : public StoreFixture
{
protected:
    /// Cases in random states, many with the same times, saved several times over; some merged.
    void makeCases(int count, unsigned seed)
    {
        std::mt19937 random(seed);
        for (int i = 0; i < count * 3; ++i) {
            const int number = i < count ? i : static_cast<int>(random() % static_cast<unsigned>(count));
            Case value = sampleCase(number, m_channel);
            value.status = static_cast<CaseStatus>(random() % 6);
            value.kind = static_cast<CaseKind>(random() % 2);
            value.owner
                = AgentId{std::array{QString(), QStringLiteral("erik"), QStringLiteral("noor")}.at(random() % 3)};
            value.lastActivityAt = at(random() % 7);
            value.dueAt = random() % 2 ? std::optional(at(100 + random() % 5)) : std::nullopt;
            value.language = random() % 3 ? QStringLiteral("nl") : QStringLiteral("en");
            const bool merges = number > 0 && random() % 10 == 0;
            value.mergedInto = merges ? sampleCase(0, m_channel).id : CaseId{};
            m_cases[value.id] = value;
            m_acts.append(value);
        }
        WEDERHOOR_ASSERT_OK(write([acts = m_acts](Connection &c) -> Result<void> {
            for (const Case &value : acts) {
                if (const Result<void> saved = CaseTable(c).save(value); !saved) {
                    return saved;
                }
            }
            return {};
        }));
    }
    [[nodiscard]] QSet<CaseId> expected(CaseView view) const
    {
        QSet<CaseId> ids;
        for (const Case &value : m_cases) {
            if (value.mergedInto.isNull() && belongs(value, view)) {
                ids.insert(value.id);
            }
        }
        return ids;
    }
    /// The whole view, page by page.
    [[nodiscard]] QList<CaseRow> walk(const CaseFilter &filter, int limit)
    {
        QList<CaseRow> rows;
        std::optional<CaseKey> after;
        do {
            const Result<CasePage> page = await(m_store->casePage(filter, after, limit));
            WEDERHOOR_EXPECT_OK(page);
            if (!page) {
                break;
            }
            EXPECT_LE(page->rows.size(), limit);
            rows += page->rows;
            after = page->next;
            if (after) {
                EXPECT_EQ(CaseKey::fromString(after->toString()), after);
            }
        } while (after);
        return rows;
    }

    QHash<CaseId, Case> m_cases;
    QList<Case> m_acts;
};

TEST_F(ViewTest, EveryViewHoldsExactlyItsCasesInOrderPageByPageAndAsOneList)
{
    makeCases(120, 5);
    for (const CaseView view : allViews) {
        SCOPED_TRACE(caseViewName(view).toStdString());
        CaseFilter filter;
        filter.view = view;
        filter.me = me;
        const QList<CaseRow> rows = walk(filter, 7);
        const Result<QList<CaseListEntry>> list = await(m_store->caseList(filter));
        WEDERHOOR_ASSERT_OK(list);
        ASSERT_EQ(list->size(), rows.size());
        QSet<CaseId> seen;
        for (qsizetype i = 0; i < rows.size(); ++i) {
            const Case &value = rows.at(i).value;
            seen.insert(value.id);
            EXPECT_EQ(list->at(i).key.id, value.id);
            if (isActive(value.status)) {
                EXPECT_EQ(list->at(i).dueAt, value.dueAt ? toMilliseconds(*value.dueAt) : 0);
            }
            if (i > 0) {
                EXPECT_LE(list->at(i - 1).key.order, list->at(i).key.order);
            }
        }
        EXPECT_EQ(seen, expected(view));
        EXPECT_EQ(seen.size(), rows.size()) << "no case twice";
    }
}

TEST_F(ViewTest, AListThatLearnsWhatChangedIsTheListReadAnew)
{
    makeCases(80, 7);
    std::mt19937 random(7);
    for (const CaseView view : allViews) {
        SCOPED_TRACE(caseViewName(view).toStdString());
        CaseFilter filter;
        filter.view = view;
        filter.me = me;
        const Result<QList<CaseListEntry>> before = await(m_store->caseList(filter));
        WEDERHOOR_ASSERT_OK(before);
        const Result<QList<CaseListEntry>> first = await(m_store->caseList(filter, 5));
        WEDERHOOR_ASSERT_OK(first);
        EXPECT_EQ(*first, before->mid(0, 5));
        m_acts.clear();
        makeCases(100, random()); // changes most of them and adds some
        QSet<CaseId> changed;
        for (const Case &value : std::as_const(m_acts)) {
            changed.insert(value.id);
        }
        const Result<QList<CaseListEntry>> updated = await(m_store->updatedCaseList(filter, *before, changed.values()));
        WEDERHOOR_ASSERT_OK(updated);
        const Result<QList<CaseListEntry>> anew = await(m_store->caseList(filter));
        WEDERHOOR_ASSERT_OK(anew);
        EXPECT_EQ(*updated, *anew);
    }
}

TEST_F(ViewTest, WhatIsDueComesFirstAndTheRestByItsLatestActivity)
{
    const auto save = [this](int number, std::optional<Instant> due, Instant activity) {
        Case value = sampleCase(number, m_channel);
        value.dueAt = due;
        value.lastActivityAt = activity;
        WEDERHOOR_ASSERT_OK(saveCase(value));
    };
    save(1, std::nullopt, at(10));
    save(2, at(500), at(1));
    save(3, std::nullopt, at(20));
    save(4, at(400), at(2));
    QList<int> order;
    for (const CaseRow &row : walk(CaseFilter{}, 10)) {
        order.append(row.value.threadRoot.value.section(QLatin1Char('-'), 1).toInt());
    }
    EXPECT_EQ(order, (QList<int>{4, 2, 3, 1}));
}

TEST_F(ViewTest, FiltersNarrowAView)
{
    makeCases(60, 9);
    CaseFilter filter;
    filter.view = CaseView::All;
    filter.language = QStringLiteral("en");
    qsizetype english = 0;
    for (const CaseId &id : expected(CaseView::All)) {
        english += m_cases[id].language == QStringLiteral("en") ? 1 : 0;
    }
    ASSERT_GT(english, 0);
    EXPECT_EQ(walk(filter, 8).size(), english);
    filter.channels = {m_channel, ChannelId{QUuid::createUuid()}};
    filter.topic = QStringLiteral("login");
    filter.sentiment = QStringLiteral("neg");
    filter.unreadOnly = true;
    EXPECT_EQ(walk(filter, 8).size(), english);
    filter.channels = {ChannelId{QUuid::createUuid()}};
    EXPECT_TRUE(walk(filter, 8).isEmpty());
}

TEST_F(ViewTest, KeptCountsEqualARecountAfterManyActs)
{
    for (const unsigned seed : {1U, 2U, 3U}) {
        makeCases(50, seed);
        const Result<ViewCounts> counts = await(m_store->counts(me));
        WEDERHOOR_ASSERT_OK(counts);
        for (const CaseView view : allViews) {
            EXPECT_EQ(counts->views.value(view), expected(view).size()) << caseViewName(view).toStdString();
        }
        EXPECT_EQ(counts->unclaimedByChannel.value(m_channel), expected(CaseView::Unclaimed).size());
    }
}

TEST_F(ViewTest, CountsOfRepliesTellWhatIsInTrouble)
{
    const CaseId id = sampleCase(1, m_channel).id;
    const auto save = [this, id](int number, OutboxState state, Instant sendAt) {
        OutboxEntry entry = sampleReply(number, id, m_channel);
        entry.state = state;
        entry.sendAt = sendAt;
        WEDERHOOR_ASSERT_OK(write([entry](Connection &c) { return OutboxTable(c).save(entry); }));
    };
    save(1, OutboxState::Queued, m_clock.now());
    save(2, OutboxState::Queued, m_clock.now() - std::chrono::minutes{16});
    save(3, OutboxState::Unknown, m_clock.now());
    save(4, OutboxState::Failed, m_clock.now());
    save(5, OutboxState::Sent, m_clock.now());
    save(6, OutboxState::Cancelled, m_clock.now());
    const Result<ViewCounts> counts = await(m_store->counts(me));
    WEDERHOOR_ASSERT_OK(counts);
    EXPECT_EQ(counts->outbox, 3);
    EXPECT_EQ(counts->outboxTrouble, 3);
    EXPECT_EQ(await(m_store->openOutbox()).value().size(), 4) << "what failed waits for somebody";
}

TEST_F(ViewTest, TheOutboxShowsAllThatIsOpenAndOnlyTheNewestOfTheRest)
{
    const CaseId id = sampleCase(1, m_channel).id;
    for (int number = 1; number <= 30; ++number) {
        OutboxEntry entry = sampleReply(number, id, m_channel);
        const bool isOpen = number <= 2;
        entry.state = isOpen ? OutboxState::Queued : number % 5 == 0 ? OutboxState::Cancelled : OutboxState::Sent;
        entry.queuedAt = m_clock.now() + std::chrono::seconds{number};
        if (entry.state == OutboxState::Sent) {
            entry.sentAt = entry.queuedAt;
        }
        WEDERHOOR_ASSERT_OK(write([entry](Connection &c) { return OutboxTable(c).save(entry); }));
    }
    QList<int> seconds;
    const Result<QList<OutboxEntry>> recent = await(m_store->recentOutbox(3));
    WEDERHOOR_ASSERT_OK(recent);
    for (const OutboxEntry &entry : *recent) {
        seconds.append(static_cast<int>((entry.queuedAt - m_clock.now()) / std::chrono::seconds{1}));
    }
    EXPECT_EQ(seconds, (QList<int>{1, 2, 28, 29, 30}));
    const auto sent = await(m_store->sentSince(m_clock.now() + std::chrono::seconds{24}));
    WEDERHOOR_ASSERT_OK(sent);
    EXPECT_EQ(sent->value(m_channel), 5) << "24 and 26 to 29: 25 and 30 were cancelled";
}

} // namespace

TEST_F(ViewTest, WhatAwaitsApprovalIsListedWithTheMostPressingFirstAndCounted)
{
    for (const int n : {3, 1, 2}) {
        Case value = sampleCase(n, m_channel);
        value.dueAt = at(1000 * n);
        WEDERHOOR_ASSERT_OK(saveCase(value));
        WaitingReply reply;
        reply.id = OutboxId{QUuid::createUuid()};
        reply.caseId = value.id;
        reply.channel = m_channel;
        reply.state = n == 3 ? WaitingState::Returned : WaitingState::Waiting;
        WEDERHOOR_ASSERT_OK(write([reply](Connection &c) { return WaitingReplyTable(c).save(reply); }));
    }
    CaseFilter filter;
    filter.view = CaseView::AwaitingApproval;
    const Result<CasePage> page = await(m_store->casePage(filter, std::nullopt, 10));
    WEDERHOOR_ASSERT_OK(page);
    QList<CaseId> found;
    for (const CaseRow &row : page->rows) {
        found.append(row.value.id);
    }
    EXPECT_EQ(found, (QList<CaseId>{sampleCase(1, m_channel).id, sampleCase(2, m_channel).id}));
    const Result<QList<CaseListEntry>> list = await(m_store->caseList(filter));
    WEDERHOOR_ASSERT_OK(list);
    EXPECT_EQ(list->size(), 2);
    EXPECT_EQ(await(m_store->counts(me))->views.value(CaseView::AwaitingApproval), 2);
    // The case it was written in is joined to another: it is looked for there.
    Case joined = sampleCase(1, m_channel);
    joined.mergedInto = sampleCase(3, m_channel).id;
    WEDERHOOR_ASSERT_OK(saveCase(joined));
    found.clear();
    for (const CaseRow &row : await(m_store->casePage(filter, std::nullopt, 10)).value_or(CasePage()).rows) {
        found.append(row.value.id);
    }
    EXPECT_EQ(found, (QList<CaseId>{sampleCase(2, m_channel).id, sampleCase(3, m_channel).id}));
    EXPECT_EQ(await(m_store->counts(me))->views.value(CaseView::AwaitingApproval), 2);
    WEDERHOOR_ASSERT_OK(write([](Connection &c) { return TeamTable(c).leave(); }));
    EXPECT_EQ(await(m_store->counts(me))->views.value(CaseView::AwaitingApproval), 0) << "nobody is left to ask";
}
