#include "tests/desk/FakePlatform.h"

namespace wederhoor::test {

class FakeConnector final : public PlatformConnector
{
public:
    explicit FakeConnector(FakePlatform &server)
        : m_server(server)
    {
    }

    PlatformId platform() const override { return {QStringLiteral("fake")}; }
    Capabilities capabilities() const override { return m_server.capabilities; }

    QFuture<Result<SignInResult>> beginSignIn(const SignInRequest &request) override
    {
        if (request.secret != m_server.secret) {
            return ready<SignInResult>(failure(ErrorKind::Unauthorized, QStringLiteral("wrong password")));
        }
        return ready<SignInResult>(
            SignInResult{{QStringLiteral("us")}, QStringLiteral("@bank"), QStringLiteral("The Bank"), m_server.said});
    }

    QFuture<Result<FetchPage>> fetchSince(const Cursor &cursor) override
    {
        if (m_server.dead) {
            return hang<FetchPage>();
        }
        ++m_server.fetchCalls;
        if (!m_server.fetchErrors.empty()) {
            const Error error = m_server.fetchErrors.front();
            m_server.fetchErrors.pop_front();
            return ready<FetchPage>(failure(error));
        }
        if (m_server.newestFirst) {
            return ready<FetchPage>(fetchBackwards(cursor));
        }
        const qsizetype from = cursor.value.toInt();
        FetchPage page;
        page.messages = m_server.timeline.mid(from, m_server.pageSize);
        page.unreadable = m_server.unreadable;
        page.sourceError = m_server.sourceError;
        const qsizetype next = from + page.messages.size();
        page.next.value = QByteArray::number(next);
        page.more = next < m_server.timeline.size();
        return ready<FetchPage>(page);
    }

    QFuture<Result<QList<MessageChange>>> reread(const RereadRequest &request) override
    {
        if (m_server.dead) {
            return hang<QList<MessageChange>>();
        }
        if (!m_server.rereadErrors.empty()) {
            const Error error = m_server.rereadErrors.front();
            m_server.rereadErrors.pop_front();
            return ready<QList<MessageChange>>(failure(error));
        }
        QList<MessageChange> changed;
        for (const Message &message : request.messages) {
            for (const MessageChange &change : std::as_const(m_server.changes)) {
                if (change.ref == message.ref) {
                    changed.append(change);
                }
            }
        }
        for (const MessageChange &change : std::as_const(changed)) {
            m_server.changes.removeAll(change);
        }
        return ready<QList<MessageChange>>(changed);
    }

    QFuture<Result<Published>> publish(const PublishRequest &request) override
    {
        if (m_server.dead) {
            return hang<Published>();
        }
        ++m_server.publishCalls;
        FakePlatform::Publish how;
        if (!m_server.fates.empty()) {
            how = m_server.fates.front();
            m_server.fates.pop_front();
        }
        using Fate = FakePlatform::Fate;
        switch (how.fate) {
        case Fate::Accept:
            return ready<Published>(post(request));
        case Fate::Refuse:
        case Fate::LoseBefore:
            return ready<Published>(failure(how.error));
        case Fate::AcceptAndLose:
            post(request);
            return ready<Published>(failure(how.error));
        case Fate::Hang:
            post(request);
            return hang<Published>();
        }
        Q_UNREACHABLE();
    }

    QFuture<Result<std::optional<Published>>> findPublished(const PublishRequest &request) override
    {
        if (m_server.dead) {
            return hang<std::optional<Published>>();
        }
        ++m_server.readBackCalls;
        if (!m_server.readBackErrors.empty()) {
            const Error error = m_server.readBackErrors.front();
            m_server.readBackErrors.pop_front();
            return ready<std::optional<Published>>(failure(error));
        }
        for (const FakePlatform::Post &known : std::as_const(m_server.posts)) {
            const bool same = keyed() ? known.key == request.key
                                      : known.text == request.text && known.inReplyTo == request.inReplyTo.ref.remote;
            if (same) {
                Published found = known.published;
                found.text = known.text;
                return ready<std::optional<Published>>(std::optional(found));
            }
        }
        return ready<std::optional<Published>>(std::optional<Published>());
    }

    Result<FetchPage> readAgain(const UnreadableItem &item) const override
    {
        const auto page = m_server.readableNow.constFind(item.payload);
        return page == m_server.readableNow.constEnd()
            ? failure(ErrorKind::BadResponse, QStringLiteral("still without a text"))
            : Result<FetchPage>(*page);
    }

    QFuture<Result<void>> act(PlatformAct act, const Message &message) override
    {
        if (act != PlatformAct::Delete) {
            return ready<void>(failure(ErrorKind::Forbidden));
        }
        m_server.posts.removeIf(
            [&message](const FakePlatform::Post &post) { return post.published.remoteId == message.ref.remote; });
        return ready<void>({}); // also of what is not there, as platforms do
    }

private:
    /// The cursor: how much is known from the beginning, and from where on to the end.
    FetchPage fetchBackwards(const Cursor &cursor) const
    {
        const QList<QByteArray> parts = cursor.value.split(' ');
        qsizetype known = parts.first().toInt();
        const qsizetype size = m_server.timeline.size();
        qsizetype tail = parts.size() > 1 ? parts.at(1).toInt() : size;
        const qsizetype top = parts.size() > 2 ? parts.at(2).toInt() : size;
        FetchPage page;
        if (size > top) { // what is new goes first
            page.messages = m_server.timeline.mid(top);
        } else {
            const qsizetype from = std::max(known, tail - m_server.pageSize);
            page.messages = m_server.timeline.mid(from, tail - from);
            tail = from;
        }
        known = tail <= known ? size : known;
        page.more = tail > known;
        page.next.value = page.more
            ? QByteArray::number(known) + ' ' + QByteArray::number(tail) + ' ' + QByteArray::number(size)
            : QByteArray::number(known);
        return page;
    }

    bool keyed() const { return m_server.capabilities.testFlag(Capability::PublicKeyEnforced); }

    Published post(const PublishRequest &request)
    {
        for (const FakePlatform::Post &known : std::as_const(m_server.posts)) {
            if (keyed() && known.key == request.key) {
                return known.published;
            }
        }
        Published published;
        published.remoteId.value = QStringLiteral("reply-%1").arg(m_server.posts.size() + 1);
        published.at = m_server.m_clock.now();
        if (request.kind == ReplyKind::Private) {
            published.threadRoot.value = QStringLiteral("convo-") + request.inReplyTo.author.id.value;
        }
        m_server.posts.append({request.key, request.text, request.inReplyTo.ref.remote, published});
        return published;
    }

    template <class T> QFuture<Result<T>> hang()
    {
        const auto promise = std::make_shared<QPromise<Result<T>>>();
        promise->start();
        m_server.m_hanging.append(promise);
        return promise->future();
    }

    FakePlatform &m_server;
};

std::unique_ptr<PlatformConnector> FakePlatform::connector()
{
    return std::make_unique<FakeConnector>(*this);
}

void FakePlatform::registerIn(ConnectorRegistry &registry)
{
    ConnectorRegistry::Entry entry;
    entry.displayName = QStringLiteral("Fake");
    entry.defaultServer = QUrl(QStringLiteral("https://fake.example"));
    entry.capabilities = capabilities;
    entry.make = [this](const Channel &) { return connector(); };
    registry.add({QStringLiteral("fake")}, entry);
}

} // namespace wederhoor::test
