#pragma once

#include <QString>
#include <QStringList>

/// What is said of a scenario or a run that cannot be read, and the remedy: two sentences each.
namespace wederhoor::scenario_words {

struct Complaint
{
    QString what;
    QString remedy;
};

[[nodiscard]] Complaint cannotOpen(const QString &reason);
[[nodiscard]] Complaint tooLarge(int mostKilobytes);
[[nodiscard]] Complaint notUtf8();
[[nodiscard]] Complaint notYaml(const QString &parserSays);
[[nodiscard]] Complaint emptyFile();
[[nodiscard]] Complaint severalDocuments();
[[nodiscard]] Complaint aliases();
[[nodiscard]] Complaint tooDeep(int most);
[[nodiscard]] Complaint tooManyValues(int most);
[[nodiscard]] Complaint oddKey();
[[nodiscard]] Complaint twice(const QString &key);

[[nodiscard]] Complaint missing(const QString &key);
/// With the key that was probably meant; empty: none is near.
[[nodiscard]] Complaint unknownKey(const QString &key, const QString &nearest, const QStringList &known);
[[nodiscard]] Complaint notText(const QString &key);
[[nodiscard]] Complaint notList(const QString &key);
[[nodiscard]] Complaint notMap(const QString &key);
[[nodiscard]] Complaint emptyText(const QString &key);
[[nodiscard]] Complaint tooLong(const QString &key, int most);
[[nodiscard]] Complaint tooFew(const QString &key, int least);
[[nodiscard]] Complaint tooMany(const QString &key, int most);
[[nodiscard]] Complaint notNumber(const QString &key, int least, int most);
[[nodiscard]] Complaint notYesNo(const QString &key);
[[nodiscard]] Complaint notDuration(const QString &key);
[[nodiscard]] Complaint notDate(const QString &key);
[[nodiscard]] Complaint notOneOf(const QString &key, const QString &value, const QString &nearest,
                                 const QStringList &choices);
[[nodiscard]] Complaint notId(const QString &key);
[[nodiscard]] Complaint newerFormat(int format);
[[nodiscard]] Complaint takenId(const QString &id);
[[nodiscard]] Complaint takenScenario(const QString &id, const QString &otherFile);
[[nodiscard]] Complaint noSuch(const QString &key, const QString &name, const QString &nearest);
[[nodiscard]] Complaint realHandle(const QString &handle);
[[nodiscard]] Complaint emptyGroup(const QString &pattern);
[[nodiscard]] Complaint oddWord(const QString &word);
[[nodiscard]] Complaint onlyNegative(const QString &pattern);
[[nodiscard]] Complaint unknownSynonym(const QString &name, const QString &nearest);
[[nodiscard]] Complaint nothingScored();
[[nodiscard]] Complaint waitsForNothing(const QString &turn);
[[nodiscard]] Complaint noLineOfRun();
[[nodiscard]] Complaint timeGoesBack();
[[nodiscard]] Complaint tooManyEvents(int most);

} // namespace wederhoor::scenario_words
