#include "tests/fuzz/Fuzz.h"
#include "tests/fuzz/Mutator.h"
#include "tests/support/Printers.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>

#include <gtest/gtest.h>

#include <csignal>
#include <fcntl.h>
#include <unistd.h>

using namespace wederhoor::fuzz;

namespace {

constexpr const char *keptInput = "fuzz-crash.input";
constexpr qint64 longestRunMs = 5'000;

// What the signal handler may touch: plain memory only.
const char *currentData = nullptr;
std::size_t currentSize = 0;

extern "C" void keepInputAndDie(int signal)
{
    const int file = open(keptInput, O_WRONLY | O_CREAT | O_TRUNC, 0600);
    if (file >= 0) {
        if (write(file, currentData, currentSize) >= 0) {
            close(file);
        }
    }
    std::signal(signal, SIG_DFL);
    std::raise(signal);
}

void run(const Target &target, const QByteArray &bytes, const std::string &what)
{
    currentData = bytes.constData();
    currentSize = std::size_t(bytes.size());
    QElapsedTimer timer;
    timer.start();
    target.run(bytes);
    if (timer.elapsed() > longestRunMs) {
        QFile file(QString::fromLatin1(keptInput));
        if (file.open(QIODevice::WriteOnly)) {
            file.write(bytes);
        }
        ADD_FAILURE() << target.name << " took " << timer.elapsed() << " ms for " << what << ", kept in " << keptInput;
    }
}

QList<QByteArray> corpusOf(const Target &target)
{
    QList<QByteArray> corpus;
    const QDir folder(QStringLiteral(FUZZ_CORPUS "/") + QString::fromLatin1(target.name));
    for (const QString &name : folder.entryList(QDir::Files, QDir::Name)) {
        QFile file(folder.filePath(name));
        if (file.open(QIODevice::ReadOnly)) {
            corpus.append(file.readAll());
        }
    }
    return corpus;
}

class Fuzz : public ::testing::TestWithParam<Target>
{
protected:
    static void SetUpTestSuite()
    {
        for (const int signal : {SIGSEGV, SIGABRT, SIGFPE, SIGBUS, SIGILL}) {
            std::signal(signal, &keepInputAndDie);
        }
    }
};

TEST_P(Fuzz, ReadsItsCorpusAndWhatGrowsFromIt)
{
    const Target target = GetParam();
    const QList<QByteArray> corpus = corpusOf(target);
    ASSERT_FALSE(corpus.isEmpty()) << "no corpus for " << target.name;
    for (const QByteArray &bytes : corpus) {
        run(target, bytes, "an input of the corpus");
    }

    // Seconds for all targets together; more by WEDERHOOR_FUZZ_SECONDS, another walk by WEDERHOOR_FUZZ_SEED.
    const int seconds = qEnvironmentVariableIsSet("WEDERHOOR_FUZZ_SECONDS")
        ? qEnvironmentVariableIntValue("WEDERHOOR_FUZZ_SECONDS")
        : 12;
    const qint64 budget = seconds * 1'000 / qint64(targets().size());
    Mutator mutator(corpus, quint32(qEnvironmentVariableIntValue("WEDERHOOR_FUZZ_SEED")));
    QElapsedTimer timer;
    timer.start();
    int runs = 0;
    for (; timer.elapsed() < budget && !HasFailure(); ++runs) {
        run(target, mutator.next(), "run " + std::to_string(runs));
    }
    EXPECT_GT(runs, 20) << "too slow to find anything";
    RecordProperty("runs", runs);
    std::printf("%s: %lld of the corpus, %d mutations\n", target.name, static_cast<long long>(corpus.size()), runs);
}

INSTANTIATE_TEST_SUITE_P(Targets, Fuzz, ::testing::ValuesIn(targets()),
                         [](const auto &each) { return std::string(each.param.name); });

TEST(FuzzHarness, EveryCorpusHasItsTarget)
{
    for (const QString &name : QDir(QStringLiteral(FUZZ_CORPUS)).entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        const bool known = std::any_of(targets().begin(), targets().end(),
                                       [&name](const Target &each) { return name == QLatin1String(each.name); });
        EXPECT_TRUE(known) << name.toStdString();
    }
}

TEST(FuzzHarness, TheSameSeedWalksTheSameWay)
{
    Mutator one({"<a>b</a>", "{\"c\":1}"}, 7);
    Mutator same({"<a>b</a>", "{\"c\":1}"}, 7);
    Mutator other({"<a>b</a>", "{\"c\":1}"}, 8);
    bool differs = false;
    for (int i = 0; i < 500; ++i) {
        const QByteArray bytes = one.next();
        EXPECT_EQ(bytes, same.next());
        EXPECT_LE(bytes.size(), 64 * 1024);
        differs = differs || bytes != other.next();
    }
    EXPECT_TRUE(differs);
}

} // namespace
