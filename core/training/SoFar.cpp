#include "core/training/SoFar.h"

#include <algorithm>
#include <array>

namespace wederhoor::training {

namespace {

/// Asked of the replies since the customer's last message: one of them must fit.
struct AskOfReply
{
    Ask ask;
    bool (*fits)(const ReplyReading &);
};

template <Sign sign> bool hears(const ReplyReading &reply)
{
    return reply.counts() && reply.hears(sign);
}

constexpr std::array asksOfReplies{
    AskOfReply{Ask::Replied, [](const ReplyReading &reply) { return reply.counts(); }},
    AskOfReply{Ask::Asks, [](const ReplyReading &reply) { return reply.counts() && !reply.question.isEmpty(); }},
    AskOfReply{Ask::Greeting, hears<Sign::Greeting>},
    AskOfReply{Ask::Apology, hears<Sign::Apology>},
    AskOfReply{Ask::Empathy,
               [](const ReplyReading &reply) { return reply.counts() && reply.feeling >= Feeling::Plain; }},
    AskOfReply{Ask::OwnWords,
               [](const ReplyReading &reply) { return reply.counts() && reply.feeling == Feeling::Own; }},
    AskOfReply{Ask::Stock, [](const ReplyReading &reply) { return reply.counts() && reply.feeling == Feeling::Stock; }},
    AskOfReply{Ask::Thanks, hears<Sign::Thanks>},
    AskOfReply{Ask::Dismissive, hears<Sign::Dismissive>},
    AskOfReply{Ask::Jargon, hears<Sign::Jargon>},
    AskOfReply{Ask::WrongForm, [](const ReplyReading &reply) { return reply.isWrongForm; }},
    AskOfReply{Ask::WrongTone, [](const ReplyReading &reply) { return reply.counts() && reply.hasWrongTone(); }},
    AskOfReply{Ask::InvitesPrivate, hears<Sign::InvitesPrivate>},
    AskOfReply{Ask::InvitesCall, hears<Sign::InvitesCall>},
    AskOfReply{Ask::AsksData,
               [](const ReplyReading &reply) { return !reply.isPrivate && reply.hears(Sign::AsksData); }},
    AskOfReply{Ask::RevealsData, [](const ReplyReading &reply) { return !reply.personalData.isEmpty(); }},
    AskOfReply{Ask::Signed, [](const ReplyReading &reply) { return reply.counts() && !reply.signature.isEmpty(); }},
    AskOfReply{Ask::Unread, [](const ReplyReading &reply) { return reply.isUnread; }},
    AskOfReply{Ask::NotSent, [](const ReplyReading &reply) { return !reply.isSent; }},
    AskOfReply{Ask::Copied, [](const ReplyReading &reply) { return reply.isCopied; }},
    AskOfReply{Ask::WordList, [](const ReplyReading &reply) { return reply.isWordList; }},
    AskOfReply{Ask::WrongLanguage, [](const ReplyReading &reply) { return reply.isOtherLanguage; }},
    AskOfReply{Ask::Shouting, [](const ReplyReading &reply) { return reply.isShouting; }},
    AskOfReply{Ask::Unclear,
               [](const ReplyReading &reply) {
                   return reply.counts() && reply.said.isEmpty() && !reply.notUnderstood.isEmpty();
               }},
    AskOfReply{Ask::Public, [](const ReplyReading &reply) { return reply.counts() && !reply.isPrivate; }},
    AskOfReply{Ask::Private, [](const ReplyReading &reply) { return reply.counts() && reply.isPrivate; }},
};

/// Asked of what was done since the conversation began.
struct AskOfAct
{
    Ask ask;
    ExerciseAct act;
    bool isOfValue = false; ///< this tag, this SPOC; without one: any
};

constexpr std::array asksOfActs{
    AskOfAct{Ask::Escalated, ExerciseAct::Escalate, true},
    AskOfAct{Ask::Tagged, ExerciseAct::Tag, true},
    AskOfAct{Ask::Liked, ExerciseAct::Like},
    AskOfAct{Ask::Hidden, ExerciseAct::Hide},
    AskOfAct{Ask::Dismissed, ExerciseAct::Dismiss, true},
    AskOfAct{Ask::CheckedIdentity, ExerciseAct::CheckIdentity},
    AskOfAct{Ask::HandedOver, ExerciseAct::HandOver},
    AskOfAct{Ask::LookedUp, ExerciseAct::LookUp, true},
    AskOfAct{Ask::Called, ExerciseAct::Call},
};

/// Asked of the conversation as a whole.
constexpr std::array asksOfWhole{Ask::Says,    Ask::Answered,     Ask::Partly,     Ask::Missed,     Ask::Late,
                                 Ask::TooLate, Ask::SpocAnswered, Ask::MoodAtMost, Ask::MoodAtLeast};

constexpr const AskOfReply *askOfReply(Ask ask)
{
    for (const AskOfReply &each : asksOfReplies) {
        if (each.ask == ask) {
            return &each;
        }
    }
    return nullptr;
}

constexpr const AskOfAct *askOfAct(Ask ask)
{
    for (const AskOfAct &each : asksOfActs) {
        if (each.ask == ask) {
            return &each;
        }
    }
    return nullptr;
}

constexpr bool isAsked(Ask ask)
{
    for (const Ask each : asksOfWhole) {
        if (each == ask) {
            return true;
        }
    }
    return askOfReply(ask) != nullptr || askOfAct(ask) != nullptr;
}

/// A new condition that nothing here answers is refused when this is compiled.
constexpr bool isEachAsked()
{
    for (int ask = 0; ask <= static_cast<int>(Ask::MoodAtLeast); ++ask) {
        if (!isAsked(static_cast<Ask>(ask))) {
            return false;
        }
    }
    return true;
}
static_assert(isEachAsked());

} // namespace

bool SoFar::holds(const Conditions &conditions) const
{
    return conditions.hold([this](const Condition &condition) { return holds(condition); });
}

bool SoFar::anySince(const std::function<bool(const ReplyReading &)> &fits) const
{
    return std::any_of(since.begin(), since.end(), [&](std::size_t index) { return fits(played.replies[index]); });
}

QString SoFar::sentenceFor(const QString &id) const
{
    for (const ReplyReading &reply : played.replies) {
        for (const Said &said : reply.said) {
            if (said.id == id) {
                return said.sentence;
            }
        }
    }
    return {};
}

std::pair<int, int> SoFar::answerPoints() const
{
    int said = 0;
    int all = 0;
    for (const Point &point : script.points) {
        if (point.criterion == Criterion::Answered) {
            ++all;
            said += sentenceFor(point.id).isEmpty() ? 0 : 1;
        }
    }
    return {said, all};
}

bool SoFar::holds(const Condition &condition) const
{
    if (const AskOfReply *const ask = askOfReply(condition.ask)) {
        return anySince(ask->fits);
    }
    if (const AskOfAct *const ask = askOfAct(condition.ask)) {
        return played.did(ask->act, ask->isOfValue ? condition.argument : QString());
    }
    return holdsOfWhole(condition);
}

bool SoFar::holdsOfWhole(const Condition &condition) const
{
    const auto [said, all] = answerPoints();
    switch (condition.ask) {
    case Ask::Says:
        return !sentenceFor(condition.argument).isEmpty();
    case Ask::Answered:
        return said == all;
    case Ask::Partly:
        return said > 0 && said < all;
    case Ask::Missed:
        return said == 0 && all > 0;
    case Ask::Late:
        return !since.empty() && lastDelay > script.within;
    case Ask::TooLate:
        return !since.empty() && lastDelay > 4 * script.within;
    case Ask::SpocAnswered:
        return std::any_of(played.questions.begin(), played.questions.end(),
                           [](const PlayedQuestion &question) { return question.answered.has_value(); });
    case Ask::MoodAtMost:
        return played.mood <= condition.number;
    case Ask::MoodAtLeast:
        return played.mood >= condition.number;
    default:
        Q_UNREACHABLE(); // it stands in a table above, see isAsked()
    }
}

QStringList SoFar::heardFor(const Conditions &conditions) const
{
    QStringList heard;
    const auto add = [&heard](const QString &sentence) {
        if (!sentence.isEmpty() && !heard.contains(sentence)) {
            heard.append(sentence);
        }
    };
    for (const AnyOf &any : conditions.all) {
        for (const Condition &condition : any) {
            if (condition.ask == Ask::Says) {
                add(sentenceFor(condition.argument));
                continue;
            }
            for (const std::size_t index : holds(condition) ? since : std::vector<std::size_t>()) {
                const ReplyReading &reply = played.replies[index];
                const bool isFeeling
                    = condition.ask == Ask::Stock || condition.ask == Ask::OwnWords || condition.ask == Ask::Empathy;
                add(isFeeling                                  ? reply.feelingSentence
                        : condition.ask == Ask::Dismissive     ? reply.sentenceWith(Sign::Dismissive)
                        : condition.ask == Ask::AsksData       ? reply.sentenceWith(Sign::AsksData)
                        : condition.ask == Ask::Jargon         ? reply.sentenceWith(Sign::Jargon)
                        : condition.ask == Ask::InvitesPrivate ? reply.sentenceWith(Sign::InvitesPrivate)
                                                               : QString());
            }
        }
    }
    return heard;
}

} // namespace wederhoor::training
