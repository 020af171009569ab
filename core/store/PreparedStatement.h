#pragma once

#include <QtGlobal>

#include <algorithm>
#include <memory>
#include <vector>

struct sqlite3_stmt;

namespace wederhoor {

/// A compiled statement and the bytes bound to it, which stay where they are until it is given back.
struct PreparedStatement
{
    sqlite3_stmt *handle = nullptr;
    bool writes = false;
    bool busy = false;
    bool kept = true; ///< false: made because the kept one was busy; ends with its use

    PreparedStatement() = default;
    PreparedStatement(const PreparedStatement &) = delete;
    PreparedStatement &operator=(const PreparedStatement &) = delete;
    ~PreparedStatement();

    char *room(qsizetype bytes)
    {
        if (m_used + bytes > m_size) {
            m_size = std::max<qsizetype>({1024, bytes, 2 * m_size});
            m_chunks.push_back(std::make_unique<char[]>(static_cast<size_t>(m_size)));
            m_used = 0;
        }
        char *start = m_chunks.back().get() + m_used;
        m_used += bytes;
        return start;
    }
    void forget()
    {
        constexpr qsizetype mostKept = 64 * 1024;
        if (m_size > mostKept) {
            m_chunks.clear();
            m_size = 0;
        } else if (m_chunks.size() > 1) {
            m_chunks.erase(m_chunks.begin(), m_chunks.end() - 1);
        }
        m_used = 0;
    }

private:
    std::vector<std::unique_ptr<char[]>> m_chunks;
    qsizetype m_size = 0;
    qsizetype m_used = 0;
};

} // namespace wederhoor
