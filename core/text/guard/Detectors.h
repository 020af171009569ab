#pragma once

#include "core/domain/PersonalData.h"
#include "core/text/guard/FoldedText.h"

#include <vector>

namespace wederhoor {

/// What a detector saw, in the folded text.
struct Sighting
{
    PersonalDataKind kind = PersonalDataKind::Iban;
    TextSpan span;
    /// Looks like one and is none (an IBAN with wrong check digits): nothing shorter is seen inside, nothing is
    /// reported.
    bool isDecoy = false;
};

using Sightings = std::vector<Sighting>;

/// ISO 13616: the country's length, and 1 as the remainder of 97 (ISO 7064). Any separators, letters of any case.
void findIbans(const FoldedText &text, Sightings &sightings);
/// ISO/IEC 7812: the ranges of the issuers, and the Luhn check.
void findPaymentCards(const FoldedText &text, Sightings &sightings);
/// Eight or nine digits that pass the 11-test (Logisch Ontwerp BRP), near a word that says what they are.
void findBsns(const FoldedText &text, Sightings &sightings);
/// local@domain, also with (at) and [at]; not @user@server, which is a handle.
void findEmails(const FoldedText &text, Sightings &sightings);
/// By libphonenumber: international ones, and those of `region`; service numbers (0800, 0900) are nobody's own.
void findTelephones(const FoldedText &text, const QString &region, Sightings &sightings);
/// Dutch postcode and house number, in either order; a postbox is no house.
void findPostcodes(const FoldedText &text, Sightings &sightings);
/// A date of day, month and year near a word of birth.
void findBirthDates(const FoldedText &text, Sightings &sightings);

/// Where the next digits go on after at most three separators of a written number; -1: they do not.
[[nodiscard]] bool areJoined(QStringView text, const TextSpan &before, const TextSpan &after);

/// A word of `words` (small letters) that begins or ends within `reach` characters before the span, or `after` it.
[[nodiscard]] bool hasWordNear(QStringView text, const TextSpan &span, const std::vector<QStringView> &words,
                               qsizetype before, qsizetype after);

} // namespace wederhoor
