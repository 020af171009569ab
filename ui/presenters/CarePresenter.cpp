#include "ui/presenters/CarePresenter.h"

#include "core/desk/CaseDesk.h"
#include "core/desk/ReplyGuard.h"
#include "core/store/Store.h"
#include "core/text/TelephoneNumber.h"
#include "ui/models/CareWords.h"
#include "ui/models/CaseLink.h"
#include "ui/models/GuardWords.h"
#include "ui/models/Words.h"
#include "ui/presenters/ConversationPresenter.h"
#include "ui/presenters/UndoStack.h"

#include <algorithm>

namespace wederhoor {

CarePresenter::CarePresenter(const InboxDoor &door, const Clock &clock, ConversationPresenter &conversation,
                             UndoStack &undo, QObject *parent)
    : QObject(parent)
    , m_door(door)
    , m_clock(clock)
    , m_conversation(conversation)
    , m_undo(undo)
{
    m_end.setSingleShot(true);
    connect(&m_end, &QTimer::timeout, this, &CarePresenter::read);
    connect(&conversation, &ConversationPresenter::opened, this, &CarePresenter::read);
    connect(&conversation, &ConversationPresenter::refreshed, this, &CarePresenter::read);
    connect(&conversation, &ConversationPresenter::closed, this, &CarePresenter::clear);
    connect(&door.store, &Store::settingsChanged, this, &CarePresenter::readWays);
    connect(&door.store, &Store::sharedChanged, this, &CarePresenter::readWays);
    readWays();
}

const Case *CarePresenter::value() const
{
    return m_door.identity == nullptr || m_door.callbacks == nullptr ? nullptr : m_conversation.value();
}

QString CarePresenter::customerName() const
{
    const Case *open = value();
    return open == nullptr ? QString() : open->customer.name.isEmpty() ? open->customer.handle : open->customer.name;
}

void CarePresenter::readWays()
{
    if (m_door.identity == nullptr) {
        return;
    }
    onResult(this, m_door.identity->ways(), [this](const Result<QList<IdentityWay>> &ways) {
        if (ways) {
            m_ways = *ways;
        }
    });
}

void CarePresenter::clear()
{
    ++m_number;
    m_of = {};
    m_standing = {};
    m_callbacks.clear();
    m_end.stop();
    Q_EMIT changed();
}

void CarePresenter::read()
{
    const Case *open = value();
    if (open == nullptr) {
        clear();
        return;
    }
    // What is of another customer must not stand beside this one, not for a moment.
    if (m_of != open->id) {
        clear();
        m_of = open->id;
    }
    const int number = ++m_number;
    onResult(this, m_door.identity->standing(open->id), [this, number](const Result<IdentityStanding> &standing) {
        if (number == m_number && standing) {
            take(*standing);
        }
    });
    onResult(this, m_door.callbacks->ofCase(open->id), [this, number](const Result<QList<CallbackRequest>> &requests) {
        if (number != m_number || !requests) {
            return;
        }
        QList<CallbackRequest> newestFirst(requests->crbegin(), requests->crend());
        if (newestFirst != m_callbacks) {
            m_callbacks = std::move(newestFirst);
            Q_EMIT changed();
        }
    });
}

void CarePresenter::take(const IdentityStanding &standing)
{
    m_end.stop();
    if (standing.valid) {
        // A long check is looked at again before a timer's range ends.
        const auto left = std::clamp<std::chrono::milliseconds>(standing.valid->until - m_clock.now(),
                                                                std::chrono::milliseconds{1}, std::chrono::hours{12});
        m_end.start(left);
    }
    if (standing != m_standing) {
        m_standing = standing;
        Q_EMIT changed();
    }
}

/// What a person typed is named in the words of its field.
QString CarePresenter::refusalWords(const Error &error)
{
    if (const QList<PersonalDataKind> kinds = kindsRefused(error); !kinds.isEmpty()) {
        return tr("Not kept: it holds %1. Say how it was made sure, never what was asked or answered.")
            .arg(personalDataWords(kinds));
    }
    if (error.kind == ErrorKind::Invalid && error.detail.startsWith(QLatin1String("number"))) {
        return tr("That is no telephone number that can be called.");
    }
    if (error.kind == ErrorKind::Invalid && error.detail.startsWith(QLatin1String("until"))) {
        return tr("The end is not after the beginning, or is past.");
    }
    if (error.kind == ErrorKind::Invalid && error.detail.startsWith(QLatin1String("subject"))) {
        return tr("Say in a few words what the call is about.");
    }
    return errorText(error);
}

void CarePresenter::check(const QString &how, Instant until, const QString &note)
{
    const Case *open = value();
    if (open == nullptr) {
        return;
    }
    IdentityDesk *desk = m_door.identity;
    onResult(
        this, desk->check(open->id, how, until, note), [this, desk, name = customerName()](const Result<Case> &done) {
            if (!done) {
                Q_EMIT refused(refusalWords(done.error()));
                return;
            }
            m_undo.pushStep(tr("%1: identity checked").arg(name), [context = &m_undo, desk, id = done->id] {
                return andThen(context, desk->withdraw(id), [](const Case &value) { return Result<CaseId>(value.id); });
            });
            Q_EMIT checkedIdentity();
            read();
        });
}

void CarePresenter::withdraw()
{
    const Case *open = value();
    if (open == nullptr) {
        return;
    }
    onResult(this, m_door.identity->withdraw(open->id), [this](const Result<Case> &done) {
        if (!done) {
            Q_EMIT failed(errorText(done.error()));
        }
        read();
    });
}

bool CarePresenter::needsNumber(const CallbackRequest &request) const
{
    const AgentId &me = m_door.desk.me().id;
    return request.by == me || (value() != nullptr && value()->owner == me);
}

QString CarePresenter::numberShown(const CallbackRequest &request) const
{
    if (request.number.isEmpty()) {
        return tr("number erased");
    }
    return needsNumber(request) ? telephoneShown(request.number) : telephoneMasked(request.number);
}

void CarePresenter::ask(const CallbackWish &wish)
{
    const Case *open = value();
    if (open == nullptr) {
        return;
    }
    onResult(this, m_door.callbacks->ask(open->id, wish), [this](const Result<CallbackRequest> &request) {
        if (!request) {
            Q_EMIT refused(refusalWords(request.error()));
            return;
        }
        Q_EMIT promised(callbackForm(*request, caseLink(request->caseId)),
                        callbackPromise(*request, request->language));
        read();
    });
}

void CarePresenter::mark(const CallbackRequest &request, CallbackRequest::State state)
{
    onResult(this, m_door.callbacks->mark(request.reference, state), [this](const Result<CallbackRequest> &done) {
        if (!done) {
            Q_EMIT failed(errorText(done.error()));
        }
        read();
    });
}

void CarePresenter::wantForm(const CallbackRequest &request)
{
    const QString form = callbackForm(request, caseLink(request.caseId));
    if (needsNumber(request) || request.number.isEmpty()) {
        Q_EMIT formReady(form);
        return;
    }
    onResult(this, m_door.desk.noteReveal(request.caseId), [this, form](const Result<Case> &noted) {
        if (noted) {
            Q_EMIT formReady(form);
        } else {
            Q_EMIT failed(errorText(noted.error()));
        }
    });
}

} // namespace wederhoor
