#include "tests/commands/Program.h"
#include "tests/support/Printers.h"

#include <QDir>

#include <gtest/gtest.h>

using namespace wederhoor::test;

namespace {

struct Bad
{
    const char *line; ///< the arguments, a space between; %20 is a space, %T a file with words in it
    const char *names; ///< what the message on standard error must name
};

void PrintTo(const Bad &bad, std::ostream *out)
{
    *out << bad.line;
}

const Bad badLines[] = {
    // The line itself.
    {"bogus", "bogus"},
    {"chanel list", "Did you mean channel?"},
    {"case", "case: which of"},
    {"case clam "
     "6f1d3c52-64a5-5d0e-9f0a-2f3a5b1c7e90",
     "Did you mean claim?"},
    {"channel", "channel: which of"},
    {"--bogus", "--bogus"},
    {"cases --limt 5", "Did you mean --limit?"},
    {"--limit 5 cases", "--limit"},
    {"cases extra", "extra"},
    {"cases --json=yes", "--json"},
    {"cases --json --json", "--json"},
    {"cases --profile", "--profile"},
    {"cases --profile a%20b", "--profile"},
    {"cases --profile -x", "--profile"},
    {"case assign 6f1d3c52-64a5-5d0e-9f0a-2f3a5b1c7e90", "--to"},
    {"case polish 6f1d3c52-64a5-5d0e-9f0a-2f3a5b1c7e90", "polish"},
    // training
    {"training", "training: which of"},
    {"training lst", "Did you mean list?"},
    {"training list --language fr", "--language"},
    {"training list more", "more"},
    {"training run", "SCENARIO"},
    {"training run nl-spaarrente", "--replies"},
    {"training run nl-spaarrente --replies /no/such/file", "--replies"},
    {"training run nl-spaarrente --replies %T", "words.txt:1:1"},
    {"training run nl-spaarente --replies %T", "Did you mean nl-spaarrente?"},
    {"training run nothing-like-it --replies %T", "training list"},
    {"training run /no/such.yaml --replies %T", "cannot be read"},
    {"training run nl-spaarrente --replies %T --seed many", "--seed"},
    {"training run nl-spaarrente --replies %T --compare /no/such/file", "--compare"},
    // cases
    {"cases --view nosuch", "--view"},
    {"cases --limit 0", "--limit"},
    {"cases --limit many", "--limit"},
    {"cases --limit 99999999999", "--limit"},
    {"cases --after nonsense", "--after"},
    {"cases --query status:nosuch", "--query"},
    {"cases --query=", "--query"},
    {"cases --view mine --query pas", "--query"},
    // case
    {"case show", "ID"},
    {"case show 12", "ID"},
    {"case show %20", "ID"},
    {"case claim nosuch", "ID"},
    {"case claim 6f1d3c52-64a5-5d0e-9f0a-2f3a5b1c7e90 more", "more"},
    {"case dismiss 6f1d3c52-64a5-5d0e-9f0a-2f3a5b1c7e90", "--reason"},
    {"case dismiss 6f1d3c52-64a5-5d0e-9f0a-2f3a5b1c7e90 --reason boring", "--reason"},
    {"case note 6f1d3c52-64a5-5d0e-9f0a-2f3a5b1c7e90", "--text-file"},
    {"case note 6f1d3c52-64a5-5d0e-9f0a-2f3a5b1c7e90 --text-file /no/such/file", "--text-file"},
    {"case note 6f1d3c52-64a5-5d0e-9f0a-2f3a5b1c7e90 --text-file -", "--text-file"},
    {"case tag 6f1d3c52-64a5-5d0e-9f0a-2f3a5b1c7e90", "TAG"},
    {"case tag 6f1d3c52-64a5-5d0e-9f0a-2f3a5b1c7e90 card", "TAG"},
    {"case tag 6f1d3c52-64a5-5d0e-9f0a-2f3a5b1c7e90 +", "TAG"},
    {"case tag 6f1d3c52-64a5-5d0e-9f0a-2f3a5b1c7e90 +two%20words", "TAG"},
    {"case merge 6f1d3c52-64a5-5d0e-9f0a-2f3a5b1c7e90", "INTO"},
    {"case merge 6f1d3c52-64a5-5d0e-9f0a-2f3a5b1c7e90 6f1d3c52-64a5-5d0e-9f0a-2f3a5b1c7e90", "INTO"},
    // reply
    {"reply 6f1d3c52-64a5-5d0e-9f0a-2f3a5b1c7e90", "--text-file"},
    {"reply nosuch --text-file %T", "ID"},
    {"reply 6f1d3c52-64a5-5d0e-9f0a-2f3a5b1c7e90 --text-file /no/such/file", "--text-file"},
    {"reply 6f1d3c52-64a5-5d0e-9f0a-2f3a5b1c7e90 --text-file /tmp", "--text-file"},
    {"reply 6f1d3c52-64a5-5d0e-9f0a-2f3a5b1c7e90 --text-file -", "--text-file"},
    {"reply 6f1d3c52-64a5-5d0e-9f0a-2f3a5b1c7e90 --text-file %T --at tomorrow", "--at"},
    {"reply 6f1d3c52-64a5-5d0e-9f0a-2f3a5b1c7e90 --text-file %T --at 2001-01-01T00:00:00Z", "--at"},
    {"reply 6f1d3c52-64a5-5d0e-9f0a-2f3a5b1c7e90 --text-file %T --at 2031-01-01T00:00:00", "--at"},
    {"reply 6f1d3c52-64a5-5d0e-9f0a-2f3a5b1c7e90 --text-file %T --at 2091-01-01T00:00:00Z --now", "--now"},
    {"reply 6f1d3c52-64a5-5d0e-9f0a-2f3a5b1c7e90 --text-file %T --accept anything", "--accept"},
    {"reply 6f1d3c52-64a5-5d0e-9f0a-2f3a5b1c7e90 --text-file %T --attach /no/such/file", "--attach"},
    {"reply 6f1d3c52-64a5-5d0e-9f0a-2f3a5b1c7e90 --text-file %T --attach %T", "--attach"},
    {"reply 6f1d3c52-64a5-5d0e-9f0a-2f3a5b1c7e90 --text-file %T --private=yes", "--private"},
    // outbox
    {"outbox retry", "ID"},
    {"outbox retry nosuch", "ID"},
    {"outbox cancel nosuch", "ID"},
    {"outbox cancl x", "cancl"},
    {"outbox retry 6f1d3c52-64a5-5d0e-9f0a-2f3a5b1c7e90 --accept all", "--accept"},
    // channel
    {"channel add", "PLATFORM"},
    {"channel add bluesky", "--name"},
    {"channel add nosuch --name a", "PLATFORM"},
    {"channel add Blue%20Sky --name a", "PLATFORM"},
    {"channel add bluesky --name=", "--name"},
    {"channel add bluesky --name a", "--account"},
    {"channel add bluesky --name a --account b.test", "--secret-stdin"},
    {"channel add bluesky --name a --account b.test --secret-stdin", "--secret-stdin"},
    {"channel add bluesky --name a --account b.test --secret word", "--secret"},
    {"channel add bluesky --name a --account b.test --secret-stdin=word", "--secret-stdin"},
    {"channel add bluesky --name a --account b.test --secret-stdin --server http://far.example", "--server"},
    {"channel add bluesky --name a --account b.test --secret-stdin --server ftp://far.example", "--server"},
    {"channel add bluesky --name a --account b.test --secret-stdin --server https://u:p@far.example", "--server"},
    {"--practice channel add bluesky --name a", "PLATFORM"},
    {"--practice channel remove practice", "N"},
    {"channel list all", "all"},
    {"channel test", "N"},
    {"channel remove", "N"},
    // text check
    {"text check", "--platform"},
    {"text check --platform Blue!", "--platform"},
    {"text check --platform blueksy %T", "--platform"},
    {"text check --platform bluesky /no/such/file", "FILE"},
    {"text", "text: which of"},
    // import, export, poll
    {"import", "FILE"},
    {"import /no/such/file", "FILE"},
    {"import /tmp", "FILE"},
    {"--practice import %T", "--practice"},
    {"export --query from:", "--query"},
    {"poll --once=3", "--once"},
    {"poll now", "now"},
    {"doctor now", "now"},
    {"practice now", "now"},
};

class BadInput : public testing::TestWithParam<Bad>
{
};

QStringList arguments(const Program &program, const char *line)
{
    QStringList words = QString::fromLatin1(line).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    for (QString &word : words) {
        word.replace(QStringLiteral("%20"), QStringLiteral(" "));
        if (word == QLatin1String("%T")) {
            word = program.file(QStringLiteral("words.txt"), "Some words.\n");
        }
    }
    return words;
}

} // namespace

