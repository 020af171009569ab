#include "ui/models/ConversationModel.h"

#include "core/domain/Question.h"
#include "ui/models/ContactWords.h"
#include "ui/models/IncomingMasker.h"
#include "ui/models/MandateWords.h"
#include "ui/models/TimeText.h"
#include "ui/models/Words.h"

#include <algorithm>

namespace wederhoor {

namespace {

using Fact = ConversationItem::Fact;
using Mood = ConversationItem::Mood;

constexpr int mostCountedElsewhere = 1000;

QString nameOf(const Author &author)
{
    return author.name.isEmpty() ? author.handle : author.name;
}

/// Notes are shown as bubbles and replies as messages: their events would say it twice. Whom to call is for who calls.
bool isShownElsewhere(const CaseHistoryEntry &entry)
{
    using Kind = CaseHistoryEntry::Kind;
    return entry.kind == Kind::Reply || entry.kind == Kind::Opened || entry.kind == Kind::CallbackNumber;
}

bool isNote(const CaseHistoryEntry &entry)
{
    using Kind = CaseHistoryEntry::Kind;
    return entry.kind == Kind::Note || entry.kind == Kind::Contact || entry.kind == Kind::Decision
        || entry.kind == Kind::Question || entry.kind == Kind::Answer;
}

qint64 tick(const std::optional<Instant> &instant)
{
    return instant ? instant->time_since_epoch().count() : 0;
}

size_t printOf(const Message &message, bool isAnswerToMissing, bool isMasked)
{
    return qHashMulti(0, message.text, tick(message.editedAt), tick(message.deletedAt), message.attachments.size(),
                      nameOf(message.author), isAnswerToMissing, isMasked);
}

size_t printOf(const CaseHistoryEntry &entry)
{
    return qHashMulti(0, static_cast<int>(entry.kind), entry.by.value, tick(entry.at), entry.text);
}

size_t printOf(const OutboxEntry &entry, Instant now)
{
    return qHashMulti(0, static_cast<int>(entry.state), entry.body, tick(entry.sendAt), entry.sendAt > now);
}

/// What a page is made of beside pictures is named in full under the words, so that nobody opens it unseen.
QString linesFor(const Attachment &attachment)
{
    const QString words = attachment.title.isEmpty() ? attachment.altText : attachment.title;
    const QString kind = attachment.kind == Attachment::Kind::Video ? ConversationModel::tr("Video")
        : attachment.kind == Attachment::Kind::File                 ? ConversationModel::tr("File")
                                                                    : ConversationModel::tr("Link");
    const QString address = attachment.url.toString(QUrl::FullyEncoded);
    return words.isEmpty() ? ConversationModel::tr("%1: %2").arg(kind, address)
                           : ConversationModel::tr("%1: %2").arg(kind, words) + QLatin1Char('\n') + address;
}

} // namespace

ConversationModel::ConversationModel(const Clock &clock, QObject *parent)
    : QAbstractListModel(parent)
    , m_clock(clock)
{
}

std::vector<ConversationModel::Entry> ConversationModel::entriesOf(const Conversation &conversation) const
{
    std::vector<Entry> entries;
    entries.reserve(static_cast<std::size_t>(conversation.messages.size() + conversation.history.size()) + 8);
    const InstanceId &instance = conversation.caseRow.value.instance;
    const bool isMasked = masks(conversation.caseRow.value);
    QSet<RemoteId> sent; // parts, which say so
    for (const OutboxEntry &entry : conversation.outbox) {
        sent.insert(entry.remoteId);
    }
    for (int i = 0; i < conversation.messages.size(); ++i) {
        const Message &message = conversation.messages.at(i);
        const bool answersMissing = conversation.missing.contains({instance, message.inReplyTo});
        const QString key = QStringLiteral("m%1").arg(message.id.value);
        if (answersMissing) {
            entries.push_back({Source::MissingLine, i, message.createdAt, QLatin1Char('x') + key, 0});
        }
        const size_t print = printOf(message, answersMissing, isMasked) ^ (sent.contains(message.ref.remote) ? 1U : 0U);
        entries.push_back({Source::Message, i, message.createdAt, key, print});
    }
    // What happened before the oldest message that is shown comes with the older ones.
    const Instant from = conversation.olderExist && !entries.empty() ? entries.front().at : Instant::min();
    for (int i = 0; i < conversation.history.size(); ++i) {
        const CaseHistoryEntry &entry = conversation.history.at(i);
        if (!isShownElsewhere(entry) && entry.at >= from) {
            entries.push_back({Source::History, i, entry.at, QStringLiteral("h%1").arg(i), printOf(entry)});
        }
    }
    std::stable_sort(entries.begin(), entries.end(), [](const Entry &a, const Entry &b) { return a.at < b.at; });
    placeSeenLine(entries, conversation);
    placeLines(entries, conversation);
    for (int i = 0; i < conversation.outbox.size(); ++i) {
        const OutboxEntry &entry = conversation.outbox.at(i);
        if (entry.state == OutboxState::Sent) {
            continue; // stands among the messages
        }
        entries.push_back(
            {Source::Outbox, i, entry.queuedAt, QLatin1Char('o') + entry.id.toString(), printOf(entry, m_clock.now())});
    }
    return entries;
}

/// What came after the writer of a waiting reply looked is told apart from what they knew.
void ConversationModel::placeSeenLine(std::vector<Entry> &entries, const Conversation &conversation) const
{
    for (int i = 0; i < conversation.waiting.size(); ++i) {
        const WaitingReply &reply = conversation.waiting.at(i);
        const auto isSeen = [&conversation, &reply](const Entry &entry) {
            return entry.source == Source::Message && conversation.messages.at(entry.index).ref == reply.seen;
        };
        const auto seen = std::find_if(entries.begin(), entries.end(), isSeen);
        const auto next = seen == entries.end()
            ? seen
            : std::find_if(seen + 1, entries.end(), [](const Entry &entry) { return entry.source == Source::Message; });
        if (reply.state == WaitingState::Waiting && next != entries.end()) {
            entries.insert(next, {Source::SeenLine, i, next->at, QStringLiteral("seen") + reply.id.toString(), 0});
        }
    }
}

ConversationItem ConversationModel::seenLine(int waiting) const
{
    ConversationItem line;
    line.text = tr("Up to here %1 had read when the waiting reply was written; what follows came after")
                    .arg(m_shown.waiting.at(waiting).authorName);
    return line;
}

/// The line about the rest of the thread stands under the post above, as the platform shows it.
void ConversationModel::placeLines(std::vector<Entry> &entries, const Conversation &conversation) const
{
    if (conversation.elsewhereInThread > 0) {
        const RemoteId &root = conversation.caseRow.value.threadRoot;
        const auto isRoot = [&conversation, &root](const Entry &entry) {
            return entry.source == Source::Message && conversation.messages.at(entry.index).ref.remote == root;
        };
        const auto found = std::find_if(entries.begin(), entries.end(), isRoot);
        const size_t print = qHashMulti(0, conversation.elsewhereInThread, conversation.messages.size());
        entries.insert(found == entries.end() ? entries.begin() : found + 1,
                       {Source::ThreadLine, 0, {}, QStringLiteral("thread"), print});
    }
    if (conversation.olderExist) {
        entries.insert(entries.begin(), {Source::OlderLine, 0, {}, QStringLiteral("older"), 0});
    }
}

void ConversationModel::setMasker(std::shared_ptr<IncomingMasker> masker)
{
    m_masker = std::move(masker);
    if (m_masker) {
        connect(m_masker.get(), &IncomingMasker::changed, this, [this] { show(Conversation(m_shown)); });
    }
}

void ConversationModel::reveal()
{
    m_revealed = true;
    show(Conversation(m_shown));
}

bool ConversationModel::masks(const Case &value) const
{
    const bool isRevealed = m_revealed && value.id == m_shown.caseRow.value.id;
    return m_masker && !isRevealed && m_masker->masks(value);
}

QString ConversationModel::shown(const QString &text, const Message &message) const
{
    return message.outbound || !masks(m_shown.caseRow.value) ? text : m_masker->masked(text);
}

void ConversationModel::show(const Conversation &conversation)
{
    m_revealed = m_revealed && conversation.caseRow.value.id == m_shown.caseRow.value.id;
    std::vector<Entry> entries = entriesOf(conversation);
    const bool same = conversation.caseRow.value.id == m_shown.caseRow.value.id && entries.size() >= m_entries.size()
        && std::equal(m_entries.begin(), m_entries.end(), entries.begin(),
                      [](const Entry &a, const Entry &b) { return a.key == b.key && a.print == b.print; });
    if (!same) {
        beginResetModel();
        m_shown = conversation;
        m_entries = std::move(entries);
        endResetModel();
        return;
    }
    const int before = rowCount();
    const int after = static_cast<int>(entries.size());
    if (after > before) {
        beginInsertRows({}, before, after - 1);
    }
    m_shown = conversation;
    m_entries = std::move(entries);
    if (after > before) {
        endInsertRows();
    }
}

void ConversationModel::clear()
{
    beginResetModel();
    m_shown = {};
    m_entries.clear();
    endResetModel();
}

void ConversationModel::retranslate()
{
    if (rowCount() > 0) {
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
    }
}

int ConversationModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
}

