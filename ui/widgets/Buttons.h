#pragma once

class QAbstractButton;
class QDialog;
class QDialogButtonBox;
class QPushButton;
class QString;

namespace wederhoor {

/// The one button of a dialog that one came for. Polished anew: a button box has polished it before it can be marked.
void markPrimary(QPushButton *button, bool primary = true);

/// What the button says, and what it is called for those who do not see it, without the mark of its key.
void setButtonText(QAbstractButton *button, const QString &text);

/// The foot of a dialog: Cancel, which rejects it, and the act that one came for.
struct DialogFoot
{
    QDialogButtonBox *box = nullptr;
    QPushButton *act = nullptr;
};
[[nodiscard]] DialogFoot makeDialogFoot(QDialog *dialog, const QString &actText, const QString &actName);

} // namespace wederhoor
