#pragma once

#include "core/store/Connection.h"

namespace wederhoor {

/// What changed lately in the file, by which store: so that several processes can tell each other which cases to read
/// anew. Belongs to the writer's thread.
class ChangeRing
{
public:
    ChangeRing(Connection &connection, std::int64_t writer);

    /// What is there now is known.
    [[nodiscard]] Result<void> start();
    /// Notes one's own changes, inside the transaction under way.
    [[nodiscard]] Result<void> append(const ChangeSet &changes);

    struct News
    {
        ChangeSet changes;
        bool tooMuch = false; ///< more changed than the ring can name
    };
    /// What others changed since the last time; cheap when nothing did.
    [[nodiscard]] Result<News> others();

private:
    [[nodiscard]] Result<void> note(int what, const QUuid &id);
    [[nodiscard]] Result<std::int64_t> dataVersion();
    [[nodiscard]] Result<void> skipOwn();

    Connection &m_connection;
    std::int64_t m_writer;
    std::int64_t m_seen = 0;
    std::int64_t m_dataVersion = 0;
    std::int64_t m_trimmedAt = 0;
    bool m_appended = false;
};

} // namespace wederhoor
