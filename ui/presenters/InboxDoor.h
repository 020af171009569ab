#pragma once

#include "core/domain/Capabilities.h"
#include "core/domain/Channel.h"
#include "core/domain/Message.h"
#include "core/domain/Reply.h"
#include "core/domain/Result.h"
#include "core/domain/Template.h"

#include <QFuture>

#include <functional>
#include <memory>

namespace wederhoor {

class CallbackDesk;
class ApprovalDesk;
class CaseDesk;
class IdentityDesk;
class IncomingMasker;
class KnowledgeDesk;
class MandateDesk;
class SharedDesk;
class Store;
class ThingDesk;

/// One inbox as the window works on it: the real one, or the practice one. The referred outlive the window.
struct InboxDoor
{
    Store &store;
    CaseDesk &desk;
    /// Asks the engine to fetch all channels of this inbox now; what comes of it is seen through the store's signals.
    std::function<void()> pollNow;
    /// An empty text removes the rule.
    std::function<QFuture<Result<void>>(const SignatureRule &)> saveSignature;
    /// Fetches a picture's bytes on the engine thread, bounded; empty: pictures are not fetched here (practice).
    std::function<QFuture<Result<QByteArray>>(const QUrl &)> fetchPicture = {};
    /// Tells the platform that our account likes the message; empty: nobody can be told.
    std::function<QFuture<Result<void>>(const ChannelId &, const Message &)> like = {};
    /// Where everybody sees an author's profile; an empty answer: nowhere.
    std::function<QUrl(const PlatformId &, const Author &)> profileAddress = {};
    /// A null id: a new one. Conflict: another template has this name.
    std::function<QFuture<Result<Template>>(const Template &)> saveTemplate = {};
    std::function<QFuture<Result<void>>(const TemplateId &)> removeTemplate = {};
    /// Hides a customer's message on the platform, with the team's leave and on the record. Forbidden: the platform
    /// cannot there, or the role does not allow it. Empty: nothing can be hidden.
    std::function<QFuture<Result<void>>(const CaseId &, const ChannelId &, const Message &)> hide = {};
    /// Deletes a reply of ours on the platform, with the team's leave, its reason on the record. Forbidden: the
    /// platform cannot, or the role does not allow it. Empty: nothing can be deleted.
    std::function<QFuture<Result<void>>(const MessageRef &, const QString &why)> removeOwn = {};
    /// What customers wrote goes through it before it is shown; null: all is shown.
    std::shared_ptr<IncomingMasker> masker = {};
    /// What the team shares; null: nothing can be changed.
    SharedDesk *shared = nullptr;
    /// Who a customer really is; null: nobody makes sure here.
    IdentityDesk *identity = nullptr;
    /// Calls that customers are promised; null: there is no telephone.
    CallbackDesk *callbacks = nullptr;
    /// What settings list beside it; null: nothing can be changed.
    ThingDesk *things = nullptr;
    /// Agreed lines and facts, and what may be decided about which topic: practice has its own, about its own bank.
    /// Null: there are none.
    KnowledgeDesk *knowledge = nullptr;
    MandateDesk *mandates = nullptr;
    /// Replies under four eyes; null: nobody judges any (practice).
    ApprovalDesk *approvals = nullptr;
};

/// A platform that can be connected from the window.
struct PlatformOffer
{
    PlatformId platform;
    QString displayName; ///< "Bluesky"
    QUrl defaultServer;
    Capabilities capabilities;
};

/// What the dialog "Connect a channel" asks for.
struct ChannelForm
{
    PlatformId platform;
    QString name;
    QUrl server; ///< empty: the platform's own; for a feed: the feed's address
    QString account;
    QStringList queries;
    QByteArray secret;
};

/// Where secrets can be kept, as the probe at the start found.
enum class KeyringState {
    NotAsked, ///< nothing has a secret yet: who only practises is not asked for a keyring's password
    Checking,
    Ready,
    Unavailable, ///< no service answers, or it is locked: retry, or keep secrets for this run only
    ThisRunOnly ///< a person chose to keep secrets in memory until the program ends
};

} // namespace wederhoor
