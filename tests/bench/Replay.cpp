#include "tests/bench/Replay.h"

#include "tests/bench/Report.h"

#include <sqlite3.h>

#include <algorithm>
#include <iostream>

namespace wederhoor::bench {

namespace {

using Value = std::variant<std::monostate, std::int64_t, double, QByteArray, std::vector<char>>;

bool startsParameter(char c)
{
    return c == '?' || c == ':' || c == '@' || c == '$';
}

bool isNameCharacter(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}

/// 'it''s' from its opening quote on.
QByteArray readQuoted(const QByteArray &text, qsizetype &at)
{
    QByteArray value;
    for (++at; at < text.size(); ++at) {
        if (text.at(at) != '\'') {
            value += text.at(at);
        } else if (at + 1 < text.size() && text.at(at + 1) == '\'') {
            value += '\'';
            ++at;
        } else {
            break;
        }
    }
    ++at;
    return value;
}

Value readLiteral(const QByteArray &text, qsizetype &at)
{
    if (text.at(at) == '\'') {
        return readQuoted(text, at);
    }
    if (text.at(at) == 'x' && at + 1 < text.size() && text.at(at + 1) == '\'') {
        ++at;
        const QByteArray bytes = QByteArray::fromHex(readQuoted(text, at));
        return std::vector<char>(bytes.cbegin(), bytes.cend());
    }
    const qsizetype start = at;
    while (at < text.size()
           && (isNameCharacter(text.at(at)) || text.at(at) == '-' || text.at(at) == '.' || text.at(at) == '+')) {
        ++at;
    }
    const QByteArray word = text.mid(start, at - start);
    if (word == "NULL") {
        return std::monostate{};
    }
    bool whole = false;
    const qlonglong number = word.toLongLong(&whole);
    if (whole) {
        return static_cast<std::int64_t>(number);
    }
    return word.toDouble();
}

} // namespace

std::vector<Value> boundValues(const QByteArray &text, const QByteArray &expanded)
{
    std::vector<Value> values;
    qsizetype other = 0;
    bool inString = false;
    for (qsizetype at = 0; at < text.size();) {
        const char c = text.at(at);
        inString = c == '\'' ? !inString : inString;
        if (inString || !startsParameter(c)) {
            ++at;
            ++other;
            continue;
        }
        for (++at; at < text.size() && isNameCharacter(text.at(at)); ++at) { }
        values.push_back(readLiteral(expanded, other));
    }
    return values;
}

Replay::Replay() = default;
Replay::~Replay() = default;

int Replay::onTrace(unsigned, void *self, void *statement, void *text)
{
    // Triggers and FTS internals announce themselves with a comment: they are part of the statement that caused them.
    if (QByteArray::fromRawData(static_cast<const char *>(text), 2) != "--") {
        static_cast<Replay *>(self)->note(static_cast<sqlite3_stmt *>(statement));
    }
    return 0;
}

void Replay::attach(sqlite3 *connection)
{
    sqlite3_trace_v2(connection, SQLITE_TRACE_STMT, &Replay::onTrace, this);
}

void Replay::detach(sqlite3 *connection)
{
    sqlite3_trace_v2(connection, 0, nullptr, nullptr);
}

std::size_t Replay::statements() const
{
    return m_calls.size();
}

void Replay::note(sqlite3_stmt *statement)
{
    const QByteArray text = sqlite3_sql(statement);
    auto known = std::find(m_texts.begin(), m_texts.end(), text);
    if (known == m_texts.end()) {
        m_texts.push_back(text);
        known = m_texts.end() - 1;
    }
    char *expanded = sqlite3_expanded_sql(statement);
    m_calls.push_back({static_cast<int>(known - m_texts.begin()), boundValues(text, QByteArray(expanded))});
    sqlite3_free(expanded);
}

namespace {

void bind(sqlite3_stmt *statement, int index, const Value &value)
{
    if (const auto *number = std::get_if<std::int64_t>(&value)) {
        sqlite3_bind_int64(statement, index, *number);
    } else if (const auto *real = std::get_if<double>(&value)) {
        sqlite3_bind_double(statement, index, *real);
    } else if (const auto *text = std::get_if<QByteArray>(&value)) {
        sqlite3_bind_text(statement, index, text->constData(), static_cast<int>(text->size()), SQLITE_STATIC);
    } else if (const auto *blob = std::get_if<std::vector<char>>(&value)) {
        sqlite3_bind_blob(statement, index, blob->data(), static_cast<int>(blob->size()), SQLITE_STATIC);
    } else {
        sqlite3_bind_null(statement, index);
    }
}

} // namespace

double Replay::run(sqlite3 *connection) const
{
    std::vector<sqlite3_stmt *> prepared;
    for (const QByteArray &text : m_texts) {
        sqlite3_stmt *statement = nullptr;
        sqlite3_prepare_v3(connection, text.constData(), static_cast<int>(text.size()), SQLITE_PREPARE_PERSISTENT,
                           &statement, nullptr);
        prepared.push_back(statement);
    }
    bool failed = false;
    const Stopwatch watch;
    for (const Call &call : m_calls) {
        const auto index = static_cast<std::size_t>(call.statement);
        // The recording began inside a transaction, whose end it holds without its beginning.
        if (sqlite3_get_autocommit(connection) != 0 && m_texts[index].startsWith("COMMIT")) {
            continue;
        }
        sqlite3_stmt *statement = prepared[index];
        for (std::size_t i = 0; i < call.values.size(); ++i) {
            bind(statement, static_cast<int>(i) + 1, call.values[i]);
        }
        int code = sqlite3_step(statement);
        while (code == SQLITE_ROW) {
            code = sqlite3_step(statement);
        }
        if (code != SQLITE_DONE && !failed) {
            std::cerr << "replay: " << sqlite3_errmsg(connection) << " in " << m_texts[index].constData() << '\n';
            failed = true;
        }
        sqlite3_reset(statement);
    }
    const double seconds = watch.threadCpuSeconds();
    for (sqlite3_stmt *statement : prepared) {
        sqlite3_finalize(statement);
    }
    return failed ? -1 : seconds;
}

} // namespace wederhoor::bench
