#include "ui/style/PartLook.h"

#include "ui/style/Sizes.h"

#include <QFont>

namespace wederhoor {

namespace {

using P = Palette;

PartLook groundLook(Part part)
{
    constexpr int popupRadius = 8;
    switch (part) {
    case Part::Rail:
        return {.ground = &P::rail, .line = &P::railLine, .ink = &P::railText, .edges = Qt::RightEdge, .lineWidth = 1};
    case Part::PracticeBand:
        return {.ground = &P::accent, .ink = &P::onAccent};
    case Part::ViewsPanel:
    case Part::SettingsSide:
        return {.ground = &P::window, .line = &P::line, .edges = Qt::RightEdge, .lineWidth = 1};
    case Part::ListPanel:
        return {.ground = &P::panel, .line = &P::line, .edges = Qt::RightEdge, .lineWidth = 1};
    case Part::SidePanel:
        return {.ground = &P::panel, .line = &P::line, .edges = Qt::LeftEdge, .lineWidth = 1};
    case Part::SideContent:
    case Part::HelpWindow:
        return {.ground = &P::panel};
    case Part::ConversationHeader:
        return {.ground = &P::panel, .line = &P::line, .edges = Qt::BottomEdge, .lineWidth = 1};
    case Part::ComposerPublic:
        return {.ground = &P::panel, .line = &P::accent, .edges = Qt::TopEdge, .lineWidth = 2};
    case Part::ComposerPrivate:
        return {.ground = &P::ourMessage, .line = &P::link, .edges = Qt::TopEdge, .lineWidth = 2};
    case Part::ComposerNote:
        return {.ground = &P::note, .line = &P::noteLine, .edges = Qt::TopEdge, .lineWidth = 2};
    case Part::StatusBar:
        return {.ground = &P::window, .line = &P::line, .edges = Qt::TopEdge, .lineWidth = 1};
    case Part::UndoBar:
        return {.ground = &P::text, .ink = &P::panel, .radius = popupRadius};
    case Part::CommandPalette:
        return {.ground = &P::panel, .line = &P::faint, .lineWidth = 1, .radius = sizes::bubbleRadius};
    case Part::Popup:
        return {.ground = &P::panel, .line = &P::faint, .lineWidth = 1, .radius = popupRadius};
    case Part::Inset:
        return {.ground = &P::window, .line = &P::line, .lineWidth = 1, .radius = sizes::radius};
    case Part::Card:
        return {.ground = &P::panel, .line = &P::line, .lineWidth = 1, .radius = sizes::bubbleRadius};
    default:
        return {};
    }
}

PartLook noticeLook(Part part)
{
    switch (part) {
    case Part::NoticePlain:
        return {.ground = &P::window, .line = &P::line, .lineWidth = 1, .radius = sizes::radius};
    case Part::NoticeAccent:
        return {.ground = &P::accentSoft, .radius = sizes::radius};
    case Part::NoticeGood:
        return {.ground = &P::goodSoft, .ink = &P::good, .radius = sizes::radius};
    case Part::NoticeSoon:
        return {.ground = &P::soonSoft, .ink = &P::soon, .radius = sizes::radius};
    case Part::NoticeLate:
        return {.ground = &P::lateSoft, .ink = &P::late, .radius = sizes::radius};
    default:
        return {};
    }
}

PartLook chipLook(Shade ground, Shade line, Shade ink)
{
    return {.ground = ground,
            .line = line,
            .ink = ink,
            .lineWidth = 1,
            .radius = sizes::bubbleRadius,
            .across = 8,
            .along = 1,
            .leastHeight = 16,
            .fontPixels = sizes::smallPixels};
}

PartLook wordsLook(Part part)
{
    constexpr int titlePixels = 17;
    switch (part) {
    case Part::Dim:
        return {.ink = &P::dim};
    case Part::Faint:
        return {.ink = &P::faint};
    case Part::Small:
        return {.ink = &P::dim, .fontPixels = sizes::smallPixels};
    case Part::Heading:
        return {.fontPixels = sizes::headingPixels, .fontWeight = QFont::DemiBold};
    case Part::Title:
        return {.fontPixels = titlePixels, .fontWeight = QFont::DemiBold};
    case Part::Group:
        return {.ink = &P::faint, .fontPixels = sizes::groupPixels, .fontWeight = QFont::DemiBold};
    case Part::Good:
        return {.ink = &P::good};
    case Part::Soon:
        return {.ink = &P::soon};
    case Part::Late:
        return {.ink = &P::late};
    case Part::BandWords:
        return {.ink = &P::onAccent};
    case Part::PracticeWord:
        return {.ink = &P::onAccent, .fontWeight = QFont::Bold, .letterSpacing = 2};
    case Part::UndoWords:
        return {.ink = &P::panel};
    case Part::AudiencePrivate:
        return {.ink = &P::link, .fontPixels = sizes::smallPixels, .fontWeight = QFont::DemiBold};
    case Part::AudienceNote:
        return {.ink = &P::text, .fontPixels = sizes::smallPixels, .fontWeight = QFont::DemiBold};
    case Part::ChipPlain:
        return chipLook(nullptr, &P::line, &P::dim);
    case Part::ChipAccent:
        return chipLook(&P::accentSoft, &P::accent, &P::accent);
    default:
        return {};
    }
}

PartLook markLook(Part part)
{
    switch (part) {
    case Part::RailBadge:
        return {.ground = &P::accent,
                .ink = &P::onAccent,
                .radius = sizes::radius,
                .across = 4,
                .along = 1,
                .fontPixels = 10,
                .fontWeight = QFont::DemiBold};
    case Part::KeyCap:
        return {.ground = &P::panel,
                .line = &P::line,
                .ink = &P::dim,
                .lineWidth = 1,
                .radius = 4,
                .across = 4,
                .fontPixels = sizes::groupPixels};
    case Part::Thumbnail:
        return {.ground = &P::window, .line = &P::line, .lineWidth = 1, .radius = 5};
    default:
        return {};
    }
}

PartLook plainButton(Shade ground, Shade line, Shade ink, int across)
{
    return {.ground = ground,
            .line = line,
            .ink = ink,
            .lineWidth = 1,
            .radius = sizes::radius,
            .across = across,
            .along = 4,
            .leastHeight = 17};
}

PartLook strongButton(Shade ground, Shade line, Shade ink)
{
    PartLook look = plainButton(ground, line, ink, 12);
    look.fontWeight = QFont::DemiBold;
    return look;
}

PartLook buttonLook(Part part)
{
    switch (part) {
    case Part::Button:
        return plainButton(&P::panel, &P::line, &P::text, 12);
    case Part::PrimaryButton:
        return strongButton(&P::accent, &P::accent, &P::onAccent);
    case Part::PrivateButton:
        return strongButton(&P::link, &P::link, &P::panel);
    case Part::NoteButton:
        return strongButton(&P::note, &P::noteLine, &P::text);
    case Part::QuietButton:
    case Part::Tab:
    case Part::TabPrivate:
    case Part::TabNote:
        return plainButton(nullptr, nullptr, &P::dim, 9);
    case Part::FlatButton:
        return {.ink = &P::link, .lineWidth = 1, .radius = sizes::gapTiny, .across = 3, .along = 2, .leastHeight = 17};
    case Part::ChipButton: {
        PartLook look = chipLook(nullptr, &P::line, &P::dim);
        look.across = 9;
        return look;
    }
    case Part::UndoButton:
        return plainButton(nullptr, &P::faint, &P::panel, 12);
    case Part::StatusButton:
        return {.ink = &P::link,
                .lineWidth = 1,
                .radius = sizes::radius,
                .across = 6,
                .leastHeight = 14,
                .fontPixels = sizes::smallPixels};
    case Part::RailButton:
        return {
            .ink = &P::railText, .radius = sizes::radius, .across = 2, .along = 6, .fontPixels = sizes::groupPixels};
    default:
        return {};
    }
}

PartLook field(Shade ground, Shade line)
{
    return {.ground = ground, .line = line, .lineWidth = 1, .radius = sizes::radius, .across = 8, .along = 5};
}

PartLook fieldLook(Part part)
{
    switch (part) {
    case Part::Field:
    case Part::Editor:
        return field(&P::window, &P::line);
    case Part::FieldInDialog:
        return field(&P::panel, &P::line);
    case Part::EditorPrivate:
        return field(&P::panel, &P::link);
    case Part::EditorNote:
        return field(&P::panel, &P::noteLine);
    case Part::PaletteField: {
        PartLook look = field(&P::window, &P::line);
        look.across = 10;
        look.along = 8;
        look.fontPixels = sizes::headingPixels;
        return look;
    }
    default:
        return {};
    }
}

PartLook listLook(Part part)
{
    switch (part) {
    case Part::ListOnWindow:
    case Part::SectionList:
        return {.ground = &P::window};
    case Part::ContentsList:
        return {.ground = &P::window, .lineWidth = 1, .across = 5, .along = 5};
    case Part::ListOnPanel:
    case Part::ChoiceList:
    case Part::Browser:
        return {.ground = &P::panel};
    case Part::Suggestions:
        return {.ground = &P::panel, .line = &P::faint, .lineWidth = 1, .radius = 8, .across = 4, .along = 4};
    case Part::NameList:
        return {.ground = &P::panel,
                .line = &P::line,
                .lineWidth = 1,
                .radius = sizes::bubbleRadius,
                .across = 6,
                .along = 6};
    case Part::SetAsideList:
        return {.ground = &P::window, .line = &P::line, .lineWidth = 1, .radius = sizes::radius};
    case Part::Tree:
        return {.ground = &P::panel, .line = &P::line, .lineWidth = 1, .radius = sizes::radius};
    default:
        return {};
    }
}

PartLook atRest(Part part)
{
    if (part >= Part::ListOnWindow || part == Part::Browser) {
        return listLook(part);
    }
    if (part >= Part::Field) {
        return fieldLook(part);
    }
    if (part >= Part::Button) {
        return buttonLook(part);
    }
    if (part >= Part::Dim) {
        return part == Part::KeyCap || part == Part::Thumbnail ? markLook(part) : wordsLook(part);
    }
    if (part == Part::RailBadge) {
        return markLook(part);
    }
    return part >= Part::NoticePlain ? noticeLook(part) : groundLook(part);
}

void check(PartLook &look, Part part)
{
    switch (part) {
    case Part::ChipButton:
        look.line = &P::accent;
        [[fallthrough]];
    case Part::Tab:
        look.ground = &P::accentSoft;
        look.ink = &P::accent;
        break;
    case Part::TabPrivate:
        look.ground = &P::ourMessage;
        look.ink = &P::link;
        break;
    case Part::TabNote:
        look.ground = &P::note;
        look.line = &P::noteLine;
        look.ink = &P::text;
        break;
    case Part::RailButton:
        look.ground = &P::railChosen;
        look.ink = &P::onRail;
        return;
    default:
        return;
    }
    look.fontWeight = QFont::DemiBold;
}

void hover(PartLook &look, Part part)
{
    switch (part) {
    case Part::Button:
    case Part::ChipButton:
        look.line = &P::faint;
        break;
    case Part::PrimaryButton:
        look.ground = &P::accentHover;
        break;
    case Part::QuietButton:
    case Part::Tab:
    case Part::TabPrivate:
    case Part::TabNote:
        look.ground = &P::window;
        break;
    case Part::FlatButton:
    case Part::StatusButton:
        look.isUnderlined = true;
        break;
    case Part::UndoButton:
        look.line = &P::panel;
        break;
    case Part::RailButton:
        look.ground = &P::railChosen;
        break;
    default:
        break;
    }
}

void disable(PartLook &look, Part part)
{
    switch (part) {
    case Part::PrimaryButton:
        look.ground = &P::accentDim;
        look.line = &P::accentDim;
        return;
    case Part::PrivateButton:
        look.ground = &P::window;
        look.line = &P::line;
        break;
    default:
        break;
    }
    look.ink = &P::faint;
}

void focus(PartLook &look, Part part)
{
    switch (part) {
    case Part::PrimaryButton:
    case Part::PrivateButton:
        look.line = &P::text;
        look.lineWidth = 2;
        break;
    case Part::Button:
    case Part::NoteButton:
    case Part::QuietButton:
    case Part::FlatButton:
    case Part::ChipButton:
    case Part::StatusButton:
        look.line = &P::accent;
        look.lineWidth = 2;
        break;
    case Part::UndoButton:
        look.line = &P::panel;
        look.lineWidth = 2;
        break;
    case Part::RailButton:
        look.line = &P::railText;
        look.lineWidth = 1;
        break;
    case Part::Tab:
    case Part::TabPrivate:
    case Part::TabNote:
    case Part::Field:
    case Part::FieldInDialog:
    case Part::PaletteField:
    case Part::Editor:
    case Part::ContentsList:
    case Part::Tree:
        look.line = &P::accent;
        break;
    default:
        break;
    }
}

} // namespace

QMargins PartLook::margins() const
{
    const auto at = [this](Qt::Edge edge) { return edges.testFlag(edge) ? lineWidth : 0; };
    return {at(Qt::LeftEdge) + across, at(Qt::TopEdge) + along, at(Qt::RightEdge) + across, at(Qt::BottomEdge) + along};
}

PartLook lookOf(Part part, PartStates states)
{
    PartLook look = atRest(part);
    if (states.testFlag(PartState::Disabled)) {
        disable(look, part);
        return look;
    }
    if (states.testFlag(PartState::Hovered)) {
        hover(look, part);
    }
    if (states.testFlag(PartState::Pressed) && part == Part::Button) {
        look.ground = &P::window;
    }
    if (states.testFlag(PartState::Checked)) {
        check(look, part);
    }
    if (states.testFlag(PartState::Focused)) {
        focus(look, part);
    }
    return look;
}

RowLook rowLookOf(Part list)
{
    switch (list) {
    case Part::ChoiceList:
    case Part::ContentsList:
        return {.radius = 6, .across = 8, .along = 6, .hasRing = false};
    case Part::SectionList:
        return {.hovered = &P::panel, .radius = sizes::radius, .across = 9, .along = 1, .isStrongWhenChosen = true};
    case Part::NameList:
        return {.hovered = &P::window, .radius = sizes::radius, .across = 9, .along = 7};
    case Part::SetAsideList:
        return {.across = 8, .along = 6};
    case Part::Tree:
        return {.across = 5, .along = 4, .hasRing = false}; // as far in as the words of its header
    default: // the choices of a box
        return {.across = 6, .along = 5};
    }
}

} // namespace wederhoor
