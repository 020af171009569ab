#include "ui/models/ViewListModel.h"

#include "ui/models/Words.h"

namespace wederhoor {

ViewListModel::ViewListModel(QObject *parent)
    : QAbstractListModel(parent)
{
    rebuild();
}

void ViewListModel::setCounts(const ViewCounts &counts)
{
    m_counts = counts;
    rebuild();
}

void ViewListModel::setChannels(const QList<Channel> &channels)
{
    m_channels = channels;
    rebuild();
}

int ViewListModel::rowOf(Kind kind, CaseView view, const ChannelId &channel) const
{
    for (int row = 0; row < m_entries.size(); ++row) {
        const Entry &entry = m_entries.at(row);
        if (entry.kind == kind && (kind != Kind::View || entry.view == view) && entry.channel == channel) {
            return row;
        }
    }
    return -1;
}

int ViewListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
}

QVariant ViewListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const Entry &entry = m_entries.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return entry.text;
    case Qt::AccessibleTextRole:
        return entry.kind == Kind::Heading ? entry.text : tr("%1: %n case(s)", nullptr, entry.count).arg(entry.text);
    case EntryRole:
        return QVariant::fromValue(entry);
    default:
        return {};
    }
}

Qt::ItemFlags ViewListModel::flags(const QModelIndex &index) const
{
    if (!index.isValid() || m_entries.at(index.row()).kind == Kind::Heading) {
        return Qt::NoItemFlags;
    }
    return Qt::ItemIsSelectable | Qt::ItemIsEnabled | Qt::ItemNeverHasChildren;
}

void ViewListModel::rebuild()
{
    QList<Entry> next;
    next.append({.kind = Kind::Heading, .text = tr("My work")});
    for (const CaseView view : {CaseView::Mine, CaseView::Unclaimed, CaseView::Due, CaseView::WaitingCustomer,
                                CaseView::Conversations, CaseView::Resolved, CaseView::Dismissed}) {
        const int count = m_counts.views.value(view);
        next.append({.kind = Kind::View,
                     .view = view,
                     .text = viewWord(view),
                     .count = count,
                     .urgent = view == CaseView::Due && count > 0});
    }
    next.append({.kind = Kind::DraftsAndOutbox,
                 .text = tr("Drafts and outbox"),
                 .count = m_counts.drafts + m_counts.outbox,
                 .urgent = m_counts.outboxTrouble > 0});
    if (!m_channels.isEmpty()) {
        next.append({.kind = Kind::Heading, .text = tr("Channels")});
    }
    for (const Channel &channel : m_channels) {
        next.append({.kind = Kind::Channel,
                     .view = CaseView::Unclaimed,
                     .channel = channel.id,
                     .platform = channel.platform,
                     .text = channel.name,
                     .count = m_counts.unclaimedByChannel.value(channel.id)});
    }
    if (next.size() == m_entries.size()) {
        m_entries = next;
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
        return;
    }
    // Only a channel that came or went changes the number: its rows are the last.
    const int keep = static_cast<int>(std::min(next.size(), m_entries.size()));
    if (next.size() > m_entries.size()) {
        beginInsertRows({}, keep, static_cast<int>(next.size()) - 1);
        m_entries = next;
        endInsertRows();
    } else {
        beginRemoveRows({}, keep, static_cast<int>(m_entries.size()) - 1);
        m_entries = next;
        endRemoveRows();
    }
    if (keep > 0) {
        Q_EMIT dataChanged(index(0), index(keep - 1));
    }
}

} // namespace wederhoor
