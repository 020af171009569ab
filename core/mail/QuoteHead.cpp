#include "core/mail/QuoteHead.h"

#include <QRegularExpression>

namespace wederhoor {

namespace {

using namespace Qt::StringLiterals;

constexpr auto freely = QRegularExpression::CaseInsensitiveOption;

/// "-----Oorspronkelijk bericht-----", "Begin forwarded message:", "---- Antwoord boven deze regel ----".
bool isDivider(const QString &line)
{
    static const QRegularExpression named(
        u"^\\s*[-_*=#]{2,}\\s*(?:(?:oorspronkelijk|origineel|doorgestuurd) bericht"
        "|(?:original|forwarded) (?:message|email|mail|appointment)|(?:urspr\u00FCngliche|weitergeleitete) nachricht"
        "|message (?:d'origine|original|transf\u00E9r\u00E9)|oorspronkelijke afspraak)\\s*(?:van .{1,80})?[-_*=#]*\\s*$"_s,
        freely);
    static const QRegularExpression begins(
        u"^\\s*(?:begin doorgestuurd bericht|begin forwarded message|anfang der weitergeleiteten nachricht"
        "|d\u00E9but du message (?:transf\u00E9r\u00E9|r\u00E9exp\u00E9di\u00E9))\\s*:\\s*$"_s,
        freely);
    static const QRegularExpression above(
        u"^\\s*[-_*=#]{2,}.*(?:boven deze (?:regel|lijn)|above this line|\u00FCber dieser zeile).*$"_s, freely);
    return named.match(line).hasMatch() || begins.match(line).hasMatch() || above.match(line).hasMatch();
}

enum Label { NoLabel = 0, From = 1, When = 2, To = 4, Subject = 8, Copy = 16 };

/// "*Verzonden:* maandag 5 januari 2026": which of a header's labels a line begins with.
Label labelOf(const QString &line)
{
    static const std::pair<QRegularExpression, Label> labels[] = {
        {QRegularExpression(u"^[\\s*_]*(?:van|from|von|de|exp\u00E9diteur)[*_]*\\s*:"_s, freely), From},
        {QRegularExpression(
             u"^[\\s*_]*(?:verzonden(?: op)?|verstuurd|sent|gesendet|datum|date|envoy\u00E9)[*_]*\\s*:"_s, freely),
         When},
        {QRegularExpression(u"^[\\s*_]*(?:aan|to|an|\u00E0)[*_]*\\s*:"_s, freely), To},
        {QRegularExpression(u"^[\\s*_]*(?:onderwerp|subject|betreff?|objet)[*_]*\\s*:"_s, freely), Subject},
        {QRegularExpression(u"^[\\s*_]*(?:cc|kopie|bcc|antwoord aan|reply-to|prioriteit|urgentie|importance|bijlagen?"
                            "|attachments?)[*_]*\\s*:"_s,
                            freely),
         Copy},
    };
    for (const auto &[pattern, label] : labels) {
        if (pattern.match(line).hasMatch()) {
            return label;
        }
    }
    return NoLabel;
}

/// A block of headers as Outlook and others set above what they quote. From and two more, of which one says when or
/// what; addresses may run over several lines.
qsizetype headerBlock(const QStringList &lines, qsizetype at)
{
    constexpr qsizetype longest = 14;
    if (labelOf(lines.at(at)) == NoLabel) {
        return 0;
    }
    int seen = 0;
    qsizetype last = at;
    int others = 0;
    for (qsizetype i = at; i < std::min(lines.size(), at + longest); ++i) {
        const Label label = labelOf(lines.at(i));
        if (label == NoLabel && (lines.at(i).trimmed().isEmpty() ? i > at + 1 && seen > From : ++others > 3)) {
            break;
        }
        if (label != NoLabel) {
            seen |= label;
            last = i;
            others = 0;
        }
    }
    const int more = ((seen & When) != 0 ? 1 : 0) + ((seen & To) != 0 ? 1 : 0) + ((seen & Subject) != 0 ? 1 : 0);
    return (seen & From) != 0 && more >= 2 ? last - at + 1 : 0;
}

/// A program names an address or a time; a person who tells what a customer wrote seldom does.
bool isProgramsWork(const QString &attribution)
{
    static const QRegularExpression telling(u"@|\\b\\d{1,2}[:.h]\\d{2}\\b"_s);
    return telling.match(attribution).hasMatch();
}

/// "Op ma 5 jan. 2026 om 10:00 schreef Webcare <...>:", over as many lines as it was broken into.
bool isAttribution(const QString &text)
{
    static const QRegularExpression verbAfter(u"^[- ]*(?:op|on|am|le|il)\\b.{4,300}\\b(?:schreef|wrote|schrieb|a "
                                              u"\u00E9crit|heeft .{1,200} geschreven|het volgende "
                                              "geschreven)\\b.{0,250}[:\uFF1A]\\s*$"_s,
                                              freely | QRegularExpression::UseUnicodePropertiesOption);
    static const QRegularExpression verbFirst(
        u"^.{2,160}\\b(?:schreef|wrote|schrieb|a \u00E9crit)\\b\\s*(?:het volgende )?(?:op|on|am|le)?\\b.{4,160}[:\uFF1A]\\s*$"_s,
        freely | QRegularExpression::UseUnicodePropertiesOption);
    static const QRegularExpression dateFirst(
        u"^\\d{4}-\\d{1,2}-\\d{1,2} \\d{1,2}:\\d{2}.{0,40}<?[^\\s<>]+@[^\\s<>]+>?.{0,60}:\\s*$"_s);
    static const QRegularExpression digit(u"\\d"_s);
    return (digit.match(text).hasMatch() && (verbAfter.match(text).hasMatch() || verbFirst.match(text).hasMatch()))
        || dateFirst.match(text).hasMatch();
}

bool canBeginAttribution(const QString &line)
{
    static const QRegularExpression start(
        u"^[-\\s]*(?:(?:op|on|am|le|il)\\s.*\\d|\\d{4}-\\d|.*\\b(?:schreef|wrote|schrieb|a \u00E9crit)\\b)"_s, freely);
    return start.match(line).hasMatch();
}

qsizetype attribution(const QStringList &lines, qsizetype at)
{
    constexpr qsizetype mostLines = 4;
    if (!canBeginAttribution(lines.at(at))) {
        return 0;
    }
    QString joined;
    for (qsizetype i = at; i < std::min(lines.size(), at + mostLines); ++i) {
        const QString line = lines.at(i).trimmed();
        const bool isBrokenAddress = line.startsWith(u">:"); // "<webcare@bank.example" stands on the line before
        if (line.isEmpty() || (isQuotedLine(line) && !isBrokenAddress)) {
            return 0;
        }
        joined += joined.isEmpty() ? line : u' ' + line;
        if (line.endsWith(u':')) {
            return isAttribution(joined) ? i - at + 1 : 0;
        }
    }
    return 0;
}

bool isRule(const QString &line)
{
    static const QRegularExpression rule(u"^\\s*(?:_{10,}|-{10,}|\u2500{5,}|\u2014{5,})\\s*$"_s);
    return rule.match(line).hasMatch();
}

qsizetype nextWritten(const QStringList &lines, qsizetype from)
{
    while (from < lines.size() && lines.at(from).trimmed().isEmpty()) {
        ++from;
    }
    return from;
}

QuoteHead headAt(const QStringList &lines, qsizetype at)
{
    if (isDivider(lines.at(at))) {
        return {at, 1, true};
    }
    const qsizetype after = isRule(lines.at(at)) ? nextWritten(lines, at + 1) : at;
    if (after < lines.size()) {
        if (const qsizetype length = headerBlock(lines, after)) {
            return {at, after - at + length, true};
        }
    }
    const qsizetype length = attribution(lines, at);
    const qsizetype next = nextWritten(lines, at + length);
    const bool isMarked = next < lines.size() && isQuotedLine(lines.at(next));
    const qsizetype below = nextWritten(lines, at + 1);
    if (length == 0 && below < lines.size() && isQuotedLine(lines.at(below))
        && isAttribution(lines.at(at).trimmed() + u':')) {
        return {at, 1, false}; // GMX ends it with nothing
    }
    if (length > 0 && (isMarked || isProgramsWork(lines.mid(at, length).join(u' ')))) {
        return {at, length, !isMarked};
    }
    return {};
}

} // namespace

bool isQuotedLine(const QString &line)
{
    for (const QChar c : line) {
        if (c == u'>') {
            return true;
        }
        if (!c.isSpace()) {
            return false;
        }
    }
    return false;
}

QuoteHead findQuoteHead(const QStringList &lines, qsizetype from)
{
    for (qsizetype i = from; i < lines.size(); ++i) {
        if (lines.at(i).trimmed().isEmpty() || isQuotedLine(lines.at(i))) {
            continue;
        }
        if (const QuoteHead head = headAt(lines, i); head.line >= 0) {
            return head;
        }
    }
    return {};
}

} // namespace wederhoor
