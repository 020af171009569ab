#include "ui/presenters/InboxPresenter.h"

#include "core/desk/CaseDesk.h"
#include "core/store/Store.h"
#include "ui/models/CaseLink.h"
#include "ui/models/Words.h"
#include "ui/presenters/UndoStack.h"

#include <QUuid>

#include <algorithm>
#include <utility>

namespace wederhoor {

namespace {

using namespace std::chrono_literals;
constexpr auto countsAfter = 60ms;
constexpr auto regroupEvery = 15s;
constexpr int mostHits = 50;
constexpr QLatin1String channelPrefix("channel:");
constexpr QLatin1String savedPrefix("saved:");

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

InboxPresenter::InboxPresenter(const InboxDoor &door, const Clock &clock, UndoStack &undo, QObject *parent)
    : QObject(parent)
    , m_door(door)
    , m_cases(door.store, clock)
    , m_assistant(door, clock)
    , m_saved(door, m_views, undo)
{
    m_cases.setMasker(door.masker);
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
    connect(&m_saved, &SavedViews::failed, this, &InboxPresenter::failed);
    connect(&m_saved, &SavedViews::loaded, this, [this] {
        if (isWaitingForSaved()) {
            showNamed(savedPrefix + std::exchange(m_awaited, {}));
        }
    });
    readChannels();
    refreshCounts();
}

void InboxPresenter::showView(CaseView view)
{
    ListQuery query;
    query.filter.view = view;
    begin(Shown::View, query);
}

void InboxPresenter::showChannel(const ChannelId &channel)
{
    ListQuery query;
    query.filter.view = CaseView::Unclaimed;
    query.filter.channels = {channel};
    begin(Shown::View, query);
}

void InboxPresenter::showDraftsAndOutbox()
{
    begin(Shown::DraftsAndOutbox, {});
}

void InboxPresenter::showSaved(const QString &id)
{
    if (const SavedViews::View *view = m_saved.find(id)) {
        begin(Shown::View, view->query, id);
    }
}

void InboxPresenter::saveView(const QString &name)
{
    m_savedId = m_saved.add(name, m_query);
    Q_EMIT viewChanged();
}

void InboxPresenter::renameSaved(const QString &id, const QString &name)
{
    m_saved.rename(id, name);
    Q_EMIT viewChanged();
}

void InboxPresenter::removeSaved(const QString &id)
{
    m_saved.remove(id);
    Q_EMIT viewChanged();
}

void InboxPresenter::begin(Shown shown, const ListQuery &query, const QString &savedId)
{
    m_shown = shown;
    m_query = query;
    m_savedId = savedId;
    m_channel = query.filter.channels.size() == 1 ? query.filter.channels.constFirst() : ChannelId{};
    apply();
}

void InboxPresenter::apply()
{
    if (m_query.isSearch()) {
        Q_EMIT viewChanged();
        search();
        return;
    }
    Q_EMIT searchSaid({}, false);
    if (m_shown == Shown::DraftsAndOutbox) {
        readDraftsAndOutbox();
    } else {
        CaseFilter filter = m_query.scope();
        filter.me = m_door.desk.me().id;
        m_cases.showView(filter);
    }
    Q_EMIT viewChanged();
}

void InboxPresenter::setSearch(const QString &text)
{
    if (text == m_query.search) {
        return;
    }
    if (const CaseId link = caseFromLink(text); !link.isNull()) {
        Q_EMIT caseWanted(link);
        return;
    }
    const bool was = isSearching();
    m_query.search = text;
    if (was || isSearching()) {
        apply();
    }
}

void InboxPresenter::setFilter(const CaseFilter &filter)
{
    if (filter != m_query.filter) {
        // Drafts and outbox know no filters: with one, all active cases are shown.
        m_shown = Shown::View;
        m_query.filter = filter;
        apply();
    }
}

void InboxPresenter::setSearchWithin(bool within)
{
    if (within != m_query.searchWithin) {
        m_query.searchWithin = within;
        apply();
    }
}

void InboxPresenter::search()
{
    // One at a time: what is typed meanwhile is asked when the answer is there, and only the last of it.
    if (m_searching) {
        m_searchAgain = true;
        return;
    }
    const QString text = m_query.search;
    const QString complaint = m_assistant.complaint(text);
    Result<SearchQuery> query = parseSearch(text);
    if (!complaint.isEmpty() || !query) {
        Q_EMIT searchSaid(complaint, !complaint.isEmpty());
        return;
    }
    CaseFilter scope = m_query.scope();
    scope.me = m_door.desk.me().id;
    if (scope.view != CaseView::All || m_query.hasFilters() || !scope.channels.isEmpty()) {
        query->within = scope;
    }
    m_searching = true;
    onResult(this, m_door.store.search(*query, mostHits), [this](const Result<SearchPage> &page) {
        m_searching = false;
        const bool again = std::exchange(m_searchAgain, false);
        if (!isSearching()) {
            return;
        }
        if (again) {
            search();
        } else if (!page) {
            Q_EMIT searchSaid(errorText(page.error()), true);
        } else {
            showPage(*page);
        }
    });
}

QString InboxPresenter::shownName() const
{
    if (m_shown == Shown::DraftsAndOutbox) {
        return QStringLiteral("drafts");
    }
    if (!m_savedId.isEmpty()) {
        return savedPrefix + m_savedId;
    }
    return m_channel.isNull() ? caseViewName(m_query.filter.view) : channelPrefix + m_channel.toString();
}

void InboxPresenter::showNamed(const QString &name)
{
    m_awaited.clear();
    if (name == QLatin1String("drafts")) {
        showDraftsAndOutbox();
    } else if (name.startsWith(channelPrefix)) {
        // One that was removed is noticed when the channels are read.
        showChannel(ChannelId{QUuid::fromString(name.mid(channelPrefix.size()))});
    } else if (const QString id = name.mid(savedPrefix.size()); name.startsWith(savedPrefix) && !m_saved.isLoaded()) {
        m_awaited = id;
    } else if (name.startsWith(savedPrefix) && m_saved.find(id) != nullptr) {
        showSaved(id);
    } else {
        showView(caseViewFromName(name).value_or(CaseView::Unclaimed));
    }
}

void InboxPresenter::showPage(const SearchPage &page)
{
    m_cases.showHits(page.hits);
    Q_EMIT viewChanged();
    const int found = static_cast<int>(page.hits.size());
    if (page.interrupted) {
        Q_EMIT searchSaid(tr("%n case(s) found in time; there may be more", nullptr, found), false);
    } else {
        Q_EMIT searchSaid(found < mostHits ? tr("%n case(s) found", nullptr, found)
                                           : tr("The newest %n case(s); there may be more", nullptr, found),
                          false);
    }
}

QString InboxPresenter::placeTitle() const
{
    if (m_shown == Shown::DraftsAndOutbox) {
        return tr("Drafts and outbox");
    }
    if (const SavedViews::View *saved = m_saved.find(m_savedId)) {
        return saved->name;
    }
    for (const Channel &channel : m_assistant.channels()) {
        if (channel.id == m_channel) {
            return channelWord(channel.platform, channel.name);
        }
    }
    return viewWord(m_query.filter.view);
}

int InboxPresenter::shownRow() const
{
    using Kind = ViewListModel::Kind;
    if (m_shown == Shown::DraftsAndOutbox) {
        return m_views.rowOf(Kind::DraftsAndOutbox);
    }
    if (!m_savedId.isEmpty()) {
        return m_views.rowOfSaved(m_savedId);
    }
    return m_channel.isNull() ? m_views.rowOf(Kind::View, m_query.filter.view)
                              : m_views.rowOf(Kind::Channel, CaseView::Active, m_channel);
}

QString InboxPresenter::viewTitle() const
{
    return isSearching() ? tr("Search") : placeTitle();
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
            m_assistant.setChannels(*channels);
            m_views.setChannels(*channels);
            const bool isGone = std::none_of(channels->begin(), channels->end(),
                                             [this](const Channel &channel) { return channel.id == m_channel; });
            if (!m_channel.isNull() && m_savedId.isEmpty() && isGone) {
                showView(CaseView::Unclaimed);
            } else if (!m_channel.isNull()) {
                Q_EMIT viewChanged(); // it has a name and a row in the list now
            }
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
