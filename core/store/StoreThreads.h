#pragma once

#include "core/store/InboxFile.h"
#include "core/store/Store.h"

#include <atomic>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>
#include <vector>

namespace wederhoor {

class ChangeRing;

/// The store's threads and their queues, each in order of asking: one writer, a few readers for what a screen waits
/// for, and one for the rest, so that a report never holds up a page.
class StoreThreads
{
public:
    StoreThreads(Store &store, Store::Options options, const Clock &clock);
    /// Waits for what is under way; the rest ends as Error::Cancelled.
    ~StoreThreads();
    StoreThreads(const StoreThreads &) = delete;
    StoreThreads &operator=(const StoreThreads &) = delete;

    void open(std::function<void(Result<OpenReport>)> done);
    void write(StoreWrite task);
    void read(StoreRead task, Store::Priority priority);
    /// Looks for other processes' changes, unless that is under way already.
    void watch();

    [[nodiscard]] const QString &path() const { return m_options.path; }

private:
    enum class State { Closed, Opening, Open, Failed, Stopping };
    struct WriterJob
    {
        std::function<void()> run;
        std::function<void(const Error &)> refuse;
    };

    void writerLoop();
    void readerLoop(std::deque<StoreRead> &queue, std::condition_variable &wakes);
    void openFile(const std::function<void(Result<OpenReport>)> &done);
    void runWrite(const StoreWrite &task);
    [[nodiscard]] Result<void> writeIn(const StoreWrite &task);
    void runRead(std::unique_ptr<Connection> &connection, const StoreRead &task);
    void lookForOthers();
    void checkpointWhenQuiet();
    [[nodiscard]] bool othersWait();
    void announce(ChangeSet changes, bool tooMuch);
    [[nodiscard]] std::optional<Error> refusal() const;

    Store &m_store;
    const Store::Options m_options;
    const Clock &m_clock;

    std::mutex m_mutex;
    std::condition_variable m_writerWakes;
    std::condition_variable m_screenWakes;
    std::condition_variable m_backgroundWakes;
    State m_state = State::Closed;
    std::optional<Error> m_openError;
    std::deque<WriterJob> m_writes;
    std::deque<StoreRead> m_screenReads;
    std::deque<StoreRead> m_backgroundReads;
    bool m_watching = false;
    std::atomic<bool> m_stopping{false};

    // The writer thread's own.
    std::unique_ptr<InboxLock> m_lock;
    std::unique_ptr<Connection> m_connection;
    std::unique_ptr<ChangeRing> m_ring;
    std::chrono::steady_clock::time_point m_lastWrite;

    std::thread m_writer;
    std::vector<std::thread> m_readers;
};

} // namespace wederhoor
