#pragma once

#include "core/domain/Clock.h"
#include "core/store/Connection.h"
#include "core/store/InboxLock.h"
#include "core/store/Migrator.h"
#include "core/store/Store.h"

namespace wederhoor {

/// The file of an inbox, from finding it to a connection that may write: mode, damage, version, backup, migration.
class InboxFile
{
public:
    InboxFile(QString path, std::span<const Migration> migrations, StoreFault *fault, Instant now);

    struct Opened
    {
        std::unique_ptr<InboxLock> lock; ///< held as long as the connection
        std::unique_ptr<Connection> connection;
        OpenReport report;
    };
    /// Error::Conflict: the file is of a newer version or another program, or it must be migrated while another process
    /// uses it. Error::Storage: it cannot be used.
    [[nodiscard]] Result<Opened> open();

private:
    [[nodiscard]] Result<void> makeFile() const;
    [[nodiscard]] Result<void> checkForDamage(const InboxLock &lock, OpenReport &report) const;
    [[nodiscard]] Result<QString> setAside() const;
    [[nodiscard]] Result<void> bringUpToDate(const InboxLock &lock, Connection &connection, OpenReport &report) const;
    [[nodiscard]] Result<void> checkOwner(Connection &connection) const;
    [[nodiscard]] QString unusedName(const QString &suffix) const;

    QString m_path;
    std::span<const Migration> m_migrations;
    StoreFault *m_fault;
    Instant m_now;
};

} // namespace wederhoor
