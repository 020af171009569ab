#include "ui/presenters/SavedViews.h"

#include "core/desk/CaseDesk.h"
#include "core/desk/SharedDesk.h"
#include "core/store/Store.h"
#include "ui/models/Words.h"
#include "ui/presenters/UndoStack.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QUuid>

#include <algorithm>

namespace wederhoor {

namespace {

using namespace std::chrono_literals;
constexpr auto countAfter = 1500ms;
constexpr int mostCounted = 99;

QString settingKey()
{
    return QStringLiteral("inbox.savedViews");
}

} // namespace

SavedViews::SavedViews(const InboxDoor &door, ViewListModel &model, UndoStack &undo, QObject *parent)
    : QObject(parent)
    , m_door(door)
    , m_model(model)
    , m_undo(undo)
{
    // Not started anew by each change: under a steady stream of them the counts still follow.
    m_delay.setSingleShot(true);
    m_delay.setInterval(countAfter);
    connect(&m_delay, &QTimer::timeout, this, [this] { count(0); });
    connect(&door.store, &Store::casesChanged, this, &SavedViews::countSoon);
    connect(&door.store, &Store::everythingChanged, this, &SavedViews::countSoon);
    connect(&door.store, &Store::sharedChanged, this, &SavedViews::loadTeams);
    load();
    loadTeams();
}

void SavedViews::load()
{
    onResult(this, m_door.store.setting(settingKey()), [this](const Result<QString> &text) {
        m_loaded = text.has_value();
        if (!text) {
            Q_EMIT failed(errorText(text.error()));
            Q_EMIT loaded();
            return;
        }
        for (const QJsonValue &value : QJsonDocument::fromJson(text->toUtf8()).array()) {
            const QJsonObject json = value.toObject();
            m_views.append({json.value(QLatin1String("id")).toString(), json.value(QLatin1String("name")).toString(),
                            ListQuery::fromJson(json.value(QLatin1String("query")).toObject())});
        }
        publish();
        count(0);
        Q_EMIT loaded();
    });
}

void SavedViews::loadTeams()
{
    onResult(this, m_door.store.shared(), [this](const Result<SharedThings> &shared) {
        if (!shared) {
            Q_EMIT failed(errorText(shared.error()));
            return;
        }
        m_shared = *shared;
        m_teams.clear();
        for (const SharedThing &thing : shared->things) {
            const bool isUsed = thing.version > 0 || thing.state == SharedThing::State::Waiting;
            if (thing.kind == sharedKind::savedViews() && isUsed && !thing.isDeleted) {
                m_teams.append({thing.id.toString(QUuid::WithoutBraces), thing.name,
                                ListQuery::fromJson(thing.fields.value(QLatin1String("query")).toObject()), true,
                                m_door.shared != nullptr && shared->mayEdit(thing)});
            }
        }
        publish();
        countSoon();
    });
}

void SavedViews::compose()
{
    m_all = m_teams;
    for (const View &view : std::as_const(m_views)) {
        if (find(view.id) == nullptr) {
            m_all.append(view);
        }
    }
}

void SavedViews::share(const QString &id)
{
    const View *view = find(id);
    if (view == nullptr || view->isTeams || m_door.shared == nullptr) {
        return;
    }
    SharedThing wanted;
    wanted.id = QUuid::fromString(id);
    wanted.kind = sharedKind::savedViews();
    wanted.name = view->name;
    wanted.fields = {{QStringLiteral("query"), view->query.toJson()}};
    tell(m_door.shared->save(wanted));
}

void SavedViews::tell(const QFuture<Result<void>> &done)
{
    onResult(this, done, [this](const Result<void> &result) {
        if (!result && result.error().kind == ErrorKind::Conflict) {
            Q_EMIT failed(tr("The team has another view of this name."));
        } else if (!result) {
            Q_EMIT failed(errorText(result.error()));
        }
    });
}

QString SavedViews::add(const QString &name, const ListQuery &query)
{
    const QString shown = name.simplified();
    View added{QUuid::createUuid().toString(QUuid::WithoutBraces), shown, query};
    const auto same
        = std::find_if(m_views.begin(), m_views.end(), [&shown](const View &view) { return view.name == shown; });
    if (same != m_views.end()) {
        added.id = same->id;
        *same = added;
    } else {
        m_views.append(added);
    }
    save();
    return added.id;
}

void SavedViews::rename(const QString &id, const QString &name)
{
    const QString shown = name.simplified();
    if (shown.isEmpty() || find(id) == nullptr) {
        return;
    }
    if (const View *view = find(id); view->isTeams) {
        SharedThing wanted;
        wanted.id = QUuid::fromString(id);
        wanted.kind = sharedKind::savedViews();
        wanted.name = shown;
        wanted.fields = {{QStringLiteral("query"), view->query.toJson()}};
        wanted.scope = scopeOf(m_shared, wanted.id);
        if (m_door.shared != nullptr) {
            tell(m_door.shared->save(wanted));
        }
        return;
    }
    // The dialog said so: another of this name is replaced.
    m_views.removeIf([&](const View &view) { return view.id != id && view.name == shown; });
    for (View &view : m_views) {
        if (view.id == id) {
            view.name = shown;
        }
    }
    save();
}

void SavedViews::remove(const QString &id)
{
    if (const View *view = find(id); view != nullptr && view->isTeams && m_door.shared != nullptr) {
        tell(m_door.shared->remove(QUuid::fromString(id)));
        return;
    }
    const auto found = std::find_if(m_views.begin(), m_views.end(), [&id](const View &view) { return view.id == id; });
    if (found == m_views.end()) {
        return;
    }
    const View view = *found;
    const qsizetype position = found - m_views.begin();
    m_views.erase(found);
    save();
    m_undo.pushStep(tr("Saved view deleted: %1").arg(view.name), [this, view, position] {
        m_views.insert(std::min(position, m_views.size()), view);
        save();
        return ready(Result<CaseId>(CaseId{}));
    });
}

const SavedViews::View *SavedViews::find(const QString &id) const
{
    const auto found = std::find_if(m_all.begin(), m_all.end(), [&id](const View &view) { return view.id == id; });
    return found == m_all.end() ? nullptr : &*found;
}

bool SavedViews::isTaken(const QString &name) const
{
    return std::any_of(m_all.begin(), m_all.end(),
                       [&name](const View &view) { return view.name == name.simplified(); });
}

void SavedViews::save()
{
    publish();
    count(0);
    if (!m_loaded) {
        return; // what was not read must not be overwritten
    }
    QJsonArray array;
    for (const View &view : m_views) {
        array.append(QJsonObject{{QStringLiteral("id"), view.id},
                                 {QStringLiteral("name"), view.name},
                                 {QStringLiteral("query"), view.query.toJson()}});
    }
    const QString text = QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact));
    onResult(this, m_door.store.setSetting(settingKey(), text), [this](const Result<void> &saved) {
        if (!saved) {
            Q_EMIT failed(errorText(saved.error()));
        }
    });
}

