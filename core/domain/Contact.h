#pragma once

#include <QString>

#include <optional>

namespace wederhoor {

/// Contact with a customer outside the platforms: part of the same dialogue, noted in the case.
enum class ContactKind { Telephone, Branch, Letter, Chat };

[[nodiscard]] QString contactKindName(ContactKind kind);
[[nodiscard]] std::optional<ContactKind> contactKindFromName(const QString &name);

/// What the history keeps of it: its kind and the words, in one text.
struct ContactNote
{
    ContactKind kind = ContactKind::Telephone;
    QString words;

    /// "telephone: Called back, card is on its way"
    [[nodiscard]] QString toText() const;
    /// Nothing: the text names no kind.
    [[nodiscard]] static std::optional<ContactNote> fromText(const QString &text);
    friend bool operator==(const ContactNote &, const ContactNote &) = default;
};

} // namespace wederhoor
