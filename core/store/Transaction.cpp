#include "core/store/Transaction.h"

#include <utility>

namespace wederhoor {

Transaction::Transaction(Connection &connection, OthersWait othersWait)
    : m_connection(connection)
    , m_othersWait(std::move(othersWait))
{
}

Snapshot::Snapshot(Connection &connection)
    : m_connection(connection)
{
}

} // namespace wederhoor
