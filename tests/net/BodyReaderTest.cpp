#include "core/net/BodyReader.h"

#include "tests/support/FaultServer.h"
#include "tests/support/Printers.h"

#include <gtest/gtest.h>

namespace wederhoor {
namespace {

using State = BodyReader::State;

const QByteArray text = QByteArray("Wij zoeken het voor u uit. ").repeated(4000);

QByteArray gzipped()
{
    return test::FaultAnswer::gzip(text).body;
}

TEST(BodyReader, TakesAPlainBodyAsItIs)
{
    for (const char *encoding : {"", "identity", " Identity "}) {
        BodyReader reader(encoding, 100);
        reader.append("hoor ");
        reader.append("wederhoor");
        EXPECT_EQ(reader.state(), State::Complete);
        EXPECT_EQ(reader.body(), "hoor wederhoor");
        EXPECT_EQ(reader.received(), 14);
    }
}

TEST(BodyReader, InflatesWhateverThePieces)
{
    for (const qsizetype piece : {qsizetype{1}, qsizetype{7}, qsizetype{100}, gzipped().size()}) {
        BodyReader reader("gzip", 1'000'000);
        const QByteArray bytes = gzipped();
        for (qsizetype at = 0; at < bytes.size(); at += piece) {
            EXPECT_NE(reader.state(), State::Broken);
            reader.append(bytes.mid(at, piece));
        }
        EXPECT_EQ(reader.state(), State::Complete);
        EXPECT_EQ(reader.body(), text);
        EXPECT_EQ(reader.received(), bytes.size());
    }
}

TEST(BodyReader, IsUnfinishedForEveryCut)
{
    const QByteArray bytes = gzipped();
    for (qsizetype cut = 1; cut < bytes.size(); ++cut) {
        BodyReader reader("gzip", 1'000'000);
        reader.append(bytes.left(cut));
        ASSERT_EQ(reader.state(), State::Unfinished) << cut << " of " << bytes.size();
    }
}

TEST(BodyReader, NoticesADamagedByte)
{
    QByteArray bytes = gzipped();
    bytes[bytes.size() - 6] = static_cast<char>(bytes.at(bytes.size() - 6) ^ 1); // in the checksum
    BodyReader reader("gzip", 1'000'000);
    reader.append(bytes);
    EXPECT_EQ(reader.state(), State::Broken);
}

TEST(BodyReader, TakesSeveralStreamsInOneBody)
{
    BodyReader reader("gzip", 1'000'000);
    reader.append(gzipped() + gzipped());
    EXPECT_EQ(reader.state(), State::Complete);
    EXPECT_EQ(reader.body(), text + text);
    reader.append(gzipped().left(20));
    EXPECT_EQ(reader.state(), State::Unfinished);
}

TEST(BodyReader, StopsABombAtTheLimit)
{
    BodyReader reader("gzip", 1'000'000);
    reader.append(test::FaultAnswer::gzipBomb(50'000'000).body);
    EXPECT_EQ(reader.state(), State::TooLong);
    EXPECT_LE(reader.body().size(), 1'000'000 + 64 * 1024);
}

TEST(BodyReader, RefusesAnEncodingItDoesNotKnow)
{
    for (const char *encoding : {"br", "deflate", "zstd", "gzip, gzip", "x"}) {
        BodyReader reader(encoding, 100);
        reader.append("anything");
        EXPECT_EQ(reader.state(), State::Broken) << encoding;
    }
}

} // namespace
} // namespace wederhoor
