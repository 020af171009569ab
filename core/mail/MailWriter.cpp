#include "core/mail/MailWriter.h"

#include "core/mail/AttachmentName.h"
#include "core/mail/GMimeHandle.h"
#include "core/text/PlainText.h"

#include <QCryptographicHash>
#include <QRegularExpression>

#include <algorithm>

namespace wederhoor {

namespace {

using namespace Qt::StringLiterals;

QByteArray digestOf(const QString &key)
{
    return QCryptographicHash::hash(key.toUtf8(), QCryptographicHash::Sha256).toHex().left(40);
}

bool isMessageId(const QString &text)
{
    static const QRegularExpression shape(u"^[!-;=?-~]{1,500}\\z"_s); // visible ASCII without angle brackets
    return shape.match(text).hasMatch();
}

/// A media type as it may stand in a header; containers would be read as such, and are files here.
QByteArray safeMediaType(const QString &mediaType)
{
    static const QRegularExpression shape(u"^[a-z0-9][a-z0-9!#$&^_.+-]{0,60}/[a-z0-9][a-z0-9!#$&^_.+-]{0,90}\\z"_s);
    const QString name = mediaType.toLower();
    const bool isContainer = name.startsWith("multipart/"_L1) || name.startsWith("message/"_L1);
    return shape.match(name).hasMatch() && !isContainer ? name.toLatin1() : QByteArray("application/octet-stream");
}

/// One line of a header, whatever is in it.
QByteArray headerText(const QString &text)
{
    return plainLine(text, 900).toUtf8();
}

QByteArray idList(const QStringList &ids)
{
    QByteArray list;
    for (const QString &id : ids) {
        list += (list.isEmpty() ? "<" : " <") + id.toLatin1() + '>';
    }
    return list;
}

/// RFC 5322 asks for the whole chain; programs cut long ones in the middle, the first and the nearest count.
QStringList shortChain(QStringList ids)
{
    constexpr qsizetype longest = 25;
    while (ids.size() > longest) {
        ids.removeAt(1);
    }
    return ids;
}

GMimeHandle<GMimeDataWrapper> wrapped(const QByteArray &bytes)
{
    const GMimeHandle<GMimeStream> stream(
        g_mime_stream_mem_new_with_buffer(bytes.constData(), static_cast<std::size_t>(bytes.size())));
    return GMimeHandle<GMimeDataWrapper>(
        g_mime_data_wrapper_new_with_stream(stream.get(), GMIME_CONTENT_ENCODING_DEFAULT));
}

GMimeHandle<GMimePart> textPart(const QString &text)
{
    QString lines = text;
    lines.replace("\r\n"_L1, "\n"_L1).replace(u'\r', u'\n').remove(QChar(u'\0'));
    if (!lines.endsWith(u'\n')) {
        lines.append(u'\n');
    }
    GMimeHandle<GMimePart> part(g_mime_part_new_with_type("text", "plain"));
    g_mime_object_set_content_type_parameter(GMIME_OBJECT(part.get()), "charset", "utf-8");
    g_mime_part_set_content(part.get(), wrapped(lines.toUtf8()).get());
    g_mime_part_set_content_encoding(part.get(), GMIME_CONTENT_ENCODING_QUOTEDPRINTABLE);
    return part;
}

GMimeHandle<GMimePart> filePart(const MailAttachment &attachment, qsizetype number)
{
    const QByteArray type = safeMediaType(attachment.mediaType);
    const qsizetype slash = type.indexOf('/');
    GMimeHandle<GMimePart> part(
        g_mime_part_new_with_type(type.left(slash).constData(), type.mid(slash + 1).constData()));
    g_mime_object_set_disposition(GMIME_OBJECT(part.get()), "attachment");
    const QString name = safeAttachmentName(attachment.fileName, attachment.mediaType, number);
    g_mime_part_set_filename(part.get(), name.toUtf8().constData());
    g_mime_part_set_content(part.get(), wrapped(attachment.bytes).get());
    g_mime_part_set_content_encoding(part.get(), GMIME_CONTENT_ENCODING_BASE64);
    return part;
}

void setAddresses(GMimeMessage *message, GMimeAddressType type, const QList<MailAddress> &addresses)
{
    for (const MailAddress &each : addresses) {
        const QByteArray name = headerText(each.name);
        g_mime_message_add_mailbox(message, type, name.isEmpty() ? nullptr : name.constData(),
                                   each.address.toLatin1().constData());
    }
}

void setHeader(GMimeMessage *message, const char *name, const QByteArray &value)
{
    if (!value.isEmpty()) {
        g_mime_object_set_header(GMIME_OBJECT(message), name, value.constData(), "utf-8");
    }
}

void setHeaders(GMimeMessage *message, const MailDraft &draft)
{
    setAddresses(message, GMIME_ADDRESS_TYPE_FROM, {draft.from});
    setAddresses(message, GMIME_ADDRESS_TYPE_REPLY_TO, draft.replyTo);
    setAddresses(message, GMIME_ADDRESS_TYPE_TO, draft.to);
    setAddresses(message, GMIME_ADDRESS_TYPE_CC, draft.cc);
    g_mime_message_set_subject(message, headerText(draft.subject).constData(), "utf-8");
    GDateTime *date = g_date_time_new_from_unix_utc(toMilliseconds(draft.date) / 1'000);
    g_mime_message_set_date(message, date);
    g_date_time_unref(date);
    g_mime_message_set_message_id(message, mailIdFor(draft.key, draft.from.address).toLatin1().constData());
    setHeader(message, "In-Reply-To", idList(shortChain(draft.inReplyTo)));
    setHeader(message, "References", idList(shortChain(draft.references)));
    if (draft.automatic) {
        setHeader(message, "Auto-Submitted", "auto-generated");
        setHeader(message, "X-Auto-Response-Suppress", "All");
    }
}

GMimeHandle<GMimeObject> bodyOf(const MailDraft &draft)
{
    GMimeHandle<GMimePart> text = textPart(draft.text);
    if (draft.attachments.isEmpty()) {
        return GMimeHandle<GMimeObject>(GMIME_OBJECT(text.release()));
    }
    GMimeHandle<GMimeMultipart> mixed(g_mime_multipart_new_with_subtype("mixed"));
    // Never within a part: "=_" does not occur in quoted-printable or base64.
    g_mime_multipart_set_boundary(mixed.get(), ("=_" + digestOf(draft.key)).constData());
    g_mime_multipart_add(mixed.get(), GMIME_OBJECT(text.get()));
    for (qsizetype i = 0; i < draft.attachments.size(); ++i) {
        g_mime_multipart_add(mixed.get(), GMIME_OBJECT(filePart(draft.attachments.at(i), i + 1).get()));
    }
    return GMimeHandle<GMimeObject>(GMIME_OBJECT(mixed.release()));
}

Result<void> checkDraft(const MailDraft &draft)
{
    QStringList addresses = recipientsOf(draft);
    if (addresses.isEmpty() || draft.key.isEmpty()) {
        return failure(ErrorKind::Invalid, QStringLiteral("a mail needs a recipient and a key"));
    }
    addresses.append(draft.from.address);
    for (const MailAddress &each : draft.replyTo) {
        addresses.append(each.address);
    }
    if (!std::all_of(addresses.begin(), addresses.end(), isMailAddress)) {
        return failure(ErrorKind::Invalid, QStringLiteral("that is no address for mail"));
    }
    const QStringList ids = draft.inReplyTo + draft.references;
    if (!std::all_of(ids.begin(), ids.end(), isMessageId)) {
        return failure(ErrorKind::Invalid, QStringLiteral("that is no Message-ID"));
    }
    return {};
}

QByteArray serialised(GMimeMessage *message)
{
    GMimeFormatOptions *format = g_mime_format_options_new();
    g_mime_format_options_set_newline_format(format, GMIME_NEWLINE_FORMAT_DOS);
    const GMimeHandle<GMimeStream> stream(g_mime_stream_mem_new());
    g_mime_object_write_to_stream(GMIME_OBJECT(message), format, stream.get());
    g_mime_format_options_free(format);
    const GByteArray *bytes = g_mime_stream_mem_get_byte_array(GMIME_STREAM_MEM(stream.get()));
    return {reinterpret_cast<const char *>(bytes->data), static_cast<qsizetype>(bytes->len)};
}

} // namespace

bool isMailAddress(const QString &text)
{
    static const QRegularExpression shape(
        u"^[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9.-]{0,250}[A-Za-z0-9])?\\z"_s,
        QRegularExpression::DontCaptureOption);
    return shape.match(text).hasMatch();
}

QString mailIdFor(const QString &key, const QString &sender)
{
    return QString::fromLatin1(digestOf(key)) + u'@' + sender.section(u'@', -1).toLower();
}

QStringList recipientsOf(const MailDraft &draft)
{
    QStringList recipients;
    const auto add = [&recipients](const QString &address) {
        if (!recipients.contains(address, Qt::CaseInsensitive)) {
            recipients.append(address);
        }
    };
    for (const MailAddress &each : draft.to + draft.cc) {
        add(each.address);
    }
    for (const QString &each : draft.hiddenRecipients) {
        add(each);
    }
    return recipients;
}

Result<QByteArray> writeMail(const MailDraft &draft, const MailLimits &limits)
{
    if (const Result<void> checked = checkDraft(draft); !checked) {
        return failure(checked.error());
    }
    prepareGMime();
    const GMimeHandle<GMimeMessage> message(g_mime_message_new(TRUE));
    setHeaders(message.get(), draft);
    g_mime_message_set_mime_part(message.get(), bodyOf(draft).get());
    QByteArray bytes = serialised(message.get());
    if (bytes.size() > limits.bytes) {
        return failure(ErrorKind::Invalid, QStringLiteral("the mail has %1 bytes").arg(bytes.size()));
    }
    return bytes;
}

} // namespace wederhoor
