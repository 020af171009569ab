#pragma once

#include "core/domain/Ids.h"
#include "ui/settings/SettingsPage.h"

class QCheckBox;
class QGridLayout;
class QLineEdit;

namespace wederhoor {

class SignaturesPresenter;

/// How one signs, everywhere and on each channel, with what it becomes. Kept as soon as a field is left.
class SignaturesPage : public SettingsPage
{
    Q_OBJECT

public:
    explicit SignaturesPage(SignaturesPresenter &presenter, QWidget *parent = nullptr);

protected:
    void retranslate() override;

private:
    struct Row
    {
        ChannelId channel;
        QLabel *place;
        QLineEdit *text;
        QLabel *preview;
    };
    void refresh();
    void rebuild();
    void save(const Row &row);
    void showPreview(const Row &row);
    [[nodiscard]] bool hasTheRows() const;

    SignaturesPresenter &m_presenter;
    QGridLayout *m_grid;
    QLabel *m_hint;
    QCheckBox *m_each;
    QList<Row> m_rows;
};

} // namespace wederhoor
