#include "ui/presenters/AtHand.h"

#include "core/desk/CaseDesk.h"
#include "core/domain/Async.h"
#include "core/store/Store.h"
#include "ui/models/Words.h"

#include <algorithm>
#include <tuple>

namespace wederhoor {

namespace {

bool fits(const Knowledge &value, const Case &open)
{
    const bool languageFits = value.language.isEmpty() || open.language.isEmpty() || value.language == open.language;
    return languageFits && (value.platforms.isEmpty() || value.platforms.contains(open.platform.value));
}

} // namespace

AtHand::AtHand(const InboxDoor &door, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_door(door)
    , m_clock(clock)
{
    if (door.knowledge != nullptr) {
        connect(&door.knowledge->store(), &Store::sharedChanged, this, &AtHand::read);
        connect(&door.knowledge->store(), &Store::settingsChanged, this, &AtHand::read); // the role is among them
        read();
    }
}

void AtHand::read()
{
    onResult(this, m_door.knowledge->read(), [this](const Result<KnowledgeBook> &book) {
        if (!book) {
            Q_EMIT failed(errorText(book.error()));
            return;
        }
        m_book = *book;
        refresh();
    });
    if (m_door.mandates == nullptr) {
        return;
    }
    onResult(this, m_door.mandates->read(), [this](const Result<MandateBook> &book) {
        if (!book) {
            Q_EMIT failed(errorText(book.error()));
            return;
        }
        m_laidDown = *book;
        refresh();
    });
}

QDate AtHand::today() const
{
    return toDateTime(m_clock.now()).toLocalTime().date();
}

void AtHand::setCase(const Case &value)
{
    m_case = value;
    refresh();
}

void AtHand::refresh()
{
    QList<Offer> offers;
    for (const Knowledge &value : std::as_const(m_book.all)) {
        if (!m_case.id.isNull() && fits(value, m_case)) {
            const bool isOnTopic = value.topic.isEmpty() || isSameTopic(value.topic, m_case.topic);
            offers.append({value, holdingOn(value, today()), isOnTopic, m_book.shared.nameOf(AgentId{value.owner})});
        }
    }
    std::stable_sort(offers.begin(), offers.end(), [](const Offer &a, const Offer &b) {
        const auto rank = [](const Offer &offer) {
            return std::tuple(!offer.isOnTopic, offer.value.topic.isEmpty(), offer.holding == Holding::Ended,
                              offer.value.kind);
        };
        return rank(a) < rank(b);
    });
    QList<Mandate> mandates = mandatesFor(m_laidDown.mandates, m_laidDown.role, m_case.topic);
    if (m_case.id.isNull()) {
        mandates.clear();
    }
    const bool guarded = wederhoor::needsRelease(m_laidDown.topics, m_case.topic);
    const bool isSame = offers == m_offers && mandates == m_mandates && guarded == m_needsRelease;
    m_offers = offers;
    m_mandates = mandates;
    m_needsRelease = guarded;
    if (!isSame) {
        Q_EMIT changed();
    }
}

int AtHand::onTopic() const
{
    return static_cast<int>(
        std::count_if(m_offers.begin(), m_offers.end(), [](const Offer &offer) { return offer.isOnTopic; }));
}

void AtHand::decide(const Decision &decision)
{
    onResult(this, m_door.desk.decide(m_case.id, decision), [this](const Result<Case> &done) {
        if (done) {
            Q_EMIT decided();
        } else {
            Q_EMIT failed(errorText(done.error()));
        }
    });
}

} // namespace wederhoor
