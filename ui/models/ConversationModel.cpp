#include "ui/models/ConversationModel.h"

#include "core/store/Store.h"
#include "ui/models/TimeText.h"
#include "ui/models/Words.h"

#include <algorithm>

namespace wederhoor {

namespace {

QString nameOf(const Author &author)
{
    return author.name.isEmpty() ? author.handle : author.name;
}

QString joined(const QStringList &parts)
{
    return parts.join(QStringLiteral(" \u00b7 "));
}

/// Notes are shown as bubbles and replies as messages: their events would say it twice.
bool isShownElsewhere(const CaseHistoryEntry &entry)
{
    return entry.kind == CaseHistoryEntry::Kind::Reply || entry.kind == CaseHistoryEntry::Kind::Opened;
}

} // namespace

ConversationModel::ConversationModel(const Clock &clock, QObject *parent)
    : QAbstractListModel(parent)
    , m_clock(clock)
{
}

void ConversationModel::show(const Conversation &conversation)
{
    QList<ConversationItem> items;
    for (const Message &message : conversation.messages) {
        items.append(ofMessage(message, conversation.caseRow.value));
    }
    for (const CaseHistoryEntry &entry : conversation.history) {
        if (!isShownElsewhere(entry)) {
            items.append(ofHistory(entry));
        }
    }
    std::stable_sort(items.begin(), items.end(),
                     [](const ConversationItem &a, const ConversationItem &b) { return a.at < b.at; });
    if (conversation.elsewhereInThread > 0) {
        ConversationItem line;
        line.text = tr("%n more in this thread belong to other cases", nullptr, conversation.elsewhereInThread);
        items.prepend(line);
    }
    for (const OutboxEntry &entry : conversation.outbox) {
        items.append(ofReply(entry));
    }
    const CaseId id = conversation.caseRow.value.id;
    // The same case with something more at its end keeps what is drawn; anything else begins anew.
    const bool grew
        = id == m_case && items.size() >= m_items.size() && std::equal(m_items.begin(), m_items.end(), items.begin());
    if (!grew) {
        beginResetModel();
        m_items = items;
        m_case = id;
        endResetModel();
    } else if (items.size() > m_items.size()) {
        beginInsertRows({}, static_cast<int>(m_items.size()), static_cast<int>(items.size()) - 1);
        m_items = items;
        endInsertRows();
    }
}

void ConversationModel::clear()
{
    beginResetModel();
    m_items.clear();
    m_case = {};
    endResetModel();
}

int ConversationModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_items.size());
}

QVariant ConversationModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const ConversationItem &item = m_items.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return item.text;
    case Qt::AccessibleTextRole:
        return item.author.isEmpty() ? item.text : tr("%1, %2: %3").arg(item.author, item.meta, item.text);
    case ItemRole:
        return QVariant::fromValue(item);
    case KindRole:
        return static_cast<int>(item.kind);
    case AuthorRole:
        return item.author;
    case MetaRole:
        return item.meta;
    default:
        return {};
    }
}

ConversationItem ConversationModel::ofMessage(const Message &message, const Case &value) const
{
    using Kind = ConversationItem::Kind;
    ConversationItem item;
    const bool theirs = message.author.id == value.customer.id;
    item.kind = message.outbound ? Kind::Ours : theirs ? Kind::Theirs : Kind::Others;
    item.author = nameOf(message.author);
    item.platform = value.platform;
    item.permalink = message.permalink;
    item.at = message.createdAt;
    item.text = message.text;
    item.deleted = message.deletedAt.has_value();
    QStringList meta{momentText(message.createdAt, m_clock.now())};
    if (message.kind == MessageKind::PrivateMessage) {
        meta.append(tr("private message"));
    } else if (message.outbound) {
        meta.append(tr("public"));
    }
    if (item.kind == Kind::Others) {
        meta.append(tr("bystander"));
    }
    if (message.editedAt) {
        meta.append(tr("edited %1").arg(momentText(*message.editedAt, m_clock.now())));
    }
    if (message.deletedAt) {
        meta.append(tr("deleted by the author %1").arg(momentText(*message.deletedAt, m_clock.now())));
    }
    item.meta = joined(meta);
    for (const Attachment &attachment : message.attachments) {
        const QString words = attachment.altText.isEmpty() ? attachment.title : attachment.altText;
        item.text += QLatin1Char('\n') + tr("[attachment: %1] %2").arg(words, attachment.url.toString());
    }
    return item;
}

ConversationItem ConversationModel::ofHistory(const CaseHistoryEntry &entry) const
{
    ConversationItem item;
    item.at = entry.at;
    const QString moment = momentText(entry.at, m_clock.now());
    const bool isNote = entry.kind == CaseHistoryEntry::Kind::Note || entry.kind == CaseHistoryEntry::Kind::Contact;
    if (isNote) {
        item.kind = ConversationItem::Kind::Note;
        item.author = entry.by.value;
        item.meta = joined({tr("note"), moment, tr("team only")});
        item.text = entry.text;
    } else {
        item.text = joined({moment, eventLine(entry)});
    }
    return item;
}

ConversationItem ConversationModel::ofReply(const OutboxEntry &entry) const
{
    ConversationItem item;
    item.kind = ConversationItem::Kind::Leaving;
    item.author = entry.author.value;
    item.meta = joined({momentText(entry.queuedAt, m_clock.now()), kindWord(entry.kind)});
    item.text = entry.fullText();
    item.at = entry.queuedAt;
    item.state = replyState(entry);
    item.trouble = entry.state == OutboxState::Unknown || entry.state == OutboxState::Failed;
    return item;
}

QString ConversationModel::replyState(const OutboxEntry &entry) const
{
    switch (entry.state) {
    case OutboxState::Queued:
        return entry.sendAt > m_clock.now() ? tr("waits for the end of its undo time") : tr("waits to be sent");
    case OutboxState::Reserved:
    case OutboxState::Sending:
        return tr("is being sent");
    case OutboxState::Unknown:
        return tr("not known whether it arrived");
    case OutboxState::Sent:
        return tr("sent");
    case OutboxState::Failed:
        return tr("not sent");
    case OutboxState::Cancelled:
        return tr("taken back");
    case OutboxState::AwaitingApproval:
        return tr("waits for approval");
    }
    Q_UNREACHABLE();
}

} // namespace wederhoor
