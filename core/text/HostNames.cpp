#include "core/text/HostNames.h"

#include "core/text/PublicSuffixes.h"

#include <QList>

#include <unicode/idna.h>

#include <algorithm>
#include <memory>

namespace wederhoor {

namespace {

constexpr qsizetype none = -1;

/// Letters with accents, which stand in a host as others do.
bool isAccented(char16_t sign)
{
    static constexpr QStringView phonetic
        = u"\u0253\u0254\u0256\u0257\u0259\u025b\u0263\u0268\u026f\u0272\u0289\u028b\u02bb";
    if (sign < 0xc0 || sign > 0x1eff) {
        return false;
    }
    return (sign <= 0x024f && sign != 0xd7 && sign != 0xf7) || (sign >= 0x0300 && sign <= 0x036f) || sign >= 0x1e00
        || phonetic.contains(QChar(sign));
}

bool isHostLetter(char16_t sign)
{
    return isAsciiAlnum(sign) || isAccented(sign);
}

/// In a host after a scheme: neither space nor punctuation.
bool isUnicodeHostLetter(char16_t sign)
{
    if (sign < 0x80) {
        return isAsciiAlnum(sign);
    }
    if (sign >= 0x2000 && sign <= 0x206f) {
        return false; // General punctuation: dashes, quotes, directions.
    }
    const QChar::Category category = QChar::category(static_cast<char32_t>(sign));
    return category != QChar::Separator_Space && category != QChar::Separator_Line
        && category != QChar::Separator_Paragraph && category != QChar::Other_Control;
}

/// What may not follow a top-level domain: the name goes on, or it is an address's local part.
bool goesOn(char16_t sign)
{
    return isAsciiAlnum(sign) || sign == u'@' || sign == u'+' || sign == u'-';
}

} // namespace

HostNames::HostNames(QStringView text)
    : m_text(text)
    , m_ends(static_cast<std::size_t>(text.size()), none)
{
    qsizetype runEnd = text.size(); // of the label's characters
    qsizetype underscore = text.size(); // the next one
    qsizetype topLevel = none; // the end of the top-level domain after the dot at runEnd
    for (qsizetype at = text.size() - 1; at >= 0; --at) {
        const char16_t sign = text[at].unicode();
        if (sign == u'_') {
            underscore = at;
        }
        if (!isHostLetter(sign) && sign != u'-' && sign != u'_') {
            runEnd = at;
            underscore = text.size();
            topLevel = sign == u'.' ? topLevelEnd(at + 1) : none;
            continue;
        }
        const bool isLabel = isHostLetter(sign) && runEnd < text.size() && text[runEnd] == QLatin1Char('.')
            && isHostLetter(text[runEnd - 1].unicode());
        if (!isLabel) {
            continue;
        }
        // As many labels as there are; the one before the top-level domain has no underscore.
        const qsizetype deeper = runEnd + 1 < text.size() ? m_ends[static_cast<std::size_t>(runEnd + 1)] : none;
        m_ends[static_cast<std::size_t>(at)] = deeper != none ? deeper : (underscore > runEnd ? topLevel : none);
    }
}

qsizetype HostNames::endAt(qsizetype start) const
{
    return start < m_text.size() ? m_ends[static_cast<std::size_t>(start)] : none;
}

qsizetype HostNames::endAfterScheme(qsizetype start) const
{
    if (const qsizetype end = endAt(start); end != none) {
        return end;
    }
    qsizetype at = start;
    while (at < m_text.size() && (isUnicodeHostLetter(m_text[at].unicode()) || m_text[at] == QLatin1Char('-'))) {
        ++at;
    }
    const bool isLabel = at > start && m_text[start] != QLatin1Char('-') && m_text[at - 1] != QLatin1Char('-')
        && at < m_text.size() && m_text[at] == QLatin1Char('.');
    return isLabel ? topLevelEnd(at + 1) : none;
}

qsizetype HostNames::topLevelEnd(qsizetype start) const
{
    constexpr qsizetype longestTopLevel = 24;
    const qsizetype limit = std::min(m_text.size(), start + longestTopLevel);
    qsizetype last = start;
    while (last < limit && isUnicodeHostLetter(m_text[last].unicode())) {
        ++last;
    }
    // Text in scripts without spaces goes on behind the name: from the longest that could be one to the shortest.
    for (qsizetype end = last; end > start + 1; --end) {
        const bool isEnded = end == m_text.size() || !goesOn(m_text[end].unicode());
        if (isEnded && isTopLevelDomain(m_text.mid(start, end - start))) {
            return end;
        }
    }
    if (!m_text.mid(start, 4).startsWith(u"xn--", Qt::CaseInsensitive)) {
        return none;
    }
    qsizetype end = start + 4;
    while (end < m_text.size() && (isAsciiAlnum(m_text[end].unicode()) || m_text[end] == QLatin1Char('-'))) {
        ++end;
    }
    return end > start + 4 ? end : none;
}

bool HostNames::isResolvable(QStringView host, qsizetype rest)
{
    constexpr qsizetype longestLabel = 63;
    constexpr qsizetype longestAddress = 4096;
    if (std::all_of(host.begin(), host.end(), [](QChar character) { return character.unicode() < 0x80; })) {
        const auto labels = host.split(u'.');
        return host.size() + rest <= longestAddress && std::all_of(labels.begin(), labels.end(), [](QStringView label) {
                   return label.size() <= longestLabel;
               });
    }
    UErrorCode status = U_ZERO_ERROR;
    static const std::unique_ptr<icu::IDNA> names(
        icu::IDNA::createUTS46Instance(UIDNA_NONTRANSITIONAL_TO_ASCII, status));
    if (!names || host.size() > longestAddress) {
        return false;
    }
    icu::UnicodeString ascii;
    icu::IDNAInfo info;
    names->nameToASCII(icu::UnicodeString(false, host.utf16(), static_cast<int32_t>(host.size())), ascii, info, status);
    constexpr std::uint32_t fatal
        = UIDNA_ERROR_EMPTY_LABEL | UIDNA_ERROR_LABEL_TOO_LONG | UIDNA_ERROR_PUNYCODE | UIDNA_ERROR_INVALID_ACE_LABEL;
    return U_SUCCESS(status) && (info.getErrors() & fatal) == 0 && ascii.length() + rest <= longestAddress;
}

} // namespace wederhoor
