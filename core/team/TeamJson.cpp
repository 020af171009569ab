#include "core/team/TeamJson.h"

#include "core/domain/NameTable.h"
#include "core/domain/OnRecord.h"

#include <QJsonDocument>

#include <algorithm>
#include <array>
#include <utility>

namespace wederhoor {

namespace {

using Kind = CaseHistoryEntry::Kind;

QString text(const QJsonObject &row, const char *key)
{
    return row.value(QLatin1String(key)).toString();
}

/// A timestamp as PostgreSQL writes it into JSON: to the microsecond, with an offset.
std::optional<Instant> moment(const QJsonObject &row, const char *key)
{
    return fromIso(text(row, key));
}

QJsonValue milliseconds(const std::optional<Instant> &at)
{
    return at ? QJsonValue(static_cast<qint64>(toMilliseconds(*at))) : QJsonValue();
}

QJsonValue idOrNull(const CaseId &id)
{
    return id.isNull() ? QJsonValue() : QJsonValue(id.toString());
}

QStringList texts(const QJsonValue &value)
{
    QStringList list;
    for (const QJsonValue &element : value.toArray()) {
        list.append(element.toString());
    }
    return list;
}

QJsonArray attachmentsOf(const Message &message)
{
    QJsonArray list;
    for (const Attachment &attachment : message.attachments) {
        list.append(QJsonObject{{QStringLiteral("kind"), static_cast<int>(attachment.kind)},
                                {QStringLiteral("url"), attachment.url.toString(QUrl::FullyEncoded)},
                                {QStringLiteral("thumbnail"), attachment.thumbnail.toString(QUrl::FullyEncoded)},
                                {QStringLiteral("alt"), attachment.altText},
                                {QStringLiteral("title"), attachment.title}});
    }
    return list;
}

QList<Attachment> attachmentsFrom(const QJsonValue &value)
{
    QList<Attachment> list;
    for (const QJsonValue &element : value.toArray()) {
        const QJsonObject row = element.toObject();
        const int kind = row.value(QStringLiteral("kind")).toInt();
        if (kind < static_cast<int>(Attachment::Kind::Picture) || kind > static_cast<int>(Attachment::Kind::File)) {
            continue; // of a later program
        }
        list.append({static_cast<Attachment::Kind>(kind), QUrl(text(row, "url")), QUrl(text(row, "thumbnail")),
                     text(row, "alt"), text(row, "title")});
    }
    return list;
}

QString bytes(const QByteArray &value)
{
    return QString::fromLatin1(value.toBase64());
}

QJsonObject payloadOf(const Message &message)
{
    return {{QStringLiteral("kind"), static_cast<int>(message.kind)},
            {QStringLiteral("thread_root"), message.threadRoot.value},
            {QStringLiteral("thread_root_author"), message.threadRootAuthor.value},
            {QStringLiteral("in_reply_to"), message.inReplyTo.value},
            {QStringLiteral("author_id"), message.author.id.value},
            {QStringLiteral("author_handle"), message.author.handle},
            {QStringLiteral("author_name"), message.author.name},
            {QStringLiteral("text"), message.text},
            {QStringLiteral("seen_by"), static_cast<int>(message.seenBy.toInt())},
            {QStringLiteral("language"), message.language},
            {QStringLiteral("permalink"), message.permalink.toString(QUrl::FullyEncoded)},
            {QStringLiteral("attachments"), attachmentsOf(message)},
            {QStringLiteral("platform_data"), bytes(message.platformData)},
            {QStringLiteral("edited_at"), milliseconds(message.editedAt)},
            {QStringLiteral("outbound"), message.outbound},
            {QStringLiteral("topic"), message.topic},
            {QStringLiteral("sentiment"), message.sentiment}};
}

void takePayload(Message &message, const QJsonObject &row)
{
    const int kind = row.value(QStringLiteral("kind")).toInt();
    message.kind = static_cast<MessageKind>(std::clamp(kind, 0, static_cast<int>(MessageKind::Article)));
    message.threadRoot.value = text(row, "thread_root");
    message.threadRootAuthor.value = text(row, "thread_root_author");
    message.inReplyTo.value = text(row, "in_reply_to");
    message.author = {ProfileId{text(row, "author_id")}, text(row, "author_handle"), text(row, "author_name")};
    message.text = text(row, "text");
    message.seenBy = SeenByFlags::fromInt(static_cast<unsigned>(row.value(QStringLiteral("seen_by")).toInt()));
    message.language = text(row, "language");
    message.permalink = QUrl(text(row, "permalink"));
    message.attachments = attachmentsFrom(row.value(QStringLiteral("attachments")));
    message.platformData = QByteArray::fromBase64(text(row, "platform_data").toLatin1());
    const QJsonValue edited = row.value(QStringLiteral("edited_at"));
    if (edited.isDouble()) {
        message.editedAt = fromMilliseconds(edited.toInteger());
    }
    message.outbound = row.value(QStringLiteral("outbound")).toBool();
    message.topic = text(row, "topic");
    message.sentiment = text(row, "sentiment");
}

/// What the team calls an entry, and what it is called here. The words of a status are in its kind.
std::optional<std::pair<Kind, QString>> entryOf(const QString &kind, const QString &words, const QString &actor)
{
    using Entry = std::pair<Kind, QString>;
    // After a lease that is over its owner stands alone; a supervisor's reason stands behind it.
    if (kind == u"takeover" && words.contains(QLatin1String(": "))) {
        return Entry{Kind::Status, QLatin1String(recordTakenOver) + words};
    }
    if (kind == u"claim" || kind == u"takeover") {
        return Entry{Kind::Claim, actor};
    }
    if (const QLatin1String alone("sent without the team database: "); kind == u"override" && words.startsWith(alone)) {
        return Entry{Kind::Status, QLatin1String(recordSentAlone) + words.mid(alone.size())};
    }
    if (kind == u"reply_settled") {
        const bool wasSent = words.startsWith(QLatin1String("sent: "));
        return Entry{Kind::Status,
                     QLatin1String(wasSent ? recordSettledSent : recordSettledNotSent)
                         + words.section(QStringLiteral(": "), 1)};
    }
    if (kind == u"assign") {
        return Entry{Kind::Claim, words};
    }
    if (kind == u"resolved" || kind == u"asked_spoc") {
        return Entry{Kind::Status, kind == u"resolved" ? kind : caseStatusName(CaseStatus::WaitingSpoc)};
    }
    if (kind == u"undo") {
        return Entry{Kind::Status, text(QJsonDocument::fromJson(words.toUtf8()).object(), "status")};
    }
    if (kind == u"tag" || kind == u"untag") {
        return Entry{Kind::Tags, (kind == u"tag" ? QLatin1Char('+') : QLatin1Char('-')) + words};
    }
    if (kind.startsWith(QLatin1String("reply_"))) {
        static const QStringList judged{QStringLiteral("submitted"), QStringLiteral("approved"),
                                        QStringLiteral("changed"), QStringLiteral("returned"),
                                        QStringLiteral("withdrawn")};
        const QString what = kind.section(u'_', 1);
        return judged.contains(what) ? std::optional(Entry{Kind::Approval, what}) : std::nullopt;
    }
    static constexpr std::array same{Kind::Override,       Kind::PlatformAct, Kind::Note,     Kind::Contact,
                                     Kind::Release,        Kind::Topic,       Kind::Tags,     Kind::Merge,
                                     Kind::Unmerge,        Kind::Dismiss,     Kind::Link,     Kind::Reopened,
                                     Kind::Identity,       Kind::Callback,    Kind::Decision, Kind::Guest,
                                     Kind::CallbackNumber, Kind::Question,    Kind::Answer,   Kind::QuestionWithdrawn};
    const std::optional<Kind> known = historyKindFromName(kind);
    const bool shown = known && std::find(same.begin(), same.end(), *known) != same.end();
    return shown ? std::optional(Entry{*known, words}) : std::nullopt;
}

} // namespace

void takeCaseRow(Case &value, const QJsonObject &row)
{
    value.channel = ChannelId::fromString(text(row, "channel"));
    value.platform.value = text(row, "platform");
    value.instance.value = text(row, "instance");
    value.threadRoot.value = text(row, "thread_root");
    if (const ProfileId customer{text(row, "customer_id")}; value.customer.id != customer) {
        // Later their present name is that of their newest message.
        value.customer = {customer, text(row, "customer_handle"), text(row, "customer_name")};
    }
    value.episode = row.value(QStringLiteral("episode")).toInt(1);
    value.kind = text(row, "kind") == u"conversation" ? CaseKind::Conversation : CaseKind::Service;
    // A status of a later program: somebody still has to act, as far as is known here.
    value.status = caseStatusFromName(text(row, "status")).value_or(CaseStatus::Open);
    value.dismissReason = dismissReasonFromName(text(row, "dismiss_reason"));
    value.owner.value = text(row, "owner");
    value.topic = text(row, "topic");
    value.sentiment = text(row, "sentiment");
    value.language = text(row, "language");
    value.tags = texts(row.value(QStringLiteral("tags")));
    value.openedAt = moment(row, "opened_at").value_or(value.openedAt);
    value.awaitingSince = moment(row, "awaiting_since");
    value.dueAt = moment(row, "due_at");
    value.firstReplyAt = moment(row, "first_reply_at");
    value.resolvedAt = moment(row, "closed_at");
    value.lastActivityAt = std::max(value.lastActivityAt, value.openedAt);
}

CaseId mergedInto(const QJsonObject &row)
{
    return CaseId::fromString(text(row, "merged_into"));
}

QJsonObject newCaseRow(const Case &value)
{
    return {{QStringLiteral("id"), value.id.toString()},
            {QStringLiteral("channel"), value.channel.toString()},
            {QStringLiteral("kind"), caseKindName(value.kind)},
            {QStringLiteral("platform"), value.platform.value},
            {QStringLiteral("instance"), value.instance.value},
            {QStringLiteral("thread_root"), value.threadRoot.value},
            {QStringLiteral("customer_id"), value.customer.id.value},
            {QStringLiteral("customer_handle"), value.customer.handle},
            {QStringLiteral("customer_name"), value.customer.name},
            {QStringLiteral("episode"), value.episode},
            {QStringLiteral("topic"), value.topic},
            {QStringLiteral("sentiment"), value.sentiment},
            {QStringLiteral("language"), value.language},
            {QStringLiteral("opened_at"), milliseconds(value.openedAt)},
            {QStringLiteral("awaiting_since"), milliseconds(value.awaitingSince)},
            {QStringLiteral("due_at"), milliseconds(value.dueAt)}};
}

std::optional<CaseHistoryEntry> historyOf(const QJsonObject &row)
{
    const QString actor = text(row, "actor");
    const auto known = entryOf(text(row, "kind"), text(row, "words"), actor);
    if (!known) {
        return std::nullopt;
    }
    return CaseHistoryEntry{known->first, CaseId::fromString(text(row, "case_id")), AgentId{actor},
                            moment(row, "at").value_or(Instant()), known->second};
}

QUuid historyName(const QJsonObject &row)
{
    const QUuid change = QUuid::fromString(text(row, "change_id"));
    // The link covers all that came before it: as good a name as one that was made up.
    return change.isNull() ? QUuid::fromRfc4122(QByteArray::fromHex(text(row, "link").mid(2, 32).toLatin1())) : change;
}

std::optional<FeedMessage> feedMessageOf(const QJsonObject &row)
{
    FeedMessage found;
    Message &message = found.message;
    message.ref = {InstanceId{text(row, "instance")}, RemoteId{text(row, "remote_id")}};
    message.createdAt = moment(row, "created_at").value_or(Instant());
    message.deletedAt = moment(row, "deleted_at");
    found.caseId = CaseId::fromString(text(row, "case_id"));
    found.context = text(row, "side") == u"other";
    const QJsonObject payload = row.value(QStringLiteral("payload")).toObject();
    if (payload.isEmpty() && !message.deletedAt) {
        return std::nullopt;
    }
    takePayload(message, payload);
    return found;
}

QJsonObject feedPayload(const Message &message)
{
    return payloadOf(message);
}

QJsonObject feedRow(const FeedMessage &placed)
{
    const Message &message = placed.message;
    const char *const customersSide = placed.context ? "other" : "customer";
    return {{QStringLiteral("instance"), message.ref.instance.value},
            {QStringLiteral("remote_id"), message.ref.remote.value},
            {QStringLiteral("case_id"), idOrNull(placed.caseId)},
            {QStringLiteral("side"), QLatin1String(message.outbound ? "own" : customersSide)},
            {QStringLiteral("private"), message.kind == MessageKind::PrivateMessage},
            {QStringLiteral("created_at"), milliseconds(message.createdAt)},
            {QStringLiteral("deleted_at"), milliseconds(message.deletedAt)},
            {QStringLiteral("due_at"), milliseconds(placed.dueAt)},
            {QStringLiteral("asks"), placed.asksUs},
            {QStringLiteral("payload"), payloadOf(message)}};
}

WaitingReply waitingReplyOf(const QJsonObject &row)
{
    const auto content = [](const QJsonValue &value) {
        return value.isObject() ? QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact) : QByteArray();
    };
    const QJsonObject said = row.value(QStringLiteral("said")).toObject();
    WaitingReply reply;
    reply.id = OutboxId::fromString(text(row, "id"));
    reply.caseId = CaseId::fromString(text(row, "case_id"));
    reply.channel = ChannelId::fromString(text(row, "channel"));
    reply.state = waitingStateFromName(text(row, "state"));
    reply.reason = approvalReasonFromName(text(row, "four_eyes"));
    reply.author = {text(row, "author")};
    reply.authorName = text(row, "author_name").isEmpty() ? reply.author.value : text(row, "author_name");
    reply.revision = row.value(QStringLiteral("revision")).toInt();
    reply.seen = {{text(row, "seen_instance")}, {text(row, "seen_remote")}};
    takeContent(reply, content(said.value(QStringLiteral("content"))));
    reply.written = bodiesOf(content(said.value(QStringLiteral("written"))));
    reply.remark = text(said, "remark");
    reply.judge = {text(row, "judged_by")};
    reply.judgeName = text(row, "judge_name").isEmpty() ? reply.judge.value : text(row, "judge_name");
    reply.submittedAt = moment(row, "submitted_at").value_or(Instant());
    reply.judgedAt = moment(row, "judged_at");
    reply.publisher = QUuid::fromString(text(row, "publisher"));
    return reply;
}

