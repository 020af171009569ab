#pragma once

#include "core/domain/PersonalData.h"
#include "ui/presenters/InboxDoor.h"

#include <QObject>

namespace wederhoor {

/// How strict the guard of personal data is, and what the organisation says of itself: the same in both inboxes. GUI
/// thread, no widgets.
class GuardPresenter : public QObject
{
    Q_OBJECT

public:
    GuardPresenter(const InboxDoor &inbox, const InboxDoor &practice, QObject *parent = nullptr);

    [[nodiscard]] const GuardRules &rules() const { return m_rules; }
    /// A pattern that cannot be used is refused by failed(), and nothing is changed.
    void save(const GuardRules &rules);

    /// What comes of trying a pattern on a text.
    struct Trial
    {
        bool isGood = false; ///< the pattern can be used
        QString text;
    };
    [[nodiscard]] static Trial tryPattern(const QString &pattern, const QString &sample);
    /// One a line, or with commas; without what is empty or there twice.
    [[nodiscard]] static QStringList listFrom(const QString &text);

Q_SIGNALS:
    void changed();
    void saved();
    void failed(const QString &text);

private:
    void read();

    InboxDoor m_inbox;
    InboxDoor m_practice;
    GuardRules m_rules;
};

} // namespace wederhoor
