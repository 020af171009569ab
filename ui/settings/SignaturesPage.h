#pragma once

#include "core/domain/Ids.h"
#include "core/domain/Template.h"
#include "ui/settings/SettingsPage.h"

class QCheckBox;
class QGridLayout;
class QLineEdit;
class QPushButton;

namespace wederhoor {

class SharedPresenter;
class SignaturesPresenter;

/// How one signs, everywhere and on each channel, with what it becomes. Kept as soon as a field is left.
class SignaturesPage : public SettingsPage
{
    Q_OBJECT

public:
    SignaturesPage(SignaturesPresenter &presenter, SharedPresenter &shared, QWidget *parent = nullptr);

protected:
    void retranslate() override;

private:
    struct Row
    {
        ChannelId channel;
        QLabel *place;
        QLineEdit *text;
        QLabel *preview;
        QLabel *mark;
        QPushButton *share;
    };
    void refresh();
    void rebuild();
    void save(const Row &row);
    void showPreview(const Row &row);
    void showShared(const Row &row);
    void share(const Row &row);
    /// The rule that this member shares from the row: everybody's or one's own.
    [[nodiscard]] SignatureRule ruleToShare(const Row &row) const;
    [[nodiscard]] bool hasTheRows() const;

    SignaturesPresenter &m_presenter;
    SharedPresenter &m_shared;
    QGridLayout *m_grid;
    QLabel *m_hint;
    QCheckBox *m_each;
    QList<Row> m_rows;
};

} // namespace wederhoor
