#pragma once

#include "core/domain/Case.h"
#include "core/domain/CaseQuery.h"
#include "core/domain/Error.h"
#include "core/domain/Reply.h"

namespace wederhoor {

// The words of the domain as people read them in the window.

[[nodiscard]] QString statusWord(CaseStatus status);
[[nodiscard]] QString dismissWord(DismissReason reason);
[[nodiscard]] QString viewWord(CaseView view);
[[nodiscard]] QString languageWord(const QString &language);
/// "neg", "neu", "pos"; empty for none.
[[nodiscard]] QString sentimentWord(const QString &sentiment);
/// The same where it stands alone: "Negative".
[[nodiscard]] QString sentimentLabel(const QString &sentiment);
[[nodiscard]] QString platformWord(const PlatformId &platform);
/// A channel's name; the practice channel's in the language of the screen.
[[nodiscard]] QString channelWord(const PlatformId &platform, const QString &name);
[[nodiscard]] QString kindWord(ReplyKind kind);
/// One fine line of the conversation: "Sanne claimed the case".
[[nodiscard]] QString eventLine(const CaseHistoryEntry &entry);
/// Of a question to somebody else in the organisation and of its answer; empty of anything else.
[[nodiscard]] QString questionTitle(const CaseHistoryEntry &entry);

/// What a person reads about a failure, and what to do about it: the one place of the window.
[[nodiscard]] QString errorText(const Error &error);

} // namespace wederhoor
