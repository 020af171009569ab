#include "core/desk/Exporter.h"
#include "core/desk/Importer.h"
#include "core/domain/Async.h"
#include "core/store/Statement.h"
#include "core/store/Transaction.h"
#include "tests/desk/DeskFixture.h"

#include <QFile>

#include <atomic>
#include <functional>
#include <thread>

#include <sys/stat.h>

using namespace wederhoor;
using namespace wederhoor::test;

namespace {

class ImportTest : public DeskFixture
{
protected:
    QString write(const QByteArray &lines)
    {
        const QString path = folder.filePath(QStringLiteral("in.jsonl"));
        QFile file(path);
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(lines);
        return path;
    }
    ImportReport import(const QString &path)
    {
        Importer importer(*store, clock);
        const auto report = await(importer.run(path));
        EXPECT_TRUE(report.has_value()) << ::testing::PrintToString(report.error());
        return report.value_or(ImportReport{});
    }
};

constexpr const char *question = R"({"id":"m1","platform":"x","author_handle":"@ann","author_name":"Ann",)"
                                 R"("created_at":"2024-01-01T10:00:00Z","text":"Wáár is mijn pas?",)"
                                 R"("in_reply_to":null,"conversation_id":"c1","language":"nl"})";
constexpr const char *reply = R"({"id":"m2","platform":"x","author_handle":"@bank","author_name":"Bank",)"
                              R"("created_at":"2024-01-01T11:05:00+01:00","text":"Onderweg","in_reply_to":"m1",)"
                              R"("conversation_id":"c1","language":"nl","inbound":false})";

/// A pipe whose writer is slow, as from another program.
class SlowPipe
{
public:
    SlowPipe(const QString &path, const QByteArray &lines)
        : m_made(::mkfifo(QFile::encodeName(path).constData(), S_IRUSR | S_IWUSR) == 0)
        , m_writer([path, lines] {
            QFile pipe(path);
            if (!pipe.open(QIODevice::WriteOnly | QIODevice::Unbuffered)) {
                return;
            }
            for (qsizetype at = 0; at < lines.size(); at += piece) {
                pipe.write(lines.mid(at, piece));
                std::this_thread::sleep_for(std::chrono::milliseconds{1});
            }
        })
    {
    }
    ~SlowPipe() { m_writer.join(); }
    [[nodiscard]] bool isMade() const { return m_made; }

private:
    static constexpr qsizetype piece = 100'000;
    bool m_made;
    std::thread m_writer;
};

} // namespace

TEST_F(ImportTest, ALineThatIsTooLongIsOneBadLineFromAPipeToo)
{
    const QByteArray lines = QByteArray(question) + '\n' + QByteArray(9'000'000, 'x') + '\n' + QByteArray(reply) + '\n';
    const QString path = folder.filePath(QStringLiteral("pipe"));
    const SlowPipe pipe(path, lines);
    ASSERT_TRUE(pipe.isMade());
    const ImportReport report = import(path);
    EXPECT_EQ(report.lines, 3);
    EXPECT_EQ(report.newMessages, 2);
    EXPECT_EQ(report.badLines, (QList<BadLine>{{2, QStringLiteral("longer than 4 MiB")}}));
}

TEST_F(ImportTest, AnActComesBetweenTheLinesOfOneBatch)
{
    constexpr int lineCount = 2'000;
    QByteArray lines;
    for (int i = 0; i < lineCount; ++i) {
        const QByteArray number = QByteArray::number(i);
        lines += QByteArray(question).replace("\"m1\"", "\"m" + number + '"').replace("\"c1\"", "\"c" + number + '"')
            + '\n';
    }
    std::atomic<bool> over{false};
    std::atomic<bool> cameBetween{false};
    // Some always wait.
    std::function<void()> act = [&] {
        onResult(store.get(), store->write<std::int64_t>([](Transaction &transaction) -> Result<std::int64_t> {
            Statement count = transaction.connection().prepare("SELECT count(*) FROM message");
            const std::int64_t messages = count.next() ? count.integer(0) : 0;
            const Result<void> done = count.finish();
            return done ? Result<std::int64_t>(messages) : failure(done.error());
        }),
                 [&](const Result<std::int64_t> &count) {
                     constexpr int batch = 250;
                     cameBetween = cameBetween || (count && *count % batch != 0);
                     if (!over) {
                         act();
                     }
                 });
    };
    for (int i = 0; i < 4; ++i) {
        act();
    }
    EXPECT_EQ(import(write(lines)).newMessages, lineCount);
    over = true;
    EXPECT_TRUE(cameBetween);
}

