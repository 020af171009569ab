#pragma once

#include <QString>

#include <functional>

class QWidget;

namespace wederhoor {

/// A question before an act that cannot be taken back.
struct CarefulQuestion
{
    QString name; ///< the question's object name
    QString title;
    QString text; ///< the question itself, plain text
    QString means; ///< what follows from it; may be empty
    QString act; ///< the answer that one came for
    QString actName; ///< its object name
    QString leave; ///< the careful answer, which Enter and Escape give
};

/// Opens the question over the window of `asker` and returns at once; `act` runs when it is answered so, never after
/// the asker is gone.
void ask(QWidget *asker, const CarefulQuestion &question, std::function<void()> act);

} // namespace wederhoor
