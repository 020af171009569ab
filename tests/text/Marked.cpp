#include "tests/text/Marked.h"

#include <algorithm>

namespace wederhoor::test {

namespace {

QString written(const QString &kind, qsizetype start, qsizetype end)
{
    return QStringLiteral("%1@%2-%3").arg(kind).arg(start).arg(end);
}

} // namespace

Marked readMarked(const QString &marked)
{
    Marked result;
    qsizetype at = 0;
    while (at < marked.size()) {
        const qsizetype colon = marked.indexOf(QLatin1Char(':'), at);
        const QString kind = marked.at(at) == QLatin1Char('[') ? marked.mid(at + 1, colon - at - 1) : QString();
        if (kind.isEmpty() || !personalDataKindFromName(kind)) {
            result.text += marked.at(at++);
            continue;
        }
        // Brackets inside: "[email:jan [at] post.example]".
        qsizetype close = marked.indexOf(QLatin1Char(']'), colon);
        while (marked.mid(colon, close - colon).count(QLatin1Char('[')) > 0 && close + 1 < marked.size()
               && marked.mid(colon, close - colon).count(QLatin1Char('['))
                   > marked.mid(colon, close - colon).count(QLatin1Char(']'))) {
            close = marked.indexOf(QLatin1Char(']'), close + 1);
        }
        const qsizetype start = result.text.size();
        result.text += marked.mid(colon + 1, close - colon - 1);
        result.findings += written(kind, start, result.text.size());
        at = close + 1;
    }
    return result;
}

QStringList written(const QList<PersonalDataFinding> &findings)
{
    QStringList result;
    std::transform(findings.begin(), findings.end(), std::back_inserter(result), [](const auto &finding) {
        return written(personalDataKindName(finding.kind), finding.start, finding.end);
    });
    return result;
}

} // namespace wederhoor::test
