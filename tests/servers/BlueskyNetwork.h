#pragma once

#include "core/domain/Result.h"
#include "tests/servers/ServerProcess.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QUrl>

#include <memory>
#include <optional>

class QNetworkAccessManager;

namespace wederhoor::test {

/// A post as the network names it.
struct StrongRef
{
    QString uri;
    QString cid;

    [[nodiscard]] QString rkey() const { return uri.section(QLatin1Char('/'), -1); }
    [[nodiscard]] QJsonObject json() const;
};

struct BlueskyAccount
{
    QString did;
    QString handle;
    QString password; ///< the account's own, which may do everything
    QString accessJwt;
};

/// The real PDS and AppView on loopback, with a PostgreSQL cluster and a Redis of their own, for one test binary. All
/// calls wait (they run an event loop). The packages lie in $WEDERHOOR_BLUESKY_SERVER/node_modules, put there by
/// tests/servers/bluesky/install.sh.
class BlueskyNetwork
{
public:
    struct Options
    {
        bool rateLimits = false; ///< the PDS counts requests and says so; this class's own calls are not counted
    };

    BlueskyNetwork();
    ~BlueskyNetwork();

    /// Why the network cannot run here; nothing when it can.
    [[nodiscard]] static std::optional<QString> missing();
    [[nodiscard]] Result<void> start(const Options &options);
    [[nodiscard]] Result<void> start() { return start(Options{}); }

    [[nodiscard]] QUrl pds() const { return m_pds; }
    /// Waits until the AppView has seen everything.
    [[nodiscard]] Result<void> waitIndexed();

    /// `name` becomes name.test.
    [[nodiscard]] Result<BlueskyAccount> createAccount(const QString &name);
    /// `privateMessages`: the app password may read and write them.
    [[nodiscard]] Result<QString> createAppPassword(const BlueskyAccount &account, bool privateMessages = true);

    /// `more` is merged into the record: facets, embed ...
    [[nodiscard]] Result<StrongRef> post(const BlueskyAccount &account, const QString &text,
                                         const QJsonObject &more = {});
    [[nodiscard]] Result<StrongRef> reply(const BlueskyAccount &account, const QString &text, const StrongRef &root,
                                          const StrongRef &parent, const QJsonObject &more = {});
    /// A post that starts with @handle and names it in a facet.
    [[nodiscard]] Result<StrongRef> mention(const BlueskyAccount &account, const BlueskyAccount &whom,
                                            const QString &text);
    [[nodiscard]] Result<StrongRef> quote(const BlueskyAccount &account, const QString &text, const StrongRef &quoted);
    /// Writes other words under the same key, as an editing client does.
    [[nodiscard]] Result<StrongRef> edit(const BlueskyAccount &account, const StrongRef &post, const QString &text);
    [[nodiscard]] Result<StrongRef> follow(const BlueskyAccount &account, const BlueskyAccount &whom);
    [[nodiscard]] Result<StrongRef> block(const BlueskyAccount &account, const BlueskyAccount &whom);
    [[nodiscard]] Result<void> deleteRecord(const BlueskyAccount &account, const QString &uri);
    /// The whole answer: uri, cid, value.
    [[nodiscard]] Result<QJsonObject> getRecord(const QString &uri);
    /// All of a collection, newest first.
    [[nodiscard]] Result<QJsonArray> listRecords(const QString &did, const QString &collection);
    /// A private message; its id.
    [[nodiscard]] Result<QString> sendPrivate(const BlueskyAccount &account, const QStringList &members,
                                              const QString &text);
    [[nodiscard]] Result<QJsonArray> privateMessages(const BlueskyAccount &account, const QStringList &members);

    /// Anything else: GET without a body, POST with one.
    [[nodiscard]] Result<QJsonObject> get(const QString &method, const QList<std::pair<QString, QString>> &parameters,
                                          const BlueskyAccount *account = nullptr);
    [[nodiscard]] Result<QJsonObject> call(const QString &method, const QJsonObject &body,
                                           const BlueskyAccount *account = nullptr);

private:
    [[nodiscard]] Result<void> startPostgres();
    [[nodiscard]] Result<void> startRedis();
    [[nodiscard]] Result<void> startNode(const Options &options);
    [[nodiscard]] Result<StrongRef> createRecord(const BlueskyAccount &account, const QString &collection,
                                                 const QJsonObject &record);
    [[nodiscard]] Result<QJsonObject> exchange(const QUrl &url, const std::optional<QByteArray> &body,
                                               const BlueskyAccount *account, bool chat);
    [[nodiscard]] Result<QString> convoId(const BlueskyAccount &account, const QStringList &members);

    QTemporaryDir m_folder;
    ServerProcess m_postgres;
    ServerProcess m_redis;
    ServerProcess m_node;
    quint16 m_postgresPort = 0;
    quint16 m_redisPort = 0;
    QUrl m_pds;
    QUrl m_control;
    std::unique_ptr<QNetworkAccessManager> m_network;
};

} // namespace wederhoor::test
