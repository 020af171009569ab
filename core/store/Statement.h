#pragma once

#include "core/domain/Clock.h"
#include "core/domain/Ids.h"
#include "core/domain/Result.h"

#include <QByteArray>
#include <QString>

#include <array>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace wederhoor {

class Connection;
struct PreparedStatement;

/// Short texts that the rows of a list repeat (a platform, a channel, a topic): each is read once and then shared,
/// which spares most of the allocations of a row.
class RepeatedTexts
{
public:
    [[nodiscard]] const QString &from(std::string_view utf8);

private:
    struct Known
    {
        std::string utf8;
        QString text;
    };
    std::array<Known, 32> m_known;
};

/// One run of a prepared statement: bound, stepped, and given back at the end of its scope. The first error stays and
/// ends every step after it; finish() tells it. Bound values are copied.
class Statement
{
public:
    Statement(Connection &connection, PreparedStatement *prepared);
    Statement(Connection &connection, Error error);
    Statement(Statement &&other) noexcept;
    Statement &operator=(Statement &&) = delete;
    ~Statement();

    /// Binds all parameters in order, from the first on.
    template <class... Values> void bind(const Values &...values)
    {
        int index = 0;
        (bindAt(++index, values), ...);
    }
    void bindAt(int index, std::int64_t value);
    void bindAt(int index, int value) { bindAt(index, static_cast<std::int64_t>(value)); }
    void bindAt(int index, bool value) { bindAt(index, static_cast<std::int64_t>(value)); }
    void bindAt(int index, std::nullopt_t);
    void bindAt(int index, const QString &text);
    void bindAt(int index, const QByteArray &blob); ///< null: NULL
    void bindAt(int index, const QUuid &uuid); ///< null: NULL
    void bindAt(int index, Instant instant) { bindAt(index, toMilliseconds(instant)); }
    template <class Tag> void bindAt(int index, const TextId<Tag> &id) { bindAt(index, id.value); }
    template <class Tag> void bindAt(int index, const UuidId<Tag> &id) { bindAt(index, id.value); }
    template <class Tag> void bindAt(int index, const RowId<Tag> &id) { bindAt(index, id.value); }
    template <class T> void bindAt(int index, const std::optional<T> &value)
    {
        value ? bindAt(index, *value) : bindAt(index, std::nullopt);
    }

    /// For a function of ours; `type` is a literal. What it points to outlives the run.
    void bindPointer(int index, void *pointer, const char *type);

    /// True: there is a row to read. False: the end, or an error.
    [[nodiscard]] bool next();
    /// The error, if there was one.
    [[nodiscard]] Result<void> finish();
    /// Steps to the end.
    [[nodiscard]] Result<void> run();
    /// Ready for other values; the error stays.
    void reset();
    [[nodiscard]] bool wasInterrupted() const;
    /// The primary or extended code of the last failure, else 0.
    [[nodiscard]] int errorCode() const { return m_code; }

    [[nodiscard]] bool isNull(int column) const;
    [[nodiscard]] std::int64_t integer(int column) const;
    [[nodiscard]] QString text(int column) const;
    [[nodiscard]] QString text(int column, RepeatedTexts &known) const;
    [[nodiscard]] QByteArray blob(int column) const;
    [[nodiscard]] QUuid uuid(int column) const;

private:
    [[nodiscard]] std::string_view utf8(int column) const;
    char *room(qsizetype bytes);
    void check(int code);
    void fail(int code);
    void give();

    Connection *m_connection;
    PreparedStatement *m_prepared;
    std::unique_ptr<Error> m_error;
    int m_code = 0;
    bool m_stepped = false;
    bool m_done = false;
};

/// Reads a row from left to right.
class RowReader
{
public:
    explicit RowReader(const Statement &statement, int firstColumn = 0)
        : m_statement(statement)
        , m_column(firstColumn)
    {
    }
    [[nodiscard]] std::int64_t integer() { return m_statement.integer(m_column++); }
    [[nodiscard]] int number() { return static_cast<int>(integer()); }
    [[nodiscard]] bool flag() { return integer() != 0; }
    [[nodiscard]] QString text() { return m_statement.text(m_column++); }
    [[nodiscard]] QString text(RepeatedTexts &known) { return m_statement.text(m_column++, known); }
    [[nodiscard]] QByteArray blob() { return m_statement.blob(m_column++); }
    [[nodiscard]] Instant instant() { return fromMilliseconds(integer()); }
    template <class Id> [[nodiscard]] Id textId() { return Id{text()}; }
    template <class Id> [[nodiscard]] Id textId(RepeatedTexts &known) { return Id{text(known)}; }
    [[nodiscard]] QUuid uuid() { return m_statement.uuid(m_column++); }
    template <class Id> [[nodiscard]] Id uuidId() { return Id{m_statement.uuid(m_column++)}; }
    [[nodiscard]] std::optional<Instant> optionalInstant()
    {
        const std::optional<std::int64_t> value = optionalInteger();
        return value ? std::optional(fromMilliseconds(*value)) : std::nullopt;
    }
    [[nodiscard]] std::optional<std::int64_t> optionalInteger()
    {
        const int column = m_column++;
        return m_statement.isNull(column) ? std::nullopt : std::optional(m_statement.integer(column));
    }
    [[nodiscard]] int column() const { return m_column; }

private:
    const Statement &m_statement;
    int m_column;
};

} // namespace wederhoor
