#include "ui/style/StateColors.h"

#include <QCryptographicHash>

#include <array>

namespace wederhoor {

TonePair toneColors(const Palette &palette, Tone tone)
{
    switch (tone) {
    case Tone::Plain:
        return {palette.dim, palette.window};
    case Tone::Accent:
        return {palette.accent, palette.accentSoft};
    case Tone::Good:
        return {palette.good, palette.goodSoft};
    case Tone::Soon:
        return {palette.soon, palette.soonSoft};
    case Tone::Late:
        return {palette.late, palette.lateSoft};
    case Tone::Note:
        return {palette.text, palette.note};
    }
    Q_UNREACHABLE();
}

Tone clockTone(ClockState state)
{
    switch (state) {
    case ClockState::None:
        return Tone::Plain;
    case ClockState::Good:
        return Tone::Good;
    case ClockState::Soon:
        return Tone::Soon;
    case ClockState::Late:
        return Tone::Late;
    }
    Q_UNREACHABLE();
}

QColor sentimentColor(const Palette &palette, const QString &sentiment)
{
    if (sentiment == QLatin1String("neg")) {
        return palette.late;
    }
    if (sentiment == QLatin1String("pos")) {
        return palette.good;
    }
    return sentiment == QLatin1String("neu") ? palette.faint : QColor(Qt::transparent);
}

PlatformMark platformMark(const PlatformId &platform)
{
    struct Known
    {
        const char *id;
        const char *letter;
        QRgb ground;
    };
    static constexpr std::array<Known, 10> known{{{"bluesky", "B", 0xff0a6fd6},
                                                  {"feeds", "F", 0xffa8500a},
                                                  {"practice", "P", 0xff6b3fb5},
                                                  {"x", "X", 0xff111111},
                                                  {"facebook", "f", 0xff1464d2},
                                                  {"mastodon", "M", 0xff5a4fdb},
                                                  {"youtube", "Y", 0xffc4201d},
                                                  {"discourse", "D", 0xff32775f},
                                                  {"trustpilot", "T", 0xff00794f},
                                                  {"email", "@", 0xff646d7c}}};
    for (const Known &entry : known) {
        if (platform.value == QLatin1String(entry.id)) {
            return {QString::fromLatin1(entry.letter), QColor(entry.ground), QColor(Qt::white)};
        }
    }
    return {platform.value.left(1).toUpper(), QColor(0x646d7c), QColor(Qt::white)};
}

QColor avatarColor(const QString &name)
{
    static constexpr std::array<QRgb, 7> grounds{0xffa14573, 0xff2c7a4b, 0xff7a5cc0, 0xff2463a8,
                                                 0xff9a5b13, 0xff32747c, 0xff8a4b3c};
    const QByteArray digest = QCryptographicHash::hash(name.toUtf8(), QCryptographicHash::Sha1);
    return QColor(grounds.at(static_cast<unsigned char>(digest.front()) % grounds.size()));
}

QColor avatarText()
{
    return Qt::white;
}

} // namespace wederhoor
