#include "ui/shell/MainWindow.h"

#include "ui/style/Icons.h"
#include "ui/style/Theme.h"

namespace wederhoor {

class MainWindow::Parts
{
public:
    explicit Parts(WindowContext given)
        : context(std::move(given))
    {
    }
    WindowContext context;
    Theme theme;
};

MainWindow::MainWindow(WindowContext context, QWidget *parent)
    : QMainWindow(parent)
    , m_parts(std::make_unique<Parts>(std::move(context)))
{
    setWindowTitle(QStringLiteral("Wederhoor"));
    setWindowIcon(applicationIcon());
    setStyleSheet(m_parts->theme.styleSheet());
    resize(1440, 900);
}

MainWindow::~MainWindow() = default;

} // namespace wederhoor
