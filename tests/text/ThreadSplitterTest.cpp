#include "core/text/ThreadSplitter.h"
#include "core/text/Links.h"
#include "core/text/TextBreaks.h"
#include "tests/support/Printers.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

using namespace wederhoor;

namespace {

const PlatformId x{QStringLiteral("x")};
const PlatformId bluesky{QStringLiteral("bluesky")};

LengthOf countOf(const PlatformId &platform)
{
    return [platform](const QString &text) { return checkLength(platform, ReplyKind::Public, text); };
}

/// A platform of so many characters, so that a test can be read.
LengthOf upTo(int most)
{
    return [most](const QString &text) {
        return checkLength({QStringLiteral("forum")}, ReplyKind::Public, text, {most, {}, {}, {}});
    };
}

QStringList textsOf(const QString &text, const LengthOf &lengthOf, const ThreadStyle &style = {})
{
    const Result<QList<ThreadPart>> parts = splitThread(text, lengthOf, style);
    QStringList texts;
    for (const ThreadPart &part : parts.value_or(QList<ThreadPart>())) {
        texts.append(part.text);
    }
    return texts;
}

/// What holds of every thread: all of the text in order, every part within the limit, none empty, numbered in order.
void expectSound(const QString &text, const LengthOf &lengthOf, const ThreadStyle &style)
{
    const Result<QList<ThreadPart>> parts = splitThread(text, lengthOf, style);
    ASSERT_TRUE(parts.has_value()) << parts.error().detail.toStdString();
    QString joined;
    for (qsizetype at = 0; at < parts->size(); ++at) {
        const ThreadPart &part = parts->at(at);
        const QString source = text.mid(part.source.start, part.source.length());
        ASSERT_EQ(part.source.start, joined.size());
        joined += source;
        ASSERT_TRUE(part.length.fits) << part.length.length << " of " << part.length.limit;
        ASSERT_EQ(part.length, lengthOf(part.text));
        if (parts->size() > 1) {
            ASSERT_FALSE(source.trimmed().isEmpty());
            const QString number = QStringLiteral(" %1/%2").arg(at + 1).arg(parts->size());
            ASSERT_TRUE(part.text.startsWith(source.trimmed() + number)) << part.text.toStdString();
            const bool isSigned = at + 1 == parts->size() || style.place == ThreadSignature::Each;
            ASSERT_EQ(part.text.endsWith(style.signature), isSigned || style.signature.isEmpty());
        }
    }
    ASSERT_EQ(joined, text);
}

/// Texts of all that is hard to cut.
QString randomText(std::mt19937 &random, int pieces)
{
    static const QStringList all{QStringLiteral("Dank je wel voor je bericht."),
                                 QStringLiteral("Wat vervelend!"),
                                 QStringLiteral("we kijken het na"),
                                 QStringLiteral("Is dat gelukt?"),
                                 QStringLiteral("https://bank.nl/een/pad/dat/niet/doormidden/mag?vraag=1"),
                                 QStringLiteral("bank.nl"),
                                 QStringLiteral("@klant@mastodon.example"),
                                 QStringLiteral("{{customer.first_name}}"),
                                 QStringLiteral("👨‍👩‍👧‍👦👍🏽🇳🇱"),
                                 QStringLiteral("e\u0301\u0302"),
                                 QStringLiteral("\n\n"),
                                 QStringLiteral("\r\n"),
                                 QStringLiteral("   "),
                                 QStringLiteral("中文没有空格的句子。还有一句。"),
                                 QString(90, QLatin1Char('w')),
                                 QStringLiteral("\u202eomgekeerd\u202c"),
                                 QStringLiteral("d.w.z."),
                                 QStringLiteral("1/3")};
    QString text;
    for (int piece = 0; piece < pieces; ++piece) {
        text += all.at(static_cast<int>(random() % static_cast<unsigned>(all.size())));
        text += random() % 4 == 0 ? QString() : QStringLiteral(" ");
    }
    return text;
}

} // namespace

