#include "tests/servers/BlueskyNetwork.h"

#include "tests/support/Await.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QUrlQuery>

namespace wederhoor::test {

namespace {

const QString postCollection = QStringLiteral("app.bsky.feed.post");

QString nowText()
{
    return QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs);
}

QJsonObject merged(QJsonObject base, const QJsonObject &more)
{
    for (auto entry = more.begin(); entry != more.end(); ++entry) {
        base.insert(entry.key(), entry.value());
    }
    return base;
}

StrongRef refOf(const QJsonObject &answer)
{
    return {answer.value(QLatin1String("uri")).toString(), answer.value(QLatin1String("cid")).toString()};
}

/// at://DID/COLLECTION/RKEY in its three parts.
QStringList partsOf(const QString &uri)
{
    return uri.mid(5).split(QLatin1Char('/'));
}

QUrl withParameters(QUrl url, const QList<std::pair<QString, QString>> &parameters)
{
    QUrlQuery query;
    for (const auto &[name, value] : parameters) {
        query.addQueryItem(name, QString::fromLatin1(QUrl::toPercentEncoding(value)));
    }
    url.setQuery(query);
    return url;
}

QJsonObject followOf(const QString &type, const QString &did)
{
    return {
        {QStringLiteral("$type"), type}, {QStringLiteral("subject"), did}, {QStringLiteral("createdAt"), nowText()}};
}

} // namespace

QJsonObject StrongRef::json() const
{
    return {{QStringLiteral("uri"), uri}, {QStringLiteral("cid"), cid}};
}

Result<void> BlueskyNetwork::waitIndexed()
{
    QUrl url = m_control;
    url.setPath(QStringLiteral("/indexed"));
    const Result<QJsonObject> answer = exchange(url, std::nullopt, nullptr, false);
    return answer ? Result<void>() : failure(answer.error());
}

Result<BlueskyAccount> BlueskyNetwork::createAccount(const QString &name)
{
    BlueskyAccount account;
    account.handle = name + QStringLiteral(".test");
    account.password = name + QStringLiteral("-password");
    return call(QStringLiteral("com.atproto.server.createAccount"),
                {{QStringLiteral("handle"), account.handle},
                 {QStringLiteral("email"), name + QStringLiteral("@example.test")},
                 {QStringLiteral("password"), account.password}})
        .map([account](const QJsonObject &answer) mutable {
            account.did = answer.value(QLatin1String("did")).toString();
            account.accessJwt = answer.value(QLatin1String("accessJwt")).toString();
            return account;
        });
}

Result<QString> BlueskyNetwork::createAppPassword(const BlueskyAccount &account, bool privateMessages)
{
    return call(QStringLiteral("com.atproto.server.createAppPassword"),
                {{QStringLiteral("name"), QStringLiteral("wederhoor %1").arg(QDateTime::currentMSecsSinceEpoch())},
                 {QStringLiteral("privileged"), privateMessages}},
                &account)
        .map([](const QJsonObject &answer) { return answer.value(QLatin1String("password")).toString(); });
}

Result<StrongRef> BlueskyNetwork::post(const BlueskyAccount &account, const QString &text, const QJsonObject &more)
{
    const QJsonObject record{{QStringLiteral("$type"), postCollection},
                             {QStringLiteral("text"), text},
                             {QStringLiteral("createdAt"), nowText()}};
    return createRecord(account, postCollection, merged(record, more));
}

Result<StrongRef> BlueskyNetwork::reply(const BlueskyAccount &account, const QString &text, const StrongRef &root,
                                        const StrongRef &parent, const QJsonObject &more)
{
    const QJsonObject above{{QStringLiteral("root"), root.json()}, {QStringLiteral("parent"), parent.json()}};
    return post(account, text, merged({{QStringLiteral("reply"), above}}, more));
}

