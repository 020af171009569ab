#include "ui/settings/ChannelDialog.h"

#include "core/domain/Async.h"
#include "ui/presenters/KeyringPresenter.h"
#include "ui/settings/KeyringNotice.h"
#include "ui/settings/SignInWords.h"
#include "ui/style/Sizes.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/FormFields.h"
#include "ui/widgets/NoticeBar.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QEvent>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace wederhoor {

namespace {
constexpr int dialogWidth = 520;
} // namespace

ChannelDialog::ChannelDialog(const QList<PlatformOffer> &platforms, Add add, KeyringPresenter &keyring, QWidget *parent)
    : QDialog(parent)
    , m_platforms(platforms)
    , m_add(std::move(add))
    , m_keyring(keyring)
    , m_form(new QFormLayout)
    , m_platform(new QComboBox(this))
    , m_name(new QLineEdit(this))
    , m_server(new QLineEdit(this))
    , m_account(new QLineEdit(this))
    , m_secret(new QLineEdit(this))
    , m_queries(new QLineEdit(this))
    , m_about(makeHint(this))
    , m_help(makeHint(this))
    , m_keyringNotice(new KeyringNotice(keyring, QStringLiteral("channelKeyring"), this))
    , m_notice(new NoticeBar(QStringLiteral("channelNotice"), this))
{
    setObjectName(QStringLiteral("channelDialog"));
    setMinimumWidth(dialogWidth);
    makeFields();
    makeLayout();
    connect(m_platform, &QComboBox::currentIndexChanged, this, &ChannelDialog::showPlatform);
    connect(&keyring, &KeyringPresenter::changed, this, &ChannelDialog::showWhetherItCan);
    retranslate();
}

void ChannelDialog::makeFields()
{
    const auto field = [this](QWidget *widget, const QString &objectName) {
        widget->setObjectName(objectName);
        addField(*m_form, widget);
    };
    for (const PlatformOffer &offered : std::as_const(m_platforms)) {
        m_platform->addItem(offered.displayName);
    }
    m_form->setSpacing(sizes::gapWide);
    field(m_platform, QStringLiteral("channelPlatform"));
    m_form->addRow(QString(), m_about);
    field(m_name, QStringLiteral("channelName"));
    field(m_account, QStringLiteral("channelAccount"));
    field(m_secret, QStringLiteral("channelSecret"));
    m_form->addRow(QString(), m_help);
    field(m_server, QStringLiteral("channelServer"));
    field(m_queries, QStringLiteral("channelQueries"));
    m_secret->setEchoMode(QLineEdit::Password);
    m_help->setTextFormat(Qt::RichText);
    m_help->setOpenExternalLinks(true);
    m_help->setTextInteractionFlags(Qt::TextBrowserInteraction);
}

void ChannelDialog::makeLayout()
{
    auto *buttons = new QDialogButtonBox(this);
    m_connect = buttons->addButton(QString(), QDialogButtonBox::AcceptRole);
    m_connect->setObjectName(QStringLiteral("connectButton"));
    markPrimary(m_connect);
    m_connect->setDefault(true); // also where a remedy stands before it
    m_cancel = buttons->addButton(QString(), QDialogButtonBox::RejectRole);
    connect(buttons, &QDialogButtonBox::accepted, this, &ChannelDialog::connectChannel);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(sizes::gapLarge, sizes::gapLarge, sizes::gapLarge, sizes::gapLarge);
    layout->setSpacing(sizes::gapWide);
    layout->addLayout(m_form);
    layout->addWidget(m_keyringNotice);
    layout->addWidget(m_notice);
    layout->addWidget(buttons);
}

void ChannelDialog::retranslate()
{
    setWindowTitle(tr("Connect a channel"));
    setButtonText(m_connect, tr("Connect"));
    setButtonText(m_cancel, tr("Cancel"));
    setFieldLabel(*m_form, m_platform, tr("&Platform"));
    setFieldLabel(*m_form, m_name, tr("&Name here"));
    setFieldLabel(*m_form, m_account, tr("&Account"));
    setFieldLabel(*m_form, m_secret, tr("App pass&word"));
    setFieldLabel(*m_form, m_queries, tr("&Listen for"));
    m_name->setPlaceholderText(tr("What you call this channel"));
    m_queries->setPlaceholderText(tr("Words, separated by commas (may stay empty)"));
    showPlatform();
}

void ChannelDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QDialog::changeEvent(event);
}

const PlatformOffer &ChannelDialog::offer() const
{
    return m_platforms.at(std::max(0, m_platform->currentIndex()));
}

