#include "app/Profile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>

#include <filesystem>
#include <system_error>

#include <unistd.h>

namespace wederhoor {

Profile::Profile(QString folder, QString keyringService)
    : m_folder(std::move(folder))
    , m_keyringService(std::move(keyringService))
{
}

Profile Profile::locate(const QString &nameOrFolder)
{
    const bool isFolder = nameOrFolder.contains(QLatin1Char('/')) || nameOrFolder == QLatin1String(".")
        || nameOrFolder == QLatin1String("..");
    if (isFolder) {
        const QString folder = QDir::cleanPath(QDir::current().absoluteFilePath(nameOrFolder));
        return {folder, QStringLiteral("wederhoor:%1").arg(folder)};
    }
    const QDir data(QStandardPaths::writableLocation(QStandardPaths::AppDataLocation));
    const bool isDefault = nameOrFolder == QLatin1String("default");
    return {data.filePath(nameOrFolder),
            isDefault ? QStringLiteral("wederhoor") : QStringLiteral("wederhoor/%1").arg(nameOrFolder)};
}

Result<void> Profile::make() const
{
    const QFileInfo existing(m_folder);
    if (existing.exists() && !existing.isDir()) {
        return failure(ErrorKind::Invalid, QStringLiteral("--profile: %1 is no folder").arg(m_folder));
    }
    if (!existing.exists()) {
        // The process's umask keeps what it makes from others; a folder that stood there keeps its mode, since it may
        // be anything (doctor says when others can look in).
        if (!QDir().mkpath(m_folder)) {
            return failure(ErrorKind::Storage, QStringLiteral("--profile: %1 cannot be made").arg(m_folder));
        }
        QFile::setPermissions(m_folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }
    for (const QString &locks : {inboxLocks(), practiceLocks(), exerciseLocks()}) {
        if (!QDir().mkpath(locks)) {
            return failure(ErrorKind::Storage, QStringLiteral("--profile: %1 cannot be made").arg(m_folder));
        }
    }
    if (access(QFile::encodeName(m_folder).constData(), R_OK | W_OK | X_OK) != 0) {
        return failure(ErrorKind::Storage, QStringLiteral("--profile: %1 cannot be written").arg(m_folder));
    }
    return {};
}

// QStorageInfo looks the disk up among the mounts, and knows none where these are not told (a chroot, some containers).
std::optional<qint64> Profile::freeBytes() const
{
    std::error_code failed;
    const std::filesystem::space_info space = std::filesystem::space(QFile::encodeName(m_folder).toStdString(), failed);
    return failed ? std::nullopt : std::optional(static_cast<qint64>(space.available));
}

QString Profile::path(const char *file) const
{
    return m_folder + QLatin1Char('/') + QLatin1String(file);
}

} // namespace wederhoor
