#include "ui/presenters/ConversationPresenter.h"

#include "core/desk/CaseDesk.h"
#include "core/desk/RepliesByHand.h"
#include "core/store/Store.h"
#include "core/team/TeamErrors.h"
#include "core/team/TeamReplyGate.h"
#include "ui/models/IncomingMasker.h"
#include "ui/models/TimeText.h"
#include "ui/models/Words.h"
#include "ui/presenters/UndoStack.h"

#include <algorithm>

namespace wederhoor {

namespace {
/// A first page fills the screen several times over, and is read in a moment.
constexpr int firstPage = 100;
constexpr int olderPage = 400;
} // namespace

ConversationPresenter::ConversationPresenter(const InboxDoor &door, const Clock &clock, UndoStack &undo,
                                             QObject *parent)
    : QObject(parent)
    , m_door(door)
    , m_clock(clock)
    , m_undo(undo)
    , m_model(clock)
    , m_pictures(door.fetchPicture)
{
    m_model.setMasker(door.masker);
    if (door.masker) {
        connect(door.masker.get(), &IncomingMasker::changed, this, [this] {
            lookForPersonalData();
            Q_EMIT maskChanged();
        });
    }
    m_reread.setSingleShot(true);
    m_reread.setInterval(std::chrono::milliseconds{30});
    connect(&m_reread, &QTimer::timeout, this, &ConversationPresenter::read);
    const auto rereadSoon = [this] {
        // One that runs is left alone: changes that follow each other closely would put the reading off for ever.
        if (!m_id.isNull() && !m_reread.isActive()) {
            m_reread.start();
        }
    };
    connect(&door.store, &Store::channelsChanged, this, &ConversationPresenter::readMediaRule);
    connect(&door.store, &Store::casesChanged, this, [this, rereadSoon](const QList<CaseId> &ids) {
        if (ids.contains(m_id)) {
            rereadSoon();
        }
    });
    connect(&door.store, &Store::outboxChanged, this, rereadSoon);
    connect(&door.store, &Store::everythingChanged, this, rereadSoon);
}

ConversationPresenter::~ConversationPresenter() = default;

void ConversationPresenter::open(const CaseId &id)
{
    if (id == m_id) {
        return;
    }
    m_id = id;
    m_limit = firstPage;
    m_readingOlder = false;
    m_pictures.forgetWaiting();
    m_reread.stop();
    read();
}

void ConversationPresenter::readOlder()
{
    if (m_conversation && m_conversation->olderExist && !m_readingOlder) {
        m_readingOlder = true;
        m_limit += olderPage;
        read();
    }
}

void ConversationPresenter::close()
{
    m_id = {};
    ++m_number;
    m_conversation.reset();
    m_model.clear();
    Q_EMIT closed();
}

void ConversationPresenter::read()
{
    const int number = ++m_number;
    onResult(this, m_door.store.conversation(m_id, m_limit), [this, number](Result<Conversation> conversation) {
        if (number != m_number) {
            return;
        }
        m_readingOlder = false;
        if (!conversation) {
            Q_EMIT failed(errorText(conversation.error()));
            return;
        }
        take(std::move(*conversation));
    });
}

void ConversationPresenter::take(Conversation conversation)
{
    const bool isAnother = !m_conversation || m_conversation->caseRow.value.id != conversation.caseRow.value.id;
    m_id = conversation.caseRow.value.id;
    m_conversation = std::make_unique<Conversation>(std::move(conversation));
    if (isAnother) {
        readMediaRule();
    }
    m_model.show(*m_conversation);
    lookForPersonalData();
    if (isAnother) {
        Q_EMIT opened();
    } else {
        Q_EMIT refreshed();
    }
    if (isMine() && m_conversation->caseRow.value.unread > 0 && !m_acting) {
        onResult(this, m_door.desk.markRead(m_id), [](const Result<Case> &) {});
    }
}

/// Whether pictures come by themselves is the channel's; until that is known they wait for a click.
void ConversationPresenter::readMediaRule()
{
    m_pictures.setAutomatic(false);
    onResult(this, m_door.store.channels(), [this](const Result<QList<Channel>> &channels) {
        if (!channels || !m_conversation) {
            return;
        }
        const ChannelId &id = m_conversation->caseRow.value.channel;
        const auto own = std::find_if(channels->begin(), channels->end(),
                                      [&id](const Channel &channel) { return channel.id == id; });
        m_pictures.setAutomatic(own != channels->end() && own->mediaAllowed);
    });
}

const Case *ConversationPresenter::value() const
{
    return m_conversation ? &m_conversation->caseRow.value : nullptr;
}

bool ConversationPresenter::isMine() const
{
    return m_conversation && m_conversation->caseRow.value.owner == m_door.desk.me().id
        && !m_door.desk.me().id.isEmpty();
}

void ConversationPresenter::retranslate()
{
    m_model.retranslate();
}

QString ConversationPresenter::title() const
{
    if (!m_conversation) {
        return {};
    }
    const Author &customer = m_conversation->caseRow.value.customer;
    return customer.name.isEmpty() ? customer.handle : customer.name;
}

QString ConversationPresenter::ownerShown() const
{
    return m_conversation ? m_conversation->caseRow.ownerShown() : QString();
}

QString ConversationPresenter::subtitle() const
{
    if (!m_conversation) {
        return {};
    }
    const CaseRow &row = m_conversation->caseRow;
    QStringList parts{row.value.customer.handle, channelWord(row.value.platform, row.channelName),
                      tr("opened %1").arg(momentText(row.value.openedAt, m_clock.now())), statusWord(row.value.status)};
    if (!row.value.owner.isEmpty()) {
        parts.append(isMine() ? tr("yours") : tr("of %1").arg(row.ownerShown()));
    }
    parts.append(languageWord(row.value.language));
    parts.append(row.value.topic);
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" \u00b7 "));
}

