#pragma once

#include "core/domain/Capabilities.h"
#include "core/domain/Channel.h"
#include "core/domain/FetchPage.h"
#include "core/domain/Reply.h"
#include "core/domain/Result.h"

#include <QFuture>
#include <QJsonObject>

namespace wederhoor {

struct SignInRequest
{
    QByteArray secret; ///< an app password, an access token; empty for a platform without sign-in
};

struct SignInResult
{
    ProfileId profile; ///< our own, stable
    QString handle;
    QString displayName;
    /// What this server says of itself, laid over the channel's options: {"length": {"most": 5000, "per_link": 23}}
    /// where its lengths are its own (see lengthSetting()).
    QJsonObject options = {};
};

/// A reply as it leaves: everything the platform needs, nothing else of the case.
struct PublishRequest
{
    QString key; ///< reused on every attempt
    ReplyKind kind = ReplyKind::Public;
    QString text; ///< with the signature
    QString language;
    Message inReplyTo; ///< with platformData
    QList<ReplyAttachment> attachments;
};

struct Published
{
    RemoteId remoteId;
    Instant at{};
    QByteArray platformData;
    QUrl permalink;
    /// Of a private reply: the private conversation it stands in, so that the customer's answer there finds its case.
    RemoteId threadRoot;
    /// What stands there, of one that was read back where that says so: under a key a colleague's words may stand.
    std::optional<QString> text = std::nullopt;
};

/// Looks again at messages that may have been edited or deleted.
struct RereadRequest
{
    QList<Message> messages;
};

enum class PlatformAct { Like, Unlike, Hide, Delete };

/// One platform's words turned into ours, for one channel. Lives on the engine thread; apart from its request queue it
/// keeps nothing between calls. A call made before the last one ended queues behind it.
class PlatformConnector
{
public:
    virtual ~PlatformConnector() = default;

    [[nodiscard]] virtual PlatformId platform() const = 0;
    [[nodiscard]] virtual Capabilities capabilities() const = 0;

    /// Checks the secret with the platform and keeps the session in the secret slot. Unauthorized when it is refused.
    [[nodiscard]] virtual QFuture<Result<SignInResult>> beginSignIn(const SignInRequest &request) = 0;

    /// Messages after the cursor, newest first while `more`. The same cursor twice gives the same page or a newer one.
    [[nodiscard]] virtual QFuture<Result<FetchPage>> fetchSince(const Cursor &cursor) = 0;

    /// What became of these messages; only the changed ones are answered. NotFound is a deletion, never an error.
    [[nodiscard]] virtual QFuture<Result<QList<MessageChange>>> reread(const RereadRequest &request) = 0;

    /// Timeout and Network mean unknown: findPublished() before anything is sent again. Rejected, Forbidden, Invalid
    /// and NotFound mean that nothing was published. RateLimited: nothing was published, wait.
    [[nodiscard]] virtual QFuture<Result<Published>> publish(const PublishRequest &request) = 0;

    /// The reply that stands under this key; nothing when the platform knows for sure that none does. A platform whose
    /// reading lags behind its writing waits that lag out, or answers an error.
    [[nodiscard]] virtual QFuture<Result<std::optional<Published>>> findPublished(const PublishRequest &request) = 0;

    [[nodiscard]] virtual QFuture<Result<void>> act(PlatformAct act, const Message &message) = 0;

    /// Reads what was set aside of a page once more, by the parsers of today and without asking the platform.
    /// BadResponse: it is still not readable; the detail says why.
    [[nodiscard]] virtual Result<FetchPage> readAgain(const UnreadableItem &item) const = 0;

    [[nodiscard]] virtual RateState rateState() const { return {}; }
};

} // namespace wederhoor
