#pragma once

#include "ui/presenters/InboxDoor.h"

#include <QObject>

namespace wederhoor {

/// How the agent signs: everywhere, and where another signature is wanted. GUI thread, no widgets.
class SignaturesPresenter : public QObject
{
    Q_OBJECT

public:
    /// One place to sign in; the first is "everywhere" (a null channel).
    struct Place
    {
        ChannelId channel;
        QString name; ///< of the channel; empty for everywhere
        PlatformId platform;
        QString text; ///< empty: no rule of its own

        friend bool operator==(const Place &, const Place &) = default;
    };

    SignaturesPresenter(const InboxDoor &inbox, const InboxDoor &practice, QObject *parent = nullptr);

    [[nodiscard]] const QList<Place> &places() const { return m_places; }
    /// What stands under a reply there, were this the rule of the place.
    [[nodiscard]] QString preview(const ChannelId &channel, const QString &text) const;
    /// Variables in it that nobody fills.
    [[nodiscard]] QStringList unresolved(const QString &text) const;
    void save(const ChannelId &channel, const QString &text);
    /// Of a long reply each part is signed, not only the last.
    [[nodiscard]] bool signsEachPart() const { return m_signsEachPart; }
    void setSignsEachPart(bool each);

Q_SIGNALS:
    void changed();
    void saved();
    void failed(const QString &text);

private:
    void read();
    void take(const QList<Channel> &channels, const QList<SignatureRule> &rules);

    InboxDoor m_inbox;
    InboxDoor m_practice;
    QList<SignatureRule> m_rules;
    QList<Place> m_places;
    bool m_signsEachPart = false;
};

} // namespace wederhoor
