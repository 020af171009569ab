#pragma once

#include "core/domain/Approval.h"
#include "core/domain/Async.h"
#include "core/domain/CaseQuery.h"
#include "core/domain/Channel.h"
#include "core/domain/Clock.h"
#include "core/domain/Reply.h"
#include "core/domain/Shared.h"
#include "core/domain/Template.h"

#include <QHash>
#include <QObject>
#include <QSet>

#include <functional>
#include <memory>

namespace wederhoor {

class Snapshot;
class StoreFault;
class StoreThreads;
class Transaction;
struct ChangeSet;

/// A write on its way to the writer thread. finish() is called once, with an error unless it was committed.
struct StoreWrite
{
    std::function<Result<void>(Transaction &)> run;
    std::function<bool()> isCancelled;
    std::function<void(const Error *)> finish;
    bool durable = false;
};

/// A read on its way to a reading thread. finish() is called once.
struct StoreRead
{
    std::function<void(Snapshot &)> run;
    std::function<bool()> isCancelled;
    std::function<void(const Error *)> finish;
};

/// What a message said before its author edited or deleted it.
struct MessageVersion
{
    Instant replacedAt{};
    QString text;

    friend bool operator==(const MessageVersion &, const MessageVersion &) = default;
};

/// A case as its screen shows it.
struct Conversation
{
    CaseRow caseRow;
    /// In order of time: the case's own messages, their ancestors in the thread and bystanders' remarks.
    QList<Message> messages;
    /// There are older messages than the limit let in.
    bool olderExist = false;
    /// Of those messages that were edited or deleted, the oldest version first.
    QHash<MessageId, QList<MessageVersion>> versions;
    /// What messages here answer and the inbox does not hold: deleted, blocked or never fetched.
    QSet<MessageRef> missing;
    /// Messages of the thread that belong to other cases, not shown here.
    int elsewhereInThread = 0;
    QList<CaseHistoryEntry> history;
    QList<OutboxEntry> outbox; ///< this case's, not settled or failed
    QList<Draft> drafts;
    /// Replies of this case under four eyes that are not done with.
    QList<WaitingReply> waiting;
};

/// What opening found and did.
struct OpenReport
{
    int schemaVersion = 0;
    int migratedFrom = 0; ///< equal to schemaVersion: nothing was done
    QString backupPath; ///< written before a migration
    QString setAsidePath; ///< a damaged file was set aside here and a new one begun
};

/// The local inbox: an SQLite file with one writer thread and a few reading ones. The only public door of the room;
/// lives on the thread that made it, where its signals are emitted, after the commit and with ids only.
/// All futures answer Error::Storage when the file cannot be used, and Error::Cancelled when the store closes first.
class Store : public QObject
{
    Q_OBJECT

public:
    struct Options
    {
        QString path;
        int readers = 2; ///< for the screen; one more reads in the background
        /// For tests: asked before each access, may make it fail. Not owned.
        StoreFault *fault = nullptr;
        /// How often other processes' changes are looked for.
        std::chrono::milliseconds watchInterval{500};
    };
    enum class Durability { Normal, Full }; ///< Full: on the disk before the future answers (outbox transitions)
    enum class Priority { Screen, Background }; ///< what a person waits for goes first

    Store(Options options, const Clock &clock, QObject *parent = nullptr);
    /// Waits for the write under way; what is queued is cancelled.
    ~Store() override;

    /// Opens, migrates (alone, after a backup) and starts the threads. Error::Conflict: the file is of a newer version,
    /// or it must be migrated while another process uses it.
    [[nodiscard]] QFuture<Result<OpenReport>> open();

    /// Runs fn on the writer thread in one BEGIN IMMEDIATE transaction: committed when it succeeds, else rolled back.
    template <class T>
    [[nodiscard]] QFuture<Result<T>> write(std::function<Result<T>(Transaction &)> fn,
                                           Durability durability = Durability::Normal);

    /// Runs fn on a reading thread in one snapshot.
    template <class T>
    [[nodiscard]] QFuture<Result<T>> read(std::function<Result<T>(Snapshot &)> fn,
                                          Priority priority = Priority::Screen);

