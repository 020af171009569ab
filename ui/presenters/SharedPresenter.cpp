#include "ui/presenters/SharedPresenter.h"

#include "core/desk/SharedDesk.h"
#include "core/domain/Async.h"
#include "core/store/Store.h"
#include "ui/models/SharedWords.h"
#include "ui/models/Words.h"

#include <algorithm>

namespace wederhoor {

SharedPresenter::SharedPresenter(const InboxDoor &inbox, QObject *parent)
    : QObject(parent)
    , m_inbox(inbox)
{
    connect(&inbox.store, &Store::sharedChanged, this, &SharedPresenter::read);
    read();
}

void SharedPresenter::read()
{
    onResult(this, m_inbox.store.shared(), [this](const Result<SharedThings> &things) {
        if (!things) {
            Q_EMIT failed(errorText(things.error()));
        } else if (std::exchange(m_things, *things) != *things) {
            Q_EMIT changed();
        }
    });
}

bool SharedPresenter::mayAdd(const QString &kind) const
{
    return isHere() && m_things.right(kind) >= SharedRight::Propose;
}

bool SharedPresenter::mayWrite(const QString &kind) const
{
    return isHere() && m_things.right(kind) >= SharedRight::Own;
}

int SharedPresenter::waitingForMe() const
{
    return static_cast<int>(std::count_if(m_things.proposals.begin(), m_things.proposals.end(),
                                          [this](const SharedProposal &one) { return m_things.mayJudge(one.kind); }));
}

void SharedPresenter::save(const SharedThing &wanted)
{
    if (!isHere()) {
        return;
    }
    const SharedThing *present = m_things.find(wanted.id);
    const bool writes = present != nullptr ? m_things.mayEdit(*present) : mayWrite(wanted.kind);
    const QString name = sharedNameWord(m_things, wanted.kind, wanted.name, wanted.fields);
    follow(m_inbox.shared->save(wanted),
           writes ? tr("\u201c%1\u201d is shared with the team.").arg(name)
                  : tr("\u201c%1\u201d is proposed; a supervisor approves it.").arg(name));
}

void SharedPresenter::move(const QUuid &thing, const QUuid &scope)
{
    const SharedThing *present = m_things.find(thing);
    if (!isHere() || present == nullptr || present->scope == scope) {
        return;
    }
    SharedThing wanted = *present;
    wanted.scope = scope;
    const QString name = sharedNameWord(m_things, wanted.kind, wanted.name, wanted.fields);
    follow(m_inbox.shared->save(wanted),
           tr("\u201c%1\u201d belongs to: %2.").arg(name, sharedScopeWord(m_things, scope)));
}

void SharedPresenter::remove(const QUuid &thing)
{
    if (isHere()) {
        follow(m_inbox.shared->remove(thing), tr("Deleted for the whole team."));
    }
}

void SharedPresenter::keepMine(const QUuid &thing)
{
    if (isHere()) {
        follow(m_inbox.shared->keepMine(thing), tr("Yours is the team's now."));
    }
}

void SharedPresenter::takeTeams(const QUuid &thing)
{
    if (isHere()) {
        follow(m_inbox.shared->takeTeams(thing), tr("The team's stays as it is."));
    }
}

void SharedPresenter::withdraw(const QUuid &thing)
{
    if (isHere()) {
        follow(m_inbox.shared->withdraw(thing), tr("Taken back: nobody is asked to approve it any more."));
    }
}

void SharedPresenter::seen(const QUuid &thing)
{
    if (isHere()) {
        follow(m_inbox.shared->takeTeams(thing), {});
    }
}

void SharedPresenter::approve(const QUuid &proposal)
{
    if (isHere()) {
        follow(m_inbox.shared->approve(proposal), tr("Approved: the whole team has it."));
    }
}

void SharedPresenter::giveBack(const QUuid &proposal, const QString &why)
{
    if (isHere()) {
        follow(m_inbox.shared->giveBack(proposal, why), tr("Returned, with your words."));
    }
}

void SharedPresenter::follow(const QFuture<Result<void>> &future, const QString &text)
{
    onResult(this, future, [this, text](const Result<void> &result) {
        if (result) {
            if (!text.isEmpty()) {
                Q_EMIT done(text);
            }
        } else if (result.error().kind == ErrorKind::NotFound) {
            Q_EMIT failed(tr("It does not wait any more: somebody was first."));
        } else if (result.error().kind == ErrorKind::Forbidden) {
            Q_EMIT failed(tr("Your role does not allow that; nothing was changed."));
        } else if (result.error().kind == ErrorKind::Conflict) {
            Q_EMIT failed(tr("The team has another one of this name."));
        } else {
            Q_EMIT failed(errorText(result.error()));
        }
    });
}

} // namespace wederhoor
