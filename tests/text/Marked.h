#pragma once

#include "core/text/PersonalDataGuard.h"

#include <QStringList>

namespace wederhoor::test {

/// A text with what should be found in it: "Mail [email:jan@post.example] maar." marks one e-mail address.
struct Marked
{
    QString text;
    QStringList findings; ///< "email@5-21", in order
};

[[nodiscard]] Marked readMarked(const QString &marked);
/// In the same form.
[[nodiscard]] QStringList written(const QList<PersonalDataFinding> &findings);

} // namespace wederhoor::test
