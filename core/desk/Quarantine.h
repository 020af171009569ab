#pragma once

#include "core/desk/Intake.h"
#include "core/domain/Clock.h"

#include <QFuture>

class QObject;

namespace wederhoor {

class ConnectorRegistry;
class Store;

/// What was set aside because it could not be read: taken in after all, or dropped. Lives on the engine thread.
class Quarantine
{
public:
    Quarantine(Store &store, const ConnectorRegistry &registry, const Clock &clock, QObject *context);

    /// Reads the item by the connector's parsers of today and takes it in like any page; then it is set aside no more,
    /// all in one transaction. BadResponse says why it still cannot be read: it stays. NotFound: it is not there.
    [[nodiscard]] QFuture<Result<IntakeOutcome>> readAgain(std::int64_t row);
    /// For good: what the platform sent is not kept anywhere else.
    [[nodiscard]] QFuture<Result<void>> drop(std::int64_t row);

private:
    struct Found
    {
        QuarantinedItem item;
        Channel channel;
    };
    [[nodiscard]] QFuture<Result<IntakeOutcome>> take(const Found &found);

    Store &m_store;
    const ConnectorRegistry &m_registry;
    const Clock &m_clock;
    QObject *m_context;
};

} // namespace wederhoor
