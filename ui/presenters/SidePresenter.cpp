#include "ui/presenters/SidePresenter.h"

#include "core/desk/CaseDesk.h"
#include "core/domain/SearchText.h"
#include "core/store/Store.h"
#include "ui/models/CaseLink.h"
#include "ui/models/IncomingMasker.h"
#include "ui/models/TimeText.h"
#include "ui/models/Words.h"
#include "ui/presenters/ConversationPresenter.h"
#include "ui/presenters/UndoStack.h"

#include <algorithm>

namespace wederhoor {

namespace {
constexpr int longestTitle = 60;

QString panelKey()
{
    return QStringLiteral("ui.sidePanel");
}

QString hiddenPanel()
{
    return QStringLiteral("hidden");
}
} // namespace

SidePresenter::SidePresenter(const InboxDoor &door, const Clock &clock, ConversationPresenter &conversation,
                             UndoStack &undo, QObject *parent)
    : QObject(parent)
    , m_door(door)
    , m_clock(clock)
    , m_conversation(conversation)
    , m_undo(undo)
{
    connect(&conversation, &ConversationPresenter::opened, this, &SidePresenter::read);
    connect(&conversation, &ConversationPresenter::refreshed, this, &SidePresenter::read);
    connect(&conversation, &ConversationPresenter::closed, this, &SidePresenter::clear);
    onResult(this, door.store.setting(panelKey()), [this](const Result<QString> &text) {
        if (text && *text == hiddenPanel()) {
            Q_EMIT panelWanted(false);
        }
    });
}

void SidePresenter::clear()
{
    ++m_number;
    m_of = {};
    m_surroundings = {};
    Q_EMIT changed();
}

Instant SidePresenter::startOfToday() const
{
    const QDate today = toDateTime(m_clock.now()).toLocalTime().date();
    return fromMilliseconds(today.startOfDay().toMSecsSinceEpoch());
}

void SidePresenter::read()
{
    const Case *open = value();
    if (open == nullptr) {
        clear();
        return;
    }
    // What is of another case must not stand beside this one, not for a moment.
    if (m_of != open->id) {
        m_of = open->id;
        m_surroundings = {};
    }
    Q_EMIT changed();
    const int number = ++m_number;
    onResult(this, m_door.store.surroundings(open->id, startOfToday()),
             [this, number](const Result<CaseSurroundings> &found) {
                 if (number == m_number && found && m_surroundings != *found) {
                     m_surroundings = *found;
                     Q_EMIT changed();
                 }
             });
}

const Case *SidePresenter::value() const
{
    return m_conversation.value();
}

QString SidePresenter::name() const
{
    return m_conversation.title();
}

QString SidePresenter::account() const
{
    const Case *open = value();
    if (open == nullptr) {
        return {};
    }
    const QString platform = platformWord(open->platform);
    return open->customer.name.isEmpty() || open->customer.handle.isEmpty()
        ? platform
        : tr("%1 \u00b7 %2").arg(platform, open->customer.handle);
}

QList<SidePresenter::ClockLine> SidePresenter::clocks() const
{
    const Case *open = value();
    if (open == nullptr) {
        return {};
    }
    const Instant now = m_clock.now();
    QList<ClockLine> lines;
    if (open->dueAt) {
        const QString label = open->firstReplyAt ? tr("Next reply") : tr("First reply");
        const QString left = clockText(open->dueAt, now);
        const bool late = *open->dueAt < now;
        lines.append(
            {label,
             late ? tr("%1 late").arg(left.mid(1)) : tr("%1 left of %2 min").arg(left).arg(firstReplyTarget.count()),
             clockState(open->dueAt, now)});
    }
    if (open->firstReplyAt) {
        lines.append({tr("First reply"), tr("after %1").arg(ageText(*open->firstReplyAt - open->openedAt))});
    }
    lines.append({tr("Opened"), tr("%1, %2 ago").arg(momentText(open->openedAt, now), ageText(now - open->openedAt))});
    if (open->resolvedAt) {
        lines.append({tr("Done"), momentText(*open->resolvedAt, now)});
    }
    return lines;
}

QString SidePresenter::historyTitle(const CaseRow &row) const
{
    const QString about = row.value.topic.isEmpty()
        ? shownBy(m_door.masker, row.value.snippet, row.value).left(longestTitle)
        : row.value.topic;
    return tr("%1 \u00b7 %2").arg(momentText(row.value.openedAt, m_clock.now()), about);
}

QString SidePresenter::historyOutcome(const CaseRow &row) const
{
    const Case &past = row.value;
    switch (past.status) {
    case CaseStatus::Resolved:
        return past.resolvedAt ? tr("resolved in %1").arg(ageText(*past.resolvedAt - past.openedAt))
                               : statusWord(past.status).toLower();
    case CaseStatus::Dismissed:
        return past.dismissReason ? tr("dismissed: %1").arg(dismissWord(*past.dismissReason).toLower())
                                  : statusWord(past.status).toLower();
    case CaseStatus::New:
    case CaseStatus::Open:
    case CaseStatus::WaitingCustomer:
    case CaseStatus::WaitingSpoc:
        return past.owner.isEmpty() ? statusWord(past.status).toLower()
                                    : tr("%1, of %2").arg(statusWord(past.status).toLower(), row.ownerShown());
    }
    Q_UNREACHABLE();
}

QString SidePresenter::answerMoment() const
{
    return m_surroundings.lastAnswer ? momentText(m_surroundings.lastAnswer->createdAt, m_clock.now()) : QString();
}

QString SidePresenter::similarText() const
{
    const Case *open = value();
    if (open == nullptr || open->topic.isEmpty()) {
        return {};
    }
    const CaseCount &similar = m_surroundings.similar;
    if (similar.count == 0) {
        return tr("No other about %1 today").arg(open->topic);
    }
    return similar.more ? tr("At least %n about %1", nullptr, similar.count).arg(open->topic)
                        : tr("%n other about %1", nullptr, similar.count).arg(open->topic);
}

QString SidePresenter::similarSearch() const
{
    const Case *open = value();
    if (open == nullptr || open->topic.isEmpty() || m_surroundings.similar.count == 0) {
        return {};
    }
    const QString today = toDateTime(startOfToday()).toUTC().date().toString(Qt::ISODate);
    return searchPieceText(QStringLiteral("topic"), open->topic) + QStringLiteral(" after:") + today;
}

QUrl SidePresenter::original() const
{
    const Conversation *conversation = m_conversation.conversation();
    if (conversation == nullptr) {
        return {};
    }
    const auto &messages = conversation->messages;
    const auto newest = std::find_if(messages.crbegin(), messages.crend(), [](const Message &message) {
        return !message.outbound && message.permalink.isValid() && !message.deletedAt;
    });
    return newest == messages.crend() ? QUrl() : newest->permalink;
}

QUrl SidePresenter::profile() const
{
    const Case *open = value();
    return open == nullptr || !m_door.profileAddress ? QUrl() : m_door.profileAddress(open->platform, open->customer);
}

QString SidePresenter::caseLink() const
{
    const Case *open = value();
    return open == nullptr ? QString() : wederhoor::caseLink(open->id);
}

void SidePresenter::follow(const QFuture<Result<Case>> &act, const QString &text, const Back &back)
{
    onResult(this, act, [this, text, back](const Result<Case> &after) {
        if (!after) {
            Q_EMIT failed(errorText(after.error()));
            return;
        }
        if (!back) {
            return;
        }
        m_undo.pushStep(text, [context = &m_undo, back] {
            return andThen(context, back(), [](const Case &value) { return Result<CaseId>(value.id); });
        });
    });
}

void SidePresenter::setTopic(const QString &topic)
{
    const Case *open = value();
    const QString wanted = topic.simplified();
    if (open == nullptr || open->topic == wanted) {
        return;
    }
    CaseDesk &desk = m_door.desk;
    follow(desk.setTopic(open->id, wanted),
           wanted.isEmpty() ? tr("%1: topic removed").arg(name()) : tr("%1: topic %2").arg(name(), wanted),
           [&desk, id = open->id, before = open->topic] { return desk.setTopic(id, before); });
}

void SidePresenter::addTags(const QString &words)
{
    QStringList add;
    for (QString word : words.split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
        word.remove(0, word.startsWith(QLatin1Char('#')) ? 1 : 0);
        if (!word.isEmpty() && value() != nullptr && !value()->tags.contains(word)) {
            add.append(word);
        }
    }
    tag(add, {});
}

void SidePresenter::removeTag(const QString &tagToRemove)
{
    tag({}, {tagToRemove});
}

void SidePresenter::tag(const QStringList &add, const QStringList &remove)
{
    const Case *open = value();
    if (open == nullptr || (add.isEmpty() && remove.isEmpty())) {
        return;
    }
    CaseDesk &desk = m_door.desk;
    const QString words = (add.isEmpty() ? remove : add).join(QStringLiteral(", "));
    follow(desk.tag(open->id, add, remove),
           add.isEmpty() ? tr("%1: tag %2 removed").arg(name(), words) : tr("%1: tagged %2").arg(name(), words),
           [&desk, id = open->id, add, remove] { return desk.tag(id, remove, add); });
}

void SidePresenter::keepPanel(bool wanted)
{
    // Not kept, it is shown again at the next start: no harm worth a word.
    onResult(this, m_door.store.setSetting(panelKey(), wanted ? QString() : hiddenPanel()),
             [](const Result<void> &) {});
}

void SidePresenter::noteContact(ContactKind kind, const QString &text)
{
    if (const Case *open = value()) {
        follow(m_door.desk.noteContact(open->id, kind, text), {}, {});
    }
}

} // namespace wederhoor
