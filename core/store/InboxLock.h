#pragma once

#include "core/domain/Result.h"

#include <chrono>

namespace wederhoor {

/// Tells the processes that use one inbox apart from the one that may change its schema: every user shares the lock
/// file, a migration has it alone. The kernel lets go of it when a process ends, however it ends.
class InboxLock
{
public:
    explicit InboxLock(const QString &inboxPath);
    ~InboxLock();
    InboxLock(const InboxLock &) = delete;
    InboxLock &operator=(const InboxLock &) = delete;

    /// Alone when nobody else uses the inbox, else shared as soon as nobody has it alone. Error::Storage: somebody had
    /// it alone for all of `patience`.
    [[nodiscard]] Result<void> take(std::chrono::milliseconds patience);
    [[nodiscard]] bool isAlone() const { return m_alone; }
    /// Lets others in.
    [[nodiscard]] Result<void> share();

    /// The turn to write, held by whoever waits for SQLite's own lock: without it, one that writes again and again (an
    /// import) has that lock back before a waiting one looks. Not waited for longer than `patience`: then without.
    void takeTurn(std::chrono::milliseconds patience);
    void endTurn();
    /// True: another process holds the turn, and so waits for the one that writes now.
    [[nodiscard]] bool isTurnTaken() const;

private:
    [[nodiscard]] Result<void> lock(int operation);

    QString m_path;
    int m_file = -1;
    bool m_alone = false;
};

} // namespace wederhoor
