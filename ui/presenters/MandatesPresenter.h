#pragma once

#include "core/desk/MandateDesk.h"
#include "ui/presenters/InboxDoor.h"

#include <QObject>

namespace wederhoor {

/// What each role may decide about which topic, and which topics wait for a spokesperson, as a supervisor lays it down.
/// GUI thread, no widgets.
class MandatesPresenter : public QObject
{
    Q_OBJECT

public:
    explicit MandatesPresenter(const InboxDoor &inbox, QObject *parent = nullptr);

    [[nodiscard]] bool isOffered() const { return m_inbox.mandates != nullptr; }
    [[nodiscard]] const MandateBook &book() const { return m_book; }
    [[nodiscard]] bool mayEdit() const { return isOffered() && m_book.mayEdit; }
    [[nodiscard]] bool inTeam() const { return m_book.role.has_value(); }
    /// Nothing: it has been said by failed() what is wrong.
    [[nodiscard]] std::optional<Money> amountOf(const QString &typed);

    /// Each ends in done() or failed().
    void save(const Mandate &mandate);
    void remove(const Mandate &mandate);
    void save(const TopicRule &rule);

Q_SIGNALS:
    void changed();
    void done(const QString &text);
    void failed(const QString &text);

private:
    void read();
    void follow(const QFuture<Result<void>> &act, const QString &text);

    InboxDoor m_inbox;
    MandateBook m_book;
};

} // namespace wederhoor
