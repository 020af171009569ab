#include "core/text/guard/BoundedPattern.h"

#include "core/text/guard/PatternReader.h"

namespace wederhoor {

/// Turns the parts of a pattern into states, the last first: each part is told where to go on.
class PatternCompiler
{
public:
    explicit PatternCompiler(BoundedPattern &into)
        : m_into(into)
    {
    }

    /// False: too many states.
    bool run(const PatternNode &root)
    {
        m_into.m_accept = add({});
        m_into.m_start = build(root, m_into.m_accept);
        return m_into.m_start >= 0;
    }

private:
    int add(const BoundedPattern::State &state)
    {
        if (m_into.m_states.size() >= BoundedPattern::mostStates) {
            return -1;
        }
        m_into.m_states.push_back(state);
        return static_cast<int>(m_into.m_states.size()) - 1;
    }

    /// The state at which `node` begins when it goes on to `next`; -1: too many.
    int build(const PatternNode &node, int next)
    {
        if (node.most == 0) {
            return next; // Empty brackets within brackets make no states, and would be walked without end.
        }
        int at = next;
        for (int time = node.to; time > 0 && at >= 0; --time) {
            const int once = buildOnce(node, at);
            at = once >= 0 && time > node.from ? add({{}, once, next, true}) : once;
        }
        return at;
    }

    int buildOnce(const PatternNode &node, int next)
    {
        int at = next;
        switch (node.kind) {
        case PatternNode::Kind::One:
            return add({node.characters, next, -1, false});
        case PatternNode::Kind::Sequence:
            for (auto part = node.parts.rbegin(); part != node.parts.rend() && at >= 0; ++part) {
                at = build(*part, at);
            }
            return at;
        case PatternNode::Kind::Choice:
            at = build(node.parts.front(), next);
            for (std::size_t other = 1; other < node.parts.size() && at >= 0; ++other) {
                const int way = build(node.parts[other], next);
                at = way < 0 ? -1 : add({{}, at, way, true});
            }
            return at;
        }
        Q_UNREACHABLE();
    }

    BoundedPattern &m_into;
};

Result<BoundedPattern> BoundedPattern::compile(const QString &pattern)
{
    constexpr qsizetype longestPattern = 256;
    if (pattern.size() > longestPattern) {
        return failure(ErrorKind::Invalid, QStringLiteral("longer than %1 characters").arg(longestPattern));
    }
    const Result<PatternNode> root = PatternReader(pattern).read();
    if (!root) {
        return failure(root.error());
    }
    if (root->most > longestMatch) {
        return failure(ErrorKind::Invalid, QStringLiteral("a number longer than %1 characters").arg(longestMatch));
    }
    BoundedPattern result;
    if (!PatternCompiler(result).run(*root)) {
        return failure(ErrorKind::Invalid, QStringLiteral("more than %1 steps").arg(mostStates));
    }
    return result;
}

void BoundedPattern::follow(int state, Walk &into) const
{
    const auto index = static_cast<std::size_t>(state);
    if (into.seen.test(index)) {
        return;
    }
    into.seen.set(index);
    const State &here = m_states[index];
    if (here.isFork) {
        follow(here.next, into);
        follow(here.otherwise, into);
    } else {
        into.states.push_back(state);
    }
}

std::optional<TextSpan> BoundedPattern::matchAt(QStringView text, qsizetype start) const
{
    std::optional<TextSpan> longest;
    Walk here;
    follow(m_start, here);
    for (qsizetype at = start; at < text.size() && !here.states.empty(); ++at) {
        const char16_t sign = text[at].unicode();
        Walk next;
        for (const int state : here.states) {
            const State &way = m_states[static_cast<std::size_t>(state)];
            if (sign < 128 && state != m_accept && way.characters.test(sign)) {
                follow(way.next, next);
            }
        }
        here = std::move(next);
        const bool isWhole = at + 1 == text.size() || !text[at + 1].isLetterOrNumber() || !text[at].isLetterOrNumber();
        if (isWhole && here.seen.test(static_cast<std::size_t>(m_accept))) {
            longest = TextSpan{start, at + 1};
        }
    }
    return longest;
}

} // namespace wederhoor
