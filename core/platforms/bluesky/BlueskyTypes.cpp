#include "core/platforms/bluesky/BlueskyTypes.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QStringList>

namespace wederhoor::bluesky {

std::optional<AtUri> AtUri::parse(const QString &uri)
{
    static const QString scheme = QStringLiteral("at://");
    if (!uri.startsWith(scheme)) {
        return std::nullopt;
    }
    const QStringList parts = uri.mid(scheme.size()).split(QLatin1Char('/'));
    if (parts.size() != 3 || parts.contains(QString())) {
        return std::nullopt;
    }
    return AtUri{parts.at(0), parts.at(1), parts.at(2)};
}

QString AtUri::toString() const
{
    return QStringLiteral("at://") + repo + QLatin1Char('/') + collection + QLatin1Char('/') + rkey;
}

QByteArray ReplyHandle::toData() const
{
    QJsonObject json;
    if (!cid.isEmpty()) {
        json.insert(QStringLiteral("cid"), cid);
    }
    if (!root.isEmpty()) {
        json.insert(QStringLiteral("root"), root.uri);
        json.insert(QStringLiteral("rootCid"), root.cid);
    }
    if (!convo.isEmpty()) {
        json.insert(QStringLiteral("convo"), convo);
    }
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

ReplyHandle ReplyHandle::fromData(const QByteArray &data)
{
    const QJsonObject json = QJsonDocument::fromJson(data).object();
    return {json.value(QLatin1String("cid")).toString(),
            {json.value(QLatin1String("root")).toString(), json.value(QLatin1String("rootCid")).toString()},
            json.value(QLatin1String("convo")).toString()};
}

QUrl permalinkOf(const QString &uri)
{
    const std::optional<AtUri> parts = AtUri::parse(uri);
    if (!parts) {
        return {};
    }
    return QUrl(QStringLiteral("https://bsky.app/profile/%1/post/%2").arg(parts->repo, parts->rkey));
}

QUrl profileAddressOf(const ProfileId &profile)
{
    return profile.value.startsWith(QLatin1String("did:"))
        ? QUrl(QStringLiteral("https://bsky.app/profile/%1").arg(profile.value))
        : QUrl();
}

RemoteId privateRemoteId(const QString &convo, const QString &message)
{
    return {convo + QLatin1Char('/') + message};
}

} // namespace wederhoor::bluesky
