#pragma once

#include <QObject>

class QDBusVariant;

namespace wederhoor {

/// What the desktop says of dark mode, through its settings portal (Qt 6.4 does not tell). Silent where there is no
/// portal: light, then.
class SystemLook : public QObject
{
    Q_OBJECT

public:
    explicit SystemLook(QObject *parent = nullptr);

    [[nodiscard]] bool isDark() const { return m_dark; }

Q_SIGNALS:
    void changed();

private Q_SLOTS:
    void onSettingChanged(const QString &group, const QString &key, const QDBusVariant &value);

private:
    void set(uint scheme);

    bool m_dark = false;
};

} // namespace wederhoor
