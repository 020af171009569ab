#pragma once

#include "core/store/CaseTable.h"
#include "core/store/ChannelTable.h"
#include "core/store/MessageTable.h"
#include "core/store/OutboxTable.h"
#include "core/store/Store.h"
#include "core/store/TextTables.h"
#include "tests/support/Await.h"
#include "tests/support/Printers.h"
#include "tests/support/TestClock.h"

#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace wederhoor::test {

/// An inbox in a folder of its own, open.
class StoreFixture : public ::testing::Test
{
protected:
    void SetUp() override;

    [[nodiscard]] QString path() const;
    [[nodiscard]] std::unique_ptr<Store> makeStore(StoreFault *fault = nullptr) const;
    /// Opens a further store on the same file, or fails the test.
    [[nodiscard]] std::unique_ptr<Store> openStore(StoreFault *fault = nullptr) const;
    void closeStore() { m_store.reset(); }
    void reopenStore();

    /// Runs fn in one transaction and waits for it.
    template <class Fn> Result<void> write(Fn fn)
    {
        return await(m_store->write<void>(
            [fn](Transaction &transaction) -> Result<void> { return fn(transaction.connection()); }));
    }
    /// The first column of the first row, as text.
    [[nodiscard]] QString ask(const char *sql);

    [[nodiscard]] Result<void> saveCase(const Case &value);
    /// Inserts a message and ties it to the case.
    [[nodiscard]] Result<void> saveMessage(const Message &message, const CaseId &caseId, bool context = false);
    [[nodiscard]] SearchPage search(const QString &text, int limit = 50);
    /// The remote ids of the hits' messages, in their order.
    [[nodiscard]] QStringList found(const QString &text);

    TestClock m_clock;
    QTemporaryDir m_folder;
    std::unique_ptr<Store> m_store;
    ChannelId m_channel;
};

[[nodiscard]] Channel sampleChannel(const QString &name);
/// A case with every field set.
[[nodiscard]] Case sampleCase(int number, const ChannelId &channel);
/// A message with every field set; number n is n seconds after the first.
[[nodiscard]] Message sampleMessage(int number, const QString &text = QStringLiteral("Mijn pas werkt niet"));
[[nodiscard]] OutboxEntry sampleReply(int number, const CaseId &caseId, const ChannelId &channel);
[[nodiscard]] Instant at(std::int64_t seconds);

} // namespace wederhoor::test
