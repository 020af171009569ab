#pragma once

#include "core/domain/CaseQuery.h"
#include "ui/models/ConversationModel.h"
#include "ui/presenters/InboxDoor.h"
#include "ui/presenters/PictureLoader.h"

#include <QTimer>

#include <memory>

namespace wederhoor {

class UndoStack;

/// The open case: its conversation, followed as it changes, and what an agent does with it. GUI thread, no widgets.
class ConversationPresenter : public QObject
{
    Q_OBJECT

public:
    ConversationPresenter(const InboxDoor &door, const Clock &clock, UndoStack &undo, QObject *parent = nullptr);
    ~ConversationPresenter() override;

    void open(const CaseId &id);
    void close();
    [[nodiscard]] CaseId caseId() const { return m_id; }
    /// Null until it is read.
    [[nodiscard]] const Conversation *conversation() const { return m_conversation.get(); }
    [[nodiscard]] const Case *value() const;
    [[nodiscard]] ConversationModel &model() { return m_model; }
    [[nodiscard]] PictureLoader &pictures() { return m_pictures; }
    /// More of the conversation's beginning, when there is more.
    void readOlder();
    [[nodiscard]] bool isMine() const;
    /// The conversation is said anew, in the language that is in use now.
    void retranslate();
    [[nodiscard]] QString title() const;
    [[nodiscard]] QString subtitle() const;
    /// As colleagues know them; empty: nobody has the case.
    [[nodiscard]] QString ownerShown() const;

    /// `then` runs when it has succeeded.
    void claim(std::function<void()> then = {});
    void release();
    void resolve(std::function<void()> then = {});
    void reopen();
    void dismiss(DismissReason reason, std::function<void()> then = {});

    /// What the platforms can do; without it nothing is offered.
    void setCapabilities(std::function<Capabilities(const PlatformId &)> capabilities);
    [[nodiscard]] bool isCompliment() const;
    [[nodiscard]] bool mayLike() const;
    /// Likes what the customer wrote last and resolves the case. The like stays when that is undone.
    void like(std::function<void()> then = {});

    // Personal data in what the customer wrote, see IncomingMasker.
    /// Some of it is shown masked.
    [[nodiscard]] bool isMasking() const;
    [[nodiscard]] bool mayReveal() const;
    /// Shows it, once that stands in the case's history.
    void reveal();
    /// Messages of the customer that everybody can read, and that hold some.
    [[nodiscard]] const QList<Message> &publicPersonalData() const { return m_publicPersonalData; }
    [[nodiscard]] bool mayHide() const;
    /// Hides those on the platform.
    void hidePublicPersonalData();

    /// Where the customer wrote last; invalid when the platform has no page for it.
    [[nodiscard]] QUrl originalPage() const;

    /// The first reply of the case that needs a person, or that waits for the team: failed, unknown, held, or too late
    /// to go by itself.
    [[nodiscard]] std::optional<OutboxEntry> trouble() const;
    [[nodiscard]] QString troubleText() const;
    /// The reply waits for the team: its database is away, or a supervisor holds all sending.
    [[nodiscard]] static bool isHeld(const OutboxEntry &entry);
    /// Of those: it waits until nobody writes in the case at another desk of this member.
    [[nodiscard]] static bool waitsForOtherDesk(const OutboxEntry &entry);
    /// It was not sent since something newer stands in the conversation.
    [[nodiscard]] static bool isOvertaken(const OutboxEntry &entry);
    /// Lets a held reply go though the team cannot be asked, on the record.
    void sendTroubleAlone(const QString &why);
    void retryTrouble();
    /// Sends an unknown reply once more, knowingly.
    void sendTroubleAgain();
    void discardTrouble();

    /// The first reply of the case that goes out at a time of its own.
    [[nodiscard]] std::optional<OutboxEntry> scheduled() const;
    /// Something was written since: it would not go.
    [[nodiscard]] bool isScheduledOvertaken() const;
    void sendScheduledNow();
    void moveScheduled(Instant at);
    /// What was written since was read, and it goes all the same.
    void keepScheduled();
    void cancelScheduled();

Q_SIGNALS:
    /// Another case is shown.
    void opened();
    /// The shown case was read again.
    void refreshed();
    void closed();
    /// What is masked, or what can be done about personal data.
    void maskChanged();
    void failed(const QString &text);
    /// Its text is the case's draft again.
    void replyTakenBack(const wederhoor::OutboxEntry &entry);

private:
    using Act = QFuture<Result<Case>> (CaseDesk::*)(const CaseId &);
    void act(Act step, const QString &done, std::function<void()> then = {});
    void follow(const QFuture<Result<Case>> &future, const QString &done, std::function<void()> then);
    void read();
    void take(Conversation conversation);
    void readMediaRule();
    /// Null: there is none that everyone can read.
    [[nodiscard]] const Message *lastPublic() const;
    [[nodiscard]] QString partTroubleText(const OutboxEntry &part) const;
    void lookForPersonalData();
    void hideNext(const Case &value, QList<Message> messages);
    void settleTrouble(const QFuture<Result<OutboxEntry>> &future, bool takenBack);

    InboxDoor m_door;
    const Clock &m_clock;
    UndoStack &m_undo;
    std::function<Capabilities(const PlatformId &)> m_capabilities;
    ConversationModel m_model;
    PictureLoader m_pictures;
    CaseId m_id;
    int m_limit = 0; ///< how many messages are read
    bool m_readingOlder = false;
    std::unique_ptr<Conversation> m_conversation;
    int m_number = 0;
    bool m_acting = false;
    bool m_holdsPersonalData = false;
    bool m_hiding = false;
    QList<Message> m_publicPersonalData;
    QTimer m_reread;
};

} // namespace wederhoor
