#include "ui/presenters/ReplyPresenter.h"

#include "core/desk/CaseDesk.h"
#include "core/desk/TopicRelease.h"
#include "core/store/Store.h"
#include "ui/models/IncomingMasker.h"
#include "ui/models/Words.h"

namespace wederhoor {

void ReplyPresenter::sendAt(Instant at)
{
    if (maySend() && m_kind != DraftKind::Note) {
        m_sendAt = at;
        sendReply(m_resolvesWhenSent ? CaseEvent::ReplySentResolved : CaseEvent::ReplySentWaiting, false);
    }
}

void ReplyPresenter::send(CaseEvent afterwards, bool acceptNewer)
{
    if (!maySend()) {
        return;
    }
    if (!acceptNewer) {
        m_sendAt.reset(); // else it is the answer to a question about that time
    }
    if (m_kind == DraftKind::Note) {
        addNote();
    } else if (m_check && m_check->needsRelease && !m_check->waits && !m_released) {
        Q_EMIT releaseAsked(afterwards);
    } else {
        sendReply(afterwards, acceptNewer);
    }
}

void ReplyPresenter::sendReleased(CaseEvent afterwards)
{
    m_released = true;
    if (maySend()) {
        sendReply(afterwards, false);
    }
}

void ReplyPresenter::addNote()
{
    const CaseId id = m_case.id;
    const QString words = text().trimmed();
    m_sending = true;
    onResult(this, m_door.desk.note(id, words), [this, id, words](const Result<Case> &noted) {
        m_sending = false;
        if (!noted) {
            Q_EMIT failed(errorText(noted.error()));
        } else if (id == m_case.id) {
            // The desk removed the draft; what was typed meanwhile is the next one.
            if (m_drafts.draft(DraftKind::Note).text.trimmed() == words) {
                m_drafts.forget(DraftKind::Note);
            }
            Q_EMIT textReplaced();
            Q_EMIT this->noted();
        }
        Q_EMIT checked();
    });
}

void ReplyPresenter::sendReply(CaseEvent afterwards, bool acceptNewer)
{
    ReplyRequest reply = request();
    reply.afterwards = afterwards;
    reply.acceptNewer = acceptNewer;
    reply.sendAt = m_sendAt.value_or(m_clock.now() + undoWindow);
    const DraftKind kind = m_kind;
    if (m_isInviting) {
        keepInvitation(m_invitation);
    }
    m_drafts.flush();
    m_sending = true;
    m_drafts.begin();
    Q_EMIT checked();
    onResult(this, m_door.desk.reply(reply),
             [this, kind, afterwards, id = m_case.id](const Result<OutboxEntry> &entry) {
                 m_sending = false;
                 if (entry) {
                     if (id == m_case.id) {
                         m_drafts.forget(kind);
                         showDraft(m_kind);
                     }
                     Q_EMIT sent(*entry);
                 } else {
                     explainConflict(entry.error(), afterwards);
                 }
                 Q_EMIT checked();
                 m_drafts.end();
             });
}

void ReplyPresenter::explainConflict(const Error &error, CaseEvent afterwards)
{
    if (isReleaseWanted(error) && !m_released) {
        Q_EMIT releaseAsked(afterwards); // sent before the check was done
        return;
    }
    if (error.kind != ErrorKind::Conflict) {
        Q_EMIT failed(errorText(error));
        return;
    }
    onResult(this, m_door.desk.checkReply(request()), [this, error, afterwards](const Result<ReplyCheck> &check) {
        if (check && check->newerThanSeen) {
            const Message &newer = *check->newerThanSeen;
            Q_EMIT newerFound(newer.author.name.isEmpty() ? newer.author.handle : newer.author.name,
                              newer.outbound ? newer.text : shownBy(m_door.masker, newer.text, m_case), afterwards);
        } else {
            Q_EMIT failed(errorText(error));
        }
    });
}

} // namespace wederhoor
