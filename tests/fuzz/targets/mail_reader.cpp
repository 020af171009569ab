#include "core/mail/MailReader.h"
#include "tests/fuzz/Fuzz.h"

#include <algorithm>

using namespace wederhoor;

namespace {

bool isOneLine(const QString &text)
{
    return std::none_of(text.begin(), text.end(), [](QChar c) { return c.unicode() < 0x20 || c.unicode() == 0x7F; });
}

bool isTame(const MailAddress &address)
{
    return isOneLine(address.name) && isOneLine(address.address) && !address.address.contains(u' ')
        && (address.address.isEmpty() || address.address.count(u'@') == 1);
}

bool isSafe(const QString &fileName)
{
    return !fileName.isEmpty() && isOneLine(fileName) && !fileName.contains(u'/') && !fileName.contains(u'\\')
        && !fileName.startsWith(u'.') && fileName.toUtf8().size() <= 121;
}

} // namespace

WEDERHOOR_FUZZ_TARGET(mail_reader)
{
    const MailReading reading{.trustedServer = QStringLiteral("mx.bank.example")};
    const Result<Mail> mail = readMail(bytes, reading);
    if (!mail) {
        WEDERHOOR_FUZZ_CHECK(!mail.error().detail.isEmpty());
        return;
    }
    WEDERHOOR_FUZZ_CHECK(isOneLine(mail->subject) && isTame(mail->from));
    for (const MailAddress &each : mail->to + mail->cc + mail->replyTo) {
        WEDERHOOR_FUZZ_CHECK(isTame(each) && !each.address.isEmpty());
    }
    for (const QString &id : mail->references + mail->inReplyTo + QStringList{mail->messageId}) {
        WEDERHOOR_FUZZ_CHECK(isOneLine(id) && !id.contains(u'<') && !id.contains(u'>'));
    }
    WEDERHOOR_FUZZ_CHECK(mail->attachments.size() <= reading.limits.parts);
    for (const MailAttachment &each : mail->attachments) {
        WEDERHOOR_FUZZ_CHECK(isSafe(each.fileName) && isOneLine(each.mediaType) && isOneLine(each.contentId));
        WEDERHOOR_FUZZ_CHECK(each.bytes.size() <= 2 * bytes.size() + 1'000);
    }
    WEDERHOOR_FUZZ_CHECK(mail->text.size() <= reading.limits.textLength + 1);
    WEDERHOOR_FUZZ_CHECK(mail->nature != MailNature::Empty || mail->answer.text.isEmpty());
    WEDERHOOR_FUZZ_CHECK(!mail->authentication.vouchesForSender || bytes.contains("mx.bank.example"));
}
