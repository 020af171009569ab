<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl" sourcelanguage="en">
<context>
    <name>CaseGroups</name>
    <message>
        <source>Overdue and due within 5 minutes</source>
        <translation>Te laat en binnen 5 minuten</translation>
    </message>
    <message>
        <source>Due within 15 minutes</source>
        <translation>Binnen 15 minuten</translation>
    </message>
    <message>
        <source>Due later</source>
        <translation>Later</translation>
    </message>
    <message>
        <source>No clock running</source>
        <translation>Zonder klok</translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>No connection. Reading and writing go on; it is tried again by itself.</source>
        <translation>Geen verbinding. Lezen en schrijven gaan door; het wordt vanzelf opnieuw geprobeerd.</translation>
    </message>
    <message>
        <source>The other side did not answer in time. It is tried again by itself.</source>
        <translation>De andere kant antwoordde niet op tijd. Het wordt vanzelf opnieuw geprobeerd.</translation>
    </message>
    <message>
        <source>The platform asks to wait. It goes on by itself.</source>
        <translation>Het platform vraagt te wachten. Het gaat vanzelf verder.</translation>
    </message>
    <message>
        <source>Not signed in. Check the account and its app password.</source>
        <translation>Niet aangemeld. Controleer het account en het app-wachtwoord.</translation>
    </message>
    <message>
        <source>The platform does not allow this.</source>
        <translation>Het platform staat dit niet toe.</translation>
    </message>
    <message>
        <source>It is not there any more.</source>
        <translation>Het is er niet meer.</translation>
    </message>
    <message>
        <source>Refused.</source>
        <translation>Geweigerd.</translation>
    </message>
    <message>
        <source>The platform answered in a way that was not understood.</source>
        <translation>Het antwoord van het platform werd niet begrepen.</translation>
    </message>
    <message>
        <source>Somebody or something was first; nothing was changed.</source>
        <translation>Iemand of iets was eerder; er is niets veranderd.</translation>
    </message>
    <message>
        <source>The local inbox could not be read or written.</source>
        <translation>De lokale inbox kon niet worden gelezen of geschreven.</translation>
    </message>
    <message>
        <source>It was stopped before it was done.</source>
        <translation>Het is gestopt voordat het klaar was.</translation>
    </message>
    <message>
        <source>That cannot be right.</source>
        <translation>Dat kan niet kloppen.</translation>
    </message>
</context>
<context>
    <name>TimeText</name>
    <message>
        <source>%1 h %2</source>
        <translation>%1 u %2</translation>
    </message>
    <message>
        <source>%1 d</source>
        <translation>%1 d</translation>
    </message>
    <message>
        <source>no clock</source>
        <translation>geen klok</translation>
    </message>
    <message>
        <source>%1 late</source>
        <translation>%1 te laat</translation>
    </message>
    <message>
        <source>due in %1</source>
        <translation>nog %1</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 u</translation>
    </message>
    <message>
        <source>yesterday %1</source>
        <translation>gisteren %1</translation>
    </message>
