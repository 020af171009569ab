#include "core/mail/ImapSession.h"

#include "core/mail/ImapValues.h"
#include "core/mail/MailboxName.h"
#include "core/text/PlainText.h"

#include <algorithm>
#include <cstring>
#include <mutex>

namespace wederhoor {

namespace {

constexpr qint64 mostForACommand = 16 * 1024 * 1024; ///< a list of a million UIDs; bodies are allowed for themselves
constexpr std::size_t mostInMemory = 256 * 1024 * 1024;

/// libetpan puts long literals into files of /tmp; mails are nobody's business there.
void keepInMemory()
{
    static std::once_flag once;
    std::call_once(once, [] { mmap_string_set_ceil(mostInMemory); });
}

struct FlagListRelease
{
    void operator()(mailimap_flag_list *list) const { mailimap_flag_list_free(list); }
};
struct StoreRelease
{
    void operator()(mailimap_store_att_flags *store) const { mailimap_store_att_flags_free(store); }
};
struct SearchRelease
{
    void operator()(mailimap_search_key *key) const { mailimap_search_key_free(key); }
};
using SearchKey = std::unique_ptr<mailimap_search_key, SearchRelease>;

bool isFolderName(const QString &folder)
{
    return !folder.isEmpty() && folder.size() < 500 && std::none_of(folder.begin(), folder.end(), [](QChar c) {
        return c.unicode() < 0x20 || c.unicode() == 0x7F;
    });
}

tl::unexpected<Error> noSuchFolder(const QString &folder)
{
    return failure(ErrorKind::NotFound, QStringLiteral("there is no folder ") + plainLine(folder, 100));
}

} // namespace

Result<std::unique_ptr<ImapSession>> ImapSession::open(const MailServer &server, const MailTimes &times, int cancel)
{
    keepInMemory();
    Result<std::unique_ptr<ImapStream>> stream = ImapStream::open(server, times, cancel);
    if (!stream) {
        return failure(stream.error());
    }
    std::unique_ptr<ImapSession> session(new ImapSession(std::move(*stream)));
    session->m_stream->allow(mostForACommand);
    const int welcomed = mailimap_connect(session->m_imap, session->m_stream->makeMailstream());
    if (welcomed != MAILIMAP_NO_ERROR_AUTHENTICATED) {
        return failure(ErrorKind::BadResponse, QStringLiteral("the mail server does not speak IMAP"));
    }
    mailimap_capability_data *capabilities = nullptr;
    const int asked = mailimap_capability(session->m_imap, &capabilities);
    if (asked == MAILIMAP_NO_ERROR) {
        mailimap_capability_data_free(capabilities);
    }
    const Result<void> ready = session->ended(asked);
    return ready ? Result<std::unique_ptr<ImapSession>>(std::move(session)) : failure(ready.error());
}

ImapSession::ImapSession(std::unique_ptr<ImapStream> stream)
    : m_stream(std::move(stream))
    , m_imap(mailimap_new(0, nullptr))
{
}

ImapSession::~ImapSession()
{
    // libcurl takes leave of the server; libetpan, which would do so as well, finds the line cut.
    const bool wasOpen = isOpen();
    if (wasOpen && m_imap->imap_stream) {
        mailstream_close(m_imap->imap_stream);
        m_imap->imap_stream = nullptr;
    }
    mailimap_free(m_imap);
}

bool ImapSession::can(const char *capability) const
{
    return mailimap_has_extension(m_imap, capability) != 0;
}

bool ImapSession::canIdle() const
{
    return mailimap_has_idle(m_imap) != 0;
}

/// In the server's words, which it gave for this very command.
Result<void> ImapSession::refused() const
{
    const QString words = plainLine(QString::fromUtf8(m_imap->imap_response ? m_imap->imap_response : ""), 300);
    return failure(ErrorKind::Rejected, words);
}

Result<void> ImapSession::ended(int code)
{
    switch (code) {
    case MAILIMAP_NO_ERROR:
    case MAILIMAP_NO_ERROR_AUTHENTICATED:
    case MAILIMAP_NO_ERROR_NON_AUTHENTICATED:
        return {};
    case MAILIMAP_ERROR_STREAM:
    case MAILIMAP_ERROR_FATAL:
        m_stream->breakOff({ErrorKind::Network, QStringLiteral("the mail server ended the connection")});
        return failure(*m_stream->broken());
    case MAILIMAP_ERROR_PARSE:
    case MAILIMAP_ERROR_PROTOCOL:
    case MAILIMAP_ERROR_MEMORY:
    case MAILIMAP_ERROR_BAD_STATE:
        m_stream->breakOff({ErrorKind::BadResponse, QStringLiteral("the mail server's answer is not IMAP")});
        return failure(*m_stream->broken());
    default:
        return m_stream->broken() ? failure(*m_stream->broken()) : refused();
    }
}

Result<ImapSession::Folder> ImapSession::select(const QString &folder)
{
    if (!isFolderName(folder)) {
        return noSuchFolder(folder);
    }
    m_stream->allow(mostForACommand);
    uint64_t modSeq = 0;
    const QByteArray name = toMailboxName(folder);
    const int code = mailimap_has_condstore(m_imap) != 0 ? mailimap_select_condstore(m_imap, name.constData(), &modSeq)
                                                         : mailimap_select(m_imap, name.constData());
    if (const Result<void> selected = ended(code); !selected) {
        return selected.error().kind == ErrorKind::Rejected ? noSuchFolder(folder) : failure(selected.error());
    }
    const mailimap_selection_info *info = m_imap->imap_selection_info;
    return Folder{info->sel_uidvalidity, std::max<quint32>(info->sel_uidnext, 1), modSeq};
}

namespace {

Result<QList<quint32>> searched(const Result<void> &ended, clist *list)
{
    return ended ? Result<QList<quint32>>(takeSearched(list)) : failure(ended.error());
}

} // namespace

Result<QList<quint32>> ImapSession::uidsFrom(quint32 first)
{
    m_stream->allow(mostForACommand);
    const SearchKey key(mailimap_search_key_new_uid(mailimap_set_new_interval(first, 0)));
    clist *list = nullptr;
    const Result<void> done = ended(mailimap_uid_search(m_imap, nullptr, key.get(), &list));
    Result<QList<quint32>> uids = searched(done, list);
    if (uids) { // "7:*" names the last mail even when it is the third
        uids->removeIf([first](quint32 uid) { return uid < first; });
    }
    return uids;
}

Result<QList<quint32>> ImapSession::uidsSince(QDate day)
{
    m_stream->allow(mostForACommand);
    const SearchKey key(mailimap_search_key_new_since(mailimap_date_new(day.day(), day.month(), day.year())));
    clist *list = nullptr;
    const Result<void> done = ended(mailimap_uid_search(m_imap, nullptr, key.get(), &list));
    return searched(done, list);
}

Result<QList<quint32>> ImapSession::uidsWithMessageId(const QString &messageId)
{
    const bool isVisible = std::all_of(messageId.begin(), messageId.end(),
                                       [](QChar c) { return c.unicode() > 0x20 && c.unicode() < 0x7F; });
    if (messageId.isEmpty() || !isVisible) {
        return QList<quint32>(); // no header of ours holds such a one
    }
    m_stream->allow(mostForACommand);
    const QByteArray value = '<' + messageId.toUtf8() + '>'; // the search is for a part of the header
    // NOLINTNEXTLINE(clang-analyzer-unix.Malloc): the key frees what it was given
    const SearchKey key(mailimap_search_key_new_header(::strdup("Message-ID"), ::strdup(value.constData())));
    clist *list = nullptr;
    const Result<void> done = ended(mailimap_uid_search(m_imap, nullptr, key.get(), &list));
    return searched(done, list);
}

Result<QList<MailSummary>> ImapSession::summaries(const QList<quint32> &uids)
{
    QList<MailSummary> all;
    if (uids.isEmpty()) {
        return all;
    }
    m_stream->allow(mostForACommand);
    clist *list = nullptr;
    const Result<void> done = ended(mailimap_uid_fetch(m_imap, imapSet(uids).get(), imapSummaryFetch().get(), &list));
    if (!done) {
        return failure(done.error());
    }
    const QList<ImapFetched> fetched = takeFetched(list);
    for (const ImapFetched &each : fetched) {
        if (uids.contains(each.summary.uid)) {
            all.append(each.summary);
        }
    }
    std::sort(all.begin(), all.end(), [](const MailSummary &a, const MailSummary &b) { return a.uid < b.uid; });
    return all;
}

Result<QHash<quint32, QByteArray>> ImapSession::bodies(const QList<quint32> &uids, qint64 bytesInAll)
{
    // Sizes are what the server says; what it then sends may differ by what it counts as line ends.
    m_stream->allow(bytesInAll + bytesInAll / 8 + 1024 * 1024);
    clist *list = nullptr;
    const Result<void> done = ended(mailimap_uid_fetch(m_imap, imapSet(uids).get(), imapBodyFetch().get(), &list));
    if (!done) {
        return failure(done.error());
    }
    QHash<quint32, QByteArray> bodies;
    QList<ImapFetched> fetched = takeFetched(list);
    for (ImapFetched &each : fetched) {
        if (!each.body.isEmpty()) {
            bodies.insert(each.summary.uid, std::move(each.body));
        }
    }
    return bodies;
}

Result<QList<MailFlagChange>> ImapSession::changedSince(quint32 lastUid, quint64 modSeq)
{
    m_stream->allow(mostForACommand);
    const ImapSet set(mailimap_set_new_interval(1, lastUid));
    clist *list = nullptr;
    const Result<void> done
        = ended(mailimap_uid_fetch_changedsince(m_imap, set.get(), imapFlagFetch().get(), modSeq, &list));
    if (!done) {
        return failure(done.error());
    }
    QList<MailFlagChange> changes;
    const QList<ImapFetched> fetched = takeFetched(list);
    for (const ImapFetched &each : fetched) {
        if (each.hasFlags && each.summary.uid <= lastUid) {
            changes.append({each.summary.uid, each.summary.flags});
        }
    }
    return changes;
}

Result<void> ImapSession::mark(quint32 uid, MailMark mark, bool on)
{
    m_stream->allow(mostForACommand);
    mailimap_flag_list *flags = mailimap_flag_list_new_empty();
    mailimap_flag_list_add(flags, imapFlag(mark));
    const std::unique_ptr<mailimap_store_att_flags, StoreRelease> store(
        on ? mailimap_store_att_flags_new_add_flags_silent(flags)
           : mailimap_store_att_flags_new_remove_flags_silent(flags));
    return ended(mailimap_uid_store(m_imap, imapSet({uid}).get(), store.get()));
}

Result<void> ImapSession::move(quint32 uid, const QString &folder)
{
    if (!isFolderName(folder)) {
        return noSuchFolder(folder);
    }
    m_stream->allow(mostForACommand);
    const QByteArray name = toMailboxName(folder);
    const bool inOneStep = can("MOVE");
    const Result<void> moved
        = inOneStep ? ended(mailimap_uid_move(m_imap, imapSet({uid}).get(), name.constData())) : moveByCopy(uid, name);
    return !moved && moved.error().kind == ErrorKind::Rejected ? noSuchFolder(folder) : moved;
}

/// Without UIDPLUS it stays behind, marked as deleted: EXPUNGE alone would take others' mails along.
Result<void> ImapSession::moveByCopy(quint32 uid, const QByteArray &name)
{
    Result<void> done = ended(mailimap_uid_copy(m_imap, imapSet({uid}).get(), name.constData()));
    if (done) {
        done = mark(uid, MailMark::Deleted, true);
    }
    if (done && mailimap_has_uidplus(m_imap) != 0) {
        done = ended(mailimap_uid_expunge(m_imap, imapSet({uid}).get()));
    }
    return done;
}

Result<MailPlace> ImapSession::append(const QString &folder, const QByteArray &bytes)
{
    if (!isFolderName(folder)) {
        return noSuchFolder(folder);
    }
    m_stream->allow(mostForACommand);
    const std::unique_ptr<mailimap_flag_list, FlagListRelease> flags(mailimap_flag_list_new_empty());
    mailimap_flag_list_add(flags.get(), mailimap_flag_new_seen());
    const QByteArray name = toMailboxName(folder);
    const auto size = static_cast<std::size_t>(bytes.size());
    uint32_t uidValidity = 0;
    uint32_t uid = 0;
    const int code = mailimap_has_uidplus(m_imap) != 0
        ? mailimap_uidplus_append(m_imap, name.constData(), flags.get(), nullptr, bytes.constData(), size, &uidValidity,
                                  &uid)
        : mailimap_append(m_imap, name.constData(), flags.get(), nullptr, bytes.constData(), size);
    const Result<void> done = ended(code);
    if (!done) {
        return failure(done.error());
    }
    return MailPlace{folder, uidValidity, uid};
}

Result<QList<MailFolder>> ImapSession::folders()
{
    m_stream->allow(mostForACommand);
    clist *list = nullptr;
    const Result<void> done = ended(mailimap_list(m_imap, "", "*", &list));
    return done ? Result<QList<MailFolder>>(takeFolders(list)) : failure(done.error());
}

quint32 ImapSession::mailsThere() const
{
    return m_imap->imap_selection_info ? m_imap->imap_selection_info->sel_exists : 0;
}

Result<ImapSession::Waited> ImapSession::waitForNews(int wake, std::chrono::milliseconds limit)
{
    m_stream->allow(mostForACommand);
    const quint32 before = mailsThere();
    const bool idles = canIdle();
    if (const Result<void> begun = idles ? ended(mailimap_idle(m_imap)) : Result<void>(); !begun) {
        return failure(begun.error());
    }
    // What libetpan has read already is no longer to be seen on the line.
    const bool isThere = m_imap->imap_stream->read_buffer_len > 0;
    const ImapStream::Waited waited = isThere ? ImapStream::Waited::Readable : m_stream->wait(wake, limit);
    if (waited == ImapStream::Waited::Broken) {
        return failure(*m_stream->broken());
    }
    const Result<void> done = ended(idles ? mailimap_idle_done(m_imap) : mailimap_noop(m_imap));
    if (!done) {
        return failure(done.error());
    }
    if (mailsThere() != before) {
        return Waited::News;
    }
    return waited == ImapStream::Waited::Woken ? Waited::Woken : Waited::TimeOver;
}

} // namespace wederhoor
