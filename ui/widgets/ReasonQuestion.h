#pragma once

#include <QString>

#include <functional>

class QWidget;

namespace wederhoor {

/// A question before an act that is put on the record with its reason.
struct ReasonQuestion
{
    QString name; ///< the dialog's object name
    QString title;
    QString text; ///< what the act means, plain text
    QString prompt; ///< what the reason is asked by
    QString act; ///< the answer that one came for
    QString actName; ///< its object name
};

/// Opens it over the window of `asker` and returns at once; `act` runs with the reason, which is never empty, and never
/// after the asker is gone.
void askWhy(QWidget *asker, const ReasonQuestion &question, std::function<void(const QString &)> act);

} // namespace wederhoor
