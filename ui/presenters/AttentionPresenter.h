#pragma once

#include "ui/presenters/AttentionRules.h"
#include "ui/presenters/InboxDoor.h"

#include <QObject>
#include <QTimer>

namespace wederhoor {

/// What wants to be seen while one looks elsewhere: counts it and words what is announced, within the settings
/// attention.*. Of the real inbox only: practice never calls. GUI thread, no widgets.
class AttentionPresenter : public QObject
{
    Q_OBJECT

public:
    struct Values
    {
        bool on = true;
        QuietHours quiet;

        friend bool operator==(const Values &, const Values &) = default;
    };
    struct Announcement
    {
        QString title;
        QString text;
        CaseId opens; ///< what a click leads to; null: nothing

        friend bool operator==(const Announcement &, const Announcement &) = default;
    };

    AttentionPresenter(const InboxDoor &inbox, const Clock &clock, QObject *parent = nullptr);

    /// Ends in settingsRead().
    void load();
    [[nodiscard]] const Values &values() const { return m_values; }
    void save(const Values &values);

    /// The window is active: new words are seen in it.
    void setWatched(bool watched);
    /// This member approves what waits: it is announced.
    void setJudges(bool judges);
    /// Nothing is announced until then, whatever the settings say.
    void beQuietFor(std::chrono::minutes time);
    void endQuiet();
    [[nodiscard]] bool isQuiet() const;
    /// Why and until when it is quiet; empty: it is not.
    [[nodiscard]] QString quietText() const;
    /// Announces it, unless it is quiet now: false.
    [[nodiscard]] bool tell(const QString &title, const QString &text);
    /// An announcement that opens nothing, to see how they look here.
    void test();
    [[nodiscard]] int count() const { return m_count; }
    /// Looks again now, not at the next change.
    void look();

Q_SIGNALS:
    void settingsRead();
    void failed(const QString &text);
    void quietChanged();
    void countChanged(int count);
    void announced(const wederhoor::AttentionPresenter::Announcement &announcement);

private:
    void take(const QList<CaseRow> &mine, const QList<CaseRow> &unclaimed, const QList<CaseRow> &toApprove);
    void write(const QString &key, const QString &value);
    [[nodiscard]] Announcement wordsFor(const QList<AttentionItem> &items) const;

    InboxDoor m_inbox;
    const Clock &m_clock;
    Values m_values;
    AttentionLedger m_ledger;
    std::optional<Instant> m_quietUntil;
    bool m_watched = false;
    bool m_judges = false;
    bool m_looking = false;
    int m_count = 0;
    QTimer m_soon;
    QTimer m_regularly;
};

} // namespace wederhoor
