#pragma once

#include "core/domain/CaseQuery.h"

#include <QHash>

namespace wederhoor {

class Connection;

/// How many cases each view shows. Changes gather here during a transaction and are written once, at its end.
class CaseCounts
{
public:
    /// The group of cases that are counted together.
    struct Group
    {
        std::int64_t channel = 0;
        int status = 0;
        int kind = 0;
        bool due = false;
        QString owner;

        friend bool operator==(const Group &, const Group &) = default;
        friend size_t qHash(const Group &group, size_t seed = 0)
        {
            return qHashMulti(seed, group.channel, group.status, group.kind, group.due, group.owner);
        }
    };

    void add(const Group &group, int difference);
    void clear() { m_differences.clear(); }
    /// Writes what was gathered, inside the transaction under way.
    [[nodiscard]] Result<void> flush(Connection &connection);

    /// The live figures, from the kept counts and the short tables of drafts and replies on their way.
    [[nodiscard]] static Result<ViewCounts> read(Connection &connection, const AgentId &me, Instant now);

private:
    QHash<Group, int> m_differences;
};

} // namespace wederhoor
