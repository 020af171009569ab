#pragma once

#include <QByteArray>

#include <memory>

namespace wederhoor {

/// An answer's body as it comes in, inflated when it is compressed. Our own, since Qt's inflating takes a body that was
/// cut off for a whole one; it also stops a bomb at the limit, not after it.
class BodyReader
{
public:
    enum class State { Complete, Unfinished, TooLong, Broken };

    /// `encoding` is the answer's Content-Encoding: gzip, identity or nothing; any other is Broken.
    BodyReader(const QByteArray &encoding, qint64 maxBytes);
    ~BodyReader();

    void append(const QByteArray &bytes);
    /// Unfinished: the compressed stream has not ended. A plain body is always Complete: its length is told elsewhere.
    [[nodiscard]] State state() const { return m_state; }
    /// Bytes that came in, before inflating.
    [[nodiscard]] qint64 received() const { return m_received; }
    [[nodiscard]] const QByteArray &body() const { return m_body; }

private:
    class Stream;
    void inflate(const QByteArray &bytes);

    qint64 m_maxBytes;
    qint64 m_received = 0;
    QByteArray m_body;
    State m_state = State::Complete;
    std::unique_ptr<Stream> m_stream; ///< null: a plain body
};

} // namespace wederhoor
