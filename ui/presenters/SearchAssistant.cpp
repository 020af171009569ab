#include "ui/presenters/SearchAssistant.h"

#include "core/desk/CaseDesk.h"
#include "core/store/Store.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace wederhoor {

namespace {

using namespace std::chrono_literals;
constexpr auto keptFor = 20s;
constexpr int mostRemembered = 10;

QString recentKey()
{
    return QStringLiteral("inbox.recentSearches");
}

} // namespace

SearchAssistant::SearchAssistant(const InboxDoor &door, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_door(door)
    , m_clock(clock)
{
    onResult(this, door.store.setting(recentKey()), [this](const Result<QString> &text) {
        if (text && m_recent.isEmpty()) {
            for (const QJsonValue &line : QJsonDocument::fromJson(text->toUtf8()).array()) {
                m_recent.append(line.toString());
            }
        }
    });
    // The team's tags are offered as soon as they are known.
    connect(&m_door.store, &Store::sharedChanged, this, [this] {
        m_readAt.reset();
        refresh();
    });
    refresh();
}

void SearchAssistant::setChannels(const QList<Channel> &channels)
{
    m_channels = channels;
    Q_EMIT knownChanged();
}

void SearchAssistant::refresh()
{
    if (m_reading || (m_readAt && m_clock.now() - *m_readAt < keptFor)) {
        return;
    }
    m_reading = true;
    onResult(this, m_door.store.knownValues(), [this](const Result<KnownValues> &known) {
        m_reading = false;
        if (!known) {
            return;
        }
        m_readAt = m_clock.now();
        if (m_known != *known) {
            m_known = *known;
            Q_EMIT knownChanged();
        }
    });
}

SearchVocabulary SearchAssistant::vocabulary() const
{
    SearchVocabulary vocabulary;
    for (const Channel &channel : m_channels) {
        vocabulary.channels.append(channel.name);
    }
    vocabulary.me = m_door.desk.me().id;
    vocabulary.known = m_known;
    vocabulary.recent = m_recent;
    vocabulary.now = m_clock.now();
    return vocabulary;
}

QList<SearchSuggestion> SearchAssistant::suggestions(const QString &line, int cursor) const
{
    return searchSuggestions(line, cursor, vocabulary());
}

std::optional<SearchPiece> SearchAssistant::unknownChannel(const QString &line) const
{
    for (const SearchPiece &piece : searchPieces(line)) {
        const bool known = std::any_of(m_channels.begin(), m_channels.end(), [&piece](const Channel &channel) {
            return channel.name.compare(piece.value, Qt::CaseInsensitive) == 0;
        });
        if (piece.isField() && piece.field == QLatin1String("channel") && !known) {
            return piece;
        }
    }
    return std::nullopt;
}

QString SearchAssistant::complaint(const QString &line) const
{
    const auto mayBecomeRight = [this, &line](const SearchPiece &piece) {
        return piece.end == line.size() && !suggestions(line, static_cast<int>(line.size())).isEmpty();
    };
    if (const std::optional<SearchFault> fault = searchFault(line)) {
        return mayBecomeRight(fault->piece) ? QString() : searchFaultText(*fault);
    }
    const std::optional<SearchPiece> piece = unknownChannel(line);
    if (!piece || mayBecomeRight(*piece)) {
        return {};
    }
    return tr("No channel is called \u201c%1\u201d. There are: %2.")
        .arg(piece->value, vocabulary().channels.join(QStringLiteral(", ")));
}

QString SearchAssistant::without(const QString &line) const
{
    const std::optional<SearchFault> fault = searchFault(line);
    const std::optional<SearchPiece> piece = fault ? std::optional(fault->piece) : unknownChannel(line);
    return piece ? (line.left(piece->begin) + line.mid(piece->end)).simplified() : line;
}

void SearchAssistant::remember(const QString &line)
{
    const QString text = line.simplified();
    if (text.isEmpty() || searchFault(text)) {
        return;
    }
    m_recent.removeAll(text);
    m_recent.prepend(text);
    m_recent = m_recent.mid(0, mostRemembered);
    saveRecent();
}

void SearchAssistant::forgetAll()
{
    m_recent.clear();
    saveRecent();
}

void SearchAssistant::saveRecent()
{
    const QByteArray json = QJsonDocument(QJsonArray::fromStringList(m_recent)).toJson(QJsonDocument::Compact);
    // Losing an earlier search is no harm worth a word.
    onResult(this, m_door.store.setSetting(recentKey(), QString::fromUtf8(json)), [](const Result<void> &) {});
}

} // namespace wederhoor
