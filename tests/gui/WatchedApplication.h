#pragma once

#include <QApplication>
#include <QHash>
#include <QString>

#include <functional>

namespace wederhoor::test {

/// Measures every event delivered on the GUI thread, with all that comes of it, and keeps the worst by place. The
/// measure is the thread's CPU time: a busy machine lengthens nothing, and waiting for another thread would not show.
/// Not measured is what a test itself calls outside of any event: its waits, its calls of the inbox, the constructor of
/// the window. What these send (show and polish events) is measured event by event.
class WatchedApplication final : public QApplication
{
public:
    /// What a call on the GUI thread may take: a frame at 60 Hz.
    static constexpr double limit = 16;

    struct Calls
    {
        double worst = 0; ///< milliseconds
        int over = 0; ///< how many took longer than the limit
    };

    using QApplication::QApplication;

    /// Names what runs; asked only when a call was long.
    void setDuring(std::function<QString()> during) { m_during = std::move(during); }
    bool notify(QObject *receiver, QEvent *event) override;

    /// Milliseconds of the longest call since the last forget().
    [[nodiscard]] double worst() const { return m_worst; }
    void forget();
    /// "worst call on the GUI thread: 12.3 ms", then the worst places, each with the test that it was in.
    [[nodiscard]] QString report() const;

private:
    int m_depth = 0;
    double m_worst = 0;
    QHash<QString, Calls> m_places; ///< by place and test
    std::function<QString()> m_during;
};

} // namespace wederhoor::test
