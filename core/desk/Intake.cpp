#include "core/desk/Intake.h"

#include "core/desk/IntakePage.h"
#include "core/ports/StepProbe.h"
#include "core/store/Store.h"
#include "core/store/Transaction.h"

namespace wederhoor {

Intake::Intake(Store &store, const Clock &clock, StepProbe &probe)
    : m_store(store)
    , m_clock(clock)
    , m_probe(probe)
{
}

QFuture<Result<IntakeOutcome>> Intake::take(const Channel &channel, const FetchPage &page, const IntakeOptions &options)
{
    return m_store.write<IntakeOutcome>(
        [channel, page, options, clock = &m_clock, probe = &m_probe](Transaction &transaction) {
            Result<IntakeOutcome> outcome = takeIn(transaction, channel, page, options, clock->now());
            probe->pass("poll.before_commit");
            return outcome;
        });
}

Result<IntakeOutcome> Intake::takeIn(Transaction &transaction, const Channel &channel, const FetchPage &page,
                                     const IntakeOptions &options, Instant now)
{
    return IntakePage(transaction, channel, options, now).run(page);
}

} // namespace wederhoor
