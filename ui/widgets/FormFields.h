#pragma once

class QDateTimeEdit;
class QFormLayout;
class QLabel;
class QString;
class QWidget;

namespace wederhoor {

/// A field with its label beside it, whose words come by setFieldLabel(). QFormLayout::addRow() makes no label for an
/// empty text.
void addField(QFormLayout &form, QWidget *field);

/// What the label says, and what the field is called for those who do not see it, without the mark of its key.
void setFieldLabel(const QFormLayout &form, QWidget *field, const QString &text);

/// A calendar drops down, and the month is spelled: 1/5 is read in two ways.
void spellDates(QDateTimeEdit &field);

/// As high as what stands in the dialog by now needs: wrapped words that came would press its fields together.
void makeRoom(QWidget &dialog);

/// A small explanation that wraps.
[[nodiscard]] QLabel *makeHint(QWidget *parent);

} // namespace wederhoor
