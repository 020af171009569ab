#include "core/desk/Decisions.h"

#include "core/store/HistoryReader.h"
#include "core/store/Store.h"
#include "core/store/Transaction.h"

namespace wederhoor {

QFuture<Result<QList<DecisionTaken>>> readDecisions(Store &store, std::optional<Instant> from,
                                                    std::optional<Instant> to)
{
    const auto read = [from, to](Snapshot &snapshot) -> Result<QList<DecisionTaken>> {
        const Result<QList<CaseHistoryEntry>> entries
            = HistoryReader(snapshot.connection()).ofKind(CaseHistoryEntry::Kind::Decision, from, to);
        if (!entries) {
            return failure(entries.error());
        }
        QList<DecisionTaken> all;
        for (const CaseHistoryEntry &entry : *entries) {
            if (const std::optional<Decision> decision = Decision::fromText(entry.text)) {
                all.append({entry.caseId, entry.by, entry.at, *decision});
            }
        }
        return all;
    };
    return store.read<QList<DecisionTaken>>(read, Store::Priority::Background);
}

} // namespace wederhoor
