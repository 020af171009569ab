// Private replies; see BlueskyPublish.h. The platform knows no key for them: at most once, and read back by their
// words.
#include "core/platforms/bluesky/BlueskyJson.h"
#include "core/platforms/bluesky/BlueskyPublish.h"

#include <algorithm>

namespace wederhoor::bluesky {

namespace {

/// Room for the way to the platform and for clocks that are read in whole seconds.
constexpr std::chrono::seconds clockSlack{60};

/// As the platform may give a text back: composed, spaces folded.
QString normalised(const QString &text)
{
    return text.normalized(QString::NormalizationForm_C).simplified();
}

} // namespace

std::optional<Instant> timeOfTid(const QString &tid)
{
    static const QString alphabet = QStringLiteral("234567abcdefghijklmnopqrstuvwxyz");
    if (tid.size() != 13) {
        return std::nullopt;
    }
    quint64 bits = 0;
    for (const QChar letter : tid) {
        const qsizetype value = alphabet.indexOf(letter);
        if (value < 0) {
            return std::nullopt;
        }
        bits = (bits << 5U) | static_cast<quint64>(value);
    }
    return fromMilliseconds(static_cast<qint64>(bits >> 10U) / 1000);
}

QFuture<Result<QString>> Publish::convoOf()
{
    if (!m_parent.convo.isEmpty()) {
        return ready(Result<QString>(m_parent.convo));
    }
    // A private answer to a public post: the conversation with its author.
    const Api::Parameters members{{QStringLiteral("members"), m_request.inReplyTo.author.id.value}};
    return andThen(this, m_api.query(QStringLiteral("chat.bsky.convo.getConvoForMembers"), members, Api::Service::Chat),
                   [](const HttpResponse &response) -> Result<QString> { return readConvoId(response.body); });
}

QFuture<Result<Published>> Publish::sendPrivate(const QString &convo)
{
    QJsonObject message{{QStringLiteral("text"), m_request.text}};
    if (const QJsonArray facets = facetsJson(m_facets, m_dids); !facets.isEmpty()) {
        message.insert(QStringLiteral("facets"), facets);
    }
    const QJsonObject body{{QStringLiteral("convoId"), convo}, {QStringLiteral("message"), message}};
    const auto answered = m_api.procedure(QStringLiteral("chat.bsky.convo.sendMessage"), body, Api::Service::Chat);
    const auto sent = andThen(this, answered, [this, convo](const HttpResponse &response) -> Result<Published> {
        const Result<Message> said
            = readSentMessage(response.body, {m_instance, m_api.did()}, Convo{convo, {}, std::nullopt});
        return said ? Result<Published>(publishedPrivate(*said)) : failure(ErrorKind::Network, said.error().detail);
    });
    return recover(this, sent, [](Error error) -> Result<Published> {
        // A cut answer to a message that was taken in: what became of it is not known.
        if (error.kind == ErrorKind::BadResponse) {
            error.kind = ErrorKind::Network;
        }
        return failure(std::move(error));
    });
}

/// Neither before the message that it answers (one clock, the platform's) nor before it was queued (ours, put right by
/// the answer's date).
Instant Publish::notBefore(const HttpResponse &response) const
{
    Instant earliest = m_request.inReplyTo.createdAt;
    if (const std::optional<Instant> queued = timeOfTid(m_request.key)) {
        const auto skew = m_api.serverTime(response) - m_api.now();
        earliest = std::max(earliest, *queued + skew - clockSlack);
    }
    return earliest;
}

QFuture<Result<std::optional<Published>>> Publish::findPrivate(const QString &convo, const QString &cursor)
{
    using Found = std::optional<Published>;
    Api::Parameters parameters{{QStringLiteral("convoId"), convo}, {QStringLiteral("limit"), QStringLiteral("100")}};
    if (!cursor.isEmpty()) {
        parameters.append({QStringLiteral("cursor"), cursor});
    }
    const auto answered = m_api.query(QStringLiteral("chat.bsky.convo.getMessages"), parameters, Api::Service::Chat);
    return andThen(this, answered, [this, convo, cursor](const HttpResponse &response) -> QFuture<Result<Found>> {
        const Result<PrivatePage> page
            = readPrivateMessages(response.body, {m_instance, m_api.did()}, Convo{convo, {}, std::nullopt});
        if (!page) {
            return ready(Result<Found>(failure(page.error())));
        }
        const Instant earliest = notBefore(response);
        const QString wanted = normalised(m_request.text);
        for (const Message &message : page->messages) {
            if (message.outbound && message.createdAt >= earliest && normalised(message.text) == wanted) {
                return ready(Result<Found>(publishedPrivate(message)));
            }
        }
        const bool goesOn
            = !page->cursor.isEmpty() && page->cursor != cursor && page->oldest && *page->oldest >= earliest;
        return goesOn ? findPrivate(convo, page->cursor) : ready(Result<Found>(std::nullopt));
    });
}

Published Publish::publishedPrivate(const Message &message)
{
    Published result;
    result.remoteId = message.ref.remote;
    result.at = message.createdAt;
    result.platformData = message.platformData;
    result.threadRoot = message.threadRoot;
    return result;
}

} // namespace wederhoor::bluesky
