#pragma once

#include "ui/widgets/NoticeBar.h"

namespace wederhoor {

class ReplyEditor;
class ReplyPresenter;
class Theme;
enum class GuardRemedy;

/// What is said about personal data above the send button, with its remedies; and its marks in the text.
class GuardBar : public NoticeBar
{
    Q_OBJECT

public:
    GuardBar(ReplyPresenter &presenter, ReplyEditor &editor, const Theme &theme, QWidget *parent = nullptr);

    void refresh();

protected:
    void changeEvent(QEvent *event) override;

private:
    void change(GuardRemedy remedy);
    void mark();
    void hideRemedies();

    ReplyPresenter &m_presenter;
    ReplyEditor &m_editor;
    const Theme &m_theme;
    QPushButton *m_remove;
    QPushButton *m_mask;
    QPushButton *m_private;
    QPushButton *m_accept;
};

} // namespace wederhoor
