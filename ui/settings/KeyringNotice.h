#pragma once

#include "ui/widgets/NoticeBar.h"

namespace wederhoor {

class KeyringPresenter;

/// Says that no keyring answers, with both remedies; not there while one does.
class KeyringNotice : public NoticeBar
{
    Q_OBJECT

public:
    /// Its buttons are named after it: `objectName` + "Retry", `objectName` + "Keep".
    KeyringNotice(KeyringPresenter &keyring, const QString &objectName, QWidget *parent = nullptr);

    /// False: it stays away, whatever the keyring does.
    void setWanted(bool wanted);

protected:
    void changeEvent(QEvent *event) override;

private:
    void refresh();

    KeyringPresenter &m_keyring;
    QPushButton *m_retry;
    QPushButton *m_keep;
    bool m_wanted = true;
};

} // namespace wederhoor
