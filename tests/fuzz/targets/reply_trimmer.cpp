#include "core/mail/MimeText.h"
#include "core/mail/ReplyTrimmer.h"
#include "tests/fuzz/Fuzz.h"

#include <QSet>

using namespace wederhoor;

namespace {

QString bare(const QString &line)
{
    return line.trimmed();
}

} // namespace

WEDERHOOR_FUZZ_TARGET(reply_trimmer)
{
    const QString text = QString::fromUtf8(bytes);
    const MailAnswer answer = trimReply(text);
    WEDERHOOR_FUZZ_CHECK(answer.isTrimmed == (answer.text != text.trimmed()));
    // Nothing is made up: each line of the answer is one of the mail's.
    QSet<QString> lines;
    for (const QString &line : text.split(u'\n')) {
        lines.insert(bare(line));
    }
    for (const QString &line : answer.text.split(u'\n')) {
        WEDERHOOR_FUZZ_CHECK(bare(line).isEmpty() || lines.contains(bare(line)));
    }
    WEDERHOOR_FUZZ_CHECK(unflow(text, false).size() <= 2 * text.size() + 2);
}
