#include "core/platforms/feeds/KeywordFilter.h"

#include <algorithm>

namespace wederhoor {

namespace {

/// Words in lower case without accents, one space between them and at both ends.
QString folded(const QString &text)
{
    QString decomposed = text.normalized(QString::NormalizationForm_KD).toCaseFolded();
    decomposed.replace(u'\u00DF', QLatin1String("ss")); // Qt folds one letter to one only
    QString words(1, u' ');
    for (qsizetype i = 0; i < decomposed.size(); ++i) {
        const QChar unit = decomposed.at(i);
        // Letters outside the basic plane are kept as they are: no keyword in them needs folding.
        if (unit.isLetterOrNumber() || unit.isSurrogate()) {
            words.append(unit);
        } else if (!unit.isMark() && !words.endsWith(u' ')) {
            words.append(u' ');
        }
    }
    return words.endsWith(u' ') ? words : words + u' ';
}

} // namespace

KeywordFilter::KeywordFilter(const QStringList &keywords)
{
    for (const QString &keyword : keywords) {
        if (!keyword.trimmed().isEmpty()) {
            m_keywords.append(folded(keyword));
        }
    }
}

bool KeywordFilter::matches(const QString &text) const
{
    if (m_keywords.isEmpty()) {
        return true;
    }
    const QString words = folded(text);
    return std::any_of(m_keywords.begin(), m_keywords.end(),
                       [&words](const QString &keyword) { return keyword.size() > 1 && words.contains(keyword); });
}

} // namespace wederhoor
