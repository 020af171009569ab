#pragma once

#include "core/domain/PersonalData.h"
#include "core/domain/Result.h"
#include "core/text/guard/BoundedPattern.h"

#include <QList>
#include <QSet>
#include <QString>

#include <optional>

namespace wederhoor {

/// Something in a text that should not stand in public, where it stands, and how it may be shown to others.
struct PersonalDataFinding
{
    PersonalDataKind kind = PersonalDataKind::Iban;
    int start = 0; ///< UTF-16 units, in the text that was looked at
    int end = 0;
    QString masked; ///< enough to be recognised by who wrote it, too little to be used

    friend bool operator==(const PersonalDataFinding &, const PersonalDataFinding &) = default;
};

/// Finds personal data in what is about to be public: as it is typed, when it is sent, on the command line. Its time
/// grows with the text's length and with nothing else. A value; safe to use on every thread at once.
class PersonalDataGuard
{
public:
    /// With the default rules.
    PersonalDataGuard() = default;
    /// Invalid: the customer number's pattern, with a sentence that says why.
    [[nodiscard]] static Result<PersonalDataGuard> make(const GuardRules &rules);

    /// In the order of the text; none overlaps another.
    [[nodiscard]] QList<PersonalDataFinding> find(const QString &text) const;

    /// How strict the strictest rule is among the findings that were not accepted; nothing stands in the way: nothing.
    /// What blocks cannot be accepted.
    [[nodiscard]] std::optional<GuardLevel> strictest(const QList<PersonalDataFinding> &findings,
                                                      const QList<PersonalDataKind> &accepted = {}) const;

    [[nodiscard]] const GuardRules &rules() const { return m_rules; }

private:
    [[nodiscard]] QList<PersonalDataFinding> findIn(const FoldedText &folded) const;
    [[nodiscard]] QList<PersonalDataFinding> findForeignLinks(const QString &text) const;
    [[nodiscard]] bool isOwn(PersonalDataKind kind, QStringView folded) const;

    GuardRules m_rules;
    QSet<QString> m_ownContacts; ///< letters and digits alone
    QSet<QString> m_ownDomains; ///< for e-mail addresses
    QSet<QString> m_allowedDomains;
    std::optional<BoundedPattern> m_customerNumber;
};

/// The remedies. The text without the finding, and without the double space that it leaves ...
[[nodiscard]] QString textWithout(const QString &text, const PersonalDataFinding &finding);
/// ... and with its masked form in its place.
[[nodiscard]] QString textWithMasked(const QString &text, const PersonalDataFinding &finding);

} // namespace wederhoor
