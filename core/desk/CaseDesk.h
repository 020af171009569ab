#pragma once

#include "core/domain/Approval.h"
#include "core/domain/Capabilities.h"
#include "core/domain/Case.h"
#include "core/domain/Channel.h"
#include "core/domain/Contact.h"
#include "core/domain/IdMaker.h"
#include "core/domain/Mandate.h"
#include "core/domain/Reply.h"
#include "core/domain/Template.h"
#include "core/text/LengthRule.h"
#include "core/text/PersonalDataGuard.h"
#include "core/text/TemplateRenderer.h"

#include <QFuture>

#include <functional>

namespace wederhoor {

class ApprovalGate;
class ClaimGate;
class Connection;
class Store;
class Transaction;

/// What a writer gives for one part of a reply.
struct PartText
{
    ReplyKind kind = ReplyKind::Public;
    QString body; ///< may hold {{variables}}

    friend bool operator==(const PartText &, const PartText &) = default;
};

/// One of several parts as it would leave.
struct ReplyPart
{
    ReplyKind kind = ReplyKind::Public;
    QString body; ///< with variables filled; all of a split text together are the whole of it
    QString number; ///< "1/3"; empty: parts of different kinds are not numbered
    QString signature; ///< empty: another part carries it
    QString text; ///< as it leaves
    LengthCheck length;

    [[nodiscard]] bool isEmpty() const { return body.trimmed().isEmpty(); }
    friend bool operator==(const ReplyPart &, const ReplyPart &) = default;
};

/// Our own rule, no platform's: more parts than this nobody reads, and they are no reply any more.
inline constexpr int mostParts = 20;

/// Personal data in a reply, and what comes of it.
struct GuardedFinding
{
    PersonalDataFinding finding;
    GuardLevel level = GuardLevel::Hint;

    friend bool operator==(const GuardedFinding &, const GuardedFinding &) = default;
};

/// A reply as it would leave, and what stands in its way.
struct ReplyCheck
{
    QString text; ///< with variables filled and the signature added
    QString signature;
    LengthCheck length; ///< of all of it
    QList<ReplyPart> parts; ///< how it goes in parts; empty: as one
    QList<Rendered::Unresolved> unresolved;
    bool empty = false;
    bool isNearlyTheTemplate = false; ///< hardly more than the wording that it began with
    /// Something was written in the case after what the writer saw.
    std::optional<Message> newerThanSeen;
    std::optional<ApprovalReason> waits; ///< why a colleague approves it before it leaves
    /// The writer's earlier reply in the case that has not left: one at a time is judged.
    std::optional<OutboxId> waitsBehind;
    /// What of a person stands in it, and each one's level: hint in a private message.
    QList<GuardedFinding> personalData;
    /// The same in what was typed, before variables and signature: where it can be marked.
    QList<GuardedFinding> personalDataTyped;
    /// Where what was typed has a character of an unknown encoding; -1: nowhere.
    qsizetype unreadableTyped = -1;
    /// Nobody made sure who the customer is, though this is about their account: how much that matters.
    std::optional<GuardLevel> unchecked;
    /// The case's topic is answered only after a spokesperson's release.
    bool needsRelease = false;

    /// In its parts, where it has any.
    [[nodiscard]] bool fits() const;
    [[nodiscard]] bool maySend() const;
};

struct ReplyRequest
{
    CaseId caseId;
    ReplyKind kind = ReplyKind::Public;
    QString body; ///< may hold {{variables}}
    bool mayBeSplit = false; ///< what is too long goes as a numbered thread
    /// As the writer cut it, `body` being all of it; or messages of different kinds that belong together. Empty: one.
    QList<PartText> parts;
    TemplateId usedTemplate; ///< what it began with; its [gaps] must be filled in
    int usedWording = 0;
    std::optional<QString> signature; ///< nothing: by the rules
    QString language;
    QList<ReplyAttachment> attachments;
    /// The newest message the writer had seen; empty: whatever is newest now.
    RemoteId seen;
    /// The writer was shown what is newer and sends all the same.
    bool acceptNewer = false;
    /// The writer knows that these stand in it in public, and sends all the same.
    QList<PersonalDataKind> accepted = {};
    QUuid guest = {}; ///< whose words they are and who signs; null: the writer's own
    bool acceptUnchecked = false; ///< the same of a customer whom nobody made sure of
    /// Without a team: the writer says that a spokesperson has released it.
    bool released = false;
    CaseEvent afterwards = CaseEvent::ReplySentWaiting;
    std::optional<Instant> sendAt; ///< nothing: now
};

/// What the inbox knows for whyItWaits() beside the case.
struct ApprovalRule
{
    bool isTrainee = false; ///< who works here
};

/// What an agent does with cases, on the thread of the store: the same acts under the same rules for the window and the
/// command line. Every act is one transaction; Error::Conflict says who or what stands in its way, and nothing was
/// changed.
class CaseDesk
{
public:
    /// What a channel can do; asked on the store's threads, hence pure.
    using CapabilitiesOf = std::function<Capabilities(const Channel &)>;

    CaseDesk(Store &store, const Clock &clock, IdMaker &ids, Agent me, CapabilitiesOf capabilitiesOf);

