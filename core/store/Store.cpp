#include "core/store/Store.h"

#include "core/store/CaseCounts.h"
#include "core/store/CaseLists.h"
#include "core/store/ChannelTable.h"
#include "core/store/ConversationReader.h"
#include "core/store/KnownValuesReader.h"
#include "core/store/OutboxTable.h"
#include "core/store/SearchIndex.h"
#include "core/store/SharedTable.h"
#include "core/store/StoreThreads.h"
#include "core/store/SurroundingsReader.h"
#include "core/store/TemplateUseTable.h"
#include "core/store/TextTables.h"
#include "core/store/WaitingReplyTable.h"

#include <QTimer>

#include <algorithm>

namespace wederhoor {

namespace {
/// A count nobody waits for ends here and says "at least".
constexpr std::chrono::milliseconds countDeadline{60};
} // namespace

Store::Store(Options options, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
{
    auto *watch = new QTimer(this);
    watch->setInterval(options.watchInterval);
    m_threads = std::make_unique<StoreThreads>(*this, std::move(options), clock);
    connect(watch, &QTimer::timeout, this, [this] { m_threads->watch(); });
    watch->start();
}

Store::~Store() = default;

QFuture<Result<OpenReport>> Store::open()
{
    auto promise = std::make_shared<QPromise<Result<OpenReport>>>();
    promise->start();
    m_threads->open([promise](Result<OpenReport> report) {
        promise->addResult(std::move(report));
        promise->finish();
    });
    return promise->future();
}

void Store::submitWrite(StoreWrite task)
{
    m_threads->write(std::move(task));
}

void Store::submitRead(StoreRead task, Priority priority)
{
    m_threads->read(std::move(task), priority);
}

void Store::announce(const ChangeSet &changes, bool tooMuch)
{
    if (tooMuch) {
        Q_EMIT everythingChanged();
    } else if (!changes.cases.isEmpty()) {
        Q_EMIT casesChanged(changes.cases.values());
    }
    if (!changes.outbox.isEmpty()) {
        Q_EMIT outboxChanged(changes.outbox.values());
    }
    if (changes.channels) {
        Q_EMIT channelsChanged();
    }
    if (changes.templates || changes.shared) {
        Q_EMIT templatesChanged();
    }
    if (changes.settings || changes.shared) {
        Q_EMIT settingsChanged();
    }
    if (changes.shared) {
        Q_EMIT sharedChanged();
    }
}

QFuture<Result<CasePage>> Store::casePage(const CaseFilter &filter, std::optional<CaseKey> after, int limit)
{
    return read<CasePage>([filter, after, limit](Snapshot &snapshot) {
        return CaseLists(snapshot.connection()).page(filter, after, limit);
    });
}

QFuture<Result<QList<CaseListEntry>>> Store::caseList(const CaseFilter &filter, std::optional<int> limit,
                                                      Priority priority)
{
    return read<QList<CaseListEntry>>(
        [filter, limit](Snapshot &snapshot) { return CaseLists(snapshot.connection()).list(filter, limit); }, priority);
}

QFuture<Result<QList<CaseListEntry>>> Store::updatedCaseList(const CaseFilter &filter,
                                                             const QList<CaseListEntry> &known,
                                                             const QList<CaseId> &changed)
{
    return read<QList<CaseListEntry>>([filter, known, changed](Snapshot &snapshot) {
        return CaseLists(snapshot.connection()).updated(filter, known, changed);
    });
}

QFuture<Result<QList<CaseRow>>> Store::caseRows(const QList<CaseId> &ids)
{
    return read<QList<CaseRow>>([ids](Snapshot &snapshot) { return CaseLists(snapshot.connection()).rows(ids); });
}

QFuture<Result<Conversation>> Store::conversation(const CaseId &id, int limit)
{
    return read<Conversation>(
        [id, limit](Snapshot &snapshot) { return ConversationReader(snapshot.connection()).read(id, limit); });
}

QFuture<Result<SearchPage>> Store::search(const SearchQuery &query, int limit, std::chrono::milliseconds deadline)
{
    // SQLite looks at the clock now and then, and the way there and back takes time too: all of it ends by the
    // deadline.
    return read<SearchPage>([query, limit, end = deadline * 9 / 10](Snapshot &snapshot) {
        return SearchIndex(snapshot.connection()).search(query, limit, end);
    });
}

QFuture<Result<ViewCounts>> Store::counts(const AgentId &me)
{
    return read<ViewCounts>(
        [me, now = m_clock.now()](Snapshot &snapshot) { return CaseCounts::read(snapshot.connection(), me, now); });
}

QFuture<Result<CaseCount>> Store::count(const CaseFilter &filter, const SearchQuery &query, int most)
{
    return read<CaseCount>(
        [filter, query = SearchQuery(query), most](Snapshot &snapshot) mutable -> Result<CaseCount> {
            if (query.isEmpty()) {
                return CaseLists(snapshot.connection()).count(filter, most, countDeadline);
            }
            query.within = filter;
            const Result<SearchPage> page = SearchIndex(snapshot.connection()).search(query, most + 1, countDeadline);
            if (!page) {
                return failure(page.error());
            }
            const int found = static_cast<int>(page->hits.size());
            return CaseCount{std::min(found, most), found > most || page->interrupted};
        },
        Priority::Background);
}

QFuture<Result<KnownValues>> Store::knownValues()
{
    return read<KnownValues>([](Snapshot &snapshot) { return KnownValuesReader(snapshot.connection()).read(); },
                             Priority::Background);
}

QFuture<Result<CaseSurroundings>> Store::surroundings(const CaseId &id, Instant since)
{
    return read<CaseSurroundings>(
        [id, since](Snapshot &snapshot) { return SurroundingsReader(snapshot.connection()).read(id, since); });
}

QFuture<Result<QList<OutboxEntry>>> Store::openOutbox()
{
    return read<QList<OutboxEntry>>([](Snapshot &snapshot) { return OutboxTable(snapshot.connection()).open(); });
}

QFuture<Result<QList<WaitingReply>>> Store::waitingReplies()
{
    return read<QList<WaitingReply>>(
        [](Snapshot &snapshot) { return WaitingReplyTable(snapshot.connection()).waiting(); });
}

QFuture<Result<WaitingReply>> Store::waitingReply(const OutboxId &id)
{
    return read<WaitingReply>([id](Snapshot &snapshot) -> Result<WaitingReply> {
        const Result<std::optional<WaitingReply>> found = WaitingReplyTable(snapshot.connection()).find(id);
        if (!found) {
            return failure(found.error());
        }
        return *found ? Result<WaitingReply>(**found)
                      : failure(ErrorKind::NotFound, QStringLiteral("no waiting reply %1").arg(id.toString()));
    });
}

QFuture<Result<QList<OutboxEntry>>> Store::recentOutbox(int settled)
{
    return read<QList<OutboxEntry>>(
        [settled](Snapshot &snapshot) { return OutboxTable(snapshot.connection()).recent(settled); });
}

QFuture<Result<QHash<ChannelId, int>>> Store::sentSince(Instant from)
{
    return read<QHash<ChannelId, int>>(
        [from](Snapshot &snapshot) { return OutboxTable(snapshot.connection()).sentSince(from); });
}

QFuture<Result<QList<Channel>>> Store::channels()
{
    return read<QList<Channel>>([](Snapshot &snapshot) { return ChannelTable(snapshot.connection()).all(); });
}

QFuture<Result<QList<ChannelHealth>>> Store::channelHealth()
{
    return read<QList<ChannelHealth>>([](Snapshot &snapshot) { return ChannelTable(snapshot.connection()).health(); });
}

QFuture<Result<QList<QuarantinedItem>>> Store::quarantine(const ChannelId &channel, int limit)
{
    return read<QList<QuarantinedItem>>([channel, limit](Snapshot &snapshot) {
        return ChannelTable(snapshot.connection()).quarantined(channel, limit);
    });
}

QFuture<Result<QList<TemplateUse>>> Store::templateUses(const CaseId &seenFrom)
{
    return read<QList<TemplateUse>>(
        [seenFrom](Snapshot &snapshot) { return TemplateUseTable(snapshot.connection()).seenFrom(seenFrom); });
}

QFuture<Result<QList<Template>>> Store::templates()
{
    return read<QList<Template>>([](Snapshot &snapshot) { return TemplateTable(snapshot.connection()).all(); });
}

QFuture<Result<SharedThings>> Store::shared()
{
    return read<SharedThings>([](Snapshot &snapshot) { return SharedTable(snapshot.connection()).all(); });
}

QFuture<Result<QList<SignatureRule>>> Store::signatures()
{
    return read<QList<SignatureRule>>([](Snapshot &snapshot) { return SignatureTable(snapshot.connection()).all(); });
}

QFuture<Result<QList<Draft>>> Store::drafts()
{
    return read<QList<Draft>>([](Snapshot &snapshot) { return DraftTable(snapshot.connection()).all(); });
}

QFuture<Result<QString>> Store::setting(const QString &key)
{
    return read<QString>([key](Snapshot &snapshot) { return SettingTable(snapshot.connection()).value(key); });
}

QFuture<Result<void>> Store::setSetting(const QString &key, const QString &value)
{
    return write<void>(
        [key, value](Transaction &transaction) { return SettingTable(transaction.connection()).set(key, value); });
}

QFuture<Result<void>> Store::saveDraft(const Draft &draft)
{
    return write<void>([draft](Transaction &transaction) { return DraftTable(transaction.connection()).save(draft); },
                       Durability::Full);
}

QString Store::path() const
{
    return m_threads->path();
}

} // namespace wederhoor
