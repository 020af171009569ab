#pragma once

#include "ui/shell/WindowContext.h"

#include <QMainWindow>

#include <memory>

namespace wederhoor {

/// The window: navigation rail, the screen of the inbox or of practice, and the status bar. GUI thread; never waits.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    explicit MainWindow(WindowContext context, QWidget *parent = nullptr);
    ~MainWindow() override;

private:
    class Parts;
    std::unique_ptr<Parts> m_parts;
};

} // namespace wederhoor
