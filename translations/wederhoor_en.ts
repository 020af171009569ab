<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>ConversationText</name>
    <message numerus="yes">
        <source>%n message(s) of this thread belong to other cases.</source>
        <translation>
            <numerusform>%n message of this thread belongs to another case.</numerusform>
            <numerusform>%n messages of this thread belong to other cases.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ErrorWords</name>
    <message numerus="yes">
        <source>the platform asks to wait %n second(s)</source>
        <translation>
            <numerusform>the platform asks to wait %n second</numerusform>
            <numerusform>the platform asks to wait %n seconds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FileFindings</name>
    <message numerus="yes">
        <source>%n message(s) could not be read and are set aside</source>
        <translation>
            <numerusform>%n message could not be read and is set aside</numerusform>
            <numerusform>%n messages could not be read and are set aside</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReplyBlock</name>
    <message numerus="yes">
        <source>%n character(s) too long, with the signature.</source>
        <translation>
            <numerusform>%n character too long, with the signature.</numerusform>
            <numerusform>%n characters too long, with the signature.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At most %n picture(s) may go with a reply.</source>
        <translation>
            <numerusform>At most %n picture may go with a reply.</numerusform>
            <numerusform>At most %n pictures may go with a reply.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ServerFindings</name>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n second</numerusform>
            <numerusform>%n seconds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SystemFindings</name>
    <message numerus="yes">
        <source>%n sample conversation(s)</source>
        <translation>
            <numerusform>%n sample conversation</numerusform>
            <numerusform>%n sample conversations</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wederhoor::CaseListModel</name>
    <message numerus="yes">
        <source>%1: %n case(s)</source>
        <translation>
            <numerusform>%1: %n case</numerusform>
            <numerusform>%1: %n cases</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wederhoor::CaseListPanel</name>
    <message numerus="yes">
        <source>%n new: show</source>
        <translation>
            <numerusform>%n new: show</numerusform>
            <numerusform>%n new: show</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wederhoor::ConversationModel</name>
    <message numerus="yes">
        <source>%n comment(s) · this case holds %1 of them</source>
        <translation>
            <numerusform>%n comment · this case holds %1 of them</numerusform>
            <numerusform>%n comments · this case holds %1 of them</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s)</source>
        <translation>
            <numerusform>%n picture</numerusform>
            <numerusform>%n pictures</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wederhoor::InboxPresenter</name>
    <message numerus="yes">
        <source>%n case(s) found in time; there may be more</source>
        <translation>
            <numerusform>%n case found in time; there may be more</numerusform>
            <numerusform>%n cases found in time; there may be more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) found</source>
        <translation>
            <numerusform>%n case found</numerusform>
            <numerusform>%n cases found</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The newest %n case(s); there may be more</source>
        <translation>
            <numerusform>The newest %n case; there may be more</numerusform>
            <numerusform>The newest %n cases; there may be more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wederhoor::MainWindow</name>
    <message numerus="yes">
        <source>%n reply(s) can still be undone. What should become of them?</source>
        <translation>
            <numerusform>%n reply can still be undone. What should become of it?</numerusform>
            <numerusform>%n replies can still be undone. What should become of them?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wederhoor::ReplyPictures</name>
    <message numerus="yes">
        <source>Up to %n picture(s) of at most %1 each: JPEG, PNG, WebP or GIF.</source>
        <translation>
            <numerusform>Up to %n picture of at most %1: JPEG, PNG, WebP or GIF.</numerusform>
            <numerusform>Up to %n pictures of at most %1 each: JPEG, PNG, WebP or GIF.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wederhoor::ShellPresenter</name>
    <message numerus="yes">
        <source>%n channel(s), not fetched yet</source>
        <translation>
            <numerusform>%n channel, not fetched yet</numerusform>
            <numerusform>%n channels, not fetched yet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n channel(s), fetched %1 ago</source>
        <translation>
            <numerusform>%n channel, fetched %1 ago</numerusform>
            <numerusform>%n channels, fetched %1 ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Outbox: %n need(s) you</source>
        <translation>
            <numerusform>Outbox: %n needs you</numerusform>
            <numerusform>Outbox: %n need you</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Outbox: %n on the way</source>
        <translation>
            <numerusform>Outbox: %n on the way</numerusform>
            <numerusform>Outbox: %n on the way</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wederhoor::ViewListModel</name>
    <message numerus="yes">
        <source>%1: %n case(s)</source>
        <translation>
            <numerusform>%1: %n case</numerusform>
            <numerusform>%1: %n cases</numerusform>
        </translation>
    </message>
</context>
</TS>
