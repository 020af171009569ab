#include "tests/desk/DeskFixture.h"

#include "core/store/CaseTable.h"
#include "core/store/ChannelTable.h"
#include "core/store/MessageTable.h"
#include "core/store/OutboxTable.h"
#include "core/store/Transaction.h"

#include <algorithm>

namespace wederhoor::test {

bool CountedFault::failNow(const char *)
{
    return m_all || m_count++ == m_failAt;
}

void DeskFixture::SetUp()
{
    ASSERT_TRUE(folder.isValid());
    channel.id = channelId({QStringLiteral("fake")}, {}, QStringLiteral("bank"));
    channel.platform.value = QStringLiteral("fake");
    channel.instance.value = QStringLiteral("fake");
    channel.name = QStringLiteral("bank");
    channel.account = QStringLiteral("@bank");
    channel.profile.value = QStringLiteral("us");
    channel.ownProfiles = {{QStringLiteral("colleague")}};
    begin();
    const auto saved = await(store->write<void>(
        [this](Transaction &transaction) { return ChannelTable(transaction.connection()).save(channel); }));
    WEDERHOOR_ASSERT_OK(saved);
}

void DeskFixture::begin()
{
    store = std::make_unique<Store>(Store::Options{folder.filePath(QStringLiteral("inbox.db")), 2, &fault}, clock);
    const auto opened = await(store->open());
    ASSERT_TRUE(opened.has_value()) << ::testing::PrintToString(opened.error());
    const auto capabilitiesOf = [this](const Channel &) { return platform.capabilities; };
    desk = std::make_unique<CaseDesk>(*store, clock, ids, me, capabilitiesOf);
    gate = std::make_unique<LocalReplyGate>(*store);
    connector = platform.connector();
    sender = makeSender(noProbe);
}

void DeskFixture::end()
{
    sender.reset();
    desk.reset();
    gate.reset();
    store.reset();
    connector.reset();
}

std::unique_ptr<OutboxSender> DeskFixture::makeSender(StepProbe &probe)
{
    return std::make_unique<OutboxSender>(
        *store, *gate, [this](const ChannelId &id) { return id == channel.id ? connector.get() : nullptr; }, clock,
        probe, folder.filePath(QStringLiteral("sender.lock")));
}

Message DeskFixture::post(const Words &id, const Words &author, const Words &text, Instant at, SeenByFlags seenBy)
{
    Message message;
    message.ref = {{QStringLiteral("fake")}, {id.value}};
    message.threadRoot.value = id.value;
    message.author = {{author.value}, QLatin1Char('@') + author.value, author.value};
    message.text = text.value;
    message.createdAt = at;
    message.seenBy = seenBy;
    return message;
}

Message DeskFixture::answer(const Message &to, const Words &id, const Words &author, const Words &text, Instant at,
                            SeenByFlags seenBy)
{
    Message message = post(id, author, text, at, seenBy);
    message.threadRoot = to.threadRoot;
    message.inReplyTo = to.ref.remote;
    return message;
}

IntakeOutcome DeskFixture::take(const QList<Message> &messages, const IntakeOptions &options)
{
    FetchPage page;
    page.messages = messages;
    return takePage(page, options);
}

IntakeOutcome DeskFixture::takePage(const FetchPage &page, const IntakeOptions &options)
{
    Intake intake(*store, clock, noProbe);
    const auto outcome = await(intake.take(channel, page, options));
    EXPECT_TRUE(outcome.has_value()) << ::testing::PrintToString(outcome.error());
    return outcome.value_or(IntakeOutcome{});
}

QList<Case> DeskFixture::cases()
{
    CaseFilter filter;
    filter.view = CaseView::All;
    const auto page = await(store->casePage(filter, std::nullopt, 1000));
    QList<Case> all;
    if (page) {
        for (const CaseRow &row : page->rows) {
            all.append(row.value);
        }
    }
    std::sort(all.begin(), all.end(), [](const Case &a, const Case &b) { return a.id < b.id; });
    return all;
}

std::optional<Case> DeskFixture::caseOf(const Message &message)
{
    const auto found = await(
        store->read<std::optional<Case>>([ref = message.ref](Snapshot &snapshot) -> Result<std::optional<Case>> {
            const auto id = MessageTable(snapshot.connection()).caseOf(ref);
            return id && *id ? CaseTable(snapshot.connection()).find(**id) : Result<std::optional<Case>>(std::nullopt);
        }));
    return found.value_or(std::nullopt);
}

Conversation DeskFixture::conversation(const CaseId &id)
{
    const auto read = await(store->conversation(id));
    EXPECT_TRUE(read.has_value());
    return read.value_or(Conversation{});
}

OutboxEntry DeskFixture::entry(const OutboxId &id)
{
    for (const OutboxEntry &known : outbox()) {
        if (known.id == id) {
            return known;
        }
    }
    ADD_FAILURE() << "no such reply";
    return {};
}

QList<OutboxEntry> DeskFixture::outbox()
{
    return await(store->recentOutbox(1000)).value_or(QList<OutboxEntry>{});
}

OutboxEntry DeskFixture::queue(const CaseId &id, const QString &text)
{
    ReplyRequest request;
    request.caseId = id;
    request.body = text;
    const auto queued = await(desk->reply(request));
    EXPECT_TRUE(queued.has_value()) << ::testing::PrintToString(queued.error());
    return queued.value_or(OutboxEntry{});
}

int DeskFixture::sendDue()
{
    return await(sender->sendDue()).value_or(-1);
}

} // namespace wederhoor::test
