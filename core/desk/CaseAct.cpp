#include "core/desk/CaseAct.h"

#include "core/desk/CaseUpdates.h"
#include "core/store/MessageTable.h"
#include "core/store/TeamTable.h"
#include "core/store/Transaction.h"

#include <utility>

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
    return noteAs(teamWordsOf(kind, text), id, kind, text);
}

Result<void> CaseAct::noteAs(const TeamWords &told, const CaseId &id, CaseHistoryEntry::Kind kind, const QString &text)
{
    TeamTable team(m_transaction.connection());
    const Result<bool> shared = team.shares(id);
    if (!shared || !*shared) {
        return shared ? noteHere(id, kind, text) : failure(shared.error());
    }
    const Result<std::optional<std::int64_t>> version = team.version(id);
    if (!version) {
        return failure(version.error());
    }
    const QUuid name = m_next.isNull() ? QUuid::createUuid() : std::exchange(m_next, QUuid());
    const Result<void> waits = team.add({name, id, *version, told.kind, told.value}, m_now);
    return waits ? noteHere(id, kind, text, name) : waits;
}

Result<void> CaseAct::noteHere(const CaseId &id, CaseHistoryEntry::Kind kind, const QString &text, const QUuid &name)
{
    const CaseHistoryEntry entry{kind, id, m_me.id, m_now, text};
    if (name.isNull()) {
        return m_cases.addHistory(entry);
    }
    const Result<bool> added = TeamTable(m_transaction.connection()).addHistory(entry, name);
    return added ? Result<void>() : failure(added.error());
}

Result<void> CaseAct::notePlatformAct(const CaseId &id, const QString &text)
{
    constexpr auto kind = CaseHistoryEntry::Kind::PlatformAct;
    const Result<bool> isTold = TeamTable(m_transaction.connection()).knowsWords({kind, id, m_me.id, m_now, text});
    return isTold ? (*isTold ? Result<void>() : noteHere(id, kind, text)) : failure(isTold.error());
}

Result<void> CaseAct::noteVersion(const CaseId &id, std::int64_t version)
{
    return TeamTable(m_transaction.connection()).setVersion(id, version);
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
