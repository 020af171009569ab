#include "ui/presenters/InboxPresenter.h"

#include "core/desk/CaseDesk.h"
#include "core/store/Store.h"
#include "ui/models/Words.h"

namespace wederhoor {

namespace {

using namespace std::chrono_literals;
constexpr auto searchAfter = 120ms;
constexpr auto countsAfter = 60ms;
constexpr auto regroupEvery = 15s;
constexpr int mostHits = 50;

/// Cases in the order they are first named.
QList<CaseId> distinct(const QList<CaseId> &ids)
{
    QList<CaseId> result;
    QSet<CaseId> seen;
    for (const CaseId &id : ids) {
        if (!seen.contains(id)) {
            seen.insert(id);
            result.append(id);
        }
    }
    return result;
}

} // namespace

InboxPresenter::InboxPresenter(const InboxDoor &door, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_door(door)
    , m_cases(door.store, clock)
{
    m_searchDelay.setSingleShot(true);
    m_searchDelay.setInterval(searchAfter);
    connect(&m_searchDelay, &QTimer::timeout, this, &InboxPresenter::search);
    m_countsDelay.setSingleShot(true);
    m_countsDelay.setInterval(countsAfter);
    connect(&m_countsDelay, &QTimer::timeout, this, &InboxPresenter::refreshCounts);
    m_regroup.setInterval(regroupEvery);
    connect(&m_regroup, &QTimer::timeout, &m_cases, &CaseListModel::regroup);
    m_regroup.start();

    const auto countSoon = [this] {
        if (!m_countsDelay.isActive()) {
            m_countsDelay.start();
        }
    };
    connect(&door.store, &Store::casesChanged, this, countSoon);
    connect(&door.store, &Store::outboxChanged, this, countSoon);
    connect(&door.store, &Store::everythingChanged, this, countSoon);
    connect(&door.store, &Store::channelsChanged, this, &InboxPresenter::readChannels);
    connect(&door.store, &Store::everythingChanged, this, &InboxPresenter::readChannels);
    connect(&m_cases, &CaseListModel::failed, this, [this](const Error &error) { Q_EMIT failed(errorText(error)); });
    readChannels();
    refreshCounts();
}

void InboxPresenter::showView(CaseView view)
{
    m_shown = Shown::View;
    m_view = view;
    m_channel = {};
    show();
}

void InboxPresenter::showChannel(const ChannelId &channel)
{
    m_shown = Shown::Channel;
    m_view = CaseView::Unclaimed;
    m_channel = channel;
    show();
}

void InboxPresenter::showDraftsAndOutbox()
{
    m_shown = Shown::DraftsAndOutbox;
    show();
}

void InboxPresenter::show()
{
    m_searchText.clear();
    m_searchDelay.stop();
    ++m_searchNumber;
    Q_EMIT searchSaid({}, false);
    if (m_shown == Shown::DraftsAndOutbox) {
        readDraftsAndOutbox();
    } else {
        CaseFilter filter;
        filter.view = m_view;
        filter.me = m_door.desk.me().id;
        if (!m_channel.isNull()) {
            filter.channels = {m_channel};
        }
        m_cases.showView(filter);
    }
    Q_EMIT viewChanged();
}

void InboxPresenter::setSearch(const QString &text)
{
    if (text.trimmed().isEmpty()) {
        if (isSearching()) {
            show();
        }
        return;
    }
    m_searchText = text;
    m_searchDelay.start();
}

void InboxPresenter::search()
{
    const int number = ++m_searchNumber;
    const Result<SearchQuery> query = parseSearch(m_searchText);
    if (!query) {
        Q_EMIT searchSaid(tr("This part of the search is not understood: %1").arg(query.error().detail), true);
        return;
    }
    onResult(this, m_door.store.search(*query, mostHits), [this, number](const Result<SearchPage> &page) {
        if (number != m_searchNumber) {
            return;
        }
        if (!page) {
            Q_EMIT searchSaid(errorText(page.error()), true);
            return;
        }
        m_cases.showHits(page->hits);
        Q_EMIT viewChanged();
        const int found = static_cast<int>(page->hits.size());
        if (page->interrupted) {
            Q_EMIT searchSaid(tr("%n case(s) found in time; there may be more", nullptr, found), false);
        } else {
            Q_EMIT searchSaid(found < mostHits ? tr("%n case(s) found", nullptr, found)
                                               : tr("The newest %n case(s); there may be more", nullptr, found),
                              false);
        }
    });
}

QString InboxPresenter::shownName() const
{
    switch (m_shown) {
    case Shown::View:
        return caseViewName(m_view);
    case Shown::DraftsAndOutbox:
        return QStringLiteral("drafts");
    case Shown::Channel:
        break;
    }
    return {};
}

QString InboxPresenter::viewTitle() const
{
    if (isSearching()) {
        return tr("Search");
    }
    return m_shown == Shown::DraftsAndOutbox ? tr("Drafts and outbox") : viewWord(m_view);
}

void InboxPresenter::retranslate()
{
    m_views.retranslate();
    m_cases.retranslate();
    if (isSearching()) {
        search();
    }
}

void InboxPresenter::refreshCounts()
{
    onResult(this, m_door.store.counts(m_door.desk.me().id), [this](const Result<ViewCounts> &counts) {
        if (counts) {
            m_views.setCounts(*counts);
            Q_EMIT countsChanged(*counts);
        }
    });
    if (m_shown == Shown::DraftsAndOutbox && !isSearching()) {
        readDraftsAndOutbox();
    }
}

void InboxPresenter::readChannels()
{
    onResult(this, m_door.store.channels(), [this](const Result<QList<Channel>> &channels) {
        if (channels) {
            m_hasChannels = !channels->isEmpty();
            m_views.setChannels(*channels);
            Q_EMIT channelsRead(static_cast<int>(channels->size()));
        }
    });
}

void InboxPresenter::readDraftsAndOutbox()
{
    const int number = ++m_draftsNumber;
    Store &store = m_door.store;
    const auto drafts = store.drafts();
    const auto rows = andThen(this, store.openOutbox(), [this, &store, drafts](const QList<OutboxEntry> &entries) {
        return andThen(this, drafts, [&store, entries](const QList<Draft> &list) {
            QList<CaseId> ids;
            for (const OutboxEntry &entry : entries) {
                ids.append(entry.caseId);
            }
            for (const Draft &draft : list) {
                ids.append(draft.caseId);
            }
            return store.caseRows(distinct(ids));
        });
    });
    onResult(this, rows, [this, number](const Result<QList<CaseRow>> &found) {
        if (number != m_draftsNumber || m_shown != Shown::DraftsAndOutbox || isSearching()) {
            return;
        }
        if (!found) {
            Q_EMIT failed(errorText(found.error()));
            return;
        }
        m_cases.showCases(*found);
    });
}

} // namespace wederhoor