TEST_P(BadInput, GetsOneLineThatNamesTheArgumentAndChangesNothing)
{
    const Program program;
    const Outcome outcome = program.run(arguments(program, GetParam().line));
    EXPECT_EQ(outcome.exit, 2) << testing::PrintToString(outcome);
    EXPECT_EQ(outcome.out, QByteArray());
    ASSERT_EQ(outcome.errLines().size(), 1) << testing::PrintToString(outcome);
    EXPECT_TRUE(outcome.errLines().first().startsWith("wederhoor: "));
    EXPECT_TRUE(outcome.errLines().first().contains(GetParam().names)) << testing::PrintToString(outcome);
    EXPECT_FALSE(QDir(program.profileFolder()).exists());
}

INSTANTIATE_TEST_SUITE_P(Table, BadInput, testing::ValuesIn(badLines));

// What must be looked up in the inbox before it is known to be wrong.
const Bad unknownThings[] = {
    {"case show 6f1d3c52-64a5-5d0e-9f0a-2f3a5b1c7e90", "ID"},
    {"case claim 6f1d3c52-64a5-5d0e-9f0a-2f3a5b1c7e90", "ID"},
    {"case merge 6f1d3c52-64a5-5d0e-9f0a-2f3a5b1c7e90 0f1d3c52-64a5-5d0e-9f0a-2f3a5b1c7e90", "INTO"},
    {"reply 6f1d3c52-64a5-5d0e-9f0a-2f3a5b1c7e90 --text-file %T", "ID"},
    {"template import %T", "FILE"},
    {"reply 6f1d3c52-64a5-5d0e-9f0a-2f3a5b1c7e90 --text-file %T --template nosuch", "--template"},
    {"outbox retry 6f1d3c52-64a5-5d0e-9f0a-2f3a5b1c7e90", "ID"},
    {"outbox cancel 6f1d3c52-64a5-5d0e-9f0a-2f3a5b1c7e90", "ID"},
    {"channel test nosuch", "nosuch"},
    {"channel remove nosuch", "nosuch"},
    {"poll --once --channel nosuch", "--channel"},
};

