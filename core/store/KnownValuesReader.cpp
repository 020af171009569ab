#include "core/store/KnownValuesReader.h"

#include "core/store/SharedTable.h"

#include <QMap>

#include <algorithm>

namespace wederhoor {

namespace {

/// Older cases are left out: what they alone hold is found by typing it.
constexpr int casesLookedAt = 3000;
constexpr int mostTags = 200;

/// The most used first, equals by name.
QStringList byUse(const QMap<QString, int> &used)
{
    QStringList names = used.keys();
    std::stable_sort(names.begin(), names.end(),
                     [&used](const QString &a, const QString &b) { return used.value(a) > used.value(b); });
    return names;
}

} // namespace

KnownValuesReader::KnownValuesReader(Connection &connection)
    : m_connection(connection)
{
}

Result<KnownValues> KnownValuesReader::read()
{
    KnownValues values;
    Result<void> done = readRecent(values);
    done = done ? readOwners(values) : done;
    done = done ? readTags(values) : done;
    return done ? Result<KnownValues>(values) : failure(done.error());
}

Result<void> KnownValuesReader::readRecent(KnownValues &values)
{
    Statement query = m_connection.prepare("SELECT topic, language FROM cases INDEXED BY case_all"
                                           " WHERE merged_into IS NULL ORDER BY recent_order, uid LIMIT ?");
    query.bind(casesLookedAt);
    QMap<QString, int> topics;
    QMap<QString, int> languages;
    while (query.next()) {
        ++topics[query.text(0)];
        ++languages[query.text(1)];
    }
    topics.remove({});
    languages.remove({});
    values.topics = byUse(topics);
    values.languages = byUse(languages);
    return query.finish();
}

/// The kept counts name every owner.
Result<void> KnownValuesReader::readOwners(KnownValues &values)
{
    Statement query = m_connection.prepare(
        "SELECT owner, sum(n) FROM case_count WHERE owner <> '' AND n <> 0 GROUP BY owner ORDER BY 2 DESC");
    while (query.next()) {
        values.owners.append(query.text(0));
    }
    return query.finish();
}

/// From tag to tag along the index, however many cases each has.
Result<void> KnownValuesReader::readTags(KnownValues &values)
{
    Statement query = m_connection.prepare(
        "WITH RECURSIVE each (tag) AS (SELECT min(tag) FROM case_tag UNION ALL"
        " SELECT (SELECT min(tag) FROM case_tag WHERE tag > each.tag) FROM each WHERE each.tag IS NOT NULL)"
        " SELECT tag FROM each WHERE tag IS NOT NULL LIMIT ?");
    query.bind(mostTags);
    while (query.next()) {
        values.tags.append(query.text(0));
    }
    const Result<void> asked = query.finish();
    const Result<QList<SharedThing>> shared
        = asked ? SharedTable(m_connection).inUse(sharedKind::tags()) : failure(asked.error());
    for (const SharedThing &thing : shared ? *shared : QList<SharedThing>()) {
        if (!values.tags.contains(thing.name)) {
            values.tags.append(thing.name);
        }
    }
    values.tags.sort();
    return shared ? Result<void>() : failure(shared.error());
}

} // namespace wederhoor
