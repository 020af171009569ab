#pragma once

#include "core/desk/CallbackDesk.h"
#include "core/desk/CaseDesk.h"
#include "core/desk/IdentityDesk.h"
#include "core/desk/KnowledgeDesk.h"
#include "core/desk/LocalReplyGate.h"
#include "core/desk/LockFilePollGate.h"
#include "core/desk/MandateDesk.h"
#include "core/desk/OutboxSender.h"
#include "core/desk/Poller.h"
#include "core/desk/SharedDesk.h"
#include "core/desk/TemplateDesk.h"
#include "core/desk/ThingDesk.h"
#include "core/platforms/ConnectorRegistry.h"
#include "core/ports/StepProbe.h"
#include "core/store/Store.h"
#include "ui/presenters/InboxDoor.h"

#include <memory>

namespace wederhoor::test {

/// One inbox on disk with its desk, poller and sender, all on the test's thread.
class TestInbox
{
public:
    TestInbox(const QString &folder, const Clock &clock, IdMaker &ids, const Agent &me);

    [[nodiscard]] InboxDoor door();
    [[nodiscard]] Store &store() { return m_store; }
    [[nodiscard]] CaseDesk &desk() { return m_desk; }
    [[nodiscard]] KnowledgeDesk &knowledge() { return m_knowledge; }
    [[nodiscard]] MandateDesk &mandates() { return m_mandates; }
    [[nodiscard]] OutboxSender &sender() { return m_sender; }
    [[nodiscard]] ConnectorRegistry &registry() { return m_registry; }
    [[nodiscard]] Poller &poller() { return m_poller; }

    /// What the engine would fetch; set before the window is shown.
    std::function<QFuture<Result<QByteArray>>(const QUrl &)> fetchPicture;
    /// What was liked, by remote id.
    QStringList liked;
    /// What was hidden there.
    QStringList hidden;

    /// Each waits and answers whether it went well.
    [[nodiscard]] bool open();
    [[nodiscard]] bool addChannel(const Channel &channel);
    [[nodiscard]] bool take(const Channel &channel, const QList<Message> &messages);
    [[nodiscard]] bool setAside(const Channel &channel, const UnreadableItem &item);
    [[nodiscard]] bool saveHealth(const ChannelHealth &health);
    [[nodiscard]] bool saveReply(const OutboxEntry &entry);
    [[nodiscard]] bool saveTemplate(const Template &value);
    [[nodiscard]] bool saveSignature(const SignatureRule &rule);
    [[nodiscard]] bool poll();
    /// How many replies went out; -1 on an error.
    [[nodiscard]] int sendDue();
    [[nodiscard]] QList<CaseRow> cases(CaseView view);

private:
    NoProbe m_probe;
    const Clock &m_clock;
    ConnectorRegistry m_registry;
    Store m_store;
    CaseDesk m_desk;
    TemplateDesk m_templates;
    SharedDesk m_shared;
    ThingDesk m_things;
    IdentityDesk m_identity;
    CallbackDesk m_callbacks;
    KnowledgeDesk m_knowledge;
    MandateDesk m_mandates;
    LockFilePollGate m_pollGate;
    LocalReplyGate m_replyGate;
    Poller m_poller;
    OutboxSender m_sender;
};

} // namespace wederhoor::test
