#pragma once

#include "core/domain/Result.h"
#include "core/platforms/bluesky/BlueskyTypes.h"

#include <QJsonObject>

/// Turns public answers into our words. Pure; BadResponse when the answer as a whole is not what its lexicon says,
/// while one item that cannot be read goes to `unreadable` and the rest is taken.
namespace wederhoor::bluesky {

/// app.bsky.notification.listNotifications
[[nodiscard]] Result<NotificationPage> readNotifications(const QByteArray &json, const Reader &reader);
/// app.bsky.feed.getPosts, app.bsky.feed.searchPosts
[[nodiscard]] Result<PostPage> readPosts(const QByteArray &json, const Reader &reader);
/// app.bsky.feed.getAuthorFeed
[[nodiscard]] Result<PostPage> readAuthorFeed(const QByteArray &json, const Reader &reader);
/// app.bsky.feed.getPostThread: the post, the posts above it, those below it, and placeholders (without text) for
/// those above it that were deleted or whose author is blocked.
[[nodiscard]] Result<ThreadPage> readThread(const QByteArray &json, const Reader &reader);
/// chat.bsky.convo.listConvos
[[nodiscard]] Result<ConvoPage> readConvos(const QByteArray &json);
/// chat.bsky.convo.getConvoForMembers: the conversation's id
[[nodiscard]] Result<QString> readConvoId(const QByteArray &json);
/// chat.bsky.convo.getMessages
[[nodiscard]] Result<PrivatePage> readPrivateMessages(const QByteArray &json, const Reader &reader, const Convo &convo);
/// chat.bsky.convo.sendMessage
[[nodiscard]] Result<Message> readSentMessage(const QByteArray &json, const Reader &reader, const Convo &convo);

/// com.atproto.server.createSession and refreshSession. `server` is used where the answer names no PDS.
[[nodiscard]] Result<SessionData> readSession(const QByteArray &json, const QUrl &server);
[[nodiscard]] QByteArray storedSession(const SessionData &session);
[[nodiscard]] std::optional<SessionData> fromStoredSession(const QByteArray &data);

/// com.atproto.repo.putRecord and getRecord
[[nodiscard]] Result<PostRef> readRecordRef(const QByteArray &json);
/// com.atproto.repo.getRecord: what the post says
[[nodiscard]] std::optional<QString> readRecordText(const QByteArray &json);
/// com.atproto.repo.uploadBlob: the blob as an embed names it
[[nodiscard]] Result<QJsonObject> readBlob(const QByteArray &json);
/// com.atproto.identity.resolveHandle
[[nodiscard]] Result<QString> readDid(const QByteArray &json);
/// app.bsky.actor.getProfile: the display name, empty when there is none
[[nodiscard]] QString readDisplayName(const QByteArray &json);
[[nodiscard]] XrpcError readError(const QByteArray &json);

} // namespace wederhoor::bluesky
