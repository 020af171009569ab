#include "app/Inbox.h"

#include "app/Engine.h"
#include "app/EngineThread.h"
#include "app/LocalAgent.h"
#include "app/Platforms.h"
#include "core/desk/StarterTemplates.h"
#include "core/platforms/ConnectorRegistry.h"
#include "core/store/TextTables.h"
#include "core/store/Transaction.h"

#include <QFile>
#include <QSemaphore>

namespace wederhoor {

namespace {

QByteArray starterTemplates()
{
    QFile file(QStringLiteral(":/templates/starter.json"));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArrayLiteral("[]");
}

} // namespace

Inbox::Inbox(const Parts &parts, const QString &storePath, QString lockFolder)
    : m_parts(parts)
    , m_lockFolder(std::move(lockFolder))
    , m_store(Store::Options{storePath, 2, parts.fault}, parts.clock)
    , m_desk(m_store, parts.clock, parts.ids, systemAgent(),
             [](const Channel &channel) { return capabilitiesOf(channel.platform); })
    , m_templates(m_store, parts.ids)
{
}

Inbox::~Inbox()
{
    if (m_engine) {
        m_parts.thread.runAndWait([this] { m_engine.reset(); });
    }
}

QFuture<Result<OpenReport>> Inbox::open()
{
    return andThen(&m_store, m_store.open(), [this](const OpenReport &report) {
        return andThen(&m_store, readAgent(m_store), [this, report](const Agent &agent) {
            m_desk.setMe(agent);
            return settledBy<OpenReport>([this, &report](const auto &settle) {
                // An inbox that only lacks its first templates is good enough to work with.
                onResult(&m_store, addStarterTemplates(m_store, starterTemplates(), m_parts.ids),
                         [settle, report](const Result<int> &) { settle(report); });
            });
        });
    });
}

void Inbox::startEngine(std::shared_ptr<const ConnectorRegistry> registry, ChannelDesk::RemoveSecrets removeSecrets)
{
    m_parts.thread.runAndWait([&] {
        m_engine = std::make_unique<Engine>(m_store, std::move(registry), std::move(removeSecrets), m_lockFolder,
                                            m_parts.clock, m_parts.probe);
    });
}

void Inbox::stopEngine(std::chrono::milliseconds most)
{
    if (!m_engine) {
        return;
    }
    // Shared, since the engine may end after the wait is over.
    const auto ended = std::make_shared<QSemaphore>();
    m_parts.thread.post([engine = m_engine.get(), ended] {
        const auto count = [ended] { ended->release(); };
        QObject::connect(&engine->poller(), &Poller::stopped, &engine->poller(), count);
        QObject::connect(&engine->sender(), &OutboxSender::stopped, &engine->sender(), count);
        engine->stop();
    });
    (void)ended->tryAcquire(2, static_cast<int>(most.count()));
}

QFuture<Result<void>> Inbox::saveSignature(const SignatureRule &rule)
{
    return m_store.write<void>(
        [rule](Transaction &transaction) { return SignatureTable(transaction.connection()).save(rule); });
}

} // namespace wederhoor
