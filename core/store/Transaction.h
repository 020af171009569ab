#pragma once

#include "core/domain/Ids.h"
#include "core/store/Connection.h"

#include <QSet>

#include <functional>

namespace wederhoor {

/// One write under way, on the writer thread. Tables note through the connection what changed; the store's signals go
/// out with these ids after the commit.
class Transaction
{
public:
    using OthersWait = std::function<bool()>;

    explicit Transaction(Connection &connection, OthersWait othersWait = {});
    [[nodiscard]] Connection &connection() { return m_connection; }
    /// True: another write waits for this one, here or in another process. What can go on in a transaction of its own
    /// ends here, so that an agent's act waits for no import.
    [[nodiscard]] bool othersWait() const { return m_othersWait && m_othersWait(); }

private:
    Connection &m_connection;
    OthersWait m_othersWait;
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
