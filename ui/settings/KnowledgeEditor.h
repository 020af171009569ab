#pragma once

#include "ui/presenters/KnowledgePresenter.h"

#include <QWidget>

class QComboBox;
class QDateEdit;
class QFormLayout;
class QLineEdit;
class QPlainTextEdit;

namespace wederhoor {

class CheckList;

/// One agreed line or fact as it is written.
class KnowledgeEditor : public QWidget
{
    Q_OBJECT

public:
    KnowledgeEditor(const KnowledgePresenter &presenter, const QList<PlatformOffer> &platforms,
                    QWidget *parent = nullptr);

    void setValue(const Knowledge &value);
    [[nodiscard]] Knowledge value() const;
    /// Something was typed that is not saved.
    [[nodiscard]] bool isChanged() const { return !(value() == m_saved); }
    void setReadOnly(bool readOnly);
    void focusTitle();
    void retranslate();

Q_SIGNALS:
    void edited();

private:
    void makeFields();
    void makeLayout();
    void showKind();
    void fillOwners();
    void fillPlatforms();
    void tellEdited();

    const KnowledgePresenter &m_presenter;
    const QList<PlatformOffer> m_platforms;
    Knowledge m_saved;
    QFormLayout *m_form;
    QComboBox *m_kind;
    QLineEdit *m_title;
    QLineEdit *m_topic;
    QPlainTextEdit *m_text;
    QComboBox *m_agreedWith;
    QComboBox *m_owner;
    QDateEdit *m_from;
    QDateEdit *m_until;
    QComboBox *m_language;
    CheckList *m_where;
    QLineEdit *m_link;
    bool m_filling = false;
};

} // namespace wederhoor
