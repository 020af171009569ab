#include "ui/style/Part.h"

#include <QAbstractSpinBox>
#include <QComboBox>
#include <QDialog>
#include <QHash>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QStyle>
#include <QTextBrowser>
#include <QTextEdit>
#include <QToolButton>
#include <QTreeView>
#include <QVariant>

namespace wederhoor {

namespace {

using PartNames = QHash<QString, Part>;

Part partNamed(const PartNames &names, const QString &name)
{
    return name.isEmpty() ? Part::None : names.value(name, Part::None);
}

QString told(const QWidget &widget, const char *property)
{
    return widget.property(property).toString();
}

bool isTold(const QWidget &widget, const char *property)
{
    return widget.property(property).toBool();
}

enum class Kind { Public, Private, Note };

Kind kindOf(const QWidget &widget)
{
    const QString kind = told(widget, "kind");
    return kind == QLatin1String("private") ? Kind::Private : kind == QLatin1String("note") ? Kind::Note : Kind::Public;
}

Part ofKind(Kind kind, Part asPublic, Part asPrivate, Part asNote)
{
    return kind == Kind::Private ? asPrivate : kind == Kind::Note ? asNote : asPublic;
}

/// The composer's kind is told by the composer alone.
Part ofComposer(const QWidget &inside, Part asPublic, Part asPrivate, Part asNote)
{
    const QWidget *composer = inside.parentWidget();
    return composer == nullptr ? asPublic : ofKind(kindOf(*composer), asPublic, asPrivate, asNote);
}

bool standsIn(const QWidget &widget, QLatin1String name)
{
    for (const QWidget *around = widget.parentWidget(); around != nullptr; around = around->parentWidget()) {
        if (around->objectName() == name) {
            return true;
        }
    }
    return false;
}

Part framePart(const QWidget &frame)
{
    static const PartNames byName{{QStringLiteral("navigationRail"), Part::Rail},
                                  {QStringLiteral("practiceBand"), Part::PracticeBand},
                                  {QStringLiteral("viewsPanel"), Part::ViewsPanel},
                                  {QStringLiteral("listPanel"), Part::ListPanel},
                                  {QStringLiteral("approvalPanel"), Part::ComposerPublic},
                                  {QStringLiteral("sidePanel"), Part::SidePanel},
                                  {QStringLiteral("sideScroll"), Part::SideContent},
                                  {QStringLiteral("trainingSide"), Part::ListPanel},
                                  {QStringLiteral("trainingProgress"), Part::SidePanel},
                                  {QStringLiteral("exerciseBand"), Part::PracticeBand},
                                  {QStringLiteral("sideContent"), Part::SideContent},
                                  {QStringLiteral("helpViewer"), Part::HelpWindow},
                                  {QStringLiteral("conversationHeader"), Part::ConversationHeader},
                                  {QStringLiteral("conversationView"), Part::ListOnWindow},
                                  {QStringLiteral("statusBar"), Part::StatusBar},
                                  {QStringLiteral("undoBar"), Part::UndoBar},
                                  {QStringLiteral("commandPalette"), Part::CommandPalette},
                                  {QStringLiteral("templatePicker"), Part::Popup},
                                  {QStringLiteral("atHandPicker"), Part::Popup},
                                  {QStringLiteral("atHandSide"), Part::Inset},
                                  {QStringLiteral("templateSide"), Part::Inset},
                                  {QStringLiteral("settingsSide"), Part::SettingsSide}};
    static const PartNames byNotice{{QStringLiteral("plain"), Part::NoticePlain},
                                    {QStringLiteral("accent"), Part::NoticeAccent},
                                    {QStringLiteral("good"), Part::NoticeGood},
                                    {QStringLiteral("soon"), Part::NoticeSoon},
                                    {QStringLiteral("late"), Part::NoticeLate}};
    if (const Part part = partNamed(byName, frame.objectName()); part != Part::None) {
        return part;
    }
    if (frame.objectName() == QLatin1String("composer")) {
        return ofKind(kindOf(frame), Part::ComposerPublic, Part::ComposerPrivate, Part::ComposerNote);
    }
    if (const Part part = partNamed(byNotice, told(frame, "notice")); part != Part::None) {
        return part;
    }
    return isTold(frame, "card") ? Part::Card : Part::None;
}

Part labelPart(const QLabel &label)
{
    static const PartNames byRole{{QStringLiteral("dim"), Part::Dim},     {QStringLiteral("faint"), Part::Faint},
                                  {QStringLiteral("small"), Part::Small}, {QStringLiteral("heading"), Part::Heading},
                                  {QStringLiteral("title"), Part::Title}, {QStringLiteral("group"), Part::Group},
                                  {QStringLiteral("good"), Part::Good},   {QStringLiteral("soon"), Part::Soon},
                                  {QStringLiteral("error"), Part::Late},  {QStringLiteral("keycap"), Part::KeyCap}};
    static const PartNames byName{{QStringLiteral("inboxBadge"), Part::RailBadge},
                                  {QStringLiteral("practiceWord"), Part::PracticeWord}};
    if (const Part part = partNamed(byRole, told(label, "role")); part != Part::None) {
        return part;
    }
    if (const QString chip = told(label, "chip"); !chip.isEmpty()) {
        return chip == QLatin1String("accent") ? Part::ChipAccent : Part::ChipPlain;
    }
    if (isTold(label, "thumbnail")) {
        return Part::Thumbnail;
    }
    if (label.objectName() == QLatin1String("audienceLabel")) {
        return ofComposer(label, Part::Small, Part::AudiencePrivate, Part::AudienceNote);
    }
    if (const Part part = partNamed(byName, label.objectName()); part != Part::None) {
        return part;
    }
    switch (label.parentWidget() == nullptr ? Part::None : framePart(*label.parentWidget())) {
    case Part::NoticeGood:
        return Part::Good;
    case Part::NoticeSoon:
        return Part::Soon;
    case Part::NoticeLate:
        return Part::Late;
    case Part::PracticeBand:
        return Part::BandWords;
    case Part::UndoBar:
        return Part::UndoWords;
    case Part::StatusBar:
        return Part::Small;
    default:
        return Part::None;
    }
}

Part buttonPart(const QPushButton &button)
{
    const Part around = button.parentWidget() == nullptr ? Part::None : framePart(*button.parentWidget());
    if (around == Part::UndoBar) {
        return Part::UndoButton;
    }
    if (around == Part::StatusBar) {
        return Part::StatusButton;
    }
    if (isTold(button, "chip")) {
        return Part::ChipButton;
    }
    if (button.isFlat()) {
        return Part::FlatButton;
    }
    if (isTold(button, "quiet")) {
        return Part::QuietButton;
    }
    return ofKind(kindOf(button), isTold(button, "primary") ? Part::PrimaryButton : Part::Button, Part::PrivateButton,
                  Part::NoteButton);
}

Part toolButtonPart(const QToolButton &button)
{
    const QWidget *around = button.parentWidget();
    if (around != nullptr && framePart(*around) == Part::Rail) {
        return Part::RailButton;
    }
    return ofKind(kindOf(button), Part::Tab, Part::TabPrivate, Part::TabNote);
}

/// A field's ground differs from what it stands on: in dialogs that is the window's own colour.
Part fieldPart(const QWidget &field)
{
    const bool isOnWindow
        = qobject_cast<const QDialog *>(field.window()) != nullptr || standsIn(field, QLatin1String("pictureStrip"));
    return isOnWindow ? Part::FieldInDialog : Part::Field;
}

Part editorPart(const QWidget &editor)
{
    return editor.objectName() == QLatin1String("replyEditor")
        ? ofComposer(editor, Part::Editor, Part::EditorPrivate, Part::EditorNote)
        : Part::Editor;
}

Part listPart(const QWidget &list)
{
    static const PartNames byName{
        {QStringLiteral("viewList"), Part::ListOnWindow},     {QStringLiteral("caseList"), Part::ListOnPanel},
        {QStringLiteral("paletteList"), Part::ListOnPanel},   {QStringLiteral("searchSuggestions"), Part::Suggestions},
        {QStringLiteral("templateList"), Part::ChoiceList},   {QStringLiteral("atHandList"), Part::ChoiceList},
        {QStringLiteral("helpContents"), Part::ContentsList}, {QStringLiteral("settingsSections"), Part::SectionList},
        {QStringLiteral("templateNames"), Part::NameList},    {QStringLiteral("knowledgeTitles"), Part::NameList},
        {QStringLiteral("setAsideList"), Part::SetAsideList}, {QStringLiteral("channelTable"), Part::ChannelTable}};
    const Part part = partNamed(byName, list.objectName());
    const bool isPlain
        = qobject_cast<const QTreeView *>(&list) != nullptr || qobject_cast<const QListWidget *>(&list) != nullptr;
    return part == Part::None && isPlain ? Part::Tree : part;
}

} // namespace

Part partOf(const QWidget &widget)
{
    if (const auto *label = qobject_cast<const QLabel *>(&widget)) {
        return labelPart(*label);
    }
    if (const auto *button = qobject_cast<const QPushButton *>(&widget)) {
        return buttonPart(*button);
    }
    if (const auto *button = qobject_cast<const QToolButton *>(&widget)) {
        return toolButtonPart(*button);
    }
    if (qobject_cast<const QLineEdit *>(&widget) != nullptr) {
        // The field within a box has no frame of its own.
        const QWidget *around = widget.parentWidget();
        const bool isInner = qobject_cast<const QAbstractSpinBox *>(around) != nullptr
            || qobject_cast<const QComboBox *>(around) != nullptr;
        return isInner                                             ? Part::None
            : widget.objectName() == QLatin1String("paletteField") ? Part::PaletteField
                                                                   : fieldPart(widget);
    }
    if (qobject_cast<const QComboBox *>(&widget) != nullptr
        || qobject_cast<const QAbstractSpinBox *>(&widget) != nullptr) {
        return fieldPart(widget);
    }
    if (qobject_cast<const QPlainTextEdit *>(&widget) != nullptr) {
        return editorPart(widget);
    }
    if (qobject_cast<const QTextBrowser *>(&widget) != nullptr) {
        return Part::Browser;
    }
    if (qobject_cast<const QTextEdit *>(&widget) != nullptr) {
        return editorPart(widget);
    }
    if (qobject_cast<const QAbstractItemView *>(&widget) != nullptr) {
        return listPart(widget);
    }
    return framePart(widget);
}

void setPartProperty(QWidget &widget, const char *name, const QVariant &value)
{
    if (widget.property(name) != value) {
        widget.setProperty(name, value);
        restyle(widget);
    }
}

void restyle(QWidget &widget)
{
    // What was not polished yet will be, as it is then.
    if (widget.testAttribute(Qt::WA_WState_Polished)) {
        widget.style()->unpolish(&widget);
        widget.style()->polish(&widget);
        widget.updateGeometry();
        widget.update();
    }
}

} // namespace wederhoor
