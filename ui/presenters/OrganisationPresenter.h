#pragma once

#include "ui/presenters/TeamDoor.h"

#include <QObject>

namespace wederhoor {

/// Who works here: members, hubs and teams, for those who see them (supervisors) or change them (administrators).
class OrganisationPresenter : public QObject
{
    Q_OBJECT

public:
    explicit OrganisationPresenter(const TeamDoor &door, QObject *parent = nullptr);

    /// Asks the team database; ends in changed().
    void load();
    /// It was had, so that there is something to show.
    [[nodiscard]] bool isHere() const { return m_organisation.has_value(); }
    /// Empty until it was had.
    [[nodiscard]] const TeamOrganisation &organisation() const;
    [[nodiscard]] bool mayChange() const;
    /// Why what is shown may be old; empty when it is not.
    [[nodiscard]] const QString &trouble() const { return m_trouble; }

    [[nodiscard]] const TeamMember *member(const QString &login) const;
    [[nodiscard]] const TeamGroup *group(const QUuid &id) const;
    [[nodiscard]] const TeamHub *hub(const QUuid &id) const;
    /// "Day, Belgium": the teams of somebody.
    [[nodiscard]] QString groupNames(const TeamMember &member) const;
    /// Whose secret somebody knew who left.
    [[nodiscard]] QStringList exposedChannels() const;

    /// With the teams one is in from now on.
    void putMember(const TeamMember &member, const QByteArray &password);
    void removeMember(const QString &login);
    /// A null id: a new one.
    void putHub(TeamHub hub);
    void removeHub(const QUuid &id);
    void putGroup(TeamGroup group);
    void removeGroup(const QUuid &id);

Q_SIGNALS:
    void changed();
    void done(const QString &text);
    void failed(const QString &text);

private:
    [[nodiscard]] QFuture<Result<void>> putGroupsOf(const TeamMember &member);
    void follow(const QFuture<Result<void>> &future, const QString &text);
    void tellFailure(const Error &error);

    TeamDoor m_door;
    std::optional<TeamOrganisation> m_organisation;
    QString m_trouble;
};

} // namespace wederhoor
