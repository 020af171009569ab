#include "core/mail/ReplyTrimmer.h"

#include "core/mail/MailReader.h"
#include "tests/support/Printers.h"

#include <QDir>
#include <QFile>

#include <gtest/gtest.h>

namespace wederhoor {
namespace {

QByteArray contentsOf(const QString &path)
{
    QFile file(path);
    EXPECT_TRUE(file.open(QIODevice::ReadOnly)) << path.toStdString();
    return file.readAll();
}

std::vector<std::string> corpus()
{
    std::vector<std::string> names;
    const QStringList files
        = QDir(QStringLiteral(MAIL_CORPUS)).entryList({QStringLiteral("*.eml")}, QDir::Files, QDir::Name);
    for (const QString &file : files) {
        names.push_back(file.chopped(4).toStdString());
    }
    return names;
}

class ReplyCorpus : public ::testing::TestWithParam<std::string>
{
};

TEST_P(ReplyCorpus, LeavesWhatTheWriterWrote)
{
    const QString path = QStringLiteral(MAIL_CORPUS "/") + QString::fromStdString(GetParam());
    const Result<Mail> mail = readMail(contentsOf(path + QStringLiteral(".eml")));
    WEDERHOOR_ASSERT_OK(mail);
    const QString expected = QString::fromUtf8(contentsOf(path + QStringLiteral(".txt"))).trimmed();
    EXPECT_EQ(mail->answer.text, expected) << mail->text.toStdString();
    EXPECT_EQ(mail->nature, expected.isEmpty() ? MailNature::Empty : MailNature::Written);
    EXPECT_EQ(mail->answer.isTrimmed, mail->answer.text != mail->text.trimmed());
    EXPECT_EQ(mail->inReplyTo, QStringList{QStringLiteral("question-2041@bank.example")});
}

INSTANTIATE_TEST_SUITE_P(Shapes, ReplyCorpus, ::testing::ValuesIn(corpus()), [](const auto &each) {
    std::string name = each.param;
    std::replace(name.begin(), name.end(), '-', '_');
    return name;
});

TEST(ReplyTrimmer, TheCorpusHasAtLeastFortyShapes)
{
    EXPECT_GE(corpus().size(), 40U);
}

TEST(ReplyTrimmer, SaysWhenAnswersStandBetweenQuestions)
{
    EXPECT_TRUE(trimReply(QStringLiteral("> a?\nyes\n> b?\nno")).isInline);
    EXPECT_TRUE(trimReply(QStringLiteral("see below\n> a?\nyes")).isInline);
    EXPECT_FALSE(trimReply(QStringLiteral("> a?\nyes")).isInline);
    EXPECT_FALSE(trimReply(QStringLiteral("yes\n> a?")).isInline);
}

TEST(ReplyTrimmer, FindsItsOwnLineInWhateverLanguageItWasWritten)
{
    for (const char *words : {"Antwoord boven deze regel", "Please write your answer above this line"}) {
        const QString text
            = QStringLiteral("yes\n\n") + answerAboveLine(QString::fromUtf8(words)) + QStringLiteral("\n\nold");
        EXPECT_EQ(trimReply(text).text, QStringLiteral("yes"));
    }
}

TEST(ReplyTrimmer, LeavesSentencesThatOnlyLookLikeFarewells)
{
    const char *const texts[] = {
        "Groet de klant eerst.\nBel daarna.",
        "Best lastig, dit.\nIk zoek het uit.",
        "Regards the fee: it is waived.",
        "Van harte eens.",
        "Bedankt,\nik bel hem.",
        "Thanks,\nMary knows more.",
        "Het klopt.\nBedankt,\nik bel hem nog.",
        "Op 5 januari schreef de klant dat hij wacht.",
        "From: 1 May\nthe fee is gone.",
        "-- dit is geen handtekening --",
        "Verzonden via de post, zegt de klant, en dat klopt.",
    };
    for (const char *text : texts) {
        EXPECT_EQ(trimReply(QString::fromUtf8(text)).text, QString::fromUtf8(text));
    }
}

TEST(ReplyTrimmer, TrimmingWhatIsTrimmedChangesNothing)
{
    for (const std::string &name : corpus()) {
        const QString path = QStringLiteral(MAIL_CORPUS "/") + QString::fromStdString(name) + QStringLiteral(".txt");
        const QString text = QString::fromUtf8(contentsOf(path)).trimmed();
        if (!text.startsWith(u'>')) {
            EXPECT_EQ(trimReply(text).text, text) << name;
        }
    }
}

} // namespace
} // namespace wederhoor
