#pragma once

#include "core/domain/Clock.h"
#include "core/domain/FetchPage.h"

#include <QHash>
#include <QJsonObject>
#include <QList>
#include <QString>

#include <chrono>
#include <optional>

namespace wederhoor::bluesky {

/// A stretch of a source that was not read yet: from where the platform's cursor points, down to `floor`.
struct Gap
{
    QString cursor;
    Instant floor{};
    /// A second look at a stretch that was read before: nothing in it is taken for new.
    bool again = false;

    friend bool operator==(const Gap &, const Gap &) = default;
};

/// What one answer of a source said: how far it reaches and where it goes on.
struct Reach
{
    std::optional<Instant> newest;
    std::optional<Instant> oldest;
    QString cursor; ///< empty: nothing older exists
};

/// How far one source (notifications, a listening query, our own posts, private messages) was read. Each poll reads
/// the newest page and, while there are gaps, one page of the newest gap: new messages never wait for old ones, and
/// whatever a poll's budget leaves unread stays a gap. Pure.
class SourceCursor
{
public:
    /// History before the first fetch that is still read.
    static constexpr std::chrono::hours history{14 * 24};
    /// The platform orders by the time that the author's client claims when that is earlier: a late post appears below
    /// what was read already. So the newest page is always taken whole, and this often the last day is read again.
    static constexpr std::chrono::hours lookAgainEvery{1};
    static constexpr std::chrono::hours lookAgainAt{24};
    static constexpr int mostGaps = 8;

    [[nodiscard]] std::optional<Instant> top() const { return m_top; }
    [[nodiscard]] const QList<Gap> &gaps() const { return m_gaps; }
    /// Newer than anything read before.
    [[nodiscard]] bool isNew(Instant at) const { return !m_top || at > *m_top; }

    /// The newest page was read.
    void tookNewest(const Reach &reach, Instant now);
    /// One page of gaps().first() was read.
    void tookGap(const Reach &reach);
    /// The platform does not take the gap's cursor any more: it is read again from the newest page's end.
    void restartGap(const QString &cursor);

    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static SourceCursor fromJson(const QJsonObject &json);
    friend bool operator==(const SourceCursor &, const SourceCursor &) = default;

private:
    void addGap(Gap gap);

    std::optional<Instant> m_top;
    std::optional<Instant> m_lookedAgain;
    QList<Gap> m_gaps; ///< newest first
};

/// Where a channel's next fetch begins: all its sources, as compact JSON.
struct ChannelCursor
{
    QHash<QString, SourceCursor> sources;
    /// Private messages are not allowed to this app password; asked again after this.
    std::optional<Instant> privateRefusedUntil;

    [[nodiscard]] Cursor toCursor() const;
    /// Text that is no cursor of ours begins anew.
    [[nodiscard]] static ChannelCursor fromCursor(const Cursor &cursor);
    [[nodiscard]] bool hasGaps() const;
};

} // namespace wederhoor::bluesky
