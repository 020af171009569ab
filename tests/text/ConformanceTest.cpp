#include "core/text/Links.h"
#include "core/text/PublicSuffixes.h"
#include "core/text/WeightedLength.h"
#include "tests/support/Printers.h"

#include <QDir>
#include <QStringList>

#include <gtest/gtest.h>
#include <yaml-cpp/yaml.h>

#include <iostream>

using namespace wederhoor;

namespace {

/// The conformance cases that X publishes with twitter-text: validate.yml, extract.yml and tlds.yml in the folder that
/// WEDERHOOR_CONFORMANCE names. They are its own and no part of this project.
class Conformance : public testing::Test
{
protected:
    void SetUp() override
    {
        m_folder = qEnvironmentVariable("WEDERHOOR_CONFORMANCE");
        if (m_folder.isEmpty() || !QDir(m_folder).exists(QStringLiteral("validate.yml"))) {
            GTEST_SKIP() << "WEDERHOOR_CONFORMANCE names no folder with twitter-text's validate.yml";
        }
    }

    [[nodiscard]] YAML::Node cases(const char *file, const char *section) const
    {
        const QString path = m_folder + QLatin1Char('/') + QString::fromLatin1(file);
        return YAML::LoadFile(path.toStdString())["tests"][section];
    }

private:
    QString m_folder;
};

QString textOf(const YAML::Node &each)
{
    return QString::fromStdString(each["text"].as<std::string>());
}

std::string describe(const YAML::Node &each)
{
    return each["description"].as<std::string>();
}

QStringList linksIn(const QString &text)
{
    QStringList links;
    for (const Link &link : findLinks(text)) {
        links.append(text.mid(link.span.start, link.span.length()));
    }
    return links;
}

/// Version 1 of the configuration: 140 characters, each the same.
WeightedRule firstRule()
{
    return {140, 1, 1, 23, false, {}};
}

/// Version 2: as the third, but an emoji of several characters weighs what these weigh.
WeightedRule secondRule()
{
    WeightedRule rule = xRule();
    rule.emojiAreOne = false;
    return rule;
}

void expectCounts(const YAML::Node &cases, const WeightedRule &rule)
{
    int count = 0;
    for (const YAML::Node &each : cases) {
        const YAML::Node expected = each["expected"];
        EXPECT_EQ(weightedCount(textOf(each), rule),
                  (WeightedCount{expected["weightedLength"].as<int>(), expected["valid"].as<bool>()}))
            << describe(each);
        ++count;
    }
    std::cout << count << " cases\n";
    EXPECT_GT(count, 0);
}

} // namespace

TEST_F(Conformance, TextsOfTheFirstLimitAreCounted)
{
    int count = 0;
    for (const YAML::Node &each : cases("validate.yml", "tweets")) {
        const QString text = textOf(each);
        EXPECT_EQ(!text.isEmpty() && weightedCount(text, firstRule()).isValid, each["expected"].as<bool>())
            << describe(each);
        ++count;
    }
    std::cout << count << " cases\n";
    EXPECT_GT(count, 0);
}

TEST_F(Conformance, WeightsAreCountedWithoutEmojiSequences)
{
    expectCounts(cases("validate.yml", "WeightedTweetsCounterTest"), secondRule());
}

TEST_F(Conformance, WeightsAreCountedWithEmojiSequences)
{
    expectCounts(cases("validate.yml", "WeightedTweetsWithDiscountedEmojiCounterTest"), xRule());
}

TEST_F(Conformance, WeightsAreCountedAmongMarksOfDirection)
{
    expectCounts(cases("validate.yml", "UnicodeDirectionalMarkerCounterTest"), xRule());
}

TEST_F(Conformance, LinksAreFound)
{
    int count = 0;
    for (const char *section : {"urls", "urls_with_directional_markers", "urls_with_indices", "tco_urls_with_params"}) {
        for (const YAML::Node &each : cases("extract.yml", section)) {
            QStringList expected;
            for (const YAML::Node &link : each["expected"]) {
                expected.append(QString::fromStdString((link.IsMap() ? link["url"] : link).as<std::string>()));
            }
            EXPECT_EQ(linksIn(textOf(each)), expected) << section << ": " << describe(each);
            ++count;
        }
    }
    std::cout << count << " cases\n";
    EXPECT_GT(count, 0);
}

TEST_F(Conformance, LinksWithoutASchemeAreFound)
{
    int count = 0;
    for (const YAML::Node &each : cases("validate.yml", "urls_without_protocol")) {
        EXPECT_EQ(linksIn(textOf(each)), QStringList{textOf(each)}) << describe(each);
        ++count;
    }
    std::cout << count << " cases\n";
    EXPECT_GT(count, 0);
}

/// Theirs is of 2020 and ours as old as the machine's: domains come, and some were given back.
TEST_F(Conformance, TopLevelDomainsAreKnownButForThoseGivenBack)
{
    QStringList unknown;
    qsizetype count = 0;
    for (const char *section : {"country", "generic"}) {
        for (const YAML::Node &each : cases("tlds.yml", section)) {
            const QString text = textOf(each);
            unknown += linksIn(text) == QStringList{text} ? QStringList() : QStringList{text};
            ++count;
        }
    }
    std::cout << count << " cases; " << unknown.size() << " are not in the root any more:";
    for (const QString &text : unknown) {
        std::cout << ' ' << text.section(QLatin1Char('.'), -1).toStdString();
    }
    std::cout << '\n';
    EXPECT_LT(unknown.size(), count / 10);
    EXPECT_TRUE(unknown.filter(QStringLiteral(".nl")).isEmpty());
}