QVariant ConversationModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const ConversationItem item = itemAt(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return item.text;
    case Qt::AccessibleTextRole: {
        const QString words = item.state.isEmpty() ? item.text : tr("%1 (%2)").arg(item.text, item.state);
        return item.author.isEmpty() ? words : tr("%1, %2: %3").arg(item.author, item.factLine(), words);
    }
    case ItemRole:
        return QVariant::fromValue(item);
    case KindRole:
        return static_cast<int>(item.kind);
    case AuthorRole:
        return item.author;
    case MetaRole:
        return item.factLine();
    default:
        return {};
    }
}

int ConversationModel::lengthAt(int row) const
{
    const Entry &entry = m_entries.at(static_cast<std::size_t>(row));
    switch (entry.source) {
    case Source::Message:
        return static_cast<int>(m_shown.messages.at(entry.index).text.size());
    case Source::History:
        return static_cast<int>(m_shown.history.at(entry.index).text.size());
    case Source::Outbox:
        return static_cast<int>(m_shown.outbox.at(entry.index).body.size());
    case Source::OlderLine:
    case Source::ThreadLine:
    case Source::MissingLine:
    case Source::SeenLine:
        return 0;
    }
    Q_UNREACHABLE();
}

ConversationItem ConversationModel::itemAt(int row) const
{
    const Entry &entry = m_entries.at(static_cast<std::size_t>(row));
    ConversationItem line;
    switch (entry.source) {
    case Source::Message:
        return ofMessage(m_shown.messages.at(entry.index));
    case Source::History:
        return ofHistory(m_shown.history.at(entry.index));
    case Source::Outbox:
        return ofReply(m_shown.outbox.at(entry.index));
    case Source::ThreadLine:
        return threadLine();
    case Source::SeenLine:
        return seenLine(entry.index);
    case Source::OlderLine:
        line.text = tr("Earlier messages come as you scroll up");
        return line;
    case Source::MissingLine:
        line.text = tr("What this answers cannot be read here: it was deleted, is blocked, or never came in");
        line.permalink = m_shown.messages.at(entry.index).permalink;
        return line;
    }
    Q_UNREACHABLE();
}

