#include "tests/support/Printers.h"
#include "tests/training/Runs.h"

#include "core/training/FoldedWords.h"

#include <QFile>

#include <gtest/gtest.h>

using namespace wederhoor;
using namespace wederhoor::training;

namespace {

class WordListFiles : public testing::TestWithParam<const char *>
{
};

TEST_P(WordListFiles, ReadWholeAndHoldEverySignThatTheLanguageHas)
{
    QFile file(QStringLiteral(TRAINING_SCENARIOS "/words/%1.yaml").arg(QString::fromLatin1(GetParam())));
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    Faults faults(file.fileName());
    const std::optional<WordLists> lists = readWordLists(file.readAll(), faults);
    for (const Fault &fault : faults.all()) {
        ADD_FAILURE() << testing::PrintToString(fault);
    }
    ASSERT_TRUE(lists);
    EXPECT_FALSE(lists->negations.isEmpty());
    const bool isDutch = QString::fromLatin1(GetParam()) == u"nl";
    for (std::size_t i = 0; i < signCount; ++i) {
        const Sign sign = static_cast<Sign>(i);
        const bool isForm = sign == Sign::Formal || sign == Sign::Informal;
        EXPECT_EQ(lists->of(sign).empty(), isForm && !isDutch) << signName(sign).toStdString();
    }
    EXPECT_EQ(wordLists(QString::fromLatin1(GetParam())).functionWords, lists->functionWords)
        << "what the program carries is what stands in the file";
}

INSTANTIATE_TEST_SUITE_P(Languages, WordListFiles, testing::Values("nl", "en"));

} // namespace