    // What screens and the command line read.
    [[nodiscard]] QFuture<Result<CasePage>> casePage(const CaseFilter &filter, std::optional<CaseKey> after, int limit);
    /// Every id of a view in its order, at once: 300,000 in one pass; or the first `limit`.
    [[nodiscard]] QFuture<Result<QList<CaseListEntry>>> caseList(const CaseFilter &filter,
                                                                 std::optional<int> limit = {},
                                                                 Priority priority = Priority::Screen);
    /// That list as it is now, when nothing but `changed` did since `known` was read: only those are looked at.
    [[nodiscard]] QFuture<Result<QList<CaseListEntry>>> updatedCaseList(const CaseFilter &filter,
                                                                        const QList<CaseListEntry> &known,
                                                                        const QList<CaseId> &changed);
    /// In the order asked; a case that is gone is left out.
    [[nodiscard]] QFuture<Result<QList<CaseRow>>> caseRows(const QList<CaseId> &ids);
    /// Redirects of merged cases are followed. At most `limit` newest messages.
    [[nodiscard]] QFuture<Result<Conversation>> conversation(const CaseId &id, int limit = 5000);
    [[nodiscard]] QFuture<Result<SearchPage>> search(const SearchQuery &query, int limit = 50,
                                                     std::chrono::milliseconds deadline
                                                     = std::chrono::milliseconds{100});
    [[nodiscard]] QFuture<Result<ViewCounts>> counts(const AgentId &me);
    /// How many cases a filter, and a search within it, finds: at most `most`, in the background.
    [[nodiscard]] QFuture<Result<CaseCount>> count(const CaseFilter &filter, const SearchQuery &query, int most);
    /// In the background, from the cases that moved last.
    [[nodiscard]] QFuture<Result<KnownValues>> knownValues();
    /// The customer's other cases and those about the same topic with activity since `since`.
    [[nodiscard]] QFuture<Result<CaseSurroundings>> surroundings(const CaseId &id, Instant since);
    /// What is not settled or has failed, oldest first.
    [[nodiscard]] QFuture<Result<QList<OutboxEntry>>> openOutbox();
    /// Replies that wait for a colleague's word, the oldest first: a writer's own, and all for a supervisor.
    [[nodiscard]] QFuture<Result<QList<WaitingReply>>> waitingReplies();
    /// Error::NotFound.
    [[nodiscard]] QFuture<Result<WaitingReply>> waitingReply(const OutboxId &id);
    /// Those, and at most `settled` of the newest that were sent or cancelled: never all that was ever sent.
    [[nodiscard]] QFuture<Result<QList<OutboxEntry>>> recentOutbox(int settled);
    [[nodiscard]] QFuture<Result<QHash<ChannelId, int>>> sentSince(Instant from);
    [[nodiscard]] QFuture<Result<QList<Channel>>> channels();
    [[nodiscard]] QFuture<Result<QList<ChannelHealth>>> channelHealth();
    [[nodiscard]] QFuture<Result<QList<QuarantinedItem>>> quarantine(const ChannelId &channel, int limit = 100);
    [[nodiscard]] QFuture<Result<QList<Template>>> templates();
    /// Those used lately only.
    [[nodiscard]] QFuture<Result<QList<TemplateUse>>> templateUses(const CaseId &seenFrom);
    [[nodiscard]] QFuture<Result<QList<SignatureRule>>> signatures();
    [[nodiscard]] QFuture<Result<SharedThings>> shared();
    [[nodiscard]] QFuture<Result<QList<Draft>>> drafts();
    /// Empty when it was never set.
    [[nodiscard]] QFuture<Result<QString>> setting(const QString &key);
    [[nodiscard]] QFuture<Result<void>> setSetting(const QString &key, const QString &value);
    /// Durable before the future answers; a draft without text and pictures is removed.
    [[nodiscard]] QFuture<Result<void>> saveDraft(const Draft &draft);

    [[nodiscard]] QString path() const;

Q_SIGNALS:
    void casesChanged(const QList<wederhoor::CaseId> &ids);
    /// Too much changed elsewhere to name it: read anew.
    void everythingChanged();
    void outboxChanged(const QList<wederhoor::OutboxId> &ids);
    void channelsChanged();
    void templatesChanged();
    void settingsChanged();
    /// What the team shares, or what this desk wants of it. Told after templatesChanged and settingsChanged, since
    /// templates and signatures are among it.
    void sharedChanged();

private:
    friend class StoreThreads;
    void submitWrite(StoreWrite task);
    void submitRead(StoreRead task, Priority priority);
    void announce(const ChangeSet &changes, bool tooMuch);

    const Clock &m_clock;
    std::unique_ptr<StoreThreads> m_threads;
};

} // namespace wederhoor

#include "core/store/StoreTemplates.h"
