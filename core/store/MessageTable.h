#pragma once

#include "core/domain/CaseAssignment.h"
#include "core/domain/FetchPage.h"
#include "core/store/Connection.h"

namespace wederhoor {

/// Messages, which channels saw them, and their search rows. Rows are numbered by time (milliseconds of the post times
/// 1024 and a tie-breaker), so that the newest hits of a search are the highest rows.
class MessageTable
{
public:
    explicit MessageTable(Connection &connection);

    struct Inserted
    {
        MessageId id;
        bool isNew = false; ///< false: another channel or an earlier page brought it
    };
    /// Insert-or-ignore on (instance, remote id), with the search row; notes that `channel` saw it, and why.
    [[nodiscard]] Result<Inserted> insert(const Message &message, const ChannelId &channel);
    /// The message's case; `context`: a bystander's remark in it.
    [[nodiscard]] Result<void> tieToCase(const MessageId &id, const CaseId &caseId, bool context);
    [[nodiscard]] Result<std::optional<Message>> find(const MessageRef &ref);
    [[nodiscard]] Result<std::optional<CaseId>> caseOf(const MessageRef &ref);
    /// Marks it edited or deleted; the old text is kept in message_version. False: not known, or nothing new.
    [[nodiscard]] Result<bool> applyChange(const MessageChange &change);
    /// New reasons for having been seen and a better thread root or platform data for a known message.
    [[nodiscard]] Result<void> enrich(const MessageId &id, const Message &message);
    /// Messages of active cases of a channel last looked at before `before`, oldest look first.
    [[nodiscard]] Result<QList<Message>> dueForReread(const ChannelId &channel, Instant before, int limit);
    [[nodiscard]] Result<void> markReread(const QList<MessageId> &ids, Instant at);
    /// The newest message of the case, by anyone; nothing when it has none.
    [[nodiscard]] Result<std::optional<Message>> newestOfCase(const CaseId &id);
    /// What the customer and our own side wrote in the case and in those merged into it (no bystanders' remarks),
    /// newest first: a case's clock and words are derived anew from these when a message comes in out of order.
    [[nodiscard]] Result<QList<Message>> ofCase(const CaseId &id, int limit);
    /// Known messages that answer this one and belong to no case, or only as its context: they came in before it did.
    /// Asked for every new message, hence over an index of only such rows.
    [[nodiscard]] Result<QList<Message>> answersTo(const MessageRef &ref);
    /// All messages, in order of time, in batches: for export. Stops at fn's first error.
    [[nodiscard]] Result<void> forEach(
        const std::function<Result<void>(const Message &, const QString &channelName)> &fn);

private:
    /// What applyChange() must know of the row that is there.
    struct Known
    {
        std::int64_t row = 0;
        QString text;
        QString handle;
        QString name;
        QByteArray platformData;
        bool deleted = false;
        CaseId caseId;
    };
    [[nodiscard]] Result<std::optional<Known>> known(const MessageRef &ref);
    [[nodiscard]] Result<std::int64_t> insertRow(const Message &message);
    [[nodiscard]] Result<std::int64_t> freeRow(Instant createdAt);
    [[nodiscard]] Result<void> lookUpCase(const CaseId &id);
    [[nodiscard]] Result<void> noteSeen(std::int64_t row, const ChannelId &channel, SeenByFlags reasons);
    [[nodiscard]] Result<void> addReasons(std::int64_t row, SeenByFlags reasons);
    [[nodiscard]] Result<void> keepVersion(const Known &message, Instant at);
    [[nodiscard]] Result<void> edit(const Known &message, const MessageChange &change);
    [[nodiscard]] Result<void> markDeleted(const Known &message, Instant at);
    void markChanged(const CaseId &caseId);

    Connection &m_connection;
};

} // namespace wederhoor
