#pragma once

#include "core/desk/CaseDesk.h"
#include "core/desk/Intake.h"
#include "core/desk/LocalReplyGate.h"
#include "core/desk/OutboxSender.h"
#include "core/ports/StepProbe.h"
#include "core/store/Store.h"
#include "core/store/StoreFault.h"
#include "tests/desk/FakePlatform.h"
#include "tests/support/Await.h"
#include "tests/support/Printers.h"
#include "tests/support/TestClock.h"

#include <QTemporaryDir>

#include <gtest/gtest.h>

#include <atomic>

namespace wederhoor::test {

/// Fails every access to the file from a chosen one on, or only that one.
class CountedFault final : public StoreFault
{
public:
    bool failNow(const char *) override;
    void failAt(int access) { m_count = 0, m_failAt = access; }
    void failAll(bool all) { m_all = all; }
    [[nodiscard]] int count() const { return m_count; }

private:
    std::atomic<int> m_count{0};
    std::atomic<int> m_failAt{-1};
    std::atomic<bool> m_all{false};
};

/// A text of a test, written plainly.
struct Words
{
    Words(const char *text) // NOLINT: implicit on purpose
        : value(QString::fromUtf8(text))
    {
    }
    Words(QString text) // NOLINT: implicit on purpose
        : value(std::move(text))
    {
    }
    QString value;
};

/// A desk on a real inbox in a temporary folder, with a fake platform that outlives it.
class DeskFixture : public ::testing::Test
{
protected:
    void SetUp() override;
    /// What a process holds: made anew after a kill.
    void begin();
    void end();

    [[nodiscard]] static Message post(const Words &id, const Words &author, const Words &text, Instant at,
                                      SeenByFlags seenBy = SeenBy::Mention);
    [[nodiscard]] static Message answer(const Message &to, const Words &id, const Words &author, const Words &text,
                                        Instant at, SeenByFlags seenBy = SeenBy::Thread);
    /// Takes these in as one page; the outcome must be good.
    IntakeOutcome take(const QList<Message> &messages, const IntakeOptions &options = {false, std::nullopt, false});
    IntakeOutcome takePage(const FetchPage &page, const IntakeOptions &options);
    [[nodiscard]] QList<Case> cases();
    [[nodiscard]] std::optional<Case> caseOf(const Message &message);
    [[nodiscard]] Conversation conversation(const CaseId &id);
    [[nodiscard]] OutboxEntry entry(const OutboxId &id);
    [[nodiscard]] QList<OutboxEntry> outbox();
    /// Queues a public reply to the case, by `me`.
    OutboxEntry queue(const CaseId &id, const QString &text = QStringLiteral("We look into it"));
    int sendDue();
    [[nodiscard]] std::unique_ptr<OutboxSender> makeSender(StepProbe &probe);

    QTemporaryDir folder;
    TestClock clock;
    RandomIdMaker ids{clock};
    CountedFault fault;
    NoProbe noProbe;
    Agent me{{QStringLiteral("erik")}, QStringLiteral("Erik van Rijn")};
    Channel channel;
    FakePlatform platform{clock};
    std::unique_ptr<PlatformConnector> connector;
    std::unique_ptr<Store> store;
    std::unique_ptr<CaseDesk> desk;
    std::unique_ptr<LocalReplyGate> gate;
    std::unique_ptr<OutboxSender> sender;
};

} // namespace wederhoor::test
