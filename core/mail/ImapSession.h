#pragma once

#include "core/mail/ImapStream.h"
#include "core/ports/MailTransport.h"

struct mailimap;

namespace wederhoor {

/// What a mail weighs before it is fetched.
struct MailSummary
{
    quint32 uid = 0;
    qint64 size = 0;
    MailFlags flags;
    Instant arrivedAt{};
};

/// One signed-in IMAP connection (RFC 3501; IDLE, CONDSTORE, UIDPLUS and MOVE where they are offered). Confined to one
/// thread, which it blocks. After Error::Network, Timeout, Cancelled or BadResponse it is of no use any more.
class ImapSession
{
public:
    [[nodiscard]] static Result<std::unique_ptr<ImapSession>> open(const MailServer &server, const MailTimes &times,
                                                                   int cancel);
    ~ImapSession();
    ImapSession(const ImapSession &) = delete;
    ImapSession &operator=(const ImapSession &) = delete;

    [[nodiscard]] bool isOpen() const { return !m_stream->broken(); }
    /// Why it is not.
    [[nodiscard]] Error error() const { return m_stream->broken().value_or(Error()); }
    [[nodiscard]] bool canIdle() const;

    struct Folder
    {
        quint32 uidValidity = 0;
        quint32 nextUid = 1;
        quint64 modSeq = 0; ///< 0: it counts no changes
    };
    /// Error::NotFound: there is no such folder.
    [[nodiscard]] Result<Folder> select(const QString &folder);

    // Of the selected folder.
    [[nodiscard]] Result<QList<quint32>> uidsFrom(quint32 first);
    [[nodiscard]] Result<QList<quint32>> uidsSince(QDate day);
    [[nodiscard]] Result<QList<quint32>> uidsWithMessageId(const QString &messageId);
    [[nodiscard]] Result<QList<MailSummary>> summaries(const QList<quint32> &uids);
    [[nodiscard]] Result<QHash<quint32, QByteArray>> bodies(const QList<quint32> &uids, qint64 bytesInAll);
    [[nodiscard]] Result<QList<MailFlagChange>> changedSince(quint32 lastUid, quint64 modSeq);
    [[nodiscard]] Result<void> mark(quint32 uid, MailMark mark, bool on);
    [[nodiscard]] Result<void> move(quint32 uid, const QString &folder);

    /// As read; its UID where the server tells it, else 0.
    [[nodiscard]] Result<MailPlace> append(const QString &folder, const QByteArray &bytes);
    [[nodiscard]] Result<QList<MailFolder>> folders();

    enum class Waited { News, Woken, TimeOver };
    /// Until there is news in the selected folder, `wake` becomes readable, or the time is over; by IDLE, or by asking
    /// once when the server has none.
    [[nodiscard]] Result<Waited> waitForNews(int wake, std::chrono::milliseconds limit);

private:
    explicit ImapSession(std::unique_ptr<ImapStream> stream);
    [[nodiscard]] bool can(const char *capability) const;
    /// Of a command that ended with this code of libetpan.
    [[nodiscard]] Result<void> ended(int code);
    [[nodiscard]] Result<void> refused() const;
    [[nodiscard]] Result<void> moveByCopy(quint32 uid, const QByteArray &name);
    [[nodiscard]] quint32 mailsThere() const;

    std::unique_ptr<ImapStream> m_stream;
    mailimap *m_imap;
};

} // namespace wederhoor
