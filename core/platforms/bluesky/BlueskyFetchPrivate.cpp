// The private messages of a fetch; see BlueskyFetch.h.
#include "core/platforms/bluesky/BlueskyFetch.h"
#include "core/platforms/bluesky/BlueskyJson.h"

#include <algorithm>

namespace wederhoor::bluesky {

namespace {

const QString privateSource = QStringLiteral("private");
constexpr int convosAPage = 50;
/// An app password that may not read private messages is seldom changed.
constexpr std::chrono::hours askAgainAfter{24};

/// Conversations are ordered by their last change of any kind (a reaction too), of which only the last message's time
/// is known: the page's tail, not one of its members, says how far it reaches.
std::optional<Instant> tailOf(const QList<Convo> &convos)
{
    std::optional<Instant> tail;
    const qsizetype from = convos.size() - std::max<qsizetype>(1, convos.size() / 4);
    for (qsizetype i = std::max<qsizetype>(0, from); i < convos.size(); ++i) {
        if (const std::optional<Instant> &at = convos.at(i).lastMessageAt) {
            tail = std::max(tail.value_or(*at), *at);
        }
    }
    return tail;
}

} // namespace

Fetch::Step Fetch::readPrivate()
{
    if (m_cursor.privateRefusedUntil && m_api.now() < *m_cursor.privateRefusedUntil) {
        return ready(Result<Done>(Done{}));
    }
    const Step read = readSource(privateSource, [this](const QString &cursor, bool) { return readConvoPage(cursor); });
    return recover(this, read, [this](const Error &error) -> Result<Done> {
        if (error.kind != ErrorKind::Forbidden) {
            return failure(error);
        }
        m_cursor.privateRefusedUntil = m_api.now() + askAgainAfter;
        return Done{};
    });
}

QFuture<Result<Reach>> Fetch::readConvoPage(const QString &cursor)
{
    Api::Parameters parameters{{QStringLiteral("limit"), QString::number(convosAPage)}};
    if (!cursor.isEmpty()) {
        parameters.append({QStringLiteral("cursor"), cursor});
    }
    const auto answered = m_api.query(QStringLiteral("chat.bsky.convo.listConvos"), parameters, Api::Service::Chat);
    return andThen(this, answered, [this, cursor](const HttpResponse &response) -> QFuture<Result<Reach>> {
        const Result<ConvoPage> page = readConvos(response.body);
        if (!page) {
            return ready(Result<Reach>(failure(page.error())));
        }
        m_page.unreadable.append(page->unreadable);
        const SourceCursor before = m_before.sources.value(privateSource);
        const Instant floor = cursor.isEmpty() ? before.top().value_or(m_api.now() - SourceCursor::history)
                                               : before.gaps().first().floor;
        Reach reach{std::nullopt, tailOf(page->convos), page->cursor};
        QList<Convo> changed;
        for (const Convo &convo : page->convos) {
            if (convo.lastMessageAt && *convo.lastMessageAt >= floor) {
                reach.newest = std::max(reach.newest.value_or(*convo.lastMessageAt), *convo.lastMessageAt);
                changed.append(convo);
            }
        }
        const Step read = inSequence(this, changed,
                                     [this, floor](const Convo &convo) { return readConvo(convo, floor, QString()); });
        return andThen(this, read, [reach](Done) -> Result<Reach> { return reach; });
    });
}

Fetch::Step Fetch::readConvo(const Convo &convo, Instant floor, const QString &cursor)
{
    Api::Parameters parameters{{QStringLiteral("convoId"), convo.id}, {QStringLiteral("limit"), QStringLiteral("100")}};
    if (!cursor.isEmpty()) {
        parameters.append({QStringLiteral("cursor"), cursor});
    }
    const auto answered = m_api.query(QStringLiteral("chat.bsky.convo.getMessages"), parameters, Api::Service::Chat);
    return andThen(this, answered, [this, convo, floor, cursor](const HttpResponse &response) -> Step {
        const Result<PrivatePage> page = readPrivateMessages(response.body, m_reader, convo);
        if (!page) {
            return ready(Result<Done>(failure(page.error())));
        }
        for (const Message &message : page->messages) {
            add(message);
        }
        for (const MessageRef &deleted : page->deleted) {
            m_page.changes.append({deleted, MessageChange::Kind::Deleted, {}, {}, m_api.now()});
        }
        m_page.unreadable.append(page->unreadable);
        const bool goesOn = !page->cursor.isEmpty() && page->cursor != cursor && page->oldest && *page->oldest >= floor;
        return goesOn ? readConvo(convo, floor, page->cursor) : ready(Result<Done>(Done{}));
    });
}

} // namespace wederhoor::bluesky
