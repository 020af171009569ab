#include "core/mail/MailReader.h"
#include "core/mail/MailWriter.h"
#include "tests/fuzz/Fuzz.h"

using namespace wederhoor;

/// Whatever an agent or a customer puts into a draft, what comes out is that mail and no other.
WEDERHOOR_FUZZ_TARGET(mail_writer)
{
    const QString text = QString::fromUtf8(bytes);
    MailDraft draft;
    draft.key = QStringLiteral("fuzz");
    draft.from = {text, QStringLiteral("webcare@bank.example")};
    draft.to = {{text, QStringLiteral("jan@bank.example")}};
    draft.subject = text;
    draft.text = text;
    draft.attachments = {{text, text, bytes}};
    const Result<QByteArray> written = writeMail(draft);
    WEDERHOOR_FUZZ_CHECK(written.has_value());
    const Result<Mail> mail = readMail(*written);
    WEDERHOOR_FUZZ_CHECK(mail.has_value());
    WEDERHOOR_FUZZ_CHECK(mail->from.address == draft.from.address);
    WEDERHOOR_FUZZ_CHECK(mail->to.size() == 1 && mail->to.first().address == draft.to.first().address);
    WEDERHOOR_FUZZ_CHECK(mail->cc.isEmpty() && mail->replyTo.isEmpty() && mail->references.isEmpty());
    WEDERHOOR_FUZZ_CHECK(mail->messageId == mailIdFor(draft.key, draft.from.address));
    WEDERHOOR_FUZZ_CHECK(mail->attachments.size() == 1 && mail->attachments.first().bytes == bytes);
    WEDERHOOR_FUZZ_CHECK(mail->nature != MailNature::Bounce);
    // A second way in: addresses and references straight from outside are refused or harmless.
    draft.to.first().address = text;
    draft.references = {text};
    const Result<QByteArray> other = writeMail(draft);
    WEDERHOOR_FUZZ_CHECK(!other || (!text.contains(u'\n') && !text.contains(u' ')));
}
