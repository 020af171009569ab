#include "tests/team/simulation/SimulatedDesk.h"

#include "app/Engine.h"
#include "core/desk/OutboxOrder.h"
#include "core/platforms/ConnectorRegistry.h"
#include "tests/support/Await.h"
#include "tests/team/simulation/SimulatedConnector.h"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>
#include <cstdio>

namespace wederhoor::test {

namespace {

using namespace std::chrono_literals;

/// Waited for in vain, what it was is not known: a frozen desk's own patience ran out.
constexpr std::chrono::milliseconds patience = 60s;

void say(const QString &line)
{
    std::puts(qPrintable(line));
    std::fflush(stdout);
}

QJsonValue moment(const std::optional<Instant> &at)
{
    return at ? QJsonValue(static_cast<qint64>(toMilliseconds(*at))) : QJsonValue();
}

QJsonObject caseObject(const Case &value)
{
    QStringList tags = value.tags;
    tags.sort();
    return {{QStringLiteral("owner"), value.owner.value},
            {QStringLiteral("status"), caseStatusName(value.status)},
            {QStringLiteral("topic"), value.topic},
            {QStringLiteral("tags"), QJsonArray::fromStringList(tags)},
            {QStringLiteral("awaiting_since"), moment(value.awaitingSince)},
            {QStringLiteral("due_at"), moment(value.dueAt)}};
}

/// Of the history what no team refuses: an act of this desk's that was not taken over stays in its own alone.
QJsonArray notesOf(const QList<CaseHistoryEntry> &history)
{
    QStringList lines;
    for (const CaseHistoryEntry &entry : history) {
        if (entry.kind == CaseHistoryEntry::Kind::Note) {
            lines.append(entry.by.value + u' ' + entry.text);
        }
    }
    lines.sort();
    return QJsonArray::fromStringList(lines);
}

QJsonObject entryObject(const OutboxEntry &entry, Instant now)
{
    const auto until = [now](Instant at) { return static_cast<qint64>((at - now).count()); };
    return {{QStringLiteral("id"), entry.id.toString()},
            {QStringLiteral("state"), outboxStateName(entry.state)},
            {QStringLiteral("key"), entry.key},
            {QStringLiteral("text"), entry.fullText()},
            {QStringLiteral("remote"), entry.remoteId.value},
            {QStringLiteral("answers"), entry.inReplyTo.remote.value},
            {QStringLiteral("rests"), isSettled(entry.state) || needsPerson(entry)},
            {QStringLiteral("goes_in"), until(std::max(entry.sendAt, entry.nextAttempt.value_or(entry.sendAt)))},
            {QStringLiteral("attempts"), entry.attempts},
            {QStringLiteral("error"), entry.error ? entry.error->detail : QString()}};
}

} // namespace

SimulatedDesk::SimulatedDesk(const Options &options)
    : m_options(options)
    , m_random(options.seed)
    , m_clock(options.skew)
    , m_ids(m_clock)
{
}

SimulatedDesk::~SimulatedDesk()
{
    m_inbox.reset();
    m_thread.runAndWait([this] { m_http.reset(); });
}

Result<void> SimulatedDesk::open()
{
    m_inbox = std::make_unique<Inbox>(Inbox::Parts{m_clock, m_ids, m_probe, nullptr, m_thread},
                                      m_options.folder + QStringLiteral("/inbox.sqlite"), m_options.folder);
    if (const Result<OpenReport> opened = await(m_inbox->open(), patience); !opened) {
        return failure(opened.error());
    }
    m_thread.runAndWait([this] { m_http = NetworkHttpClient::make({}).value(); });
    auto registry = std::make_shared<ConnectorRegistry>();
    ConnectorRegistry::Entry entry;
    entry.displayName = QStringLiteral("Simulated");
    entry.make = [this](const Channel &) {
        return std::make_unique<SimulatedConnector>(*m_http, m_options.platform, m_options.forgetful);
    };
    entry.capabilities = Capability::PublicReply | Capability::PrivateMessage | Capability::PublicKeyEnforced;
    registry->add({QStringLiteral("bluesky")}, entry);
    m_inbox->startEngine(registry, [](const ChannelId &) { return ready<void>({}); });
    if (const auto joined = await(m_inbox->joinTeam(m_options.team), patience); !joined) {
        return failure(joined.error());
    }
    m_thread.runAndWait([this] { m_inbox->engine()->start(); });
    return {};
}

/// As one who presses "refresh": the shortest interval of a channel is long for a simulation.
void SimulatedDesk::poll()
{
    if (m_polling.isValid() && !m_polling.isFinished()) {
        return;
    }
    m_polling = m_thread.ask<QList<PollReport>>([this] { return m_inbox->engine()->poller().pollOnce(); });
}

QList<Case> SimulatedDesk::cases()
{
    CaseFilter filter;
    filter.view = CaseView::All;
    const Result<CasePage> page = await(m_inbox->store().casePage(filter, {}, 1000), patience);
    QList<Case> found;
    for (const CaseRow &row : page ? page->rows : QList<CaseRow>()) {
        found.append(row.value);
    }
    return found;
}

void SimulatedDesk::act()
{
    QList<Case> all = cases();
    if (all.isEmpty()) {
        return;
    }
    QList<Case> waiting;
    std::copy_if(all.begin(), all.end(), std::back_inserter(waiting),
                 [](const Case &value) { return value.awaitingSince.has_value(); });
    constexpr int percent = 100;
    constexpr int answers = 65;
    if (!waiting.isEmpty() && lot(percent) < answers) {
        // The oldest first, nearly.
        answer(waiting.at(lot(std::min<int>(2, static_cast<int>(waiting.size())))));
    } else {
        touch(all.at(lot(static_cast<int>(all.size()))));
    }
}

void SimulatedDesk::answer(const Case &value)
{
    const Result<Conversation> conversation = await(m_inbox->store().conversation(value.id), patience);
    if (!conversation || conversation->messages.isEmpty() || conversation->messages.last().outbound) {
        return;
    }
    const MessageRef newest = conversation->messages.last().ref;
    const QList<OutboxEntry> &outbox = conversation->outbox;
    if (std::any_of(outbox.begin(), outbox.end(),
                    [](const OutboxEntry &entry) { return entry.state != OutboxState::Failed; })) {
        return; // one is on its way
    }
    ReplyRequest request;
    request.caseId = value.id;
    request.kind = lot(4) == 0 ? ReplyKind::Private : ReplyKind::Public;
    request.body = QStringLiteral("To %1, from %2").arg(newest.remote.value, name());
    request.seen = newest.remote;
    const Result<OutboxEntry> queued = await(m_inbox->desk().reply(request), patience);
    if (queued) {
        say(QStringLiteral("queued %1 %2").arg(queued->id.toString(), newest.remote.value));
    }
}

void SimulatedDesk::touch(const Case &value)
{
    CaseDesk &desk = m_inbox->desk();
    const CaseId &id = value.id;
    const QString word = QStringLiteral("%1-%2").arg(name()).arg(lot(1000));
    switch (lot(8)) {
    case 0:
        (void)await(desk.claim(id), patience);
        break;
    case 1:
        (void)await(desk.release(id), patience);
        break;
    case 2:
    case 3:
        (void)await(desk.note(id, word), patience);
        break;
    case 4:
        (void)await(desk.tag(id, {word}, value.tags.mid(0, 1)), patience);
        break;
    case 5:
        (void)await(desk.setTopic(id, word), patience);
        break;
    case 6:
        (void)await(desk.resolve(id), patience);
        break;
    default:
        (void)await(desk.reopen(id), patience);
        break;
    }
}

void SimulatedDesk::rest()
{
    const auto outbox = await(m_inbox->store().openOutbox(), patience);
    for (const OutboxEntry &entry : outbox ? *outbox : QList<OutboxEntry>()) {
        const bool waits = entry.state == OutboxState::Queued || entry.state == OutboxState::Unknown;
        if (waits && entry.nextAttempt && *entry.nextAttempt > m_clock.now()) {
            (void)await(m_inbox->desk().retryReply(entry.id), patience);
        }
    }
}

QJsonObject SimulatedDesk::contents()
{
    QJsonObject held;
    QJsonArray messages;
    for (const Case &value : cases()) {
        const Result<Conversation> conversation = await(m_inbox->store().conversation(value.id), patience);
        if (!conversation) {
            continue;
        }
        QJsonObject object = caseObject(value);
        object.insert(QStringLiteral("notes"), notesOf(conversation->history));
        held.insert(value.id.toString(), object);
        for (const Message &message : conversation->messages) {
            messages.append(message.ref.remote.value);
        }
    }
    QJsonArray outbox;
    const auto entries = await(m_inbox->store().recentOutbox(100'000), patience);
    for (const OutboxEntry &entry : entries ? *entries : QList<OutboxEntry>()) {
        outbox.append(entryObject(entry, m_clock.now()));
    }
    const std::optional<TeamState> &team = m_inbox->teamStanding().state();
    return {{QStringLiteral("cases"), held},
            {QStringLiteral("messages"), messages},
            {QStringLiteral("outbox"), outbox},
            {QStringLiteral("connected"), team && team->link == TeamState::Link::Connected},
            {QStringLiteral("pending"), team ? team->pendingChanges : -1}};
}

} // namespace wederhoor::test
