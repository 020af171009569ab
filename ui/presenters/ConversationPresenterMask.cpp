#include "core/desk/CaseDesk.h"
#include "core/store/Store.h"
#include "ui/models/IncomingMasker.h"
#include "ui/models/Words.h"
#include "ui/presenters/ConversationPresenter.h"

#include <algorithm>

namespace wederhoor {

namespace {

/// Personal data further back than this is not looked for: what is asked at each change of a case must be quick.
constexpr int lookBack = 100;

bool isHiddenAlready(const Conversation &conversation, const Message &message)
{
    const QString act = QStringLiteral("hide ") + message.ref.remote.value;
    return std::any_of(conversation.history.begin(), conversation.history.end(), [&act](const CaseHistoryEntry &entry) {
        return entry.kind == CaseHistoryEntry::Kind::PlatformAct && entry.text == act;
    });
}

} // namespace

/// Once a conversation that was read: what is asked for by several.
void ConversationPresenter::lookForPersonalData()
{
    m_holdsPersonalData = false;
    m_publicPersonalData.clear();
    if (!m_conversation || !m_door.masker) {
        return;
    }
    const QList<Message> &messages = m_conversation->messages;
    for (qsizetype i = std::max<qsizetype>(0, messages.size() - lookBack); i < messages.size(); ++i) {
        const Message &message = messages.at(i);
        const bool isTheirs = !message.outbound && !message.deletedAt;
        if (!isTheirs || m_door.masker->masked(message.text) == message.text) {
            continue;
        }
        m_holdsPersonalData = true;
        const bool isCustomers = message.author.id == m_conversation->caseRow.value.customer.id;
        if (isCustomers && message.kind != MessageKind::PrivateMessage && !isHiddenAlready(*m_conversation, message)) {
            m_publicPersonalData.append(message);
        }
    }
}

bool ConversationPresenter::isMasking() const
{
    return m_conversation && m_holdsPersonalData && !m_model.isRevealed()
        && m_door.masker->masks(m_conversation->caseRow.value);
}

bool ConversationPresenter::mayReveal() const
{
    return m_door.desk.mayOverride();
}

void ConversationPresenter::reveal()
{
    if (!isMasking() || !mayReveal()) {
        return;
    }
    onResult(this, m_door.desk.noteReveal(m_id), [this, id = m_id](const Result<Case> &noted) {
        if (!noted) {
            Q_EMIT failed(errorText(noted.error()));
        } else if (id == m_id) {
            m_model.reveal();
            Q_EMIT maskChanged();
        }
    });
}

bool ConversationPresenter::mayHide() const
{
    if (!m_door.hide || !m_capabilities || m_publicPersonalData.isEmpty() || !m_door.desk.mayOverride() || m_hiding) {
        return false;
    }
    // Who began the thread decides what is hidden in it, on every platform that hides at all.
    const Case &value = m_conversation->caseRow.value;
    const bool isOurs = std::any_of(
        m_conversation->messages.begin(), m_conversation->messages.end(),
        [&value](const Message &message) { return message.outbound && message.ref.remote == value.threadRoot; });
    return isOurs && m_capabilities(value.platform).testFlag(Capability::Hide);
}

void ConversationPresenter::hidePublicPersonalData()
{
    if (mayHide()) {
        m_hiding = true;
        hideNext(m_conversation->caseRow.value, m_publicPersonalData);
    }
}

/// One after the other: what could not be hidden is said, what was before it stays so.
void ConversationPresenter::hideNext(const Case &value, QList<Message> messages)
{
    if (messages.isEmpty()) {
        m_hiding = false;
        Q_EMIT maskChanged();
        return;
    }
    const Message first = messages.takeFirst();
    onResult(this, m_door.hide(value.id, value.channel, first), [this, value, messages](const Result<void> &hidden) {
        if (!hidden) {
            m_hiding = false;
            Q_EMIT failed(errorText(hidden.error()));
            Q_EMIT maskChanged();
            return;
        }
        hideNext(value, messages);
    });
}

} // namespace wederhoor
