#pragma once

#include "core/domain/Callback.h"
#include "core/domain/IdMaker.h"
#include "core/domain/Result.h"

#include <QFuture>

namespace wederhoor {

class CaseDesk;
class Connection;
class Store;

/// What is asked of the telephone.
struct CallbackWish
{
    QString number; ///< as it was typed
    Instant from{};
    Instant until{};
    QString subject; ///< without personal data
    QString language; ///< empty: the case's
};

/// Calls that customers are promised, under a reference that is one call's in the whole team. Kept in the case's
/// history. Lives on the thread of the store.
class CallbackDesk
{
public:
    CallbackDesk(Store &store, const Clock &clock, IdMaker &ids, const CaseDesk &desk);

    /// Invalid: "number: ...", "until: ..." or "subject: missing". Rejected: the subject holds personal data.
    [[nodiscard]] QFuture<Result<CallbackRequest>> ask(const CaseId &id, const CallbackWish &wish);
    /// Invalid: no reference. NotFound: nobody was promised a call under it. Conflict: it was called or cancelled.
    [[nodiscard]] QFuture<Result<CallbackRequest>> mark(const QString &reference, CallbackRequest::State state);
    [[nodiscard]] QFuture<Result<CallbackRequest>> find(const QString &reference);
    [[nodiscard]] QFuture<Result<QList<CallbackRequest>>> ofCase(const CaseId &id);
    /// All that wait for a call, the first to be called first; or all there ever were.
    [[nodiscard]] QFuture<Result<QList<CallbackRequest>>> all(bool closedToo = false);

    /// For how many days after a case is closed its numbers stay.
    [[nodiscard]] QFuture<Result<int>> keepDays();
    [[nodiscard]] QFuture<Result<void>> setKeepDays(int days);
    /// Takes out the numbers that have stayed long enough. How many.
    [[nodiscard]] QFuture<Result<int>> eraseNumbers();

private:
    Store &m_store;
    const Clock &m_clock;
    IdMaker &m_ids;
    const CaseDesk &m_desk;
};

/// What is told to the customer, in their language; may hold {{variables}}. It never holds the number.
[[nodiscard]] QString callbackPromise(const CallbackRequest &request, const QString &language);

} // namespace wederhoor
