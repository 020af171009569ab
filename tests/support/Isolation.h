#pragma once

#include <QDir>
#include <QFile>

#include <gtest/gtest.h>

namespace wederhoor::test {

inline QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// The test's own program, which links no more than the room that is under test.
inline void expectNoNetworkLibraryLoaded()
{
    const QByteArray loaded = bytesOf(QStringLiteral("/proc/self/maps"));
    ASSERT_TRUE(loaded.contains("libQt6Core")) << "the list of loaded libraries could not be read";
    for (const char *library : {"libQt6Network", "libcurl", "libssl"}) {
        EXPECT_FALSE(loaded.contains(library)) << library;
    }
}

/// `least`: how many sources there are at the least, so that a moved folder is noticed.
inline void expectSourcesNameNoWayOut(const QString &sources, qsizetype least)
{
    const QDir folder(sources);
    const QStringList names = folder.entryList({QStringLiteral("*.h"), QStringLiteral("*.cpp")}, QDir::Files);
    ASSERT_GE(names.size(), least);
    for (const QString &name : names) {
        const QByteArray text = bytesOf(folder.filePath(name));
        for (const char *word : {"core/net", "QNetwork", "QtNetwork", "QTcp", "QUdp", "QSsl", "QLocalSocket",
                                 "sys/socket", "netdb", "curl", "QProcess", "QDesktopServices"}) {
            EXPECT_FALSE(text.contains(word)) << name.toStdString() << " names " << word;
        }
    }
}

} // namespace wederhoor::test
