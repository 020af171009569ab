#pragma once

#include "core/text/PersonalDataGuard.h"

#include <QCache>
#include <QObject>

#include <memory>

namespace wederhoor {

class CaseDesk;
class Store;
struct Case;

/// Shows what customers wrote without the personal data in it to those who need not see that: list, conversation, side
/// panel, announcements and search results ask here. Follows the settings. GUI thread.
class IncomingMasker : public QObject
{
    Q_OBJECT

public:
    IncomingMasker(Store &store, const CaseDesk &desk, QObject *parent = nullptr);

    /// This agent need not see the personal data of this case.
    [[nodiscard]] bool masks(const Case &value) const;
    /// Words of a customer's in this case as this agent may see them.
    [[nodiscard]] QString shown(const QString &text, const Case &value) const;
    /// The same of a case in which masks() holds.
    [[nodiscard]] QString masked(const QString &text) const;

Q_SIGNALS:
    void changed();

private:
    void read();

    Store &m_store;
    const CaseDesk &m_desk;
    PersonalDataGuard m_guard;
    mutable QCache<QString, QString> m_known; ///< what is painted is asked for again and again
};

/// Without a masker: as it was written.
[[nodiscard]] QString shownBy(const std::shared_ptr<IncomingMasker> &masker, const QString &text, const Case &value);

} // namespace wederhoor
