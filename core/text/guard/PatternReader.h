#pragma once

#include "core/domain/Result.h"

#include <bitset>
#include <vector>

namespace wederhoor {

/// A part of a bounded pattern, repeated `from` to `to` times.
struct PatternNode
{
    enum class Kind { One, Sequence, Choice };
    using Characters = std::bitset<128>;

    Kind kind = Kind::Sequence;
    Characters characters; ///< of One: those it takes
    std::vector<PatternNode> parts;
    int from = 1;
    int to = 1;
    int least = 0; ///< characters of what it matches, repeats included
    int most = 0;
};

/// Reads a pattern from left to right into its parts; see BoundedPattern for what it may hold.
class PatternReader
{
public:
    explicit PatternReader(QStringView pattern)
        : m_pattern(pattern)
    {
    }

    /// Invalid, with a sentence that says what is wrong and where.
    [[nodiscard]] Result<PatternNode> read();

private:
    using Characters = PatternNode::Characters;

    void refuse(const QString &why);
    [[nodiscard]] bool more() const { return m_error.isEmpty() && m_at < m_pattern.size(); }
    [[nodiscard]] char16_t peek() const { return m_pattern[m_at].unicode(); }

    PatternNode alternatives(int depth);
    PatternNode sequence(int depth);
    PatternNode one(int depth);
    PatternNode group(int depth);
    Characters single();
    Characters itself(char16_t sign);
    Characters escaped();
    Characters bracketed();
    Characters classMember();
    void repeat(PatternNode &part);
    void count(PatternNode &part);

    QStringView m_pattern;
    qsizetype m_at = 0;
    QString m_error;
};

} // namespace wederhoor
