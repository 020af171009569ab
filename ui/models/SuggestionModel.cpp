#include "ui/models/SuggestionModel.h"

#include <algorithm>

namespace wederhoor {

void SuggestionModel::show(const QList<SearchSuggestion> &suggestions)
{
    if (suggestions == m_suggestions) {
        return;
    }
    beginResetModel();
    m_suggestions = suggestions;
    m_offersForget = std::any_of(suggestions.begin(), suggestions.end(),
                                 [](const SearchSuggestion &suggestion) { return suggestion.isEarlier; });
    endResetModel();
}

const SearchSuggestion *SuggestionModel::at(int row) const
{
    return row >= 0 && row < m_suggestions.size() ? &m_suggestions.at(row) : nullptr;
}

int SuggestionModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_suggestions.size()) + (m_offersForget ? 1 : 0);
}

QVariant SuggestionModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const SearchSuggestion *suggestion = at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return suggestion == nullptr ? tr("Forget earlier searches") : suggestion->text;
    case Qt::AccessibleTextRole:
        return suggestion == nullptr ? tr("Forget earlier searches")
                                     : tr("%1, %2").arg(suggestion->text, suggestion->hint);
    case HintRole:
        return suggestion == nullptr ? QString() : suggestion->hint;
    case IsForgetRole:
        return suggestion == nullptr;
    default:
        return {};
    }
}

} // namespace wederhoor
