#include "ui/composer/TemplatePicker.h"

#include "core/domain/TemplateFolder.h"
#include "ui/models/MacroWords.h"
#include "ui/style/Sizes.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMap>
#include <QRegularExpression>

#include <algorithm>

namespace wederhoor {

namespace {

constexpr int pickerHeight = 300;
/// How far one page key goes.
constexpr int pageRows = 6;
/// So many that fit the case best stand before the folders.
constexpr int mostSuggested = 3;
constexpr int mostLyingOpen = 12;
enum Role { OfferRole = Qt::UserRole, FolderRole }; ///< the offer's place, -1: the row is a folder
const QString indent = QStringLiteral("    ");

/// {{variables}} that stayed, which have no value in this case.
const QRegularExpression &variable()
{
    static const QRegularExpression pattern(QStringLiteral(R"(\{\{\s*([^}]*?)\s*\}\})"));
    return pattern;
}

QStringList missingIn(const QString &filled)
{
    QStringList names;
    for (auto match = variable().globalMatch(filled); match.hasNext();) {
        const QString name = match.next().captured(1);
        if (!names.contains(name)) {
            names.append(name);
        }
    }
    return names;
}

QString marked(const QString &filled)
{
    return filled.toHtmlEscaped()
        .replace(variable(), QStringLiteral("<b><u>{{\\1}}</u></b>"))
        .replace(QLatin1Char('\n'), QStringLiteral("<br>"));
}

} // namespace

TemplatePicker::TemplatePicker(QWidget *parent)
    : QFrame(parent)
    , m_field(new QLineEdit(this))
    , m_list(new QListWidget(this))
    , m_nothing(new QLabel(this))
    , m_side(new QFrame(this))
    , m_preview(new QLabel(m_side))
    , m_missing(new QLabel(m_side))
    , m_use(new QLabel(m_side))
    , m_acts(new QLabel(m_side))
    , m_keys(new QLabel(this))
{
    setObjectName(QStringLiteral("templatePicker"));
    m_field->setObjectName(QStringLiteral("templateField"));
    m_list->setObjectName(QStringLiteral("templateList"));
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setTextElideMode(Qt::ElideRight);
    m_nothing->setProperty("role", QStringLiteral("dim"));
    m_nothing->setWordWrap(true);
    m_nothing->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_side->setObjectName(QStringLiteral("templateSide"));
    m_preview->setObjectName(QStringLiteral("templatePreview"));
    m_preview->setTextFormat(Qt::RichText);
    m_preview->setWordWrap(true);
    m_preview->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_missing->setProperty("role", QStringLiteral("error"));
    m_missing->setWordWrap(true);
    m_use->setObjectName(QStringLiteral("templateUse"));
    m_use->setProperty("role", QStringLiteral("small"));
    m_use->setWordWrap(true);
    m_acts->setObjectName(QStringLiteral("templateActs"));
    m_acts->setTextFormat(Qt::PlainText);
    m_acts->setWordWrap(true);
    m_keys->setProperty("role", QStringLiteral("small"));
    m_keys->setWordWrap(true);
    auto *side = new QVBoxLayout(m_side);
    side->setContentsMargins(sizes::gapWide, sizes::gap, sizes::gapWide, sizes::gap);
    side->addWidget(m_preview, 1);
    side->addWidget(m_missing);
    side->addWidget(m_acts);
    side->addWidget(m_use);
    auto *middle = new QHBoxLayout;
    middle->setSpacing(sizes::gap);
    middle->addWidget(m_list, 2);
    middle->addWidget(m_side, 3);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(sizes::gap, sizes::gap, sizes::gap, sizes::gap);
    layout->addWidget(m_field);
    layout->addWidget(m_nothing, 1);
    layout->addLayout(middle, 1);
    layout->addWidget(m_keys);
    m_field->installEventFilter(this);
    m_list->installEventFilter(this);
    connect(m_field, &QLineEdit::textChanged, this, &TemplatePicker::filter);
    connect(m_list, &QListWidget::currentRowChanged, this, &TemplatePicker::chooseCurrent);
    connect(m_list, &QListWidget::itemDoubleClicked, this, &TemplatePicker::take);
    retranslate();
    hide();
}

void TemplatePicker::retranslate()
{
    setAccessibleName(tr("Templates"));
    m_list->setAccessibleName(tr("Templates"));
    m_field->setPlaceholderText(tr("Find a template \u2026"));
    m_field->setAccessibleName(tr("Find a template"));
    m_keys->setText(tr("Enter inserts \u00b7 Up and Down choose \u00b7 Right: another wording \u00b7 Escape closes "
                       "\u00b7 / writes a slash"));
    filter();
}

void TemplatePicker::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QFrame::changeEvent(event);
}

void TemplatePicker::setTemplates(const QList<TemplateOffer> &templates)
{
    m_templates = templates;
    filter();
}

