#pragma once

#include "core/domain/Channel.h"
#include "core/domain/Clock.h"
#include "core/domain/FetchPage.h"
#include "core/domain/Result.h"

#include <QFuture>

namespace wederhoor {

class StepProbe;
class Store;
class Transaction;

struct IntakeOutcome
{
    int fetched = 0;
    int newMessages = 0;
    int newCases = 0;
    int quarantined = 0;
};

struct IntakeOptions
{
    /// The channel's first fetch, or history: opens no overdue cases.
    bool backfill = false;
    std::optional<Instant> previousPoll;
    /// When absent (imports), the channel's cursor stays.
    bool moveCursor = true;
    /// The channel is the team's: what state a case is in that is here already, the team database says.
    bool teamDecides = false;
};

/// Takes a page in: messages, cases, search rows, quarantine and the cursor, all in one transaction. The same page
/// twice changes nothing.
class Intake
{
public:
    Intake(Store &store, const Clock &clock, StepProbe &probe);

    [[nodiscard]] QFuture<Result<IntakeOutcome>> take(const Channel &channel, const FetchPage &page,
                                                      const IntakeOptions &options);
    /// The same inside a transaction of the caller's, on the writer thread.
    [[nodiscard]] static Result<IntakeOutcome> takeIn(Transaction &transaction, const Channel &channel,
                                                      const FetchPage &page, const IntakeOptions &options, Instant now);

private:
    Store &m_store;
    const Clock &m_clock;
    StepProbe &m_probe;
};

} // namespace wederhoor
