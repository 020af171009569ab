#include "core/store/StoreFault.h"
#include "core/store/Transaction.h"
#include "tests/store/StoreFixture.h"

#include <QFileInfo>
#include <QSet>

#include <algorithm>
#include <atomic>
#include <functional>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

using namespace wederhoor;
using namespace wederhoor::test;

namespace {

/// Lets a number of accesses pass and then fails one.
class NthFault final : public StoreFault
{
public:
    [[nodiscard]] bool failNow(const char *) override { return m_left.fetch_sub(1) == 0; }
    void arm(int passing) { m_left = passing; }
    [[nodiscard]] bool hasFired() const { return m_left < 0; }

private:
    std::atomic<int> m_left{1'000'000'000};
};

/// What a page of a poll does: a case, its message, a reply, the cursor.
Result<void> representativeWrite(Connection &c, int number, const ChannelId &channel)
{
    const Case value = sampleCase(number, channel);
    MessageTable messages(c);
    const auto inserted = messages.insert(sampleMessage(number), channel);
    Result<void> done = inserted ? Result<void>() : failure(inserted.error());
    done = done ? CaseTable(c).save(value) : done;
    done = done ? messages.tieToCase(inserted->id, value.id, false) : done;
    done = done ? CaseTable(c).addHistory({CaseHistoryEntry::Kind::Opened, value.id, {}, at(number), {}}) : done;
    done = done ? OutboxTable(c).save(sampleReply(number, value.id, channel)) : done;
    return done ? ChannelTable(c).setCursor(channel, Cursor{QByteArray::number(number)}) : done;
}

class SharingTest : public StoreFixture
{
protected:
    [[nodiscard]] QString cursor() { return ask("SELECT coalesce((SELECT CAST(value AS TEXT) FROM cursor), '')"); }
};

TEST_F(SharingTest, WhicheverAccessFailsAllOfAWriteIsThereOrNothing)
{
    closeStore();
    NthFault fault;
    m_store = openStore(&fault);
    int number = 0;
    int failed = 0;
    for (int passing = 0;; ++passing) {
        ++number;
        fault.arm(passing);
        const Result<void> done
            = write([=, channel = m_channel](Connection &c) { return representativeWrite(c, number, channel); });
        const bool fired = fault.hasFired();
        fault.arm(1'000'000'000);
        const QString have
            = ask("SELECT (SELECT count(*) FROM message) || ' ' || (SELECT count(*) FROM cases) || ' '"
                  " || (SELECT count(*) FROM outbox) || ' ' || (SELECT coalesce(sum(n), 0) FROM case_count)");
        if (!fired) {
            WEDERHOOR_EXPECT_OK(done);
            EXPECT_EQ(have, QStringLiteral("1 1 1 1"));
            EXPECT_EQ(cursor(), QString::number(number));
            break;
        }
        ++failed;
        ASSERT_FALSE(done) << "access " << passing;
        EXPECT_EQ(done.error().kind, ErrorKind::Storage);
        EXPECT_EQ(cursor(), QString()) << "access " << passing;
        ASSERT_TRUE(have.startsWith(QLatin1String("0 0 0"))) << "access " << passing << ": " << have.toStdString();
    }
    EXPECT_GT(failed, 15);
}

TEST_F(SharingTest, AWriteThatSwallowsAnErrorOfItsOwnIsRolledBackWithItsAnswer)
{
    const auto done = await(m_store->write<int>([](Transaction &transaction) -> Result<int> {
        const Result<void> set = SettingTable(transaction.connection()).set(QStringLiteral("a"), QStringLiteral("b"));
        return set ? failure(ErrorKind::Forbidden, QStringLiteral("no")) : failure(set.error());
    }));
    EXPECT_EQ(done.error().kind, ErrorKind::Forbidden);
    EXPECT_EQ(await(m_store->setting(QStringLiteral("a"))).value(), QString());
}

TEST_F(SharingTest, OwnChangesAreToldOnceAndOthersPrecisely)
{
    const std::unique_ptr<Store> other = openStore();
    QList<CaseId> own;
    QList<CaseId> theirs;
    int everything = 0;
    QObject::connect(m_store.get(), &Store::casesChanged, m_store.get(),
                     [&own](const QList<CaseId> &ids) { own += ids; });
    QObject::connect(other.get(), &Store::casesChanged, other.get(),
                     [&theirs](const QList<CaseId> &ids) { theirs += ids; });
    QObject::connect(other.get(), &Store::everythingChanged, other.get(), [&everything] { ++everything; });
    const CaseId id = sampleCase(1, m_channel).id;
    WEDERHOOR_ASSERT_OK(saveCase(sampleCase(1, m_channel)));
    EXPECT_TRUE(waitUntil([&] { return !theirs.isEmpty(); }));
    EXPECT_FALSE(waitUntil([&] { return own.size() > 1 || theirs.size() > 1; }, std::chrono::milliseconds{200}));
    EXPECT_EQ(own, QList<CaseId>{id});
    EXPECT_EQ(theirs, QList<CaseId>{id});
    EXPECT_EQ(everything, 0);
    EXPECT_EQ(await(other->caseRows({id}))->size(), 1);
}

TEST_F(SharingTest, TooMuchToNameIsToldAsEverything)
{
    const std::unique_ptr<Store> other = openStore();
    int everything = 0;
    qsizetype own = 0;
    QObject::connect(other.get(), &Store::everythingChanged, other.get(), [&everything] { ++everything; });
    QObject::connect(m_store.get(), &Store::casesChanged, m_store.get(),
                     [&own](const QList<CaseId> &ids) { own += ids.size(); });
    WEDERHOOR_ASSERT_OK(write([channel = m_channel](Connection &c) -> Result<void> {
        for (int i = 0; i < 300; ++i) {
            if (const Result<void> saved = CaseTable(c).save(sampleCase(i, channel)); !saved) {
                return saved;
            }
        }
        return {};
    }));
    EXPECT_TRUE(waitUntil([&] { return everything == 1 && own == 300; }));
}

TEST_F(SharingTest, TwoProcessesWriteOneFileAndLoseNothing)
{
    constexpr int each = 60;
    closeStore();
    const auto writeMany = [this](int from) {
        const std::unique_ptr<Store> store = makeStore();
        bool good = await(store->open()).has_value();
        for (int i = from; i < from + each; ++i) {
            good = await(store->write<void>([=, channel = m_channel](Transaction &transaction) {
                       return representativeWrite(transaction.connection(), i, channel);
                   })).has_value()
                && good;
        }
        return good;
    };
    const pid_t child = ::fork();
    ASSERT_GE(child, 0);
    if (child == 0) {
        ::_exit(writeMany(1000) ? 0 : 1);
    }
    EXPECT_TRUE(writeMany(2000));
    int status = -1;
    ASSERT_EQ(::waitpid(child, &status, 0), child);
    EXPECT_EQ(status, 0);
    m_store = openStore();
    EXPECT_EQ(ask("SELECT count(*) FROM message"), QString::number(2 * each));
    EXPECT_EQ(ask("SELECT sum(n) FROM case_count"), QString::number(2 * each));
    EXPECT_EQ(ask("PRAGMA integrity_check"), QStringLiteral("ok"));
}

TEST_F(SharingTest, WhoWritesWithoutAPauseLetsAWaitingWriterIn)
{
    const std::unique_ptr<Store> import = openStore();
    std::atomic<bool> stop{false};
    std::atomic<int> batches{0};
    // One transaction upon the other, as an import makes them.
    std::function<void()> writeOn = [&] {
        if (stop) {
            return;
        }
        onResult(import.get(), import->write<void>([&batches](Transaction &) -> Result<void> {
            std::this_thread::sleep_for(std::chrono::milliseconds{5});
            ++batches;
            return {};
        }),
                 [&writeOn](const Result<void> &) { writeOn(); });
    };
    writeOn();
    // Often enough, and while the other does write: on a fast machine forty are over before it has begun.
    for (int i = 0; i < 40 || (batches <= 5 && i < 100'000); ++i) {
        const int before = batches;
        WEDERHOOR_ASSERT_OK(write([](Connection &) -> Result<void> { return {}; }));
        // The one under way, and one that was let through before this store's thread had its turn.
        EXPECT_LE(batches - before, 2);
    }
    stop = true;
    EXPECT_GT(batches, 5);
}

TEST_F(SharingTest, ALongWriteIsToldThatAnotherWaitsHereOrInAnotherProcess)
{
    const std::unique_ptr<Store> other = openStore();
    for (Store *waiting : {m_store.get(), other.get()}) {
        std::atomic<bool> started{false};
        const auto longWrite = m_store->write<bool>([&started](Transaction &transaction) -> Result<bool> {
            started = true;
            const auto end = std::chrono::steady_clock::now() + std::chrono::seconds{30};
            while (!transaction.othersWait() && std::chrono::steady_clock::now() < end) {
                std::this_thread::sleep_for(std::chrono::milliseconds{1});
            }
            return transaction.othersWait();
        });
        ASSERT_TRUE(waitUntil([&] { return started.load(); }));
        const auto behind = waiting->write<bool>([](Transaction &alone) -> Result<bool> { return alone.othersWait(); });
        EXPECT_TRUE(await(longWrite).value_or(false));
        EXPECT_FALSE(await(behind).value_or(true));
    }
}

TEST_F(SharingTest, ClosingEndsWhatIsQueuedAsCancelled)
{
    std::atomic<bool> started{false};
    std::atomic<bool> release{false};
    const auto slow = m_store->write<void>([&](Transaction &) -> Result<void> {
        started = true;
        while (!release) {
            ::usleep(1000);
        }
        return {};
    });
    ASSERT_TRUE(waitUntil([&] { return started.load(); }));
    const auto queued = m_store->setSetting(QStringLiteral("a"), QStringLiteral("b"));
    std::thread releaser([&release] {
        ::usleep(50'000);
        release = true;
    });
    closeStore();
    releaser.join();
    WEDERHOOR_EXPECT_OK(await(slow));
    EXPECT_EQ(await(queued).error().kind, ErrorKind::Cancelled);
}

TEST_F(SharingTest, AnUnopenedStoreRefusesAndAReadSeesOneMoment)
{
    const std::unique_ptr<Store> closed = makeStore();
    EXPECT_EQ(await(closed->channels()).error().kind, ErrorKind::Storage);
    EXPECT_EQ(await(closed->setSetting(QStringLiteral("a"), QStringLiteral("b"))).error().kind, ErrorKind::Storage);

    std::atomic<bool> written{false};
    const auto both = m_store->read<QString>([&written](Snapshot &snapshot) -> Result<QString> {
        SettingTable table(snapshot.connection());
        const QString before = table.value(QStringLiteral("a")).value_or(QStringLiteral("?"));
        while (!written) {
            ::usleep(1000);
        }
        return before + table.value(QStringLiteral("a")).value_or(QStringLiteral("?"));
    });
    WEDERHOOR_ASSERT_OK(await(m_store->setSetting(QStringLiteral("a"), QStringLiteral("b"))));
    written = true;
    const QString seen = await(both).value();
    EXPECT_TRUE(seen.isEmpty() || seen == QStringLiteral("bb")) << seen.toStdString();
}

TEST_F(SharingTest, ADraftIsOnTheDiskBeforeTheFutureAnswers)
{
    const Draft draft{sampleCase(1, m_channel).id, DraftKind::Public, QStringLiteral("half een zin"), {}, at(1)};
    const pid_t child = ::fork(); // a process that dies right after the answer
    ASSERT_GE(child, 0);
    if (child == 0) {
        const std::unique_ptr<Store> store = makeStore();
        const bool saved = await(store->open()) && await(store->saveDraft(draft));
        ::_exit(saved ? 0 : 1);
    }
    int status = -1;
    ASSERT_EQ(::waitpid(child, &status, 0), child);
    ASSERT_EQ(status, 0);
    EXPECT_EQ(await(m_store->drafts()).value(), QList<Draft>{draft});
}

TEST_F(SharingTest, TheLogEntersTheFileWhenNobodyWrites)
{
    const qint64 before = QFileInfo(path()).size();
    WEDERHOOR_ASSERT_OK(await(m_store->setSetting(QStringLiteral("long"), QString(4'000'000, QLatin1Char('x')))));
    EXPECT_EQ(QFileInfo(path()).size(), before) << "no write waits for it";
    EXPECT_TRUE(waitUntil([this] { return QFileInfo(path()).size() > 4'000'000; }));
}

TEST_F(SharingTest, TheLogStaysBoundedWhileOneWriteFollowsTheOther)
{
    qint64 longest = 0;
    for (int i = 0; i < 30; ++i) {
        const QString value(5'000'000, QLatin1Char(static_cast<char>('a' + i % 26)));
        WEDERHOOR_ASSERT_OK(await(m_store->setSetting(QStringLiteral("long"), value)));
        longest = std::max(longest, QFileInfo(path() + QLatin1String("-wal")).size());
    }
    EXPECT_LT(longest, 80'000'000) << "of 150 MB written";
}

} // namespace
