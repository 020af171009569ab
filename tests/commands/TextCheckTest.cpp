#include "core/store/Store.h"
#include "core/store/TextTables.h"
#include "core/store/Transaction.h"
#include "tests/commands/JsonKeys.h"
#include "tests/commands/Program.h"
#include "tests/support/Await.h"
#include "tests/support/Printers.h"

#include <gtest/gtest.h>

using namespace wederhoor;
using namespace wederhoor::test;

namespace {

QStringList check(const QStringList &more)
{
    return QStringList{QStringLiteral("text"), QStringLiteral("check"), QStringLiteral("--json"),
                       QStringLiteral("--platform")}
    + more;
}

/// A signature for every agent on every channel of the practice inbox.
void signWith(const Program &program, const QString &text)
{
    const SystemClock clock;
    Store store({program.profileFolder() + QStringLiteral("/practice.sqlite"), 1}, clock);
    WEDERHOOR_ASSERT_OK(await(store.open()));
    WEDERHOOR_ASSERT_OK(await(store.write<void>([text](Transaction &transaction) {
        return SignatureTable(transaction.connection()).save({{}, {}, text});
    })));
}

} // namespace

TEST(TextCheck, CountsStandardInputByThePlatformsRule)
{
    const Program program;
    const Outcome outcome = program.run(check({QStringLiteral("bluesky")}), "Bedankt 👨‍👩‍👧‍👦!\n");
    EXPECT_EQ(outcome.exit, 0) << testing::PrintToString(outcome);
    EXPECT_EQ(keysOf(outcome.json()),
              QStringLiteral("fits hidden_characters length limit parts personal_data unit unreadable_at unresolved"));
    EXPECT_EQ(outcome.json().value(QStringLiteral("length")).toInt(), 10);
    EXPECT_EQ(outcome.json().value(QStringLiteral("limit")).toInt(), 300);
    EXPECT_EQ(outcome.json().value(QStringLiteral("unit")).toString(), QStringLiteral("graphemes"));
    EXPECT_TRUE(outcome.json().value(QStringLiteral("fits")).toBool());
}

TEST(TextCheck, TellsCharactersThatHideAndThoseOfAnUnknownEncoding)
{
    const Program program;
    const Outcome turned = program.run(check({QStringLiteral("x")}), "Bel \u202e8765 en\u200b dan");
    EXPECT_EQ(turned.exit, 0) << testing::PrintToString(turned);
    EXPECT_TRUE(turned.json().value(QStringLiteral("hidden_characters")).toBool());
    const Outcome broken = program.run(check({QStringLiteral("x")}), "Geachte \uFFFD heer");
    EXPECT_EQ(broken.exit, 5) << testing::PrintToString(broken);
    EXPECT_EQ(broken.json().value(QStringLiteral("unreadable_at")).toInt(), 8);
    EXPECT_FALSE(broken.json().value(QStringLiteral("hidden_characters")).toBool());
}

TEST(TextCheck, RefusesATextThatIsTooLong)
{
    const Program program;
    const QString file = program.file(QStringLiteral("long.txt"), QByteArray(301, 'a'));
    const Outcome outcome = program.run(check({QStringLiteral("bluesky"), file}));
    EXPECT_EQ(outcome.exit, 5) << testing::PrintToString(outcome);
    EXPECT_FALSE(outcome.json().value(QStringLiteral("fits")).toBool());
    const Outcome asPrivate = program.run(check({QStringLiteral("bluesky"), QStringLiteral("--private"), file}));
    EXPECT_EQ(asPrivate.exit, 0) << testing::PrintToString(asPrivate);
    EXPECT_EQ(asPrivate.json().value(QStringLiteral("limit")).toInt(), 1000);
}

TEST(TextCheck, NamesVariablesWhereTheyStandInTheInput)
{
    const Program program;
    const Outcome outcome = program.run(check({QStringLiteral("bluesky")}), "😡\r\nHoi {{customer.first_name}}\r\n");
    EXPECT_EQ(outcome.exit, 5) << testing::PrintToString(outcome);
    const QJsonArray unresolved = outcome.json().value(QStringLiteral("unresolved")).toArray();
    ASSERT_EQ(unresolved.size(), 1);
    EXPECT_EQ(unresolved[0].toObject().value(QStringLiteral("name")).toString(), QStringLiteral("customer.first_name"));
    EXPECT_EQ(unresolved[0].toObject().value(QStringLiteral("start")).toInt(), 8);
    EXPECT_EQ(unresolved[0].toObject().value(QStringLiteral("end")).toInt(), 31);
}

