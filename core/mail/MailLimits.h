#pragma once

#include <QtGlobal>

namespace wederhoor {

/// What is too much of a mail from outside: refused as Error::Invalid, never half read.
struct MailLimits
{
    qsizetype bytes = 40 * 1024 * 1024; ///< a file of 25 MB in base64, and some
    int depth = 30; ///< multiparts and mails within each other
    int parts = 500;
    int containers = 200; ///< multiparts and mails in all
    qsizetype headerBytes = 256 * 1024; ///< of the mail, or of one part
    int headerLines = 4'000;
    qsizetype textLength = 400'000; ///< what is longer is cut, with an ellipsis
};

} // namespace wederhoor
