#include "core/mail/AttachmentName.h"

#include "tests/support/Printers.h"

#include <gtest/gtest.h>

namespace wederhoor {
namespace {

TEST(AttachmentName, IsSafeWhateverTheSenderWrote)
{
    const std::pair<const char *, const char *> rows[] = {
        {"nota.pdf", "nota.pdf"},
        {"Überweisung März.pdf", "Überweisung März.pdf"},
        {"../../etc/passwd", "passwd"},
        {"C:\\Windows\\system32\\cmd.exe", "cmd.exe"},
        {"/", "attachment-3.pdf"},
        {"..", "attachment-3.pdf"},
        {"", "attachment-3.pdf"},
        {".bashrc", "bashrc"},
        {"a\r\nb\tc.pdf", "a b c.pdf"},
        {"nota\xE2\x80\xAE"
         "fdp.exe",
         "notafdp.exe"},
        {"a<b>:\"|?*.txt", "a_b______.txt"},
        {"CON", "_CON"},
        {"nul.txt", "_nul.txt"},
        {"COM1.log", "_COM1.log"},
        {"name.  ", "name"},
        {"  . x", "x"},
    };
    for (const auto &[name, expected] : rows) {
        EXPECT_EQ(safeAttachmentName(QString::fromUtf8(name), QStringLiteral("application/pdf"), 3),
                  QString::fromUtf8(expected))
            << name;
    }
}

TEST(AttachmentName, IsShortAndKeepsItsExtension)
{
    for (const QString &stem : {QString(500, u'a'), QStringLiteral("\U0001F600").repeated(200)}) {
        const QString name = safeAttachmentName(stem + QStringLiteral(".docx"), {}, 1);
        EXPECT_TRUE(name.endsWith(QStringLiteral(".docx")));
        EXPECT_LE(name.toUtf8().size(), 120);
        EXPECT_TRUE(name.isValidUtf16());
    }
}

} // namespace
} // namespace wederhoor
