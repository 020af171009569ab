#include "core/mail/MailReader.h"

#include "core/mail/AuthenticationResults.h"
#include "core/mail/MailHeaders.h"
#include "core/mail/MailNature.h"
#include "core/mail/MailParts.h"
#include "core/mail/MailShape.h"
#include "core/mail/ReplyTrimmer.h"

#include <QRegularExpression>

namespace wederhoor {

namespace {

GMimeOptions parserOptions()
{
    GMimeOptions options(g_mime_parser_options_new());
    // Headers without encoding: UTF-8 where they are, else what old programs mean.
    const char *charsets[] = {"utf-8", "windows-1252", nullptr};
    g_mime_parser_options_set_fallback_charsets(options.get(), charsets);
    g_mime_parser_options_set_allow_addresses_without_domain(options.get(), FALSE);
    return options;
}

GMimeHandle<GMimeMessage> parse(const QByteArray &bytes, GMimeParserOptions *options)
{
    const GMimeHandle<GMimeStream> stream(
        g_mime_stream_mem_new_with_buffer(bytes.constData(), static_cast<std::size_t>(bytes.size())));
    const GMimeHandle<GMimeParser> parser(g_mime_parser_new_with_stream(stream.get()));
    g_mime_parser_set_format(parser.get(), GMIME_FORMAT_MESSAGE);
    return GMimeHandle<GMimeMessage>(g_mime_parser_construct_message(parser.get(), options));
}

void takeHeaders(Mail &mail, const MailHeaders &headers, const MailReading &reading)
{
    mail.messageId = headers.ids("Message-ID").value(0);
    mail.inReplyTo = headers.ids("In-Reply-To");
    mail.references = headers.ids("References");
    mail.from = headers.from();
    mail.to = headers.to();
    mail.cc = headers.cc();
    mail.replyTo = headers.replyTo();
    mail.subject = headers.text("Subject");
    mail.date = headers.date();
    mail.authentication = authenticationOf(headers.rawAll("Authentication-Results"), reading.trustedServer,
                                           mail.from.address.section(u'@', -1));
    const QString precedence = headers.text("Precedence").toLower();
    mail.fromList = headers.has("List-Id") || headers.has("List-Unsubscribe") || precedence == QStringLiteral("bulk")
        || precedence == QStringLiteral("list");
}

} // namespace

Result<Mail> readMail(const QByteArray &bytes, const MailReading &reading)
{
    if (const Result<void> shape = checkMailShape(bytes, reading.limits); !shape) {
        return failure(shape.error());
    }
    prepareGMime();
    const GMimeOptions options = parserOptions();
    const GMimeHandle<GMimeMessage> message = parse(bytes, options.get());
    if (!message || g_mime_header_list_get_count(GMIME_OBJECT(message.get())->headers) == 0) {
        return failure(ErrorKind::BadResponse, QStringLiteral("this is no mail: it has no headers"));
    }
    Result<MailContents> contents = readMailParts(g_mime_message_get_mime_part(message.get()), reading.limits);
    if (!contents) {
        return failure(contents.error());
    }
    const MailHeaders headers(message.get(), options.get());
    Mail mail;
    takeHeaders(mail, headers, reading);
    mail.text = contents->text;
    mail.textFromHtml = contents->textFromHtml;
    mail.attachments = std::move(contents->attachments);
    mail.wrapper = contents->wrapper;
    if (mail.wrapper != MailWrapper::PgpEncrypted) {
        mail.answer = trimReply(mail.text);
    }
    mail.nature = natureOf(mail, headers, *contents);
    mail.delivery = deliveryOf(mail, headers, *contents);
    return mail;
}

} // namespace wederhoor
