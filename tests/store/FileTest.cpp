#include "core/store/InboxFile.h"
#include "core/store/Transaction.h"
#include "tests/store/StoreFixture.h"

#include <QFileInfo>

#include <sys/stat.h>

using namespace wederhoor;
using namespace wederhoor::test;

namespace {

/// Version 1 and what a later one might bring: a table rebuilt and a row moved.
constexpr const char *secondStep = "CREATE TABLE extra (id INTEGER PRIMARY KEY, note TEXT NOT NULL) STRICT;"
                                   "INSERT INTO extra (note) SELECT key FROM setting;";

std::vector<Migration> twoSteps(const char *second = secondStep)
{
    std::vector<Migration> steps(inboxMigrations().begin(), inboxMigrations().end());
    steps.push_back({steps.back().version + 1, "later", second});
    return steps;
}

/// Everything a file holds, schema and rows, as text that can be compared; without the search engine's own pages.
QStringList dump(Connection &connection)
{
    QStringList tables;
    QStringList lines;
    Statement schema = connection.prepare("SELECT name, type, coalesce(sql, '') FROM sqlite_schema ORDER BY name");
    while (schema.next()) {
        lines.append(schema.text(1) + QLatin1Char(' ') + schema.text(2).simplified());
        if (schema.text(1) == QLatin1String("table") && !schema.text(0).startsWith(QLatin1String("message_search"))) {
            tables.append(schema.text(0));
        }
    }
    for (const QString &table : std::as_const(tables)) {
        QStringList columns;
        Statement info = connection.prepareText("SELECT name FROM pragma_table_info('" + table.toUtf8() + "')");
        while (info.next()) {
            columns.append(QLatin1String("quote(") + info.text(0) + QLatin1Char(')'));
        }
        Statement rows = connection.prepareText("SELECT " + columns.join(QLatin1String("||','||")).toUtf8() + " FROM "
                                                + table.toUtf8() + " ORDER BY 1");
        while (rows.next()) {
            lines.append(table + QLatin1String(": ") + rows.text(0));
        }
    }
    return lines;
}

class FileTest : public StoreFixture
{
protected:
    [[nodiscard]] Result<InboxFile::Opened> openAs(std::span<const Migration> steps) const
    {
        return InboxFile(path(), steps, nullptr, m_clock.now()).open();
    }
    void overwrite(qint64 offset, const QByteArray &bytes) const
    {
        QFile file(path());
        ASSERT_TRUE(file.open(QFile::ReadWrite) && file.seek(offset));
        ASSERT_EQ(file.write(bytes), bytes.size());
    }
    [[nodiscard]] static unsigned mode(const QString &file)
    {
        struct stat info = {};
        EXPECT_EQ(::stat(QFile::encodeName(file).constData(), &info), 0) << file.toStdString();
        return info.st_mode & 0777;
    }
};

TEST_F(FileTest, OnlyItsOwnerMayReadAnInboxAndItsLog)
{
    EXPECT_EQ(mode(path()), 0600U);
    EXPECT_EQ(mode(path() + QLatin1String("-wal")), 0600U);
    EXPECT_EQ(mode(QFileInfo(path()).path()), 0700U);
    closeStore();
    QFile::setPermissions(path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ReadOther);
    m_store = openStore();
    EXPECT_EQ(mode(path()), 0600U) << "one that was opened to others is closed again";
}

TEST_F(FileTest, AFileOfANewerVersionIsRefusedAndLeftAsItIs)
{
    closeStore();
    { // a later version of the program was here
        const std::vector<Migration> steps = twoSteps();
        WEDERHOOR_ASSERT_OK(openAs(steps));
    }
    const std::unique_ptr<Store> store = makeStore();
    const Result<OpenReport> opened = await(store->open());
    ASSERT_FALSE(opened);
    EXPECT_EQ(opened.error().kind, ErrorKind::Conflict);
    EXPECT_TRUE(opened.error().detail.contains(QLatin1String("newer version"))) << opened.error().detail.toStdString();
    EXPECT_EQ(await(store->channels()).error(), opened.error()) << "and every question says so";
    EXPECT_TRUE(QFile::exists(path()));
}

TEST_F(FileTest, AMigratedFileEqualsAFreshOneAndIsBackedUpFirst)
{
    const std::vector<Migration> steps = twoSteps();
    WEDERHOOR_ASSERT_OK(await(m_store->setSetting(QStringLiteral("agent"), QStringLiteral("erik"))));
    closeStore();
    QStringList migrated;
    {
        const Result<InboxFile::Opened> opened = openAs(steps);
        WEDERHOOR_ASSERT_OK(opened);
        EXPECT_EQ(opened->report.migratedFrom, inboxMigrations().back().version);
        EXPECT_EQ(opened->report.schemaVersion, steps.back().version);
        EXPECT_EQ(mode(opened->report.backupPath), 0600U);
        migrated = dump(*opened->connection).filter(QLatin1String("CREATE"));
        Statement query = opened->connection->prepare("SELECT note FROM extra");
        ASSERT_TRUE(query.next());
        EXPECT_EQ(query.text(0), QStringLiteral("agent"));
        const auto backup = Connection::open(opened->report.backupPath, Connection::Mode::ReadOnly, nullptr);
        WEDERHOOR_ASSERT_OK(backup);
        Statement kept = (*backup)->prepare("SELECT value FROM setting");
        ASSERT_TRUE(kept.next());
        EXPECT_EQ(kept.text(0), QStringLiteral("erik"));
    }
    const Result<InboxFile::Opened> fresh
        = InboxFile(m_folder.filePath(QStringLiteral("fresh.sqlite")), steps, nullptr, m_clock.now()).open();
    WEDERHOOR_ASSERT_OK(fresh);
    EXPECT_TRUE(fresh->report.backupPath.isEmpty());
    EXPECT_EQ(dump(*fresh->connection).filter(QLatin1String("CREATE")), migrated);
}

TEST_F(FileTest, AMigrationThatFailsLeavesTheFileAsItWas)
{
    closeStore();
    const std::vector<Migration> broken = twoSteps("CREATE TABLE extra (id INTEGER) STRICT; SELECT no_such_column;");
    const Result<InboxFile::Opened> opened = openAs(broken);
    ASSERT_FALSE(opened);
    EXPECT_EQ(opened.error().kind, ErrorKind::Storage);
    m_store = openStore();
    EXPECT_EQ(ask("SELECT count(*) FROM sqlite_schema WHERE name = 'extra'"), QStringLiteral("0"));
}

TEST_F(FileTest, AMigrationThatLeavesRowsPointingAtNothingFails)
{
    closeStore();
    const std::vector<Migration> broken
        = twoSteps("INSERT INTO quarantine (channel, at, reason, payload) VALUES (999, 0, '', x'00');");
    const Result<InboxFile::Opened> opened = openAs(broken);
    ASSERT_FALSE(opened);
    EXPECT_TRUE(opened.error().detail.contains(QLatin1String("quarantine")));
}

TEST_F(FileTest, AFileInUseIsNotMigrated)
{
    const std::vector<Migration> steps = twoSteps();
    const Result<InboxFile::Opened> opened = openAs(steps);
    ASSERT_FALSE(opened);
    EXPECT_EQ(opened.error().kind, ErrorKind::Conflict);
    WEDERHOOR_EXPECT_OK(saveCase(sampleCase(1, m_channel)));
}

TEST_F(FileTest, ADamagedFileIsSetAsideAndANewOneBegun)
{
    closeStore();
    overwrite(0, QByteArray(4096, 'x'));
    const std::unique_ptr<Store> store = makeStore();
    const Result<OpenReport> opened = await(store->open());
    WEDERHOOR_ASSERT_OK(opened);
    EXPECT_TRUE(QFile::exists(opened->setAsidePath));
    EXPECT_TRUE(opened->setAsidePath.startsWith(path()));
    EXPECT_TRUE(await(store->channels())->isEmpty());
}

TEST_F(FileTest, AFileCutShortIsSetAside)
{
    closeStore();
    ASSERT_TRUE(QFile::resize(path(), QFileInfo(path()).size() / 2));
    const std::unique_ptr<Store> store = makeStore();
    const Result<OpenReport> opened = await(store->open());
    WEDERHOOR_ASSERT_OK(opened);
    EXPECT_FALSE(opened->setAsidePath.isEmpty());
}

TEST_F(FileTest, AnotherProgramsDatabaseIsRefused)
{
    closeStore();
    ASSERT_TRUE(QFile::remove(path()));
    {
        const auto other = Connection::open(path(), Connection::Mode::ReadWrite, nullptr);
        WEDERHOOR_ASSERT_OK(other);
        WEDERHOOR_ASSERT_OK((*other)->execute("CREATE TABLE theirs (x)"));
    }
    const std::unique_ptr<Store> store = makeStore();
    EXPECT_EQ(await(store->open()).error().kind, ErrorKind::Conflict);
}

TEST_F(FileTest, TheReleasedVersionOpensAndHoldsWhatItHeld)
{
    // The fixture was written by version 1 of the schema; its dump was read by hand once and is compared since.
    const QString folder = QStringLiteral(WEDERHOOR_STORE_DATA);
    ASSERT_TRUE(
        QFile::copy(folder + QStringLiteral("/inbox-v1.sqlite"), m_folder.filePath(QStringLiteral("v1.sqlite"))));
    const Result<InboxFile::Opened> opened
        = InboxFile(m_folder.filePath(QStringLiteral("v1.sqlite")), inboxMigrations(), nullptr, m_clock.now()).open();
    WEDERHOOR_ASSERT_OK(opened);
    const auto fresh = Connection::open(path(), Connection::Mode::ReadOnly, nullptr);
    WEDERHOOR_ASSERT_OK(fresh);
    EXPECT_EQ(dump(*opened->connection).filter(QLatin1String("CREATE")), dump(**fresh).filter(QLatin1String("CREATE")))
        << "migrated, it is what a new inbox is";
    QFile golden(folder + QStringLiteral("/inbox-v1.golden"));
    const QByteArray now = dump(*opened->connection).join(QLatin1Char('\n')).toUtf8() + '\n';
    if (qEnvironmentVariableIsSet("WEDERHOOR_WRITE_GOLDEN")) {
        ASSERT_TRUE(golden.open(QFile::WriteOnly));
        golden.write(now);
        GTEST_SKIP() << "written anew";
    }
    ASSERT_TRUE(golden.open(QFile::ReadOnly));
    EXPECT_EQ(now, golden.readAll());
    WEDERHOOR_EXPECT_OK(
        opened->connection->execute("INSERT INTO message_search (message_search, rank) VALUES ('integrity-check', 1)"));
}

/// Writes tests/store/data/inbox-v1.sqlite: only before a version is released, never after.
TEST_F(FileTest, DISABLED_WriteTheFixtureOfThisVersion)
{
    const Case value = sampleCase(1, m_channel);
    WEDERHOOR_ASSERT_OK(saveCase(value));
    WEDERHOOR_ASSERT_OK(saveMessage(sampleMessage(1), value.id));
    WEDERHOOR_ASSERT_OK(saveMessage(sampleMessage(2, QStringLiteral("Nog steeds niet")), value.id));
    WEDERHOOR_ASSERT_OK(
        write([this, value](Connection &c) { return OutboxTable(c).save(sampleReply(1, value.id, m_channel)); }));
    WEDERHOOR_ASSERT_OK(await(m_store->saveDraft({value.id, DraftKind::Public, QStringLiteral("Dag"), {}, at(5)})));
    WEDERHOOR_ASSERT_OK(await(m_store->setSetting(QStringLiteral("agent"), QStringLiteral("erik"))));
    WEDERHOOR_ASSERT_OK(write([](Connection &c) { return c.execute("DELETE FROM recent_change"); }));
    closeStore();
    const QString target = QStringLiteral(WEDERHOOR_STORE_DATA "/inbox-v1.sqlite");
    QFile::remove(target);
    ASSERT_TRUE(QFile::copy(path(), target));
}

} // namespace
