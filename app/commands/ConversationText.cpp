#include "app/commands/ConversationText.h"

#include "app/commands/Moment.h"
#include "app/commands/Table.h"

#include <QCoreApplication>

namespace wederhoor {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ConversationText)
};

QString indented(const QString &text)
{
    QString result;
    for (const QString &line : text.split(QLatin1Char('\n'))) {
        result += QStringLiteral("    ") + printable(line) + QLatin1Char('\n');
    }
    return result;
}

/// Where a platform knows no handles (feeds), the name stands for both.
QString whoIs(const QString &name, const QString &handle, const QString &between)
{
    return name.isEmpty() || name == handle ? handle : name + between + handle;
}

QString head(const Case &value, const QString &channelName)
{
    Table table;
    table.addRow({Words::tr("Case"), value.id.toString()});
    table.addRow({Words::tr("Customer"), whoIs(value.customer.name, value.customer.handle, QStringLiteral("  "))});
    table.addRow({Words::tr("Channel"), QStringLiteral("%1 (%2)").arg(channelName, value.platform.value)});
    table.addRow({Words::tr("Status"), caseStatusName(value.status)});
    table.addRow({Words::tr("Owner"), value.owner.isEmpty() ? QStringLiteral("-") : value.owner.value});
    table.addRow({Words::tr("Due"), moment(value.dueAt)});
    if (!value.topic.isEmpty()) {
        table.addRow({Words::tr("Topic"), value.topic});
    }
    if (!value.tags.isEmpty()) {
        table.addRow({Words::tr("Tags"), value.tags.join(QStringLiteral(", "))});
    }
    return table.text();
}

QString outgoing(const OutboxEntry &entry)
{
    return QStringLiteral("%1  %2\n%3")
        .arg(outboxStateName(entry.state), entry.id.toString(), indented(entry.fullText()));
}

QString historyLine(const CaseHistoryEntry &entry)
{
    const QString by = entry.by.isEmpty() ? QStringLiteral("-") : entry.by.value;
    return printable(
               QStringLiteral("%1  %2  %3  %4").arg(moment(entry.at), by, historyKindName(entry.kind), entry.text))
        + QLatin1Char('\n');
}

} // namespace

QString messageText(const Message &message)
{
    const QString author = whoIs(message.author.name, message.author.handle, QStringLiteral(" "));
    QString line = QStringLiteral("%1  %2").arg(moment(message.createdAt), author).trimmed();
    if (message.kind == MessageKind::PrivateMessage) {
        line += Words::tr("  (private)");
    }
    if (message.deletedAt) {
        line += Words::tr("  (deleted by its author)");
    } else if (message.editedAt) {
        line += Words::tr("  (edited)");
    } else if (isWithheld(message)) {
        line += Words::tr("  (not shown by the platform: its author is blocked, or blocks this account)");
    }
    line = printable(line) + QLatin1Char('\n');
    return message.text.isEmpty() ? line : line + indented(message.text);
}

QString conversationText(const Conversation &conversation)
{
    QString text = head(conversation.caseRow.value, conversation.caseRow.channelName) + QLatin1Char('\n');
    for (const Message &message : conversation.messages) {
        text += messageText(message);
    }
    if (conversation.elsewhereInThread > 0) {
        text
            += Words::tr("%n message(s) of this thread belong to other cases.", nullptr, conversation.elsewhereInThread)
            + QLatin1Char('\n');
    }
    QList<OutboxEntry> leaving = conversation.outbox;
    // Parts that were sent stand among the messages.
    leaving.removeIf([](const OutboxEntry &entry) { return entry.state == OutboxState::Sent; });
    if (!leaving.isEmpty()) {
        text += QLatin1Char('\n') + Words::tr("On its way out") + QLatin1Char('\n');
        for (const OutboxEntry &entry : std::as_const(leaving)) {
            text += outgoing(entry);
        }
    }
    if (!conversation.history.isEmpty()) {
        text += QLatin1Char('\n') + Words::tr("Notes and history") + QLatin1Char('\n');
        for (const CaseHistoryEntry &entry : conversation.history) {
            // Whom to call is for who calls, see `callback form`.
            text += entry.kind == CaseHistoryEntry::Kind::CallbackNumber ? QString() : historyLine(entry);
        }
    }
    return text;
}

} // namespace wederhoor
