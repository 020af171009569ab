#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace wederhoor::architecture {

struct Include
{
    QString path;
    bool angled = false;
    int line = 0;
};

struct Literal
{
    QString text;
    int line = 0;
};

/// One C++ file as the rules read it: what it includes, its code without comments and without the contents of its
/// string literals, and those contents apart.
struct SourceFile
{
    QString path; ///< from the top folder of the tree
    QStringList codeLines;
    std::vector<Include> includes;
    std::vector<Literal> literals;
};

[[nodiscard]] SourceFile parseSource(const QString &path, const QString &text);

} // namespace wederhoor::architecture
