#include "ui/settings/SettingsPage.h"

#include "ui/style/Sizes.h"
#include "ui/widgets/NoticeBar.h"
#include "ui/widgets/WrappedLabel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QScrollArea>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace wederhoor {

namespace {
/// Longer lines are hard to read; tables and editors gain nothing either.
constexpr int widestBody = 1160;
} // namespace

SettingsPage::SettingsPage(const QString &objectName, QWidget *parent)
    : QWidget(parent)
    , m_title(new QLabel(this))
    , m_explanation(new QLabel(this))
    , m_top(new QHBoxLayout)
    , m_notice(new NoticeBar(objectName + QStringLiteral("Notice"), this))
{
    setObjectName(objectName);
    m_title->setProperty("role", QStringLiteral("title"));
    m_explanation->setProperty("role", QStringLiteral("dim"));
    m_explanation->setWordWrap(true);
    auto *words = new QVBoxLayout;
    words->setSpacing(sizes::gapTiny);
    words->addWidget(m_title);
    words->addWidget(m_explanation);
    m_top->addLayout(words, 1);

    auto *inside = new QWidget(this);
    inside->setMaximumWidth(widestBody);
    m_body = new QVBoxLayout(inside);
    m_body->setContentsMargins(0, 0, 0, 0);
    m_body->setSpacing(sizes::gapWide);
    auto *scroll = new QScrollArea(this);
    scroll->setObjectName(objectName + QStringLiteral("Scroll"));
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(inside);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(sizes::gapLarge + sizes::gapTiny, sizes::gapLarge, sizes::gapLarge, sizes::gapLarge);
    layout->setSpacing(sizes::gapWide);
    layout->addLayout(m_top);
    layout->addWidget(m_notice);
    layout->addWidget(scroll, 1);
}

void SettingsPage::setSeen(bool seen)
{
    if (!seen) {
        tellNothing();
    }
}

void SettingsPage::tellDone(const QString &text)
{
    m_notice->setNotice(Tone::Good, text);
}

void SettingsPage::tellFailed(const QString &text)
{
    m_notice->setNotice(Tone::Late, text);
}

void SettingsPage::tellNothing()
{
    m_notice->clear();
}

void SettingsPage::setHeading(const QString &title, const QString &explanation)
{
    m_title->setText(title);
    m_explanation->setText(explanation);
    m_explanation->setVisible(!explanation.isEmpty());
    setAccessibleName(title);
}

void SettingsPage::addHeadingButton(QWidget *button)
{
    m_top->addWidget(button, 0, Qt::AlignTop);
}

void SettingsPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        tellNothing(); // what happened was said in the other language
        retranslate();
    }
    QWidget::changeEvent(event);
}

QFrame *makeCard(QWidget *parent)
{
    auto *card = new QFrame(parent);
    card->setProperty("card", true);
    return card;
}

void makeColumns(QTreeWidget &table, const QString &objectName, int count, int stretched, int minimumHeight)
{
    table.setObjectName(objectName);
    table.setColumnCount(count);
    table.setRootIsDecorated(false);
    table.setUniformRowHeights(true);
    table.setMinimumHeight(minimumHeight);
    table.setTabKeyNavigation(false);
    table.header()->setSectionsMovable(false);
    table.header()->setStretchLastSection(false);
    table.header()->setSectionResizeMode(stretched, QHeaderView::Stretch);
}

} // namespace wederhoor
