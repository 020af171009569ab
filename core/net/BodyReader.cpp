#include "core/net/BodyReader.h"

#include <zlib.h>

#include <algorithm>
#include <array>

namespace wederhoor {

/// Owns zlib's state.
class BodyReader::Stream
{
public:
    Stream()
    {
        // 16: a gzip header and its checksum are expected.
        ready = inflateInit2(&z, MAX_WBITS + 16) == Z_OK;
    }
    ~Stream() { inflateEnd(&z); }
    Stream(const Stream &) = delete;
    Stream &operator=(const Stream &) = delete;

    z_stream z{};
    bool ready = false;
};

BodyReader::BodyReader(const QByteArray &encoding, qint64 maxBytes)
    : m_maxBytes(maxBytes)
{
    const QByteArray name = encoding.trimmed().toLower();
    if (name == "gzip" || name == "x-gzip") {
        m_stream = std::make_unique<Stream>();
        m_state = m_stream->ready ? State::Complete : State::Broken;
    } else if (!name.isEmpty() && name != "identity") {
        m_state = State::Broken;
    }
}

BodyReader::~BodyReader() = default;

void BodyReader::append(const QByteArray &bytes)
{
    m_received += bytes.size();
    if (m_state == State::Broken || m_state == State::TooLong || bytes.isEmpty()) {
        return;
    }
    if (m_stream) {
        inflate(bytes);
    } else {
        m_body += bytes;
    }
    if (m_body.size() > m_maxBytes) {
        m_state = State::TooLong;
    }
}

void BodyReader::inflate(const QByteArray &bytes)
{
    z_stream &z = m_stream->z;
    QByteArray input = bytes; // zlib takes no const pointer
    z.next_in = reinterpret_cast<Bytef *>(input.data());
    z.avail_in = static_cast<uInt>(input.size());
    std::array<char, 64 * 1024> output;
    do {
        // A body may be several gzip streams, one after another.
        if (m_state == State::Complete && z.total_in > 0 && inflateReset(&z) != Z_OK) {
            m_state = State::Broken;
            return;
        }
        z.next_out = reinterpret_cast<Bytef *>(output.data());
        z.avail_out = static_cast<uInt>(output.size());
        const int code = ::inflate(&z, Z_NO_FLUSH);
        if (code != Z_OK && code != Z_STREAM_END && code != Z_BUF_ERROR) {
            m_state = State::Broken;
            return;
        }
        m_state = code == Z_STREAM_END ? State::Complete : State::Unfinished;
        m_body.append(output.data(), static_cast<qsizetype>(output.size()) - z.avail_out);
        // A full output may hide more; an empty input with room left has none.
    } while (m_body.size() <= m_maxBytes && (z.avail_in > 0 || z.avail_out == 0)
             && !(m_state == State::Complete && z.avail_in == 0));
}

} // namespace wederhoor
