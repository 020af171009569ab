#pragma once

#include "ui/models/ChannelStatus.h"

#include <QAbstractTableModel>

namespace wederhoor {

/// The channels and how they fare, a row each; every row can be read as a sentence.
class ChannelTableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Name, State, Age, NextFetch, LimitLeft, SetAside, ColumnCount };
    enum Role { StatusRole = Qt::UserRole, MoodRole };

    explicit ChannelTableModel(QObject *parent = nullptr);

    /// Rows of the same channels stay where they are.
    void setRows(const QList<ChannelStatus> &rows, Instant now);
    /// Only what depends on the time of day changes.
    void setNow(Instant now);
    [[nodiscard]] const ChannelStatus &statusAt(int row) const { return m_rows.at(row); }
    /// -1: not there.
    [[nodiscard]] int rowOf(const ChannelId &id) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString text(const ChannelStatus &status, int column) const;
    [[nodiscard]] QString sentence(const ChannelStatus &status) const;

    QList<ChannelStatus> m_rows;
    Instant m_now{};
};

} // namespace wederhoor
