#include "tests/support/Printers.h"
#include "tests/training/Runs.h"

#include <gtest/gtest.h>

using namespace wederhoor;
using namespace wederhoor::training;

namespace {

QList<Fault> faultsOf(const QByteArray &lines)
{
    Faults faults(QStringLiteral("run.jsonl"));
    const bool isRead = readExerciseLog(lines, faults).has_value();
    EXPECT_EQ(isRead, faults.isEmpty());
    return faults.all();
}

TEST(ExerciseLog, ReadsWhatItWrites)
{
    const QList<ExerciseEvent> events{
        {std::chrono::seconds{5}, ExerciseAct::Tag, QStringLiteral("karel"), {}, QStringLiteral("rente")},
        {std::chrono::seconds{90}, ExerciseAct::Reply, {}, QStringLiteral("Hoi Karel,\n\"dag\" ^Noor"), {}}};
    Faults faults(QStringLiteral("run.jsonl"));
    EXPECT_EQ(readExerciseLog(exerciseLogToLines(events), faults), events);
}

TEST(ExerciseLog, TakesTimesInSecondsAndInMinutes)
{
    Faults faults(QStringLiteral("run.jsonl"));
    const auto events
        = readExerciseLog("{\"at\": 90, \"act\": \"like\"}\n\n{\"at\": \"2m\", \"act\": \"hint\"}", faults);
    ASSERT_TRUE(events);
    EXPECT_EQ(events->at(0).at, std::chrono::seconds{90});
    EXPECT_EQ(events->at(1).at, std::chrono::minutes{2});
}

struct BadLines
{
    const char *lines;
    int line;
    const char *what;
};

void PrintTo(const BadLines &bad, std::ostream *out)
{
    *out << bad.lines;
}

const BadLines badLines[] = {
    {"hello", 1, "no JSON object"},
    {"{\"at\": 1, \"act\": \"like\"}\n[1]", 2, "no JSON object"},
    {"{\"act\": \"like\"}", 1, "\"at\" must be a time"},
    {"{\"at\": -1, \"act\": \"like\"}", 1, "\"at\" must be a time"},
    {"{\"at\": \"soon\", \"act\": \"like\"}", 1, "\"at\" must be a time"},
    {"{\"at\": 1}", 1, "\"act\" cannot be"},
    {"{\"at\": 1, \"act\": \"repyl\"}", 1, "\"act\" cannot be \"repyl\""},
    {"{\"at\": 1, \"act\": \"reply\", \"txt\": \"x\"}", 1, "\"txt\" is not known"},
    {"{\"at\": 1, \"act\": \"reply\", \"text\": 7}", 1, "\"text\" must be a text"},
    {"{\"at\": 9, \"act\": \"like\"}\n{\"at\": 1, \"act\": \"like\"}", 2, "before the line above"},
};

class BadRun : public testing::TestWithParam<BadLines>
{
};

TEST_P(BadRun, IsRefusedWithItsLine)
{
    const QList<Fault> faults = faultsOf(GetParam().lines);
    ASSERT_FALSE(faults.isEmpty());
    EXPECT_EQ(faults.first().place.line, GetParam().line);
    EXPECT_TRUE(faults.first().what.contains(QString::fromUtf8(GetParam().what)))
        << testing::PrintToString(faults.first());
    EXPECT_FALSE(faults.first().remedy.isEmpty());
}

INSTANTIATE_TEST_SUITE_P(Table, BadRun, testing::ValuesIn(badLines));

} // namespace
