#include "core/desk/CaseAct.h"

#include "core/desk/CaseUpdates.h"
#include "core/store/MessageTable.h"
#include "core/store/Transaction.h"

namespace wederhoor {

namespace {

constexpr int messagesForDeriving = 500;

Result<Case> present(Result<std::optional<Case>> found, const CaseId &id)
{
    if (!found) {
        return failure(std::move(found.error()));
    }
    if (!*found) {
        return failure(ErrorKind::NotFound, QStringLiteral("no case %1").arg(id.toString()));
    }
    return **found;
}

} // namespace

CaseAct::CaseAct(Transaction &transaction, const Agent &me, Instant now)
    : m_transaction(transaction)
    , m_me(me)
    , m_now(now)
    , m_cases(transaction.connection())
{
}

Result<Case> CaseAct::load(const CaseId &id)
{
    return present(m_cases.find(id), id);
}

Result<Case> CaseAct::loadExact(const CaseId &id)
{
    return present(m_cases.findExact(id), id);
}

Result<Case> CaseAct::save(const Case &value)
{
    if (const Result<void> saved = m_cases.save(value); !saved) {
        return failure(saved.error());
    }
    return loadExact(value.id);
}

Result<void> CaseAct::note(const CaseId &id, CaseHistoryEntry::Kind kind, const QString &text)
{
    m_transaction.connection().changes().cases.insert(id);
    return m_cases.addHistory({kind, id, m_me.id, m_now, text});
}

Result<void> CaseAct::derive(Case &value)
{
    MessageTable messages(m_transaction.connection());
    const Result<QList<Message>> all = messages.ofCase(value.id, messagesForDeriving);
    if (!all) {
        return failure(all.error());
    }
    deriveFromMessages(value, *all, {});
    return {};
}

Result<void> requireMineOrFree(const Case &value, const AgentId &me)
{
    if (value.owner.isEmpty() || value.owner == me) {
        return {};
    }
    return failure(ErrorKind::Conflict, QStringLiteral("the case is %1's").arg(value.owner.value));
}

} // namespace wederhoor
