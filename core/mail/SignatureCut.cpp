#include "core/mail/SignatureCut.h"

#include <QRegularExpression>

#include <algorithm>

namespace wederhoor {

namespace {

using namespace Qt::StringLiterals;

constexpr auto freely = QRegularExpression::CaseInsensitiveOption;

/// "-- ", and "--" alone, which programs make of it that trim lines.
bool isSignatureMark(const QString &line)
{
    static const QRegularExpression mark(u"^\\s?--\\s*$"_s);
    return mark.match(line).hasMatch();
}

/// What telephones and programs write under a mail.
bool isProgramsLine(const QString &line)
{
    static const QRegularExpression words(u"^\\W*(?:(?:verzonden|verstuurd|gestuurd) (?:vanaf|vanuit|via|met|door) "
                                          u".{2,80}|(?:sent|envoyed) (?:from|via|with|using) "
                                          "(?:my |mail|outlook|gmail|proton|yahoo|samsung|the ).{0,80}|(?:von meinem "
                                          ".{2,60} gesendet|gesendet (?:von|mit) .{2,60})"
                                          "|envoy\u00E9 (?:de|depuis) .{2,60}|(?:get|download) outlook (?:for|voor) "
                                          ".{2,80}|outlook voor (?:ios|android|mac).{0,80}"
                                          "|(?:holen sie sich|laden sie) outlook .{2,80})\\W*$"_s,
                                          freely);
    static const QRegularExpression telling(
        u"\\b(?:iphone|ipad|ios|android|galaxy|samsung|huawei|oneplus|xiaomi|nokia|pixel"
        "|blackberry|outlook|gmail|proton|yahoo|mail|mobiel|mobile|smartphone|telefoon"
        "|handy|windows|app)\\b"_s,
        freely);
    return line.size() < 200 && words.match(line).hasMatch() && telling.match(line).hasMatch();
}

bool isFarewellIn(const QString &line)
{
    static const QRegularExpression words(
        u"^\\W*(?:(?:(?:met|mit)\\b.{0,20}\\b)?(?:vriendelijke|hartelijke|beste|warme|collegiale|fijne|lieve|"
        u"freundlichen|freundlichem"
        "|besten|herzlichen|sch\u00F6nen|viele|liebe|sonnige)\\b.{0,25}\\b(?:groet(?:en|jes)?|gr(?:\u00FC|ue)(?:\u00DF|"
        "ss)(?:e|en)?)"
        "|(?:met (?:de |een )?)?groet(?:en|jes)?|gr|mvg|m\\.v\\.g|vr\\.? ?gr|v\\.?gr|hartelijke groeten?|hoogachtend"
        "|(?:(?:with|many)\\b.{0,10})?(?:kind|best|warm|kindest|warmest)(?: regards| "
        "wishes)|regards|best|cheers|sincerely"
        "|yours (?:sincerely|faithfully|truly)|mfg|gru(?:\u00DF|ss)|lg|vg|cordialement|bien \u00E0 vous|salutations)"
        "(?:[ ,.!]+(?:(?:from|uit|vanuit|van) )?(?:(?-i:\\p{Lu})[\\w.'\u2019-]*[ |]*){1,5}|,[ \\w.'\u2019-]{0,40})?[\\s,.!]*$"_s,
        freely | QRegularExpression::UseUnicodePropertiesOption);
    return line.size() < 90 && words.match(line).hasMatch();
}

/// "Vriendelijke groet / Kind regards," says it twice.
bool isFarewell(const QString &line)
{
    const QStringList parts = line.size() < 90 ? line.split(u'/') : QStringList(line);
    return std::all_of(parts.begin(), parts.end(), isFarewellIn);
}

bool isDisclaimer(const QString &line)
{
    static const QRegularExpression words(
        u"^\\W*(?:disclaimer\\b|vertrouwelijkheid|confidentiality (?:notice|note)|haftungsausschluss"
        "|(?:de informatie|deze informatie) (?:verzonden|in (?:dit|deze)|verstrekt)"
        "|(?:dit|deze) (?:e-?mail)?(?:bericht|e-?mail|mail)\\b.{0,60}(?:uitsluitend|vertrouwelijk|bestemd|bedoeld voor)"
        "|th(?:is|e) (?:information (?:contained )?in this "
        ")?(?:e-?mail|message|communication)\\b.{0,90}(?:intended|confidential|privileged)"
        "|diese (?:e-?mail|nachricht)\\b.{0,60}(?:vertraulich|bestimmt)"
        "|(?:denk|bedenk) aan het milieu|(?:please )?(?:consider|think of) the environment|think before you print"
        "|(?:scanned|gescand) (?:by|door) |virus-?(?:free|vrij)|aan (?:dit|deze) (?:e-?mail)?(?:bericht|e-?mail) kunnen geen rechten)"_s,
        freely);
    return words.match(line).hasMatch();
}

bool isBanner(const QString &line)
{
    static const QRegularExpression words(
        u"^\\W*(?:(?:let op|waarschuwing|caution|warning|achtung|attention|external|extern(?:e "
        u"e-?mail)?)\\b.{0,200}(?:afkomstig|buiten de organisatie"
        "|externe? (?:afzender|e-?mail)|originat|external|outside|extern)"
        "|u ontvangt niet vaak e-?mail van|you don't often get email from|\\[?(?:external|extern)\\]?)"_s,
        freely);
    return words.match(line).hasMatch();
}

bool isPostscript(const QString &line)
{
    static const QRegularExpression words(u"^\\s*p\\.? ?s\\.?\\s*[:.,)-]?\\s"_s, freely);
    return words.match(line).hasMatch();
}

bool isBlank(const QString &line)
{
    return line.trimmed().isEmpty();
}

/// Thanks close a mail only with the comma, words before them and a name below; else they open one.
bool isThanksBeforeName(const QStringList &lines, qsizetype at, const QStringList &before)
{
    static const QRegularExpression thanks(
        u"^\\W*(?:(?:many |alvast |vielen |heel erg )?(?:thanks|bedankt|dank|danke|dank (?:je|u) wel)|thank you"
        "|(?:thanks|bedankt|dank)(?: and| en)(?: kind| best)? (?:regards|groet(?:en|jes)?)),\\s*$"_s,
        freely);
    static const QRegularExpression name(
        u"^\\s*(?:\\p{Lu}[\\w.'\u2019-]*|van|de|der|den|von)(?: (?:\\p{Lu}[\\w.'\u2019-]*|van|de|der|den|von)){0,4}\\s*$"_s,
        QRegularExpression::UseUnicodePropertiesOption);
    if (lines.at(at).size() > 90 || !thanks.match(lines.at(at)).hasMatch()
        || std::all_of(before.begin(), before.end(), isBlank)) {
        return false;
    }
    const auto below = std::find_if_not(lines.begin() + at + 1, lines.end(), isBlank);
    return below != lines.end() && name.match(*below).hasMatch();
}

qsizetype paragraphEnd(const QStringList &lines, qsizetype at)
{
    return std::find_if(lines.begin() + at, lines.end(), isBlank) - lines.begin();
}

/// A farewell only when what follows can be a signature: not much, and nothing that asks or tells at length.
bool endsHere(const QStringList &lines, qsizetype farewell)
{
    constexpr qsizetype mostLines = 25;
    constexpr qsizetype longestLine = 110;
    qsizetype written = 0;
    for (qsizetype i = farewell + 1; i < lines.size(); ++i) {
        const QString line = lines.at(i).trimmed();
        if (isDisclaimer(line) || isPostscript(line) || isSignatureMark(line)) {
            break;
        }
        const bool isSentence = line.endsWith(u'?') || (line.size() > longestLine && !line.contains(u'|'));
        if (isSentence || (!line.isEmpty() && ++written > mostLines)) {
            return false;
        }
    }
    return true;
}

/// What stood before the farewell, with the postscripts that follow it.
QStringList withPostscripts(QStringList kept, const QStringList &lines, qsizetype farewell)
{
    while (!kept.isEmpty() && isBlank(kept.last())) {
        kept.removeLast();
    }
    for (qsizetype i = farewell; i < lines.size(); ++i) {
        if (isPostscript(lines.at(i))) {
            const qsizetype end = paragraphEnd(lines, i);
            kept += QStringList{QString()} + lines.mid(i, end - i);
            i = end;
        }
    }
    return kept;
}

QStringList withoutBanner(const QStringList &lines)
{
    const qsizetype first = std::find_if_not(lines.begin(), lines.end(), isBlank) - lines.begin();
    return first < lines.size() && isBanner(lines.at(first)) ? lines.mid(paragraphEnd(lines, first)) : lines;
}

} // namespace

QStringList withoutSignature(const QStringList &all)
{
    const QStringList lines = withoutBanner(all);
    QStringList kept;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const QString &line = lines.at(i);
        if (isSignatureMark(line) || isDisclaimer(line)) {
            return kept;
        }
        if ((isFarewell(line) || isThanksBeforeName(lines, i, kept)) && endsHere(lines, i)) {
            return withPostscripts(kept, lines, i);
        }
        if (!isProgramsLine(line)) {
            kept.append(line);
        }
    }
    return kept;
}

} // namespace wederhoor