</context>
<context>
    <name>WindowActions</name>
    <message>
        <source>Next case</source>
        <translation>Volgende zaak</translation>
    </message>
    <message>
        <source>Previous case</source>
        <translation>Vorige zaak</translation>
    </message>
    <message>
        <source>Claim and write</source>
        <translation>Claimen en schrijven</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>Vrijgeven</translation>
    </message>
    <message>
        <source>Resolve</source>
        <translation>Afronden</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>Heropenen</translation>
    </message>
    <message>
        <source>Dismiss …</source>
        <translation>Afwijzen …</translation>
    </message>
    <message>
        <source>Undo the last act</source>
        <translation>De laatste handeling terugnemen</translation>
    </message>
    <message>
        <source>Public reply</source>
        <translation>Openbaar antwoord</translation>
    </message>
    <message>
        <source>Private message</source>
        <translation>Privébericht</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notitie</translation>
    </message>
    <message>
        <source>Template …</source>
        <translation>Sjabloon …</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Versturen</translation>
    </message>
    <message>
        <source>Send and resolve</source>
        <translation>Versturen en afronden</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Zoeken</translation>
    </message>
    <message>
        <source>To the list</source>
        <translation>Naar de lijst</translation>
    </message>
    <message>
        <source>Show new cases</source>
        <translation>Nieuwe zaken tonen</translation>
    </message>
    <message>
        <source>Unclaimed</source>
        <translation>Niet geclaimd</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Van mij</translation>
    </message>
    <message>
        <source>Due soon</source>
        <translation>Bijna te laat</translation>
    </message>
    <message>
        <source>Waiting for customer</source>
        <translation>Wacht op klant</translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation>Gesprekken</translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation>Afgerond</translation>
    </message>
    <message>
        <source>Dismissed</source>
        <translation>Afgewezen</translation>
    </message>
    <message>
        <source>Drafts and outbox</source>
        <translation>Concept, postvak uit</translation>
    </message>
    <message>
        <source>Inbox</source>
        <translation>Inbox</translation>
    </message>
    <message>
        <source>Practice</source>
        <translation>Oefenen</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Zaak</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>Schrijven</translation>
    </message>
    <message>
        <source>Go</source>
        <translation>Ga naar</translation>
    </message>
    <message>
        <source>Fetch now</source>
        <translation>Nu ophalen</translation>
    </message>
    <message>
        <source>Connect a channel …</source>
        <translation>Kanaal verbinden …</translation>
    </message>
    <message>
        <source>Preferences …</source>
        <translation>Voorkeuren …</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Toetsen</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Afsluiten</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>Wederhoor</source>
        <translation>Wederhoor</translation>
    </message>
    <message>
        <source>%1: now %2</source>
        <translation>%1: nu %2</translation>
    </message>
    <message>
        <source>%1 dismissed the case: %2</source>
        <translation>%1 heeft de zaak afgewezen: %2</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nieuw</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Waiting for customer</source>
        <translation>Wacht op klant</translation>
    </message>
    <message>
        <source>Waiting for SPOC</source>
        <translation>Wacht op SPOC</translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation>Afgerond</translation>
    </message>
    <message>
        <source>Dismissed</source>
        <translation>Afgewezen</translation>
    </message>
    <message>
        <source>Noise</source>
        <translation>Ruis</translation>
    </message>
    <message>
        <source>Spam</source>
        <translation>Spam</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Dubbel</translation>
    </message>
    <message>
        <source>No question</source>
        <translation>Geen vraag</translation>
    </message>
    <message>
        <source>Unclaimed</source>
        <translation>Niet geclaimd</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Van mij</translation>
    </message>
    <message>
        <source>Due soon</source>
        <translation>Bijna te laat</translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation>Gesprekken</translation>
    </message>
    <message>
        <source>All active</source>
        <translation>Alle lopende</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Dutch</source>
        <translation>Nederlands</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Engels</translation>
    </message>
    <message>
        <source>Practice</source>
        <translation>Oefenen</translation>
    </message>
    <message>
        <source>Feed</source>
        <translation>Feed</translation>
    </message>
    <message>
        <source>public</source>
        <translation>openbaar</translation>
    </message>
    <message>
        <source>private message</source>
        <translation>privébericht</translation>
    </message>
    <message>
        <source>Note by %1</source>
        <translation>Notitie van %1</translation>
    </message>
    <message>
        <source>%1 claimed the case</source>
        <translation>%1 heeft de zaak geclaimd</translation>
    </message>
    <message>
        <source>%1 released the case</source>
        <translation>%1 heeft de zaak vrijgegeven</translation>
    </message>
    <message>
        <source>%1 set the topic to %2</source>
        <translation>%1 heeft het onderwerp op %2 gezet</translation>
    </message>
    <message>
        <source>%1 changed the tags: %2</source>
        <translation>%1 heeft de labels gewijzigd: %2</translation>
    </message>
    <message>
        <source>%1 merged a case into this one</source>
        <translation>%1 heeft een zaak bij deze gevoegd</translation>
    </message>
    <message>
        <source>%1 took a merge back</source>
        <translation>%1 heeft een samenvoeging teruggedraaid</translation>
    </message>
    <message>
        <source>%1 replied</source>
        <translation>%1 heeft geantwoord</translation>
    </message>
    <message>
        <source>The case was opened</source>
        <translation>De zaak is geopend</translation>
    </message>
    <message>
        <source>The case was reopened</source>
        <translation>De zaak is heropend</translation>
    </message>
    <message>
        <source>%1 linked: %2</source>
        <translation>%1 heeft gekoppeld: %2</translation>
    </message>
