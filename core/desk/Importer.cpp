#include "core/desk/Importer.h"

#include "core/desk/Intake.h"
#include "core/domain/Async.h"
#include "core/domain/Background.h"
#include "core/store/ChannelTable.h"
#include "core/store/Store.h"
#include "core/store/Transaction.h"

#include <map>

namespace wederhoor {

namespace {

/// Of a transaction, when nobody waits for it.
constexpr int linesPerBatch = 250;
/// An agent's act waits for no more than these.
constexpr qsizetype linesAtOnce = 25;
constexpr qsizetype badLinesKept = 1000;

using ChannelKey = std::pair<PlatformId, QString>;

/// The channel that a line names. One that is not there yet is made without a connection: it is read nowhere and sends
/// nothing.
Result<Channel> channelFor(ChannelTable &channels, const ChannelKey &key, const InstanceId &instance)
{
    const Result<std::optional<Channel>> known = channels.findByName(key.second);
    if (!known) {
        return failure(known.error());
    }
    if (*known) {
        if ((*known)->platform == key.first) {
            return **known;
        }
        return failure(ErrorKind::Conflict,
                       QStringLiteral("channel %1 is of platform %2").arg(key.second, (*known)->platform.value));
    }
    Channel channel;
    channel.id = channelId(key.first, {}, key.second);
    channel.platform = key.first;
    channel.instance = instance;
    channel.name = key.second;
    channel.enabled = false;
    const Result<void> saved = channels.save(channel);
    return saved ? Result<Channel>(std::move(channel)) : failure(saved.error());
}

Result<IntakeOutcome> takeIn(Transaction &transaction, const QList<LineMessage> &lines, Instant now)
{
    std::map<ChannelKey, FetchPage> pages;
    for (const LineMessage &line : lines) {
        pages[{line.platform, line.channelName}].messages.append(line.message);
    }
    ChannelTable channels(transaction.connection());
    const IntakeOptions history{true, std::nullopt, false};
    IntakeOutcome sum;
    for (const auto &[key, page] : pages) {
        const Result<Channel> channel = channelFor(channels, key, page.messages.first().ref.instance);
        if (!channel) {
            return failure(channel.error());
        }
        const Result<IntakeOutcome> outcome = Intake::takeIn(transaction, *channel, page, history, now);
        if (!outcome) {
            return outcome;
        }
        sum.newMessages += outcome->newMessages;
        sum.newCases += outcome->newCases;
    }
    return sum;
}

struct Taken
{
    IntakeOutcome outcome;
    qsizetype lines = 0;
};

/// As many lines as there are, or as nobody waits for.
Result<Taken> takeWhileAlone(Transaction &transaction, const QList<LineMessage> &lines, Instant now)
{
    Taken sum;
    do {
        const QList<LineMessage> some = lines.mid(sum.lines, linesAtOnce);
        const Result<IntakeOutcome> outcome = takeIn(transaction, some, now);
        if (!outcome) {
            return failure(outcome.error());
        }
        sum.outcome.newMessages += outcome->newMessages;
        sum.outcome.newCases += outcome->newCases;
        sum.lines += some.size();
    } while (sum.lines < lines.size() && !transaction.othersWait());
    return sum;
}

} // namespace

Importer::Importer(Store &store, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_clock(clock)
{
}

Importer::~Importer() = default;

QFuture<Result<ImportReport>> Importer::run(const QString &path, Progress progress)
{
    if (m_promise) {
        return ready<ImportReport>(failure(ErrorKind::Conflict, QStringLiteral("an import is under way")));
    }
    m_promise.emplace();
    m_promise->start();
    m_progress = std::move(progress);
    m_report = {};
    m_atEnd = false;
    m_reader = std::make_shared<LineReader>(path);
    QFuture<Result<ImportReport>> future = m_promise->future();
    m_reading = true;
    const auto begin = [reader = m_reader]() -> Result<LineBatch> {
        const Result<void> opened = reader->open();
        return opened ? reader->next(linesPerBatch) : failure(opened.error());
    };
    onResult(this, inBackground<LineBatch>(begin), [this](const Result<LineBatch> &batch) { takeBatch(batch); });
    return future;
}

void Importer::readAhead()
{
    if (m_reading || m_atEnd || m_waiting) {
        return;
    }
    m_reading = true;
    onResult(this, inBackground<LineBatch>([reader = m_reader] { return reader->next(linesPerBatch); }),
             [this](const Result<LineBatch> &batch) { takeBatch(batch); });
}

void Importer::takeBatch(const Result<LineBatch> &batch)
{
    m_reading = false;
    if (!m_promise) {
        return; // it ended with an error while this was being read
    }
    if (!batch) {
        finish(batch.error());
        return;
    }
    m_atEnd = batch->atEnd;
    if (m_writing) {
        m_waiting = *batch;
        return;
    }
    write(*batch);
}

void Importer::write(const LineBatch &batch)
{
    m_writing = true;
    readAhead();
    m_report.lines += batch.lines;
    m_report.skipped += batch.badLines.size();
    m_report.badLines.append(batch.badLines.mid(0, badLinesKept - m_report.badLines.size()));
    writeLines(batch.messages);
}

void Importer::writeLines(const QList<LineMessage> &lines)
{
    const auto take
        = [lines, now = m_clock.now()](Transaction &transaction) { return takeWhileAlone(transaction, lines, now); };
    onResult(this, m_store.write<Taken>(take), [this, lines](const Result<Taken> &taken) {
        if (!taken) {
            m_writing = false;
            finish(taken.error());
            return;
        }
        m_report.newMessages += taken->outcome.newMessages;
        m_report.newCases += taken->outcome.newCases;
        if (taken->lines < lines.size()) {
            writeLines(lines.mid(taken->lines));
            return;
        }
        m_writing = false;
        if (m_progress) {
            m_progress(m_report);
        }
        if (const std::optional<LineBatch> next = std::exchange(m_waiting, std::nullopt)) {
            write(*next);
        } else if (m_atEnd) {
            finish(std::nullopt);
        }
    });
}

void Importer::finish(const std::optional<Error> &error)
{
    m_waiting.reset();
    m_promise->addResult(error ? Result<ImportReport>(failure(*error)) : Result<ImportReport>(m_report));
    m_promise->finish();
    m_promise.reset();
}

} // namespace wederhoor
