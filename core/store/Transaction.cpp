#include "core/store/Transaction.h"

namespace wederhoor {

Transaction::Transaction(Connection &connection)
    : m_connection(connection)
{
}

Snapshot::Snapshot(Connection &connection)
    : m_connection(connection)
{
}

} // namespace wederhoor
