#include "core/desk/GivenBack.h"

#include "core/desk/ReplyParts.h"
#include "core/store/TemplateUseTable.h"
#include "core/store/TextTables.h"
#include "core/store/Transaction.h"

#include <algorithm>

namespace wederhoor {

namespace {

DraftKind draftKindOf(ReplyKind kind)
{
    return kind == ReplyKind::Public ? DraftKind::Public : DraftKind::Private;
}

/// The text goes back to where it was written, before what was begun there since.
Result<void> giveBackText(Transaction &transaction, const QList<OutboxEntry> &parts, ReplyKind kind, Instant now)
{
    const OutboxEntry &first = parts.constFirst();
    const QString body = joinedBodies(parts, kind);
    DraftTable drafts(transaction.connection());
    const Result<QList<Draft>> present = drafts.ofCase(first.caseId);
    if (!present) {
        return failure(present.error());
    }
    const Result<UsedTemplate> used = TemplateUseTable(transaction.connection()).of(first.replyId());
    if (!used) {
        return failure(used.error());
    }
    Draft draft{first.caseId, draftKindOf(kind), body, used->id, now, first.attachments, used->wording};
    for (const Draft &other : *present) {
        if (other.kind != draft.kind) {
            continue;
        }
        if (!other.text.isEmpty() && other.text != body) {
            draft.text = body + QStringLiteral("\n\n") + other.text;
        }
        for (const ReplyAttachment &picture : other.attachments) {
            if (!draft.attachments.contains(picture)) {
                draft.attachments.append(picture);
            }
        }
    }
    return drafts.save(draft);
}

} // namespace

Result<void> giveBackTexts(Transaction &transaction, const QList<OutboxEntry> &parts, Instant now)
{
    Result<void> done;
    for (const ReplyKind kind : {ReplyKind::Public, ReplyKind::Private}) {
        QList<OutboxEntry> ofKind;
        std::copy_if(parts.begin(), parts.end(), std::back_inserter(ofKind),
                     [kind](const OutboxEntry &part) { return part.kind == kind; });
        done = done && !ofKind.isEmpty() ? giveBackText(transaction, ofKind, kind, now) : done;
    }
    return done;
}

} // namespace wederhoor
