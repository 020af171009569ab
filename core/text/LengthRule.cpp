#include "core/text/LengthRule.h"

#include <unicode/brkiter.h>

#include <algorithm>
#include <memory>

namespace wederhoor {

namespace {

/// A limit in grapheme clusters and a second one in bytes of UTF-8; both must hold.
struct GraphemeRule
{
    int graphemes;
    int bytes;
};

/// Source: lexicons app.bsky.feed.post and chat.bsky.convo.defs#messageInput.
constexpr GraphemeRule blueskyPost{300, 3'000};
constexpr GraphemeRule blueskyPrivate{1'000, 10'000};

/// Neither joins nor is joined by a neighbour: everything below the first combining mark but control characters (of
/// which CR LF is one cluster) and the soft hyphen.
bool standsAlone(QChar character)
{
    return character.unicode() < 0x300 && character.unicode() >= 0x20 && character.unicode() != 0xad;
}

/// Grapheme clusters as Unicode Standard Annex 29 has them. ICU, since QTextBoundaryFinder of Qt 6.4 parts clusters
/// beside Indic marks and cuts surrogate pairs there.
int graphemeCount(const QString &text)
{
    if (std::all_of(text.begin(), text.end(), standsAlone)) {
        return static_cast<int>(text.size());
    }
    UErrorCode status = U_ZERO_ERROR;
    // Making one reads its rules: one a thread is kept.
    thread_local const std::unique_ptr<icu::BreakIterator> clusters(
        icu::BreakIterator::createCharacterInstance(icu::Locale::getRoot(), status));
    if (!clusters) {
        return static_cast<int>(text.size()); // Without ICU's data: never fewer than there are.
    }
    clusters->setText(icu::UnicodeString(false, text.utf16(), static_cast<int32_t>(text.size())));
    int count = 0;
    while (clusters->next() != icu::BreakIterator::DONE) {
        ++count;
    }
    return count;
}

LengthCheck byGraphemes(const GraphemeRule &rule, const QString &text)
{
    const int length = graphemeCount(text);
    return {length, rule.graphemes, LengthCheck::Unit::Graphemes,
            length <= rule.graphemes && text.toUtf8().size() <= rule.bytes};
}

} // namespace

QString lengthUnitName(LengthCheck::Unit unit)
{
    switch (unit) {
    case LengthCheck::Unit::Characters:
        return QStringLiteral("characters");
    case LengthCheck::Unit::Graphemes:
        return QStringLiteral("graphemes");
    case LengthCheck::Unit::Weighted:
        return QStringLiteral("weighted");
    }
    Q_UNREACHABLE();
}

LengthCheck checkLength(const PlatformId &platform, ReplyKind kind, const QString &text)
{
    // The practice platform counts like Bluesky, so that what is learnt there holds where it matters.
    if (platform.value == QLatin1String("bluesky") || platform.value == QLatin1String("practice")) {
        return byGraphemes(kind == ReplyKind::Public ? blueskyPost : blueskyPrivate, text);
    }
    return {static_cast<int>(text.toUcs4().size()), 0, LengthCheck::Unit::Characters, true};
}

} // namespace wederhoor
