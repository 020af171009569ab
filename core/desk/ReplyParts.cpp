#include "core/desk/ReplyParts.h"

#include "core/desk/ReplyPlan.h"
#include "core/store/TextTables.h"
#include "core/text/ThreadSplitter.h"

#include <algorithm>

namespace wederhoor {

namespace {

LengthCheck lengthOf(const ReplyPlan &plan, ReplyKind kind, const QString &text)
{
    return checkLength(plan.value.platform, kind, text, lengthSetting(plan.channel.options));
}

/// As the outbox will make it.
void fillIn(ReplyPart &part, const ReplyPlan &plan)
{
    OutboxEntry entry;
    entry.body = part.body.trimmed();
    entry.number = part.number;
    entry.signature = part.signature;
    part.text = entry.fullText();
    part.length = lengthOf(plan, part.kind, part.text);
}

QList<PartText> cut(const ReplyPlan &plan, const ReplyRequest &request, ThreadSignature place)
{
    const auto measure = [&plan, &request](const QString &text) { return lengthOf(plan, request.kind, text); };
    const Result<QList<ThreadPart>> thread = splitThread(plan.body, measure, {plan.check.signature, place});
    QList<PartText> parts;
    // What cannot be cut stays whole, and its length says what is wrong with it.
    for (const ThreadPart &part : thread.value_or(QList<ThreadPart>())) {
        parts.append({request.kind, plan.body.mid(part.source.start, part.source.length())});
    }
    return parts;
}

bool isThread(const QList<PartText> &parts)
{
    return std::all_of(parts.begin(), parts.end(),
                       [&parts](const PartText &part) { return part.kind == parts.constFirst().kind; });
}

} // namespace

bool ReplyCheck::fits() const
{
    if (parts.isEmpty()) {
        return length.fits;
    }
    return parts.size() <= mostParts && std::all_of(parts.begin(), parts.end(), [](const ReplyPart &part) {
               return part.length.fits && !part.isEmpty();
           });
}

Result<void> planParts(Connection &connection, ReplyPlan &plan, const ReplyRequest &request, const Agent &me)
{
    const bool isTooLong = !plan.check.length.fits && !plan.check.length.isTooShort();
    if (request.parts.size() < 2 && !(request.mayBeSplit && isTooLong)) {
        return {};
    }
    const Result<QString> setting = SettingTable(connection).value(QLatin1String(threadSignatureSetting));
    if (!setting) {
        return failure(setting.error());
    }
    const ThreadSignature place = *setting == u"each" ? ThreadSignature::Each : ThreadSignature::Last;
    QList<PartText> texts = request.parts;
    if (texts.size() < 2) {
        texts = cut(plan, request, place);
    } else {
        for (PartText &text : texts) {
            const Rendered rendered = renderTemplate(text.body, replyVariables(plan.value, me));
            text.body = rendered.text;
            // What is in the whole was found there; an invitation is no part of it.
            if (text.kind != request.kind) {
                plan.check.unresolved += rendered.unresolved;
            }
        }
    }
    if (texts.size() < 2) {
        return {};
    }
    const bool isNumbered = isThread(texts);
    for (const PartText &text : std::as_const(texts)) {
        const qsizetype n = plan.check.parts.size() + 1;
        ReplyPart part;
        part.kind = text.kind;
        part.body = text.body;
        part.number = isNumbered ? QStringLiteral("%1/%2").arg(n).arg(texts.size()) : QString();
        const bool isSigned = !isNumbered || n == texts.size() || place == ThreadSignature::Each;
        part.signature = isSigned ? plan.check.signature : QString();
        fillIn(part, plan);
        plan.check.parts.append(part);
    }
    return {};
}

QList<OutboxEntry> inParts(const OutboxEntry &whole, const ReplyPlan &plan, const QList<OutboxId> &ids,
                           const QStringList &keys)
{
    const QList<ReplyPart> &parts = plan.check.parts;
    QList<OutboxEntry> entries;
    for (const ReplyPart &part : parts) {
        const qsizetype n = entries.size();
        OutboxEntry entry = whole;
        entry.id = ids.at(n);
        entry.key = keys.at(n);
        if (parts.size() > 1) {
            const std::optional<Message> &answered = plan.answered(part.kind);
            entry.inReplyTo = answered ? answered->ref : whole.inReplyTo;
            entry.reply = ids.constFirst();
            entry.part = static_cast<int>(n);
            entry.partKeys = keys.mid(0, parts.size());
            entry.kind = part.kind;
            entry.body = part.body;
            entry.number = part.number;
            entry.signature = part.signature;
            entry.attachments = n == 0 ? whole.attachments : QList<ReplyAttachment>();
            entry.afterwards = n + 1 == parts.size() ? whole.afterwards : CaseEvent::ReplySent;
        }
        entries.append(entry);
    }
    if (entries.isEmpty()) {
        entries.append(whole);
        entries.first().id = ids.constFirst();
        entries.first().key = keys.constFirst();
    }
    return entries;
}

QString joinedBodies(const QList<OutboxEntry> &parts, ReplyKind kind)
{
    QString text;
    for (const OutboxEntry &part : parts) {
        if (part.kind != kind) {
            continue;
        }
        if (!text.isEmpty() && !text.back().isSpace()) {
            text += QStringLiteral("\n\n");
        }
        text += part.body;
    }
    return text;
}

} // namespace wederhoor