</context>
<context>
    <name>wederhoor::CaseListModel</name>
    <message numerus="yes">
        <source>%1: %n case(s)</source>
        <translation>
            <numerusform>%1: %n zaak</numerusform>
            <numerusform>%1: %n zaken</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 on %2, %3, %4: %5</source>
        <translation>%1 op %2, %3, %4: %5</translation>
    </message>
</context>
<context>
    <name>wederhoor::CaseListPanel</name>
    <message>
        <source>Search cases, people, text …</source>
        <translation>Zoek zaken, mensen, tekst …</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Zoeken</translation>
    </message>
    <message>
        <source>Words in any order; from: channel: status: owner: topic: is:unread has:attachment before: after: &quot;a phrase&quot;</source>
        <translation>Woorden in elke volgorde; from: channel: status: owner: topic: is:unread has:attachment before: after: &quot;een zinsdeel&quot;</translation>
    </message>
    <message numerus="yes">
        <source>%n new: show</source>
        <translation>
            <numerusform>%n nieuwe: tonen</numerusform>
            <numerusform>%n nieuwe: tonen</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Niets gevonden</translation>
    </message>
    <message>
        <source>No case holds all of these words. Try fewer, or only the beginning of a word.</source>
        <translation>Geen zaak bevat al deze woorden. Probeer er minder, of alleen het begin van een woord.</translation>
    </message>
    <message>
        <source>No channel is connected yet</source>
        <translation>Er is nog geen kanaal verbonden</translation>
    </message>
    <message>
        <source>Connect an account or a feed, and what people write comes in here. Until then, practise: nothing leaves this computer.</source>
        <translation>Verbind een account of een feed, en wat mensen schrijven komt hier binnen. Oefen tot die tijd: niets verlaat deze computer.</translation>
    </message>
    <message>
        <source>Connect a channel …</source>
        <translation>Kanaal verbinden …</translation>
    </message>
    <message>
        <source>Nothing here</source>
        <translation>Hier is niets</translation>
    </message>
    <message>
        <source>%1 is empty. What comes in appears by itself.</source>
        <translation>%1 is leeg. Wat binnenkomt verschijnt vanzelf.</translation>
    </message>
</context>
<context>
    <name>wederhoor::CaseListView</name>
    <message>
        <source>Cases, the most due first</source>
        <translation>Zaken, de meest dringende eerst</translation>
    </message>
