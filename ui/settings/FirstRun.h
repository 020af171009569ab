#pragma once

#include <QWidget>

class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace wederhoor {

class ChoiceCard;
class KeyringPresenter;
class SettingsPresenter;
class Theme;

/// The first minute: who you are, how you sign, the language, and where to begin. By keyboard alone, and skippable.
class FirstRun : public QWidget
{
    Q_OBJECT

public:
    FirstRun(SettingsPresenter &settings, KeyringPresenter &keyring, const Theme &theme, bool canConnect,
             QWidget *parent = nullptr);

    void begin();

Q_SIGNALS:
    void practiceWanted();
    void connectWanted();
    void skipped();

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void makeForm();
    void makeLayout();
    void retranslate();
    void sayKeyring();
    void suggestSignature();
    void start();

    SettingsPresenter &m_settings;
    KeyringPresenter &m_keyring;
    bool m_canConnect;
    bool m_ownSignature = false; ///< typed, not made of the name
    QLabel *m_title;
    QLabel *m_explanation;
    QFormLayout *m_form;
    QLineEdit *m_name;
    QLineEdit *m_signature;
    QLabel *m_signatureHint;
    QComboBox *m_language;
    ChoiceCard *m_practise;
    ChoiceCard *m_connect;
    QLabel *m_keyringState;
    QPushButton *m_skip;
    QPushButton *m_start;
};

} // namespace wederhoor
