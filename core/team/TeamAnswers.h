#pragma once

#include "core/domain/Ids.h"
#include "core/domain/Message.h"
#include "core/store/TeamTable.h"

#include <chrono>

// What the functions of the team database are asked, and what they answer (see TeamCalls).

namespace wederhoor {

/// A case that is ours, and for how long we may send in it: counted from the answer, so that no desk's clock matters.
struct TeamClaim
{
    std::int64_t fence = 0;
    std::chrono::milliseconds leaseLeft{0};
    std::int64_t version = 0;
    QString status;
};

struct TeamReservation
{
    std::int64_t fence = 0;
    QStringList keys; ///< a part each
    QStringList states;
    bool readBackFirst = false;
};

/// A channel's secret, sealed to this member.
struct TeamSeal
{
    ChannelId channel;
    int generation = 0;
    QByteArray sealed;
};

/// Somebody who may hold a channel's secret.
struct TeamSecretTaker
{
    QString member;
    QByteArray publicKey;
    bool hasIt = false; ///< as it is now, sealed to this key
};

/// What a desk reserved and never ended.
struct TeamLeftReply
{
    QString key;
    bool isPrivate = false;
};

struct TeamPollLease
{
    bool granted = false;
    QString holder;
    std::int64_t fence = 0;
    std::chrono::milliseconds left{0};
    QByteArray cursor;
};

/// One reply's request to be sent.
struct TeamReplyRequest
{
    OutboxId reply;
    CaseId caseId;
    bool isPrivate = false;
    QStringList keys; ///< a part each
    std::int64_t fence = 0;
    MessageRef seen;
    QString afterwards; ///< "reply_sent", "reply_sent_waiting", "reply_sent_resolved"
    int part = 0; ///< the one that leaves; kind and afterwards are its own
};

/// Something a desk did to a case; kinds and values as core/team/sql/0013_desks.sql knows them. Its id is made once: a
/// change sent twice is done once.
using TeamCaseChange = TeamChange;

struct TeamChangeOutcome
{
    enum class Kind { Done, Already, Clash, Owner, Refused, Forbidden, Unknown, Missing, Invalid };
    QUuid change;
    Kind kind = Kind::Unknown;
    std::int64_t version = 0; ///< the team's
    QString detail;
};

/// What one turn at the team's retention came to.
struct TeamRetentionTurn
{
    bool more = false; ///< a batch went, and there is more
    std::chrono::milliseconds again{0}; ///< else: sooner it is of no use to ask
};

/// "cases <uuid> <uuid>": what changed, and which; no ids: more than fit.
struct TeamHint
{
    QString what;
    QList<QUuid> ids;
};
/// Nothing when it is none of ours: everybody may send one.
[[nodiscard]] std::optional<TeamHint> hintOf(const QString &payload);

} // namespace wederhoor
