#pragma once

#include "core/training/Fault.h"

#include <QHash>
#include <QStringList>

#include <optional>
#include <vector>

namespace wederhoor::training {

/// Names for words that mean the same: "bellen" for bel, belt, telefonisch.
using Synonyms = QHash<QString, QStringList>;

/// What to look for in a sentence: "klik*|open* !wel link|~adres" asks for a word that begins with klik or open, and
/// for link or one of the synonyms called adres, and for no "wel"; the order of the words does not matter.
/// "prive_bericht" is two words that follow each other.
class WordPattern
{
public:
    /// Nothing: the fault says why.
    [[nodiscard]] static std::optional<WordPattern> parse(const QString &text, const Synonyms &synonyms,
                                                          const Place &place, Faults &faults);

    /// In folded words.
    [[nodiscard]] bool matches(const QStringList &words) const;

    [[nodiscard]] const QString &text() const { return m_text; }

    friend bool operator==(const WordPattern &a, const WordPattern &b) { return a.m_text == b.m_text; }

private:
    struct Word
    {
        QString text;
        bool anyBefore = false;
        bool anyAfter = false;
    };
    using Phrase = std::vector<Word>;
    struct Group
    {
        bool negated = false;
        std::vector<Phrase> any;
    };

    [[nodiscard]] static std::optional<Phrase> phrase(const QString &text, const Place &place, Faults &faults);
    [[nodiscard]] static bool fits(const Word &word, const QString &given);
    [[nodiscard]] static bool isIn(const Phrase &phrase, const QStringList &words);
    [[nodiscard]] bool readGroup(const QString &text, const Synonyms &synonyms, const Place &place, Faults &faults);

    QString m_text;
    std::vector<Group> m_groups;
};

} // namespace wederhoor::training
