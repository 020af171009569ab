#include "core/text/TextDifference.h"

#include <QStringList>

#include <algorithm>
#include <vector>

namespace wederhoor {

namespace {

using Kind = DifferentWords::Kind;

/// The table of the comparison grows with the product: 4 MB at the most.
constexpr qsizetype mostCells = 2'000'000;

/// Each with the spaces behind it.
QStringList wordsOf(const QString &text)
{
    QStringList words;
    qsizetype start = 0;
    for (qsizetype at = 1; at <= text.size(); ++at) {
        const bool isStart = at == text.size() || (text.at(at - 1).isSpace() && !text.at(at).isSpace());
        if (isStart) {
            words.append(text.mid(start, at - start));
            start = at;
        }
    }
    return words;
}

bool isSame(const QString &a, const QString &b)
{
    return a == b || a.trimmed() == b.trimmed();
}

void add(QList<DifferentWords> &words, Kind kind, const QString &word)
{
    if (words.isEmpty() || words.last().kind != kind) {
        words.append({kind, word});
    } else {
        words.last().text += word;
    }
}

/// The longest common sequence of the words between what both begin and end with.
class Comparison
{
public:
    Comparison(const QStringList &before, const QStringList &after)
        : m_before(before)
        , m_after(after)
        , m_columns(static_cast<std::size_t>(after.size()) + 1)
        , m_lengths((static_cast<std::size_t>(before.size()) + 1) * m_columns, 0)
    {
        for (qsizetype i = before.size() - 1; i >= 0; --i) {
            for (qsizetype j = after.size() - 1; j >= 0; --j) {
                at(i, j) = isSame(before.at(i), after.at(j)) ? static_cast<quint16>(at(i + 1, j + 1) + 1)
                                                             : std::max(at(i + 1, j), at(i, j + 1));
            }
        }
    }
    void tell(QList<DifferentWords> &words)
    {
        qsizetype i = 0;
        qsizetype j = 0;
        while (i < m_before.size() || j < m_after.size()) {
            if (i < m_before.size() && j < m_after.size() && isSame(m_before.at(i), m_after.at(j))) {
                add(words, Kind::Same, m_after.at(j++));
                ++i;
            } else if (j == m_after.size() || (i < m_before.size() && at(i + 1, j) >= at(i, j + 1))) {
                add(words, Kind::Removed, m_before.at(i++));
            } else {
                add(words, Kind::Added, m_after.at(j++));
            }
        }
    }

private:
    quint16 &at(qsizetype i, qsizetype j)
    {
        return m_lengths[static_cast<std::size_t>(i) * m_columns + static_cast<std::size_t>(j)];
    }

    const QStringList &m_before;
    const QStringList &m_after;
    std::size_t m_columns;
    std::vector<quint16> m_lengths;
};

} // namespace

QList<DifferentWords> differenceOf(const QString &before, const QString &after)
{
    QStringList left = wordsOf(before);
    QStringList right = wordsOf(after);
    QList<DifferentWords> words;
    while (!left.isEmpty() && !right.isEmpty() && isSame(left.constFirst(), right.constFirst())) {
        add(words, Kind::Same, right.takeFirst());
        left.removeFirst();
    }
    QStringList end;
    while (!left.isEmpty() && !right.isEmpty() && isSame(left.constLast(), right.constLast())) {
        end.prepend(right.takeLast());
        left.removeLast();
    }
    if (left.size() * right.size() <= mostCells) {
        Comparison(left, right).tell(words);
    } else {
        for (const QString &word : std::as_const(left)) {
            add(words, Kind::Removed, word);
        }
        for (const QString &word : std::as_const(right)) {
            add(words, Kind::Added, word);
        }
    }
    for (const QString &word : std::as_const(end)) {
        add(words, Kind::Same, word);
    }
    return words;
}

} // namespace wederhoor
