#include "ui/widgets/Buttons.h"

#include <QPushButton>
#include <QStyle>

namespace wederhoor {

void markPrimary(QPushButton *button)
{
    button->setProperty("primary", true);
    button->style()->unpolish(button);
    button->style()->polish(button);
}

void setButtonText(QAbstractButton *button, const QString &text)
{
    button->setText(text);
    button->setAccessibleName(QString(text).remove(QLatin1Char('&')));
}

} // namespace wederhoor
