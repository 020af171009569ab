#pragma once

#include "core/domain/Template.h"

#include <QFrame>

class QLabel;
class QLineEdit;
class QListWidget;

namespace wederhoor {

/// Finds a template by typing, shows how it would read in this case; Enter takes it, Escape closes, a second `/` writes
/// one. Floats over the composer.
class TemplatePicker : public QFrame
{
    Q_OBJECT

public:
    explicit TemplatePicker(QWidget *parent);

    void setTemplates(const QList<Template> &templates);
    /// The chosen template as it would be inserted.
    void showPreview(const TemplateId &id, const QString &filled);
    /// Opens with its lower left corner there, in the parent's coordinates.
    void openAbove(const QPoint &corner, int width);

Q_SIGNALS:
    void previewWanted(const wederhoor::Template &value);
    void chosen(const wederhoor::Template &value);
    void slashWanted();
    void closed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void filter();
    void previewCurrent();
    void take();
    void dismiss();
    [[nodiscard]] bool takesKey(int key, const QString &text);
    [[nodiscard]] const Template *current() const;

    QLineEdit *m_field;
    QListWidget *m_list;
    QLabel *m_nothing;
    QFrame *m_side;
    QLabel *m_preview;
    QLabel *m_missing;
    QLabel *m_keys;
    QList<Template> m_templates;
};

} // namespace wederhoor
