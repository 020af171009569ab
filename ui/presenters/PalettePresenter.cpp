#include "ui/presenters/PalettePresenter.h"

#include "core/domain/Async.h"
#include "core/store/Store.h"
#include "ui/models/FuzzyMatch.h"
#include "ui/models/IncomingMasker.h"

#include <algorithm>

namespace wederhoor {

namespace {

using namespace std::chrono_literals;
constexpr auto searchAfter = 40ms;
constexpr int mostHits = 40;
constexpr int mostCommands = 8;
constexpr int mostCases = 6;
constexpr int mostOthers = 4;

QString nameOf(const Case &value)
{
    return value.customer.name.isEmpty() ? value.customer.handle : value.customer.name;
}

QStringList wordsOf(const QString &text)
{
    return text.split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

} // namespace

PalettePresenter::PalettePresenter(QObject *parent)
    : QObject(parent)
{
    m_delay.setSingleShot(true);
    m_delay.setInterval(searchAfter);
    connect(&m_delay, &QTimer::timeout, this, &PalettePresenter::search);
}

void PalettePresenter::open(InboxDoor door, const QList<PaletteEntry> &commands, const QList<PaletteEntry> &settings,
                            bool withTemplates)
{
    m_door.emplace(std::move(door));
    m_commands = sourcesOf(commands);
    m_settings = sourcesOf(settings);
    m_templates.clear();
    m_templateSources.clear();
    ++m_opened;
    setText({});
    if (withTemplates) {
        readTemplates();
    }
}

QList<PalettePresenter::Source> PalettePresenter::sourcesOf(const QList<PaletteEntry> &entries)
{
    QList<Source> sources;
    for (const PaletteEntry &entry : entries) {
        sources.append({entry, folded(entry.title + QLatin1Char(' ') + entry.detail)});
    }
    return sources;
}

void PalettePresenter::readTemplates()
{
    onResult(this, m_door->store.templates(), [this, opened = m_opened](const Result<QList<Template>> &templates) {
        if (!templates || opened != m_opened) {
            return;
        }
        m_templates = *templates;
        QList<PaletteEntry> entries;
        for (const Template &each : m_templates) {
            entries.append({.kind = PaletteEntry::Kind::Template,
                            .id = each.id.toString(),
                            .title = each.name,
                            .detail = each.text.simplified()});
        }
        m_templateSources = sourcesOf(entries);
        list(false);
    });
}

void PalettePresenter::setText(const QString &text)
{
    const QString typed = text.simplified();
    ++m_number;
    m_typed = typed;
    m_text = folded(typed);
    if (typed.isEmpty()) {
        m_cases.clear();
        m_people.clear();
        m_delay.stop();
    } else {
        m_delay.start();
    }
    list(true);
}

void PalettePresenter::search()
{
    const int number = m_number;
    SearchQuery words;
    words.words = wordsOf(m_typed);
    SearchQuery author;
    author.from = words.words;
    const auto ask = [this, number](const SearchQuery &query, bool byAuthor) {
        ++m_underWay;
        onResult(this, m_door->store.search(query, mostHits), [this, number, byAuthor](const Result<SearchPage> &page) {
            --m_underWay;
            if (number == m_number) {
                if (m_answered != number) {
                    m_answered = number;
                    m_cases.clear();
                    m_people.clear();
                }
                take(page ? page->hits : QList<SearchHit>(), byAuthor);
            }
        });
    };
    ask(words, false);
    ask(author, true);
}

void PalettePresenter::take(const QList<SearchHit> &hits, bool byAuthor)
{
    for (const SearchHit &hit : hits) {
        const Case &value = hit.row.value;
        if (!byAuthor && m_cases.size() < mostCases) {
            m_cases.append({.kind = PaletteEntry::Kind::Case,
                            .id = value.id.toString(),
                            .title = nameOf(value),
                            .detail = shownBy(m_door->masker, value.snippet, value).simplified(),
                            .platform = value.platform});
        }
        addPerson(value);
    }
    list(false);
}

void PalettePresenter::addPerson(const Case &value)
{
    const bool fits
        = fuzzyScore(m_text, folded(value.customer.name + QLatin1Char(' ') + value.customer.handle)).has_value();
    const bool known = std::any_of(m_people.begin(), m_people.end(), [&value](const PaletteEntry &person) {
        return person.id == value.customer.handle && person.platform == value.platform;
    });
    if (fits && !known && m_people.size() < mostOthers) {
        m_people.append({.kind = PaletteEntry::Kind::Person,
                         .id = value.customer.handle,
                         .title = nameOf(value),
                         .detail = value.customer.name.isEmpty() ? QString() : value.customer.handle,
                         .platform = value.platform});
    }
}

void PalettePresenter::append(QList<PaletteEntry> &to, const QList<Source> &sources, int most) const
{
    QList<std::pair<int, const PaletteEntry *>> fitting;
    for (const Source &source : sources) {
        const std::optional<int> title = fuzzyScore(m_text, folded(source.entry.title));
        const std::optional<int> all = title ? title : fuzzyScore(m_text, source.searched);
        if (all) {
            // Words found in the title count more than those beside it.
            fitting.append({title ? *title * 2 : *all, &source.entry});
        }
    }
    if (!m_text.isEmpty()) {
        std::stable_sort(fitting.begin(), fitting.end(),
                         [](const auto &a, const auto &b) { return a.first > b.first; });
    }
    for (int i = 0; i < std::min<qsizetype>(fitting.size(), most); ++i) {
        to.append(*fitting.at(i).second);
    }
}

void PalettePresenter::appendFound(QList<PaletteEntry> &to, const QList<PaletteEntry> &found) const
{
    // Until the store has answered for these words, of what it found for the last ones only what plainly fits stays: a
    // list that empties at every key flickers, and Enter must never open what was not asked for.
    const bool isAnswer = m_answered == m_number;
    for (const PaletteEntry &entry : found) {
        if (isAnswer || fuzzyScore(m_text, folded(entry.title + QLatin1Char(' ') + entry.detail))) {
            to.append(entry);
        }
    }
}

void PalettePresenter::list(bool first)
{
    QList<PaletteEntry> entries;
    const bool all = m_text.isEmpty();
    append(entries, m_commands, all ? static_cast<int>(m_commands.size()) : mostCommands);
    appendFound(entries, m_cases);
    appendFound(entries, m_people);
    append(entries, m_templateSources, mostOthers);
    append(entries, m_settings, all ? static_cast<int>(m_settings.size()) : mostOthers);
    m_model.setEntries(entries);
    Q_EMIT listed(first);
}

std::optional<Template> PalettePresenter::templateOf(const PaletteEntry &entry) const
{
    const auto found = std::find_if(m_templates.begin(), m_templates.end(),
                                    [&entry](const Template &each) { return each.id.toString() == entry.id; });
    return found == m_templates.end() ? std::nullopt : std::optional<Template>(*found);
}

} // namespace wederhoor