</context>
<context>
    <name>wederhoor::ChannelDialog</name>
    <message>
        <source>Connect a channel</source>
        <translation>Kanaal verbinden</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Verbinden</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>&amp;Platform</source>
        <translation>&amp;Platform</translation>
    </message>
    <message>
        <source>&amp;Name here</source>
        <translation>&amp;Naam hier</translation>
    </message>
    <message>
        <source>&amp;Account</source>
        <translation>&amp;Account</translation>
    </message>
    <message>
        <source>App pass&amp;word</source>
        <translation>App-&amp;wachtwoord</translation>
    </message>
    <message>
        <source>Ser&amp;ver</source>
        <translation>Ser&amp;ver</translation>
    </message>
    <message>
        <source>&amp;Listen for</source>
        <translation>&amp;Luister naar</translation>
    </message>
    <message>
        <source>What you call this channel</source>
        <translation>Hoe je dit kanaal noemt</translation>
    </message>
    <message>
        <source>Words, separated by commas (may stay empty)</source>
        <translation>Woorden, gescheiden door komma&apos;s (mag leeg blijven)</translation>
    </message>
    <message>
        <source>Feed&apos;s a&amp;ddress</source>
        <translation>A&amp;dres van de feed</translation>
    </message>
    <message>
        <source>Make an app password in the account&apos;s own settings; your account&apos;s password is not needed and not kept. The app password lies in this computer&apos;s keyring.</source>
        <translation>Maak een app-wachtwoord in de instellingen van het account zelf; het wachtwoord van het account is niet nodig en wordt niet bewaard. Het app-wachtwoord ligt in de sleutelbos van deze computer.</translation>
    </message>
    <message>
        <source>RSS, Atom or JSON Feed. A feed is read only: you answer on the page itself.</source>
        <translation>RSS, Atom of JSON Feed. Een feed wordt alleen gelezen: antwoorden doe je op de pagina zelf.</translation>
    </message>
    <message>
        <source>No keyring answers on this computer. In the status bar you can try again, or keep passwords for this run only.</source>
        <translation>Geen sleutelbos antwoordt op deze computer. In de statusbalk kun je het opnieuw proberen, of wachtwoorden alleen voor deze keer bewaren.</translation>
    </message>
    <message>
        <source>Give the channel a name.</source>
        <translation>Geef het kanaal een naam.</translation>
    </message>
    <message>
        <source>Which account is it?</source>
        <translation>Welk account is het?</translation>
    </message>
    <message>
        <source>The app password is missing.</source>
        <translation>Het app-wachtwoord ontbreekt.</translation>
    </message>
    <message>
        <source>That is not the address of a feed.</source>
        <translation>Dat is niet het adres van een feed.</translation>
    </message>
    <message>
        <source>Signing in …</source>
        <translation>Bezig met aanmelden …</translation>
    </message>
</context>
<context>
    <name>wederhoor::Composer</name>
    <message>
        <source>Show it</source>
        <translation>Tonen</translation>
    </message>
    <message>
        <source>Open the page</source>
        <translation>Pagina openen</translation>
    </message>
    <message>
        <source>Go to it</source>
        <translation>Ga erheen</translation>
    </message>
    <message>
        <source>draft saved</source>
        <translation>concept bewaard</translation>
    </message>
    <message>
        <source>Public reply</source>
        <translation>Openbaar antwoord</translation>
    </message>
    <message>
        <source>Private message</source>
        <translation>Privébericht</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notitie</translation>
    </message>
    <message>
        <source>Template  /</source>
        <translation>Sjabloon  /</translation>
    </message>
    <message>
        <source>Choose a template</source>
        <translation>Sjabloon kiezen</translation>
    </message>
    <message>
        <source>and resolve</source>
        <translation>en afronden</translation>
    </message>
    <message>
        <source>Send and resolve the case</source>
        <translation>Versturen en de zaak afronden</translation>
    </message>
    <message>
        <source>Send and resolve the case (Ctrl+Shift+Enter)</source>
        <translation>Versturen en de zaak afronden (Ctrl+Shift+Enter)</translation>
    </message>
    <message>
        <source>Ctrl+Enter; the next due case opens</source>
        <translation>Ctrl+Enter; daarna opent de volgende zaak</translation>
    </message>
    <message>
        <source>Send reply</source>
        <translation>Antwoord versturen</translation>
    </message>
    <message>
        <source>Send private message</source>
        <translation>Privébericht versturen</translation>
    </message>
    <message>
        <source>Add note</source>
        <translation>Notitie toevoegen</translation>
    </message>
    <message>
        <source>For the team only; the customer never sees it</source>
        <translation>Alleen voor het team; de klant ziet dit nooit</translation>
    </message>
    <message>
        <source>A private message to the customer</source>
        <translation>Een privébericht aan de klant</translation>
    </message>
    <message>
        <source>Your public reply …  / for a template</source>
        <translation>Je openbare antwoord …  / voor een sjabloon</translation>
    </message>
    <message>
        <source>This channel is only read here: answer on the page itself.</source>
        <translation>Dit kanaal wordt hier alleen gelezen: antwoord op de pagina zelf.</translation>
    </message>
    <message>
        <source>signed %1</source>
        <translation>ondertekend %1</translation>
    </message>
    <message>
        <source>Something new was written in this conversation since you began.</source>
        <translation>Sinds je begon is er iets nieuws geschreven in dit gesprek.</translation>
    </message>
    <message>
        <source>Newer words</source>
        <translation>Nieuwere woorden</translation>
    </message>
    <message>
        <source>%1 wrote something after what you have seen. Send all the same?</source>
        <translation>%1 schreef iets na wat jij hebt gezien. Toch versturen?</translation>
    </message>
    <message>
        <source>Send all the same</source>
        <translation>Toch versturen</translation>
    </message>
    <message>
        <source>Look first</source>
        <translation>Eerst kijken</translation>
    </message>
