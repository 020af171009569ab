#include "ui/presenters/ReplyBlock.h"

#include "core/desk/CaseDesk.h"
#include "core/domain/CaseQuery.h"

#include <QCoreApplication>

#include <algorithm>

namespace wederhoor {

namespace {

struct ReplyBlockWords
{
    Q_DECLARE_TR_FUNCTIONS(ReplyBlock)
};

using Remedy = ReplyBlock::Remedy;

/// The check counts in the filled text; the remedy points into what was typed.
ReplyBlock unresolvedBlock(const QString &name, const QString &typed)
{
    if (name.startsWith(u'[')) {
        const int at = static_cast<int>(typed.indexOf(name));
        return {ReplyBlockWords::tr("%1 is still to be filled in.").arg(name), Remedy::Jump, std::max(0, at),
                std::max(0, at) + static_cast<int>(name.size())};
    }
    const qsizetype open = typed.indexOf(QStringLiteral("{{"));
    const qsizetype named = typed.indexOf(name);
    if (open < 0) {
        return {ReplyBlockWords::tr("Your signature holds {{%1}}, which has no value.").arg(name), Remedy::Preferences};
    }
    const qsizetype start = named < 0 ? open : std::max<qsizetype>(0, typed.lastIndexOf(QStringLiteral("{{"), named));
    const qsizetype close = typed.indexOf(QStringLiteral("}}"), start);
    return {ReplyBlockWords::tr("{{%1}} has no value here: write it yourself, or take it out.").arg(name), Remedy::Jump,
            static_cast<int>(start), static_cast<int>(close < 0 ? typed.size() : close + 2)};
}

ReplyBlock lengthBlock(const LengthCheck &length)
{
    if (length.isTooShort()) {
        return {ReplyBlockWords::tr("%n more character(s) needed: the platform takes no shorter reply.", nullptr,
                                    length.least - length.length)};
    }
    return {ReplyBlockWords::tr("Too long for the platform, with the signature.")};
}

ReplyBlock partsBlock(const QList<ReplyPart> &parts)
{
    if (parts.size() > mostParts) {
        return {ReplyBlockWords::tr("In %n parts: nobody reads so many. Shorten it, or call.", nullptr,
                                    static_cast<int>(parts.size()))};
    }
    for (qsizetype n = 0; n < parts.size(); ++n) {
        if (parts.at(n).isEmpty()) {
            return {ReplyBlockWords::tr("Part %1 is empty.").arg(n + 1)};
        }
        if (!parts.at(n).length.fits) {
            return {ReplyBlockWords::tr("Part %1 is %n character(s) too long.", nullptr,
                                        std::max(1, parts.at(n).length.length - parts.at(n).length.limit))
                        .arg(n + 1)};
        }
    }
    return {};
}

std::optional<ReplyBlock> pictureBlock(const QList<ReplyAttachment> &pictures, const PictureRule &rule)
{
    if (pictures.size() > rule.most) {
        return ReplyBlock{ReplyBlockWords::tr("At most %n picture(s) may go with a reply.", nullptr, rule.most),
                          Remedy::RemovePicture, -1, -1, static_cast<int>(pictures.size()) - 1};
    }
    for (int i = 0; i < pictures.size(); ++i) {
        if (pictures.at(i).altText.trimmed().isEmpty()) {
            return ReplyBlock{ReplyBlockWords::tr("Say what the picture shows, for those who cannot see it."),
                              Remedy::Picture, -1, -1, i};
        }
    }
    return std::nullopt;
}

} // namespace

std::optional<ReplyBlock> blockOf(const ReplyCheck &check, const Draft &draft, const CaseRow &row, const Agent &me,
                                  const PictureRule &pictures)
{
    const Case &value = row.value;
    if (!value.owner.isEmpty() && value.owner != me.id) {
        return ReplyBlock{ReplyBlockWords::tr("This case is %1\u2019s. A note for the team is always possible.")
                              .arg(row.ownerShown())};
    }
    if (draft.text.trimmed().isEmpty()) {
        return draft.attachments.isEmpty()
            ? std::nullopt
            : std::optional(ReplyBlock{ReplyBlockWords::tr("A picture alone is no answer: write a line with it.")});
    }
    if (check.waitsBehind) {
        return ReplyBlock{ReplyBlockWords::tr(
            "Your earlier reply in this case still waits for a colleague: take it back above to add "
            "to it. What you write here is kept.")};
    }
    if (me.name.isEmpty() || check.signature.isEmpty()) {
        return ReplyBlock{ReplyBlockWords::tr("Nobody signs this reply yet: say who you are, and how you sign."),
                          Remedy::Preferences};
    }
    if (const qsizetype at = check.unreadableTyped; at >= 0) {
        return ReplyBlock{
            ReplyBlockWords::tr("Some characters came in an unknown encoding and cannot be read: type them "
                                "anew."),
            Remedy::Jump, static_cast<int>(at), static_cast<int>(at + 1)};
    }
    if (!check.unresolved.isEmpty()) {
        return unresolvedBlock(check.unresolved.constFirst().name, draft.text);
    }
    if (!check.fits()) {
        return check.parts.isEmpty() ? lengthBlock(check.length) : partsBlock(check.parts);
    }
    return pictureBlock(draft.attachments, pictures);
}

} // namespace wederhoor
