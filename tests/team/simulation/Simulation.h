#pragma once

#include "tests/support/PostgresServer.h"
#include "tests/team/simulation/TcpProxy.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

#include <functional>
#include <memory>
#include <random>

namespace wederhoor::test {

/// What a run left behind, for the invariants.
struct SimulationEnd
{
    QJsonArray timeline; ///< the platform's
    QHash<QString, QJsonObject> desks; ///< what each inbox holds, by desk
    QHash<QString, QString> queued; ///< outbox id -> the message that it answers, as the agents said
    QStringList accidents; ///< what the simulation did, for people
};

/// One seeded run: desks as processes of their own on one team database and one platform; they are killed, frozen past
/// their leases, cut off, slowed, their clocks are wrong, and the database restarts under them. Then all is well again,
/// and they come to rest. In the test's event loop.
class Simulation
{
public:
    struct Plan
    {
        unsigned seed = 1;
        QStringList members; ///< a desk each; who is named twice has two
        QString database;
        std::chrono::milliseconds trouble{9000};
        int leastAnswers = 4; ///< on a busy machine the desks work on until so many stand
        std::chrono::milliseconds patience{30'000}; ///< for coming to rest
        bool forgetfulDesks = false;
    };
    /// What is wrong with the end so far.
    using Judge = std::function<QStringList(const SimulationEnd &)>;

    Simulation(PostgresServer &server, const Plan &plan, Judge judge);
    ~Simulation();

    /// Nothing: desks or platform did not even start.
    [[nodiscard]] std::optional<SimulationEnd> run();

private:
    struct Desk
    {
        QString name;
        QString member;
        QString folder;
        std::chrono::milliseconds skew{0};
        std::unique_ptr<TcpProxy> line;
        std::unique_ptr<QProcess> process;
        QByteArray said;
        bool frozen = false;
    };
    struct Accident
    {
        std::chrono::milliseconds at{0};
        std::function<void()> happen;
    };

    [[nodiscard]] bool startPlatform();
    [[nodiscard]] QJsonObject ask(const QString &path, const QJsonObject &body = {}) const;
    void makeDesks();
    void start(Desk &desk);
    void kill(Desk &desk);
    void freeze(Desk &desk, bool frozen);
    void listen(Desk &desk);
    void planAccidents();
    void planAccident(Desk &desk, std::chrono::milliseconds at);
    void planCustomers();
    void haveAccidents();
    [[nodiscard]] int answers() const;
    void heal();
    void bringToRest();
    [[nodiscard]] bool comeToRest();
    [[nodiscard]] QJsonObject contentsOf(Desk &desk);
    void note(const QString &what);
    [[nodiscard]] int between(int least, int most) { return std::uniform_int_distribution<int>(least, most)(m_random); }

    PostgresServer &m_server;
    const Plan m_plan;
    const Judge m_judge;
    std::mt19937 m_random;
    QTemporaryDir m_folder;
    QProcess m_platform;
    quint16 m_platformPort = 0;
    std::vector<std::unique_ptr<Desk>> m_desks;
    std::vector<Accident> m_accidents;
    SimulationEnd m_end{};
};

} // namespace wederhoor::test
