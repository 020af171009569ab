#include "core/training/FoldedWords.h"

#include "core/text/TextBreaks.h"

namespace wederhoor::training {

namespace {

/// Belongs to a word when it stands inside it: foto's, 1,25, 12:30.
bool joins(QChar sign, QChar before, QChar after)
{
    if (sign == u'\'') {
        return before.isLetter() && after.isLetter();
    }
    return (sign == u',' || sign == u'.' || sign == u':') && before.isDigit() && after.isDigit();
}

} // namespace

QString folded(const QString &text)
{
    const QString apart = text.toLower().normalized(QString::NormalizationForm_D);
    QString folded;
    folded.reserve(apart.size());
    for (const QChar c : apart) {
        if (c == QChar(0x2018) || c == QChar(0x2019) || c == u'`') {
            folded += u'\'';
        } else if (!c.isMark()) {
            folded += c;
        }
    }
    return folded;
}

QStringList foldedWords(const QString &text)
{
    const QString plain = folded(text);
    QStringList words;
    QString word;
    for (qsizetype at = 0; at < plain.size(); ++at) {
        const QChar c = plain[at];
        const bool isInside = !word.isEmpty() && at + 1 < plain.size() && joins(c, plain[at - 1], plain[at + 1]);
        if (c.isLetterOrNumber() || isInside) {
            word += c;
        } else if (!word.isEmpty()) {
            words.append(word);
            word.clear();
        }
    }
    if (!word.isEmpty()) {
        words.append(word);
    }
    return words;
}

QStringList sentencesOf(const QString &text)
{
    QStringList sentences;
    qsizetype start = 0;
    for (const qsizetype end : sentenceEnds(text)) {
        const QString sentence = text.mid(start, end - start).trimmed();
        if (!sentence.isEmpty()) {
            sentences.append(sentence);
        }
        start = end;
    }
    return sentences;
}

} // namespace wederhoor::training
