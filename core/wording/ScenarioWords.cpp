#include "core/wording/ScenarioWords.h"

#include <QCoreApplication>

namespace wederhoor::scenario_words {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ScenarioWords)
};

QString meant(const QString &nearest, const QString &otherwise)
{
    return nearest.isEmpty() ? otherwise : Words::tr("Was \"%1\" meant?").arg(nearest);
}

} // namespace

Complaint cannotOpen(const QString &reason)
{
    return {Words::tr("The file cannot be read: %1.").arg(reason),
            Words::tr("See whether it is there, and whose it is.")};
}

Complaint tooLarge(int mostKilobytes)
{
    return {Words::tr("The file is larger than %1 KB.").arg(mostKilobytes),
            Words::tr("Make two scenarios of it, or shorten its texts.")};
}

Complaint notUtf8()
{
    return {Words::tr("The file is not in UTF-8."), Words::tr("Save it as UTF-8.")};
}

Complaint notYaml(const QString &parserSays)
{
    return {Words::tr("This is no YAML: %1.").arg(parserSays),
            Words::tr("Look at the indentation here, and put texts with a colon or a hash in quotes.")};
}

Complaint emptyFile()
{
    return {Words::tr("The file is empty."),
            Words::tr("The page \"Writing a scenario\" of the help has one to begin with.")};
}

Complaint severalDocuments()
{
    return {Words::tr("A second document begins here."),
            Words::tr("One file holds one scenario: take out the line \"---\".")};
}

Complaint aliases()
{
    return {Words::tr("Anchors, aliases and tags (& * !) are not used in scenarios."),
            Words::tr("Write the value out, or put the text in quotes.")};
}

Complaint tooDeep(int most)
{
    return {Words::tr("Values lie more than %1 deep here.").arg(most),
            Words::tr("No scenario needs that: look at the brackets.")};
}

Complaint tooManyValues(int most)
{
    return {Words::tr("The file holds more than %1 values.").arg(most), Words::tr("Make several scenarios of it.")};
}

Complaint oddKey()
{
    return {Words::tr("A key must be one word."), Words::tr("Look at the indentation and the brackets here.")};
}

Complaint twice(const QString &key)
{
    return {Words::tr("\"%1\" stands here a second time.").arg(key), Words::tr("Keep one of them.")};
}

Complaint missing(const QString &key)
{
    return {Words::tr("\"%1\" is missing here.").arg(key), Words::tr("Add it.")};
}

Complaint unknownKey(const QString &key, const QString &nearest, const QStringList &known)
{
    return {Words::tr("\"%1\" is not known here.").arg(key),
            meant(nearest, Words::tr("Known are: %1.").arg(known.join(QStringLiteral(", "))))};
}

Complaint notText(const QString &key)
{
    return {Words::tr("\"%1\" must be a text.").arg(key), Words::tr("Look at the indentation, or put it in quotes.")};
}

Complaint notList(const QString &key)
{
    return {Words::tr("\"%1\" must be a list.").arg(key),
            Words::tr("Begin each entry on a line of its own with \"- \".")};
}

Complaint notMap(const QString &key)
{
    return {Words::tr("\"%1\" must hold keys with values.").arg(key),
            Words::tr("Write them below it, indented: \"key: value\".")};
}

Complaint emptyText(const QString &key)
{
    return {Words::tr("\"%1\" is empty.").arg(key), Words::tr("Fill it in.")};
}

Complaint tooLong(const QString &key, int most)
{
    return {Words::tr("\"%1\" is longer than %2 characters.").arg(key).arg(most), Words::tr("Shorten it.")};
}

Complaint tooFew(const QString &key, int least)
{
    return {Words::tr("\"%1\" must hold %n or more.", nullptr, least).arg(key), Words::tr("Add what is missing.")};
}

Complaint tooMany(const QString &key, int most)
{
    return {Words::tr("\"%1\" may hold %n at most.", nullptr, most).arg(key), Words::tr("Take some out.")};
}

