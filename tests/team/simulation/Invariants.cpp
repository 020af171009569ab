#include "tests/team/simulation/Invariants.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

namespace wederhoor::test {

namespace {

using namespace std::chrono_literals;

QString text(const QJsonValue &object, const char *key)
{
    return object.toObject().value(QLatin1String(key)).toString();
}

QString inFull(const QJsonValue &value)
{
    return QString::fromUtf8(QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact));
}

bool isOwn(const QJsonValue &message)
{
    return message.toObject().value(QStringLiteral("own")).toBool();
}

/// All that is known of a case, for whoever looks for the fault: its posts, replies, parts, history and leases.
QString storyOf(const SimulationEnd &end, TeamConnection &root, const QString &answered)
{
    QStringList story;
    for (const QJsonValue &message : end.timeline) {
        if (text(message, "id") == answered || text(message, "inReplyTo") == answered) {
            story.append(inFull(message));
        }
    }
    for (auto desk = end.desks.begin(); desk != end.desks.end(); ++desk) {
        for (const QJsonValue &entry : desk->value(QStringLiteral("outbox")).toArray()) {
            if (text(entry, "text").startsWith(QStringLiteral("To %1,").arg(answered))) {
                story.append(desk.key() + QStringLiteral(": ") + inFull(entry));
            }
        }
    }
    const Result<TeamRows> rows = root.run(
        "WITH c AS (SELECT case_id FROM wederhoor.feed WHERE remote_id = $1 AND case_id IS NOT NULL), "
        "s(at, what) AS ("
        "SELECT l.at, 'lease ' || to_jsonb(l)::text FROM public.lease_log l JOIN c USING (case_id) "
        "UNION ALL SELECT h.at, 'history ' || concat_ws(' ', h.actor, h.kind, x.words) "
        "FROM wederhoor.history h JOIN c USING (case_id) "
        "LEFT JOIN wederhoor.history_text x USING (case_id, number) "
        "UNION ALL SELECT r.created_at, 'reply ' || to_jsonb(r)::text FROM wederhoor.reply r JOIN c USING (case_id) "
        "UNION ALL SELECT p.reserved_at, 'part ' || to_jsonb(p)::text "
        "FROM wederhoor.reply_part p JOIN c USING (case_id) "
        "UNION ALL SELECT f.created_at, 'feed ' || to_jsonb(f)::text FROM wederhoor.feed f JOIN c USING (case_id)) "
        "SELECT at || ' ' || what FROM s ORDER BY at",
        {teamValue(answered)}, 30s);
    for (int row = 0; rows && row < rows->count(); ++row) {
        story.append(rows->text(row, 0));
    }
    return story.join(QStringLiteral("\n    "));
}

QStringList answeredTwice(const SimulationEnd &end, TeamConnection &root)
{
    QStringList found;
    QHash<QString, QString> answers;
    for (const QJsonValue &message : end.timeline) {
        if (!isOwn(message)) {
            continue;
        }
        const QString answered = text(message, "inReplyTo");
        if (answers.contains(answered)) {
            found.append(
                QStringLiteral("twice: %1 by \"%2\" and \"%3\"\n    %4")
                    .arg(answered, answers.value(answered), text(message, "text"), storyOf(end, root, answered)));
        }
        answers.insert(answered, text(message, "text"));
    }
    return found;
}

/// Each reply that an agent queued stands on the platform once or says why not; each that stands there is known as sent
/// to its desk and to the team.
QStringList lostReplies(const SimulationEnd &end, TeamConnection &root)
{
    QStringList found;
    QHash<QString, QString> standing;
    for (const QJsonValue &message : end.timeline) {
        if (isOwn(message)) {
            standing.insert(text(message, "id"), text(message, "text"));
        }
    }
    QSet<QString> known;
    QSet<QString> kept;
    for (const QJsonObject &contents : end.desks) {
        for (const QJsonValue &entry : contents.value(QStringLiteral("outbox")).toArray()) {
            kept.insert(text(entry, "id"));
            const QString state = text(entry, "state");
            const QString remote = text(entry, "remote");
            if (state == u"sent" && standing.value(remote) != text(entry, "text")) {
                found.append(QStringLiteral("lost: \"%1\" is called sent as %2").arg(text(entry, "text"), remote));
            } else if (state == u"sent") {
                known.insert(remote);
            } else if (!entry.toObject().value(QStringLiteral("rests")).toBool()) {
                found.append(QStringLiteral("lost: stays on its way: %1").arg(inFull(entry)));
            }
        }
    }
    for (auto queued = end.queued.begin(); queued != end.queued.end(); ++queued) {
        if (!kept.contains(queued.key())) {
            found.append(QStringLiteral("lost: %1 to %2 is gone").arg(queued.key(), queued.value()));
        }
    }
    const Result<TeamRows> rows = root.run("SELECT remote_id FROM wederhoor.reply_part WHERE state = 'sent'", {}, 30s);
    QSet<QString> told;
    for (int row = 0; rows && row < rows->count(); ++row) {
        told.insert(rows->text(row, 0));
    }
    for (auto post = standing.begin(); post != standing.end(); ++post) {
        if (!known.contains(post.key())) {
            found.append(QStringLiteral("lost: no desk knows that it sent %1 \"%2\"").arg(post.key(), post.value()));
        }
        if (!told.contains(post.key())) {
            found.append(QStringLiteral("lost: the team was not told of %1").arg(post.key()));
        }
    }
    return found;
}

QStringList doubleOwners(TeamConnection &root)
{
    QStringList found;
    const Result<TeamRows> rows
        = root.run("SELECT case_id, concat_ws(' ', old_holder, old_desk), concat_ws(' ', new_holder, new_desk) "
                   "FROM public.lease_log WHERE old_holder <> '' AND new_holder <> '' AND old_until > at "
                   "AND (old_holder <> new_holder OR old_desk <> new_desk) "
                   "UNION ALL SELECT case_id, 'fence ' || fence, string_agg(DISTINCT concat_ws(' ', new_holder, "
                   "new_desk), ' and ') "
                   "FROM public.lease_log WHERE new_holder <> '' GROUP BY case_id, fence "
                   "HAVING count(DISTINCT new_holder) > 1 OR count(DISTINCT new_desk) > 1",
                   {}, 30s);
    for (int row = 0; rows && row < rows->count(); ++row) {
        found.append(QStringLiteral("owners: %1 was %2's when %3 got it")
                         .arg(rows->text(row, 0), rows->text(row, 1), rows->text(row, 2)));
    }
    return rows ? found : QStringList{QStringLiteral("owners: nobody watched")};
}

QStringList missedRows(const SimulationEnd &end)
{
    QStringList found;
    for (auto desk = end.desks.begin(); desk != end.desks.end(); ++desk) {
        QHash<QString, int> held;
        for (const QJsonValue &message : desk->value(QStringLiteral("messages")).toArray()) {
            ++held[message.toString()];
        }
        for (const QJsonValue &message : end.timeline) {
            if (held.value(text(message, "id")) != 1) {
                found.append(QStringLiteral("missed: %1 has %2 %3 times")
                                 .arg(desk.key(), text(message, "id"))
                                 .arg(held.value(text(message, "id"))));
            }
        }
    }
    return found;
}

/// Each desk against the team, field by field.
QStringList unequalDesks(const SimulationEnd &end, TeamConnection &root)
{
    const Result<TeamRows> rows = root.run(
        "SELECT c.id, jsonb_build_object('owner', c.owner, 'status', c.status, 'topic', c.topic, "
        "'tags', (SELECT coalesce(jsonb_agg(t ORDER BY t COLLATE \"C\"), '[]') FROM unnest(c.tags) t), "
        "'awaiting_since', wederhoor.ms(c.awaiting_since), 'due_at', wederhoor.ms(c.due_at), "
        "'notes', (SELECT coalesce(jsonb_agg(n ORDER BY n COLLATE \"C\"), '[]') FROM (SELECT h.actor || ' ' || x.words "
        "FROM wederhoor.history h JOIN wederhoor.history_text x USING (case_id, number) "
        "WHERE h.case_id = c.id AND h.kind = 'note') w(n))) "
        "FROM wederhoor.cases c WHERE c.merged_into IS NULL",
        {}, 30s);
    if (!rows) {
        return {QStringLiteral("unequal: the team cannot be asked")};
    }
    QStringList found;
    for (auto desk = end.desks.begin(); desk != end.desks.end(); ++desk) {
        const QJsonObject cases = desk->value(QStringLiteral("cases")).toObject();
        for (int row = 0; row < rows->count(); ++row) {
            const QJsonValue held = cases.value(rows->text(row, 0));
            const QJsonObject team = QJsonDocument::fromJson(rows->raw(row, 1)).object();
            if (held.toObject() != team) {
                found.append(QStringLiteral("unequal: %1 at %2: %3; the team: %4")
                                 .arg(rows->text(row, 0), desk.key(), inFull(held), inFull(team)));
            }
        }
        if (cases.size() != rows->count()) {
            found.append(QStringLiteral("unequal: %1 has %2 cases, the team %3")
                             .arg(desk.key())
                             .arg(cases.size())
                             .arg(rows->count()));
        }
    }
    return found;
}

} // namespace

Result<void> watchLeases(TeamConnection &root)
{
    return root.runScript(R"(
-- A desk: without one it is whichever of the holder's comes first.
CREATE TABLE public.lease_log (at timestamptz, case_id uuid, old_holder text, old_desk uuid, old_until timestamptz,
                               new_holder text, new_desk uuid, fence bigint);
CREATE FUNCTION public.log_lease() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = public, pg_temp AS $$
BEGIN
    INSERT INTO public.lease_log VALUES (clock_timestamp(), NEW.case_id, OLD.holder, OLD.desk, OLD.until, NEW.holder,
                                         NEW.desk, NEW.fence);
    RETURN NEW;
END $$;
CREATE TRIGGER log_lease AFTER UPDATE ON wederhoor.send_lease FOR EACH ROW EXECUTE FUNCTION public.log_lease();
)",
                          30s);
}

QStringList violations(const SimulationEnd &end, TeamConnection &root)
{
    return answeredTwice(end, root) + lostReplies(end, root) + doubleOwners(root) + missedRows(end)
        + unequalDesks(end, root);
}

} // namespace wederhoor::test
