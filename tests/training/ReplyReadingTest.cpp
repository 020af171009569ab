#include "tests/support/Printers.h"
#include "tests/training/SmallScenario.h"

#include "core/training/ReplyReading.h"

#include <gtest/gtest.h>

using namespace wederhoor;
using namespace wederhoor::training;
using namespace wederhoor::training::test;

namespace {

const QString opening = QStringLiteral("Waar blijft mijn boek? Ik wacht al een week.");

ReplyReading read(const char *text, ExerciseAct act = ExerciseAct::Reply)
{
    static const Scenario scenario = smallScenario();
    return readReply({std::chrono::seconds{60}, act, {}, QString::fromUtf8(text), {}}, scenario,
                     scenario.conversations.front(), opening);
}

QStringList idsOf(const ReplyReading &reading)
{
    QStringList ids;
    for (const Said &said : reading.said) {
        ids.append(said.id);
    }
    return ids;
}

struct SignedText
{
    const char *text;
    const char *name; ///< empty: nobody
};

const SignedText signedTexts[] = {
    {"Het komt morgen. ^Noor", "Noor"},
    {"Het komt morgen. /EvR", "EvR"},
    {"Het komt morgen. - Noor", "Noor"},
    {"Het komt morgen. Groetjes, Noor", "Noor"},
    {"Het komt morgen.\nHartelijke groet, Noor van Webcare", "Noor"},
    {"Het komt morgen. Noor, Webcare", "Noor"},
    {"Het komt morgen. Noor | Voorbeeldbank", "Noor"},
    {"It comes tomorrow. Best wishes, Noor", "Noor"},
    {"Het komt morgen.", ""},
    {"Het komt morgen. Groet, Webcare", ""},
    {"Het komt morgen. ^Team", ""},
    {"Je vindt het onder Pas/Limieten.", ""},
};

class Signatures : public testing::TestWithParam<SignedText>
{
};

TEST_P(Signatures, AreFoundWhereAPersonSigned)
{
    const QString name = read(GetParam().text).signature;
    if (GetParam().name[0] == '\0') {
        EXPECT_EQ(name, QString()) << GetParam().text;
    } else {
        EXPECT_TRUE(name.startsWith(QString::fromUtf8(GetParam().name))) << name.toStdString();
    }
}

INSTANTIATE_TEST_SUITE_P(Table, Signatures, testing::ValuesIn(signedTexts));

TEST(ReplyReading, HearsPointsInASentenceOrInTwo)
{
    EXPECT_EQ(idsOf(read("Hoi Jan, je boek is onderweg.")), QStringList{QStringLiteral("onderweg")});
    EXPECT_EQ(idsOf(read("Hoi Jan, dat gaat over je boek. Het is al onderweg.")),
              QStringList{QStringLiteral("onderweg")});
    EXPECT_EQ(idsOf(read("Je boek! Wat een gedoe is dat. Het is onderweg.")), QStringList()) << "too far apart";
}

TEST(ReplyReading, TellsAFeelingInOwnWordsFromAStockPhrase)
{
    EXPECT_EQ(read("Hoi Jan, een week wachten, dat is balen. Het komt.").feeling, Feeling::Own);
    EXPECT_EQ(read("Hoi Jan, dat is balen. Het komt eraan hoor.").feeling, Feeling::Plain);
    EXPECT_EQ(read("Hoi Jan, wat vervelend om te horen. Het komt eraan.").feeling, Feeling::Stock);
    EXPECT_EQ(read("Hoi Jan, excuses voor het ongemak. Het komt eraan.").feeling, Feeling::Stock);
    EXPECT_EQ(read("Hoi Jan, het is onderweg naar je toe.").feeling, Feeling::None);
}

TEST(ReplyReading, HearsTheFormOfAddress)
{
    EXPECT_TRUE(read("Dag Jan, uw boek is onderweg.").isWrongForm);
    EXPECT_TRUE(read("Dag Jan, uw boek is onderweg, hou je taai.").isMixedForm);
    EXPECT_FALSE(read("Hoi Jan, je boek is onderweg.").isWrongForm);
}

TEST(ReplyReading, FindsPersonalDataInPublicOnly)
{
    const char *const text = "Hoi Jan, we bellen je op 06 12345678 over rekening NL91 ABNA 0417 1643 00.";
    const ReplyReading openly = read(text);
    EXPECT_EQ(openly.personalData.size(), 2);
    EXPECT_FALSE(openly.personalData.join(u' ').contains(QStringLiteral("0417"))) << "shown masked";
    EXPECT_EQ(read(text, ExerciseAct::Private).personalData, QStringList());
    EXPECT_EQ(read("Hoi Jan, bel ons op 0800 0123.").personalData, QStringList()) << "the bank's own number";
}

TEST(ReplyReading, HearsThatDataIsAskedForInPublic)
{
    EXPECT_TRUE(read("Hoi Jan, geef je rekeningnummer even door.").hears(Sign::AsksData));
    EXPECT_FALSE(read("Hoi Jan, stuur ons een privébericht met je klantnummer.").hears(Sign::AsksData));
    EXPECT_TRUE(read("Hoi Jan, stuur ons een privébericht met je klantnummer.").hears(Sign::InvitesPrivate));
}

TEST(ReplyReading, TakesNoHeedOfWhatIsNoReply)
{
    EXPECT_FALSE(read("").counts());
    EXPECT_FALSE(read("  \n ").counts());
    EXPECT_TRUE(read("boek, onderweg, morgen, bezorgd, gratis, binnen").isWordList);
    EXPECT_TRUE(read("Waar blijft mijn boek? Ik wacht al een week.").isCopied);
    EXPECT_TRUE(read("Hi Jan, your book is on its way and will be with you tomorrow.").isOtherLanguage);
    EXPECT_EQ(read("Hoi Kees, je boek is onderweg.").greetsAnother, QStringLiteral("Kees"));
    EXPECT_EQ(read("Hoi Piet, je boek is onderweg.").greetsAnother, QString()) << "he is in the conversation too";
    const QByteArray longText = QByteArray("Hoi Jan, je boek is onderweg en morgen is het er. ").repeated(60);
    EXPECT_TRUE(read(longText.constData()).isUnread);
    EXPECT_EQ(idsOf(read(longText.constData())), QStringList());
}

TEST(ReplyReading, LeavesAPointBesideANotToAPerson)
{
    const ReplyReading denied = read("Hoi Jan, je boek is niet onderweg.");
    EXPECT_EQ(idsOf(denied), QStringList{QStringLiteral("onderweg")}) << "it hears words, not what they come to";
    EXPECT_EQ(denied.notUnderstood, QStringList{QStringLiteral("Hoi Jan, je boek is niet onderweg.")});
    EXPECT_EQ(read("Hoi Jan, je boek is onderweg.").notUnderstood, QStringList());
}

TEST(ReplyReading, LeavesWhatItDoesNotUnderstandToAPerson)
{
    const ReplyReading reading
        = read("Hoi Jan, de drukker had een lekke band onderweg naar Zwolle. Je boek is onderweg.");
    EXPECT_EQ(read("Hoi Jan, de drukker stond met een lekke band bij Zwolle langs de weg.").notUnderstood,
              QStringList())
        << "a greeting was understood";
    EXPECT_EQ(read("Hoi Jan! De drukker stond met een lekke band bij Zwolle langs de weg.").notUnderstood.size(), 1);
    EXPECT_TRUE(idsOf(reading).contains(QStringLiteral("onderweg")));
}

} // namespace
