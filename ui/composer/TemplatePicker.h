#pragma once

#include "core/domain/Template.h"

#include <QFrame>

class QLabel;
class QLineEdit;
class QListWidget;

namespace wederhoor {

/// Finds a template by typing; Enter takes it, Escape closes. Floats over the composer.
class TemplatePicker : public QFrame
{
    Q_OBJECT

public:
    explicit TemplatePicker(QWidget *parent);

    void setTemplates(const QList<Template> &templates);
    /// Opens with its lower left corner there, in the parent's coordinates.
    void openAbove(const QPoint &corner, int width);

Q_SIGNALS:
    void chosen(const wederhoor::Template &value);
    void closed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void filter();
    void take();
    void dismiss();

    QLineEdit *m_field;
    QListWidget *m_list;
    QLabel *m_nothing;
    QList<Template> m_templates;
};

} // namespace wederhoor
