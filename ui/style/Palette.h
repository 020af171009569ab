#pragma once

#include <QColor>

namespace wederhoor {

/// The colours of one look, by their role; no widget names a colour of its own.
struct Palette
{
    QColor window;
    QColor panel;
    QColor line;
    QColor text;
    QColor dim;
    QColor faint;
    QColor accent;
    QColor onAccent;
    QColor accentSoft;
    QColor rail;
    QColor railText;
    QColor ourMessage;
    QColor note;
    QColor noteLine;
    QColor good;
    QColor goodSoft;
    QColor soon;
    QColor soonSoft;
    QColor late;
    QColor lateSoft;
    QColor link;
    QColor found; ///< behind words that were searched for
    // Made of those above, so that every look has them.
    QColor accentHover{}; ///< the accent under the pointer
    QColor accentDim{}; ///< the accent of what cannot be pressed now
    QColor railLine{};
    QColor railChosen{};
    QColor onRail{}; ///< words on what is chosen in the rail
    bool dark = false;
    bool contrast = false;

    friend bool operator==(const Palette &, const Palette &) = default;
};

[[nodiscard]] Palette lightPalette();
[[nodiscard]] Palette darkPalette();
/// For those who need more than the others give: black and white, lines that are seen, 7:1 for all text.
[[nodiscard]] Palette contrastPalette(bool dark);
/// The same look with the accent of practice: nothing in it can be taken for the inbox.
[[nodiscard]] Palette withPracticeAccent(Palette palette);

/// WCAG 2.1 contrast ratio of two opaque colours, 1 to 21.
[[nodiscard]] double contrastRatio(const QColor &a, const QColor &b);

} // namespace wederhoor
