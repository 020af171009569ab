#include "ui/settings/TeamForm.h"

#include "ui/settings/FileField.h"
#include "ui/style/Sizes.h"
#include "ui/widgets/FormFields.h"

#include <QComboBox>
#include <QEvent>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QSpinBox>

#include <array>

namespace wederhoor {

namespace {

constexpr std::array signIns{TeamSignIn::Password, TeamSignIn::PasswordFile, TeamSignIn::Certificate,
                             TeamSignIn::Kerberos};
constexpr int lastPort = 65535;
/// Rows of the choice of encryption.
constexpr int verified = 0;
constexpr int plain = 1;

QString signInHint(TeamSignIn way)
{
    switch (way) {
    case TeamSignIn::Password:
        return TeamForm::tr("It goes into the keyring of this computer and nowhere else.");
    case TeamSignIn::PasswordFile:
        return TeamForm::tr("PostgreSQL's own file of passwords, which only you may read; usually ~/.pgpass.");
    case TeamSignIn::Certificate:
        return TeamForm::tr("The administrator gave you a certificate with your login in it, and its key.");
    case TeamSignIn::Kerberos:
        return TeamForm::tr("Whoever is logged in at this computer is known by their ticket; nothing to type.");
    }
    Q_UNREACHABLE();
}

} // namespace

TeamForm::TeamForm(QWidget *parent)
    : QWidget(parent)
    , m_form(new QFormLayout(this))
    , m_server(new QLineEdit(this))
    , m_serverHint(makeHint(this))
    , m_port(new QSpinBox(this))
    , m_database(new QLineEdit(this))
    , m_login(new QLineEdit(this))
    , m_encryption(new QComboBox(this))
    , m_plainHint(makeHint(this))
    , m_caFile(new FileField(QStringLiteral("teamCaFile"), this))
    , m_signIn(new QComboBox(this))
    , m_signInHint(makeHint(this))
    , m_password(new QLineEdit(this))
    , m_certificate(new FileField(QStringLiteral("teamCertificate"), this))
    , m_key(new FileField(QStringLiteral("teamKey"), this))
    , m_passwordFile(new FileField(QStringLiteral("teamPasswordFile"), this))
    , m_kerberosService(new QLineEdit(this))
{
    m_server->setObjectName(QStringLiteral("teamServer"));
    m_port->setObjectName(QStringLiteral("teamPort"));
    m_port->setRange(1, lastPort);
    m_database->setObjectName(QStringLiteral("teamDatabase"));
    m_login->setObjectName(QStringLiteral("teamLogin"));
    m_encryption->setObjectName(QStringLiteral("teamEncryption"));
    m_signIn->setObjectName(QStringLiteral("teamSignIn"));
    m_password->setObjectName(QStringLiteral("teamPassword"));
    m_password->setEchoMode(QLineEdit::Password);
    m_kerberosService->setObjectName(QStringLiteral("teamKerberosService"));
    makeLayout();
    for (QLineEdit *field : {m_server, m_database, m_login, m_password, m_kerberosService}) {
        connect(field, &QLineEdit::textEdited, this, &TeamForm::edited);
    }
    for (FileField *field : {m_caFile, m_certificate, m_key, m_passwordFile}) {
        connect(field, &FileField::changed, this, &TeamForm::edited);
    }
    for (QComboBox *choice : {m_encryption, m_signIn}) {
        connect(choice, &QComboBox::currentIndexChanged, this, [this] {
            showFields();
            Q_EMIT edited();
        });
    }
    connect(m_port, &QSpinBox::valueChanged, this, &TeamForm::edited);
    connect(m_server, &QLineEdit::editingFinished, this, &TeamForm::spreadAddress);
    retranslate();
}

void TeamForm::makeLayout()
{
    m_form->setContentsMargins(0, 0, 0, 0);
    m_form->setSpacing(sizes::gapWide);
    addField(*m_form, m_server);
    m_form->addRow(QString(), m_serverHint);
    addField(*m_form, m_port);
    addField(*m_form, m_database);
    addField(*m_form, m_encryption);
    m_form->addRow(QString(), m_plainHint);
    addField(*m_form, m_caFile);
    addField(*m_form, m_signIn);
    m_form->addRow(QString(), m_signInHint);
    addField(*m_form, m_login);
    addField(*m_form, m_password);
    addField(*m_form, m_certificate);
    addField(*m_form, m_key);
    addField(*m_form, m_passwordFile);
    addField(*m_form, m_kerberosService);
}

void TeamForm::retranslate()
{
    setFieldLabel(*m_form, m_server, tr("&Server"));
    m_server->setPlaceholderText(tr("team.example.org"));
    m_serverHint->setText(tr("A name, or a whole postgresql:// address, which fills in the rest."));
    setFieldLabel(*m_form, m_port, tr("P&ort"));
    setFieldLabel(*m_form, m_database, tr("&Database"));
    setFieldLabel(*m_form, m_encryption, tr("&Encryption"));
    m_plainHint->setText(tr("Who can listen in on the network can read customers' messages and your password. The "
                            "status bar shows it for as long as it lasts."));
    setFieldLabel(*m_form, m_caFile, tr("C&A file"));
    m_caFile->setPlaceholder(tr("The authorities that this computer trusts"));
    setFieldLabel(*m_form, m_signIn, tr("S&ign in with"));
    setFieldLabel(*m_form, m_login, tr("&Login"));
    m_login->setPlaceholderText(tr("As at this computer"));
    setFieldLabel(*m_form, m_password, tr("Pass&word"));
    m_password->setPlaceholderText(tr("As it is kept"));
    setFieldLabel(*m_form, m_certificate, tr("Cer&tificate"));
    setFieldLabel(*m_form, m_key, tr("Its &key"));
    setFieldLabel(*m_form, m_passwordFile, tr("Password &file"));
    m_passwordFile->setPlaceholder(QStringLiteral("~/.pgpass"));
    setFieldLabel(*m_form, m_kerberosService, tr("Se&rvice"));
    m_kerberosService->setPlaceholderText(QStringLiteral("postgres"));
    retranslateChoices();
    showFields();
}

void TeamForm::retranslateChoices()
{
    const QSignalBlocker quietWay(m_signIn);
    const QSignalBlocker quietEncryption(m_encryption);
    const int way = std::max(0, m_signIn->currentIndex());
    const int encryption = std::max(0, m_encryption->currentIndex());
    m_signIn->clear();
    for (const TeamSignIn one : signIns) {
        m_signIn->addItem(teamSignInWord(one));
    }
    m_signIn->setCurrentIndex(way);
    m_encryption->clear();
    m_encryption->addItems({tr("TLS, with the server's certificate fully checked"), tr("None: a plain connection")});
    m_encryption->setCurrentIndex(encryption);
}

void TeamForm::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QWidget::changeEvent(event);
}

