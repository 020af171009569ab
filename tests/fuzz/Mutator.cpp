#include "tests/fuzz/Mutator.h"

#include <algorithm>

namespace wederhoor::fuzz {

namespace {

constexpr qsizetype longestInput = 64 * 1024;

/// What parsers of texts stumble over.
QList<QByteArray> noise()
{
    return {"<",
            ">",
            "</",
            "/>",
            "&",
            ";",
            "&#0;",
            "&#xD800;",
            "&#x110000;",
            "\"",
            "'",
            "<!--",
            "-->",
            "<![CDATA[",
            "]]>",
            "<!DOCTYPE x [<!ENTITY a \"b\">]>",
            "<?",
            "?>",
            "{",
            "}",
            "{{",
            "}}",
            "[",
            "]",
            ":",
            ",",
            "\\u0000",
            "\\uD800",
            "\\",
            "null",
            "-1",
            "0",
            "1e999",
            "9223372036854775808",
            "99999999999999999999",
            QByteArray(1, '\0'),
            "\r\n",
            "\n",
            "\t",
            " ",
            "\xEF\xBB\xBF",
            "\xFF\xFE",
            "\xC3",
            "\xED\xA0\x80",
            "\xF4\x90\x80\x80",
            "\xE2\x80\xAE",
            "\xE2\x80\x8D",
            "\xCC\x81",
            "\xF0\x9F\x98\x80",
            "2026-02-30T25:61:61Z",
            "Thu, 32 Foo 0000 99:99:99 +9999"};
}

QList<QByteArray> wordsOf(const QList<QByteArray> &corpus)
{
    constexpr qsizetype most = 2'000;
    QList<QByteArray> words = noise();
    for (const QByteArray &bytes : corpus) {
        QByteArray word;
        for (const char c : bytes) {
            const bool inWord = std::isalnum(static_cast<unsigned char>(c)) || c == '-' || c == '_' || c == ':';
            if (inWord) {
                word.append(c);
            } else if (!word.isEmpty() && words.size() < most) {
                words.append(word);
                word.clear();
            }
        }
    }
    return words;
}

} // namespace

Mutator::Mutator(QList<QByteArray> corpus, quint32 seed)
    : m_corpus(std::move(corpus))
    , m_words(wordsOf(m_corpus))
    , m_random(seed)
{
    m_corpus.append(QByteArray());
}

// std::uniform_int_distribution gives other numbers with another standard library.
qsizetype Mutator::below(qsizetype limit)
{
    return limit <= 0 ? 0 : qsizetype(m_random() % quint32(limit));
}

QByteArray Mutator::next()
{
    QByteArray bytes = pick(m_corpus);
    for (qsizetype left = 1 + below(8); left > 0; --left) {
        change(bytes);
    }
    bytes.truncate(longestInput);
    return bytes;
}

void Mutator::change(QByteArray &bytes)
{
    const qsizetype at = below(bytes.size());
    switch (below(8)) {
    case 0:
        if (!bytes.isEmpty()) {
            bytes[at] = char(bytes.at(at) ^ (1 << below(8)));
        }
        break;
    case 1:
        if (!bytes.isEmpty()) {
            bytes[at] = char(below(256));
        }
        break;
    case 2:
        bytes.remove(at, 1 + below(1 + below(64)));
        break;
    case 3:
        bytes.truncate(at);
        break;
    case 4:
        repeat(bytes);
        break;
    case 5:
        splice(bytes);
        break;
    default:
        insertNoise(bytes);
        break;
    }
}

void Mutator::insertNoise(QByteArray &bytes)
{
    const qsizetype times = below(16) == 0 ? 1 + below(300) : 1;
    bytes.insert(below(bytes.size() + 1), pick(m_words).repeated(times));
}

void Mutator::repeat(QByteArray &bytes)
{
    const qsizetype at = below(bytes.size());
    const QByteArray piece = bytes.mid(at, 1 + below(64));
    bytes.insert(at, piece.repeated(1 + below(40)));
}

void Mutator::splice(QByteArray &bytes)
{
    const QByteArray &other = pick(m_corpus);
    bytes = bytes.left(below(bytes.size() + 1)) + other.mid(below(other.size()));
}

} // namespace wederhoor::fuzz