class UnknownThing : public testing::TestWithParam<Bad>
{
};

TEST_P(UnknownThing, IsNamedInOneLine)
{
    const Program program;
    const Outcome outcome = program.run(arguments(program, GetParam().line));
    EXPECT_EQ(outcome.exit, 2) << testing::PrintToString(outcome);
    EXPECT_EQ(outcome.out, QByteArray());
    ASSERT_EQ(outcome.errLines().size(), 1) << testing::PrintToString(outcome);
    EXPECT_TRUE(outcome.errLines().first().contains(GetParam().names)) << testing::PrintToString(outcome);
}

INSTANTIATE_TEST_SUITE_P(Table, UnknownThing, testing::ValuesIn(unknownThings));

TEST(BadProfile, AFileInItsPlaceIsNamed)
{
    const Program program;
    const QString file = program.file(QStringLiteral("file"), "x");
    const Outcome outcome = program.run({QStringLiteral("cases"), QStringLiteral("--profile"), file});
    EXPECT_EQ(outcome.exit, 2) << testing::PrintToString(outcome);
    EXPECT_TRUE(outcome.err.contains(file.toUtf8())) << testing::PrintToString(outcome);
}

TEST(NoDisplay, TheWindowSaysWhatToDoInstead)
{
    const Program program;
    for (const QStringList &arguments : {QStringList{}, QStringList{QStringLiteral("--practice")}}) {
        const Outcome outcome = program.run(arguments);
        EXPECT_EQ(outcome.exit, 2) << testing::PrintToString(outcome);
        EXPECT_TRUE(outcome.err.contains("wederhoor practice")) << testing::PrintToString(outcome);
    }
}
