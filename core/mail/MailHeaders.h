#pragma once

#include "core/domain/Mail.h"
#include "core/mail/GMimeHandle.h"

namespace wederhoor {

/// What a mail's headers say, tamed: one line each, no control characters, whatever was hidden in encoded words.
class MailHeaders
{
public:
    MailHeaders(GMimeMessage *message, GMimeParserOptions *options);

    /// The first header of that name, decoded; empty: none.
    [[nodiscard]] QString text(const char *name) const;
    /// Each header of that name as it stands, unfolded, top first.
    [[nodiscard]] QStringList rawAll(const char *name) const;
    [[nodiscard]] bool has(const char *name) const;
    /// The Message-IDs a header holds, without brackets; at most a hundred, of a longer chain the first and the last.
    [[nodiscard]] QStringList ids(const char *name) const;
    [[nodiscard]] std::optional<Instant> date() const;

    /// Nobody when From does not name exactly one address: who writes in two names is taken for neither.
    [[nodiscard]] MailAddress from() const;
    [[nodiscard]] QList<MailAddress> to() const;
    [[nodiscard]] QList<MailAddress> cc() const;
    [[nodiscard]] QList<MailAddress> replyTo() const;

private:
    GMimeMessage *m_message;
    GMimeParserOptions *m_options;
};

/// The Message-IDs in a text, without brackets.
[[nodiscard]] QStringList messageIdsIn(const QString &text);

} // namespace wederhoor
