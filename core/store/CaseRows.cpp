#include "core/store/CaseRows.h"

#include "core/store/RowValues.h"

namespace wederhoor {

namespace {

QStringList splitTags(const QString &joined)
{
    return joined.isEmpty() ? QStringList() : joined.split(QChar(0x1f));
}

} // namespace

void CaseRowReader::readIdentity(RowReader &row, Case &value)
{
    value.id = row.uuidId<CaseId>();
    value.channel = row.uuidId<ChannelId>();
    value.platform = row.textId<PlatformId>(m_known);
    value.instance = row.textId<InstanceId>(m_known);
    value.threadRoot = row.textId<RemoteId>();
    value.customer.id = row.textId<ProfileId>();
    value.customer.handle = row.text();
    value.customer.name = row.text();
    value.episode = row.number();
    value.kind = static_cast<CaseKind>(row.number());
}

void CaseRowReader::readState(RowReader &row, Case &value)
{
    value.status = static_cast<CaseStatus>(row.number());
    if (const std::optional<std::int64_t> reason = row.optionalInteger()) {
        value.dismissReason = static_cast<DismissReason>(*reason);
    }
    value.owner = row.textId<AgentId>(m_known);
    value.topic = row.text(m_known);
    value.sentiment = row.text(m_known);
    value.language = row.text(m_known);
    value.tags = splitTags(row.text());
    value.snippet = row.text();
}

void CaseRowReader::read(const Statement &statement, CaseRow &fresh)
{
    RowReader row(statement);
    Case &value = fresh.value;
    readIdentity(row, value);
    readState(row, value);
    value.openedAt = row.instant();
    value.lastActivityAt = row.instant();
    value.awaitingSince = row.optionalInstant();
    value.dueAt = row.optionalInstant();
    value.firstReplyAt = row.optionalInstant();
    value.resolvedAt = row.optionalInstant();
    value.unread = row.number();
    value.hasAttachment = row.flag();
    value.mergedInto = row.uuidId<CaseId>();
    value.version = row.integer();
    value.newestMessage.instance = row.textId<InstanceId>(m_known);
    value.newestMessage.remote = row.textId<RemoteId>();
    fresh.channelName = row.text(m_known);
    fresh.hasDraft = row.flag();
    fresh.ownerName = row.text(m_known);
}

CaseRow readCaseRow(const Statement &statement)
{
    CaseRow row;
    CaseRowReader().read(statement, row);
    return row;
}

} // namespace wederhoor
