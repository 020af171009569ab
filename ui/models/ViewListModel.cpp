#include "ui/models/ViewListModel.h"

#include "ui/models/Words.h"

#include <algorithm>

namespace wederhoor {

namespace {

/// The same row, whatever it counts and is called.
bool isSame(const ViewListModel::Entry &a, const ViewListModel::Entry &b)
{
    return a.kind == b.kind && a.view == b.view && a.channel == b.channel && a.key == b.key;
}

} // namespace

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

void ViewListModel::setInTeam(bool inTeam)
{
    m_inTeam = inTeam;
    rebuild();
}

void ViewListModel::setChannels(const QList<Channel> &channels)
{
    m_channels = channels;
    rebuild();
}

void ViewListModel::setSaved(const QList<Saved> &saved)
{
    m_saved = saved;
    rebuild();
}

int ViewListModel::rowOfSaved(const QString &id) const
{
    const auto found = std::find_if(m_entries.begin(), m_entries.end(),
                                    [&id](const Entry &entry) { return entry.kind == Kind::Saved && entry.key == id; });
    return found == m_entries.end() ? -1 : static_cast<int>(found - m_entries.begin());
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

QList<ViewListModel::Entry> ViewListModel::wanted() const
{
    QList<Entry> next;
    next.append({.kind = Kind::Heading, .key = QStringLiteral("work"), .text = tr("My work")});
    for (const CaseView view :
         {CaseView::Mine, CaseView::Unclaimed, CaseView::Due, CaseView::AwaitingApproval, CaseView::WaitingCustomer,
          CaseView::Conversations, CaseView::Resolved, CaseView::Dismissed}) {
        if (view == CaseView::AwaitingApproval && !m_inTeam) {
            continue;
        }
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
    if (!m_saved.isEmpty()) {
        next.append({.kind = Kind::Heading, .key = QStringLiteral("saved"), .text = tr("Saved views")});
    }
    for (const Saved &saved : m_saved) {
        next.append({.kind = Kind::Saved,
                     .key = saved.id,
                     .text = saved.isTeams ? tr("%1 \u00b7 team").arg(saved.name) : saved.name,
                     .count = saved.count.count,
                     .more = saved.count.more,
                     .mayChange = saved.mayChange,
                     .mayShare = saved.mayShare});
    }
    if (!m_channels.isEmpty()) {
        next.append({.kind = Kind::Heading, .key = QStringLiteral("channels"), .text = tr("Channels")});
    }
    for (const Channel &channel : m_channels) {
        next.append({.kind = Kind::Channel,
                     .view = CaseView::Unclaimed,
                     .channel = channel.id,
                     .platform = channel.platform,
                     .text = channelWord(channel.platform, channel.name),
                     .count = m_counts.unclaimedByChannel.value(channel.id)});
    }
    return next;
}

void ViewListModel::rebuild()
{
    const QList<Entry> next = wanted();
    // What came or went lies between two stretches that stay.
    const qsizetype shared = std::min(next.size(), m_entries.size());
    qsizetype first = 0;
    while (first < shared && isSame(m_entries.at(first), next.at(first))) {
        ++first;
    }
    qsizetype tail = 0;
    while (tail < shared - first
           && isSame(m_entries.at(m_entries.size() - 1 - tail), next.at(next.size() - 1 - tail))) {
        ++tail;
    }
    if (const int gone = static_cast<int>(m_entries.size() - tail - first); gone > 0) {
        beginRemoveRows({}, static_cast<int>(first), static_cast<int>(first) + gone - 1);
        m_entries.remove(first, gone);
        endRemoveRows();
    }
    if (const int come = static_cast<int>(next.size() - tail - first); come > 0) {
        beginInsertRows({}, static_cast<int>(first), static_cast<int>(first) + come - 1);
        m_entries = next;
        endInsertRows();
    }
    m_entries = next;
    if (!m_entries.isEmpty()) {
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
    }
}

} // namespace wederhoor
