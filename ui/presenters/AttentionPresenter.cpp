#include "ui/presenters/AttentionPresenter.h"

#include "core/desk/CaseDesk.h"
#include "core/store/Store.h"
#include "ui/models/IncomingMasker.h"
#include "ui/models/TimeText.h"
#include "ui/models/Words.h"

#include <algorithm>
#include <utility>

namespace wederhoor {

namespace {

using namespace std::chrono_literals;
/// Cases of one page come in together: one look at them all.
constexpr auto gatherFor = 800ms;
/// Clocks run without anything changing.
constexpr auto lookEvery = 15s;
/// More of an agent's own cases than these nobody has; of the unclaimed the soonest come first.
constexpr int mostLookedAt = 200;

const QString onKey = QStringLiteral("attention.on");
const QString quietKey = QStringLiteral("attention.quiet");
const QString fromKey = QStringLiteral("attention.quiet_from");
const QString toKey = QStringLiteral("attention.quiet_to");
const QString weekendsKey = QStringLiteral("attention.quiet_weekends");
const QString timeForm = QStringLiteral("HH:mm");

QString flag(bool value)
{
    return value ? QStringLiteral("yes") : QStringLiteral("no");
}

QTime timeOr(const QString &text, const QTime &otherwise)
{
    const QTime time = QTime::fromString(text, timeForm);
    return time.isValid() ? time : otherwise;
}

QString nameOf(const CaseRow &row)
{
    const Author &customer = row.value.customer;
    return customer.name.isEmpty() ? customer.handle : customer.name;
}

} // namespace

AttentionPresenter::AttentionPresenter(const InboxDoor &inbox, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_inbox(inbox)
    , m_clock(clock)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(gatherFor);
    connect(&m_soon, &QTimer::timeout, this, &AttentionPresenter::look);
    m_regularly.setInterval(lookEvery);
    connect(&m_regularly, &QTimer::timeout, this, &AttentionPresenter::look);
    const auto lookSoon = [this] {
        if (!m_soon.isActive()) {
            m_soon.start();
        }
    };
    connect(&inbox.store, &Store::casesChanged, this, lookSoon);
    connect(&inbox.store, &Store::everythingChanged, this, lookSoon);
}

void AttentionPresenter::load()
{
    const auto next = [this](const QString &key, std::function<void(const QString &)> take) {
        onResult(this, m_inbox.store.setting(key),
                 [take = std::move(take)](const Result<QString> &value) { take(value.value_or(QString())); });
    };
    // Announced until somebody says otherwise; quiet only when somebody asked for it.
    next(onKey, [this](const QString &value) { m_values.on = value != QLatin1String("no"); });
    next(quietKey, [this](const QString &value) { m_values.quiet.on = value == QLatin1String("yes"); });
    next(fromKey, [this](const QString &value) { m_values.quiet.from = timeOr(value, m_values.quiet.from); });
    next(toKey, [this](const QString &value) { m_values.quiet.to = timeOr(value, m_values.quiet.to); });
    // Reads are answered in the order in which they were asked.
    next(weekendsKey, [this](const QString &value) {
        m_values.quiet.weekends = value == QLatin1String("yes");
        Q_EMIT settingsRead();
        Q_EMIT quietChanged();
        m_regularly.start();
        look();
    });
}

void AttentionPresenter::save(const Values &values)
{
    m_values = values;
    write(onKey, flag(values.on));
    write(quietKey, flag(values.quiet.on));
    write(fromKey, values.quiet.from.toString(timeForm));
    write(toKey, values.quiet.to.toString(timeForm));
    write(weekendsKey, flag(values.quiet.weekends));
    Q_EMIT quietChanged();
    look();
}

void AttentionPresenter::write(const QString &key, const QString &value)
{
    onResult(this, m_inbox.store.setSetting(key, value), [this](const Result<void> &done) {
        if (!done) {
            Q_EMIT failed(errorText(done.error()));
        }
    });
}

void AttentionPresenter::setWatched(bool watched)
{
    m_watched = watched;
    if (watched) {
        look();
    }
}

void AttentionPresenter::beQuietFor(std::chrono::minutes time)
{
    m_quietUntil = m_clock.now() + time;
    Q_EMIT quietChanged();
}

void AttentionPresenter::endQuiet()
{
    m_quietUntil.reset();
    Q_EMIT quietChanged();
    look();
}

bool AttentionPresenter::isQuiet() const
{
    const Instant now = m_clock.now();
    return !m_values.on || (m_quietUntil && now < *m_quietUntil)
        || m_values.quiet.isQuietAt(toDateTime(now).toLocalTime());
}

QString AttentionPresenter::quietText() const
{
    const Instant now = m_clock.now();
    if (!m_values.on) {
        return tr("Nothing is announced.");
    }
    if (m_quietUntil && now < *m_quietUntil) {
        return tr("Quiet until %1.").arg(momentText(*m_quietUntil, now));
    }
    return m_values.quiet.isQuietAt(toDateTime(now).toLocalTime()) ? tr("It is quiet now, by your quiet hours.")
                                                                   : QString();
}

bool AttentionPresenter::tell(const QString &title, const QString &text)
{
    if (isQuiet()) {
        return false;
    }
    Q_EMIT announced({title, text, CaseId()});
    return true;
}

void AttentionPresenter::test()
{
    Q_EMIT announced({tr("This is how Wederhoor calls you"),
                      tr("For cases of yours, and for unclaimed ones that are nearly due."), CaseId()});
}

void AttentionPresenter::look()
{
    if (m_looking) {
        m_soon.start(); // what changed meanwhile is looked at next
        return;
    }
    m_looking = true;
    CaseFilter mine;
    mine.view = CaseView::Mine;
    mine.me = m_inbox.desk.me().id;
    CaseFilter unclaimed = mine;
    unclaimed.view = CaseView::Unclaimed;
    CaseFilter waiting = mine;
    waiting.view = CaseView::AwaitingApproval;
    const auto page
        = [this](const CaseFilter &filter) { return m_inbox.store.casePage(filter, std::nullopt, mostLookedAt); };
    const auto all = andThen(this, page(mine), [this, page, unclaimed, waiting](const CasePage &first) {
        return andThen(this, page(unclaimed), [this, page, waiting, first](const CasePage &second) {
            return andThen(this, page(waiting), [this, first, second](const CasePage &third) {
                take(first.rows, second.rows, m_judges ? third.rows : QList<CaseRow>());
                return Result<void>();
            });
        });
    });
    // What cannot be read now is read again with the next look.
    onResult(this, all, [this](const Result<void> &) { m_looking = false; });
}

void AttentionPresenter::setJudges(bool judges)
{
    if (std::exchange(m_judges, judges) != judges) {
        look();
    }
}

void AttentionPresenter::take(const QList<CaseRow> &mine, const QList<CaseRow> &unclaimed,
                              const QList<CaseRow> &toApprove)
{
    if (m_quietUntil && m_clock.now() >= *m_quietUntil) {
        m_quietUntil.reset();
        Q_EMIT quietChanged();
    }
    const AttentionLedger::Sight sight{mine, unclaimed, m_clock.now(), isQuiet(), m_watched, toApprove};
    const QList<AttentionItem> items = m_ledger.take(sight);
    const int count = AttentionLedger::count(sight);
    if (count != m_count) {
        m_count = count;
        Q_EMIT countChanged(count);
    }
    if (!items.isEmpty()) {
        Q_EMIT announced(wordsFor(items));
    }
}

AttentionPresenter::Announcement AttentionPresenter::wordsFor(const QList<AttentionItem> &items) const
{
    const CaseRow &first = items.constFirst().row;
    if (items.size() == 1) {
        const QString due = clockSentence(first.value.dueAt, m_clock.now());
        const QString words = shownBy(m_inbox.masker, first.value.snippet, first.value);
        switch (items.constFirst().reason) {
        case AttentionReason::CustomerWrote:
            return {tr("%1 wrote again").arg(nameOf(first)), words, first.value.id};
        case AttentionReason::MineDue:
            return {tr("Your case with %1: %2").arg(nameOf(first), due), words, first.value.id};
        case AttentionReason::UnclaimedDue:
            return {tr("Nobody has taken %1: %2").arg(nameOf(first), due), words, first.value.id};
        case AttentionReason::ToApprove:
            return {tr("A reply to %1 waits for your word: %2").arg(nameOf(first), due), words, first.value.id};
        }
    }
    const auto number = [&items](AttentionReason reason) {
        return static_cast<int>(std::count_if(items.begin(), items.end(),
                                              [reason](const AttentionItem &item) { return item.reason == reason; }));
    };
    QStringList lines;
    if (const int count = number(AttentionReason::CustomerWrote); count > 0) {
        lines.append(tr("%n customer(s) of yours wrote again", nullptr, count));
    }
    if (const int count = number(AttentionReason::MineDue); count > 0) {
        lines.append(tr("%n case(s) of yours nearly due or late", nullptr, count));
    }
    if (const int count = number(AttentionReason::UnclaimedDue); count > 0) {
        lines.append(tr("%n unclaimed case(s) nearly due or late", nullptr, count));
    }
    if (const int count = number(AttentionReason::ToApprove); count > 0) {
        lines.append(tr("%n reply(s) wait for your word", nullptr, count));
    }
    return {tr("%n case(s) want you", nullptr, static_cast<int>(items.size())), lines.join(QLatin1Char('\n')),
            first.value.id};
}

} // namespace wederhoor
