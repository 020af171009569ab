#include "ui/presenters/PartsDraft.h"

#include "core/desk/CaseDesk.h"
#include "core/text/TextBreaks.h"

#include <algorithm>

namespace wederhoor {

namespace {

/// The first sentence's end within the part, and the last but one's; nothing: it is one sentence.
std::optional<qsizetype> sentenceEndIn(const QString &text, qsizetype start, qsizetype end, bool first)
{
    const std::vector<qsizetype> ends = sentenceEnds(QStringView(text).mid(start, end - start));
    if (ends.size() < 2) {
        return std::nullopt;
    }
    return start + (first ? ends.front() : ends[ends.size() - 2]);
}

} // namespace

void PartsDraft::forget()
{
    m_cuts.clear();
    m_parts.clear();
    m_byHand = false;
}

qsizetype PartsDraft::endOf(qsizetype part, const QString &text) const
{
    return part < m_cuts.size() ? m_cuts.at(part) : text.size();
}

void PartsDraft::follow(const QString &before, const QString &after)
{
    if (!m_byHand) {
        return;
    }
    const qsizetype shorter = std::min(before.size(), after.size());
    const auto head = std::mismatch(before.begin(), before.begin() + shorter, after.begin()).first - before.begin();
    qsizetype tail = 0;
    while (tail < shorter - head && before.at(before.size() - 1 - tail) == after.at(after.size() - 1 - tail)) {
        ++tail;
    }
    const qsizetype oldEnd = before.size() - tail;
    QList<qsizetype> cuts;
    for (const qsizetype cut : std::as_const(m_cuts)) {
        const qsizetype moved = cut <= head ? cut : cut >= oldEnd ? cut + after.size() - before.size() : head;
        if (moved > (cuts.isEmpty() ? 0 : cuts.constLast()) && moved < after.size()) {
            cuts.append(moved);
        }
    }
    m_cuts = cuts;
    m_byHand = !cuts.isEmpty();
}

void PartsDraft::take(const ReplyCheck &check, const QString &text)
{
    m_parts.clear();
    if (check.parts.size() > mostParts) {
        // Nobody reads so many, and nobody has to look through them: it has to become shorter first.
        if (!m_byHand) {
            m_cuts.clear();
        }
        return;
    }
    if (!m_byHand) {
        m_cuts.clear();
        QString whole;
        for (const ReplyPart &part : check.parts) {
            whole += part.body;
            m_cuts.append(whole.size());
        }
        if (whole == text && !m_cuts.isEmpty()) {
            m_cuts.removeLast();
        } else {
            m_cuts.clear();
        }
    }
    QHash<QString, bool> parted;
    for (const ReplyPart &part : check.parts) {
        const qsizetype n = m_parts.size();
        Part shown{part.body.trimmed(), part.number, part.signature, part.length};
        if (m_cuts.size() + 1 == check.parts.size()) {
            // Where sentences end is looked for in what was changed only: the others are as they were.
            const QString words = text.mid(startOf(n), endOf(n, text) - startOf(n));
            const auto known = m_parted.constFind(words);
            const bool isParted = known != m_parted.constEnd()
                ? *known
                : sentenceEndIn(text, startOf(n), endOf(n, text), true).has_value();
            parted.insert(words, isParted);
            shown.givesUp = isParted && n > 0;
            shown.givesDown = isParted && n < m_cuts.size();
        }
        m_parts.append(shown);
    }
    m_parted = parted;
}

QStringList PartsDraft::cut(const QString &text) const
{
    QStringList bodies;
    for (qsizetype n = 0; m_byHand && n <= m_cuts.size(); ++n) {
        bodies.append(text.mid(startOf(n), endOf(n, text) - startOf(n)));
    }
    return bodies;
}

QString PartsDraft::withPart(int part, const QString &body, const QString &text)
{
    if (part < 0 || part > m_cuts.size()) {
        return text;
    }
    const qsizetype start = startOf(part);
    const QString old = text.mid(start, endOf(part, text) - start);
    // The space around belongs to the cuts, not to the words.
    const QString words = old.trimmed();
    const qsizetype lead = words.isEmpty() ? 0 : old.indexOf(words);
    const QString changed = old.left(lead) + body + old.mid(lead + words.size());
    QString after = text;
    after.replace(start, old.size(), changed);
    for (qsizetype n = part; n < m_cuts.size(); ++n) {
        m_cuts[n] += changed.size() - old.size();
    }
    m_byHand = true;
    return after;
}

bool PartsDraft::moveUp(int part, const QString &text)
{
    if (part < 1 || part > m_cuts.size()) {
        return false;
    }
    const std::optional<qsizetype> end = sentenceEndIn(text, startOf(part), endOf(part, text), true);
    if (end) {
        m_cuts[part - 1] = *end;
        m_byHand = true;
    }
    return end.has_value();
}

bool PartsDraft::moveDown(int part, const QString &text)
{
    if (part < 0 || part >= m_cuts.size()) {
        return false;
    }
    const std::optional<qsizetype> end = sentenceEndIn(text, startOf(part), endOf(part, text), false);
    if (end) {
        m_cuts[part] = *end;
        m_byHand = true;
    }
    return end.has_value();
}

} // namespace wederhoor
