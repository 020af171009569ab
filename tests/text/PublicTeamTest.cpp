#include "core/text/PublicTeam.h"
#include "core/text/TextBreaks.h"

#include <QXmlStreamReader>

#include <gtest/gtest.h>

using namespace wederhoor;

namespace {

PublicTeam page(const QString &language = QStringLiteral("nl"))
{
    return {QStringLiteral("Voorbeeldbank"),
            language,
            {{QStringLiteral("Anne de Vries"), QStringLiteral("Hypotheken"), false},
             {QStringLiteral("Erik van Rijn"), {}, true},
             {QStringLiteral("Sanne <b>&\"'"), {}, true}}};
}

TEST(PublicTeamTest, ItNeedsNothingBesideItselfAndNothingInItIsMarkup)
{
    const QString html = teamPageHtml(page());
    EXPECT_FALSE(html.contains(QStringLiteral("<script"), Qt::CaseInsensitive));
    EXPECT_FALSE(html.contains(QStringLiteral("://")));
    EXPECT_FALSE(html.contains(QStringLiteral("<b>")));
    EXPECT_TRUE(html.contains(QStringLiteral("Sanne &lt;b&gt;&amp;&quot;")));
    EXPECT_TRUE(html.contains(QStringLiteral("default-src 'none'")));
    EXPECT_TRUE(html.contains(QStringLiteral("color-scheme:light dark")));
    // Every tag that is opened is closed: read as XML, but for the tags that have no end.
    QString xml = html.mid(html.indexOf(QStringLiteral("<body>")));
    xml.chop(QStringLiteral("</html>\n").size());
    QXmlStreamReader reader(xml);
    while (!reader.atEnd()) {
        reader.readNext();
    }
    EXPECT_FALSE(reader.hasError()) << reader.errorString().toStdString();
}

TEST(PublicTeamTest, WhoIsOnDutyIsSaidInWordsInTheLanguageOfThePage)
{
    const QString dutch = teamPageHtml(page());
    EXPECT_TRUE(dutch.contains(QStringLiteral("<html lang=\"nl\">")));
    EXPECT_TRUE(dutch.contains(QStringLiteral("Erik van Rijn <span>(nu aanwezig)</span>")));
    EXPECT_TRUE(dutch.contains(QStringLiteral("Anne de Vries <span>(Hypotheken)</span>")));
    EXPECT_LT(dutch.indexOf(QStringLiteral("Erik van Rijn")), dutch.indexOf(QStringLiteral("Anne de Vries")));
    const QString english = teamPageHtml(page(QStringLiteral("en")));
    EXPECT_TRUE(english.contains(QStringLiteral("<html lang=\"en\">")));
    EXPECT_TRUE(english.contains(QStringLiteral("here now")));
    PublicTeam empty = page();
    empty.people.clear();
    EXPECT_TRUE(teamPageHtml(empty).contains(QStringLiteral("niemand van het team")));
}

TEST(PublicTeamTest, AProfilesTextHoldsAsManyNamesAsFit)
{
    PublicTeam all = page();
    EXPECT_EQ(biographyText(all, *biographyLimit({QStringLiteral("bluesky")})).value_or(QString()),
              QStringLiteral("Webcare van Voorbeeldbank. Nu aanwezig: Erik van Rijn, Sanne <b>&\"'"));
    for (int n = 0; n < 60; ++n) {
        all.people.append({QStringLiteral("Collega %1").arg(n), {}, true});
    }
    for (const char *platform : {"bluesky", "mastodon", "x", "instagram"}) {
        const BiographyLimit limit = *biographyLimit({QLatin1String(platform)});
        const QString text = biographyText(all, limit).value_or(QString());
        EXPECT_FALSE(text.isEmpty()) << platform;
        EXPECT_LE(graphemeCount(text), limit.most) << platform;
        EXPECT_TRUE(text.contains(QStringLiteral(" en nog "))) << platform;
    }
    EXPECT_FALSE(biographyLimit({QStringLiteral("feeds")}));
}

TEST(PublicTeamTest, BytesCountWhereThePlatformCountsThem)
{
    PublicTeam many = page();
    many.people.clear();
    const QString family = QString::fromUtf8("👨‍👩‍👧‍👦");
    for (int n = 0; n < 200; ++n) {
        many.people.append({family, {}, true});
    }
    const QString text = biographyText(many, *biographyLimit({QStringLiteral("bluesky")})).value_or(QString());
    EXPECT_FALSE(text.isEmpty());
    EXPECT_LE(text.toUtf8().size(), 2560);
}

TEST(PublicTeamTest, WithoutAnybodyOnDutyThereIsNoText)
{
    PublicTeam nobody = page();
    for (TeamPagePerson &person : nobody.people) {
        person.isOnDuty = false;
    }
    EXPECT_FALSE(biographyText(nobody, {256, 0}));
    EXPECT_FALSE(biographyText(page(), {20, 0})) << "not one name fits";
}

} // namespace
