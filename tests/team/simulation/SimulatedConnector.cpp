#include "tests/team/simulation/SimulatedConnector.h"

#include "core/domain/Async.h"
#include "core/net/HttpClient.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace wederhoor::test {

namespace {

using namespace std::chrono_literals;

/// Less than the team's "send_deadline", as everywhere.
constexpr std::chrono::milliseconds patience = 3s;
constexpr int unprocessable = 422;

QString text(const QJsonObject &object, const char *key)
{
    return object.value(QLatin1String(key)).toString();
}

QJsonObject bodyOf(const PublishRequest &request)
{
    const Message &answered = request.inReplyTo;
    return {{QStringLiteral("key"), request.key},
            {QStringLiteral("private"), request.kind == ReplyKind::Private},
            {QStringLiteral("text"), request.text},
            {QStringLiteral("inReplyTo"), answered.ref.remote.value},
            {QStringLiteral("root"), answered.threadRoot.value},
            {QStringLiteral("to"), answered.author.id.value}};
}

RemoteId privateThread(const QString &customer)
{
    return {QStringLiteral("talk-") + customer};
}

Published publishedAs(const QString &id, const PublishRequest &request)
{
    Published published;
    published.remoteId.value = id;
    published.at = SystemClock().now();
    if (request.kind == ReplyKind::Private) {
        published.threadRoot = privateThread(request.inReplyTo.author.id.value);
    }
    return published;
}

Message messageOf(const QJsonObject &object)
{
    const bool own = object.value(QStringLiteral("own")).toBool();
    const bool isPrivate = object.value(QStringLiteral("private")).toBool();
    const QString author = own ? QStringLiteral("us") : text(object, "author");
    Message message;
    message.ref = {{QStringLiteral("bluesky")}, {text(object, "id")}};
    message.kind = isPrivate ? MessageKind::PrivateMessage : MessageKind::Post;
    message.threadRoot.value = text(object, "root").isEmpty() ? text(object, "id") : text(object, "root");
    if (isPrivate) {
        message.threadRoot = privateThread(text(object, "to"));
    }
    message.inReplyTo.value = own ? text(object, "inReplyTo") : text(object, "root");
    message.author = {{author}, QLatin1Char('@') + author, author};
    message.text = text(object, "text");
    message.createdAt = fromMilliseconds(object.value(QStringLiteral("at")).toInteger());
    message.seenBy = own ? SeenBy::Own : SeenBy::Mention;
    message.outbound = own;
    return message;
}

FetchPage pageOf(const QJsonObject &answer)
{
    FetchPage page;
    const QJsonArray messages = answer.value(QStringLiteral("messages")).toArray();
    for (const QJsonValue &message : messages) {
        page.messages.append(messageOf(message.toObject()));
    }
    page.next.value = QByteArray::number(answer.value(QStringLiteral("next")).toInt());
    page.more = answer.value(QStringLiteral("more")).toBool();
    return page;
}

} // namespace

SimulatedConnector::SimulatedConnector(HttpClient &client, quint16 port, bool forgetful)
    : m_client(client)
    , m_port(port)
    , m_forgetful(forgetful)
{
}

PlatformId SimulatedConnector::platform() const
{
    return {QStringLiteral("bluesky")};
}

Capabilities SimulatedConnector::capabilities() const
{
    return Capability::PublicReply | Capability::PrivateMessage | Capability::PublicKeyEnforced;
}

QFuture<Result<QJsonObject>> SimulatedConnector::ask(const char *path, const QJsonObject &body)
{
    HttpRequest request;
    request.method = "POST";
    request.url = QUrl(QStringLiteral("http://127.0.0.1:%1%2").arg(m_port).arg(QLatin1String(path)));
    request.headers = {{"Content-Type", "application/json"}};
    request.body = QJsonDocument(body).toJson(QJsonDocument::Compact);
    request.timeout = patience;
    return andThen(&m_context, m_client.send(request), [](const HttpResponse &response) -> Result<QJsonObject> {
        if (response.status == unprocessable) {
            return failure(ErrorKind::Rejected, QStringLiteral("not this one"));
        }
        return QJsonDocument::fromJson(response.body).object();
    });
}

QFuture<Result<SignInResult>> SimulatedConnector::beginSignIn(const SignInRequest &)
{
    return ready<SignInResult>(SignInResult{{QStringLiteral("us")}, QStringLiteral("@us"), QStringLiteral("Us")});
}

QFuture<Result<FetchPage>> SimulatedConnector::fetchSince(const Cursor &cursor)
{
    const QJsonObject since{{QStringLiteral("since"), cursor.value.toInt()}};
    return andThen(&m_context, ask("/feed", since),
                   [](const QJsonObject &answer) { return Result<FetchPage>(pageOf(answer)); });
}

QFuture<Result<QList<MessageChange>>> SimulatedConnector::reread(const RereadRequest &)
{
    return ready<QList<MessageChange>>(QList<MessageChange>());
}

QFuture<Result<Published>> SimulatedConnector::publish(const PublishRequest &request)
{
    return andThen(&m_context, ask("/publish", bodyOf(request)), [request](const QJsonObject &answer) {
        return Result<Published>(publishedAs(text(answer, "id"), request));
    });
}

QFuture<Result<std::optional<Published>>> SimulatedConnector::findPublished(const PublishRequest &request)
{
    if (m_forgetful) {
        return ready<std::optional<Published>>(
            std::optional(publishedAs(QStringLiteral("believed-") + request.key, request)));
    }
    return andThen(&m_context, ask("/find", bodyOf(request)),
                   [request](const QJsonObject &answer) -> Result<std::optional<Published>> {
                       const QString id = text(answer, "id");
                       if (id.isEmpty()) {
                           return std::optional<Published>();
                       }
                       Published found = publishedAs(id, request);
                       found.text = text(answer, "text");
                       return found;
                   });
}

QFuture<Result<void>> SimulatedConnector::act(PlatformAct, const Message &)
{
    return ready<void>(failure(ErrorKind::Forbidden));
}

Result<FetchPage> SimulatedConnector::readAgain(const UnreadableItem &) const
{
    return failure(ErrorKind::BadResponse);
}

} // namespace wederhoor::test
