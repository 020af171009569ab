#include "core/platforms/bluesky/BlueskyPublish.h"

#include "core/platforms/PictureMetadata.h"
#include "core/platforms/bluesky/BlueskyJson.h"
#include "core/text/PictureRule.h"

#include <QFile>

namespace wederhoor::bluesky {

namespace {

/// What the composer holds a reply to as well.
PictureRule pictureLimits()
{
    return pictureRule({QStringLiteral("bluesky")}, ReplyKind::Public);
}

QJsonObject refJson(const PostRef &ref)
{
    return {{QStringLiteral("uri"), ref.uri}, {QStringLiteral("cid"), ref.cid}};
}

} // namespace

Publish::Publish(Api &api, InstanceId instance, PublishRequest request)
    : m_api(api)
    , m_instance(std::move(instance))
    , m_request(std::move(request))
    , m_parent(ReplyHandle::fromData(m_request.inReplyTo.platformData))
    , m_facets(findFacets(m_request.text))
{
}

QFuture<Result<Published>> Publish::run()
{
    const auto begun = andThen(this, m_api.session().ensure(),
                               [this](const SessionData &) -> Result<Done> { return checkPictures(); });
    const auto resolved = andThen(this, begun, [this](Done) { return resolveMentions(); });
    if (m_request.kind == ReplyKind::Private) {
        const auto convo = andThen(this, resolved, [this](Done) { return convoOf(); });
        return andThen(this, convo, [this](const QString &id) { return sendPrivate(id); });
    }
    const auto known = andThen(this, resolved, [this](Done) { return knowParent(); });
    const auto uploaded = andThen(this, known, [this](Done) { return uploadPictures(); });
    return andThen(this, uploaded, [this](Done) { return put(); });
}

QFuture<Result<std::optional<Published>>> Publish::find()
{
    const auto begun
        = andThen(this, m_api.session().ensure(), [](const SessionData &) -> Result<Done> { return Done{}; });
    if (m_request.kind == ReplyKind::Public) {
        return andThen(this, begun, [this](Done) { return readBack(); });
    }
    const auto convo = andThen(this, begun, [this](Done) { return convoOf(); });
    return andThen(this, convo, [this](const QString &id) { return findPrivate(id, QString()); });
}

Result<Done> Publish::checkPictures()
{
    const QList<ReplyAttachment> &pictures = m_request.attachments;
    if (!pictures.isEmpty() && m_request.kind == ReplyKind::Private) {
        return failure(ErrorKind::Invalid, QStringLiteral("a private message cannot carry a picture"));
    }
    const PictureRule limits = pictureLimits();
    if (pictures.size() > limits.most) {
        return failure(ErrorKind::Invalid, QStringLiteral("at most %1 pictures a post").arg(limits.most));
    }
    for (const ReplyAttachment &picture : pictures) {
        const QFile file(picture.path);
        if (!file.exists()) {
            return failure(ErrorKind::Invalid, QStringLiteral("no such file: ") + picture.path);
        }
        if (!picture.mimeType.startsWith(QLatin1String("image/"))) {
            return failure(ErrorKind::Invalid, QStringLiteral("not a picture: ") + picture.path);
        }
        if (file.size() > limits.maxBytes) {
            return failure(ErrorKind::Invalid,
                           QStringLiteral("%1 is %2 bytes; the platform takes at most %3")
                               .arg(picture.path)
                               .arg(file.size())
                               .arg(limits.maxBytes));
        }
    }
    return Done{};
}

Publish::Step Publish::resolveMentions()
{
    QStringList handles;
    for (const Facet &facet : m_facets) {
        if (facet.kind == Facet::Kind::Mention && !handles.contains(facet.value)) {
            handles.append(facet.value);
        }
    }
    return inSequence(this, handles, [this](const QString &handle) { return resolveMention(handle); });
}

/// A handle that nobody bears stays plain text; when nobody can be asked, nothing was sent yet and nothing is.
Publish::Step Publish::resolveMention(const QString &handle)
{
    const auto answered = andThen(
        this, m_api.query(QStringLiteral("com.atproto.identity.resolveHandle"), {{QStringLiteral("handle"), handle}}),
        [this, handle](const HttpResponse &response) -> Result<Done> {
            if (const Result<QString> did = readDid(response.body)) {
                m_dids.insert(handle, *did);
            }
            return Done{};
        });
    return recover(this, answered, [](const Error &error) -> Result<Done> {
        const bool unknown = error.kind == ErrorKind::Rejected || error.kind == ErrorKind::NotFound;
        return unknown ? Result<Done>(Done{}) : failure(error);
    });
}

/// A message that came in by another door (an import) says nothing of its version or its root: ask.
Publish::Step Publish::knowParent()
{
    if (!m_parent.cid.isEmpty() || m_request.inReplyTo.ref.remote.isEmpty()) {
        return ready(Result<Done>(Done{}));
    }
    const Api::Parameters uris{{QStringLiteral("uris"), m_request.inReplyTo.ref.remote.value}};
    return andThen(this, m_api.query(QStringLiteral("app.bsky.feed.getPosts"), uris),
                   [this](const HttpResponse &response) -> Result<Done> {
                       const Result<PostPage> page = readPosts(response.body, {m_instance, m_api.did()});
                       if (!page) {
                           return failure(page.error());
                       }
                       if (page->posts.isEmpty()) {
                           return failure(ErrorKind::NotFound, QStringLiteral("the post to answer is gone"));
                       }
                       m_parent = ReplyHandle::fromData(page->posts.first().message.platformData);
                       return Done{};
                   });
}

Publish::Step Publish::uploadPictures()
{
    return inSequence(this, m_request.attachments, [this](const ReplyAttachment &picture) -> Step {
        QFile file(picture.path);
        if (!file.open(QIODevice::ReadOnly)) {
            return ready(Result<Done>(failure(ErrorKind::Invalid, QStringLiteral("cannot read ") + picture.path)));
        }
        // Where a photograph was taken is nobody's business but the agent's.
        const Result<QByteArray> bytes = withoutMetadata(file.read(pictureLimits().maxBytes + 1));
        if (!bytes) {
            return ready(
                Result<Done>(failure(ErrorKind::Invalid, bytes.error().detail + QLatin1String(": ") + picture.path)));
        }
        return andThen(
            this, m_api.upload(*bytes, picture.mimeType),
            [this, alt = picture.altText](const HttpResponse &response) -> Result<Done> {
                return readBlob(response.body).map([this, alt](const QJsonObject &blob) {
                    m_images.append(QJsonObject{{QStringLiteral("image"), blob}, {QStringLiteral("alt"), alt}});
                    return Done{};
                });
            });
    });
}

QJsonObject Publish::record() const
{
    // Never before the post that it answers, however wrong this machine's clock is.
    const Instant at = std::max(m_api.now(), m_request.inReplyTo.createdAt + std::chrono::milliseconds{1});
    QJsonObject record{{QStringLiteral("$type"), postCollection},
                       {QStringLiteral("text"), m_request.text},
                       {QStringLiteral("createdAt"), toIso(at)}};
    if (!m_request.inReplyTo.ref.remote.isEmpty()) {
        const PostRef parent{m_request.inReplyTo.ref.remote.value, m_parent.cid};
        const PostRef &root = m_parent.root.isEmpty() ? parent : m_parent.root;
        record.insert(
            QStringLiteral("reply"),
            QJsonObject{{QStringLiteral("root"), refJson(root)}, {QStringLiteral("parent"), refJson(parent)}});
    }
    if (!m_request.language.isEmpty()) {
        record.insert(QStringLiteral("langs"), QJsonArray{m_request.language});
    }
    if (const QJsonArray facets = facetsJson(m_facets, m_dids); !facets.isEmpty()) {
        record.insert(QStringLiteral("facets"), facets);
    }
    if (!m_images.isEmpty()) {
        record.insert(QStringLiteral("embed"),
                      QJsonObject{{QStringLiteral("$type"), QStringLiteral("app.bsky.embed.images")},
                                  {QStringLiteral("images"), m_images}});
    }
    return record;
}

QFuture<Result<Published>> Publish::put()
{
    const QJsonObject body{{QStringLiteral("repo"), m_api.did()},
                           {QStringLiteral("collection"), postCollection},
                           {QStringLiteral("rkey"), m_request.key},
                           {QStringLiteral("swapRecord"), QJsonValue::Null},
                           {QStringLiteral("record"), record()}};
    const auto written = andThen(this, m_api.procedure(QStringLiteral("com.atproto.repo.putRecord"), body),
                                 [this](const HttpResponse &response) -> Result<Published> {
                                     const Result<PostRef> ref = readRecordRef(response.body);
                                     // It was accepted, but its name is not in hand: unknown, and to be read back.
                                     return ref ? Result<Published>(published(*ref, response))
                                                : failure(ErrorKind::Network, ref.error().detail);
                                 });
    return recoverLater(this, written, [this](const Error &error) -> QFuture<Result<Published>> {
        if (error.kind != ErrorKind::Conflict) {
            Error passed = error;
            // A cut answer to a record that was taken in: what became of it is not known.
            passed.kind = error.kind == ErrorKind::BadResponse ? ErrorKind::Network : error.kind;
            return ready(Result<Published>(failure(std::move(passed))));
        }
        // Something stands under this key, which nobody but us makes: this reply, sent before.
        return andThen(this, readBack(), [](const std::optional<Published> &found) -> Result<Published> {
            return found ? Result<Published>(*found)
                         : failure(ErrorKind::Network, QStringLiteral("refused as published, but not found"));
        });
    });
}

QFuture<Result<std::optional<Published>>> Publish::readBack()
{
    using Found = std::optional<Published>;
    const Api::Parameters parameters{{QStringLiteral("repo"), m_api.did()},
                                     {QStringLiteral("collection"), postCollection},
                                     {QStringLiteral("rkey"), m_request.key}};
    const auto answered = andThen(this, m_api.query(QStringLiteral("com.atproto.repo.getRecord"), parameters),
                                  [this](const HttpResponse &response) -> Result<Found> {
                                      return readRecordRef(response.body).map([&](const PostRef &ref) {
                                          Found found(published(ref, response));
                                          found->text = readRecordText(response.body);
                                          return found;
                                      });
                                  });
    return recover(this, answered, [](const Error &error) -> Result<Found> {
        // Our own server answers for our own records: no lag.
        return error.kind == ErrorKind::NotFound && error.status == 400 ? Result<Found>(std::nullopt) : failure(error);
    });
}

Published Publish::published(const PostRef &ref, const HttpResponse &response) const
{
    const bool answers = !m_request.inReplyTo.ref.remote.isEmpty();
    const PostRef parent{m_request.inReplyTo.ref.remote.value, m_parent.cid};
    const PostRef root = answers ? (m_parent.root.isEmpty() ? parent : m_parent.root) : PostRef{};
    Published result;
    result.remoteId = {ref.uri};
    result.at = m_api.serverTime(response);
    result.platformData = ReplyHandle{ref.cid, root, {}}.toData();
    result.permalink = permalinkOf(ref.uri);
    return result;
}

} // namespace wederhoor::bluesky
