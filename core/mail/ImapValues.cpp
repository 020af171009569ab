#include "core/mail/ImapValues.h"

#include "core/mail/MailboxName.h"

#include <QTimeZone>

#include <algorithm>

namespace wederhoor {

namespace {

/// Calls fn with each element of one of libetpan's lists.
template <class T, class Fn> void each(clist *list, Fn fn)
{
    for (clistiter *cell = list ? clist_begin(list) : nullptr; cell; cell = clist_next(cell)) {
        fn(static_cast<T *>(clist_content(cell)));
    }
}

ImapFetchType fetchOf(std::initializer_list<mailimap_fetch_att *> attributes)
{
    ImapFetchType type(mailimap_fetch_type_new_fetch_att_list_empty());
    for (mailimap_fetch_att *attribute : attributes) {
        mailimap_fetch_type_new_fetch_att_list_add(type.get(), attribute);
    }
    return type;
}

Instant instantOf(const mailimap_date_time &when)
{
    const int offset = (when.dt_zone / 100 * 60 + when.dt_zone % 100) * 60;
    const QDateTime time(QDate(when.dt_year, when.dt_month, when.dt_day), QTime(when.dt_hour, when.dt_min, when.dt_sec),
                         QTimeZone(offset));
    return fromMilliseconds(time.isValid() ? time.toMSecsSinceEpoch() : 0);
}

void takeFlags(const mailimap_msg_att_dynamic *dynamic, ImapFetched &fetched)
{
    fetched.hasFlags = true;
    each<mailimap_flag_fetch>(dynamic->att_list, [&fetched](const mailimap_flag_fetch *flag) {
        if (flag->fl_type != MAILIMAP_FLAG_FETCH_OTHER || !flag->fl_flag) {
            return;
        }
        MailFlags &flags = fetched.summary.flags;
        flags.seen = flags.seen || flag->fl_flag->fl_type == MAILIMAP_FLAG_SEEN;
        flags.answered = flags.answered || flag->fl_flag->fl_type == MAILIMAP_FLAG_ANSWERED;
        flags.flagged = flags.flagged || flag->fl_flag->fl_type == MAILIMAP_FLAG_FLAGGED;
        flags.deleted = flags.deleted || flag->fl_flag->fl_type == MAILIMAP_FLAG_DELETED;
    });
}

void takeStatic(const mailimap_msg_att_static *fixed, ImapFetched &fetched)
{
    switch (fixed->att_type) {
    case MAILIMAP_MSG_ATT_UID:
        fetched.summary.uid = fixed->att_data.att_uid;
        break;
    case MAILIMAP_MSG_ATT_RFC822_SIZE:
        fetched.summary.size = fixed->att_data.att_rfc822_size;
        break;
    case MAILIMAP_MSG_ATT_INTERNALDATE:
        fetched.summary.arrivedAt = instantOf(*fixed->att_data.att_internal_date);
        break;
    case MAILIMAP_MSG_ATT_BODY_SECTION:
        fetched.body = QByteArray(fixed->att_data.att_body_section->sec_body_part,
                                  static_cast<qsizetype>(fixed->att_data.att_body_section->sec_length));
        break;
    default: // not asked for
        break;
    }
}

} // namespace

ImapSet imapSet(const QList<quint32> &uids)
{
    QList<quint32> sorted = uids;
    std::sort(sorted.begin(), sorted.end());
    ImapSet set(mailimap_set_new_empty());
    for (qsizetype i = 0; i < sorted.size();) {
        qsizetype last = i;
        while (last + 1 < sorted.size() && sorted.at(last + 1) == sorted.at(last) + 1) {
            ++last;
        }
        mailimap_set_add_interval(set.get(), sorted.at(i), sorted.at(last));
        i = last + 1;
    }
    return set;
}

ImapFetchType imapSummaryFetch()
{
    return fetchOf({mailimap_fetch_att_new_uid(), mailimap_fetch_att_new_rfc822_size(), mailimap_fetch_att_new_flags(),
                    mailimap_fetch_att_new_internaldate()});
}

ImapFetchType imapBodyFetch()
{
    return fetchOf(
        {mailimap_fetch_att_new_uid(), mailimap_fetch_att_new_body_peek_section(mailimap_section_new(nullptr))});
}

ImapFetchType imapFlagFetch()
{
    return fetchOf({mailimap_fetch_att_new_uid(), mailimap_fetch_att_new_flags()});
}

QList<ImapFetched> takeFetched(clist *list)
{
    QList<ImapFetched> all;
    each<mailimap_msg_att>(list, [&all](const mailimap_msg_att *mail) {
        ImapFetched fetched;
        each<mailimap_msg_att_item>(mail->att_list, [&fetched](const mailimap_msg_att_item *item) {
            if (item->att_type == MAILIMAP_MSG_ATT_ITEM_DYNAMIC) {
                takeFlags(item->att_data.att_dyn, fetched);
            } else if (item->att_type == MAILIMAP_MSG_ATT_ITEM_STATIC) {
                takeStatic(item->att_data.att_static, fetched);
            }
        });
        // A server may tell of other mails in between, without their UIDs.
        if (fetched.summary.uid != 0) {
            all.append(std::move(fetched));
        }
    });
    if (list) {
        mailimap_fetch_list_free(list);
    }
    return all;
}

QList<quint32> takeSearched(clist *list)
{
    QList<quint32> uids;
    each<uint32_t>(list, [&uids](const uint32_t *uid) { uids.append(*uid); });
    if (list) {
        mailimap_search_result_free(list);
    }
    std::sort(uids.begin(), uids.end());
    return uids;
}

QList<MailFolder> takeFolders(clist *list)
{
    QList<MailFolder> folders;
    each<mailimap_mailbox_list>(list, [&folders](const mailimap_mailbox_list *mailbox) {
        MailFolder folder{fromMailboxName(mailbox->mb_name), {}};
        const mailimap_mbx_list_flags *flags = mailbox->mb_flag;
        const bool canBeOpened = !flags || flags->mbf_sflag != MAILIMAP_MBX_LIST_SFLAG_NOSELECT;
        each<mailimap_mbx_list_oflag>(
            flags ? flags->mbf_oflags : nullptr, [&folder](const mailimap_mbx_list_oflag *flag) {
                static const QByteArrayList uses{"Sent", "Trash", "Junk", "Archive", "Drafts"};
                const QByteArray name = flag->of_type == MAILIMAP_MBX_LIST_OFLAG_FLAG_EXT ? flag->of_flag_ext : "";
                folder.use = uses.contains(name) ? QString::fromLatin1(name) : folder.use;
            });
        if (canBeOpened) {
            folders.append(folder);
        }
    });
    if (list) {
        mailimap_list_result_free(list);
    }
    return folders;
}

mailimap_flag *imapFlag(MailMark mark)
{
    switch (mark) {
    case MailMark::Seen:
        return mailimap_flag_new_seen();
    case MailMark::Answered:
        return mailimap_flag_new_answered();
    case MailMark::Flagged:
        return mailimap_flag_new_flagged();
    case MailMark::Deleted:
        return mailimap_flag_new_deleted();
    }
    Q_UNREACHABLE();
}

} // namespace wederhoor
