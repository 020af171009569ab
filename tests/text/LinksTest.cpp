#include "core/text/Links.h"
#include "core/text/PublicSuffixes.h"
#include "tests/support/Printers.h"

#include <QStringList>

#include <gtest/gtest.h>

using namespace wederhoor;

namespace {

/// A text with its links between < and >.
struct Line
{
    const char *what;
    const char *text;
};

void PrintTo(const Line &line, std::ostream *out)
{
    *out << line.what << ": " << line.text;
}

const Line lines[] = {
    {"with a scheme", "Zie <https://bank.nl/hulp> even"},
    {"capitals", "<HTTP://BANK.NL>"},
    {"without a scheme", "Zie <bank.nl> even"},
    {"a country without a path", "<t.co> en <bit.ly/abc>"},
    {"two levels", "<www.bank.co.uk/a?b=c>"},
    {"a word that is no domain", "bank.foobarbaz"},
    {"a file", "archief.tar.bz2"},
    {"an abbreviation and a version", "d.w.z. versie 5.12.3"},
    {"a full stop behind it", "Zie <https://bank.nl/hulp>."},
    {"a comma and a bracket behind it", "(<https://bank.nl/hulp>), en"},
    {"brackets in the path", "<https://bank.nl/a_(b)>"},
    {"brackets in brackets", "<https://bank.nl/a_(b_(c))/d>"},
    {"a bracket that is not closed", "<https://bank.nl/a_>(b"},
    {"a query that ends the sentence", "<https://bank.nl/?q=a>!"},
    {"a query without a path", "<bank.nl?q=1#top>"},
    {"a fragment", "<bank.nl/#!/hulp>"},
    {"a port", "<http://bank.nl:8080/a>"},
    {"a dash in the path", "<https://bank.nl/vraag–antwoord>"},
    {"Cyrillic in the path", "<https://bank.nl/путь>"},
    {"an e-mail address", "jan@bank.nl"},
    {"an e-mail address with a domain before the at", "jan.nl@bank.nl"},
    {"a mention", "@bank.nl"},
    {"a tag", "#bank.nl"},
    {"a cashtag", "$bank.nl"},
    {"in a path of its own", "a/bank.nl"},
    {"behind a dash", "-bank.nl"},
    {"scripts without spaces", "见<bank.nl>这里"},
    {"a domain of another script", "<http://例え.みんな> <foo.みんな>です"},
    {"a domain in code", "<http://xn--r8jz45g.xn--zckzah/>"},
    {"a broken code", "http://xn--例え.nl"},
    {"accents", "<café.nl>"},
    {"a sign for a name", "<http://☃.net/>"},
    {"a sign without a scheme", "☃.net"},
    {"an underscore in a lower level", "<http://a_b.bank.nl>"},
    {"an underscore in the name", "http://a_b.nl"},
    {"a dash at the name's end", "http://bank-.nl"},
    {"a domain that goes on", "bank.nl-hulp"},
    {"a label of 63", "<aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa.nl>"},
    {"a label of 64", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa.nl"},
    {"another scheme", "ftp://bank.nl"},
    {"a scheme with a space", "http:// <bank.nl>"},
    {"the platform's own with more behind it", "<https://t.co/abc123>'s"},
    {"the platform's own with a query", "<https://t.co/abc?a=1>"},
    {"the platform's own, too long", "https://t.co/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"},
    {"a word before it", "xhttps://bank.nl/a"},
    {"marks of direction", "\u2066<bank.nl>\u2069"},
    {"two in a row", "<bank.nl>,<bank.be>"},
    {"the longest host that ends in a real domain", "<bank.nl>.x"},
};

class LinksOf : public testing::TestWithParam<Line>
{
};

} // namespace

TEST_P(LinksOf, ATextAreWhatThePlatformMakesOfIt)
{
    const QString text = QString::fromUtf8(GetParam().text);
    QString marked = QString(text).remove(QLatin1Char('<')).remove(QLatin1Char('>'));
    const QString plain = marked;
    qsizetype shift = 0;
    for (const Link &link : findLinks(plain)) {
        marked.insert(link.span.start + shift++, QLatin1Char('<'));
        marked.insert(link.span.end + shift++, QLatin1Char('>'));
    }
    EXPECT_EQ(marked, text);
}

INSTANTIATE_TEST_SUITE_P(Table, LinksOf, testing::ValuesIn(lines));

TEST(Links, TellTheirHostAndWhetherTheyHaveAScheme)
{
    const QString text = QStringLiteral("Zie https://Bank.nl:80/a en bank.be/b");
    const std::vector<Link> links = findLinks(text);
    ASSERT_EQ(links.size(), 2U);
    EXPECT_EQ(links[0], (Link{{4, 24}, {12, 19}, true}));
    EXPECT_EQ(links[1], (Link{{28, 37}, {28, 35}, false}));
}

TEST(PublicSuffixes, KnowWhatTheRootHasGivenOut)
{
    for (const char *real :
         {"nl", "NL", "com", "xn--q9jyb4c", "みんな", "vermögensberatung", "ck", "za", "amsterdam"}) {
        EXPECT_TRUE(isTopLevelDomain(QString::fromUtf8(real))) << real;
    }
    for (const char *unreal : {"", "x", "zzz", "bz2", "example", "test", "co.uk", "bank.nl", "nl.", "☃"}) {
        EXPECT_FALSE(isTopLevelDomain(QString::fromUtf8(unreal))) << unreal;
    }
}

TEST(PublicSuffixes, TellTheDomainThatSomebodyRegistered)
{
    const auto domain = [](const char *host) { return registrableDomain(QString::fromUtf8(host)); };
    EXPECT_EQ(domain("login.Bank.co.uk"), QStringLiteral("bank.co.uk"));
    EXPECT_EQ(domain("bank.nl"), QStringLiteral("bank.nl"));
    EXPECT_EQ(domain("a_b.bank.nl"), QStringLiteral("bank.nl"));
    EXPECT_EQ(domain("bank.nl.evil.com"), QStringLiteral("evil.com"));
    EXPECT_EQ(domain("bänk.nl"), QStringLiteral("xn--bnk-qla.nl"));
    EXPECT_EQ(domain("co.uk"), QString());
    EXPECT_EQ(domain(""), QString());
}
