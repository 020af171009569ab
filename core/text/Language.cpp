#include "core/text/Language.h"

#include <QByteArray>
#include <QSet>
#include <QStringList>

#include <algorithm>

#include <cstdio> // compact_lang_det.h names FILE and does not include it.

#include <cld2/public/compact_lang_det.h>
#include <cld2/public/encodings.h>

namespace wederhoor {

namespace {

/// Words that betray Dutch or English in a text too short for statistics: common, and not a word of the other language
/// nor of German, French or Spanish.
const QSet<QString> &dutchWords()
{
    static const QSet<QString> words = [] {
        const QStringList list
            = QStringLiteral("het een niet ik mijn jullie wat maar ook geen nog wordt zijn heb hebben heeft "
                             "kan kun kunt voor naar bij dat dit deze aan uit hoe waarom wanneer wie weer al "
                             "steeds nu dan toch wel graag bedankt dank dankjewel storing pinnen rekening "
                             "hypotheek betaling betalen inloggen foutmelding klantenservice antwoord reactie "
                             "opgelost geholpen dag dagen week weken uur iets iemand niemand niks alles veel "
                             "goed fijne mooi prima gewoon echt eens even jij jou jouw wij ons onze u uw zou "
                             "zal gaat gaan doet doen werkt werken moet moeten wil willen mag komt staat staan "
                             "zit ligt krijg krijgt verbinding pas geblokkeerd vraag vraagje hallo hoi sinds "
                             "zonder vanaf eruit eraan ervan daar hier er geld klant klanten waar mij haar aub "
                             "overgestapt slecht slechte waardeloos waardeloze schandalig helaas volgens "
                             "eindelijk morgen vandaag gisteren straks lukt")
                  .split(QLatin1Char(' '));
        return QSet<QString>(list.begin(), list.end());
    }();
    return words;
}

const QSet<QString> &englishWords()
{
    static const QSet<QString> words = [] {
        const QStringList list
            = QStringLiteral("the and you your not i i'm i've is it it's this that with from for have has had my what "
                             "why when where who how are been being be can't cannot don't doesn't isn't won't didn't "
                             "they their there here now again still any anyone someone anything something nothing "
                             "thank thanks please working works down fixed fix issue problem account money answer "
                             "reply card payment transfer waiting wait days day week weeks hours hour minutes worst "
                             "best great terrible awful love loving would could should will just all about out every "
                             "never always after before because customer news today tomorrow yesterday does did do "
                             "help send sent got get getting going know need says said back connection hello")
                  .split(QLatin1Char(' '));
        return QSet<QString>(list.begin(), list.end());
    }();
    return words;
}

bool isWordCharacter(QChar character)
{
    return character.isLetter() || character.isMark() || character == QLatin1Char('\'');
}

/// A mention, tag or link: says nothing of the language it stands in.
bool isMarker(QStringView piece)
{
    static constexpr QStringView signs[] = {u"@", u"#", u"http://", u"https://", u"www."};
    return std::any_of(std::begin(signs), std::end(signs),
                       [piece](QStringView sign) { return piece.startsWith(sign, Qt::CaseInsensitive); })
        || piece.contains(u"://");
}

struct Words
{
    QString text; ///< the words alone, in small letters, a space between
    int count = 0;
    int dutch = 0;
    int english = 0;
};

void addWord(Words &words, QStringView word)
{
    if (word.isEmpty()) {
        return;
    }
    const QString key = QString::fromRawData(word.data(), word.size());
    words.dutch += dutchWords().contains(key) ? 1 : 0;
    words.english += englishWords().contains(key) ? 1 : 0;
    words.text += word;
    words.text += QLatin1Char(' ');
    ++words.count;
}

Words wordsOf(const QString &original)
{
    QString text = original.toLower();
    text.replace(QChar(0x2019), QLatin1Char('\''));
    Words words;
    words.text.reserve(text.size());
    for (const QStringView piece : QStringView(text).split(QLatin1Char(' '))) {
        if (isMarker(piece)) {
            continue;
        }
        qsizetype start = 0;
        for (qsizetype at = 0; at <= piece.size(); ++at) {
            // A surrogate is kept with its word: scripts beyond the first plane are letters too.
            if (at == piece.size() || !(isWordCharacter(piece[at]) || piece[at].isSurrogate())) {
                addWord(words, piece.mid(start, at - start));
                start = at + 1;
            }
        }
    }
    return words;
}

/// The one that has the most telling words, when they are many and the other's are few.
QString byTellingWords(const Words &words, int atLeast)
{
    const bool dutch = words.dutch > words.english;
    const int more = std::max(words.dutch, words.english);
    const int less = std::min(words.dutch, words.english);
    // One in seven: a foreign text may quote a word or two.
    if (more < atLeast || more < 2 * less + 1 || more * 7 < words.count) {
        return {};
    }
    return dutch ? QStringLiteral("nl") : QStringLiteral("en");
}

/// ISO 639-1 for cld2's own code; empty for the languages that have none there.
QString isoCode(CLD2::Language language)
{
    const QString code = QString::fromLatin1(CLD2::LanguageCode(language)).section(QLatin1Char('-'), 0, 0);
    if (code == QLatin1String("iw")) {
        return QStringLiteral("he");
    }
    if (code == QLatin1String("jw")) {
        return QStringLiteral("jv");
    }
    return code.size() == 2 && code != QLatin1String("un") && code != QLatin1String("xx") ? code : QString();
}

QString byStatistics(const Words &words)
{
    const QByteArray utf8 = words.text.toUtf8();
    const CLD2::CLDHints hints{"nl,en", nullptr, CLD2::UNKNOWN_ENCODING, CLD2::UNKNOWN_LANGUAGE};
    CLD2::Language languages[3]{};
    int percents[3]{};
    double scores[3]{};
    int textBytes = 0;
    int validPrefix = 0;
    bool reliable = false;
    const CLD2::Language language = CLD2::ExtDetectLanguageSummaryCheckUTF8(
        utf8.constData(), static_cast<int>(utf8.size()), true, &hints, 0, languages, percents, scores, nullptr,
        &textBytes, &reliable, &validPrefix);
    // Below two thirds the text is a mixture.
    if (!reliable || percents[0] < 66) {
        return {};
    }
    return isoCode(language);
}

} // namespace

// Telling words first: cld2 knows nothing of a text like "Nog steeds geen antwoord" and takes "Is er een storing in de
// app?" for English; and they cost a fifth of it.
QString detectLanguage(const QString &text)
{
    const Words words = wordsOf(text.simplified());
    if (words.count == 0) {
        return {};
    }
    if (const QString certain = byTellingWords(words, 2); !certain.isEmpty()) {
        return certain;
    }
    const bool mixed = words.dutch > 0 && words.english > 0;
    if (mixed && words.count < 8) {
        return {}; // So short a text in two languages leaves statistics nothing but chance.
    }
    if (const QString statistical = byStatistics(words); !statistical.isEmpty()) {
        return statistical;
    }
    return byTellingWords(words, 1);
}

} // namespace wederhoor
