#pragma once

#include "core/desk/CallbackDesk.h"
#include "core/desk/IdentityDesk.h"
#include "ui/presenters/InboxDoor.h"

#include <QObject>
#include <QTimer>

namespace wederhoor {

class ConversationPresenter;
class UndoStack;

/// Who the customer of the open case really is, and the calls that they are promised. Follows the open case; what has
/// ended by the clock is seen to end. GUI thread, no widgets.
class CarePresenter : public QObject
{
    Q_OBJECT

public:
    CarePresenter(const InboxDoor &door, const Clock &clock, ConversationPresenter &conversation, UndoStack &undo,
                  QObject *parent = nullptr);

    /// Null while no case is open, or where nothing of this is offered.
    [[nodiscard]] const Case *value() const;
    [[nodiscard]] QString customerName() const;
    [[nodiscard]] Instant now() const { return m_clock.now(); }

    [[nodiscard]] const IdentityStanding &standing() const { return m_standing; }
    [[nodiscard]] const QList<IdentityWay> &ways() const { return m_ways; }
    /// Can be undone. checkedIdentity() or refused() tells what came of it.
    void check(const QString &how, Instant until, const QString &note);
    void withdraw();

    /// Of this case, the newest first.
    [[nodiscard]] const QList<CallbackRequest> &callbacks() const { return m_callbacks; }
    /// As it may be seen here: in full by who has the case or asked for the call.
    [[nodiscard]] QString numberShown(const CallbackRequest &request) const;
    [[nodiscard]] bool needsNumber(const CallbackRequest &request) const;
    /// promised() or refused() tells what came of it.
    void ask(const CallbackWish &wish);
    void mark(const CallbackRequest &request, CallbackRequest::State state);
    /// What the call queue reads comes by formReady(); one's need to know, where there is none by itself, goes on the
    /// record first.
    void wantForm(const CallbackRequest &request);

Q_SIGNALS:
    void changed();
    void checkedIdentity();
    /// `form`: for the call queue; `words`: for the customer.
    void promised(const QString &form, const QString &words);
    void formReady(const QString &form);
    /// What was entered cannot be taken, and why.
    void refused(const QString &text);
    void failed(const QString &text);

private:
    void read();
    void readWays();
    void clear();
    void take(const IdentityStanding &standing);
    [[nodiscard]] static QString refusalWords(const Error &error);

    InboxDoor m_door;
    const Clock &m_clock;
    ConversationPresenter &m_conversation;
    UndoStack &m_undo;
    CaseId m_of;
    int m_number = 0;
    IdentityStanding m_standing;
    QList<IdentityWay> m_ways;
    QList<CallbackRequest> m_callbacks;
    QTimer m_end; ///< of the check that holds
};

} // namespace wederhoor
