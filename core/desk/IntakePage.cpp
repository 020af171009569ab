#include "core/desk/IntakePage.h"

#include "core/desk/HeldReplies.h"
#include "core/store/TextTables.h"
#include "core/store/Transaction.h"

#include <algorithm>

namespace wederhoor {

namespace {

/// Quarantined payloads compared with when the same page comes again.
constexpr int quarantineLookBack = 1000;

QString backfillKey(const ChannelId &channel)
{
    return QStringLiteral("backfill.") + channel.toString();
}

QString behindKey(const ChannelId &channel)
{
    return QStringLiteral("behind.") + channel.toString();
}

/// A hostile page may claim answers in a ring; each message is still taken once.
void appendAfterParent(const QList<Message> &sorted, const QHash<MessageRef, qsizetype> &places, qsizetype place,
                       QList<bool> &taken, QList<Message> &ordered)
{
    QList<qsizetype> chain;
    qsizetype at = place;
    while (!taken.at(at)) {
        taken[at] = true;
        chain.append(at);
        const Message &message = sorted.at(at);
        at = places.value({message.ref.instance, message.inReplyTo}, at);
    }
    for (auto link = chain.crbegin(); link != chain.crend(); ++link) {
        ordered.append(sorted.at(*link));
    }
}

} // namespace

IntakePage::IntakePage(Transaction &transaction, const Channel &channel, const IntakeOptions &options, Instant now)
    : m_transaction(transaction)
    , m_channel(channel)
    , m_options(options)
    , m_now(now)
    , m_cases(transaction, options.teamDecides)
    , m_messages(transaction.connection())
    , m_channels(transaction.connection())
    , m_outbox(transaction.connection())
{
}

Result<IntakeOutcome> IntakePage::run(const FetchPage &page)
{
    m_outcome.fetched = int(page.messages.size());
    m_unreadable = page.unreadable;
    if (const Result<void> begun = readProgress(); !begun) {
        return failure(begun.error());
    }
    for (const Message &message : inOrder(page.messages)) {
        if (const Result<void> taken = takeMessage(message); !taken) {
            return failure(taken.error());
        }
    }
    for (const MessageChange &change : page.changes) {
        if (const Result<void> taken = takeChange(change); !taken) {
            return failure(taken.error());
        }
    }
    Result<void> written = m_cases.flush();
    written = written ? setAside(m_unreadable) : written;
    written = written ? noteProgress(page) : written;
    if (!written) {
        return failure(written.error());
    }
    return m_outcome;
}

Result<void> IntakePage::readProgress()
{
    if (!m_options.moveCursor) {
        return {};
    }
    SettingTable settings(m_transaction.connection());
    const Result<QString> until = settings.value(backfillKey(m_channel.id));
    const Result<QString> behind = settings.value(behindKey(m_channel.id));
    if (!until || !behind) {
        return failure(until ? behind.error() : until.error());
    }
    m_backfillUntil = fromIso(*until);
    m_behind = !behind->isEmpty();
    if (!m_backfillUntil && m_options.backfill) {
        m_backfillUntil = m_now;
        return settings.set(backfillKey(m_channel.id), toIso(m_now));
    }
    return {};
}

/// The cursor moves with what it stands for; what is as it was is not written.
Result<void> IntakePage::noteProgress(const FetchPage &page)
{
    if (!m_options.moveCursor) {
        return {};
    }
    const Result<Cursor> present = m_channels.cursor(m_channel.id);
    if (!present) {
        return failure(present.error());
    }
    if (*present != page.next) {
        if (const Result<void> moved = m_channels.setCursor(m_channel.id, page.next); !moved) {
            return moved;
        }
    }
    if (page.more == m_behind) {
        return {};
    }
    SettingTable settings(m_transaction.connection());
    return settings.set(behindKey(m_channel.id), page.more ? QStringLiteral("1") : QString());
}

/// Oldest first, and what is answered before its answer when their times are equal or wrong.
QList<Message> IntakePage::inOrder(const QList<Message> &messages) const
{
    QList<Message> sorted;
    sorted.reserve(messages.size());
    for (const Message &message : messages) {
        sorted.append(prepared(message));
    }
    std::stable_sort(sorted.begin(), sorted.end(), [](const Message &a, const Message &b) {
        return a.createdAt != b.createdAt ? a.createdAt < b.createdAt : a.ref.remote < b.ref.remote;
    });
    QHash<MessageRef, qsizetype> places;
    places.reserve(sorted.size());
    for (qsizetype place = 0; place < sorted.size(); ++place) {
        places.insert(sorted.at(place).ref, place);
    }
    QList<bool> taken(sorted.size(), false);
    QList<Message> ordered;
    ordered.reserve(sorted.size());
    for (qsizetype place = 0; place < sorted.size(); ++place) {
        appendAfterParent(sorted, places, place, taken, ordered);
    }
    return ordered;
}

Message IntakePage::prepared(Message message) const
{
    // Older pages of a back-fill lie before the previous poll by right.
    const bool isHistory = m_options.backfill || m_behind;
    message.createdAt = clampPostTime(message.createdAt, message.timeIsClaimed,
                                      isHistory ? std::nullopt : m_options.previousPoll, m_now);
    if (message.threadRoot.isEmpty()) {
        message.threadRoot = message.inReplyTo.isEmpty() ? message.ref.remote : message.inReplyTo;
    }
    if (message.author.id.isEmpty()) {
        // Nobody is nobody else: without any name each message has an author of its own.
        const QString name = message.author.handle.isEmpty() ? message.author.name : message.author.handle;
        message.author.id.value = name.isEmpty() ? message.ref.remote.value : name;
    }
    message.outbound = message.outbound || isOurProfile(message.author.id);
    return message;
}

bool IntakePage::isOurProfile(const ProfileId &profile) const
{
    return !profile.isEmpty() && (profile == m_channel.profile || m_channel.ownProfiles.contains(profile));
}

DueRule IntakePage::dueRule(const Message &message) const
{
    const bool isHistory = m_options.backfill || (m_backfillUntil && message.createdAt < *m_backfillUntil);
    return {isHistory, m_now};
}

Result<void> IntakePage::takeMessage(const Message &message)
{
    if (message.ref.isEmpty() || message.ref.instance.isEmpty()) {
        m_unreadable.append({QStringLiteral("a message without an id"), {}});
        return {};
    }
    // An import asks nothing of what it brings twice: insert-or-ignore alone, the bulk path.
    if (!message.seenBy.testFlag(SeenBy::Imported)) {
        Result<std::optional<Message>> known = m_messages.find(message.ref);
        if (!known) {
            return failure(std::move(known.error()));
        }
        if (*known) {
            return takeKnown(std::move(**known), message);
        }
    }
    const Result<MessageTable::Inserted> inserted = m_messages.insert(message, m_channel.id);
    if (!inserted) {
        return failure(inserted.error());
    }
    if (!inserted->isNew) {
        return {};
    }
    ++m_outcome.newMessages;
    Message kept = message;
    kept.id = inserted->id;
    if (const Result<void> placed = place(kept); !placed) {
        return placed;
    }
    return takeEarlyAnswers(kept);
}

/// Another channel, another query or the same page again: new reasons for having been seen may make it a question to
/// us; nothing else is decided anew.
Result<void> IntakePage::takeKnown(Message known, const Message &again)
{
    const SeenByFlags seenBy = known.seenBy | again.seenBy;
    const bool seenAnew = seenBy != known.seenBy;
    const bool better = (!again.platformData.isEmpty() && again.platformData != known.platformData)
        || again.threadRoot != known.threadRoot;
    Result<void> done;
    if (const Result<MessageTable::Inserted> noted = m_messages.insert(again, m_channel.id); !noted) {
        return failure(noted.error());
    }
    if (seenAnew || better) {
        done = m_messages.enrich(known.id, again);
    }
    if (done && again.editedAt && again.editedAt != known.editedAt && again.text != known.text) {
        done = takeChange({again.ref, MessageChange::Kind::Edited, again.text, again.platformData, *again.editedAt});
    }
    if (!done || !seenAnew) {
        return done;
    }
    known.seenBy = seenBy;
    known.threadRoot = again.threadRoot;
    known.threadRootAuthor = again.threadRootAuthor;
    return placeAgain(std::move(known));
}

/// A remark becomes a question, talk that was listened to a question to us; what has its service case keeps it.
Result<void> IntakePage::placeAgain(Message known)
{
    const Result<std::optional<Known>> before = lookUp(known.ref);
    if (!before) {
        return failure(before.error());
    }
    if (!*before || !(*before)->caseId || (*before)->context) {
        return place(known);
    }
    const Result<Case *> current = m_cases.find(*(*before)->caseId);
    if (!current) {
        return failure(current.error());
    }
    const bool settled = known.outbound || !*current || (*current)->kind == CaseKind::Service;
    return settled ? Result<void>() : place(known);
}

/// Pages come newest first: answers to this message may lie here already, placed without knowing it; and answers to
/// those in turn.
Result<void> IntakePage::takeEarlyAnswers(const Message &parent)
{
    QList<Message> parents{parent};
    while (!parents.isEmpty()) {
        const Message at = parents.takeLast();
        const Result<QList<Message>> answers = m_messages.answersTo(at.ref);
        if (!answers) {
            return failure(answers.error());
        }
        for (const Message &answer : *answers) {
            if (!m_known.contains(answer.ref)) {
                const Result<std::optional<CaseId>> shownIn = m_messages.caseOf(answer.ref);
                if (!shownIn) {
                    return failure(shownIn.error());
                }
                m_known.insert(answer.ref, {answer.author.id, answer.outbound, *shownIn, true});
            }
            const Known before = m_known.value(answer.ref);
            if (before.caseId && !before.context) {
                continue;
            }
            if (const Result<void> placed = place(answer); !placed) {
                return placed;
            }
            if (m_known.value(answer.ref).caseId != before.caseId) {
                parents.append(answer);
            }
        }
    }
    return {};
}

Result<std::optional<IntakePage::Known>> IntakePage::lookUp(const MessageRef &ref)
{
    if (ref.isEmpty()) {
        return std::nullopt;
    }
    if (const auto known = m_known.constFind(ref); known != m_known.constEnd()) {
        return *known;
    }
    const Result<std::optional<Message>> message = m_messages.find(ref);
    if (!message) {
        return failure(message.error());
    }
    if (!*message) {
        return std::nullopt;
    }
    const Result<std::optional<CaseId>> at = m_messages.caseOf(ref);
    if (!at) {
        return failure(at.error());
    }
    Known known{(*message)->author.id, (*message)->outbound, *at};
    if (*at && !known.outbound) {
        const Result<QList<ThreadCase>> cases = m_cases.ofThread(ref.instance, (*message)->threadRoot);
        if (!cases) {
            return failure(cases.error());
        }
        // A customer's words are of their case, also after it was merged; a bystander's are only shown in it.
        known.context = std::none_of(cases->begin(), cases->end(), [&](const ThreadCase &entry) {
            return entry.id == **at && entry.customer == known.author;
        });
    }
    m_known.insert(ref, known);
    return known;
}

Result<void> IntakePage::takeChange(const MessageChange &change)
{
    const Result<bool> applied = m_messages.applyChange(change);
    if (!applied) {
        return failure(applied.error());
    }
    const Result<std::optional<CaseId>> at
        = *applied ? m_messages.caseOf(change.ref) : Result<std::optional<CaseId>>(std::nullopt);
    if (!at) {
        return failure(at.error());
    }
    if (!*at) {
        return {};
    }
    const Result<Case *> value = m_cases.find(**at);
    if (!value) {
        return failure(value.error());
    }
    if (!*value) {
        return {};
    }
    m_transaction.connection().changes().cases.insert((*value)->id);
    if (const Result<void> derived = derive(**value, {true, m_now}); !derived) {
        return derived;
    }
    return holdReplies(m_outbox, (*value)->id, change);
}

/// The same unreadable payload is set aside once, however often its page comes.
Result<void> IntakePage::setAside(const QList<UnreadableItem> &items)
{
    if (items.isEmpty()) {
        return {};
    }
    const Result<QList<QuarantinedItem>> before = m_channels.quarantined(m_channel.id, quarantineLookBack);
    if (!before) {
        return failure(before.error());
    }
    for (const UnreadableItem &item : items) {
        const bool known = std::any_of(before->begin(), before->end(), [&item](const QuarantinedItem &old) {
            return old.reason == item.reason && old.payload == item.payload;
        });
        if (known) {
            continue;
        }
        if (const Result<void> set = m_channels.setAside(m_channel.id, item, m_now); !set) {
            return set;
        }
        ++m_outcome.quarantined;
    }
    return {};
}

} // namespace wederhoor
