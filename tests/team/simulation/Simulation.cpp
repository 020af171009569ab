#include "tests/team/simulation/Simulation.h"

#include "tests/support/Await.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTcpSocket>

#include <algorithm>

#include <csignal>
#include <sys/prctl.h>

namespace wederhoor::test {

namespace {

using namespace std::chrono_literals;

void diesWithTheTest(QProcess &process)
{
    process.setChildProcessModifier([] { ::prctl(PR_SET_PDEATHSIG, SIGKILL); });
}

} // namespace

Simulation::Simulation(PostgresServer &server, const Plan &plan, Judge judge)
    : m_server(server)
    , m_plan(plan)
    , m_judge(std::move(judge))
    , m_random(plan.seed)
{
}

Simulation::~Simulation()
{
    for (const auto &desk : m_desks) {
        kill(*desk);
    }
    m_platform.kill();
    m_platform.waitForFinished();
}

void Simulation::note(const QString &what)
{
    m_end.accidents.append(what);
}

bool Simulation::startPlatform()
{
    diesWithTheTest(m_platform);
    m_platform.start(QStringLiteral(SIMULATION_PLATFORM), {QString::number(m_plan.seed)});
    QByteArray line;
    const bool ready = waitUntil(
        [&] {
            line += m_platform.readAllStandardOutput();
            return line.contains('\n') || m_platform.state() == QProcess::NotRunning;
        },
        30s);
    m_platformPort = line.trimmed().split(' ').value(1).toUShort();
    return ready && m_platformPort != 0;
}

QJsonObject Simulation::ask(const QString &path, const QJsonObject &body) const
{
    QTcpSocket socket;
    socket.connectToHost(QHostAddress::LocalHost, m_platformPort);
    const QByteArray bytes = QJsonDocument(body).toJson(QJsonDocument::Compact);
    socket.write("POST " + path.toUtf8() + " HTTP/1.1\r\nContent-Length: " + QByteArray::number(bytes.size())
                 + "\r\n\r\n" + bytes);
    QByteArray answer;
    const auto whole = [&answer] {
        const qsizetype head = answer.indexOf("\r\n\r\n");
        const qsizetype field = answer.indexOf("Content-Length: ");
        return head > 0 && field > 0 && answer.size() >= head + 4 + answer.mid(field + 16, head - field - 16).toInt();
    };
    while (!whole() && socket.waitForReadyRead(10'000)) {
        answer += socket.readAll();
    }
    return QJsonDocument::fromJson(answer.mid(answer.indexOf("\r\n\r\n") + 4)).object();
}

void Simulation::makeDesks()
{
    for (const QString &member : m_plan.members) {
        auto desk = std::make_unique<Desk>();
        desk->member = member;
        desk->name = QStringLiteral("desk-%1-of-%2").arg(m_desks.size() + 1).arg(member);
        desk->folder = m_folder.filePath(desk->name);
        QDir().mkpath(desk->folder);
        constexpr int wrongBy = 10 * 60'000;
        desk->skew = std::chrono::milliseconds{between(-wrongBy, wrongBy)};
        desk->line = std::make_unique<TcpProxy>(m_server.port());
        m_desks.push_back(std::move(desk));
    }
}

void Simulation::start(Desk &desk)
{
    desk.process = std::make_unique<QProcess>();
    diesWithTheTest(*desk.process);
    desk.process->setProcessChannelMode(QProcess::ForwardedErrorChannel);
    QObject::connect(desk.process.get(), &QProcess::readyReadStandardOutput, desk.process.get(),
                     [this, &desk] { listen(desk); });
    QStringList arguments{desk.folder,
                          QStringLiteral("postgresql://%1@127.0.0.1:%2/%3?sslmode=disable")
                              .arg(desk.member)
                              .arg(desk.line->port())
                              .arg(m_plan.database),
                          QString::number(m_platformPort), QString::number(desk.skew.count()),
                          QString::number(between(1, 1'000'000))};
    if (m_plan.forgetfulDesks) {
        arguments.append(QStringLiteral("forgetful"));
    }
    desk.process->start(QStringLiteral(SIMULATION_DESK), arguments);
    desk.process->waitForStarted();
}

void Simulation::listen(Desk &desk)
{
    desk.said += desk.process->readAllStandardOutput();
    while (desk.said.contains('\n')) {
        const QByteArray line = desk.said.left(desk.said.indexOf('\n'));
        desk.said.remove(0, line.size() + 1);
        const QList<QByteArray> words = line.split(' ');
        if (words.value(0) == "queued") {
            m_end.queued.insert(QString::fromUtf8(words.value(1)), QString::fromUtf8(words.value(2)));
        }
    }
}

void Simulation::kill(Desk &desk)
{
    if (desk.process && desk.process->state() != QProcess::NotRunning) {
        ::kill(static_cast<pid_t>(desk.process->processId()), SIGKILL);
        desk.process->waitForFinished(10'000);
        listen(desk);
        desk.said.clear();
    }
    desk.frozen = false;
}

void Simulation::freeze(Desk &desk, bool frozen)
{
    if (desk.process && desk.process->state() == QProcess::Running && desk.frozen != frozen) {
        ::kill(static_cast<pid_t>(desk.process->processId()), frozen ? SIGSTOP : SIGCONT);
        desk.frozen = frozen;
    }
}

/// What befalls one desk, and how it ends.
void Simulation::planAccident(Desk &desk, std::chrono::milliseconds at)
{
    const auto then = [this](std::chrono::milliseconds when, std::function<void()> what) {
        m_accidents.push_back({when, std::move(what)});
    };
    const auto line = [&desk](TcpProxy::Line how, int delay) {
        return [&desk, how, delay] { desk.line->set(how, std::chrono::milliseconds{delay}); };
    };
    const std::chrono::milliseconds shortly{between(200, 2500)};
    const std::chrono::milliseconds longer{between(1000, 5000)};
    switch (between(0, 4)) {
    case 0:
        note(QStringLiteral("%1 %2 killed").arg(at.count()).arg(desk.name));
        then(at, [this, &desk] { kill(desk); });
        then(at + shortly, [this, &desk] {
            if (!desk.process || desk.process->state() == QProcess::NotRunning) {
                start(desk);
            }
        });
        break;
    case 1:
        note(QStringLiteral("%1 %2 frozen for %3").arg(at.count()).arg(desk.name).arg(longer.count()));
        then(at, [this, &desk] { freeze(desk, true); });
        then(at + longer, [this, &desk] { freeze(desk, false); });
        break;
    case 2:
        note(QStringLiteral("%1 %2 cut off for %3").arg(at.count()).arg(desk.name).arg(longer.count()));
        then(at, line(TcpProxy::Line::Cut, 0));
        then(at + longer, line(TcpProxy::Line::Good, 0));
        break;
    case 3:
        note(QStringLiteral("%1 %2 swallowed for %3").arg(at.count()).arg(desk.name).arg(longer.count()));
        then(at, line(TcpProxy::Line::Swallows, 0));
        then(at + longer, line(TcpProxy::Line::Good, 0));
        break;
    default:
        note(QStringLiteral("%1 %2 slow for %3").arg(at.count()).arg(desk.name).arg(longer.count()));
        then(at, line(TcpProxy::Line::Slow, between(30, 250)));
        then(at + longer, line(TcpProxy::Line::Good, 0));
        break;
    }
}

void Simulation::planAccidents()
{
    const int trouble = static_cast<int>(m_plan.trouble.count());
    constexpr int firstCalm = 1500;
    for (const auto &desk : m_desks) {
        for (int at = firstCalm + between(0, 1000); at < trouble; at += between(1500, 4000)) {
            planAccident(*desk, std::chrono::milliseconds{at});
        }
    }
    const int restart = between(firstCalm, trouble);
    note(QStringLiteral("%1 database restarted").arg(restart));
    m_accidents.push_back({std::chrono::milliseconds{restart}, [this] {
                               if (const Result<void> up = m_server.restart(); !up) {
                                   note(QStringLiteral("the database does not come back"));
                               }
                           }});
}

void Simulation::planCustomers()
{
    constexpr int customers = 12;
    for (int at = 0; at < m_plan.trouble.count(); at += between(150, 500)) {
        const QString customer = QStringLiteral("customer-%1").arg(between(1, customers));
        m_accidents.push_back({std::chrono::milliseconds{at}, [this, customer] {
                                   (void)ask(QStringLiteral("/write"), {{QStringLiteral("customer"), customer}});
                               }});
    }
}

void Simulation::haveAccidents()
{
    std::stable_sort(m_accidents.begin(), m_accidents.end(),
                     [](const Accident &a, const Accident &b) { return a.at < b.at; });
    QElapsedTimer clock;
    clock.start();
    for (const Accident &accident : m_accidents) {
        if (accident.at > m_plan.trouble) {
            break; // heal() ends it
        }
        (void)waitUntil([&] { return clock.elapsed() >= accident.at.count(); }, m_plan.trouble + 60s);
        accident.happen();
    }
    (void)waitUntil([&] { return clock.elapsed() >= m_plan.trouble.count(); }, m_plan.trouble + 60s);
}

int Simulation::answers() const
{
    const QJsonArray timeline = ask(QStringLiteral("/timeline")).value(QStringLiteral("timeline")).toArray();
    return static_cast<int>(std::count_if(timeline.begin(), timeline.end(), [](const QJsonValue &message) {
        return message.toObject().value(QStringLiteral("own")).toBool();
    }));
}

void Simulation::heal()
{
    for (const auto &desk : m_desks) {
        desk->line->set(TcpProxy::Line::Good);
        freeze(*desk, false);
        if (desk->process->state() == QProcess::NotRunning) {
            start(*desk);
        }
    }
}

void Simulation::bringToRest()
{
    QElapsedTimer clock;
    clock.start();
    while (answers() < m_plan.leastAnswers && clock.elapsed() < m_plan.patience.count()) {
        (void)waitUntil([] { return false; }, 500ms);
    }
    (void)ask(QStringLiteral("/calm"));
    for (const auto &desk : m_desks) {
        desk->process->write("rest\n");
    }
}

QJsonObject Simulation::contentsOf(Desk &desk)
{
    const QString path = desk.folder + QStringLiteral("/contents.json");
    QFile::remove(path);
    desk.process->write("contents " + path.toUtf8() + '\n');
    (void)waitUntil([&] { return QFile::exists(path) || desk.process->state() == QProcess::NotRunning; }, 10s);
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

/// True: nothing is on its way any more.
bool Simulation::comeToRest()
{
    bool rests = true;
    for (const auto &desk : m_desks) {
        const QJsonObject contents = contentsOf(*desk);
        m_end.desks.insert(desk->name, contents);
        rests = rests && contents.value(QStringLiteral("connected")).toBool()
            && contents.value(QStringLiteral("pending")).toInt() == 0;
        for (const QJsonValue &entry : contents.value(QStringLiteral("outbox")).toArray()) {
            rests = rests && entry.toObject().value(QStringLiteral("rests")).toBool();
        }
    }
    m_end.timeline = ask(QStringLiteral("/timeline")).value(QStringLiteral("timeline")).toArray();
    return rests;
}

std::optional<SimulationEnd> Simulation::run()
{
    if (!startPlatform()) {
        return std::nullopt;
    }
    makeDesks();
    for (const auto &desk : m_desks) {
        start(*desk);
    }
    planCustomers();
    planAccidents();
    haveAccidents();
    heal();
    bringToRest();
    QElapsedTimer clock;
    clock.start();
    while (!(comeToRest() && m_judge(m_end).isEmpty()) && clock.elapsed() < m_plan.patience.count()) {
        (void)waitUntil([] { return false; }, 300ms);
    }
    note(QStringLiteral("at rest after %1 ms").arg(clock.elapsed()));
    return m_end;
}

} // namespace wederhoor::test
