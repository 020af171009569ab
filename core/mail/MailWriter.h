#pragma once

#include "core/domain/MailDraft.h"
#include "core/domain/Result.h"
#include "core/mail/MailLimits.h"

namespace wederhoor {

/// The Message-ID, without brackets, of what this key stands for: always the same, told by the domain of the sender,
/// and only to be guessed by who knows the key.
[[nodiscard]] QString mailIdFor(const QString &key, const QString &sender);

/// The mail as it travels: UTF-8, lines of at most 78 characters ended by CR LF, the same bytes for the same draft, so
/// that what lies in Sent is what was sent. Nothing in a draft can add a header. Error::Invalid: no recipient,
/// something that is no address or no Message-ID, or more bytes than the limit.
[[nodiscard]] Result<QByteArray> writeMail(const MailDraft &draft, const MailLimits &limits = {});

/// Whom it is handed over for, each once.
[[nodiscard]] QStringList recipientsOf(const MailDraft &draft);

/// "erik@bank.example", and nothing in it that could end a line, an address or a command.
[[nodiscard]] bool isMailAddress(const QString &text);

} // namespace wederhoor