void SavedViews::publish()
{
    compose();
    const bool mayShare = m_door.shared != nullptr && m_shared.right(sharedKind::savedViews()) >= SharedRight::Propose;
    QList<ViewListModel::Saved> rows;
    for (const View &view : std::as_const(m_all)) {
        const SharedThing *thing = m_shared.find(QUuid::fromString(view.id));
        rows.append(
            {view.id, view.name, m_counts.value(view.id), view.isTeams, view.mayChange, mayShare && thing == nullptr});
    }
    m_model.setSaved(rows);
}

void SavedViews::countSoon()
{
    if (!m_all.isEmpty() && !m_delay.isActive()) {
        m_delay.start();
    }
}

void SavedViews::count(qsizetype position)
{
    if (position == 0 && m_counting) {
        countSoon();
        return;
    }
    m_counting = position < m_all.size();
    if (!m_counting) {
        publish();
        return;
    }
    const View &view = m_all.at(position);
    CaseFilter scope = view.query.scope();
    scope.me = m_door.desk.me().id;
    const Result<SearchQuery> words = parseSearch(view.query.search);
    onResult(this, m_door.store.count(scope, words.value_or(SearchQuery{}), mostCounted),
             [this, id = view.id, position](const Result<CaseCount> &counted) {
                 if (counted) {
                     m_counts.insert(id, *counted);
                 }
                 count(position + 1);
             });
}

} // namespace wederhoor