Complaint notNumber(const QString &key, int least, int most)
{
    return {Words::tr("\"%1\" must be a whole number.").arg(key),
            Words::tr("Give one from %1 to %2.").arg(least).arg(most)};
}

Complaint notYesNo(const QString &key)
{
    return {Words::tr("\"%1\" must be true or false.").arg(key), Words::tr("Write true or false.")};
}

Complaint notDuration(const QString &key)
{
    return {Words::tr("\"%1\" must be a time of at most a day.").arg(key), Words::tr("Write it as 45s, 15m or 2h.")};
}

Complaint notDate(const QString &key)
{
    return {Words::tr("\"%1\" must be a date.").arg(key), Words::tr("Write it as 2027-12-31.")};
}

Complaint notOneOf(const QString &key, const QString &value, const QString &nearest, const QStringList &choices)
{
    return {Words::tr("\"%1\" cannot be \"%2\".").arg(key, value),
            meant(nearest, Words::tr("Choose one of: %1.").arg(choices.join(QStringLiteral(", "))))};
}

Complaint notId(const QString &key)
{
    return {Words::tr("\"%1\" is no name for this.").arg(key),
            Words::tr("Use small letters, digits and dashes, 60 at most.")};
}

Complaint newerFormat(int format)
{
    return {Words::tr("This is written for format %1 of scenarios, which this program does not know.").arg(format),
            Words::tr("Update the program, or write it in format 1.")};
}

Complaint takenId(const QString &id)
{
    return {Words::tr("\"%1\" is the name of another one already.").arg(id), Words::tr("Give it a name of its own.")};
}

Complaint takenScenario(const QString &id, const QString &otherFile)
{
    return {Words::tr("A scenario \"%1\" is there already, from %2.").arg(id, otherFile),
            Words::tr("Give this one an id of its own.")};
}

Complaint noSuch(const QString &key, const QString &name, const QString &nearest)
{
    return {Words::tr("\"%1\" names \"%2\", which is not in this scenario.").arg(key, name),
            meant(nearest, Words::tr("Add it, or name one that is there."))};
}

Complaint realHandle(const QString &handle)
{
    return {Words::tr("\"%1\" could be somebody's account.").arg(handle),
            Words::tr("End the handle in .practice.example: no such account exists anywhere.")};
}

Complaint emptyGroup(const QString &pattern)
{
    return {Words::tr("A word is missing in \"%1\".").arg(pattern), Words::tr("Look at the spaces and the | in it.")};
}

Complaint oddWord(const QString &word)
{
    return {Words::tr("\"%1\" is no word to look for.").arg(word),
            Words::tr("Use letters and digits, * at an end for what may follow or go before, _ between words.")};
}

Complaint onlyNegative(const QString &pattern)
{
    return {Words::tr("\"%1\" only says what must not be there.").arg(pattern),
            Words::tr("Add a word that must be there.")};
}

Complaint unknownSynonym(const QString &name, const QString &nearest)
{
    return {Words::tr("There are no synonyms called \"%1\".").arg(name),
            meant(nearest, Words::tr("Write the words out, with | between them."))};
}

Complaint nothingScored()
{
    return {Words::tr("The weights of the rubric are all 0."), Words::tr("Give at least one criterion a weight.")};
}

Complaint waitsForNothing(const QString &turn)
{
    return {Words::tr("The turn \"%1\" comes with time, and does not say after how long.").arg(turn),
            Words::tr("Add \"wait\", such as 15m.")};
}

Complaint noLineOfRun()
{
    return {Words::tr("This is no JSON object."),
            Words::tr("Write one on a line: {\"at\": 90, \"act\": \"reply\", \"text\": \"...\"}.")};
}

Complaint timeGoesBack()
{
    return {Words::tr("This happens before the line above it."),
            Words::tr("Put the lines in the order of their times.")};
}

Complaint tooManyEvents(int most)
{
    return {Words::tr("A run holds more than %n lines.", nullptr, most), Words::tr("Make it shorter.")};
}

} // namespace wederhoor::scenario_words
