#include "tests/support/FaultServer.h"

#include <QSslServer>
#include <QTcpSocket>
#include <QTimer>

#include <algorithm>
#include <array>

namespace wederhoor::test {

namespace {

quint32 crc32(const QByteArray &bytes)
{
    quint32 crc = 0xFFFFFFFFU;
    for (const char byte : bytes) {
        crc ^= static_cast<quint8>(byte);
        for (int bit = 0; bit < 8; ++bit) {
            crc = (crc >> 1U) ^ ((crc & 1U) != 0 ? 0xEDB88320U : 0U);
        }
    }
    return ~crc;
}

void appendLittleEndian(QByteArray &bytes, quint32 value)
{
    for (unsigned shift = 0; shift < 32; shift += 8) {
        bytes.append(static_cast<char>((value >> shift) & 0xFFU));
    }
}

/// qCompress gives four bytes of length and a zlib stream; a gzip member is the same deflate data in another wrapping.
QByteArray toGzip(const QByteArray &body)
{
    constexpr std::array<char, 10> header{'\x1f', '\x8b', 8, 0, 0, 0, 0, 0, 0, '\x03'};
    const QByteArray zlib = qCompress(body, 9).mid(4);
    QByteArray gzip(header.data(), header.size());
    gzip.append(zlib.mid(2, zlib.size() - 6));
    appendLittleEndian(gzip, crc32(body));
    appendLittleEndian(gzip, static_cast<quint32>(body.size()));
    return gzip;
}

QByteArray toChunks(const QByteArray &body)
{
    constexpr qsizetype chunk = 4096;
    QByteArray framed;
    for (qsizetype at = 0; at < body.size(); at += chunk) {
        const QByteArray part = body.mid(at, chunk);
        framed += QByteArray::number(part.size(), 16) + "\r\n" + part + "\r\n";
    }
    return framed + "0\r\n\r\n";
}

QByteArray findHeader(const HeaderList &headers, const QByteArray &name)
{
    const auto found = std::ranges::find_if(
        headers, [&name](const auto &pair) { return pair.first.compare(name, Qt::CaseInsensitive) == 0; });
    return found == headers.end() ? QByteArray() : found->second;
}

QByteArray head(const FaultAnswer &answer)
{
    QByteArray text = "HTTP/1.1 " + QByteArray::number(answer.status) + " Scripted\r\n";
    for (const auto &[name, value] : answer.headers) {
        text += name + ": " + value + "\r\n";
    }
    switch (answer.framing) {
    case FaultAnswer::Framing::Length:
        text += "Content-Length: " + QByteArray::number(answer.declaredLength.value_or(answer.body.size())) + "\r\n";
        break;
    case FaultAnswer::Framing::Chunked:
        text += "Transfer-Encoding: chunked\r\n";
        break;
    case FaultAnswer::Framing::UntilClose:
        text += "Connection: close\r\n";
        break;
    }
    return text + "\r\n";
}

} // namespace

FaultAnswer FaultAnswer::json(const QByteArray &body, int status)
{
    return {.status = status, .headers = {{"Content-Type", "application/json"}}, .body = body};
}

FaultAnswer FaultAnswer::redirect(const QUrl &to, int status)
{
    return {.status = status, .headers = {{"Location", to.toEncoded()}}};
}

FaultAnswer FaultAnswer::gzip(const QByteArray &body)
{
    return {.headers = {{"Content-Encoding", "gzip"}}, .body = toGzip(body)};
}

FaultAnswer FaultAnswer::gzipBomb(qint64 size)
{
    return gzip(QByteArray(size, '\0'));
}

QByteArray SeenRequest::header(const QByteArray &name) const
{
    return findHeader(headers, name);
}

/// One client's connection: reads requests, plays one answer at a time.
class FaultServer::Connection : public QObject
{
public:
    Connection(FaultServer &server, QTcpSocket *socket, int number)
        : QObject(socket)
        , m_server(server)
        , m_socket(socket)
        , m_number(number)
    {
        connect(socket, &QTcpSocket::readyRead, this, &Connection::read);
        connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        connect(&m_drip, &QTimer::timeout, this, &Connection::drip);
        read();
    }

private:
    void read()
    {
        m_incoming += m_socket->readAll();
        const qsizetype end = m_incoming.indexOf("\r\n\r\n");
        if (end < 0) {
            return;
        }
        SeenRequest request = parseHead(m_incoming.left(end));
        const qsizetype length = request.header("Content-Length").toLongLong();
        if (m_incoming.size() < end + 4 + length) {
            return;
        }
        request.body = m_incoming.mid(end + 4, length);
        m_incoming.remove(0, end + 4 + length);
        const FaultAnswer answer = m_server.answerFor(request);
        QTimer::singleShot(answer.delay, this, [this, answer] { play(answer); });
    }