ConversationItem ConversationModel::threadLine() const
{
    const RemoteId &root = m_shown.caseRow.value.threadRoot;
    const int here = static_cast<int>(
        std::count_if(m_shown.messages.begin(), m_shown.messages.end(), [&root](const Message &message) {
            return message.ref.remote != root && message.kind != MessageKind::PrivateMessage;
        }));
    const int elsewhere = m_shown.elsewhereInThread;
    ConversationItem line;
    if (elsewhere >= mostCountedElsewhere || m_shown.olderExist) {
        line.text = tr("This thread is long \u00b7 much of it belongs to other cases");
    } else {
        line.text = tr("%n comment(s) \u00b7 this case holds %1 of them", nullptr, elsewhere + here).arg(here);
    }
    return line;
}

ConversationItem ConversationModel::ofMessage(const Message &message) const
{
    using Kind = ConversationItem::Kind;
    const Case &value = m_shown.caseRow.value;
    ConversationItem item;
    const bool theirs = message.author.id == value.customer.id;
    item.kind = message.outbound ? Kind::Ours : theirs ? Kind::Theirs : Kind::Others;
    item.author = nameOf(message.author);
    item.platform = value.platform;
    item.permalink = message.permalink;
    item.ref = message.ref;
    item.at = message.createdAt;
    item.text = shown(message.text, message);
    item.facts.append(Fact{momentText(message.createdAt, m_clock.now())});
    describe(item, message);
    if (const OutboxEntry *part = message.outbound ? partSentAs(message.ref.remote) : nullptr) {
        item.facts.append(Fact{tr("part %1 of %2").arg(part->part + 1).arg(part->parts())});
    }
    for (const Attachment &attachment : message.attachments) {
        if (attachment.kind == Attachment::Kind::Picture) {
            item.pictures.append(attachment);
        } else {
            item.text += QLatin1Char('\n') + linesFor(attachment);
        }
    }
    item.text = item.text.trimmed();
    tellChanges(item, message);
    return item;
}

