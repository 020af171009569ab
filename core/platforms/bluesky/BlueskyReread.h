#pragma once

#include "core/platforms/PlatformConnector.h"
#include "core/platforms/bluesky/BlueskyApi.h"
#include "core/platforms/bluesky/Steps.h"

namespace wederhoor::bluesky {

/// One reread(): posts that were edited (another version under the same key) or deleted, private messages that were
/// deleted. What is merely not shown (a block, a failure) is no deletion.
class Reread : public QObject
{
public:
    Reread(Api &api, InstanceId instance, RereadRequest request);

    [[nodiscard]] QFuture<Result<QList<MessageChange>>> run();

private:
    using Step = QFuture<Result<Done>>;

    [[nodiscard]] Step readPosts(const QList<Message> &batch);
    [[nodiscard]] Step confirmGone(const QString &uri);
    [[nodiscard]] Step readConvo(const QString &convo, const QString &cursor);
    void compare(const Message &known, const Message &now);
    void noteDeleted(const QString &remoteId);

    Api &m_api;
    InstanceId m_instance;
    RereadRequest m_request;
    QHash<QString, QList<Message>> m_private; ///< by conversation, not found yet
    QList<MessageChange> m_changes;
};

} // namespace wederhoor::bluesky
