#pragma once

#include "core/text/LengthRule.h"

#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

namespace wederhoor {

struct ReplyCheck;

/// How the text that is being written is cut into parts: as the check cut it, or as the writer moved the cuts. The text
/// stays one; a cut is a place in it. GUI thread, no widgets.
class PartsDraft
{
public:
    struct Part
    {
        QString body; ///< what is written in it, without the space around
        QString number; ///< "1/3"
        QString signature; ///< empty: another part carries it
        LengthCheck length;
        bool givesUp = false; ///< has a sentence to give to the part before
        bool givesDown = false; ///< ... to the part behind
    };

    void forget();
    /// The same text, edited in one place: the writer's cuts keep their words.
    void follow(const QString &before, const QString &after);
    /// What the check made of `text`.
    void take(const ReplyCheck &check, const QString &text);
    /// The parts as the writer cut `text`; empty: as the platform's length has it.
    [[nodiscard]] QStringList cut(const QString &text) const;
    [[nodiscard]] bool isCutByHand() const { return m_byHand; }
    [[nodiscard]] const QList<Part> &parts() const { return m_parts; }
    /// Parts can be changed one by one; not when what leaves differs from what was typed (variables).
    [[nodiscard]] bool mayBeChanged() const { return !m_cuts.isEmpty(); }

    /// `text` with this part's words replaced.
    [[nodiscard]] QString withPart(int part, const QString &body, const QString &text);
    /// The first sentence of this part goes to the one before, or its last to the one behind. False: it has but one.
    bool moveUp(int part, const QString &text);
    bool moveDown(int part, const QString &text);

private:
    [[nodiscard]] qsizetype startOf(qsizetype part) const { return part == 0 ? 0 : m_cuts.at(part - 1); }
    [[nodiscard]] qsizetype endOf(qsizetype part, const QString &text) const;

    QList<qsizetype> m_cuts; ///< between the parts
    QHash<QString, bool> m_parted; ///< of the parts as they were looked at last: more than one sentence
    bool m_byHand = false;
    QList<Part> m_parts;
};

} // namespace wederhoor
