#include "core/secrets/KeychainSecretStore.h"

#include "tests/support/Await.h"
#include "tests/support/Printers.h"

#include <QDir>
#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace wederhoor {
namespace {

using test::await;

const QString password = QStringLiteral("channel.1.password");

/// No bus, or a bus without a keyring: the surroundings of the tests secrets_without_bus and secrets_without_service.
class KeychainAbsentTest : public ::testing::Test
{
protected:
    void SetUp() override
    {
        qputenv("HOME", m_home.path().toUtf8());
        for (const char *name : {"XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"}) {
            qunsetenv(name);
        }
    }

    QTemporaryDir m_home;
    KeychainSecretStore m_store{QStringLiteral("wederhoor/test")};
};

TEST_F(KeychainAbsentTest, TheProbeSaysThatNothingIsThere)
{
    const Result<KeychainProbe> probe = await(m_store.probe());
    WEDERHOOR_ASSERT_OK(probe);
    EXPECT_EQ(probe->state, KeychainState::NoService) << probe->detail.toStdString();
    EXPECT_FALSE(probe->detail.isEmpty());
}

TEST_F(KeychainAbsentTest, NothingIsKeptNorSaidToBe)
{
    EXPECT_EQ(await(m_store.write(password, "geheim")).error().kind, ErrorKind::Unauthorized);
    EXPECT_EQ(await(m_store.read(password)).error().kind, ErrorKind::Unauthorized);
    EXPECT_EQ(await(m_store.remove(password)).error().kind, ErrorKind::Unauthorized);
    const QDir home(m_home.path());
    EXPECT_TRUE(home.isEmpty(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot))
        << home.entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot).join(u' ').toStdString();
}

} // namespace
} // namespace wederhoor
