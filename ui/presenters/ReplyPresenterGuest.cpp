#include "core/desk/CaseDesk.h"
#include "core/desk/GuestDesk.h"
#include "core/store/Store.h"
#include "ui/presenters/ReplyPresenter.h"

#include <algorithm>

namespace wederhoor {

void ReplyPresenter::readGuests()
{
    onResult(this, wederhoor::readGuests(m_door.store), [this](const Result<QList<Guest>> &guests) {
        if (guests && *guests != m_guests) {
            m_guests = *guests;
            Q_EMIT checked();
        }
    });
}

std::optional<Guest> ReplyPresenter::guest() const
{
    const QUuid id = m_drafts.draft(m_kind).guest;
    const auto found
        = std::find_if(m_guests.begin(), m_guests.end(), [&id](const Guest &guest) { return guest.id == id; });
    return id.isNull() || found == m_guests.end() ? std::nullopt : std::optional(*found);
}

void ReplyPresenter::setGuest(const QUuid &id)
{
    if (!m_case.id.isNull() && m_kind != DraftKind::Note) {
        m_drafts.setGuest(m_kind, id);
        Q_EMIT checked();
        checkSoon();
    }
}

} // namespace wederhoor
