// The small answers: sessions, records, refusals; see BlueskyJson.h.
#include "core/platforms/bluesky/BlueskyJson.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace wederhoor::bluesky {

namespace {

QString textOf(const QJsonObject &json, const char *key)
{
    return json.value(QLatin1String(key)).toString();
}

/// The PDS that the account's own document names; a document may not lead from a protected connection to an open one.
QUrl pdsOf(const QJsonObject &didDoc, const QUrl &server)
{
    const QJsonArray services = didDoc.value(QLatin1String("service")).toArray();
    for (const QJsonValue &value : services) {
        const QJsonObject service = value.toObject();
        if (!textOf(service, "id").endsWith(QLatin1String("#atproto_pds"))) {
            continue;
        }
        const QUrl url(textOf(service, "serviceEndpoint"), QUrl::StrictMode);
        const bool isProtected = url.scheme() == QLatin1String("https");
        const bool isOpenLikeServer = url.scheme() == QLatin1String("http") && server.scheme() == url.scheme();
        if (url.isValid() && !url.host().isEmpty() && (isProtected || isOpenLikeServer)) {
            return url;
        }
    }
    return server;
}

} // namespace

Result<SessionData> readSession(const QByteArray &json, const QUrl &server)
{
    const QJsonObject root = QJsonDocument::fromJson(json).object();
    const SessionData session{textOf(root, "did"), textOf(root, "handle"), textOf(root, "accessJwt"),
                              textOf(root, "refreshJwt"),
                              pdsOf(root.value(QLatin1String("didDoc")).toObject(), server)};
    if (session.did.isEmpty() || session.accessJwt.isEmpty() || session.refreshJwt.isEmpty()) {
        return failure(ErrorKind::BadResponse, QStringLiteral("a session without did or tokens"));
    }
    return session;
}

QByteArray storedSession(const SessionData &session)
{
    const QJsonObject json{{QStringLiteral("did"), session.did},
                           {QStringLiteral("handle"), session.handle},
                           {QStringLiteral("accessJwt"), session.accessJwt},
                           {QStringLiteral("refreshJwt"), session.refreshJwt},
                           {QStringLiteral("pds"), session.pds.toString()}};
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

std::optional<SessionData> fromStoredSession(const QByteArray &data)
{
    const QJsonObject root = QJsonDocument::fromJson(data).object();
    const SessionData session{textOf(root, "did"), textOf(root, "handle"), textOf(root, "accessJwt"),
                              textOf(root, "refreshJwt"), QUrl(textOf(root, "pds"))};
    if (session.did.isEmpty() || session.pds.isEmpty()) {
        return std::nullopt;
    }
    return session;
}

Result<PostRef> readRecordRef(const QByteArray &json)
{
    const QJsonObject root = QJsonDocument::fromJson(json).object();
    const PostRef ref{textOf(root, "uri"), textOf(root, "cid")};
    if (!AtUri::parse(ref.uri) || ref.cid.isEmpty()) {
        return failure(ErrorKind::BadResponse, QStringLiteral("a record without uri or cid"));
    }
    return ref;
}

std::optional<QString> readRecordText(const QByteArray &json)
{
    const QJsonValue text
        = QJsonDocument::fromJson(json).object().value(QLatin1String("value")).toObject().value(QLatin1String("text"));
    return text.isString() ? std::optional(text.toString()) : std::nullopt;
}

Result<QJsonObject> readBlob(const QByteArray &json)
{
    const QJsonObject blob = QJsonDocument::fromJson(json).object().value(QLatin1String("blob")).toObject();
    if (blob.isEmpty()) {
        return failure(ErrorKind::BadResponse, QStringLiteral("an upload without a blob"));
    }
    return blob;
}

Result<QString> readDid(const QByteArray &json)
{
    const QString did = textOf(QJsonDocument::fromJson(json).object(), "did");
    if (!did.startsWith(QLatin1String("did:"))) {
        return failure(ErrorKind::BadResponse, QStringLiteral("a handle without a did"));
    }
    return did;
}

QString readDisplayName(const QByteArray &json)
{
    return textOf(QJsonDocument::fromJson(json).object(), "displayName");
}

XrpcError readError(const QByteArray &json)
{
    const QJsonObject root = QJsonDocument::fromJson(json).object();
    return {textOf(root, "error"), textOf(root, "message")};
}

} // namespace wederhoor::bluesky
