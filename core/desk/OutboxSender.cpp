#include "core/desk/OutboxSender.h"

#include "core/desk/OutboxRounds.h"

namespace wederhoor {

OutboxSender::OutboxSender(Store &store, ReplyGate &gate, ConnectorOf connectorOf, const Clock &clock, StepProbe &probe,
                           QString lockPath, QObject *parent)
    : QObject(parent)
    , m_rounds(std::make_unique<OutboxRounds>(SenderRoom{store, gate, std::move(connectorOf), clock, probe}, lockPath))
{
    connect(m_rounds.get(), &OutboxRounds::settled, this, &OutboxSender::settled);
    // Queued: who stops it may end it in answer.
    connect(m_rounds.get(), &OutboxRounds::stopped, this, &OutboxSender::stopped, Qt::QueuedConnection);
}

OutboxSender::~OutboxSender() = default;

Result<void> OutboxSender::acquire()
{
    return m_rounds->acquire();
}

void OutboxSender::start()
{
    m_rounds->start();
}

void OutboxSender::stop()
{
    m_rounds->stop();
}

QFuture<Result<int>> OutboxSender::sendDue()
{
    return m_rounds->sendDue();
}

QFuture<Result<OutboxEntry>> OutboxSender::sendOne(const OutboxId &id)
{
    return m_rounds->sendOne(id);
}

} // namespace wederhoor
