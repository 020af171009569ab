#include "ui/style/HouseStyle.h"
#include "ui/style/Sizes.h"
#include "ui/style/Theme.h"
#include "ui/widgets/NoticeBar.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSpinBox>
#include <QStyleOption>
#include <QToolButton>

#include <gtest/gtest.h>

#include <array>
#include <cstddef>
#include <new>

namespace wederhoor::test {

namespace {

class HouseStyleTest : public ::testing::Test
{
protected:
    HouseStyleTest() { m_theme.setLook(Theme::Look::Light); }
    ~HouseStyleTest() override { m_theme.setLook(Theme::Look::Light); }

    [[nodiscard]] static QColor wordsOf(const QWidget &label) { return label.palette().color(label.foregroundRole()); }

    Theme m_theme;
};

TEST_F(HouseStyleTest, EveryRoleOfALabelHasItsColourInEveryLook)
{
    const std::pair<const char *, Shade> roles[]{
        {"dim", &Palette::dim},    {"faint", &Palette::faint},  {"small", &Palette::dim},  {"group", &Palette::faint},
        {"good", &Palette::good},  {"soon", &Palette::soon},    {"error", &Palette::late}, {"keycap", &Palette::dim},
        {"title", &Palette::text}, {"heading", &Palette::text}, {"other", &Palette::text}};
    for (const auto &[role, ink] : roles) {
        QLabel label(QStringLiteral("words"));
        label.setProperty("role", QLatin1String(role));
        label.ensurePolished();
        // Changed while it stands there: nothing polishes it again.
        for (const Theme::Look look : {Theme::Look::Dark, Theme::Look::Contrast, Theme::Look::Light}) {
            m_theme.setLook(look);
            QCoreApplication::sendPostedEvents(); // Qt tells windows of a palette by an event
            EXPECT_EQ(wordsOf(label), m_theme.palette().*ink) << role << ", " << Theme::lookName(look).toStdString();
        }
    }
}

TEST_F(HouseStyleTest, ATitleIsLargerAndStrongerThanTextAndAKeyCapSmaller)
{
    QLabel title(QStringLiteral("words"));
    title.setProperty("role", QStringLiteral("title"));
    QLabel cap(QStringLiteral("words"));
    cap.setProperty("role", QStringLiteral("keycap"));
    QLabel text(QStringLiteral("words"));
    for (QLabel *label : {&title, &cap, &text}) {
        label->ensurePolished();
    }
    EXPECT_GT(title.font().pixelSize(), text.font().pixelSize());
    EXPECT_EQ(title.font().weight(), QFont::DemiBold);
    EXPECT_EQ(cap.font().pixelSize(), sizes::groupPixels);
    EXPECT_EQ(text.font().pixelSize(), sizes::textPixels);
}

TEST_F(HouseStyleTest, APartThatBecomesAnotherLooksLikeIt)
{
    QLabel label(QStringLiteral("words"));
    label.setProperty("role", QStringLiteral("soon"));
    label.ensurePolished();
    setPartProperty(label, "role", QStringLiteral("error"));
    EXPECT_EQ(wordsOf(label), m_theme.palette().late);
    setPartProperty(label, "role", QString());
    EXPECT_EQ(wordsOf(label), m_theme.palette().text);

    QPushButton button(QStringLiteral("Send"));
    button.ensurePolished();
    setPartProperty(button, "primary", true);
    EXPECT_EQ(button.font().weight(), QFont::DemiBold);
    setPartProperty(button, "primary", false);
    EXPECT_EQ(button.font().weight(), QFont::Normal);
}

TEST_F(HouseStyleTest, TheWordsOfANoticeTakeItsTone)
{
    NoticeBar notice(QStringLiteral("notice"));
    notice.setNotice(Tone::Late, QStringLiteral("Too late"));
    const auto *label = notice.findChild<QLabel *>();
    ASSERT_NE(label, nullptr);
    EXPECT_EQ(wordsOf(*label), m_theme.palette().late);
    notice.setNotice(Tone::Good, QStringLiteral("All is well"));
    EXPECT_EQ(wordsOf(*label), m_theme.palette().good);
    notice.setNotice(Tone::Accent, QStringLiteral("Look"));
    EXPECT_EQ(wordsOf(*label), m_theme.palette().text);
}

TEST_F(HouseStyleTest, WhatTheKeyboardReachesShowsThatItHasTheFocus)
{
    const Part reached[]{Part::Button,       Part::PrimaryButton, Part::PrivateButton, Part::NoteButton,
                         Part::QuietButton,  Part::FlatButton,    Part::ChipButton,    Part::UndoButton,
                         Part::StatusButton, Part::RailButton,    Part::Tab,           Part::TabPrivate,
                         Part::TabNote,      Part::Field,         Part::FieldInDialog, Part::PaletteField,
                         Part::Editor,       Part::ContentsList,  Part::Tree};
    for (const Part part : reached) {
        for (const PartStates states : {PartStates(), PartStates(PartState::Checked), PartStates(PartState::Hovered)}) {
            const PartLook bare = lookOf(part, states);
            const PartLook focused = lookOf(part, states | PartState::Focused);
            EXPECT_NE(focused.line, nullptr) << static_cast<int>(part);
            EXPECT_TRUE(focused.line != bare.line || focused.lineWidth != bare.lineWidth) << static_cast<int>(part);
        }
    }
}

TEST_F(HouseStyleTest, FocusMovesNothing)
{
    QPushButton button(QStringLiteral("Send"));
    QStyleOptionButton option;
    option.initFrom(&button);
    const auto size = [&] {
        return QApplication::style()->sizeFromContents(QStyle::CT_PushButton, &option, {40, 17}, &button);
    };
    button.ensurePolished();
    const QSize bare = size();
    option.state |= QStyle::State_HasFocus;
    EXPECT_EQ(size(), bare);
}

TEST_F(HouseStyleTest, AFieldDiffersFromTheGroundItStandsOn)
{
    QDialog dialog;
    auto *inDialog = new QLineEdit(&dialog);
    QWidget panel;
    auto *onPanel = new QLineEdit(&panel);
    EXPECT_EQ(partOf(*inDialog), Part::FieldInDialog);
    EXPECT_EQ(partOf(*onPanel), Part::Field);
    QSpinBox box(&dialog);
    const auto *inner = box.findChild<QLineEdit *>();
    ASSERT_NE(inner, nullptr);
    EXPECT_EQ(partOf(*inner), Part::None) << "the frame is that of the box";
}

TEST_F(HouseStyleTest, AWidgetThatIsGoneLeavesNothingToTheNextAtItsAddress)
{
    alignas(QPushButton) std::array<std::byte, sizeof(QPushButton)> place;
    static_assert(sizeof(QWidget) <= sizeof(QPushButton));
    auto *button = new (place.data()) QPushButton(QStringLiteral("Send"));
    button->setProperty("primary", true);
    button->ensurePolished();
    const auto *house = qobject_cast<const HouseStyle *>(QApplication::style());
    ASSERT_NE(house, nullptr);
    QStyleOptionButton option;
    option.initFrom(button);
    EXPECT_EQ(house->inkOf(option, button), m_theme.palette().onAccent);
    button->~QPushButton();
    const auto *next = new (place.data()) QWidget;
    EXPECT_EQ(house->inkOf(option, next), m_theme.palette().text);
    next->~QWidget();
}

TEST_F(HouseStyleTest, ABoxDropsAListOfRowsThatAreAsHighAsWords)
{
    QComboBox box;
    box.addItems({QStringLiteral("As the system"), QStringLiteral("Nederlands"), QStringLiteral("English")});
    box.show();
    box.showPopup();
    const QAbstractItemView *list = box.view();
    const int row = list->visualRect(list->model()->index(1, 0)).height();
    const int words = list->fontMetrics().height();
    EXPECT_GE(row, words);
    EXPECT_LE(row, 2 * words);
    EXPECT_LE(list->window()->height(), 4 * 2 * words);
    box.hidePopup();
}

/// What each control paints, in both states, in its own colours.
TEST_F(HouseStyleTest, EachControlPaintsItselfInTheColoursOfTheLook)
{
    QCheckBox check;
    check.setChecked(true);
    QPushButton primary(QStringLiteral("Send"));
    primary.setProperty("primary", true);
    QComboBox combo;
    combo.addItem(QStringLiteral("One"));
    QListWidget list;
    list.addItem(QStringLiteral("One"));
    list.setCurrentRow(0);
    const auto holds = [](QWidget &widget, const QColor &color) {
        widget.resize(widget.sizeHint());
        const QImage picture = widget.grab().toImage();
        for (int y = 0; y < picture.height(); ++y) {
            for (int x = 0; x < picture.width(); ++x) {
                if (picture.pixelColor(x, y) == color) {
                    return true;
                }
            }
        }
        return false;
    };
    for (const Theme::Look look : {Theme::Look::Light, Theme::Look::Dark}) {
        m_theme.setLook(look);
        EXPECT_TRUE(holds(check, m_theme.palette().accent));
        EXPECT_TRUE(holds(primary, m_theme.palette().accent));
        EXPECT_TRUE(holds(combo, m_theme.palette().window));
        EXPECT_TRUE(holds(list, m_theme.palette().accentSoft));
    }
}

} // namespace

} // namespace wederhoor::test
