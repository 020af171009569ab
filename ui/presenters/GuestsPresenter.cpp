#include "ui/presenters/GuestsPresenter.h"

#include "core/desk/GuestDesk.h"
#include "core/desk/ThingDesk.h"
#include "core/store/Store.h"
#include "ui/models/Words.h"

#include <algorithm>

namespace wederhoor {

GuestsPresenter::GuestsPresenter(const InboxDoor &inbox, QObject *parent)
    : QObject(parent)
    , m_inbox(inbox)
{
    connect(&inbox.store, &Store::settingsChanged, this, &GuestsPresenter::read);
    connect(&inbox.store, &Store::sharedChanged, this, &GuestsPresenter::read);
    connect(&inbox.store, &Store::channelsChanged, this, &GuestsPresenter::read);
    read();
}

const Guest *GuestsPresenter::find(const QUuid &id) const
{
    const auto found
        = std::find_if(m_guests.begin(), m_guests.end(), [&id](const Guest &guest) { return guest.id == id; });
    return found == m_guests.end() ? nullptr : &*found;
}

void GuestsPresenter::read()
{
    onResult(this, readGuests(m_inbox.store), [this](const Result<QList<Guest>> &guests) {
        if (guests && *guests != m_guests) {
            m_guests = *guests;
            Q_EMIT changed();
        }
    });
    onResult(this, m_inbox.store.channels(), [this](const Result<QList<Channel>> &channels) {
        if (channels && *channels != m_channels) {
            m_channels = *channels;
            Q_EMIT changed();
        }
    });
}

void GuestsPresenter::save(const Guest &guest)
{
    if (m_inbox.things != nullptr) {
        follow(m_inbox.things->save(guestThing(guest)));
    }
}

void GuestsPresenter::remove(const QUuid &id)
{
    if (m_inbox.things != nullptr) {
        follow(m_inbox.things->remove(id));
    }
}

void GuestsPresenter::follow(const QFuture<Result<void>> &act)
{
    onResult(this, act, [this](const Result<void> &done) {
        if (done) {
            Q_EMIT saved();
        } else {
            Q_EMIT failed(errorText(done.error()));
        }
    });
}

} // namespace wederhoor
