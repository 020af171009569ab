#pragma once

#include "core/domain/Ids.h"
#include "core/domain/ServiceClock.h"
#include "ui/style/Palette.h"

namespace wederhoor {

/// Words on a soft ground.
struct TonePair
{
    QColor text;
    QColor ground;
};

/// Colour is never the only sign: each of these stands beside words or figures.
enum class Tone { Plain, Accent, Good, Soon, Late, Note };

[[nodiscard]] TonePair toneColors(const Palette &palette, Tone tone);
[[nodiscard]] Tone clockTone(ClockState state);
/// "neg", "neu", "pos"; transparent for none.
[[nodiscard]] QColor sentimentColor(const Palette &palette, const QString &sentiment);

/// The small square that names a platform.
struct PlatformMark
{
    QString letter;
    QColor ground;
    QColor text;
};
[[nodiscard]] PlatformMark platformMark(const PlatformId &platform);
/// One of a few quiet grounds for a person's initials, always the same for the same name.
[[nodiscard]] QColor avatarColor(const QString &name);
[[nodiscard]] QColor avatarText();

} // namespace wederhoor
