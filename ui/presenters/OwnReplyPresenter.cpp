#include "ui/presenters/OwnReplyPresenter.h"

#include "core/desk/CaseDesk.h"
#include "core/desk/ReplyGuard.h"
#include "core/store/Store.h"
#include "ui/models/Words.h"
#include "ui/presenters/ConversationPresenter.h"

#include <QRegularExpression>

#include <algorithm>
#include <utility>

namespace wederhoor {

OwnReplyPresenter::OwnReplyPresenter(const InboxDoor &door, const Clock &clock, ConversationPresenter &conversation,
                                     CapabilitiesOf capabilities, QObject *parent)
    : QObject(parent)
    , m_door(door)
    , m_clock(clock)
    , m_conversation(conversation)
    , m_capabilities(std::move(capabilities))
{
}

const Message *OwnReplyPresenter::find(const MessageRef &ref) const
{
    const Conversation *open = m_conversation.conversation();
    if (open == nullptr) {
        return nullptr;
    }
    const auto found = std::find_if(open->messages.begin(), open->messages.end(),
                                    [&ref](const Message &message) { return message.ref == ref; });
    return found == open->messages.end() ? nullptr : &*found;
}

bool OwnReplyPresenter::mayDelete(const MessageRef &ref) const
{
    const Message *message = find(ref);
    if (message == nullptr || !m_door.removeOwn || !m_capabilities || m_door.desk.approvalRule().isTrainee) {
        return false;
    }
    const Conversation &open = *m_conversation.conversation();
    const bool stands = message->outbound && !message->deletedAt && message->kind != MessageKind::PrivateMessage;
    const bool can = m_capabilities(open.caseRow.value.platform).testFlag(Capability::DeleteOwn);
    // A supervisor deletes a colleague's too; whether one is, the desk says when it is asked.
    return stands && can;
}

QString OwnReplyPresenter::wordsOf(const MessageRef &ref) const
{
    const Message *message = find(ref);
    if (message == nullptr) {
        return {};
    }
    // A signature stands behind the last words, and comes again by itself.
    static const QRegularExpression signature(QStringLiteral("[ \\n]\\^\\S+$"));
    return QString(message->text).remove(signature);
}

void OwnReplyPresenter::remove(const MessageRef &ref, const QString &why)
{
    onResult(this, m_door.removeOwn(ref, why), [this](const Result<void> &done) {
        if (done) {
            Q_EMIT removed();
        } else {
            Q_EMIT failed(errorText(done.error()));
        }
    });
}

void OwnReplyPresenter::rewrite(const MessageRef &ref, const QString &words, const QString &why)
{
    const Case *value = m_conversation.value();
    if (value == nullptr || find(ref) == nullptr) {
        return;
    }
    ReplyRequest request;
    request.caseId = value->id;
    request.body = words;
    request.mayBeSplit = true;
    request.language = value->language;
    request.acceptNewer = true; // the whole conversation is in front of who puts it right
    onResult(this, m_door.desk.checkReply(request), [this, ref, request, why](const Result<ReplyCheck> &check) {
        if (!check) {
            Q_EMIT failed(errorText(check.error()));
            return;
        }
        const bool isGood = !check->empty && check->unresolved.isEmpty() && check->fits()
            && kindsInTheWay(check->personalData, {}).isEmpty();
        if (!isGood) {
            Q_EMIT failed(
                tr("Nothing was deleted: the new words are empty or too long, hold a gap, or personal data."));
            return;
        }
        deleteThenSend(ref, withoutSignature(request, check->signature), why);
    });
}

/// What stood under the old words is put under the new ones by itself: it would stand there twice.
ReplyRequest OwnReplyPresenter::withoutSignature(ReplyRequest request, const QString &signature)
{
    if (!signature.isEmpty() && request.body.endsWith(signature)) {
        request.body = request.body.chopped(signature.size()).trimmed();
    }
    return request;
}

void OwnReplyPresenter::deleteThenSend(const MessageRef &ref, const ReplyRequest &request, const QString &why)
{
    const Draft draft{request.caseId, DraftKind::Public, request.body, {}, m_clock.now()};
    const auto kept = m_door.store.saveDraft(draft);
    onResult(this, andThen(this, kept, [this, ref, why] { return m_door.removeOwn(ref, why); }),
             [this, request](const Result<void> &done) {
                 if (done) {
                     send(request);
                 } else {
                     Q_EMIT failed(tr("It was not deleted, and nothing new was sent: %1").arg(errorText(done.error())));
                 }
             });
}

void OwnReplyPresenter::send(const ReplyRequest &request)
{
    ReplyRequest reply = request;
    reply.sendAt = m_clock.now() + undoWindow;
    onResult(this, m_door.desk.reply(reply), [this](const Result<OutboxEntry> &entry) {
        if (entry) {
            Q_EMIT rewritten(*entry);
        } else {
            Q_EMIT leftInDraft(tr("It was deleted, but the new words were not sent: they are in the draft. %1")
                                   .arg(errorText(entry.error())));
        }
    });
}

} // namespace wederhoor
