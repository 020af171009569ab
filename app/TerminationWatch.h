#pragma once

#include <QObject>
#include <QSocketNotifier>

#include <array>
#include <memory>

namespace wederhoor {

/// Turns the first SIGTERM, SIGINT or SIGHUP into a signal of Qt; the second one ends the process as ever. One at a
/// time; lives on the main thread.
class TerminationWatch : public QObject
{
    Q_OBJECT

public:
    explicit TerminationWatch(QObject *parent = nullptr);
    ~TerminationWatch() override;

Q_SIGNALS:
    void asked();

private:
    std::array<int, 2> m_sockets{-1, -1};
    std::unique_ptr<QSocketNotifier> m_notifier;
};

} // namespace wederhoor
