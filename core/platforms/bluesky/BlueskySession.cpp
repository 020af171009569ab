#include "core/platforms/bluesky/BlueskySession.h"

#include "core/domain/Async.h"
#include "core/platforms/bluesky/BlueskyJson.h"
#include "core/platforms/bluesky/Steps.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace wederhoor::bluesky {

namespace {

const QString sessionName = QStringLiteral("session");
const QString passwordName = QStringLiteral("password");

HttpRequest sessionCall(QUrl server, const QString &method)
{
    HttpRequest request;
    request.method = "POST";
    server.setPath(QStringLiteral("/xrpc/") + method);
    request.url = std::move(server);
    return request;
}

/// The platform's last word on this token or password, not a passing failure.
bool isRefused(const Error &error)
{
    return error.kind == ErrorKind::Unauthorized || error.kind == ErrorKind::Rejected
        || error.kind == ErrorKind::Forbidden;
}

} // namespace

Session::Session(SecretSlot &slot, RequestQueue &queue, QUrl server, QString account)
    : m_slot(slot)
    , m_queue(queue)
    , m_server(std::move(server))
    , m_account(std::move(account))
{
}

QFuture<Result<SessionData>> Session::ensure()
{
    const auto kept = recover(this, m_slot.read(sessionName), [](const Error &error) -> Result<QByteArray> {
        return error.kind == ErrorKind::NotFound ? Result<QByteArray>(QByteArray()) : failure(error);
    });
    return andThen(this, kept, [this](const QByteArray &data) -> QFuture<Result<SessionData>> {
        if (const std::optional<SessionData> session = fromStoredSession(data)) {
            m_current = *session;
            return ready(Result<SessionData>(*session));
        }
        return createFromSlot();
    });
}

QFuture<Result<SessionData>> Session::signIn(const QByteArray &password)
{
    return andThen(this, create(password), [this, password](const SessionData &session) {
        return andThen(this, done(this, m_slot.write(passwordName, password)),
                       [session](Done) -> Result<SessionData> { return session; });
    });
}

QFuture<Result<void>> Session::renew()
{
    const QString refused = m_current.accessJwt;
    const auto renewed = andThen(this, ensure(), [this, refused](const SessionData &kept) {
        // Another process renewed it already, or there was none and a new one was made.
        return kept.accessJwt != refused ? ready(Result<SessionData>(kept)) : refresh(kept);
    });
    return andThen(this, renewed, [](const SessionData &) -> Result<void> { return {}; });
}

QFuture<Result<SessionData>> Session::refresh(const SessionData &session)
{
    HttpRequest request = sessionCall(session.pds, QStringLiteral("com.atproto.server.refreshSession"));
    request.headers.emplaceBack("Authorization", "Bearer " + session.refreshJwt.toLatin1());
    const auto answered
        = andThen(this, m_queue.sendUnqueued(request), [this](const HttpResponse &response) -> Result<SessionData> {
              return readSession(response.body, m_server);
          });
    const auto orNew = recoverLater(this, answered, [this](const Error &error) -> QFuture<Result<SessionData>> {
        return isRefused(error) ? createFromSlot() : ready(Result<SessionData>(failure(error)));
    });
    return andThen(this, orNew, [this](const SessionData &fresh) { return keep(fresh); });
}

QFuture<Result<SessionData>> Session::createFromSlot()
{
    const auto password = recover(this, m_slot.read(passwordName), [](Error error) -> Result<QByteArray> {
        if (error.kind == ErrorKind::NotFound) {
            return failure(ErrorKind::Unauthorized, QStringLiteral("not signed in"));
        }
        return failure(std::move(error));
    });
    return andThen(this, password, [this](const QByteArray &secret) { return create(secret); });
}

QFuture<Result<SessionData>> Session::create(const QByteArray &password)
{
    HttpRequest request = sessionCall(m_server, QStringLiteral("com.atproto.server.createSession"));
    request.headers.emplaceBack("Content-Type", "application/json");
    request.body = QJsonDocument(QJsonObject{{QStringLiteral("identifier"), m_account},
                                             {QStringLiteral("password"), QString::fromUtf8(password)}})
                       .toJson(QJsonDocument::Compact);
    return andThen(this, m_queue.sendUnqueued(request), [this](const HttpResponse &response) {
        const Result<SessionData> session = readSession(response.body, m_server);
        return session ? keep(*session) : ready(session);
    });
}

QFuture<Result<SessionData>> Session::keep(const SessionData &session)
{
    m_current = session;
    return andThen(this, done(this, m_slot.write(sessionName, storedSession(session))),
                   [session](Done) -> Result<SessionData> { return session; });
}

} // namespace wederhoor::bluesky
