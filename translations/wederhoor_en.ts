<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>ApprovalCommand</name>
    <message numerus="yes">
        <source>the reply has %n part(s): give one file for each.</source>
        <translation>
            <numerusform>the reply has %n part: give one file for it.</numerusform>
            <numerusform>the reply has %n parts: give one file for each.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BatchWords</name>
    <message numerus="yes">
        <source>%n case(s) will be yours</source>
        <translation>
            <numerusform>%n case will be yours</numerusform>
            <numerusform>%n cases will be yours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) will be released</source>
        <translation>
            <numerusform>%n case will be released</numerusform>
            <numerusform>%n cases will be released</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) will be resolved</source>
        <translation>
            <numerusform>%n case will be resolved</numerusform>
            <numerusform>%n cases will be resolved</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) will be dismissed: %1</source>
        <translation>
            <numerusform>%n case will be dismissed: %1</numerusform>
            <numerusform>%n cases will be dismissed: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The tags of %n case(s) will change</source>
        <translation>
            <numerusform>The tags of %n case will change</numerusform>
            <numerusform>The tags of %n cases will change</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) will have no topic</source>
        <translation>
            <numerusform>%n case will have no topic</numerusform>
            <numerusform>%n cases will have no topic</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) will have the topic %1</source>
        <translation>
            <numerusform>%n case will have the topic %1</numerusform>
            <numerusform>%n cases will have the topic %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) will be marked as read</source>
        <translation>
            <numerusform>%n case will be marked as read</numerusform>
            <numerusform>%n cases will be marked as read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) will go into the one chosen</source>
        <translation>
            <numerusform>%n case will go into the one chosen</numerusform>
            <numerusform>%n cases will go into the one chosen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n is not there any more</source>
        <translation>
            <numerusform>%n is not there any more</numerusform>
            <numerusform>%n are not there any more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n is a colleague&apos;s</source>
        <translation>
            <numerusform>%n is a colleague&apos;s</numerusform>
            <numerusform>%n are a colleague&apos;s</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cannot go into that case as it is now</source>
        <translation>
            <numerusform>%n cannot go into that case as it is now</numerusform>
            <numerusform>%n cannot go into that case as it is now</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n is done already</source>
        <translation>
            <numerusform>%n is done already</numerusform>
            <numerusform>%n are done already</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n has a reply that waits to go</source>
        <translation>
            <numerusform>%n has a reply that waits to go</numerusform>
            <numerusform>%n have a reply that waits to go</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n is of another platform</source>
        <translation>
            <numerusform>%n is of another platform</numerusform>
            <numerusform>%n are of another platform</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n is the case that remains</source>
        <translation>
            <numerusform>%n is the case that remains</numerusform>
            <numerusform>%n are the cases that remain</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n is like that already</source>
        <translation>
            <numerusform>%n is like that already</numerusform>
            <numerusform>%n are like that already</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n has changed since</source>
        <translation>
            <numerusform>%n has changed since</numerusform>
            <numerusform>%n have changed since</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Claim %n case(s)</source>
        <translation>
            <numerusform>Claim %n case</numerusform>
            <numerusform>Claim %n cases</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Release %n case(s)</source>
        <translation>
            <numerusform>Release %n case</numerusform>
            <numerusform>Release %n cases</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Resolve %n case(s)</source>
        <translation>
            <numerusform>Resolve %n case</numerusform>
            <numerusform>Resolve %n cases</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Dismiss %n case(s)</source>
        <translation>
            <numerusform>Dismiss %n case</numerusform>
            <numerusform>Dismiss %n cases</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Tag %n case(s)</source>
        <translation>
            <numerusform>Tag %n case</numerusform>
            <numerusform>Tag %n cases</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Set the topic of %n case(s)</source>
        <translation>
            <numerusform>Set the topic of %n case</numerusform>
            <numerusform>Set the topic of %n cases</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Mark %n case(s) as read</source>
        <translation>
            <numerusform>Mark %n case as read</numerusform>
            <numerusform>Mark %n cases as read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Merge %n case(s)</source>
        <translation>
            <numerusform>Merge %n case</numerusform>
            <numerusform>Merge %n cases</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) claimed</source>
        <translation>
            <numerusform>%n case claimed</numerusform>
            <numerusform>%n cases claimed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) released</source>
        <translation>
            <numerusform>%n case released</numerusform>
            <numerusform>%n cases released</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) resolved</source>
        <translation>
            <numerusform>%n case resolved</numerusform>
            <numerusform>%n cases resolved</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) dismissed</source>
        <translation>
            <numerusform>%n case dismissed</numerusform>
            <numerusform>%n cases dismissed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) tagged</source>
        <translation>
            <numerusform>%n case tagged</numerusform>
            <numerusform>%n cases tagged</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Topic of %n case(s) set</source>
        <translation>
            <numerusform>Topic of %n case set</numerusform>
            <numerusform>Topic of %n cases set</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) marked as read</source>
        <translation>
            <numerusform>%n case marked as read</numerusform>
            <numerusform>%n cases marked as read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) merged</source>
        <translation>
            <numerusform>%n case merged</numerusform>
            <numerusform>%n cases merged</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) changed since and stayed as they are</source>
        <translation>
            <numerusform>%n case changed since and stayed as it is</numerusform>
            <numerusform>%n cases changed since and stayed as they are</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChannelWords</name>
    <message numerus="yes">
        <source>%n item(s) not readable</source>
        <translation>
            <numerusform>%n item not readable</numerusform>
            <numerusform>%n items not readable</numerusform>
        </translation>
    </message>