</context>
<context>
    <name>wederhoor::ConversationHeader</name>
    <message>
        <source>Dismiss</source>
        <translation>Afwijzen</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>Vrijgeven</translation>
    </message>
    <message>
        <source>Resolve</source>
        <translation>Afronden</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>Heropenen</translation>
    </message>
    <message>
        <source>Claim</source>
        <translation>Claimen</translation>
    </message>
    <message>
        <source>Claim and write (C)</source>
        <translation>Claimen en schrijven (C)</translation>
    </message>
    <message>
        <source>No reply is needed (D)</source>
        <translation>Er is geen antwoord nodig (D)</translation>
    </message>
    <message>
        <source>The case is done (E)</source>
        <translation>De zaak is klaar (E)</translation>
    </message>
</context>
<context>
    <name>wederhoor::ConversationModel</name>
    <message numerus="yes">
        <source>%n more in this thread belong to other cases</source>
        <translation>
            <numerusform>Nog %n bericht in deze draad hoort bij een andere zaak</numerusform>
            <numerusform>Nog %n berichten in deze draad horen bij andere zaken</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1, %2: %3</translation>
    </message>
    <message>
        <source>private message</source>
        <translation>privébericht</translation>
    </message>
    <message>
        <source>public</source>
        <translation>openbaar</translation>
    </message>
    <message>
        <source>bystander</source>
        <translation>omstander</translation>
    </message>
    <message>
        <source>edited %1</source>
        <translation>bewerkt %1</translation>
    </message>
    <message>
        <source>deleted by the author %1</source>
        <translation>door de schrijver verwijderd %1</translation>
    </message>
    <message>
        <source>[attachment: %1] %2</source>
        <translation>[bijlage: %1] %2</translation>
    </message>
    <message>
        <source>note</source>
        <translation>notitie</translation>
    </message>
    <message>
        <source>team only</source>
        <translation>alleen het team</translation>
    </message>
    <message>
        <source>waits for the end of its undo time</source>
        <translation>wacht tot het einde van de bedenktijd</translation>
    </message>
    <message>
        <source>waits to be sent</source>
        <translation>wacht op verzending</translation>
    </message>
    <message>
        <source>is being sent</source>
        <translation>wordt verstuurd</translation>
    </message>
    <message>
        <source>not known whether it arrived</source>
        <translation>onbekend of het is aangekomen</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>verstuurd</translation>
    </message>
    <message>
        <source>not sent</source>
        <translation>niet verstuurd</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>teruggenomen</translation>
    </message>
    <message>
        <source>waits for approval</source>
        <translation>wacht op goedkeuring</translation>
    </message>
</context>
<context>
    <name>wederhoor::ConversationPane</name>
    <message>
        <source>Try again</source>
        <translation>Opnieuw proberen</translation>
    </message>
    <message>
        <source>Send once more</source>
        <translation>Nogmaals versturen</translation>
    </message>
    <message>
        <source>Back to draft</source>
        <translation>Terug naar concept</translation>
    </message>
    <message>
        <source>The first one may have arrived. Sent again, the customer may read it twice.</source>
        <translation>Het eerste kan zijn aangekomen. Nogmaals verstuurd leest de klant het misschien twee keer.</translation>
    </message>
    <message>
        <source>Do not send</source>
        <translation>Niet versturen</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Opnieuw nagaan</translation>
    </message>
