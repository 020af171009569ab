#include "ui/presenters/ApprovalPresenter.h"

#include "core/desk/ReplyGuard.h"
#include "core/store/Store.h"
#include "core/team/TeamErrors.h"
#include "ui/models/ApprovalWords.h"
#include "ui/models/GuardWords.h"
#include "ui/models/IncomingMasker.h"
#include "ui/models/Words.h"
#include "ui/presenters/FloorPresenter.h"

#include <algorithm>

namespace wederhoor {

namespace {

constexpr std::chrono::milliseconds checkAfter{80};
/// Longer than an approver's desk needs to publish.
constexpr std::chrono::seconds missedAfter{90};

bool isUnderWay(WaitingState state)
{
    return state == WaitingState::Approved || state == WaitingState::Leaving || state == WaitingState::Stopped;
}

} // namespace

QList<DifferentWords> lessonOf(const WaitingReply &reply)
{
    QStringList sent;
    for (const WaitingPart &part : reply.parts) {
        sent.append(part.body);
    }
    const QString gap = QStringLiteral("\n\n");
    return differenceOf(reply.written.join(gap), sent.join(gap));
}

ApprovalPresenter::ApprovalPresenter(const InboxDoor &door, const Clock &clock, FloorPresenter &floor, QObject *parent)
    : QObject(parent)
    , m_door(door)
    , m_clock(clock)
    , m_floor(floor)
{
    m_checkDelay.setSingleShot(true);
    m_checkDelay.setInterval(checkAfter);
    connect(&m_checkDelay, &QTimer::timeout, this, &ApprovalPresenter::runCheck);
    connect(&floor, &FloorPresenter::stateChanged, this, [this] { show(toJudge()); });
}

ApprovalPresenter::~ApprovalPresenter() = default;

void ApprovalPresenter::follow(const Conversation &conversation)
{
    const bool isSame = m_case.id == conversation.caseRow.value.id;
    const WaitingReply *before = isSame ? own() : nullptr;
    const bool waited = before != nullptr && before->state != WaitingState::Returned;
    m_case = conversation.caseRow.value;
    m_replies = conversation.waiting;
    // What the team did not take waits nowhere: the case says so as of any reply that was not sent.
    for (const OutboxEntry &entry : conversation.outbox) {
        if (entry.state == OutboxState::Failed) {
            m_replies.removeIf([&](const WaitingReply &reply) {
                return reply.id == entry.replyId() && reply.state == WaitingState::Waiting;
            });
        }
    }
    show(toJudge());
    if (const WaitingReply *now = own(); waited && now != nullptr && now->state == WaitingState::Returned) {
        Q_EMIT textReturned();
    }
}

void ApprovalPresenter::detach()
{
    m_case = {};
    m_replies.clear();
    show(nullptr);
}

/// What is being changed stays while the text that it began with is the same.
void ApprovalPresenter::show(const WaitingReply *reply)
{
    const OutboxId id = reply != nullptr ? reply->id : OutboxId();
    const int revision = reply != nullptr ? reply->revision : 0;
    if (id != m_shown || revision != m_shownRevision) {
        m_shown = id;
        m_shownRevision = revision;
        m_bodies.clear();
        m_pictures.clear();
        m_check.reset();
        for (const WaitingPart &part : reply != nullptr ? reply->parts : QList<WaitingPart>()) {
            m_bodies.append(part.body);
        }
        Q_EMIT textReplaced();
        fetchPictures();
    }
    checkSoon();
    Q_EMIT changed();
}

const WaitingReply *ApprovalPresenter::toJudge() const
{
    if (m_door.approvals == nullptr || !m_floor.isSupervisor()) {
        return nullptr;
    }
    const auto found = std::find_if(m_replies.begin(), m_replies.end(), [this](const WaitingReply &reply) {
        return reply.state == WaitingState::Waiting && reply.author != m_door.desk.me().id && !reply.parts.isEmpty();
    });
    return found == m_replies.end() ? nullptr : &*found;
}

const WaitingReply *ApprovalPresenter::stuck() const
{
    if (m_door.approvals == nullptr || !m_floor.isSupervisor()) {
        return nullptr;
    }
    const auto found = std::find_if(m_replies.begin(), m_replies.end(), [this](const WaitingReply &reply) {
        return isUnderWay(reply.state) && reply.judge != m_door.desk.me().id && reply.author != m_door.desk.me().id
            && std::max(reply.judgedAt.value_or(Instant()), reply.sendAt) + missedAfter < m_clock.now();
    });
    return found == m_replies.end() ? nullptr : &*found;
}

const WaitingReply *ApprovalPresenter::own() const
{
    const auto found = std::find_if(m_replies.rbegin(), m_replies.rend(), [this](const WaitingReply &reply) {
        return reply.author == m_door.desk.me().id && !reply.acknowledged && reply.state != WaitingState::Withdrawn;
    });
    return found == m_replies.rend() ? nullptr : &*found;
}

void ApprovalPresenter::setBody(int part, const QString &body)
{
    if (part < m_bodies.size() && m_bodies.at(part) != body) {
        m_bodies[part] = body;
        checkSoon();
        Q_EMIT changed();
    }
}

bool ApprovalPresenter::isChanged() const
{
    const WaitingReply *reply = toJudge();
    if (reply == nullptr) {
        return false;
    }
    for (qsizetype n = 0; n < m_bodies.size(); ++n) {
        if (reply->parts.value(n).body != m_bodies.at(n)) {
            return true;
        }
    }
    return false;
}

Judgement ApprovalPresenter::judgement() const
{
    Judgement judgement;
    judgement.reply = m_shown;
    judgement.revision = m_shownRevision;
    judgement.bodies = m_bodies;
    return judgement;
}

void ApprovalPresenter::checkSoon()
{
    if (!m_shown.isNull() && !m_checkDelay.isActive()) {
        m_checkDelay.start();
    }
}

void ApprovalPresenter::runCheck()
{
    const int number = ++m_number;
    if (m_shown.isNull() || m_door.approvals == nullptr) {
        return;
    }
    onResult(this, m_door.approvals->check(judgement()), [this, number](const Result<ApprovalCheck> &check) {
        if (number == m_number) {
            m_check = check ? std::optional(*check) : std::nullopt;
            Q_EMIT changed();
        }
    });
}

void ApprovalPresenter::fetchPictures()
{
    const WaitingReply *reply = toJudge();
    if (reply == nullptr || reply->pictures.isEmpty()) {
        return;
    }
    onResult(this, m_door.approvals->pictures(reply->id), [this, id = m_shown](const Result<QStringList> &paths) {
        if (id != m_shown) {
            return;
        }
        if (!paths) {
            Q_EMIT failed(approvalErrorWords(paths.error()));
            return;
        }
        m_pictures = *paths;
        Q_EMIT changed();
    });
}

QString ApprovalPresenter::block() const
{
    if (!m_check) {
        return {};
    }
    if (m_check->empty) {
        return tr("A part says nothing.");
    }
    if (!m_check->unresolved.isEmpty()) {
        return tr("There is nothing to put for %1.").arg(m_check->unresolved.join(QStringLiteral(", ")));
    }
    if (!m_check->fits()) {
        return tr("Too long for the platform.");
    }
    const auto blocked = std::find_if(m_check->personalData.begin(), m_check->personalData.end(),
                                      [](const GuardedFinding &each) { return each.level == GuardLevel::Block; });
    return blocked == m_check->personalData.end()
        ? QString()
        : tr("Personal data that may not stand in public: %1.").arg(personalDataWord(blocked->finding.kind));
}

QList<PersonalDataKind> ApprovalPresenter::toAccept() const
{
    return m_check ? kindsInTheWay(m_check->personalData, {}) : QList<PersonalDataKind>();
}

bool ApprovalPresenter::mayApprove() const
{
    return !m_busy && m_check && block().isEmpty();
}

void ApprovalPresenter::approve(const QString &remark, bool knowingly)
{
    if (!mayApprove()) {
        return;
    }
    if (m_check->newerThanSeen && !knowingly) {
        const Message &newer = *m_check->newerThanSeen;
        Q_EMIT newerFound(newer.author.name.isEmpty() ? newer.author.handle : newer.author.name,
                          newer.outbound ? newer.text : shownBy(m_door.masker, newer.text, m_case));
        return;
    }
    Judgement judgement = this->judgement();
    judgement.remark = remark;
    judgement.acceptNewer = knowingly;
    judgement.accepted = toAccept(); // said above the button
    m_busy = true;
    Q_EMIT changed();
    onResult(this, m_door.approvals->approve(judgement), [this](const Result<WaitingReply> &approved) {
        m_busy = false;
        if (approved) {
            Q_EMIT done(tr("Approved: it goes from here under the signature of %1.").arg(approved->authorName));
        } else {
            end(approved.error());
        }
        Q_EMIT changed();
    });
}

void ApprovalPresenter::giveBack(const QString &remark)
{
    if (m_busy || m_shown.isNull()) {
        return;
    }
    Judgement judgement = this->judgement();
    judgement.remark = remark;
    m_busy = true;
    Q_EMIT changed();
    onResult(this, m_door.approvals->giveBack(judgement), [this](const Result<WaitingReply> &returned) {
        m_busy = false;
        if (returned) {
            Q_EMIT done(tr("Returned to %1 with your remark.").arg(returned->authorName));
        } else {
            end(returned.error());
        }
        Q_EMIT changed();
    });
}

void ApprovalPresenter::takeOver()
{
    const WaitingReply *reply = stuck();
    if (reply == nullptr || m_busy) {
        return;
    }
    m_busy = true;
    onResult(this, m_door.approvals->takeOver(reply->id), [this](const Result<WaitingReply> &taken) {
        m_busy = false;
        if (taken) {
            Q_EMIT done(tr("It goes from this desk now; the platform is asked first whether it stands there."));
        } else {
            end(taken.error());
        }
        Q_EMIT changed();
    });
}

void ApprovalPresenter::acknowledge()
{
    if (const WaitingReply *reply = own(); reply != nullptr && m_door.approvals != nullptr) {
        onResult(this, m_door.approvals->acknowledge(reply->id), [this](const Result<void> &kept) {
            if (!kept) {
                Q_EMIT failed(errorText(kept.error()));
            }
        });
    }
}

void ApprovalPresenter::takeBack()
{
    const WaitingReply *reply = own();
    if (reply == nullptr || m_busy) {
        return;
    }
    m_busy = true;
    onResult(this, m_door.desk.cancelReply(reply->id), [this](const Result<OutboxEntry> &taken) {
        m_busy = false;
        if (taken) {
            Q_EMIT takenBack(*taken);
        } else {
            end(taken.error());
        }
        Q_EMIT changed();
    });
}

void ApprovalPresenter::end(const Error &error)
{
    Q_EMIT failed(approvalErrorWords(error));
}

} // namespace wederhoor