void ConversationPresenter::claim(std::function<void()> then)
{
    if (isMine()) {
        if (then) {
            then();
        }
        return;
    }
    act(&CaseDesk::claim, tr("Claimed"), std::move(then));
}

void ConversationPresenter::release()
{
    act(&CaseDesk::release, tr("Released"));
}

void ConversationPresenter::resolve(std::function<void()> then)
{
    act(&CaseDesk::resolve, tr("Resolved"), std::move(then));
}

void ConversationPresenter::reopen()
{
    act(&CaseDesk::reopen, tr("Reopened"));
}

void ConversationPresenter::dismiss(DismissReason reason, std::function<void()> then)
{
    if (m_conversation) {
        follow(m_door.desk.dismiss(m_id, reason), tr("Dismissed: %1").arg(dismissWord(reason)), std::move(then));
    }
}

void ConversationPresenter::setCapabilities(std::function<Capabilities(const PlatformId &)> capabilities)
{
    m_capabilities = std::move(capabilities);
}

const Message *ConversationPresenter::lastPublic() const
{
    if (!m_conversation) {
        return nullptr;
    }
    const auto &messages = m_conversation->messages;
    const ProfileId &customer = m_conversation->caseRow.value.customer.id;
    const auto found = std::find_if(messages.crbegin(), messages.crend(), [&customer](const Message &message) {
        return message.author.id == customer && message.kind != MessageKind::PrivateMessage && !message.deletedAt;
    });
    return found == messages.crend() ? nullptr : &*found;
}

bool ConversationPresenter::isCompliment() const
{
    return m_conversation && m_conversation->caseRow.value.sentiment == QLatin1String("pos");
}

bool ConversationPresenter::mayLike() const
{
    return m_door.like && m_capabilities && lastPublic() != nullptr
        && m_capabilities(m_conversation->caseRow.value.platform).testFlag(Capability::Like);
}

void ConversationPresenter::like(std::function<void()> then)
{
    if (!mayLike()) {
        return;
    }
    const Case &value = m_conversation->caseRow.value;
    onResult(this, m_door.like(value.channel, *lastPublic()),
             [this, id = value.id, then = std::move(then)](const Result<void> &liked) {
                 if (!liked) {
                     Q_EMIT failed(errorText(liked.error()));
                 } else if (m_conversation && m_conversation->caseRow.value.id == id) {
                     follow(m_door.desk.resolve(id), tr("Liked and resolved"), then);
                 }
             });
}

void ConversationPresenter::act(Act step, const QString &done, std::function<void()> then)
{
    if (m_conversation) {
        follow((m_door.desk.*step)(m_id), done, std::move(then));
    }
}

void ConversationPresenter::follow(const QFuture<Result<Case>> &future, const QString &done, std::function<void()> then)
{
    const Case before = m_conversation->caseRow.value;
    const QString line = tr("%1: %2").arg(title(), done);
    m_acting = true;
    // Who claims a case has read it. Marking that is part of the act: later it would be a change that bars the undo.
    const QString me = m_door.desk.me().id.value;
    const auto marked = andThen(this, future, [this, me](const Case &after) {
        return after.unread > 0 && after.owner.value == me ? m_door.desk.markRead(after.id)
                                                           : ready(Result<Case>(after));
    });
    onResult(this, marked, [this, before, line, then = std::move(then)](const Result<Case> &after) {
        m_acting = false;
        if (!after) {
            Q_EMIT failed(errorText(after.error()));
            return;
        }
        m_undo.push(line, before, *after);
        if (then) {
            then();
        }
    });
}

