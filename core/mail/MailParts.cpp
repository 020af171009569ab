#include "core/mail/MailParts.h"

#include "core/mail/AttachmentName.h"
#include "core/mail/MimeText.h"
#include "core/text/HtmlText.h"
#include "core/text/PlainText.h"

#include <QRegularExpression>

#include <algorithm>

namespace wederhoor {

namespace {

using namespace Qt::StringLiterals;

struct TypeName
{
    QByteArray type;
    QByteArray subtype;
};

TypeName typeOf(GMimeObject *object)
{
    GMimeContentType *type = g_mime_object_get_content_type(object);
    if (!type) {
        return {"text", "plain"};
    }
    return {QByteArray(g_mime_content_type_get_media_type(type)).toLower(),
            QByteArray(g_mime_content_type_get_media_subtype(type)).toLower()};
}

QString mediaTypeOf(GMimeObject *object)
{
    const TypeName name = typeOf(object);
    return plainLine(QString::fromLatin1(name.type + '/' + name.subtype), 100);
}

QByteArray parameter(GMimeObject *object, const char *name)
{
    return g_mime_object_get_content_type_parameter(object, name);
}

QByteArray written(GMimeObject *object)
{
    const GMimeHandle<GMimeStream> stream(g_mime_stream_mem_new());
    g_mime_object_write_to_stream(object, nullptr, stream.get());
    const GByteArray *bytes = g_mime_stream_mem_get_byte_array(GMIME_STREAM_MEM(stream.get()));
    return {reinterpret_cast<const char *>(bytes->data), static_cast<qsizetype>(bytes->len)};
}

/// A part's bytes, its transfer encoding undone.
QByteArray decoded(GMimePart *part)
{
    GMimeDataWrapper *content = g_mime_part_get_content(part);
    if (!content) {
        return {};
    }
    const GMimeHandle<GMimeStream> stream(g_mime_stream_mem_new());
    g_mime_data_wrapper_write_to_stream(content, stream.get());
    const GByteArray *bytes = g_mime_stream_mem_get_byte_array(GMIME_STREAM_MEM(stream.get()));
    return {reinterpret_cast<const char *>(bytes->data), static_cast<qsizetype>(bytes->len)};
}

/// What the last child of a report looks like that holds headers, or a whole mail.
QByteArray headersIn(QByteArray mail)
{
    mail.replace("\r\n", "\n");
    return mail.left(mail.indexOf("\n\n") < 0 ? mail.size() : mail.indexOf("\n\n")).left(20'000);
}

class PartsWalk
{
public:
    explicit PartsWalk(const MailLimits &limits)
        : m_limits(limits)
    {
    }

    Result<MailContents> run(GMimeObject *root)
    {
        Found found = walk(root, 0);
        if (m_broken) {
            return failure(ErrorKind::Invalid, QStringLiteral("the mail has ") + QLatin1String(m_broken));
        }
        m_contents.text = plainText(found.texts.join("\n\n"_L1), m_limits.textLength);
        m_contents.textFromHtml = found.fromHtml;
        openArmour();
        static const QRegularExpression edges(u"^\\n+|\\s+\\z"_s);
        m_contents.text.remove(edges);
        return std::move(m_contents);
    }

private:
    struct Found
    {
        QStringList texts;
        bool fromHtml = false;
    };

    Found walk(GMimeObject *object, int depth)
    {
        if (depth > m_limits.depth || ++m_parts > m_limits.parts) {
            m_broken = depth > m_limits.depth ? "parts too deep within each other" : "too many parts";
            return {};
        }
        if (m_broken || !object) {
            return {};
        }
        if (GMIME_IS_MULTIPART(object)) {
            return walkMultipart(GMIME_MULTIPART(object), depth);
        }
        if (GMIME_IS_MESSAGE_PART(object)) {
            takeMail(GMIME_MESSAGE_PART(object));
            return {};
        }
        return GMIME_IS_PART(object) ? takePart(GMIME_PART(object)) : Found();
    }

    Found walkMultipart(GMimeMultipart *multipart, int depth)
    {
        const QByteArray kind = typeOf(GMIME_OBJECT(multipart)).subtype;
        const QByteArray protocol = parameter(GMIME_OBJECT(multipart), "protocol").toLower();
        if (kind == "encrypted") {
            m_contents.wrapper = MailWrapper::PgpEncrypted;
            return {};
        }
        int count = g_mime_multipart_get_count(multipart);
        if (kind == "signed") { // what is signed comes first, the signature last (RFC 1847)
            m_contents.wrapper = protocol.contains("pkcs7") ? MailWrapper::SmimeSigned : MailWrapper::PgpSigned;
            count = std::min(count, 1);
        }
        const bool isReport = kind == "report";
        m_contents.isReport = m_contents.isReport || isReport;
        Found all;
        Found best;
        for (int i = 0; i < count && !m_broken; ++i) {
            GMimeObject *child = g_mime_multipart_get_part(multipart, i);
            if (isReport && i > 0 && takeReport(child)) {
                continue;
            }
            const Found found = walk(child, depth + 1);
            if (kind == "alternative") {
                takeBetter(best, found);
            } else if (!found.texts.isEmpty()) {
                all.texts += found.texts;
                all.fromHtml = all.fromHtml || found.fromHtml;
            }
        }
        return kind == "alternative" ? best : all;
    }

    /// Plain words before those of HTML, any before none.
    static void takeBetter(Found &best, const Found &found)
    {
        if (!found.texts.isEmpty() && (best.texts.isEmpty() || (best.fromHtml && !found.fromHtml))) {
            best = found;
        }
    }

    bool takeReport(GMimeObject *child)
    {
        const TypeName name = typeOf(child);
        if (name.type == "message" && name.subtype.endsWith("delivery-status") && GMIME_IS_PART(child)) {
            m_contents.deliveryStatus = decoded(GMIME_PART(child)).left(100'000);
            return true;
        }
        if (name.type == "message" && name.subtype.contains("disposition-notification")) {
            return true;
        }
        if (name.subtype.endsWith("rfc822-headers") && GMIME_IS_PART(child)) {
            m_contents.reportedHeaders = headersIn(decoded(GMIME_PART(child)));
            return true;
        }
        if (GMIME_IS_MESSAGE_PART(child)) {
            if (GMimeMessage *inner = g_mime_message_part_get_message(GMIME_MESSAGE_PART(child))) {
                const GText headers(g_mime_object_get_headers(GMIME_OBJECT(inner), nullptr));
                m_contents.reportedHeaders = headersIn(headers.get());
            }
        }
        return false;
    }

    /// A mail within the mail is a file; nobody said that its words are the sender's.
    void takeMail(GMimeMessagePart *part)
    {
        GMimeMessage *inner = g_mime_message_part_get_message(part);
        if (!inner) {
            return;
        }
        const QString subject = QString::fromUtf8(g_mime_message_get_subject(inner));
        add({subject.isEmpty() ? QString() : subject.left(80) + ".eml"_L1, u"message/rfc822"_s,
             written(GMIME_OBJECT(inner))});
    }

    Found takePart(GMimePart *part)
    {
        GMimeObject *object = GMIME_OBJECT(part);
        const TypeName name = typeOf(object);
        if (name.type == "application" && name.subtype.endsWith("pkcs7-mime")) {
            const QByteArray kind = parameter(object, "smime-type").toLower();
            m_contents.wrapper = kind == "signed-data" ? MailWrapper::SmimeOpaque : MailWrapper::SmimeEncrypted;
        }
        const QByteArray disposition = QByteArray(g_mime_object_get_disposition(object)).toLower();
        const bool isText = name.type == "text" && (name.subtype == "plain" || name.subtype == "html");
        const bool isFile = disposition == "attachment" || g_mime_part_get_filename(part);
        if (isText && !isFile) {
            return readText(part, name.subtype == "html");
        }
        add({QString::fromUtf8(g_mime_part_get_filename(part)), mediaTypeOf(object), decoded(part),
             plainLine(QString::fromUtf8(g_mime_part_get_content_id(part)), 300),
             disposition == "inline" || g_mime_part_get_content_id(part)});
        return {};
    }

    [[nodiscard]] Found readText(GMimePart *part, bool isHtml) const
    {
        // Of what is cut off later, most need not even be decoded: no letter takes more than four bytes.
        const QByteArray bytes = decoded(part).left(4 * m_limits.textLength + 4'096);
        GMimeObject *object = GMIME_OBJECT(part);
        QString text = decodeMailText(bytes, parameter(object, "charset"));
        text.replace("\r\n"_L1, "\n"_L1);
        if (isHtml) {
            text = mailHtmlToText(text);
        } else if (parameter(object, "format").toLower() == "flowed") {
            text = unflow(text, parameter(object, "delsp").toLower() == "yes");
        }
        return text.trimmed().isEmpty() ? Found() : Found{{text}, isHtml};
    }

    void add(MailAttachment attachment)
    {
        attachment.fileName
            = safeAttachmentName(attachment.fileName, attachment.mediaType, m_contents.attachments.size() + 1);
        m_contents.attachments.append(std::move(attachment));
    }

    /// PGP's older way: the armour stands in the text itself.
    void openArmour()
    {
        QString &text = m_contents.text;
        if (text.contains("-----BEGIN PGP MESSAGE-----"_L1)) {
            m_contents.wrapper = MailWrapper::PgpEncrypted;
            return;
        }
        const qsizetype begin = text.indexOf("-----BEGIN PGP SIGNED MESSAGE-----"_L1);
        const qsizetype words = begin < 0 ? -1 : text.indexOf("\n\n"_L1, begin);
        const qsizetype end = words < 0 ? -1 : text.indexOf("-----BEGIN PGP SIGNATURE-----"_L1, words);
        if (end < 0) {
            return;
        }
        m_contents.wrapper = MailWrapper::PgpSigned;
        QString inner = text.mid(words + 2, end - words - 2);
        inner.replace("\n- "_L1, "\n"_L1); // dashes at the start of a line are escaped
        text = inner.startsWith("- "_L1) ? inner.mid(2) : inner;
    }

    MailLimits m_limits;
    MailContents m_contents;
    int m_parts = 0;
    const char *m_broken = nullptr;
};

} // namespace

Result<MailContents> readMailParts(GMimeObject *root, const MailLimits &limits)
{
    return PartsWalk(limits).run(root);
}

} // namespace wederhoor
