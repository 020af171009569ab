#include "core/secrets/KeychainSecretStore.h"

#include "tests/support/Await.h"
#include "tests/support/Printers.h"

#include <QDBusArgument>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusMetaType>
#include <QDBusObjectPath>
#include <QDBusVariant>

#include <gtest/gtest.h>

namespace wederhoor {
/// A secret as it crosses the bus, (oayays).
struct BusSecret
{
    QDBusObjectPath session;
    QByteArray parameters;
    QByteArray value;
    QString contentType;
};

QDBusArgument &operator<<(QDBusArgument &argument, const BusSecret &secret)
{
    argument.beginStructure();
    argument << secret.session << secret.parameters << secret.value << secret.contentType;
    argument.endStructure();
    return argument;
}

const QDBusArgument &operator>>(const QDBusArgument &argument, BusSecret &secret)
{
    argument.beginStructure();
    argument >> secret.session >> secret.parameters >> secret.value >> secret.contentType;
    argument.endStructure();
    return argument;
}
} // namespace wederhoor

Q_DECLARE_METATYPE(wederhoor::BusSecret)

namespace wederhoor {
namespace {

using test::await;

const QString password = QStringLiteral("channel.1.password");
const QString secretService = QStringLiteral("org.freedesktop.Secret.Service");

/// A real keyring that is locked while it holds the secret. No display: the prompt for its password cannot open.
class KeychainLockedTest : public ::testing::Test
{
protected:
    void SetUp() override
    {
        qDBusRegisterMetaType<BusSecret>();
        WEDERHOOR_ASSERT_OK(await(m_store.write(password, "geheim")));
        const QList<QDBusObjectPath> collections{m_collection};
        call(secretService, QStringLiteral("Lock"), {QVariant::fromValue(collections)});
    }
    void TearDown() override { unlock(); }
    /// As the desktop does at sign-in, with the password that with-keyring.sh gave.
    void unlock()
    {
        const QList<QVariant> opened = call(secretService, QStringLiteral("OpenSession"),
                                            {QStringLiteral("plain"), QVariant::fromValue(QDBusVariant(QString()))});
        const BusSecret master{.session = opened.value(1).value<QDBusObjectPath>(),
                               .parameters = {},
                               .value = "password",
                               .contentType = QStringLiteral("text/plain")};
        call(QStringLiteral("org.gnome.keyring.InternalUnsupportedGuiltRiddenInterface"),
             QStringLiteral("UnlockWithMasterPassword"),
             {QVariant::fromValue(m_collection), QVariant::fromValue(master)});
    }
    static QList<QVariant> call(const QString &interface, const QString &method, const QList<QVariant> &arguments)
    {
        QDBusMessage message = QDBusMessage::createMethodCall(
            QStringLiteral("org.freedesktop.secrets"), QStringLiteral("/org/freedesktop/secrets"), interface, method);
        message.setArguments(arguments);
        const QDBusMessage answer = QDBusConnection::sessionBus().call(message);
        EXPECT_EQ(answer.type(), QDBusMessage::ReplyMessage)
            << method.toStdString() << ": " << answer.errorMessage().toStdString();
        return answer.arguments();
    }

    const QDBusObjectPath m_collection{QStringLiteral("/org/freedesktop/secrets/collection/login")};
    KeychainSecretStore m_store{QStringLiteral("wederhoor/test")};
};

TEST_F(KeychainLockedTest, TheProbeSaysSo)
{
    const Result<KeychainProbe> probe = await(m_store.probe());
    WEDERHOOR_ASSERT_OK(probe);
    EXPECT_EQ(probe->state, KeychainState::Locked) << probe->detail.toStdString();
    EXPECT_FALSE(probe->detail.isEmpty());
}

TEST_F(KeychainLockedTest, ASecretThatItHoldsIsNeverSaidToBeAbsent)
{
    EXPECT_EQ(await(m_store.read(password)).error().kind, ErrorKind::Unauthorized);
    EXPECT_EQ(await(m_store.write(password, "other")).error().kind, ErrorKind::Unauthorized);
    EXPECT_EQ(await(m_store.remove(password)).error().kind, ErrorKind::Unauthorized);
}

TEST_F(KeychainLockedTest, UnlockedAgainItStillHoldsWhatItHeld)
{
    EXPECT_FALSE(await(m_store.write(password, "other")).has_value());
    EXPECT_FALSE(await(m_store.remove(password)).has_value());
    unlock();
    EXPECT_EQ(await(m_store.probe())->state, KeychainState::Ready);
    const Result<QByteArray> found = await(m_store.read(password));
    WEDERHOOR_ASSERT_OK(found);
    EXPECT_EQ(*found, "geheim");
}

} // namespace
} // namespace wederhoor
