#include "app/LocalAgent.h"
#include "tests/commands/JsonKeys.h"
#include "tests/commands/Program.h"
#include "tests/support/Await.h"
#include "tests/support/Printers.h"

#include <QFile>
#include <QThread>

#include <gtest/gtest.h>

#include <algorithm>

using namespace wederhoor;
using namespace wederhoor::test;

namespace {

/// The practice inbox after its first poll, and one case of it.
class Replies : public testing::Test
{
protected:
    void SetUp() override
    {
        const Outcome polled = program.practice({QStringLiteral("poll"), QStringLiteral("--once")});
        ASSERT_EQ(polled.exit, 0) << testing::PrintToString(polled);
        const Outcome list = program.practice(
            {QStringLiteral("cases"), QStringLiteral("--json"), QStringLiteral("--view"), QStringLiteral("unclaimed")});
        const QJsonObject row = list.json().value(QStringLiteral("cases")).toArray().at(0).toObject();
        id = row.value(QStringLiteral("id")).toString();
        newest = row.value(QStringLiteral("newest_message")).toString();
        ASSERT_FALSE(id.isEmpty()) << testing::PrintToString(list);
    }

    [[nodiscard]] Outcome reply(const QByteArray &text, const QStringList &more = {}) const
    {
        return program.practice(QStringList{QStringLiteral("reply"), id, QStringLiteral("--text-file"),
                                            QStringLiteral("-"), QStringLiteral("--json")}
                                    + more,
                                text);
    }

    [[nodiscard]] QJsonArray outbox() const
    {
        return program.practice({QStringLiteral("outbox"), QStringLiteral("--json")})
            .json()
            .value(QStringLiteral("outbox"))
            .toArray();
    }

    /// Polls until the practice customer has answered our reply; false when nothing comes.
    [[nodiscard]] bool customerWritesAgain() const
    {
        for (int attempt = 0; attempt < 60; ++attempt) {
            QThread::sleep(2);
            (void)program.practice({QStringLiteral("poll"), QStringLiteral("--once")});
            const QJsonArray messages
                = program.practice({QStringLiteral("case"), QStringLiteral("show"), id, QStringLiteral("--json")})
                      .json()
                      .value(QStringLiteral("messages"))
                      .toArray();
            if (messages.size() > 2 && messages.last().toObject().value(QStringLiteral("inbound")).toBool()) {
                return true;
            }
        }
        return false;
    }

