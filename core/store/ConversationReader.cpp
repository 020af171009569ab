#include "core/store/ConversationReader.h"

#include "core/domain/OnRecord.h"
#include "core/store/CaseRows.h"
#include "core/store/MessageRows.h"
#include "core/store/MessageTable.h"
#include "core/store/OutboxTable.h"
#include "core/store/TextTables.h"
#include "core/store/WaitingReplyTable.h"

#include <QHash>
#include <QSet>

#include <algorithm>

namespace wederhoor {

namespace {

/// The case itself and those merged into it, near or far.
#define WEDERHOOR_TOGETHER "(SELECT id FROM cases WHERE id = ?1 UNION ALL SELECT id FROM cases WHERE target = ?1)"

/// A chain of answers is followed no further up than this.
constexpr int mostAncestors = 200;
/// More than this many is told as this many: a famous thread is not counted to its end.
constexpr int mostCountedElsewhere = 1000;

/// Parts that were sent are known by it: which message is which part.
bool isOpen(const OutboxEntry &entry)
{
    return !isSettled(entry.state) || entry.state == OutboxState::Failed
        || (entry.state == OutboxState::Sent && entry.isOneOfSeveral());
}

} // namespace

ConversationReader::ConversationReader(Connection &connection)
    : m_connection(connection)
{
}

Result<Conversation> ConversationReader::read(const CaseId &id, int limit)
{
    Conversation conversation;
    std::int64_t root = 0;
    {
        Statement query
            = m_connection.prepare("SELECT " WEDERHOOR_CASE_COLUMNS ", c.id FROM cases c " WEDERHOOR_CASE_JOINS
                                   "WHERE c.id = (SELECT coalesce(target, id) FROM cases WHERE uid = ?)");
        query.bind(id);
        if (query.next()) {
            conversation.caseRow = readCaseRow(query);
            root = query.integer(caseColumnCount);
        } else {
            const Result<void> asked = query.finish();
            return asked ? failure(ErrorKind::NotFound, QStringLiteral("case %1").arg(id.toString()))
                         : failure(asked.error());
        }
    }
    Result<void> done = readMessages(root, limit, conversation);
    if (done) {
        done = readAncestors(conversation);
    }
    if (done) {
        done = readVersions(conversation);
    }
    if (done) {
        done = countElsewhere(root, conversation);
    }
    if (done) {
        done = readHistory(root, conversation);
    }
    if (done) {
        done = readWritings(root, conversation);
    }
    if (!done) {
        return failure(done.error());
    }
    return conversation;
}

Result<void> ConversationReader::readMessages(std::int64_t root, int limit, Conversation &conversation)
{
    Statement query = m_connection.prepare("SELECT " WEDERHOOR_MESSAGE_COLUMNS " FROM message m" WEDERHOOR_MESSAGE_JOIN
                                           "WHERE m.case_id IN " WEDERHOOR_TOGETHER " ORDER BY m.id DESC LIMIT ?2");
    // One more than is shown tells whether there is more.
    query.bind(root, limit + 1);
    while (query.next()) {
        conversation.olderExist = conversation.messages.size() == limit;
        if (!conversation.olderExist) {
            conversation.messages.append(readMessage(query));
        }
    }
    std::reverse(conversation.messages.begin(), conversation.messages.end());
    const Result<void> read = query.finish();
    return read ? nameWriters(conversation) : read;
}

/// The account is the platform's; which colleague wrote under it, the team knows.
Result<void> ConversationReader::nameWriters(Conversation &conversation)
{
    for (Message &message : conversation.messages) {
        if (!message.outbound) {
            continue;
        }
        Statement query = m_connection.prepare("SELECT name FROM reply_writer WHERE instance = ? AND remote_id = ?");
        query.bind(message.ref.instance, message.ref.remote);
        if (query.next()) {
            message.author.name = query.text(0);
        }
        if (const Result<void> asked = query.finish(); !asked) {
            return asked;
        }
    }
    return {};
}

/// What the messages answer, up to the root of the thread, where it is another's or nobody's case.
Result<void> ConversationReader::readAncestors(Conversation &conversation)
{
    QSet<MessageRef> known;
    QList<MessageRef> wanted;
    for (const Message &message : std::as_const(conversation.messages)) {
        known.insert(message.ref);
    }
    for (const Message &message : std::as_const(conversation.messages)) {
        wanted.append({message.ref.instance, message.inReplyTo});
    }
    MessageTable table(m_connection);
    int found = 0;
    while (!wanted.isEmpty() && found < mostAncestors) {
        const MessageRef ref = wanted.takeLast();
        if (ref.isEmpty() || known.contains(ref)) {
            continue;
        }
        known.insert(ref);
        const Result<std::optional<Message>> parent = table.find(ref);
        if (!parent) {
            return failure(parent.error());
        }
        if (!*parent) {
            conversation.missing.insert(ref);
            continue;
        }
        ++found;
        conversation.messages.append(**parent);
        wanted.append({ref.instance, (*parent)->inReplyTo});
    }
    if (found > 0) {
        std::sort(conversation.messages.begin(), conversation.messages.end(),
                  [](const Message &a, const Message &b) { return a.id < b.id; });
    }
    return {};
}

Result<void> ConversationReader::readVersions(Conversation &conversation)
{
    for (const Message &message : std::as_const(conversation.messages)) {
        if (!message.editedAt && !message.deletedAt) {
            continue;
        }
        Statement query
            = m_connection.prepare("SELECT replaced_at, text FROM message_version WHERE message = ? ORDER BY id");
        query.bind(message.id);
        QList<MessageVersion> &versions = conversation.versions[message.id];
        while (query.next()) {
            RowReader row(query);
            MessageVersion version;
            version.replacedAt = row.instant();
            version.text = row.text();
            versions.append(version);
        }
        if (const Result<void> asked = query.finish(); !asked) {
            return asked;
        }
    }
    return {};
}

Result<void> ConversationReader::countElsewhere(std::int64_t root, Conversation &conversation)
{
    // In this order and no other: without statistics SQLite would walk every message of the instance.
    Statement query = m_connection.prepare(
        "SELECT m.remote_id, i.name FROM thread_case mine CROSS JOIN thread_case other"
        " ON other.instance = mine.instance AND other.thread_root = mine.thread_root"
        " CROSS JOIN message m INDEXED BY message_case ON m.case_id = other.case_id AND m.instance = mine.instance"
        " AND coalesce(m.thread_root, m.remote_id) = mine.thread_root CROSS JOIN instance i ON i.id = m.instance"
        " WHERE mine.case_id = ?1 AND other.case_id NOT IN " WEDERHOOR_TOGETHER " LIMIT ?2");
    query.bind(root, mostCountedElsewhere);
    QSet<MessageRef> shown;
    for (const Message &message : std::as_const(conversation.messages)) {
        shown.insert(message.ref);
    }
    while (query.next()) {
        const MessageRef ref{InstanceId{query.text(1)}, RemoteId{query.text(0)}};
        conversation.elsewhereInThread += shown.contains(ref) ? 0 : 1;
    }
    return query.finish();
}

Result<void> ConversationReader::readHistory(std::int64_t root, Conversation &conversation)
{
    Statement query = m_connection.prepare(
        "SELECT c.uid, h.kind, h.by, h.at, h.text FROM case_history h JOIN cases c ON c.id = h.case_id"
        " WHERE h.case_id IN " WEDERHOOR_TOGETHER " ORDER BY h.at, h.id");
    query.bind(root);
    while (query.next()) {
        RowReader row(query);
        CaseHistoryEntry entry;
        entry.caseId = row.uuidId<CaseId>();
        entry.kind = historyKindFromName(row.text()).value_or(CaseHistoryEntry::Kind::Note);
        entry.by = row.textId<AgentId>();
        entry.at = row.instant();
        entry.text = row.text();
        conversation.history.append(entry);
    }
    const Result<void> asked = query.finish();
    return asked ? nameActors(conversation.history) : asked;
}

/// Who they are, the team says by their logins; a colleague reads names, also where a login stands in the words.
Result<void> ConversationReader::nameActors(QList<CaseHistoryEntry> &history)
{
    Statement query = m_connection.prepare("SELECT login, name FROM shared_member WHERE name <> ''");
    QHash<QString, QString> names;
    while (query.next()) {
        names.insert(query.text(0), query.text(1));
    }
    const QLatin1String takenOver(recordTakenOver);
    for (CaseHistoryEntry &entry : history) {
        entry.byName = names.value(entry.by.value);
        if (entry.kind == CaseHistoryEntry::Kind::Clash) {
            entry.text = names.value(entry.text, entry.text);
        } else if (entry.kind == CaseHistoryEntry::Kind::Status && entry.text.startsWith(takenOver)) {
            const QString login = entry.text.mid(takenOver.size()).section(QStringLiteral(": "), 0, 0);
            entry.text.replace(takenOver.size(), login.size(), names.value(login, login));
        }
    }
    return query.finish();
}

/// Replies and drafts; those written before a merge too, so that none is lost from sight.
Result<void> ConversationReader::readWritings(std::int64_t root, Conversation &conversation)
{
    Statement query
        = m_connection.prepare("SELECT uid FROM cases WHERE id IN " WEDERHOOR_TOGETHER " ORDER BY id <> ?1");
    query.bind(root);
    OutboxTable outbox(m_connection);
    DraftTable drafts(m_connection);
    WaitingReplyTable waiting(m_connection);
    while (query.next()) {
        const CaseId id{query.uuid(0)};
        const Result<QList<OutboxEntry>> entries = outbox.ofCase(id);
        const Result<QList<Draft>> written = drafts.ofCase(id);
        const Result<QList<WaitingReply>> judged = waiting.ofCase(id);
        if (!entries || !written || !judged) {
            return failure(!entries ? entries.error() : !written ? written.error() : judged.error());
        }
        conversation.waiting += *judged;
        std::copy_if(entries->cbegin(), entries->cend(), std::back_inserter(conversation.outbox), isOpen);
        conversation.drafts += *written;
    }
    return query.finish();
}

} // namespace wederhoor
