#pragma once

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QObject>
#include <QQueue>
#include <QSslConfiguration>
#include <QTcpServer>
#include <QUrl>

#include <chrono>
#include <memory>
#include <optional>
#include <utility>

namespace wederhoor::test {

using HeaderList = QList<std::pair<QByteArray, QByteArray>>;

/// One scripted answer. What is left alone is a correct 200 over a connection that stays open.
struct FaultAnswer
{
    enum class Framing { Length, Chunked, UntilClose };
    enum class Fault {
        None,
        Hang, ///< the request is taken, no byte ever comes back
        CloseBeforeAnswer, ///< the request is taken, the connection ends without a byte
        Garbage, ///< `body` goes out as it is, in place of a status line and headers
    };

    int status = 200;
    HeaderList headers{};
    QByteArray body{};
    Framing framing = Framing::Length;
    Fault fault = Fault::None;
    /// In place of the true Content-Length.
    std::optional<qint64> declaredLength{};
    /// The connection is closed after this many bytes of the (framed) body.
    std::optional<qint64> cutAfter{};
    /// Waits this long before the first byte.
    std::chrono::milliseconds delay{0};
    /// Sends `dripBytes` of the answer every `dripEvery`; 0 sends all at once.
    qint64 dripBytes = 0;
    std::chrono::milliseconds dripEvery{20};

    [[nodiscard]] static FaultAnswer json(const QByteArray &body, int status = 200);
    [[nodiscard]] static FaultAnswer redirect(const QUrl &to, int status = 302);
    /// A body of `size` zeros, compressed to about a thousandth.
    [[nodiscard]] static FaultAnswer gzipBomb(qint64 size);
    /// `body` with Content-Encoding: gzip.
    [[nodiscard]] static FaultAnswer gzip(const QByteArray &body);
};

struct SeenRequest
{
    QByteArray method;
    QByteArray target; ///< as it stood on the request line: path and query, or a whole URL when asked as a proxy
    HeaderList headers;
    QByteArray body;
    int connection = 0; ///< counts from 1: two requests with the same number shared a connection

    /// Case-insensitive; empty when absent.
    [[nodiscard]] QByteArray header(const QByteArray &name) const;
};

/// A fake HTTP/1.1 server on loopback that answers as scripted, for faults that no real server shows on demand: it
/// follows no platform's documents. Lives in the thread of the test, which must run its event loop.
class FaultServer : public QObject
{
public:
    /// With `tls` it speaks https.
    explicit FaultServer(std::optional<QSslConfiguration> tls = std::nullopt);
    ~FaultServer() override;

    /// "http://127.0.0.1:PORT" followed by the path.
    [[nodiscard]] QUrl url(const QString &path = QStringLiteral("/")) const;
    [[nodiscard]] quint16 port() const { return m_server->serverPort(); }

    /// The next answer for this path (without its query). Scripted answers go in turn; when none is left, always() or
    /// a 404 answers.
    void script(const QString &path, FaultAnswer answer);
    void always(const QString &path, FaultAnswer answer);

    [[nodiscard]] const QList<SeenRequest> &requests() const { return m_requests; }
    [[nodiscard]] qsizetype count(const QString &path) const;
    /// Ends every open connection, as a server does with idle ones.
    void closeConnections();

private:
    class Connection;
    void accept();
    FaultAnswer answerFor(const SeenRequest &request);

    std::unique_ptr<QTcpServer> m_server;
    bool m_tls = false;
    QHash<QByteArray, QQueue<FaultAnswer>> m_script;
    QHash<QByteArray, FaultAnswer> m_always;
    QList<SeenRequest> m_requests;
    int m_connections = 0;
};

} // namespace wederhoor::test
