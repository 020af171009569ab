#pragma once

#include "core/domain/Template.h"
#include "ui/settings/SettingsPage.h"

class QPushButton;

namespace wederhoor {

class EmptyState;
class ScopeChoice;
class SharedPresenter;
class TemplateEditor;
class TemplateTree;
class TemplatesPresenter;
class Theme;
struct PlatformOffer;

/// The templates, and the one that is written. What was typed is saved when another one is chosen, and can be undone.
class TemplatesPage : public SettingsPage
{
    Q_OBJECT

public:
    TemplatesPage(TemplatesPresenter &presenter, SharedPresenter &shared, const QList<PlatformOffer> &platforms,
                  const Theme &theme, QWidget *parent = nullptr);

    void setSeen(bool seen) override;

Q_SIGNALS:
    /// To where clashes and proposals are answered.
    void sharedWanted();

protected:
    void retranslate() override;

private:
    void makeLayout();
    void fillList();
    void choose(const TemplateId &id);
    void show(const Template &value);
    void begin();
    void save();
    void remove();
    void takeSaved(const Template &value);
    /// True: nothing is left unsaved. Else it says why not.
    [[nodiscard]] bool saveChanges();
    void showActs();
    void showShared();
    void offerScopes();
    void share();
    [[nodiscard]] QString marked(const Template &value) const;
    /// Saving what is shown asks for somebody's word.
    [[nodiscard]] bool onlyProposes() const;
    void offerUndo();
    [[nodiscard]] int rowOf(const TemplateId &id) const;

    TemplatesPresenter &m_presenter;
    SharedPresenter &m_sharedThings;
    TemplateTree *m_list;
    TemplateEditor *m_editor;
    EmptyState *m_empty;
    QWidget *m_right;
    QPushButton *m_new;
    QPushButton *m_save;
    QPushButton *m_delete;
    QPushButton *m_share;
    ScopeChoice *m_shareWith;
    NoticeBar *m_teamState;
    QPushButton *m_answer;
    QPushButton *m_undo;
    TemplateId m_shown;
    bool m_isNew = false;
};

} // namespace wederhoor
