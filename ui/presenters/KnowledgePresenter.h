#pragma once

#include "core/desk/KnowledgeDesk.h"
#include "core/domain/Clock.h"
#include "ui/presenters/InboxDoor.h"

#include <QObject>
#include <QTimer>

namespace wederhoor {

/// Agreed lines and facts as they are written and proposed, and which of one's own end: their owner is told once. GUI
/// thread, no widgets.
class KnowledgePresenter : public QObject
{
    Q_OBJECT

public:
    struct Row
    {
        Knowledge value;
        Holding holding = Holding::Holds;
        QString mark; ///< in a team whose it is: "team", "proposed", "only here"
        bool mayWrite = false; ///< else a change of it is proposed, if that
        bool isMine = false; ///< this person answers for it

        friend bool operator==(const Row &, const Row &) = default;
    };
    struct Owner
    {
        QString id; ///< as it is kept: a login, without a team a name
        QString name;
    };

    KnowledgePresenter(const InboxDoor &inbox, const Clock &clock, QObject *parent = nullptr);

    [[nodiscard]] bool isOffered() const { return m_inbox.knowledge != nullptr; }
    /// What ended first, then by kind and title.
    [[nodiscard]] const QList<Row> &rows() const { return m_rows; }
    [[nodiscard]] const Row *find(const QUuid &id) const;
    /// At least propose.
    [[nodiscard]] bool mayAdd() const;
    /// A new one waits for a supervisor.
    [[nodiscard]] bool onlyProposes() const;
    [[nodiscard]] QList<Owner> owners() const;
    [[nodiscard]] QString ownerName(const Knowledge &value) const;
    [[nodiscard]] QDate today() const;
    /// Why it cannot be saved as it is; empty when it can.
    [[nodiscard]] QString refusal(const Knowledge &value) const;
    /// One's own that ended or end soon.
    [[nodiscard]] int endingOfMine() const;

    /// Ends in done() or failed().
    void save(const Knowledge &value);
    void remove(const Knowledge &value);
    /// What was announced: not again.
    void noteTold();

Q_SIGNALS:
    void changed();
    void saved(const QUuid &id);
    void done(const QString &text);
    void failed(const QString &text);
    /// To be announced, then noteTold(); again with the next look, until it was.
    void ending(const QString &title, const QString &text);

private:
    void read();
    void take(const KnowledgeBook &book);
    void remind();
    [[nodiscard]] Row rowOf(const Knowledge &value) const;
    [[nodiscard]] static QString reminderKey(const Row &row);

    InboxDoor m_inbox;
    const Clock &m_clock;
    KnowledgeBook m_book;
    QList<Row> m_rows;
    QStringList m_told;
    QStringList m_toTell;
    bool m_toldRead = false;
    QTimer m_look;
};

} // namespace wederhoor
