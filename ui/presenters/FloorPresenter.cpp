#include "ui/presenters/FloorPresenter.h"

#include "core/team/TeamErrors.h"
#include "ui/models/Words.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace wederhoor {

FloorPresenter::FloorPresenter(TeamFloor floor, QObject *parent)
    : QObject(parent)
    , m_floor(std::move(floor))
{
    if (m_floor.watch) {
        m_floor.watch(this, [this](const std::optional<TeamState> &state) {
            if (std::exchange(m_state, state) != state) {
                Q_EMIT stateChanged();
            }
        });
    }
    if (m_floor.watchPresence) {
        m_floor.watchPresence(this, [this](const QList<TeamPresent> &present) {
            CasePresence next;
            for (const TeamPresent &one : present) {
                next[one.caseId].append(one);
            }
            if (std::exchange(m_presence, next) != next) {
                Q_EMIT presenceChanged();
            }
        });
    }
    if (m_floor.watchQuestions) {
        m_floor.watchQuestions(this, [this](const QList<TeamQuestion> &open) {
            if (std::exchange(m_questions, open) != open) {
                Q_EMIT questionsChanged();
            }
        });
    }
}

int FloorPresenter::questionsToUs() const
{
    return static_cast<int>(std::count_if(m_questions.begin(), m_questions.end(),
                                          [](const TeamQuestion &question) { return !question.isOurs; }));
}

QString FloorPresenter::questionTrouble(const Error &error)
{
    const QString detail = refusalDetail(error);
    if (refusalOf(error) == TeamRefusal::NotOwner) {
        return tr("A colleague is at it: %1.").arg(detail);
    }
    if (refusalOf(error) != TeamRefusal::WrongState) {
        return errorText(error);
    }
    if (detail == u"asked") {
        return tr("This hub has been asked about the case already; its answer comes into the case.");
    }
    return detail == u"withdrawn" ? tr("The question was taken back meanwhile.")
        : detail == u"answered"   ? tr("The question was answered meanwhile.")
                                  : tr("The case is closed: reopen it first.");
}

bool FloorPresenter::isSupervisor() const
{
    return m_state && m_state->role == QLatin1String("supervisor");
}

void FloorPresenter::open(const CaseId &id, const ChannelId &channel)
{
    if (m_floor.open) {
        m_floor.open(id, channel);
    }
}

void FloorPresenter::typed()
{
    if (m_floor.typed) {
        m_floor.typed();
    }
}

void FloorPresenter::setUnsettled(const QList<TeamUnsettled> &unsettled)
{
    m_unsettled = unsettled;
    Q_EMIT unsettledChanged();
}

void FloorPresenter::readUnsettled(const CaseId &id)
{
    if (!isSupervisor() || !m_floor.unsettled || m_state->link != TeamState::Link::Connected) {
        setUnsettled({});
        return;
    }
    m_asked = id;
    onResult(this, m_floor.unsettled(), [this, id](const Result<QList<TeamUnsettled>> &all) {
        if (!all || id != m_asked) {
            return;
        }
        QList<TeamUnsettled> here;
        std::copy_if(all->begin(), all->end(), std::back_inserter(here),
                     [&id](const TeamUnsettled &reply) { return reply.caseId == id; });
        setUnsettled(here);
    });
}

void FloorPresenter::settle(const TeamUnsettled &reply, bool wasSent, const QString &why)
{
    if (!m_floor.settle) {
        return;
    }
    onResult(this, m_floor.settle(reply.reply, wasSent, why), [this, id = reply.caseId](const Result<void> &settled) {
        if (!settled) {
            const bool tooEarly = refusalOf(settled.error()) == TeamRefusal::Unsettled;
            Q_EMIT failed(tooEarly
                              ? tr("Its request may still be under way. Wait a minute, look on the page, then say it.")
                              : errorText(settled.error()));
        }
        readUnsettled(id);
    });
}

void FloorPresenter::takeOver(const CaseId &id, const QString &why, std::function<void()> then)
{
    if (!m_floor.takeOver) {
        return;
    }
    onResult(this, m_floor.takeOver(id, why), [this, then = std::move(then)](const Result<void> &taken) {
        if (!taken) {
            Q_EMIT failed(errorText(taken.error()));
        } else if (then) {
            then();
        }
    });
}

void FloorPresenter::holdSending(const QString &why)
{
    if (m_floor.holdSending) {
        onResult(this, m_floor.holdSending(why), [this](const Result<void> &held) {
            if (!held) {
                Q_EMIT failed(errorText(held.error()));
            }
        });
    }
}

} // namespace wederhoor
