#pragma once

#include "core/training/WordPattern.h"

#include <QSet>

#include <array>

namespace wederhoor::training {

/// What can be heard in a sentence in any scenario. Feelings come first.
enum class Sign {
    Understanding, ///< I see how that annoys you
    Apology,
    Gladness,
    Condolence,
    Seriousness, ///< we take this seriously
    Stock, ///< "sorry for the inconvenience": a feeling that nobody has
    Greeting,
    Thanks,
    InvitesPrivate,
    InvitesCall,
    AsksData,
    Dismissive,
    Jargon,
    Formal, ///< u, uw
    Informal, ///< je, jij
};
inline constexpr std::size_t signCount = 15;

[[nodiscard]] QString signName(Sign sign);
[[nodiscard]] std::optional<Sign> signFromName(const QString &name);
/// The first five.
[[nodiscard]] QStringList feelingNames();

/// The words of one language that the simulated customer hears by.
struct WordLists
{
    Synonyms synonyms;
    QSet<QString> functionWords; ///< the, of, is ...: a text with hardly any is no text
    QSet<QString> sentenceWords; ///< those of which even a short sentence has one
    QSet<QString> negations; ///< not, no, never
    std::array<std::vector<WordPattern>, signCount> signs;

    [[nodiscard]] const std::vector<WordPattern> &of(Sign sign) const { return signs[static_cast<std::size_t>(sign)]; }
};

/// As the files in resources/scenarios/words hold them.
[[nodiscard]] std::optional<WordLists> readWordLists(const QByteArray &yaml, Faults &faults);

/// The lists that come with the program, of "nl" and "en". Read once; safe on every thread.
[[nodiscard]] const WordLists &wordLists(const QString &language);

[[nodiscard]] QStringList trainingLanguages();

} // namespace wederhoor::training
