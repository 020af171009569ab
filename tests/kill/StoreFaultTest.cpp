#include "tests/kill/ProgramUnderTest.h"
#include "tests/support/Printers.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonObject>
#include <QSet>

#include <gtest/gtest.h>

#include <algorithm>
#include <iostream>
#include <random>
#include <thread>

namespace wederhoor::test {
namespace {

const QString practiceFlag = QStringLiteral("--practice");
const QStringList pollOnce{practiceFlag, QStringLiteral("poll"), QStringLiteral("--once"), QStringLiteral("--json")};
const QByteArray answer = "We kijken er meteen naar.";

/// The i-th access to the inbox fails, for every i until none is left to fail, in each command of a walk on the
/// practice platform; gone on with as a person would, the end is the same. WEDERHOOR_STORE_FAULTS=all takes every i,
/// else a seeded sample is taken.
class StoreFaultTest : public ::testing::Test
{
protected:
    static constexpr int sample = 8;
    static constexpr int mostAccesses = 5'000;

    [[nodiscard]] static bool takesAll() { return qgetenv("WEDERHOOR_STORE_FAULTS") == "all"; }

    /// Runs with the i-th access failing; false: there were fewer.
    [[nodiscard]] static bool runFailing(const ProgramUnderTest &program, int access, const QStringList &arguments,
                                         const QByteArray &input = {})
    {
        const QString log = program.path(QStringLiteral("steps.log"));
        QFile::remove(log);
        const ProgramRun run = program.run(arguments, input,
                                           {{QStringLiteral("WEDERHOOR_FAIL_STORE_AT"), QString::number(access)},
                                            {QStringLiteral("WEDERHOOR_STEP_LOG"), log}});
        EXPECT_FALSE(run.killed) << "access " << access << ": " << run.errors.toStdString();
        QFile steps(log);
        return steps.open(QIODevice::ReadOnly) && steps.readAll().contains("store.failed");
    }

    /// The accesses to try on a command: all, or a sample of those it makes.
    template <class Try> static void forAccesses(Try tryAccess)
    {
        if (takesAll()) {
            int access = 1;
            while (access < mostAccesses && !HasFailure() && tryAccess(access)) {
                ++access;
            }
            EXPECT_GT(access, 20) << "the faults were not reached";
            std::cout << access - 1 << " accesses\n";
            return;
        }
        std::mt19937 random(20260105); // NOLINT(cert-msc51-cpp): the same in every run
        int most = 256;
        for (int tried = 0; tried < sample && !HasFailure();) {
            const int access = std::uniform_int_distribution<int>(1, most)(random);
            tryAccess(access) ? ++tried : most = std::max(access, 2) - 1;
        }
        EXPECT_GT(most, 20) << "the faults were not reached";
    }

