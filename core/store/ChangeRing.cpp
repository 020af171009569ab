#include "core/store/ChangeRing.h"

namespace wederhoor {

namespace {

enum What {
    Everything = 0,
    CaseChange = 1,
    OutboxChange = 2,
    ChannelChange = 3,
    TemplateChange = 4,
    SettingChange = 5,
    SharedChange = 6
};

/// A transaction that changed more than this is told as "everything".
constexpr qsizetype mostNamed = 128;
constexpr std::int64_t ringSize = 2048;
constexpr std::int64_t trimEvery = 256;

void take(ChangeRing::News &news, int what, const QUuid &id)
{
    switch (what) {
    case CaseChange:
        news.changes.cases.insert(CaseId{id});
        return;
    case OutboxChange:
        news.changes.outbox.insert(OutboxId{id});
        return;
    case ChannelChange:
        news.changes.channels = true;
        return;
    case TemplateChange:
        news.changes.templates = true;
        return;
    case SettingChange:
        news.changes.settings = true;
        return;
    case SharedChange:
        news.changes.shared = true;
        return;
    default: // Everything, or what only a newer version knows
        news.tooMuch = true;
    }
}

} // namespace

ChangeRing::ChangeRing(Connection &connection, std::int64_t writer)
    : m_connection(connection)
    , m_writer(writer)
{
}

Result<std::int64_t> ChangeRing::dataVersion()
{
    Statement query = m_connection.prepare("PRAGMA data_version");
    if (query.next()) {
        return query.integer(0);
    }
    const Result<void> asked = query.finish();
    return failure(asked ? Error{ErrorKind::Storage, QStringLiteral("no answer")} : asked.error());
}

Result<void> ChangeRing::start()
{
    const Result<std::int64_t> version = dataVersion();
    if (!version) {
        return failure(version.error());
    }
    m_dataVersion = *version;
    Statement query = m_connection.prepare("SELECT coalesce(max(seq), 0) FROM recent_change");
    if (query.next()) {
        m_seen = query.integer(0);
        m_trimmedAt = m_seen;
    }
    return query.finish();
}

Result<void> ChangeRing::note(int what, const QUuid &id)
{
    Statement insert = m_connection.prepare("INSERT INTO recent_change (writer, what, uid) VALUES (?, ?, ?)");
    insert.bind(m_writer, what, id);
    return insert.run();
}

Result<void> ChangeRing::append(const ChangeSet &changes)
{
    if (changes.isEmpty()) {
        return {};
    }
    m_appended = true;
    QList<std::pair<int, QUuid>> rows;
    if (changes.cases.size() + changes.outbox.size() > mostNamed) {
        rows.emplace_back(Everything, QUuid());
    } else {
        for (const CaseId &id : changes.cases) {
            rows.emplace_back(CaseChange, id.value);
        }
        for (const OutboxId &id : changes.outbox) {
            rows.emplace_back(OutboxChange, id.value);
        }
    }
    for (const auto &[changed, what] :
         {std::pair(changes.channels, ChannelChange), std::pair(changes.templates, TemplateChange),
          std::pair(changes.settings, SettingChange), std::pair(changes.shared, SharedChange)}) {
        if (changed) {
            rows.emplace_back(what, QUuid());
        }
    }
    for (const auto &[what, id] : std::as_const(rows)) {
        if (const Result<void> noted = note(what, id); !noted) {
            return noted;
        }
    }
    const std::int64_t last = m_connection.lastRow();
    if (last - m_trimmedAt < trimEvery) {
        return {};
    }
    m_trimmedAt = last;
    Statement trim = m_connection.prepare("DELETE FROM recent_change WHERE seq <= ?");
    trim.bind(last - ringSize);
    return trim.run();
}

/// Nobody else wrote: all rows are one's own. Else many of them would look like a ring that lost track.
Result<void> ChangeRing::skipOwn()
{
    if (!m_appended) {
        return {};
    }
    Statement query = m_connection.prepare("SELECT coalesce(max(seq), 0) FROM recent_change");
    const std::int64_t last = query.next() ? query.integer(0) : m_seen;
    if (const Result<void> asked = query.finish(); !asked) {
        return asked;
    }
    const Result<std::int64_t> version = dataVersion();
    if (!version) {
        return failure(version.error());
    }
    if (*version == m_dataVersion) { // nor did anybody while this asked
        m_seen = last;
        m_appended = false;
    }
    return {};
}

Result<ChangeRing::News> ChangeRing::others()
{
    News news;
    const Result<std::int64_t> version = dataVersion();
    if (!version) {
        return failure(version.error());
    }
    if (*version == m_dataVersion) {
        const Result<void> skipped = skipOwn();
        return skipped ? Result<News>(news) : failure(skipped.error());
    }
    Statement query
        = m_connection.prepare("SELECT seq, writer, what, uid FROM recent_change WHERE seq > ? ORDER BY seq");
    query.bind(m_seen);
    std::int64_t expected = m_seen + 1;
    std::int64_t last = m_seen;
    while (query.next()) {
        last = query.integer(0);
        news.tooMuch = news.tooMuch || last != expected;
        expected = last + 1;
        if (query.integer(1) != m_writer) {
            take(news, static_cast<int>(query.integer(2)), query.uuid(3));
        }
    }
    if (const Result<void> asked = query.finish(); !asked) {
        return failure(asked.error());
    }
    m_seen = last;
    m_dataVersion = *version;
    return news;
}

} // namespace wederhoor
