#include "core/mail/MimeText.h"

#include "tests/support/Printers.h"

#include <gtest/gtest.h>

namespace wederhoor {
namespace {

struct Row
{
    const char *charset;
    QByteArray bytes;
    const char *expected;
};

TEST(MimeText, ReadsTheCharsetsThatMailsAreWrittenIn)
{
    const Row rows[] = {
        {"utf-8", "caf\xC3\xA9", "café"},
        {"UTF-8", "caf\xC3\xA9", "café"},
        {"iso-8859-1", "caf\xE9", "café"},
        {"iso-8859-1", "\x80 12", "€ 12"},
        {"windows-1252", "\x93hoi\x94", "“hoi”"},
        {"iso-8859-15", "\xA4 3", "€ 3"},
        {"iso-8859-2", "\xB1\xEA", "ąę"},
        {"windows-1250", "\x9C", "ś"},
        {"windows-1251", "\xCF\xF0\xE8\xE2\xE5\xF2", "Привет"},
        {"koi8-r", "\xF0\xD2\xC9\xD7\xC5\xD4", "Привет"},
        {"shift_jis", "\x82\xA0", "あ"},
        {"euc-jp", "\xA4\xA2", "あ"},
        {"gb2312", "\xC4\xE3\xBA\xC3", "你好"},
        {"big5", "\xA7\x41\xA6\x6E", "你好"},
        {"euc-kr", "\xB0\xA1", "가"},
        {"windows-1256", "\xE3", "م"},
        {"utf-16le", QByteArray("h\0i\0", 4), "hi"},
        {"utf-7", "caf+AOk-", "café"},
        {"macintosh", "caf\x8E", "café"},
    };
    for (const Row &row : rows) {
        EXPECT_EQ(decodeMailText(row.bytes, row.charset), QString::fromUtf8(row.expected)) << row.charset;
    }
}

TEST(MimeText, GuessesWhereTheMailSaysNothingOrTheWrongThing)
{
    const Row rows[] = {
        {"", "caf\xC3\xA9", "café"},
        {"", "caf\xE9 \x80", "café €"},
        {"us-ascii", "caf\xE9", "café"},
        {"iso-8859-1", "caf\xC3\xA9", "café"},
        {"x-nobody-knows-this", "caf\xC3\xA9", "café"},
        {"unknown-8bit", "caf\xE9", "café"},
        {"utf-8", "caf\xC3\xA9 \xFF", "café \xEF\xBF\xBD"},
        {"shift_jis", "a\x82", "a\xEF\xBF\xBD"},
        {"utf-8", "", ""},
    };
    for (const Row &row : rows) {
        EXPECT_EQ(decodeMailText(row.bytes, row.charset), QString::fromUtf8(row.expected)) << row.charset;
    }
}

TEST(MimeText, FlowedLinesBecomeParagraphsAgain)
{
    const std::pair<const char *, const char *> rows[] = {
        {"one \ntwo\nthree", "one two\nthree"},
        {"> one \n> two\nmine", "> one two\nmine"},
        {"> one \n>> two", "> one \n> > two"},
        {" > stuffed", "> stuffed"},
        {"  two spaces", " two spaces"},
        {"text \n-- \nJan", "text \n-- \nJan"},
        {"", ""},
        {"last ", "last "},
    };
    for (const auto &[flowed, expected] : rows) {
        EXPECT_EQ(unflow(QString::fromUtf8(flowed), false), QString::fromUtf8(expected)) << flowed;
    }
    EXPECT_EQ(unflow(QStringLiteral("hypo \ntheek"), true), QStringLiteral("hypotheek"));
}

} // namespace
} // namespace wederhoor
