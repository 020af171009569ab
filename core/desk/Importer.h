#pragma once

#include "core/desk/MessageLines.h"
#include "core/domain/Channel.h"
#include "core/domain/Clock.h"
#include "core/domain/Result.h"

#include <QFuture>
#include <QObject>
#include <QPromise>

#include <functional>
#include <memory>

namespace wederhoor {

class Store;

struct ImportReport
{
    std::int64_t lines = 0;
    std::int64_t newMessages = 0;
    std::int64_t newCases = 0;
    std::int64_t skipped = 0;
    /// The first thousand of the lines that were skipped, each with its reason.
    QList<BadLine> badLines;
};

/// Takes a file of messages in, one JSON object a line, through the same Intake as a poll: read and parsed on a thread
/// of its own, a batch ahead of what is being written. Lives on the store's thread.
class Importer : public QObject
{
    Q_OBJECT

public:
    Importer(Store &store, const Clock &clock, QObject *parent = nullptr);
    ~Importer() override;

    using Progress = std::function<void(const ImportReport &)>;
    /// Invalid: the file cannot be read. What was taken in before an error stays; the same file again adds the rest.
    [[nodiscard]] QFuture<Result<ImportReport>> run(const QString &path, Progress progress = {});

private:
    void readAhead();
    void takeBatch(const Result<LineBatch> &batch);
    void write(const LineBatch &batch);
    void writeLines(const QList<LineMessage> &lines);
    void finish(const std::optional<Error> &error);

    Store &m_store;
    const Clock &m_clock;
    std::shared_ptr<LineReader> m_reader;
    std::optional<QPromise<Result<ImportReport>>> m_promise;
    Progress m_progress;
    ImportReport m_report;
    std::optional<LineBatch> m_waiting; ///< parsed while the one before it is being written
    bool m_reading = false;
    bool m_writing = false;
    bool m_atEnd = false;
};

} // namespace wederhoor
