#pragma once

#include "core/training/Score.h"

namespace wederhoor::training {

/// One conversation's part of a criterion.
struct ScorePart
{
    bool applies = true;
    double percent = 0;
    QList<ScoreRemark> remarks;

    void note(Remark remark, bool isGood, const QString &about = {}, const QString &sentence = {});
    void limit();
};

/// One conversation as it was written and as it went.
struct Judged
{
    const Scenario &scenario;
    const ScenarioConversation &script;
    const PlayedConversation &played;

    /// Replies that reached the customer and are something to react to.
    [[nodiscard]] std::vector<const ReplyReading *> counted() const;
    [[nodiscard]] bool hasReply() const { return !counted().empty(); }
};

/// How far the points and acts of a criterion were met.
struct PointShare
{
    int count = 0;
    double share = 1; ///< 1 when there are none
    QList<ScoreRemark> remarks;
};
[[nodiscard]] PointShare pointShare(const Judged &judged, Criterion criterion);
/// What the mistakes of a criterion cost together, in percent.
[[nodiscard]] double mistakeCosts(const Judged &judged, Criterion criterion, QList<ScoreRemark> &remarks);
/// Why there is no reply to score, when there is none.
void noteNoReply(const Judged &judged, ScorePart &part);

[[nodiscard]] ScorePart scoreCriterion(const Judged &judged, Criterion criterion);
// In ScoreTalkRules.cpp: how it was said.
[[nodiscard]] ScorePart scoreEmpathy(const Judged &judged);
[[nodiscard]] ScorePart scoreTone(const Judged &judged);
[[nodiscard]] ScorePart scoreSignature(const Judged &judged);
[[nodiscard]] ScorePart scorePlace(const Judged &judged);

} // namespace wederhoor::training
