#include "core/store/StoreThreads.h"

#include "core/store/CaseCounts.h"
#include "core/store/ChangeRing.h"
#include "core/store/Transaction.h"

#include <QRandomGenerator>

#include <algorithm>

#include <sys/resource.h>
#include <unistd.h>

namespace wederhoor {

namespace {

using SteadyClock = std::chrono::steady_clock;

// A checkpoint waits for the disk, up to a tenth of a second: it is made when nobody writes, or when the log has grown
// so long (64 MiB) that reading through it costs more.
constexpr std::chrono::milliseconds quiet{500};
constexpr int worthACheckpoint = 500;
constexpr int mostLogPages = 16'384;
/// Longer than any transaction lasts: only a frozen process holds its turn beyond it.
constexpr std::chrono::seconds turnPatience{1};
/// A report shares the processor with the screen's reads and is to have the smaller share.
constexpr int backgroundNice = 10;

} // namespace

StoreThreads::StoreThreads(Store &store, Store::Options options, const Clock &clock)
    : m_store(store)
    , m_options(std::move(options))
    , m_clock(clock)
{
}

StoreThreads::~StoreThreads()
{
    std::deque<WriterJob> writes;
    std::deque<StoreRead> reads;
    {
        const std::lock_guard lock(m_mutex);
        m_state = State::Stopping;
        m_stopping = true;
        writes.swap(m_writes);
        reads.swap(m_screenReads);
        std::move(m_backgroundReads.begin(), m_backgroundReads.end(), std::back_inserter(reads));
        m_backgroundReads.clear();
    }
    m_writerWakes.notify_all();
    m_screenWakes.notify_all();
    m_backgroundWakes.notify_all();
    const Error cancelled{ErrorKind::Cancelled, {}};
    for (const WriterJob &job : writes) {
        job.refuse(cancelled);
    }
    for (const StoreRead &task : reads) {
        task.finish(&cancelled);
    }
    if (m_writer.joinable()) {
        m_writer.join();
    }
    for (std::thread &reader : m_readers) {
        reader.join();
    }
    // The ring's and the tables' statements end before the connection, the connection before the lock.
    m_ring.reset();
    m_connection.reset();
}

std::optional<Error> StoreThreads::refusal() const
{
    switch (m_state) {
    case State::Opening:
    case State::Open:
        return std::nullopt;
    case State::Closed:
        return Error{ErrorKind::Storage, QStringLiteral("the inbox is not open")};
    case State::Failed:
        return m_openError;
    case State::Stopping:
        return Error{ErrorKind::Cancelled, {}};
    }
    Q_UNREACHABLE();
}

void StoreThreads::open(std::function<void(Result<OpenReport>)> done)
{
    {
        const std::lock_guard lock(m_mutex);
        if (m_state == State::Closed || m_state == State::Failed) {
            m_state = State::Opening;
            if (!m_writer.joinable()) {
                m_writer = std::thread([this] { writerLoop(); });
            }
            m_writes.push_back(
                {[this, done] { openFile(done); }, [done](const Error &error) { done(failure(error)); }});
            m_writerWakes.notify_one();
            return;
        }
    }
    done(failure(ErrorKind::Invalid, QStringLiteral("the inbox is open already")));
}

void StoreThreads::write(StoreWrite task)
{
    std::optional<Error> refused;
    {
        const std::lock_guard lock(m_mutex);
        refused = refusal();
        if (!refused) {
            m_writes.push_back({[this, task] { runWrite(task); }, [task](const Error &error) { task.finish(&error); }});
        }
    }
    if (refused) {
        task.finish(&*refused);
    } else {
        m_writerWakes.notify_one();
    }
}

void StoreThreads::read(StoreRead task, Store::Priority priority)
{
    std::unique_lock lock(m_mutex);
    if (const std::optional<Error> refused = refusal()) {
        lock.unlock();
        task.finish(&*refused);
        return;
    }
    const bool isForScreen = priority == Store::Priority::Screen;
    (isForScreen ? m_screenReads : m_backgroundReads).push_back(std::move(task));
    lock.unlock();
    (isForScreen ? m_screenWakes : m_backgroundWakes).notify_one();
}

void StoreThreads::watch()
{
    {
        const std::lock_guard lock(m_mutex);
        if (m_state != State::Open || m_watching) {
            return;
        }
        m_watching = true;
        m_writes.push_back({[this] { lookForOthers(); }, [](const Error &) {}});
    }
    m_writerWakes.notify_one();
}

void StoreThreads::writerLoop()
{
    std::unique_lock lock(m_mutex);
    for (;;) {
        m_writerWakes.wait(lock, [this] { return m_stopping || !m_writes.empty(); });
        if (m_stopping) {
            return;
        }
        {
            const WriterJob job = std::move(m_writes.front());
            m_writes.pop_front();
            lock.unlock();
            job.run();
        }
        lock.lock();
    }
}

void StoreThreads::openFile(const std::function<void(Result<OpenReport>)> &done)
{
    InboxFile file(m_options.path, inboxMigrations(), m_options.fault, m_clock.now());
    Result<InboxFile::Opened> opened = file.open();
    Result<void> usable = opened ? Result<void>() : failure(opened.error());
    if (opened) {
        m_ring = std::make_unique<ChangeRing>(*opened->connection,
                                              static_cast<std::int64_t>(QRandomGenerator::global()->generate64()));
        usable = m_ring->start();
    }
    std::deque<WriterJob> refusedWrites;
    std::deque<StoreRead> refusedReads;
    {
        const std::lock_guard lock(m_mutex);
        if (usable) {
            m_lock = std::move(opened->lock);
            m_connection = std::move(opened->connection);
            for (int i = 0; i < std::max(1, m_options.readers); ++i) {
                m_readers.emplace_back([this] { readerLoop(m_screenReads, m_screenWakes); });
            }
            m_readers.emplace_back([this] {
                ::setpriority(PRIO_PROCESS, static_cast<id_t>(::gettid()), backgroundNice);
                readerLoop(m_backgroundReads, m_backgroundWakes);
            });
        } else {
            m_ring.reset();
            m_openError = usable.error();
            refusedWrites.swap(m_writes);
            refusedReads.swap(m_screenReads);
            std::move(m_backgroundReads.begin(), m_backgroundReads.end(), std::back_inserter(refusedReads));
            m_backgroundReads.clear();
        }
        if (m_state != State::Stopping) {
            m_state = usable ? State::Open : State::Failed;
        }
    }
    m_screenWakes.notify_all();
    m_backgroundWakes.notify_all();
    done(usable ? Result<OpenReport>(opened->report) : failure(usable.error()));
    for (const WriterJob &job : refusedWrites) {
        job.refuse(usable.error());
    }
    for (const StoreRead &task : refusedReads) {
        task.finish(&usable.error());
    }
}

void StoreThreads::runWrite(const StoreWrite &task)
{
    if (task.isCancelled()) {
        const Error cancelled{ErrorKind::Cancelled, {}};
        task.finish(&cancelled);
        return;
    }
    const Result<void> written = writeIn(task);
    if (!written) {
        m_connection->rollback();
        task.finish(&written.error());
        return;
    }
    ChangeSet changes = std::exchange(m_connection->changes(), {});
    announce(std::move(changes), false);
    task.finish(nullptr);
    m_lastWrite = SteadyClock::now();
    if (m_connection->logPages() >= mostLogPages) {
        m_connection->checkpoint();
    }
}

void StoreThreads::checkpointWhenQuiet()
{
    if (m_connection->logPages() >= worthACheckpoint && SteadyClock::now() - m_lastWrite >= quiet) {
        m_connection->checkpoint();
    }
}

/// One transaction. The error of the task itself is the task's to tell: finish() keeps it.
Result<void> StoreThreads::writeIn(const StoreWrite &task)
{
    Result<void> done = m_connection->setDurable(task.durable);
    if (done) {
        m_lock->takeTurn(turnPatience);
        done = m_connection->begin(Connection::Lock::Write);
        m_lock->endTurn();
    }
    if (done) {
        Transaction transaction(*m_connection, [this] { return othersWait(); });
        done = task.run(transaction);
    }
    if (done) {
        done = m_connection->counts().flush(*m_connection);
    }
    if (done) {
        done = m_ring->append(m_connection->changes());
    }
    if (done) {
        done = m_connection->commit();
    }
    return done;
}

bool StoreThreads::othersWait()
{
    {
        const std::lock_guard lock(m_mutex);
        if (!m_writes.empty()) {
            return true;
        }
    }
    return m_lock->isTurnTaken();
}

void StoreThreads::readerLoop(std::deque<StoreRead> &queue, std::condition_variable &wakes)
{
    std::unique_ptr<Connection> connection;
    std::unique_lock lock(m_mutex);
    for (;;) {
        wakes.wait(lock, [&] { return m_stopping || !queue.empty(); });
        if (m_stopping) {
            return;
        }
        {
            const StoreRead task = std::move(queue.front());
            queue.pop_front();
            lock.unlock();
            runRead(connection, task);
        }
        lock.lock();
    }
}

void StoreThreads::runRead(std::unique_ptr<Connection> &connection, const StoreRead &task)
{
    const auto isOver = [this, &task] { return m_stopping || task.isCancelled(); };
    Result<void> done;
    if (!connection) {
        Result<std::unique_ptr<Connection>> opened
            = Connection::open(m_options.path, Connection::Mode::ReadOnly, m_options.fault);
        if (opened) {
            connection = std::move(*opened);
        } else {
            done = failure(opened.error());
        }
    }
    if (done && !isOver()) {
        connection->setInterrupt(isOver);
        done = connection->begin(Connection::Lock::Read);
        if (done) {
            Snapshot snapshot(*connection);
            task.run(snapshot);
        }
        connection->rollback(); // ends the snapshot: there is nothing to commit
        connection->setInterrupt({});
    }
    if (isOver()) {
        done = failure(ErrorKind::Cancelled);
    }
    task.finish(done ? nullptr : &done.error());
}

void StoreThreads::lookForOthers()
{
    const Result<ChangeRing::News> news = m_ring->others();
    {
        const std::lock_guard lock(m_mutex);
        m_watching = false;
    }
    // A failure is no news: the next look asks for the same changes.
    if (news) {
        announce(news->changes, news->tooMuch);
    }
    checkpointWhenQuiet();
}

void StoreThreads::announce(ChangeSet changes, bool tooMuch)
{
    if (changes.isEmpty() && !tooMuch) {
        return;
    }
    Store *store = &m_store;
    QMetaObject::invokeMethod(
        store, [store, tooMuch, changes = std::move(changes)] { store->announce(changes, tooMuch); },
        Qt::QueuedConnection);
}

} // namespace wederhoor
