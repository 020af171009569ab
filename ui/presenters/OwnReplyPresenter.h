#pragma once

#include "core/domain/Capabilities.h"
#include "ui/presenters/InboxDoor.h"

#include <QObject>

namespace wederhoor {

class ConversationPresenter;
struct ReplyRequest;

/// Our own replies in the open case, after they were sent: deleted on the platform, or deleted and written again. GUI
/// thread, no widgets.
class OwnReplyPresenter : public QObject
{
    Q_OBJECT

public:
    using CapabilitiesOf = std::function<Capabilities(const PlatformId &)>;

    OwnReplyPresenter(const InboxDoor &door, const Clock &clock, ConversationPresenter &conversation,
                      CapabilitiesOf capabilities, QObject *parent = nullptr);

    /// It stands there in public, the platform deletes, and as far as is known here the role may: the desk, and a team,
    /// judge again.
    [[nodiscard]] bool mayDelete(const MessageRef &ref) const;
    /// Its words without the signature, to be put right.
    [[nodiscard]] QString wordsOf(const MessageRef &ref) const;

    void remove(const MessageRef &ref, const QString &why);
    /// The new words are tried by the rules of every reply before anything is deleted, and kept as the case's draft
    /// until they are queued: whatever happens in between, nobody reads two answers and no word is lost.
    void rewrite(const MessageRef &ref, const QString &words, const QString &why);

Q_SIGNALS:
    void removed();
    /// The new reply is queued, its undo time running.
    void rewritten(const wederhoor::OutboxEntry &entry);
    void failed(const QString &text);
    /// It is deleted and its new words could not be queued: they are in the draft.
    void leftInDraft(const QString &text);

private:
    [[nodiscard]] const Message *find(const MessageRef &ref) const;
    [[nodiscard]] static ReplyRequest withoutSignature(ReplyRequest request, const QString &signature);
    void deleteThenSend(const MessageRef &ref, const ReplyRequest &request, const QString &why);
    void send(const ReplyRequest &request);

    InboxDoor m_door;
    const Clock &m_clock;
    ConversationPresenter &m_conversation;
    CapabilitiesOf m_capabilities;
};

} // namespace wederhoor
