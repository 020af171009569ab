#include "core/domain/Question.h"

namespace wederhoor {

QuestionWords questionWords(const QString &text)
{
    const QString end = QStringLiteral(": ");
    return {text.section(end, 0, 0), text.section(end, 1)};
}

} // namespace wederhoor
