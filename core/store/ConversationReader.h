#pragma once

#include "core/store/Connection.h"
#include "core/store/Store.h"

namespace wederhoor {

/// Puts a case together as its screen shows it.
class ConversationReader
{
public:
    explicit ConversationReader(Connection &connection);

    /// Error::NotFound: no such case.
    [[nodiscard]] Result<Conversation> read(const CaseId &id, int limit);

private:
    [[nodiscard]] Result<void> readMessages(std::int64_t root, int limit, Conversation &conversation);
    [[nodiscard]] Result<void> nameWriters(Conversation &conversation);
    [[nodiscard]] Result<void> readAncestors(Conversation &conversation);
    [[nodiscard]] Result<void> readVersions(Conversation &conversation);
    [[nodiscard]] Result<void> countElsewhere(std::int64_t root, Conversation &conversation);
    [[nodiscard]] Result<void> readHistory(std::int64_t root, Conversation &conversation);
    [[nodiscard]] Result<void> nameActors(QList<CaseHistoryEntry> &history);
    [[nodiscard]] Result<void> readWritings(std::int64_t root, Conversation &conversation);

    Connection &m_connection;
};

} // namespace wederhoor
