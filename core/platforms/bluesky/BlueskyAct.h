#pragma once

#include "core/platforms/PlatformConnector.h"
#include "core/platforms/bluesky/BlueskyApi.h"
#include "core/platforms/bluesky/Steps.h"

namespace wederhoor::bluesky {

/// One act(): like and unlike a post, delete our own, hide an answer in a thread of ours. Each may be repeated without
/// harm.
class Act : public QObject
{
public:
    Act(Api &api, InstanceId instance, PlatformAct act, Message message);

    [[nodiscard]] QFuture<Result<void>> run();

private:
    using Step = QFuture<Result<Done>>;

    [[nodiscard]] Step like(const Post &post);
    [[nodiscard]] Step unlike(const Post &post);
    [[nodiscard]] Step deleteOwn();
    [[nodiscard]] Step hide();
    [[nodiscard]] Step writeGate(const AtUri &root, const QJsonObject &gate);
    [[nodiscard]] Step deleteRecord(const AtUri &uri);
    [[nodiscard]] QFuture<Result<Post>> readPost();

    Api &m_api;
    InstanceId m_instance;
    PlatformAct m_act;
    Message m_message;
};

/// The record key of our like of this post: always the same one, so that no post is liked twice.
[[nodiscard]] QString likeKey(const QString &postUri);

} // namespace wederhoor::bluesky
