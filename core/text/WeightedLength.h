#pragma once

#include <QStringView>

#include <vector>

namespace wederhoor {

/// How X weighs a text: the form of the configurations that its library twitter-text publishes
/// (github.com/twitter/twitter-text, config/v1 to v3).
struct WeightedRule
{
    struct Range
    {
        char32_t first = 0;
        char32_t last = 0;
        int weight = 0;
    };

    int limit = 280;
    int scale = 100;
    int otherWeight = 200; ///< of what stands in no range
    int linkLength = 23;
    bool emojiAreOne = true; ///< a sequence weighs what one character weighs
    std::vector<Range> ranges;
};

/// Version 3, which holds since 2018.
[[nodiscard]] const WeightedRule &xRule();

struct WeightedCount
{
    int length = 0;
    bool isValid = true; ///< within the limit, and without U+FFFE, U+FEFF and U+FFFF, which X refuses

    friend bool operator==(const WeightedCount &, const WeightedCount &) = default;
};

/// Of the text in Normalization Form C; each link counts the same.
[[nodiscard]] WeightedCount weightedCount(const QString &text, const WeightedRule &rule);

/// Where the text of a reply begins, behind the mentions it opens with: these are free
/// (developer.x.com, "Counting characters").
[[nodiscard]] qsizetype leadingMentionsEnd(QStringView text);

} // namespace wederhoor
