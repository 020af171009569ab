#include "core/text/LengthRule.h"

#include "core/text/MastodonText.h"
#include "core/text/TextBreaks.h"
#include "core/text/WeightedLength.h"

#include <algorithm>
#include <array>

namespace wederhoor {

namespace {

using Unit = LengthCheck::Unit;

/// A limit in grapheme clusters and a second one in bytes of UTF-8; both must hold.
struct GraphemeRule
{
    int graphemes;
    int bytes;
};

constexpr GraphemeRule blueskyPost{300, 3'000};
constexpr GraphemeRule blueskyPrivate{1'000, 10'000};

/// So many Unicode characters; 0: no limit is known.
struct CharacterRule
{
    const char *platform;
    int publicMost;
    int privateMost;
    int least = 0;
};

constexpr auto characterRules = std::to_array<CharacterRule>({
    {"facebook", 8'000, 2'000},
    {"messenger", 2'000, 2'000},
    {"instagram", 2'200, 1'000},
    {"youtube", 10'000, 0},
    {"linkedin", 1'250, 0},
    {"threads", 500, 0},
    {"reddit", 10'000, 10'000},
    {"discourse", 32'000, 32'000, 20},
});

int characterCount(QStringView text)
{
    return static_cast<int>(text.size() - std::count_if(text.begin(), text.end(), [&text](const QChar &unit) {
                                return unit.isLowSurrogate() && &unit != text.begin() && (&unit)[-1].isHighSurrogate();
                            }));
}

LengthCheck byGraphemes(const GraphemeRule &rule, const QString &text)
{
    const int length = graphemeCount(text);
    return {length, rule.graphemes, Unit::Graphemes, length <= rule.graphemes && text.toUtf8().size() <= rule.bytes};
}

LengthCheck byCharacters(const QString &text, int most, int least)
{
    const int length = characterCount(text);
    return {length, most, Unit::Characters, (most == 0 || length <= most) && length >= least, least};
}

LengthCheck ofX(ReplyKind kind, const QString &text)
{
    constexpr int longestPrivate = 10'000;
    if (kind == ReplyKind::Private) {
        return byCharacters(text, longestPrivate, 0);
    }
    const WeightedCount count = weightedCount(text.mid(leadingMentionsEnd(text)), xRule());
    return {count.length, xRule().limit, Unit::Weighted, count.isValid};
}

LengthCheck ofMastodon(const QString &text, const LengthSetting &setting)
{
    const int most = setting.most.value_or(500);
    const int length = graphemeCount(countedByMastodon(text, setting.contentWarning, setting.perLink.value_or(23)));
    return {length, most, Unit::Graphemes, length <= most};
}

LengthCheck ofOthers(const PlatformId &platform, ReplyKind kind, const QString &text, const LengthSetting &setting)
{
    const auto *const rule = std::find_if(characterRules.begin(), characterRules.end(), [&platform](const auto &each) {
        return platform.value == QLatin1String(each.platform);
    });
    if (rule == characterRules.end()) {
        return byCharacters(text, setting.most.value_or(0), setting.least.value_or(0));
    }
    return byCharacters(text, setting.most.value_or(kind == ReplyKind::Public ? rule->publicMost : rule->privateMost),
                        setting.least.value_or(rule->least));
}

std::optional<int> countIn(const QJsonObject &object, const QString &key)
{
    constexpr int mostOfAll = 10'000'000;
    const int value = object.value(key).toInt(-1);
    return value > 0 && value <= mostOfAll ? std::optional(value) : std::nullopt;
}

} // namespace

QString lengthUnitName(LengthCheck::Unit unit)
{
    switch (unit) {
    case Unit::Characters:
        return QStringLiteral("characters");
    case Unit::Graphemes:
        return QStringLiteral("graphemes");
    case Unit::Weighted:
        return QStringLiteral("weighted");
    }
    Q_UNREACHABLE();
}

LengthSetting lengthSetting(const QJsonObject &channelOptions)
{
    const QJsonObject said = channelOptions.value(QStringLiteral("length")).toObject();
    return {countIn(said, QStringLiteral("most")),
            countIn(said, QStringLiteral("least")),
            countIn(said, QStringLiteral("per_link")),
            {}};
}

LengthCheck checkLength(const PlatformId &platform, ReplyKind kind, const QString &text, const LengthSetting &setting)
{
    // The practice platform counts like Bluesky, so that what is learnt there holds where it matters.
    if (platform.value == QLatin1String("bluesky") || platform.value == QLatin1String("practice")) {
        return byGraphemes(kind == ReplyKind::Public ? blueskyPost : blueskyPrivate, text);
    }
    if (platform.value == QLatin1String("x")) {
        return ofX(kind, text);
    }
    if (platform.value == QLatin1String("mastodon")) {
        return ofMastodon(text, setting);
    }
    return ofOthers(platform, kind, text, setting);
}

QStringList platformsWithLengthRule()
{
    QStringList names{QStringLiteral("bluesky"), QStringLiteral("mastodon"), QStringLiteral("practice"),
                      QStringLiteral("x")};
    for (const CharacterRule &rule : characterRules) {
        names.append(QLatin1String(rule.platform));
    }
    names.sort();
    return names;
}

} // namespace wederhoor
