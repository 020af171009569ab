#pragma once

#include "ui/style/Palette.h"

#include <QFont>
#include <QObject>

#include <optional>

namespace wederhoor {

class SystemLook;

/// The look of the window: which palette holds and the fonts; gives them to the application and its style. Owned by the
/// window, handed to all that paint.
class Theme : public QObject
{
    Q_OBJECT

public:
    enum class Look { System, Light, Dark, Contrast };
    enum class Font { Text, Strong, Small, SmallStrong, Heading, Group };

    explicit Theme(QObject *parent = nullptr);

    void setLook(Look look);
    [[nodiscard]] Look look() const { return m_look; }
    /// Practice has an accent and a rail of its own.
    void setPractice(bool practice);
    [[nodiscard]] bool isPractice() const { return m_practice; }

    [[nodiscard]] const Palette &palette() const { return m_palette; }
    [[nodiscard]] QFont font(Font font) const;

    /// "system", "light", "dark", "contrast": the value of the setting ui.theme.
    [[nodiscard]] static QString lookName(Look look);
    [[nodiscard]] static std::optional<Look> lookFromName(const QString &name);

Q_SIGNALS:
    void changed();

private:
    void update();
    void paintAll() const;

    SystemLook *m_system;
    Look m_look = Look::System;
    bool m_practice = false;
    Palette m_palette;
    QString m_family;
};

} // namespace wederhoor
