#pragma once

#include <QDialog>

class QListWidget;
class QTextBrowser;
class QToolButton;

namespace wederhoor {

class Theme;

/// The help, read in the program: its pages at the left, the page at the right, in the language in use. A window beside
/// the work, not over it.
class HelpViewer : public QDialog
{
    Q_OBJECT

public:
    HelpViewer(const Theme &theme, QWidget *parent);

    /// A page by its file's name without the ending: "keys". One that is not there is the first.
    void showPage(const QString &page);

protected:
    void changeEvent(QEvent *event) override;

private:
    void makeLayout();
    void connectParts();
    void retranslate();
    void fill();
    void followSource(const QUrl &source);
    [[nodiscard]] QString folder() const;
    [[nodiscard]] QString page() const;

    const Theme &m_theme;
    QListWidget *m_contents;
    QTextBrowser *m_text;
    QToolButton *m_back;
    QToolButton *m_forward;
};

} // namespace wederhoor
