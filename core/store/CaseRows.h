#pragma once

#include "core/domain/CaseQuery.h"
#include "core/store/Statement.h"

namespace wederhoor {

/// The columns of a whole case, for a SELECT FROM cases c with the joins below; read by CaseRowReader. What few cases
/// have is asked by IN, which keeps its place in the other table's index, before a subquery begins anew for each row.
#define WEDERHOOR_CASE_COLUMNS                                                                                         \
    "c.uid, ch.uid, c.platform, i.name, c.thread_root, c.customer_id, c.customer_handle, c.customer_name, c.episode,"  \
    " c.kind, c.status, c.dismiss_reason, c.owner, c.topic, c.sentiment, c.language,"                                  \
    " CASE WHEN c.id IN (SELECT case_id FROM case_tag) THEN (SELECT group_concat(tag, char(31)) FROM"                  \
    " (SELECT tag FROM case_tag WHERE case_id = c.id ORDER BY position)) END,"                                         \
    " c.snippet, c.opened_at, c.last_activity_at, c.awaiting_since, c.due_at, c.first_reply_at, c.resolved_at,"        \
    " c.unread, c.has_attachment,"                                                                                     \
    " CASE WHEN c.merged_into IS NOT NULL THEN (SELECT uid FROM cases WHERE id = c.merged_into) END,"                  \
    " c.version, n.name, c.newest_remote, ch.name, c.uid IN (SELECT case_uid FROM draft),"                             \
    " (SELECT name FROM shared_member WHERE login = c.owner)"
#define WEDERHOOR_CASE_JOINS                                                                                           \
    " JOIN channel ch ON ch.id = c.channel JOIN instance i ON i.id = c.instance"                                       \
    " LEFT JOIN instance n ON n.id = c.newest_instance "

/// The cases in which a reply waits for a colleague's word: also where the one it was written in was joined to another.
#define WEDERHOOR_AWAITING_CASES                                                                                       \
    "SELECT DISTINCT whole.uid FROM waiting_reply w INDEXED BY waiting_reply_open"                                     \
    " JOIN cases written ON written.uid = w.case_uid JOIN cases whole ON whole.id = coalesce(written.target,"          \
    " written.id) WHERE w.state = 'awaiting_approval'"

/// How many columns WEDERHOOR_CASE_COLUMNS names.
inline constexpr int caseColumnCount = 33;

/// Reads cases and their channels' names from rows of the columns above. The rows that one reader reads share
/// the texts they have in common.
class CaseRowReader
{
public:
    /// Into a fresh row, where it will stay: moving some forty values about is half the cost of reading them.
    void read(const Statement &statement, CaseRow &fresh);

private:
    void readIdentity(RowReader &row, Case &value);
    void readState(RowReader &row, Case &value);

    RepeatedTexts m_known;
};

/// The one row there is.
[[nodiscard]] CaseRow readCaseRow(const Statement &statement);

} // namespace wederhoor
