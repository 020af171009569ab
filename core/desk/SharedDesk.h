#pragma once

#include "core/domain/IdMaker.h"
#include "core/domain/Result.h"
#include "core/domain/Shared.h"

#include <QFuture>

namespace wederhoor {

class Store;
class Transaction;

/// What a person does to the things that the team shares. Each act holds on this desk at once and is told to the team
/// as soon as it is there; what came of it is seen in Store::shared(). Lives on the thread of the store.
class SharedDesk
{
public:
    SharedDesk(Store &store, IdMaker &ids);

    /// A null id: a new one. Written, or proposed where this member may no more. Forbidden: nor that, or there is no
    /// team. Conflict: the team has another one of this kind and name.
    [[nodiscard]] QFuture<Result<void>> save(const SharedThing &wanted);
    /// Forbidden: not for this member.
    [[nodiscard]] QFuture<Result<void>> remove(const QUuid &thing);
    /// The answer to a clash: what this desk wanted, over what the team has now.
    [[nodiscard]] QFuture<Result<void>> keepMine(const QUuid &thing);
    /// What this desk wanted of it is dropped.
    [[nodiscard]] QFuture<Result<void>> takeTeams(const QUuid &thing);
    /// This desk's rule, or the team's where it is shared; an empty text removes it.
    [[nodiscard]] QFuture<Result<void>> saveSignature(const SignatureRule &rule);
    /// This member's own proposal that waits. NotFound: none does. Whether somebody approved it before, the team tells.
    [[nodiscard]] QFuture<Result<void>> withdraw(const QUuid &thing);
    [[nodiscard]] QFuture<Result<void>> approve(const QUuid &proposal);
    [[nodiscard]] QFuture<Result<void>> giveBack(const QUuid &proposal, const QString &why);

private:
    [[nodiscard]] QFuture<Result<void>> judge(const QUuid &proposal, SharedAct::Kind act, const QString &why);

    Store &m_store;
    IdMaker &m_ids;
};

/// The team or hub to which it belongs, or is proposed to belong: for those who change what it says and not whose it
/// is.
[[nodiscard]] QUuid scopeOf(const SharedThings &known, const QUuid &thing);

/// The same inside a transaction.
[[nodiscard]] Result<void> saveShared(Transaction &transaction, const SharedThings &known, const SharedThing &wanted,
                                      const QUuid &act);
[[nodiscard]] Result<void> removeShared(Transaction &transaction, const SharedThings &known, const QUuid &thing,
                                        const QUuid &act);

} // namespace wederhoor
