#pragma once

#include "core/domain/MailDraft.h"
#include "core/domain/Result.h"

#include <QDate>
#include <QFuture>

namespace wederhoor {

enum class MailMark { Seen, Answered, Flagged, Deleted };

struct MailFlags
{
    bool seen = false;
    bool answered = false;
    bool flagged = false;
    bool deleted = false;

    friend bool operator==(const MailFlags &, const MailFlags &) = default;
};

/// A mail of a folder, with the original it was read from.
struct FetchedMail
{
    MailPlace place;
    MailFlags flags;
    Instant arrivedAt{}; ///< at the server
    QByteArray bytes; ///< empty: it is larger than the limit
    Result<Mail> mail; ///< Error::Invalid, BadResponse: it cannot be read, and why
};

struct MailFlagChange
{
    quint32 uid = 0;
    MailFlags flags;
};

struct MailFetch
{
    QString folder = QStringLiteral("INBOX");
    MailCursor cursor = {};
    int most = 50;
    qint64 mostBytes = 64 * 1024 * 1024; ///< in all, but one mail at the least
    /// Of a folder that was never read, or was made anew: only what arrived since then; none: all of it.
    std::optional<QDate> firstSince = std::nullopt;
};

struct MailPage
{
    QList<FetchedMail> mails; ///< in the order they arrived
    QList<MailFlagChange> changed; ///< of earlier ones, where the server counts changes
    MailCursor next;
    bool more = false; ///< there are further mails: ask again with `next`
    bool startedAnew = false; ///< the folder was made anew: what was known of places in it is void
};

struct MailFolder
{
    QString name;
    QString use = {}; ///< "Sent", "Trash", "Junk", "Archive", "Drafts" where the server says so
};

/// One mailbox with its way out. Called from any thread; what is asked is done in that order, on a thread of its own.
class MailTransport
{
public:
    virtual ~MailTransport() = default;

    /// To all recipients or to none. An error says that it certainly did not leave; what may have, is the value's
    /// Outcome::Unknown.
    [[nodiscard]] virtual QFuture<Result<MailHandover>> submit(const MailDraft &draft) = 0;

    [[nodiscard]] virtual QFuture<Result<MailPage>> fetchSince(const MailFetch &fetch) = 0;
    /// The read-back: where the mail with this Message-ID lies; nothing: not in this folder.
    [[nodiscard]] virtual QFuture<Result<std::optional<MailPlace>>> find(const QString &folder,
                                                                         const QString &messageId)
        = 0;
    /// Puts the mail into a folder as read, "Sent" for one; once: what lies there already is left, and its place given.
    [[nodiscard]] virtual QFuture<Result<MailPlace>> append(const QString &folder, const MailDraft &draft) = 0;
    /// Error::NotFound, here and below: it does not lie there any more.
    [[nodiscard]] virtual QFuture<Result<void>> move(const MailPlace &place, const QString &folder) = 0;
    [[nodiscard]] virtual QFuture<Result<void>> mark(const MailPlace &place, MailMark mark, bool on) = 0;
    [[nodiscard]] virtual QFuture<Result<QList<MailFolder>>> folders() = 0;
};

} // namespace wederhoor