</context>
<context>
    <name>wederhoor::ConversationPresenter</name>
    <message>
        <source>opened %1</source>
        <translation>geopend %1</translation>
    </message>
    <message>
        <source>yours</source>
        <translation>van jou</translation>
    </message>
    <message>
        <source>of %1</source>
        <translation>van %1</translation>
    </message>
    <message>
        <source>Claimed</source>
        <translation>Geclaimd</translation>
    </message>
    <message>
        <source>Released</source>
        <translation>Vrijgegeven</translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation>Afgerond</translation>
    </message>
    <message>
        <source>Reopened</source>
        <translation>Heropend</translation>
    </message>
    <message>
        <source>Dismissed: %1</source>
        <translation>Afgewezen: %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>It is not known whether this reply arrived. Nothing is sent again by itself: check again, or look on the platform first.</source>
        <translation>Het is niet bekend of dit antwoord is aangekomen. Er wordt niets vanzelf opnieuw verstuurd: ga het opnieuw na, of kijk eerst op het platform.</translation>
    </message>
    <message>
        <source>The reply was not sent. %1</source>
        <translation>Het antwoord is niet verstuurd. %1</translation>
    </message>
    <message>
        <source>This reply should have gone at %1. It is not sent silently any more.</source>
        <translation>Dit antwoord had om %1 moeten gaan. Het wordt niet meer stilzwijgend verstuurd.</translation>
    </message>
</context>
<context>
    <name>wederhoor::ConversationView</name>
    <message>
        <source>Conversation</source>
        <translation>Gesprek</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopiëren</translation>
    </message>
    <message>
        <source>Copy the whole message</source>
        <translation>Het hele bericht kopiëren</translation>
    </message>
    <message>
        <source>Open the original</source>
        <translation>Het origineel openen</translation>
    </message>
</context>
<context>
    <name>wederhoor::CounterRing</name>
    <message>
        <source>%1, too long</source>
        <translation>%1, te lang</translation>
    </message>
    <message>
        <source>%1 characters</source>
        <translation>%1 tekens</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 van %2</translation>
    </message>
</context>
<context>
    <name>wederhoor::InboxPresenter</name>
    <message>
        <source>This part of the search is not understood: %1</source>
        <translation>Dit deel van de zoekopdracht wordt niet begrepen: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) found in time; there may be more</source>
        <translation>
            <numerusform>%n zaak op tijd gevonden; er kunnen er meer zijn</numerusform>
            <numerusform>%n zaken op tijd gevonden; er kunnen er meer zijn</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) found</source>
        <translation>
            <numerusform>%n zaak gevonden</numerusform>
            <numerusform>%n zaken gevonden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The newest %n case(s); there may be more</source>
        <translation>
            <numerusform>De nieuwste %n zaak; er kunnen er meer zijn</numerusform>
            <numerusform>De nieuwste %n zaken; er kunnen er meer zijn</numerusform>
        </translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Zoeken</translation>
    </message>
    <message>
        <source>Drafts and outbox</source>
        <translation>Concept, postvak uit</translation>
    </message>
</context>
<context>
    <name>wederhoor::InboxScreen</name>
    <message>
        <source>Practice</source>
        <translation>Oefenen</translation>
    </message>
    <message>
        <source>Sample conversations on this computer. Choose one at the left, claim it with C, answer it, and send with Ctrl+Enter.</source>
        <translation>Voorbeeldgesprekken op deze computer. Kies er links een, claim hem met C, beantwoord hem en verstuur met Ctrl+Enter.</translation>
    </message>
    <message>
        <source>No case is open</source>
        <translation>Er is geen zaak open</translation>
    </message>
    <message>
        <source>Choose one in the list: J and K move, Enter claims it.</source>
        <translation>Kies er een in de lijst: J en K bewegen, Enter claimt.</translation>
    </message>
    <message>
        <source>Reply goes out in %1 s</source>
        <translation>Vertrekt over %1 s</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Terugnemen</translation>
    </message>
