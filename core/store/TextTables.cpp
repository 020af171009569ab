#include "core/store/TextTables.h"

#include "core/domain/TemplateActs.h"
#include "core/store/ReplyAttachmentRows.h"
#include "core/store/RowValues.h"
#include "core/store/SharedTable.h"

#include <QSet>

#include <algorithm>

namespace wederhoor {

namespace {

/// The team's come first, so that they are found before one's own of the same name. One's own that was shared, or that
/// is word for word what the team has, is there once.
QList<Template> withTeams(const QList<SharedThing> &shared, const QList<Template> &own)
{
    QList<Template> all;
    for (const SharedThing &thing : shared) {
        Template value = sharedTemplate(thing.id, thing.name, thing.fields);
        value.scope = thing.scope;
        all.append(value);
    }
    const qsizetype teams = all.size();
    for (const Template &mine : own) {
        const bool isThere = std::any_of(all.begin(), all.begin() + teams, [&mine](const Template &theirs) {
            Template copy = mine;
            copy.id = theirs.id;
            copy.scope = theirs.scope;
            return theirs.id == mine.id || copy == theirs;
        });
        if (!isThere) {
            all.append(mine);
        }
    }
    return all;
}

/// What is shared is the team's word, one's own rule that was shared among it. Of several for the same place and person
/// that of the narrowest scope holds: a team's over its hub's.
QList<SignatureRule> withTeams(const QList<SharedThing> &shared, QList<SignatureRule> rules)
{
    QSet<QString> said;
    for (const SharedThing &thing : shared) {
        const SignatureRule theirs = sharedSignature(thing.fields);
        const QString place = sharedSignatureName(theirs);
        if (said.contains(place)) {
            continue;
        }
        said.insert(place);
        const auto same = std::find_if(rules.begin(), rules.end(), [&theirs](const SignatureRule &rule) {
            return rule.agent == theirs.agent && rule.channel == theirs.channel;
        });
        if (same == rules.end()) {
            rules.append(theirs);
        } else {
            *same = theirs;
        }
    }
    return rules;
}

/// Stands for "any channel" in the signature's key, since NULL is never equal to NULL.
const QByteArray anyChannel(16, '\0');

Result<QList<Draft>> readDrafts(Statement &query)
{
    QList<Draft> drafts;
    while (query.next()) {
        RowReader row(query);
        Draft draft;
        draft.caseId = row.uuidId<CaseId>();
        draft.kind = static_cast<DraftKind>(row.number());
        draft.text = row.text();
        draft.usedTemplate = row.uuidId<TemplateId>();
        draft.savedAt = row.instant();
        draft.attachments = replyAttachmentsFromColumn(row.blob());
        draft.usedWording = static_cast<int>(row.number());
        draft.guest = row.uuid();
        drafts.append(draft);
    }
    if (const Result<void> asked = query.finish(); !asked) {
        return failure(asked.error());
    }
    return drafts;
}

} // namespace

DraftTable::DraftTable(Connection &connection)
    : m_connection(connection)
{
}

Result<void> DraftTable::save(const Draft &draft)
{
    const bool removes = draft.isEmpty();
    Statement query = m_connection.prepare("SELECT count(*) FROM draft WHERE case_uid = ? AND kind = ?");
    query.bind(draft.caseId, static_cast<int>(draft.kind));
    const bool existed = query.next() && query.integer(0) > 0;
    if (const Result<void> asked = query.finish(); !asked) {
        return asked;
    }
    // Lists show that there is a draft, not its words: each key press would have them read the case anew.
    if (existed == removes) {
        m_connection.changes().cases.insert(draft.caseId);
    }
    if (removes) {
        Statement remove = m_connection.prepare("DELETE FROM draft WHERE case_uid = ? AND kind = ?");
        remove.bind(draft.caseId, static_cast<int>(draft.kind));
        return remove.run();
    }
    Statement replace = m_connection.prepare(
        "INSERT OR REPLACE INTO draft (case_uid, kind, text, used_template, saved_at, attachments, used_wording,"
        " guest) VALUES (?, ?, ?, ?, ?, ?, ?, ?)");
    replace.bind(draft.caseId, static_cast<int>(draft.kind), draft.text, draft.usedTemplate, draft.savedAt,
                 attachmentsToColumn(draft.attachments), draft.usedWording, draft.guest);
    return replace.run();
}

Result<QList<Draft>> DraftTable::all()
{
    Statement query = m_connection.prepare(
        "SELECT case_uid, kind, text, used_template, saved_at, attachments, used_wording, guest FROM draft"
        " ORDER BY saved_at DESC, case_uid, kind");
    return readDrafts(query);
}

Result<QList<Draft>> DraftTable::ofCase(const CaseId &id)
{
    Statement query = m_connection.prepare(
        "SELECT case_uid, kind, text, used_template, saved_at, attachments, used_wording, guest FROM "
        "draft WHERE case_uid = ? ORDER BY kind");
    query.bind(id);
    return readDrafts(query);
}

TemplateTable::TemplateTable(Connection &connection)
    : m_connection(connection)
{
}

Result<QList<Template>> TemplateTable::all()
{
    Statement query = m_connection.prepare(
        "SELECT uid, name, language, platform, topic, text, folder, acts FROM template ORDER BY name");
    QList<Template> templates;
    while (query.next()) {
        RowReader row(query);
        Template value;
        value.id = row.uuidId<TemplateId>();
        value.name = row.text();
        value.language = row.text();
        value.platform = row.textId<PlatformId>();
        value.topic = row.text();
        value.text = row.text();
        value.folder = row.text();
        value.acts = templateActsFromText(row.text());
        templates.append(value);
    }
    if (const Result<void> asked = query.finish(); !asked) {
        return failure(asked.error());
    }
    const Result<SharedThings> known = SharedTable(m_connection).all();
    if (!known) {
        return failure(known.error());
    }
    for (Template &value : templates) {
        const SharedThing *thing = known->find(value.id.value);
        value.scope = thing != nullptr && thing->state == SharedThing::State::Proposed ? thing->ownScope : QUuid();
    }
    return withTeams(SharedTable::inUse(*known, sharedKind::templates()), templates);
}

Result<void> TemplateTable::save(const Template &value)
{
    Statement query = m_connection.prepare("SELECT count(*) FROM template WHERE name = ? AND uid <> ?");
    query.bind(value.name, value.id);
    const bool taken = query.next() && query.integer(0) > 0;
    if (const Result<void> asked = query.finish(); !asked) {
        return asked;
    }
    if (taken) {
        return failure(ErrorKind::Conflict, QStringLiteral("another template is called %1").arg(value.name));
    }
    Statement upsert = m_connection.prepare(
        "INSERT INTO template (uid, name, language, platform, topic, text, folder, acts) VALUES (?1, ?2, ?3, ?4, ?5, "
        "?6, ?7, ?8)"
        " ON CONFLICT (uid) DO UPDATE SET name = ?2, language = ?3, platform = ?4, topic = ?5, text = ?6, folder = ?7,"
        " acts = ?8");
    upsert.bind(value.id, value.name, value.language, value.platform, value.topic, value.text, value.folder,
                templateActsToText(value.acts));
    m_connection.changes().templates = true;
    return upsert.run();
}

Result<void> TemplateTable::remove(const TemplateId &id)
{
    Statement remove = m_connection.prepare("DELETE FROM template WHERE uid = ?");
    remove.bind(id);
    m_connection.changes().templates = true;
    return remove.run();
}

SignatureTable::SignatureTable(Connection &connection)
    : m_connection(connection)
{
}

Result<QList<SignatureRule>> SignatureTable::all()
{
    Statement query = m_connection.prepare("SELECT agent, channel, text FROM signature ORDER BY agent, channel");
    QList<SignatureRule> rules;
    while (query.next()) {
        RowReader row(query);
        SignatureRule rule;
        rule.agent = row.textId<AgentId>();
        rule.channel = row.uuidId<ChannelId>(); // 16 zero bytes read as the null id
        rule.text = row.text();
        rules.append(rule);
    }
    if (const Result<void> asked = query.finish(); !asked) {
        return failure(asked.error());
    }
    const Result<QList<SharedThing>> shared = SharedTable(m_connection).inUse(sharedKind::signatures());
    return shared ? Result<QList<SignatureRule>>(withTeams(*shared, rules)) : failure(shared.error());
}

Result<void> SignatureTable::save(const SignatureRule &rule)
{
    m_connection.changes().settings = true;
    const QByteArray channel = rule.channel.isNull() ? anyChannel : rule.channel.value.toRfc4122();
    if (rule.text.isEmpty()) {
        Statement remove = m_connection.prepare("DELETE FROM signature WHERE agent = ? AND channel = ?");
        remove.bind(rule.agent, channel);
        return remove.run();
    }
    Statement replace
        = m_connection.prepare("INSERT OR REPLACE INTO signature (agent, channel, text) VALUES (?, ?, ?)");
    replace.bind(rule.agent, channel, rule.text);
    return replace.run();
}

SettingTable::SettingTable(Connection &connection)
    : m_connection(connection)
{
}

Result<QString> SettingTable::value(const QString &key)
{
    Statement query = m_connection.prepare("SELECT value FROM setting WHERE key = ?");
    query.bind(key);
    QString value;
    if (query.next()) {
        value = query.text(0);
    }
    if (const Result<void> asked = query.finish(); !asked) {
        return failure(asked.error());
    }
    return value;
}

Result<void> SettingTable::set(const QString &key, const QString &value)
{
    Statement replace = m_connection.prepare("INSERT OR REPLACE INTO setting (key, value) VALUES (?, ?)");
    replace.bind(key, value);
    m_connection.changes().settings = true;
    return replace.run();
}

} // namespace wederhoor
