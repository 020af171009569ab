#include "core/wording/ScoreWords.h"

#include <QCoreApplication>

namespace wederhoor::score_words {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ScoreWords)
};

/// The texts of a remark, before what it is about is put in.
struct RemarkTexts
{
    Remark remark;
    const char *verdict;
    const char *better;
};

constexpr RemarkTexts remarkTexts[] = {
    {Remark::InTime, QT_TRANSLATE_NOOP("ScoreWords", "Answered after %1 minutes, in time."), nullptr},
    {Remark::Late, QT_TRANSLATE_NOOP("ScoreWords", "Answered after %1 minutes: too late."),
     QT_TRANSLATE_NOOP("ScoreWords", "Send a first reply within the time, even if the answer is still to come.")},
    {Remark::NeverAnswered, QT_TRANSLATE_NOOP("ScoreWords", "The customer was left without a reply."),
     QT_TRANSLATE_NOOP("ScoreWords", "Answer, or say that it needs no reply.")},
    {Remark::NothingWritten, QT_TRANSLATE_NOOP("ScoreWords", "Nothing was written."),
     QT_TRANSLATE_NOOP("ScoreWords", "Write a reply.")},
    {Remark::NotSent, QT_TRANSLATE_NOOP("ScoreWords", "The platform does not take a text of this length."),
     QT_TRANSLATE_NOOP("ScoreWords", "Look at the counter under the text before you send.")},
    {Remark::Unread, QT_TRANSLATE_NOOP("ScoreWords", "Twice as long as anybody reads."),
     QT_TRANSLATE_NOOP("ScoreWords", "Say the one thing the customer needs to know, in a few sentences.")},
    {Remark::WordList, QT_TRANSLATE_NOOP("ScoreWords", "These are words, not sentences."),
     QT_TRANSLATE_NOOP("ScoreWords", "Write to the customer as you would talk to them.")},
    {Remark::Copied, QT_TRANSLATE_NOOP("ScoreWords", "These are the customer's own words."),
     QT_TRANSLATE_NOOP("ScoreWords", "Answer in words of your own.")},
    {Remark::WrongLanguage, QT_TRANSLATE_NOOP("ScoreWords", "Written in a language that does not fit here."),
     QT_TRANSLATE_NOOP("ScoreWords", "Answer in the customer's language, or in one that you share.")},
    {Remark::ToAnother, QT_TRANSLATE_NOOP("ScoreWords", "It greets somebody else: %1"),
     QT_TRANSLATE_NOOP("ScoreWords", "Look whose message you are answering before you send.")},
    {Remark::PointMade, QT_TRANSLATE_NOOP("ScoreWords", "Said: \"%1\"."), nullptr},
    {Remark::PointMissed, QT_TRANSLATE_NOOP("ScoreWords", "Not said: \"%1\"."),
     QT_TRANSLATE_NOOP("ScoreWords", "Say it, in words of your own.")},
    {Remark::PointGuessed, QT_TRANSLATE_NOOP("ScoreWords", "Said before the SPOC had answered: \"%1\"."),
     QT_TRANSLATE_NOOP("ScoreWords", "Say that you are asking, and pass the answer on when you have it.")},
    {Remark::SaidWrong, QT_TRANSLATE_NOOP("ScoreWords", "Should not have been said: \"%1\"."),
     QT_TRANSLATE_NOOP("ScoreWords", "Leave it out, or look it up first.")},
    {Remark::ActDone, QT_TRANSLATE_NOOP("ScoreWords", "Done: \"%1\"."), nullptr},
    {Remark::ActMissed, QT_TRANSLATE_NOOP("ScoreWords", "Not done: \"%1\"."),
     QT_TRANSLATE_NOOP("ScoreWords", "Do it beside your reply.")},
    {Remark::OwnWords, QT_TRANSLATE_NOOP("ScoreWords", "Sympathy in words of your own."), nullptr},
    {Remark::PlainWords, QT_TRANSLATE_NOOP("ScoreWords", "Sympathy, but not about what happened to this customer."),
     QT_TRANSLATE_NOOP("ScoreWords", "Name what happened: it shows that you have read it.")},
    {Remark::StockPhrase, QT_TRANSLATE_NOOP("ScoreWords", "A stock phrase: it could stand under any message."),
     QT_TRANSLATE_NOOP("ScoreWords", "Say in words of your own what this is like for the customer.")},
    {Remark::NoFeeling, QT_TRANSLATE_NOOP("ScoreWords", "No word about how this is for the customer."),
     QT_TRANSLATE_NOOP("ScoreWords", "Begin with one sentence about what happened to them.")},
    {Remark::Dismissive, QT_TRANSLATE_NOOP("ScoreWords", "This sends the customer away."),
     QT_TRANSLATE_NOOP("ScoreWords", "Take the question up, also when it was asked before or could be looked up.")},
    {Remark::ToneFits, QT_TRANSLATE_NOOP("ScoreWords", "The tone fits the customer and the platform."), nullptr},
    {Remark::WrongForm, QT_TRANSLATE_NOOP("ScoreWords", "Not the form of address that this customer uses."),
     QT_TRANSLATE_NOOP("ScoreWords", "Follow the customer: je where they say je, u where they say u.")},
    {Remark::MixedForm, QT_TRANSLATE_NOOP("ScoreWords", "Je and u in one reply."),
     QT_TRANSLATE_NOOP("ScoreWords", "Choose one of them.")},
    {Remark::NoGreeting, QT_TRANSLATE_NOOP("ScoreWords", "No greeting, and no name."),
     QT_TRANSLATE_NOOP("ScoreWords", "Greet the customer by name.")},
    {Remark::Jargon, QT_TRANSLATE_NOOP("ScoreWords", "Bank language."),
     QT_TRANSLATE_NOOP("ScoreWords", "Say it as you would at a counter.")},
    {Remark::Shouting, QT_TRANSLATE_NOOP("ScoreWords", "Capitals or exclamation marks shout."),
     QT_TRANSLATE_NOOP("ScoreWords", "One exclamation mark says enough.")},
    {Remark::LongWinded, QT_TRANSLATE_NOOP("ScoreWords", "Long for this platform."),
     QT_TRANSLATE_NOOP("ScoreWords", "Keep what the customer asked; the rest can wait.")},
    {Remark::Safe, QT_TRANSLATE_NOOP("ScoreWords", "No personal data, and no questions for them, in public."), nullptr},
    {Remark::DataRevealed, QT_TRANSLATE_NOOP("ScoreWords", "Personal data in public: %1"),
     QT_TRANSLATE_NOOP("ScoreWords", "Leave it out of what everybody can read.")},
    {Remark::DataAsked, QT_TRANSLATE_NOOP("ScoreWords", "Personal data is asked for where everybody reads along."),
     QT_TRANSLATE_NOOP("ScoreWords", "Ask for it in a private message.")},
    {Remark::ForeignLink, QT_TRANSLATE_NOOP("ScoreWords", "A link to a place that is not ours."),
     QT_TRANSLATE_NOOP("ScoreWords", "Link to our own pages only.")},
    {Remark::RightPlace, QT_TRANSLATE_NOOP("ScoreWords", "Said in the right place."), nullptr},
    {Remark::MovedNeedlessly,
     QT_TRANSLATE_NOOP("ScoreWords", "Moved to private, while everybody could have had the answer."),
     QT_TRANSLATE_NOOP("ScoreWords", "Answer in public what is of use to all.")},
    {Remark::NotMoved, QT_TRANSLATE_NOOP("ScoreWords", "Not moved to a private message."),
     QT_TRANSLATE_NOOP("ScoreWords", "Say in public that you go on in a private message, and why.")},
    {Remark::SpokeInPublic, QT_TRANSLATE_NOOP("ScoreWords", "Said in public what belongs in private."),
     QT_TRANSLATE_NOOP("ScoreWords", "Stay in the private message.")},
    {Remark::SpocAsked, QT_TRANSLATE_NOOP("ScoreWords", "The right colleague was asked."), nullptr},
    {Remark::SpocNotAsked, QT_TRANSLATE_NOOP("ScoreWords", "Nobody inside was asked."),
     QT_TRANSLATE_NOOP("ScoreWords", "Ask the SPOC: this is not yours to decide or to know.")},
    {Remark::SpocWrong, QT_TRANSLATE_NOOP("ScoreWords", "Another department was asked than this belongs to."),
     QT_TRANSLATE_NOOP("ScoreWords", "Look in the SPOC list for whose subject this is.")},
    {Remark::SpocNeedless, QT_TRANSLATE_NOOP("ScoreWords", "A colleague was asked for what you could look up."),
     QT_TRANSLATE_NOOP("ScoreWords", "Look in the knowledge base first.")},
    {Remark::SpocWithoutQuestion, QT_TRANSLATE_NOOP("ScoreWords", "The colleague got no clear question."),
     QT_TRANSLATE_NOOP("ScoreWords", "Say in one or two sentences what the customer asks and what you need to know.")},
    {Remark::SpocAnswerKept, QT_TRANSLATE_NOOP("ScoreWords", "The colleague's answer did not reach the customer."),
     QT_TRANSLATE_NOOP("ScoreWords", "Wait for it, and pass it on.")},
    {Remark::NoSpocNeeded, QT_TRANSLATE_NOOP("ScoreWords", "No colleague was needed."), nullptr},
    {Remark::Signed, QT_TRANSLATE_NOOP("ScoreWords", "Signed by %1."), nullptr},
    {Remark::Unsigned, QT_TRANSLATE_NOOP("ScoreWords", "Not signed by a person."),
     QT_TRANSLATE_NOOP("ScoreWords", "Sign with your name, such as ^Noor.")},
    {Remark::Dismissed, QT_TRANSLATE_NOOP("ScoreWords", "Rightly left without a reply."), nullptr},
    {Remark::AnsweredNoise, QT_TRANSLATE_NOOP("ScoreWords", "This needed no reply."),
     QT_TRANSLATE_NOOP("ScoreWords", "Dismiss it, with the reason.")},
};

