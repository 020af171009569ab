#include "core/desk/IntakePage.h"
#include "core/domain/ServiceClock.h"
#include "core/store/Transaction.h"
#include "core/text/Language.h"

#include <algorithm>

namespace wederhoor {

namespace {

/// "nl-NL" and "NL" are "nl".
QString languageOf(const Message &message)
{
    const QString given = message.language.section(QLatin1Char('-'), 0, 0).toLower();
    return given.isEmpty() ? detectLanguage(message.text) : given;
}

/// An event that the table refuses leaves the status as it is.
void apply(Case &value, CaseEvent event)
{
    value.status = nextStatus(value.status, event).value_or(value.status);
}

} // namespace

Result<Assignment> IntakePage::assign(const Message &message)
{
    const Result<QList<ThreadCase>> threadCases = m_cases.ofThread(message.ref.instance, message.threadRoot);
    if (!threadCases) {
        return failure(threadCases.error());
    }
    AssignmentInput input{message, m_channel, *threadCases, std::nullopt};
    const Result<std::optional<Known>> parent = lookUp({message.ref.instance, message.inReplyTo});
    if (!parent) {
        return failure(parent.error());
    }
    if (*parent) {
        input.parentCase = (*parent)->caseId;
        input.parentIsOurs = (*parent)->outbound;
    }
    input.rootIsOurs = isOurProfile(message.threadRootAuthor);
    // Only talk found by listening asks whose thread it is.
    if (!input.rootIsOurs && message.seenBy.testFlag(SeenBy::Query) && message.threadRoot != message.ref.remote) {
        const Result<std::optional<Known>> root = lookUp({message.ref.instance, message.threadRoot});
        if (!root) {
            return failure(root.error());
        }
        input.rootIsOurs = *root && (*root)->outbound;
    }
    Assignment assignment = assignMessage(input);
    if (message.outbound && !message.seenBy.testFlag(SeenBy::Imported)) {
        placeOurs(assignment, input);
    }
    return assignment;
}

/// An answer of ours to something without a case (or not known yet) is shown in the thread's case but ends nobody's
/// wait. Private messages name no message that they answer: they go to whom the conversation is with.
void IntakePage::placeOurs(Assignment &assignment, const AssignmentInput &input) const
{
    const Message &message = input.message;
    if (assignment.action == Assignment::Action::Attach && !input.parentCase) {
        assignment.action = Assignment::Action::Context;
    }
    if (message.kind != MessageKind::PrivateMessage || !message.inReplyTo.isEmpty()) {
        return;
    }
    for (const ThreadCase &candidate : input.threadCases) {
        if (assignment.action == Assignment::Action::None || isActive(candidate.status)) {
            assignment = {Assignment::Action::Attach, candidate.id, candidate.episode, candidate.kind};
        }
    }
}

Result<void> IntakePage::place(const Message &message)
{
    if (message.outbound && !message.seenBy.testFlag(SeenBy::Imported)) {
        const Result<std::optional<OutboxEntry>> sent = m_outbox.findByRemote(m_channel.id, message.ref.remote);
        if (!sent) {
            return failure(sent.error());
        }
        if (*sent) {
            return placeIn({Assignment::Action::Attach, (*sent)->caseId}, message);
        }
    }
    const Result<Assignment> assignment = assign(message);
    return assignment ? placeIn(*assignment, message) : failure(assignment.error());
}

Result<void> IntakePage::placeIn(const Assignment &assignment, const Message &message)
{
    using Action = Assignment::Action;
    if (assignment.action == Action::None) {
        m_known.insert(message.ref, {message.author.id, message.outbound, std::nullopt});
        return {};
    }
    if (assignment.action == Action::Context) {
        tie(message, assignment.caseId, true);
        return {};
    }
    const Result<Case *> found = caseFor(assignment, message);
    if (!found) {
        return failure(found.error());
    }
    Case &value = **found;
    const Known known = m_known.value(message.ref);
    const Result<Case *> before = known.caseId ? m_cases.find(*known.caseId) : Result<Case *>(nullptr);
    if (!before) {
        return failure(before.error());
    }
    if (*before == &value && !known.context) {
        return message.outbound || !assignment.becomesService ? Result<void>() : askedAgain(value, message);
    }
    tie(message, value.id, false);
    return message.outbound ? weWrote(value, message) : customerWrote(value, message, assignment.becomesService);
}

/// The case that is meant, opened or reopened where that is due. The derived id of a new case may exist already: it was
/// merged elsewhere, or its customer's part of the thread is known under another case.
Result<Case *> IntakePage::caseFor(const Assignment &assignment, const Message &message)
{
    Assignment wanted = assignment;
    while (true) {
        const Result<Case *> found = m_cases.find(wanted.caseId);
        if (!found) {
            return found;
        }
        if (!*found) {
            return openCase(wanted, message);
        }
        Case &value = **found;
        const bool isHistory = value.resolvedAt && message.createdAt <= *value.resolvedAt;
        if (message.outbound || isActive(value.status) || isHistory) {
            return &value;
        }
        const bool late = value.resolvedAt && message.createdAt - *value.resolvedAt > reopenWindow;
        if (!late) {
            reopen(value, message);
            return &value;
        }
        ++wanted.episode;
        wanted.caseId = caseId(message.ref.instance, message.threadRoot, message.author.id, wanted.episode);
    }
}

Case *IntakePage::openCase(const Assignment &assignment, const Message &message)
{
    Case value;
    value.id = assignment.caseId;
    value.channel = m_channel.id;
    value.platform = m_channel.platform;
    value.instance = message.ref.instance;
    value.threadRoot = message.threadRoot;
    value.customer = message.author;
    value.episode = assignment.episode;
    value.kind = assignment.kind;
    value.openedAt = message.createdAt;
    ++m_outcome.newCases;
    Case *opened = m_cases.open(value);
    m_cases.addHistory({CaseHistoryEntry::Kind::Opened, value.id, {}, message.createdAt, {}});
    return opened;
}

void IntakePage::reopen(Case &value, const Message &message)
{
    apply(value, CaseEvent::Reopened);
    value.resolvedAt.reset();
    value.dismissReason.reset();
    m_cases.addHistory({CaseHistoryEntry::Kind::Reopened, value.id, {}, message.createdAt, {}});
}

Result<void> IntakePage::customerWrote(Case &value, const Message &message, bool becomesService)
{
    if (becomesService) {
        value.kind = CaseKind::Service;
        value.awaitingSince.reset();
    }
    const bool isFirst = value.newestMessage.isEmpty();
    if (isFirst || message.createdAt > value.lastActivityAt) {
        takeCustomersNewest(value, message, dueRule(message));
        if (isActive(value.status)) {
            apply(value, CaseEvent::CustomerWrote);
        }
    } else if (const Result<void> derived = derive(value, dueRule(message)); !derived) {
        return derived;
    }
    ++value.unread;
    takeTraits(value, message);
    if (value.language.isEmpty()) {
        value.language = languageOf(message);
    }
    return {};
}

/// Talk we only listened to is asked of us now: its clock starts with the message that asks.
Result<void> IntakePage::askedAgain(Case &value, const Message &message)
{
    value.kind = CaseKind::Service;
    const Result<QList<Message>> messages = m_cases.messagesOf(value.id);
    if (!messages) {
        return failure(messages.error());
    }
    if (!wroteAfter(*messages, true, message.createdAt)) {
        setAwaiting(value, message.createdAt, dueRule(message));
    }
    return {};
}

Result<void> IntakePage::derive(Case &value, const DueRule &rule)
{
    const Result<QList<Message>> messages = m_cases.messagesOf(value.id);
    if (!messages) {
        return failure(messages.error());
    }
    deriveFromMessages(value, *messages, rule);
    return {};
}

/// Ours, but not sent by this outbox: a colleague's, or written on the platform itself. It ends the customer's wait
/// just as well.
Result<void> IntakePage::weWrote(Case &value, const Message &message)
{
    takeTraits(value, message);
    if (message.createdAt > value.lastActivityAt) {
        takeOurNewest(value, message);
        if (isActive(value.status)) {
            apply(value, CaseEvent::ReplySentWaiting);
        }
        return {};
    }
    const Result<QList<Message>> messages = m_cases.messagesOf(value.id);
    if (!messages) {
        return failure(messages.error());
    }
    deriveFromMessages(value, *messages, dueRule(message));
    if (value.status == CaseStatus::New && message.createdAt >= value.openedAt) {
        // As it would have gone in order: we answered, and the customer came back if they wrote since.
        apply(value, CaseEvent::ReplySentWaiting);
        if (wroteAfter(*messages, false, message.createdAt)) {
            apply(value, CaseEvent::CustomerWrote);
        }
    }
    return {};
}

void IntakePage::tie(const Message &message, const CaseId &id, bool context)
{
    m_known.insert(message.ref, {message.author.id, message.outbound, id, context});
    m_cases.tieMessage(message.id, id, context);
}

} // namespace wederhoor
