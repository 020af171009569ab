#include "ui/style/Palette.h"

#include <algorithm>
#include <cmath>

namespace wederhoor {

namespace {

double linear(double channel)
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor &color)
{
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

QColor blend(const QColor &over, const QColor &under, double part)
{
    return QColor::fromRgbF(static_cast<float>(over.redF() * part + under.redF() * (1 - part)),
                            static_cast<float>(over.greenF() * part + under.greenF() * (1 - part)),
                            static_cast<float>(over.blueF() * part + under.blueF() * (1 - part)));
}

/// With the colours that are made of others.
Palette completed(Palette palette)
{
    palette.accentHover = blend(palette.accent, palette.text, 0.88);
    palette.accentDim = blend(palette.accent, palette.panel, 0.45);
    palette.railLine = palette.contrast ? palette.line : palette.rail;
    palette.railChosen = blend(palette.railText, palette.rail, 0.18);
    palette.onRail = Qt::white;
    return palette;
}

Palette contrastLight()
{
    return completed({.window = QColor(0xffffff),
                      .panel = QColor(0xffffff),
                      .line = QColor(0x4a4a4a),
                      .text = QColor(0xff000000U),
                      .dim = QColor(0x1f1f1f),
                      .faint = QColor(0x333333),
                      .accent = QColor(0x8a2b00),
                      .onAccent = QColor(0xffffff),
                      .accentSoft = QColor(0xffe8dc),
                      .rail = QColor(0xff000000U),
                      .railText = QColor(0xffffff),
                      .ourMessage = QColor(0xe4efff),
                      .note = QColor(0xfff6cc),
                      .noteLine = QColor(0x6b5600),
                      .good = QColor(0x0a4522),
                      .goodSoft = QColor(0xe2f5e8),
                      .soon = QColor(0x593800),
                      .soonSoft = QColor(0xfff0cf),
                      .late = QColor(0x860d0d),
                      .lateSoft = QColor(0xffe6e4),
                      .link = QColor(0x003c86),
                      .found = QColor(0xffe27a),
                      .dark = false,
                      .contrast = true});
}

Palette contrastDark()
{
    return completed({.window = QColor(0xff000000U),
                      .panel = QColor(0xff000000U),
                      .line = QColor(0xb8b8b8),
                      .text = QColor(0xffffff),
                      .dim = QColor(0xf0f0f0),
                      .faint = QColor(0xdcdcdc),
                      .accent = QColor(0xffb38a),
                      .onAccent = QColor(0xff000000U),
                      .accentSoft = QColor(0x3d1d0a),
                      .rail = QColor(0xff000000U),
                      .railText = QColor(0xffffff),
                      .ourMessage = QColor(0x0a1f3d),
                      .note = QColor(0x2b2600),
                      .noteLine = QColor(0xffe27a),
                      .good = QColor(0x7dffab),
                      .goodSoft = QColor(0x002912),
                      .soon = QColor(0xffd75e),
                      .soonSoft = QColor(0x2e2200),
                      .late = QColor(0xffb3ad),
                      .lateSoft = QColor(0x3d0a08),
                      .link = QColor(0x9ecbff),
                      .found = QColor(0x665000),
                      .dark = true,
                      .contrast = true});
}

} // namespace

Palette lightPalette()
{
    return completed({.window = QColor(0xf5f6f8),
                      .panel = QColor(0xffffff),
                      .line = QColor(0xe3e6ea),
                      .text = QColor(0x1c2430),
                      .dim = QColor(0x5b6677),
                      .faint = QColor(0x667183),
                      .accent = QColor(0xc2410c),
                      .onAccent = QColor(0xffffff),
                      .accentSoft = QColor(0xfdeee7),
                      .rail = QColor(0x232a35),
                      .railText = QColor(0xaeb8c7),
                      .ourMessage = QColor(0xe9f1fa),
                      .note = QColor(0xfff9e3),
                      .noteLine = QColor(0xeddfa0),
                      .good = QColor(0x23683f),
                      .goodSoft = QColor(0xe6f4eb),
                      .soon = QColor(0x8a5800),
                      .soonSoft = QColor(0xfff4dc),
                      .late = QColor(0xb3261e),
                      .lateSoft = QColor(0xfdecea),
                      .link = QColor(0x2463a8),
                      .found = QColor(0xffe9a8),
                      .dark = false,
                      .contrast = false});
}

Palette darkPalette()
{
    return completed({.window = QColor(0x15191f),
                      .panel = QColor(0x1c2128),
                      .line = QColor(0x2d343e),
                      .text = QColor(0xe4e8ee),
                      .dim = QColor(0x9aa5b4),
                      .faint = QColor(0x8a95a5),
                      .accent = QColor(0xf0773f),
                      .onAccent = QColor(0x1b120c),
                      .accentSoft = QColor(0x3a251b),
                      .rail = QColor(0x101318),
                      .railText = QColor(0x8b96a6),
                      .ourMessage = QColor(0x1c2a3a),
                      .note = QColor(0x2d2a1a),
                      .noteLine = QColor(0x4d4522),
                      .good = QColor(0x6cc08d),
                      .goodSoft = QColor(0x1b2f24),
                      .soon = QColor(0xe2b04a),
                      .soonSoft = QColor(0x33290f),
                      .late = QColor(0xf28b82),
                      .lateSoft = QColor(0x3a1f1d),
                      .link = QColor(0x6fa8e6),
                      .found = QColor(0x574712),
                      .dark = true,
                      .contrast = false});
}

Palette contrastPalette(bool dark)
{
    return dark ? contrastDark() : contrastLight();
}

Palette withPracticeAccent(Palette palette)
{
    if (palette.contrast) {
        palette.accent = palette.dark ? QColor(0xd9c6ff) : QColor(0x4b1f8f);
        palette.accentSoft = palette.dark ? QColor(0x2a1250) : QColor(0xece2ff);
        palette.rail = palette.dark ? QColor(0x1d0b38) : QColor(0x2a1250);
        return completed(palette);
    }
    palette.accent = palette.dark ? QColor(0xb79cf0) : QColor(0x6b3fb5);
    palette.onAccent = palette.dark ? QColor(0x160f24) : QColor(0xffffff);
    palette.accentSoft = palette.dark ? QColor(0x2b2340) : QColor(0xf0eafa);
    palette.rail = palette.dark ? QColor(0x181226) : QColor(0x33264f);
    palette.railText = palette.dark ? QColor(0xa294bf) : QColor(0xc3b8db);
    return completed(palette);
}

double contrastRatio(const QColor &a, const QColor &b)
{
    const double first = luminance(a) + 0.05;
    const double second = luminance(b) + 0.05;
    return std::max(first, second) / std::min(first, second);
}

} // namespace wederhoor
