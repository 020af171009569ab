#pragma once

#include "core/domain/Template.h"
#include "core/store/Connection.h"

namespace wederhoor {

/// Which template and which of its wordings a reply began with.
struct UsedTemplate
{
    TemplateId id;
    int wording = 0;
};

class TemplateUseTable
{
public:
    explicit TemplateUseTable(Connection &connection);

    [[nodiscard]] Result<void> note(const OutboxId &reply, const UsedTemplate &used);
    /// The id is null when the reply began with none.
    [[nodiscard]] Result<UsedTemplate> of(const OutboxId &reply);
    /// How the latest thousands of replies used templates, as seen from a case; those never used are not among them.
    /// Replies that were cancelled count nowhere.
    [[nodiscard]] Result<QList<TemplateUse>> seenFrom(const CaseId &id);

private:
    Connection &m_connection;
};

} // namespace wederhoor
