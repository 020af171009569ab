#pragma once

#include "core/mail/ImapSession.h"

#include <libetpan/libetpan.h>

namespace wederhoor {

struct ImapSetRelease
{
    void operator()(mailimap_set *set) const { mailimap_set_free(set); }
};
using ImapSet = std::unique_ptr<mailimap_set, ImapSetRelease>;

/// These UIDs, runs of them as ranges.
[[nodiscard]] ImapSet imapSet(const QList<quint32> &uids);

struct ImapFetchRelease
{
    void operator()(mailimap_fetch_type *type) const { mailimap_fetch_type_free(type); }
};
using ImapFetchType = std::unique_ptr<mailimap_fetch_type, ImapFetchRelease>;

[[nodiscard]] ImapFetchType imapSummaryFetch();
[[nodiscard]] ImapFetchType imapBodyFetch();
[[nodiscard]] ImapFetchType imapFlagFetch();

/// What a FETCH brought of one mail.
struct ImapFetched
{
    MailSummary summary;
    QByteArray body;
    bool hasFlags = false;
};
/// Takes the list and frees it.
[[nodiscard]] QList<ImapFetched> takeFetched(clist *list);
[[nodiscard]] QList<quint32> takeSearched(clist *list);
[[nodiscard]] QList<MailFolder> takeFolders(clist *list);

[[nodiscard]] mailimap_flag *imapFlag(MailMark mark);

} // namespace wederhoor
