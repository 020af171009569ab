#pragma once

#include <QLineEdit>
#include <QPointer>

class QAction;
class QLabel;
class QListView;

namespace wederhoor {

class SearchAssistant;
class SuggestionModel;
class Theme;

/// The search field, with what it offers while one types: fields, their values, earlier searches. The list floats below
/// the field and never takes the focus.
class SearchField : public QLineEdit
{
    Q_OBJECT

public:
    SearchField(SearchAssistant &assistant, const Theme &theme, QWidget *parent = nullptr);
    ~SearchField() override;

    /// The key that comes here, shown in the empty field.
    void setShortcutHint(const QString &keys);

Q_SIGNALS:
    /// Enter with nothing chosen in the list of suggestions.
    void entered();
    /// Escape in an empty field.
    void left();

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void paintIcon();
    void offer();
    void hideOffer();
    void take(int row);
    void choose(int row);
    bool popupKey(QKeyEvent *event);
    void placeHint();

    SearchAssistant &m_assistant;
    const Theme &m_theme;
    SuggestionModel *m_model;
    QPointer<QListView> m_popup; ///< made when first needed, a child of the window
    QLabel *m_hint;
    QAction *m_clear;
    bool m_taking = false;
};

} // namespace wederhoor
