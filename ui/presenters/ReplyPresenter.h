#pragma once

#include "core/domain/CaseQuery.h"
#include "core/domain/Guest.h"
#include "core/text/LengthRule.h"
#include "ui/presenters/AtHand.h"
#include "ui/presenters/DraftKeeper.h"
#include "ui/presenters/PartsDraft.h"
#include "ui/presenters/ReplyBlock.h"
#include "ui/presenters/ReplyGuardState.h"
#include "ui/presenters/ReplyPictures.h"
#include "ui/presenters/TemplateOffers.h"

#include <QObject>
#include <QTimer>

#include <memory>

namespace wederhoor {

struct Conversation;
struct ReplyCheck;
struct ReplyRequest;

/// What is being written in the open case: the drafts by kind, the check against the platform's rules, and sending.
/// GUI thread, no widgets.
class ReplyPresenter : public QObject
{
    Q_OBJECT

public:
    using CapabilitiesOf = std::function<Capabilities(const PlatformId &)>;

    ReplyPresenter(const InboxDoor &door, const Clock &clock, CapabilitiesOf capabilities, QObject *parent = nullptr);
    ~ReplyPresenter() override;

    void attach(const Conversation &conversation);
    /// The case was read again: notices what is newer than the writer saw.
    void follow(const Conversation &conversation);
    void detach();
    /// Saves what was typed, now.
    void flush() { m_drafts.flush(); }
    /// A draft or a reply is on its way to the disk; allSaved() follows.
    [[nodiscard]] bool isSaving() const { return m_drafts.isSaving(); }
    /// A reply that was taken back is what is being written again.
    void restore(const OutboxEntry &entry);
    /// What was put into the case's drafts by somebody else's act is being written again; what was typed meanwhile
    /// stays behind it.
    void takeDrafts(const Conversation &conversation);

    /// What is typed in public is put on the disk again, after another reply of the case took the draft's place there.
    void keepText();

    [[nodiscard]] bool canBe(DraftKind kind) const;
    [[nodiscard]] QUrl originalPage() const { return m_original; }
    void setKind(DraftKind kind);
    [[nodiscard]] DraftKind kind() const { return m_kind; }
    void setText(const QString &text);
    [[nodiscard]] QString text() const { return m_drafts.draft(m_kind).text; }
    [[nodiscard]] ReplyPictures &pictures() { return m_pictures; }
    [[nodiscard]] AtHand &atHand() { return m_atHand; }
    /// When what is shown was put on the disk; nothing while there is no draft.
    [[nodiscard]] std::optional<Instant> savedAt() const;
    /// Whom one writes to, and where.
    [[nodiscard]] const Case &value() const { return m_case; }
    /// Nothing until the text has been checked, and for notes.
    [[nodiscard]] std::optional<LengthCheck> length() const;
    [[nodiscard]] QString signature() const;
    [[nodiscard]] std::optional<ReplyBlock> block() const;
    /// The reply says hardly more than its template: nothing in the way, but worth a word of one's own.
    [[nodiscard]] bool isNearlyTheTemplate() const;
    [[nodiscard]] bool maySend() const;
    /// A colleague approves it before it leaves.
    [[nodiscard]] bool waits() const;

    /// What is too long goes in these; empty: it goes as one.
    [[nodiscard]] const QList<PartsDraft::Part> &parts() const { return m_parts.parts(); }
    [[nodiscard]] bool partsMayBeChanged() const { return m_parts.mayBeChanged(); }
    void setPart(int part, const QString &body);
    /// A sentence to the part before (its first) or behind (its last).
    void moveSentence(int part, bool up);

    /// A private message to who wrote in public: it may be told there.
    [[nodiscard]] bool mayInvite() const;
    [[nodiscard]] bool isInviting() const { return m_isInviting; }
    [[nodiscard]] QString invitation() const { return m_invitation; }
    void setInviting(bool inviting);
    void setInvitation(const QString &words);
    /// Goes on in private and tells it in public, or says why that cannot be.
    void invite();
    // Personal data in what is written, as of the last check.
    [[nodiscard]] std::optional<GuardNotice> guardNotice() const;
    [[nodiscard]] QList<GuardedFinding> personalDataTyped() const;
    /// Gaps of templates that are still to be filled.
    [[nodiscard]] QStringList gaps() const;
    /// What is known is about what stands there now.
    [[nodiscard]] bool isCheckCurrent() const;
    /// The text after this remedy for what the notice is about. Another key was pressed since it was looked at: as it
    /// is.
    [[nodiscard]] QString textAfter(GuardRemedy remedy) const;
    /// Lets what the notice asks about stand, in this draft.
    void acceptPersonalData();
    /// The public text becomes a private message, before what was begun there.
    void sendPrivately();
    /// Colleagues who answer in person.
    [[nodiscard]] const QList<Guest> &guests() const { return m_guests; }
    /// Whose words this draft is; nothing: the writer's own.
    [[nodiscard]] std::optional<Guest> guest() const;
    void setGuest(const QUuid &id);
    /// Nothing: it was made sure who the customer is, or that is not asked for.
    [[nodiscard]] std::optional<IdentityNotice> identityNotice() const;
    /// Lets this draft go all the same.
    void acceptUnchecked();
    /// What stands in the way may be otherwise by now.
    void recheck() { checkSoon(); }
    /// Into the text, where the cursor is.
    void insert(const QString &words);

