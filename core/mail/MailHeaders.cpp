#include "core/mail/MailHeaders.h"

#include "core/text/PlainText.h"

#include <QRegularExpression>

#include <algorithm>

namespace wederhoor {

namespace {

constexpr int mostAddresses = 500;
constexpr qsizetype mostIds = 100;
constexpr qsizetype longestLine = 2'000;

/// "erik@bank.example" and nothing that could end a line or an address.
bool isAddress(const QString &text)
{
    static const QRegularExpression shape(
        QStringLiteral("^[^\\s\\x00-\\x20\\x7F<>,;:\"()\\[\\]\\\\@]+@[^\\s\\x00-\\x20\\x7F<>,;:\"()"
                       "\\\\@]+\\z"));
    return text.size() <= 320 && shape.match(text).hasMatch();
}

void collect(InternetAddressList *list, QList<MailAddress> &addresses, int depth = 0)
{
    constexpr int deepestGroup = 3;
    const int count = list ? std::min(internet_address_list_length(list), mostAddresses) : 0;
    for (int i = 0; i < count && addresses.size() < mostAddresses; ++i) {
        InternetAddress *each = internet_address_list_get_address(list, i);
        if (INTERNET_ADDRESS_IS_GROUP(each)) {
            if (depth < deepestGroup) {
                collect(internet_address_group_get_members(INTERNET_ADDRESS_GROUP(each)), addresses, depth + 1);
            }
            continue;
        }
        const QString address
            = QString::fromUtf8(internet_address_mailbox_get_addr(INTERNET_ADDRESS_MAILBOX(each))).trimmed();
        if (isAddress(address)) {
            addresses.append({plainLine(QString::fromUtf8(internet_address_get_name(each))), address});
        }
    }
}

QList<MailAddress> addressesOf(InternetAddressList *list)
{
    QList<MailAddress> addresses;
    collect(list, addresses);
    return addresses;
}

} // namespace

QStringList messageIdsIn(const QString &text)
{
    static const QRegularExpression id(QStringLiteral("<([^<>\\s]{1,900})>"));
    QStringList ids;
    auto matches = id.globalMatch(text);
    while (matches.hasNext()) {
        const QString found = matches.next().captured(1);
        if (!ids.contains(found)) {
            ids.append(found);
        }
        if (ids.size() > mostIds) {
            ids.removeAt(1);
        }
    }
    return ids;
}

MailHeaders::MailHeaders(GMimeMessage *message, GMimeParserOptions *options)
    : m_message(message)
    , m_options(options)
{
}

QString MailHeaders::text(const char *name) const
{
    GMimeHeader *header = g_mime_header_list_get_header(GMIME_OBJECT(m_message)->headers, name);
    const char *raw = header ? g_mime_header_get_raw_value(header) : nullptr;
    if (!raw) {
        return {};
    }
    const GText unfolded(g_mime_utils_header_unfold(raw));
    const GText decoded(g_mime_utils_header_decode_text(m_options, unfolded.get()));
    return plainLine(QString::fromUtf8(decoded.get()), longestLine);
}

QStringList MailHeaders::rawAll(const char *name) const
{
    QStringList all;
    GMimeHeaderList *headers = GMIME_OBJECT(m_message)->headers;
    for (int i = 0; i < g_mime_header_list_get_count(headers); ++i) {
        GMimeHeader *header = g_mime_header_list_get_header_at(headers, i);
        if (qstricmp(g_mime_header_get_name(header), name) == 0) {
            const char *raw = g_mime_header_get_raw_value(header);
            all.append(plainLine(QString::fromUtf8(raw ? raw : ""), 20'000));
        }
    }
    return all;
}

bool MailHeaders::has(const char *name) const
{
    return g_mime_header_list_contains(GMIME_OBJECT(m_message)->headers, name);
}

QStringList MailHeaders::ids(const char *name) const
{
    return messageIdsIn(rawAll(name).join(u' '));
}

std::optional<Instant> MailHeaders::date() const
{
    GDateTime *date = g_mime_message_get_date(m_message);
    if (!date) {
        return std::nullopt;
    }
    return fromMilliseconds(g_date_time_to_unix(date) * 1'000);
}

MailAddress MailHeaders::from() const
{
    const QList<MailAddress> all = addressesOf(g_mime_message_get_from(m_message));
    return all.size() == 1 && rawAll("From").size() == 1 ? all.first() : MailAddress();
}

QList<MailAddress> MailHeaders::to() const
{
    return addressesOf(g_mime_message_get_to(m_message));
}

QList<MailAddress> MailHeaders::cc() const
{
    return addressesOf(g_mime_message_get_cc(m_message));
}

QList<MailAddress> MailHeaders::replyTo() const
{
    return addressesOf(g_mime_message_get_reply_to(m_message));
}

} // namespace wederhoor
