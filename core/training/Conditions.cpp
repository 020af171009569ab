#include "core/training/Conditions.h"

#include "core/domain/NameTable.h"
#include "core/domain/NearestName.h"

#include <algorithm>

namespace wederhoor::training {

namespace {

constexpr NameTable<Ask, 44> askNames{{{
    {Ask::Says, "says"},
    {Ask::Answered, "answered"},
    {Ask::Partly, "partly"},
    {Ask::Missed, "missed"},
    {Ask::Replied, "replied"},
    {Ask::Asks, "asks"},
    {Ask::Greeting, "greeting"},
    {Ask::Apology, "apology"},
    {Ask::Empathy, "empathy"},
    {Ask::OwnWords, "own_words"},
    {Ask::Stock, "stock"},
    {Ask::Thanks, "thanks"},
    {Ask::Dismissive, "dismissive"},
    {Ask::Jargon, "jargon"},
    {Ask::WrongForm, "wrong_form"},
    {Ask::WrongTone, "wrong_tone"},
    {Ask::InvitesPrivate, "invites_private"},
    {Ask::InvitesCall, "invites_call"},
    {Ask::AsksData, "asks_data"},
    {Ask::RevealsData, "reveals_data"},
    {Ask::Signed, "signed"},
    {Ask::Unread, "unread"},
    {Ask::NotSent, "not_sent"},
    {Ask::Copied, "copied"},
    {Ask::WordList, "word_list"},
    {Ask::WrongLanguage, "wrong_language"},
    {Ask::Shouting, "shouting"},
    {Ask::Unclear, "unclear"},
    {Ask::Public, "public"},
    {Ask::Private, "private"},
    {Ask::Late, "late"},
    {Ask::TooLate, "too_late"},
    {Ask::Escalated, "escalated"},
    {Ask::SpocAnswered, "spoc_answered"},
    {Ask::Tagged, "tagged"},
    {Ask::Liked, "liked"},
    {Ask::Hidden, "hidden"},
    {Ask::Dismissed, "dismissed"},
    {Ask::CheckedIdentity, "checked_identity"},
    {Ask::HandedOver, "handed_over"},
    {Ask::LookedUp, "looked_up"},
    {Ask::Called, "called"},
    {Ask::MoodAtMost, "mood<="},
    {Ask::MoodAtLeast, "mood>="},
}}};

std::optional<Condition> readMood(const QString &text, const Place &place, Faults &faults)
{
    bool isNumber = false;
    const int number = text.mid(6).toInt(&isNumber);
    if (!isNumber || number < 1 || number > 5) {
        faults.add(place, scenario_words::notNumber(text.left(6), 1, 5));
        return std::nullopt;
    }
    return Condition{text.startsWith(u"mood<=") ? Ask::MoodAtMost : Ask::MoodAtLeast, {}, number};
}

std::optional<Condition> readOne(const QString &text, const Place &place, Faults &faults)
{
    if (text.startsWith(u"mood<=") || text.startsWith(u"mood>=")) {
        return readMood(text, place, faults);
    }
    const QString name = text.section(u':', 0, 0);
    const std::optional<Ask> ask = askNames.value(name);
    if (!ask) {
        const QStringList known = conditionNames();
        faults.add(place, scenario_words::notOneOf(QStringLiteral("when"), name, nearest(name, known), known));
        return std::nullopt;
    }
    return Condition{*ask, text.section(u':', 1), 0};
}

bool anyHolds(const AnyOf &any, const std::function<bool(const Condition &)> &holds)
{
    return std::any_of(any.begin(), any.end(), holds);
}

} // namespace

bool Conditions::hold(const std::function<bool(const Condition &)> &holds) const
{
    const auto met = [&holds](const AnyOf &any) { return anyHolds(any, holds); };
    return std::all_of(all.begin(), all.end(), met) && std::none_of(none.begin(), none.end(), met);
}

std::optional<AnyOf> readCondition(const QString &text, const Place &place, Faults &faults)
{
    AnyOf any;
    for (const QString &each : text.split(u'|')) {
        const std::optional<Condition> one = readOne(each.trimmed(), place, faults);
        if (!one) {
            return std::nullopt;
        }
        any.push_back(*one);
    }
    return any;
}

QStringList conditionNames()
{
    QStringList names;
    for (const auto &[ask, name] : askNames.rows) {
        names.append(QString::fromLatin1(name));
    }
    return names;
}

} // namespace wederhoor::training