bool ChannelDialog::signsIn() const
{
    return !m_platforms.isEmpty() && offer().capabilities.testFlag(Capability::NeedsSignIn);
}

void ChannelDialog::showPlatform()
{
    if (m_platforms.isEmpty()) {
        m_connect->setEnabled(false);
        return;
    }
    for (QWidget *field : {m_account, m_secret}) {
        field->setVisible(signsIn());
        m_form->labelForField(field)->setVisible(signsIn());
    }
    setFieldLabel(*m_form, m_server, signsIn() ? tr("Ser&ver") : tr("Feed's a&ddress"));
    m_server->setPlaceholderText(signsIn() ? tr("%1 (may stay empty)").arg(offer().defaultServer.host())
                                           : QStringLiteral("https://forum.example/latest.rss"));
    m_account->setPlaceholderText(QStringLiteral("name.bsky.social"));
    m_about->setText(
        signsIn()
            ? tr("Mentions, replies, quotes and private messages come in; you answer from here.")
            : tr("A forum, blog or complaint site with RSS, Atom or JSON Feed. A feed is read only: you answer on "
                 "the page itself."));
    const QUrl page = appPasswordPage(offer().platform);
    m_help->setText(tr("Not your own password: <a href=\"%1\">make an app password</a> in the account's settings and "
                       "paste it here. It is kept in this computer's keyring only.")
                        .arg(page.toString()));
    m_help->setAccessibleName(tr("Where to make an app password"));
    m_help->setVisible(signsIn() && !page.isEmpty());
    m_notice->clear();
    showWhetherItCan();
    adjustSize();
}

void ChannelDialog::showWhetherItCan()
{
    m_keyringNotice->setWanted(signsIn());
    m_connect->setEnabled(!m_busy && !m_platforms.isEmpty() && (!signsIn() || m_keyring.canKeepSecrets()));
}

ChannelForm ChannelDialog::form() const
{
    ChannelForm form;
    form.platform = offer().platform;
    form.name = m_name->text().trimmed();
    form.server = m_server->text().trimmed().isEmpty() ? QUrl() : QUrl::fromUserInput(m_server->text().trimmed());
    for (const QString &word : m_queries->text().split(QLatin1Char(','), Qt::SkipEmptyParts)) {
        form.queries.append(word.trimmed());
    }
    if (signsIn()) {
        QString account = m_account->text().trimmed();
        form.account = account.startsWith(QLatin1Char('@')) ? account.mid(1) : account;
        form.secret = m_secret->text().trimmed().toUtf8();
    }
    return form;
}

QString ChannelDialog::missing() const
{
    const ChannelForm asked = form();
    if (asked.name.isEmpty()) {
        return tr("Give the channel a name.");
    }
    if (signsIn() && asked.account.isEmpty()) {
        return tr("Which account is it?");
    }
    if (signsIn() && asked.secret.isEmpty()) {
        return tr("The app password is missing.");
    }
    if (!signsIn() && (!asked.server.isValid() || asked.server.host().isEmpty())) {
        return tr("That is not the address of a feed.");
    }
    return {};
}

void ChannelDialog::connectChannel()
{
    if (m_busy) {
        return;
    }
    if (const QString lack = missing(); !lack.isEmpty()) {
        m_notice->setNotice(Tone::Late, lack);
        return;
    }
    setBusy(true);
    m_notice->setNotice(Tone::Plain, signsIn() ? tr("Signing in \u2026") : tr("Reading the feed \u2026"));
    onResult(this, m_add(form()), [this](const Result<Channel> &channel) {
        setBusy(false);
        if (!channel) {
            tellFailure(channel.error());
            return;
        }
        m_secret->clear();
        Q_EMIT added(*channel);
        accept();
    });
}

void ChannelDialog::tellFailure(const Error &error)
{
    const ChannelForm asked = form();
    const QUrl server = asked.server.isEmpty() ? offer().defaultServer : asked.server;
    m_notice->setNotice(Tone::Late, signsIn() ? signInFailure(error, server.host()) : feedFailure(error));
    if (signsIn()) {
        m_keyring.probe(); // a keyring that was locked meanwhile refuses in the same words as the platform
        m_secret->setFocus();
        m_secret->selectAll();
    }
}

void ChannelDialog::setBusy(bool busy)
{
    m_busy = busy;
    for (QWidget *field :
         {static_cast<QWidget *>(m_platform), static_cast<QWidget *>(m_name), static_cast<QWidget *>(m_server),
          static_cast<QWidget *>(m_account), static_cast<QWidget *>(m_secret), static_cast<QWidget *>(m_queries)}) {
        field->setEnabled(!busy);
    }
    showWhetherItCan();
}

} // namespace wederhoor
