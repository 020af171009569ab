#pragma once

#include "ui/shell/WindowContext.h"

#include <QMainWindow>

#include <memory>

namespace wederhoor {

class InboxScreen;
class PendingReplies;
struct PaletteEntry;

/// The window: navigation rail, the screen of the inbox or of practice, and the status bar. GUI thread; never waits.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    explicit MainWindow(WindowContext context, QWidget *parent = nullptr);
    ~MainWindow() override;

    void showInbox();
    void showPractice();
    [[nodiscard]] bool isPractice() const;
    void showTraining();
    void showSettings();
    /// Who you are, language, where to begin; the rest waits.
    void showFirstRun();
    /// Shows a case of the inbox, from wherever one is.
    void openCase(const CaseId &id);
    void openChannelDialog();

Q_SIGNALS:
    /// The first list stands on screen.
    void ready();

protected:
    void closeEvent(QCloseEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    class Parts;
    /// What is seen beside the rail.
    enum class Where { Cases, Training, Settings };
    void retranslate();
    void makeLayout();
    void makeActions();
    void connectParts();
    void startOn(bool practice);
    void showDoor(bool practice);
    void makeScreen(bool practice);
    void goTo(Where where);
    void showCases();
    void showExercise();
    void connectTraining();
    void offerTraining();
    void startExercise(const ExerciseDoor &door);
    void pauseExercise(bool paused);
    void askToEndExercise();
    void endExercise();
    void takeOutcome(const ExerciseOutcome &outcome);
    void takeConnected();
    void leaveFirstRun();
    void connectAttention();
    void sayTitle();
    void tellTeam();
    void holdSending();
    void tellSending();
    void applySettings();
    void explainPractice();
    void showKeys();
    void showShortcuts();
    void openHelp();
    void openPalette();
    void takeFromPalette(const PaletteEntry &entry);
    void rememberPlace();
    void askAboutPending();
    void settlePending(bool send);
    [[nodiscard]] bool hasPending() const;
    [[nodiscard]] const InboxDoor &door(bool practice) const;

    std::unique_ptr<Parts> m_parts;
};

} // namespace wederhoor
