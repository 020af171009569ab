#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace wederhoor {

/// A word or phrase that a search asks for, as the index compares it: lower case, without accents.
struct SoughtPhrase
{
    QStringList words;
    bool lastIsPrefix = false;
};

/// The words of a text as the search index sees them: runs of letters and digits.
[[nodiscard]] SoughtPhrase soughtPhrase(const QString &text, bool lastIsPrefix);

/// Whether a word of the text begins with `prefix`, which is folded.
[[nodiscard]] bool hasWordBeginning(QStringView text, QStringView prefix);

/// Up to 32 words of the text around the first of what is sought, each match between U+0002 and U+0003, and an
/// ellipsis where the text goes on. The beginning of the text when nothing of it is sought.
[[nodiscard]] QString excerptOf(const QString &text, const QList<SoughtPhrase> &phrases);

} // namespace wederhoor