void ConversationModel::describe(ConversationItem &item, const Message &message) const
{
    using Kind = ConversationItem::Kind;
    if (message.kind == MessageKind::PrivateMessage) {
        item.facts.append(Fact{tr("private message")});
    } else if (item.kind == Kind::Ours) {
        item.facts.append(Fact{tr("public")});
    }
    if (item.kind == Kind::Others) {
        const bool isAbove = message.ref.remote == m_shown.caseRow.value.threadRoot;
        item.facts.append(Fact{isAbove ? tr("the post above") : tr("bystander")});
    }
    if (item.kind != Kind::Ours && !message.language.isEmpty()) {
        item.facts.append(Fact{languageWord(message.language)});
    }
    const QString sentiment = sentimentWord(message.sentiment);
    if (item.kind == Kind::Theirs && !sentiment.isEmpty()) {
        const Mood mood = message.sentiment == QLatin1String("neg") ? Mood::Bad
            : message.sentiment == QLatin1String("pos")             ? Mood::Good
                                                                    : Mood::Plain;
        item.facts.append(Fact{sentiment, mood});
    }
}

/// Edits and deletions are marked; the words before them stay within reach.
void ConversationModel::tellChanges(ConversationItem &item, const Message &message) const
{
    const Instant now = m_clock.now();
    if (message.editedAt) {
        item.facts.append(Fact{tr("edited %1").arg(momentText(*message.editedAt, now))});
    }
    for (const MessageVersion &version : m_shown.versions.value(message.id)) {
        item.earlier.append(
            ConversationItem::Earlier{momentText(version.replacedAt, now), shown(version.text, message)});
    }
    if (message.deletedAt) {
        item.deleted = true;
        item.facts.append(Fact{tr("deleted %1").arg(momentText(*message.deletedAt, now)), Mood::Bad});
        if (item.earlier.isEmpty() && !item.text.isEmpty()) {
            item.earlier.append(ConversationItem::Earlier{momentText(*message.deletedAt, now), item.text});
        }
        item.text = tr("The author deleted this message.");
        item.pictures.clear();
    } else if (isWithheld(message)) {
        item.deleted = true;
        item.text = tr("The platform does not show this message: its author is blocked, or blocks this account.");
    }
}

