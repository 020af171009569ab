#include "core/text/TemplateText.h"

#include <QRegularExpression>

#include <algorithm>
#include <vector>

namespace wederhoor {

namespace {

constexpr int fewestWords = 8;
/// Longer ones are compared by their beginning: what is typed is judged at each pause.
constexpr int mostWords = 400;
constexpr int tenths = 9;
/// What fills a gap is no word of one's own.
constexpr int wordsAGap = 5;

QStringList wordsOf(const QString &text)
{
    static const QRegularExpression noWord(QStringLiteral(R"([^\p{L}\p{N}]+)"),
                                           QRegularExpression::UseUnicodePropertiesOption);
    return text.toLower().split(noWord, Qt::SkipEmptyParts).mid(0, mostWords);
}

/// Length of the longest common subsequence.
int commonWords(const QStringList &left, const QStringList &right)
{
    std::vector<int> row(static_cast<std::size_t>(right.size()) + 1);
    for (const QString &word : left) {
        int diagonal = 0;
        for (qsizetype i = 0; i < right.size(); ++i) {
            int &here = row[static_cast<std::size_t>(i) + 1];
            const int above = here;
            here = word == right[i] ? diagonal + 1 : std::max(above, row[static_cast<std::size_t>(i)]);
            diagonal = above;
        }
    }
    return row.back();
}

} // namespace

QStringList wordingsOf(const QString &text)
{
    static const QRegularExpression parting(QStringLiteral(R"(^[ \t]*-{3,}[ \t]*\r?$)"),
                                            QRegularExpression::MultilineOption);
    QStringList wordings;
    for (const QString &part : text.split(parting)) {
        if (const QString wording = part.trimmed(); !wording.isEmpty()) {
            wordings.append(wording);
        }
    }
    return wordings.isEmpty() ? QStringList{QString()} : wordings;
}

QList<TemplateGap> gapsIn(const QString &text)
{
    static const QRegularExpression gap(QStringLiteral(R"(\[(?=[^\[\]\n]*\p{L})[^\[\]\n]{1,60}\])"));
    QList<TemplateGap> gaps;
    for (auto match = gap.globalMatch(text); match.hasNext();) {
        const QRegularExpressionMatch found = match.next();
        gaps.append({found.captured(), static_cast<int>(found.capturedStart()), static_cast<int>(found.capturedEnd())});
    }
    return gaps;
}

int wordingInTurn(int count, int last, const QList<int> &had)
{
    if (count <= 1) {
        return 0;
    }
    const int first = (std::clamp(last, -1, count - 1) + 1) % count;
    int longestAgo = first;
    qsizetype when = had.size();
    for (int step = 0; step < count; ++step) {
        const int wording = (first + step) % count;
        const qsizetype hadAt = had.lastIndexOf(wording);
        if (hadAt < 0) {
            return wording;
        }
        if (hadAt < when) {
            when = hadAt;
            longestAgo = wording;
        }
    }
    return longestAgo;
}

bool isNearlyTheWording(const QString &reply, const QString &wording)
{
    QString bare = wording;
    const QList<TemplateGap> gaps = gapsIn(wording);
    for (auto gap = gaps.crbegin(); gap != gaps.crend(); ++gap) {
        bare.replace(gap->start, gap->end - gap->start, u' ');
    }
    const QStringList said = wordsOf(reply);
    const QStringList written = wordsOf(bare);
    const qsizetype common = commonWords(said, written);
    const qsizetype own = said.size() - common - gaps.size() * wordsAGap;
    return written.size() >= fewestWords && common * 10 >= written.size() * tenths
        && own * 10 <= said.size() * (10 - tenths);
}

} // namespace wederhoor