TEST(TextCheck, NamesThePlatformsWhoseRuleIsKnownWhereItIsAskedForAnother)
{
    const Program program;
    const Outcome outcome = program.run(check({QStringLiteral("forum"), QStringLiteral("-")}), QByteArray(5'000, 'a'));
    EXPECT_EQ(outcome.exit, 2) << testing::PrintToString(outcome);
    EXPECT_TRUE(outcome.out.isEmpty());
    EXPECT_TRUE(outcome.err.contains("bluesky") && outcome.err.contains("discourse")) << outcome.err.toStdString();
}

TEST(TextCheck, WeighsATextForX)
{
    const Program program;
    const Outcome outcome = program.run(check({QStringLiteral("x")}),
                                        "@klant Kijk op https://bank.nl/een/lang/pad 👨‍👩‍👧‍👦");
    EXPECT_EQ(outcome.exit, 0) << testing::PrintToString(outcome);
    EXPECT_EQ(outcome.json().value(QStringLiteral("unit")).toString(), QStringLiteral("weighted"));
    EXPECT_EQ(outcome.json().value(QStringLiteral("limit")).toInt(), 280);
    EXPECT_EQ(outcome.json().value(QStringLiteral("length")).toInt(), 34) << "8, a link of 23, a space, an emoji of 2";
}

TEST(TextCheck, ShowsTheNumberedPartsOfALongText)
{
    const Program program;
    const QByteArray sentence = "Dit is een zin van precies zoveel woorden als er nodig zijn om het te laten zien. ";
    const Outcome outcome = program.run(check({QStringLiteral("x")}), sentence.repeated(6));
    EXPECT_EQ(outcome.exit, 5) << testing::PrintToString(outcome);
    const QJsonArray parts = outcome.json().value(QStringLiteral("parts")).toArray();
    ASSERT_EQ(parts.size(), 2);
    EXPECT_TRUE(parts[0].toString().endsWith(QStringLiteral("zien. 1/2")));
    EXPECT_TRUE(parts[1].toString().startsWith(QStringLiteral("Dit is")));
    const Outcome whole = program.run(check({QStringLiteral("x")}), "Dank je wel!");
    EXPECT_EQ(whole.json().value(QStringLiteral("parts")).toArray(), QJsonArray{QStringLiteral("Dank je wel!")});
}

TEST(TextCheck, FindsPersonalDataWhereItStandsInTheInputAndShowsItMasked)
{
    const Program program;
    const QByteArray text = "😡\r\nRekening NL91 ABNA\u200b 0417 1643 00, bel 06-12345678.";
    const Outcome outcome = program.run(check({QStringLiteral("bluesky")}), text);
    EXPECT_EQ(outcome.exit, 5) << testing::PrintToString(outcome);
    const QJsonArray found = outcome.json().value(QStringLiteral("personal_data")).toArray();
    ASSERT_EQ(found.size(), 2);
    EXPECT_EQ(found[0].toObject(),
              (QJsonObject{{QStringLiteral("kind"), QStringLiteral("iban")},
                           {QStringLiteral("start"), 13},
                           {QStringLiteral("end"), 36},
                           {QStringLiteral("masked"), QStringLiteral("NL•• •••• •••• •••3 00")}}));
    EXPECT_EQ(found[1].toObject().value(QStringLiteral("kind")).toString(), QStringLiteral("phone"));
    const Outcome asPrivate = program.run(check({QStringLiteral("bluesky"), QStringLiteral("--private")}), text);
    EXPECT_EQ(asPrivate.exit, 0) << "told, and in nobody's way between two people";
    EXPECT_EQ(asPrivate.json().value(QStringLiteral("personal_data")).toArray().size(), 2);
}

TEST(TextCheck, SaysTheSameInWords)
{
    const Program program;
    const Outcome outcome = program.run(
        {QStringLiteral("text"), QStringLiteral("check"), QStringLiteral("--platform"), QStringLiteral("discourse")},
        "jan@post.example");
    EXPECT_EQ(outcome.exit, 5) << testing::PrintToString(outcome);
    EXPECT_TRUE(outcome.out.contains("16 characters; the least is 20: too short")) << outcome.out.toStdString();
    EXPECT_TRUE(outcome.out.contains("j••@••••.example at 0: e-mail address, in public only on purpose"))
        << outcome.out.toStdString();
}

TEST(TextCheck, RefusesWhatIsNotUtf8)
{
    const Program program;
    const Outcome outcome = program.run(check({QStringLiteral("bluesky")}), "\xff\xfe");
    EXPECT_EQ(outcome.exit, 2) << testing::PrintToString(outcome);
    EXPECT_TRUE(outcome.err.contains("FILE"));
}

TEST(TextCheck, OfAConnectedAccountCountsTheSignatureThere)
{
    const Program program;
    ASSERT_EQ(program.practice({QStringLiteral("poll"), QStringLiteral("--once")}).exit, 0);
    ASSERT_NO_FATAL_FAILURE(signWith(program, QStringLiteral("^Erik")));
    const auto length = [&program](const QStringList &more) {
        const Outcome outcome = program.practice(check(QStringList{QStringLiteral("practice")} + more), "Bedankt");
        EXPECT_EQ(outcome.exit, 0) << testing::PrintToString(outcome);
        return outcome.json().value(QStringLiteral("length")).toInt();
    };
    const QString account = QStringLiteral("voorbeeldbank.practice.example");
    EXPECT_EQ(length({}), 7);
    EXPECT_EQ(length({QStringLiteral("--account"), account}), 13) << "a space and ^Erik";
    EXPECT_EQ(length({QStringLiteral("--account"), QLatin1Char('@') + account.toUpper()}), 13);
}

TEST(TextCheck, RefusesAnAccountThatIsNotConnected)
{
    const Program program;
    const Outcome outcome = program.run(
        check({QStringLiteral("bluesky"), QStringLiteral("--account"), QStringLiteral("bank.test")}), "Hoi");
    EXPECT_EQ(outcome.exit, 2) << testing::PrintToString(outcome);
    EXPECT_EQ(outcome.errLines().size(), 1);
    EXPECT_TRUE(outcome.err.contains("--account: bank.test is not connected on bluesky here."));
}
