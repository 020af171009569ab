#include "core/domain/Contact.h"

#include "core/domain/NameTable.h"

namespace wederhoor {

namespace {

constexpr NameTable<ContactKind, 4> names{{{{ContactKind::Telephone, "telephone"},
                                            {ContactKind::Branch, "branch"},
                                            {ContactKind::Letter, "letter"},
                                            {ContactKind::Chat, "chat"}}}};

} // namespace

QString contactKindName(ContactKind kind)
{
    return names.name(kind);
}

std::optional<ContactKind> contactKindFromName(const QString &name)
{
    return names.value(name);
}

QString ContactNote::toText() const
{
    return contactKindName(kind) + QStringLiteral(": ") + words;
}

std::optional<ContactNote> ContactNote::fromText(const QString &text)
{
    const qsizetype colon = text.indexOf(QStringLiteral(": "));
    const std::optional<ContactKind> kind = contactKindFromName(text.left(colon));
    return colon > 0 && kind ? std::optional(ContactNote{*kind, text.mid(colon + 2)}) : std::nullopt;
}

} // namespace wederhoor
