#pragma once

#include "core/domain/Clock.h"
#include "core/domain/Ids.h"

#include <atomic>

namespace wederhoor {

/// Makes ids that must be new; comes in through constructors so that tests can foretell them.
class IdMaker
{
public:
    virtual ~IdMaker() = default;
    [[nodiscard]] virtual QUuid uuid() = 0;
    /// A reply's key: a TID, 13 characters of base32-sortable (microseconds since 1970, the last three digits drawn,
    /// and 10 random bits), always greater than the one before. Source: https://atproto.com/specs/tid
    [[nodiscard]] virtual QString replyKey() = 0;
};

/// Thread-safe.
class RandomIdMaker final : public IdMaker
{
public:
    explicit RandomIdMaker(const Clock &clock);
    [[nodiscard]] QUuid uuid() override;
    [[nodiscard]] QString replyKey() override;

private:
    const Clock &m_clock;
    std::atomic<std::int64_t> m_last{0};
    unsigned m_clockId;
};

/// The 13 characters of a TID for these 64 bits (the topmost must be 0).
[[nodiscard]] QString encodeTid(std::uint64_t bits);

} // namespace wederhoor