TEST(ThreadSplitter, LeavesWhatFitsInOnePartWithoutANumber)
{
    EXPECT_EQ(textsOf(QStringLiteral("Dank je wel!"), countOf(x), {QStringLiteral("^Erik"), ThreadSignature::Last}),
              QStringList{QStringLiteral("Dank je wel! ^Erik")});
    EXPECT_EQ(
        textsOf(QStringLiteral("Een regel.\nNog een."), countOf(x), {QStringLiteral("^Erik"), ThreadSignature::Each}),
        QStringList{QStringLiteral("Een regel.\nNog een.\n^Erik")});
    EXPECT_EQ(textsOf(QString(50'000, QLatin1Char('a')), countOf({QStringLiteral("forum")})).size(), 1) << "no limit";
}

TEST(ThreadSplitter, CutsAtTheEndOfASentence)
{
    const QString text = QStringLiteral("De storing is voorbij. Betalen kan weer! Lukt het nog niet? Laat het weten.");
    EXPECT_EQ(textsOf(text, upTo(48)),
              (QStringList{QStringLiteral("De storing is voorbij. Betalen kan weer! 1/2"),
                           QStringLiteral("Lukt het nog niet? Laat het weten. 2/2")}));
}

TEST(ThreadSplitter, CutsBetweenWordsWhereASentenceIsTooLong)
{
    EXPECT_EQ(textsOf(QStringLiteral("een twee drie vier vijf zes zeven acht"), upTo(20)),
              (QStringList{QStringLiteral("een twee drie 1/3"), QStringLiteral("vier vijf zes 2/3"),
                           QStringLiteral("zeven acht 3/3")}));
}

TEST(ThreadSplitter, LeavesNoStumpForTheSakeOfASentence)
{
    const QStringList texts = textsOf(QStringLiteral("Ja. ") + QStringLiteral("woord ").repeated(20), upTo(60));
    EXPECT_GT(texts.value(0).size(), 40);
}

TEST(ThreadSplitter, CutsAWordThatIsLongerThanAPart)
{
    EXPECT_EQ(
        textsOf(QString(25, QLatin1Char('w')), upTo(14)),
        (QStringList{QStringLiteral("wwwwwwwwww 1/3"), QStringLiteral("wwwwwwwwww 2/3"), QStringLiteral("wwwww 3/3")}));
}

TEST(ThreadSplitter, SignsTheLastPartOrEach)
{
    const QString text = QStringLiteral("De storing is voorbij. Betalen kan weer.");
    EXPECT_EQ(
        textsOf(text, upTo(34), {QStringLiteral("^Erik"), ThreadSignature::Last}),
        (QStringList{QStringLiteral("De storing is voorbij. 1/2"), QStringLiteral("Betalen kan weer. 2/2 ^Erik")}));
    EXPECT_EQ(textsOf(text, upTo(34), {QStringLiteral("^Erik"), ThreadSignature::Each}),
              (QStringList{QStringLiteral("De storing is voorbij. 1/2 ^Erik"),
                           QStringLiteral("Betalen kan weer. 2/2 ^Erik")}));
}

TEST(ThreadSplitter, MakesAPartMoreWhereOnlyTheSignatureDoesNotFit)
{
    const QString text = QStringLiteral("een twee drie vier vijf zes.");
    const QStringList texts = textsOf(text, upTo(28), {QStringLiteral("^Erik"), ThreadSignature::Last});
    ASSERT_EQ(texts.size(), 2);
    EXPECT_TRUE(texts.last().endsWith(QStringLiteral(" 2/2 ^Erik")));
}

TEST(ThreadSplitter, KeepsLinksMentionsVariablesAndCharactersWhole)
{
    std::mt19937 random(5);
    for (int round = 0; round < 200; ++round) {
        const QString text = randomText(random, 30);
        const Result<QList<ThreadPart>> parts = splitThread(text, countOf(x), {});
        WEDERHOOR_ASSERT_OK(parts);
        std::vector<TextSpan> whole;
        for (const Link &link : findLinks(text)) {
            whole.push_back(link.span);
        }
        for (const QString &piece :
             {QStringLiteral("@klant@mastodon.example"), QStringLiteral("{{customer.first_name}}")}) {
            for (qsizetype at = text.indexOf(piece); at >= 0; at = text.indexOf(piece, at + 1)) {
                whole.push_back({at, at + piece.size()});
            }
        }
        const std::vector<qsizetype> clusters = graphemeEnds(text);
        for (const ThreadPart &part : *parts) {
            const qsizetype cut = part.source.end;
            EXPECT_TRUE(std::binary_search(clusters.begin(), clusters.end(), cut)) << text.toStdString();
            EXPECT_TRUE(std::none_of(whole.begin(), whole.end(), [cut](const TextSpan &span) {
                return span.start < cut && cut < span.end;
            })) << text.toStdString();
        }
    }
}

TEST(ThreadSplitter, IsSoundForRandomTexts)
{
    std::mt19937 random(20261123);
    const ThreadStyle styles[] = {{{}, ThreadSignature::Last},
                                  {QStringLiteral("^Erik"), ThreadSignature::Last},
                                  {QStringLiteral("Erik, Webcare"), ThreadSignature::Each}};
    for (int round = 0; round < 250; ++round) {
        const QString text = randomText(random, 1 + static_cast<int>(random() % 60));
        const ThreadStyle &style = styles[round % 3];
        for (const LengthOf &lengthOf :
             {countOf(x), countOf(bluesky), upTo(40), countOf({QStringLiteral("mastodon")})}) {
            ASSERT_NO_FATAL_FAILURE(expectSound(text, lengthOf, style)) << text.toStdString();
        }
    }
}

TEST(ThreadSplitter, IsSoundForWhatIsHardToCut)
{
    const ThreadStyle signedAll{QStringLiteral("^EvR"), ThreadSignature::Each};
    const QString longLink = QStringLiteral("https://bank.nl/") + QString(600, QLatin1Char('a'));
    const QString zalgo = QLatin1Char('z') + QStringLiteral("\u0301").repeated(2'000);
    for (const QString &text :
         {QString(3'000, QLatin1Char('w')), QStringLiteral("   ").repeated(300) + longLink.repeated(2),
          longLink.repeated(3), QStringLiteral("👨‍👩‍👧‍👦").repeated(500), zalgo,
          QStringLiteral("{{") + QString(900, QLatin1Char('x')) + QStringLiteral("}}"),
          QLatin1Char('@') + QString(900, QLatin1Char('x')), QStringLiteral("a\n").repeated(500),
          QStringLiteral("中").repeated(700), QString(400, QChar(0xd83d)),
          QStringLiteral("x") + QString(2'000, QLatin1Char(' ')) + QString(400, QLatin1Char('y'))}) {
        for (const PlatformId &platform : {x, bluesky}) {
            ASSERT_NO_FATAL_FAILURE(expectSound(text, countOf(platform), signedAll)) << text.left(40).toStdString();
        }
    }
}

TEST(ThreadSplitter, TakesAHundredKilobytes)
{
    std::mt19937 random(9);
    const QString words = randomText(random, 6'000);
    ASSERT_GT(words.size(), 100'000);
    ASSERT_NO_FATAL_FAILURE(expectSound(words, countOf(x), {QStringLiteral("^Erik"), ThreadSignature::Last}));
    ASSERT_NO_FATAL_FAILURE(expectSound(QString(100'000, QLatin1Char('9')), countOf(x), {}));
    ASSERT_NO_FATAL_FAILURE(expectSound(QStringLiteral("a.nl ").repeated(20'000), countOf(bluesky), {}));
}

TEST(ThreadSplitter, SaysWhenNothingFitsBesideTheSignature)
{
    const QString signature(20, QLatin1Char('s'));
    const Result<QList<ThreadPart>> parts = splitThread(QStringLiteral("een twee drie vier vijf zes zeven"), upTo(22),
                                                        {signature, ThreadSignature::Each});
    ASSERT_FALSE(parts.has_value());
    EXPECT_EQ(parts.error().kind, ErrorKind::Invalid);
    EXPECT_FALSE(splitThread(QStringLiteral("a\ufeff"), countOf(x), {}).has_value()) << "refused, however short";
}
