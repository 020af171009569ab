#pragma once

#include "ui/presenters/PalettePresenter.h"

#include <QFrame>
#include <QPointer>

class QLabel;
class QLineEdit;
class QListView;

namespace wederhoor {

class Theme;

/// One field over the window that finds commands, cases, people, templates and settings as one types. Enter takes, Esc
/// closes, and the focus goes back to where it was.
class CommandPalette : public QFrame
{
    Q_OBJECT

public:
    CommandPalette(const Theme &theme, QWidget *window);

    [[nodiscard]] PalettePresenter &presenter() { return m_presenter; }
    /// After the presenter was opened on an inbox.
    void popUp();
    void dismiss();

Q_SIGNALS:
    void chosen(const wederhoor::PaletteEntry &entry);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void place();
    void showList(bool first);
    void choose(int row);
    void take();
    [[nodiscard]] bool takeKey(int key);

    PalettePresenter m_presenter;
    QLineEdit *m_field;
    QListView *m_list;
    QLabel *m_nothing;
    PaletteEntry m_chosen; ///< stays chosen while the list grows around it
    QPointer<QWidget> m_before; ///< had the focus
};

} // namespace wederhoor
