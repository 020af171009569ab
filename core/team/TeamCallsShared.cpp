#include "core/team/TeamCalls.h"

#include <QJsonDocument>

namespace wederhoor {

Result<void> TeamCalls::changeShared(const SharedAct &change)
{
    const TeamValue base = change.base ? teamValue(*change.base) : TeamValue();
    const TeamValue scope = change.scope.isNull() ? TeamValue() : teamValue(change.scope);
    const TeamValue fields = QJsonDocument(change.fields).toJson(QJsonDocument::Compact);
    switch (change.act) {
    case SharedAct::Kind::Put:
        return act("SELECT wederhoor.put_document_v2($1, $2, $3, $4, $5, $6)",
                   {teamValue(change.thing), teamValue(change.kind), teamValue(change.name), scope, base, fields});
    case SharedAct::Kind::Remove:
        return act("SELECT wederhoor.delete_document($1, $2)", {teamValue(change.thing), base});
    case SharedAct::Kind::Propose:
        return act("SELECT wederhoor.propose_document_v2($1, $2, $3, $4, $5, $6, $7)",
                   {teamValue(change.id), teamValue(change.thing), teamValue(change.kind), teamValue(change.name),
                    scope, base, fields});
    case SharedAct::Kind::Withdraw:
        return act("SELECT wederhoor.withdraw_proposal($1)", {teamValue(change.id)});
    case SharedAct::Kind::Approve:
    case SharedAct::Kind::Return:
        return act(
            "SELECT wederhoor.judge_proposal_v2($1, $2, $3, $4)",
            {teamValue(change.id), teamFlag(change.act == SharedAct::Kind::Approve), base, teamValue(change.name)});
    }
    Q_UNREACHABLE();
}

Result<QList<SharedScope>> TeamCalls::sharedScopes()
{
    const Result<TeamRows> rows
        = m_connection.run("SELECT id, name, is_hub, depth FROM wederhoor.shared_scopes() ORDER BY depth, name, id");
    if (!rows) {
        return failure(rows.error());
    }
    // What was not this member's may be so by now: the streams may hold rows before where nothing was seen.
    for (const char *stream : {"documents", "proposals"}) {
        m_connection.setSeenEmpty(stream, {});
    }
    QList<SharedScope> scopes;
    for (int row = 0; row < rows->count(); ++row) {
        scopes.append(
            {rows->uuid(row, 0), rows->text(row, 1), rows->flag(row, 2), static_cast<int>(rows->number(row, 3))});
    }
    return scopes;
}

Result<std::optional<QJsonObject>> TeamCalls::sharedNow(const QUuid &thing)
{
    const Result<TeamRows> rows
        = m_connection.run("SELECT to_jsonb(t) FROM wederhoor.document t WHERE t.id = $1", {teamValue(thing)});
    if (!rows) {
        return failure(rows.error());
    }
    return rows->count() == 0 ? std::nullopt : std::optional(QJsonDocument::fromJson(rows->raw(0, 0)).object());
}

} // namespace wederhoor