void TemplatePicker::showPreview(const TemplateId &id, const QString &filled)
{
    const TemplateOffer *shown = current();
    if (shown == nullptr || shown->value.id != id) {
        return;
    }
    const QStringList missing = missingIn(filled);
    m_preview->setText(marked(filled));
    m_preview->setAccessibleName(filled);
    m_missing->setVisible(!missing.isEmpty());
    m_missing->setText(tr("Has no value here: %1").arg(missing.join(QStringLiteral(", "))));
}

void TemplatePicker::openAbove(const QPoint &corner, int width)
{
    m_field->clear();
    filter();
    const int height = std::min(pickerHeight, corner.y() - sizes::gap);
    setGeometry(corner.x(), corner.y() - height, width, height);
    show();
    raise();
    m_field->setFocus();
}

void TemplatePicker::filter()
{
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    const QStringList words = m_field->text().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    if (words.isEmpty()) {
        listFolders();
    } else {
        listFound(words);
    }
    int first = 0;
    while (first + 1 < m_list->count() && m_list->item(first)->data(OfferRole).toInt() < 0) {
        ++first;
    }
    m_list->setCurrentRow(m_list->count() == 0 ? -1 : first);
    const bool found = m_list->count() > 0;
    m_list->setVisible(found);
    m_side->setVisible(found);
    m_nothing->setVisible(!found);
    m_nothing->setText(m_templates.isEmpty() ? tr("There are no templates for this platform and language yet.")
                                             : tr("No template fits these words."));
    chooseCurrent();
}

void TemplatePicker::listFound(const QStringList &words)
{
    for (int i = 0; i < m_templates.size(); ++i) {
        const Template &candidate = m_templates.at(i).value;
        const QString all
            = QStringList{candidate.folder, candidate.name, candidate.topic, candidate.text, macroWords(candidate)}
                  .join(u' ');
        const bool fits = std::all_of(words.begin(), words.end(),
                                      [&all](const QString &word) { return all.contains(word, Qt::CaseInsensitive); });
        if (fits) {
            addTemplate(i, 0, true);
        }
    }
}

/// What fits the case best stands before all folders; then those without one, then the folders.
void TemplatePicker::listFolders()
{
    QMap<QStringList, QList<int>> inFolders;
    for (int i = 0; i < m_templates.size(); ++i) {
        const QStringList folder = folderParts(m_templates.at(i).value.folder);
        if (i < mostSuggested || folder.isEmpty()) {
            addTemplate(i, 0, true);
        } else {
            inFolders[folder].append(i);
        }
    }
    QSet<QString> shown;
    for (auto folder = inFolders.cbegin(); folder != inFolders.cend(); ++folder) {
        bool isSeen = true;
        for (qsizetype depth = 1; depth <= folder.key().size(); ++depth) {
            const QString path = folderOf(folder.key().mid(0, depth));
            if (isSeen && !shown.contains(path)) {
                int within = 0;
                for (auto other = inFolders.cbegin(); other != inFolders.cend(); ++other) {
                    within += other.key().mid(0, depth) == folder.key().mid(0, depth)
                        ? static_cast<int>(other.value().size())
                        : 0;
                }
                addFolder(path, within);
                shown.insert(path);
            }
            isSeen = isSeen && isOpen(path);
        }
        for (const int at : isSeen ? folder.value() : QList<int>()) {
            addTemplate(at, static_cast<int>(folder.key().size()), false);
        }
    }
}

void TemplatePicker::addTemplate(int at, int depth, bool withFolder)
{
    const Template &value = m_templates.at(at).value;
    const QString folder = folderParts(value.folder).join(QStringLiteral(" \u203a "));
    const QString name = folder.isEmpty() || !withFolder ? value.name : tr("%1 \u203a %2").arg(folder, value.name);
    auto *item = new QListWidgetItem(indent.repeated(depth) + name, m_list);
    item->setData(OfferRole, at);
    item->setData(FolderRole, withFolder ? QString() : folderOf(folderParts(value.folder)));
    item->setToolTip(value.topic);
    item->setData(Qt::AccessibleTextRole,
                  tr("%1: %2").arg(name, (value.text + QLatin1Char(' ') + macroWords(value)).simplified()));
}

void TemplatePicker::addFolder(const QString &folder, int within)
{
    const QStringList parts = folderParts(folder);
    const QString name = tr("%1 (%2)").arg(parts.constLast()).arg(within);
    const QString mark = isOpen(folder) ? QStringLiteral("\u25be ") : QStringLiteral("\u25b8 ");
    auto *item = new QListWidgetItem(indent.repeated(parts.size() - 1) + mark + name, m_list);
    item->setData(OfferRole, -1);
    item->setData(FolderRole, folder);
    item->setData(Qt::AccessibleTextRole,
                  isOpen(folder) ? tr("Folder %1, open").arg(name) : tr("Folder %1, closed").arg(name));
}

