#include "tests/architecture/Habits.h"

#include <QRegularExpression>

#include <algorithm>
#include <vector>

namespace wederhoor::architecture {

namespace {

constexpr int longestFile = 500;

struct Habit
{
    QRegularExpression pattern;
    QStringList where; ///< folders in which it is looked for
    QStringList except; ///< folders in which it is right
    QString reason;
};

Habit habit(const char *pattern, QStringList where, QStringList except, const char *reason)
{
    return {QRegularExpression(QString::fromLatin1(pattern)), std::move(where), std::move(except),
            QString::fromLatin1(reason)};
}

const QStringList &product()
{
    static const QStringList folders{QStringLiteral("app/"), QStringLiteral("core/"), QStringLiteral("ui/")};
    return folders;
}

const std::vector<Habit> &codeHabits()
{
    const QStringList texts{QStringLiteral("ui/"), QStringLiteral("app/commands/"), QStringLiteral("core/wording/")};
    const QStringList style{QStringLiteral("ui/style/")};
    const QStringList below{QStringLiteral("core/"), QStringLiteral("ui/")};
    const QStringList desktopBus{QStringLiteral("ui/style/"),
                                 QStringLiteral("ui/shell/DesktopNotifier")}; // QDBusConnection connects by text only
    static const std::vector<Habit> habits{
        habit(R"(\b(tr|translate|QT_TR_NOOP|QT_TRANSLATE_NOOP|QT_TRANSLATE_NOOP3|qtTrId)\s*\()", product(), texts,
              "texts for people live in ui, app/commands and core/wording"),
        habit(R"(\bQColor\s*[({]\s*\d|\bqRgba?\s*\(|\bQColor\w*\s*(\w+\s*)?[({]\s*Qt::[a-z]|\bQColorConstants\b)",
              product(), style, "colours live in ui/style"),
        habit(R"(\bQt::(white|black|red|green|blue|cyan|magenta|yellow|(light|dark)?[gG]ray|dark[A-Z]\w+)\b)",
              product(), style, "colours live in ui/style"),
        habit(R"(\bsetStyleSheet\s*\()", product(), {}, "no style sheets: ui/style/PartLook tells each part's looks"),
        habit(R"(::\s*instance\s*\(\s*\))", product(), {}, "no singletons: hand it in through the constructor"),
        habit(R"(\bq(Gui)?App\b)", product(), {}, "no qApp: hand it in through the constructor"),
        habit(R"([.>]\s*(then|onFailed|onCanceled)\s*[(<])", product(), {},
              "QFuture::then of Qt 6.4 is unsafe: use onResult or andThen of core/domain/Async.h"),
        habit(R"(\bprocessEvents\s*\(|\bQEventLoop\b)", below, {}, "no nested event loops"),
        habit(R"(\b(SIGNAL|SLOT)\s*\()", product(), desktopBus, "connect by pointer to member"),
        habit(R"(\b(QVERIFY2?|QCOMPARE|QFAIL|QTEST_\w*MAIN)\s*\()", {QStringLiteral("tests/")}, {},
              "Qt Test's macros fail silently inside GoogleTest: use EXPECT_*"),
    };
    return habits;
}

const Habit &colourLiteral()
{
    static const Habit colours
        = habit(R"(^#([0-9A-Fa-f]{3,4})$|#([0-9A-Fa-f]{8}|[0-9A-Fa-f]{6})\b|\b(rgba?|hsla?)\s*\()", product(),
                {QStringLiteral("ui/style/")}, "colours live in ui/style");
    return colours;
}

bool isIn(const QString &path, const QStringList &folders)
{
    return std::any_of(folders.begin(), folders.end(),
                       [&path](const QString &folder) { return path.startsWith(folder); });
}

bool appliesTo(const Habit &habit, const QString &path)
{
    return isIn(path, habit.where) && !isIn(path, habit.except);
}

QString finding(const SourceFile &file, int line, const QString &reason)
{
    return QStringLiteral("%1:%2: %3").arg(file.path).arg(line).arg(reason);
}

QStringList codeFindings(const SourceFile &file)
{
    QStringList findings;
    for (const Habit &habit : codeHabits()) {
        for (int i = 0; appliesTo(habit, file.path) && i < file.codeLines.size(); ++i) {
            if (habit.pattern.match(file.codeLines[i]).hasMatch()) {
                findings.append(finding(file, i + 1, habit.reason));
            }
        }
    }
    return findings;
}

} // namespace

QStringList brokenHabits(const SourceFile &file)
{
    QStringList findings = codeFindings(file);
    if (appliesTo(colourLiteral(), file.path)) {
        for (const Literal &literal : file.literals) {
            if (colourLiteral().pattern.match(literal.text).hasMatch()) {
                findings.append(finding(file, literal.line, colourLiteral().reason));
            }
        }
    }
    const auto lines = static_cast<int>(file.codeLines.size()) - 1; // the last line ends with a line break
    if (lines > longestFile) {
        findings.append(finding(file, lines, QStringLiteral("longer than %1 lines").arg(longestFile)));
    }
    const bool once = std::any_of(file.codeLines.begin(), file.codeLines.end(),
                                  [](const QString &line) { return line.startsWith(u"#pragma once"); });
    if (file.path.endsWith(u".h") && !once) {
        findings.append(finding(file, 1, QStringLiteral("a header begins with #pragma once")));
    }
    return findings;
}

} // namespace wederhoor::architecture
