#include "core/mail/MailNature.h"

#include "core/text/PlainText.h"

#include <QRegularExpression>

namespace wederhoor {

namespace {

using namespace Qt::StringLiterals;

bool matches(const QString &text, const char *pattern)
{
    return QRegularExpression(QString::fromUtf8(pattern),
                              QRegularExpression::CaseInsensitiveOption
                                  | QRegularExpression::UseUnicodePropertiesOption)
        .match(text)
        .hasMatch();
}

/// One field of a delivery status, which is written like headers; each time it occurs.
QStringList fields(const QByteArray &status, const char *name)
{
    const QRegularExpression field(u"^%1[ \\t]*:[ \\t]*(.*(?:\\n[ \\t].*)*)"_s.arg(QLatin1String(name)),
                                   QRegularExpression::MultilineOption | QRegularExpression::CaseInsensitiveOption);
    QStringList values;
    auto found = field.globalMatch(QString::fromUtf8(status).remove(u'\r'));
    while (found.hasNext() && values.size() < 50) {
        values.append(plainLine(found.next().captured(1)));
    }
    return values;
}

/// "rfc822; erik@bank.example": what follows the kind.
QString afterKind(const QString &value)
{
    return value.section(u';', 1).trimmed().isEmpty() ? value : value.section(u';', 1).trimmed();
}

bool isFromMailer(const Mail &mail, const MailHeaders &headers)
{
    const QString local = mail.from.address.section(u'@', 0, 0).toLower();
    const bool isDaemon
        = local == "mailer-daemon"_L1 || local == "postmaster"_L1 || local.startsWith("mailer-daemon"_L1);
    const QStringList returns = headers.rawAll("Return-Path");
    return isDaemon || (!returns.isEmpty() && returns.first() == "<>"_L1);
}

bool saysUndelivered(const QString &subject)
{
    return matches(subject,
                   "^(undeliver(ed|able)|mail delivery (failed|failure|subsystem)|delivery status notification"
                   "|failure notice|returned mail|onbestelbaar|niet bezorgd|unzustellbar|delivery has failed)");
}

bool isFailed(const MailContents &contents)
{
    const QStringList actions = fields(contents.deliveryStatus, "Action");
    return std::any_of(actions.begin(), actions.end(),
                       [](const QString &action) { return action.startsWith("failed"_L1, Qt::CaseInsensitive); });
}

bool saysAway(const QString &text)
{
    return matches(
        text,
        "out of (the )?office|afwezig|niet aanwezig|met (vakantie|verlof)|op vakantie|on (vacation|leave|holiday)"
        "|abwesen(d|heit)|im urlaub|absence|vacation");
}

bool isAnsweredByProgram(const Mail &mail, const MailHeaders &headers)
{
    const QString submitted = headers.text("Auto-Submitted").toLower();
    if (!submitted.isEmpty() && !submitted.startsWith("no"_L1)) {
        return true;
    }
    for (const char *name : {"X-Autoreply", "X-Autorespond", "X-Auto-Reply", "X-Autoresponder", "X-AutoReply-From"}) {
        if (headers.has(name)) {
            return true;
        }
    }
    return headers.text("Precedence").compare("auto_reply"_L1, Qt::CaseInsensitive) == 0
        || matches(headers.text("X-Auto-Response-Suppress"), "\\b(all|oof|autoreply)\\b")
        || matches(
               mail.subject,
               "^(automatic reply|auto(matic)?[- ]?(reply|response)|automatisch(e)? (antwoord|reactie|beantwoording)"
               "|automatische antwort|abwesenheitsnotiz|r.ponse automatique|out of (the )?office|afwezig(heid)?)\\b");
}

} // namespace

MailNature natureOf(const Mail &mail, const MailHeaders &headers, const MailContents &contents)
{
    const bool isStatus = !contents.deliveryStatus.isEmpty();
    if (isStatus ? isFailed(contents) : isFromMailer(mail, headers) && saysUndelivered(mail.subject)) {
        return MailNature::Bounce;
    }
    if (isStatus || contents.isReport || headers.has("X-Failed-Recipients")) {
        return headers.has("X-Failed-Recipients") ? MailNature::Bounce : MailNature::DeliveryNotice;
    }
    if (isAnsweredByProgram(mail, headers)) {
        const bool away = saysAway(mail.subject) || saysAway(headers.text("Auto-Submitted"))
            || saysAway(mail.answer.text.left(2'000));
        return away ? MailNature::OutOfOffice : MailNature::AutomaticAnswer;
    }
    const bool hasFiles = std::any_of(mail.attachments.begin(), mail.attachments.end(),
                                      [](const MailAttachment &each) { return !each.isInline; });
    const bool isOpen = mail.wrapper != MailWrapper::SmimeEncrypted && mail.wrapper != MailWrapper::SmimeOpaque
        && mail.wrapper != MailWrapper::PgpEncrypted;
    return mail.answer.text.isEmpty() && !hasFiles && isOpen ? MailNature::Empty : MailNature::Written;
}

std::optional<MailDelivery> deliveryOf(const Mail &mail, const MailHeaders &headers, const MailContents &contents)
{
    const bool isOldBounce = mail.nature == MailNature::Bounce && contents.deliveryStatus.isEmpty();
    if (contents.deliveryStatus.isEmpty() && !contents.isReport && !isOldBounce) {
        return std::nullopt;
    }
    MailDelivery delivery;
    delivery.status = fields(contents.deliveryStatus, "Status").value(0);
    delivery.words = afterKind(fields(contents.deliveryStatus, "Diagnostic-Code").value(0));
    const QStringList final = fields(contents.deliveryStatus, "Final-Recipient");
    for (const QString &recipient : final) {
        delivery.recipients.append(afterKind(recipient));
    }
    if (final.isEmpty() && headers.has("X-Failed-Recipients")) {
        const QStringList failed = headers.text("X-Failed-Recipients").split(u',');
        for (const QString &recipient : failed) {
            delivery.recipients.append(recipient.trimmed());
        }
    }
    QStringList ids = messageIdsIn(fields(contents.reportedHeaders, "Message-ID").value(0));
    if (ids.isEmpty()) { // older bounces repeat the mail as text
        ids = messageIdsIn(fields(mail.text.toUtf8(), "Message-ID").value(0));
    }
    delivery.originalMessageId = ids.value(0);
    return delivery;
}

} // namespace wederhoor
