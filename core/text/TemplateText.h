#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace wederhoor {

/// The wordings of one template: its text, parted at lines of nothing but three hyphens or more. At least one; those
/// without words are left out.
[[nodiscard]] QStringList wordingsOf(const QString &text);

/// A place that the agent fills in by hand: "[reason]".
struct TemplateGap
{
    QString text; ///< with its brackets
    int start = 0; ///< UTF-16 units
    int end = 0;

    friend bool operator==(const TemplateGap &, const TemplateGap &) = default;
};

/// Square brackets around at most 60 characters of one line, a letter among them.
[[nodiscard]] QList<TemplateGap> gapsIn(const QString &text);

/// Which of `count` wordings comes next: after `last` (-1: none was used yet) in turn, without those that this customer
/// has had (`had`, the latest last) for as long as there are others; else the one that they had longest ago.
[[nodiscard]] int wordingInTurn(int count, int last, const QList<int> &had);

/// The reply says hardly more than the wording it began with: nine tenths of the wording's words are in it, in the same
/// order, and of its own words but one in ten is new, what fills the gaps apart. Never for fewer than eight words.
[[nodiscard]] bool isNearlyTheWording(const QString &reply, const QString &wording);

} // namespace wederhoor
