#pragma once

#include "ui/models/SearchWords.h"

#include <QAbstractListModel>

namespace wederhoor {

/// What the search field offers at this moment; with a last row that forgets the earlier searches while some are shown.
class SuggestionModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role { HintRole = Qt::UserRole, IsForgetRole };

    using QAbstractListModel::QAbstractListModel;

    void show(const QList<SearchSuggestion> &suggestions);
    /// Null: the row that forgets.
    [[nodiscard]] const SearchSuggestion *at(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    QList<SearchSuggestion> m_suggestions;
    bool m_offersForget = false;
};

} // namespace wederhoor
