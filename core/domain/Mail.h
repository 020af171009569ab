#pragma once

#include "core/domain/Clock.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace wederhoor {

struct MailAddress
{
    QString name; ///< as the sender writes it; empty: none
    QString address; ///< "erik@bank.example"

    friend bool operator==(const MailAddress &, const MailAddress &) = default;
};

/// A file that travels with a mail. Its name is safe to use as the name of a file, its bytes are as they were sent.
struct MailAttachment
{
    QString fileName;
    QString mediaType; ///< "application/pdf", as the sender says
    QByteArray bytes;
    QString contentId = {}; ///< what an HTML text refers to; empty: none
    bool isInline = false; ///< shown within the text by mail programs

    friend bool operator==(const MailAttachment &, const MailAttachment &) = default;
};

/// What is around the text. Signatures are not checked, and nothing is opened.
enum class MailWrapper { None, SmimeSigned, SmimeOpaque, SmimeEncrypted, PgpSigned, PgpEncrypted };

/// Who speaks: a person, or a program on its own account.
enum class MailNature {
    Written,
    Empty, ///< a person's, but nothing of theirs is in it: no words, no files
    AutomaticAnswer,
    OutOfOffice,
    Bounce, ///< what we sent did not arrive
    DeliveryNotice, ///< delayed, delivered or read
};

/// What a bounce or a notice says of the mail it is about (RFC 3464).
struct MailDelivery
{
    QString originalMessageId; ///< empty: it does not say
    QStringList recipients; ///< whom it could not be brought to
    QString status; ///< "5.1.1"
    QString words; ///< the other server's

    friend bool operator==(const MailDelivery &, const MailDelivery &) = default;
};

/// A check that the receiving server did: of the sender's server (SPF), of the mail (DKIM), of both by policy (DMARC).
enum class MailCheck { NotSaid, Passed, Failed };

/// What the server we trust says of a mail's origin (RFC 8601).
struct MailAuthentication
{
    MailCheck spf = MailCheck::NotSaid;
    MailCheck dkim = MailCheck::NotSaid;
    MailCheck dmarc = MailCheck::NotSaid;
    /// The domain in From is the one that passed: the mail comes from where it says.
    bool vouchesForSender = false;

    friend bool operator==(const MailAuthentication &, const MailAuthentication &) = default;
};

/// What the writer of an answer wrote themselves.
struct MailAnswer
{
    QString text; ///< without quotes and signature
    /// The answers stand between the questions: the lines each of them is about are kept, with "> " before them.
    bool isInline = false;
    bool isTrimmed = false; ///< something was left out

    friend bool operator==(const MailAnswer &, const MailAnswer &) = default;
};

/// A mail as it was read: values only, safe to show; the bytes it was read from are the original.
struct Mail
{
    QString messageId; ///< without angle brackets, as in the two below
    QStringList inReplyTo;
    QStringList references;
    MailAddress from;
    QList<MailAddress> to;
    QList<MailAddress> cc;
    QList<MailAddress> replyTo;
    QString subject;
    std::optional<Instant> date; ///< as the sender claims
    QString text; ///< all of it, as plain text
    bool textFromHtml = false;
    MailAnswer answer;
    QList<MailAttachment> attachments;
    MailWrapper wrapper = MailWrapper::None;
    MailNature nature = MailNature::Written;
    std::optional<MailDelivery> delivery;
    MailAuthentication authentication;
    bool fromList = false; ///< a mailing list or a bulk sender passed it on

    friend bool operator==(const Mail &, const Mail &) = default;
};

/// Where a mail lies on the server; good as long as the folder keeps its UIDVALIDITY.
struct MailPlace
{
    QString folder;
    quint32 uidValidity = 0;
    quint32 uid = 0;

    friend bool operator==(const MailPlace &, const MailPlace &) = default;
};

/// How far a folder was read.
struct MailCursor
{
    quint32 uidValidity = 0; ///< 0: never
    quint32 nextUid = 1;
    quint64 modSeq = 0; ///< 0: the server counts no changes (RFC 7162)

    friend bool operator==(const MailCursor &, const MailCursor &) = default;
};

} // namespace wederhoor
