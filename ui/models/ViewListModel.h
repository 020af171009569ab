#pragma once

#include "core/domain/CaseQuery.h"
#include "core/domain/Channel.h"

#include <QAbstractListModel>

namespace wederhoor {

/// What the list at the left offers: the views, drafts and outbox, the channels; each with its live count.
class ViewListModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum class Kind { Heading, View, DraftsAndOutbox, Saved, Channel };
    struct Entry
    {
        Kind kind = Kind::View;
        CaseView view = CaseView::Active;
        ChannelId channel = {};
        PlatformId platform = {};
        QString key = {}; ///< of a saved view its id, of a heading which one
        QString text = {};
        int count = 0;
        bool more = false; ///< the count ended there
        /// The count is of something late or in trouble.
        bool urgent = false;
        /// Of a saved view: this member may rename and delete it, or give it to the team.
        bool mayChange = false;
        bool mayShare = false;

        friend bool operator==(const Entry &, const Entry &) = default;
    };
    enum Role { EntryRole = Qt::UserRole };
    struct Saved
    {
        QString id;
        QString name;
        CaseCount count;
        bool isTeams = false;
        bool mayChange = true;
        bool mayShare = false;
    };

    explicit ViewListModel(QObject *parent = nullptr);

    /// A team has a view of what waits for a colleague's word.
    void setInTeam(bool inTeam);
    void setCounts(const ViewCounts &counts);
    void setChannels(const QList<Channel> &channels);
    /// Says everything anew, in the language that is in use now.
    void retranslate() { rebuild(); }
    void setSaved(const QList<Saved> &saved);
    [[nodiscard]] const Entry &entryAt(int row) const { return m_entries.at(row); }
    [[nodiscard]] int rowOf(Kind kind, CaseView view = CaseView::Active, const ChannelId &channel = {}) const;
    [[nodiscard]] int rowOfSaved(const QString &id) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    void rebuild();
    [[nodiscard]] QList<Entry> wanted() const;

    ViewCounts m_counts;
    QList<Channel> m_channels;
    QList<Saved> m_saved;
    bool m_inTeam = false;
    QList<Entry> m_entries;
};

} // namespace wederhoor

Q_DECLARE_METATYPE(wederhoor::ViewListModel::Entry)
