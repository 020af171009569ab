#pragma once

#include <QString>
#include <QStringList>

#include <optional>

namespace wederhoor {

// A template's folder is a path, its parts from the top with a slash between: "Cards/Abroad". There is no folder
// without a template in it.

/// Its parts, without empty ones and spaces around them.
[[nodiscard]] QStringList folderParts(const QString &folder);
[[nodiscard]] QString folderOf(const QStringList &parts);
/// `folder` after `from` was called `to`: it, and what lies in it. Nothing: it is another folder.
[[nodiscard]] std::optional<QString> movedFolder(const QString &folder, const QString &from, const QString &to);
/// `folder` is `other`, or lies in it.
[[nodiscard]] bool isWithin(const QString &folder, const QString &other);

} // namespace wederhoor