    [[nodiscard]] const Agent &me() const;
    void setMe(const Agent &agent);
    /// Who is asked before a case is claimed; null: nobody. Not owned.
    void setClaimGate(ClaimGate *gate) { m_claims = gate; }
    [[nodiscard]] ClaimGate *claimGate() const { return m_claims; }
    /// Whom the team asks before a reply that waits is taken back; null: nobody. Not owned.
    void setApprovalGate(ApprovalGate *gate) { m_approvals = gate; }
    [[nodiscard]] ApprovalGate *approvalGate() const { return m_approvals; }
    void setApprovalRule(const ApprovalRule &rule) { m_rule = rule; }
    [[nodiscard]] const ApprovalRule &approvalRule() const { return m_rule; }
    /// False: the role does not let them accept what is to be confirmed (a trainee's).
    void setMayOverride(bool may) { m_mayOverride = may; }
    [[nodiscard]] bool mayOverride() const { return m_mayOverride; }

    [[nodiscard]] QFuture<Result<Case>> claim(const CaseId &id);
    [[nodiscard]] QFuture<Result<Case>> release(const CaseId &id);
    [[nodiscard]] QFuture<Result<Case>> resolve(const CaseId &id);
    [[nodiscard]] QFuture<Result<Case>> reopen(const CaseId &id);
    [[nodiscard]] QFuture<Result<Case>> dismiss(const CaseId &id, DismissReason reason);
    [[nodiscard]] QFuture<Result<Case>> note(const CaseId &id, const QString &text);
    /// Contact outside the platforms, kept as a note of its kind.
    [[nodiscard]] QFuture<Result<Case>> noteContact(const CaseId &id, ContactKind kind, const QString &text);
    /// What was decided within the writer's mandate, in the case's history. Invalid: it says not what; Forbidden: over
    /// the mandate, or there is none ("no mandate", "over the mandate: 25.00", "no amount").
    [[nodiscard]] QFuture<Result<Case>> decide(const CaseId &id, const Decision &decision);
    [[nodiscard]] QFuture<Result<Case>> tag(const CaseId &id, const QStringList &add, const QStringList &remove);
    [[nodiscard]] QFuture<Result<Case>> setTopic(const CaseId &id, const QString &topic);
    [[nodiscard]] QFuture<Result<Case>> merge(const CaseId &id, const CaseId &into);
    [[nodiscard]] QFuture<Result<Case>> unmerge(const CaseId &id);
    [[nodiscard]] QFuture<Result<Case>> markRead(const CaseId &id);
    /// That masked personal data of the case was looked at; told to the team. Forbidden: the role does not let them.
    [[nodiscard]] QFuture<Result<Case>> noteReveal(const CaseId &id);
    /// That personal data of these cases went out in an export, unmasked. Forbidden as noteReveal().
    [[nodiscard]] QFuture<Result<void>> noteExported(const QList<CaseId> &ids);
    /// That a message was hidden on the platform; the team knows it already, having permitted it.
    [[nodiscard]] QFuture<Result<Case>> noteHidden(const CaseId &id, const MessageRef &message);
    /// Puts a case back as it was: the undo of claim, release, resolve, dismiss, reopen. Conflict when it has changed
    /// since (its version is not `after.version`).
    [[nodiscard]] QFuture<Result<Case>> restore(const Case &before, const Case &after);

    [[nodiscard]] QFuture<Result<ReplyCheck>> checkReply(const ReplyRequest &request);
    /// Queues it: outbox row, key and the draft's removal in one transaction; an unclaimed case becomes the writer's.
    /// Of several parts each has a row; the answer is the first. What needs a colleague's word waits for it
    /// (awaiting_approval) and is put to the team.
    /// Rejected with the check's reason when it may not go ("empty", "unresolved: NAME", "too long: N of LIMIT",
    /// "personal data: KIND, KIND", "identity: not checked");
    /// Forbidden when the channel cannot do it; Conflict when the case is somebody else's or has newer messages.
    [[nodiscard]] QFuture<Result<OutboxEntry>> reply(const ReplyRequest &request);
    /// Takes a reply back that has not left (queued or failed); its text becomes the case's draft again. Of several
    /// parts those that have not left: what stands on the platform stays. The answer is the first of them. One that
    /// waits for approval is withdrawn from the team first; Error::Network: that cannot be asked.
    [[nodiscard]] QFuture<Result<OutboxEntry>> cancelReply(const OutboxId &id);
    /// A person's word: a failed reply goes again, from the part that failed; a stale one goes now; one that is unknown
    /// is read back again, and sent again, if nothing stands there, only with `sendUnknown`.
    [[nodiscard]] QFuture<Result<OutboxEntry>> retryReply(const OutboxId &id, bool sendUnknown = false);
    /// Ends the undo window of a reply at once.
    [[nodiscard]] QFuture<Result<OutboxEntry>> sendNow(const OutboxId &id);

private:
    using Act = std::function<Result<Case>(Transaction &, const Agent &, Instant)>;
    [[nodiscard]] QFuture<Result<Case>> perform(Act act);
    using ReplyAct = std::function<Result<void>(Transaction &, QList<OutboxEntry> &, Instant)>;
    /// Loads the reply's parts, lets `act` change them and saves them, unless its case is another agent's. The first
    /// that changed is the answer.
    [[nodiscard]] QFuture<Result<OutboxEntry>> changeReply(const OutboxId &id, ReplyAct act);

    Store &m_store;
    const Clock &m_clock;
    IdMaker &m_ids;
    Agent m_me;
    [[nodiscard]] QFuture<Result<OutboxEntry>> cancelHere(const OutboxId &id);

    ClaimGate *m_claims = nullptr;
    ApprovalGate *m_approvals = nullptr;
    ApprovalRule m_rule;
    bool m_mayOverride = true;
    CapabilitiesOf m_capabilitiesOf;
};

} // namespace wederhoor
