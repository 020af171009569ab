#include "ui/style/Theme.h"

#include "core/domain/NameTable.h"
#include "ui/style/Sizes.h"
#include "ui/style/SystemLook.h"

#include <QApplication>
#include <QFile>
#include <QFontDatabase>
#include <QFontMetrics>
#include <QPalette>
#include <QStyleFactory>

// Resources of a static library are only there once they are named, outside any namespace.
static void initThemeResources()
{
    Q_INIT_RESOURCE(themes);
}

namespace wederhoor {

namespace {

constexpr NameTable<Theme::Look, 4> lookNames{{{{Theme::Look::System, "system"},
                                                {Theme::Look::Light, "light"},
                                                {Theme::Look::Dark, "dark"},
                                                {Theme::Look::Contrast, "contrast"}}}};

QPalette qtPalette(const Palette &p)
{
    QPalette palette(p.panel, p.window);
    palette.setColor(QPalette::Window, p.window);
    palette.setColor(QPalette::WindowText, p.text);
    palette.setColor(QPalette::Base, p.panel);
    palette.setColor(QPalette::AlternateBase, p.window);
    palette.setColor(QPalette::Text, p.text);
    palette.setColor(QPalette::Button, p.panel);
    palette.setColor(QPalette::ButtonText, p.text);
    palette.setColor(QPalette::PlaceholderText, p.faint);
    palette.setColor(QPalette::Highlight, p.accent);
    palette.setColor(QPalette::HighlightedText, p.onAccent);
    palette.setColor(QPalette::Link, p.link);
    palette.setColor(QPalette::ToolTipBase, p.panel);
    palette.setColor(QPalette::ToolTipText, p.text);
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText}) {
        palette.setColor(QPalette::Disabled, role, p.faint);
    }
    return palette;
}

QColor blend(const QColor &over, const QColor &under, double part)
{
    return QColor::fromRgbF(static_cast<float>(over.redF() * part + under.redF() * (1 - part)),
                            static_cast<float>(over.greenF() * part + under.greenF() * (1 - part)),
                            static_cast<float>(over.blueF() * part + under.blueF() * (1 - part)));
}

QString sheetFor(const Palette &p)
{
    QFile file(QStringLiteral(":/themes/wederhoor.qss"));
    if (!file.open(QIODevice::ReadOnly)) {
        return {};
    }
    QString sheet = QString::fromUtf8(file.readAll());
    // Longer names first: @line is the beginning of no other, but @accent is of @accentSoft.
    const std::pair<const char *, QColor> tokens[]{
        {"@accentSoft", p.accentSoft},
        {"@accentDim", blend(p.accent, p.panel, 0.45)},
        {"@accentHover", blend(p.accent, p.text, 0.88)},
        {"@accent", p.accent},
        {"@onAccent", p.onAccent},
        {"@onRail", Qt::white},
        {"@window", p.window},
        {"@panel", p.panel},
        {"@line", p.line},
        {"@text", p.text},
        {"@dim", p.dim},
        {"@faint", p.faint},
        {"@railLine", p.contrast ? p.line : p.rail},
        {"@railText", p.railText},
        {"@railChosen", blend(p.railText, p.rail, 0.18)},
        {"@rail", p.rail},
        {"@ourMessage", p.ourMessage},
        {"@noteLine", p.noteLine},
        {"@note", p.note},
        {"@goodSoft", p.goodSoft},
        {"@good", p.good},
        {"@soonSoft", p.soonSoft},
        {"@soon", p.soon},
        {"@lateSoft", p.lateSoft},
        {"@late", p.late},
        {"@link", p.link},
    };
    for (const auto &[name, color] : tokens) {
        sheet.replace(QLatin1String(name), color.name());
    }
    return sheet;
}

} // namespace

Theme::Theme(QObject *parent)
    : QObject(parent)
    , m_system(new SystemLook(this))
    , m_family(QFontDatabase::hasFamily(QStringLiteral("Inter")) ? QStringLiteral("Inter")
                                                                 : QApplication::font().family())
{
    initThemeResources();
    QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    QApplication::setFont(font(Font::Text));
    // Loaded before the first screen is laid out: while the inbox is being opened there is time for it.
    for (const Font each : {Font::Text, Font::Strong, Font::Small, Font::SmallStrong, Font::Heading, Font::Group}) {
        static_cast<void>(QFontMetrics(font(each)).horizontalAdvance(QLatin1Char('x')));
    }
    connect(m_system, &SystemLook::changed, this, &Theme::update);
    update();
}

void Theme::setLook(Look look)
{
    m_look = look;
    update();
}

void Theme::setPractice(bool practice)
{
    if (practice != m_practice) {
        m_practice = practice;
        update();
    }
}

QFont Theme::font(Font font) const
{
    QFont result(m_family);
    // Emoji in colour: the family that would be found otherwise draws them as outlines.
    result.setFamilies({m_family, QStringLiteral("Noto Color Emoji")});
    result.setPixelSize(sizes::textPixels);
    switch (font) {
    case Font::Text:
        break;
    case Font::Strong:
        result.setWeight(QFont::DemiBold);
        break;
    case Font::Small:
        result.setPixelSize(sizes::smallPixels);
        break;
    case Font::SmallStrong:
        result.setPixelSize(sizes::smallPixels);
        result.setWeight(QFont::DemiBold);
        break;
    case Font::Heading:
        result.setPixelSize(sizes::headingPixels);
        result.setWeight(QFont::DemiBold);
        break;
    case Font::Group:
        result.setPixelSize(sizes::groupPixels);
        result.setWeight(QFont::DemiBold);
        result.setCapitalization(QFont::AllUppercase);
        result.setLetterSpacing(QFont::AbsoluteSpacing, 0.4);
        break;
    }
    return result;
}

QString Theme::styleSheet() const
{
    return m_sheet;
}

QString Theme::lookName(Look look)
{
    return lookNames.name(look);
}

std::optional<Theme::Look> Theme::lookFromName(const QString &name)
{
    return lookNames.value(name);
}

void Theme::update()
{
    const bool asSystem = m_look == Look::System;
    // High contrast is light or dark as the system is: which of them helps differs from eye to eye.
    const bool dark = m_look == Look::Dark || ((asSystem || m_look == Look::Contrast) && m_system->isDark());
    const bool contrast = m_look == Look::Contrast || (asSystem && m_system->isHighContrast());
    m_palette = contrast ? contrastPalette(dark) : dark ? darkPalette() : lightPalette();
    if (m_practice) {
        m_palette = withPracticeAccent(m_palette);
    }
    QString sheet = sheetFor(m_palette);
    if (sheet == m_sheet) {
        // Every widget would be polished anew for nothing.
        return;
    }
    m_sheet = std::move(sheet);
    QApplication::setPalette(qtPalette(m_palette));
    Q_EMIT changed();
}

} // namespace wederhoor
