#pragma once

#include "core/domain/Case.h"
#include "core/domain/Mandate.h"
#include "core/domain/Result.h"

#include <QFuture>

namespace wederhoor {

class Store;

/// What somebody decided in a case.
struct DecisionTaken
{
    CaseId caseId;
    AgentId by;
    Instant at{};
    Decision decision;

    friend bool operator==(const DecisionTaken &, const DecisionTaken &) = default;
};

/// Those taken from `from` on and before `to`, the oldest first; in the background.
[[nodiscard]] QFuture<Result<QList<DecisionTaken>>> readDecisions(Store &store, std::optional<Instant> from,
                                                                  std::optional<Instant> to);

} // namespace wederhoor
