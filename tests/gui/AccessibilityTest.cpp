#include "tests/gui/GuiWorld.h"
#include "tests/gui/SampleInbox.h"
#include "tests/support/Await.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QApplication>
#include <QButtonGroup>
#include <QComboBox>
#include <QDialog>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTextEdit>

#include <gtest/gtest.h>

namespace wederhoor::test {

namespace {

bool isPartOfAnother(const QWidget &widget)
{
    const QWidget *parent = widget.parentWidget();
    return widget.objectName().startsWith(QLatin1String("qt_")) || qobject_cast<const QLineEdit *>(parent) != nullptr
        || qobject_cast<const QComboBox *>(parent) != nullptr
        || qobject_cast<const QAbstractSpinBox *>(parent) != nullptr
        || qobject_cast<const QAbstractItemView *>(parent) != nullptr
        || (parent != nullptr && qobject_cast<const QAbstractItemView *>(parent->parentWidget()) != nullptr);
}

bool isControl(const QWidget &widget)
{
    const bool isOne = qobject_cast<const QAbstractButton *>(&widget) != nullptr
        || qobject_cast<const QLineEdit *>(&widget) != nullptr || qobject_cast<const QComboBox *>(&widget) != nullptr
        || qobject_cast<const QAbstractSpinBox *>(&widget) != nullptr
        || qobject_cast<const QAbstractItemView *>(&widget) != nullptr
        || qobject_cast<const QPlainTextEdit *>(&widget) != nullptr
        || qobject_cast<const QTextEdit *>(&widget) != nullptr
        || widget.objectName() == QLatin1String("conversationView");
    return isOne && !isPartOfAnother(widget);
}

/// Of this window only, not of the dialogs over it.
QList<QWidget *> controlsOf(const QWidget &window)
{
    QList<QWidget *> controls;
    for (QWidget *widget : window.findChildren<QWidget *>()) {
        if (widget->window() == &window && widget->isVisible() && isControl(*widget)) {
            controls.append(widget);
        }
    }
    return controls;
}

std::string told(const QWidget &widget)
{
    return QStringLiteral("%1 \"%2\" in \"%3\"")
        .arg(QLatin1String(widget.metaObject()->className()), widget.objectName(),
             widget.parentWidget() == nullptr ? QString() : widget.parentWidget()->objectName())
        .toStdString();
}

/// What a screen reader says, whether it was given or comes from a label or the words on the control.
QString nameOf(QWidget &widget)
{
    const QAccessibleInterface *told = QAccessible::queryAccessibleInterface(&widget);
    return told == nullptr ? QString() : told->text(QAccessible::Name);
}

/// Once round by Tab, from where the focus is.
QList<QWidget *> tabRound(QWidget &window)
{
    constexpr int most = 300;
    QList<QWidget *> round;
    for (int step = 0; step < most; ++step) {
        QWidget *focus = window.focusWidget();
        // Words with links keep the focus for each of them.
        const bool isStill = !round.isEmpty() && round.constLast() == focus;
        if (focus == nullptr || (!isStill && round.contains(focus))) {
            break;
        }
        if (!isStill) {
            round.append(focus);
        }
        QTest::keyClick(focus, Qt::Key_Tab);
    }
    return round;
}

/// Of buttons that exclude each other Tab reaches one; the arrows go on from there.
bool isReached(QWidget *control, const QList<QWidget *> &round)
{
    const auto *button = qobject_cast<QAbstractButton *>(control);
    if (round.contains(control) || button == nullptr) {
        return round.contains(control);
    }
    if (const QButtonGroup *group = button->group(); group != nullptr && group->exclusive()) {
        const QList<QAbstractButton *> all = group->buttons();
        return std::any_of(all.begin(), all.end(), [&round](QWidget *each) { return round.contains(each); });
    }
    if (!button->autoExclusive()) {
        return false;
    }
    const QList<QAbstractButton *> siblings
        = button->parentWidget()->findChildren<QAbstractButton *>(Qt::FindDirectChildrenOnly);
    return std::any_of(siblings.begin(), siblings.end(),
                       [&round](QAbstractButton *each) { return each->autoExclusive() && round.contains(each); });
}

class AccessibilityTest : public ::testing::Test
{
protected:
    void open()
    {
        ASSERT_TRUE(m_world.open());
        ASSERT_TRUE(fillSampleInbox(m_world.inbox(), m_world.clock().now()));
        ASSERT_TRUE(m_world.show());
        ASSERT_TRUE(m_world.waitForCase(QStringLiteral("Marieke de Wit")));
    }

    void expectNamed(QWidget &window)
    {
        const QList<QWidget *> controls = controlsOf(window);
        EXPECT_FALSE(controls.isEmpty());
        for (QWidget *control : controls) {
            EXPECT_FALSE(nameOf(*control).trimmed().isEmpty()) << told(*control);
        }
    }

    void expectReachable(QWidget &window)
    {
        const QList<QWidget *> round = tabRound(window);
        for (QWidget *control : controlsOf(window)) {
            if (control->isEnabled()) {
                EXPECT_TRUE(isReached(control, round)) << told(*control);
            }
        }
        expectReadingOrder(window, round);
    }

