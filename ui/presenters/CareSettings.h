#pragma once

#include "core/domain/Identity.h"
#include "core/domain/Shared.h"
#include "ui/presenters/InboxDoor.h"

#include <QObject>

namespace wederhoor {

/// When the composer asks who the customer is, in which ways that is made sure, and how long a number to call is kept.
/// The same in both inboxes. GUI thread, no widgets.
class CareSettings : public QObject
{
    Q_OBJECT

public:
    CareSettings(const InboxDoor &inbox, const InboxDoor &practice, QObject *parent = nullptr);

    [[nodiscard]] const IdentityRules &rules() const { return m_rules; }
    [[nodiscard]] int keepDays() const { return m_keepDays; }
    void save(const IdentityRules &rules, int keepDays);

    [[nodiscard]] const QList<IdentityWay> &ways() const { return m_ways; }
    /// A new one, or how long one of this name holds. In a team it is the team's, or a proposal.
    void saveWay(const IdentityWay &way);
    void removeWay(const QString &name);

Q_SIGNALS:
    void changed();
    void saved();
    void failed(const QString &text);

private:
    void read();
    void follow(const QFuture<Result<void>> &act);
    void withKnownWay(const QString &name, const std::function<void(std::optional<SharedThing>)> &go);

    InboxDoor m_inbox;
    InboxDoor m_practice;
    IdentityRules m_rules;
    QList<IdentityWay> m_ways;
    int m_keepDays = 0;
};

} // namespace wederhoor
