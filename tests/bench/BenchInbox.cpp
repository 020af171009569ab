#include "tests/bench/BenchInbox.h"

#include "core/desk/Intake.h"
#include "core/store/ChannelTable.h"
#include "core/store/Transaction.h"
#include "tests/bench/Report.h"

#include <QMap>

namespace wederhoor::bench {

namespace {

Channel channelOf(const LineMessage &line)
{
    Channel channel;
    channel.id = channelId(line.platform, {}, line.channelName);
    channel.platform = line.platform;
    channel.instance = line.message.ref.instance;
    channel.name = line.channelName;
    channel.enabled = false;
    return channel;
}

Result<void> takePages(Transaction &transaction, const QMap<QString, FetchPage> &pages,
                       const QMap<QString, Channel> &channels, Instant now)
{
    const IntakeOptions history{true, std::nullopt, false};
    ChannelTable table(transaction.connection());
    for (auto page = pages.constBegin(); page != pages.constEnd(); ++page) {
        const Channel &channel = *channels.constFind(page.key());
        const Result<std::optional<Channel>> known = table.find(channel.id);
        if (known && !*known) {
            if (const Result<void> saved = table.save(channel); !saved) {
                return saved;
            }
        }
        const Result<IntakeOutcome> taken = Intake::takeIn(transaction, channel, *page, history, now);
        if (!taken) {
            return failure(taken.error());
        }
    }
    return {};
}

} // namespace

BenchInbox::BenchInbox(const QString &path)
{
    Store::Options options;
    options.path = path;
    m_store = std::make_unique<Store>(options, m_clock);
    static_cast<void>(must(m_store->open()));
}

BenchInbox::Cost BenchInbox::take(const QByteArray &lines)
{
    Cost cost;
    QMap<QString, FetchPage> pages;
    QMap<QString, Channel> channels;
    const Stopwatch parsing;
    qsizetype start = 0;
    for (qsizetype end = lines.indexOf('\n'); end >= 0; end = lines.indexOf('\n', start)) {
        const Result<LineMessage> line = m_parser.parse(lines.mid(start, end - start));
        start = end + 1;
        if (!line) {
            std::cerr << "bench: " << line.error().detail.toStdString() << '\n';
            std::exit(1);
        }
        if (!channels.contains(line->channelName)) {
            channels.insert(line->channelName, channelOf(*line));
        }
        pages[line->channelName].messages.append(line->message);
    }
    cost.parse = parsing.threadCpuSeconds();
    const Stopwatch storing;
    must(m_store->write<void>([pages, channels, now = m_clock.now()](Transaction &transaction) {
        return takePages(transaction, pages, channels, now);
    }));
    cost.store = storing.processCpuSeconds();
    return cost;
}

} // namespace wederhoor::bench
