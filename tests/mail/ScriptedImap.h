#pragma once

#include <QTcpServer>
#include <QTcpSocket>

#include <atomic>
#include <functional>
#include <thread>

namespace wederhoor::test {

/// An IMAP server that lets everybody in and then does what the test says, for the faults that no real server shows on
/// demand. It knows just enough of RFC 3501 to greet; each connection is served after the other, on a thread of its
/// own.
class ScriptedImap
{
public:
    /// Answers one command; false ends the connection. `serial`: which connection it is, from 1.
    using Answer
        = std::function<bool(ScriptedImap &self, const QByteArray &tag, const QByteArray &command, int serial)>;

    explicit ScriptedImap(Answer answer, QByteArray capabilities = "IMAP4rev1 AUTH=PLAIN SASL-IR IDLE")
        : m_answer(std::move(answer))
        , m_capabilities(std::move(capabilities))
        , m_thread([this] { serve(); })
    {
        while (m_port == 0) {
            std::this_thread::yield();
        }
    }
    ~ScriptedImap()
    {
        m_stopping = true;
        m_thread.join();
    }
    ScriptedImap(const ScriptedImap &) = delete;
    ScriptedImap &operator=(const ScriptedImap &) = delete;

    [[nodiscard]] quint16 port() const { return m_port; }
    [[nodiscard]] int connections() const { return m_connections; }

    // For the answers.
    void say(const QByteArray &lines)
    {
        m_socket->write(lines);
        while (m_socket->bytesToWrite() > 0 && m_socket->waitForBytesWritten(100)) { }
    }
    /// The usual answer to SELECT of a folder with that many mails.
    void selected(const QByteArray &tag, int mails)
    {
        say("* FLAGS (\\Seen)\r\n* " + QByteArray::number(mails) + " EXISTS\r\n* OK [UIDVALIDITY 7] x\r\n* OK [UIDNEXT "
            + QByteArray::number(mails + 1) + "] x\r\n" + tag + " OK done\r\n");
    }
    [[nodiscard]] QByteArray hear()
    {
        while (!m_stopping && m_socket->state() == QAbstractSocket::ConnectedState && !m_socket->canReadLine()) {
            m_socket->waitForReadyRead(50);
        }
        return m_socket->readLine();
    }
    /// Says nothing more until the test or the other side has enough.
    void fallSilent()
    {
        while (!m_stopping && m_socket->state() == QAbstractSocket::ConnectedState) {
            m_socket->waitForReadyRead(50);
            m_socket->readAll();
        }
    }

private:
    void serve()
    {
        QTcpServer server;
        server.listen(QHostAddress::LocalHost);
        m_port = server.serverPort();
        while (!m_stopping) {
            if (server.waitForNewConnection(50)) {
                const std::unique_ptr<QTcpSocket> socket(server.nextPendingConnection());
                m_socket = socket.get();
                ++m_connections;
                talk();
                m_socket->abort();
            }
        }
    }
    void talk()
    {
        say("* OK ready\r\n");
        for (;;) {
            const QByteArray line = hear().trimmed();
            const QByteArray tag = line.left(line.indexOf(' '));
            const QByteArray command = line.mid(tag.size() + 1);
            if (line.isEmpty()) {
                return;
            }
            if (command.startsWith("CAPABILITY")) {
                say("* CAPABILITY " + m_capabilities + "\r\n" + tag + " OK done\r\n");
            } else if (command.startsWith("AUTHENTICATE")) {
                say(tag + " OK in\r\n");
            } else if (command.startsWith("LOGOUT")) {
                say("* BYE\r\n" + tag + " OK bye\r\n");
                return;
            } else if (!m_answer(*this, tag, command, m_connections)) {
                return;
            }
        }
    }

    Answer m_answer;
    QByteArray m_capabilities;
    std::atomic<quint16> m_port = 0;
    std::atomic<int> m_connections = 0;
    std::atomic<bool> m_stopping = false;
    QTcpSocket *m_socket = nullptr;
    std::thread m_thread;
};

} // namespace wederhoor::test
