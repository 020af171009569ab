#include "core/text/HtmlText.h"

#include "core/platforms/feeds/KeywordFilter.h"
#include "core/text/PlainText.h"

#include "tests/support/Printers.h"

#include <gtest/gtest.h>

#include <chrono>

using namespace wederhoor;

namespace {

const QUrl base(QStringLiteral("https://forum.example/t/1"));

QString text(const char *html)
{
    return htmlToText(QString::fromUtf8(html), base);
}

TEST(HtmlText, AMailsQuotesAreMarkedAsDeepAsTheyAre)
{
    const std::pair<const char *, const char *> rows[] = {
        {"<p>Ja.</p><blockquote><p>Mag het?</p><p>Groet</p></blockquote>", "Ja.\n\n> Mag het?\n> \n> Groet"},
        {"a<blockquote>b<blockquote>c</blockquote>d</blockquote>e", "a\n\n> b\n\n> > c\n\n> d\n\ne"},
        {"<blockquote>only</blockquote>", "> only"},
        {"<blockquote></blockquote>none", "none"},
        {"<blockquote style='display:none'>x</blockquote>seen", "seen"},
        {"<a href='https://a.example'>see<blockquote>this</blockquote>there</a>", "see\n\n> this\n\nthere"},
    };
    for (const auto &[html, expected] : rows) {
        EXPECT_EQ(mailHtmlToText(QString::fromUtf8(html)), QString::fromUtf8(expected)) << html;
    }
}

TEST(HtmlText, OnlyWhatIsVisibleIsTakenAndBlocksAreLines)
{
    const std::pair<const char *, const char *> rows[] = {
        {"plain", "plain"},
        {"<p>one</p><p>two</p>", "one\n\ntwo"},
        {"one<br>two<br/>three", "one\ntwo\nthree"},
        {"one<br><br><br><br>two", "one\n\ntwo"},
        {"<div>a</div><div>b</div>c", "a\nb\nc"},
        {"  lots \n of\t white   space ", "lots of white space"},
        {"<h2>Head</h2>text", "Head\n\ntext"},
        {"<ul><li>a</li><li>b<ul><li>c</li></ul></li></ul>d", "- a\n- b\n  - c\nd"},
        {"<ol start=3><li>a</li><li><p>b</p></li></ol>", "3. a\n4. b"},
        {"<table><tr><th>A</th><th>B</th></tr><tr><td>1</td><td>2</td></tr></table>", "A | B\n1 | 2"},
        {"<pre>a\n  b</pre>", "a\n  b"},
        {"<blockquote>said</blockquote>me", "said\n\nme"},
        {"&lt;b&gt; &amp;amp; &euro;5&nbsp;&hellip; &#8217;&#x1F600; &unknown;", "<b> &amp; €5 … ’😀 &unknown;"},
        {"a<script>alert(1)</script><style>p{}</style><!-- c --><noscript>n</noscript>b", "ab"},
        {"<template>t</template><iframe>i</iframe><object>o</object><svg><text>s</text></svg><textarea>t</textarea>x",
         "x"},
        {"<title>t</title><p hidden>a</p><p style='display : none'>b</p><p style=\"VISIBILITY:hidden\">c</p>d", "d"},
        {"<span style='font-size:0'>hidden</span><span style='font-size:0.9em'>shown</span>", "shown"},
        {"<img src=x alt='A cat'><img class=emoji alt='😀'>", "😀"},
        {"a<unknown-tag>b</unknown-tag>c", "abc"},
        {"unclosed <b>bold <i>both", "unclosed bold both"},
        {"a < b and 3 > 2", "a < b and 3 > 2"},
    };
    for (const auto &[html, expected] : rows) {
        EXPECT_EQ(text(html), QString::fromUtf8(expected)) << html;
    }
}

TEST(HtmlText, LinksSayWhereTheyLeadWhenTheirWordsDoNot)
{
    const std::pair<const char *, const char *> rows[] = {
        {"<a href='https://a.example/x'>here</a>", "here (https://a.example/x)"},
        {"<a href='/t/2'>next</a>", "next (https://forum.example/t/2)"},
        {"<a href='https://a.example/'>https://a.example</a>", "https://a.example"},
        {"<a href='https://www.a.example/x'>a.example/x</a>", "a.example/x"},
        {"<a href='https://a.example/a/very/long/path'>a.example/a/very…</a>", "https://a.example/a/very/long/path"},
        {"<a href='https://evil.example/'>https://samplebank.example</a>",
         "https://samplebank.example (https://evil.example/)"},
        {"<a href='mailto:a@b.example'>a@b.example</a>", "a@b.example"},
        {"<a href='javascript:alert(1)'>click</a>", "click"},
        {"<a href='data:text/html,x'>click</a>", "click"},
        {"<a href='file:///etc/passwd'>click</a>", "click"},
        {"<a href='#note'>1</a>", "1"},
        {"<a>nowhere</a>", "nowhere"},
        {"x <a href='https://a.example/'><img src=i.png></a> y", "x y"},
        {"<a href='https://['>bad</a>", "bad"},
    };
    for (const auto &[html, expected] : rows) {
        EXPECT_EQ(text(html), QString::fromUtf8(expected)) << html;
    }
}

TEST(HtmlText, BombsEndQuicklyAndTheirMemoryIsBounded)
{
    QString fonts;
    for (int i = 0; i < 9'000; ++i) {
        fonts += QStringLiteral("<font size=%1>").arg(i);
    }
    QString misnested;
    for (int i = 0; i < 9'000; ++i) {
        misnested += QStringLiteral("<p><font size=%1></p>").arg(i);
    }
    const QString bombs[] = {
        QStringLiteral("<div>").repeated(200'000) + QStringLiteral("deep"),
        QStringLiteral("<b><i>").repeated(50'000),
        fonts + QStringLiteral("<p>x").repeated(10'000),
        QStringLiteral("<table><tr><td>").repeated(30'000),
        QStringLiteral("<ul><li>").repeated(10'000) + QStringLiteral("x"),
        QStringLiteral("<a href=x>").repeated(20'000),
        QStringLiteral("&amp;").repeated(500'000),
        QStringLiteral("<x ") + QStringLiteral("a=b ").repeated(100'000) + u'>',
        QStringLiteral("<!--").repeated(100'000),
        QStringLiteral("<div title='</div>'>").repeated(20'000),
        misnested,
    };
    for (const QString &bomb : bombs) {
        const auto start = std::chrono::steady_clock::now();
        const QString result = htmlToText(bomb, base);
        const auto took = std::chrono::steady_clock::now() - start;
        EXPECT_LE(result.size(), 100'001);
        EXPECT_LT(took, std::chrono::seconds{3}) << bomb.left(20).toStdString();
    }
    EXPECT_EQ(htmlToText(QStringLiteral("<div>").repeated(200) + QStringLiteral("deep")), QStringLiteral("deep"));
    EXPECT_EQ(htmlToText(QStringLiteral("first") + QStringLiteral("<div>").repeated(300) + QStringLiteral("deep")),
              QStringLiteral("first"));
    const QString list = QStringLiteral("<ul>") + QStringLiteral("<li>x<p>y<br>").repeated(2'000);
    EXPECT_EQ(htmlToText(list).count(u'x'), 2'000) << "what needs no closing tag does not nest";
}

TEST(PlainText, TamesWhatHidesOrTurnsWords)
{
    const std::pair<QString, QString> rows[] = {
        {QStringLiteral("gpj.\u202Eexe"), QStringLiteral("gpj.exe")},
        {QStringLiteral("\u2066a\u2069b\u200Fc"), QStringLiteral("abc")},
        {QStringLiteral("bank\u200B.example\uFEFF\u00AD"), QStringLiteral("bank.example")},
        {QStringLiteral("a\u0007b\u0000c\u009Bd").append(QChar(0x7f)), QStringLiteral("ab")},
        {QStringLiteral("👩‍💻"), QStringLiteral("👩‍💻")},
        {QStringLiteral("a\u200D\u200D\u200Db\u200D"), QStringLiteral("a\u200Db")},
        {QStringLiteral("می‌خواهم"), QStringLiteral("می‌خواهم")},
        {QStringLiteral("🏴󠁧󠁢󠁥󠁮󠁧󠁿"), QStringLiteral("🏴󠁧󠁢󠁥󠁮󠁧󠁿")},
        {QStringLiteral("hi\U000E0041\U000E0042"), QStringLiteral("hi")},
        {QStringLiteral("e") + QStringLiteral("\u0301").repeated(50), QStringLiteral("e\u0301\u0301\u0301\u0301")},
        {QStringLiteral("a\r\nb\rc\u2028d\te"), QStringLiteral("a\nb\nc\nd e")},
        {QString(QChar(0xD83D)), QString(QChar::ReplacementCharacter)},
        {QStringLiteral("שלום עולם"), QStringLiteral("שלום עולם")},
    };
    for (const auto &[given, expected] : rows) {
        const QString tamed = plainText(given);
        EXPECT_TRUE(given.startsWith(QStringLiteral("a\u0007")) ? tamed.startsWith(expected) : tamed == expected)
            << given.toStdString() << " -> " << tamed.toStdString();
    }
    EXPECT_EQ(plainLine(QStringLiteral(" a\n b \u202E c "), 100), QStringLiteral("a b c"));
    EXPECT_EQ(plainLine(QString(5'000, u'x'), 10), QString(10, u'x') + QChar(0x2026));
}

TEST(KeywordFilters, FindWholeWordsWithCaseAndAccentsFolded)
{
    const struct
    {
        const char *keyword;
        const char *text;
        bool matches;
    } rows[] = {
        {"ing", "Klacht over ING.", true},
        {"ing", "de regeling en de betaling", false},
        {"creme brulee", "Mijn CRÈME-brûlée is op", true},
        {"crème", "creme", true},
        {"double debit", "a double\n  debit again", true},
        {"double debit", "debit double", false},
        {"bank", "@voorbeeldbank", false},
        {"voorbeeldbank", "(@Voorbeeldbank)", true},
        {"mijn.bank", "mijn bank", true},
        {"straße", "STRASSE", true},
        {"银行", "银行", true},
        {"!!", "wow!!", false},
        {"5", "€5,-", true},
        {"5", "15", false},
    };
    for (const auto &row : rows) {
        EXPECT_EQ(KeywordFilter({QString::fromUtf8(row.keyword)}).matches(QString::fromUtf8(row.text)), row.matches)
            << row.keyword << " in " << row.text;
    }
    EXPECT_TRUE(KeywordFilter({}).matches(QStringLiteral("anything")));
    EXPECT_TRUE(KeywordFilter({QStringLiteral(" "), QString()}).matches(QStringLiteral("anything")));
    EXPECT_TRUE(KeywordFilter({QStringLiteral("no"), QStringLiteral("yes")}).matches(QStringLiteral("oh yes")));
}

} // namespace
