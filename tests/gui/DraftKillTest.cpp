#include "tests/kill/ProgramUnderTest.h"
#include "tests/support/Await.h"

#include <QDeadlineTimer>
#include <QProcess>
#include <QTest>

#include <gtest/gtest.h>

// The built program, offscreen, killed while somebody writes.

namespace wederhoor::test {

namespace {

using namespace std::chrono_literals;

class DraftKillTest : public ::testing::Test
{
protected:
    ~DraftKillTest() override { killIt(); }

    /// The window on practice, ready when it shows a case; its title, or nothing.
    [[nodiscard]] QByteArray startWindow()
    {
        m_process = m_program.startOpen({QStringLiteral("--practice")},
                                        {{QStringLiteral("WEDERHOOR_WINDOW_SCRIPT"), QStringLiteral("1")}});
        const QDeadlineTimer deadline(60s);
        QByteArray title;
        while (title.isEmpty() && !deadline.hasExpired()) {
            title = shown("conversationTitle");
        }
        return title;
    }

    /// One line of the script, and what the program answers.
    [[nodiscard]] QByteArray ask(const QByteArray &line)
    {
        m_process->readAllStandardOutput();
        m_process->write(line + '\n');
        const QDeadlineTimer deadline(30s);
        while (!m_process->canReadLine() && !deadline.hasExpired()) {
            m_process->waitForReadyRead(500);
        }
        return m_process->readLine().trimmed();
    }
    [[nodiscard]] QByteArray shown(const QByteArray &control)
    {
        const QByteArray answer = ask("say " + control);
        return answer.startsWith(control + ':') ? answer.mid(control.size() + 1).trimmed() : QByteArray();
    }
    [[nodiscard]] bool showsSoon(const QByteArray &control, const QByteArray &text)
    {
        return waitUntil([this, &control, &text] { return shown(control) == text; }, 20s);
    }

    void killIt()
    {
        if (m_process) {
            m_process->kill(); // SIGKILL: nothing is tidied up
            m_process->waitForFinished();
            m_process.reset();
        }
    }

    ProgramUnderTest m_program;
    std::unique_ptr<QProcess> m_process;
};

TEST_F(DraftKillTest, WhatWasTypedASecondAgoIsThereAfterAKill)
{
    const QByteArray person = startWindow();
    ASSERT_FALSE(person.isEmpty());
    ASSERT_EQ(ask("type replyEditor Vervelend dat dit gebeurt").toStdString(), "typed");
    QTest::qWait(1000);
    killIt();

    EXPECT_EQ(startWindow().toStdString(), person.toStdString());
    EXPECT_TRUE(showsSoon("replyEditor", "Vervelend dat dit gebeurt")) << shown("replyEditor").toStdString();
}

TEST_F(DraftKillTest, ANoteIsKeptApartFromTheReply)
{
    ASSERT_FALSE(startWindow().isEmpty());
    ASSERT_EQ(ask("type replyEditor aan de klant").toStdString(), "typed");
    m_process->write("press noteTab\n");
    ASSERT_TRUE(showsSoon("replyEditor", ""));
    ASSERT_EQ(ask("type replyEditor aan het team").toStdString(), "typed");
    QTest::qWait(1000);
    killIt();

    ASSERT_FALSE(startWindow().isEmpty());
    EXPECT_TRUE(showsSoon("replyEditor", "aan de klant")) << shown("replyEditor").toStdString();
    m_process->write("press noteTab\n");
    EXPECT_TRUE(showsSoon("replyEditor", "aan het team")) << shown("replyEditor").toStdString();
}

} // namespace

} // namespace wederhoor::test
