#include "core/platforms/PictureMetadata.h"

#include <QtEndian>

#include <cstdint>
#include <optional>

namespace wederhoor {

namespace {

Result<QByteArray> unreadable()
{
    return failure(ErrorKind::Invalid, QStringLiteral("the picture's file cannot be read to its end"));
}

std::uint8_t byteAt(const QByteArray &bytes, qsizetype at)
{
    return static_cast<std::uint8_t>(bytes.at(at));
}

template <class Number> Number bigEndian(const QByteArray &bytes, qsizetype at)
{
    return qFromBigEndian<Number>(bytes.constData() + at);
}

/// Of the first directory of a TIFF structure; nothing when it has none, or says that the picture stands upright.
std::optional<std::uint16_t> orientation(const QByteArray &tiff)
{
    constexpr qsizetype header = 8;
    constexpr qsizetype entrySize = 12;
    constexpr qsizetype valueInEntry = 8;
    constexpr std::uint16_t orientationTag = 0x0112;
    if (tiff.size() < header + 2) {
        return std::nullopt;
    }
    const bool little = tiff.startsWith("II");
    const auto number16 = [&](qsizetype at) {
        return little ? qFromLittleEndian<std::uint16_t>(tiff.constData() + at) : bigEndian<std::uint16_t>(tiff, at);
    };
    const qsizetype directory
        = little ? qFromLittleEndian<std::uint32_t>(tiff.constData() + 4) : bigEndian<std::uint32_t>(tiff, 4);
    if (directory > tiff.size() - 2) {
        return std::nullopt;
    }
    const int entries = number16(directory);
    for (int i = 0; i < entries; ++i) {
        const qsizetype at = directory + 2 + i * entrySize;
        if (at + entrySize > tiff.size()) {
            return std::nullopt;
        }
        if (number16(at) == orientationTag) {
            const std::uint16_t value = number16(at + valueInEntry);
            return value > 1 && value <= 8 ? std::optional(value) : std::nullopt;
        }
    }
    return std::nullopt;
}

/// An Exif segment that says the orientation and nothing else.
QByteArray orientationSegment(std::uint16_t value)
{
    QByteArray segment = QByteArray::fromHex("ffe10022457869660000"
                                             "4d4d002a00000008"
                                             "0001"
                                             "0112000300000001");
    segment.append(static_cast<char>(value >> 8U)).append(static_cast<char>(value & 0xffU));
    return segment.append(6, '\0');
}

/// JFIF, the colour profile and how colours are coded are needed to show the picture; the other application segments
/// and comments are not. (Another APP2 lists further pictures behind this one, each with an Exif of its own.)
bool isMetadata(std::uint8_t marker, const QByteArray &content)
{
    const bool needed = marker == 0xe0 || marker == 0xee || (marker == 0xe2 && content.startsWith("ICC_PROFILE"));
    const bool application = marker >= 0xe0 && marker <= 0xef;
    return marker == 0xfe || (application && !needed);
}

/// Where the coded pixels end that begin here: at the next marker that is none of a scan's own.
qsizetype endOfScan(const QByteArray &jpeg, qsizetype at)
{
    for (; at + 1 < jpeg.size(); ++at) {
        const std::uint8_t next = byteAt(jpeg, at + 1);
        const bool ofScan = next == 0 || next == 0xff || (next >= 0xd0 && next <= 0xd7);
        if (byteAt(jpeg, at) == 0xff && !ofScan) {
            return at;
        }
    }
    return jpeg.size();
}

/// What stands behind the end of the image (a second picture, a film) goes too.
Result<QByteArray> strippedJpeg(const QByteArray &jpeg)
{
    constexpr std::uint8_t endOfImage = 0xd9;
    constexpr std::uint8_t startOfScan = 0xda;
    constexpr std::uint8_t exif = 0xe1;
    const QByteArray exifSign("Exif\0\0", 6);
    QByteArray kept = jpeg.left(2);
    for (qsizetype at = 2; at + 1 < jpeg.size();) {
        const std::uint8_t marker = byteAt(jpeg, at + 1);
        if (byteAt(jpeg, at) != 0xff) {
            return unreadable();
        }
        if (marker == endOfImage) {
            return kept + jpeg.mid(at, 2);
        }
        if (marker == 0xff) {
            ++at; // filling
            continue;
        }
        const qsizetype length = at + 4 <= jpeg.size() ? bigEndian<std::uint16_t>(jpeg, at + 2) : 0;
        if (length < 2 || at + 2 + length > jpeg.size()) {
            return unreadable();
        }
        const QByteArray content = jpeg.mid(at + 4, length - 2);
        if (!isMetadata(marker, content)) {
            kept += jpeg.mid(at, length + 2);
        } else if (marker == exif && content.startsWith(exifSign)) {
            const auto turned = orientation(content.mid(exifSign.size()));
            kept += turned ? orientationSegment(*turned) : QByteArray();
        }
        at += length + 2;
        if (marker == startOfScan) {
            const qsizetype end = endOfScan(jpeg, at);
            kept += jpeg.mid(at, end - at);
            at = end;
        }
    }
    return unreadable();
}

Result<QByteArray> strippedPng(const QByteArray &png)
{
    constexpr qsizetype signature = 8;
    constexpr qsizetype around = 12; // length, type, checksum
    QByteArray kept = png.left(signature);
    for (qsizetype at = signature; at + around <= png.size();) {
        const qsizetype length = bigEndian<std::uint32_t>(png, at);
        const QByteArray type = png.mid(at + 4, 4);
        if (length > png.size() - at - around) {
            return unreadable();
        }
        const bool metadata = type == "eXIf" || type == "tEXt" || type == "zTXt" || type == "iTXt" || type == "tIME";
        kept += metadata ? QByteArray() : png.mid(at, length + around);
        if (type == "IEND") {
            return kept;
        }
        at += length + around;
    }
    return unreadable();
}

Result<QByteArray> strippedWebp(const QByteArray &webp)
{
    constexpr qsizetype header = 12;
    constexpr std::uint8_t exifAndXmp = 0x08 | 0x04;
    QByteArray kept = webp.left(header);
    qsizetype at = header;
    while (at + 8 <= webp.size()) {
        const QByteArray type = webp.mid(at, 4);
        const qsizetype length = qFromLittleEndian<std::uint32_t>(webp.constData() + at + 4);
        const qsizetype padded = 8 + length + length % 2;
        if (length > webp.size() - at - 8) {
            return unreadable();
        }
        QByteArray chunk = webp.mid(at, padded);
        if (type == "VP8X" && length > 0) {
            chunk[8] = static_cast<char>(byteAt(chunk, 8) & ~exifAndXmp);
        }
        kept += type == "EXIF" || type == "XMP " ? QByteArray() : chunk;
        at += padded;
    }
    if (at < webp.size() || kept.size() == header) {
        return unreadable();
    }
    qToLittleEndian(static_cast<std::uint32_t>(kept.size() - 8), kept.data() + 4);
    return kept;
}

} // namespace

Result<QByteArray> withoutMetadata(const QByteArray &picture)
{
    if (picture.startsWith("\xff\xd8")) {
        return strippedJpeg(picture);
    }
    if (picture.startsWith("\x89PNG\r\n\x1a\n")) {
        return strippedPng(picture);
    }
    if (picture.startsWith("RIFF") && picture.mid(8, 4) == "WEBP") {
        return strippedWebp(picture);
    }
    return picture;
}

} // namespace wederhoor
