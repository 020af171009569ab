#include "core/platforms/practice/PracticeConnector.h"
#include "core/platforms/practice/PracticeStateFile.h"
#include "core/platforms/practice/PracticeWorldJson.h"

#include "tests/support/Await.h"
#include "tests/support/Printers.h"
#include "tests/support/TestClock.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <gtest/gtest.h>

using namespace wederhoor;
using namespace wederhoor::test;
using namespace std::chrono_literals;

namespace {

class PracticeStateKeeping : public ::testing::Test
{
protected:
    Result<FetchPage> fetch(const Cursor &cursor = {})
    {
        PracticeConnector connector(path, clock);
        return await(connector.fetchSince(cursor));
    }
    void write(const QByteArray &bytes) const
    {
        QFile file(path);
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }

    QTemporaryDir folder;
    QString path = folder.filePath(QStringLiteral("practice.json"));
    TestClock clock;
};

TEST_F(PracticeStateKeeping, AWorldSurvivesItsFileUnchanged)
{
    PracticeWorld world(practiceScripts(), PracticeWorld::begin(practiceScripts(), clock.now()));
    ASSERT_TRUE(world.advance(clock.now()));
    PublishRequest request;
    request.key = QStringLiteral("k");
    request.text = QStringLiteral("Hé \"daar\" \U0001F600");
    request.inReplyTo = world.fetchSince({}).messages.first();
    WEDERHOOR_ASSERT_OK(world.publish(request, clock.now()));
    WEDERHOOR_ASSERT_OK(world.act(PlatformAct::Like, request.inReplyTo.ref.remote));
    const auto read = practiceStateFromJson(practiceStateToJson(world.state()));
    WEDERHOOR_ASSERT_OK(read);
    EXPECT_EQ(*read, world.state());
}

TEST_F(PracticeStateKeeping, OnlyTheOwnerMayReadTheFile)
{
    WEDERHOOR_ASSERT_OK(fetch());
    const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    EXPECT_FALSE(QFile::permissions(path) & others);
}

TEST_F(PracticeStateKeeping, ANightWithTheProgramClosedBringsNoDayOldQuestions)
{
    const auto first = fetch();
    WEDERHOOR_ASSERT_OK(first);
    clock.advance(14h);
    const auto morning = fetch(first->next);
    WEDERHOOR_ASSERT_OK(morning);
    EXPECT_FALSE(morning->messages.isEmpty()) << "two minutes of the night count";
    for (const Message &message : morning->messages) {
        EXPECT_LE(clock.now() - message.createdAt, 2min);
        EXPECT_LE(message.createdAt, clock.now());
    }
    clock.advance(10min);
    EXPECT_FALSE(fetch(morning->next)->messages.isEmpty()) << "and practising goes on";
}

TEST_F(PracticeStateKeeping, AClockThatIsSetBackHoldsNothingUp)
{
    const auto first = fetch();
    WEDERHOOR_ASSERT_OK(first);
    clock.jump(-48h);
    Cursor cursor = fetch(first->next)->next;
    clock.advance(100s);
    const auto later = fetch(cursor);
    WEDERHOOR_ASSERT_OK(later);
    EXPECT_FALSE(later->messages.isEmpty());
}

TEST_F(PracticeStateKeeping, ADamagedFileIsSetAsideAndSaidSo)
{
    for (const QByteArray &damage : {QByteArray("{\"version\":1,\"log\":"), QByteArray(), QByteArray("[1,2]"),
                                     QByteArray("{\"version\":1,\"started_at\":-1}"), QByteArray(4096, '\0')}) {
        write(damage);
        const auto page = fetch();
        WEDERHOOR_ASSERT_OK(page);
        ASSERT_EQ(page->unreadable.size(), 1);
        EXPECT_TRUE(page->unreadable.first().reason.contains(QStringLiteral("practice.json.damaged-")));
        EXPECT_FALSE(page->messages.isEmpty());
        EXPECT_TRUE(fetch()->unreadable.isEmpty()) << "said once";
    }
    EXPECT_EQ(QDir(folder.path()).entryList({QStringLiteral("*.damaged-*")}).size(), 5);
}

TEST_F(PracticeStateKeeping, AFileOfANewerVersionIsLeftAlone)
{
    write("{\"version\":99}");
    const auto page = fetch();
    ASSERT_FALSE(page.has_value());
    EXPECT_EQ(page.error().kind, ErrorKind::Storage);
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    EXPECT_EQ(file.readAll(), QByteArray("{\"version\":99}"));
}

TEST_F(PracticeStateKeeping, AFolderThatCannotBeMadeIsAStorageError)
{
    WEDERHOOR_ASSERT_OK(fetch());
    const QString blocked = folder.filePath(QStringLiteral("blocked"));
    QFile file(blocked);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly)); // a file where the folder should be
    PracticeConnector connector(blocked + QStringLiteral("/practice.json"), clock);
    const auto page = await(connector.fetchSince({}));
    ASSERT_FALSE(page.has_value());
    EXPECT_EQ(page.error().kind, ErrorKind::Storage);
}

TEST_F(PracticeStateKeeping, AnotherProcessThatIsBusyIsWaitedForAndThenNamed)
{
    WEDERHOOR_ASSERT_OK(fetch());
    PracticeStateFile other(path);
    WEDERHOOR_ASSERT_OK(other.load());
    const auto page = fetch();
    ASSERT_FALSE(page.has_value());
    EXPECT_EQ(page.error().kind, ErrorKind::Storage);
    EXPECT_TRUE(page.error().detail.contains(QStringLiteral("another process")));
}

TEST_F(PracticeStateKeeping, ACursorOfAWorldThatIsGoneBeginsAnewWithOtherIds)
{
    const auto first = fetch();
    WEDERHOOR_ASSERT_OK(first);
    ASSERT_TRUE(QFile::remove(path));
    clock.advance(1min);
    const auto anew = fetch(first->next);
    WEDERHOOR_ASSERT_OK(anew);
    ASSERT_FALSE(anew->messages.isEmpty());
    for (const Message &message : anew->messages) {
        for (const Message &old : first->messages) {
            EXPECT_NE(message.ref, old.ref);
        }
    }
}

TEST_F(PracticeStateKeeping, AnyCursorIsSafe)
{
    for (const char *value : {"x", "0:1", ":", "999999999999999999999999"}) {
        EXPECT_FALSE(fetch(Cursor{value})->messages.isEmpty()) << value;
    }
    const QByteArray world = fetch()->next.value.split(':').first();
    EXPECT_TRUE(fetch(Cursor{world + ":99999"})->messages.isEmpty());
    EXPECT_FALSE(fetch(Cursor{world + ":-5"})->messages.isEmpty());
}

} // namespace