</context>
<context>
    <name>wederhoor::MainWindow</name>
    <message>
        <source>Wederhoor · practice</source>
        <translation>Wederhoor · oefenen</translation>
    </message>
    <message>
        <source>Wederhoor</source>
        <translation>Wederhoor</translation>
    </message>
    <message>
        <source>Sample conversations: nothing leaves this computer. C claims, write, Ctrl+Enter sends.</source>
        <translation>Voorbeeldgesprekken: niets verlaat deze computer. C claimt, schrijf, Ctrl+Enter verstuurt.</translation>
    </message>
    <message>
        <source>%1 Your own channels: Menu, Connect a channel.</source>
        <translation>%1 Je eigen kanalen: Menu, Kanaal verbinden.</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Toetsen</translation>
    </message>
    <message>
        <source>A reply is about to go</source>
        <translation>Er gaat zo een antwoord weg</translation>
    </message>
    <message numerus="yes">
        <source>%n reply(s) can still be undone. What should become of them?</source>
        <translation>
            <numerusform>%n antwoord kan nog worden teruggenomen. Wat moet ermee gebeuren?</numerusform>
            <numerusform>%n antwoorden kunnen nog worden teruggenomen. Wat moet ermee gebeuren?</numerusform>
        </translation>
    </message>
    <message>
        <source>Send now</source>
        <translation>Nu versturen</translation>
    </message>
    <message>
        <source>Back to draft</source>
        <translation>Terug naar concept</translation>
    </message>
    <message>
        <source>Do not close</source>
        <translation>Niet sluiten</translation>
    </message>
</context>
<context>
    <name>wederhoor::NavigationRail</name>
    <message>
        <source>Inbox</source>
        <translation>Inbox</translation>
    </message>
    <message>
        <source>Practice</source>
        <translation>Oefenen</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Instellen</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menu</translation>
    </message>
    <message numerus="yes">
        <source>%n unclaimed</source>
        <translation>
            <numerusform>%n niet geclaimd</numerusform>
            <numerusform>%n niet geclaimd</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wederhoor::PracticeBand</name>
    <message>
        <source>PRACTICE</source>
        <translation>OEFENEN</translation>
    </message>
    <message>
        <source>Practice</source>
        <translation>Oefenen</translation>
    </message>
</context>
<context>
    <name>wederhoor::PreferencesDialog</name>
    <message>
        <source>Preferences</source>
        <translation>Voorkeuren</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Bewaren</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>Your &amp;name</source>
        <translation>Je &amp;naam</translation>
    </message>
    <message>
        <source>You &amp;sign as</source>
        <translation>Je &amp;ondertekent met</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Taal</translation>
    </message>
    <message>
        <source>L&amp;ook</source>
        <translation>&amp;Uiterlijk</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Je naam</translation>
    </message>
    <message>
        <source>You sign as</source>
        <translation>Je ondertekent met</translation>
    </message>
    <message>
        <source>Under every reply, counted in its length. {{agent.name}} and {{agent.initials}} are filled in. A new language is used from the next start.</source>
        <translation>Onder elk antwoord, meegeteld in de lengte. {{agent.name}} en {{agent.initials}} worden ingevuld. Een nieuwe taal geldt vanaf de volgende start.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Taal</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Zoals het systeem</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Uiterlijk</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Licht</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Donker</translation>
    </message>
</context>
<context>
    <name>wederhoor::ReplyEditor</name>
    <message>
        <source>Your text</source>
        <translation>Je tekst</translation>
    </message>
</context>
<context>
    <name>wederhoor::ReplyPresenter</name>
    <message>
        <source>The draft could not be saved. %1</source>
        <translation>Het concept kon niet worden bewaard. %1</translation>
    </message>
    <message>
        <source>{{%1}} has no value here: write it yourself, or take it out.</source>
        <translation>{{%1}} heeft hier geen waarde: vul het zelf in, of haal het weg.</translation>
    </message>
    <message numerus="yes">
        <source>%n character(s) too long, with the signature.</source>
        <translation>
            <numerusform>%n teken te lang, met de ondertekening.</numerusform>
            <numerusform>%n tekens te lang, met de ondertekening.</numerusform>
        </translation>
    </message>
    <message>
        <source>Too long for the platform, with the signature.</source>
        <translation>Te lang voor het platform, met de ondertekening.</translation>
    </message>
