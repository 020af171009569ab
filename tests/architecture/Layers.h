#pragma once

#include <QHash>
#include <QString>
#include <QStringList>

#include <vector>

namespace wederhoor::architecture {

/// What one room may use. A room may always include itself; "*" stands for everything.
struct Layer
{
    QString folder;
    QStringList rooms; ///< folders, or single headers of folders
    QStringList qt; ///< Qt modules without their prefix
    QStringList libraries; ///< names of libraries()
};

/// A library from elsewhere: how its headers begin and what CMake calls it.
struct Library
{
    QString name;
    QStringList headers;
    QStringList targets;
};

/// "Who may include whom", one row a room; nothing for a folder that no row describes.
[[nodiscard]] const Layer *layerOf(const QString &path);
[[nodiscard]] const std::vector<Library> &libraries();

/// True for a C or POSIX header, which any room may include.
[[nodiscard]] bool isSystemHeader(const QString &path);

/// Which Qt module a header belongs to, read from Qt's own include folder.
class QtModules
{
public:
    explicit QtModules(const QString &includeFolder);
    /// "Core" for QString and QtCore/qstring.h; empty when it is no header of Qt.
    [[nodiscard]] QString moduleOf(const QString &include) const;

private:
    QHash<QString, QString> m_modules;
};

} // namespace wederhoor::architecture
