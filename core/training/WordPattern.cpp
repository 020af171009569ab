#include "core/training/WordPattern.h"

#include "core/domain/NearestName.h"
#include "core/training/FoldedWords.h"

#include <algorithm>

namespace wederhoor::training {

std::optional<WordPattern::Phrase> WordPattern::phrase(const QString &text, const Place &place, Faults &faults)
{
    Phrase phrase;
    for (const QString &part : text.split(u'_')) {
        const bool anyBefore = part.startsWith(u'*');
        const bool anyAfter = part.size() > 1 && part.endsWith(u'*');
        // As a reply is taken apart: "e-mail" is two words there, and here.
        const QStringList words = foldedWords(part.mid(anyBefore ? 1 : 0).chopped(anyAfter ? 1 : 0));
        if (words.isEmpty() || part.mid(1).chopped(anyAfter ? 1 : 0).contains(u'*')) {
            faults.add(place, scenario_words::oddWord(part));
            return std::nullopt;
        }
        for (const QString &word : words) {
            phrase.push_back({word, anyBefore && &word == &words.first(), anyAfter && &word == &words.last()});
        }
    }
    return phrase;
}

bool WordPattern::readGroup(const QString &text, const Synonyms &synonyms, const Place &place, Faults &faults)
{
    Group group;
    group.negated = text.startsWith(u'!');
    QStringList alternatives;
    for (const QString &each : text.mid(group.negated ? 1 : 0).split(u'|')) {
        if (!each.startsWith(u'~')) {
            alternatives.append(each);
        } else if (const auto set = synonyms.constFind(each.mid(1)); set != synonyms.constEnd()) {
            alternatives += *set;
        } else {
            faults.add(place, scenario_words::unknownSynonym(each.mid(1), nearest(each.mid(1), synonyms.keys())));
            return false;
        }
    }
    for (const QString &each : alternatives) {
        if (each.isEmpty()) {
            faults.add(place, scenario_words::emptyGroup(text));
            return false;
        }
        const std::optional<Phrase> words = phrase(each, place, faults);
        if (!words) {
            return false;
        }
        group.any.push_back(*words);
    }
    m_groups.push_back(std::move(group));
    return true;
}

std::optional<WordPattern> WordPattern::parse(const QString &text, const Synonyms &synonyms, const Place &place,
                                              Faults &faults)
{
    WordPattern pattern;
    pattern.m_text = text;
    for (const QString &group : text.split(u' ', Qt::SkipEmptyParts)) {
        if (!pattern.readGroup(group, synonyms, place, faults)) {
            return std::nullopt;
        }
    }
    const bool asks = std::any_of(pattern.m_groups.begin(), pattern.m_groups.end(),
                                  [](const Group &group) { return !group.negated; });
    if (!asks) {
        faults.add(place, scenario_words::onlyNegative(text));
        return std::nullopt;
    }
    return pattern;
}

bool WordPattern::fits(const Word &word, const QString &given)
{
    if (word.anyBefore && word.anyAfter) {
        return given.contains(word.text);
    }
    if (word.anyBefore) {
        return given.endsWith(word.text);
    }
    return word.anyAfter ? given.startsWith(word.text) : given == word.text;
}

bool WordPattern::isIn(const Phrase &phrase, const QStringList &words)
{
    return std::search(words.begin(), words.end(), phrase.begin(), phrase.end(),
                       [](const QString &given, const Word &word) { return fits(word, given); })
        != words.end();
}

bool WordPattern::matches(const QStringList &words) const
{
    return std::all_of(m_groups.begin(), m_groups.end(), [&words](const Group &group) {
        const bool found = std::any_of(group.any.begin(), group.any.end(),
                                       [&words](const Phrase &phrase) { return isIn(phrase, words); });
        return found != group.negated;
    });
}

} // namespace wederhoor::training
