#include "ui/shell/CommandPalette.h"

#include "ui/shell/PaletteDelegate.h"
#include "ui/style/Sizes.h"
#include "ui/style/Theme.h"

#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QVBoxLayout>

#include <algorithm>

namespace wederhoor {

namespace {
constexpr int widest = 620;
constexpr int highest = 460;
constexpr int fromTop = 72;
constexpr int rowsAPage = 8;
} // namespace

CommandPalette::CommandPalette(const Theme &theme, QWidget *window)
    : QFrame(window)
    , m_field(new QLineEdit(this))
    , m_list(new QListView(this))
    , m_nothing(new QLabel(this))
{
    setObjectName(QStringLiteral("commandPalette"));
    setAutoFillBackground(true);
    m_field->setObjectName(QStringLiteral("paletteField"));
    m_list->setObjectName(QStringLiteral("paletteList"));
    m_list->setModel(&m_presenter.model());
    m_list->setItemDelegate(new PaletteDelegate(theme, m_list));
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_nothing->setObjectName(QStringLiteral("paletteNothing"));
    m_nothing->setProperty("role", QStringLiteral("dim"));
    m_nothing->setWordWrap(true);
    m_nothing->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    m_nothing->setContentsMargins(sizes::gapLarge, sizes::gapLarge, sizes::gapLarge, sizes::gapLarge);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(sizes::gap, sizes::gap, sizes::gap, sizes::gap);
    layout->setSpacing(sizes::gapTiny);
    layout->addWidget(m_field);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_nothing, 1);
    m_field->installEventFilter(this);
    window->installEventFilter(this);
    connect(m_field, &QLineEdit::textChanged, &m_presenter, &PalettePresenter::setText);
    connect(&m_presenter, &PalettePresenter::listed, this, &CommandPalette::showList);
    connect(m_list, &QListView::clicked, this, [this](const QModelIndex &index) {
        choose(index.row());
        take();
    });
    connect(&theme, &Theme::changed, m_list->viewport(), qOverload<>(&QWidget::update));
    retranslate();
    hide();
}

void CommandPalette::retranslate()
{
    setAccessibleName(tr("Command palette"));
    m_field->setPlaceholderText(tr("Find a command, case, person, template or setting \u2026"));
    m_field->setAccessibleName(tr("Find a command, case, person, template or setting"));
    m_list->setAccessibleName(tr("What was found"));
    m_nothing->setText(tr("Nothing is called that. Try fewer words, or only their beginnings."));
}

void CommandPalette::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QFrame::changeEvent(event);
}

void CommandPalette::popUp()
{
    if (!isVisible()) {
        m_before = window()->focusWidget();
    }
    const QSignalBlocker quiet(m_field);
    m_field->clear();
    showList(true);
    place();
    show();
    raise();
    m_field->setFocus();
}

void CommandPalette::dismiss()
{
    hide();
    if (m_before != nullptr) {
        m_before->setFocus();
    }
}

void CommandPalette::place()
{
    const QRect area = parentWidget()->rect();
    const int width = std::min(widest, area.width() - 2 * sizes::gapLarge);
    const int top = std::min(fromTop, area.height() / 8);
    setGeometry((area.width() - width) / 2, top, width, std::min(highest, area.height() - top - sizes::gapLarge));
}

void CommandPalette::showList(bool first)
{
    PaletteModel &model = m_presenter.model();
    const bool empty = model.rowCount() == 0;
    m_list->setVisible(!empty);
    // While the store is being asked nothing is not yet the answer.
    m_nothing->setVisible(empty && !m_presenter.isSearching());
    const int kept = first ? -1 : model.rowOf(m_chosen);
    choose(kept >= 0 ? kept : model.nextRow(-1, 1));
}

void CommandPalette::choose(int row)
{
    PaletteModel &model = m_presenter.model();
    if (row < 0) {
        m_field->setAccessibleDescription(QString());
        return;
    }
    m_chosen = model.entryAt(row);
    const QModelIndex index = model.index(row);
    // The heading above the first row belongs on screen with it.
    if (row > 0 && model.entryAt(row - 1).kind == PaletteEntry::Kind::Heading) {
        m_list->scrollTo(model.index(row - 1));
    }
    m_list->setCurrentIndex(index);
    m_field->setAccessibleDescription(model.data(index, Qt::AccessibleTextRole).toString());
}

void CommandPalette::take()
{
    const QModelIndex current = m_list->currentIndex();
    if (!current.isValid()) {
        return;
    }
    const PaletteEntry entry = m_presenter.model().entryAt(current.row());
    dismiss();
    Q_EMIT chosen(entry);
}

bool CommandPalette::takeKey(int key)
{
    PaletteModel &model = m_presenter.model();
    const int row = m_list->currentIndex().row();
    switch (key) {
    case Qt::Key_Escape:
        dismiss();
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        take();
        return true;
    case Qt::Key_Down:
    case Qt::Key_Tab:
        choose(model.nextRow(row, 1));
        return true;
    case Qt::Key_Up:
    case Qt::Key_Backtab:
        choose(model.nextRow(row, -1));
        return true;
    case Qt::Key_PageDown:
        choose(model.nextRow(std::min(row + rowsAPage, model.rowCount()) - 1, 1));
        return true;
    case Qt::Key_PageUp:
        choose(model.nextRow(std::max(row - rowsAPage, 0), 1));
        return true;
    default:
        return false;
    }
}

bool CommandPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parentWidget()) {
        if (event->type() == QEvent::Resize && isVisible()) {
            place();
        }
        return false;
    }
    switch (event->type()) {
    case QEvent::ShortcutOverride:
        // No command of the window runs while one looks for one.
        event->accept();
        return true;
    case QEvent::KeyPress:
        return takeKey(static_cast<QKeyEvent *>(event)->key());
    case QEvent::FocusOut:
        if (static_cast<QFocusEvent *>(event)->reason() != Qt::PopupFocusReason && window()->isActiveWindow()) {
            hide();
        }
        return false;
    default:
        return QFrame::eventFilter(watched, event);
    }
}

} // namespace wederhoor
