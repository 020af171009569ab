#include "core/secrets/SodiumSealedBox.h"
#include "tests/support/Printers.h"

#include <gtest/gtest.h>

namespace wederhoor::test {

TEST(SealedBoxTest, OnlyWhomItWasSealedToOpensIt)
{
    const SodiumSealedBox box;
    const auto erik = box.makeKeys();
    const auto sanne = box.makeKeys();
    ASSERT_TRUE(erik && sanne);
    const auto sealed = box.seal("open sesame", erik->publicKey);
    ASSERT_TRUE(sealed);
    EXPECT_FALSE(sealed->contains("sesame"));
    EXPECT_EQ(box.open(*sealed, erik->privateKey).value_or(QByteArray()), QByteArray("open sesame"));
    EXPECT_EQ(box.open(*sealed, sanne->privateKey).error().kind, ErrorKind::Forbidden);
    EXPECT_EQ(box.publicKeyOf(erik->privateKey).value_or(QByteArray()), erik->publicKey);
}

TEST(SealedBoxTest, TheSameSecretNeverLooksTheSameAndAnAlteredOneIsNotOpened)
{
    const SodiumSealedBox box;
    const auto keys = box.makeKeys();
    ASSERT_TRUE(keys);
    QByteArray once = box.seal("open sesame", keys->publicKey).value_or(QByteArray());
    EXPECT_NE(once, box.seal("open sesame", keys->publicKey).value_or(QByteArray()));
    once[once.size() / 2] = static_cast<char>(once.at(once.size() / 2) ^ 1);
    EXPECT_EQ(box.open(once, keys->privateKey).error().kind, ErrorKind::Forbidden);
    EXPECT_EQ(box.open("short", keys->privateKey).error().kind, ErrorKind::Forbidden);
}

TEST(SealedBoxTest, WhatIsNoKeyIsRefused)
{
    const SodiumSealedBox box;
    EXPECT_EQ(box.seal("x", "short").error().kind, ErrorKind::Invalid);
    EXPECT_EQ(box.seal("x", QByteArray(32, '\0')).error().kind, ErrorKind::Invalid) << "a point of small order";
    EXPECT_EQ(box.open(QByteArray(64, 'x'), "short").error().kind, ErrorKind::Invalid);
}

} // namespace wederhoor::test
