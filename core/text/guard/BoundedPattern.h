#pragma once

#include "core/domain/Result.h"
#include "core/text/guard/FoldedText.h"

#include <bitset>
#include <optional>
#include <vector>

namespace wederhoor {

/// The form of an organisation's own numbers, written as a regular expression that always ends: characters, \d, \w, .,
/// [classes], (groups), |, ?, {n} and {n,m}. What could match without end (*, +, {n,}), look around or look back is
/// refused. Matching is a walk over all states at once (Thompson, 1968), never a search that turns back.
class BoundedPattern
{
public:
    /// Invalid, with a sentence that says what is wrong and where.
    [[nodiscard]] static Result<BoundedPattern> compile(const QString &pattern);

    /// The longest match that begins at `start` and does not end inside a word or number.
    [[nodiscard]] std::optional<TextSpan> matchAt(QStringView text, qsizetype start) const;

    /// Of one pattern; more are refused.
    static constexpr std::size_t mostStates = 512;
    /// Of what it matches.
    static constexpr int longestMatch = 128;

private:
    friend class PatternCompiler;
    struct Walk
    {
        std::bitset<mostStates> seen;
        std::vector<int> states; ///< those that take a character, and the last
    };

    /// Takes one of the characters to `next`, or any of two ways without taking one.
    struct State
    {
        std::bitset<128> characters;
        int next = -1;
        int otherwise = -1; ///< the second way of a fork
        bool isFork = false;
    };

    void follow(int state, Walk &into) const;

    std::vector<State> m_states;
    int m_start = -1;
    int m_accept = -1;
};

} // namespace wederhoor
