#pragma once

#include "core/net/RequestQueue.h"
#include "core/platforms/bluesky/BlueskySession.h"

#include <QJsonObject>
#include <QObject>

namespace wederhoor::bluesky {

/// The platform's calls (XRPC: https://atproto.com/specs/xrpc) for one account, through its request queue and session.
class Api : public QObject
{
public:
    enum class Service {
        Pds, ///< the account's own server, which passes app.bsky.* on by itself
        Chat, ///< private messages: passed on by name
    };
    using Parameters = QList<std::pair<QString, QString>>;

    Api(HttpClient &client, SecretSlot &slot, const Clock &clock, const QUrl &server, const QString &account);

    [[nodiscard]] Session &session() { return m_session; }
    /// Our own DID; known after session().ensure().
    [[nodiscard]] QString did() const { return m_session.current().did; }
    [[nodiscard]] RateState rateState() const { return m_queue.rateState(); }

    /// A reading call: tried again after passing failures.
    [[nodiscard]] QFuture<Result<HttpResponse>> query(const QString &method, const Parameters &parameters,
                                                      Service service = Service::Pds);
    /// A writing call: never repeated here.
    [[nodiscard]] QFuture<Result<HttpResponse>> procedure(const QString &method, const QJsonObject &body,
                                                          Service service = Service::Pds);
    [[nodiscard]] QFuture<Result<HttpResponse>> upload(const QByteArray &bytes, const QString &mimeType);

    /// The answer's time by the server's own clock, which ours may differ from.
    [[nodiscard]] Instant serverTime(const HttpResponse &response) const;
    [[nodiscard]] Instant now() const { return m_clock.now(); }

private:
    [[nodiscard]] HttpRequest requestFor(const QString &method, Service service) const;

    const Clock &m_clock;
    RequestQueue m_queue;
    Session m_session;
};

/// A refusal in the platform's words, as one of our kinds.
[[nodiscard]] Error describeRefusal(const HttpResponse &response);
/// The access token has ended: renew the session.
[[nodiscard]] bool isExpired(const HttpResponse &response);

} // namespace wederhoor::bluesky
