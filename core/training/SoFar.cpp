#include "core/training/SoFar.h"

#include <algorithm>

namespace wederhoor::training {

bool SoFar::holds(const Conditions &conditions) const
{
    return conditions.hold([this](const Condition &condition) { return holds(condition); });
}

bool SoFar::anySince(const std::function<bool(const ReplyReading &)> &fits) const
{
    return std::any_of(since.begin(), since.end(), [&](std::size_t index) { return fits(played.replies[index]); });
}

bool SoFar::hears(Sign sign) const
{
    return anySince([sign](const ReplyReading &reply) { return reply.counts() && reply.hears(sign); });
}

bool SoFar::did(ExerciseAct act, const QString &value) const
{
    return std::any_of(played.acts.begin(), played.acts.end(), [&](const ExerciseEvent &event) {
        return event.act == act && (value.isEmpty() || event.value == value);
    });
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
    case Ask::MoodAtMost:
        return played.mood <= condition.number;
    case Ask::MoodAtLeast:
        return played.mood >= condition.number;
    default:
        return holdsOfText(condition.ask) || holdsOfFlaws(condition.ask) || holdsOfActs(condition);
    }
}

bool SoFar::holdsOfText(Ask ask) const
{
    const auto counted = [this](const std::function<bool(const ReplyReading &)> &fits) {
        return anySince([&fits](const ReplyReading &reply) { return reply.counts() && fits(reply); });
    };
    switch (ask) {
    case Ask::Replied:
        return counted([](const ReplyReading &) { return true; });
    case Ask::Asks:
        return counted([](const ReplyReading &reply) { return !reply.question.isEmpty(); });
    case Ask::Greeting:
        return hears(Sign::Greeting);
    case Ask::Apology:
        return hears(Sign::Apology);
    case Ask::Empathy:
        return counted([](const ReplyReading &reply) { return reply.feeling >= Feeling::Plain; });
    case Ask::OwnWords:
        return counted([](const ReplyReading &reply) { return reply.feeling == Feeling::Own; });
    case Ask::Stock:
        return counted([](const ReplyReading &reply) { return reply.feeling == Feeling::Stock; });
    case Ask::Thanks:
        return hears(Sign::Thanks);
    case Ask::InvitesPrivate:
        return hears(Sign::InvitesPrivate);
    case Ask::InvitesCall:
        return hears(Sign::InvitesCall);
    case Ask::Signed:
        return counted([](const ReplyReading &reply) { return !reply.signature.isEmpty(); });
    case Ask::Public:
        return counted([](const ReplyReading &reply) { return !reply.isPrivate; });
    case Ask::Private:
        return counted([](const ReplyReading &reply) { return reply.isPrivate; });
    default:
        return false;
    }
}

bool SoFar::holdsOfFlaws(Ask ask) const
{
    switch (ask) {
    case Ask::Dismissive:
        return hears(Sign::Dismissive);
    case Ask::Jargon:
        return hears(Sign::Jargon);
    case Ask::AsksData:
        return anySince([](const ReplyReading &reply) { return !reply.isPrivate && reply.hears(Sign::AsksData); });
    case Ask::RevealsData:
        return anySince([](const ReplyReading &reply) { return !reply.personalData.isEmpty(); });
    case Ask::WrongForm:
        return anySince([](const ReplyReading &reply) { return reply.isWrongForm; });
    case Ask::WrongTone:
        return anySince([](const ReplyReading &reply) { return reply.counts() && reply.hasWrongTone(); });
    case Ask::Shouting:
        return anySince([](const ReplyReading &reply) { return reply.isShouting; });
    case Ask::Unread:
        return anySince([](const ReplyReading &reply) { return reply.isUnread; });
    case Ask::NotSent:
        return anySince([](const ReplyReading &reply) { return !reply.isSent; });
    case Ask::Copied:
        return anySince([](const ReplyReading &reply) { return reply.isCopied; });
    case Ask::WordList:
        return anySince([](const ReplyReading &reply) { return reply.isWordList; });
    case Ask::WrongLanguage:
        return anySince([](const ReplyReading &reply) { return reply.isOtherLanguage; });
    case Ask::Unclear:
        return anySince([](const ReplyReading &reply) {
            return reply.counts() && reply.said.isEmpty() && !reply.notUnderstood.isEmpty();
        });
    default:
        return false;
    }
}

bool SoFar::holdsOfActs(const Condition &condition) const
{
    switch (condition.ask) {
    case Ask::Escalated:
        return did(ExerciseAct::Escalate, condition.argument);
    case Ask::SpocAnswered:
        return std::any_of(played.questions.begin(), played.questions.end(),
                           [](const PlayedQuestion &question) { return question.answered.has_value(); });
    case Ask::Tagged:
        return did(ExerciseAct::Tag, condition.argument);
    case Ask::Liked:
        return did(ExerciseAct::Like, {});
    case Ask::Hidden:
        return did(ExerciseAct::Hide, {});
    case Ask::Dismissed:
        return did(ExerciseAct::Dismiss, condition.argument);
    case Ask::CheckedIdentity:
        return did(ExerciseAct::CheckIdentity, {});
    case Ask::HandedOver:
        return did(ExerciseAct::HandOver, {});
    case Ask::LookedUp:
        return did(ExerciseAct::LookUp, condition.argument);
    case Ask::Called:
        return did(ExerciseAct::Call, {});
    default:
        return false;
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
