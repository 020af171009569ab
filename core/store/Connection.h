#pragma once

#include "core/domain/Ids.h"
#include "core/domain/Result.h"

#include <QSet>

#include <functional>
#include <memory>

struct sqlite3;

namespace wederhoor {

class Statement;
class StoreFault;

/// What a transaction touched: turned into signals after its commit.
struct ChangeSet
{
    QSet<CaseId> cases;
    QSet<OutboxId> outbox;
    bool channels = false;
    bool templates = false;
    bool settings = false;
};

/// One SQLite connection with its prepared statements; belongs to one thread.
class Connection
{
public:
    enum class Mode { ReadWrite, ReadOnly };

    [[nodiscard]] static Result<std::unique_ptr<Connection>> open(const QString &path, Mode mode, StoreFault *fault);
    ~Connection();

    /// A prepared statement, reset and ready to bind; kept for the next call with the same text, which must be a
    /// literal that outlives the connection.
    [[nodiscard]] Result<Statement *> prepare(const char *sql);
    /// Runs a script of any number of statements.
    [[nodiscard]] Result<void> execute(const QByteArray &sql);

    [[nodiscard]] ChangeSet &changes();
    [[nodiscard]] sqlite3 *handle() const;

private:
    Connection();
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace wederhoor
