#include "app/commands/Json.h"

#include "core/domain/ServiceClock.h"

namespace wederhoor::json {

namespace {

QString clockStateName(ClockState state)
{
    switch (state) {
    case ClockState::None:
        return QStringLiteral("none");
    case ClockState::Good:
        return QStringLiteral("good");
    case ClockState::Soon:
        return QStringLiteral("soon");
    case ClockState::Late:
        return QStringLiteral("late");
    }
    Q_UNREACHABLE();
}

QString messageKindName(MessageKind kind)
{
    switch (kind) {
    case MessageKind::Post:
        return QStringLiteral("post");
    case MessageKind::PrivateMessage:
        return QStringLiteral("private");
    case MessageKind::Review:
        return QStringLiteral("review");
    case MessageKind::Article:
        return QStringLiteral("article");
    }
    Q_UNREACHABLE();
}

QString replyKindName(ReplyKind kind)
{
    return kind == ReplyKind::Public ? QStringLiteral("public") : QStringLiteral("private");
}

QString draftKindName(DraftKind kind)
{
    switch (kind) {
    case DraftKind::Public:
        return QStringLiteral("public");
    case DraftKind::Private:
        return QStringLiteral("private");
    case DraftKind::Note:
        return QStringLiteral("note");
    }
    Q_UNREACHABLE();
}

template <class Id> QJsonValue idOrNull(const Id &id)
{
    return id.isNull() ? QJsonValue() : QJsonValue(id.toString());
}

QJsonValue numberOrNull(const std::optional<int> &number)
{
    return number ? QJsonValue(*number) : QJsonValue();
}

template <class Range, class Fn> QJsonArray array(const Range &range, Fn fn)
{
    QJsonArray values;
    for (const auto &value : range) {
        values.append(fn(value));
    }
    return values;
}

QJsonObject author(const Author &author)
{
    return {{QStringLiteral("id"), author.id.value},
            {QStringLiteral("handle"), author.handle},
            {QStringLiteral("name"), author.name}};
}

QJsonObject historyEntry(const CaseHistoryEntry &entry)
{
    QJsonObject value{{QStringLiteral("kind"), historyKindName(entry.kind)},
                      {QStringLiteral("at"), toIso(entry.at)},
                      {QStringLiteral("by"), text(entry.by.value)},
                      {QStringLiteral("text"), entry.text}};
    if (const auto decision = Decision::fromText(entry.text);
        decision && entry.kind == CaseHistoryEntry::Kind::Decision) {
        value.insert(QStringLiteral("decision"),
                     QJsonObject{{QStringLiteral("what"), decision->what},
                                 {QStringLiteral("amount"), decision->amount.toText()},
                                 {QStringLiteral("currency"), QStringLiteral("EUR")},
                                 {QStringLiteral("words"), text(decision->words)}});
    }
    return value;
}

QJsonObject draft(const Draft &draft)
{
    return {{QStringLiteral("kind"), draftKindName(draft.kind)},
            {QStringLiteral("text"), draft.text},
            {QStringLiteral("saved_at"), toIso(draft.savedAt)}};
}

QJsonObject attachment(const Attachment &attachment)
{
    return {{QStringLiteral("url"), attachment.url.toString(QUrl::FullyEncoded)},
            {QStringLiteral("alt_text"), attachment.altText},
            {QStringLiteral("title"), attachment.title}};
}

QJsonObject clocks(const Case &value, Instant now)
{
    return {{QStringLiteral("opened_at"), toIso(value.openedAt)},
            {QStringLiteral("awaiting_since"), time(value.awaitingSince)},
            {QStringLiteral("due_at"), time(value.dueAt)},
            {QStringLiteral("first_reply_at"), time(value.firstReplyAt)},
            {QStringLiteral("resolved_at"), time(value.resolvedAt)},
            {QStringLiteral("state"), clockStateName(clockState(value.dueAt, now))}};
}

} // namespace

QJsonObject caseValue(const Case &value, const QString &channelName)
{
    return {{QStringLiteral("id"), value.id.toString()},
            {QStringLiteral("channel"), channelName},
            {QStringLiteral("platform"), value.platform.value},
            {QStringLiteral("customer"), value.customer.handle},
            {QStringLiteral("customer_name"), value.customer.name},
            {QStringLiteral("snippet"), value.snippet},
            {QStringLiteral("kind"), caseKindName(value.kind)},
            {QStringLiteral("status"), caseStatusName(value.status)},
            {QStringLiteral("dismiss_reason"),
             value.dismissReason ? QJsonValue(dismissReasonName(*value.dismissReason)) : QJsonValue()},
            {QStringLiteral("owner"), text(value.owner.value)},
            {QStringLiteral("due_at"), time(value.dueAt)},
            {QStringLiteral("last_activity_at"), toIso(value.lastActivityAt)},
            {QStringLiteral("topic"), text(value.topic)},
            {QStringLiteral("sentiment"), text(value.sentiment)},
            {QStringLiteral("language"), text(value.language)},
            {QStringLiteral("tags"), QJsonArray::fromStringList(value.tags)},
            {QStringLiteral("unread"), value.unread},
            {QStringLiteral("merged_into"), idOrNull(value.mergedInto)},
            {QStringLiteral("newest_message"), text(value.newestMessage.remote.value)}};
}

QJsonObject caseRow(const CaseRow &row)
{
    return caseValue(row.value, row.channelName);
}

QJsonObject message(const Message &message)
{
    return {{QStringLiteral("id"), message.ref.remote.value},
            {QStringLiteral("kind"), messageKindName(message.kind)},
            {QStringLiteral("author"), author(message.author)},
            {QStringLiteral("text"), message.text},
            {QStringLiteral("created_at"), toIso(message.createdAt)},
            {QStringLiteral("in_reply_to"), text(message.inReplyTo.value)},
            {QStringLiteral("language"), text(message.language)},
            {QStringLiteral("permalink"), text(message.permalink.toString(QUrl::FullyEncoded))},
            {QStringLiteral("attachments"), array(message.attachments, attachment)},
            {QStringLiteral("edited_at"), time(message.editedAt)},
            {QStringLiteral("deleted_at"), time(message.deletedAt)},
            {QStringLiteral("inbound"), !message.outbound}};
}

QJsonObject conversation(const Conversation &conversation, Instant now)
{
    const Case &value = conversation.caseRow.value;
    QJsonArray notes;
    for (const CaseHistoryEntry &entry : conversation.history) {
        if (entry.kind == CaseHistoryEntry::Kind::Note) {
            notes.append(historyEntry(entry));
        }
    }
    QList<CaseHistoryEntry> history = conversation.history;
    // Whom to call is for who calls, see `callback form`.
    history.removeIf(
        [](const CaseHistoryEntry &entry) { return entry.kind == CaseHistoryEntry::Kind::CallbackNumber; });
    QList<OutboxEntry> leaving = conversation.outbox;
    // Parts that were sent stand among the messages.
    leaving.removeIf([](const OutboxEntry &entry) { return entry.state == OutboxState::Sent; });
    return {{QStringLiteral("case"), caseRow(conversation.caseRow)},
            {QStringLiteral("customer"), author(value.customer)},
            {QStringLiteral("messages"), array(conversation.messages, message)},
            {QStringLiteral("elsewhere_in_thread"), conversation.elsewhereInThread},
            {QStringLiteral("notes"), notes},
            {QStringLiteral("history"), array(history, historyEntry)},
            {QStringLiteral("clocks"), clocks(value, now)},
            {QStringLiteral("outbox"), array(leaving, outboxEntry)},
            {QStringLiteral("drafts"), array(conversation.drafts, draft)}};
}

QJsonObject outboxEntry(const OutboxEntry &entry)
{
    return {{QStringLiteral("id"), entry.id.toString()},
            {QStringLiteral("reply"), entry.replyId().toString()},
            {QStringLiteral("part"), entry.part + 1},
            {QStringLiteral("parts"), entry.parts()},
            {QStringLiteral("case"), entry.caseId.toString()},
            {QStringLiteral("kind"), replyKindName(entry.kind)},
            {QStringLiteral("state"), outboxStateName(entry.state)},
            {QStringLiteral("text"), entry.fullText()},
            {QStringLiteral("signature"), text(entry.signature)},
            {QStringLiteral("author"), text(entry.author.value)},
            {QStringLiteral("in_reply_to"), text(entry.inReplyTo.remote.value)},
            {QStringLiteral("queued_at"), toIso(entry.queuedAt)},
            {QStringLiteral("send_at"), toIso(entry.sendAt)},
            {QStringLiteral("next_attempt"), time(entry.nextAttempt)},
            {QStringLiteral("attempts"), entry.attempts},
            {QStringLiteral("sent_at"), time(entry.sentAt)},
            {QStringLiteral("remote_id"), text(entry.remoteId.value)},
            {QStringLiteral("error"), error(entry.error)}};
}

QJsonValue exposure(const std::optional<ChannelExposure> &exposure)
{
    if (!exposure) {
        return {};
    }
    const QJsonArray by = array(exposure->by, [](const ChannelExposure::Knower &knower) {
        return QJsonObject{{QStringLiteral("member"), text(knower.member.value)},
                           {QStringLiteral("name"), text(knower.name)},
                           {QStringLiteral("at"), toIso(knower.at)},
                           {QStringLiteral("left"), knower.hasLeft}};
    });
    return QJsonObject{{QStringLiteral("since"), toIso(exposure->since())}, {QStringLiteral("by"), by}};
}

QJsonObject channel(const Channel &channel, const ChannelHealth &health)
{
    return {{QStringLiteral("id"), channel.id.toString()},
            {QStringLiteral("name"), channel.name},
            {QStringLiteral("platform"), channel.platform.value},
            {QStringLiteral("server"), text(channel.server.toString(QUrl::FullyEncoded))},
            {QStringLiteral("account"), text(channel.account)},
            {QStringLiteral("queries"), QJsonArray::fromStringList(channel.queries)},
            {QStringLiteral("enabled"), channel.enabled},
            {QStringLiteral("last_poll"), time(health.lastPoll)},
            {QStringLiteral("last_success"), time(health.lastSuccess)},
            {QStringLiteral("next_poll"), time(health.nextPoll)},
            {QStringLiteral("rate_limit"), numberOrNull(health.rateLimit)},
            {QStringLiteral("rate_remaining"), numberOrNull(health.rateRemaining)},
            {QStringLiteral("rate_reset"), time(health.rateReset)},
            {QStringLiteral("quarantined"), health.quarantined},
            {QStringLiteral("exposed"), exposure(health.exposure)},
            {QStringLiteral("error"), error(health.error)},
            {QStringLiteral("source_error"), error(health.sourceError)}};
}

QJsonObject pollReport(const PollReport &report, int sent)
{
    return {{QStringLiteral("channel"), report.channelName},
            {QStringLiteral("fetched"), report.outcome.fetched},
            {QStringLiteral("new_messages"), report.outcome.newMessages},
            {QStringLiteral("new_cases"), report.outcome.newCases},
            {QStringLiteral("quarantined"), report.outcome.quarantined},
            {QStringLiteral("sent"), sent},
            {QStringLiteral("polled_elsewhere"), report.polledElsewhere},
            {QStringLiteral("polled_by"), text(report.polledBy)},
            {QStringLiteral("error"), error(report.error)},
            {QStringLiteral("source_error"), error(report.sourceError)}};
}

QJsonObject length(const LengthCheck &check)
{
    return {{QStringLiteral("length"), check.length},
            {QStringLiteral("limit"), check.limit > 0 ? QJsonValue(check.limit) : QJsonValue()},
            {QStringLiteral("unit"), lengthUnitName(check.unit)},
            {QStringLiteral("fits"), check.fits}};
}

QJsonArray personalData(const QList<PersonalDataFinding> &findings)
{
    return array(findings, [](const PersonalDataFinding &finding) {
        return QJsonObject{{QStringLiteral("kind"), personalDataKindName(finding.kind)},
                           {QStringLiteral("start"), finding.start},
                           {QStringLiteral("end"), finding.end},
                           {QStringLiteral("masked"), finding.masked}};
    });
}

QJsonArray personalData(const QList<GuardedFinding> &findings)
{
    return array(findings, [](const GuardedFinding &each) {
        return QJsonObject{{QStringLiteral("kind"), personalDataKindName(each.finding.kind)},
                           {QStringLiteral("start"), each.finding.start},
                           {QStringLiteral("end"), each.finding.end},
                           {QStringLiteral("masked"), each.finding.masked},
                           {QStringLiteral("level"), guardLevelName(each.level)}};
    });
}

QJsonArray unresolved(const QList<Rendered::Unresolved> &unresolved)
{
    return array(unresolved, [](const Rendered::Unresolved &variable) {
        return QJsonObject{{QStringLiteral("name"), variable.name},
                           {QStringLiteral("start"), variable.start},
                           {QStringLiteral("end"), variable.end}};
    });
}

QJsonValue error(const std::optional<Error> &error)
{
    if (!error) {
        return {};
    }
    return QJsonObject{{QStringLiteral("kind"), errorKindName(error->kind)}, {QStringLiteral("detail"), error->detail}};
}

QJsonValue time(std::optional<Instant> instant)
{
    return instant ? QJsonValue(toIso(*instant)) : QJsonValue();
}

QJsonValue text(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

void merge(QJsonObject &object, const QJsonObject &more)
{
    for (auto it = more.begin(); it != more.end(); ++it) {
        object.insert(it.key(), it.value());
    }
}

} // namespace wederhoor::json
