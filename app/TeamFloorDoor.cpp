#include "app/TeamFloorDoor.h"

#include "app/EngineThread.h"
#include "app/Inbox.h"
#include "app/TeamLink.h"

#include <utility>

namespace wederhoor {

namespace {

/// The tie lives on the engine's thread; what was asked before it is cut is done before.
class Floor
{
public:
    Floor(Inbox &inbox, EngineThread &thread)
        : m_inbox(inbox)
        , m_thread(thread)
    {
    }

    void tell(std::function<void(TeamLink &)> what) const
    {
        if (TeamLink *const link = m_inbox.team()) {
            m_thread.post([link, what = std::move(what)] { what(*link); });
        }
    }
    template <class T> [[nodiscard]] QFuture<Result<T>> ask(std::function<QFuture<Result<T>>(TeamLink &)> what) const
    {
        TeamLink *const link = m_inbox.team();
        return link == nullptr ? ready<T>(failure(ErrorKind::NotFound, QStringLiteral("no team")))
                               : m_thread.ask<T>([link, what = std::move(what)] { return what(*link); });
    }
    [[nodiscard]] QFuture<Result<void>> act(std::function<Result<void>(TeamCalls &)> what,
                                            const QList<CaseId> &cases) const
    {
        return ask<void>([what = std::move(what), cases](TeamLink &link) { return link.act(what, cases); });
    }
    template <class T> [[nodiscard]] QFuture<Result<T>> read(Result<T> (TeamCalls::*what)()) const
    {
        return ask<T>([what](TeamLink &link) {
            return link.database().command<T>([what](TeamCalls &calls) { return (calls.*what)(); });
        });
    }

private:
    Inbox &m_inbox;
    EngineThread &m_thread;
};

/// Each tie to a team knows for itself where colleagues are and what is asked: one follows that of the tie there is.
template <class T, class Source>
void followTie(Inbox &inbox, EngineThread &thread, QObject *context, Source &(TeamLink::*source)(),
               const std::function<void(const QList<T> &)> &hear)
{
    const auto followed = std::make_shared<TeamLink *>(nullptr);
    const auto follow = [&inbox, &thread, context, source, hear, followed] {
        TeamLink *const link = inbox.team();
        if (std::exchange(*followed, link) == link) {
            return;
        }
        hear({});
        if (link != nullptr) {
            QObject::connect(&(link->*source)(), &Source::changed, context,
                             [&inbox, link, hear](const QList<T> &known) {
                                 hear(inbox.team() == link ? known : QList<T>()); // told before it was cut
                             });
            thread.post([link, source] { (link->*source)().announce(); });
        }
    };
    QObject::connect(&inbox.teamStanding(), &TeamStanding::changed, context, follow);
    follow();
}

void addWatches(TeamFloor &floor, Inbox &inbox, EngineThread &thread)
{
    const TeamStanding &standing = inbox.teamStanding();
    floor.watch = [&standing](QObject *context, const std::function<void(const std::optional<TeamState> &)> &hear) {
        hear(standing.state());
        QObject::connect(&standing, &TeamStanding::changed, context, [&standing, hear] { hear(standing.state()); });
    };
    floor.watchPresence
        = [&inbox, &thread](QObject *context, const std::function<void(const QList<TeamPresent> &)> &hear) {
              followTie(inbox, thread, context, &TeamLink::presence, hear);
          };
    floor.watchQuestions
        = [&inbox, &thread](QObject *context, const std::function<void(const QList<TeamQuestion> &)> &hear) {
              followTie(inbox, thread, context, &TeamLink::questions, hear);
          };
}

/// One act on a question, and a word to all who see it.
QFuture<Result<void>> actOnQuestion(const Floor &behind, const CaseId &id,
                                    std::function<Result<void>(TeamCalls &)> what)
{
    return behind.act(
        [id, what = std::move(what)](TeamCalls &calls) {
            const Result<void> done = what(calls);
            // One that is lost costs the others the time until they look by themselves.
            static_cast<void>(calls.sendHint(TeamQuestions::hint(), {id.value}));
            return done;
        },
        {id});
}

void addQuestions(TeamFloor &floor, const Floor &behind)
{
    floor.hubsToAsk = [behind](const ChannelId &channel) {
        return behind.ask<QList<TeamHubToAsk>>([channel](TeamLink &link) {
            return link.database().command<QList<TeamHubToAsk>>(
                [channel](TeamCalls &calls) { return calls.hubsToAsk(channel); });
        });
    };
    floor.askHub = [behind](const QUuid &question, const CaseId &id, const QUuid &hub, const QString &words) {
        return actOnQuestion(behind, id, [question, id, hub, words](TeamCalls &calls) {
            return calls.askHub(question, id, hub, words);
        });
    };
    floor.withdrawQuestion = [behind](const TeamQuestion &question) {
        return actOnQuestion(behind, question.caseId,
                             [id = question.id](TeamCalls &calls) { return calls.withdrawQuestion(id); });
    };
    floor.askedMessages = [behind](const TeamQuestion &question) {
        return behind.ask<QList<Message>>([id = question.caseId](TeamLink &link) {
            return link.database().command<QList<Message>>([id](TeamCalls &calls) { return calls.askedMessages(id); });
        });
    };
    floor.takeQuestion = [behind](const TeamQuestion &question) {
        return actOnQuestion(behind, question.caseId,
                             [id = question.id](TeamCalls &calls) { return calls.takeQuestion(id); });
    };
    floor.answerQuestion = [behind](const TeamQuestion &question, const QString &words) {
        return actOnQuestion(behind, question.caseId,
                             [id = question.id, words](TeamCalls &calls) { return calls.answerQuestion(id, words); });
    };
}

} // namespace

TeamFloor teamFloor(Inbox &inbox, EngineThread &thread)
{
    const Floor behind(inbox, thread);
    TeamFloor floor;
    addWatches(floor, inbox, thread);
    addQuestions(floor, behind);
    floor.open = [behind](const CaseId &id, const ChannelId &channel) {
        behind.tell([id, channel](TeamLink &link) { link.presence().open(link.shares(channel) ? id : CaseId()); });
    };
    floor.typed = [behind] { behind.tell([](TeamLink &link) { link.presence().typed(); }); };
    floor.takeOver = [behind](const CaseId &id, const QString &why) {
        return behind.act(
            [id, why](TeamCalls &calls) -> Result<void> {
                const Result<TeamClaim> claim = calls.takeOver(id, why);
                return claim ? Result<void>() : failure(claim.error());
            },
            {id});
    };
    floor.assign = [behind](const QList<CaseId> &ids, const AgentId &to) {
        return behind.act([ids, to](TeamCalls &calls) { return calls.assign(ids, to); }, ids);
    };
    floor.colleagues = [behind] { return behind.read(&TeamCalls::colleagues); };
    floor.unsettled = [behind] { return behind.read(&TeamCalls::unsettled); };
    floor.settle = [behind](const OutboxId &id, bool wasSent, const QString &why) {
        return behind.act([id, wasSent, why](TeamCalls &calls) { return calls.settle(id, wasSent, why); }, {});
    };
    floor.holdSending = [behind](const QString &why) {
        return behind.act([why](TeamCalls &calls) { return calls.holdSending(why); }, {});
    };
    return floor;
}

} // namespace wederhoor
