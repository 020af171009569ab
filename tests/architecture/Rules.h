#pragma once

#include "tests/architecture/Layers.h"
#include "tests/architecture/SourceFile.h"

#include <QStringList>

namespace wederhoor::architecture {

/// Reads a tree of the project's shape and says what breaks the rules of the house: one line a finding, beginning with
/// "file:line: ". Empty means that all is well.
class Rules
{
public:
    Rules(QString root, const QtModules &qtModules);

    /// Includes go only where the table of rooms lets them, and a source reads its own header first.
    [[nodiscard]] QStringList includeFindings() const;
    /// CMake links nothing that the table forbids.
    [[nodiscard]] QStringList linkFindings() const;
    /// Texts, colours, singletons, futures, event loops and file lengths.
    [[nodiscard]] QStringList habitFindings() const;
    /// No two headers of the program define a type of the same name in the same namespace: the linker keeps either's
    /// inline functions for both.
    [[nodiscard]] QStringList nameFindings() const;
    /// How many C++ files were read: a test over an empty tree proves nothing.
    [[nodiscard]] qsizetype sourceCount() const;

private:
    [[nodiscard]] QStringList ownHeaderFinding(const SourceFile &file) const;
    [[nodiscard]] QString includeFinding(const SourceFile &file, const Include &include) const;
    [[nodiscard]] QString outsideFinding(const Layer &layer, const QString &include) const;
    [[nodiscard]] QStringList linkFindings(const QString &path) const;
    [[nodiscard]] bool mayLink(const Layer &layer, const QString &room, const QString &target) const;

    QString m_root;
    const QtModules &m_qtModules;
    QHash<QString, QString> m_roomFolders; ///< by target
    std::vector<SourceFile> m_sources;
};

} // namespace wederhoor::architecture
