#include "core/store/Migrator.h"

namespace wederhoor {

Migrator::Migrator(Connection &connection, std::span<const Migration> migrations)
    : m_connection(connection)
    , m_migrations(migrations)
{
}

int Migrator::newest() const
{
    return m_migrations.empty() ? 0 : m_migrations.back().version;
}

Result<int> Migrator::version()
{
    Statement query = m_connection.prepare("PRAGMA user_version");
    if (query.next()) {
        return static_cast<int>(query.integer(0));
    }
    const Result<void> asked = query.finish();
    return failure(asked ? Error{ErrorKind::Storage, QStringLiteral("no answer")} : asked.error());
}

Result<void> Migrator::run()
{
    const Result<int> from = version();
    if (!from) {
        return failure(from.error());
    }
    // Outside any transaction: inside one this pragma does nothing. A table that is rebuilt is absent for a moment.
    Result<void> done = m_connection.execute("PRAGMA foreign_keys = OFF");
    for (const Migration &migration : m_migrations) {
        if (done && migration.version > *from) {
            done = apply(migration);
        }
    }
    const Result<void> keysOn = m_connection.execute("PRAGMA foreign_keys = ON");
    return done ? keysOn : done;
}

Result<void> Migrator::apply(const Migration &migration)
{
    Result<void> done = m_connection.begin(Connection::Lock::Write);
    if (done) {
        done = m_connection.execute(migration.sql);
    }
    if (done) {
        done = m_connection.execute("PRAGMA user_version = " + QByteArray::number(migration.version));
    }
    if (done) {
        done = checkForeignKeys();
    }
    if (done) {
        done = m_connection.commit();
    }
    if (!done) {
        m_connection.rollback();
        return failure(ErrorKind::Storage,
                       QStringLiteral("%1: %2").arg(QLatin1String(migration.name), done.error().detail));
    }
    return {};
}

Result<void> Migrator::checkForeignKeys()
{
    Statement query = m_connection.prepare("PRAGMA foreign_key_check");
    if (query.next()) {
        return failure(ErrorKind::Storage, QStringLiteral("rows of %1 point at nothing").arg(query.text(0)));
    }
    return query.finish();
}

Result<void> Migrator::backUp(const QString &path)
{
    Statement copy = m_connection.prepare("VACUUM INTO ?");
    copy.bind(path);
    return copy.run();
}

} // namespace wederhoor
