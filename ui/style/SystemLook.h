#pragma once

#include <QObject>

class QDBusVariant;

namespace wederhoor {

/// What the desktop says of dark mode and contrast, through its settings portal (Qt 6.4 does not tell). Silent where
/// there is no portal: light, then.
class SystemLook : public QObject
{
    Q_OBJECT

public:
    explicit SystemLook(QObject *parent = nullptr);

    [[nodiscard]] bool isDark() const { return m_dark; }
    [[nodiscard]] bool isHighContrast() const { return m_contrast; }

Q_SIGNALS:
    void changed();

private Q_SLOTS:
    void onSettingChanged(const QString &group, const QString &key, const QDBusVariant &value);

private:
    void ask(const QString &key);
    void set(const QString &key, uint value);

    bool m_dark = false;
    bool m_contrast = false;
};

} // namespace wederhoor
