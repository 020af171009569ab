#include "ui/presenters/PeoplePresenter.h"

#include "core/desk/CaseDesk.h"
#include "core/desk/GuestDesk.h"
#include "core/desk/ThingDesk.h"
#include "core/domain/Background.h"
#include "core/store/Store.h"
#include "ui/models/Words.h"

#include <QSaveFile>

namespace wederhoor {

namespace {
const QString organisationKey = QStringLiteral("team_page.organisation");
} // namespace

PeoplePresenter::PeoplePresenter(const InboxDoor &inbox, QObject *parent)
    : QObject(parent)
    , m_inbox(inbox)
{
    connect(&inbox.store, &Store::settingsChanged, this, &PeoplePresenter::read);
    connect(&inbox.store, &Store::sharedChanged, this, &PeoplePresenter::read);
    read();
}

void PeoplePresenter::read()
{
    onResult(this, readNamedPeople(m_inbox.store), [this](const Result<QList<TeamPagePerson>> &people) {
        if (people && *people != m_people) {
            m_people = *people;
            Q_EMIT changed();
        }
    });
    onResult(this, readAgrees(m_inbox.store, m_inbox.desk.me().id), [this](const Result<bool> &agrees) {
        if (agrees && *agrees != m_agrees) {
            m_agrees = *agrees;
            Q_EMIT changed();
        }
    });
    onResult(this, m_inbox.store.setting(organisationKey), [this](const Result<QString> &name) {
        if (name && *name != m_organisation) {
            m_organisation = *name;
            Q_EMIT changed();
        }
    });
}

QList<TeamPagePerson> PeoplePresenter::people() const
{
    QList<TeamPagePerson> people = m_people;
    for (TeamPagePerson &person : people) {
        person.isOnDuty = m_onDuty.contains(person.name);
    }
    return people;
}

void PeoplePresenter::setOnDuty(const QString &name, bool onDuty)
{
    if (onDuty != m_onDuty.contains(name)) {
        onDuty ? static_cast<void>(m_onDuty.insert(name)) : static_cast<void>(m_onDuty.remove(name));
        Q_EMIT changed();
    }
}

void PeoplePresenter::setAgrees(bool agrees)
{
    if (m_inbox.things == nullptr || agrees == m_agrees) {
        return;
    }
    const Agent &me = m_inbox.desk.me();
    onResult(this, m_inbox.things->save(namedMemberThing(me.id, me.name, agrees)), [this](const Result<void> &done) {
        if (!done) {
            Q_EMIT failed(errorText(done.error()));
        }
        Q_EMIT changed();
        read();
    });
}

void PeoplePresenter::setOrganisation(const QString &name)
{
    m_organisation = name.simplified();
    Q_EMIT changed();
    onResult(this, m_inbox.store.setSetting(organisationKey, m_organisation), [this](const Result<void> &kept) {
        if (!kept) {
            Q_EMIT failed(errorText(kept.error()));
        }
    });
}

PublicTeam PeoplePresenter::page(const QString &language) const
{
    return {m_organisation, language, people()};
}

QString PeoplePresenter::html(const QString &language) const
{
    return teamPageHtml(page(language));
}

PeoplePresenter::Text PeoplePresenter::biography(const QString &language, const PlatformId &platform) const
{
    const std::optional<BiographyLimit> limit = biographyLimit(platform);
    const Result<QString> text
        = limit ? biographyText(page(language), *limit) : failure(ErrorKind::Invalid, QStringLiteral("platform"));
    if (text) {
        return {*text, {}};
    }
    const bool isNobody = text.error().detail == QLatin1String("nobody is on duty");
    return {{}, isNobody ? tr("Mark who is on duty.") : tr("Not one name fits into that profile.")};
}

void PeoplePresenter::writeHtml(const QString &path, const QString &language)
{
    const auto write = [path, bytes = html(language).toUtf8()]() -> Result<void> {
        QSaveFile file(path);
        const bool isWritten = file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit();
        return isWritten ? Result<void>() : failure(ErrorKind::Invalid, file.errorString());
    };
    onResult(this, inBackground<void>(write), [this, path](const Result<void> &written) {
        if (written) {
            Q_EMIT saved(path);
        } else {
            Q_EMIT failed(tr("%1 could not be written: %2").arg(path, written.error().detail));
        }
    });
}

} // namespace wederhoor
