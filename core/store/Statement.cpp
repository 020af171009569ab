#include "core/store/Statement.h"

#include "core/domain/Utf8.h"
#include "core/store/Connection.h"
#include "core/store/PreparedStatement.h"

#include <QStringConverter>
#include <QtEndian>

#include <cstring>
#include <sqlite3.h>

namespace wederhoor {

const QString &RepeatedTexts::from(std::string_view utf8)
{
    // Two texts that meet in one place take it from each other, which is right and merely slower.
    const auto first = static_cast<unsigned char>(utf8.front());
    const auto last = static_cast<unsigned char>(utf8.back());
    Known &known = m_known.at((first * 7 + last * 3 + utf8.size()) % m_known.size());
    if (known.utf8 != utf8) {
        known.utf8 = utf8;
        known.text = textFromUtf8(utf8);
    }
    return known.text;
}

PreparedStatement::~PreparedStatement()
{
    sqlite3_finalize(handle);
}

Statement::Statement(Connection &connection, PreparedStatement *prepared)
    : m_connection(&connection)
    , m_prepared(prepared)
{
}

Statement::Statement(Connection &connection, Error error)
    : m_connection(&connection)
    , m_prepared(nullptr)
    , m_error(std::make_unique<Error>(std::move(error)))
    , m_code(SQLITE_ERROR)
{
}

Statement::Statement(Statement &&other) noexcept
    : m_connection(other.m_connection)
    , m_prepared(std::exchange(other.m_prepared, nullptr))
    , m_error(std::move(other.m_error))
    , m_code(other.m_code)
    , m_stepped(other.m_stepped)
    , m_done(other.m_done)
{
}

Statement::~Statement()
{
    give();
}

void Statement::give()
{
    if (!m_prepared) {
        return;
    }
    sqlite3_reset(m_prepared->handle);
    m_prepared->forget();
    m_prepared->busy = false;
    if (!m_prepared->kept) {
        delete m_prepared;
    }
    m_prepared = nullptr;
}

char *Statement::room(qsizetype bytes)
{
    return m_prepared->room(bytes);
}

void Statement::check(int code)
{
    if (code != SQLITE_OK) {
        fail(code);
    }
}

void Statement::bindAt(int index, std::int64_t value)
{
    if (m_prepared) {
        check(sqlite3_bind_int64(m_prepared->handle, index, value));
    }
}

void Statement::bindAt(int index, std::nullopt_t)
{
    if (m_prepared) {
        check(sqlite3_bind_null(m_prepared->handle, index));
    }
}

void Statement::bindAt(int index, const QString &text)
{
    if (!m_prepared) {
        return;
    }
    // UTF-8 written once, where it stays: half the cost of binding UTF-16, which SQLite transcodes unit by unit.
    constexpr qsizetype mostBytesAUnit = 3;
    char *start = room(text.size() * mostBytesAUnit + 1);
    QStringEncoder encode(QStringEncoder::Utf8, QStringEncoder::Flag::Stateless);
    const char *end = encode.appendToBuffer(start, text);
    check(sqlite3_bind_text64(m_prepared->handle, index, start, static_cast<sqlite3_uint64>(end - start), SQLITE_STATIC,
                              SQLITE_UTF8));
}

void Statement::bindAt(int index, const QByteArray &blob)
{
    if (blob.isNull()) {
        bindAt(index, std::nullopt);
    } else if (m_prepared) {
        char *start = room(blob.size() + 1);
        std::memcpy(start, blob.constData(), static_cast<size_t>(blob.size()));
        check(sqlite3_bind_blob64(m_prepared->handle, index, start, static_cast<sqlite3_uint64>(blob.size()),
                                  SQLITE_STATIC));
    }
}

void Statement::bindAt(int index, const QUuid &uuid)
{
    if (uuid.isNull()) {
        bindAt(index, std::nullopt);
    } else if (m_prepared) {
        char *start = room(16);
        qToBigEndian(uuid.data1, start);
        qToBigEndian(uuid.data2, start + 4);
        qToBigEndian(uuid.data3, start + 6);
        std::memcpy(start + 8, uuid.data4, 8);
        check(sqlite3_bind_blob(m_prepared->handle, index, start, 16, SQLITE_STATIC));
    }
}

void Statement::bindPointer(int index, void *pointer, const char *type)
{
    if (m_prepared) {
        check(sqlite3_bind_pointer(m_prepared->handle, index, pointer, type, nullptr));
    }
}

bool Statement::next()
{
    if (m_error || m_done || !m_prepared) {
        return false;
    }
    if (!m_stepped) {
        m_stepped = true;
        if (std::optional<Error> error = m_connection->refusal(m_prepared->writes ? "write" : "read")) {
            m_code = SQLITE_IOERR;
            m_error = std::make_unique<Error>(std::move(*error));
            return false;
        }
    }
    const int code = sqlite3_step(m_prepared->handle);
    if (code == SQLITE_ROW) {
        return true;
    }
    m_done = true;
    if (code != SQLITE_DONE) {
        fail(code);
    }
    return false;
}

void Statement::fail(int code)
{
    if (!m_error) {
        m_code = code;
        m_error = std::make_unique<Error>(m_connection->failed());
    }
}

Result<void> Statement::finish()
{
    if (m_error) {
        return failure(*m_error);
    }
    return {};
}

Result<void> Statement::run()
{
    while (next()) { }
    return finish();
}

void Statement::reset()
{
    if (m_prepared) {
        sqlite3_reset(m_prepared->handle);
        m_prepared->forget();
    }
    m_stepped = false;
    m_done = false;
}

bool Statement::wasInterrupted() const
{
    return (m_code & 0xff) == SQLITE_INTERRUPT;
}

bool Statement::isNull(int column) const
{
    return sqlite3_column_type(m_prepared->handle, column) == SQLITE_NULL;
}

std::int64_t Statement::integer(int column) const
{
    return sqlite3_column_int64(m_prepared->handle, column);
}

std::string_view Statement::utf8(int column) const
{
    // One look at the column instead of two. The connection belongs to one thread, so the value needs no protection.
    sqlite3_value *value = sqlite3_column_value(m_prepared->handle, column);
    const auto *start = reinterpret_cast<const char *>(sqlite3_value_text(value));
    return {start, static_cast<std::size_t>(sqlite3_value_bytes(value))};
}

QString Statement::text(int column) const
{
    const std::string_view bytes = utf8(column);
    return bytes.empty() ? QString() : textFromUtf8(bytes);
}

QString Statement::text(int column, RepeatedTexts &known) const
{
    const std::string_view bytes = utf8(column);
    return bytes.empty() ? QString() : known.from(bytes);
}

QByteArray Statement::blob(int column) const
{
    const auto *start = static_cast<const char *>(sqlite3_column_blob(m_prepared->handle, column));
    const int size = sqlite3_column_bytes(m_prepared->handle, column);
    return size == 0 ? QByteArray() : QByteArray(start, size);
}

QUuid Statement::uuid(int column) const
{
    const auto *start = static_cast<const uchar *>(sqlite3_column_blob(m_prepared->handle, column));
    if (!start || sqlite3_column_bytes(m_prepared->handle, column) != 16) {
        return {};
    }
    return {qFromBigEndian<quint32>(start),
            qFromBigEndian<quint16>(start + 4),
            qFromBigEndian<quint16>(start + 6),
            start[8],
            start[9],
            start[10],
            start[11],
            start[12],
            start[13],
            start[14],
            start[15]};
}

} // namespace wederhoor