Result<StrongRef> BlueskyNetwork::mention(const BlueskyAccount &account, const BlueskyAccount &whom,
                                          const QString &text)
{
    const QString name = QLatin1Char('@') + whom.handle;
    const QJsonObject feature{{QStringLiteral("$type"), QStringLiteral("app.bsky.richtext.facet#mention")},
                              {QStringLiteral("did"), whom.did}};
    const QJsonObject index{{QStringLiteral("byteStart"), 0}, {QStringLiteral("byteEnd"), int(name.toUtf8().size())}};
    const QJsonObject facet{{QStringLiteral("index"), index}, {QStringLiteral("features"), QJsonArray{feature}}};
    return post(account, name + QLatin1Char(' ') + text, {{QStringLiteral("facets"), QJsonArray{facet}}});
}

Result<StrongRef> BlueskyNetwork::quote(const BlueskyAccount &account, const QString &text, const StrongRef &quoted)
{
    const QJsonObject embed{{QStringLiteral("$type"), QStringLiteral("app.bsky.embed.record")},
                            {QStringLiteral("record"), quoted.json()}};
    return post(account, text, {{QStringLiteral("embed"), embed}});
}

Result<StrongRef> BlueskyNetwork::edit(const BlueskyAccount &account, const StrongRef &post, const QString &text)
{
    const Result<QJsonObject> old = getRecord(post.uri);
    if (!old) {
        return failure(old.error());
    }
    QJsonObject record = old->value(QLatin1String("value")).toObject();
    record.insert(QStringLiteral("text"), text);
    record.remove(QStringLiteral("facets"));
    return call(QStringLiteral("com.atproto.repo.putRecord"),
                {{QStringLiteral("repo"), account.did},
                 {QStringLiteral("collection"), postCollection},
                 {QStringLiteral("rkey"), post.rkey()},
                 {QStringLiteral("record"), record}},
                &account)
        .map(refOf);
}

Result<StrongRef> BlueskyNetwork::follow(const BlueskyAccount &account, const BlueskyAccount &whom)
{
    const QString type = QStringLiteral("app.bsky.graph.follow");
    return createRecord(account, type, followOf(type, whom.did));
}

Result<StrongRef> BlueskyNetwork::block(const BlueskyAccount &account, const BlueskyAccount &whom)
{
    const QString type = QStringLiteral("app.bsky.graph.block");
    return createRecord(account, type, followOf(type, whom.did));
}

Result<void> BlueskyNetwork::deleteRecord(const BlueskyAccount &account, const QString &uri)
{
    const QStringList parts = partsOf(uri);
    const Result<QJsonObject> answer = call(QStringLiteral("com.atproto.repo.deleteRecord"),
                                            {{QStringLiteral("repo"), parts.value(0)},
                                             {QStringLiteral("collection"), parts.value(1)},
                                             {QStringLiteral("rkey"), parts.value(2)}},
                                            &account);
    return answer ? Result<void>() : failure(answer.error());
}

Result<QJsonObject> BlueskyNetwork::getRecord(const QString &uri)
{
    const QStringList parts = partsOf(uri);
    return get(QStringLiteral("com.atproto.repo.getRecord"),
               {{QStringLiteral("repo"), parts.value(0)},
                {QStringLiteral("collection"), parts.value(1)},
                {QStringLiteral("rkey"), parts.value(2)}});
}

Result<QJsonArray> BlueskyNetwork::listRecords(const QString &did, const QString &collection)
{
    QJsonArray all;
    QString cursor;
    do {
        QList<std::pair<QString, QString>> parameters{{QStringLiteral("repo"), did},
                                                      {QStringLiteral("collection"), collection},
                                                      {QStringLiteral("limit"), QStringLiteral("100")}};
        if (!cursor.isEmpty()) {
            parameters.append({QStringLiteral("cursor"), cursor});
        }
        const Result<QJsonObject> answer = get(QStringLiteral("com.atproto.repo.listRecords"), parameters);
        if (!answer) {
            return failure(answer.error());
        }
        const QJsonArray records = answer->value(QLatin1String("records")).toArray();
        for (const QJsonValue &record : records) {
            all.append(record);
        }
        cursor = records.isEmpty() ? QString() : answer->value(QLatin1String("cursor")).toString();
    } while (!cursor.isEmpty());
    return all;
}

