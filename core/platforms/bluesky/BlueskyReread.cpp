#include "core/platforms/bluesky/BlueskyReread.h"

#include "core/platforms/bluesky/BlueskyJson.h"

#include <algorithm>

namespace wederhoor::bluesky {

namespace {

/// app.bsky.feed.getPosts takes at most 25.
constexpr qsizetype postsACall = 25;

} // namespace

Reread::Reread(Api &api, InstanceId instance, RereadRequest request)
    : m_api(api)
    , m_instance(std::move(instance))
    , m_request(std::move(request))
{
}

QFuture<Result<QList<MessageChange>>> Reread::run()
{
    QList<QList<Message>> batches;
    for (const Message &message : m_request.messages) {
        if (message.kind == MessageKind::PrivateMessage) {
            m_private[ReplyHandle::fromData(message.platformData).convo].append(message);
            continue;
        }
        if (batches.isEmpty() || batches.last().size() == postsACall) {
            batches.append(QList<Message>());
        }
        batches.last().append(message);
    }
    const auto begun
        = andThen(this, m_api.session().ensure(), [](const SessionData &) -> Result<Done> { return Done{}; });
    const auto posts = andThen(this, begun, [this, batches](Done) {
        return inSequence(this, batches, [this](const QList<Message> &batch) { return readPosts(batch); });
    });
    const auto convos = andThen(this, posts, [this](Done) {
        return inSequence(this, m_private.keys(), [this](const QString &convo) { return readConvo(convo, QString()); });
    });
    return andThen(this, convos, [this](Done) -> Result<QList<MessageChange>> { return m_changes; });
}

Reread::Step Reread::readPosts(const QList<Message> &batch)
{
    Api::Parameters parameters;
    for (const Message &message : batch) {
        parameters.append({QStringLiteral("uris"), message.ref.remote.value});
    }
    const auto answered = m_api.query(QStringLiteral("app.bsky.feed.getPosts"), parameters);
    return andThen(this, answered, [this, batch](const HttpResponse &response) -> Step {
        const Result<PostPage> page = bluesky::readPosts(response.body, {m_instance, m_api.did()});
        if (!page) {
            return ready(Result<Done>(failure(page.error())));
        }
        // One that came but cannot be read is there all the same.
        QStringList absent;
        for (const Message &known : batch) {
            const auto now = std::find_if(page->posts.begin(), page->posts.end(), [&known](const Post &post) {
                return post.message.ref.remote == known.ref.remote;
            });
            if (now != page->posts.end()) {
                compare(known, now->message);
            } else if (!known.deletedAt) {
                absent.append(known.ref.remote.value);
            }
        }
        return inSequence(this, absent, [this](const QString &uri) { return confirmGone(uri); });
    });
}

void Reread::compare(const Message &known, const Message &now)
{
    const QString before = ReplyHandle::fromData(known.platformData).cid;
    const QString after = ReplyHandle::fromData(now.platformData).cid;
    const bool isEdited = before.isEmpty() ? known.text != now.text : before != after;
    if (isEdited) {
        m_changes.append({known.ref, MessageChange::Kind::Edited, now.text, now.platformData, m_api.now()});
    }
}

/// A list of posts leaves out what it does not show, for whatever reason; the thread says which.
Reread::Step Reread::confirmGone(const QString &uri)
{
    const Api::Parameters parameters{{QStringLiteral("uri"), uri},
                                     {QStringLiteral("depth"), QStringLiteral("0")},
                                     {QStringLiteral("parentHeight"), QStringLiteral("0")}};
    const auto answered = andThen(
        this, m_api.query(QStringLiteral("app.bsky.feed.getPostThread"), parameters),
        [this, uri](const HttpResponse &response) -> Result<Done> {
            return readThread(response.body, {m_instance, m_api.did()}).map([this, uri](const ThreadPage &page) {
                if (page.target == ThreadPage::Target::NotFound) {
                    noteDeleted(uri);
                }
                return Done{};
            });
        });
    return recover(this, answered, [this, uri](const Error &error) -> Result<Done> {
        // Only the platform's own word, not a 404 of something in between.
        if (error.kind != ErrorKind::NotFound || error.status != 400) {
            return failure(error);
        }
        noteDeleted(uri);
        return Done{};
    });
}

void Reread::noteDeleted(const QString &remoteId)
{
    m_changes.append({{m_instance, {remoteId}}, MessageChange::Kind::Deleted, {}, {}, m_api.now()});
}

Reread::Step Reread::readConvo(const QString &convo, const QString &cursor)
{
    Api::Parameters parameters{{QStringLiteral("convoId"), convo}, {QStringLiteral("limit"), QStringLiteral("100")}};
    if (!cursor.isEmpty()) {
        parameters.append({QStringLiteral("cursor"), cursor});
    }
    const auto answered = m_api.query(QStringLiteral("chat.bsky.convo.getMessages"), parameters, Api::Service::Chat);
    return andThen(this, answered, [this, convo, cursor](const HttpResponse &response) -> Step {
        const Result<PrivatePage> page
            = readPrivateMessages(response.body, {m_instance, m_api.did()}, Convo{convo, {}, std::nullopt});
        if (!page) {
            return ready(Result<Done>(failure(page.error())));
        }
        QList<Message> &wanted = m_private[convo];
        for (const MessageRef &deleted : page->deleted) {
            const bool asked = std::any_of(wanted.begin(), wanted.end(), [&deleted](const Message &message) {
                return message.ref == deleted && !message.deletedAt;
            });
            if (asked) {
                noteDeleted(deleted.remote.value);
            }
        }
        const auto stillOlder
            = [&page](const Message &message) { return !page->oldest || message.createdAt < *page->oldest; };
        const bool goesOn = !page->cursor.isEmpty() && page->cursor != cursor && page->oldest
            && std::any_of(wanted.begin(), wanted.end(), stillOlder);
        return goesOn ? readConvo(convo, page->cursor) : ready(Result<Done>(Done{}));
    });
}

} // namespace wederhoor::bluesky
