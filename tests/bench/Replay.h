#pragma once

#include <QByteArray>
#include <QString>

#include <memory>
#include <variant>
#include <vector>

struct sqlite3;
struct sqlite3_stmt;

namespace wederhoor::bench {

/// Notes every statement that runs on a connection with its bound values, and runs the same again on another file with
/// nothing but the SQLite C API: the floor that the store is measured against.
class Replay
{
public:
    Replay();
    ~Replay();

    /// From now on until detach() (values are read back from sqlite3_expanded_sql).
    void attach(sqlite3 *connection);
    void detach(sqlite3 *connection);
    [[nodiscard]] std::size_t statements() const;

    /// Prepares once, binds, steps and resets each; answers the thread's CPU seconds, or a negative number when a
    /// statement failed.
    [[nodiscard]] double run(sqlite3 *connection) const;

private:
    using Value = std::variant<std::monostate, std::int64_t, double, QByteArray, std::vector<char>>;
    struct Call
    {
        int statement = 0;
        std::vector<Value> values;
    };
    static int onTrace(unsigned mask, void *self, void *statement, void *text);
    void note(sqlite3_stmt *statement);

    std::vector<QByteArray> m_texts;
    std::vector<Call> m_calls;
};

/// The values in an expanded statement, in the order of the template's parameters; empty where they do not match.
[[nodiscard]] std::vector<std::variant<std::monostate, std::int64_t, double, QByteArray, std::vector<char>>>
boundValues(const QByteArray &text, const QByteArray &expanded);

} // namespace wederhoor::bench
