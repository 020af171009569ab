#include "ui/widgets/TabOrder.h"

#include <QLayout>
#include <QWidget>

namespace wederhoor {

namespace {

/// Answers the last one that takes the focus; null: none does.
QWidget *orderAfter(QWidget *last, const QLayout &layout)
{
    for (int i = 0; i < layout.count(); ++i) {
        QLayoutItem *item = layout.itemAt(i);
        QWidget *widget = item->widget();
        if (widget != nullptr && widget->focusPolicy() != Qt::NoFocus) {
            if (last != nullptr) {
                QWidget::setTabOrder(last, widget);
            }
            last = widget;
        }
        if (const QLayout *inner = widget == nullptr ? item->layout() : widget->layout()) {
            last = orderAfter(last, *inner);
        }
    }
    return last;
}

} // namespace

void tabByLayout(QWidget &widget)
{
    if (const QLayout *layout = widget.layout()) {
        orderAfter(nullptr, *layout);
    }
}

} // namespace wederhoor
