#include "tests/store/StoreFixture.h"

#include "core/store/Transaction.h"

namespace wederhoor::test {

namespace {

constexpr std::int64_t firstSecond = 1'767'600'000;

QUuid numbered(int kind, int number)
{
    return {static_cast<uint>(kind),
            0,
            0,
            0x80,
            0,
            0,
            0,
            static_cast<uchar>(number >> 24),
            static_cast<uchar>(number >> 16),
            static_cast<uchar>(number >> 8),
            static_cast<uchar>(number)};
}

} // namespace

void StoreFixture::SetUp()
{
    ASSERT_TRUE(m_folder.isValid());
    m_store = openStore();
    const Channel channel = sampleChannel(QStringLiteral("bank"));
    m_channel = channel.id;
    WEDERHOOR_ASSERT_OK(write([channel](Connection &c) { return ChannelTable(c).save(channel); }));
}

QString StoreFixture::path() const
{
    return m_folder.filePath(QStringLiteral("profile/inbox.sqlite"));
}

std::unique_ptr<Store> StoreFixture::makeStore(StoreFault *fault) const
{
    Store::Options options;
    options.path = path();
    options.fault = fault;
    // Under faults nothing but the test itself may ask.
    options.watchInterval = fault ? std::chrono::hours{1} : std::chrono::milliseconds{20};
    return std::make_unique<Store>(options, m_clock);
}

std::unique_ptr<Store> StoreFixture::openStore(StoreFault *fault) const
{
    std::unique_ptr<Store> store = makeStore(fault);
    WEDERHOOR_EXPECT_OK(await(store->open()));
    return store;
}

void StoreFixture::reopenStore()
{
    closeStore();
    m_store = openStore();
}

QString StoreFixture::ask(const char *sql)
{
    const QByteArray text(sql);
    const Result<QString> answer = await(m_store->read<QString>([text](Snapshot &snapshot) -> Result<QString> {
        Statement query = snapshot.connection().prepareText(text);
        const QString first = query.next() ? query.text(0) : QString();
        const Result<void> asked = query.finish();
        return asked ? Result<QString>(first) : failure(asked.error());
    }));
    WEDERHOOR_EXPECT_OK(answer);
    return answer.value_or(QString());
}

Result<void> StoreFixture::saveCase(const Case &value)
{
    return write([value](Connection &c) { return CaseTable(c).save(value); });
}

Result<void> StoreFixture::saveMessage(const Message &message, const CaseId &caseId, bool context)
{
    return write([=, channel = m_channel](Connection &c) -> Result<void> {
        MessageTable table(c);
        const Result<MessageTable::Inserted> inserted = table.insert(message, channel);
        if (!inserted) {
            return failure(inserted.error());
        }
        return caseId.isNull() ? Result<void>() : table.tieToCase(inserted->id, caseId, context);
    });
}

SearchPage StoreFixture::search(const QString &text, int limit)
{
    const Result<SearchQuery> query = parseSearch(text);
    WEDERHOOR_EXPECT_OK(query);
    const Result<SearchPage> page
        = await(m_store->search(query.value_or(SearchQuery{}), limit, std::chrono::seconds{5}));
    WEDERHOOR_EXPECT_OK(page);
    return page.value_or(SearchPage{});
}

QStringList StoreFixture::found(const QString &text)
{
    QStringList remotes;
    const SearchPage page = search(text);
    for (const SearchHit &hit : page.hits) {
        remotes.append(
            ask(QStringLiteral("SELECT remote_id FROM message WHERE id = %1").arg(hit.message.value).toUtf8()));
    }
    return remotes;
}

Instant at(std::int64_t seconds)
{
    return fromMilliseconds((firstSecond + seconds) * 1000);
}

Channel sampleChannel(const QString &name)
{
    Channel channel;
    channel.platform = PlatformId{QStringLiteral("bluesky")};
    channel.instance = InstanceId{QStringLiteral("bsky.example")};
    channel.name = name;
    channel.server = QUrl(QStringLiteral("https://pds.example:8443"));
    channel.account = name + QStringLiteral(".example");
    channel.profile = ProfileId{QStringLiteral("did:plc:") + name};
    channel.queries = QStringList{QStringLiteral("bank AND storing"), QStringLiteral("\"ing\"")};
    channel.ownProfiles = {ProfileId{QStringLiteral("did:plc:erik")}, ProfileId{QStringLiteral("did:plc:noor")}};
    channel.pollInterval = std::chrono::seconds{30};
    channel.mediaAllowed = true;
    channel.options = QJsonObject{{QStringLiteral("region"), QStringLiteral("eu")}};
    channel.id = channelId(channel.platform, channel.server, channel.account);
    return channel;
}

Case sampleCase(int number, const ChannelId &channel)
{
    Case value;
    value.id = CaseId{numbered(1, number)};
    value.channel = channel;
    value.platform = PlatformId{QStringLiteral("bluesky")};
    value.instance = InstanceId{QStringLiteral("bsky.example")};
    value.threadRoot = RemoteId{QStringLiteral("root-%1").arg(number)};
    value.customer = {ProfileId{QStringLiteral("did:plc:c%1").arg(number)}, QStringLiteral("@klant%1").arg(number),
                      QStringLiteral("Zoë Klánt")};
    value.episode = 2;
    value.topic = QStringLiteral("login");
    value.sentiment = QStringLiteral("neg");
    value.language = QStringLiteral("nl");
    value.snippet = QStringLiteral("Ik kan niet inloggen \U0001F62D");
    value.openedAt = at(number);
    value.lastActivityAt = at(number);
    value.awaitingSince = at(number);
    value.dueAt = at(number + 900);
    value.unread = 1;
    return value;
}

Message sampleMessage(int number, const QString &text)
{
    Message message;
    message.ref = {InstanceId{QStringLiteral("bsky.example")}, RemoteId{QStringLiteral("m%1").arg(number)}};
    message.threadRoot = message.ref.remote;
    message.author = {ProfileId{QStringLiteral("did:plc:c%1").arg(number)}, QStringLiteral("@klant%1").arg(number),
                      QStringLiteral("Zoë Klánt")};
    message.text = text;
    message.createdAt = at(number);
    message.seenBy = SeenBy::Mention;
    message.language = QStringLiteral("nl");
    message.permalink = QUrl(QStringLiteral("https://bsky.example/post/%1").arg(number));
    return message;
}

OutboxEntry sampleReply(int number, const CaseId &caseId, const ChannelId &channel)
{
    OutboxEntry entry;
    entry.id = OutboxId{numbered(2, number)};
    entry.caseId = caseId;
    entry.channel = channel;
    entry.key = QStringLiteral("3key%1").arg(number);
    entry.body = QStringLiteral("Dag Zoë, we kijken mee");
    entry.signature = QStringLiteral("^Erik");
    entry.language = QStringLiteral("nl");
    entry.inReplyTo = {InstanceId{QStringLiteral("bsky.example")}, RemoteId{QStringLiteral("m1")}};
    entry.seen = {InstanceId{QStringLiteral("bsky.example")}, RemoteId{QStringLiteral("m2")}};
    entry.author = AgentId{QStringLiteral("erik")};
    entry.authorName = QStringLiteral("Erik van Rijn");
    entry.afterwards = CaseEvent::ReplySentWaiting;
    entry.queuedAt = at(number);
    entry.sendAt = at(number + 10);
    return entry;
}

} // namespace wederhoor::test
