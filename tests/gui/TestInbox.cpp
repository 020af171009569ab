#include "tests/gui/TestInbox.h"

#include "core/desk/Intake.h"
#include "core/domain/Async.h"
#include "core/store/ChannelTable.h"
#include "core/store/OutboxTable.h"
#include "core/store/TextTables.h"
#include "tests/support/Await.h"

#include <QDir>

namespace wederhoor::test {

namespace {

/// The sample channels: what a platform like these can do.
Capabilities sampleCapabilities(const Channel &channel)
{
    if (channel.platform.value == QLatin1String("feeds")) {
        return Capability::OpensOriginal;
    }
    const Capabilities both = Capability::PublicReply | Capability::PrivateMessage | Capability::PublicKeyEnforced;
    return channel.platform.value == QLatin1String("bluesky") ? both | Capability::Pictures : both;
}

QString made(const QString &folder)
{
    QDir().mkpath(folder);
    return folder;
}

} // namespace

TestInbox::TestInbox(const QString &folder, const Clock &clock, IdMaker &ids, const Agent &me)
    : m_clock(clock)
    , m_store({.path = made(folder) + QStringLiteral("/inbox.sqlite")}, clock)
    , m_desk(m_store, clock, ids, me, sampleCapabilities)
    , m_templates(m_store, ids)
    , m_shared(m_store, ids)
    , m_things(m_store, ids)
    , m_identity(m_store, clock, m_desk)
    , m_callbacks(m_store, clock, ids, m_desk)
    , m_knowledge(m_store, ids)
    , m_mandates(m_store, ids)
    , m_pollGate(folder)
    , m_replyGate(m_store)
    , m_poller(m_store, m_registry, m_pollGate, clock, m_probe, Poller::Timing())
    , m_sender(
          m_store, m_replyGate, [this](const ChannelId &id) { return m_poller.connector(id); }, clock, m_probe,
          folder + QStringLiteral("/sender.lock"))
{
}

InboxDoor TestInbox::door()
{
    InboxDoor door{m_store,
                   m_desk,
                   [this] { static_cast<void>(m_poller.pollOnce()); },
                   [this](const SignatureRule &rule) { return m_shared.saveSignature(rule); },
                   fetchPicture,
                   [this](const ChannelId &, const Message &message) {
                       liked.append(message.ref.remote.value);
                       return ready<void>({});
                   },
                   [](const PlatformId &platform, const Author &author) {
                       return QUrl(QStringLiteral("https://%1.example/%2").arg(platform.value, author.handle.mid(1)));
                   },
                   [this](const Template &value) { return m_templates.save(value); },
                   [this](const TemplateId &id) { return m_templates.remove(id); }};
    door.hide = [this](const CaseId &id, const ChannelId &, const Message &message) {
        hidden.append(message.ref.remote.value);
        return andThen(&m_store, m_desk.noteHidden(id, message.ref), [](const Case &) { return Result<void>(); });
    };
    door.shared = &m_shared;
    door.identity = &m_identity;
    door.callbacks = &m_callbacks;
    door.things = &m_things;
    door.knowledge = &m_knowledge;
    door.mandates = &m_mandates;
    return door;
}

bool TestInbox::open()
{
    return await(m_store.open()).has_value();
}

bool TestInbox::addChannel(const Channel &channel)
{
    return await(m_store.write<void>([channel](Transaction &transaction) {
               return ChannelTable(transaction.connection()).save(channel);
           }))
        .has_value();
}

bool TestInbox::take(const Channel &channel, const QList<Message> &messages)
{
    Intake intake(m_store, m_clock, m_probe);
    FetchPage page;
    page.messages = messages;
    return await(intake.take(channel, page, {})).has_value();
}

bool TestInbox::setAside(const Channel &channel, const UnreadableItem &item)
{
    Intake intake(m_store, m_clock, m_probe);
    FetchPage page;
    page.unreadable = {item};
    return await(intake.take(channel, page, {})).has_value();
}

bool TestInbox::saveHealth(const ChannelHealth &health)
{
    return await(m_store.write<void>([health](Transaction &transaction) {
               return ChannelTable(transaction.connection()).saveHealth(health);
           }))
        .has_value();
}

bool TestInbox::saveReply(const OutboxEntry &entry)
{
    return await(m_store.write<void>(
                     [entry](Transaction &transaction) { return OutboxTable(transaction.connection()).save(entry); }))
        .has_value();
}

bool TestInbox::saveTemplate(const Template &value)
{
    return await(m_store.write<void>(
                     [value](Transaction &transaction) { return TemplateTable(transaction.connection()).save(value); }))
        .has_value();
}

bool TestInbox::saveSignature(const SignatureRule &rule)
{
    return await(door().saveSignature(rule)).has_value();
}

bool TestInbox::poll()
{
    return await(m_poller.pollOnce()).has_value();
}

int TestInbox::sendDue()
{
    const Result<int> sent = await(m_sender.sendDue());
    return sent ? *sent : -1;
}

QList<CaseRow> TestInbox::cases(CaseView view)
{
    CaseFilter filter;
    filter.view = view;
    filter.me = m_desk.me().id;
    const Result<CasePage> page = await(m_store.casePage(filter, std::nullopt, 500));
    return page ? page->rows : QList<CaseRow>();
}

} // namespace wederhoor::test
