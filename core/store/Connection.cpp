#include "core/store/Connection.h"

#include "core/store/CaseCounts.h"
#include "core/store/NameRows.h"
#include "core/store/PreparedStatement.h"
#include "core/store/SearchFunctions.h"
#include "core/store/StoreFault.h"

#include <QFile>
#include <QHash>

#include <sqlite3.h>
#include <thread>

namespace wederhoor {

namespace {

constexpr int busyTimeoutMs = 5000;

/// The caches are what bounds the memory of a headless engine: 32 MiB for the writer, 4 for each reader.
QByteArray setUp(Connection::Mode mode)
{
    if (mode == Connection::Mode::ReadOnly) {
        return "PRAGMA cache_size = -4096; PRAGMA temp_store = MEMORY;";
    }
    return "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA foreign_keys = ON;"
           "PRAGMA cache_size = -32768; PRAGMA temp_store = MEMORY;"
           "PRAGMA journal_size_limit = 67108864;";
}

} // namespace

bool ChangeSet::isEmpty() const
{
    return cases.isEmpty() && outbox.isEmpty() && !channels && !templates && !settings && !shared;
}

struct Connection::Private
{
    sqlite3 *db = nullptr;
    StoreFault *fault = nullptr;
    QHash<const void *, PreparedStatement *> byLiteral;
    QHash<QByteArray, PreparedStatement *> byText;
    ChangeSet changes;
    CaseCounts counts;
    std::unique_ptr<NameRows> names;
    std::function<bool()> interrupt;
    std::optional<std::chrono::steady_clock::time_point> deadline;
    std::optional<Error> broken;
    Recent recent;
    bool inTransaction = false;
    bool durable = false;
    int logPages = 0;

