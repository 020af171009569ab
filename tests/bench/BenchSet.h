#pragma once

#include <QByteArray>

#include <array>
#include <cstdint>
#include <vector>

namespace wederhoor::bench {

/// A deterministic stream of webcare messages as the JSON lines of `wederhoor import`: the same seed gives the same
/// bytes. About 3.3 messages a conversation, so that a million make some 300,000 cases; texts of 120 to 300 characters
/// in Dutch (70 %) and English, customers by a Zipf-like spread, posts about 30 s apart. Rare words
/// ("zeldzaam" and four hex digits, one message in 5,000) serve the selective searches.
class BenchSet
{
public:
    explicit BenchSet(std::uint64_t seed = 20260105);

    /// The next `count` messages, a line each.
    [[nodiscard]] QByteArray lines(int count);
    [[nodiscard]] std::int64_t made() const { return m_made; }

private:
    struct Conversation
    {
        std::int64_t number = 0;
        std::int64_t lastMessage = 0;
        int left = 0;
        unsigned customer = 0;
        bool dutch = true;
        bool customersTurn = true;
    };

    [[nodiscard]] std::uint64_t random();
    [[nodiscard]] unsigned below(unsigned limit);
    [[nodiscard]] Conversation begin();
    void appendText(QByteArray &out, bool dutch);
    void appendLine(QByteArray &out, Conversation &conversation);

    std::uint64_t m_state;
    std::int64_t m_made = 0;
    std::int64_t m_conversations = 0;
    std::int64_t m_time = 1'704'067'200'000; // 2024-01-01
    std::array<Conversation, 64> m_open;
};

} // namespace wederhoor::bench
