#pragma once

#include "core/platforms/PlatformConnector.h"
#include "core/platforms/bluesky/BlueskyApi.h"
#include "core/platforms/bluesky/BlueskyFacets.h"
#include "core/platforms/bluesky/Steps.h"

namespace wederhoor::bluesky {

/// One publish() or findPublished(). A post is written with putRecord under the reply's own key and only where nothing
/// stands there (swapRecord null); without swapRecord that call would overwrite a published post.
class Publish : public QObject
{
public:
    Publish(Api &api, InstanceId instance, PublishRequest request);

    [[nodiscard]] QFuture<Result<Published>> run();
    [[nodiscard]] QFuture<Result<std::optional<Published>>> find();

private:
    using Step = QFuture<Result<Done>>;

    // A post
    [[nodiscard]] Result<Done> checkPictures();
    [[nodiscard]] Step resolveMentions();
    [[nodiscard]] Step resolveMention(const QString &handle);
    [[nodiscard]] Step knowParent();
    [[nodiscard]] Step uploadPictures();
    [[nodiscard]] QFuture<Result<Published>> put();
    [[nodiscard]] QJsonObject record() const;
    [[nodiscard]] QFuture<Result<std::optional<Published>>> readBack();
    [[nodiscard]] Published published(const PostRef &ref, const HttpResponse &response) const;

    // A private message
    [[nodiscard]] QFuture<Result<QString>> convoOf();
    [[nodiscard]] QFuture<Result<Published>> sendPrivate(const QString &convo);
    [[nodiscard]] QFuture<Result<std::optional<Published>>> findPrivate(const QString &convo, const QString &cursor);
    [[nodiscard]] Instant notBefore(const HttpResponse &response) const;
    [[nodiscard]] static Published publishedPrivate(const Message &message);

    Api &m_api;
    InstanceId m_instance;
    PublishRequest m_request;
    ReplyHandle m_parent;
    QList<Facet> m_facets;
    QHash<QString, QString> m_dids; ///< by handle
    QJsonArray m_images;
};

/// The moment that a TID was made: https://atproto.com/specs/tid. Nothing when it is none.
[[nodiscard]] std::optional<Instant> timeOfTid(const QString &tid);

} // namespace wederhoor::bluesky
