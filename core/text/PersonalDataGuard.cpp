#include "core/text/PersonalDataGuard.h"

#include "core/text/Links.h"
#include "core/text/PublicSuffixes.h"
#include "core/text/guard/Detectors.h"
#include "core/text/guard/Mask.h"

#include <algorithm>

namespace wederhoor {

namespace {

/// Letters and digits in small letters: all ways to write a number are one.
QString compact(QStringView folded)
{
    QString result;
    for (const QChar character : folded) {
        if (isFoldedAlnum(character)) {
            result += character.toLower();
        }
    }
    return result;
}

/// A telephone number without its country or trunk prefix: "+31 20 1234567" and "020-1234567" are one.
QString telephoneKey(QStringView folded)
{
    return compact(folded).right(9);
}

/// Customer numbers begin and end with a word.
void findCustomerNumbers(const FoldedText &folded, const BoundedPattern &pattern, Sightings &sightings)
{
    const QStringView text = folded.text();
    for (qsizetype at = 0; at < text.size(); ++at) {
        const bool isInside = at > 0 && text[at - 1].isLetterOrNumber() && text[at].isLetterOrNumber();
        const std::optional<TextSpan> match = isInside ? std::nullopt : pattern.matchAt(text, at);
        if (match) {
            sightings.push_back({PersonalDataKind::CustomerNumber, *match});
            at = match->end - 1;
        }
    }
}

/// The places of a text that belong to a finding: a number is one thing only, and what was looked for first has it.
class TakenPlaces
{
public:
    explicit TakenPlaces(qsizetype length)
        : m_taken(static_cast<std::size_t>(length), false)
    {
    }

    /// False, and nothing taken, when a part of the span is another's.
    bool take(const TextSpan &span)
    {
        const auto first = m_taken.begin() + span.start;
        const auto last = m_taken.begin() + span.end;
        if (std::find(first, last, true) != last) {
            return false;
        }
        std::fill(first, last, true);
        return true;
    }

private:
    std::vector<bool> m_taken;
};

TextSpan spanOf(const PersonalDataFinding &finding)
{
    return {finding.start, finding.end};
}

} // namespace

Result<PersonalDataGuard> PersonalDataGuard::make(const GuardRules &rules)
{
    PersonalDataGuard guard;
    guard.m_rules = rules;
    for (const QString &domain : rules.allowedDomains) {
        guard.m_allowedDomains.insert(registrableDomain(domain.trimmed()));
    }
    for (const QString &contact : rules.ownContacts) {
        const FoldedText folded(contact);
        guard.m_ownContacts.insert(compact(folded.text()));
        guard.m_ownContacts.insert(telephoneKey(folded.text()));
        guard.m_ownDomains.insert(contact.trimmed().toLower());
    }
    if (!rules.customerNumber.isEmpty()) {
        Result<BoundedPattern> pattern = BoundedPattern::compile(rules.customerNumber);
        if (!pattern) {
            return failure(pattern.error());
        }
        guard.m_customerNumber = std::move(*pattern);
    }
    return guard;
}

QList<PersonalDataFinding> PersonalDataGuard::find(const QString &text) const
{
    QList<PersonalDataFinding> found = findIn(FoldedText(text));
    constexpr char16_t rightToLeftOverride = 0x202e;
    if (text.contains(QChar(rightToLeftOverride))) {
        // Stored backwards, it reads forwards.
        found.append(findIn(FoldedText(text, FoldedText::Order::AsShown)));
    }
    if (!m_allowedDomains.isEmpty()) {
        found.append(findForeignLinks(text));
    }
    TakenPlaces places(text.size());
    const auto isSecond = [&places](const PersonalDataFinding &finding) { return !places.take(spanOf(finding)); };
    found.erase(std::remove_if(found.begin(), found.end(), isSecond), found.end());
    std::sort(found.begin(), found.end(), [](const auto &a, const auto &b) { return a.start < b.start; });
    return found;
}

QList<PersonalDataFinding> PersonalDataGuard::findIn(const FoldedText &folded) const
{
    Sightings byRank;
    findIbans(folded, byRank);
    findPaymentCards(folded, byRank);
    if (m_customerNumber) {
        findCustomerNumbers(folded, *m_customerNumber, byRank);
    }
    findEmails(folded, byRank);
    findBsns(folded, byRank);
    findBirthDates(folded, byRank);
    findTelephones(folded, m_rules.telephoneRegion, byRank);
    findPostcodes(folded, byRank);
    TakenPlaces places(folded.text().size());
    QList<PersonalDataFinding> findings;
    for (const Sighting &sighting : byRank) {
        const QStringView seen = folded.text().mid(sighting.span.start, sighting.span.length());
        if (!places.take(sighting.span) || sighting.isDecoy || isOwn(sighting.kind, seen)) {
            continue;
        }
        const TextSpan original = folded.inOriginal(sighting.span);
        findings.append({sighting.kind, static_cast<int>(original.start), static_cast<int>(original.end),
                         masked(sighting.kind, seen)});
    }
    return findings;
}

QList<PersonalDataFinding> PersonalDataGuard::findForeignLinks(const QString &text) const
{
    QList<PersonalDataFinding> findings;
    for (const Link &link : findLinks(text)) {
        const QString host = text.mid(link.host.start, link.host.length());
        if (!m_allowedDomains.contains(registrableDomain(host))) {
            findings.append(
                {PersonalDataKind::Link, static_cast<int>(link.span.start), static_cast<int>(link.span.end), host});
        }
    }
    return findings;
}

bool PersonalDataGuard::isOwn(PersonalDataKind kind, QStringView folded) const
{
    if (m_ownContacts.isEmpty()) {
        return false;
    }
    if (kind == PersonalDataKind::Email) {
        const QStringView domain = folded.mid(std::max(folded.lastIndexOf(u'@'), folded.lastIndexOf(u' ')) + 1);
        return m_ownDomains.contains(domain.toString().toLower()) || m_ownContacts.contains(compact(folded));
    }
    return m_ownContacts.contains(kind == PersonalDataKind::Telephone ? telephoneKey(folded) : compact(folded));
}

std::optional<GuardLevel> PersonalDataGuard::strictest(const QList<PersonalDataFinding> &findings,
                                                       const QList<PersonalDataKind> &accepted) const
{
    std::optional<GuardLevel> worst;
    for (const PersonalDataFinding &finding : findings) {
        const GuardLevel level = m_rules.levels.of(finding.kind);
        if (level == GuardLevel::Block || !accepted.contains(finding.kind)) {
            worst = worst ? std::max(*worst, level) : level;
        }
    }
    return worst;
}

QString textWithout(const QString &text, const PersonalDataFinding &finding)
{
    const auto isSpace = [&text](qsizetype at) { return at >= 0 && at < text.size() && text.at(at).isSpace(); };
    const auto isEnd
        = [&text](qsizetype at) { return at >= text.size() || QStringView(u".,;:!?)").contains(text.at(at)); };
    qsizetype start = finding.start;
    qsizetype end = finding.end;
    if (isSpace(start - 1) && (isSpace(end) || isEnd(end))) {
        --start;
    } else if (start == 0 && isSpace(end)) {
        ++end;
    }
    return text.left(start) + text.mid(end);
}

QString textWithMasked(const QString &text, const PersonalDataFinding &finding)
{
    return text.left(finding.start) + finding.masked + text.mid(finding.end);
}

} // namespace wederhoor