    /// Resolves the case where a macro said so.
    void send();
    void send(CaseEvent afterwards, bool acceptNewer = false);
    [[nodiscard]] bool resolvesWhenSent() const { return m_resolvesWhenSent && m_kind != DraftKind::Note; }
    /// The macro was taken back.
    void forgetMacro();
    /// Without a team: the writer says that a spokesperson has released it. It goes when it was to go.
    void sendReleased(CaseEvent afterwards);
    /// Not now: it goes out then.
    void sendAt(Instant at);
    /// What is newer has been read.
    void acknowledgeNewer();
    [[nodiscard]] bool hasNewer() const { return m_hasNewer; }
    /// Who wrote what is newer, a customer or one of ours; empty while there is none.
    [[nodiscard]] QString newerWords() const;

    /// The templates that fit the open case come by templatesRead().
    void readTemplates();
    /// The wording with the variables of this case filled comes by templateFilled().
    void previewTemplate(const TemplateId &id, const QString &wording);
    /// Its text comes by templateReady(). Without a wording: the one whose turn it is.
    void useTemplate(const Template &chosen, std::optional<int> wording = std::nullopt);

Q_SIGNALS:
    /// Another case, another kind, or a restored text: show text() anew.
    void textReplaced();
    /// The writer typed.
    void typed();
    void checked();
    void saved();
    void allSaved();
    void sent(const wederhoor::OutboxEntry &entry);
    void noted();
    void newerChanged();
    /// Sending asks first: `words` were written meanwhile.
    void newerFound(const QString &author, const QString &words, wederhoor::CaseEvent afterwards);
    /// Sending asks first: whether a spokesperson has released it.
    void releaseAsked(wederhoor::CaseEvent afterwards);
    void failed(const QString &text);
    void templatesRead(const QList<wederhoor::TemplateOffer> &templates);
    void templateFilled(const wederhoor::TemplateId &id, const QString &text);
    void templateReady(const QString &text);
    /// It does something to the case beside its text.
    void macroChosen(const wederhoor::CaseId &id, const wederhoor::Template &macro);

private:
    [[nodiscard]] ReplyRequest request() const;
    void checkSoon();
    void runCheck();
    [[nodiscard]] bool isIdentityInTheWay() const;
    void readGuests();
    void setNewer(bool newer);
    void showDraft(DraftKind kind);
    void fill(const QString &wording, const std::function<void(const QString &)> &tell);
    void readUses(const std::function<void(const QList<TemplateUse> &)> &tell);
    void begin(const Template &chosen, int wording);
    void addNote();
    void keepInvitation(const QString &words);
    void sendReply(CaseEvent afterwards, bool acceptNewer);
    void explainConflict(const Error &error, CaseEvent afterwards);

    InboxDoor m_door;
    const Clock &m_clock;
    CapabilitiesOf m_capabilitiesOf;
    Case m_case;
    QString m_ownerName;
    Capabilities m_capabilities;
    QUrl m_original;
    DraftKind m_kind = DraftKind::Public;
    DraftKeeper m_drafts;
    ReplyPictures m_pictures;
    AtHand m_atHand;
    MessageRef m_seen;
    bool m_hasNewer = false;
    bool m_sending = false;
    std::optional<Instant> m_sendAt; ///< of what is being sent; nothing: after its undo time
    int m_checkNumber = 0;
    bool m_isChecking = false;
    bool m_checkAgain = false; ///< what is typed is further than what is being checked
    PartsDraft m_parts;
    bool m_wroteInPublic = false; ///< the customer
    bool m_isInviting = false;
    bool m_released = false;
    QString m_invitation;
    std::unique_ptr<ReplyCheck> m_check;
    QString m_checkedText; ///< what m_check is about
    QList<PersonalDataKind> m_accepted;
    bool m_acceptedUnchecked = false;
    QList<Guest> m_guests;
    bool m_resolvesWhenSent = false; ///< a macro said so
    QTimer m_checkDelay;
};

} // namespace wederhoor
