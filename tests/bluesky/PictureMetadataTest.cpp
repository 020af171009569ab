#include "core/platforms/PictureMetadata.h"

#include <QBuffer>
#include <QImage>

#include <gtest/gtest.h>

namespace wederhoor::test {

namespace {

QByteArray picture(const char *format)
{
    QImage image(60, 40, QImage::Format_RGB32);
    image.fill(Qt::darkGreen);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, format);
    return bytes;
}

/// Exif as a telephone writes it, big-endian: the orientation, and a directory of GPS with a latitude.
QByteArray exifWithPlace(std::uint16_t turned)
{
    QByteArray tiff = QByteArray::fromHex("4d4d002a00000008"
                                          "0002"
                                          "0112000300000001");
    tiff.append(static_cast<char>(turned >> 8U)).append(static_cast<char>(turned & 0xffU)).append(2, '\0');
    tiff.append(QByteArray::fromHex("88250004000000010000002600000000" // GPS directory at 38
                                    "0001"
                                    "00020005000000030000003800000000"));
    return tiff + "52 5 30.5 GPS: Lange Voorhout";
}

QByteArray jpegSegment(std::uint8_t marker, const QByteArray &content)
{
    const auto length = static_cast<std::uint16_t>(content.size() + 2);
    QByteArray segment("\xff");
    segment.append(static_cast<char>(marker));
    return segment.append(static_cast<char>(length >> 8U)).append(static_cast<char>(length & 0xffU)) + content;
}

QByteArray photograph(std::uint16_t turned)
{
    const QByteArray exif = jpegSegment(0xe1, QByteArray("Exif\0\0", 6) + exifWithPlace(turned));
    const QByteArray xmp = jpegSegment(0xe1, QByteArray("http://ns.adobe.com/xap/1.0/\0<GPSLatitude>", 43));
    const QByteArray comment = jpegSegment(0xfe, "taken at home");
    return picture("JPEG").insert(2, exif + xmp + comment);
}

QImage read(const QByteArray &bytes)
{
    return QImage::fromData(bytes);
}

TEST(PictureMetadataTest, APhotographDoesNotTellWhereItWasTaken)
{
    const QByteArray taken = photograph(1);
    ASSERT_TRUE(taken.contains("GPS"));
    const Result<QByteArray> sent = withoutMetadata(taken);
    ASSERT_TRUE(sent);
    EXPECT_FALSE(sent->contains("GPS"));
    EXPECT_FALSE(sent->contains("Voorhout"));
    EXPECT_FALSE(sent->contains("taken at home"));
    EXPECT_FALSE(sent->contains("Exif"));
    EXPECT_EQ(read(*sent), read(picture("JPEG")));
}

TEST(PictureMetadataTest, APhotographTakenSidewaysStaysAsItStood)
{
    const Result<QByteArray> sent = withoutMetadata(photograph(6));
    ASSERT_TRUE(sent);
    EXPECT_FALSE(sent->contains("GPS"));
    EXPECT_FALSE(sent->contains("Voorhout"));
    EXPECT_TRUE(sent->contains("Exif"));
    // Stripped once more it says the same: the orientation can be read again.
    EXPECT_EQ(withoutMetadata(*sent), *sent);
    EXPECT_EQ(read(*sent).size(), read(picture("JPEG")).size());
}

TEST(PictureMetadataTest, ADrawingLosesItsWords)
{
    QImage image(20, 20, QImage::Format_RGB32);
    image.fill(Qt::red);
    image.setText(QStringLiteral("Author"), QStringLiteral("Samira at home"));
    QByteArray png;
    QBuffer buffer(&png);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    ASSERT_TRUE(png.contains("Samira"));
    const Result<QByteArray> sent = withoutMetadata(png);
    ASSERT_TRUE(sent);
    EXPECT_FALSE(sent->contains("Samira"));
    EXPECT_EQ(read(*sent).pixel(3, 3), image.pixel(3, 3));
}

TEST(PictureMetadataTest, AWebpLosesItsExif)
{
    const auto chunk = [](const char *type, const QByteArray &content) {
        QByteArray bytes(type);
        bytes.append(static_cast<char>(content.size())).append(3, '\0').append(content);
        return content.size() % 2 == 1 ? bytes.append('\0') : bytes;
    };
    const QByteArray image = chunk("VP8L", QByteArray("\x2f\0\0\0\x10", 5));
    const QByteArray told = chunk("EXIF", exifWithPlace(1)) + chunk("XMP ", "<GPSLatitude>");
    const auto file = [](const QByteArray &chunks) {
        QByteArray bytes("RIFF");
        bytes.append(static_cast<char>(chunks.size() + 4)).append(3, '\0');
        return bytes + "WEBP" + chunks;
    };
    const auto flags = [](char value) { return QByteArray(1, value) + QByteArray(9, '\0'); };
    EXPECT_EQ(withoutMetadata(file(chunk("VP8X", flags(0x1c)) + image + told)),
              file(chunk("VP8X", flags(0x10)) + image));
}

TEST(PictureMetadataTest, AFileThatEndsTooSoonIsNotSent)
{
    for (const QByteArray &whole : {photograph(6).left(700), picture("PNG")}) {
        for (qsizetype size = 9; size < whole.size(); size += 7) {
            const Result<QByteArray> sent = withoutMetadata(whole.left(size));
            EXPECT_TRUE(!sent || !sent->contains("GPS")) << size;
        }
    }
    EXPECT_FALSE(withoutMetadata(picture("PNG").chopped(14)));
}

} // namespace

} // namespace wederhoor::test
