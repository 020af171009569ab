#pragma once

#include "core/domain/Ids.h"
#include "core/store/Connection.h"

#include <QSet>

namespace wederhoor {

/// One write under way, on the writer thread. Tables note through the connection what changed; the store's signals go
/// out with these ids after the commit.
class Transaction
{
public:
    explicit Transaction(Connection &connection);
    [[nodiscard]] Connection &connection() { return m_connection; }

private:
    Connection &m_connection;
};

/// One consistent read, on a reading thread.
class Snapshot
{
public:
    explicit Snapshot(Connection &connection);
    [[nodiscard]] Connection &connection() { return m_connection; }

private:
    Connection &m_connection;
};

} // namespace wederhoor
