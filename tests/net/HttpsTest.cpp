#include "core/net/NetworkHttpClient.h"

#include "tests/support/Await.h"
#include "tests/support/FaultServer.h"
#include "tests/support/Printers.h"

#include <QFile>
#include <QProcess>
#include <QSslCertificate>
#include <QSslKey>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace wederhoor {
namespace {

using namespace std::chrono_literals;
using test::await;
using test::FaultAnswer;
using test::FaultServer;

/// A server with a certificate of its own making, for 127.0.0.1, that no system trusts.
class HttpsTest : public ::testing::Test
{
protected:
    void SetUp() override
    {
        if (QStandardPaths::findExecutable(QStringLiteral("openssl")).isEmpty()) {
            GTEST_SKIP() << "the openssl command, which makes the certificate, is not installed";
        }
        QProcess openssl;
        openssl.start(QStringLiteral("openssl"),
                      {QStringLiteral("req"), QStringLiteral("-x509"), QStringLiteral("-newkey"),
                       QStringLiteral("rsa:2048"), QStringLiteral("-nodes"), QStringLiteral("-days"),
                       QStringLiteral("2"), QStringLiteral("-subj"), QStringLiteral("/CN=test"),
                       QStringLiteral("-addext"), QStringLiteral("subjectAltName=IP:127.0.0.1"),
                       QStringLiteral("-keyout"), keyFile(), QStringLiteral("-out"), caFile()});
        ASSERT_TRUE(openssl.waitForFinished());
        ASSERT_EQ(openssl.exitCode(), 0) << openssl.readAllStandardError().toStdString();
        QFile key(keyFile());
        ASSERT_TRUE(key.open(QIODevice::ReadOnly));
        QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
        tls.setLocalCertificate(QSslCertificate::fromPath(caFile()).value(0));
        tls.setPrivateKey(QSslKey(key.readAll(), QSsl::Rsa));
        m_server = std::make_unique<FaultServer>(tls);
        m_server->always(QStringLiteral("/"), FaultAnswer::json("{}"));
    }
    [[nodiscard]] QString caFile() const { return m_folder.filePath(QStringLiteral("ca.pem")); }
    [[nodiscard]] QString keyFile() const { return m_folder.filePath(QStringLiteral("key.pem")); }
    [[nodiscard]] Result<HttpResponse> get(const QString &trustFile, const QUrl &url) const
    {
        auto client = NetworkHttpClient::make({.caFile = trustFile});
        if (!client) {
            return failure(client.error());
        }
        HttpRequest request;
        request.url = url;
        request.timeout = 5s;
        return await((*client)->send(request));
    }

    QTemporaryDir m_folder;
    std::unique_ptr<FaultServer> m_server;
};

TEST_F(HttpsTest, AnUnknownAuthorityIsRefused)
{
    const Result<HttpResponse> result = get({}, m_server->url());
    ASSERT_FALSE(result.has_value());
    EXPECT_EQ(result.error().kind, ErrorKind::Network);
    EXPECT_TRUE(result.error().detail.contains(u"TLS")) << result.error().detail.toStdString();
    EXPECT_TRUE(m_server->requests().isEmpty());
}

TEST_F(HttpsTest, ASetAuthorityIsTrusted)
{
    const Result<HttpResponse> result = get(caFile(), m_server->url());
    WEDERHOOR_ASSERT_OK(result);
    EXPECT_EQ(result->body, "{}");
}

TEST_F(HttpsTest, ATrustedCertificateForAnotherHostIsRefused)
{
    QUrl other = m_server->url();
    other.setHost(QStringLiteral("localhost"));
    const Result<HttpResponse> result = get(caFile(), other);
    ASSERT_FALSE(result.has_value());
    EXPECT_EQ(result.error().kind, ErrorKind::Network);
    EXPECT_TRUE(m_server->requests().isEmpty());
}

TEST_F(HttpsTest, ARedirectFromHttpsToHttpIsRefused)
{
    FaultServer plain;
    m_server->script(QStringLiteral("/"), FaultAnswer::redirect(plain.url()));
    const Result<HttpResponse> result = get(caFile(), m_server->url());
    ASSERT_FALSE(result.has_value());
    EXPECT_EQ(result.error().kind, ErrorKind::BadResponse);
    EXPECT_TRUE(plain.requests().isEmpty());
}

TEST_F(HttpsTest, ABodyCutOffUnderTlsIsABadResponse)
{
    for (const auto framing : {FaultAnswer::Framing::Length, FaultAnswer::Framing::Chunked}) {
        m_server->script(QStringLiteral("/"),
                         {.body = QByteArray(50'000, 'x'), .framing = framing, .cutAfter = 20'000});
        const Result<HttpResponse> result = get(caFile(), m_server->url());
        ASSERT_FALSE(result.has_value());
        EXPECT_EQ(result.error().kind, ErrorKind::BadResponse);
    }
}

TEST_F(HttpsTest, AWriteLeavesOnceUnderTlsToo)
{
    m_server->always(QStringLiteral("/w"), {.fault = FaultAnswer::Fault::CloseBeforeAnswer});
    auto client = NetworkHttpClient::make({.caFile = caFile()});
    WEDERHOOR_ASSERT_OK(client);
    HttpRequest write;
    write.method = "POST";
    write.url = m_server->url(QStringLiteral("/w"));
    write.body = "{}";
    const Result<HttpResponse> result = await((*client)->send(write));
    ASSERT_FALSE(result.has_value());
    EXPECT_EQ(result.error().kind, ErrorKind::Network);
    EXPECT_EQ(m_server->count(QStringLiteral("/w")), 1);
}

TEST_F(HttpsTest, AFileWithoutACertificateIsRefusedAtOnce)
{
    for (const QString &file : {keyFile(), m_folder.filePath(QStringLiteral("absent.pem"))}) {
        const auto client = NetworkHttpClient::make({.caFile = file});
        ASSERT_FALSE(client.has_value());
        EXPECT_EQ(client.error().kind, ErrorKind::Invalid);
        EXPECT_TRUE(client.error().detail.contains(file));
    }
}

} // namespace
} // namespace wederhoor
