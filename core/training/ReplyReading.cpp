#include "core/training/ReplyReading.h"

#include "core/text/Language.h"
#include "core/text/LengthRule.h"
#include "core/text/PersonalDataGuard.h"
#include "core/training/FoldedWords.h"
#include "core/training/ReplySigns.h"

#include <QRegularExpression>

#include <algorithm>

namespace wederhoor::training {

namespace {

constexpr int comfortableInPublic = 900;
constexpr int comfortableInPrivate = 1'400;
constexpr qsizetype longestSignature = 60;
constexpr qsizetype fewestWordsToUnderstand = 5;

/// The name of the person who signed, and where in the text it begins. "^Noor", "/EvR", "Groeten, Noor", "Noor,
/// Webcare".
std::optional<std::pair<QString, qsizetype>> signatureIn(const QString &text)
{
    static const QRegularExpression pattern(
        QStringLiteral("(?:\\^\\s?|(?:^|[\\s.!?])/"
                       "|(?:^|[\\s.!?])[-–—]\\s?|\\b(?:[Gg]roet\\w*|[Rr]egards|[Ww]ishes|[Cc]heers|[Bb]est),?\\s+)"
                       "(\\p{Lu}[\\p{L}'.-]*(?:\\s\\p{Lu}[\\p{L}'.-]*){0,2})(?:,? (?:van |from |of )?"
                       "(?:[Ww]ebcare|Voorbeeldbank)[\\w ]*)?\\s*$"
                       "|(?:^|[\\s.!?])(\\p{Lu}[\\p{L}'-]+)(?:,| \\|) (?:[Ww]ebcare|Voorbeeldbank)[\\w ]*$"),
        QRegularExpression::UseUnicodePropertiesOption);
    const QString trimmed = text.trimmed();
    const qsizetype from = std::max<qsizetype>(0, trimmed.size() - longestSignature);
    const QRegularExpressionMatch match = pattern.match(trimmed.mid(from));
    const QString name = match.captured(1).isEmpty() ? match.captured(2) : match.captured(1);
    static const QStringList noPersons{
        QStringLiteral("webcare"),  QStringLiteral("voorbeeldbank"), QStringLiteral("team"),
        QStringLiteral("bank"),     QStringLiteral("groet"),         QStringLiteral("groeten"),
        QStringLiteral("groetjes"), QStringLiteral("regards"),       QStringLiteral("wishes")};
    if (!match.hasMatch() || noPersons.contains(folded(name).section(u' ', 0, 0))) {
        return std::nullopt;
    }
    return std::pair{name, from + match.capturedStart()};
}

/// "Hoi Daan" to somebody who is not called that: the name; empty: nobody, or whom it should greet.
QString otherName(const QString &body, const ScenarioConversation &conversation)
{
    static const QRegularExpression greeting(
        QStringLiteral("^\\s*(?:@\\S+\\s+)?(?:[Hh]oi|[Hh]allo|[Hh]ey|[Hh]é|[Dd]ag|[Bb]este|[Gg]eachte|[Gg]oede\\w+|[Hh]"
                       "i|[Hh]ello|[Dd]ear|"
                       "[Gg]ood \\w+|[Mm]orning|[Aa]fternoon)\\s+(\\p{Lu}\\p{Ll}{2,})"),
        QRegularExpression::UseUnicodePropertiesOption);
    static const QStringList anybody{QStringLiteral("sir"),     QStringLiteral("madam"),    QStringLiteral("customer"),
                                     QStringLiteral("all"),     QStringLiteral("everyone"), QStringLiteral("klant"),
                                     QStringLiteral("meneer"),  QStringLiteral("mevrouw"),  QStringLiteral("iedereen"),
                                     QStringLiteral("heer"),    QStringLiteral("mrs"),      QStringLiteral("there"),
                                     QStringLiteral("allemaal")};
    const QString name = greeting.match(body).captured(1);
    QStringList known = anybody + foldedWords(conversation.customer.name + u' ' + conversation.customer.handle);
    for (const ScenarioPerson &person : conversation.cast) {
        known += foldedWords(person.name);
    }
    return known.contains(folded(name)) ? QString() : name;
}

void readFeeling(const ReplySigns &signs, const ScenarioConversation &conversation, ReplyReading &reading)
{
    static const std::vector<Sign> usual{Sign::Understanding, Sign::Apology};
    const std::vector<Sign> &fitting = conversation.feelings.empty() ? usual : conversation.feelings;
    const auto isAbout = [&](const ReadSentence &sentence) {
        return signs.takesUp(sentence)
            || std::any_of(conversation.situation.begin(), conversation.situation.end(),
                           [&sentence](const WordPattern &pattern) { return pattern.matches(sentence.words); });
    };
    for (const ReadSentence &sentence : signs.sentences()) {
        const bool isStock = signs.hears(Sign::Stock, sentence);
        const bool feels
            = std::any_of(fitting.begin(), fitting.end(), [&](Sign sign) { return signs.hears(sign, sentence); });
        const Feeling feeling = !isStock && !feels ? Feeling::None
            : isAbout(sentence)                    ? Feeling::Own
            : isStock                              ? Feeling::Stock
                                                   : Feeling::Plain;
        if (feeling > reading.feeling) {
            reading.feeling = feeling;
            reading.feelingSentence = sentence.text;
        }
    }
}

bool hasAny(const QStringList &words, const QSet<QString> &looked)
{
    return std::any_of(words.begin(), words.end(), [&looked](const QString &word) { return looked.contains(word); });
}

/// Nothing in the patterns looks for a "not", and one stands in the sentence: it may say the opposite, or not. That is
/// for a person to judge.
bool isDoubtful(const Point &point, const QString &sentence, const QSet<QString> &negations)
{
    const bool looksForOne = std::any_of(point.words.begin(), point.words.end(), [&](const WordPattern &pattern) {
        return hasAny(foldedWords(pattern.text()), negations);
    });
    return !looksForOne && hasAny(foldedWords(sentence), negations);
}

void readPoints(const ReplySigns &signs, const ScenarioConversation &conversation, const WordLists &lists,
                ReplyReading &reading)
{
    for (const Point &point : conversation.points) {
        const QString sentence = signs.find(point.words);
        if (!sentence.isEmpty() && point.isPrivate.value_or(reading.isPrivate) == reading.isPrivate) {
            reading.said.append({point.id, sentence});
            if (isDoubtful(point, sentence, lists.negations) && !reading.notUnderstood.contains(sentence)) {
                reading.notUnderstood.append(sentence);
            }
        }
    }
    for (const Mistake &mistake : conversation.mistakes) {
        if (const QString sentence = signs.find(mistake.words); !sentence.isEmpty()) {
            reading.said.append({mistake.id, sentence});
        }
    }
}

/// Sentences in which nothing was heard at all.
void readRest(const ReplySigns &signs, ReplyReading &reading)
{
    for (const ReadSentence &sentence : signs.sentences()) {
        bool heard = sentence.isCopied || sentence.words.size() < fewestWordsToUnderstand;
        for (std::size_t i = 0; i < static_cast<std::size_t>(Sign::Formal) && !heard; ++i) {
            heard = signs.hears(static_cast<Sign>(i), sentence);
        }
        heard = heard || std::any_of(reading.said.begin(), reading.said.end(), [&sentence](const Said &said) {
                    return said.sentence.contains(sentence.text);
                });
        if (!heard) {
            reading.notUnderstood.append(sentence.text);
        }
    }
}

void readForm(const ScenarioConversation &conversation, ReplyReading &reading)
{
    const bool isFormal = reading.hears(Sign::Formal);
    const bool isInformal = reading.hears(Sign::Informal);
    reading.isMixedForm = isFormal && isInformal;
    reading.isWrongForm = (conversation.address == Address::Formal && isInformal)
        || (conversation.address == Address::Informal && isFormal);
}

/// Half of the letters are capitals, or exclamation marks pile up.
bool isShouted(const QString &body)
{
    const auto capitals = std::count_if(body.begin(), body.end(), [](QChar c) { return c.isUpper(); });
    const auto letters = std::count_if(body.begin(), body.end(), [](QChar c) { return c.isLetter(); });
    return body.contains(u"!!!") || (letters > 20 && 2 * capitals > letters);
}

void readSafety(const Scenario &scenario, ReplyReading &reading)
{
    if (reading.isPrivate) {
        return;
    }
    GuardRules rules;
    rules.ownContacts = scenario.contacts;
    rules.allowedDomains = {QStringLiteral("voorbeeldbank.example")};
    const Result<PersonalDataGuard> guard = PersonalDataGuard::make(rules);
    for (const PersonalDataFinding &finding : guard ? guard->find(reading.text) : QList<PersonalDataFinding>()) {
        if (finding.kind == PersonalDataKind::Link) {
            reading.hasForeignLink = true;
        } else {
            reading.personalData.append(finding.masked);
        }
    }
}

/// What the platform and a reader make of its length.
void readLength(const Scenario &scenario, ReplyReading &reading)
{
    const ReplyKind kind = reading.isPrivate ? ReplyKind::Private : ReplyKind::Public;
    const LengthCheck length = checkLength(scenario.platform, kind, reading.text);
    reading.isSent = !reading.text.trimmed().isEmpty() && length.fits && !length.isTooShort();
    const int comfortable = comfortableLength(scenario, reading.isPrivate);
    reading.isLongWinded = reading.text.size() > comfortable;
    reading.isUnread = reading.text.size() > 2 * comfortable;
}

/// All that could be said by others in this conversation: a reply made of it is none.
QString allTexts(const ScenarioConversation &conversation)
{
    QString text = conversation.opening.join(u'\n');
    for (const Turn &turn : conversation.turns) {
        text += u'\n' + turn.says.join(u'\n');
    }
    return text;
}

/// The language of the reply among those it may be in; the first when it cannot be told.
QString languageOf(const QString &body, const QStringList &allowed, bool &isOther)
{
    const QString detected = detectLanguage(body);
    if (allowed.contains(detected)) {
        return detected;
    }
    // A short text may be taken for a neighbour of its language: its small words decide.
    isOther = !detected.isEmpty() && ReplySigns(body, {}, wordLists(allowed.first())).functionShare() < 0.3;
    return allowed.first();
}

} // namespace

int comfortableLength(const Scenario &scenario, bool isPrivate)
{
    const ReplyKind kind = isPrivate ? ReplyKind::Private : ReplyKind::Public;
    const int limit = checkLength(scenario.platform, kind, {}).limit;
    const int comfortable = isPrivate ? comfortableInPrivate : comfortableInPublic;
    return limit > 0 ? std::min(limit, comfortable) : comfortable;
}

ReplyReading readReply(const ExerciseEvent &reply, const Scenario &scenario, const ScenarioConversation &conversation,
                       const QString &customerText)
{
    ReplyReading reading;
    reading.at = reply.at;
    reading.isPrivate = reply.act == ExerciseAct::Private;
    reading.text = reply.text;
    readLength(scenario, reading);
    const auto signature = signatureIn(reply.text);
    reading.signature = signature ? signature->first : QString();
    const QString body = signature ? reply.text.trimmed().left(signature->second) : reply.text;
    const QStringList allowed
        = conversation.replyLanguages.isEmpty() ? QStringList{scenario.language} : conversation.replyLanguages;
    const QString language = languageOf(body, allowed, reading.isOtherLanguage);

    const ReplySigns signs(body, customerText, wordLists(language), allTexts(conversation));
    for (std::size_t i = 0; i < signCount; ++i) {
        reading.signs[i] = signs.sentenceWith(static_cast<Sign>(i));
    }
    reading.isWordList = signs.isWordList();
    reading.isCopied = signs.isCopied();
    reading.greetsAnother = otherName(body, conversation);
    reading.namesCustomer = foldedWords(body).contains(folded(conversation.customer.name).section(u' ', 0, 0));
    reading.isShouting = isShouted(body);
    for (const ReadSentence &sentence : signs.sentences()) {
        if (sentence.text.endsWith(u'?') && !sentence.isCopied) {
            reading.question = sentence.text;
        }
    }
    readForm(conversation, reading);
    readSafety(scenario, reading);
    if (reading.counts()) {
        readFeeling(signs, conversation, reading);
        readPoints(signs, conversation, wordLists(language), reading);
        readRest(signs, reading);
    }
    return reading;
}

} // namespace wederhoor::training
