#pragma once

#include <QByteArray>
#include <QList>

namespace wederhoor::test {

/// Answers in the shape that the platform's lexicons give them, written for these tests.
struct Shapes
{
    static QByteArray notifications();
    static QByteArray posts();
    static QByteArray authorFeed();
    /// The post, one above it that was deleted, one below it.
    static QByteArray thread();
    static QByteArray blockedAbove();
    static QByteArray convos();
    static QByteArray privateMessages();
    static QByteArray session();

    [[nodiscard]] static QList<QByteArray> all();
};

} // namespace wederhoor::test
