#pragma once

#include "core/domain/Template.h"

#include <QWidget>

class QComboBox;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace wederhoor {

/// What a template does to the case beside its text: the acts, one a line, and the fields that add one.
class MacroField : public QWidget
{
    Q_OBJECT

public:
    explicit MacroField(QWidget *parent = nullptr);

    void setActs(const QList<TemplateAct> &acts);
    [[nodiscard]] const QList<TemplateAct> &acts() const { return m_acts; }
    void retranslate();

Q_SIGNALS:
    void edited();

private:
    void showActs();
    void showValue();
    void add();
    void remove();
    [[nodiscard]] TemplateAct entered() const;

    QList<TemplateAct> m_acts;
    QListWidget *m_list;
    QComboBox *m_kind;
    QLineEdit *m_value;
    QComboBox *m_reason;
    QPushButton *m_add;
    QPushButton *m_remove;
};

} // namespace wederhoor
