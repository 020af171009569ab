#pragma once

#include "core/desk/CaseCache.h"
#include "core/desk/CaseUpdates.h"
#include "core/desk/Intake.h"
#include "core/store/ChannelTable.h"
#include "core/store/OutboxTable.h"

#include <QHash>
#include <QSet>

namespace wederhoor {

/// One page on its way in, inside one transaction, on the writer thread.
class IntakePage
{
public:
    IntakePage(Transaction &transaction, const Channel &channel, const IntakeOptions &options, Instant now);

    [[nodiscard]] Result<IntakeOutcome> run(const FetchPage &page);

private:
    /// What this page already knows of a message; the store is asked for the rest.
    struct Known
    {
        ProfileId author;
        bool outbound = false;
        std::optional<CaseId> caseId;
        bool context = false; ///< shown in the case, not of it
    };

    [[nodiscard]] Result<void> readProgress();
    [[nodiscard]] Result<void> noteProgress(const FetchPage &page);
    [[nodiscard]] QList<Message> inOrder(const QList<Message> &messages) const;
    [[nodiscard]] Message prepared(Message message) const;
    [[nodiscard]] bool isOurProfile(const ProfileId &profile) const;
    [[nodiscard]] DueRule dueRule(const Message &message) const;

    [[nodiscard]] Result<void> takeMessage(const Message &message);
    [[nodiscard]] Result<void> takeKnown(Message known, const Message &again);
    [[nodiscard]] Result<void> placeAgain(Message known);
    [[nodiscard]] Result<void> takeEarlyAnswers(const Message &parent);
    [[nodiscard]] Result<std::optional<Known>> lookUp(const MessageRef &ref);

    [[nodiscard]] Result<Assignment> assign(const Message &message);
    void placeOurs(Assignment &assignment, const AssignmentInput &input) const;
    [[nodiscard]] Result<void> place(const Message &message);
    [[nodiscard]] Result<void> placeIn(const Assignment &assignment, const Message &message);
    [[nodiscard]] Result<Case *> caseFor(const Assignment &assignment, const Message &message);
    [[nodiscard]] Case *openCase(const Assignment &assignment, const Message &message);
    void reopen(Case &value, const Message &message);
    [[nodiscard]] Result<void> customerWrote(Case &value, const Message &message, bool becomesService);
    [[nodiscard]] Result<void> askedAgain(Case &value, const Message &message);
    [[nodiscard]] Result<void> weWrote(Case &value, const Message &message);
    [[nodiscard]] Result<void> derive(Case &value, const DueRule &rule);
    void tie(const Message &message, const CaseId &id, bool context);

    [[nodiscard]] Result<void> takeChange(const MessageChange &change);
    [[nodiscard]] Result<void> setAside(const QList<UnreadableItem> &items);

    Transaction &m_transaction;
    const Channel &m_channel;
    const IntakeOptions &m_options;
    Instant m_now;
    /// What was written before the channel was first read was nobody's to answer in time.
    std::optional<Instant> m_backfillUntil;
    bool m_behind = false; ///< the page before this one said that older messages are left
    CaseCache m_cases;
    MessageTable m_messages;
    ChannelTable m_channels;
    OutboxTable m_outbox;
    QHash<MessageRef, Known> m_known;
    QList<UnreadableItem> m_unreadable;
    IntakeOutcome m_outcome;
};

} // namespace wederhoor
