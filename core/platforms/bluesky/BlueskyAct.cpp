#include "core/platforms/bluesky/BlueskyAct.h"

#include "core/domain/IdMaker.h"
#include "core/platforms/bluesky/BlueskyJson.h"

#include <QCryptographicHash>
#include <QtEndian>

namespace wederhoor::bluesky {

QString likeKey(const QString &postUri)
{
    const QByteArray digest = QCryptographicHash::hash(postUri.toUtf8(), QCryptographicHash::Sha256);
    const auto bits = qFromBigEndian<quint64>(digest.constData());
    return encodeTid(bits & 0x7fff'ffff'ffff'ffffULL);
}

Act::Act(Api &api, InstanceId instance, PlatformAct act, Message message)
    : m_api(api)
    , m_instance(std::move(instance))
    , m_act(act)
    , m_message(std::move(message))
{
}

QFuture<Result<void>> Act::run()
{
    const auto begun
        = andThen(this, m_api.session().ensure(), [](const SessionData &) -> Result<Done> { return Done{}; });
    const auto acted = andThen(this, begun, [this](Done) -> Step {
        if (m_message.kind == MessageKind::PrivateMessage) {
            return ready(Result<Done>(failure(ErrorKind::Invalid, QStringLiteral("Bluesky cannot do this"))));
        }
        if (m_act == PlatformAct::Delete) {
            return deleteOwn();
        }
        if (m_act == PlatformAct::Hide) {
            return hide();
        }
        return andThen(this, readPost(),
                       [this](const Post &post) { return m_act == PlatformAct::Like ? like(post) : unlike(post); });
    });
    return andThen(this, acted, [](Done) -> Result<void> { return {}; });
}

QFuture<Result<Post>> Act::readPost()
{
    const Api::Parameters uris{{QStringLiteral("uris"), m_message.ref.remote.value}};
    return andThen(this, m_api.query(QStringLiteral("app.bsky.feed.getPosts"), uris),
                   [this](const HttpResponse &response) -> Result<Post> {
                       const Result<PostPage> page = readPosts(response.body, {m_instance, m_api.did()});
                       if (!page) {
                           return failure(page.error());
                       }
                       return page->posts.isEmpty() ? failure(ErrorKind::NotFound, QStringLiteral("the post is gone"))
                                                    : Result<Post>(page->posts.first());
                   });
}

Act::Step Act::like(const Post &post)
{
    if (!post.likedBy.isEmpty()) {
        return ready(Result<Done>(Done{}));
    }
    const QJsonObject subject{{QStringLiteral("uri"), post.ref.uri}, {QStringLiteral("cid"), post.ref.cid}};
    const QJsonObject record{{QStringLiteral("$type"), likeCollection},
                             {QStringLiteral("subject"), subject},
                             {QStringLiteral("createdAt"), toIso(m_api.now())}};
    const QJsonObject body{{QStringLiteral("repo"), m_api.did()},
                           {QStringLiteral("collection"), likeCollection},
                           {QStringLiteral("rkey"), likeKey(post.ref.uri)},
                           {QStringLiteral("swapRecord"), QJsonValue::Null},
                           {QStringLiteral("record"), record}};
    const auto written = andThen(this, m_api.procedure(QStringLiteral("com.atproto.repo.putRecord"), body),
                                 [](const HttpResponse &) -> Result<Done> { return Done{}; });
    return recover(this, written, [](const Error &error) -> Result<Done> {
        // It stands there already, and the platform's index lags.
        return error.kind == ErrorKind::Conflict ? Result<Done>(Done{}) : failure(error);
    });
}

Act::Step Act::unlike(const Post &post)
{
    const AtUri ours{m_api.did(), likeCollection, likeKey(post.ref.uri)};
    return andThen(this, deleteRecord(ours), [this, ours, post](Done) -> Step {
        const std::optional<AtUri> other = AtUri::parse(post.likedBy);
        const bool isElsewhere = other && other->rkey != ours.rkey && other->repo == m_api.did();
        return isElsewhere ? deleteRecord(*other) : ready(Result<Done>(Done{}));
    });
}

Act::Step Act::deleteOwn()
{
    const std::optional<AtUri> uri = AtUri::parse(m_message.ref.remote.value);
    if (!uri || uri->repo != m_api.did() || uri->collection != postCollection) {
        return ready(Result<Done>(failure(ErrorKind::Forbidden, QStringLiteral("not our own post"))));
    }
    return deleteRecord(*uri);
}

Act::Step Act::deleteRecord(const AtUri &uri)
{
    // The platform takes the deletion of what is not there for done.
    const QJsonObject body{{QStringLiteral("repo"), uri.repo},
                           {QStringLiteral("collection"), uri.collection},
                           {QStringLiteral("rkey"), uri.rkey}};
    return andThen(this, m_api.procedure(QStringLiteral("com.atproto.repo.deleteRecord"), body),
                   [](const HttpResponse &) -> Result<Done> { return Done{}; });
}

} // namespace wederhoor::bluesky
