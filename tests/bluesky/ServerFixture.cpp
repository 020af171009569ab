#include "tests/bluesky/ServerFixture.h"

#include <QSet>

#include <algorithm>

namespace wederhoor::test {

namespace {

/// Ends the servers before the application's end.
class NetworkEnvironment : public ::testing::Environment
{
public:
    void TearDown() override { network.reset(); }

    std::unique_ptr<BlueskyNetwork> network;
};

NetworkEnvironment *const environment = static_cast<NetworkEnvironment *>(
    ::testing::AddGlobalTestEnvironment(std::make_unique<NetworkEnvironment>().release()));

int lastAccount = 0;

} // namespace

BlueskyNetwork &ServerTest::network()
{
    return *environment->network;
}

void ServerTest::SetUp()
{
    if (const std::optional<QString> reason = BlueskyNetwork::missing()) {
        GTEST_SKIP() << reason->toStdString();
    }
    if (!environment->network) {
        auto started = std::make_unique<BlueskyNetwork>();
        WEDERHOOR_ASSERT_OK(started->start(BlueskyNetwork::Options{.rateLimits = true}));
        environment->network = std::move(started);
    }
    m_client = *NetworkHttpClient::make({});
}

BlueskyAccount ServerTest::customer()
{
    return must(network().createAccount(QStringLiteral("klant%1").arg(++lastAccount)));
}

BankDesk ServerTest::bank(const QStringList &queries, bool privateMessages)
{
    BankDesk desk;
    desk.account = must(network().createAccount(QStringLiteral("webcare%1").arg(++lastAccount)));
    desk.appPassword = must(network().createAppPassword(desk.account, privateMessages));
    connect(desk, queries);
    (void)must(await(desk.connector->beginSignIn({desk.appPassword.toUtf8()})));
    return desk;
}

void ServerTest::connect(BankDesk &desk, const QStringList &queries)
{
    desk.channel = blueskyChannel(network().pds(), desk.account.handle);
    desk.channel.queries = queries;
    desk.connector = std::make_unique<BlueskyConnector>(*m_client, *desk.slot, m_clock, desk.channel);
}

QList<Message> ServerTest::fetchAll(BankDesk &desk, Cursor &cursor)
{
    must(network().waitIndexed());
    QList<Message> all;
    m_changes.clear();
    m_pages = 0;
    bool more = true;
    while (more && m_pages < 50) {
        const FetchPage page = must(await(desk.connector->fetchSince(cursor), std::chrono::seconds{60}));
        EXPECT_FALSE(page.sourceError) << ::testing::PrintToString(page.sourceError.value_or(Error{}));
        EXPECT_TRUE(page.unreadable.isEmpty());
        // Pages overlap by design, and the store takes a message once; within a page each stands once.
        QSet<QString> onPage;
        for (const Message &message : page.messages) {
            const QString id = message.ref.remote.value;
            EXPECT_FALSE(onPage.contains(id)) << id.toStdString();
            onPage.insert(id);
            if (!find(all, id)) {
                all.append(message);
            }
        }
        m_changes.append(page.changes);
        cursor = page.next;
        more = page.more;
        ++m_pages;
    }
    return all;
}

PublishRequest ServerTest::replyTo(const Message &message, const QString &text)
{
    PublishRequest request;
    request.key = m_ids.replyKey();
    request.kind = message.kind == MessageKind::PrivateMessage ? ReplyKind::Private : ReplyKind::Public;
    request.text = text;
    request.language = QStringLiteral("nl");
    request.inReplyTo = message;
    return request;
}

std::optional<Message> ServerTest::find(const QList<Message> &messages, const QString &remoteId)
{
    const auto found = std::find_if(messages.begin(), messages.end(), [&remoteId](const Message &message) {
        return message.ref.remote.value == remoteId;
    });
    return found == messages.end() ? std::nullopt : std::optional(*found);
}

} // namespace wederhoor::test