    [[nodiscard]] static QJsonArray list(const ProgramUnderTest &program, const QStringList &words, const char *key)
    {
        const ProgramRun run = program.run(QStringList{practiceFlag} + words + QStringList{QStringLiteral("--json")});
        EXPECT_EQ(run.exitCode, 0) << run.errors.toStdString();
        return run.json().object().value(QLatin1String(key)).toArray();
    }
    /// "id status" of every case, in order.
    [[nodiscard]] static QStringList cases(const ProgramUnderTest &program)
    {
        QStringList lines;
        for (const QJsonValue &value :
             list(program, {QStringLiteral("cases"), QStringLiteral("--view"), QStringLiteral("all")}, "cases")) {
            const QJsonObject row = value.toObject();
            lines.append(row.value(QLatin1String("id")).toString() + QLatin1Char(' ')
                         + row.value(QLatin1String("status")).toString());
        }
        lines.sort();
        return lines;
    }
    /// What the practice platform holds: ids of its messages, with the texts of our own.
    struct World
    {
        QStringList messages;
        QStringList ownTexts;
    };
    [[nodiscard]] static World world(const ProgramUnderTest &program)
    {
        QFile file(program.path(QStringLiteral("practice-world.json")));
        EXPECT_TRUE(file.open(QIODevice::ReadOnly));
        World world;
        const QJsonObject root = QJsonDocument::fromJson(file.readAll()).object();
        for (const QJsonValue &value : root.value(QLatin1String("log")).toArray()) {
            const QJsonObject event = value.toObject();
            if (event.value(QLatin1String("edit")).toBool()) {
                continue;
            }
            world.messages.append(event.value(QLatin1String("id")).toString());
            if (!event.value(QLatin1String("key")).toString().isEmpty()) {
                world.ownTexts.append(event.value(QLatin1String("text")).toString());
            }
        }
        world.messages.sort();
        return world;
    }
    [[nodiscard]] static QStringList exported(const ProgramUnderTest &program)
    {
        const ProgramRun run = program.run({practiceFlag, QStringLiteral("export")});
        EXPECT_EQ(run.exitCode, 0) << run.errors.toStdString();
        QStringList ids;
        for (const QByteArray &line : run.output.split('\n')) {
            if (!line.isEmpty()) {
                ids.append(QJsonDocument::fromJson(line).object().value(QLatin1String("id")).toString());
            }
        }
        ids.sort();
        return ids;
    }
    static void poll(const ProgramUnderTest &program)
    {
        const ProgramRun run = program.run(pollOnce);
        ASSERT_EQ(run.exitCode, 0) << run.errors.toStdString();
    }
    /// An inbox that never met a fault, on the same world.
    [[nodiscard]] static QStringList casesOfACalmInbox(const ProgramUnderTest &program)
    {
        ProgramUnderTest calm;
        QFile::copy(program.path(QStringLiteral("practice-world.json")),
                    calm.path(QStringLiteral("practice-world.json")));
        poll(calm);
        return cases(calm);
    }
    [[nodiscard]] static QString firstUnclaimed(const ProgramUnderTest &program)
    {
        return list(program, {QStringLiteral("cases"), QStringLiteral("--view"), QStringLiteral("unclaimed")}, "cases")
            .at(0)
            .toObject()
            .value(QLatin1String("id"))
            .toString();
    }
    [[nodiscard]] static QStringList replyTo(const QString &caseId)
    {
        return {practiceFlag, QStringLiteral("reply"), caseId, QStringLiteral("--text-file"), QStringLiteral("-")};
    }
    [[nodiscard]] static QJsonArray outbox(const ProgramUnderTest &program)
    {
        return list(program, {QStringLiteral("outbox")}, "outbox");
    }
    /// The one answer stands on the platform once, and the inbox knows it.
    static void verifyAnswer(const ProgramUnderTest &program, const QString &caseId)
    {
        QJsonArray entries = outbox(program);
        for (int attempt = 0; attempt < 30 && state(entries) != QLatin1String("sent"); ++attempt) {
            if (attempt > 0) { // a read-back and a failed send keep their own distance
                std::this_thread::sleep_for(std::chrono::milliseconds{500});
            }
            poll(program);
            entries = outbox(program);
        }
        ASSERT_EQ(entries.size(), 1);
        EXPECT_EQ(state(entries), QStringLiteral("sent"));
        EXPECT_EQ(world(program).ownTexts, QStringList{QString::fromUtf8(answer)});
        EXPECT_TRUE(cases(program).contains(caseId + QStringLiteral(" waiting_customer")));
    }
    [[nodiscard]] static QString state(const QJsonArray &entries)
    {
        return entries.at(0).toObject().value(QLatin1String("state")).toString();
    }
};

TEST_F(StoreFaultTest, WhicheverAccessOfTheFirstPollFailsEveryMessageIsThereOnce)
{
    forAccesses([](int access) {
        SCOPED_TRACE(access);
        const ProgramUnderTest program;
        const bool failed = runFailing(program, access, pollOnce);
        poll(program);
        EXPECT_EQ(exported(program), world(program).messages);
        EXPECT_EQ(cases(program), casesOfACalmInbox(program));
        return failed;
    });
}

TEST_F(StoreFaultTest, WhicheverAccessOfAReplyFailsItIsQueuedOnceAndSentOnce)
{
    ProgramUnderTest polled;
    ASSERT_NO_FATAL_FAILURE(poll(polled));
    const QString caseId = firstUnclaimed(polled);
    ASSERT_FALSE(caseId.isEmpty());
    forAccesses([&](int access) {
        SCOPED_TRACE(access);
        ProgramUnderTest program;
        program.copyProfile(polled);
        const bool failed = runFailing(program, access, replyTo(caseId), answer);
        if (outbox(program).isEmpty()) { // it said so, and nothing was queued
            EXPECT_EQ(program.run(replyTo(caseId), answer).exitCode, 0);
        }
        verifyAnswer(program, caseId);
        return failed;
    });
}

TEST_F(StoreFaultTest, WhicheverAccessOfSendingFailsTheReplyStandsOnce)
{
    ProgramUnderTest queued;
    ASSERT_NO_FATAL_FAILURE(poll(queued));
    const QString caseId = firstUnclaimed(queued);
    ASSERT_EQ(queued.run(replyTo(caseId), answer).exitCode, 0);
    forAccesses([&](int access) {
        SCOPED_TRACE(access);
        ProgramUnderTest program;
        program.copyProfile(queued);
        const bool failed = runFailing(program, access, pollOnce);
        verifyAnswer(program, caseId);
        return failed;
    });
}

} // namespace
} // namespace wederhoor::test
