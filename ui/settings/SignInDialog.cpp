#include "ui/settings/SignInDialog.h"

#include "core/domain/Async.h"
#include "ui/presenters/KeyringPresenter.h"
#include "ui/settings/KeyringNotice.h"
#include "ui/settings/SignInWords.h"
#include "ui/style/Sizes.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/FormFields.h"
#include "ui/widgets/NoticeBar.h"

#include <QDialogButtonBox>
#include <QEvent>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace wederhoor {

namespace {
constexpr int dialogWidth = 460;
} // namespace

SignInDialog::SignInDialog(Channel channel, const ChannelDoor &door, KeyringPresenter &keyring, QWidget *parent)
    : QDialog(parent)
    , m_channel(std::move(channel))
    , m_door(door)
    , m_keyring(keyring)
    , m_form(new QFormLayout)
    , m_account(new QLabel(m_channel.account, this))
    , m_secret(new QLineEdit(this))
    , m_help(makeHint(this))
    , m_keyringNotice(new KeyringNotice(keyring, QStringLiteral("signInKeyring"), this))
    , m_notice(new NoticeBar(QStringLiteral("signInNotice"), this))
{
    setObjectName(QStringLiteral("signInDialog"));
    setMinimumWidth(dialogWidth);
    makeLayout();
    connect(&keyring, &KeyringPresenter::changed, this, &SignInDialog::showWhetherItCan);
    connect(m_secret, &QLineEdit::textChanged, this, &SignInDialog::showWhetherItCan);
    retranslate();
}

void SignInDialog::makeLayout()
{
    m_secret->setObjectName(QStringLiteral("signInSecret"));
    m_secret->setEchoMode(QLineEdit::Password);
    m_help->setTextFormat(Qt::RichText);
    m_help->setOpenExternalLinks(true);
    m_help->setTextInteractionFlags(Qt::TextBrowserInteraction);
    m_form->setSpacing(sizes::gapWide);
    addField(*m_form, m_account);
    addField(*m_form, m_secret);
    m_form->addRow(QString(), m_help);
    auto *buttons = new QDialogButtonBox(this);
    m_signIn = buttons->addButton(QString(), QDialogButtonBox::AcceptRole);
    m_signIn->setObjectName(QStringLiteral("signInButton"));
    markPrimary(m_signIn);
    m_signIn->setDefault(true);
    m_cancel = buttons->addButton(QString(), QDialogButtonBox::RejectRole);
    connect(buttons, &QDialogButtonBox::accepted, this, &SignInDialog::signIn);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(sizes::gapLarge, sizes::gapLarge, sizes::gapLarge, sizes::gapLarge);
    layout->setSpacing(sizes::gapWide);
    layout->addLayout(m_form);
    layout->addWidget(m_keyringNotice);
    layout->addWidget(m_notice);
    layout->addWidget(buttons);
}

void SignInDialog::retranslate()
{
    setWindowTitle(tr("Sign in again \u00b7 %1").arg(m_channel.name));
    setFieldLabel(*m_form, m_account, tr("Account"));
    setFieldLabel(*m_form, m_secret, tr("App pass&word"));
    setButtonText(m_signIn, tr("Sign in"));
    setButtonText(m_cancel, tr("Cancel"));
    const QUrl page = appPasswordPage(m_channel.platform);
    m_help->setText(tr("<a href=\"%1\">Make a new app password</a> in the account's settings and paste it here.")
                        .arg(page.toString()));
    m_help->setAccessibleName(tr("Where to make an app password"));
    m_help->setVisible(!page.isEmpty());
    showWhetherItCan();
}

void SignInDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QDialog::changeEvent(event);
}

void SignInDialog::showWhetherItCan()
{
    m_secret->setEnabled(!m_busy);
    m_signIn->setEnabled(!m_busy && m_keyring.canKeepSecrets() && !m_secret->text().trimmed().isEmpty());
}

void SignInDialog::signIn()
{
    m_busy = true;
    showWhetherItCan();
    m_notice->setNotice(Tone::Plain, tr("Signing in \u2026"));
    onResult(this, m_door.signInAgain(m_channel.id, m_secret->text().trimmed().toUtf8()),
             [this](const Result<Channel> &channel) {
                 m_busy = false;
                 showWhetherItCan();
                 if (!channel) {
                     m_notice->setNotice(Tone::Late, signInFailure(channel.error(), m_channel.server.host()));
                     m_keyring.probe();
                     m_secret->setFocus();
                     m_secret->selectAll();
                     return;
                 }
                 m_secret->clear();
                 Q_EMIT signedIn(*channel);
                 accept();
             });
}

} // namespace wederhoor
