#pragma once

#include <QObject>

#include <memory>

class QSocketNotifier;
class QWidget;

namespace wederhoor {

/// Lets a test use the window of a built program, line by line through its standard input: `type NAME TEXT` writes into
/// the control of that name, `press NAME` clicks a button, `say NAME` prints what it shows. GUI thread.
class WindowScript : public QObject
{
public:
    /// Null unless WEDERHOOR_WINDOW_SCRIPT is set in a build with WEDERHOOR_TEST_HOOKS.
    [[nodiscard]] static std::unique_ptr<WindowScript> fromEnvironment(QWidget &window);
    ~WindowScript() override;
    Q_DISABLE_COPY_MOVE(WindowScript)

private:
    explicit WindowScript(QWidget &window);
    void read();
    void run(const QByteArray &line);

    QWidget &m_window;
    std::unique_ptr<QSocketNotifier> m_input;
    QByteArray m_rest;
};

} // namespace wederhoor
