#include "core/domain/IdMaker.h"

#include <QRandomGenerator>

#include <algorithm>

namespace wederhoor {

RandomIdMaker::RandomIdMaker(const Clock &clock)
    : m_clock(clock)
    , m_clockId(QRandomGenerator::system()->bounded(1024U))
{
}

QUuid RandomIdMaker::uuid()
{
    return QUuid::createUuid();
}

QString RandomIdMaker::replyKey()
{
    // The clock tells milliseconds. What is below them is drawn: two desks that queue in the same one, and drew the
    // same clock id, would else make the same key, and the platform would take the second reply for the first.
    const std::int64_t now = toMilliseconds(m_clock.now()) * 1000 + QRandomGenerator::system()->bounded(1000);
    std::int64_t last = m_last.load();
    std::int64_t next = 0;
    do {
        next = std::max(now, last + 1);
    } while (!m_last.compare_exchange_weak(last, next));
    return encodeTid((static_cast<std::uint64_t>(next) << 10U) | m_clockId);
}

QString encodeTid(std::uint64_t bits)
{
    static constexpr char alphabet[] = "234567abcdefghijklmnopqrstuvwxyz";
    QString text(13, QLatin1Char('2'));
    for (int position = 12; position >= 0; --position) {
        text[position] = QLatin1Char(alphabet[bits & 31U]);
        bits >>= 5U;
    }
    return text;
}

} // namespace wederhoor
