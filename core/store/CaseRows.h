#pragma once

#include "core/domain/CaseQuery.h"
#include "core/store/Statement.h"

namespace wederhoor {

/// The columns of a whole case, for a SELECT FROM cases c with the joins below; read by readCase().
#define WEDERHOOR_CASE_COLUMNS                                                                                         \
    "c.uid, ch.uid, c.platform, i.name, c.thread_root, c.customer_id, c.customer_handle, c.customer_name, c.episode,"  \
    " c.kind, c.status, c.dismiss_reason, c.owner, c.topic, c.sentiment, c.language,"                                  \
    " (SELECT group_concat(tag, char(31)) FROM (SELECT tag FROM case_tag WHERE case_id = c.id ORDER BY position)),"    \
    " c.snippet, c.opened_at, c.last_activity_at, c.awaiting_since, c.due_at, c.first_reply_at, c.resolved_at,"        \
    " c.unread, c.has_attachment, (SELECT uid FROM cases WHERE id = c.merged_into), c.version, n.name,"                \
    " c.newest_remote, ch.name, EXISTS (SELECT 1 FROM draft WHERE case_uid = c.uid)"
#define WEDERHOOR_CASE_JOINS                                                                                           \
    " JOIN channel ch ON ch.id = c.channel JOIN instance i ON i.id = c.instance"                                       \
    " LEFT JOIN instance n ON n.id = c.newest_instance "

/// How many columns WEDERHOOR_CASE_COLUMNS names.
inline constexpr int caseColumnCount = 32;

/// The case and its channel's name, from the columns above beginning at `firstColumn`.
[[nodiscard]] CaseRow readCaseRow(const Statement &statement, int firstColumn = 0);

} // namespace wederhoor
