#include "core/platforms/practice/PracticeConnector.h"

#include "core/domain/Async.h"
#include "core/platforms/practice/PracticeStateFile.h"
#include "core/platforms/practice/PracticeWorld.h"

namespace wederhoor {

namespace {

constexpr Capabilities practiceCapabilities = Capability::PublicReply | Capability::PrivateMessage
    | Capability::PublicKeyEnforced | Capability::PrivateKeyEnforced | Capability::Like | Capability::RereadMessages
    | Capability::DeleteOwn;

} // namespace

PracticeConnector::PracticeConnector(QString statePath, const Clock &clock, const QList<PracticeScript> &scripts)
    : m_statePath(std::move(statePath))
    , m_clock(clock)
    , m_scripts(scripts)
{
}

PlatformId PracticeConnector::platform() const
{
    return practicePlatform;
}

Capabilities PracticeConnector::capabilities() const
{
    return practiceCapabilities;
}

template <class T, class Work> QFuture<Result<T>> PracticeConnector::inWorld(Work work) const
{
    PracticeStateFile file(m_statePath);
    auto loaded = file.load();
    if (!loaded) {
        return ready<T>(failure(loaded.error()));
    }
    const Instant now = m_clock.now();
    const bool isNew = !loaded->state;
    PracticeWorld world(m_scripts, isNew ? PracticeWorld::begin(m_scripts, now) : std::move(*loaded->state));
    const bool advanced = world.advance(now);
    const PracticeState before = world.state();
    Result<T> result = work(world, now, loaded->setAside);
    if (isNew || advanced || !(world.state() == before)) {
        // What was not kept did not happen: the next call starts from the file again.
        if (const auto saved = file.save(world.state()); !saved) {
            return ready<T>(failure(saved.error()));
        }
    }
    return ready<T>(std::move(result));
}

QFuture<Result<SignInResult>> PracticeConnector::beginSignIn(const SignInRequest &)
{
    const Author account = practiceAccount();
    return ready<SignInResult>(SignInResult{account.id, account.handle, account.name});
}

QFuture<Result<FetchPage>> PracticeConnector::fetchSince(const Cursor &cursor)
{
    return inWorld<FetchPage>([&cursor](PracticeWorld &world, Instant, const QString &setAside) {
        FetchPage page = world.fetchSince(cursor);
        if (!setAside.isEmpty()) {
            page.unreadable.append(
                {QStringLiteral("the practice state could not be read and lies now at ") + setAside, {}});
        }
        return Result<FetchPage>(std::move(page));
    });
}

QFuture<Result<QList<MessageChange>>> PracticeConnector::reread(const RereadRequest &request)
{
    return inWorld<QList<MessageChange>>([&request](PracticeWorld &world, Instant, const QString &) {
        return Result<QList<MessageChange>>(world.reread(request.messages));
    });
}

QFuture<Result<Published>> PracticeConnector::publish(const PublishRequest &request)
{
    return inWorld<Published>(
        [&request](PracticeWorld &world, Instant now, const QString &) { return world.publish(request, now); });
}

QFuture<Result<std::optional<Published>>> PracticeConnector::findPublished(const PublishRequest &request)
{
    return inWorld<std::optional<Published>>([&request](PracticeWorld &world, Instant, const QString &) {
        return Result<std::optional<Published>>(world.findPublished(request.key));
    });
}

QFuture<Result<void>> PracticeConnector::act(PlatformAct act, const Message &message)
{
    return inWorld<void>(
        [act, &message](PracticeWorld &world, Instant, const QString &) { return world.act(act, message.ref.remote); });
}

Result<FetchPage> PracticeConnector::readAgain(const UnreadableItem &item) const
{
    // All that practice sets aside is word of its own file, which lies beside the inbox.
    return failure(ErrorKind::BadResponse, item.reason);
}

ConnectorRegistry::Entry practiceEntry(const QString &statePath, const Clock &clock)
{
    return {QStringLiteral("Practice"), {}, practiceCapabilities, [statePath, &clock](const Channel &) {
                return std::make_unique<PracticeConnector>(statePath, clock);
            }};
}

Channel practiceChannel()
{
    const Author account = practiceAccount();
    Channel channel;
    channel.platform = practicePlatform;
    channel.instance = practiceInstance;
    channel.name = QStringLiteral("practice");
    channel.account = account.id.value;
    channel.id = channelId(channel.platform, channel.server, channel.account);
    channel.profile = account.id;
    channel.pollInterval = std::chrono::seconds{5};
    return channel;
}

} // namespace wederhoor
