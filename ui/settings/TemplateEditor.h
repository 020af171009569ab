#pragma once

#include "core/domain/Shared.h"

#include <QWidget>

class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace wederhoor {

class MacroField;
class ScopeChoice;
class TemplatePreview;
class TemplatesPresenter;
class Theme;
struct PlatformOffer;

/// One template as it is written: name, language, platform, topic, text with its variables marked, and its preview.
class TemplateEditor : public QWidget
{
    Q_OBJECT

public:
    TemplateEditor(TemplatesPresenter &presenter, const QList<PlatformOffer> &platforms, const Theme &theme,
                   QWidget *parent = nullptr);

    void setValue(const Template &value);
    /// To whom a shared one may belong; none: it is one's own, or there is nothing to choose.
    void offerScopes(const QList<SharedScope> &scopes);
    [[nodiscard]] Template value() const;
    /// Something was typed that is not saved.
    [[nodiscard]] bool isChanged() const;
    void focusName();
    void retranslate();
    void refreshPreview();

Q_SIGNALS:
    void edited();

private:
    void makeFields();
    void makeLayout(const QList<PlatformOffer> &platforms);
    void openVariables();
    void tellEdited();

    TemplatesPresenter &m_presenter;
    Template m_saved;
    QFormLayout *m_form;
    QLineEdit *m_name;
    QComboBox *m_language;
    QComboBox *m_platform;
    QLineEdit *m_topic;
    QLineEdit *m_folder;
    ScopeChoice *m_scope;
    QLabel *m_hint;
    QPlainTextEdit *m_text;
    QPushButton *m_variable;
    MacroField *m_acts;
    TemplatePreview *m_preview;
    bool m_filling = false;
};

} // namespace wederhoor
