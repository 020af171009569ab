#include "core/text/WeightedLength.h"

#include "core/text/EmojiSequences.h"
#include "core/text/Links.h"

#include <QString>

#include <algorithm>

namespace wederhoor {

namespace {

int weightOf(char32_t character, const WeightedRule &rule)
{
    const auto range = std::find_if(rule.ranges.begin(), rule.ranges.end(), [character](const auto &each) {
        return character >= each.first && character <= each.last;
    });
    return range == rule.ranges.end() ? rule.otherWeight : range->weight;
}

bool isRefused(char32_t character)
{
    return character == 0xfffe || character == 0xfeff || character == 0xffff;
}

char32_t characterAt(QStringView text, qsizetype at)
{
    const bool isPair = text[at].isHighSurrogate() && at + 1 < text.size() && text[at + 1].isLowSurrogate();
    return isPair ? QChar::surrogateToUcs4(text[at], text[at + 1]) : text[at].unicode();
}

bool isOfHandle(QChar character)
{
    const char16_t sign = character.unicode();
    return (sign >= u'0' && sign <= u'9') || ((sign | 0x20) >= u'a' && (sign | 0x20) <= u'z') || sign == u'_';
}

} // namespace

const WeightedRule &xRule()
{
    static const WeightedRule rule{
        280, 100,  200,
        23,  true, {{0, 0x10ff, 100}, {0x2000, 0x200d, 100}, {0x2010, 0x201f, 100}, {0x2032, 0x2037, 100}}};
    return rule;
}

WeightedCount weightedCount(const QString &written, const WeightedRule &rule)
{
    const QString text = written.normalized(QString::NormalizationForm_C);
    const std::vector<Link> links = findLinks(text);
    auto link = links.begin();
    int weight = 0;
    bool isValid = true;
    for (qsizetype at = 0; at < text.size();) {
        if (link != links.end() && link->span.start == at) {
            weight += rule.linkLength * rule.scale;
            at = link->span.end;
            ++link;
            continue;
        }
        const char32_t character = characterAt(text, at);
        const qsizetype emoji = rule.emojiAreOne ? emojiLength(text, at) : 0;
        weight += emoji > 0 ? rule.otherWeight : weightOf(character, rule);
        isValid = isValid && !isRefused(character);
        at += emoji > 0 ? emoji : (character > 0xffff ? 2 : 1);
    }
    const int length = weight / rule.scale;
    return {length, isValid && length <= rule.limit};
}

qsizetype leadingMentionsEnd(QStringView text)
{
    // As many as the platform puts before a reply at most; what is more was typed to be read.
    constexpr int mostMentions = 50;
    constexpr qsizetype longestHandle = 20;
    qsizetype end = 0;
    for (int mention = 0; mention < mostMentions; ++mention) {
        qsizetype at = end;
        if (at >= text.size() || text[at] != QLatin1Char('@')) {
            break;
        }
        const qsizetype handle = ++at;
        while (at < text.size() && isOfHandle(text[at])) {
            ++at;
        }
        const bool isEnded = at == text.size() || text[at].isSpace();
        if (at == handle || at - handle > longestHandle || !isEnded) {
            break;
        }
        while (at < text.size() && text[at].isSpace()) {
            ++at;
        }
        end = at;
    }
    return end;
}

} // namespace wederhoor
