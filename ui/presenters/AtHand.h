#pragma once

#include "core/desk/KnowledgeDesk.h"
#include "core/desk/MandateDesk.h"
#include "core/domain/Case.h"
#include "core/domain/Clock.h"
#include "ui/presenters/InboxDoor.h"

#include <QObject>

namespace wederhoor {

/// What is at hand in the open case: agreed lines and facts that fit it, what may be decided without asking, and
/// whether its topic waits for a spokesperson. GUI thread, no widgets.
class AtHand : public QObject
{
    Q_OBJECT

public:
    struct Offer
    {
        Knowledge value;
        Holding holding = Holding::Holds;
        bool isOnTopic = false;
        QString ownerName;

        friend bool operator==(const Offer &, const Offer &) = default;
    };

    AtHand(const InboxDoor &door, const Clock &clock, QObject *parent = nullptr);

    void setCase(const Case &value);
    [[nodiscard]] QDate today() const;
    /// Those that fit the case's platform and language: on its topic first, what holds before what ended.
    [[nodiscard]] const QList<Offer> &offers() const { return m_offers; }
    [[nodiscard]] int onTopic() const;
    /// This member's, for the case's topic; empty: nothing may be decided, or one practises.
    [[nodiscard]] const QList<Mandate> &mandates() const { return m_mandates; }
    [[nodiscard]] bool needsRelease() const { return m_needsRelease; }
    [[nodiscard]] const Case &value() const { return m_case; }

    /// Ends in decided() or failed().
    void decide(const Decision &decision);

Q_SIGNALS:
    void changed();
    void decided();
    void failed(const QString &text);

private:
    void read();
    void refresh();

    InboxDoor m_door;
    const Clock &m_clock;
    Case m_case;
    KnowledgeBook m_book;
    MandateBook m_laidDown;
    QList<Offer> m_offers;
    QList<Mandate> m_mandates;
    bool m_needsRelease = false;
};

} // namespace wederhoor
