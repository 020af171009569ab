#pragma once

#include "core/desk/TakenOver.h"
#include "core/domain/IdMaker.h"
#include "core/domain/Knowledge.h"
#include "core/domain/Result.h"

#include <QFuture>

namespace wederhoor {

class Store;

/// What is at hand, as one desk knows it.
struct KnowledgeBook
{
    QList<Knowledge> all; ///< in use, by kind and title
    /// Of the team: also what is proposed, returned, or clashes.
    SharedThings shared;

    /// What this member may do with it; without a team all.
    [[nodiscard]] SharedRight right(Knowledge::Kind kind) const;
    friend bool operator==(const KnowledgeBook &, const KnowledgeBook &) = default;
};

/// Writes agreed lines and facts: the team's, or this desk's where there is no team. Lives on the thread of the store.
class KnowledgeDesk
{
public:
    KnowledgeDesk(Store &store, IdMaker &ids);

    [[nodiscard]] Store &store() const { return m_store; }
    [[nodiscard]] QFuture<Result<KnowledgeBook>> read();
    /// A null id: a new one. In a team it is written, or proposed where this member may no more. Invalid: a word on
    /// what is wrong with it; Conflict: another one has this title; Forbidden: not for this member.
    [[nodiscard]] QFuture<Result<Knowledge>> save(const Knowledge &value);
    [[nodiscard]] QFuture<Result<void>> remove(const Knowledge &value);

    /// What writeKnowledge() wrote: all or none. One whose title is there already takes that one's place.
    [[nodiscard]] QFuture<Result<TakenOver>> take(const QByteArray &json);

private:
    Store &m_store;
    IdMaker &m_ids;
};

} // namespace wederhoor