TEST_F(ImportTest, LinesBecomeCasesOfAChannelThatIsReadNowhere)
{
    const ImportReport report = import(write(QByteArray(question) + '\n' + reply));
    EXPECT_EQ(report.newMessages, 2);
    EXPECT_EQ(report.newCases, 1);
    const QList<Case> all = cases();
    ASSERT_EQ(all.size(), 1);
    EXPECT_EQ(all.first().status, CaseStatus::WaitingCustomer);
    EXPECT_EQ(all.first().language, QStringLiteral("nl"));
    EXPECT_EQ(all.first().customer.id.value, QStringLiteral("@ann"));
    const auto channels = await(store->channels());
    ASSERT_EQ(channels->size(), 2);
    for (const Channel &known : *channels) {
        EXPECT_EQ(known.enabled, known.name != QStringLiteral("x"));
    }
    const ImportReport again = import(folder.filePath(QStringLiteral("in.jsonl")));
    EXPECT_EQ(again.newMessages, 0);
    EXPECT_EQ(cases(), all);
}

TEST_F(ImportTest, ABadLineIsNamedAndTheRestIsTaken)
{
    const QList<std::pair<QByteArray, QString>> bad{
        {"nonsense", QStringLiteral("JSON")},
        {"[]", QStringLiteral("JSON")},
        {R"({"platform":"x"})", QStringLiteral("id")},
        {R"({"id":"a","author_handle":"b","created_at":"2024-01-01T10:00:00Z"})", QStringLiteral("platform")},
        {R"({"id":"a","platform":"x","created_at":"2024-01-01T10:00:00Z"})", QStringLiteral("author_handle")},
        {R"({"id":"a","platform":"x","author_handle":"b"})", QStringLiteral("created_at")},
        {R"({"id":"a","platform":"x","author_handle":"b","created_at":"2024-02-31T10:00:00Z"})",
         QStringLiteral("created_at")},
        {R"({"id":"a","platform":"x","author_handle":"b","created_at":"2024-01-01T10:00:00"})",
         QStringLiteral("created_at")},
        {R"({"id":7,"platform":"x"})", QStringLiteral("id")},
        {R"({"id":"a","inbound":"yes"})", QStringLiteral("inbound")},
        {R"({"id":"a"} {"id":"b"})", QStringLiteral("JSON")},
        {R"({"id":"a)", QStringLiteral("JSON")},
    };
    QByteArray lines;
    for (const auto &[line, word] : bad) {
        lines += line + '\n';
    }
    const ImportReport report = import(write(lines + '\n' + question + '\n'));
    EXPECT_EQ(report.newMessages, 1);
    ASSERT_EQ(report.badLines.size(), bad.size());
    for (qsizetype at = 0; at < bad.size(); ++at) {
        EXPECT_EQ(report.badLines.at(at).number, at + 1);
        EXPECT_TRUE(report.badLines.at(at).reason.contains(bad.at(at).second))
            << at << ": " << report.badLines.at(at).reason.toStdString();
    }
}

TEST_F(ImportTest, AFileThatCannotBeReadIsInvalid)
{
    Importer importer(*store, clock);
    const auto report = await(importer.run(folder.filePath(QStringLiteral("none.jsonl"))));
    ASSERT_FALSE(report);
    EXPECT_EQ(report.error().kind, ErrorKind::Invalid);
}

TEST_F(ImportTest, WhatIsExportedCanBeImportedAgain)
{
    QByteArray lines;
    for (int n = 0; n < 4500; ++n) {
        lines += QByteArray(question)
                     .replace("m1", "m" + QByteArray::number(n))
                     .replace("c1", "c" + QByteArray::number(n / 3));
        lines += '\n';
    }
    EXPECT_EQ(import(write(lines)).newMessages, 4500);
    QObject context;
    Exporter exporter(*store, &context, me.id);
    const QString out = folder.filePath(QStringLiteral("out.jsonl"));
    const auto written = await(exporter.run(out));
    WEDERHOOR_ASSERT_OK(written);
    EXPECT_EQ(written->messages, 4500);
    const ImportReport again = import(out);
    EXPECT_EQ(again.lines, 4500);
    EXPECT_EQ(again.skipped, 0);
    EXPECT_EQ(again.newMessages, 0) << "each is known by its id";
}
