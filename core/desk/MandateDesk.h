#pragma once

#include "core/domain/IdMaker.h"
#include "core/domain/Mandate.h"
#include "core/domain/Result.h"

#include <QFuture>

namespace wederhoor {

class Connection;
class Store;

/// What is laid down about topics, as one desk knows it.
struct MandateBook
{
    QList<Mandate> mandates; ///< by thing, topic and role
    QList<TopicRule> topics;
    std::optional<Role> role; ///< this member's; nothing: there is no team
    bool mayEdit = false;

    friend bool operator==(const MandateBook &, const MandateBook &) = default;
};

[[nodiscard]] Result<MandateBook> mandateBook(Connection &connection);
/// Of it only the topics.
[[nodiscard]] Result<QList<TopicRule>> topicRules(Connection &connection);

/// Lays down what may be decided about which topic, and which topics wait for a spokesperson: for the team, or for this
/// desk where there is none. Lives on the thread of the store.
class MandateDesk
{
public:
    MandateDesk(Store &store, IdMaker &ids);

    [[nodiscard]] QFuture<Result<MandateBook>> read();
    /// In place of what the role had for the same about the same topic. Invalid: it says not what; Forbidden: not for
    /// this member.
    [[nodiscard]] QFuture<Result<void>> save(const Mandate &value);
    [[nodiscard]] QFuture<Result<void>> remove(const Mandate &value);
    /// A topic that needs no release is forgotten. Invalid: no topic; Forbidden: not for this member.
    [[nodiscard]] QFuture<Result<void>> save(const TopicRule &rule);

private:
    [[nodiscard]] QFuture<Result<void>> change(const SharedThing &thing, bool stays);

    Store &m_store;
    IdMaker &m_ids;
};

} // namespace wederhoor
