#pragma once

#include "core/text/PublicTeam.h"
#include "ui/presenters/InboxDoor.h"

#include <QObject>
#include <QSet>

namespace wederhoor {

/// The team's page for the outside: who agreed to be named, who of them is on duty, and what comes of it. GUI thread,
/// no widgets.
class PeoplePresenter : public QObject
{
    Q_OBJECT

public:
    explicit PeoplePresenter(const InboxDoor &inbox, QObject *parent = nullptr);

    [[nodiscard]] QList<TeamPagePerson> people() const;
    void setOnDuty(const QString &name, bool onDuty);
    /// Whether oneself agreed, and to say so; in a team it is told to it.
    [[nodiscard]] bool agrees() const { return m_agrees; }
    void setAgrees(bool agrees);
    [[nodiscard]] QString organisation() const { return m_organisation; }
    void setOrganisation(const QString &name);

    [[nodiscard]] QString html(const QString &language) const;
    struct Text
    {
        QString text;
        QString refusal; ///< why there is none
    };
    [[nodiscard]] Text biography(const QString &language, const PlatformId &platform) const;
    /// Ends in saved() or failed().
    void writeHtml(const QString &path, const QString &language);

Q_SIGNALS:
    void changed();
    void saved(const QString &path);
    void failed(const QString &text);

private:
    void read();
    [[nodiscard]] PublicTeam page(const QString &language) const;

    InboxDoor m_inbox;
    QList<TeamPagePerson> m_people;
    QSet<QString> m_onDuty;
    QString m_organisation;
    bool m_agrees = false;
};

} // namespace wederhoor
