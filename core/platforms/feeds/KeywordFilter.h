#pragma once

#include <QStringList>

namespace wederhoor {

/// Finds whole words and phrases, case and accents folded: "ing" is found in "bij ING." and not in "regeling".
class KeywordFilter
{
public:
    /// Without keywords everything matches; a keyword without a letter or digit matches nothing.
    explicit KeywordFilter(const QStringList &keywords);
    [[nodiscard]] bool matches(const QString &text) const;

private:
    QStringList m_keywords;
};

} // namespace wederhoor
