#include "app/commands/Session.h"

#include "app/TeamLink.h"

#include <QCoreApplication>

namespace wederhoor {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Session)
};

} // namespace

Session::Session(const GlobalOptions &globals)
    : m_globals(globals)
    , m_out(globals.json)
{
}

Session::~Session() = default;

Application::Kind Session::kind() const
{
    return m_globals.practice ? Application::Kind::Practice : Application::Kind::Real;
}

Result<Inbox *> Session::inbox()
{
    if (m_isOpen) {
        return &m_application->inbox(kind());
    }
    m_application = std::make_unique<Application>(Profile::locate(m_globals.profile));
    const Result<OpenReport> report = await(m_application->open(kind()));
    if (!report) {
        return failure(report.error());
    }
    m_isOpen = true;
    if (!report->setAsidePath.isEmpty()) {
        m_out.say(Words::tr("the inbox file was damaged: it was set aside as %1 and a new one begun.")
                      .arg(report->setAsidePath));
    }
    if (report->migratedFrom != report->schemaVersion && !report->backupPath.isEmpty()) {
        m_out.say(Words::tr("the inbox was brought to this version; a copy of the old one lies in %1.")
                      .arg(report->backupPath));
    }
    return &m_application->inbox(kind());
}

Result<Inbox *> Session::startedInbox()
{
    const Result<Inbox *> opened = inbox();
    if (!opened) {
        return opened;
    }
    if (const Result<bool> started = await(m_application->startEngine(kind())); !started) {
        return failure(started.error());
    }
    return opened;
}

Result<TeamLink *> Session::team()
{
    const Result<Inbox *> opened = inbox();
    if (!opened || kind() == Application::Kind::Practice) {
        return opened ? Result<TeamLink *>(nullptr) : failure(opened.error());
    }
    return await(m_application->joinTeam());
}

Session::Joined Session::joinedTeam(const QString &alone)
{
    const Result<TeamLink *> joined = team();
    if (!joined) {
        return {nullptr, m_out.failed(joined.error())};
    }
    if (*joined == nullptr) {
        m_out.say(alone);
    }
    return {*joined, Exit::Failed};
}

Result<void> Session::hearTeam()
{
    const Result<TeamLink *> joined = team();
    if (!joined || *joined == nullptr) {
        return joined ? Result<void>() : failure(joined.error());
    }
    TeamLink *const link = *joined;
    return await(m_application->thread().ask<void>([link] { return link->sync().syncOnce(); }));
}

void Session::tellTeam()
{
    const Result<TeamLink *> joined = m_isOpen ? team() : Result<TeamLink *>(nullptr);
    if (joined && *joined == nullptr) {
        return;
    }
    Result<void> told = failure(ErrorKind::Network);
    if (joined) {
        TeamLink *const link = *joined;
        told = await(m_application->thread().ask<void>([link] { return link->sync().tellAll(); }));
    }
    if (!told) {
        m_out.say(Words::tr("The team database is away: it is told later."));
    }
}

Result<Channel> Session::channel(const QString &name)
{
    const Result<Inbox *> opened = inbox();
    if (!opened) {
        return failure(opened.error());
    }
    const Result<QList<Channel>> channels = await((*opened)->store().channels());
    if (!channels) {
        return failure(channels.error());
    }
    for (const Channel &channel : *channels) {
        if (channel.name == name) {
            return channel;
        }
    }
    return failure(ErrorKind::NotFound, Words::tr("there is no channel %1").arg(name));
}

} // namespace wederhoor
