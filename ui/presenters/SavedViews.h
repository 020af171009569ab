#pragma once

#include "core/domain/Shared.h"
#include "ui/models/ListQuery.h"
#include "ui/models/ViewListModel.h"
#include "ui/presenters/InboxDoor.h"

#include <QObject>
#include <QTimer>

namespace wederhoor {

class UndoStack;

/// Searches and filters kept under a name, in the inbox's settings, with their live counts: each counted in the
/// background to 99 and no further, one after the other, at most every second and a half. GUI thread, no widgets.
class SavedViews : public QObject
{
    Q_OBJECT

public:
    struct View
    {
        QString id;
        QString name;
        ListQuery query;
        bool isTeams = false;
        bool mayChange = true; ///< by this member's own word, or as a proposal
    };

    SavedViews(const InboxDoor &door, ViewListModel &model, UndoStack &undo, QObject *parent = nullptr);

    /// The new view's id. A name that is taken names the new query from now on.
    QString add(const QString &name, const ListQuery &query);
    void rename(const QString &id, const QString &name);
    /// Can be undone.
    void remove(const QString &id);
    /// Gives one's own to the team, or proposes it to it.
    void share(const QString &id);
    /// Null: there is none.
    [[nodiscard]] const View *find(const QString &id) const;
    [[nodiscard]] const QList<View> &all() const { return m_all; }
    [[nodiscard]] bool isTaken(const QString &name) const;
    /// They were read: before, find() knows none of them.
    [[nodiscard]] bool isLoaded() const { return m_loaded; }

Q_SIGNALS:
    /// Also when they could not be read.
    void loaded();
    void failed(const QString &text);

private:
    void load();
    void loadTeams();
    void compose();
    void tell(const QFuture<Result<void>> &done);
    void save();
    void publish();
    void countSoon();
    void count(qsizetype position);

    InboxDoor m_door;
    ViewListModel &m_model;
    UndoStack &m_undo;
    QList<View> m_views; ///< one's own
    QList<View> m_teams;
    QList<View> m_all; ///< those that are shown: one's own that the team has is the team's
    SharedThings m_shared;
    QHash<QString, CaseCount> m_counts;
    QTimer m_delay;
    bool m_counting = false;
    bool m_loaded = false;
};

} // namespace wederhoor
