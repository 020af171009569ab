#include "tests/team/simulation/PlatformWorld.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTimer>

#include <cstdio>

#include <csignal>
#include <sys/prctl.h>

// The platform of the simulation, a process of its own: HTTP on a free port of 127.0.0.1, JSON in and out.

namespace wederhoor::test {

namespace {

constexpr std::chrono::milliseconds slowly{1500};

class PlatformServer
{
public:
    explicit PlatformServer(unsigned seed)
        : m_world(seed)
    {
        QObject::connect(&m_server, &QTcpServer::newConnection, &m_server, [this] { accept(); });
    }
    [[nodiscard]] quint16 listen()
    {
        m_server.listen(QHostAddress::LocalHost);
        return m_server.serverPort();
    }

private:
    void accept()
    {
        while (QTcpSocket *socket = m_server.nextPendingConnection()) {
            const auto bytes = std::make_shared<QByteArray>();
            QObject::connect(socket, &QTcpSocket::readyRead, socket, [this, socket, bytes] {
                *bytes += socket->readAll();
                while (takeRequest(*socket, *bytes)) { }
            });
            QObject::connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        }
    }

    /// False: no whole request is there.
    bool takeRequest(QTcpSocket &socket, QByteArray &bytes)
    {
        const qsizetype headEnd = bytes.indexOf("\r\n\r\n");
        if (headEnd < 0) {
            return false;
        }
        const QByteArray head = bytes.left(headEnd);
        const qsizetype field = head.toLower().indexOf("content-length:");
        const qsizetype length
            = field < 0 ? 0 : head.mid(field + 15, head.indexOf('\r', field) - field - 15).trimmed().toLongLong();
        if (bytes.size() < headEnd + 4 + length) {
            return false;
        }
        const QByteArray target = head.split(' ').value(1);
        const QJsonObject body = QJsonDocument::fromJson(bytes.mid(headEnd + 4, length)).object();
        bytes.remove(0, headEnd + 4 + length);
        handle(socket, target, body);
        return true;
    }

    void handle(QTcpSocket &socket, const QByteArray &target, const QJsonObject &body)
    {
        const auto id = [](const QString &value) { return QJsonObject{{QStringLiteral("id"), value}}; };
        if (target == "/publish") {
            publish(socket, body);
        } else if (target == "/find") {
            answer(socket, m_world.find(body));
        } else if (target == "/feed") {
            answer(socket, m_world.feed(body.value(QStringLiteral("since")).toInt()));
        } else if (target == "/write") {
            answer(socket, id(m_world.write(body.value(QStringLiteral("customer")).toString())));
        } else if (target == "/timeline") {
            answer(socket, {{QStringLiteral("timeline"), m_world.timeline()}});
        } else if (target == "/calm") {
            m_world.calm();
            answer(socket, {});
        }
    }

    void publish(QTcpSocket &socket, const QJsonObject &body)
    {
        using Fate = PlatformWorld::Fate;
        const Fate fate = m_world.nextFate();
        if (fate == Fate::Refuse) {
            answer(socket, {}, 422);
            return;
        }
        if (fate == Fate::LoseBefore) {
            socket.abort();
            return;
        }
        const QJsonObject done{{QStringLiteral("id"), m_world.publish(body)}};
        if (fate == Fate::AcceptAndLose) {
            socket.abort();
        } else if (fate == Fate::AcceptSlowly) {
            QTimer::singleShot(slowly, &socket, [&socket, done] { answer(socket, done); });
        } else {
            answer(socket, done);
        }
    }

    static void answer(QTcpSocket &socket, const QJsonObject &value, int status = 200)
    {
        const QByteArray body = QJsonDocument(value).toJson(QJsonDocument::Compact);
        socket.write("HTTP/1.1 " + QByteArray::number(status) + " Said\r\nContent-Type: application/json\r\n"
                     + "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body);
    }

    QTcpServer m_server;
    PlatformWorld m_world;
};

} // namespace

} // namespace wederhoor::test

int main(int argc, char **argv)
{
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    QCoreApplication application(argc, argv);
    wederhoor::test::PlatformServer server(QCoreApplication::arguments().value(1).toUInt());
    std::printf("ready %d\n", server.listen());
    std::fflush(stdout);
    return QCoreApplication::exec();
}
