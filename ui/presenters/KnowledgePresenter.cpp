#include "ui/presenters/KnowledgePresenter.h"

#include "core/desk/CaseDesk.h"
#include "core/desk/KnowledgeFile.h"
#include "core/domain/Async.h"
#include "core/store/Store.h"
#include "ui/models/KnowledgeWords.h"
#include "ui/models/SharedWords.h"
#include "ui/models/Words.h"

#include <algorithm>
#include <tuple>

namespace wederhoor {

namespace {

using namespace std::chrono_literals;
/// Days pass without anything changing.
constexpr auto lookEvery = 10min;
const QString toldKey = QStringLiteral("knowledge.told");

bool isEnding(const KnowledgePresenter::Row &row)
{
    return row.isMine && (row.holding == Holding::Ended || row.holding == Holding::EndsSoon);
}

} // namespace

KnowledgePresenter::KnowledgePresenter(const InboxDoor &inbox, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_inbox(inbox)
    , m_clock(clock)
{
    if (!isOffered()) {
        return;
    }
    connect(&inbox.store, &Store::sharedChanged, this, &KnowledgePresenter::read);
    m_look.setInterval(lookEvery);
    connect(&m_look, &QTimer::timeout, this, [this] { take(m_book); });
    m_look.start();
    onResult(this, inbox.store.setting(toldKey), [this](const Result<QString> &told) {
        m_told = told.value_or(QString()).split(u' ', Qt::SkipEmptyParts);
        m_toldRead = true;
        read();
    });
}

void KnowledgePresenter::read()
{
    onResult(this, m_inbox.knowledge->read(), [this](const Result<KnowledgeBook> &book) {
        if (book) {
            take(*book);
        } else {
            Q_EMIT failed(errorText(book.error()));
        }
    });
}

QDate KnowledgePresenter::today() const
{
    return toDateTime(m_clock.now()).toLocalTime().date();
}

KnowledgePresenter::Row KnowledgePresenter::rowOf(const Knowledge &value) const
{
    Row row{value, holdingOn(value, today()), {}, true, true};
    if (!m_book.shared.inTeam) {
        return row;
    }
    const SharedThing *thing = m_book.shared.find(value.id);
    row.mark = thing == nullptr ? tr("only here") : sharedMark(thing->state);
    row.mayWrite = thing != nullptr && thing->version > 0 ? m_book.shared.mayEdit(*thing)
                                                          : m_book.right(value.kind) == SharedRight::Edit;
    row.isMine = !value.owner.isEmpty()
        && (value.owner == m_book.shared.me.value || value.owner == m_book.shared.nameOf(m_book.shared.me));
    return row;
}

void KnowledgePresenter::take(const KnowledgeBook &book)
{
    m_book = book;
    m_rows.clear();
    for (const Knowledge &value : std::as_const(m_book.all)) {
        m_rows.append(rowOf(value));
    }
    // What is proposed or was returned is seen by who wrote it, and used by nobody.
    for (const SharedThing &thing : std::as_const(m_book.shared.things)) {
        if (isKnowledge(thing.kind) && find(thing.id) == nullptr && !thing.isDeleted) {
            m_rows.append(rowOf(knowledgeOf(thing)));
        }
    }
    std::stable_sort(m_rows.begin(), m_rows.end(), [](const Row &a, const Row &b) {
        const auto rank = [](const Row &row) { return std::tuple(row.holding != Holding::Ended, row.value.kind); };
        return rank(a) != rank(b) ? rank(a) < rank(b) : QString::localeAwareCompare(a.value.title, b.value.title) < 0;
    });
    Q_EMIT changed();
    remind();
}

const KnowledgePresenter::Row *KnowledgePresenter::find(const QUuid &id) const
{
    const auto found = std::find_if(m_rows.begin(), m_rows.end(), [&id](const Row &row) { return row.value.id == id; });
    return found == m_rows.end() ? nullptr : &*found;
}

bool KnowledgePresenter::mayAdd() const
{
    return isOffered() && m_book.right(Knowledge::Kind::AgreedLine) >= SharedRight::Propose;
}

bool KnowledgePresenter::onlyProposes() const
{
    return m_book.right(Knowledge::Kind::AgreedLine) == SharedRight::Propose;
}

QList<KnowledgePresenter::Owner> KnowledgePresenter::owners() const
{
    QList<Owner> owners;
    for (auto member = m_book.shared.names.begin(); member != m_book.shared.names.end(); ++member) {
        owners.append({member.key(), member.value()});
    }
    if (owners.isEmpty() && !m_inbox.desk.me().name.isEmpty()) {
        owners.append({m_inbox.desk.me().name, m_inbox.desk.me().name});
    }
    std::sort(owners.begin(), owners.end(),
              [](const Owner &a, const Owner &b) { return QString::localeAwareCompare(a.name, b.name) < 0; });
    return owners;
}

QString KnowledgePresenter::ownerName(const Knowledge &value) const
{
    return m_book.shared.nameOf(AgentId{value.owner});
}

QString KnowledgePresenter::refusal(const Knowledge &value) const
{
    if (value.title.trimmed().isEmpty()) {
        return tr("Give it a title: it is what one finds it by.");
    }
    if (value.text.trimmed().isEmpty()) {
        return tr("Without a text there is nothing to insert.");
    }
    if (value.from.isValid() && value.until.isValid() && value.until < value.from) {
        return tr("It ends before it begins: look at the two days.");
    }
    if (!wrongIn(value).isEmpty()) {
        return tr("That is no address of a page: it begins with https://.");
    }
    const bool isTaken = std::any_of(m_rows.begin(), m_rows.end(), [&value](const Row &row) {
        return row.value.id != value.id && row.value.kind == value.kind
            && row.value.title.compare(value.title.simplified(), Qt::CaseInsensitive) == 0;
    });
    return isTaken ? tr("Another one is called %1 already: choose a different title.").arg(value.title) : QString();
}

int KnowledgePresenter::endingOfMine() const
{
    return static_cast<int>(std::count_if(m_rows.begin(), m_rows.end(), isEnding));
}

void KnowledgePresenter::save(const Knowledge &value)
{
    const Row *known = find(value.id);
    const bool writes = known != nullptr ? known->mayWrite : !onlyProposes();
    onResult(this, m_inbox.knowledge->save(value), [this, writes](const Result<Knowledge> &result) {
        if (!result) {
            Q_EMIT failed(errorText(result.error()));
        } else {
            Q_EMIT saved(result->id);
            Q_EMIT done(writes ? tr("\u201c%1\u201d is saved.").arg(result->title)
                               : tr("\u201c%1\u201d is proposed; a supervisor approves it.").arg(result->title));
        }
    });
}

void KnowledgePresenter::remove(const Knowledge &value)
{
    onResult(this, m_inbox.knowledge->remove(value), [this, title = value.title](const Result<void> &removed) {
        if (removed) {
            Q_EMIT done(tr("\u201c%1\u201d is deleted.").arg(title));
        } else {
            Q_EMIT failed(errorText(removed.error()));
        }
    });
}

/// Once when it is about to end and once when it has.
QString KnowledgePresenter::reminderKey(const Row &row)
{
    return row.value.id.toString(QUuid::WithoutBraces) + u'/' + row.value.until.toString(Qt::ISODate)
        + (row.holding == Holding::Ended ? u'e' : u's');
}

void KnowledgePresenter::remind()
{
    QStringList lines;
    m_toTell.clear();
    for (const Row &row : std::as_const(m_rows)) {
        if (m_toldRead && isEnding(row) && !m_told.contains(reminderKey(row))) {
            m_toTell.append(reminderKey(row));
            lines.append(tr("%1: %2").arg(row.value.title, holdingText(row.value, today())));
        }
    }
    if (!lines.isEmpty()) {
        Q_EMIT ending(tr("%n agreed line(s) or fact(s) of yours end", nullptr, static_cast<int>(lines.size())),
                      lines.join(u'\n'));
    }
}

void KnowledgePresenter::noteTold()
{
    m_told += std::exchange(m_toTell, {});
    onResult(this, m_inbox.store.setSetting(toldKey, m_told.join(u' ')), [this](const Result<void> &kept) {
        if (!kept) {
            Q_EMIT failed(errorText(kept.error()));
        }
    });
}

} // namespace wederhoor
