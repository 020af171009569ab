#pragma once

#include "core/domain/CaseQuery.h"
#include "core/domain/Contact.h"
#include "core/domain/ServiceClock.h"
#include "ui/presenters/InboxDoor.h"

#include <QObject>

namespace wederhoor {

class ConversationPresenter;
class UndoStack;

/// What stands beside the open case: the customer, the clocks, what was before, topic and tags, and who else writes
/// about the same. Follows the open case. GUI thread, no widgets.
class SidePresenter : public QObject
{
    Q_OBJECT

public:
    struct ClockLine
    {
        QString label;
        QString text;
        ClockState state = ClockState::None;
    };

    SidePresenter(const InboxDoor &door, const Clock &clock, ConversationPresenter &conversation, UndoStack &undo,
                  QObject *parent = nullptr);

    /// Null while no case is open.
    [[nodiscard]] const Case *value() const;
    [[nodiscard]] QString name() const;
    [[nodiscard]] QString account() const;
    [[nodiscard]] QList<ClockLine> clocks() const;
    [[nodiscard]] const CaseSurroundings &surroundings() const { return m_surroundings; }
    /// "12 Oct · Card blocked abroad", "resolved in 9 min"
    [[nodiscard]] QString historyTitle(const CaseRow &row) const;
    [[nodiscard]] QString historyOutcome(const CaseRow &row) const;
    [[nodiscard]] QString answerMoment() const;
    [[nodiscard]] QString similarText() const;
    /// The search that finds them; empty: there is no topic.
    [[nodiscard]] QString similarSearch() const;
    /// The customer's newest message on its platform; empty: there is none to open.
    [[nodiscard]] QUrl original() const;
    /// Where everybody sees the customer's profile; empty: nowhere.
    [[nodiscard]] QUrl profile() const;
    /// Found again by the search field.
    [[nodiscard]] QString caseLink() const;

    /// Keeps whether the panel is wanted where there is room for it; panelWanted() tells it at the start.
    void keepPanel(bool wanted);

    // Each can be undone.
    void setTopic(const QString &topic);
    void addTags(const QString &words);
    void removeTag(const QString &tag);
    /// A telephone call, a visit: noted in the case.
    void noteContact(ContactKind kind, const QString &text);

Q_SIGNALS:
    void changed();
    void failed(const QString &text);
    void panelWanted(bool wanted);

private:
    void read();
    void clear();
    [[nodiscard]] Instant startOfToday() const;
    void tag(const QStringList &add, const QStringList &remove);
    using Back = std::function<QFuture<Result<Case>>()>;
    void follow(const QFuture<Result<Case>> &act, const QString &text, const Back &back);

    InboxDoor m_door;
    const Clock &m_clock;
    ConversationPresenter &m_conversation;
    UndoStack &m_undo;
    CaseSurroundings m_surroundings;
    CaseId m_of; ///< whose surroundings they are
    int m_number = 0;
};

} // namespace wederhoor
