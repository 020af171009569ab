#include "core/platforms/bluesky/BlueskyFacets.h"
#include "tests/support/Printers.h"

#include <QJsonObject>

#include <gtest/gtest.h>

#include <vector>

namespace wederhoor::bluesky {
namespace {

struct FacetCase
{
    const char *name;
    const char *text;
    /// "kind:the bytes it covers:value", in order.
    std::vector<const char *> expected;
};

QString shown(const QByteArray &text, const Facet &facet)
{
    static const char *const names[] = {"link", "mention", "tag"};
    return QString::fromLatin1(names[static_cast<int>(facet.kind)]) + QLatin1Char('|')
        + QString::fromUtf8(text.mid(facet.byteStart, facet.byteEnd - facet.byteStart)) + QLatin1Char('|')
        + facet.value;
}

class FacetTableTest : public ::testing::TestWithParam<FacetCase>
{
};

TEST_P(FacetTableTest, FindsTheFacetsAtTheirBytes)
{
    const QByteArray text = GetParam().text;
    QStringList found;
    for (const Facet &facet : findFacets(QString::fromUtf8(text))) {
        found.append(shown(text, facet));
    }
    QStringList expected;
    for (const char *entry : GetParam().expected) {
        expected.append(QString::fromUtf8(entry));
    }
    EXPECT_EQ(found.join(QLatin1Char('\n')), expected.join(QLatin1Char('\n')));
}

INSTANTIATE_TEST_SUITE_P(
    Texts, FacetTableTest,
    ::testing::Values(
        FacetCase{"nothing", "Goedemorgen, wat vervelend!", {}},
        FacetCase{"mention at the start", "@klant.test wij kijken mee", {"mention|@klant.test|klant.test"}},
        FacetCase{"mention with a capital", "dag @Klant.Test!", {"mention|@Klant.Test|klant.test"}},
        FacetCase{"mention before a full stop", "vraag het @klant.test.", {"mention|@klant.test|klant.test"}},
        FacetCase{"mention in brackets", "(@klant.test)", {"mention|@klant.test|klant.test"}},
        FacetCase{"mention after an emoji", "\xF0\x9F\x99\x8F @klant.test", {"mention|@klant.test|klant.test"}},
        FacetCase{"mention right after an emoji family",
                  "\xF0\x9F\x91\xA8\xE2\x80\x8D\xF0\x9F\x91\xA9\xE2\x80\x8D\xF0\x9F\x91\xA7@klant.test",
                  {"mention|@klant.test|klant.test"}},
        FacetCase{"mention after a combining mark and a space",
                  "cafe\xCC\x81 @klant.test",
                  {"mention|@klant.test|klant.test"}},
        FacetCase{"an e-mail address is no mention", "mail info@bank.nl of jan.de@bank.nl", {}},
        FacetCase{"an e-mail address after an accent", "rene\xCC\x81@bank.nl", {}},
        FacetCase{"a name without a dot is no mention", "@klant", {}},
        FacetCase{"link", "zie https://bank.nl/pas", {"link|https://bank.nl/pas|https://bank.nl/pas"}},
        FacetCase{
            "link before a full stop", "zie https://bank.nl/pas.", {"link|https://bank.nl/pas|https://bank.nl/pas"}},
        FacetCase{"link before several marks", "echt https://bank.nl/?!", {"link|https://bank.nl/|https://bank.nl/"}},
        FacetCase{"link with brackets inside",
                  "https://nl.wikipedia.org/wiki/Bank_(geld)",
                  {"link|https://nl.wikipedia.org/wiki/Bank_(geld)|https://nl.wikipedia.org/wiki/Bank_(geld)"}},
        FacetCase{"link inside brackets", "(https://bank.nl/a)", {"link|https://bank.nl/a|https://bank.nl/a"}},
        FacetCase{"link with brackets inside brackets",
                  "(https://x.nl/a_(b))",
                  {"link|https://x.nl/a_(b)|https://x.nl/a_(b)"}},
        FacetCase{"link in quotation marks",
                  "\xE2\x80\x9Chttps://bank.nl\xE2\x80\x9D",
                  {"link|https://bank.nl|https://bank.nl"}},
        FacetCase{"link without a scheme", "kijk op bank.nl/storing", {"link|bank.nl/storing|https://bank.nl/storing"}},
        FacetCase{"a file name is no link", "open pas.pdf en readme.txt", {}},
        FacetCase{"a missing space is no link", "Dat kan.We helpen, klopt.De bank en dat.Nl weet", {}},
        FacetCase{"a scheme alone is no link", "https://", {}},
        FacetCase{"link with a fragment is no tag",
                  "https://bank.nl/#pas",
                  {"link|https://bank.nl/#pas|https://bank.nl/#pas"}},
        FacetCase{"link with an @ is no mention",
                  "https://x.com/@klant.test",
                  {"link|https://x.com/@klant.test|https://x.com/@klant.test"}},
        FacetCase{"link after wide letters",
                  "\xE9\x8A\x80\xE8\xA1\x8C https://bank.nl",
                  {"link|https://bank.nl|https://bank.nl"}},
        FacetCase{"tag", "weer #storing!", {"tag|#storing|storing"}},
        FacetCase{
            "tag with accents", "#hypoth\xC3\xA9\xC3\xA9k", {"tag|#hypoth\xC3\xA9\xC3\xA9k|hypoth\xC3\xA9\xC3\xA9k"}},
        FacetCase{"tag of digits is none", "nummer #1", {}}, FacetCase{"tag inside a word is none", "C#sharp", {}},
        FacetCase{"all in order",
                  "@klant.test zie https://bank.nl #storing",
                  {"mention|@klant.test|klant.test", "link|https://bank.nl|https://bank.nl", "tag|#storing|storing"}},
        FacetCase{"the same twice", "@a.test @a.test", {"mention|@a.test|a.test", "mention|@a.test|a.test"}}),
    [](const ::testing::TestParamInfo<FacetCase> &entry) {
        std::string name = entry.param.name;
        std::replace_if(
            name.begin(), name.end(), [](char c) { return std::isalnum(c) == 0; }, '_');
        return name;
    });

TEST(FacetsTest, LeavesAMentionThatNobodyBearsAsPlainText)
{
    const QList<Facet> facets = findFacets(QStringLiteral("@a.test @b.test"));
    const QJsonArray json = facetsJson(facets, {{QStringLiteral("b.test"), QStringLiteral("did:plc:b")}});
    ASSERT_EQ(json.size(), 1);
    EXPECT_EQ(
        json.first().toObject().value(QLatin1String("index")).toObject().value(QLatin1String("byteStart")).toInt(), 8);
}

} // namespace
} // namespace wederhoor::bluesky