</context>
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
    <name>Presence</name>
    <message numerus="yes">
        <source>%1, and %n other(s) here</source>
        <translation>
            <numerusform>%1, and %n other here</numerusform>
            <numerusform>%1, and %n others here</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReplyBlock</name>
    <message numerus="yes">
        <source>At most %n picture(s) may go with a reply.</source>
        <translation>
            <numerusform>At most %n picture may go with a reply.</numerusform>
            <numerusform>At most %n pictures may go with a reply.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more character(s) needed: the platform takes no shorter reply.</source>
        <translation>
            <numerusform>%n more character needed: the platform takes no shorter reply.</numerusform>
            <numerusform>%n more characters needed: the platform takes no shorter reply.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In %n parts: nobody reads so many. Shorten it, or call.</source>
        <translation>
            <numerusform>In %n part: nobody reads so many. Shorten it, or call.</numerusform>
            <numerusform>In %n parts: nobody reads so many. Shorten it, or call.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Part %1 is %n character(s) too long.</source>
        <translation>
            <numerusform>Part %1 is %n character too long.</numerusform>
            <numerusform>Part %1 is %n characters too long.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReplyCommand</name>
    <message numerus="yes">
        <source>not sent: with its signature the text counts %1, and %2 is the most; with --split it goes as %n parts.</source>
        <translation>
            <numerusform>not sent: with its signature the text counts %1, and %2 is the most; with --split it goes as %n part.</numerusform>
            <numerusform>not sent: with its signature the text counts %1, and %2 is the most; with --split it goes as %n parts.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>not sent: it would be %n parts, and by our own rule %1 are the most.</source>
        <translation>
            <numerusform>not sent: it would be %n part, and by our own rule %1 are the most.</numerusform>
            <numerusform>not sent: it would be %n parts, and by our own rule %1 are the most.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ScenarioWords</name>
    <message numerus="yes">
        <source>&quot;%1&quot; must hold %n or more.</source>
        <translation>
            <numerusform>&quot;%1&quot; must hold %n or more.</numerusform>
            <numerusform>&quot;%1&quot; must hold %n or more.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&quot;%1&quot; may hold %n at most.</source>
        <translation>
            <numerusform>&quot;%1&quot; may hold %n at most.</numerusform>
            <numerusform>&quot;%1&quot; may hold %n at most.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A run holds more than %n lines.</source>
        <translation>
            <numerusform>A run holds more than %n line.</numerusform>
            <numerusform>A run holds more than %n lines.</numerusform>
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
    <name>TeamCommand</name>
    <message numerus="yes">
        <source>%n change(s) wait until the team database knows them.</source>
        <translation>
            <numerusform>%n change waits until the team database knows it.</numerusform>
            <numerusform>%n changes wait until the team database knows them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TeamFindings</name>
    <message numerus="yes">
        <source>%1, %2; %n channel(s); schema %3</source>
        <translation>
            <numerusform>%1, %2; %n channel; schema %3</numerusform>
            <numerusform>%1, %2; %n channels; schema %3</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>a transaction (%1) has been open for %n minute(s): until it ends, no desk sees what is new</source>
        <translation>
            <numerusform>a transaction (%1) has been open for %n minute: until it ends, no desk sees what is new</numerusform>
            <numerusform>a transaction (%1) has been open for %n minutes: until it ends, no desk sees what is new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reply(s) not known to have arrived</source>
        <translation>
            <numerusform>%n reply is not known to have arrived</numerusform>
            <numerusform>%n replies are not known to have arrived</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reply(s) wait for approval</source>
        <translation>
            <numerusform>%n reply waits for approval</numerusform>
            <numerusform>%n replies wait for approval</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>what messages say is kept %n day(s) longer than it may be</source>
        <translation>
            <numerusform>what messages say is kept %n day longer than it may be</numerusform>
            <numerusform>what messages say is kept %n days longer than it may be</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>retention was carried out last %n day(s) ago</source>
        <translation>
            <numerusform>retention was last carried out %n day ago</numerusform>
            <numerusform>retention was last carried out %n days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>retention was carried out %n hour(s) ago, by %1</source>
        <translation>
            <numerusform>retention was carried out %n hour ago, by %1</numerusform>
            <numerusform>retention was carried out %n hours ago, by %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TeamLine</name>
    <message numerus="yes">
        <source>%n change(s) wait</source>
        <translation>
            <numerusform>%n change waits</numerusform>
            <numerusform>%n changes wait</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reply(s) held</source>
        <translation>
            <numerusform>%n reply held</numerusform>
            <numerusform>%n replies held</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TeamStatus</name>
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
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n, %1 behind</source>
        <translation>
            <numerusform>%n, %1 behind</numerusform>
            <numerusform>%n, %1 behind</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) to be told</source>
        <translation>
            <numerusform>%n change to be told</numerusform>
            <numerusform>%n changes to be told</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TextCheckCommand</name>
    <message numerus="yes">
        <source>It would go in %n part(s):</source>
        <translation>
            <numerusform>It would go in %n part:</numerusform>
            <numerusform>It would go in %n parts:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TrainingCommand</name>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>And %n more.</source>
        <translation>
            <numerusform>And %n more.</numerusform>
            <numerusform>And %n more.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wederhoor::AssignDialog</name>
    <message numerus="yes">
        <source>Give %n case(s) to a colleague</source>
        <translation>
            <numerusform>Give %n case to a colleague</numerusform>
            <numerusform>Give %n cases to a colleague</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) given to %1.</source>
        <translation>
            <numerusform>%n case given to %1.</numerusform>
            <numerusform>%n cases given to %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wederhoor::AttentionPresenter</name>
    <message numerus="yes">
        <source>%n customer(s) of yours wrote again</source>
        <translation>
            <numerusform>%n customer of yours wrote again</numerusform>
            <numerusform>%n customers of yours wrote again</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) of yours nearly due or late</source>
        <translation>
            <numerusform>%n case of yours nearly due or late</numerusform>
            <numerusform>%n cases of yours nearly due or late</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unclaimed case(s) nearly due or late</source>
        <translation>
            <numerusform>%n unclaimed case nearly due or late</numerusform>
            <numerusform>%n unclaimed cases nearly due or late</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) want you</source>
        <translation>
            <numerusform>%n case wants you</numerusform>
            <numerusform>%n cases want you</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reply(s) wait for your word</source>
        <translation>
            <numerusform>%n reply waits for your word</numerusform>
            <numerusform>%n replies wait for your word</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wederhoor::BatchBar</name>
    <message numerus="yes">
        <source>The first %n are selected, no more at once</source>
        <translation>
            <numerusform>The first is selected, no more at once</numerusform>
            <numerusform>The first %n are selected, no more at once</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n selected</numerusform>
            <numerusform>%n selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wederhoor::CarePage</name>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
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
        <source>%n new</source>
        <translation>
            <numerusform>%n new</numerusform>
            <numerusform>%n new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n urgent</source>
        <translation>
            <numerusform>%n urgent</numerusform>
            <numerusform>%n urgent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n question(s) of another hub</source>
        <translation>
            <numerusform>%n question of another hub</numerusform>
            <numerusform>%n questions of other hubs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wederhoor::ChannelTableModel</name>
    <message numerus="yes">
        <source>%1: %2, %3, %n item(s) set aside</source>
        <translation>
            <numerusform>%1: %2, %3, %n item set aside</numerusform>
            <numerusform>%1: %2, %3, %n items set aside</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wederhoor::ChannelsPage</name>
    <message numerus="yes">
        <source>%n connected</source>
        <translation>
            <numerusform>%n connected</numerusform>
            <numerusform>%n connected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wederhoor::ChannelsPresenter</name>
    <message numerus="yes">
        <source>Fetched: %n new message(s).</source>
        <translation>
            <numerusform>Fetched: %n new message.</numerusform>
            <numerusform>Fetched: %n new messages.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) read after all: what they say is in the inbox.</source>
        <translation>
            <numerusform>%n item read after all: what it says is in the inbox.</numerusform>
            <numerusform>%n items read after all: what they say is in the inbox.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Still not readable: %n item(s) stay set aside. A newer version of Wederhoor may read them.</source>
        <translation>
            <numerusform>Still not readable: %n item stays set aside. A newer version of Wederhoor may read it.</numerusform>
            <numerusform>Still not readable: %n items stay set aside. A newer version of Wederhoor may read them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wederhoor::Composer</name>
    <message numerus="yes">
        <source>Send %n parts</source>
        <translation>
            <numerusform>Send %n part</numerusform>
            <numerusform>Send %n parts</numerusform>
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
    <name>wederhoor::ExerciseBand</name>
    <message numerus="yes">
        <source>Hint (%n point(s))</source>
        <translation>
            <numerusform>Hint (%n point)</numerusform>
            <numerusform>Hint (%n points)</numerusform>
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
    <name>wederhoor::KnowledgePage</name>
    <message numerus="yes">
        <source>%n of yours ended or end soon: they stand at the top. Give each a new last day, or delete it.</source>
        <translation>
            <numerusform>%n of yours ended or ends soon: it stands at the top. Give it a new last day, or delete it.</numerusform>
            <numerusform>%n of yours ended or end soon: they stand at the top. Give each a new last day, or delete it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wederhoor::KnowledgePresenter</name>
    <message numerus="yes">
        <source>%n agreed line(s) or fact(s) of yours end</source>
        <translation>
            <numerusform>An agreed line or fact of yours ends</numerusform>
            <numerusform>%n agreed lines or facts of yours end</numerusform>
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
    <name>wederhoor::MaskBar</name>
    <message numerus="yes">
        <source>Hide %n message(s) with personal data from everyone?</source>
        <translation>
            <numerusform>Hide %n message with personal data from everyone?</numerusform>
            <numerusform>Hide %n messages with personal data from everyone?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wederhoor::OrganisationPresenter</name>
    <message numerus="yes">
        <source>%1 is no member any more. %n channel(s) must get a new secret.</source>
        <translation>
            <numerusform>%1 is no member any more. %n channel must get a new secret.</numerusform>
            <numerusform>%1 is no member any more. %n channels must get a new secret.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wederhoor::PartsPreview</name>
    <message numerus="yes">
        <source>Too long for one: it goes as %n parts, one after the other.</source>
        <translation>
            <numerusform>Too long for one: it goes as %n part.</numerusform>
            <numerusform>Too long for one: it goes as %n parts, one after the other.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wederhoor::ProgressPanel</name>
    <message numerus="yes">
        <source>%n scenario(s) remain:</source>
        <translation>
            <numerusform>%n scenario remains:</numerusform>
            <numerusform>%n scenarios remain:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
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
    <name>wederhoor::ScenarioPage</name>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wederhoor::ScoreView</name>
    <message numerus="yes">
        <source>%1 Hints cost %n point(s).</source>
        <translation>
            <numerusform>%1 Hints cost %n point.</numerusform>
            <numerusform>%1 Hints cost %n points.</numerusform>
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
    <name>wederhoor::SidePresenter</name>
    <message numerus="yes">
        <source>At least %n about %1</source>
        <translation>
            <numerusform>At least %n about %1</numerusform>
            <numerusform>At least %n about %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other about %1</source>
        <translation>
            <numerusform>%n other about %1</numerusform>
            <numerusform>%n others about %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wederhoor::TeamPage</name>
    <message numerus="yes">
        <source>It works: you are %1, %2, with %n channel(s).</source>
        <translation>
            <numerusform>It works: you are %1, %2, with %n channel.</numerusform>
            <numerusform>It works: you are %1, %2, with %n channels.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wederhoor::TemplatePicker</name>
    <message numerus="yes">
        <source>used %n time(s)</source>
        <translation>
            <numerusform>used %n time</numerusform>
            <numerusform>used %n times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wederhoor::TemplateTree</name>
    <message numerus="yes">
        <source>Folder %1, %n template(s)</source>
        <translation>
            <numerusform>Folder %1, %n template</numerusform>
            <numerusform>Folder %1, %n templates</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wederhoor::TemplatesPage</name>
    <message numerus="yes">
        <source>%n template(s) moved.</source>
        <translation>
            <numerusform>%n template moved.</numerusform>
            <numerusform>%n templates moved.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wederhoor::TrainingPresenter</name>
    <message numerus="yes">
        <source>passed all %n scenario(s) of the programme, with an average of %1 %.</source>
        <translation>
            <numerusform>passed the %n scenario of the programme, with an average of %1 %.</numerusform>
            <numerusform>passed all %n scenarios of the programme, with an average of %1 %.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wederhoor::TrayIcon</name>
    <message numerus="yes">
        <source>Wederhoor: %n case(s) want you</source>
        <translation>
            <numerusform>Wederhoor: %n case wants you</numerusform>
            <numerusform>Wederhoor: %n cases want you</numerusform>
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
