#pragma once

#include "core/domain/CaseAssignment.h"
#include "core/domain/Message.h"
#include "core/store/CaseTable.h"
#include "core/store/MessageTable.h"

#include <QHash>

#include <memory>

namespace wederhoor {

class Transaction;

/// The cases that one transaction touches: read once, written once, before what points at them. On the writer thread.
class CaseCache
{
public:
    /// `teamDecides`: of a case that is stored already only what is derived from its messages is written.
    explicit CaseCache(Transaction &transaction, bool teamDecides = false);

    /// Redirects are followed; null: not known. The pointer holds until the cache ends; changes are found by flush().
    [[nodiscard]] Result<Case *> find(const CaseId &id);
    /// A new case; its thread is tied to it.
    Case *open(const Case &value);

    /// Every case tied to the thread as it stands now, with what this transaction changed.
    [[nodiscard]] Result<QList<ThreadCase>> ofThread(const InstanceId &instance, const RemoteId &threadRoot);

    /// A further thread of a case.
    void tieThread(const InstanceId &instance, const RemoteId &threadRoot, const CaseId &id);
    void tieMessage(const MessageId &message, const CaseId &id, bool context);
    void addHistory(const CaseHistoryEntry &entry);

    /// Writes what changed: cases first, since the rest points at them.
    [[nodiscard]] Result<void> flush();
    /// What the customer and our side wrote in the case, newest first, this transaction's included.
    [[nodiscard]] Result<QList<Message>> messagesOf(const CaseId &id);

private:
    struct Entry
    {
        Case value;
        std::optional<Case> stored; ///< nothing: a new case
    };
    struct Tie
    {
        MessageId message;
        CaseId id;
        bool context;
    };
    struct ThreadTie
    {
        MessageRef thread;
        CaseId id;
    };

    [[nodiscard]] Result<void> flushCases();

    Transaction &m_transaction;
    const bool m_teamDecides;
    CaseTable m_cases;
    MessageTable m_messages;
    QHash<CaseId, std::shared_ptr<Entry>> m_entries; ///< also under the ids that redirect to them
    QList<std::shared_ptr<Entry>> m_order;
    QHash<MessageRef, QList<ThreadCase>> m_threads; ///< by (instance, thread root)
    QList<ThreadTie> m_threadTies;
    QList<Tie> m_ties;
    QList<CaseHistoryEntry> m_history;
};

} // namespace wederhoor
