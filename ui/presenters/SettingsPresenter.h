#pragma once

#include "ui/presenters/InboxDoor.h"

#include <QObject>

namespace wederhoor {

/// Who works here and how it looks, as the settings keep it: agent.id, agent.name, ui.language, ui.theme, and the
/// agent's signature in both inboxes.
class SettingsPresenter : public QObject
{
    Q_OBJECT

public:
    struct Values
    {
        QString agentId;
        QString name;
        QString signature;
        QString language; ///< "nl", "en"; empty: the system's
        QString theme; ///< "system", "light", "dark", "contrast"
    };

    SettingsPresenter(const InboxDoor &inbox, const InboxDoor &practice, QObject *parent = nullptr);

    /// Ends in read().
    void load();
    void save(const Values &values);
    [[nodiscard]] const Values &values() const { return m_values; }
    /// The language alone, at once.
    void setLanguage(const QString &language);
    /// Nobody has said yet who works here, nor that they would rather not.
    [[nodiscard]] bool isFirstRun() const { return m_isFirstRun; }
    void finishFirstRun();

Q_SIGNALS:
    void read();
    void saved();
    void failed(const QString &text);

private:
    void readSetting(const QString &key, QString Values::*field);
    void readSignature(std::function<void()> then);
    void takeSignaturesAlong(const InboxDoor &door, const AgentId &from, const AgentId &to);
    void oneRead();
    void follow(const QFuture<Result<void>> &future);

    InboxDoor m_inbox;
    InboxDoor m_practice;
    Values m_values;
    int m_reading = 0;
    bool m_isFirstRun = false;
};

} // namespace wederhoor
