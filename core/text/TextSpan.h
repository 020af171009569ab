#pragma once

#include <QtGlobal>

namespace wederhoor {

/// A stretch of a text, in UTF-16 units.
struct TextSpan
{
    qsizetype start = 0;
    qsizetype end = 0; ///< one past the last

    [[nodiscard]] qsizetype length() const { return end - start; }
    [[nodiscard]] bool overlaps(const TextSpan &other) const { return start < other.end && other.start < end; }
    [[nodiscard]] bool holds(const TextSpan &other) const { return start <= other.start && other.end <= end; }

    friend bool operator==(const TextSpan &, const TextSpan &) = default;
};

} // namespace wederhoor