/// A few lie open at first; many are looked for by opening their folder.
bool TemplatePicker::isOpen(const QString &folder) const
{
    return (m_templates.size() <= mostLyingOpen) != m_toggled.contains(folder);
}

QString TemplatePicker::currentFolder() const
{
    const QListWidgetItem *item = m_list->currentItem();
    return item == nullptr || item->data(OfferRole).toInt() >= 0 ? QString() : item->data(FolderRole).toString();
}

void TemplatePicker::openFolder(const QString &folder, bool open)
{
    if (isOpen(folder) != open && !m_toggled.remove(folder)) {
        m_toggled.insert(folder);
    }
    filter();
    for (int row = 0; row < m_list->count(); ++row) {
        const QListWidgetItem *item = m_list->item(row);
        if (item->data(OfferRole).toInt() < 0 && item->data(FolderRole).toString() == folder) {
            m_list->setCurrentRow(row);
        }
    }
}

const TemplateOffer *TemplatePicker::current() const
{
    const QListWidgetItem *item = m_list->currentItem();
    const int at = item == nullptr ? -1 : item->data(OfferRole).toInt();
    return at < 0 ? nullptr : &m_templates.at(at);
}

void TemplatePicker::chooseCurrent()
{
    const TemplateOffer *shown = current();
    m_wording = shown == nullptr ? 0 : shown->next;
    previewCurrent();
}

void TemplatePicker::previewCurrent()
{
    m_missing->hide();
    if (!currentFolder().isEmpty()) {
        m_preview->setText(tr("Right opens the folder, Left closes it."));
        m_use->clear();
        m_acts->hide();
    }
    if (const TemplateOffer *shown = current()) {
        const QString wording = shown->wordings.value(m_wording);
        m_preview->setText(marked(wording));
        m_use->setText(useWords(*shown));
        const QString acts = macroWords(shown->value);
        m_acts->setVisible(!acts.isEmpty());
        m_acts->setText(tr("Does to the case: %1").arg(acts));
        Q_EMIT previewWanted(shown->value.id, wording);
    }
}

QString TemplatePicker::useWords(const TemplateOffer &offer) const
{
    QStringList words;
    if (offer.wordings.size() > 1) {
        words.append(tr("Wording %1 of %2").arg(m_wording + 1).arg(offer.wordings.size()));
    }
    if (offer.use.hadByCustomer.contains(m_wording)) {
        words.append(tr("this customer has had it"));
    }
    words.append(offer.use.count == 0 ? tr("not used lately") : tr("used %n time(s)", nullptr, offer.use.count));
    return words.join(QStringLiteral(" \u00b7 "));
}

void TemplatePicker::showNextWording()
{
    if (const TemplateOffer *shown = current()) {
        m_wording = (m_wording + 1) % static_cast<int>(shown->wordings.size());
        previewCurrent();
    }
}

bool TemplatePicker::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusOut && !m_field->hasFocus() && !m_list->hasFocus()) {
        hide();
    }
    if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (takesKey(key->key(), key->text())) {
            return true;
        }
    }
    return QFrame::eventFilter(watched, event);
}

bool TemplatePicker::takesKey(int key, const QString &text)
{
    const auto move = [this](int rows) {
        m_list->setCurrentRow(std::clamp(m_list->currentRow() + rows, 0, std::max(0, m_list->count() - 1)));
        return true;
    };
    switch (key) {
    case Qt::Key_Escape:
        dismiss();
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        take();
        return true;
    case Qt::Key_Down:
        return move(1);
    case Qt::Key_Up:
        return move(-1);
    case Qt::Key_PageDown:
        return move(pageRows);
    case Qt::Key_PageUp:
        return move(-pageRows);
    case Qt::Key_Right:
        if (m_field->cursorPosition() < m_field->text().size()) {
            return false;
        }
        if (const QString folder = currentFolder(); !folder.isEmpty()) {
            openFolder(folder, true);
        } else {
            showNextWording();
        }
        return true;
    case Qt::Key_Left:
        if (!m_field->text().isEmpty() || m_list->currentItem() == nullptr) {
            return false;
        }
        if (const QString folder = m_list->currentItem()->data(FolderRole).toString(); !folder.isEmpty()) {
            openFolder(folder, false);
        }
        return true;
    default:
        break;
    }
    if (text == QLatin1String("/") && m_field->text().isEmpty()) {
        dismiss();
        Q_EMIT slashWanted();
        return true;
    }
    return false;
}

void TemplatePicker::take()
{
    if (const QString folder = currentFolder(); !folder.isEmpty()) {
        openFolder(folder, !isOpen(folder));
        return;
    }
    if (const TemplateOffer *found = current()) {
        const Template taken = found->value;
        const int wording = m_wording;
        dismiss();
        Q_EMIT chosen(taken, wording);
    }
}

void TemplatePicker::dismiss()
{
    hide();
    Q_EMIT closed();
}

} // namespace wederhoor
