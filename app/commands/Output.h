#pragma once

#include "app/commands/CommandSpec.h"
#include "core/domain/Error.h"

#include <QJsonObject>
#include <QJsonValue>

namespace wederhoor {

/// Where a command writes: values on standard output, messages on standard error. A reader that went away is noticed,
/// never a signal.
class Output
{
public:
    explicit Output(bool json);

    [[nodiscard]] bool isJson() const { return m_json; }
    /// One value on a line of its own.
    void value(const QJsonObject &object);
    /// Lines for people; a missing line break is added.
    void text(const QString &text);
    /// Bytes as they are.
    void raw(const QByteArray &bytes);
    /// A message on standard error, with the program's name before it.
    void say(const QString &message);

    /// Says `argument: why` and answers Exit::Usage.
    [[nodiscard]] Exit wrong(const QString &argument, const QString &why);
    /// Says what went wrong, in words for people, and answers the exit that belongs to it.
    [[nodiscard]] Exit failed(const Error &error);
    /// The same, naming what it was about ("webcare: ...").
    [[nodiscard]] Exit failed(const QString &about, const Error &error);

    /// True: standard output was closed by its reader, or its disk is full.
    [[nodiscard]] bool isBroken() const { return m_broken; }
    /// Flushes; Failed when what was written did not arrive, else `exit`.
    [[nodiscard]] Exit finish(Exit exit);

private:
    bool m_json;
    bool m_broken = false;
};

} // namespace wederhoor
