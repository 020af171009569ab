#include "core/store/InboxFile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sqlite3.h>
#include <sys/stat.h>
#include <unistd.h>

namespace wederhoor {

namespace {

constexpr std::chrono::seconds lockPatience{5};

/// Creates the file when there is none; its owner alone may read it, before and after anything is written.
Result<void> makePrivate(const QString &path)
{
    const int file = ::open(QFile::encodeName(path).constData(), O_RDWR | O_CREAT | O_CLOEXEC, S_IRUSR | S_IWUSR);
    const bool made = file >= 0 && ::fchmod(file, S_IRUSR | S_IWUSR) == 0;
    const int reason = errno;
    if (file >= 0) {
        ::close(file);
    }
    return made ? Result<void>()
                : failure(ErrorKind::Storage,
                          QStringLiteral("%1: %2").arg(path, QString::fromLocal8Bit(std::strerror(reason))));
}

bool saysDamaged(int code)
{
    return (code & 0xff) == SQLITE_CORRUPT || (code & 0xff) == SQLITE_NOTADB;
}

/// Looks at the header, the schema and the newest rows: what a file cut short or overwritten cannot answer, without
/// the minutes that a check of all its pages takes. One edge a question: asked for two at once, SQLite walks the table.
int probe(const QString &path)
{
    sqlite3 *db = nullptr;
    int code = sqlite3_open_v2(QFile::encodeName(path).constData(), &db, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX,
                               nullptr);
    sqlite3_busy_timeout(db, 5000);
    const auto ask = [&code, db](const char *sql) {
        if (code == SQLITE_OK) {
            code = sqlite3_exec(db, sql, nullptr, nullptr, nullptr);
        }
    };
    ask("SELECT count(*) FROM sqlite_schema");
    for (const char *sql : {"SELECT max(id) FROM message", "SELECT min(id) FROM message", "SELECT max(id) FROM cases",
                            "SELECT min(id) FROM cases", "SELECT max(uid) FROM cases", "SELECT max(id) FROM outbox",
                            "SELECT count(*) FROM draft", "SELECT count(*) FROM message_search_config"}) {
        ask(sql);
        // A table that a file of another version does not have is no damage.
        code = code == SQLITE_ERROR ? SQLITE_OK : code;
    }
    sqlite3_close(db);
    return code;
}

} // namespace

InboxFile::InboxFile(QString path, std::span<const Migration> migrations, StoreFault *fault, Instant now)
    : m_path(std::move(path))
    , m_migrations(migrations)
    , m_fault(fault)
    , m_now(now)
{
}

Result<InboxFile::Opened> InboxFile::open()
{
    if (const Result<void> made = makeFile(); !made) {
        return failure(made.error());
    }
    Opened opened;
    opened.lock = std::make_unique<InboxLock>(m_path);
    if (const Result<void> taken = opened.lock->take(lockPatience); !taken) {
        return failure(taken.error());
    }
    if (const Result<void> sound = checkForDamage(*opened.lock, opened.report); !sound) {
        return failure(sound.error());
    }
    Result<std::unique_ptr<Connection>> connection = Connection::open(m_path, Connection::Mode::ReadWrite, m_fault);
    if (!connection) {
        return failure(connection.error());
    }
    opened.connection = std::move(*connection);
    const Result<void> current = bringUpToDate(*opened.lock, *opened.connection, opened.report);
    if (!current) {
        return failure(current.error());
    }
    if (const Result<void> shared = opened.lock->share(); !shared) {
        return failure(shared.error());
    }
    return opened;
}

Result<void> InboxFile::makeFile() const
{
    const QDir folder = QFileInfo(m_path).absoluteDir();
    if (!folder.exists()) {
        const bool made = folder.mkpath(QStringLiteral("."))
            && QFile::setPermissions(folder.path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        if (!made) {
            return failure(ErrorKind::Storage, QStringLiteral("%1 cannot be made").arg(folder.path()));
        }
    }
    return makePrivate(m_path);
}

Result<void> InboxFile::checkForDamage(const InboxLock &lock, OpenReport &report) const
{
    if (!lock.isAlone() || !saysDamaged(probe(m_path))) {
        return {};
    }
    const Result<QString> aside = setAside();
    if (!aside) {
        return failure(aside.error());
    }
    report.setAsidePath = *aside;
    return makePrivate(m_path);
}

QString InboxFile::unusedName(const QString &suffix) const
{
    const QString base = m_path + suffix + toDateTime(m_now).toUTC().toString(QStringLiteral("yyyyMMdd-HHmmss"));
    QString name = base;
    for (int n = 2; QFile::exists(name); ++n) {
        name = base + QLatin1Char('-') + QString::number(n);
    }
    return name;
}

/// With its log: what a person may still save from the file may lie there.
Result<QString> InboxFile::setAside() const
{
    const QString aside = unusedName(QStringLiteral(".damaged-"));
    for (const QLatin1String part : {QLatin1String("-wal"), QLatin1String("-shm"), QLatin1String("")}) {
        if (QFile::exists(m_path + part) && !QFile::rename(m_path + part, aside + part)) {
            return failure(ErrorKind::Storage, QStringLiteral("%1 is damaged and cannot be set aside").arg(m_path));
        }
    }
    return aside;
}

Result<void> InboxFile::checkOwner(Connection &connection) const
{
    Statement query = connection.prepare("SELECT count(*) FROM sqlite_schema");
    const bool foreign = query.next() && query.integer(0) > 0;
    if (const Result<void> asked = query.finish(); !asked) {
        return asked;
    }
    return foreign ? failure(ErrorKind::Conflict, QStringLiteral("%1 is not an inbox").arg(m_path)) : Result<void>();
}

Result<void> InboxFile::bringUpToDate(const InboxLock &lock, Connection &connection, OpenReport &report) const
{
    Migrator migrator(connection, m_migrations);
    const Result<int> version = migrator.version();
    if (!version) {
        return failure(version.error());
    }
    report.schemaVersion = migrator.newest();
    report.migratedFrom = report.schemaVersion;
    if (*version > migrator.newest()) {
        return failure(ErrorKind::Conflict,
                       QStringLiteral("the inbox was written by a newer version of the program (schema %1, this one "
                                      "knows %2)")
                           .arg(*version)
                           .arg(migrator.newest()));
    }
    if (*version == migrator.newest()) {
        return {};
    }
    if (!lock.isAlone()) {
        return failure(ErrorKind::Conflict,
                       QStringLiteral("the inbox must be brought up to date while another process uses it: end that "
                                      "one first"));
    }
    if (*version == 0) {
        const Result<void> owned = checkOwner(connection);
        return owned ? migrator.run() : owned;
    }
    report.backupPath = unusedName(QStringLiteral(".v%1-backup-").arg(*version));
    report.migratedFrom = *version;
    Result<void> done = makePrivate(report.backupPath);
    if (done) {
        done = migrator.backUp(report.backupPath);
    }
    return done ? migrator.run() : done;
}

} // namespace wederhoor
