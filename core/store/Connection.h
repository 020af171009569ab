#pragma once

#include "core/domain/Ids.h"
#include "core/domain/Result.h"
#include "core/store/Statement.h"

#include <QSet>

#include <chrono>
#include <functional>
#include <memory>

struct sqlite3;

namespace wederhoor {

class CaseCounts;
class NameRows;
class StoreFault;

/// What a transaction touched: turned into signals after its commit.
struct ChangeSet
{
    QSet<CaseId> cases;
    QSet<OutboxId> outbox;
    bool channels = false;
    bool templates = false;
    bool settings = false;
    bool shared = false; ///< what the team shares, or what is to be told of it

    [[nodiscard]] bool isEmpty() const;
};

/// One SQLite connection with its prepared statements; belongs to one thread at a time.
class Connection
{
public:
    enum class Mode { ReadWrite, ReadOnly };

    [[nodiscard]] static Result<std::unique_ptr<Connection>> open(const QString &path, Mode mode, StoreFault *fault);
    ~Connection();

    /// A prepared statement, ready to bind; kept for the next call with the same text, which must be a literal that
    /// outlives the connection.
    [[nodiscard]] Statement prepare(const char *sql);
    /// The same for a text made at run time, of which there must be few.
    [[nodiscard]] Statement prepareText(const QByteArray &sql);
    /// Runs a script of any number of statements.
    [[nodiscard]] Result<void> execute(const QByteArray &sql);

    enum class Lock { Read, Write };
    [[nodiscard]] Result<void> begin(Lock lock);
    [[nodiscard]] Result<void> commit();
    /// Forgets what the transaction touched.
    void rollback();
    /// Whether commits wait for the disk; between transactions only, inside one the pragma does nothing.
    [[nodiscard]] Result<void> setDurable(bool durable);

    /// How many pages stood in the write-ahead log at the last commit.
    [[nodiscard]] int logPages() const;
    /// Brings the log's pages into the file, as far as no reader needs them. When that fails nothing is lost: they stay
    /// in the log, which is read as before, and the next checkpoint takes them.
    void checkpoint();

    /// Asked now and then while a statement runs: true ends it as interrupted.
    void setInterrupt(std::function<bool()> interrupt);
    /// Statements that run past it end as interrupted; nothing: no deadline.
    void setDeadline(std::optional<std::chrono::steady_clock::time_point> deadline);

    [[nodiscard]] ChangeSet &changes();
    [[nodiscard]] CaseCounts &counts();
    [[nodiscard]] NameRows &names();
    [[nodiscard]] int changedRows() const;
    [[nodiscard]] std::int64_t lastRow() const;
    /// What the next message and tie of this transaction can go by, without asking the tables again.
    struct Recent
    {
        std::int64_t messageRow = 0;
        CaseId caseId; ///< the case saved last, with its row
        std::int64_t caseRow = 0;
        std::int64_t caseChannel = 0;
        bool caseIsActive = false;
    };
    [[nodiscard]] Recent &recent();
    [[nodiscard]] sqlite3 *handle() const;

    /// For Statement: the error that makes this access fail, by a test's wish or since the transaction broke.
    [[nodiscard]] std::optional<Error> refusal(const char *operation);
    /// For Statement: SQLite's last error. When it ended the transaction, every access until rollback() is refused.
    [[nodiscard]] Error failed();

private:
    Connection();
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace wederhoor
