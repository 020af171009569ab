#include "tests/commands/JsonKeys.h"

namespace wederhoor::test {

QString keysOf(const QJsonObject &object)
{
    QStringList keys = object.keys();
    keys.sort();
    return keys.join(QLatin1Char(' '));
}

const QString caseKeys = QStringLiteral(
    "channel customer customer_name dismiss_reason due_at id kind language last_activity_at merged_into "
    "newest_message owner platform sentiment snippet status tags topic unread");
const QString messageKeys = QStringLiteral(
    "attachments author created_at deleted_at edited_at id in_reply_to inbound kind language permalink text");
const QString outboxKeys = QStringLiteral(
    "attempts author case error id in_reply_to kind next_attempt part parts queued_at remote_id reply send_at sent_at "
    "signature state text");
const QString channelKeys = QStringLiteral(
    "account enabled error exposed id last_poll last_success name next_poll platform quarantined queries rate_limit "
    "rate_remaining rate_reset server source_error");

} // namespace wederhoor::test
