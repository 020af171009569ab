#pragma once

#include <QHash>
#include <QJsonArray>
#include <QList>
#include <QString>

namespace wederhoor::bluesky {

/// A stretch of a text that means more than its letters: app.bsky.richtext.facet. Positions count UTF-8 bytes.
struct Facet
{
    enum class Kind { Link, Mention, Tag };
    Kind kind = Kind::Link;
    int byteStart = 0;
    int byteEnd = 0;
    QString value; ///< the address, the handle without @, the tag without #

    friend bool operator==(const Facet &, const Facet &) = default;
};

/// Links (with their scheme, or by name under the few top-level domains that are not also how a sentence goes on after
/// a forgotten space: "klopt.De bank"), mentions and tags, in order, never overlapping. An e-mail address is none.
[[nodiscard]] QList<Facet> findFacets(const QString &text);

/// The record's form; a mention whose handle is not in `dids` stays plain text.
[[nodiscard]] QJsonArray facetsJson(const QList<Facet> &facets, const QHash<QString, QString> &dids);

} // namespace wederhoor::bluesky
