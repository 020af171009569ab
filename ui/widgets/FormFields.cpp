#include "ui/widgets/FormFields.h"

#include "ui/widgets/WrappedLabel.h"

#include <QDateTimeEdit>
#include <QFormLayout>
#include <QLabel>
#include <QWidget>

#include <algorithm>

namespace wederhoor {

void addField(QFormLayout &form, QWidget *field)
{
    auto *label = new QLabel(field->parentWidget());
    label->setBuddy(field);
    form.addRow(label, field);
}

void setFieldLabel(const QFormLayout &form, QWidget *field, const QString &text)
{
    field->setAccessibleName(QString(text).remove(QLatin1Char('&')));
    if (auto *label = qobject_cast<QLabel *>(form.labelForField(field))) {
        label->setText(text);
    }
}

void spellDates(QDateTimeEdit &field)
{
    field.setCalendarPopup(true);
    field.setDisplayFormat(qobject_cast<QDateEdit *>(&field) != nullptr ? QStringLiteral("d MMM yyyy")
                                                                        : QStringLiteral("d MMM yyyy HH:mm"));
}

void makeRoom(QWidget &dialog)
{
    QLayout *layout = dialog.layout();
    layout->activate();
    const int needed
        = layout->hasHeightForWidth() ? layout->totalHeightForWidth(dialog.width()) : layout->totalSizeHint().height();
    dialog.resize(dialog.width(), std::max(dialog.height(), needed));
}

QLabel *makeHint(QWidget *parent)
{
    auto *hint = new WrappedLabel(parent);
    hint->setProperty("role", QStringLiteral("small"));
    return hint;
}

} // namespace wederhoor
