#include "core/team/TeamCalls.h"

#include <QJsonDocument>

namespace wederhoor {

Result<void> TeamCalls::changeShared(const SharedAct &change)
{
    const TeamValue base = change.base ? teamValue(*change.base) : TeamValue();
    const TeamValue fields = QJsonDocument(change.fields).toJson(QJsonDocument::Compact);
    switch (change.act) {
    case SharedAct::Kind::Put:
        return act("SELECT wederhoor.put_document($1, $2, $3, NULL, $4, $5)",
                   {teamValue(change.thing), teamValue(change.kind), teamValue(change.name), base, fields});
    case SharedAct::Kind::Remove:
        return act("SELECT wederhoor.delete_document($1, $2)", {teamValue(change.thing), base});
    case SharedAct::Kind::Propose:
        return act("SELECT wederhoor.propose_document($1, $2, $3, $4, NULL, $5, $6)",
                   {teamValue(change.id), teamValue(change.thing), teamValue(change.kind), teamValue(change.name), base,
                    fields});
    case SharedAct::Kind::Approve:
    case SharedAct::Kind::Return:
        return act(
            "SELECT wederhoor.judge_proposal_v2($1, $2, $3, $4)",
            {teamValue(change.id), teamFlag(change.act == SharedAct::Kind::Approve), base, teamValue(change.name)});
    }
    Q_UNREACHABLE();
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
