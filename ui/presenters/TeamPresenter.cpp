#include "ui/presenters/TeamPresenter.h"

#include "ui/models/Words.h"

namespace wederhoor {

namespace {

TeamPresenter::Form formOf(const TeamAccess &access)
{
    const TeamAddress &address = access.address;
    TeamPresenter::Form form;
    form.server = address.host;
    form.port = address.port;
    form.database = address.database;
    form.login = address.member;
    form.isPlain = address.encryption == TeamAddress::Encryption::Plain;
    form.caFile = address.caFile;
    form.signIn = access.signIn;
    form.certificateFile = address.certificateFile;
    form.keyFile = address.keyFile;
    form.passwordFile = address.passwordFile;
    form.kerberosService = address.kerberosService;
    return form;
}

TeamAccess accessOf(const TeamPresenter::Form &form)
{
    TeamAccess access;
    access.address.host = form.server;
    access.address.port = static_cast<quint16>(form.port);
    access.address.database = form.database;
    access.address.member = form.login;
    access.address.encryption = form.isPlain ? TeamAddress::Encryption::Plain : TeamAddress::Encryption::VerifyFull;
    access.address.caFile = form.caFile;
    access.address.certificateFile = form.certificateFile;
    access.address.keyFile = form.keyFile;
    access.address.passwordFile = form.passwordFile;
    access.address.kerberosService = form.kerberosService;
    access.signIn = form.signIn;
    return access;
}

/// What may be gone tomorrow without anybody changing the settings.
bool mayMendItself(TeamVerdict verdict)
{
    switch (verdict) {
    case TeamVerdict::NoSuchHost:
    case TeamVerdict::Refused:
    case TeamVerdict::NoAnswer:
    case TeamVerdict::NoTicket:
    case TeamVerdict::NoRole:
    case TeamVerdict::NoSchema:
    case TeamVerdict::SchemaTooOld:
    case TeamVerdict::Standby:
    case TeamVerdict::Busy:
        return true;
    case TeamVerdict::Works:
    case TeamVerdict::WrongHostName:
    case TeamVerdict::WrongAuthority:
    case TeamVerdict::NoEncryption:
    case TeamVerdict::CertificateFile:
    case TeamVerdict::NoPassword:
    case TeamVerdict::WrongPassword:
    case TeamVerdict::NotAdmitted:
    case TeamVerdict::NoSuchDatabase:
    case TeamVerdict::ProgramTooOld:
    case TeamVerdict::ServerTooOld:
    case TeamVerdict::TransactionPooler:
    case TeamVerdict::Trouble:
        return false;
    }
    Q_UNREACHABLE();
}

} // namespace

TeamPresenter::TeamPresenter(TeamDoor door, QObject *parent)
    : QObject(parent)
    , m_door(std::move(door))
{
    if (m_door.watch) {
        m_door.watch(this, [this](const std::optional<TeamState> &state) {
            m_state = state;
            Q_EMIT stateChanged();
        });
    }
}

TeamLine TeamPresenter::line() const
{
    const bool isLocal = m_settings.access && m_settings.access->address.isLocalSocket();
    return m_state ? teamLine(*m_state, isLocal) : TeamLine();
}

void TeamPresenter::load()
{
    if (!m_door.settings) {
        return;
    }
    onResult(this, m_door.settings(), [this](const Result<TeamSettings> &settings) {
        if (!settings) {
            Q_EMIT failed(errorText(settings.error()));
            return;
        }
        m_settings = *settings;
        Q_EMIT read();
    });
}

TeamPresenter::Form TeamPresenter::form() const
{
    Form form = formOf(m_settings.access.value_or(TeamAccess()));
    if (form.database.isEmpty()) {
        form.database = QStringLiteral("wederhoor");
    }
    return form;
}

Result<TeamPresenter::Form> TeamPresenter::spread(const Form &form)
{
    if (form.server.trimmed().isEmpty()) {
        return failure(ErrorKind::Invalid, tr("Fill in the server's name."));
    }
    const Result<TeamAddress> address = TeamAddress::parse(form.server);
    if (!address) {
        const bool hasPassword = address.error().detail.contains(QLatin1String("password"));
        return failure(ErrorKind::Invalid,
                       hasPassword ? tr("Leave the password out of the address: fill it in below.")
                                   : tr("This is no address of a team database: %1").arg(address.error().detail));
    }
    if (form.server.trimmed().startsWith(QLatin1String("postgres"))) {
        Form spread = formOf({*address, form.signIn});
        spread.login = spread.login.isEmpty() ? form.login : spread.login;
        spread.password = form.password;
        return spread;
    }
    Form spread = form;
    spread.server = address->host;
    spread.port = address->port == TeamAddress().port ? form.port : address->port;
    spread.login = address->member.isEmpty() ? form.login.trimmed() : address->member;
    return spread;
}

void TeamPresenter::test(const Form &form)
{
    m_isToKeep = false;
    begin(form, Task::Testing);
}

void TeamPresenter::connectTo(const Form &form)
{
    m_isToKeep = true;
    begin(form, Task::Connecting);
}

void TeamPresenter::begin(const Form &form, Task task)
{
    if (m_task != Task::Nothing) {
        return;
    }
    const Result<Form> filled = spread(form);
    if (!filled) {
        Q_EMIT failed(filled.error().detail);
        return;
    }
    const bool lacksFiles
        = filled->signIn == TeamSignIn::Certificate && (filled->certificateFile.isEmpty() || filled->keyFile.isEmpty());
    if (lacksFiles) {
        Q_EMIT failed(tr("Choose the certificate and its key."));
        return;
    }
    m_tested = accessOf(*filled);
    m_password = filled->password;
    m_outcome.reset();
    m_task = task;
    Q_EMIT changed();
    onResult(this, m_door.test(m_tested, m_password), [this](const Result<TeamTest> &test) { finish(test); });
}

void TeamPresenter::finish(const Result<TeamTest> &test)
{
    const bool keeps = m_task == Task::Connecting && test && test->works();
    m_task = Task::Nothing;
    if (test) {
        m_outcome = *test;
    } else if (test.error().kind == ErrorKind::Unauthorized) {
        Q_EMIT failed(tr("No keyring answers, so that no password can be kept. Unlock it, or choose another way to "
                         "sign in."));
    } else if (test.error().kind != ErrorKind::Cancelled) {
        Q_EMIT failed(errorText(test.error()));
    }
    Q_EMIT changed();
    if (keeps) {
        keep();
    }
}

void TeamPresenter::cancelTest()
{
    if (m_task != Task::Nothing && m_door.cancelTest) {
        m_door.cancelTest();
    }
}

void TeamPresenter::connectAllTheSame()
{
    if (mayConnectAllTheSame()) {
        keep();
    }
}

bool TeamPresenter::mayConnectAllTheSame() const
{
    return m_isToKeep && m_task == Task::Nothing && m_outcome && mayMendItself(m_outcome->verdict);
}

TeamAdvice TeamPresenter::advice() const
{
    return m_outcome ? teamAdvice(*m_outcome, m_tested.address) : TeamAdvice();
}

void TeamPresenter::forgetOutcome()
{
    if (m_outcome) {
        m_outcome.reset();
        Q_EMIT changed();
    }
}

void TeamPresenter::keep()
{
    m_isToKeep = false;
    follow(m_door.connectTo(m_tested, m_password),
           m_outcome->works() ? tr("This desk works with the team database now.")
                              : tr("Kept. This desk goes on trying by itself."));
    m_password.clear();
}

void TeamPresenter::disconnectFromTeam()
{
    follow(m_door.disconnectFromTeam(), tr("This desk works alone now. Nothing was deleted at the team."));
}

void TeamPresenter::followAdministrator()
{
    follow(m_door.followAdministrator(), tr("This desk follows your organisation's settings now."));
}

void TeamPresenter::follow(const QFuture<Result<void>> &future, const QString &text)
{
    onResult(this, future, [this, text](const Result<void> &result) {
        if (result) {
            m_outcome.reset();
            load();
            Q_EMIT changed();
            Q_EMIT done(text);
        } else if (result.error().kind == ErrorKind::Forbidden) {
            Q_EMIT failed(tr("Your organisation's settings are locked: nothing was changed."));
        } else if (result.error().kind == ErrorKind::Unauthorized) {
            Q_EMIT failed(tr("No keyring answers, so that the password cannot be kept: nothing was changed."));
        } else {
            Q_EMIT failed(errorText(result.error()));
        }
    });
}

} // namespace wederhoor
