#include "core/platforms/bluesky/BlueskyCursor.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace wederhoor::bluesky {

namespace {

constexpr int version = 1;

void putInstant(QJsonObject &json, const QString &key, const std::optional<Instant> &at)
{
    if (at) {
        json.insert(key, static_cast<qint64>(toMilliseconds(*at)));
    }
}

std::optional<Instant> instantOf(const QJsonObject &json, const QString &key)
{
    const QJsonValue value = json.value(key);
    return value.isDouble() ? std::optional(fromMilliseconds(value.toInteger())) : std::nullopt;
}

} // namespace

void SourceCursor::tookNewest(const Reach &reach, Instant now)
{
    const Instant floor = m_top.value_or(now - history);
    const bool lookAgain = m_top && (!m_lookedAgain || now - *m_lookedAgain >= lookAgainEvery);
    // What shares its millisecond with the floor lies on both sides of no cursor: the platform's continue below it.
    const bool reachesFloor = reach.cursor.isEmpty() || (reach.oldest && *reach.oldest <= floor);
    if (!reachesFloor) {
        addGap({reach.cursor, floor});
    } else if (lookAgain && !reach.cursor.isEmpty() && reach.oldest && *reach.oldest >= floor - lookAgainAt) {
        m_gaps.append({reach.cursor, floor - lookAgainAt, true});
    }
    if (lookAgain || !m_lookedAgain) {
        m_lookedAgain = now;
    }
    if (reach.newest) {
        m_top = std::max(m_top.value_or(*reach.newest), *reach.newest);
    }
}

void SourceCursor::tookGap(const Reach &reach)
{
    if (m_gaps.isEmpty()) {
        return;
    }
    Gap &gap = m_gaps.first();
    const bool goesOn = !reach.cursor.isEmpty() && reach.cursor != gap.cursor;
    if (goesOn && (!reach.oldest || *reach.oldest > gap.floor)) {
        gap.cursor = reach.cursor;
    } else {
        m_gaps.removeFirst();
    }
}

void SourceCursor::restartGap(const QString &cursor)
{
    if (m_gaps.isEmpty()) {
        return;
    }
    if (cursor.isEmpty()) {
        m_gaps.removeFirst();
    } else {
        m_gaps.first().cursor = cursor;
    }
}

void SourceCursor::addGap(Gap gap)
{
    m_gaps.prepend(std::move(gap));
    while (m_gaps.size() > mostGaps) {
        // The two oldest become one, which reads again what lies between them.
        const Gap oldest = m_gaps.takeLast();
        Gap &last = m_gaps.last();
        last.floor = std::min(last.floor, oldest.floor);
        last.again = last.again && oldest.again;
    }
}

QJsonObject SourceCursor::toJson() const
{
    QJsonObject json;
    putInstant(json, QStringLiteral("top"), m_top);
    putInstant(json, QStringLiteral("again"), m_lookedAgain);
    QJsonArray gaps;
    for (const Gap &gap : m_gaps) {
        QJsonObject entry{{QStringLiteral("c"), gap.cursor}};
        putInstant(entry, QStringLiteral("f"), gap.floor);
        if (gap.again) {
            entry.insert(QStringLiteral("a"), true);
        }
        gaps.append(entry);
    }
    if (!gaps.isEmpty()) {
        json.insert(QStringLiteral("gaps"), gaps);
    }
    return json;
}

SourceCursor SourceCursor::fromJson(const QJsonObject &json)
{
    SourceCursor source;
    source.m_top = instantOf(json, QStringLiteral("top"));
    source.m_lookedAgain = instantOf(json, QStringLiteral("again"));
    const QJsonArray gaps = json.value(QLatin1String("gaps")).toArray();
    for (const QJsonValue &value : gaps) {
        const QJsonObject entry = value.toObject();
        const QString cursor = entry.value(QLatin1String("c")).toString();
        const std::optional<Instant> floor = instantOf(entry, QStringLiteral("f"));
        if (!cursor.isEmpty() && floor) {
            source.m_gaps.append({cursor, *floor, entry.value(QLatin1String("a")).toBool()});
        }
    }
    return source;
}

Cursor ChannelCursor::toCursor() const
{
    QJsonObject all;
    for (auto entry = sources.begin(); entry != sources.end(); ++entry) {
        all.insert(entry.key(), entry.value().toJson());
    }
    QJsonObject json{{QStringLiteral("v"), version}, {QStringLiteral("sources"), all}};
    putInstant(json, QStringLiteral("privateRefusedUntil"), privateRefusedUntil);
    return {QJsonDocument(json).toJson(QJsonDocument::Compact)};
}

ChannelCursor ChannelCursor::fromCursor(const Cursor &cursor)
{
    ChannelCursor channel;
    const QJsonObject json = QJsonDocument::fromJson(cursor.value).object();
    if (json.value(QLatin1String("v")).toInt() != version) {
        return channel;
    }
    const QJsonObject all = json.value(QLatin1String("sources")).toObject();
    for (auto entry = all.begin(); entry != all.end(); ++entry) {
        channel.sources.insert(entry.key(), SourceCursor::fromJson(entry.value().toObject()));
    }
    channel.privateRefusedUntil = instantOf(json, QStringLiteral("privateRefusedUntil"));
    return channel;
}

bool ChannelCursor::hasGaps() const
{
    return std::any_of(sources.begin(), sources.end(),
                       [](const SourceCursor &source) { return !source.gaps().isEmpty(); });
}

} // namespace wederhoor::bluesky
