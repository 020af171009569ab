#pragma once

#include <QString>

class QLabel;
class QVBoxLayout;
class QWidget;

namespace wederhoor {

class Theme;

/// Puts words under each other, as plain text that wraps; made anew when they change.
class TextColumn
{
public:
    /// `widget` holds what is added; it gets a layout.
    TextColumn(QWidget *widget, const Theme &theme);

    /// Of a group, in small letters above it.
    QLabel *heading(const QString &text);
    QLabel *strong(const QString &text);
    /// `role`: "dim", "small", "good", "error" ...; empty: as text is.
    QLabel *text(const QString &text, const char *role = "");
    /// What it is, and beside it what it comes to.
    QLabel *pair(const QString &name, const QString &value, const char *role = "");
    void add(QWidget *widget);
    void space(int pixels);
    void stretch();
    [[nodiscard]] QVBoxLayout *layout() const { return m_layout; }
    [[nodiscard]] QWidget *widget() const { return m_widget; }

private:
    QLabel *label(const QString &text, const char *role);

    QWidget *m_widget;
    const Theme &m_theme;
    QVBoxLayout *m_layout;
};

} // namespace wederhoor