QUrl ConversationPresenter::originalPage() const
{
    QUrl page;
    if (m_conversation) {
        for (const Message &message : m_conversation->messages) {
            page = message.author.id == m_conversation->caseRow.value.customer.id ? message.permalink : page;
        }
    }
    return page;
}

std::optional<OutboxEntry> ConversationPresenter::trouble() const
{
    if (!m_conversation) {
        return std::nullopt;
    }
    for (const OutboxEntry &entry : m_conversation->outbox) {
        const bool stale = entry.state == OutboxState::Queued && !entry.confirmedAt
            && m_clock.now() - entry.sendAt > staleReplyAfter;
        if (entry.state == OutboxState::Failed || entry.state == OutboxState::Unknown || stale || isHeld(entry)) {
            return entry;
        }
    }
    return std::nullopt;
}

QString ConversationPresenter::troubleText() const
{
    const std::optional<OutboxEntry> entry = trouble();
    if (!entry) {
        return {};
    }
    if (entry->isOneOfSeveral() && entry->state != OutboxState::Queued) {
        return partTroubleText(*entry);
    }
    switch (entry->state) {
    case OutboxState::Unknown:
        return tr("We could not see whether this reply was published. Nothing is sent again by itself: check again, or "
                  "look on the page first.");
    case OutboxState::Failed:
        if (isOvertaken(*entry)) {
            return tr("The reply was not sent: something newer stands in this conversation than you had seen. Read it, "
                      "then decide.");
        }
        if (entry->error && refusalOf(*entry->error) == TeamRefusal::WaitsForApproval) {
            return tr("The reply was not sent: by now its topic is answered only after release by a spokesperson. Back "
                      "to the draft, and sent anew, it waits for one.");
        }
        return tr("The reply was not sent. %1").arg(entry->error ? errorText(*entry->error) : QString());
    default:
        return tr("This reply should have gone at %1, more than a quarter of an hour ago. It goes only when you say "
                  "so: "
                  "is it still the right answer?")
            .arg(momentText(entry->sendAt, m_clock.now()));
    }
}

QString ConversationPresenter::partTroubleText(const OutboxEntry &part) const
{
    const QString which = tr("Part %1 of %2").arg(part.part + 1).arg(part.parts());
    if (part.state == OutboxState::Unknown) {
        return tr("%1: we could not see whether it was published. The parts after it wait, and nothing is sent again "
                  "by "
                  "itself.")
            .arg(which);
    }
    const QString why = part.error ? errorText(*part.error) : QString();
    return part.part == 0
        ? tr("%1 was not sent. %2 Nothing of the reply stands on the platform yet.").arg(which, why)
        : tr("%1 was not sent. %2 What comes before it stands on the platform and is not sent again.").arg(which, why);
}

bool ConversationPresenter::isHeld(const OutboxEntry &entry)
{
    return isHeldByTeam(entry);
}

bool ConversationPresenter::waitsForOtherDesk(const OutboxEntry &entry)
{
    return wederhoor::waitsForOtherDesk(entry);
}

bool ConversationPresenter::isOvertaken(const OutboxEntry &entry)
{
    return entry.state == OutboxState::Failed && entry.error && entry.error->kind == ErrorKind::Conflict
        && (refusalOf(*entry.error) == TeamRefusal::WrittenSince
            || entry.error->detail.startsWith(QLatin1String("written since")));
}

void ConversationPresenter::sendTroubleAlone(const QString &why)
{
    if (const std::optional<OutboxEntry> entry = trouble()) {
        settleTrouble(sendAlone(m_door.store, m_clock, m_door.desk.me(), entry->id, why), false);
    }
}

void ConversationPresenter::retryTrouble()
{
    if (const std::optional<OutboxEntry> entry = trouble()) {
        settleTrouble(m_door.desk.retryReply(entry->id), false);
    }
}

void ConversationPresenter::sendTroubleAgain()
{
    if (const std::optional<OutboxEntry> entry = trouble()) {
        settleTrouble(m_door.desk.retryReply(entry->id, true), false);
    }
}

void ConversationPresenter::discardTrouble()
{
    if (const std::optional<OutboxEntry> entry = trouble()) {
        settleTrouble(m_door.desk.cancelReply(entry->id), true);
    }
}

void ConversationPresenter::settleTrouble(const QFuture<Result<OutboxEntry>> &future, bool takenBack)
{
    onResult(this, future, [this, takenBack](const Result<OutboxEntry> &entry) {
        if (!entry) {
            Q_EMIT failed(errorText(entry.error()));
        } else if (takenBack) {
            Q_EMIT replyTakenBack(*entry);
        }
    });
}

} // namespace wederhoor
