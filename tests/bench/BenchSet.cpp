#include "tests/bench/BenchSet.h"

#include "core/domain/Clock.h"

#include <algorithm>
#include <cmath>

namespace wederhoor::bench {

namespace {

constexpr std::array dutchWords{
    "de",       "een",      "ik",       "mijn",         "niet",    "het",    "rekening", "app",        "storing",
    "betaling", "inloggen", "pas",      "hypotheek",    "vandaag", "alweer", "bank",     "kan",        "geen",
    "code",     "melding",  "wachten",  "telefoon",     "kantoor", "geld",   "salaris",  "overboeken", "sparen",
    "rente",    "café",     "bedankt",  "reactie",      "graag",   "hulp",   "uitleg",   "verbinding", "automaat",
    "dubbel",   "incasso",  "phishing", "vingerafdruk", "update",  "morgen", "kassa",    "huur",       "privébericht"};
constexpr std::array englishWords{
    "the",     "a",       "my",      "account", "payment", "app",      "outage",   "login",    "card",   "today",
    "again",   "waiting", "branch",  "money",   "salary",  "transfer", "savings",  "interest", "thanks", "please",
    "help",    "working", "machine", "twice",   "debit",   "scam",     "finger",   "update",   "till",   "rent",
    "morning", "nothing", "reply",   "phone",   "code",    "declined", "mortgage", "booking",  "answer", "neighbour"};
constexpr std::array platforms{"x", "facebook", "instagram", "mastodon", "bluesky", "linkedin"};

} // namespace

BenchSet::BenchSet(std::uint64_t seed)
    : m_state(seed)
{
    for (Conversation &slot : m_open) {
        slot = begin();
    }
}

/// SplitMix64 (Steele, Lea and Flood, 2014): small, and the same everywhere.
std::uint64_t BenchSet::random()
{
    std::uint64_t z = (m_state += 0x9e3779b97f4a7c15ULL);
    z = (z ^ (z >> 30U)) * 0xbf58476d1ce4e5b9ULL;
    z = (z ^ (z >> 27U)) * 0x94d049bb133111ebULL;
    return z ^ (z >> 31U);
}

unsigned BenchSet::below(unsigned limit)
{
    return static_cast<unsigned>(random() % limit);
}

BenchSet::Conversation BenchSet::begin()
{
    Conversation fresh;
    fresh.number = ++m_conversations;
    fresh.left = 1 + static_cast<int>(std::min(below(5), below(9)) + below(3));
    const double uniform = (static_cast<double>(below(1U << 30U)) + 1.0) / static_cast<double>(1U << 30U);
    fresh.customer = static_cast<unsigned>(std::pow(200'000.0, uniform)); // log-uniform: close to Zipf with exponent 1
    fresh.dutch = below(10) < 7;
    return fresh;
}

void BenchSet::appendText(QByteArray &out, bool dutch)
{
    const qsizetype start = out.size();
    const int target = 120 + static_cast<int>(below(180));
    out += "@TulpBank";
    while (out.size() - start < target) {
        out += ' ';
        // Low numbers more often: some words are in nearly every message, some are not.
        const unsigned spread = static_cast<unsigned>(dutch ? dutchWords.size() : englishWords.size());
        const unsigned pick = std::min(below(spread), below(spread));
        out += dutch ? dutchWords[pick] : englishWords[pick];
    }
    if (below(5'000) == 0) {
        out += " zeldzaam" + QByteArray::number(below(65'536), 16).rightJustified(4, '0');
    }
}

void BenchSet::appendLine(QByteArray &out, Conversation &conversation)
{
    const std::int64_t number = ++m_made;
    m_time += 10'000 + below(40'000);
    const bool inbound = conversation.customersTurn;
    const QByteArray id = QByteArray::number(static_cast<qlonglong>(number)).rightJustified(9, '0');
    const QByteArray handle = inbound ? "klant" + QByteArray::number(conversation.customer) : QByteArray("TulpBank");
    out += R"({"id":"m)" + id + R"(","platform":")"
        + platforms[static_cast<size_t>(conversation.number) % platforms.size()] + R"(","author_handle":"@)" + handle
        + R"(","author_name":")" + (inbound ? "Klant " : "") + handle + R"(","created_at":")"
        + toIso(fromMilliseconds(m_time)).toLatin1() + R"(","text":")";
    appendText(out, conversation.dutch);
    out += R"(","in_reply_to":)";
    out += conversation.lastMessage == 0
        ? QByteArray("null")
        : "\"m" + QByteArray::number(static_cast<qlonglong>(conversation.lastMessage)).rightJustified(9, '0') + '"';
    out += R"(,"conversation_id":"c)"
        + QByteArray::number(static_cast<qlonglong>(conversation.number)).rightJustified(9, '0') + R"(","language":")"
        + (conversation.dutch ? "nl" : "en") + R"(","inbound":)" + (inbound ? "true" : "false") + "}\n";
    conversation.lastMessage = number;
    conversation.customersTurn = !inbound || below(4) == 0;
}

QByteArray BenchSet::lines(int count)
{
    QByteArray out;
    out.reserve(static_cast<qsizetype>(count) * 520);
    for (int i = 0; i < count; ++i) {
        Conversation &conversation = m_open[below(static_cast<unsigned>(m_open.size()))];
        appendLine(out, conversation);
        if (--conversation.left == 0) {
            conversation = begin();
        }
    }
    return out;
}

} // namespace wederhoor::bench
