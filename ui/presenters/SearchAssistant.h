#pragma once

#include "ui/models/SearchWords.h"
#include "ui/presenters/InboxDoor.h"

#include <QObject>

namespace wederhoor {

/// Knows what occurs in the inbox and what was searched before: completes a search, says what is wrong with it, and
/// offers values for the filters. GUI thread, no widgets.
class SearchAssistant : public QObject
{
    Q_OBJECT

public:
    SearchAssistant(const InboxDoor &door, const Clock &clock, QObject *parent = nullptr);

    void setChannels(const QList<Channel> &channels);
    [[nodiscard]] const QList<Channel> &channels() const { return m_channels; }
    [[nodiscard]] const KnownValues &known() const { return m_known; }
    /// Reads again what occurs, unless that was done just now.
    void refresh();

    [[nodiscard]] QList<SearchSuggestion> suggestions(const QString &line, int cursor) const;
    /// What is wrong with a search and what to do; empty: nothing, or it may still become right by typing on.
    [[nodiscard]] QString complaint(const QString &line) const;
    /// The line without what the complaint is about.
    [[nodiscard]] QString without(const QString &line) const;

    /// The line was of use: it is offered again.
    void remember(const QString &line);
    void forgetAll();
    [[nodiscard]] bool hasEarlier() const { return !m_recent.isEmpty(); }

Q_SIGNALS:
    void knownChanged();

private:
    [[nodiscard]] SearchVocabulary vocabulary() const;
    [[nodiscard]] std::optional<SearchPiece> unknownChannel(const QString &line) const;
    void saveRecent();

    InboxDoor m_door;
    const Clock &m_clock;
    QList<Channel> m_channels;
    KnownValues m_known;
    QStringList m_recent;
    std::optional<Instant> m_readAt;
    bool m_reading = false;
};

} // namespace wederhoor
