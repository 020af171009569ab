#include "ui/style/Theme.h"

#include "core/domain/NameTable.h"
#include "ui/style/HouseStyle.h"
#include "ui/style/Sizes.h"
#include "ui/style/SystemLook.h"

#include <QApplication>
#include <QFontDatabase>
#include <QFontMetrics>
#include <QPalette>
#include <QToolTip>

namespace wederhoor {

namespace {

constexpr NameTable<Theme::Look, 4> lookNames{{{{Theme::Look::System, "system"},
                                                {Theme::Look::Light, "light"},
                                                {Theme::Look::Dark, "dark"},
                                                {Theme::Look::Contrast, "contrast"}}}};

} // namespace

Theme::Theme(QObject *parent)
    : QObject(parent)
    , m_system(new SystemLook(this))
    , m_family(QFontDatabase::hasFamily(QStringLiteral("Inter")) ? QStringLiteral("Inter")
                                                                 : QApplication::font().family())
{
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
    Palette palette = contrast ? contrastPalette(dark) : dark ? darkPalette() : lightPalette();
    if (m_practice) {
        palette = withPracticeAccent(palette);
    }
    if (palette == m_palette) {
        // Every widget would be painted anew for nothing.
        return;
    }
    m_palette = palette;
    paintAll();
    Q_EMIT changed();
}

void Theme::paintAll() const
{
    auto *style = qobject_cast<HouseStyle *>(QApplication::style());
    if (style == nullptr) {
        QApplication::setStyle(new HouseStyle(m_palette));
    } else {
        style->setColors(m_palette);
    }
    const QPalette palette = HouseStyle::qtPalette(m_palette);
    QApplication::setPalette(palette);
    QToolTip::setPalette(palette);
}

} // namespace wederhoor
