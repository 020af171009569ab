#pragma once

#include "core/mail/MailReader.h"
#include "tests/support/Printers.h"

#include <gtest/gtest.h>

namespace wederhoor::test {

/// A mail of these header lines (each ended) and this body, as it travels.
inline QByteArray sampleMail(const QByteArray &headers, const QByteArray &body)
{
    QByteArray mail
        = "From: Jan <jan@bank.example>\nTo: webcare@bank.example\nMIME-Version: 1.0\n" + headers + '\n' + body;
    return mail.replace("\r\n", "\n").replace("\n", "\r\n");
}

/// What is read from it; the test fails when it cannot be.
inline Mail readSample(const QByteArray &bytes, const MailReading &reading = {})
{
    const Result<Mail> mail = readMail(bytes, reading);
    EXPECT_TRUE(mail.has_value()) << (mail ? std::string() : ::testing::PrintToString(mail.error()));
    return mail.value_or(Mail());
}

} // namespace wederhoor::test
