#include "tests/support/Printers.h"

#include <QDir>
#include <QFile>

#include <gtest/gtest.h>

namespace {

QByteArray read(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

TEST(TrainingIsolation, NoNetworkLibraryIsLoadedIntoAProgramThatTrains)
{
    const QByteArray loaded = read(QStringLiteral("/proc/self/maps"));
    ASSERT_TRUE(loaded.contains("libQt6Core")) << "the list of loaded libraries could not be read";
    EXPECT_FALSE(loaded.contains("libQt6Network"));
    EXPECT_FALSE(loaded.contains("libcurl"));
    EXPECT_FALSE(loaded.contains("libssl"));
}

TEST(TrainingIsolation, NoSourceOfTrainingNamesANetworkOrAnotherProcess)
{
    const QDir folder(QStringLiteral(TRAINING_SOURCES));
    const QStringList names = folder.entryList({QStringLiteral("*.h"), QStringLiteral("*.cpp")}, QDir::Files);
    ASSERT_GE(names.size(), 20);
    for (const QString &name : names) {
        const QByteArray text = read(folder.filePath(name));
        for (const char *word : {"core/net", "QNetwork", "QtNetwork", "QTcp", "QUdp", "QSsl", "QLocalSocket",
                                 "sys/socket", "netdb", "curl", "QProcess", "QDesktopServices"}) {
            EXPECT_FALSE(text.contains(word)) << name.toStdString() << " names " << word;
        }
    }
}

} // namespace
