#pragma once

#include "app/commands/CommandSpec.h"

/// What the values of arguments must look like; each complaint is a sentence that can follow "--name: ".
namespace wederhoor::checks {

[[nodiscard]] ValueCheck wholeNumber(int least, int most);
[[nodiscard]] ValueCheck oneOf(const QStringList &values);
/// Of a case or an outbox entry: a UUID.
[[nodiscard]] ValueCheck id();
/// ISO 8601 with an offset or Z.
[[nodiscard]] ValueCheck instant();
/// One line of visible text of at most `most` characters.
[[nodiscard]] ValueCheck line(int most);
/// The same, or nothing at all.
[[nodiscard]] ValueCheck optionalLine(int most);
[[nodiscard]] ValueCheck webAddress();
/// A file that can be read, or - for standard input.
[[nodiscard]] ValueCheck readableFile(bool dashAllowed);
/// The name of a platform: small letters, digits, - and _.
[[nodiscard]] ValueCheck platform();
/// A name of letters, digits, dots, dashes and underscores, or a folder (with a slash).
[[nodiscard]] ValueCheck profile();
/// What --query of `cases` and `export` takes.
[[nodiscard]] ValueCheck search();
/// The key of `cases --after`.
[[nodiscard]] ValueCheck caseKey();
/// "+tag" or "-tag".
[[nodiscard]] ValueCheck tagChange();

} // namespace wederhoor::checks
