#include "ui/settings/SetAsideCard.h"

#include "ui/models/TimeText.h"
#include "ui/presenters/ChannelsPresenter.h"
#include "ui/style/Sizes.h"
#include "ui/widgets/Buttons.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QLocale>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace wederhoor {

namespace {
constexpr int listHeight = 132;
constexpr int originalHeight = 96;
/// More of it says nothing to a person.
constexpr qsizetype shownOriginal = 4'000;
} // namespace

SetAsideCard::SetAsideCard(ChannelsPresenter &presenter, QWidget *parent)
    : QFrame(parent)
    , m_presenter(presenter)
    , m_title(new QLabel(this))
    , m_explanation(new QLabel(this))
    , m_list(new QListWidget(this))
    , m_original(new QPlainTextEdit(this))
    , m_again(new QPushButton(this))
    , m_allAgain(new QPushButton(this))
    , m_drop(new QPushButton(this))
{
    setObjectName(QStringLiteral("setAsideCard"));
    setProperty("card", true);
    makeLayout();
    connect(m_list, &QListWidget::currentRowChanged, this, &SetAsideCard::showChosen);
    connect(m_again, &QPushButton::clicked, this, [this] {
        if (const QuarantinedItem *item = chosen()) {
            m_presenter.readAgain(item->row);
        }
    });
    connect(m_allAgain, &QPushButton::clicked, &presenter, &ChannelsPresenter::readAllAgain);
    connect(m_drop, &QPushButton::clicked, this, [this] {
        if (const QuarantinedItem *item = chosen()) {
            Q_EMIT dropWanted(item->row);
        }
    });
    connect(&presenter, &ChannelsPresenter::busyChanged, this, &SetAsideCard::showActs);
}

void SetAsideCard::makeLayout()
{
    m_title->setProperty("role", QStringLiteral("heading"));
    m_explanation->setProperty("role", QStringLiteral("dim"));
    m_explanation->setWordWrap(true);
    m_list->setObjectName(QStringLiteral("setAsideList"));
    m_list->setFixedHeight(listHeight);
    m_list->setWordWrap(true);
    m_original->setObjectName(QStringLiteral("setAsideOriginal"));
    m_original->setReadOnly(true);
    m_original->setTabChangesFocus(true);
    m_original->setFixedHeight(originalHeight);
    m_again->setObjectName(QStringLiteral("tryAgainButton"));
    m_allAgain->setObjectName(QStringLiteral("tryAllAgainButton"));
    m_drop->setObjectName(QStringLiteral("deleteSetAsideButton"));
    auto *acts = new QHBoxLayout;
    acts->setSpacing(sizes::gap);
    acts->addWidget(m_again);
    acts->addWidget(m_allAgain);
    acts->addWidget(m_drop);
    acts->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(sizes::gapLarge, sizes::gapWide, sizes::gapLarge, sizes::gapLarge);
    layout->setSpacing(sizes::gap);
    layout->addWidget(m_title);
    layout->addWidget(m_explanation);
    layout->addWidget(m_list);
    layout->addWidget(m_original);
    layout->addLayout(acts);
}

void SetAsideCard::retranslate()
{
    m_title->setText(tr("Set aside"));
    m_explanation->setText(tr("Wederhoor could not read these. Nothing of them is in the inbox; the original is kept "
                              "here until you delete it."));
    m_list->setAccessibleName(tr("Items set aside"));
    m_original->setAccessibleName(tr("The original, as the platform sent it"));
    setButtonText(m_again, tr("Try again"));
    setButtonText(m_allAgain, tr("Try all again"));
    setButtonText(m_drop, tr("Delete \u2026"));
}

void SetAsideCard::refresh()
{
    const bool hasItems = !m_presenter.setAside().isEmpty();
    setVisible(hasItems);
    if (hasItems) {
        fillList();
        showActs();
    }
}

void SetAsideCard::fillList()
{
    const QList<QuarantinedItem> &items = m_presenter.setAside();
    const int before = m_list->currentRow();
    QStringList lines;
    for (const QuarantinedItem &item : items) {
        lines.append(tr("%1 \u00b7 %2 \u00b7 %3")
                         .arg(momentText(item.at, m_presenter.now()), item.reason,
                              QLocale().formattedDataSize(item.payload.size())));
    }
    const QSignalBlocker silent(m_list);
    m_list->clear();
    m_list->addItems(lines);
    m_list->setCurrentRow(std::clamp(before, 0, static_cast<int>(items.size()) - 1));
    showChosen();
}

const QuarantinedItem *SetAsideCard::chosen() const
{
    const int row = m_list->currentRow();
    const QList<QuarantinedItem> &items = m_presenter.setAside();
    return row < 0 || row >= items.size() ? nullptr : &items.at(row);
}

void SetAsideCard::showChosen()
{
    const QuarantinedItem *item = chosen();
    const QString original = item == nullptr ? QString() : QString::fromUtf8(item->payload.left(shownOriginal));
    m_original->setVisible(!original.isEmpty());
    if (m_original->toPlainText() != original) {
        m_original->setPlainText(original);
    }
    showActs();
}

void SetAsideCard::showActs()
{
    const ChannelStatus *status = m_presenter.selected();
    const bool canRead = status != nullptr && status->canConnect && bool(m_presenter.door().readAgain);
    const bool free = chosen() != nullptr && !m_presenter.isBusy();
    m_again->setVisible(canRead);
    m_allAgain->setVisible(canRead && m_presenter.setAside().size() > 1);
    m_drop->setVisible(bool(m_presenter.door().dropSetAside));
    for (QPushButton *button : {m_again, m_allAgain, m_drop}) {
        button->setEnabled(free);
    }
}

} // namespace wederhoor