    [[nodiscard]] SeenRequest parseHead(const QByteArray &text) const
    {
        QList<QByteArray> lines = text.split('\n');
        const QList<QByteArray> words = lines.takeFirst().trimmed().split(' ');
        SeenRequest request;
        request.method = words.value(0);
        request.target = words.value(1);
        request.connection = m_number;
        for (const QByteArray &line : lines) {
            const qsizetype colon = line.indexOf(':');
            request.headers.emplaceBack(line.left(colon).trimmed(), line.mid(colon + 1).trimmed());
        }
        return request;
    }

    void play(const FaultAnswer &answer)
    {
        switch (answer.fault) {
        case FaultAnswer::Fault::Hang:
            return;
        case FaultAnswer::Fault::CloseBeforeAnswer:
            m_socket->disconnectFromHost();
            return;
        case FaultAnswer::Fault::Garbage:
            m_socket->write(answer.body);
            m_socket->disconnectFromHost();
            return;
        case FaultAnswer::Fault::None:
            break;
        }
        const QByteArray body = answer.framing == FaultAnswer::Framing::Chunked ? toChunks(answer.body) : answer.body;
        m_outgoing = head(answer) + body.left(answer.cutAfter.value_or(body.size()));
        m_closeAfter = answer.cutAfter.has_value() || answer.framing == FaultAnswer::Framing::UntilClose;
        m_dripBytes = answer.dripBytes > 0 ? answer.dripBytes : m_outgoing.size();
        m_drip.setInterval(answer.dripEvery);
        drip();
        if (!m_outgoing.isEmpty()) {
            m_drip.start();
        }
    }

    void drip()
    {
        m_socket->write(m_outgoing.left(m_dripBytes));
        m_outgoing.remove(0, m_dripBytes);
        if (!m_outgoing.isEmpty()) {
            return;
        }
        m_drip.stop();
        if (m_closeAfter) {
            m_socket->disconnectFromHost();
        }
    }

    FaultServer &m_server;
    QTcpSocket *m_socket;
    int m_number;
    QByteArray m_incoming;
    QByteArray m_outgoing;
    qint64 m_dripBytes = 0;
    bool m_closeAfter = false;
    QTimer m_drip;
};

FaultServer::FaultServer(std::optional<QSslConfiguration> tls)
    : m_tls(tls.has_value())
{
    if (tls) {
        auto server = std::make_unique<QSslServer>();
        server->setSslConfiguration(*tls);
        m_server = std::move(server);
    } else {
        m_server = std::make_unique<QTcpServer>();
    }
    connect(m_server.get(), &QTcpServer::pendingConnectionAvailable, this, &FaultServer::accept);
    if (!m_server->listen(QHostAddress::LocalHost)) {
        qFatal("no free port on loopback: %s", qPrintable(m_server->errorString()));
    }
}

FaultServer::~FaultServer() = default;

QUrl FaultServer::url(const QString &path) const
{
    const QString scheme = m_tls ? QStringLiteral("https") : QStringLiteral("http");
    return QUrl(QStringLiteral("%1://127.0.0.1:%2%3").arg(scheme).arg(m_server->serverPort()).arg(path));
}

void FaultServer::script(const QString &path, FaultAnswer answer)
{
    m_script[path.toUtf8()].enqueue(std::move(answer));
}

void FaultServer::always(const QString &path, FaultAnswer answer)
{
    m_always.insert(path.toUtf8(), std::move(answer));
}

qsizetype FaultServer::count(const QString &path) const
{
    return std::ranges::count_if(m_requests, [path = path.toUtf8()](const SeenRequest &request) {
        return request.target.split('?').first() == path;
    });
}

void FaultServer::closeConnections()
{
    for (QTcpSocket *socket : m_server->findChildren<QTcpSocket *>()) {
        socket->disconnectFromHost();
    }
}

void FaultServer::accept()
{
    while (QTcpSocket *socket = m_server->nextPendingConnection()) {
        // Owned by the socket, which the server owns.
        new Connection(*this, socket, ++m_connections);
    }
}

FaultAnswer FaultServer::answerFor(const SeenRequest &request)
{
    m_requests.append(request);
    const QByteArray path = request.target.split('?').first();
    QQueue<FaultAnswer> &scripted = m_script[path];
    if (!scripted.isEmpty()) {
        return scripted.dequeue();
    }
    return m_always.value(path, FaultAnswer{.status = 404, .body = "nothing scripted"});
}

} // namespace wederhoor::test
