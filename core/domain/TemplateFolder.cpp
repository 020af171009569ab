#include "core/domain/TemplateFolder.h"

namespace wederhoor {

QStringList folderParts(const QString &folder)
{
    QStringList parts;
    for (const QString &part : folder.split(u'/')) {
        if (!part.trimmed().isEmpty()) {
            parts.append(part.simplified());
        }
    }
    return parts;
}

QString folderOf(const QStringList &parts)
{
    return parts.join(u'/');
}

std::optional<QString> movedFolder(const QString &folder, const QString &from, const QString &to)
{
    if (from.isEmpty() || !isWithin(folder, from)) {
        return std::nullopt;
    }
    return folderOf(folderParts(to) + folderParts(folder).mid(folderParts(from).size()));
}

bool isWithin(const QString &folder, const QString &other)
{
    const QStringList outer = folderParts(other);
    return folderParts(folder).mid(0, outer.size()) == outer;
}

} // namespace wederhoor
