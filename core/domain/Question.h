#pragma once

#include <QString>

namespace wederhoor {

/// What an entry Question, Answer or QuestionWithdrawn of a case's history says: "Belgium: Is this yours?"
struct QuestionWords
{
    QString whom; ///< who was asked
    QString words;
};
[[nodiscard]] QuestionWords questionWords(const QString &text);

} // namespace wederhoor