void TeamForm::setShown(QWidget *field, bool shown)
{
    field->setVisible(shown);
    if (QWidget *label = m_form->labelForField(field)) {
        label->setVisible(shown);
    }
}

void TeamForm::showFields()
{
    const TeamSignIn way = form().signIn;
    const bool isSocket = m_server->text().startsWith(QLatin1Char('/'));
    const bool isPlain = m_encryption->currentIndex() == plain;
    setShown(m_encryption, !isSocket);
    m_plainHint->setVisible(isPlain && !isSocket);
    setShown(m_caFile, !isPlain && !isSocket);
    setShown(m_password, way == TeamSignIn::Password);
    setShown(m_certificate, way == TeamSignIn::Certificate);
    setShown(m_key, way == TeamSignIn::Certificate);
    setShown(m_passwordFile, way == TeamSignIn::PasswordFile);
    setShown(m_kerberosService, way == TeamSignIn::Kerberos);
    m_signInHint->setText(signInHint(way));
}

/// What is no address is told by the test, not while one leaves the field.
void TeamForm::spreadAddress()
{
    const TeamPresenter::Form now = form();
    const Result<TeamPresenter::Form> spread = TeamPresenter::spread(now);
    if (spread && spread->server != now.server) {
        setForm(*spread);
    }
    showFields();
}

TeamPresenter::Form TeamForm::form() const
{
    TeamPresenter::Form form;
    form.server = m_server->text().trimmed();
    form.port = m_port->value();
    form.database = m_database->text().trimmed();
    form.login = m_login->text().trimmed();
    form.isPlain = m_encryption->currentIndex() == plain;
    form.caFile = m_caFile->path();
    form.signIn = signIns.at(static_cast<std::size_t>(std::max(0, m_signIn->currentIndex())));
    form.password = m_password->text().toUtf8();
    form.certificateFile = m_certificate->path();
    form.keyFile = m_key->path();
    form.passwordFile = m_passwordFile->path();
    form.kerberosService = m_kerberosService->text().trimmed();
    return form;
}

void TeamForm::setForm(const TeamPresenter::Form &form)
{
    const QSignalBlocker quiet(this);
    m_server->setText(form.server);
    m_port->setValue(form.port);
    m_database->setText(form.database);
    m_login->setText(form.login);
    m_encryption->setCurrentIndex(form.isPlain ? plain : verified);
    m_caFile->setPath(form.caFile);
    const auto way = std::find(signIns.begin(), signIns.end(), form.signIn);
    m_signIn->setCurrentIndex(static_cast<int>(way - signIns.begin()));
    m_password->setText(QString::fromUtf8(form.password));
    m_certificate->setPath(form.certificateFile);
    m_key->setPath(form.keyFile);
    m_passwordFile->setPath(form.passwordFile);
    m_kerberosService->setText(form.kerberosService);
    showFields();
}

void TeamForm::setLocked(bool locked, bool hasLogin)
{
    for (QWidget *field :
         {static_cast<QWidget *>(m_server), static_cast<QWidget *>(m_port), static_cast<QWidget *>(m_database),
          static_cast<QWidget *>(m_encryption), static_cast<QWidget *>(m_caFile), static_cast<QWidget *>(m_signIn),
          static_cast<QWidget *>(m_certificate), static_cast<QWidget *>(m_key), static_cast<QWidget *>(m_passwordFile),
          static_cast<QWidget *>(m_kerberosService)}) {
        field->setEnabled(!locked);
    }
    m_login->setEnabled(!locked || !hasLogin);
}

} // namespace wederhoor
