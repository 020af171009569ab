#include "core/domain/TemplateFolder.h"

#include <gtest/gtest.h>

namespace wederhoor {
namespace {

TEST(TemplateFolderTest, APathIsReadWithoutEmptyPartsAndSpaces)
{
    EXPECT_EQ(folderOf(folderParts(QStringLiteral(" /Cards//  Abroad / "))).toStdString(), "Cards/Abroad");
    EXPECT_TRUE(folderParts(QStringLiteral(" / ")).isEmpty());
}

TEST(TemplateFolderTest, AFolderMovesWithAllThatLiesInItAndNothingElse)
{
    const auto moved = [](const char *folder, const char *from, const char *to) {
        const std::optional<QString> path
            = movedFolder(QString::fromLatin1(folder), QString::fromLatin1(from), QString::fromLatin1(to));
        return path ? path->toStdString() : std::string("stays");
    };
    EXPECT_EQ(moved("Cards", "Cards", "Passes"), "Passes");
    EXPECT_EQ(moved("Cards/Abroad", "Cards", "Travel/Cards"), "Travel/Cards/Abroad");
    EXPECT_EQ(moved("Cards/Abroad", "Cards/Abroad", "Abroad"), "Abroad");
    EXPECT_EQ(moved("Cardsharks", "Cards", "Passes"), "stays");
    EXPECT_EQ(moved("Savings", "Cards", "Passes"), "stays");
    EXPECT_EQ(moved("Savings", "", "Passes"), "stays");
}

} // namespace
} // namespace wederhoor
