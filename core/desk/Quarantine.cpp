#include "core/desk/Quarantine.h"

#include "core/domain/Async.h"
#include "core/platforms/ConnectorRegistry.h"
#include "core/store/ChannelTable.h"
#include "core/store/Store.h"
#include "core/store/Transaction.h"

namespace wederhoor {

Quarantine::Quarantine(Store &store, const ConnectorRegistry &registry, const Clock &clock, QObject *context)
    : m_store(store)
    , m_registry(registry)
    , m_clock(clock)
    , m_context(context)
{
}

QFuture<Result<IntakeOutcome>> Quarantine::readAgain(std::int64_t row)
{
    const auto read = [row](Snapshot &snapshot) -> Result<Found> {
        ChannelTable channels(snapshot.connection());
        const Result<std::optional<QuarantinedItem>> item = channels.quarantinedItem(row);
        if (!item || !*item) {
            return item ? failure(ErrorKind::NotFound, QStringLiteral("it is set aside no more"))
                        : failure(item.error());
        }
        const Result<std::optional<Channel>> channel = channels.find((*item)->channel);
        if (!channel || !*channel) {
            return channel ? failure(ErrorKind::NotFound, QStringLiteral("its channel was removed"))
                           : failure(channel.error());
        }
        return Found{**item, **channel};
    };
    return andThen(m_context, m_store.read<Found>(read), [this](const Found &found) { return take(found); });
}

QFuture<Result<IntakeOutcome>> Quarantine::take(const Found &found)
{
    const std::unique_ptr<PlatformConnector> connector = m_registry.make(found.channel);
    if (!connector) {
        return ready<IntakeOutcome>(failure(ErrorKind::NotFound, QStringLiteral("its channel is not connected")));
    }
    const Result<FetchPage> page = connector->readAgain({found.item.reason, found.item.payload});
    if (!page) {
        return ready<IntakeOutcome>(failure(page.error()));
    }
    return m_store.write<IntakeOutcome>(
        [found, page = *page, now = m_clock.now()](Transaction &transaction) -> Result<IntakeOutcome> {
            // The customer has waited since the post, not since somebody tried again: no back-fill.
            const IntakeOptions options{false, std::nullopt, false};
            const Result<IntakeOutcome> taken = Intake::takeIn(transaction, found.channel, page, options, now);
            if (!taken) {
                return taken;
            }
            const Result<void> dropped = ChannelTable(transaction.connection()).dropQuarantined(found.item.row);
            return dropped ? taken : failure(dropped.error());
        });
}

QFuture<Result<void>> Quarantine::drop(std::int64_t row)
{
    return m_store.write<void>(
        [row](Transaction &transaction) { return ChannelTable(transaction.connection()).dropQuarantined(row); });
}

} // namespace wederhoor
