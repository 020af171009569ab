#include "core/desk/ReplyPlan.h"

#include "core/desk/GuestDesk.h"
#include "core/desk/ReplyGuard.h"
#include "core/desk/ReplyIdentity.h"
#include "core/desk/ReplyParts.h"
#include "core/desk/TopicRelease.h"
#include "core/desk/WrittenSince.h"
#include "core/store/CaseTable.h"
#include "core/store/ChannelTable.h"
#include "core/store/MessageTable.h"
#include "core/store/TextTables.h"
#include "core/text/Signature.h"
#include "core/text/TemplateText.h"
#include "core/text/guard/HiddenCharacters.h"

#include <QFileInfo>
#include <QSet>

#include <algorithm>

namespace wederhoor {

namespace {

/// A customer whose last message lies further back than this is not being answered.
constexpr int lookBack = 500;

/// Whoever answers in person signs; nobody else may have signed for them.
Result<void> takeGuest(Connection &connection, ReplyPlan &plan, const ReplyRequest &request)
{
    if (request.guest.isNull()) {
        return {};
    }
    const Result<Guest> guest = guestWith(connection, request.guest);
    if (!guest) {
        return failure(guest.error());
    }
    plan.guest = *guest;
    return {};
}

Result<QString> signatureOf(Connection &connection, const ReplyPlan &plan, const ReplyRequest &request, const Agent &me)
{
    const ChannelId &channel = plan.channel.id;
    if (plan.guest) {
        return plan.guest->signatureFor(channel, request.language.isEmpty() ? plan.value.language : request.language);
    }
    if (request.signature) {
        return *request.signature;
    }
    const Result<QList<SignatureRule>> rules = SignatureTable(connection).all();
    return rules ? Result<QString>(signatureFor(*rules, me, channel)) : failure(rules.error());
}

/// Gaps of any template: more than one may stand in what was written.
Result<void> judgeTemplate(Connection &connection, ReplyPlan &plan, const ReplyRequest &request, const Agent &me)
{
    if (request.usedTemplate.isNull()) {
        return {};
    }
    const Result<QList<Template>> all = TemplateTable(connection).all();
    if (!all) {
        return failure(all.error());
    }
    QSet<QString> gaps;
    for (const Template &each : *all) {
        for (const TemplateGap &gap : gapsIn(each.text)) {
            gaps.insert(gap.text);
        }
        const QStringList wordings = wordingsOf(each.text);
        if (each.id == request.usedTemplate && request.usedWording < wordings.size()) {
            const QString wording = wordings.at(std::max(0, request.usedWording));
            const QString begun = renderTemplate(wording, replyVariables(plan.value, me)).text;
            plan.check.isNearlyTheTemplate = isNearlyTheWording(plan.body, begun);
        }
    }
    for (const TemplateGap &gap : gapsIn(plan.body)) {
        if (gaps.contains(gap.text)) {
            plan.check.unresolved.append({gap.text, gap.start, gap.end});
        }
    }
    return {};
}

void fillTexts(ReplyPlan &plan, const ReplyRequest &request, const Agent &me, const QString &signature)
{
    const Rendered rendered = renderTemplate(request.body, replyVariables(plan.value, me));
    OutboxEntry entry;
    entry.body = rendered.text;
    entry.signature = signature;
    plan.body = rendered.text;
    plan.language = request.language.isEmpty() ? plan.value.language : request.language;
    plan.check.text = entry.fullText();
    plan.check.signature = signature;
    plan.check.unresolved = rendered.unresolved;
    // A rule's own variable that nobody fills must not go out raw either; the signature stands at the text's end.
    const int start = static_cast<int>(plan.check.text.size() - signature.size());
    for (const Rendered::Unresolved &variable : renderTemplate(signature, {}).unresolved) {
        plan.check.unresolved.append({variable.name, start + variable.start, start + variable.end});
    }
    plan.check.empty = rendered.text.trimmed().isEmpty();
    plan.check.length
        = checkLength(plan.value.platform, request.kind, plan.check.text, lengthSetting(plan.channel.options));
}

} // namespace

QHash<QString, QString> replyVariables(const Case &value, const Agent &me)
{
    return {{QStringLiteral("customer.first_name"), firstName(value.customer.name)},
            {QStringLiteral("customer.name"), value.customer.name},
            {QStringLiteral("agent.name"), me.name},
            {QStringLiteral("case.topic"), value.topic}};
}

bool ReplyCheck::maySend() const
{
    return !empty && unresolved.isEmpty() && fits() && !newerThanSeen;
}

Result<ReplyPlan> planReply(Connection &connection, const ReplyRequest &request, const Agent &me, Instant now)
{
    const Result<std::optional<Case>> value = CaseTable(connection).find(request.caseId);
    if (!value || !*value) {
        return value ? failure(ErrorKind::NotFound, QStringLiteral("no case %1").arg(request.caseId.toString()))
                     : failure(value.error());
    }
    ReplyPlan plan;
    plan.value = **value;
    const Result<std::optional<Channel>> channel = ChannelTable(connection).find(plan.value.channel);
    const Result<QList<Message>> messages = MessageTable(connection).ofCase(plan.value.id, lookBack);
    if (!channel || !messages) {
        return failure(channel ? messages.error() : channel.error());
    }
    if (!*channel) {
        return failure(ErrorKind::NotFound, QStringLiteral("the case's channel was removed"));
    }
    plan.channel = **channel;
    plan.inReplyTo = messageToAnswer(*messages, request.kind);
    plan.inReplyToPrivately = messageToAnswer(*messages, ReplyKind::Private);
    plan.seen = request.seen.isEmpty() ? plan.value.newestMessage : MessageRef{plan.value.instance, request.seen};
    Result<std::optional<Message>> newer = writtenSince(connection, plan.value, plan.seen, me.id, now);
    const Result<void> guest = takeGuest(connection, plan, request);
    const Result<QString> signature = guest ? signatureOf(connection, plan, request, me) : failure(guest.error());
    if (!newer || !signature) {
        return failure(newer ? signature.error() : newer.error());
    }
    plan.check.newerThanSeen = std::move(*newer);
    fillTexts(plan, request, me, *signature);
    plan.check.unreadableTyped = unreadableAt(request.body);
    Result<void> judged = judgeTemplate(connection, plan, request, me);
    judged = judged ? planParts(connection, plan, request, me) : judged;
    judged = judged ? findPersonalData(connection, plan.check, request) : judged;
    judged = judged ? findUnchecked(connection, plan.check, plan.value, request, now) : judged;
    judged = judged ? findRelease(connection, plan.value, plan.check) : judged;
    return judged ? Result<ReplyPlan>(std::move(plan)) : failure(judged.error());
}

std::optional<Message> messageToAnswer(const QList<Message> &newestFirst, ReplyKind kind)
{
    std::optional<Message> publicOne;
    for (const Message &message : newestFirst) {
        if (message.outbound || message.deletedAt) {
            continue;
        }
        const bool isPrivate = message.kind == MessageKind::PrivateMessage;
        if (isPrivate && kind == ReplyKind::Private) {
            return message;
        }
        if (!isPrivate && !publicOne) {
            publicOne = message;
        }
    }
    return publicOne;
}

Result<void> requireCapable(const ReplyPlan &plan, const ReplyRequest &request, Capabilities capabilities)
{
    // A channel that is switched off is read nowhere and sends nothing: imported ones among them.
    QList<ReplyKind> kinds{request.kind};
    for (const ReplyPart &part : plan.check.parts) {
        kinds.append(part.kind);
    }
    for (const ReplyKind kind : std::as_const(kinds)) {
        const bool isPublic = kind == ReplyKind::Public;
        if (!plan.channel.enabled
            || !capabilities.testFlag(isPublic ? Capability::PublicReply : Capability::PrivateMessage)) {
            return failure(ErrorKind::Forbidden,
                           isPublic ? QStringLiteral("channel %1 is read only").arg(plan.channel.name)
                                    : QStringLiteral("channel %1 has no private messages").arg(plan.channel.name));
        }
    }
    if (!request.attachments.isEmpty() && !capabilities.testFlag(Capability::Pictures)) {
        return failure(ErrorKind::Forbidden, QStringLiteral("channel %1 takes no pictures").arg(plan.channel.name));
    }
    for (const ReplyAttachment &attachment : request.attachments) {
        if (!QFileInfo(attachment.path).isReadable()) {
            return failure(ErrorKind::Invalid, QStringLiteral("no file to attach at %1").arg(attachment.path));
        }
    }
    if (!plan.inReplyTo) {
        return failure(ErrorKind::Invalid, QStringLiteral("the customer wrote nothing that this can answer"));
    }
    return {};
}

Result<void> requireSendable(const ReplyCheck &check)
{
    if (check.empty) {
        return failure(ErrorKind::Rejected, QStringLiteral("empty"));
    }
    if (unreadableAt(check.text) >= 0) {
        return failure(ErrorKind::Rejected, QStringLiteral("characters of an unknown encoding"));
    }
    if (!check.unresolved.isEmpty()) {
        QStringList names;
        for (const Rendered::Unresolved &variable : check.unresolved) {
            names.append(variable.name);
        }
        return failure(ErrorKind::Rejected, QStringLiteral("unresolved: ") + names.join(QStringLiteral(", ")));
    }
    if (check.parts.size() > mostParts) {
        return failure(ErrorKind::Rejected,
                       QStringLiteral("too many parts: %1 of %2").arg(check.parts.size()).arg(mostParts));
    }
    for (const ReplyPart &part : check.parts) {
        if (part.isEmpty()) {
            return failure(ErrorKind::Rejected, QStringLiteral("empty"));
        }
        if (!part.length.fits) {
            return failure(ErrorKind::Rejected,
                           QStringLiteral("too long: %1 of %2").arg(part.length.length).arg(part.length.limit));
        }
    }
    if (!check.parts.isEmpty()) {
        return {};
    }
    if (check.length.isTooShort()) {
        return failure(ErrorKind::Rejected,
                       QStringLiteral("too short: %1 of at least %2").arg(check.length.length).arg(check.length.least));
    }
    if (!check.length.fits) {
        return failure(ErrorKind::Rejected,
                       QStringLiteral("too long: %1 of %2").arg(check.length.length).arg(check.length.limit));
    }
    return {};
}

} // namespace wederhoor
