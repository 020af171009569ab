#pragma once

#include <QtGlobal>

class QVariant;
class QWidget;

namespace wederhoor {

/// What a widget is in the window, as far as its looks go. Widgets tell it by their object name, the properties "role",
/// "chip", "card", "tab", "notice", "primary", "quiet", "kind" and by where they stand; it is read once, when they are
/// polished.
enum class Part : quint8 {
    None,
    // grounds
    Rail,
    RailBadge,
    PracticeBand,
    ViewsPanel,
    ListPanel,
    SidePanel,
    SideContent,
    HelpWindow,
    ConversationHeader,
    ComposerPublic,
    ComposerPrivate,
    ComposerNote,
    StatusBar,
    UndoBar,
    CommandPalette,
    Popup,
    Inset,
    SettingsSide,
    Card,
    NoticePlain,
    NoticeAccent,
    NoticeGood,
    NoticeSoon,
    NoticeLate,
    // words
    Dim,
    Faint,
    Small,
    Heading,
    Title,
    Group,
    Good,
    Soon,
    Late,
    KeyCap,
    ChipPlain,
    ChipAccent,
    Thumbnail,
    PracticeWord,
    BandWords,
    UndoWords,
    AudiencePrivate,
    AudienceNote,
    // buttons
    Button,
    PrimaryButton,
    PrivateButton,
    NoteButton,
    QuietButton,
    FlatButton,
    ChipButton,
    UndoButton,
    StatusButton,
    RailButton,
    Tab,
    TabPrivate,
    TabNote,
    // fields
    Field,
    FieldInDialog,
    PaletteField,
    Editor,
    EditorPrivate,
    EditorNote,
    Browser,
    // lists
    ListOnWindow,
    ListOnPanel,
    Suggestions,
    ChoiceList,
    ContentsList,
    SectionList,
    NameList,
    SetAsideList,
    ChannelTable,
    Tree,
    Last = Tree
};

[[nodiscard]] Part partOf(const QWidget &widget);

/// Sets a property that tells the part and, when the widget shows already, gives it the looks of what it is now.
void setPartProperty(QWidget &widget, const char *name, const QVariant &value);
/// For what is another part because its parent became one.
void restyle(QWidget &widget);

} // namespace wederhoor
