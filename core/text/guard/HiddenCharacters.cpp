#include "core/text/guard/HiddenCharacters.h"

#include <algorithm>

namespace wederhoor {

namespace {

bool isHidden(QChar character)
{
    const char16_t unit = character.unicode();
    return unit == 0x200b || unit == 0x2060 || unit == 0xfeff || (unit >= 0x202a && unit <= 0x202e)
        || (unit >= 0x2066 && unit <= 0x2069);
}

bool isControl(QChar character)
{
    const char16_t unit = character.unicode();
    return (unit < 0x20 && unit != u'\n' && unit != u'\t' && unit != u'\r') || (unit >= 0x7f && unit <= 0x9f);
}

} // namespace

bool hasHiddenCharacters(QStringView text)
{
    return std::any_of(text.begin(), text.end(), isHidden);
}

QString withoutHiddenCharacters(const QString &text)
{
    QString clean = text;
    clean.removeIf(isHidden);
    return clean;
}

qsizetype unreadableAt(QStringView text)
{
    for (qsizetype at = 0; at < text.size(); ++at) {
        const QChar character = text[at];
        if (character.isHighSurrogate() && at + 1 < text.size() && text[at + 1].isLowSurrogate()) {
            ++at;
        } else if (character.isSurrogate() || character == QChar(QChar::ReplacementCharacter) || isControl(character)) {
            return at;
        }
    }
    return -1;
}

} // namespace wederhoor