    Result<PreparedStatement *> compile(const char *sql);
    void watchProgress();
    static int askToEnd(void *self);
    static int waitForLock(void *, int tries);
    static int noteLogPages(void *self, sqlite3 *db, const char *name, int pages);
};

/// SQLite's own handler sleeps up to a tenth of a second at a time.
int Connection::Private::waitForLock(void *, int tries)
{
    std::this_thread::sleep_for(std::chrono::milliseconds{1});
    return tries < busyTimeoutMs ? 1 : 0;
}

int Connection::Private::noteLogPages(void *self, sqlite3 *, const char *, int pages)
{
    static_cast<Private *>(self)->logPages = pages;
    return SQLITE_OK;
}

int Connection::Private::askToEnd(void *self)
{
    const auto *d = static_cast<const Private *>(self);
    const bool late = d->deadline && std::chrono::steady_clock::now() >= *d->deadline;
    return late || (d->interrupt && d->interrupt()) ? 1 : 0;
}

void Connection::Private::watchProgress()
{
    // The search engine runs long between steps of the virtual machine, hence few of them under a deadline.
    const int everySteps = deadline ? 50 : 4000;
    const bool watched = deadline || interrupt;
    sqlite3_progress_handler(db, watched ? everySteps : 0, watched ? askToEnd : nullptr, this);
}

Connection::Connection()
    : d(std::make_unique<Private>())
{
    d->names = std::make_unique<NameRows>(*this);
}

Connection::~Connection()
{
    qDeleteAll(d->byLiteral);
    qDeleteAll(d->byText);
    sqlite3_close_v2(d->db);
}

Result<std::unique_ptr<Connection>> Connection::open(const QString &path, Mode mode, StoreFault *fault)
{
    std::unique_ptr<Connection> connection(new Connection);
    connection->d->fault = fault;
    // Counting every allocation takes a lock each; nobody reads the figures.
    [[maybe_unused]] static const int configured = sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
    const int flags = (mode == Mode::ReadOnly ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE)
        | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE;
    if (std::optional<Error> refused = connection->refusal("open")) {
        return failure(std::move(*refused));
    }
    const int code = sqlite3_open_v2(QFile::encodeName(path).constData(), &connection->d->db, flags, nullptr);
    if (code != SQLITE_OK) {
        return failure(connection->failed());
    }
    sqlite3_busy_handler(connection->d->db, &Private::waitForLock, nullptr);
    registerSearchFunctions(connection->d->db);
    // In place of SQLite's own checkpoint at every so many pages, which makes the write that meets it wait.
    sqlite3_wal_hook(connection->d->db, &Private::noteLogPages, connection->d.get());
    if (const Result<void> ready = connection->execute(setUp(mode)); !ready) {
        return failure(ready.error());
    }
    return connection;
}

std::optional<Error> Connection::refusal(const char *operation)
{
    if (d->broken) {
        return d->broken;
    }
    if (d->fault && d->fault->failNow(operation)) {
        return Error{ErrorKind::Storage, QString::fromUtf8(sqlite3_errstr(SQLITE_IOERR))};
    }
    return std::nullopt;
}

Error Connection::failed()
{
    Error error{ErrorKind::Storage, QString::fromUtf8(d->db ? sqlite3_errmsg(d->db) : "out of memory")};
    // A full disk or an I/O error may have rolled back already: what follows would be committed one by one.
    if (d->inTransaction && sqlite3_get_autocommit(d->db)) {
        d->broken = error;
    }
    return error;
}

Result<PreparedStatement *> Connection::Private::compile(const char *sql)
{
    auto prepared = std::make_unique<PreparedStatement>();
    if (sqlite3_prepare_v3(db, sql, -1, SQLITE_PREPARE_PERSISTENT, &prepared->handle, nullptr) != SQLITE_OK) {
        return failure(ErrorKind::Storage, QString::fromUtf8(sqlite3_errmsg(db)));
    }
    prepared->writes = !sqlite3_stmt_readonly(prepared->handle);
    return prepared.release();
}

namespace {

/// The kept statement of this key, or one for this use alone when it is under way (a loop inside its own loop).
template <class Key, class Compile>
Result<PreparedStatement *> take(QHash<Key, PreparedStatement *> &kept, const Key &key, Compile compile)
{
    PreparedStatement *&known = kept[key];
    if (known && !known->busy) {
        known->busy = true;
        return known;
    }
    Result<PreparedStatement *> made = compile();
    if (!made) {
        return made;
    }
    (*made)->busy = true;
    (*made)->kept = known == nullptr;
    if (!known) {
        known = *made;
    }
    return made;
}

} // namespace

Statement Connection::prepare(const char *sql)
{
    if (std::optional<Error> refused = refusal("prepare")) {
        return {*this, std::move(*refused)};
    }
    const Result<PreparedStatement *> taken
        = take<const void *>(d->byLiteral, sql, [this, sql] { return d->compile(sql); });
    return taken ? Statement{*this, *taken} : Statement{*this, taken.error()};
}

Statement Connection::prepareText(const QByteArray &sql)
{
    if (std::optional<Error> refused = refusal("prepare")) {
        return {*this, std::move(*refused)};
    }
    const Result<PreparedStatement *> taken
        = take(d->byText, sql, [this, &sql] { return d->compile(sql.constData()); });
    return taken ? Statement{*this, *taken} : Statement{*this, taken.error()};
}

Result<void> Connection::execute(const QByteArray &sql)
{
    if (std::optional<Error> refused = refusal("execute")) {
        return failure(std::move(*refused));
    }
    if (sqlite3_exec(d->db, sql.constData(), nullptr, nullptr, nullptr) != SQLITE_OK) {
        return failure(failed());
    }
    return {};
}

Result<void> Connection::begin(Lock lock)
{
    d->changes = {};
    d->recent = {};
    Statement statement = prepare(lock == Lock::Write ? "BEGIN IMMEDIATE" : "BEGIN");
    const Result<void> begun = statement.run();
    d->inTransaction = begun.has_value();
    return begun;
}

Result<void> Connection::commit()
{
    Statement statement = prepare("COMMIT");
    const Result<void> committed = statement.run();
    if (committed) {
        d->inTransaction = false;
    }
    return committed;
}

void Connection::rollback()
{
    d->inTransaction = false;
    d->broken.reset();
    d->changes = {};
    d->counts.clear();
    d->names->clear();
    d->recent = {};
    if (!sqlite3_get_autocommit(d->db)) {
        sqlite3_exec(d->db, "ROLLBACK", nullptr, nullptr, nullptr);
    }
}

Result<void> Connection::setDurable(bool durable)
{
    if (d->durable == durable) {
        return {};
    }
    const Result<void> set = execute(durable ? "PRAGMA synchronous = FULL" : "PRAGMA synchronous = NORMAL");
    if (set) {
        d->durable = durable;
    }
    return set;
}

void Connection::setInterrupt(std::function<bool()> interrupt)
{
    d->interrupt = std::move(interrupt);
    d->watchProgress();
}

void Connection::setDeadline(std::optional<std::chrono::steady_clock::time_point> deadline)
{
    d->deadline = deadline;
    d->watchProgress();
}

ChangeSet &Connection::changes()
{
    return d->changes;
}

CaseCounts &Connection::counts()
{
    return d->counts;
}

NameRows &Connection::names()
{
    return *d->names;
}

int Connection::logPages() const
{
    return d->logPages;
}

void Connection::checkpoint()
{
    sqlite3_wal_checkpoint_v2(d->db, nullptr, SQLITE_CHECKPOINT_PASSIVE, nullptr, nullptr);
    d->logPages = 0; // counted again at the next commit
}

int Connection::changedRows() const
{
    return sqlite3_changes(d->db);
}

std::int64_t Connection::lastRow() const
{
    return sqlite3_last_insert_rowid(d->db);
}

Connection::Recent &Connection::recent()
{
    return d->recent;
}

sqlite3 *Connection::handle() const
{
    return d->db;
}

} // namespace wederhoor
