#include "app/WindowScript.h"

#include <QAbstractButton>
#include <QCoreApplication>
#include <QKeyEvent>
#include <QSocketNotifier>
#include <QVariant>

#include <array>
#include <cstdio>

#include <unistd.h>

namespace wederhoor {

std::unique_ptr<WindowScript> WindowScript::fromEnvironment(QWidget &window)
{
#ifdef WEDERHOOR_TEST_HOOKS
    if (qEnvironmentVariableIsSet("WEDERHOOR_WINDOW_SCRIPT")) {
        return std::unique_ptr<WindowScript>(new WindowScript(window));
    }
#else
    Q_UNUSED(window)
#endif
    return nullptr;
}

WindowScript::WindowScript(QWidget &window)
    : m_window(window)
    , m_input(std::make_unique<QSocketNotifier>(STDIN_FILENO, QSocketNotifier::Read))
{
    connect(m_input.get(), &QSocketNotifier::activated, this, &WindowScript::read);
}

WindowScript::~WindowScript() = default;

void WindowScript::read()
{
    std::array<char, 4096> buffer{};
    const ssize_t count = ::read(STDIN_FILENO, buffer.data(), buffer.size());
    if (count <= 0) {
        m_input->setEnabled(false);
        return;
    }
    m_rest.append(buffer.data(), count);
    for (qsizetype end = m_rest.indexOf('\n'); end >= 0; end = m_rest.indexOf('\n')) {
        const QByteArray line = m_rest.left(end);
        m_rest.remove(0, end + 1);
        run(line);
    }
}

void WindowScript::run(const QByteArray &line)
{
    const QString text = QString::fromUtf8(line);
    const QString command = text.section(QLatin1Char(' '), 0, 0);
    const QString name = text.section(QLatin1Char(' '), 1, 1);
    auto *target = m_window.findChild<QWidget *>(name);
    if (target == nullptr) {
        std::fprintf(stdout, "%s is not there\n", name.toUtf8().constData());
    } else if (command == QLatin1String("type")) {
        target->setFocus();
        for (const QChar each : text.section(QLatin1Char(' '), 2)) {
            QKeyEvent press(QEvent::KeyPress, 0, Qt::NoModifier, QString(each));
            QCoreApplication::sendEvent(target, &press);
        }
        std::fputs("typed\n", stdout);
    } else if (command == QLatin1String("press")) {
        if (auto *button = qobject_cast<QAbstractButton *>(target)) {
            button->click();
        }
    } else if (command == QLatin1String("say")) {
        const QVariant plain = target->property("plainText");
        const QString shown = plain.isValid() ? plain.toString() : target->property("text").toString();
        std::fprintf(stdout, "%s: %s\n", name.toUtf8().constData(), shown.toUtf8().constData());
    }
    std::fflush(stdout);
}

} // namespace wederhoor
