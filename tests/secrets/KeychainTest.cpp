#include "core/secrets/KeychainSecretStore.h"

#include "tests/support/Await.h"
#include "tests/support/Printers.h"

#include <QDirIterator>
#include <QFile>

#include <gtest/gtest.h>

namespace wederhoor {
namespace {

using test::await;

const QString password = QStringLiteral("channel.1.password");

/// A real keyring, unlocked: see with-keyring.sh.
class KeychainTest : public ::testing::Test
{
protected:
    KeychainSecretStore m_store{QStringLiteral("wederhoor/test")};
};

TEST_F(KeychainTest, IsReadyWhenAKeyringAnswers)
{
    const Result<KeychainProbe> probe = await(m_store.probe());
    WEDERHOOR_ASSERT_OK(probe);
    EXPECT_EQ(probe->state, KeychainState::Ready) << probe->detail.toStdString();
}

TEST_F(KeychainTest, KeepsReplacesAndRemovesBytes)
{
    QByteArray every;
    for (int byte = 0; byte < 256; ++byte) {
        every.append(static_cast<char>(byte));
    }
    for (const QByteArray &secret : {every,
                                     QByteArray("ge\xc3\xaf"
                                                "nd"),
                                     QByteArray(20'000, 'x')}) {
        WEDERHOOR_ASSERT_OK(await(m_store.write(password, secret)));
        const Result<QByteArray> found = await(m_store.read(password));
        WEDERHOOR_ASSERT_OK(found);
        EXPECT_EQ(found->toHex(), secret.toHex());
    }
    WEDERHOOR_ASSERT_OK(await(m_store.remove(password)));
    EXPECT_EQ(await(m_store.read(password)).error().kind, ErrorKind::NotFound);
    WEDERHOOR_EXPECT_OK(await(m_store.remove(password)));
}

TEST_F(KeychainTest, CarriesCallsOutInTheirOrder)
{
    QList<QFuture<Result<QByteArray>>> reads;
    for (int i = 0; i < 8; ++i) {
        static_cast<void>(m_store.write(password, QByteArray::number(i)));
        reads.append(m_store.read(password));
    }
    for (int i = 0; i < 8; ++i) {
        EXPECT_EQ(*await(reads.at(i)), QByteArray::number(i));
    }
    WEDERHOOR_EXPECT_OK(await(m_store.remove(password)));
}

TEST_F(KeychainTest, KeepsProfilesApart)
{
    KeychainSecretStore other(QStringLiteral("wederhoor/other"));
    WEDERHOOR_ASSERT_OK(await(m_store.write(password, "mine")));
    EXPECT_EQ(await(other.read(password)).error().kind, ErrorKind::NotFound);
    WEDERHOOR_EXPECT_OK(await(m_store.remove(password)));
}

TEST_F(KeychainTest, IsFoundAgainByTheNextRun)
{
    WEDERHOOR_ASSERT_OK(await(m_store.write(password, "kept")));
    KeychainSecretStore next(QStringLiteral("wederhoor/test"));
    EXPECT_EQ(*await(next.read(password)), "kept");
    WEDERHOOR_EXPECT_OK(await(next.remove(password)));
}

TEST_F(KeychainTest, RefusesANameThatIsNone)
{
    const QString bad = QStringLiteral("../x");
    EXPECT_EQ(await(m_store.read(bad)).error().kind, ErrorKind::Invalid);
    EXPECT_EQ(await(m_store.write(bad, "x")).error().kind, ErrorKind::Invalid);
    EXPECT_EQ(await(m_store.remove(bad)).error().kind, ErrorKind::Invalid);
}

TEST_F(KeychainTest, ItsEndEndsCallsAsCancelled)
{
    auto store = std::make_unique<KeychainSecretStore>(QStringLiteral("wederhoor/test"));
    const auto reading = store->read(password);
    const auto writing = store->write(password, "x");
    const auto probing = store->probe();
    store.reset();
    EXPECT_EQ(await(reading).error().kind, ErrorKind::Cancelled);
    EXPECT_EQ(await(writing).error().kind, ErrorKind::Cancelled);
    EXPECT_EQ(await(probing).error().kind, ErrorKind::Cancelled);
    WEDERHOOR_EXPECT_OK(await(m_store.remove(password)));
}

TEST_F(KeychainTest, LeavesNoSecretInPlainTextUnderHome)
{
    const QByteArray secret = "plain-words-that-must-not-lie-about";
    WEDERHOOR_ASSERT_OK(await(m_store.write(password, secret)));
    QDirIterator files(QDir::homePath(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    int looked = 0;
    while (files.hasNext()) {
        QFile file(files.next());
        ASSERT_TRUE(file.open(QIODevice::ReadOnly));
        EXPECT_FALSE(file.readAll().contains(secret)) << file.fileName().toStdString();
        ++looked;
    }
    EXPECT_GT(looked, 0) << "the keyring's own file should be there";
    WEDERHOOR_EXPECT_OK(await(m_store.remove(password)));
}

} // namespace
} // namespace wederhoor
