#include "ui/style/TextMarks.h"

#include "ui/style/Palette.h"

namespace wederhoor {

QTextCharFormat textMarkFormat(TextMark mark, const Palette &palette)
{
    QTextCharFormat format;
    switch (mark) {
    case TextMark::Unresolved:
        format.setUnderlineStyle(QTextCharFormat::WaveUnderline);
        format.setUnderlineColor(palette.late);
        format.setForeground(palette.late);
        break;
    case TextMark::PersonalBlocked:
        format.setUnderlineStyle(QTextCharFormat::DashUnderline);
        format.setUnderlineColor(palette.late);
        format.setBackground(palette.lateSoft);
        break;
    case TextMark::PersonalAsked:
        format.setUnderlineStyle(QTextCharFormat::DashDotLine);
        format.setUnderlineColor(palette.soon);
        format.setBackground(palette.soonSoft);
        break;
    case TextMark::PersonalTold:
        format.setUnderlineStyle(QTextCharFormat::DotLine);
        format.setUnderlineColor(palette.dim);
        break;
    case TextMark::Removed:
        format.setFontStrikeOut(true);
        format.setBackground(palette.lateSoft);
        break;
    case TextMark::Added:
        format.setUnderlineStyle(QTextCharFormat::SingleUnderline);
        format.setUnderlineColor(palette.good);
        format.setBackground(palette.goodSoft);
        break;
    }
    return format;
}

} // namespace wederhoor