const RemarkTexts &textsOf(Remark remark)
{
    for (const RemarkTexts &texts : remarkTexts) {
        if (texts.remark == remark) {
            return texts;
        }
    }
    Q_UNREACHABLE();
}

QString filled(const char *text, const QString &about)
{
    const QString words = text ? Words::tr(text) : QString();
    return words.contains(QStringLiteral("%1")) ? words.arg(about) : words;
}

} // namespace

QString criterion(Criterion criterion)
{
    switch (criterion) {
    case Criterion::Time:
        return Words::tr("Answered in time");
    case Criterion::Answered:
        return Words::tr("Answers the question");
    case Criterion::Facts:
        return Words::tr("Correct facts");
    case Criterion::Empathy:
        return Words::tr("Empathy, own words");
    case Criterion::Tone:
        return Words::tr("Tone of the platform");
    case Criterion::Safety:
        return Words::tr("Safety");
    case Criterion::Channel:
        return Words::tr("Right place");
    case Criterion::Spoc:
        return Words::tr("Use of the SPOC");
    case Criterion::Signature:
        return Words::tr("Signed");
    }
    Q_UNREACHABLE();
}

QString verdict(Remark remark, const QString &about)
{
    return filled(textsOf(remark).verdict, about);
}

QString better(Remark remark, const QString &about)
{
    return filled(textsOf(remark).better, about);
}

QString tooLow(Criterion which)
{
    return Words::tr("\"%1\" is at half or less: with that nobody passes.").arg(criterion(which));
}

QString mustSay(const QString &point)
{
    return Words::tr("Without this nobody passes: %1").arg(point);
}

QString mustDo(const QString &act)
{
    return Words::tr("Without this act nobody passes: %1").arg(act);
}

} // namespace wederhoor::score_words
