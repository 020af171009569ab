#include "tests/team/simulation/TcpProxy.h"

#include <QElapsedTimer>
#include <QTcpSocket>
#include <QTimer>

#include <deque>

namespace wederhoor::test {

/// Two sockets and what is on its way between them, in its order.
class TcpProxy::Pipe : public QObject
{
public:
    Pipe(TcpProxy &proxy, QTcpSocket *client)
        : m_proxy(proxy)
        , m_client(client)
        , m_server(new QTcpSocket(this))
    {
        m_client->setParent(this);
        m_clock.start();
        m_timer.setSingleShot(true);
        connect(&m_timer, &QTimer::timeout, this, &Pipe::deliver);
        for (QTcpSocket *socket : {m_client, m_server}) {
            connect(socket, &QTcpSocket::readyRead, this, [this, socket] { take(*socket); });
            connect(socket, &QTcpSocket::disconnected, this, &QObject::deleteLater);
            connect(socket, &QTcpSocket::errorOccurred, this, &QObject::deleteLater);
        }
        m_server->connectToHost(QHostAddress::LocalHost, proxy.m_target);
    }
    ~Pipe() override
    {
        for (QTcpSocket *socket : {m_client, m_server}) {
            socket->disconnect(this);
            socket->abort();
        }
    }

private:
    struct Parcel
    {
        QTcpSocket *to;
        QByteArray bytes;
        qint64 dueAt;
    };

    void take(QTcpSocket &from)
    {
        const QByteArray bytes = from.readAll();
        if (m_proxy.m_line == Line::Swallows) {
            return;
        }
        const qint64 delay = m_proxy.m_line == Line::Slow ? m_proxy.m_delay.count() : 0;
        const qint64 before = m_parcels.empty() ? 0 : m_parcels.back().dueAt;
        m_parcels.push_back(
            {&from == m_client ? m_server : m_client, bytes, std::max(before, m_clock.elapsed() + delay)});
        deliver();
    }
    void deliver()
    {
        while (!m_parcels.empty() && m_parcels.front().dueAt <= m_clock.elapsed()) {
            m_parcels.front().to->write(m_parcels.front().bytes);
            m_parcels.pop_front();
        }
        if (!m_parcels.empty()) {
            m_timer.start(std::chrono::milliseconds{m_parcels.front().dueAt - m_clock.elapsed()});
        }
    }

    TcpProxy &m_proxy;
    QTcpSocket *m_client;
    QTcpSocket *m_server;
    std::deque<Parcel> m_parcels;
    QElapsedTimer m_clock;
    QTimer m_timer;
};

TcpProxy::TcpProxy(quint16 target)
    : m_target(target)
{
    QObject::connect(&m_server, &QTcpServer::newConnection, &m_server, [this] { accept(); });
    m_server.listen(QHostAddress::LocalHost);
}

TcpProxy::~TcpProxy()
{
    qDeleteAll(QList<QObject *>(m_pipes));
}

void TcpProxy::accept()
{
    while (QTcpSocket *socket = m_server.nextPendingConnection()) {
        if (m_line == Line::Cut) {
            socket->abort();
            socket->deleteLater();
            continue;
        }
        auto *pipe = new Pipe(*this, socket); // its own end
        m_pipes.append(pipe);
        QObject::connect(pipe, &QObject::destroyed, &m_server, [this, pipe] { m_pipes.removeAll(pipe); });
    }
}

void TcpProxy::set(Line line, std::chrono::milliseconds delay)
{
    // What was swallowed never comes: those connections are of no use any more.
    if (line == Line::Cut || (m_line == Line::Swallows && line != Line::Swallows)) {
        qDeleteAll(QList<QObject *>(m_pipes));
    }
    m_line = line;
    m_delay = delay;
}

} // namespace wederhoor::test