    /// Left to right and downwards; only once does it go back to the beginning.
    static void expectReadingOrder(const QWidget &window, const QList<QWidget *> &round)
    {
        constexpr int sameLine = 16;
        QStringList backwards;
        for (qsizetype i = 1; i < round.size(); ++i) {
            const QRect before(round.at(i - 1)->mapTo(&window, QPoint()), round.at(i - 1)->size());
            const QRect after(round.at(i)->mapTo(&window, QPoint()), round.at(i)->size());
            if (after.center().y() < before.top() - sameLine && after.center().x() < before.left()) {
                backwards.append(
                    QStringLiteral("%1 after %2").arg(round.at(i)->objectName(), round.at(i - 1)->objectName()));
            }
        }
        EXPECT_LE(backwards.size(), 1) << backwards.join(QStringLiteral("; ")).toStdString();
    }

    void expectGood(QWidget &window)
    {
        window.activateWindow();
        ASSERT_TRUE(waitUntil([&window] { return QApplication::activeWindow() == &window; }));
        expectNamed(window);
        expectReachable(window);
    }

    GuiWorld m_world;
};

TEST_F(AccessibilityTest, TheInboxIsNamedAndReachedByTabInReadingOrder)
{
    ASSERT_NO_FATAL_FAILURE(open());
    m_world.find("caseList")->setFocus();
    expectGood(m_world.window());
}

TEST_F(AccessibilityTest, AClaimedCaseIsNamedAndReached)
{
    ASSERT_NO_FATAL_FAILURE(open());
    ASSERT_TRUE(m_world.click("claimButton"));
    ASSERT_TRUE(waitUntil([this] { return m_world.isShown("resolveButton"); }));
    m_world.find("caseList")->setFocus();
    expectGood(m_world.window());
}

TEST_F(AccessibilityTest, TheSidePanelIsGoneThroughDownwards)
{
    ASSERT_NO_FATAL_FAILURE(open());
    const CaseId id = m_world.inbox().cases(CaseView::Unclaimed).constFirst().value.id;
    ASSERT_TRUE(
        await(m_world.inbox().desk().tag(id, {QStringLiteral("storing"), QStringLiteral("huur")}, {})).has_value());
    ASSERT_TRUE(waitUntil([this] { return m_world.isShown("tag.huur"); }));
    const QList<QWidget *> round = [this] {
        m_world.find("originalButton")->setFocus();
        return tabRound(m_world.window());
    }();
    qsizetype before = -1;
    for (const char *name :
         {"originalButton", "profileButton", "copyLinkButton", "topicChip", "tag.storing", "tag.huur", "addTagChip"}) {
        const qsizetype place = round.indexOf(m_world.find(name));
        EXPECT_GT(place, before) << name;
        before = place;
    }
}

TEST_F(AccessibilityTest, EverySectionOfTheSettingsIsNamedAndReached)
{
    ASSERT_NO_FATAL_FAILURE(open());
    ASSERT_TRUE(fillChannelHealth(m_world.inbox(), m_world.clock().now()));
    for (int section = 0; section < 7; ++section) {
        SCOPED_TRACE(section);
        ASSERT_TRUE(m_world.openSettings(section));
        expectGood(m_world.window());
    }
}

TEST_F(AccessibilityTest, ProgrammeExerciseAndScoreAreNamedAndReached)
{
    ASSERT_NO_FATAL_FAILURE(open());
    ASSERT_TRUE(m_world.click("trainingSwitch"));
    ASSERT_TRUE(waitUntil([this] { return m_world.isShown("scenarioPage"); }));
    expectGood(m_world.window());
    ASSERT_TRUE(m_world.click("startExerciseButton"));
    ASSERT_TRUE(waitUntil([this] { return m_world.isShown("exercisePanel"); }));
    expectGood(m_world.window());
    ASSERT_TRUE(m_world.click("endExerciseButton"));
    ASSERT_TRUE(waitUntil([this] { return m_world.isShown("endAndScore"); }));
    ASSERT_TRUE(m_world.click("endAndScore"));
    ASSERT_TRUE(waitUntil([this] { return m_world.isShown("scoreView"); }));
    expectGood(m_world.window());
}

TEST_F(AccessibilityTest, TheFirstStepsAreNamedAndReached)
{
    m_world.isFirstRun = true;
    ASSERT_TRUE(m_world.open());
    ASSERT_TRUE(m_world.show());
    ASSERT_TRUE(waitUntil([this] { return m_world.isShown("firstRun"); }));
    expectGood(m_world.window());
}

TEST_F(AccessibilityTest, TheDialogsAreNamedAndReached)
{
    ASSERT_NO_FATAL_FAILURE(open());
    const std::pair<const char *, const char *> dialogs[]{{"action.inbox.connect", "channelDialog"},
                                                          {"action.window.shortcuts", "shortcutSheet"},
                                                          {"action.window.help", "helpViewer"},
                                                          {"action.case.contact", "contactDialog"}};
    for (const auto &[action, name] : dialogs) {
        SCOPED_TRACE(name);
        auto *command = m_world.find<QAction>(action);
        ASSERT_NE(command, nullptr);
        command->trigger();
        ASSERT_TRUE(waitUntil([this, name = name] { return m_world.isShown(name); }));
        auto *dialog = m_world.find<QDialog>(name);
        expectGood(*dialog);
        dialog->reject();
        ASSERT_TRUE(waitUntil([this, name = name] { return !m_world.isShown(name); }));
    }
}

} // namespace

} // namespace wederhoor::test
