#include "core/secrets/ChannelSecretSlot.h"
#include "core/secrets/CredentialsSecretStore.h"
#include "core/secrets/LayeredSecretStore.h"
#include "core/secrets/MemorySecretStore.h"

#include "tests/support/Await.h"
#include "tests/support/Printers.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace wederhoor {
namespace {

using test::await;

const QString password = QStringLiteral("password");

void writeFile(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

TEST(SecretNames, MayBecomeFileNamesWithoutHarm)
{
    for (const char *good : {"password", "channel.5b1b.session", "a_B-9"}) {
        EXPECT_TRUE(isSecretName(QString::fromLatin1(good))) << good;
    }
    for (const char *bad : {"", ".", "..", ".hidden", "../x", "a/b", "a b", "a\nb", "\xe9"}) {
        EXPECT_FALSE(isSecretName(QString::fromLatin1(bad))) << bad;
    }
}

TEST(MemorySecretStore, KeepsReplacesAndRemoves)
{
    MemorySecretStore store;
    EXPECT_EQ(await(store.read(password)).error().kind, ErrorKind::NotFound);
    WEDERHOOR_ASSERT_OK(await(store.write(password, QByteArray("a\0b", 3))));
    EXPECT_EQ(*await(store.read(password)), QByteArray("a\0b", 3));
    WEDERHOOR_ASSERT_OK(await(store.write(password, "c")));
    EXPECT_EQ(*await(store.read(password)), "c");
    WEDERHOOR_ASSERT_OK(await(store.remove(password)));
    EXPECT_EQ(await(store.read(password)).error().kind, ErrorKind::NotFound);
    WEDERHOOR_EXPECT_OK(await(store.remove(password)));
    EXPECT_EQ(await(store.write(QStringLiteral("a/b"), "c")).error().kind, ErrorKind::Invalid);
}

class CredentialsTest : public ::testing::Test
{
protected:
    void provide(const QString &name, const QByteArray &bytes) const { writeFile(m_folder.filePath(name), bytes); }

    QTemporaryDir m_folder;
    CredentialsSecretStore m_store{m_folder.path()};
};

TEST_F(CredentialsTest, ReadsOneFileASecretWithoutItsLastLineBreak)
{
    const std::pair<const char *, const char *> table[]
        = {{"secret", "secret"},       {"secret\n", "secret"},   {"secret\r\n", "secret"},
           {"secret\n\n", "secret\n"}, {" secret ", " secret "}, {"", ""}};
    for (const auto &[bytes, secret] : table) {
        provide(password, bytes);
        EXPECT_EQ(*await(m_store.read(password)), secret);
    }
}

TEST_F(CredentialsTest, SaysWhatIsNotThereOrCannotBeRead)
{
    EXPECT_EQ(await(m_store.read(password)).error().kind, ErrorKind::NotFound);
    ASSERT_TRUE(QDir(m_folder.path()).mkdir(password));
    EXPECT_EQ(await(m_store.read(password)).error().kind, ErrorKind::Unauthorized);
    EXPECT_EQ(await(m_store.read(QStringLiteral("../password"))).error().kind, ErrorKind::Invalid);
}

TEST_F(CredentialsTest, IsOnlyReadFrom)
{
    EXPECT_EQ(await(m_store.write(password, "x")).error().kind, ErrorKind::Forbidden);
    EXPECT_EQ(await(m_store.remove(password)).error().kind, ErrorKind::Forbidden);
    EXPECT_TRUE(QDir(m_folder.path()).isEmpty());
}

TEST_F(CredentialsTest, IsThereOnlyWhenSystemdGaveAFolder)
{
    qunsetenv("CREDENTIALS_DIRECTORY");
    EXPECT_EQ(CredentialsSecretStore::fromEnvironment(), nullptr);
    provide(password, "secret");
    qputenv("CREDENTIALS_DIRECTORY", m_folder.path().toUtf8());
    const auto store = CredentialsSecretStore::fromEnvironment();
    qunsetenv("CREDENTIALS_DIRECTORY");
    ASSERT_NE(store, nullptr);
    EXPECT_EQ(*await(store->read(password)), "secret");
}

TEST_F(CredentialsTest, LayeredOverAnotherStoreIsReadFirstAndNeverWrittenTo)
{
    MemorySecretStore kept;
    LayeredSecretStore layered(m_store, kept);
    WEDERHOOR_ASSERT_OK(await(layered.write(password, "kept")));
    EXPECT_EQ(*await(layered.read(password)), "kept");
    provide(password, "provided");
    EXPECT_EQ(*await(layered.read(password)), "provided");
    EXPECT_EQ(*await(kept.read(password)), "kept");
    WEDERHOOR_ASSERT_OK(await(layered.remove(password)));
    EXPECT_EQ(await(kept.read(password)).error().kind, ErrorKind::NotFound);
    EXPECT_EQ(await(layered.read(QStringLiteral("session"))).error().kind, ErrorKind::NotFound);
}

TEST_F(CredentialsTest, AnUnreadableCredentialIsNotReplacedByAnOlderSecret)
{
    MemorySecretStore kept;
    LayeredSecretStore layered(m_store, kept);
    WEDERHOOR_ASSERT_OK(await(layered.write(password, "older")));
    ASSERT_TRUE(QDir(m_folder.path()).mkdir(password));
    EXPECT_EQ(await(layered.read(password)).error().kind, ErrorKind::Unauthorized);
}

TEST(LayeredSecretStore, ItsEndEndsAReadAsCancelled)
{
    MemorySecretStore provided;
    MemorySecretStore kept;
    auto layered = std::make_unique<LayeredSecretStore>(provided, kept);
    const auto future = layered->read(password);
    layered.reset();
    EXPECT_EQ(await(future).error().kind, ErrorKind::Cancelled);
}

TEST(ChannelSecretSlot, KeepsChannelsApart)
{
    MemorySecretStore store;
    const ChannelId first = ChannelId::fromString(QStringLiteral("6ba7b810-9dad-11d1-80b4-00c04fd430c8"));
    ChannelSecretSlot slot(store, first);
    ChannelSecretSlot other(store, {QUuid::createUuid()});
    WEDERHOOR_ASSERT_OK(await(slot.write(password, "a")));
    WEDERHOOR_ASSERT_OK(await(other.write(password, "b")));
    EXPECT_EQ(*await(slot.read(password)), "a");
    EXPECT_EQ(*await(other.read(password)), "b");
    EXPECT_EQ(*await(store.read(QStringLiteral("channel.6ba7b810-9dad-11d1-80b4-00c04fd430c8.password"))), "a");
    WEDERHOOR_ASSERT_OK(await(slot.remove(password)));
    EXPECT_EQ(await(slot.read(password)).error().kind, ErrorKind::NotFound);
    EXPECT_EQ(*await(other.read(password)), "b");
}

} // namespace
} // namespace wederhoor
