#include "tests/team/SyncFixture.h"

#include "core/desk/Intake.h"
#include "core/desk/TeamFeed.h"
#include "core/store/ChannelTable.h"
#include "core/store/OutboxTable.h"
#include "core/store/Transaction.h"
#include "core/team/TeamJson.h"

#include <QJsonDocument>

namespace wederhoor::test {

namespace {

using namespace std::chrono_literals;

const TeamDesk hooks{takeFeed, deriveWords};

} // namespace

TeamDeskUnderTest::TeamDeskUnderTest(const TeamAddress &address, const QString &folder, FakePlatform &platform,
                                     const Clock &clock, const QUuid &process)
    : m_address(address)
    , m_clock(clock)
    , m_ids(clock)
    , m_store(Store::Options{folder + QStringLiteral("/inbox-%1.sqlite").arg(process.data1)}, clock)
    , m_desk(m_store, clock, m_ids, {{address.member}, address.member},
             [&platform](const Channel &) { return platform.capabilities; })
    , m_process(process)
    , m_lock(folder + QStringLiteral("/sender-%1.lock").arg(process.data1))
{
    platform.registerIn(m_registry);
    const Result<OpenReport> opened = await(m_store.open());
    EXPECT_TRUE(opened) << ::testing::PrintToString(opened ? Error{} : opened.error());
}

TeamDeskUnderTest::~TeamDeskUnderTest() = default;

void TeamDeskUnderTest::begin()
{
    m_database = std::make_unique<TeamDatabase>(TeamDatabase::Options{m_address, {}, 0, 300ms, 5s, m_process});
    m_polls = std::make_unique<TeamPollGate>(*m_database, m_clock, m_process, 500ms);
    m_sink = std::make_unique<TeamFeedSink>(*m_database, *m_polls);
    m_replies = std::make_unique<TeamReplyGate>(*m_database, m_clock);
    m_claims = std::make_unique<TeamClaimGate>(*m_database);
    m_desk.setClaimGate(m_claims.get());
    m_sync = std::make_unique<TeamSync>(*m_database, m_store, m_clock, m_address.toUrl(), hooks,
                                        TeamSync::Timing{2s, 20ms, 200ms, 100, 50});
    m_poller = std::make_unique<Poller>(m_store, m_registry, *m_polls, m_clock, m_probe, Poller::Timing{});
    m_poller->setFeedSink(m_sink.get());
    m_sender = std::make_unique<OutboxSender>(
        m_store, *m_replies, [this](const ChannelId &id) { return m_poller->connector(id); }, m_clock, m_probe, m_lock);
}

void TeamDeskUnderTest::away()
{
    m_desk.setClaimGate(nullptr);
    m_sender.reset();
    m_poller.reset();
    m_sync.reset();
    m_claims.reset();
    m_replies.reset();
    m_sink.reset();
    m_polls.reset();
    m_database.reset();
}

PollReport TeamDeskUnderTest::poll(const ChannelId &channel)
{
    const auto reports = await(m_poller->pollOnce(channel));
    EXPECT_TRUE(reports && reports->size() == 1);
    return reports && !reports->isEmpty() ? reports->first() : PollReport{};
}

Result<void> TeamDeskUnderTest::take(const Channel &channel, const QList<Message> &messages)
{
    const Result<void> saved = await(m_store.write<void>(
        [channel](Transaction &transaction) { return ChannelTable(transaction.connection()).save(channel); }));
    Intake intake(m_store, m_clock, m_probe);
    FetchPage page;
    page.messages = messages;
    const auto taken = await(intake.take(channel, page, {}));
    return saved && taken ? Result<void>() : failure(saved ? taken.error() : saved.error());
}

Result<int> TeamDeskUnderTest::send()
{
    const Result<void> loaded = await(m_poller->loadChannels());
    return loaded ? await(m_sender->sendDue()) : failure(loaded.error());
}

QList<Case> TeamDeskUnderTest::cases()
{
    CaseFilter filter;
    filter.view = CaseView::All;
    QList<Case> found;
    const Result<CasePage> page = await(m_store.casePage(filter, {}, 1000));
    for (const CaseRow &row : page ? page->rows : QList<CaseRow>()) {
        found.append(row.value);
    }
    return found;
}

std::optional<Case> TeamDeskUnderTest::only()
{
    const QList<Case> all = cases();
    return all.size() == 1 ? std::optional(all.first()) : std::nullopt;
}

Conversation TeamDeskUnderTest::conversation(const CaseId &id)
{
    const Result<Conversation> found = await(m_store.conversation(id));
    EXPECT_TRUE(found) << ::testing::PrintToString(found ? Error{} : found.error());
    return found.value_or(Conversation());
}

OutboxEntry TeamDeskUnderTest::entry(const OutboxId &id)
{
    const auto found = await(m_store.read<OutboxEntry>([id](Snapshot &snapshot) -> Result<OutboxEntry> {
        const Result<std::optional<OutboxEntry>> entry = OutboxTable(snapshot.connection()).find(id);
        return entry ? entry->value_or(OutboxEntry()) : Result<OutboxEntry>(failure(entry.error()));
    }));
    EXPECT_TRUE(found);
    return found.value_or(OutboxEntry());
}

bool TeamDeskUnderTest::heard(const CaseId &id, const QString &owner, CaseStatus status)
{
    const auto rows = await(m_store.caseRows({id}));
    return rows && rows->size() == 1 && rows->first().value.owner.value == owner
        && rows->first().value.status == status;
}

void SyncTestBase::SetUp()
{
    TeamTestBase::SetUp();
    if (IsSkipped() || HasFatalFailure()) {
        return;
    }
    Channel shared;
    shared.account = QStringLiteral("@bank");
    shared.profile.value = QStringLiteral("us");
    sql(root(), "UPDATE wederhoor.channel SET platform = 'fake', instance = 'fake' WHERE id = $1",
        {teamValue(channel().value)});
    sql(as("admin_one"),
        "SELECT wederhoor.put_channel($1, '00000000-0000-0000-0000-0000000000f1', 'fake', 'fake', 'Sample channel', "
        "$2, true, 1)",
        {teamValue(channel().value), QJsonDocument(teamChannelOptions(shared)).toJson(QJsonDocument::Compact)});
}

TeamDeskUnderTest &SyncTestBase::makeDesk(const char *member, const Clock &clock)
{
    const QUuid process = QUuid::fromString(
        QStringLiteral("%1-0000-0000-0000-000000000000").arg(m_desks.size() + 1, 8, 16, QLatin1Char('0')));
    TeamAddress where = address(QString::fromLatin1(member));
    where.host += m_otherHost.isEmpty() ? QString() : u',' + m_otherHost;
    m_desks.push_back(std::make_unique<TeamDeskUnderTest>(where, m_folder.path(), m_platform, clock, process));
    return *m_desks.back();
}

TeamDeskUnderTest &SyncTestBase::desk(const char *member, bool begun)
{
    TeamDeskUnderTest &made = makeDesk(member, m_clock);
    if (begun) {
        made.begin();
        WEDERHOOR_EXPECT_OK(made.sync());
    }
    return made;
}

TeamDeskUnderTest &SyncTestBase::deskWithClock(const char *member, const Clock &clock)
{
    TeamDeskUnderTest &made = makeDesk(member, clock);
    made.begin();
    WEDERHOOR_EXPECT_OK(made.sync());
    return made;
}

void SyncTestBase::mention(const char *id, const char *customer, const char *text)
{
    Message message;
    message.ref = {{QStringLiteral("fake")}, {QString::fromUtf8(id)}};
    message.threadRoot.value = QString::fromUtf8(id);
    const QString name = QString::fromUtf8(customer);
    message.author = {{name}, QLatin1Char('@') + name, name};
    message.text = QString::fromUtf8(text);
    message.createdAt = m_clock.now() - std::chrono::seconds{60 - m_platform.timeline.size()};
    message.seenBy = SeenBy::Mention;
    m_platform.timeline.append(message);
}

Case SyncTestBase::caseOf(TeamDeskUnderTest &one, const char *customer)
{
    for (const Case &value : one.cases()) {
        if (value.customer.id.value == QString::fromUtf8(customer)) {
            return value;
        }
    }
    ADD_FAILURE() << "no case of " << customer;
    return {};
}

} // namespace wederhoor::test
