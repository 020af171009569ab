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

} // namespace wederhoor
