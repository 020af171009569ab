#include "ui/presenters/OrganisationPresenter.h"

#include "ui/models/Words.h"

#include <algorithm>

namespace wederhoor {

namespace {

template <class List, class Test> auto *findIn(const List &list, Test test)
{
    const auto found = std::find_if(list.begin(), list.end(), test);
    return found == list.end() ? nullptr : &*found;
}

} // namespace

OrganisationPresenter::OrganisationPresenter(const TeamDoor &door, QObject *parent)
    : QObject(parent)
    , m_door(door)
{
}

const TeamOrganisation &OrganisationPresenter::organisation() const
{
    static const TeamOrganisation none;
    return m_organisation ? *m_organisation : none;
}

bool OrganisationPresenter::mayChange() const
{
    return organisation().role == QLatin1String("admin");
}

void OrganisationPresenter::load()
{
    if (!m_door.organisation) {
        return;
    }
    onResult(this, m_door.organisation(), [this](const Result<TeamOrganisation> &organisation) {
        if (organisation) {
            m_organisation = *organisation;
            m_trouble.clear();
        } else if (organisation.error().kind == ErrorKind::Forbidden
                   || organisation.error().kind == ErrorKind::NotFound) {
            m_organisation.reset(); // not for this role, or no team
        } else {
            m_trouble
                = tr("The team database cannot be reached: what is shown may be old, and nothing can be changed.");
        }
        Q_EMIT changed();
    });
}

const TeamMember *OrganisationPresenter::member(const QString &login) const
{
    return findIn(organisation().members, [&login](const TeamMember &one) { return one.login == login; });
}

const TeamGroup *OrganisationPresenter::group(const QUuid &id) const
{
    return findIn(organisation().groups, [&id](const TeamGroup &one) { return one.id == id; });
}

const TeamHub *OrganisationPresenter::hub(const QUuid &id) const
{
    return findIn(organisation().hubs, [&id](const TeamHub &one) { return one.id == id; });
}

QString OrganisationPresenter::groupNames(const TeamMember &member) const
{
    QStringList names;
    for (const TeamGroup &one : organisation().groups) {
        if (member.groups.contains(one.id)) {
            names.append(one.name);
        }
    }
    return names.join(QStringLiteral(", "));
}

QStringList OrganisationPresenter::exposedChannels() const
{
    QStringList names;
    for (const TeamChannelEntry &channel : organisation().channels) {
        if (channel.isExposed) {
            names.append(channel.name);
        }
    }
    return names;
}

/// Each team that somebody comes into or leaves is written anew.
QFuture<Result<void>> OrganisationPresenter::putGroupsOf(const TeamMember &member)
{
    QFuture<Result<void>> written = ready<void>({});
    for (const TeamGroup &group : organisation().groups) {
        const bool shallBe = member.groups.contains(group.id);
        if (group.members.contains(member.login) == shallBe) {
            continue;
        }
        // Only this one: what this window knows of the others may be old.
        written = andThen(this, written, [this, id = group.id, login = member.login, shallBe] {
            return m_door.putMembership(id, login, shallBe);
        });
    }
    return written;
}

void OrganisationPresenter::putMember(const TeamMember &member, const QByteArray &password)
{
    const QString name = member.displayName;
    follow(andThen(this, m_door.putMember(member, password), [this, member] { return putGroupsOf(member); }),
           tr("%1 is kept.").arg(name));
}

void OrganisationPresenter::removeMember(const QString &login)
{
    const TeamMember *known = member(login);
    const QString name = known == nullptr ? login : known->displayName;
    onResult(this, m_door.removeMember(login), [this, name](const Result<int> &exposed) {
        if (!exposed) {
            tellFailure(exposed.error());
            return;
        }
        load();
        Q_EMIT done(
            *exposed == 0
                ? tr("%1 is no member any more.").arg(name)
                : tr("%1 is no member any more. %n channel(s) must get a new secret.", nullptr, *exposed).arg(name));
    });
}

void OrganisationPresenter::putHub(TeamHub hub)
{
    if (hub.id.isNull()) {
        hub.id = QUuid::createUuid();
    }
    follow(m_door.putHub(hub), tr("%1 is kept.").arg(hub.name));
}

void OrganisationPresenter::removeHub(const QUuid &id)
{
    const TeamHub *known = hub(id);
    follow(m_door.removeHub(id), tr("%1 is gone.").arg(known == nullptr ? QString() : known->name));
}

void OrganisationPresenter::putGroup(TeamGroup group)
{
    if (group.id.isNull()) {
        group.id = QUuid::createUuid();
    }
    follow(m_door.putGroup(group), tr("%1 is kept.").arg(group.name));
}

void OrganisationPresenter::removeGroup(const QUuid &id)
{
    const TeamGroup *known = group(id);
    follow(m_door.removeGroup(id), tr("%1 is gone.").arg(known == nullptr ? QString() : known->name));
}

void OrganisationPresenter::follow(const QFuture<Result<void>> &future, const QString &text)
{
    onResult(this, future, [this, text](const Result<void> &result) {
        if (result) {
            Q_EMIT done(text);
        } else {
            tellFailure(result.error());
        }
        load(); // a part of it may be done all the same
    });
}

void OrganisationPresenter::tellFailure(const Error &error)
{
    switch (error.kind) {
    case ErrorKind::Forbidden:
        Q_EMIT failed(tr("Your role does not allow that; nothing was changed."));
        return;
    case ErrorKind::Invalid:
        Q_EMIT failed(tr("The team database refuses that: %1").arg(error.detail));
        return;
    case ErrorKind::NotFound:
        Q_EMIT failed(tr("It is not there any more: a colleague was first."));
        return;
    case ErrorKind::Network:
    case ErrorKind::Timeout:
    case ErrorKind::RateLimited:
    case ErrorKind::Unauthorized:
    case ErrorKind::Rejected:
    case ErrorKind::BadResponse:
    case ErrorKind::Conflict:
    case ErrorKind::Storage:
    case ErrorKind::Cancelled:
        Q_EMIT failed(errorText(error));
        return;
    }
    Q_UNREACHABLE();
}

} // namespace wederhoor