    static QByteArray contentOf(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    static QString text(const Outcome &outcome, const char *key)
    {
        return outcome.json().value(QLatin1String(key)).toString();
    }

    Program program;
    QString id;
    QString newest;
};

} // namespace

TEST_F(Replies, AQueuedReplyIsSentByTheNextPoll)
{
    const Outcome queued = reply("Dat zoek ik uit.");
    EXPECT_EQ(queued.exit, 0) << testing::PrintToString(queued);
    EXPECT_EQ(keysOf(queued.json()), outboxKeys);
    EXPECT_EQ(text(queued, "state"), QStringLiteral("queued"));
    const Outcome polled
        = program.practice({QStringLiteral("poll"), QStringLiteral("--once"), QStringLiteral("--json")});
    const QJsonArray channels = polled.json().value(QStringLiteral("channels")).toArray();
    ASSERT_EQ(channels.size(), 1) << testing::PrintToString(polled);
    EXPECT_EQ(keysOf(channels[0].toObject()),
              QStringLiteral("channel error fetched new_cases new_messages polled_by polled_elsewhere quarantined sent "
                             "source_error"));
    EXPECT_EQ(channels[0].toObject().value(QStringLiteral("sent")).toInt(), 1);
    ASSERT_EQ(outbox().size(), 1);
    EXPECT_EQ(outbox()[0].toObject().value(QStringLiteral("state")).toString(), QStringLiteral("sent"));
    EXPECT_FALSE(outbox()[0].toObject().value(QStringLiteral("remote_id")).toString().isEmpty());
}

TEST_F(Replies, NowSendsWithinTheCommand)
{
    const Outcome sent = reply("Dat zoek ik uit.", {QStringLiteral("--now")});
    EXPECT_EQ(sent.exit, 0) << testing::PrintToString(sent);
    EXPECT_EQ(text(sent, "state"), QStringLiteral("sent"));
    EXPECT_FALSE(text(sent, "remote_id").isEmpty());
}

TEST_F(Replies, NowIsRefusedWhileAnotherProcessSends)
{
    const std::unique_ptr<QProcess> running = program.start({QStringLiteral("--practice"), QStringLiteral("poll")});
    Outcome refused;
    for (int attempt = 0; attempt < 50; ++attempt) {
        refused = reply("Dat zoek ik uit.", {QStringLiteral("--now"), QStringLiteral("--seen"), newest});
        if (refused.exit == 3) {
            break;
        }
        ASSERT_EQ(refused.exit, 0) << testing::PrintToString(refused);
    }
    EXPECT_EQ(refused.exit, 3) << testing::PrintToString(refused);
    EXPECT_TRUE(refused.err.contains("process " + QByteArray::number(running->processId())))
        << refused.err.toStdString();
    running->terminate();
    EXPECT_TRUE(running->waitForFinished(60'000));
    EXPECT_EQ(running->exitStatus(), QProcess::NormalExit);
    EXPECT_EQ(running->exitCode(), 0);
}

TEST_F(Replies, NowSendsAfterTheSenderWasKilled)
{
    const std::unique_ptr<QProcess> running = program.start({QStringLiteral("--practice"), QStringLiteral("poll")});
    const QString lock = program.profileFolder() + QStringLiteral("/practice-locks/sender.lock");
    const QByteArray name = QByteArray::number(running->processId());
    ASSERT_TRUE(waitUntil([&] { return contentOf(lock).startsWith(name); }, std::chrono::minutes{1}));
    running->kill();
    ASSERT_TRUE(running->waitForFinished(60'000));
    EXPECT_TRUE(contentOf(lock).startsWith(name)) << "what a killed process leaves behind";
    const Outcome sent = reply("Dat zoek ik uit.", {QStringLiteral("--now")});
    EXPECT_EQ(sent.exit, 0) << testing::PrintToString(sent);
    EXPECT_EQ(text(sent, "state"), QStringLiteral("sent"));
}

TEST_F(Replies, OurOwnWordsStandUnderTheAgentsName)
{
    ASSERT_EQ(reply("Dat zoek ik uit.", {QStringLiteral("--now")}).exit, 0);
    const QJsonArray messages
        = program.practice({QStringLiteral("case"), QStringLiteral("show"), id, QStringLiteral("--json")})
              .json()
              .value(QStringLiteral("messages"))
              .toArray();
    ASSERT_FALSE(messages.isEmpty());
    const QJsonObject own = messages.last().toObject();
    EXPECT_FALSE(own.value(QStringLiteral("inbound")).toBool());
    const QString name = own.value(QStringLiteral("author")).toObject().value(QStringLiteral("name")).toString();
    EXPECT_EQ(name, systemAgent().name);
}

TEST_F(Replies, ADryRunQueuesNothing)
{
    const Outcome checked = reply("Dat zoek ik uit.", {QStringLiteral("--dry-run")});
    EXPECT_EQ(checked.exit, 0) << testing::PrintToString(checked);
    EXPECT_EQ(
        keysOf(checked.json()),
        QStringLiteral("fits identity_unchecked length limit newer_message parts personal_data signature text unit "
                       "unresolved"));
    EXPECT_TRUE(outbox().isEmpty());
}

TEST_F(Replies, PersonalDataIsAcceptedByItsKindOrNotAtAll)
{
    const QByteArray mail = "Mail naar ann@klant.example graag.";
    const Outcome asked = reply(mail);
    EXPECT_EQ(asked.exit, 5) << testing::PrintToString(asked);
    EXPECT_TRUE(asked.err.contains("--accept email")) << testing::PrintToString(asked);
    EXPECT_FALSE(asked.err.contains("ann@klant")) << "what is public is not said again";
    EXPECT_EQ(reply(mail, {QStringLiteral("--accept"), QStringLiteral("phone")}).exit, 5);
    const Outcome wrong = reply(mail, {QStringLiteral("--accept"), QStringLiteral("everything")});
    EXPECT_EQ(wrong.exit, 2) << testing::PrintToString(wrong);
    const QStringList both{QStringLiteral("--accept"), QStringLiteral("newer"), QStringLiteral("--accept"),
                           QStringLiteral("email")};
    const Outcome blocked = reply("Op NL91 ABNA 0417 1643 00.", {QStringLiteral("--accept"), QStringLiteral("iban")});
    EXPECT_EQ(blocked.exit, 5) << testing::PrintToString(blocked);
    EXPECT_TRUE(blocked.err.contains("--private")) << testing::PrintToString(blocked);
    EXPECT_TRUE(outbox().isEmpty());
    EXPECT_EQ(reply("Op NL91 ABNA 0417 1643 00.", {QStringLiteral("--private"), QStringLiteral("--dry-run")}).exit, 0);
    EXPECT_EQ(reply(mail, both).exit, 0);
    EXPECT_EQ(outbox().size(), 1);
    const QJsonArray history
        = program.practice({QStringLiteral("case"), QStringLiteral("show"), id, QStringLiteral("--json")})
              .json()
              .value(QStringLiteral("history"))
              .toArray();
    const bool isRecorded = std::any_of(history.begin(), history.end(), [](const QJsonValue &entry) {
        return entry.toObject().value(QStringLiteral("kind")).toString() == QLatin1String("override");
    });
    EXPECT_TRUE(isRecorded);
}

TEST_F(Replies, CharactersOfAnUnknownEncodingAreRefused)
{
    EXPECT_EQ(reply("Caf\xe9 gesloten").exit, 2) << "not UTF-8";
    const Outcome replaced = reply("Caf\xef\xbf\xbd gesloten");
    EXPECT_EQ(replaced.exit, 5) << testing::PrintToString(replaced);
    EXPECT_TRUE(outbox().isEmpty());
}

TEST_F(Replies, AnInvitationGoesAfterItsPrivateMessageAsOneReply)
{
    const QString file = program.file(QStringLiteral("invitation.txt"), "We hebben je een bericht gestuurd.");
    const Outcome sent = reply("Wat is je postcode?", {QStringLiteral("--invite"), file, QStringLiteral("--now")});
    ASSERT_EQ(sent.exit, 0) << testing::PrintToString(sent);
    const QJsonArray all = outbox();
    ASSERT_EQ(all.size(), 2);
    EXPECT_EQ(all.at(0).toObject().value(QStringLiteral("kind")).toString(), QStringLiteral("private"));
    EXPECT_EQ(all.at(1).toObject().value(QStringLiteral("kind")).toString(), QStringLiteral("public"));
    EXPECT_EQ(all.at(1).toObject().value(QStringLiteral("state")).toString(), QStringLiteral("sent"));
}

TEST_F(Replies, ATextThatIsTooLongIsRefusedWithItsSignatureCounted)
{
    EXPECT_EQ(reply(QByteArray(300, 'a'), {QStringLiteral("--sign"), QString(), QStringLiteral("--dry-run")}).exit, 0);
    const Outcome refused = reply(QByteArray(298, 'a'), {QStringLiteral("--sign"), QStringLiteral("^Erik")});
    EXPECT_EQ(refused.exit, 5) << testing::PrintToString(refused);
    EXPECT_TRUE(refused.err.contains("300"));
    EXPECT_TRUE(outbox().isEmpty());
}

TEST_F(Replies, AnUnresolvedVariableIsRefusedAndNamed)
{
    for (const QStringList &sign :
         {QStringList{}, QStringList{QStringLiteral("--sign"), QStringLiteral("^{{nobody}}")}}) {
        const Outcome refused = reply(sign.isEmpty() ? "Hoi {{nobody}}" : "Hoi", sign);
        EXPECT_EQ(refused.exit, 5) << testing::PrintToString(refused);
        EXPECT_TRUE(refused.err.contains("{{nobody}}")) << testing::PrintToString(refused);
    }
    EXPECT_TRUE(outbox().isEmpty());
}

TEST_F(Replies, ANewerMessageStopsTheReplyUntilItIsAccepted)
{
    ASSERT_EQ(reply("Eerste antwoord.", {QStringLiteral("--now")}).exit, 0);
    ASSERT_TRUE(customerWritesAgain());
    const Outcome stopped = reply("Tweede antwoord.", {QStringLiteral("--seen"), newest});
    EXPECT_EQ(stopped.exit, 3) << testing::PrintToString(stopped);
    EXPECT_TRUE(stopped.err.contains("--accept newer")) << testing::PrintToString(stopped);
    EXPECT_EQ(outbox().size(), 1);
    const Outcome accepted = reply(
        "Tweede antwoord.", {QStringLiteral("--seen"), newest, QStringLiteral("--accept"), QStringLiteral("newer")});
    EXPECT_EQ(accepted.exit, 0) << testing::PrintToString(accepted);
}

TEST_F(Replies, AScheduledReplyWaitsAndCanBeTakenBack)
{
    const Outcome queued = reply("Tot straks.", {QStringLiteral("--at"), QStringLiteral("2091-01-01T00:00:00Z")});
    EXPECT_EQ(queued.exit, 0) << testing::PrintToString(queued);
    EXPECT_EQ(text(queued, "send_at"), QStringLiteral("2091-01-01T00:00:00.000Z"));
    ASSERT_EQ(program.practice({QStringLiteral("poll"), QStringLiteral("--once")}).exit, 0);
    const Outcome cancelled = program.practice(
        {QStringLiteral("outbox"), QStringLiteral("cancel"), text(queued, "id"), QStringLiteral("--json")});
    EXPECT_EQ(cancelled.exit, 0) << testing::PrintToString(cancelled);
    EXPECT_EQ(text(cancelled, "state"), QStringLiteral("cancelled"));
    const Outcome shown
        = program.practice({QStringLiteral("case"), QStringLiteral("show"), id, QStringLiteral("--json")});
    const QJsonArray drafts = shown.json().value(QStringLiteral("drafts")).toArray();
    ASSERT_EQ(drafts.size(), 1) << testing::PrintToString(shown);
    EXPECT_EQ(drafts[0].toObject().value(QStringLiteral("text")).toString(), QStringLiteral("Tot straks."));
}

TEST_F(Replies, ASentReplyCannotBeTakenBackNorSentAgain)
{
    const Outcome sent = reply("Klaar.", {QStringLiteral("--now")});
    ASSERT_EQ(sent.exit, 0) << testing::PrintToString(sent);
    for (const char *act : {"cancel", "retry"}) {
        const Outcome refused
            = program.practice({QStringLiteral("outbox"), QString::fromLatin1(act), text(sent, "id")});
        EXPECT_EQ(refused.exit, 3) << testing::PrintToString(refused);
    }
    EXPECT_EQ(outbox().size(), 1);
}
TEST_F(Replies, ATextThatIsTooLongIsRefusedWithItsNumberOfPartsAndGoesInThemWhenAsked)
{
    const QByteArray text = QByteArray("Dat zoeken we voor je uit en dan laten we het weten. ").repeated(12);
    const Outcome refused = reply(text);
    EXPECT_EQ(refused.exit, 5) << testing::PrintToString(refused);
    EXPECT_TRUE(refused.err.contains("--split it goes as 3 parts")) << testing::PrintToString(refused);
    EXPECT_TRUE(outbox().isEmpty());
    const Outcome checked = reply(text, {QStringLiteral("--split"), QStringLiteral("--dry-run")});
    ASSERT_EQ(checked.exit, 0) << testing::PrintToString(checked);
    const QJsonArray parts = checked.json().value(QStringLiteral("parts")).toArray();
    ASSERT_EQ(parts.size(), 3);
    EXPECT_TRUE(parts.at(1).toObject().value(QStringLiteral("text")).toString().endsWith(QLatin1String(" 2/3")));
    const Outcome sent = reply(text, {QStringLiteral("--split"), QStringLiteral("--now")});
    ASSERT_EQ(sent.exit, 0) << testing::PrintToString(sent);
    EXPECT_EQ(sent.json().value(QStringLiteral("part")).toInt(), 3);
    const QJsonArray all = outbox();
    ASSERT_EQ(all.size(), 3);
    for (const QJsonValue &each : all) {
        EXPECT_EQ(each.toObject().value(QStringLiteral("state")).toString(), QStringLiteral("sent"));
        EXPECT_EQ(each.toObject().value(QStringLiteral("reply")), all.at(0).toObject().value(QStringLiteral("id")));
    }
    const Outcome shown = program.practice({QStringLiteral("outbox")});
    EXPECT_TRUE(shown.out.contains("sent, part 2 of 3")) << testing::PrintToString(shown);
}