</context>
<context>
    <name>wederhoor::ShellPresenter</name>
    <message>
        <source>Practice is being set up</source>
        <translation>Oefenen wordt klaargezet</translation>
    </message>
    <message>
        <source>No channel connected</source>
        <translation>Geen kanaal verbonden</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 was last fetched %2 ago</source>
        <translation>%1 is %2 geleden voor het laatst opgehaald</translation>
    </message>
    <message numerus="yes">
        <source>%n channel(s), not fetched yet</source>
        <translation>
            <numerusform>%n kanaal, nog niet opgehaald</numerusform>
            <numerusform>%n kanalen, nog niet opgehaald</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n channel(s), fetched %1 ago</source>
        <translation>
            <numerusform>%n kanaal, %1 geleden opgehaald</numerusform>
            <numerusform>%n kanalen, %1 geleden opgehaald</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Outbox: %n need(s) you</source>
        <translation>
            <numerusform>Postvak uit: %n heeft je nodig</numerusform>
            <numerusform>Postvak uit: %n hebben je nodig</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Outbox: %n on the way</source>
        <translation>
            <numerusform>Postvak uit: %n onderweg</numerusform>
            <numerusform>Postvak uit: %n onderweg</numerusform>
        </translation>
    </message>
    <message>
        <source>Outbox empty</source>
        <translation>Postvak uit leeg</translation>
    </message>
    <message>
        <source>Keyring: checking</source>
        <translation>Sleutelbos: wordt nagegaan</translation>
    </message>
    <message>
        <source>Keyring ready</source>
        <translation>Sleutelbos gereed</translation>
    </message>
    <message>
        <source>No keyring answers: channels cannot sign in</source>
        <translation>Geen sleutelbos antwoordt: kanalen kunnen niet aanmelden</translation>
    </message>
    <message>
        <source>Passwords are kept for this run only</source>
        <translation>Wachtwoorden worden alleen voor deze keer bewaard</translation>
    </message>
    <message>
        <source>%1 unclaimed · %2 mine</source>
        <translation>%1 niet geclaimd · %2 van mij</translation>
    </message>
</context>
<context>
    <name>wederhoor::StatusStrip</name>
    <message>
        <source>Show</source>
        <translation>Tonen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Opnieuw proberen</translation>
    </message>
    <message>
        <source>Keep for this run</source>
        <translation>Voor deze keer bewaren</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
</context>
<context>
    <name>wederhoor::TemplatePicker</name>
    <message>
        <source>Templates</source>
        <translation>Sjablonen</translation>
    </message>
    <message>
        <source>Find a template …</source>
        <translation>Zoek een sjabloon …</translation>
    </message>
    <message>
        <source>Find a template</source>
        <translation>Zoek een sjabloon</translation>
    </message>
    <message>
        <source>There are no templates for this platform and language yet.</source>
        <translation>Er zijn nog geen sjablonen voor dit platform en deze taal.</translation>
    </message>
    <message>
        <source>No template fits these words.</source>
        <translation>Geen sjabloon past bij deze woorden.</translation>
    </message>
</context>
<context>
    <name>wederhoor::UndoBar</name>
    <message>
        <source>Send now</source>
        <translation>Nu versturen</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>wederhoor::ViewListModel</name>
    <message numerus="yes">
        <source>%1: %n case(s)</source>
        <translation>
            <numerusform>%1: %n zaak</numerusform>
            <numerusform>%1: %n zaken</numerusform>
        </translation>
    </message>
    <message>
        <source>My work</source>
        <translation>Mijn werk</translation>
    </message>
    <message>
        <source>Drafts and outbox</source>
        <translation>Concept, postvak uit</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>Kanalen</translation>
    </message>
</context>
<context>
    <name>wederhoor::ViewPanel</name>
    <message>
        <source>Views</source>
        <translation>Weergaven</translation>
    </message>
</context>
</TS>
