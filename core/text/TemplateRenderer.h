#pragma once

#include <QHash>
#include <QList>
#include <QString>

namespace wederhoor {

/// {{name.part}} replaced by values; what has none stays as written and is named.
struct Rendered
{
    QString text;
    struct Unresolved
    {
        QString name;
        int start = 0; ///< UTF-16 units, in `text`
        int end = 0;
    };
    QList<Unresolved> unresolved;
};

/// Names are letters, digits, dots and underscores, spaces around them allowed; a value is never rendered again.
/// An empty value counts as none. {{name|fallback}} becomes its fallback, be it empty, when a name that is known has no
/// value; an unknown name is unresolved all the same. An opening {{ that is never closed is unresolved under what
/// follows it.
[[nodiscard]] Rendered renderTemplate(const QString &text, const QHash<QString, QString> &values);

/// The first word of a display name that can be a person's ("Samira El Amrani" -> "Samira"); empty for handles,
/// numbers and emoji.
[[nodiscard]] QString firstName(const QString &displayName);

} // namespace wederhoor
