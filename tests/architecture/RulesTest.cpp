#include "tests/architecture/Rules.h"
#include "tests/support/Printers.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace wederhoor::architecture {

namespace {

/// Small trees that break one rule each: a checker that cannot fail would prove nothing.
class BadTree : public ::testing::Test
{
protected:
    void write(const char *path, const char *text)
    {
        const QString name = m_folder.filePath(QString::fromLatin1(path));
        ASSERT_TRUE(QDir().mkpath(QFileInfo(name).path()));
        QFile file(name);
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(text);
    }

    [[nodiscard]] QString includes() const { return rules().includeFindings().join(u'\n'); }
    [[nodiscard]] QString links() const { return rules().linkFindings().join(u'\n'); }
    [[nodiscard]] QString names() const { return rules().nameFindings().join(u'\n'); }
    [[nodiscard]] QString habits() const { return rules().habitFindings().join(u'\n'); }

    QTemporaryDir m_folder;

private:
    [[nodiscard]] Rules rules() const { return {m_folder.path(), m_qtModules}; }

    QtModules m_qtModules{QStringLiteral(WEDERHOOR_QT_HEADERS)};
};

TEST_F(BadTree, AnIncludeOfAHigherRoomIsFound)
{
    write("core/store/Store.h", "#pragma once\n");
    write("core/domain/Case.h", "#pragma once\n\n#include \"core/store/Store.h\"\n");
    EXPECT_EQ(includes(), QStringLiteral("core/domain/Case.h:3: core/domain may not include core/store/Store.h"));
}

TEST_F(BadTree, OneConnectorMayNotIncludeAnother)
{
    write("core/platforms/PlatformConnector.h", "#pragma once\n");
    write("core/platforms/feeds/FeedsConnector.h", "#pragma once\n#include \"core/platforms/PlatformConnector.h\"\n");
    write("core/platforms/bluesky/BlueskyConnector.cpp", "#include \"core/platforms/feeds/FeedsConnector.h\"\n");
    EXPECT_EQ(includes(),
              QStringLiteral("core/platforms/bluesky/BlueskyConnector.cpp:1: core/platforms/bluesky may not "
                             "include core/platforms/feeds/FeedsConnector.h"));
}

TEST_F(BadTree, TheDeskKnowsConnectorsOnlyByTheirInterface)
{
    write("core/platforms/bluesky/BlueskyConnector.h", "#pragma once\n");
    write("core/desk/Poller.cpp", "#include \"core/platforms/bluesky/BlueskyConnector.h\"\n");
    EXPECT_NE(includes(), QString());
}

TEST_F(BadTree, PracticeMayNotReachTheNetwork)
{
    write("core/platforms/practice/PracticeConnector.cpp", "#include <QNetworkAccessManager>\n#include <QString>\n");
    EXPECT_EQ(includes(),
              QStringLiteral("core/platforms/practice/PracticeConnector.cpp:1: core/platforms/practice may "
                             "not use Qt Network (<QNetworkAccessManager>)"));
}

TEST_F(BadTree, AModuleNamedInThePathIsFoundToo)
{
    write("core/text/LengthRule.cpp", "#include <QtWidgets/QLabel>\n");
    EXPECT_EQ(includes(),
              QStringLiteral("core/text/LengthRule.cpp:1: core/text may not use Qt Widgets (<QtWidgets/QLabel>)"));
}

TEST_F(BadTree, ALibraryBelongsToItsRooms)
{
    write("core/store/Connection.cpp", "#include <sqlite3.h>\n");
    write("core/desk/Importer.cpp", "#include <sqlite3.h>\n#include <unheard/of.h>\n#include <vector>\n");
    EXPECT_EQ(includes(),
              QStringLiteral("core/desk/Importer.cpp:1: core/desk may not use sqlite3 (<sqlite3.h>)\n"
                             "core/desk/Importer.cpp:2: <unheard/of.h> belongs to no library of the table"));
}

TEST_F(BadTree, ModelsSeeTheStoreThroughItsDoorOnly)
{
    write("core/store/Store.h", "#pragma once\n");
    write("core/store/CaseTable.h", "#pragma once\n");
    write("ui/models/CaseListModel.cpp", "#include \"core/store/CaseTable.h\"\n#include \"core/store/Store.h\"\n");
    EXPECT_EQ(includes(),
              QStringLiteral("ui/models/CaseListModel.cpp:1: ui/models may not include "
                             "core/store/CaseTable.h"));
}

TEST_F(BadTree, AScreenKnowsNeitherTheDeskNorAnotherScreen)
{
    write("core/desk/CaseDesk.h", "#pragma once\n");
    write("ui/settings/SettingsPage.h", "#pragma once\n");
    write("ui/reports/ReportPage.cpp", "#include \"core/desk/CaseDesk.h\"\n#include \"ui/settings/SettingsPage.h\"\n");
    write("ui/shell/MainWindow.cpp", "#include \"ui/settings/SettingsPage.h\"\n");
    EXPECT_EQ(includes(),
              QStringLiteral("ui/reports/ReportPage.cpp:1: ui/reports may not include core/desk/CaseDesk.h\n"
                             "ui/reports/ReportPage.cpp:2: ui/reports may not include ui/settings/SettingsPage.h"));
}

TEST_F(BadTree, ARoomThatTheTableDoesNotKnowIsFound)
{
    write("core/attic/Box.cpp", "#include <vector>\n");
    EXPECT_EQ(includes(), QStringLiteral("core/attic/Box.cpp:1: the room core/attic is not in the table of rooms"));
}

TEST_F(BadTree, AnIncludeIsNamedFromTheTopFolder)
{
    write("core/domain/Case.h", "#pragma once\n");
    write("core/domain/Case.cpp", "#include \"Case.h\"\n");
    EXPECT_TRUE(includes().contains(QStringLiteral("Case.cpp:1: \"Case.h\" is not named from the top folder")));
}

TEST_F(BadTree, ASourceReadsItsOwnHeaderFirst)
{
    write("core/domain/Case.h", "#pragma once\n");
    write("core/domain/Case.cpp", "#include <vector>\n#include \"core/domain/Case.h\"\n");
    EXPECT_EQ(includes(), QStringLiteral("core/domain/Case.cpp:1: its own header is to be included first"));
    write("core/domain/Case.cpp", "#include \"core/domain/Case.h\"\n\n#include <vector>\n");
    EXPECT_EQ(includes(), QString());
}

TEST_F(BadTree, AnIncludeInACommentIsNone)
{
    write("core/domain/Case.cpp", "/*\n#include <QLabel>\n*/\n// #include <QLabel>\n");
    EXPECT_EQ(includes(), QString());
}

TEST_F(BadTree, AForbiddenLinkIsFound)
{
    write("core/domain/CMakeLists.txt", "wederhoor_room(domain\n  LINKS Qt6::Core tl::expected)\n");
    write("core/store/CMakeLists.txt", "wederhoor_room(store\n  LINKS wederhoor_domain wederhoor_desk Qt6::Sql)\n");
    write("core/desk/CMakeLists.txt",
          "wederhoor_room(desk\n  LINKS wederhoor_store Qt6::Widgets # Qt6::Svg\n"
          "  PRIVATE_LINKS PkgConfig::GUMBO)\n");
    EXPECT_EQ(links(),
              QStringLiteral("core/desk/CMakeLists.txt:2: core/desk may not link Qt6::Widgets\n"
                             "core/desk/CMakeLists.txt:3: core/desk may not link PkgConfig::GUMBO\n"
                             "core/store/CMakeLists.txt:2: core/store may not link wederhoor_desk"));
}

struct BadLine
{
    const char *name;
    const char *path;
    const char *code;
    const char *reason;
};

class BadHabit : public BadTree, public ::testing::WithParamInterface<BadLine>
{
};

TEST_P(BadHabit, IsFoundOnItsLine)
{
    const BadLine &bad = GetParam();
    write(bad.path, (QByteArray("void f()\n{\n") + bad.code + "\n}\n").constData());
    EXPECT_EQ(habits(), QStringLiteral("%1:3: %2").arg(QString::fromLatin1(bad.path), QString::fromLatin1(bad.reason)));
}

constexpr auto texts = "texts for people live in ui, app/commands and core/wording";
constexpr auto colours = "colours live in ui/style";
constexpr auto futures = "QFuture::then of Qt 6.4 is unsafe: use onResult or andThen of core/domain/Async.h";

INSTANTIATE_TEST_SUITE_P(
    OfTheHouse, BadHabit,
    ::testing::Values(
        BadLine{"ATextInTheDesk", "core/desk/A.cpp", "tr(\"Sent\");", texts},
        BadLine{"ATextInTheCompositionRoot", "app/A.cpp", "QCoreApplication::translate(\"A\", \"Sent\");", texts},
        BadLine{"AColourByName", "ui/inbox/A.cpp", "setColor(Qt::darkRed);", colours},
        BadLine{"AColourByNumbers", "ui/widgets/A.cpp", "QColor(12, 30, 200);", colours},
        BadLine{"AColourInAStyleSheet", "ui/inbox/A.cpp", "f(\"color: #aa00ff;\");", colours},
        BadLine{"AStyleSheetOfAWidget", "ui/inbox/A.cpp", "label->setStyleSheet(sheet);",
                "no style sheets: ui/style/PartLook tells each part's looks"},
        BadLine{"ASingleton", "core/net/A.cpp", "auto &a = Session::instance();",
                "no singletons: hand it in through the "
                "constructor"},
        BadLine{"TheApplicationPointer", "ui/inbox/A.cpp", "qApp->quit();",
                "no qApp: hand it in through the constructor"},
        BadLine{"AFutureContinuedByThen", "core/desk/A.cpp", "future.then(this, done);", futures},
        BadLine{"ANestedEventLoop", "core/net/A.cpp", "QEventLoop loop;", "no nested event loops"},
        BadLine{"AConnectByText", "ui/inbox/A.cpp", "connect(a, SIGNAL(b()), c, d);", "connect by pointer to member"},
        BadLine{"AMacroOfQtTest", "tests/desk/A.cpp", "QCOMPARE(a, b);",
                "Qt Test's macros fail silently inside GoogleTest: use EXPECT_*"}),
    [](const auto &bad) { return std::string(bad.param.name); });

TEST_F(BadTree, WhatIsRightElsewhereIsLeftAlone)
{
    write("ui/style/Palette.cpp", "QColor accent(0x12, 3, 4); // Qt::red\nauto x = \"#aabbcc\";\n");
    write("ui/inbox/A.cpp",
          "tr(\"Sent\"); // qApp\nif (now > then) { f(\"qApp then(\"); }\nauto n = 1'000;\nchar c = '\"';\n");
    write("core/text/Tag.cpp", "auto tag = \"#\"; auto raw = R\"(a \" tr( )\";\n");
    EXPECT_EQ(habits(), QString());
}

TEST_F(BadTree, ATypeDefinedTwiceIsFoundWhereItsNamespaceIsTheSame)
{
    write("core/team/TeamCalls.h", "namespace wederhoor {\n\nclass Theme;\nstruct Page\n{\n};\n}\n");
    write("core/text/Page.h", "namespace wederhoor::text {\nstruct Page\n{\n};\n}\n");
    write("ui/settings/Page.h",
          "namespace wederhoor {\nclass Page : public QWidget\n{\n};\nclass Page::Parts\n{\n};\n}\n");
    EXPECT_EQ(names(),
              QStringLiteral("ui/settings/Page.h:2: wederhoor::Page is also defined in core/team/TeamCalls.h:4"));
}

TEST_F(BadTree, AFileOfMoreThan500LinesIsFound)
{
    write("core/domain/Long.cpp", QByteArray(501, '\n').constData());
    EXPECT_EQ(habits(), QStringLiteral("core/domain/Long.cpp:501: longer than 500 lines"));
}

TEST_F(BadTree, AHeaderWithoutAGuardIsFound)
{
    write("core/domain/Case.h", "// #pragma once\nclass Case;\n");
    EXPECT_EQ(habits(), QStringLiteral("core/domain/Case.h:1: a header begins with #pragma once"));
}

} // namespace

} // namespace wederhoor::architecture
