#include "core/mail/ReplyTrimmer.h"

#include "core/mail/QuoteHead.h"
#include "core/mail/SignatureCut.h"

#include <algorithm>

namespace wederhoor {

namespace {

/// Own lines, with the quoted lines that stand right above them.
struct Stretch
{
    QStringList above;
    QStringList own;
};

bool isBlank(const QString &line)
{
    return line.trimmed().isEmpty();
}

QString withoutEnd(QString line)
{
    while (line.endsWith(u' ')) {
        line.chop(1);
    }
    return line;
}

QStringList trimmedLines(QStringList lines)
{
    while (!lines.isEmpty() && isBlank(lines.first())) {
        lines.removeFirst();
    }
    while (!lines.isEmpty() && isBlank(lines.last())) {
        lines.removeLast();
    }
    return lines;
}

struct Before
{
    QStringList lines;
    bool isEnded = false; ///< what follows is all the other's
};

/// The lines up to what is all the other's; the heads of marked quotes are taken out on the way.
Before beforeTheOther(const QStringList &lines)
{
    Before before;
    qsizetype from = 0;
    for (;;) {
        const QuoteHead head = findQuoteHead(lines, from);
        before.lines += lines.mid(from, head.line < 0 ? -1 : head.line - from);
        before.isEnded = head.line >= 0 && head.restIsQuoted;
        if (head.line < 0 || before.isEnded) {
            return before;
        }
        from = head.line + head.length;
    }
}

QList<Stretch> stretchesOf(const QStringList &lines)
{
    QList<Stretch> stretches;
    Stretch current;
    const auto end = [&stretches, &current] {
        const QStringList own = trimmedLines(withoutSignature(trimmedLines(current.own)));
        if (!own.isEmpty()) {
            stretches.append({current.above, own});
        }
        current = {};
    };
    for (const QString &line : lines) {
        if (isQuotedLine(line)) {
            if (!current.own.isEmpty() && !std::all_of(current.own.begin(), current.own.end(), isBlank)) {
                end();
            }
            current.own.clear();
            current.above.append(line);
        } else {
            current.own.append(withoutEnd(line));
        }
    }
    end();
    return stretches;
}

/// Of what is quoted above an answer, the last paragraph: the question that it answers.
QStringList questionIn(const QStringList &quoted)
{
    constexpr qsizetype mostLines = 4;
    const auto isBare = [](const QString &line) {
        return std::all_of(line.begin(), line.end(), [](QChar c) { return c == u'>' || c.isSpace(); });
    };
    QStringList question;
    for (qsizetype i = quoted.size() - 1; i >= 0 && question.size() < mostLines; --i) {
        if (!isBare(quoted.at(i))) {
            question.prepend(quoted.at(i).trimmed());
        } else if (!question.isEmpty()) {
            break;
        }
    }
    return question;
}

} // namespace

MailAnswer trimReply(const QString &text)
{
    constexpr qsizetype mostLines = 5'000; // of what was quoted again and again; more is no answer but a file
    const QString all = text.trimmed();
    const QStringList lines = text.split(u'\n');
    const Before before = beforeTheOther(lines.mid(0, mostLines));
    if (lines.size() > mostLines && !before.isEnded) {
        return {all, false, false};
    }
    const QList<Stretch> stretches = stretchesOf(before.lines);
    const auto underQuotes = std::count_if(stretches.begin(), stretches.end(),
                                           [](const Stretch &stretch) { return !stretch.above.isEmpty(); });
    MailAnswer answer;
    answer.isInline = underQuotes > 1 || (underQuotes == 1 && stretches.size() > 1);
    QStringList parts;
    for (const Stretch &stretch : stretches) {
        const QStringList question = answer.isInline ? questionIn(stretch.above) : QStringList();
        parts.append((question + stretch.own).join(u'\n'));
    }
    answer.text = parts.join(QStringLiteral("\n\n"));
    answer.isTrimmed = answer.text != all;
    return answer;
}

QString answerAboveLine(const QString &words)
{
    return QStringLiteral("##- ") + words + QStringLiteral(" -##");
}

} // namespace wederhoor
