#include "core/mail/MailboxName.h"

#include "tests/support/Printers.h"

#include <gtest/gtest.h>

namespace wederhoor {
namespace {

TEST(MailboxName, IsWrittenAsTheStandardSaysAndReadBack)
{
    const std::pair<const char *, const char *> rows[] = {
        {"INBOX", "INBOX"},
        {"Sent", "Sent"},
        {"R&D", "R&-D"},
        {"Zoë", "Zo&AOs-"},
        {"~peter/mail/台北/日本語", "~peter/mail/&U,BTFw-/&ZeVnLIqe-"}, // RFC 3501, 5.1.3
        {"Verzönden & meer", "Verz&APY-nden &- meer"},
        {"😀", "&2D3eAA-"},
        {"", ""},
    };
    for (const auto &[folder, name] : rows) {
        EXPECT_EQ(toMailboxName(QString::fromUtf8(folder)), QByteArray(name));
        EXPECT_EQ(fromMailboxName(name), QString::fromUtf8(folder));
    }
    EXPECT_EQ(fromMailboxName("Zo\xC3\xAB"), QStringLiteral("Zoë"));
    EXPECT_EQ(fromMailboxName("a&b"), QStringLiteral("a&b"));
}

} // namespace
} // namespace wederhoor
