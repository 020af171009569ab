#include "tests/team/simulation/PlatformWorld.h"

#include <QDateTime>

#include <array>
#include <utility>

namespace wederhoor::test {

namespace {

bool isPrivate(const QJsonObject &request)
{
    return request.value(QStringLiteral("private")).toBool();
}

} // namespace

QString PlatformWorld::append(QJsonObject message)
{
    const QString id = QStringLiteral("m%1").arg(m_timeline.size() + 1);
    message.insert(QStringLiteral("id"), id);
    message.insert(QStringLiteral("at"), QDateTime::currentMSecsSinceEpoch());
    m_timeline.append(message);
    return id;
}

QString PlatformWorld::write(const QString &customer)
{
    const QString root = m_roots.value(customer);
    const QString id = append({{QStringLiteral("author"), customer},
                               {QStringLiteral("root"), root},
                               {QStringLiteral("text"), QStringLiteral("My card does not work, says ") + customer}});
    if (root.isEmpty()) {
        m_roots.insert(customer, id);
    }
    return id;
}

QString PlatformWorld::publish(const QJsonObject &request)
{
    const QString key = request.value(QStringLiteral("key")).toString();
    if (!isPrivate(request) && m_byKey.contains(key)) {
        return m_byKey.value(key);
    }
    QJsonObject post = request;
    post.insert(QStringLiteral("own"), true);
    const QString id = append(post);
    m_byKey.insert(key, id);
    return id;
}

QJsonObject PlatformWorld::find(const QJsonObject &request) const
{
    const QString id = m_byKey.value(request.value(QStringLiteral("key")).toString());
    for (const QJsonValue &value : m_timeline) {
        const QJsonObject known = value.toObject();
        if (!isPrivate(request) && known.value(QStringLiteral("id")) == id) {
            return known;
        }
        if (known.value(QStringLiteral("own")).toBool() && isPrivate(known) && isPrivate(request)
            && known.value(QStringLiteral("text")) == request.value(QStringLiteral("text"))
            && known.value(QStringLiteral("inReplyTo")) == request.value(QStringLiteral("inReplyTo"))) {
            return known;
        }
    }
    return {};
}

QJsonObject PlatformWorld::feed(int since) const
{
    constexpr int pageSize = 20;
    QJsonArray page;
    int next = since;
    for (; next < m_timeline.size() && page.size() < pageSize; ++next) {
        page.append(m_timeline.at(next));
    }
    return {{QStringLiteral("messages"), page},
            {QStringLiteral("next"), next},
            {QStringLiteral("more"), next < m_timeline.size()}};
}

PlatformWorld::Fate PlatformWorld::nextFate()
{
    if (m_calm) {
        return Fate::Accept;
    }
    constexpr std::array unlucky{std::pair(10, Fate::AcceptAndLose), std::pair(18, Fate::AcceptSlowly),
                                 std::pair(24, Fate::LoseBefore), std::pair(26, Fate::Refuse)};
    const int lot = std::uniform_int_distribution<int>(0, 99)(m_random);
    for (const auto &[below, fate] : unlucky) {
        if (lot < below) {
            return fate;
        }
    }
    return Fate::Accept;
}

} // namespace wederhoor::test
