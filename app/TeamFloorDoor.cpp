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

/// Each tie to a team has a presence of its own: one follows that of the tie there is.
void followPresence(Inbox &inbox, EngineThread &thread, QObject *context,
                    const std::function<void(const QList<TeamPresent> &)> &hear)
{
    const auto followed = std::make_shared<TeamLink *>(nullptr);
    const auto follow = [&inbox, &thread, context, hear, followed] {
        TeamLink *const link = inbox.team();
        if (std::exchange(*followed, link) == link) {
            return;
        }
        hear({});
        if (link != nullptr) {
            QObject::connect(&link->presence(), &TeamPresence::changed, context,
                             [&inbox, link, hear](const QList<TeamPresent> &present) {
                                 hear(inbox.team() == link ? present : QList<TeamPresent>()); // told before it was cut
                             });
            thread.post([link] { link->presence().announce(); });
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
              followPresence(inbox, thread, context, hear);
          };
}

} // namespace

TeamFloor teamFloor(Inbox &inbox, EngineThread &thread)
{
    const Floor behind(inbox, thread);
    TeamFloor floor;
    addWatches(floor, inbox, thread);
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