ConversationItem ConversationModel::ofHistory(const CaseHistoryEntry &entry) const
{
    ConversationItem item;
    item.at = entry.at;
    const QString moment = momentText(entry.at, m_clock.now());
    if (isNote(entry)) {
        item.kind = ConversationItem::Kind::Note;
        item.author = entry.byName.isEmpty() ? entry.by.value : entry.byName;
        const bool isContact = entry.kind == CaseHistoryEntry::Kind::Contact;
        const QString asked = questionTitle(entry);
        const QString plain = isContact ? tr("contact") : tr("note");
        item.facts = {Fact{asked.isEmpty() ? plain : asked}, Fact{moment}, Fact{tr("team only")}};
        item.text = asked.isEmpty() ? entry.text : questionWords(entry.text).words;
        if (const auto contact = ContactNote::fromText(entry.text);
            contact && entry.kind == CaseHistoryEntry::Kind::Contact) {
            item.facts = {Fact{contactWord(contact->kind)}, Fact{moment}, Fact{tr("team only")}};
            item.text = contact->words;
        }
        if (const auto decision = Decision::fromText(entry.text);
            decision && entry.kind == CaseHistoryEntry::Kind::Decision) {
            item.facts = {Fact{tr("decision")}, Fact{moment}, Fact{tr("team only")}};
            item.text = QStringList{decisionTitle(*decision), decision->words}.join(u'\n').trimmed();
        }
    } else {
        item.text = moment + QStringLiteral(" \u00b7 ") + eventLine(entry);
    }
    return item;
}

const OutboxEntry *ConversationModel::partSentAs(const RemoteId &remote) const
{
    const auto found = std::find_if(m_shown.outbox.begin(), m_shown.outbox.end(), [&remote](const OutboxEntry &entry) {
        return entry.state == OutboxState::Sent && entry.remoteId == remote;
    });
    return found == m_shown.outbox.end() ? nullptr : &*found;
}

/// It waits for a part before it that needs a person.
bool ConversationModel::isHeldUp(const OutboxEntry &entry) const
{
    return std::any_of(m_shown.outbox.begin(), m_shown.outbox.end(), [&entry](const OutboxEntry &other) {
        return entry.isOneOfSeveral() && other.reply == entry.reply && other.part < entry.part
            && (other.state == OutboxState::Failed || other.state == OutboxState::Unknown);
    });
}

ConversationItem ConversationModel::ofReply(const OutboxEntry &entry) const
{
    ConversationItem item;
    item.kind = ConversationItem::Kind::Leaving;
    const CaseRow &row = m_shown.caseRow;
    item.author = entry.author == row.value.owner ? row.ownerShown() : entry.author.value;
    item.facts = {Fact{momentText(entry.queuedAt, m_clock.now())}, Fact{kindWord(entry.kind)}};
    item.text = entry.fullText();
    item.at = entry.queuedAt;
    item.state = replyState(entry);
    if (entry.isOneOfSeveral()) {
        item.facts.append(Fact{tr("part %1 of %2").arg(entry.part + 1).arg(entry.parts())});
    }
    if (!entry.attachments.isEmpty()) {
        item.facts.append(Fact{tr("%n picture(s)", nullptr, static_cast<int>(entry.attachments.size()))});
    }
    item.trouble = entry.state == OutboxState::Unknown || entry.state == OutboxState::Failed;
    return item;
}

QString ConversationModel::replyState(const OutboxEntry &entry) const
{
    switch (entry.state) {
    case OutboxState::Queued:
        if (isHeldUp(entry)) {
            return tr("waits for the part before it");
        }
        if (entry.sendAt > m_clock.now() + undoWindow) {
            return tr("goes out %1").arg(momentText(entry.sendAt, m_clock.now()));
        }
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
