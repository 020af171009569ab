#include "tests/support/Await.h"
#include "tests/team/simulation/SimulatedDesk.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>
#include <QSocketNotifier>

#include <cstdio>

#include <csignal>
#include <sys/prctl.h>
#include <unistd.h>

// A desk of the simulation. Told on its input, a line each: "rest", "contents FILE", "end".

namespace wederhoor::test {

namespace {

using namespace std::chrono_literals;

class Orders
{
public:
    explicit Orders(SimulatedDesk &desk)
        : m_desk(desk)
        , m_input(STDIN_FILENO, QSocketNotifier::Read)
    {
        QObject::connect(&m_input, &QSocketNotifier::activated, &m_input, [this] { read(); });
    }
    [[nodiscard]] bool isResting() const { return m_resting; }
    [[nodiscard]] bool isEnding() const { return m_ending; }
    /// Outside of any act.
    void obey()
    {
        if (m_file.isEmpty()) {
            return;
        }
        QFile file(m_file + QStringLiteral(".part"));
        if (file.open(QIODevice::WriteOnly | QIODevice::Truncate)) {
            file.write(QJsonDocument(m_desk.contents()).toJson());
            file.close();
            QFile::remove(m_file);
            file.rename(m_file);
        }
        m_file.clear();
    }

private:
    void read()
    {
        QByteArray bytes(4096, Qt::Uninitialized);
        const ssize_t got = ::read(STDIN_FILENO, bytes.data(), static_cast<size_t>(bytes.size()));
        m_ending = m_ending || got <= 0;
        m_input.setEnabled(got > 0);
        m_bytes += bytes.left(std::max<ssize_t>(got, 0));
        while (m_bytes.contains('\n')) {
            const QByteArray line = m_bytes.left(m_bytes.indexOf('\n'));
            m_bytes.remove(0, line.size() + 1);
            m_resting = m_resting || line == "rest";
            m_ending = m_ending || line == "end";
            if (line.startsWith("contents ")) {
                m_file = QString::fromUtf8(line.mid(9));
            }
        }
    }

    SimulatedDesk &m_desk;
    QSocketNotifier m_input;
    QByteArray m_bytes;
    QString m_file;
    bool m_resting = false;
    bool m_ending = false;
};

/// FOLDER TEAM-URL PLATFORM-PORT SKEW-MS SEED [forgetful]
SimulatedDesk::Options optionsFrom(const QStringList &arguments)
{
    SimulatedDesk::Options options;
    options.folder = arguments.value(1);
    options.team = {TeamAddress::parse(arguments.value(2)).value_or(TeamAddress()), "p"};
    options.platform = arguments.value(3).toUShort();
    options.skew = std::chrono::milliseconds{arguments.value(4).toInt()};
    options.seed = arguments.value(5).toUInt();
    options.forgetful = arguments.value(6) == u"forgetful";
    return options;
}

int work(const SimulatedDesk::Options &options)
{
    SimulatedDesk desk(options);
    if (const Result<void> opened = desk.open(); !opened) {
        std::printf("not opened: %s\n", qPrintable(opened.error().detail));
        return 1;
    }
    Orders orders(desk);
    std::puts("ready");
    std::fflush(stdout);
    for (int round = 0; !orders.isEnding(); ++round) {
        if (round % 3 == 0) {
            desk.poll();
        }
        orders.isResting() ? desk.rest() : desk.act();
        orders.obey();
        (void)waitUntil([&orders] { return orders.isEnding(); }, 100ms);
    }
    return 0;
}

} // namespace

} // namespace wederhoor::test

int main(int argc, char **argv)
{
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    QCoreApplication application(argc, argv);
    return wederhoor::test::work(wederhoor::test::optionsFrom(QCoreApplication::arguments()));
}
