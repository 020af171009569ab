#include "app/Application.h"

#include "app/Platforms.h"
#include "app/ProfileSecrets.h"
#include "app/TeamAccount.h"
#include "app/TeamLink.h"
#include "app/TestHooks.h"
#include "app/TrainingRoom.h"
#include "core/desk/StarterAtHand.h"
#include "core/net/NetworkHttpClient.h"
#include "core/platforms/practice/PracticeConnector.h"
#include "core/platforms/practice/PracticeWorld.h"
#include "core/store/ChannelTable.h"
#include "core/store/Transaction.h"

#include <QCoreApplication>
#include <QFile>

namespace wederhoor {

namespace {

constexpr qint64 mostPictureBytes = 12 * 1024 * 1024;

/// The practice channel is always there: nobody has to set it up.
QFuture<Result<void>> ensurePracticeChannel(Store &store)
{
    return store.write<void>([](Transaction &transaction) -> Result<void> {
        ChannelTable channels(transaction.connection());
        const Result<std::optional<Channel>> known = channels.find(practiceChannel().id);
        if (!known) {
            return failure(known.error());
        }
        return *known ? Result<void>() : channels.save(practiceChannel());
    });
}

QByteArray practiceAtHand()
{
    QFile file(QStringLiteral(":/templates/practice-at-hand.json"));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArrayLiteral("{}");
}

/// The practice channel, and what lies at hand there.
QFuture<Result<void>> furnishPractice(Store &store)
{
    return andThen(&store, ensurePracticeChannel(store), [&store] {
        return andThen(&store, addStarterAtHand(store, practiceAtHand()), [](int) { return Result<void>(); });
    });
}

QFuture<Result<NetworkOptions>> networkOptions(Store &store)
{
    return andThen(&store, store.setting(QStringLiteral("network.ca_file")), [&store](const QString &caFile) {
        return andThen(&store, store.setting(QStringLiteral("network.proxy")), [caFile](const QString &proxy) {
            return Result<NetworkOptions>(NetworkOptions{QCoreApplication::applicationVersion(), caFile, QUrl(proxy)});
        });
    });
}

} // namespace

Application::Application(Profile profile)
    : m_profile(std::move(profile))
    , m_ids(m_clock)
    , m_probe(stepProbeFromEnvironment())
    , m_fault(storeFaultFromEnvironment())
{
}

Application::~Application()
{
    m_teamAccount.reset();
    m_training.reset();
    m_practice.reset();
    m_real.reset();
    m_thread.runAndWait([this] {
        m_http.reset();
        m_secrets.reset();
    });
}

QFuture<Result<OpenReport>> Application::open(Kind kind)
{
    if (const Result<void> made = m_profile.make(); !made) {
        return ready<OpenReport>(failure(made.error()));
    }
    const Inbox::Parts parts{m_clock, m_ids, *m_probe, m_fault.get(), m_thread};
    if (kind == Kind::Real) {
        m_real = std::make_unique<Inbox>(parts, m_profile.inboxPath(), m_profile.inboxLocks());
        return m_real->open();
    }
    m_practice = std::make_unique<Inbox>(parts, m_profile.practicePath(), m_profile.practiceLocks());
    Store &store = m_practice->store();
    return andThen(&store, m_practice->open(), [&store](const OpenReport &report) {
        return andThen(&store, furnishPractice(store), [report] { return Result<OpenReport>(report); });
    });
}

Inbox &Application::inbox(Kind kind)
{
    return kind == Kind::Real ? *m_real : *m_practice;
}

QFuture<Result<bool>> Application::startEngine(Kind kind)
{
    Inbox &started = inbox(kind);
    if (started.engine()) {
        return ready<bool>(true);
    }
    if (kind == Kind::Practice) {
        auto registry = std::make_shared<ConnectorRegistry>();
        registry->add(practicePlatform, practiceEntry(m_profile.practiceStatePath(), m_clock));
        started.startEngine(std::move(registry), [](const ChannelId &) { return ready<void>({}); });
        return ready<bool>(true);
    }
    return andThen(&started.store(), networkOptions(started.store()), [this](const NetworkOptions &options) {
        if (const Result<void> network = startNetwork(options); !network) {
            return ready<bool>(failure(network.error()));
        }
        auto registry = std::make_shared<ConnectorRegistry>(networkPlatforms(
            *m_http, [this](const ChannelId &channel) -> SecretSlot & { return m_secrets->slot(channel); }, m_clock));
        m_real->startEngine(std::move(registry),
                            [this](const ChannelId &channel) { return m_secrets->removeAll(channel); });
        return andThen(&m_real->store(), joinTeam(), [](TeamLink *) { return Result<bool>(true); });
    });
}

Result<void> Application::startNetwork(const NetworkOptions &options)
{
    Result<void> outcome;
    m_thread.runAndWait([this, &options, &outcome] {
        Result<std::unique_ptr<NetworkHttpClient>> client = NetworkHttpClient::make(options);
        if (!client) {
            outcome = failure(client.error());
            return;
        }
        m_http = std::move(*client);
        startSecrets();
    });
    return outcome;
}

QFuture<Result<QByteArray>> Application::fetchPicture(const QUrl &url)
{
    using namespace std::chrono_literals;
    // What a stranger's message names is asked of the open network only, and never unencrypted.
    if (url.scheme() != QLatin1String("https") || url.host().isEmpty()) {
        return ready<QByteArray>(failure(ErrorKind::Invalid, QStringLiteral("not a secure address")));
    }
    const auto answered = m_thread.ask<HttpResponse>([this, url]() -> QFuture<Result<HttpResponse>> {
        if (!m_http) {
            return ready<HttpResponse>(failure(ErrorKind::Network));
        }
        HttpRequest request;
        request.url = url;
        request.timeout = 20s;
        request.maxBytes = mostPictureBytes;
        return m_http->send(request);
    });
    return andThen(&m_real->store(), answered, [](const HttpResponse &response) -> Result<QByteArray> {
        constexpr int good = 200;
        constexpr int gone = 404;
        if (response.status == good) {
            return response.body;
        }
        const QString status = QStringLiteral("HTTP %1").arg(response.status);
        return failure(response.status == gone ? ErrorKind::NotFound : ErrorKind::BadResponse, status);
    });
}

void Application::startSecrets()
{
    if (!m_secrets) {
        m_secrets = std::make_unique<ProfileSecrets>(m_profile.keyringService());
    }
}

QFuture<Result<KeychainProbe>> Application::probeKeyring()
{
    return m_thread.ask<KeychainProbe>([this] {
        startSecrets();
        return m_secrets->probe();
    });
}

void Application::keepSecretsForThisRun()
{
    m_thread.post([this] {
        startSecrets();
        m_secrets->keepForThisRun();
    });
}

QFuture<Result<QByteArray>> Application::secret(const QString &name)
{
    return m_thread.ask<QByteArray>([this, name] {
        startSecrets();
        return m_secrets->read(name);
    });
}

QFuture<Result<void>> Application::keepSecret(const QString &name, const QByteArray &secret)
{
    return m_thread.ask<void>([this, name, secret] {
        startSecrets();
        return m_secrets->write(name, secret);
    });
}

QFuture<Result<void>> Application::removeSecret(const QString &name)
{
    return m_thread.ask<void>([this, name] {
        startSecrets();
        return m_secrets->remove(name);
    });
}

TeamAccount &Application::teamAccount()
{
    if (!m_teamAccount) {
        m_teamAccount = std::make_unique<TeamAccount>(
            m_real->store(),
            TeamAccount::Secrets{
                [this](const QString &name) { return secret(name); },
                [this](const QString &name, const QByteArray &value) { return keepSecret(name, value); },
                [this](const QString &name) { return removeSecret(name); }});
    }
    return *m_teamAccount;
}

TrainingRoom &Application::training()
{
    if (!m_training) {
        m_training = std::make_unique<TrainingRoom>(Inbox::Parts{m_clock, m_ids, *m_probe, m_fault.get(), m_thread},
                                                    m_profile, m_practice->desk(), m_practice->store());
    }
    return *m_training;
}

QFuture<Result<TeamLink *>> Application::joinTeam()
{
    if (m_followsTeam) {
        return ready<TeamLink *>(m_real->team());
    }
    m_followsTeam = true;
    QObject::connect(&teamAccount(), &TeamAccount::changed, &teamAccount(),
                     [this] { onResult(&m_real->store(), followTeamSettings(), [](const Result<TeamLink *> &) {}); });
    return followTeamSettings();
}

std::function<TeamSecrets::Drawers()> Application::teamDrawers()
{
    return [this] {
        startSecrets();
        return TeamSecrets::Drawers{&m_box, &m_secrets->teamSlot(), [this](const ChannelId &channel) -> SecretSlot & {
                                        return m_secrets->slot(channel);
                                    }};
    };
}

QFuture<Result<TeamLink *>> Application::followTeamSettings()
{
    Store &store = m_real->store();
    return andThen(&store, teamAccount().settings(), [this, &store](const TeamSettings &settings) {
        if (!settings.access) {
            return andThen(&store, m_real->leaveTeam(), [] { return Result<TeamLink *>(nullptr); });
        }
        const TeamAddress address = settings.access->dialled();
        return settledBy<TeamLink *>([&](const auto &settle) {
            onResult(&store, teamAccount().password(*settings.access),
                     [this, &store, settle, address](const Result<QByteArray> &password) {
                         // Where no keyring answers the database refuses, which the status bar shows.
                         onResult(&store, m_real->joinTeam({address, password.value_or(QByteArray()), teamDrawers()}),
                                  settle);
                     });
        });
    });
}

} // namespace wederhoor
