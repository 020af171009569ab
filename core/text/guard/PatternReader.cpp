#include "core/text/guard/PatternReader.h"

#include <algorithm>

namespace wederhoor {

namespace {

using Characters = PatternNode::Characters;

constexpr int deepest = 16;
constexpr int mostRepeats = 64;
/// More characters than any pattern may match.
constexpr int tooLong = 10'000;

Characters between(char16_t first, char16_t last)
{
    Characters set;
    for (char16_t sign = first; sign <= last && sign < 128; ++sign) {
        set.set(sign);
    }
    return set;
}

} // namespace

Result<PatternNode> PatternReader::read()
{
    PatternNode root = alternatives(0);
    if (m_error.isEmpty() && m_at < m_pattern.size()) {
        refuse(QStringLiteral("a closing bracket without an opening one"));
    }
    if (m_error.isEmpty() && root.least == 0) {
        refuse(QStringLiteral("a pattern that an empty text would match"));
    }
    return m_error.isEmpty() ? Result<PatternNode>(std::move(root)) : failure(ErrorKind::Invalid, m_error);
}

void PatternReader::refuse(const QString &why)
{
    if (m_error.isEmpty()) {
        m_error = QStringLiteral("%1 (character %2 of the pattern)").arg(why).arg(m_at + 1);
    }
}

PatternNode PatternReader::alternatives(int depth)
{
    PatternNode choice;
    choice.kind = PatternNode::Kind::Choice;
    if (depth > deepest) {
        refuse(QStringLiteral("brackets too deep"));
        return choice;
    }
    choice.parts.push_back(sequence(depth));
    while (more() && peek() == u'|') {
        ++m_at;
        choice.parts.push_back(sequence(depth));
    }
    const auto byLeast = [](const PatternNode &a, const PatternNode &b) { return a.least < b.least; };
    const auto byMost = [](const PatternNode &a, const PatternNode &b) { return a.most < b.most; };
    choice.least = std::min_element(choice.parts.begin(), choice.parts.end(), byLeast)->least;
    choice.most = std::max_element(choice.parts.begin(), choice.parts.end(), byMost)->most;
    return choice;
}

PatternNode PatternReader::sequence(int depth)
{
    PatternNode all;
    while (more() && peek() != u'|' && peek() != u')') {
        PatternNode part = one(depth);
        repeat(part);
        all.least = std::min(all.least + part.least, tooLong);
        all.most = std::min(all.most + part.most, tooLong);
        all.parts.push_back(std::move(part));
    }
    return all;
}

PatternNode PatternReader::one(int depth)
{
    if (peek() == u'(') {
        return group(depth);
    }
    PatternNode node;
    node.kind = PatternNode::Kind::One;
    node.least = node.most = 1;
    node.characters = peek() == u'[' ? bracketed() : single();
    return node;
}

PatternNode PatternReader::group(int depth)
{
    ++m_at;
    if (m_pattern.mid(m_at).startsWith(u"?:")) {
        m_at += 2;
    } else if (more() && peek() == u'?') {
        refuse(QStringLiteral("looking around is not possible here"));
    }
    PatternNode inner = alternatives(depth + 1);
    if (!more()) {
        refuse(QStringLiteral("a bracket that is not closed"));
    } else {
        ++m_at;
    }
    return inner;
}

/// A character outside brackets.
PatternNode::Characters PatternReader::single()
{
    const char16_t sign = peek();
    if (sign == u'\\') {
        return escaped();
    }
    if (QStringView(u"*+").contains(QChar(sign))) {
        refuse(QStringLiteral("%1 has no end: write {1,12}").arg(QChar(sign)));
    } else if (QStringView(u"?{").contains(QChar(sign))) {
        refuse(QStringLiteral("nothing to repeat before %1").arg(QChar(sign)));
    } else if (QStringView(u"^$").contains(QChar(sign))) {
        refuse(QStringLiteral("%1 is not needed: only whole words and numbers are found").arg(QChar(sign)));
    }
    ++m_at;
    return sign == u'.' ? ~Characters() : itself(sign);
}

PatternNode::Characters PatternReader::itself(char16_t sign)
{
    Characters set;
    if (sign >= 128) {
        refuse(QStringLiteral("only letters, digits and signs of ASCII can be given"));
        return set;
    }
    set.set(sign);
    // Numbers are written in letters of either case.
    set.set(QChar(sign).toLower().unicode());
    set.set(QChar(sign).toUpper().unicode());
    return set;
}

PatternNode::Characters PatternReader::escaped()
{
    ++m_at;
    if (!more()) {
        refuse(QStringLiteral("nothing after the backslash"));
        return {};
    }
    const char16_t sign = peek();
    ++m_at;
    if (sign == u'd') {
        return between(u'0', u'9');
    }
    if (sign == u'w') {
        return between(u'0', u'9') | between(u'a', u'z') | between(u'A', u'Z') | itself(u'_');
    }
    if (sign == u's') {
        return itself(u' ') | itself(u'\n');
    }
    if (QChar(sign).isLetterOrNumber()) {
        --m_at;
        refuse(QStringLiteral("\\%1 is not known here").arg(QChar(sign)));
        return {};
    }
    return itself(sign);
}

PatternNode::Characters PatternReader::bracketed()
{
    ++m_at;
    const bool isNegated = more() && peek() == u'^';
    m_at += isNegated ? 1 : 0;
    Characters set;
    while (more() && peek() != u']') {
        set |= classMember();
    }
    if (!more()) {
        refuse(QStringLiteral("a [ that is not closed"));
        return {};
    }
    ++m_at;
    if (set.none()) {
        refuse(QStringLiteral("brackets [] with nothing in them"));
    }
    return isNegated ? ~set : set;
}

PatternNode::Characters PatternReader::classMember()
{
    if (peek() == u'\\') {
        return escaped();
    }
    const char16_t first = peek();
    ++m_at;
    const bool isRange = m_at + 1 < m_pattern.size() && peek() == u'-' && m_pattern[m_at + 1] != QLatin1Char(']');
    if (!isRange) {
        return itself(first);
    }
    const char16_t last = m_pattern[m_at + 1].unicode();
    m_at += 2;
    if (last < first || last >= 128) {
        refuse(QStringLiteral("%1-%2 is no range").arg(QChar(first)).arg(QChar(last)));
        return {};
    }
    Characters set;
    for (char16_t sign = first; sign <= last; ++sign) {
        set |= itself(sign);
    }
    return set;
}

/// What stands after a part: ?, {n} or {n,m}.
void PatternReader::repeat(PatternNode &part)
{
    if (!more()) {
        return;
    }
    if (QStringView(u"*+").contains(QChar(peek()))) {
        refuse(QStringLiteral("%1 has no end: write {1,12}").arg(QChar(peek())));
        return;
    }
    if (peek() == u'?') {
        ++m_at;
        part.from = 0;
    } else if (peek() == u'{') {
        count(part);
    }
    // Held down: brackets within brackets multiply.
    part.least = std::min(part.least * part.from, tooLong);
    part.most = std::min(part.most * part.to, tooLong);
    if (more() && (QStringView(u"*+?{").contains(QChar(peek())))) {
        refuse(QStringLiteral("%1 after a repeat").arg(QChar(peek())));
    }
}

void PatternReader::count(PatternNode &part)
{
    const qsizetype close = m_pattern.indexOf(u'}', m_at);
    const QString inner = close < 0 ? QString() : m_pattern.mid(m_at + 1, close - m_at - 1).toString();
    bool hasFrom = false;
    bool hasTo = false;
    part.from = inner.section(QLatin1Char(','), 0, 0).toInt(&hasFrom);
    part.to = inner.contains(QLatin1Char(',')) ? inner.section(QLatin1Char(','), 1).toInt(&hasTo) : part.from;
    hasTo = hasTo || !inner.contains(QLatin1Char(','));
    if (!hasFrom || !hasTo || part.from < 0 || part.to < std::max(1, part.from) || part.to > mostRepeats) {
        refuse(QStringLiteral("a repeat is {n} or {n,m}, at most %1").arg(mostRepeats));
        return;
    }
    m_at = close + 1;
}

} // namespace wederhoor