Result<QString> BlueskyNetwork::convoId(const BlueskyAccount &account, const QStringList &members)
{
    QList<std::pair<QString, QString>> parameters;
    for (const QString &member : members) {
        parameters.append({QStringLiteral("members"), member});
    }
    return get(QStringLiteral("chat.bsky.convo.getConvoForMembers"), parameters, &account)
        .map([](const QJsonObject &answer) {
            return answer.value(QLatin1String("convo")).toObject().value(QLatin1String("id")).toString();
        });
}

Result<QString> BlueskyNetwork::sendPrivate(const BlueskyAccount &account, const QStringList &members,
                                            const QString &text)
{
    const Result<QString> convo = convoId(account, members);
    if (!convo) {
        return convo;
    }
    const QJsonObject message{{QStringLiteral("text"), text}};
    return call(QStringLiteral("chat.bsky.convo.sendMessage"),
                {{QStringLiteral("convoId"), *convo}, {QStringLiteral("message"), message}}, &account)
        .map([](const QJsonObject &answer) { return answer.value(QLatin1String("id")).toString(); });
}

Result<QJsonArray> BlueskyNetwork::privateMessages(const BlueskyAccount &account, const QStringList &members)
{
    const Result<QString> convo = convoId(account, members);
    if (!convo) {
        return failure(convo.error());
    }
    return get(QStringLiteral("chat.bsky.convo.getMessages"),
               {{QStringLiteral("convoId"), *convo}, {QStringLiteral("limit"), QStringLiteral("100")}}, &account)
        .map([](const QJsonObject &answer) { return answer.value(QLatin1String("messages")).toArray(); });
}

Result<StrongRef> BlueskyNetwork::createRecord(const BlueskyAccount &account, const QString &collection,
                                               const QJsonObject &record)
{
    return call(QStringLiteral("com.atproto.repo.createRecord"),
                {{QStringLiteral("repo"), account.did},
                 {QStringLiteral("collection"), collection},
                 {QStringLiteral("record"), record}},
                &account)
        .map(refOf);
}

Result<QJsonObject> BlueskyNetwork::get(const QString &method, const QList<std::pair<QString, QString>> &parameters,
                                        const BlueskyAccount *account)
{
    QUrl url = m_pds;
    url.setPath(QStringLiteral("/xrpc/") + method);
    return exchange(withParameters(url, parameters), std::nullopt, account, method.startsWith(QLatin1String("chat.")));
}

Result<QJsonObject> BlueskyNetwork::call(const QString &method, const QJsonObject &body, const BlueskyAccount *account)
{
    QUrl url = m_pds;
    url.setPath(QStringLiteral("/xrpc/") + method);
    return exchange(url, QJsonDocument(body).toJson(QJsonDocument::Compact), account,
                    method.startsWith(QLatin1String("chat.")));
}

Result<QJsonObject> BlueskyNetwork::exchange(const QUrl &url, const std::optional<QByteArray> &body,
                                             const BlueskyAccount *account, bool chat)
{
    QNetworkRequest request(url);
    request.setRawHeader("x-ratelimit-bypass", "wederhoor-tests");
    if (account) {
        request.setRawHeader("Authorization", "Bearer " + account->accessJwt.toLatin1());
    }
    if (chat) {
        request.setRawHeader("atproto-proxy", "did:web:api.bsky.chat#bsky_chat");
    }
    if (body) {
        request.setHeader(QNetworkRequest::ContentTypeHeader, QStringLiteral("application/json"));
    }
    const std::unique_ptr<QNetworkReply> reply(body ? m_network->post(request, *body) : m_network->get(request));
    if (!waitUntil([&reply] { return reply->isFinished(); }, std::chrono::seconds{90})) {
        return failure(ErrorKind::Timeout, url.path());
    }
    const QByteArray answer = reply->readAll();
    if (reply->error() != QNetworkReply::NoError) {
        Error error{ErrorKind::Rejected, url.path() + QStringLiteral(": ") + QString::fromUtf8(answer)};
        error.status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
        return failure(error);
    }
    return QJsonDocument::fromJson(answer).object();
}

} // namespace wederhoor::test
