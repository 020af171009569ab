#pragma once

#include "core/domain/CaseQuery.h"

#include <QDateTime>
#include <QSet>

#include <optional>

namespace wederhoor {

/// When nothing is announced. From later than to: over midnight. From equal to to: never by the hour.
struct QuietHours
{
    bool on = false;
    QTime from{20, 0};
    QTime to{8, 0};
    bool weekends = false; ///< Saturday and Sunday as a whole

    [[nodiscard]] bool isQuietAt(const QDateTime &local) const;
    friend bool operator==(const QuietHours &, const QuietHours &) = default;
};

/// Why a case wants to be seen.
enum class AttentionReason { CustomerWrote, MineDue, UnclaimedDue, ToApprove };

struct AttentionItem
{
    AttentionReason reason = AttentionReason::CustomerWrote;
    CaseRow row;

    friend bool operator==(const AttentionItem &, const AttentionItem &) = default;
};

/// Decides what is announced: mine where the customer wrote again or an answer is nearly due, and unclaimed cases
/// nearly due, and replies that wait for a supervisor's word; each once, several together. Pure: the caller says what
/// is there and what time it is.
class AttentionLedger
{
public:
    /// So long after an announcement the next ones are gathered.
    static constexpr std::chrono::seconds gap{30};

    struct Sight
    {
        QList<CaseRow> mine;
        QList<CaseRow> unclaimed;
        Instant now{};
        bool quiet = false; ///< nothing is announced; what still holds afterwards is, together
        bool watched = false; ///< the window is being looked at: new words are seen there
        QList<CaseRow> toApprove = {}; ///< for a supervisor
    };

    /// What is to be announced now, all of it together; empty: nothing. The first sight announces no words that were
    /// there before.
    [[nodiscard]] QList<AttentionItem> take(const Sight &sight);

    /// How many cases want to be seen, announced or not.
    [[nodiscard]] static int count(const Sight &sight);

private:
    [[nodiscard]] bool isNews(const AttentionItem &item) const;
    void keepOnly(const QSet<QString> &current);

    QSet<QString> m_told;
    std::optional<Instant> m_lastTold;
    bool m_hasLooked = false;
};

} // namespace wederhoor
