#pragma once

#include "tests/gui/GuiWorld.h"

#include <QPlainTextEdit>

namespace wederhoor::test {

/// The sample inbox in the real window, open on its most due case (Marieke's), and what one writes there.
class WritingWorld : public GuiWorld
{
public:
    /// `look`: as the setting ui.theme has it.
    [[nodiscard]] bool start(const QString &look = {}, const QString &language = QStringLiteral("en"));

    [[nodiscard]] const Case &openCase() const { return m_case; }
    [[nodiscard]] QPlainTextEdit &editor() const { return *find<QPlainTextEdit>("replyEditor"); }
    void write(const QString &text);
    /// Waits until it may go, sends by key, and waits for the outbox to have it.
    [[nodiscard]] bool send();
    [[nodiscard]] QList<OutboxEntry> outbox();
    /// The platform takes the reply, or this part of it, as the sender would record it.
    [[nodiscard]] bool publish(const OutboxEntry &entry);
    /// A template on an outage, by the list of templates, with words of one's own: too long for one post.
    [[nodiscard]] bool writeLongAnswer();
    [[nodiscard]] QString draftOnDisk(DraftKind kind);
    /// A notice in the window: what it says while it is shown, else nothing.
    [[nodiscard]] QString notice(const char *objectName) const;

private:
    Case m_case;
};

} // namespace wederhoor::test
