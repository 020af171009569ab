#pragma once

#include <QHash>
#include <QJsonArray>
#include <QJsonObject>

#include <random>

namespace wederhoor::test {

/// What the simulated platform holds: what customers wrote and what was published, each publication counted. It refuses
/// a second public post under one key, as its like do, and knows no keys of private messages.
class PlatformWorld
{
public:
    /// How the next request to publish goes.
    enum class Fate { Accept, AcceptAndLose, AcceptSlowly, LoseBefore, Refuse };

    explicit PlatformWorld(unsigned seed)
        : m_random(seed)
    {
    }

    /// A customer's message: the first of a thread, or one more in it.
    QString write(const QString &customer);
    /// The id of what stands there now under this key, or of a new post.
    QString publish(const QJsonObject &request);
    /// What stands there; empty: nothing does.
    [[nodiscard]] QJsonObject find(const QJsonObject &request) const;
    [[nodiscard]] QJsonObject feed(int since) const;
    [[nodiscard]] QJsonArray timeline() const { return m_timeline; }

    [[nodiscard]] Fate nextFate();
    /// From now on all goes well.
    void calm() { m_calm = true; }

private:
    [[nodiscard]] QString append(QJsonObject message);

    QJsonArray m_timeline;
    QHash<QString, QString> m_roots; ///< of each customer's thread
    QHash<QString, QString> m_byKey;
    std::mt19937 m_random;
    bool m_calm = false;
};

} // namespace wederhoor::test
