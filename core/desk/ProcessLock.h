#pragma once

#include "core/domain/Result.h"

#include <QString>

namespace wederhoor {

/// A lock file that one process at a time holds. The kernel holds the lock, not the file's existence: it ends with its
/// process however that ends, and a process number that was given out again, a host that was renamed or a clock that
/// was set cannot keep it. The file only says who holds it, and stays. On one thread at a time.
class ProcessLock
{
public:
    explicit ProcessLock(QString path);
    ~ProcessLock();
    ProcessLock(const ProcessLock &) = delete;
    ProcessLock &operator=(const ProcessLock &) = delete;

    /// At once or not at all; true as well when it is held already, false: another process holds it. Error::Storage
    /// when the file cannot be used.
    [[nodiscard]] Result<bool> take();
    [[nodiscard]] bool isHeld() const { return m_file >= 0; }
    void release();
    /// The number of the process that holds it, "4711", on another host "4711@host"; empty when nothing says so.
    [[nodiscard]] QString holder() const;

private:
    QString m_path;
    int m_file = -1; ///< open while the lock is held
};

} // namespace wederhoor
