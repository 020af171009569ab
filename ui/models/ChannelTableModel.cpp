#include "ui/models/ChannelTableModel.h"

#include "ui/models/TimeText.h"
#include "ui/models/Words.h"

#include <QLocale>

#include <algorithm>

namespace wederhoor {

ChannelTableModel::ChannelTableModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void ChannelTableModel::setRows(const QList<ChannelStatus> &rows, Instant now)
{
    m_now = now;
    const auto sameChannel
        = [](const ChannelStatus &a, const ChannelStatus &b) { return a.channel.id == b.channel.id; };
    if (std::equal(rows.begin(), rows.end(), m_rows.begin(), m_rows.end(), sameChannel)) {
        m_rows = rows;
        if (!m_rows.isEmpty()) {
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
        }
        return;
    }
    beginResetModel();
    m_rows = rows;
    endResetModel();
}

void ChannelTableModel::setNow(Instant now)
{
    m_now = now;
    if (!m_rows.isEmpty()) {
        Q_EMIT dataChanged(index(0, State), index(rowCount() - 1, NextFetch));
    }
}

int ChannelTableModel::rowOf(const ChannelId &id) const
{
    const auto found = std::find_if(m_rows.begin(), m_rows.end(),
                                    [&id](const ChannelStatus &status) { return status.channel.id == id; });
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

int ChannelTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int ChannelTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString ChannelTableModel::text(const ChannelStatus &status, int column) const
{
    const QString dash = QStringLiteral("\u2013");
    switch (column) {
    case Name:
        return tr("%1 \u00b7 %2").arg(platformWord(status.channel.platform), status.channel.name);
    case State:
        // It stays until somebody acts, whatever else may be the matter meanwhile, which the details tell.
        return status.health.exposure ? tr("secret exposed") : channelStateWord(status, m_now);
    case Age:
        return status.health.lastSuccess ? tr("%1 old").arg(ageText(m_now - *status.health.lastSuccess)) : dash;
    case NextFetch:
        return nextFetchText(status, m_now);
    case LimitLeft:
        return limitLeftText(status.health);
    case SetAside:
        return QLocale().toString(status.health.quarantined);
    default:
        return {};
    }
}

QString ChannelTableModel::sentence(const ChannelStatus &status) const
{
    return tr("%1: %2, %3, %n item(s) set aside", nullptr, status.health.quarantined)
        .arg(text(status, Name), text(status, State), text(status, Age));
}

QVariant ChannelTableModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid()) {
        return {};
    }
    const ChannelStatus &status = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return text(status, index.column());
    case Qt::AccessibleTextRole:
        return index.column() == Name ? sentence(status) : text(status, index.column());
    case Qt::TextAlignmentRole:
        return static_cast<int>((index.column() >= Age ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case StatusRole:
        return QVariant::fromValue(status);
    case MoodRole:
        return static_cast<int>(status.health.exposure ? ChannelMood::Trouble
                                                       : channelMood(channelState(status, m_now)));
    default:
        return {};
    }
}

QVariant ChannelTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal) {
        return {};
    }
    if (role == Qt::TextAlignmentRole) {
        return static_cast<int>((section >= Age ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case Name:
        return tr("Channel");
    case State:
        return tr("State");
    case Age:
        return tr("Data is");
    case NextFetch:
        return tr("Next fetch");
    case LimitLeft:
        return tr("Limit left");
    case SetAside:
        return tr("Set aside");
    default:
        return {};
    }
}

} // namespace wederhoor
