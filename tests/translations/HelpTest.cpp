#include "tests/support/Printers.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>

#include <gtest/gtest.h>

namespace wederhoor {

namespace {

QString page(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

/// Headings, table rows and blocks of code, in order: what a translation keeps.
QStringList shapeOf(const QString &text)
{
    QStringList shape;
    for (const QString &line : text.split(u'\n')) {
        if (line.startsWith(u'#') || line.startsWith(u'|') || line.startsWith(u"```")) {
            shape.append(line.left(1));
        }
    }
    return shape;
}

class Help : public ::testing::TestWithParam<const char *>
{
protected:
    const QDir m_folder{QStringLiteral(":/help/") + QString::fromLatin1(GetParam())};
};

TEST_P(Help, HasTheSamePagesOfTheSameShapeInEveryLanguage)
{
    const QDir english(QStringLiteral(":/help/en"));
    ASSERT_GT(english.entryList().size(), 5);
    EXPECT_EQ(m_folder.entryList(), english.entryList());
    for (const QString &name : english.entryList()) {
        EXPECT_EQ(shapeOf(page(m_folder.filePath(name))), shapeOf(page(english.filePath(name)))) << name.toStdString();
    }
}

TEST_P(Help, HasNoLinkToAPageThatIsNotThere)
{
    static const QRegularExpression link(QStringLiteral(R"(\]\(([^)#]+)\))"));
    int links = 0;
    for (const QString &name : m_folder.entryList()) {
        auto matches = link.globalMatch(page(m_folder.filePath(name)));
        for (; matches.hasNext(); ++links) {
            const QString target = matches.next().captured(1);
            EXPECT_TRUE(QFile::exists(m_folder.filePath(target))) << name.toStdString() << ": " << target.toStdString();
        }
    }
    EXPECT_GT(links, 5);
}

TEST_P(Help, LeadsToEveryPageFromItsIndex)
{
    const QString index = page(m_folder.filePath(QStringLiteral("index.md")));
    for (const QString &name : m_folder.entryList()) {
        EXPECT_TRUE(name == u"index.md" || index.contains(QStringLiteral("(%1)").arg(name))) << name.toStdString();
    }
}

INSTANTIATE_TEST_SUITE_P(InEachLanguage, Help, ::testing::Values("en", "nl"));

} // namespace

} // namespace wederhoor
