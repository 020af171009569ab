#include "core/desk/CaseCache.h"

#include "core/desk/TeamWords.h"
#include "core/store/Transaction.h"

#include <algorithm>

namespace wederhoor {

namespace {

/// More than a person reads; a case's clock does not depend on what lies further back.
constexpr int messagesForDeriving = 500;

} // namespace

CaseCache::CaseCache(Transaction &transaction, bool teamDecides)
    : m_transaction(transaction)
    , m_teamDecides(teamDecides)
    , m_cases(transaction.connection())
    , m_messages(transaction.connection())
{
}

Result<Case *> CaseCache::find(const CaseId &id)
{
    if (const auto known = m_entries.constFind(id); known != m_entries.constEnd()) {
        return &known.value()->value;
    }
    Result<std::optional<Case>> stored = m_cases.find(id);
    if (!stored) {
        return failure(std::move(stored.error()));
    }
    if (!*stored) {
        return nullptr;
    }
    const CaseId target = (*stored)->id;
    std::shared_ptr<Entry> entry = m_entries.value(target);
    if (!entry) {
        entry = std::make_shared<Entry>(Entry{**stored, **stored});
        m_entries.insert(target, entry);
        m_order.append(entry);
    }
    m_entries.insert(id, entry);
    return &entry->value;
}

Case *CaseCache::open(const Case &value)
{
    const auto entry = std::make_shared<Entry>(Entry{value, std::nullopt});
    m_entries.insert(value.id, entry);
    m_order.append(entry);
    const auto thread = m_threads.find({value.instance, value.threadRoot});
    if (thread != m_threads.end()) {
        thread->append({value.id, value.customer.id, value.episode, value.kind, value.status, value.resolvedAt});
    }
    return &entry->value;
}

Result<QList<ThreadCase>> CaseCache::ofThread(const InstanceId &instance, const RemoteId &threadRoot)
{
    const MessageRef thread{instance, threadRoot};
    auto known = m_threads.find(thread);
    if (known == m_threads.end()) {
        Result<QList<ThreadCase>> stored = m_cases.ofThread(instance, threadRoot);
        if (!stored) {
            return failure(std::move(stored.error()));
        }
        known = m_threads.insert(thread, std::move(*stored));
    }
    for (ThreadCase &entry : *known) {
        if (const auto touched = m_entries.constFind(entry.id); touched != m_entries.constEnd()) {
            // Customer and episode stay: after a merge they are those of the case that was tied here.
            const Case &value = touched.value()->value;
            entry.id = value.id;
            entry.kind = value.kind;
            entry.status = value.status;
            entry.resolvedAt = value.resolvedAt;
        }
    }
    return *known;
}

void CaseCache::tieThread(const InstanceId &instance, const RemoteId &threadRoot, const CaseId &id)
{
    m_threadTies.append({{instance, threadRoot}, id});
    m_threads.remove({instance, threadRoot});
}

void CaseCache::tieMessage(const MessageId &message, const CaseId &id, bool context)
{
    m_ties.append({message, id, context});
    if (context) {
        // A bystander's remark is no change of the case, but its screen shows it.
        m_transaction.connection().changes().cases.insert(id);
    }
}

void CaseCache::addHistory(const CaseHistoryEntry &entry)
{
    m_history.append(entry);
}

Result<void> CaseCache::flushCases()
{
    for (const std::shared_ptr<Entry> &entry : std::as_const(m_order)) {
        if (m_teamDecides && entry->stored) {
            keepTeamState(entry->value, *entry->stored);
        }
        if (entry->stored == entry->value) {
            continue;
        }
        if (const Result<void> saved = m_cases.save(entry->value); !saved) {
            return saved;
        }
        entry->stored = entry->value;
    }
    return {};
}

Result<void> CaseCache::flush()
{
    Result<void> done = flushCases();
    for (const ThreadTie &tie : std::as_const(m_threadTies)) {
        done = done ? m_cases.tieThread(tie.thread.instance, tie.thread.remote, tie.id) : done;
    }
    for (const Tie &tie : std::as_const(m_ties)) {
        done = done ? m_messages.tieToCase(tie.message, tie.id, tie.context) : done;
    }
    for (const CaseHistoryEntry &entry : std::as_const(m_history)) {
        done = done ? m_cases.addHistory(entry) : done;
    }
    m_threadTies.clear();
    m_ties.clear();
    m_history.clear();
    return done;
}

Result<QList<Message>> CaseCache::messagesOf(const CaseId &id)
{
    if (const Result<void> written = flush(); !written) {
        return failure(written.error());
    }
    return m_messages.ofCase(id, messagesForDeriving);
}

} // namespace wederhoor
