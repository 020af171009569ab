#pragma once

#include "ui/presenters/KnowledgePresenter.h"
#include "ui/settings/SettingsPage.h"

class QListWidget;
class QPushButton;

namespace wederhoor {

class EmptyState;
class KnowledgeEditor;
class Theme;

/// Agreed lines and facts: the list at the left, what ended first; the one that was chosen at the right.
class KnowledgePage : public SettingsPage
{
    Q_OBJECT

public:
    KnowledgePage(KnowledgePresenter &presenter, const QList<PlatformOffer> &platforms, const Theme &theme,
                  QWidget *parent = nullptr);

    void setSeen(bool seen) override;

protected:
    void retranslate() override;

private:
    void makeLayout();
    void fillList();
    void show(const Knowledge &value);
    void choose(int row);
    void begin();
    void save();
    void remove();
    /// False: what was typed cannot be kept, and it has been said why.
    bool saveChanges();
    void showActs();
    void tellEnding();
    [[nodiscard]] int rowOf(const QUuid &id) const;

    KnowledgePresenter &m_presenter;
    QListWidget *m_list;
    KnowledgeEditor *m_editor;
    EmptyState *m_empty;
    QWidget *m_right;
    QPushButton *m_new;
    QPushButton *m_save;
    QPushButton *m_delete;
    QUuid m_shown;
    bool m_isNew = false;
    bool m_silent = false;
};

} // namespace wederhoor
