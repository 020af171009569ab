#include "core/text/guard/Detectors.h"

#include <algorithm>

namespace wederhoor {

namespace {

/// RFC 5321: what stands before the @ has at most 64 characters, a domain 255.
constexpr qsizetype longestLocal = 64;
constexpr qsizetype longestDomain = 255;

bool isLocal(QChar character)
{
    static constexpr QStringView signs = u".!#$%&'*+-/=?^_`{|}~";
    return isFoldedAlnum(character) || signs.contains(character);
}

/// One label after the other; the end of the last that can end an address, or -1.
qsizetype domainEnd(QStringView text, qsizetype start)
{
    qsizetype end = -1;
    int labels = 0;
    const qsizetype limit = std::min(text.size(), start + longestDomain);
    for (qsizetype at = start; at < limit;) {
        const qsizetype label = at;
        bool hasDigit = false;
        while (at < limit && (isFoldedAlnum(text[at]) || text[at] == QLatin1Char('-'))) {
            hasDigit = hasDigit || isFoldedDigit(text[at]);
            ++at;
        }
        if (at == label || text[label] == QLatin1Char('-')) {
            break;
        }
        ++labels;
        const bool canBeLast = labels > 1 && at - label >= 2
            && (!hasDigit || text.mid(label).startsWith(u"xn--", Qt::CaseInsensitive))
            && text[at - 1] != QLatin1Char('-');
        end = canBeLast ? at : end;
        if (at >= limit || text[at] != QLatin1Char('.')) {
            break;
        }
        ++at;
    }
    return end;
}

struct AtSign
{
    qsizetype start;
    qsizetype end;
};

/// "@", "(at)", "[at]", with spaces around the latter two.
std::optional<AtSign> atSignAt(QStringView text, qsizetype at)
{
    if (text[at] == QLatin1Char('@')) {
        return AtSign{at, at + 1};
    }
    const QStringView four = text.mid(at, 4);
    if (four.compare(u"(at)", Qt::CaseInsensitive) != 0 && four.compare(u"[at]", Qt::CaseInsensitive) != 0) {
        return std::nullopt;
    }
    const auto isSpace
        = [text](qsizetype place) { return place >= 0 && place < text.size() && text[place] == QLatin1Char(' '); };
    return AtSign{isSpace(at - 1) ? at - 1 : at, isSpace(at + 4) ? at + 5 : at + 4};
}

} // namespace

void findEmails(const FoldedText &folded, Sightings &sightings)
{
    const QStringView text = folded.text();
    qsizetype from = 0; // What was seen already belongs to no second one.
    for (qsizetype at = 0; at < text.size(); ++at) {
        const char16_t sign = text[at].unicode();
        if (sign != u'@' && sign != u'(' && sign != u'[') {
            continue;
        }
        const std::optional<AtSign> atSign = atSignAt(text, at);
        if (!atSign) {
            continue;
        }
        qsizetype start = atSign->start;
        while (start > from && atSign->start - start < longestLocal && isLocal(text[start - 1])) {
            --start;
        }
        // What opens a bracket or a sentence is not the address's.
        while (start < atSign->start && !isFoldedAlnum(text[start]) && text[start] != QLatin1Char('_')) {
            ++start;
        }
        const bool isHandle = start > 0 && text[start - 1] == QLatin1Char('@');
        const qsizetype end = domainEnd(text, atSign->end);
        if (start < atSign->start && !isHandle && end > 0) {
            sightings.push_back({PersonalDataKind::Email, {start, end}});
            from = end;
            at = end - 1;
        }
    }
}

} // namespace wederhoor
