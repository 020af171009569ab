#pragma once

#include "core/domain/CaseQuery.h"

#include <QJsonObject>

namespace wederhoor {

/// What the list is asked for: a view, the filters within it, and the words searched for.
struct ListQuery
{
    CaseFilter filter;
    QString search;
    /// The search stays within the view; else it goes through all cases. The filters hold in both.
    bool searchWithin = false;

    [[nodiscard]] bool isSearch() const { return !search.trimmed().isEmpty(); }
    /// The cases a search goes through, or the list shows.
    [[nodiscard]] CaseFilter scope() const;
    /// Any filter beside the view and `channels`.
    [[nodiscard]] bool hasFilters() const;

    /// Everything but whose "mine" it is.
    [[nodiscard]] QJsonObject toJson() const;
    /// What is not known is left out: a newer program may have written it.
    [[nodiscard]] static ListQuery fromJson(const QJsonObject &json);

    friend bool operator==(const ListQuery &, const ListQuery &) = default;
};

} // namespace wederhoor
