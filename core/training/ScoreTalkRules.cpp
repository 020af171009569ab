#include "core/training/ScoreRules.h"

#include <algorithm>

namespace wederhoor::training {

namespace {

/// Where the customer is not one, and where no reply is wanted, nobody is greeted.
bool isTalk(const Judged &judged)
{
    return !judged.script.isInternal && judged.script.expects == Expects::Reply;
}

struct Flaw
{
    bool isThere;
    double costs;
    Remark remark;
    QString sentence;
};

double toneOf(const ReplyReading &reply, bool isFirst, ScorePart &part)
{
    const bool isUngreeted = isFirst && !reply.hears(Sign::Greeting) && !reply.namesCustomer;
    const QString formal = reply.sentenceWith(Sign::Formal);
    const QString informal = reply.sentenceWith(Sign::Informal);
    const Flaw flaws[] = {
        {reply.hears(Sign::Dismissive), 60, Remark::Dismissive, reply.sentenceWith(Sign::Dismissive)},
        {reply.isMixedForm, 30, Remark::MixedForm, formal},
        {reply.isWrongForm && !reply.isMixedForm, 35, Remark::WrongForm, formal.isEmpty() ? informal : formal},
        {isUngreeted, 20, Remark::NoGreeting, {}},
        {reply.hears(Sign::Jargon), 20, Remark::Jargon, reply.sentenceWith(Sign::Jargon)},
        {reply.isShouting, 30, Remark::Shouting, reply.text},
        {reply.isLongWinded, 20, Remark::LongWinded, {}},
    };
    double percent = 100;
    for (const Flaw &flaw : flaws) {
        if (flaw.isThere) {
            percent -= flaw.costs;
            part.note(flaw.remark, false, {}, flaw.sentence);
        }
    }
    return std::max(0.0, percent);
}

ScorePart placeOf(const Judged &judged, double percent, Remark remark, const QString &sentence = {})
{
    ScorePart part;
    part.percent = percent;
    part.note(remark, percent == 100, {}, sentence);
    const PointShare points = pointShare(judged, Criterion::Channel);
    part.remarks += points.remarks;
    part.percent *= points.share;
    return part;
}

ScorePart scoreMove(const Judged &judged, const std::vector<const ReplyReading *> &replies)
{
    const ReplyReading *inviting = nullptr;
    bool hasPrivate = false;
    for (const ReplyReading *const reply : replies) {
        hasPrivate = hasPrivate || reply->isPrivate;
        if (!reply->isPrivate && (reply->hears(Sign::InvitesPrivate) || reply->hears(Sign::InvitesCall))) {
            inviting = reply;
        }
    }
    if (inviting) {
        const QString invitation = inviting->sentenceWith(Sign::InvitesPrivate);
        return placeOf(judged, 100, Remark::RightPlace,
                       invitation.isEmpty() ? inviting->sentenceWith(Sign::InvitesCall) : invitation);
    }
    return placeOf(judged, hasPrivate ? 60 : 0, Remark::NotMoved);
}

} // namespace

ScorePart scoreEmpathy(const Judged &judged)
{
    ScorePart part;
    part.applies = isTalk(judged);
    if (!judged.hasReply()) {
        noteNoReply(judged, part);
        return part;
    }
    const std::vector<const ReplyReading *> replies = judged.counted();
    const ReplyReading *const best
        = *std::max_element(replies.begin(), replies.end(),
                            [](const ReplyReading *a, const ReplyReading *b) { return a->feeling < b->feeling; });
    switch (best->feeling) {
    case Feeling::None:
        part.note(Remark::NoFeeling, false);
        break;
    case Feeling::Stock:
        part.percent = 30;
        part.note(Remark::StockPhrase, false, {}, best->feelingSentence);
        break;
    case Feeling::Plain:
        part.percent = 65;
        part.note(Remark::PlainWords, false, {}, best->feelingSentence);
        break;
    case Feeling::Own:
        part.percent = 100;
        part.note(Remark::OwnWords, true, {}, best->feelingSentence);
        break;
    }
    const PointShare points = pointShare(judged, Criterion::Empathy);
    if (points.count > 0) {
        part.percent = (part.percent + 100 * points.share) / 2;
        part.remarks += points.remarks;
    }
    for (const ReplyReading *const reply : replies) {
        if (reply->hears(Sign::Dismissive)) {
            part.percent -= 50;
            part.note(Remark::Dismissive, false, {}, reply->sentenceWith(Sign::Dismissive));
        }
    }
    part.percent -= mistakeCosts(judged, Criterion::Empathy, part.remarks);
    return part;
}

ScorePart scoreTone(const Judged &judged)
{
    ScorePart part;
    part.applies = isTalk(judged);
    if (!judged.hasReply()) {
        noteNoReply(judged, part);
        return part;
    }
    const std::vector<const ReplyReading *> replies = judged.counted();
    double sum = 0;
    for (const ReplyReading *const reply : replies) {
        sum += toneOf(*reply, reply == replies.front(), part);
    }
    part.percent = sum / static_cast<double>(replies.size());
    if (part.remarks.isEmpty()) {
        part.note(Remark::ToneFits, true);
    }
    const PointShare points = pointShare(judged, Criterion::Tone);
    part.remarks += points.remarks;
    part.percent = part.percent * points.share - mistakeCosts(judged, Criterion::Tone, part.remarks);
    return part;
}

ScorePart scoreSignature(const Judged &judged)
{
    ScorePart part;
    part.applies = judged.script.expects == Expects::Reply;
    if (!judged.hasReply()) {
        noteNoReply(judged, part);
        return part;
    }
    const std::vector<const ReplyReading *> replies = judged.counted();
    int count = 0;
    QString name;
    for (const ReplyReading *const reply : replies) {
        if (!reply->signature.isEmpty()) {
            ++count;
            name = reply->signature;
        } else {
            part.note(Remark::Unsigned, false, {}, reply->text.right(80));
        }
    }
    if (part.remarks.isEmpty()) {
        part.note(Remark::Signed, true, name);
    }
    part.percent = 100.0 * count / static_cast<double>(replies.size());
    return part;
}

ScorePart scorePlace(const Judged &judged)
{
    const std::vector<const ReplyReading *> replies = judged.counted();
    if (replies.empty()) {
        ScorePart part;
        part.applies = judged.script.expects == Expects::Reply;
        noteNoReply(judged, part);
        return part;
    }
    const auto openly
        = std::find_if(replies.begin(), replies.end(), [](const auto *reply) { return !reply->isPrivate; });
    const auto moved = std::find_if(replies.begin(), replies.end(), [](const auto *reply) {
        return reply->isPrivate || reply->hears(Sign::InvitesPrivate);
    });
    switch (judged.script.place) {
    case ReplyPlace::Any:
        return placeOf(judged, 100, Remark::RightPlace);
    case ReplyPlace::Public:
        return moved == replies.end()
            ? placeOf(judged, 100, Remark::RightPlace)
            : placeOf(judged, 40, Remark::MovedNeedlessly, (*moved)->sentenceWith(Sign::InvitesPrivate));
    case ReplyPlace::Move:
        return scoreMove(judged, replies);
    case ReplyPlace::Private:
        return openly == replies.end() ? placeOf(judged, 100, Remark::RightPlace)
                                       : placeOf(judged, 0, Remark::SpokeInPublic, (*openly)->text);
    }
    Q_UNREACHABLE();
}

} // namespace wederhoor::training
