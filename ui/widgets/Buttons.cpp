#include "ui/widgets/Buttons.h"

#include "ui/style/Part.h"

#include <QDialog>
#include <QDialogButtonBox>
#include <QPushButton>

namespace wederhoor {

void markPrimary(QPushButton *button, bool primary)
{
    setPartProperty(*button, "primary", primary);
}

void setButtonText(QAbstractButton *button, const QString &text)
{
    button->setText(text);
    button->setAccessibleName(QString(text).remove(QLatin1Char('&')));
}

DialogFoot makeDialogFoot(QDialog *dialog, const QString &actText, const QString &actName)
{
    auto *box = new QDialogButtonBox(QDialogButtonBox::Cancel, dialog);
    QPushButton *act = box->addButton(actText, QDialogButtonBox::AcceptRole);
    act->setObjectName(actName);
    markPrimary(act);
    for (QAbstractButton *button : box->buttons()) {
        setButtonText(button, button->text());
    }
    QObject::connect(box, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    return {box, act};
}

} // namespace wederhoor