QJsonObject teamChannelOptions(const Channel &channel)
{
    QStringList own;
    for (const ProfileId &profile : channel.ownProfiles) {
        own.append(profile.value);
    }
    return {{QStringLiteral("server"), channel.server.toString(QUrl::FullyEncoded)},
            {QStringLiteral("account"), channel.account},
            {QStringLiteral("profile"), channel.profile.value},
            {QStringLiteral("queries"), QJsonArray::fromStringList(channel.queries)},
            {QStringLiteral("own_profiles"), QJsonArray::fromStringList(own)},
            {QStringLiteral("poll_seconds"), static_cast<qint64>(channel.pollInterval.count())},
            {QStringLiteral("media_allowed"), channel.mediaAllowed},
            {QStringLiteral("platform_options"), channel.options}};
}

Channel channelOf(const QJsonObject &row)
{
    const QJsonObject options = row.value(QStringLiteral("options")).toObject();
    Channel channel;
    channel.id = ChannelId::fromString(text(row, "id"));
    channel.platform.value = text(row, "platform");
    channel.instance.value = text(row, "instance");
    channel.name = text(row, "name");
    channel.enabled = row.value(QStringLiteral("enabled")).toBool(true);
    channel.server = QUrl(text(options, "server"));
    channel.account = text(options, "account");
    channel.profile.value = text(options, "profile");
    channel.queries = texts(options.value(QStringLiteral("queries")));
    for (const QString &profile : texts(options.value(QStringLiteral("own_profiles")))) {
        channel.ownProfiles.append({profile});
    }
    const qint64 seconds = options.value(QStringLiteral("poll_seconds")).toInteger(60);
    channel.pollInterval = std::clamp(std::chrono::seconds{seconds}, shortestPollInterval, longestPollInterval);
    channel.mediaAllowed = options.value(QStringLiteral("media_allowed")).toBool();
    channel.options = options.value(QStringLiteral("platform_options")).toObject();
    return channel;
}

std::optional<ChannelExposure> channelExposureOf(const QJsonObject &row)
{
    const std::optional<Instant> since = moment(row, "exposed_at");
    if (!since) {
        return std::nullopt;
    }
    ChannelExposure exposure;
    const QJsonArray knowers = row.value(QStringLiteral("exposures")).toArray();
    for (const QJsonValue &each : knowers) {
        const QJsonObject knower = each.toObject();
        exposure.by.append({{text(knower, "member")},
                            text(knower, "name"),
                            fromMilliseconds(knower.value(QStringLiteral("at")).toInteger()),
                            text(knower, "why") != u"trainee"});
    }
    if (exposure.by.isEmpty()) {
        exposure.by.append({{}, {}, *since, true}); // of an older database
    }
    return exposure;
}

} // namespace wederhoor
