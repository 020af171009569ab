#pragma once

#include "ui/settings/SettingsPage.h"

class QPushButton;

namespace wederhoor {

class DataPresenter;
class FactList;

/// Where the data lies, how large it is, how it is taken out.
class DataPage : public SettingsPage
{
    Q_OBJECT

public:
    explicit DataPage(DataPresenter &presenter, QWidget *parent = nullptr);

    void setSeen(bool seen) override;

protected:
    void retranslate() override;

private:
    void refresh();

    DataPresenter &m_presenter;
    FactList *m_facts;
    QPushButton *m_open;
    QLabel *m_privacy;
    QLabel *m_exportTitle;
    QLabel *m_export;
};

} // namespace wederhoor
