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

} // namespace

Palette lightPalette()
{
    return {.window = QColor(0xf5f6f8),
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
            .dark = false};
}

Palette darkPalette()
{
    return {.window = QColor(0x15191f),
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
            .dark = true};
}

Palette withPracticeAccent(Palette palette)
{
    palette.accent = palette.dark ? QColor(0xb79cf0) : QColor(0x6b3fb5);
    palette.onAccent = palette.dark ? QColor(0x160f24) : QColor(0xffffff);
    palette.accentSoft = palette.dark ? QColor(0x2b2340) : QColor(0xf0eafa);
    palette.rail = palette.dark ? QColor(0x181226) : QColor(0x33264f);
    palette.railText = palette.dark ? QColor(0xa294bf) : QColor(0xc3b8db);
    return palette;
}

double contrastRatio(const QColor &a, const QColor &b)
{
    const double first = luminance(a) + 0.05;
    const double second = luminance(b) + 0.05;
    return std::max(first, second) / std::min(first, second);
}

} // namespace wederhoor
