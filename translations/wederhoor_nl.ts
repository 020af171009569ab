<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl" sourcelanguage="en">
<context>
    <name>Approval</name>
    <message>
        <source>%1 returned your reply: “%2” Your text is in the draft.</source>
        <translation>%1 gaf je antwoord terug: “%2” De tekst staat in het concept.</translation>
    </message>
    <message>
        <source>%1 changed your reply and approved it; it was sent.</source>
        <translation>%1 heeft je antwoord gewijzigd en goedgekeurd; het is verstuurd.</translation>
    </message>
    <message>
        <source>%1 changed your reply and approved it; it was sent. “%2”</source>
        <translation>%1 heeft je antwoord gewijzigd en goedgekeurd; het is verstuurd. “%2”</translation>
    </message>
    <message>
        <source>%1 approved your reply as it was; it was sent.</source>
        <translation>%1 heeft je antwoord ongewijzigd goedgekeurd; het is verstuurd.</translation>
    </message>
    <message>
        <source>%1 approved your reply as it was; it was sent. “%2”</source>
        <translation>%1 heeft je antwoord ongewijzigd goedgekeurd; het is verstuurd. “%2”</translation>
    </message>
    <message>
        <source>%1 submitted a reply for approval</source>
        <translation>%1 legde een antwoord ter goedkeuring voor</translation>
    </message>
    <message>
        <source>%1 approved the reply</source>
        <translation>%1 keurde het antwoord goed</translation>
    </message>
    <message>
        <source>%1 changed the reply and approved it</source>
        <translation>%1 wijzigde het antwoord en keurde het goed</translation>
    </message>
    <message>
        <source>%1 returned the reply</source>
        <translation>%1 gaf het antwoord terug</translation>
    </message>
    <message>
        <source>%1 took the waiting reply back</source>
        <translation>%1 nam het wachtende antwoord terug</translation>
    </message>
    <message>
        <source>This topic is released by a spokesperson only.</source>
        <translation>Dit onderwerp wordt alleen door een woordvoerder vrijgegeven.</translation>
    </message>
    <message>
        <source>%1 works under four eyes.</source>
        <translation>%1 werkt onder vier ogen.</translation>
    </message>
    <message>
        <source>Your reply waits for approval since %1; the clock runs on.</source>
        <translation>Je antwoord wacht sinds %1 op goedkeuring; de klok loopt door.</translation>
    </message>
    <message>
        <source>%1 approved your reply; it is being sent.</source>
        <translation>%1 heeft je antwoord goedgekeurd; het wordt verstuurd.</translation>
    </message>
    <message>
        <source>%1 approved your reply, but the platform has not taken it yet; %1 sees to it.</source>
        <translation>%1 heeft je antwoord goedgekeurd, maar het platform heeft het nog niet aangenomen; %1 let erop.</translation>
    </message>
    <message>
        <source>Your approved reply was not sent; it can be written anew.</source>
        <translation>Je goedgekeurde antwoord is niet verstuurd; het kan opnieuw worden geschreven.</translation>
    </message>
    <message>
        <source>A colleague was first: it was judged or taken back a moment ago. Nothing was changed.</source>
        <translation>Een collega was eerder: het is zojuist beoordeeld of teruggenomen. Er is niets gewijzigd.</translation>
    </message>
    <message>
        <source>The text was changed meanwhile; it is shown as it is now.</source>
        <translation>De tekst is intussen gewijzigd; hij staat er zoals hij nu is.</translation>
    </message>
    <message>
        <source>%1 has the case now. The reply can be returned, not sent.</source>
        <translation>%1 heeft de zaak nu. Het antwoord kan worden teruggegeven, niet verstuurd.</translation>
    </message>
    <message>
        <source>Something was written since. Read it, then approve again.</source>
        <translation>Er is sindsdien iets geschreven. Lees het en keur dan opnieuw goed.</translation>
    </message>
    <message>
        <source>The desk of who approved it may be sending it. Wait a minute and try again.</source>
        <translation>De werkplek van de goedkeurder is er misschien nog mee bezig. Wacht een minuut en probeer het opnieuw.</translation>
    </message>
    <message>
        <source>Four eyes are needed: another supervisor approves this, or a spokesperson where the topic asks for one.</source>
        <translation>Er zijn vier ogen nodig: een andere supervisor keurt dit goed, of een woordvoerder waar het onderwerp dat vraagt.</translation>
    </message>
    <message>
        <source>The team database is away: nothing can be approved, returned or taken back now. What was typed stays here.</source>
        <translation>De teamdatabase is weg: nu kan niets worden goedgekeurd, teruggegeven of teruggenomen. Wat is getypt blijft hier staan.</translation>
    </message>
</context>
<context>
    <name>ApprovalCommand</name>
    <message>
        <source>a colleague was first: it was judged, changed or taken back meanwhile (%1).</source>
        <translation>een collega was eerder: het is intussen beoordeeld, gewijzigd of teruggenomen (%1).</translation>
    </message>
    <message>
        <source>%1 has the case now: the reply can be returned, not sent.</source>
        <translation>%1 heeft de zaak nu: het antwoord kan worden teruggegeven, niet verstuurd.</translation>
    </message>
    <message>
        <source>not approved: something was written after what the writer had seen. Read it with case show; to approve all the same: --accept newer.</source>
        <translation>niet goedgekeurd: er is iets geschreven na wat de schrijver had gezien. Lees het met case show; toch goedkeuren: --accept newer.</translation>
    </message>
    <message>
        <source>not approved: four eyes are needed. Another supervisor than its writer approves it, or a spokesperson where the topic asks for one.</source>
        <translation>niet goedgekeurd: er zijn vier ogen nodig. Een andere supervisor dan de schrijver keurt het goed, of een woordvoerder waar het onderwerp dat vraagt.</translation>
    </message>
    <message>
        <source>This inbox belongs to no team; there is nobody whose replies wait.</source>
        <translation>Deze inbox hoort bij geen team; er is niemand van wie een antwoord wacht.</translation>
    </message>
    <message>
        <source>no such reply waits; wederhoor outbox waiting lists those that do.</source>
        <translation>zo&apos;n antwoord wacht er niet; wederhoor outbox waiting geeft wat wacht.</translation>
    </message>
    <message numerus="yes">
        <source>the reply has %n part(s): give one file for each.</source>
        <translation>
            <numerusform>het antwoord heeft %n deel: geef er één bestand voor.</numerusform>
            <numerusform>het antwoord heeft %n delen: geef één bestand per deel.</numerusform>
        </translation>
    </message>
    <message>
        <source>No reply waits for approval.</source>
        <translation>Er wacht geen antwoord op goedkeuring.</translation>
    </message>
    <message>
        <source>approve a colleague&apos;s reply that waits: it goes from here under its writer&apos;s signature</source>
        <translation>het wachtende antwoord van een collega goedkeuren: het vertrekt vanaf hier onder de ondertekening van de schrijver</translation>
    </message>
    <message>
        <source>other words than the writer&apos;s; once for each part</source>
        <translation>andere woorden dan die van de schrijver; één keer per deel</translation>
    </message>
    <message>
        <source>what its writer can learn from it</source>
        <translation>wat de schrijver ervan kan leren</translation>
    </message>
    <message>
        <source>approve in spite of: newer (messages that its writer had not seen), or a kind of personal data that may stand in public on purpose; may be given again</source>
        <translation>toch goedkeuren: newer (berichten die de schrijver niet had gezien), of een soort persoonsgegeven dat met opzet openbaar mag staan; mag vaker</translation>
    </message>
    <message>
        <source>send within this command</source>
        <translation>binnen deze opdracht versturen</translation>
    </message>
    <message>
        <source>return a colleague&apos;s waiting reply: its text is their draft again</source>
        <translation>het wachtende antwoord van een collega teruggeven: de tekst wordt weer hun concept</translation>
    </message>
    <message>
        <source>what is to be done better</source>
        <translation>wat er beter moet</translation>
    </message>
    <message>
        <source>the replies that wait for a colleague&apos;s word; for a supervisor those of the whole team</source>
        <translation>de antwoorden die op het woord van een collega wachten; voor een supervisor die van het hele team</translation>
    </message>
    <message>
        <source>not approved: personal data in public: %1. Change the words (--text-file), or let it stand where that may be (--accept).</source>
        <translation>niet goedgekeurd: persoonsgegevens in het openbaar: %1. Wijzig de woorden (--text-file), of laat ze staan waar dat mag (--accept).</translation>
    </message>
</context>
<context>
    <name>BatchWords</name>
    <message numerus="yes">
        <source>%n case(s) will be yours</source>
        <translation>
            <numerusform>%n zaak wordt van jou</numerusform>
            <numerusform>%n zaken worden van jou</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) will be released</source>
        <translation>
            <numerusform>%n zaak wordt vrijgegeven</numerusform>
            <numerusform>%n zaken worden vrijgegeven</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) will be resolved</source>
        <translation>
            <numerusform>%n zaak wordt afgehandeld</numerusform>
            <numerusform>%n zaken worden afgehandeld</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) will be dismissed: %1</source>
        <translation>
            <numerusform>%n zaak wordt weggelegd: %1</numerusform>
            <numerusform>%n zaken worden weggelegd: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The tags of %n case(s) will change</source>
        <translation>
            <numerusform>De labels van %n zaak veranderen</numerusform>
            <numerusform>De labels van %n zaken veranderen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) will have no topic</source>
        <translation>
            <numerusform>%n zaak krijgt geen onderwerp</numerusform>
            <numerusform>%n zaken krijgen geen onderwerp</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) will have the topic %1</source>
        <translation>
            <numerusform>%n zaak krijgt het onderwerp %1</numerusform>
            <numerusform>%n zaken krijgen het onderwerp %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) will be marked as read</source>
        <translation>
            <numerusform>%n zaak wordt als gelezen gemarkeerd</numerusform>
            <numerusform>%n zaken worden als gelezen gemarkeerd</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) will go into the one chosen</source>
        <translation>
            <numerusform>%n zaak gaat op in de gekozen zaak</numerusform>
            <numerusform>%n zaken gaan op in de gekozen zaak</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n is not there any more</source>
        <translation>
            <numerusform>%n is er niet meer</numerusform>
            <numerusform>%n zijn er niet meer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n is a colleague&apos;s</source>
        <translation>
            <numerusform>%n is van een collega</numerusform>
            <numerusform>%n zijn van een collega</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cannot go into that case as it is now</source>
        <translation>
            <numerusform>%n kan nu niet in die zaak opgaan</numerusform>
            <numerusform>%n kunnen nu niet in die zaak opgaan</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n is done already</source>
        <translation>
            <numerusform>%n is al klaar</numerusform>
            <numerusform>%n zijn al klaar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n has a reply that waits to go</source>
        <translation>
            <numerusform>%n heeft een antwoord dat nog weg moet</numerusform>
            <numerusform>%n hebben een antwoord dat nog weg moet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n is of another platform</source>
        <translation>
            <numerusform>%n is van een ander platform</numerusform>
            <numerusform>%n zijn van een ander platform</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n is the case that remains</source>
        <translation>
            <numerusform>%n is de zaak die blijft</numerusform>
            <numerusform>%n zijn de zaken die blijven</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n is like that already</source>
        <translation>
            <numerusform>%n is al zo</numerusform>
            <numerusform>%n zijn al zo</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n has changed since</source>
        <translation>
            <numerusform>%n is intussen veranderd</numerusform>
            <numerusform>%n zijn intussen veranderd</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Claim %n case(s)</source>
        <translation>
            <numerusform>%n zaak claimen</numerusform>
            <numerusform>%n zaken claimen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Release %n case(s)</source>
        <translation>
            <numerusform>%n zaak vrijgeven</numerusform>
            <numerusform>%n zaken vrijgeven</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Resolve %n case(s)</source>
        <translation>
            <numerusform>%n zaak afhandelen</numerusform>
            <numerusform>%n zaken afhandelen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Dismiss %n case(s)</source>
        <translation>
            <numerusform>%n zaak wegleggen</numerusform>
            <numerusform>%n zaken wegleggen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Tag %n case(s)</source>
        <translation>
            <numerusform>Labels van %n zaak</numerusform>
            <numerusform>Labels van %n zaken</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Set the topic of %n case(s)</source>
        <translation>
            <numerusform>Onderwerp van %n zaak</numerusform>
            <numerusform>Onderwerp van %n zaken</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Mark %n case(s) as read</source>
        <translation>
            <numerusform>%n zaak als gelezen markeren</numerusform>
            <numerusform>%n zaken als gelezen markeren</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Merge %n case(s)</source>
        <translation>
            <numerusform>%n zaak samenvoegen</numerusform>
            <numerusform>%n zaken samenvoegen</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing of this can be done now.</source>
        <translation>Hiervan kan nu niets worden gedaan.</translation>
    </message>
    <message>
        <source>%1.</source>
        <translation>%1.</translation>
    </message>
    <message>
        <source>%1, of %2 selected.</source>
        <translation>%1, van de %2 geselecteerde.</translation>
    </message>
    <message>
        <source>Claim %1</source>
        <translation>%1 claimen</translation>
    </message>
    <message>
        <source>Release %1</source>
        <translation>%1 vrijgeven</translation>
    </message>
    <message>
        <source>Resolve %1</source>
        <translation>%1 afhandelen</translation>
    </message>
    <message>
        <source>Dismiss %1</source>
        <translation>%1 wegleggen</translation>
    </message>
    <message>
        <source>Tag %1</source>
        <translation>%1 labelen</translation>
    </message>
    <message>
        <source>Set the topic of %1</source>
        <translation>Onderwerp van %1 wijzigen</translation>
    </message>
    <message>
        <source>Mark %1 as read</source>
        <translation>%1 als gelezen markeren</translation>
    </message>
    <message>
        <source>Merge %1</source>
        <translation>%1 samenvoegen</translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) claimed</source>
        <translation>
            <numerusform>%n zaak geclaimd</numerusform>
            <numerusform>%n zaken geclaimd</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) released</source>
        <translation>
            <numerusform>%n zaak vrijgegeven</numerusform>
            <numerusform>%n zaken vrijgegeven</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) resolved</source>
        <translation>
            <numerusform>%n zaak afgehandeld</numerusform>
            <numerusform>%n zaken afgehandeld</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) dismissed</source>
        <translation>
            <numerusform>%n zaak weggelegd</numerusform>
            <numerusform>%n zaken weggelegd</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) tagged</source>
        <translation>
            <numerusform>Labels van %n zaak gewijzigd</numerusform>
            <numerusform>Labels van %n zaken gewijzigd</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Topic of %n case(s) set</source>
        <translation>
            <numerusform>Onderwerp van %n zaak gewijzigd</numerusform>
            <numerusform>Onderwerp van %n zaken gewijzigd</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) marked as read</source>
        <translation>
            <numerusform>%n zaak als gelezen gemarkeerd</numerusform>
            <numerusform>%n zaken als gelezen gemarkeerd</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) merged</source>
        <translation>
            <numerusform>%n zaak samengevoegd</numerusform>
            <numerusform>%n zaken samengevoegd</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) changed since and stayed as they are</source>
        <translation>
            <numerusform>%n zaak is intussen veranderd en bleef zoals die is</numerusform>
            <numerusform>%n zaken zijn intussen veranderd en bleven zoals ze zijn</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Bubble</name>
    <message>
        <source>until %1: %2</source>
        <translation>tot %1: %2</translation>
    </message>
    <message>
        <source>A picture without a description</source>
        <translation>Een afbeelding zonder beschrijving</translation>
    </message>
    <message>
        <source>Picture: %1</source>
        <translation>Afbeelding: %1</translation>
    </message>
    <message>
        <source>Hide what it said</source>
        <translation>Verberg wat er stond</translation>
    </message>
    <message>
        <source>Show what it said</source>
        <translation>Toon wat er stond</translation>
    </message>
    <message>
        <source>Show what it said before</source>
        <translation>Toon wat er eerst stond</translation>
    </message>
    <message>
        <source>Show the picture from %1</source>
        <translation>Toon de afbeelding van %1</translation>
    </message>
    <message>
        <source>Pictures are not fetched here</source>
        <translation>Afbeeldingen worden hier niet opgehaald</translation>
    </message>
    <message>
        <source>The picture is being fetched …</source>
        <translation>De afbeelding wordt opgehaald …</translation>
    </message>
    <message>
        <source>The picture could not be shown. %1 Click to try again.</source>
        <translation>De afbeelding kon niet worden getoond. %1 Klik om het opnieuw te proberen.</translation>
    </message>
</context>
<context>
    <name>CallbackCommand</name>
    <message>
        <source>not asked for: the subject holds %1.</source>
        <translation>niet aangevraagd: het onderwerp bevat %1.</translation>
    </message>
    <message>
        <source>holds no telephone number that can be called.</source>
        <translation>bevat geen telefoonnummer dat te bellen is.</translation>
    </message>
    <message>
        <source>is not after --from, or is past.</source>
        <translation>ligt niet na --from, of is al voorbij.</translation>
    </message>
    <message>
        <source>there is none such (%1).</source>
        <translation>die bestaat niet (%1).</translation>
    </message>
    <message>
        <source>nobody waits for a call</source>
        <translation>er staat geen terugbelverzoek open</translation>
    </message>
    <message>
        <source>have the customer called; prints the reference that they are told</source>
        <translation>de klant laten terugbellen; toont het kenmerk dat de klant krijgt</translation>
    </message>
    <message>
        <source>the telephone number; - reads standard input</source>
        <translation>het telefoonnummer; - leest standaardinvoer</translation>
    </message>
    <message>
        <source>not before</source>
        <translation>niet eerder dan</translation>
    </message>
    <message>
        <source>not after</source>
        <translation>niet later dan</translation>
    </message>
    <message>
        <source>what about, in a few words without account or card numbers</source>
        <translation>waarover, in een paar woorden zonder rekening- of pasnummers</translation>
    </message>
    <message>
        <source>nl, en ...; the case&apos;s without</source>
        <translation>nl, en ...; zonder deze optie die van de zaak</translation>
    </message>
    <message>
        <source>who waits for a call, the first to be called first; numbers masked</source>
        <translation>de openstaande terugbelverzoeken, de eerste bovenaan; nummers gemaskeerd</translation>
    </message>
    <message>
        <source>those that were called or cancelled too</source>
        <translation>ook wie gebeld is of wie het niet meer hoeft</translation>
    </message>
    <message>
        <source>what became of a call: %1</source>
        <translation>wat er van een terugbelverzoek werd: %1</translation>
    </message>
    <message>
        <source>what the call queue reads, with the number; on the record unless the call or the case is yours</source>
        <translation>wat de belwachtrij leest, met het nummer; wordt vastgelegd, tenzij het verzoek of de zaak van jou is</translation>
    </message>
</context>
<context>
    <name>CareWords</name>
    <message>
        <source>Called back on a known number</source>
        <translation>Teruggebeld op een bekend nummer</translation>
    </message>
    <message>
        <source>Control questions</source>
        <translation>Controlevragen</translation>
    </message>
    <message>
        <source>Confirmed in the app</source>
        <translation>Bevestigd in de app</translation>
    </message>
    <message>
        <source>In a branch, with a document</source>
        <translation>Op kantoor, met een document</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nooit</translation>
    </message>
    <message>
        <source>In private, about the topics below</source>
        <translation>In privéberichten over de onderwerpen hieronder</translation>
    </message>
    <message>
        <source>In every private message</source>
        <translation>In elk privébericht</translation>
    </message>
    <message>
        <source>Identity checked until %1</source>
        <translation>Gecontroleerd tot %1</translation>
    </message>
    <message>
        <source>Identity check ended %1</source>
        <translation>Controle verlopen %1</translation>
    </message>
    <message>
        <source>%1, by %2, until %3.</source>
        <translation>%1, door %2, tot %3.</translation>
    </message>
    <message>
        <source>%1, by %2, ended %3.</source>
        <translation>%1, door %2, verlopen %3.</translation>
    </message>
    <message>
        <source>to be called</source>
        <translation>te bellen</translation>
    </message>
    <message>
        <source>not reached, to be called again</source>
        <translation>niet bereikt, opnieuw bellen</translation>
    </message>
    <message>
        <source>called</source>
        <translation>gebeld</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>vervallen</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>from when to when</comment>
        <translation>%1 tot %2</translation>
    </message>
    <message>
        <source>%1 withdrew the identity check</source>
        <translation>%1 trok de identiteitscontrole in</translation>
    </message>
    <message>
        <source>%1 checked who the customer is: %2, until %3</source>
        <translation>%1 controleerde wie de klant is: %2, tot %3</translation>
    </message>
    <message>
        <source>%1 asked for a telephone call: %2</source>
        <translation>%1 diende een terugbelverzoek in: %2</translation>
    </message>
    <message>
        <source>%1: call %2, nobody reached</source>
        <translation>%1: terugbelverzoek %2, niemand bereikt</translation>
    </message>
    <message>
        <source>%1: call %2 was made</source>
        <translation>%1: terugbelverzoek %2, gebeld</translation>
    </message>
    <message>
        <source>%1 cancelled call %2</source>
        <translation>%1 liet terugbelverzoek %2 vervallen</translation>
    </message>
</context>
<context>
    <name>CaseCommand</name>
    <message>
        <source>there is no such case.</source>
        <translation>die zaak is er niet.</translation>
    </message>
    <message>
        <source>a case cannot be merged into itself.</source>
        <translation>een zaak kan niet bij zichzelf worden gevoegd.</translation>
    </message>
    <message>
        <source>make it yours</source>
        <translation>maak de zaak van jou</translation>
    </message>
    <message>
        <source>give it back to the team</source>
        <translation>geef de zaak terug aan het team</translation>
    </message>
    <message>
        <source>it is done</source>
        <translation>de zaak is klaar</translation>
    </message>
    <message>
        <source>it is not done after all</source>
        <translation>de zaak is toch niet klaar</translation>
    </message>
    <message>
        <source>no reply is needed</source>
        <translation>er is geen antwoord nodig</translation>
    </message>
    <message>
        <source>write something down that the customer never sees</source>
        <translation>schrijf iets op wat de klant nooit ziet</translation>
    </message>
    <message>
        <source>the note&apos;s words; - reads standard input</source>
        <translation>de tekst van de notitie; - leest standaardinvoer</translation>
    </message>
    <message>
        <source>+tag adds, -tag takes away</source>
        <translation>+label voegt toe, -label haalt weg</translation>
    </message>
    <message>
        <source>let another case take this one in; can be taken back</source>
        <translation>voeg deze zaak bij een andere; is terug te draaien</translation>
    </message>
    <message>
        <source>give it to a colleague, as a supervisor of the team</source>
        <translation>wijs hem toe aan een collega, als supervisor van het team</translation>
    </message>
    <message>
        <source>the colleague&apos;s login</source>
        <translation>de login van de collega</translation>
    </message>
    <message>
        <source>This inbox belongs to no team: there is nobody else whose a case could be.</source>
        <translation>Deze inbox hoort bij geen team: er is niemand anders van wie een zaak kan zijn.</translation>
    </message>
    <message>
        <source>make a colleague&apos;s case yours at once, as a supervisor of the team</source>
        <translation>maak een zaak van een collega meteen de jouwe, als supervisor van het team</translation>
    </message>
    <message>
        <source>why; recorded in the case</source>
        <translation>waarom; komt in de zaak te staan</translation>
    </message>
    <message>
        <source>is not needed with --undo.</source>
        <translation>is niet nodig bij --undo.</translation>
    </message>
    <message>
        <source>is missing.</source>
        <translation>ontbreekt.</translation>
    </message>
    <message>
        <source>take the merge back; without INTO</source>
        <translation>neem het samenvoegen terug; zonder INTO</translation>
    </message>
    <message>
        <source>record what you decided within your mandate</source>
        <translation>vastleggen wat je binnen je mandaat hebt beslist</translation>
    </message>
    <message>
        <source>why; - reads standard input</source>
        <translation>waarom; - leest standaardinvoer</translation>
    </message>
    <message>
        <source>say what it is about; - for nothing</source>
        <translation>zeggen waar het over gaat; - voor niets</translation>
    </message>
</context>
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
    <name>CaseShowCommand</name>
    <message>
        <source>there is no such case.</source>
        <translation>die zaak is er niet.</translation>
    </message>
    <message>
        <source>the conversation, its notes, history, clocks and customer</source>
        <translation>het gesprek, de notities, de geschiedenis, de klokken en de klant</translation>
    </message>
</context>
<context>
    <name>CasesCommand</name>
    <message>
        <source>No cases.</source>
        <translation>Geen zaken.</translation>
    </message>
    <message>
        <source>there are more: --after %1</source>
        <translation>er zijn er meer: --after %1</translation>
    </message>
    <message>
        <source>the search was ended before all was looked at: there may be more.</source>
        <translation>het zoeken is gestopt voor alles bekeken was: er kunnen er meer zijn.</translation>
    </message>
    <message>
        <source>the list of cases, as the window shows it</source>
        <translation>de lijst van zaken, zoals het venster die toont</translation>
    </message>
    <message>
        <source>%1 (active when none is named)</source>
        <translation>%1 (active als er geen wordt genoemd)</translation>
    </message>
    <message>
        <source>search everything: words, from:, channel:, status:, owner:, is:unread, before:, after:</source>
        <translation>zoek in alles: woorden, from:, channel:, status:, owner:, is:unread, before:, after:</translation>
    </message>
    <message>
        <source>at most so many (50)</source>
        <translation>hoogstens zoveel (50)</translation>
    </message>
    <message>
        <source>go on where an earlier list ended</source>
        <translation>ga verder waar een eerdere lijst ophield</translation>
    </message>
</context>
<context>
    <name>ChannelCommand</name>
    <message>
        <source>--account: is missing; %1 signs in with an account.</source>
        <translation>--account: ontbreekt; %1 meldt aan met een account.</translation>
    </message>
    <message>
        <source>--secret-stdin: is missing; %1 signs in with a secret, which never comes by argument.</source>
        <translation>--secret-stdin: ontbreekt; %1 meldt aan met een geheim, en dat komt nooit als argument.</translation>
    </message>
    <message>
        <source>--secret-stdin: %1 has no secret.</source>
        <translation>--secret-stdin: %1 heeft geen geheim.</translation>
    </message>
    <message>
        <source>--server: is missing; it is the address to read.</source>
        <translation>--server: ontbreekt; het is het adres om te lezen.</translation>
    </message>
    <message>
        <source>--server: a secret goes over https only (http on this machine alone).</source>
        <translation>--server: een geheim gaat alleen over https (http alleen op deze machine).</translation>
    </message>
    <message>
        <source>practice has its channel and takes no other.</source>
        <translation>oefenen heeft zijn eigen kanaal en neemt geen ander.</translation>
    </message>
    <message>
        <source>must be one of %1.</source>
        <translation>moet een van deze zijn: %1.</translation>
    </message>
    <message>
        <source>%1 is connected.</source>
        <translation>%1 is gekoppeld.</translation>
    </message>
    <message>
        <source>%1 is connected as %2.</source>
        <translation>%1 is gekoppeld als %2.</translation>
    </message>
    <message>
        <source>switched off</source>
        <translation>uitgezet</translation>
    </message>
    <message>
        <source>well</source>
        <translation>goed</translation>
    </message>
    <message>
        <source>not polled yet</source>
        <translation>nog niet opgehaald</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Kanaal</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>Platform</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Account</translation>
    </message>
    <message>
        <source>Last poll</source>
        <translation>Laatst opgehaald</translation>
    </message>
    <message>
        <source>Next poll</source>
        <translation>Volgende keer</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Over</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>Opzij gelegd</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Toestand</translation>
    </message>
    <message>
        <source>No channel is connected yet: see wederhoor channel add --help.</source>
        <translation>Er is nog geen kanaal gekoppeld: zie wederhoor channel add --help.</translation>
    </message>
    <message>
        <source>%1 answers.</source>
        <translation>%1 antwoordt.</translation>
    </message>
    <message>
        <source>%1 answers as %2.</source>
        <translation>%1 antwoordt als %2.</translation>
    </message>
    <message>
        <source>the practice channel stays.</source>
        <translation>het oefenkanaal blijft.</translation>
    </message>
    <message>
        <source>%1 is no longer connected; its cases and messages stay.</source>
        <translation>%1 is niet meer gekoppeld; de zaken en berichten blijven.</translation>
    </message>
    <message>
        <source>connect an account: sign in first, keep nothing when that fails</source>
        <translation>koppel een account: eerst aanmelden, en niets bewaren als dat mislukt</translation>
    </message>
    <message>
        <source>what the channel is called here</source>
        <translation>hoe het kanaal hier heet</translation>
    </message>
    <message>
        <source>another server than the platform&apos;s own; for feeds the address of the feed</source>
        <translation>een andere server dan die van het platform; bij feeds het adres van de feed</translation>
    </message>
    <message>
        <source>handle or address of the account</source>
        <translation>handle of adres van het account</translation>
    </message>
    <message>
        <source>a listening query, for feeds a keyword; may be given again</source>
        <translation>een zoekopdracht, bij feeds een trefwoord; mag vaker</translation>
    </message>
    <message>
        <source>read the account&apos;s secret from standard input</source>
        <translation>lees het geheim van het account van standaardinvoer</translation>
    </message>
    <message>
        <source>the connected accounts and how they fare</source>
        <translation>de gekoppelde accounts en hoe ze ervoor staan</translation>
    </message>
    <message>
        <source>sign in and read without taking anything in</source>
        <translation>meld aan en lees, zonder iets binnen te halen</translation>
    </message>
    <message>
        <source>disconnect; cases and messages stay</source>
        <translation>koppel los; zaken en berichten blijven</translation>
    </message>
    <message>
        <source>secret EXPOSED</source>
        <translation>geheim BLOOTGESTELD</translation>
    </message>
    <message>
        <source>%1 has no secret.</source>
        <translation>%1 heeft geen geheim.</translation>
    </message>
    <message>
        <source>%1 is signed in with its new secret.</source>
        <translation>%1 is aangemeld met het nieuwe geheim.</translation>
    </message>
    <message>
        <source>the practice channel has no secret.</source>
        <translation>het oefenkanaal heeft geen geheim.</translation>
    </message>
    <message>
        <source>sign in with a new secret; as an administrator, for the whole team</source>
        <translation>aanmelden met een nieuw geheim; als beheerder, voor het hele team</translation>
    </message>
</context>
<context>
    <name>ChannelWords</name>
    <message>
        <source>no connection</source>
        <translation>geen verbinding</translation>
    </message>
    <message>
        <source>no answer in time</source>
        <translation>geen antwoord op tijd</translation>
    </message>
    <message>
        <source>not found there</source>
        <translation>daar niet gevonden</translation>
    </message>
    <message>
        <source>answer not understood</source>
        <translation>antwoord niet begrepen</translation>
    </message>
    <message>
        <source>refused by the platform</source>
        <translation>geweigerd door het platform</translation>
    </message>
    <message>
        <source>cannot be stored here</source>
        <translation>kan hier niet worden bewaard</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>mislukt</translation>
    </message>
    <message>
        <source>The platform refuses the sign-in of %1. What people write waits there; nothing is lost. Make a new app password and sign in again.</source>
        <translation>Het platform weigert de aanmelding van %1. Wat mensen schrijven, wacht daar; er gaat niets verloren. Maak een nieuw app-wachtwoord en meld opnieuw aan.</translation>
    </message>
    <message>
        <source>The platform&apos;s limit is used up until %1. It goes on by itself; nothing is lost.</source>
        <translation>De limiet van het platform is op tot %1. Het gaat vanzelf verder; er gaat niets verloren.</translation>
    </message>
    <message>
        <source>The platform asks to wait. It goes on by itself; nothing is lost.</source>
        <translation>Het platform vraagt te wachten. Het gaat vanzelf verder; er gaat niets verloren.</translation>
    </message>
    <message>
        <source>imported, read only</source>
        <translation>geïmporteerd, alleen lezen</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>gepauzeerd</translation>
    </message>
    <message>
        <source>not fetched yet</source>
        <translation>nog niet opgehaald</translation>
    </message>
    <message>
        <source>signed out</source>
        <translation>afgemeld</translation>
    </message>
    <message>
        <source>limit reached, waits</source>
        <translation>limiet bereikt, wacht</translation>
    </message>
    <message>
        <source>partly fetched</source>
        <translation>deels opgehaald</translation>
    </message>
    <message>
        <source>behind</source>
        <translation>loopt achter</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) not readable</source>
        <translation>
            <numerusform>%n bericht niet leesbaar</numerusform>
            <numerusform>%n berichten niet leesbaar</numerusform>
        </translation>
    </message>
    <message>
        <source>These messages were imported. They can be read and searched; nothing is fetched and nothing can be sent.</source>
        <translation>Deze berichten zijn geïmporteerd. Je kunt ze lezen en doorzoeken; er wordt niets opgehaald en er kan niets weg.</translation>
    </message>
    <message>
        <source>Nothing is fetched and nothing can be sent here until you resume. What people write meanwhile is fetched then.</source>
        <translation>Hier wordt niets opgehaald en kan niets weg totdat je het hervat. Wat mensen intussen schrijven, wordt dan opgehaald.</translation>
    </message>
    <message>
        <source>The first fetch is still to come.</source>
        <translation>Er moet nog voor het eerst worden opgehaald.</translation>
    </message>
    <message>
        <source>Nothing was fetched for longer than usual. If this computer slept, it catches up by itself; else fetch now.</source>
        <translation>Er is langer dan gewoonlijk niets opgehaald. Heeft deze computer geslapen, dan haalt het programma dat vanzelf in; haal anders nu op.</translation>
    </message>
    <message>
        <source>One of its sources cannot be read; the others come in. %1</source>
        <translation>Een van de bronnen is niet te lezen; de andere komen binnen. %1</translation>
    </message>
    <message>
        <source>now</source>
        <translation>nu</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 van %2</translation>
    </message>
    <message>
        <source>up to date</source>
        <translation>bijgewerkt</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>two sentences</comment>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>Checks</name>
    <message>
        <source>must be a whole number from %1 to %2.</source>
        <translation>moet een heel getal zijn van %1 tot en met %2.</translation>
    </message>
    <message>
        <source>must be one of %1.</source>
        <translation>moet een van deze zijn: %1.</translation>
    </message>
    <message>
        <source>must be an id as the lists print it.</source>
        <translation>moet een id zijn zoals de lijsten die tonen.</translation>
    </message>
    <message>
        <source>must be a time with its offset, like 2026-01-31T09:05:00Z.</source>
        <translation>moet een tijd met tijdzone zijn, zoals 2026-01-31T09:05:00Z.</translation>
    </message>
    <message>
        <source>must be one line of visible text of at most %1 characters.</source>
        <translation>moet één regel zichtbare tekst zijn van hoogstens %1 tekens.</translation>
    </message>
    <message>
        <source>must be a web address that begins with https:// (or http://), without a user name.</source>
        <translation>moet een webadres zijn dat begint met https:// (of http://), zonder gebruikersnaam.</translation>
    </message>
    <message>
        <source>there is no file of that name that can be read (use - for standard input).</source>
        <translation>er is geen leesbaar bestand met die naam (- staat voor standaardinvoer).</translation>
    </message>
    <message>
        <source>there is no file of that name that can be read.</source>
        <translation>er is geen leesbaar bestand met die naam.</translation>
    </message>
    <message>
        <source>must be the name of a platform, like bluesky.</source>
        <translation>moet de naam van een platform zijn, zoals bluesky.</translation>
    </message>
    <message>
        <source>must be a name of letters, digits, dots, dashes and underscores, or a folder.</source>
        <translation>moet een naam zijn van letters, cijfers, punten, streepjes en lage streepjes, of een map.</translation>
    </message>
    <message>
        <source>cannot be read as a search (%1).</source>
        <translation>is niet als zoekopdracht te lezen (%1).</translation>
    </message>
    <message>
        <source>holds nothing to search for.</source>
        <translation>bevat niets om op te zoeken.</translation>
    </message>
    <message>
        <source>must be the key that an earlier list ended with.</source>
        <translation>moet de sleutel zijn waarmee een eerdere lijst eindigde.</translation>
    </message>
    <message>
        <source>must be a tag after + or -, like +card or -login.</source>
        <translation>moet een label zijn na + of -, zoals +pas of -inloggen.</translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>Did you mean %1?</source>
        <translation>Bedoelde je %1?</translation>
    </message>
    <message>
        <source>--%1: write it after the command.</source>
        <translation>--%1: schrijf dit na de opdracht.</translation>
    </message>
    <message>
        <source>--%1: there is no such option here.</source>
        <translation>--%1: die optie is er hier niet.</translation>
    </message>
    <message>
        <source>--%1: a value is missing (%2).</source>
        <translation>--%1: er ontbreekt een waarde (%2).</translation>
    </message>
    <message>
        <source>--%1: takes no value.</source>
        <translation>--%1: neemt geen waarde.</translation>
    </message>
    <message>
        <source>--%1: is given twice.</source>
        <translation>--%1: staat er twee keer.</translation>
    </message>
    <message>
        <source>%1: there is no such command.</source>
        <translation>%1: die opdracht is er niet.</translation>
    </message>
    <message>
        <source>%1: %2 has no such command.</source>
        <translation>%1: %2 heeft die opdracht niet.</translation>
    </message>
    <message>
        <source>%1: which of %2?</source>
        <translation>%1: welke van %2?</translation>
    </message>
    <message>
        <source>--%1: is missing.</source>
        <translation>--%1: ontbreekt.</translation>
    </message>
    <message>
        <source>--%1: cannot go together with --%2.</source>
        <translation>--%1: gaat niet samen met --%2.</translation>
    </message>
    <message>
        <source>%1: is missing.</source>
        <translation>%1: ontbreekt.</translation>
    </message>
    <message>
        <source>%1: an argument too many.</source>
        <translation>%1: een argument te veel.</translation>
    </message>
    <message>
        <source>work on the practice inbox, which never reaches the network</source>
        <translation>werk op de oefeninbox, die nooit het netwerk bereikt</translation>
    </message>
    <message>
        <source>data folder, keyring entries and settings of its own</source>
        <translation>eigen gegevensmap, eigen regels in de sleutelbos en eigen instellingen</translation>
    </message>
    <message>
        <source>print one JSON value with stable keys</source>
        <translation>geef één JSON-waarde met vaste sleutels</translation>
    </message>
</context>
<context>
    <name>ContactWords</name>
    <message>
        <source>Telephone call</source>
        <translation>Telefoongesprek</translation>
    </message>
    <message>
        <source>Visit to a branch</source>
        <translation>Bezoek aan een kantoor</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Brief</translation>
    </message>
    <message>
        <source>Chat</source>
        <translation>Chat</translation>
    </message>
</context>
<context>
    <name>ConversationText</name>
    <message>
        <source>Case</source>
        <translation>Zaak</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Klant</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Kanaal</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Eigenaar</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Uiterlijk</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Onderwerp</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Labels</translation>
    </message>
    <message>
        <source>  (private)</source>
        <translation>  (privé)</translation>
    </message>
    <message>
        <source>  (deleted by its author)</source>
        <translation>  (door de schrijver verwijderd)</translation>
    </message>
    <message>
        <source>  (edited)</source>
        <translation>  (bewerkt)</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) of this thread belong to other cases.</source>
        <translation>
            <numerusform>%n bericht van dit gesprek hoort bij een andere zaak.</numerusform>
            <numerusform>%n berichten van dit gesprek horen bij andere zaken.</numerusform>
        </translation>
    </message>
    <message>
        <source>On its way out</source>
        <translation>Onderweg naar buiten</translation>
    </message>
    <message>
        <source>Notes and history</source>
        <translation>Notities en geschiedenis</translation>
    </message>
    <message>
        <source>  (not shown by the platform: its author is blocked, or blocks this account)</source>
        <translation>  (door het platform niet getoond: de schrijver is geblokkeerd, of blokkeert dit account)</translation>
    </message>
</context>
<context>
    <name>DoctorCommand</name>
    <message>
        <source>ok</source>
        <translation>goed</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>let op</translation>
    </message>
    <message>
        <source>ERROR</source>
        <translation>FOUT</translation>
    </message>
    <message>
        <source>inbox</source>
        <translation>inbox</translation>
    </message>
    <message>
        <source>practice inbox</source>
        <translation>oefeninbox</translation>
    </message>
    <message>
        <source>to mend it: %1</source>
        <translation>zo te verhelpen: %1</translation>
    </message>
    <message>
        <source>look at files, keyring, fonts, dictionaries, clock and team database; say what is wrong and what mends it</source>
        <translation>bestanden, sleutelbos, lettertypen, woordenboeken, klok en teamdatabase nakijken; zeggen wat er mis is en wat helpt</translation>
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
    <message>
        <source>Replies about this topic leave only after release by a spokesperson.</source>
        <translation>Antwoorden over dit onderwerp gaan alleen weg na vrijgave door een woordvoerder.</translation>
    </message>
</context>
<context>
    <name>ErrorWords</name>
    <message>
        <source>could not be reached; check the connection and try again</source>
        <translation>was niet te bereiken; kijk de verbinding na en probeer het opnieuw</translation>
    </message>
    <message>
        <source>no answer came in time</source>
        <translation>er kwam op tijd geen antwoord</translation>
    </message>
    <message numerus="yes">
        <source>the platform asks to wait %n second(s)</source>
        <translation>
            <numerusform>het platform vraagt %n seconde te wachten</numerusform>
            <numerusform>het platform vraagt %n seconden te wachten</numerusform>
        </translation>
    </message>
    <message>
        <source>the platform asks to wait</source>
        <translation>het platform vraagt te wachten</translation>
    </message>
    <message>
        <source>not signed in</source>
        <translation>niet aangemeld</translation>
    </message>
    <message>
        <source>this account may not do that</source>
        <translation>dit account mag dat niet</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>niet gevonden</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>geweigerd</translation>
    </message>
    <message>
        <source>an answer came that cannot be read</source>
        <translation>er kwam een antwoord dat niet te lezen is</translation>
    </message>
    <message>
        <source>something stands in its way</source>
        <translation>er staat iets in de weg</translation>
    </message>
    <message>
        <source>the inbox could not be read or written; wederhoor doctor tells more</source>
        <translation>de inbox kon niet worden gelezen of geschreven; wederhoor doctor vertelt meer</translation>
    </message>
    <message>
        <source>it was ended before it was done</source>
        <translation>het is gestopt voor het klaar was</translation>
    </message>
    <message>
        <source>that cannot be right</source>
        <translation>dat kan niet kloppen</translation>
    </message>
    <message>
        <source>in part: %1</source>
        <translation>deels: %1</translation>
    </message>
    <message>
        <source>held for personal data in public: %1. Take it back with outbox cancel, and send it anew without that, with --accept, or with --private.</source>
        <translation>tegengehouden om persoonsgegevens in het openbaar: %1. Haal het terug met outbox cancel, en verstuur het opnieuw zonder, met --accept of met --private.</translation>
    </message>
</context>
<context>
    <name>ExportCommand</name>
    <message>
        <source>the conversations of the cases that this search finds</source>
        <translation>de gesprekken van de zaken die deze zoekopdracht vindt</translation>
    </message>
    <message>
        <source>your role exports no personal data unmasked.</source>
        <translation>je rol exporteert geen ongemaskeerde persoonsgegevens.</translation>
    </message>
    <message>
        <source>messages as JSON lines, as import reads them; customers&apos; personal data masked as settings say</source>
        <translation>berichten als JSON-regels, zoals import ze leest; persoonsgegevens van klanten gemaskeerd zoals ingesteld</translation>
    </message>
    <message>
        <source>personal data as it was written, on the record; an agent&apos;s own cases, a supervisor&apos;s all</source>
        <translation>persoonsgegevens zoals ze geschreven zijn, vastgelegd; een medewerker de eigen zaken, een supervisor alle</translation>
    </message>
</context>
<context>
    <name>ExposureWords</name>
    <message>
        <source>Somebody left (%1) and knows its secret.</source>
        <translation>Iemand is weggegaan (%1) en kent het geheim.</translation>
    </message>
    <message>
        <source>%1 left (%2) and knows its secret.</source>
        <translation>%1 is weggegaan (%2) en kent het geheim.</translation>
    </message>
    <message>
        <source>%1 became a trainee (%2) and knows its secret.</source>
        <translation>%1 is trainee geworden (%2) en kent het geheim.</translation>
    </message>
    <message>
        <source>Bluesky lets no program renew an app password. An administrator deletes the old one at Bluesky (Settings, App passwords), makes a new one there, and signs in here with it.</source>
        <translation>Bluesky laat geen programma een app-wachtwoord vernieuwen. Een beheerder verwijdert het oude bij Bluesky (Instellingen, App-wachtwoorden), maakt daar een nieuw, en meldt zich er hier mee aan.</translation>
    </message>
    <message>
        <source>An administrator takes the old secret back at the platform, makes a new one there, and signs in here with it.</source>
        <translation>Een beheerder trekt het oude geheim bij het platform in, maakt daar een nieuw, en meldt zich er hier mee aan.</translation>
    </message>
    <message>
        <source>This is the secret that is exposed. Take it back at the platform, make a new one there, and sign in with that.</source>
        <translation>Dit is het geheim dat is blootgesteld. Trek het bij het platform in, maak daar een nieuw, en meld je daarmee aan.</translation>
    </message>
    <message>
        <source>The platform still takes the old secret: whoever left could go on. Take it back there first, then sign in here with the new one.</source>
        <translation>Het platform accepteert het oude geheim nog: wie weg is, kan er nog mee verder. Trek het daar eerst in en meld je dan hier met het nieuwe aan.</translation>
    </message>
</context>
<context>
    <name>FileFindings</name>
    <message>
        <source>data folder</source>
        <translation>gegevensmap</translation>
    </message>
    <message>
        <source>%1 cannot be written (%2)</source>
        <translation>%1 is niet te beschrijven (%2)</translation>
    </message>
    <message>
        <source>give yourself the right to write there, or use --profile DIR</source>
        <translation>geef jezelf schrijfrechten daar, of gebruik --profile MAP</translation>
    </message>
    <message>
        <source>disk space</source>
        <translation>schijfruimte</translation>
    </message>
    <message>
        <source>%1 MB free</source>
        <translation>%1 MB vrij</translation>
    </message>
    <message>
        <source>make room on this disk</source>
        <translation>maak ruimte op deze schijf</translation>
    </message>
    <message>
        <source>restore a backup</source>
        <translation>zet een reservekopie terug</translation>
    </message>
    <message>
        <source>it was written by a newer version of this program (%1)</source>
        <translation>het is geschreven door een nieuwere versie van dit programma (%1)</translation>
    </message>
    <message>
        <source>install the newer version</source>
        <translation>installeer de nieuwere versie</translation>
    </message>
    <message>
        <source>undamaged, version %1</source>
        <translation>onbeschadigd, versie %1</translation>
    </message>
    <message>
        <source>%1 cannot be opened (%2)</source>
        <translation>%1 is niet te openen (%2)</translation>
    </message>
    <message>
        <source>see that it is yours and readable; a damaged file is set aside at the next start</source>
        <translation>zorg dat het van jou en leesbaar is; een beschadigd bestand wordt bij de volgende start opzij gelegd</translation>
    </message>
    <message>
        <source>%1 is damaged (%2)</source>
        <translation>%1 is beschadigd (%2)</translation>
    </message>
    <message>
        <source>the next start sets it aside and begins a new one; keep the old one, or restore a backup</source>
        <translation>de volgende start legt het opzij en begint een nieuw; bewaar het oude, of zet een reservekopie terug</translation>
    </message>
    <message>
        <source>channel %1</source>
        <translation>kanaal %1</translation>
    </message>
    <message>
        <source>wederhoor channel test &quot;%1&quot;</source>
        <translation>wederhoor channel test &quot;%1&quot;</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) could not be read and are set aside</source>
        <translation>
            <numerusform>%n bericht was niet te lezen en is opzij gelegd</numerusform>
            <numerusform>%n berichten waren niet te lezen en zijn opzij gelegd</numerusform>
        </translation>
    </message>
    <message>
        <source>look at them under the channel&apos;s health in the window</source>
        <translation>bekijk ze in het venster bij de toestand van het kanaal</translation>
    </message>
    <message>
        <source>well</source>
        <translation>goed</translation>
    </message>
    <message>
        <source>%1 will be made at the first use</source>
        <translation>%1 wordt bij het eerste gebruik gemaakt</translation>
    </message>
    <message>
        <source>%1 is no folder</source>
        <translation>%1 is geen map</translation>
    </message>
    <message>
        <source>name another with --profile</source>
        <translation>noem een andere met --profile</translation>
    </message>
    <message>
        <source>other users of this machine can look into %1</source>
        <translation>andere gebruikers van deze machine kunnen in %1 kijken</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>nog geen</translation>
    </message>
    <message>
        <source>other users of this machine can read %1</source>
        <translation>andere gebruikers van deze machine kunnen %1 lezen</translation>
    </message>
    <message>
        <source>clock</source>
        <translation>klok</translation>
    </message>
    <message>
        <source>set the clock, or let the network set it (timedatectl set-ntp true)</source>
        <translation>zet de klok goed, of laat het netwerk dat doen (timedatectl set-ntp true)</translation>
    </message>
    <message>
        <source>%1 was written later than the clock says</source>
        <translation>%1 is later geschreven dan de klok zegt</translation>
    </message>
    <message>
        <source>read in part: %1 %2</source>
        <translation>deels gelezen: %1 %2</translation>
    </message>
    <message>
        <source>the rest is read; wederhoor channel test &quot;%1&quot;</source>
        <translation>de rest is gelezen; wederhoor channel test &quot;%1&quot;</translation>
    </message>
    <message>
        <source>the system does not say how much is free</source>
        <translation>het systeem zegt niet hoeveel er vrij is</translation>
    </message>
    <message>
        <source>see yourself that there is room on this disk</source>
        <translation>kijk zelf na of er ruimte is op deze schijf</translation>
    </message>
</context>
<context>
    <name>GuardNotice</name>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Everyone will read this: %1.</source>
        <translation>Iedereen leest dit: %1.</translation>
    </message>
    <message>
        <source>It holds personal data: %1. Only they can read it.</source>
        <translation>Er staan persoonsgegevens in: %1. Alleen de klant leest het.</translation>
    </message>
    <message>
        <source>You let this stand in public: %1. The case’s history says so.</source>
        <translation>Dit laat je in het openbaar staan: %1. Het komt in de geschiedenis van de zaak.</translation>
    </message>
    <message>
        <source>In public only on purpose: %1.</source>
        <translation>Alleen bewust in het openbaar: %1.</translation>
    </message>
    <message>
        <source>Not in public: %1. Your role may not accept it.</source>
        <translation>Niet in het openbaar: %1. Met jouw rol kun je het niet laten staan.</translation>
    </message>
    <message>
        <source>Never in public: %1.</source>
        <translation>Nooit in het openbaar: %1.</translation>
    </message>
    <message>
        <source>It holds characters that show nothing or turn the reading direction: others may read something else than you do.</source>
        <translation>Er staan tekens in die niets tonen of de leesrichting omkeren: anderen lezen misschien iets anders dan jij.</translation>
    </message>
</context>
<context>
    <name>GuardWords</name>
    <message>
        <source>Say it only</source>
        <translation>Alleen melden</translation>
    </message>
    <message>
        <source>Ask first</source>
        <translation>Eerst vragen</translation>
    </message>
    <message>
        <source>Never in public</source>
        <translation>Nooit in het openbaar</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nooit</translation>
    </message>
    <message>
        <source>In cases that are not mine</source>
        <translation>In zaken die niet van mij zijn</translation>
    </message>
    <message>
        <source>Always</source>
        <translation>Altijd</translation>
    </message>
    <message>
        <source>a closing bracket without an opening one</source>
        <translation>een sluithaakje zonder openingshaakje</translation>
    </message>
    <message>
        <source>a pattern that an empty text would match</source>
        <translation>een patroon dat ook op een lege tekst past</translation>
    </message>
    <message>
        <source>brackets too deep</source>
        <translation>te veel haakjes in elkaar</translation>
    </message>
    <message>
        <source>looking around is not possible here</source>
        <translation>vooruit- of terugkijken kan hier niet</translation>
    </message>
    <message>
        <source>a bracket that is not closed</source>
        <translation>een haakje dat niet gesloten wordt</translation>
    </message>
    <message>
        <source>%1 has no end: write {1,12}</source>
        <translation>%1 heeft geen einde: schrijf {1,12}</translation>
    </message>
    <message>
        <source>nothing to repeat before %1</source>
        <translation>niets te herhalen voor %1</translation>
    </message>
    <message>
        <source>%1 is not needed: only whole words and numbers are found</source>
        <translation>%1 is niet nodig: er wordt alleen naar hele woorden en nummers gezocht</translation>
    </message>
    <message>
        <source>only letters, digits and signs of ASCII can be given</source>
        <translation>alleen letters, cijfers en tekens van ASCII kunnen worden opgegeven</translation>
    </message>
    <message>
        <source>nothing after the backslash</source>
        <translation>niets na de backslash</translation>
    </message>
    <message>
        <source>\%1 is not known here</source>
        <translation>\%1 is hier niet bekend</translation>
    </message>
    <message>
        <source>a [ that is not closed</source>
        <translation>een [ die niet gesloten wordt</translation>
    </message>
    <message>
        <source>brackets [] with nothing in them</source>
        <translation>haken [] met niets erin</translation>
    </message>
    <message>
        <source>%1-%2 is no range</source>
        <translation>%1-%2 is geen reeks</translation>
    </message>
    <message>
        <source>%1 after a repeat</source>
        <translation>%1 na een herhaling</translation>
    </message>
    <message>
        <source>a repeat is {n} or {n,m}, at most %1</source>
        <translation>een herhaling is {n} of {n,m}, hooguit %1</translation>
    </message>
    <message>
        <source>longer than %1 characters</source>
        <translation>langer dan %1 tekens</translation>
    </message>
    <message>
        <source>a number longer than %1 characters</source>
        <translation>een nummer langer dan %1 tekens</translation>
    </message>
    <message>
        <source>more than %1 steps</source>
        <translation>meer dan %1 stappen</translation>
    </message>
    <message>
        <source>%1 (character %2 of the pattern)</source>
        <translation>%1 (teken %2 van het patroon)</translation>
    </message>
    <message>
        <source>It holds personal data that may not stand in public: %1. In the draft it can be taken out, masked, accepted where that is allowed, or sent privately.</source>
        <translation>Er staan persoonsgegevens in die niet openbaar mogen: %1. In het concept kun je ze verwijderen, maskeren, laten staan waar dat mag, of het privé versturen.</translation>
    </message>
    <message>
        <source>%1 accepted in a public reply: %2</source>
        <translation>%1 liet staan in een openbaar antwoord: %2</translation>
    </message>
    <message>
        <source>%1 looked at masked personal data</source>
        <translation>%1 bekeek gemaskeerde persoonsgegevens</translation>
    </message>
    <message>
        <source>%1 went past a guard: %2</source>
        <translation>%1 ging voorbij een controle: %2</translation>
    </message>
    <message>
        <source>%1 hid a message on the platform</source>
        <translation>%1 verborg een bericht op het platform</translation>
    </message>
    <message>
        <source>%1 deleted a message on the platform</source>
        <translation>%1 verwijderde een bericht op het platform</translation>
    </message>
    <message>
        <source>%1 changed a message on the platform</source>
        <translation>%1 veranderde een bericht op het platform</translation>
    </message>
    <message>
        <source>%1 exported personal data unmasked</source>
        <translation>%1 exporteerde persoonsgegevens ongemaskeerd</translation>
    </message>
    <message>
        <source>%1 wrote in private though nobody had checked who the customer is</source>
        <translation>%1 schreef privé hoewel niemand had gecontroleerd wie de klant is</translation>
    </message>
    <message>
        <source>%1 sent a reply that a spokesperson had released</source>
        <translation>%1 verstuurde een antwoord dat een woordvoerder had vrijgegeven</translation>
    </message>
    <message>
        <source>%1 deleted a message on the platform: %2</source>
        <translation>%1 verwijderde een bericht op het platform: %2</translation>
    </message>
</context>
<context>
    <name>Help</name>
    <message>
        <source>With every command:</source>
        <translation>Bij elke opdracht:</translation>
    </message>
    <message>
        <source>wederhoor opens the window; wederhoor COMMAND works without one.</source>
        <translation>wederhoor opent het venster; wederhoor OPDRACHT werkt zonder.</translation>
    </message>
    <message>
        <source>The commands of %1:</source>
        <translation>De opdrachten van %1:</translation>
    </message>
    <message>
        <source>wederhoor COMMAND --help tells more of one command.</source>
        <translation>wederhoor OPDRACHT --help vertelt meer over één opdracht.</translation>
    </message>
</context>
<context>
    <name>IdentityCommand</name>
    <message>
        <source>not kept: it holds %1. Say how it was made sure, never what was asked or answered.</source>
        <translation>niet bewaard: het bevat %1. Zeg hoe het is vastgesteld, nooit wat er gevraagd of geantwoord is.</translation>
    </message>
    <message>
        <source>there is no such case, or no check that holds (%1).</source>
        <translation>die zaak bestaat niet, of er geldt geen controle (%1).</translation>
    </message>
    <message>
        <source>checked: %1, by %2, until %3  %4</source>
        <translation>gecontroleerd: %1, door %2, tot %3  %4</translation>
    </message>
    <message>
        <source>the check ended at %1: %2, by %3  %4</source>
        <translation>de controle verliep om %1: %2, door %3  %4</translation>
    </message>
    <message>
        <source>not checked</source>
        <translation>niet gecontroleerd</translation>
    </message>
    <message>
        <source>there is %1.</source>
        <translation>er is %1.</translation>
    </message>
    <message>
        <source>is in the past.</source>
        <translation>ligt in het verleden.</translation>
    </message>
    <message>
        <source>who the customer really is: note how that was made sure, or see whether it was</source>
        <translation>wie de klant werkelijk is: noteer hoe dat is vastgesteld, of zie of dat is gebeurd</translation>
    </message>
    <message>
        <source>callback, questions, app, branch, or a way of your team&apos;s</source>
        <translation>callback, questions, app, branch of een manier van je team</translation>
    </message>
    <message>
        <source>it holds until then, not as long as usual</source>
        <translation>het geldt tot dan, niet zo lang als gewoonlijk</translation>
    </message>
    <message>
        <source>a note, never an answer or a number; - reads standard input</source>
        <translation>een notitie, nooit een antwoord of een nummer; - leest standaardinvoer</translation>
    </message>
    <message>
        <source>it does not hold after all</source>
        <translation>het geldt toch niet</translation>
    </message>
</context>
<context>
    <name>ImportCommand</name>
    <message>
        <source>line %1 is skipped (%2).</source>
        <translation>regel %1 is overgeslagen (%2).</translation>
    </message>
    <message>
        <source>and more: %1 lines are skipped.</source>
        <translation>en meer: %1 regels zijn overgeslagen.</translation>
    </message>
    <message>
        <source>%1 lines, %2 new messages, %3 new cases, %4 lines skipped</source>
        <translation>%1 regels, %2 nieuwe berichten, %3 nieuwe zaken, %4 regels overgeslagen</translation>
    </message>
    <message>
        <source>messages of others do not go into practice.</source>
        <translation>berichten van anderen gaan niet naar het oefenen.</translation>
    </message>
    <message>
        <source>take in messages from a file of JSON lines; a bad line is named and skipped</source>
        <translation>haal berichten binnen uit een bestand met JSON-regels; een slechte regel wordt genoemd en overgeslagen</translation>
    </message>
</context>
<context>
    <name>Input</name>
    <message>
        <source>the text is too long</source>
        <translation>de tekst is te lang</translation>
    </message>
    <message>
        <source>the text is not UTF-8</source>
        <translation>de tekst is geen UTF-8</translation>
    </message>
    <message>
        <source>the text is empty</source>
        <translation>de tekst is leeg</translation>
    </message>
    <message>
        <source>Secret: </source>
        <translation>Geheim: </translation>
    </message>
    <message>
        <source>standard input holds no secret</source>
        <translation>standaardinvoer bevat geen geheim</translation>
    </message>
    <message>
        <source>the secret is too long</source>
        <translation>het geheim is te lang</translation>
    </message>
</context>
<context>
    <name>KnowledgeCommand</name>
    <message>
        <source>agreed lines and facts that hold today</source>
        <translation>afgesproken teksten en feiten die vandaag gelden</translation>
    </message>
    <message>
        <source>those about this topic only</source>
        <translation>alleen die over dit onderwerp</translation>
    </message>
    <message>
        <source>also those that ended or do not hold yet</source>
        <translation>ook wat verlopen is of nog niet geldt</translation>
    </message>
    <message>
        <source>takes over agreed lines and facts; one of the same title is replaced</source>
        <translation>neemt afgesproken teksten en feiten over; bij dezelfde titel komt de nieuwe in de plaats</translation>
    </message>
    <message>
        <source>all of them as JSON, as knowledge import reads them</source>
        <translation>allemaal als JSON, zoals knowledge import ze leest</translation>
    </message>
</context>
<context>
    <name>KnowledgeWords</name>
    <message>
        <source>Agreed line</source>
        <translation>Afgesproken tekst</translation>
    </message>
    <message>
        <source>Fact</source>
        <translation>Feit</translation>
    </message>
    <message>
        <source>the press office</source>
        <translation>persvoorlichting</translation>
    </message>
    <message>
        <source>the telephone</source>
        <translation>telefonie</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>vanaf %1</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>tot en met %1</translation>
    </message>
    <message>
        <source>ends today</source>
        <translation>vandaag de laatste dag</translation>
    </message>
    <message>
        <source>ends %1</source>
        <translation>loopt af op %1</translation>
    </message>
    <message>
        <source>ended %1</source>
        <translation>verlopen op %1</translation>
    </message>
    <message>
        <source>agreed with %1</source>
        <translation>afgesproken met %1</translation>
    </message>
    <message>
        <source>of %1</source>
        <translation>van %1</translation>
    </message>
</context>
<context>
    <name>MacroCommand</name>
    <message>
        <source>there is no macro of this name.</source>
        <translation>er is geen macro met deze naam.</translation>
    </message>
    <message>
        <source>there is no such case.</source>
        <translation>die zaak bestaat niet.</translation>
    </message>
    <message>
        <source>do what a macro does to a case: all of it or nothing; it sends nothing</source>
        <translation>doe wat een macro met een zaak doet: alles of niets; er wordt niets verstuurd</translation>
    </message>
    <message>
        <source>a template with acts</source>
        <translation>een sjabloon met handelingen</translation>
    </message>
</context>
<context>
    <name>MacroWords</name>
    <message>
        <source>Add a tag</source>
        <translation>Label toevoegen</translation>
    </message>
    <message>
        <source>Take a tag off</source>
        <translation>Label weghalen</translation>
    </message>
    <message>
        <source>Set the topic</source>
        <translation>Onderwerp zetten</translation>
    </message>
    <message>
        <source>Claim it</source>
        <translation>Claimen</translation>
    </message>
    <message>
        <source>Resolve it</source>
        <translation>Afhandelen</translation>
    </message>
    <message>
        <source>Dismiss it</source>
        <translation>Wegleggen</translation>
    </message>
    <message>
        <source>tag %1</source>
        <translation>label %1</translation>
    </message>
    <message>
        <source>tag %1 off</source>
        <translation>label %1 weg</translation>
    </message>
    <message>
        <source>topic %1</source>
        <translation>onderwerp %1</translation>
    </message>
    <message>
        <source>claim</source>
        <translation>claimen</translation>
    </message>
    <message>
        <source>resolve</source>
        <translation>afhandelen</translation>
    </message>
    <message>
        <source>dismiss: %1</source>
        <translation>wegleggen: %1</translation>
    </message>
    <message>
        <source>resolve when it is sent</source>
        <translation>afhandelen bij versturen</translation>
    </message>
</context>
<context>
    <name>MandateCommand</name>
    <message>
        <source>%1 is no amount in euros: write it as 25,00 or 25.00.</source>
        <translation>%1 is geen bedrag in euro&apos;s: schrijf 25,00 of 25.00.</translation>
    </message>
    <message>
        <source>it may not hold a colon.</source>
        <translation>er mag geen dubbele punt in staan.</translation>
    </message>
    <message>
        <source>only after release by a spokesperson</source>
        <translation>alleen na vrijgave door een woordvoerder</translation>
    </message>
    <message>
        <source>about this topic; else about any that has none of its own</source>
        <translation>over dit onderwerp; anders over elk onderwerp zonder eigen mandaat</translation>
    </message>
    <message>
        <source>what each role may decide without asking</source>
        <translation>wat elke rol zonder overleg mag beslissen</translation>
    </message>
    <message>
        <source>let a role decide something without asking</source>
        <translation>een rol iets zonder overleg laten beslissen</translation>
    </message>
    <message>
        <source>up to this amount in euros: 25,00 or 25.00; else it costs nothing</source>
        <translation>tot dit bedrag in euro&apos;s: 25,00 of 25.00; anders kost het niets</translation>
    </message>
    <message>
        <source>take that back</source>
        <translation>dat terugnemen</translation>
    </message>
    <message>
        <source>topics of which something is laid down</source>
        <translation>onderwerpen waarover iets is vastgelegd</translation>
    </message>
    <message>
        <source>replies about it leave only after release by a spokesperson</source>
        <translation>antwoorden erover gaan alleen weg na vrijgave door een woordvoerder</translation>
    </message>
    <message>
        <source>replies about it need no release</source>
        <translation>antwoorden erover hebben geen vrijgave nodig</translation>
    </message>
    <message>
        <source>in euros: 25,00 or 25.00</source>
        <translation>in euro&apos;s: 25,00 of 25.00</translation>
    </message>
    <message>
        <source>what was decided, as a mandate names it</source>
        <translation>wat is beslist, zoals een mandaat het noemt</translation>
    </message>
    <message>
        <source>taken at this time or later</source>
        <translation>genomen op dit tijdstip of later</translation>
    </message>
    <message>
        <source>taken before this time</source>
        <translation>genomen voor dit tijdstip</translation>
    </message>
    <message>
        <source>what was decided in which cases, by whom and for how much</source>
        <translation>wat in welke zaken is beslist, door wie en voor hoeveel</translation>
    </message>
</context>
<context>
    <name>MandateWords</name>
    <message>
        <source>€%1</source>
        <comment>an amount of money</comment>
        <translation>€ %1</translation>
    </message>
    <message>
        <source>%1 up to %2</source>
        <translation>%1 tot %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 decided: %2</source>
        <translation>%1 besliste: %2</translation>
    </message>
    <message>
        <source>Say what was decided.</source>
        <translation>Zeg wat er is beslist.</translation>
    </message>
    <message>
        <source>Nobody gave you a mandate for this: ask a supervisor.</source>
        <translation>Je hebt hier geen mandaat voor: vraag het een supervisor.</translation>
    </message>
    <message>
        <source>Say for how much.</source>
        <translation>Zeg voor hoeveel.</translation>
    </message>
    <message>
        <source>Your mandate for this is without an amount: ask a supervisor.</source>
        <translation>Je mandaat hiervoor is zonder bedrag: vraag het een supervisor.</translation>
    </message>
    <message>
        <source>Over your mandate, which goes up to %1: ask a supervisor.</source>
        <translation>Boven je mandaat, dat gaat tot %1: vraag het een supervisor.</translation>
    </message>
    <message>
        <source>That is no amount in euros: write it as 25,00 or 25.00.</source>
        <translation>Dat is geen bedrag in euro&apos;s: schrijf 25,00 of 25.00.</translation>
    </message>
</context>
<context>
    <name>OutboxCommand</name>
    <message>
        <source>Nothing is on its way out.</source>
        <translation>Er is niets onderweg naar buiten.</translation>
    </message>
    <message>
        <source>there is no such reply.</source>
        <translation>dat antwoord is er niet.</translation>
    </message>
    <message>
        <source>replies and how far each has come</source>
        <translation>de antwoorden en hoe ver elk is</translation>
    </message>
    <message>
        <source>let a failed or late reply go; look once more for one that is unknown</source>
        <translation>laat een mislukt of te laat antwoord gaan; zoek een onbekend antwoord nog eens op</translation>
    </message>
    <message>
        <source>take a reply back that has not left; its text becomes the case&apos;s draft</source>
        <translation>neem een antwoord terug dat nog niet weg is; de tekst wordt het concept van de zaak</translation>
    </message>
    <message>
        <source>at most so many that were sent or cancelled, the newest (200)</source>
        <translation>hoogstens zoveel verstuurde en ingetrokken antwoorden, de nieuwste (200)</translation>
    </message>
    <message>
        <source>--accept alone goes on the record: say why.</source>
        <translation>--accept alone wordt vastgelegd: zeg waarom.</translation>
    </message>
    <message>
        <source>say --sent or --not-sent.</source>
        <translation>kies --sent of --not-sent.</translation>
    </message>
    <message>
        <source>it goes on the record: say how you know.</source>
        <translation>het wordt vastgelegd: zeg hoe je het weet.</translation>
    </message>
    <message>
        <source>The team counts the reply as sent.</source>
        <translation>Het antwoord geldt voor het team als verstuurd.</translation>
    </message>
    <message>
        <source>The team counts the reply as not sent.</source>
        <translation>Het antwoord geldt voor het team als niet verstuurd.</translation>
    </message>
    <message>
        <source>This inbox belongs to no team; wederhoor outbox lists its own.</source>
        <translation>Deze inbox hoort bij geen team; wederhoor outbox toont de eigen antwoorden.</translation>
    </message>
    <message>
        <source>Of every reply of the team it is known how it ended.</source>
        <translation>Van elk antwoord van het team is bekend hoe het afliep.</translation>
    </message>
    <message>
        <source>unknown: send it again when it cannot be found, though it may then stand twice; alone: send it though the team database is away and cannot be asked</source>
        <translation>unknown: verstuur het opnieuw als het niet te vinden is, al kan het er dan twee keer staan; alone: verstuur het hoewel de teamdatabase weg is en niets gevraagd kan worden</translation>
    </message>
    <message>
        <source>why it goes alone; recorded in the case</source>
        <translation>waarom het alleen gaat; komt in de zaak te staan</translation>
    </message>
    <message>
        <source>say by hand how a reply ended that is unknown; in a team as a supervisor, of any desk&apos;s</source>
        <translation>leg zelf vast hoe een onbekend antwoord afliep; in een team als supervisor, van elke werkplek</translation>
    </message>
    <message>
        <source>it stands on the platform</source>
        <translation>het staat op het platform</translation>
    </message>
    <message>
        <source>it does not</source>
        <translation>het staat er niet</translation>
    </message>
    <message>
        <source>how you know; recorded in the case</source>
        <translation>hoe je het weet; komt in de zaak te staan</translation>
    </message>
    <message>
        <source>the replies of all desks of the team of which nobody knows how they ended</source>
        <translation>de antwoorden van alle werkplekken van het team waarvan niemand weet hoe ze afliepen</translation>
    </message>
    <message>
        <source>%1, part %2 of %3</source>
        <translation>%1, deel %2 van %3</translation>
    </message>
</context>
<context>
    <name>OutboxDeleteCommand</name>
    <message>
        <source>there is no such reply.</source>
        <translation>zo&apos;n antwoord is er niet.</translation>
    </message>
    <message>
        <source>nothing was deleted: the new words are empty or too long, or hold a gap.</source>
        <translation>er is niets verwijderd: de nieuwe woorden zijn leeg of te lang, of er staat nog een open plek in.</translation>
    </message>
    <message>
        <source>the reply is %1: only one that was sent is deleted on the platform.</source>
        <translation>het antwoord is %1: alleen wat is verstuurd wordt op het platform verwijderd.</translation>
    </message>
    <message>
        <source>The reply is deleted on the platform.</source>
        <translation>Het antwoord is op het platform verwijderd.</translation>
    </message>
    <message>
        <source>is in the past.</source>
        <translation>ligt in het verleden.</translation>
    </message>
    <message>
        <source>let a queued reply go at another time</source>
        <translation>een antwoord in de wachtrij op een andere tijd laten gaan</translation>
    </message>
    <message>
        <source>when it goes out</source>
        <translation>wanneer het vertrekt</translation>
    </message>
    <message>
        <source>delete a sent reply of ours on the platform, where it can; and write it again</source>
        <translation>een verstuurd antwoord van ons op het platform verwijderen, waar dat kan; en opnieuw schrijven</translation>
    </message>
    <message>
        <source>why; recorded in the case</source>
        <translation>waarom; wordt in de zaak vastgelegd</translation>
    </message>
    <message>
        <source>what it is to say instead: sent as a new reply once the old one is deleted</source>
        <translation>wat het in plaats daarvan moet zeggen: als nieuw antwoord verstuurd zodra het oude is verwijderd</translation>
    </message>
    <message>
        <source>a kind of personal data that may stand in the new words on purpose; may be given again</source>
        <translation>een soort persoonsgegeven dat met opzet in de nieuwe woorden mag staan; mag vaker</translation>
    </message>
    <message>
        <source>the old reply is deleted, and the new one is not sent.</source>
        <translation>het oude antwoord is verwijderd, en het nieuwe is niet verstuurd.</translation>
    </message>
</context>
<context>
    <name>Output</name>
    <message>
        <source>standard output was closed before all was written.</source>
        <translation>standaarduitvoer is gesloten voor alles geschreven was.</translation>
    </message>
</context>
<context>
    <name>PaletteEntries</name>
    <message>
        <source>in use</source>
        <translation>in gebruik</translation>
    </message>
    <message>
        <source>Look: as the system</source>
        <translation>Uiterlijk: zoals het systeem</translation>
    </message>
    <message>
        <source>Look: light</source>
        <translation>Uiterlijk: licht</translation>
    </message>
    <message>
        <source>Look: dark</source>
        <translation>Uiterlijk: donker</translation>
    </message>
    <message>
        <source>Language: as the system</source>
        <translation>Taal: zoals het systeem</translation>
    </message>
    <message>
        <source>Language: %1</source>
        <translation>Taal: %1</translation>
    </message>
    <message>
        <source>Look: high contrast</source>
        <translation>Uiterlijk: hoog contrast</translation>
    </message>
</context>
<context>
    <name>PersonalDataWords</name>
    <message>
        <source>account number (IBAN)</source>
        <translation>rekeningnummer (IBAN)</translation>
    </message>
    <message>
        <source>card number</source>
        <translation>pasnummer</translation>
    </message>
    <message>
        <source>citizen service number (BSN)</source>
        <translation>burgerservicenummer (BSN)</translation>
    </message>
    <message>
        <source>e-mail address</source>
        <translation>e-mailadres</translation>
    </message>
    <message>
        <source>telephone number</source>
        <translation>telefoonnummer</translation>
    </message>
    <message>
        <source>postcode with house number</source>
        <translation>postcode met huisnummer</translation>
    </message>
    <message>
        <source>date of birth</source>
        <translation>geboortedatum</translation>
    </message>
    <message>
        <source>customer number</source>
        <translation>klantnummer</translation>
    </message>
    <message>
        <source>link to another domain</source>
        <translation>link naar een ander domein</translation>
    </message>
</context>
<context>
    <name>PollCommand</name>
    <message>
        <source>polled by another process</source>
        <translation>wordt door een ander proces opgehaald</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Kanaal</translation>
    </message>
    <message>
        <source>Fetched</source>
        <translation>Opgehaald</translation>
    </message>
    <message>
        <source>New messages</source>
        <translation>Nieuwe berichten</translation>
    </message>
    <message>
        <source>New cases</source>
        <translation>Nieuwe zaken</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>Opzij gelegd</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Verstuurd</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fout</translation>
    </message>
    <message>
        <source>No channel is connected yet: see wederhoor channel add --help.</source>
        <translation>Er is nog geen kanaal gekoppeld: zie wederhoor channel add --help.</translation>
    </message>
    <message>
        <source>outbox</source>
        <translation>postvak uit</translation>
    </message>
    <message>
        <source>%1  %2: %3 fetched, %4 new, %5 new cases %6</source>
        <translation>%1  %2: %3 opgehaald, %4 nieuw, %5 nieuwe zaken %6</translation>
    </message>
    <message>
        <source>finishing what is under way.</source>
        <translation>wat bezig is, wordt afgemaakt.</translation>
    </message>
    <message>
        <source>fetch, make cases and send what is queued, until told to stop</source>
        <translation>haal op, maak zaken en verstuur wat klaarstaat, tot het moet stoppen</translation>
    </message>
    <message>
        <source>do it once and end</source>
        <translation>doe het één keer en stop</translation>
    </message>
    <message>
        <source>this channel only</source>
        <translation>alleen dit kanaal</translation>
    </message>
    <message>
        <source>polled by process %1</source>
        <translation>opgehaald door proces %1</translation>
    </message>
</context>
<context>
    <name>PracticeCommand</name>
    <message>
        <source>This is practice: nothing here reaches a real platform or a real person.</source>
        <translation>Dit is oefenen: niets hiervan bereikt een echt platform of een echt mens.</translation>
    </message>
    <message>
        <source>Every practice case has been taken up. Well done.</source>
        <translation>Alle oefenzaken zijn opgepakt. Goed gedaan.</translation>
    </message>
    <message>
        <source>Claim this case, so that no colleague answers it too?</source>
        <translation>Deze zaak claimen, zodat geen collega er ook op antwoordt?</translation>
    </message>
    <message>
        <source>It stays unclaimed. Come back with: wederhoor practice</source>
        <translation>De zaak blijft ongeclaimd. Kom terug met: wederhoor practice</translation>
    </message>
    <message>
        <source>The case is yours.</source>
        <translation>De zaak is van jou.</translation>
    </message>
    <message>
        <source>Nothing was written, so nothing was sent. The case is still yours.</source>
        <translation>Er is niets geschreven, dus niets verstuurd. De zaak is nog van jou.</translation>
    </message>
    <message>
        <source>The customer reads it ...</source>
        <translation>De klant leest het ...</translation>
    </message>
    <message>
        <source>and writes back:</source>
        <translation>en schrijft terug:</translation>
    </message>
    <message>
        <source>The case and its clock go on: wederhoor --practice cases, or the window.</source>
        <translation>De zaak en de klok lopen door: wederhoor --practice cases, of het venster.</translation>
    </message>
    <message>
        <source>and is silent for now. Later: wederhoor --practice poll --once</source>
        <translation>en zegt voorlopig niets. Later: wederhoor --practice poll --once</translation>
    </message>
    <message>
        <source>[Y/n]</source>
        <translation>[J/n]</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>Write your answer on one line (Enter alone sends: &quot;%1&quot;):</source>
        <translation>Schrijf je antwoord op één regel (alleen Enter verstuurt: &quot;%1&quot;):</translation>
    </message>
    <message>
        <source>read, claim and answer a sample case in the terminal; nothing leaves this machine</source>
        <translation>lees, claim en beantwoord een voorbeeldzaak in de terminal; niets verlaat deze machine</translation>
    </message>
    <message>
        <source>Your answer stands on the practice channel.</source>
        <translation>Je antwoord staat op het oefenkanaal.</translation>
    </message>
</context>
<context>
    <name>Presence</name>
    <message>
        <source>%1 is writing</source>
        <translation>%1 schrijft</translation>
    </message>
    <message>
        <source>%1 is reading</source>
        <translation>%1 leest</translation>
    </message>
    <message numerus="yes">
        <source>%1, and %n other(s) here</source>
        <translation>
            <numerusform>%1, en nog %n hier</numerusform>
            <numerusform>%1, en nog %n hier</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is writing in this case too.</source>
        <translation>%1 schrijft ook in deze zaak.</translation>
    </message>
    <message>
        <source>You are writing at another desk</source>
        <translation>Je schrijft op een andere werkplek</translation>
    </message>
    <message>
        <source>You have this open at another desk</source>
        <translation>Je hebt dit open op een andere werkplek</translation>
    </message>
    <message>
        <source>You are writing in this case at another desk.</source>
        <translation>Je schrijft in deze zaak op een andere werkplek.</translation>
    </message>
</context>
<context>
    <name>QuestionCommand</name>
    <message>
        <source>This inbox belongs to no team: there is no other hub to ask.</source>
        <translation>Deze inbox hoort bij geen team: er is geen andere hub om te vragen.</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Vraag</translation>
    </message>
    <message>
        <source>Hub</source>
        <translation>Hub</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Klant</translation>
    </message>
    <message>
        <source>Asked by</source>
        <translation>Gevraagd door</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>Gevraagd</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Beantwoordt</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Tekst</translation>
    </message>
    <message>
        <source>No question is open.</source>
        <translation>Er staat geen vraag open.</translation>
    </message>
    <message>
        <source>no such question is open; see team questions.</source>
        <translation>die vraag staat niet open; zie team questions.</translation>
    </message>
    <message>
        <source>%1 asks %2: %3</source>
        <translation>%1 vraagt %2: %3</translation>
    </message>
    <message>
        <source>Answered: it stands in their case.</source>
        <translation>Beantwoord: het staat in hun zaak.</translation>
    </message>
    <message>
        <source>Taken back.</source>
        <translation>Teruggenomen.</translation>
    </message>
    <message>
        <source>there is no such case.</source>
        <translation>die zaak is er niet.</translation>
    </message>
    <message>
        <source>there is no other hub in which somebody works.</source>
        <translation>er is geen andere hub waar iemand werkt.</translation>
    </message>
    <message>
        <source>must be one of: %1.</source>
        <translation>moet een van deze zijn: %1.</translation>
    </message>
    <message>
        <source>%1 is asked; the answer comes into the case.</source>
        <translation>De vraag ligt bij %1; het antwoord komt in de zaak.</translation>
    </message>
    <message>
        <source>ask another hub of the organisation about it</source>
        <translation>een andere hub van de organisatie ernaar vragen</translation>
    </message>
    <message>
        <source>its name</source>
        <translation>de naam ervan</translation>
    </message>
    <message>
        <source>the question; - reads standard input</source>
        <translation>de vraag; - leest standaardinvoer</translation>
    </message>
    <message>
        <source>the open questions between your hub and others</source>
        <translation>de open vragen tussen jullie hub en andere</translation>
    </message>
    <message>
        <source>an open question, with what was written in its case</source>
        <translation>een open vraag, met wat er in de zaak is geschreven</translation>
    </message>
    <message>
        <source>answer a question of another hub; the customer never sees it</source>
        <translation>een vraag van een andere hub beantwoorden; de klant ziet dat nooit</translation>
    </message>
    <message>
        <source>the answer; - reads standard input</source>
        <translation>het antwoord; - leest standaardinvoer</translation>
    </message>
    <message>
        <source>take a question to another hub back</source>
        <translation>een vraag aan een andere hub terugnemen</translation>
    </message>
</context>
<context>
    <name>ReplyBlock</name>
    <message>
        <source>Your signature holds {{%1}}, which has no value.</source>
        <translation>In je ondertekening staat {{%1}}, dat hier geen waarde heeft.</translation>
    </message>
    <message>
        <source>{{%1}} has no value here: write it yourself, or take it out.</source>
        <translation>{{%1}} heeft hier geen waarde: schrijf het zelf, of haal het weg.</translation>
    </message>
    <message>
        <source>Too long for the platform, with the signature.</source>
        <translation>Te lang voor het platform, met de ondertekening.</translation>
    </message>
    <message numerus="yes">
        <source>At most %n picture(s) may go with a reply.</source>
        <translation>
            <numerusform>Er mag hooguit %n afbeelding mee met een antwoord.</numerusform>
            <numerusform>Er mogen hooguit %n afbeeldingen mee met een antwoord.</numerusform>
        </translation>
    </message>
    <message>
        <source>Say what the picture shows, for those who cannot see it.</source>
        <translation>Beschrijf wat er op de afbeelding staat, voor wie haar niet kan zien.</translation>
    </message>
    <message>
        <source>This case is %1’s. A note for the team is always possible.</source>
        <translation>Deze zaak is van %1. Een notitie voor het team kan altijd.</translation>
    </message>
    <message>
        <source>A picture alone is no answer: write a line with it.</source>
        <translation>Alleen een afbeelding is geen antwoord: schrijf er een regel bij.</translation>
    </message>
    <message>
        <source>Nobody signs this reply yet: say who you are, and how you sign.</source>
        <translation>Niemand ondertekent dit antwoord nog: vul in wie je bent en hoe je ondertekent.</translation>
    </message>
    <message numerus="yes">
        <source>%n more character(s) needed: the platform takes no shorter reply.</source>
        <translation>
            <numerusform>Nog %n teken nodig: het platform neemt geen korter antwoord aan.</numerusform>
            <numerusform>Nog %n tekens nodig: het platform neemt geen korter antwoord aan.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is still to be filled in.</source>
        <translation>%1 moet nog worden ingevuld.</translation>
    </message>
    <message>
        <source>Some characters came in an unknown encoding and cannot be read: type them anew.</source>
        <translation>Sommige tekens kwamen in een onbekende codering en zijn niet te lezen: typ ze opnieuw.</translation>
    </message>
    <message numerus="yes">
        <source>In %n parts: nobody reads so many. Shorten it, or call.</source>
        <translation>
            <numerusform>In %n deel: zoveel leest niemand. Maak het korter, of bel.</numerusform>
            <numerusform>In %n delen: zoveel leest niemand. Maak het korter, of bel.</numerusform>
        </translation>
    </message>
    <message>
        <source>Part %1 is empty.</source>
        <translation>Deel %1 is leeg.</translation>
    </message>
    <message numerus="yes">
        <source>Part %1 is %n character(s) too long.</source>
        <translation>
            <numerusform>Deel %1 is %n teken te lang.</numerusform>
            <numerusform>Deel %1 is %n tekens te lang.</numerusform>
        </translation>
    </message>
    <message>
        <source>Your earlier reply in this case still waits for a colleague: take it back above to add to it. What you write here is kept.</source>
        <translation>Je vorige antwoord in deze zaak wacht nog op een collega: neem het hierboven terug om er iets aan toe te voegen. Wat je hier schrijft, blijft bewaard.</translation>
    </message>
</context>
<context>
    <name>ReplyCommand</name>
    <message>
        <source>there is none yet.</source>
        <translation>er is er nog geen.</translation>
    </message>
    <message>
        <source>there is %1.</source>
        <translation>wel is er %1.</translation>
    </message>
    <message>
        <source>%1 is no picture.</source>
        <translation>%1 is geen afbeelding.</translation>
    </message>
    <message>
        <source>is in the past.</source>
        <translation>ligt in het verleden.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 van %2</translation>
    </message>
    <message>
        <source>not sent: there is nothing to put for %1.</source>
        <translation>niet verstuurd: voor %1 is er niets in te vullen.</translation>
    </message>
    <message>
        <source>not sent: with its signature the text counts %1, and %2 is the most.</source>
        <translation>niet verstuurd: met de ondertekening telt de tekst %1, en %2 is het meeste.</translation>
    </message>
    <message>
        <source>not sent: the text is empty.</source>
        <translation>niet verstuurd: de tekst is leeg.</translation>
    </message>
    <message>
        <source>not sent: %1 wrote something newer, %2: &quot;%3&quot;. To send all the same: --accept newer.</source>
        <translation>niet verstuurd: %1 schreef iets nieuwers, %2: &quot;%3&quot;. Om toch te versturen: --accept newer.</translation>
    </message>
    <message>
        <source>there is no such case (%1).</source>
        <translation>die zaak is er niet (%1).</translation>
    </message>
    <message>
        <source>check a reply and queue it; a running poll or window sends it</source>
        <translation>kijk een antwoord na en zet het klaar; een lopende poll of het venster verstuurt het</translation>
    </message>
    <message>
        <source>the reply&apos;s words; - reads standard input</source>
        <translation>de tekst van het antwoord; - leest standaardinvoer</translation>
    </message>
    <message>
        <source>as a private message</source>
        <translation>als privébericht</translation>
    </message>
    <message>
        <source>begin with this template</source>
        <translation>begin met dit sjabloon</translation>
    </message>
    <message>
        <source>another signature than your own; an empty one signs nothing</source>
        <translation>een andere ondertekening dan de jouwe; een lege ondertekent niets</translation>
    </message>
    <message>
        <source>a picture; may be given again</source>
        <translation>een afbeelding; mag vaker</translation>
    </message>
    <message>
        <source>send it then, not at once</source>
        <translation>verstuur het dan, niet meteen</translation>
    </message>
    <message>
        <source>the newest message you have seen: a newer one stops the reply</source>
        <translation>het nieuwste bericht dat je hebt gezien: een nieuwer houdt het antwoord tegen</translation>
    </message>
    <message>
        <source>send within this command</source>
        <translation>verstuur binnen deze opdracht</translation>
    </message>
    <message>
        <source>check only: nothing is queued</source>
        <translation>alleen nakijken: er wordt niets klaargezet</translation>
    </message>
    <message>
        <source>--now: another process sends for this profile (%1); without --now it sends this reply too.</source>
        <translation>--now: een ander proces verstuurt voor dit profiel (%1); zonder --now verstuurt dat ook dit antwoord.</translation>
    </message>
    <message>
        <source>not sent: with its signature the text counts %1, and %2 is the least.</source>
        <translation>niet verstuurd: met de ondertekening telt de tekst %1 tekens, en %2 is het minste.</translation>
    </message>
    <message>
        <source>not sent: it holds characters of an unknown encoding.</source>
        <translation>niet verstuurd: er staan tekens van een onbekende codering in.</translation>
    </message>
    <message numerus="yes">
        <source>not sent: with its signature the text counts %1, and %2 is the most; with --split it goes as %n parts.</source>
        <translation>
            <numerusform>niet verstuurd: met de ondertekening telt de tekst %1 tekens, en %2 is het meeste; met --split gaat hij in %n deel.</numerusform>
            <numerusform>niet verstuurd: met de ondertekening telt de tekst %1 tekens, en %2 is het meeste; met --split gaat hij in %n delen.</numerusform>
        </translation>
    </message>
    <message>
        <source>as a private message, and then these words in public: one reply</source>
        <translation>als privébericht, en daarna deze woorden in het openbaar: één antwoord</translation>
    </message>
    <message>
        <source>send what is too long as a numbered thread</source>
        <translation>verstuur wat te lang is als een genummerde reeks</translation>
    </message>
    <message>
        <source>there is no guest of this name.</source>
        <translation>er is geen gast met deze naam.</translation>
    </message>
    <message>
        <source>the words of a colleague who answers in person, who signs them</source>
        <translation>de woorden van een collega die persoonlijk antwoordt en ze ondertekent</translation>
    </message>
    <message numerus="yes">
        <source>not sent: it would be %n parts, and by our own rule %1 are the most.</source>
        <translation>
            <numerusform>niet verstuurd: het zou %n deel worden, en volgens onze eigen regel zijn het er hooguit %1.</numerusform>
            <numerusform>niet verstuurd: het zouden %n delen worden, en volgens onze eigen regel zijn het er hooguit %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>send in spite of: newer (messages you have not seen), identity (nobody checked who they are), release (a spokesperson released it), or a kind of personal data that may stand in public on purpose; may be given again</source>
        <translation>versturen ondanks: newer (berichten die je niet hebt gezien), identity (niemand heeft nagegaan wie dit is), release (een woordvoerder heeft het vrijgegeven), of een soort persoonsgegevens die met opzet openbaar mag staan; mag vaker voorkomen</translation>
    </message>
    <message>
        <source>not sent: your earlier reply in this case still waits for a colleague&apos;s word, and one at a time is judged. To add to it, take it back: outbox cancel %1.</source>
        <translation>niet verstuurd: je vorige antwoord in deze zaak wacht nog op het woord van een collega, en er wordt er één tegelijk beoordeeld. Wil je er iets aan toevoegen, neem het dan terug: outbox cancel %1.</translation>
    </message>
</context>
<context>
    <name>ReplyGuardWords</name>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>not sent: %1 never stands in public; take it out, or send it with --private.</source>
        <translation>niet verstuurd: %1 staat nooit in het openbaar; haal het eruit, of verstuur het met --private.</translation>
    </message>
    <message>
        <source>not sent: %1; your role may not accept that in public. Take it out, or send it with --private.</source>
        <translation>niet verstuurd: %1; met jouw rol mag dat niet in het openbaar blijven staan. Haal het eruit, of verstuur het met --private.</translation>
    </message>
    <message>
        <source>not sent: %1 would stand in public. To send all the same, on the record: --accept %2.</source>
        <translation>niet verstuurd: %1 zou in het openbaar staan. Toch versturen, en vastgelegd: --accept %2.</translation>
    </message>
    <message>
        <source>nobody has checked who this is: nothing about their account yet.</source>
        <translation>niemand heeft gecontroleerd wie dit is: nog niets over de rekening.</translation>
    </message>
    <message>
        <source>not sent: nobody has checked who this is. Check it (case identity), or send all the same, on the record: --accept identity.</source>
        <translation>niet verstuurd: niemand heeft gecontroleerd wie dit is. Controleer het (case identity), of verstuur toch, vastgelegd: --accept identity.</translation>
    </message>
    <message>
        <source>not sent: nobody has checked who this is (case identity).</source>
        <translation>niet verstuurd: niemand heeft gecontroleerd wie dit is (case identity).</translation>
    </message>
    <message>
        <source>not sent: replies about this topic leave only after release by a spokesperson. Has one released it: --accept release.</source>
        <translation>niet verstuurd: antwoorden over dit onderwerp gaan alleen weg na vrijgave door een woordvoerder. Is het vrijgegeven: --accept release.</translation>
    </message>
</context>
<context>
    <name>RunCommand</name>
    <message>
        <source>there is no display here, so no window can open. In the terminal: wederhoor practice (a walk on sample cases), wederhoor doctor, wederhoor --help.</source>
        <translation>hier is geen beeldscherm, dus er kan geen venster open. In de terminal: wederhoor practice (een oefenrondje langs voorbeeldzaken), wederhoor doctor, wederhoor --help.</translation>
    </message>
</context>
<context>
    <name>ScenarioWords</name>
    <message>
        <source>Was &quot;%1&quot; meant?</source>
        <translation>Werd &quot;%1&quot; bedoeld?</translation>
    </message>
    <message>
        <source>The file cannot be read: %1.</source>
        <translation>Het bestand is niet te lezen: %1.</translation>
    </message>
    <message>
        <source>See whether it is there, and whose it is.</source>
        <translation>Kijk of het er is, en van wie het is.</translation>
    </message>
    <message>
        <source>The file is larger than %1 KB.</source>
        <translation>Het bestand is groter dan %1 KB.</translation>
    </message>
    <message>
        <source>Make two scenarios of it, or shorten its texts.</source>
        <translation>Maak er twee scenario&apos;s van, of kort de teksten in.</translation>
    </message>
    <message>
        <source>The file is not in UTF-8.</source>
        <translation>Het bestand is niet in UTF-8.</translation>
    </message>
    <message>
        <source>Save it as UTF-8.</source>
        <translation>Bewaar het als UTF-8.</translation>
    </message>
    <message>
        <source>This is no YAML: %1.</source>
        <translation>Dit is geen YAML: %1.</translation>
    </message>
    <message>
        <source>Look at the indentation here, and put texts with a colon or a hash in quotes.</source>
        <translation>Kijk hier naar het inspringen, en zet teksten met een dubbele punt of hekje tussen aanhalingstekens.</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>Het bestand is leeg.</translation>
    </message>
    <message>
        <source>The page &quot;Writing a scenario&quot; of the help has one to begin with.</source>
        <translation>Op de hulppagina &quot;Een scenario schrijven&quot; staat er een om mee te beginnen.</translation>
    </message>
    <message>
        <source>A second document begins here.</source>
        <translation>Hier begint een tweede document.</translation>
    </message>
    <message>
        <source>One file holds one scenario: take out the line &quot;---&quot;.</source>
        <translation>Eén bestand bevat één scenario: haal de regel &quot;---&quot; weg.</translation>
    </message>
    <message>
        <source>Anchors, aliases and tags (&amp; * !) are not used in scenarios.</source>
        <translation>Ankers, aliassen en tags (&amp; * !) doen niet mee in scenario&apos;s.</translation>
    </message>
    <message>
        <source>Write the value out, or put the text in quotes.</source>
        <translation>Schrijf de waarde uit, of zet de tekst tussen aanhalingstekens.</translation>
    </message>
    <message>
        <source>Values lie more than %1 deep here.</source>
        <translation>Waarden liggen hier meer dan %1 diep.</translation>
    </message>
    <message>
        <source>No scenario needs that: look at the brackets.</source>
        <translation>Dat heeft geen scenario nodig: kijk naar de haken.</translation>
    </message>
    <message>
        <source>The file holds more than %1 values.</source>
        <translation>Het bestand bevat meer dan %1 waarden.</translation>
    </message>
    <message>
        <source>Make several scenarios of it.</source>
        <translation>Maak er meer scenario&apos;s van.</translation>
    </message>
    <message>
        <source>A key must be one word.</source>
        <translation>Een sleutel moet één woord zijn.</translation>
    </message>
    <message>
        <source>Look at the indentation and the brackets here.</source>
        <translation>Kijk hier naar het inspringen en de haken.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; stands here a second time.</source>
        <translation>&quot;%1&quot; staat hier een tweede keer.</translation>
    </message>
    <message>
        <source>Keep one of them.</source>
        <translation>Houd er een over.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is missing here.</source>
        <translation>&quot;%1&quot; ontbreekt hier.</translation>
    </message>
    <message>
        <source>Add it.</source>
        <translation>Voeg het toe.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not known here.</source>
        <translation>&quot;%1&quot; is hier niet bekend.</translation>
    </message>
    <message>
        <source>Known are: %1.</source>
        <translation>Bekend zijn: %1.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; must be a text.</source>
        <translation>&quot;%1&quot; moet een tekst zijn.</translation>
    </message>
    <message>
        <source>Look at the indentation, or put it in quotes.</source>
        <translation>Kijk naar het inspringen, of zet aanhalingstekens.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; must be a list.</source>
        <translation>&quot;%1&quot; moet een lijst zijn.</translation>
    </message>
    <message>
        <source>Begin each entry on a line of its own with &quot;- &quot;.</source>
        <translation>Begin elk onderdeel op een eigen regel met &quot;- &quot;.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; must hold keys with values.</source>
        <translation>&quot;%1&quot; moet sleutels met waarden bevatten.</translation>
    </message>
    <message>
        <source>Write them below it, indented: &quot;key: value&quot;.</source>
        <translation>Schrijf ze eronder, ingesprongen: &quot;sleutel: waarde&quot;.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is empty.</source>
        <translation>&quot;%1&quot; is leeg.</translation>
    </message>
    <message>
        <source>Fill it in.</source>
        <translation>Vul het in.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is longer than %2 characters.</source>
        <translation>&quot;%1&quot; is langer dan %2 tekens.</translation>
    </message>
    <message>
        <source>Shorten it.</source>
        <translation>Kort het in.</translation>
    </message>
    <message numerus="yes">
        <source>&quot;%1&quot; must hold %n or more.</source>
        <translation>
            <numerusform>&quot;%1&quot; moet er minstens %n bevatten.</numerusform>
            <numerusform>&quot;%1&quot; moet er minstens %n bevatten.</numerusform>
        </translation>
    </message>
    <message>
        <source>Add what is missing.</source>
        <translation>Voeg toe wat ontbreekt.</translation>
    </message>
    <message numerus="yes">
        <source>&quot;%1&quot; may hold %n at most.</source>
        <translation>
            <numerusform>&quot;%1&quot; mag er hooguit %n bevatten.</numerusform>
            <numerusform>&quot;%1&quot; mag er hooguit %n bevatten.</numerusform>
        </translation>
    </message>
    <message>
        <source>Take some out.</source>
        <translation>Haal er een paar weg.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; must be a whole number.</source>
        <translation>&quot;%1&quot; moet een heel getal zijn.</translation>
    </message>
    <message>
        <source>Give one from %1 to %2.</source>
        <translation>Geef er een van %1 tot en met %2.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; must be true or false.</source>
        <translation>&quot;%1&quot; moet true of false zijn.</translation>
    </message>
    <message>
        <source>Write true or false.</source>
        <translation>Schrijf true of false.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; must be a time of at most a day.</source>
        <translation>&quot;%1&quot; moet een tijd van hooguit een dag zijn.</translation>
    </message>
    <message>
        <source>Write it as 45s, 15m or 2h.</source>
        <translation>Schrijf het als 45s, 15m of 2h.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; must be a date.</source>
        <translation>&quot;%1&quot; moet een datum zijn.</translation>
    </message>
    <message>
        <source>Write it as 2027-12-31.</source>
        <translation>Schrijf het als 2027-12-31.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be &quot;%2&quot;.</source>
        <translation>&quot;%1&quot; kan niet &quot;%2&quot; zijn.</translation>
    </message>
    <message>
        <source>Choose one of: %1.</source>
        <translation>Kies uit: %1.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no name for this.</source>
        <translation>&quot;%1&quot; kan hier geen naam zijn.</translation>
    </message>
    <message>
        <source>Use small letters, digits and dashes, 60 at most.</source>
        <translation>Gebruik kleine letters, cijfers en streepjes, hooguit 60.</translation>
    </message>
    <message>
        <source>This is written for format %1 of scenarios, which this program does not know.</source>
        <translation>Dit is geschreven voor formaat %1 van scenario&apos;s, en dat kent dit programma niet.</translation>
    </message>
    <message>
        <source>Update the program, or write it in format 1.</source>
        <translation>Werk het programma bij, of schrijf het in formaat 1.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is the name of another one already.</source>
        <translation>&quot;%1&quot; is al de naam van een ander.</translation>
    </message>
    <message>
        <source>Give it a name of its own.</source>
        <translation>Geef het een eigen naam.</translation>
    </message>
    <message>
        <source>A scenario &quot;%1&quot; is there already, from %2.</source>
        <translation>Er is al een scenario &quot;%1&quot;, uit %2.</translation>
    </message>
    <message>
        <source>Give this one an id of its own.</source>
        <translation>Geef dit een eigen id.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; names &quot;%2&quot;, which is not in this scenario.</source>
        <translation>&quot;%1&quot; noemt &quot;%2&quot;, en dat staat niet in dit scenario.</translation>
    </message>
    <message>
        <source>Add it, or name one that is there.</source>
        <translation>Voeg het toe, of noem er een die er staat.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; could be somebody&apos;s account.</source>
        <translation>&quot;%1&quot; kan iemands account zijn.</translation>
    </message>
    <message>
        <source>End the handle in .practice.example: no such account exists anywhere.</source>
        <translation>Laat de accountnaam eindigen op .practice.example: zo&apos;n account bestaat nergens.</translation>
    </message>
    <message>
        <source>A word is missing in &quot;%1&quot;.</source>
        <translation>In &quot;%1&quot; ontbreekt een woord.</translation>
    </message>
    <message>
        <source>Look at the spaces and the | in it.</source>
        <translation>Kijk naar de spaties en de | erin.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no word to look for.</source>
        <translation>&quot;%1&quot; is geen woord om naar te zoeken.</translation>
    </message>
    <message>
        <source>Use letters and digits, * at an end for what may follow or go before, _ between words.</source>
        <translation>Gebruik letters en cijfers, * aan een eind voor wat mag volgen of voorafgaan, _ tussen woorden.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; only says what must not be there.</source>
        <translation>&quot;%1&quot; zegt alleen wat er niet mag staan.</translation>
    </message>
    <message>
        <source>Add a word that must be there.</source>
        <translation>Voeg een woord toe dat er moet staan.</translation>
    </message>
    <message>
        <source>There are no synonyms called &quot;%1&quot;.</source>
        <translation>Er zijn geen synoniemen met de naam &quot;%1&quot;.</translation>
    </message>
    <message>
        <source>Write the words out, with | between them.</source>
        <translation>Schrijf de woorden uit, met | ertussen.</translation>
    </message>
    <message>
        <source>The weights of the rubric are all 0.</source>
        <translation>De gewichten in rubric zijn allemaal 0.</translation>
    </message>
    <message>
        <source>Give at least one criterion a weight.</source>
        <translation>Geef minstens één criterium een gewicht.</translation>
    </message>
    <message>
        <source>The turn &quot;%1&quot; comes with time, and does not say after how long.</source>
        <translation>De beurt &quot;%1&quot; komt met de tijd, en zegt niet na hoe lang.</translation>
    </message>
    <message>
        <source>Add &quot;wait&quot;, such as 15m.</source>
        <translation>Voeg &quot;wait&quot; toe, zoals 15m.</translation>
    </message>
    <message>
        <source>This is no JSON object.</source>
        <translation>Dit is geen JSON-object.</translation>
    </message>
    <message>
        <source>Write one on a line: {&quot;at&quot;: 90, &quot;act&quot;: &quot;reply&quot;, &quot;text&quot;: &quot;...&quot;}.</source>
        <translation>Schrijf er een per regel: {&quot;at&quot;: 90, &quot;act&quot;: &quot;reply&quot;, &quot;text&quot;: &quot;...&quot;}.</translation>
    </message>
    <message>
        <source>This happens before the line above it.</source>
        <translation>Dit gebeurt eerder dan de regel erboven.</translation>
    </message>
    <message>
        <source>Put the lines in the order of their times.</source>
        <translation>Zet de regels op volgorde van tijd.</translation>
    </message>
    <message numerus="yes">
        <source>A run holds more than %n lines.</source>
        <translation>
            <numerusform>Een oefening telt meer dan %n regel.</numerusform>
            <numerusform>Een oefening telt meer dan %n regels.</numerusform>
        </translation>
    </message>
    <message>
        <source>Make it shorter.</source>
        <translation>Maak het korter.</translation>
    </message>
</context>
<context>
    <name>ScoreWords</name>
    <message>
        <source>Answered after %1 minutes, in time.</source>
        <translation>Beantwoord na %1 minuten, op tijd.</translation>
    </message>
    <message>
        <source>Answered after %1 minutes: too late.</source>
        <translation>Beantwoord na %1 minuten: te laat.</translation>
    </message>
    <message>
        <source>Send a first reply within the time, even if the answer is still to come.</source>
        <translation>Stuur binnen de tijd een eerste bericht, ook als het antwoord nog komt.</translation>
    </message>
    <message>
        <source>The customer was left without a reply.</source>
        <translation>De klant kreeg geen antwoord.</translation>
    </message>
    <message>
        <source>Answer, or say that it needs no reply.</source>
        <translation>Antwoord, of geef aan dat er geen antwoord nodig is.</translation>
    </message>
    <message>
        <source>Nothing was written.</source>
        <translation>Er is niets geschreven.</translation>
    </message>
    <message>
        <source>Write a reply.</source>
        <translation>Schrijf een antwoord.</translation>
    </message>
    <message>
        <source>The platform does not take a text of this length.</source>
        <translation>Het platform neemt een tekst van deze lengte niet aan.</translation>
    </message>
    <message>
        <source>Look at the counter under the text before you send.</source>
        <translation>Kijk voor het versturen naar de teller onder de tekst.</translation>
    </message>
    <message>
        <source>Twice as long as anybody reads.</source>
        <translation>Twee keer zo lang als iemand leest.</translation>
    </message>
    <message>
        <source>Say the one thing the customer needs to know, in a few sentences.</source>
        <translation>Zeg in een paar zinnen wat de klant moet weten.</translation>
    </message>
    <message>
        <source>These are words, not sentences.</source>
        <translation>Dit zijn woorden, geen zinnen.</translation>
    </message>
    <message>
        <source>Write to the customer as you would talk to them.</source>
        <translation>Schrijf de klant zoals je met hem zou praten.</translation>
    </message>
    <message>
        <source>These are the customer&apos;s own words.</source>
        <translation>Dit zijn de woorden van de klant zelf.</translation>
    </message>
    <message>
        <source>Answer in words of your own.</source>
        <translation>Antwoord in eigen woorden.</translation>
    </message>
    <message>
        <source>Written in a language that does not fit here.</source>
        <translation>Geschreven in een taal die hier niet past.</translation>
    </message>
    <message>
        <source>Answer in the customer&apos;s language, or in one that you share.</source>
        <translation>Antwoord in de taal van de klant, of in een die jullie delen.</translation>
    </message>
    <message>
        <source>It greets somebody else: %1</source>
        <translation>Het groet een ander: %1</translation>
    </message>
    <message>
        <source>Look whose message you are answering before you send.</source>
        <translation>Kijk voor het versturen wiens bericht je beantwoordt.</translation>
    </message>
    <message>
        <source>Said: &quot;%1&quot;.</source>
        <translation>Gezegd: &quot;%1&quot;.</translation>
    </message>
    <message>
        <source>Not said: &quot;%1&quot;.</source>
        <translation>Niet gezegd: &quot;%1&quot;.</translation>
    </message>
    <message>
        <source>Say it, in words of your own.</source>
        <translation>Zeg het, in eigen woorden.</translation>
    </message>
    <message>
        <source>Said before the SPOC had answered: &quot;%1&quot;.</source>
        <translation>Gezegd voordat de SPOC had geantwoord: &quot;%1&quot;.</translation>
    </message>
    <message>
        <source>Say that you are asking, and pass the answer on when you have it.</source>
        <translation>Zeg dat je het navraagt, en geef het antwoord door zodra je het hebt.</translation>
    </message>
    <message>
        <source>Should not have been said: &quot;%1&quot;.</source>
        <translation>Had niet gezegd moeten worden: &quot;%1&quot;.</translation>
    </message>
    <message>
        <source>Leave it out, or look it up first.</source>
        <translation>Laat het weg, of zoek het eerst op.</translation>
    </message>
    <message>
        <source>Done: &quot;%1&quot;.</source>
        <translation>Gedaan: &quot;%1&quot;.</translation>
    </message>
    <message>
        <source>Not done: &quot;%1&quot;.</source>
        <translation>Niet gedaan: &quot;%1&quot;.</translation>
    </message>
    <message>
        <source>Do it beside your reply.</source>
        <translation>Doe het naast je antwoord.</translation>
    </message>
    <message>
        <source>Sympathy in words of your own.</source>
        <translation>Medeleven in eigen woorden.</translation>
    </message>
    <message>
        <source>Sympathy, but not about what happened to this customer.</source>
        <translation>Medeleven, maar niet over wat deze klant overkwam.</translation>
    </message>
    <message>
        <source>Name what happened: it shows that you have read it.</source>
        <translation>Noem wat er gebeurde: dan merkt de klant dat je het gelezen hebt.</translation>
    </message>
    <message>
        <source>A stock phrase: it could stand under any message.</source>
        <translation>Een standaardzin: die kan onder elk bericht staan.</translation>
    </message>
    <message>
        <source>Say in words of your own what this is like for the customer.</source>
        <translation>Zeg in eigen woorden hoe dit voor de klant is.</translation>
    </message>
    <message>
        <source>No word about how this is for the customer.</source>
        <translation>Geen woord over hoe dit voor de klant is.</translation>
    </message>
    <message>
        <source>Begin with one sentence about what happened to them.</source>
        <translation>Begin met één zin over wat hem overkwam.</translation>
    </message>
    <message>
        <source>This sends the customer away.</source>
        <translation>Dit stuurt de klant weg.</translation>
    </message>
    <message>
        <source>Take the question up, also when it was asked before or could be looked up.</source>
        <translation>Pak de vraag op, ook als hij eerder gesteld is of op te zoeken was.</translation>
    </message>
    <message>
        <source>The tone fits the customer and the platform.</source>
        <translation>De toon past bij de klant en het platform.</translation>
    </message>
    <message>
        <source>Not the form of address that this customer uses.</source>
        <translation>Niet de aanspreekvorm die bij deze klant past.</translation>
    </message>
    <message>
        <source>Follow the customer: je where they say je, u where they say u.</source>
        <translation>Volg de klant: je bij je, u bij u.</translation>
    </message>
    <message>
        <source>Je and u in one reply.</source>
        <translation>Je en u in één antwoord.</translation>
    </message>
    <message>
        <source>Choose one of them.</source>
        <translation>Kies er een.</translation>
    </message>
    <message>
        <source>No greeting, and no name.</source>
        <translation>Geen groet en geen naam.</translation>
    </message>
    <message>
        <source>Greet the customer by name.</source>
        <translation>Groet de klant bij naam.</translation>
    </message>
    <message>
        <source>Bank language.</source>
        <translation>Banktaal.</translation>
    </message>
    <message>
        <source>Say it as you would at a counter.</source>
        <translation>Zeg het zoals aan de balie.</translation>
    </message>
    <message>
        <source>Capitals or exclamation marks shout.</source>
        <translation>Hoofdletters of uitroeptekens schreeuwen.</translation>
    </message>
    <message>
        <source>One exclamation mark says enough.</source>
        <translation>Eén uitroepteken zegt genoeg.</translation>
    </message>
    <message>
        <source>Long for this platform.</source>
        <translation>Lang voor dit platform.</translation>
    </message>
    <message>
        <source>Keep what the customer asked; the rest can wait.</source>
        <translation>Houd wat de klant vroeg; de rest kan wachten.</translation>
    </message>
    <message>
        <source>No personal data, and no questions for them, in public.</source>
        <translation>Geen persoonsgegevens in het openbaar, en er niet om gevraagd.</translation>
    </message>
    <message>
        <source>Personal data in public: %1</source>
        <translation>Persoonsgegevens in het openbaar: %1</translation>
    </message>
    <message>
        <source>Leave it out of what everybody can read.</source>
        <translation>Laat het weg uit wat iedereen kan lezen.</translation>
    </message>
    <message>
        <source>Personal data is asked for where everybody reads along.</source>
        <translation>Er wordt om persoonsgegevens gevraagd waar iedereen meeleest.</translation>
    </message>
    <message>
        <source>Ask for it in a private message.</source>
        <translation>Vraag ernaar in een privébericht.</translation>
    </message>
    <message>
        <source>A link to a place that is not ours.</source>
        <translation>Een link naar een plek die niet van ons is.</translation>
    </message>
    <message>
        <source>Link to our own pages only.</source>
        <translation>Verwijs alleen naar eigen pagina&apos;s.</translation>
    </message>
    <message>
        <source>Said in the right place.</source>
        <translation>Op de juiste plek gezegd.</translation>
    </message>
    <message>
        <source>Moved to private, while everybody could have had the answer.</source>
        <translation>Naar privé gebracht, terwijl iedereen er iets aan had gehad.</translation>
    </message>
    <message>
        <source>Answer in public what is of use to all.</source>
        <translation>Beantwoord openbaar waar iedereen iets aan heeft.</translation>
    </message>
    <message>
        <source>Not moved to a private message.</source>
        <translation>Niet naar een privébericht gebracht.</translation>
    </message>
    <message>
        <source>Say in public that you go on in a private message, and why.</source>
        <translation>Zeg openbaar dat je verdergaat in een privébericht, en waarom.</translation>
    </message>
    <message>
        <source>Said in public what belongs in private.</source>
        <translation>Openbaar gezegd wat privé hoort.</translation>
    </message>
    <message>
        <source>Stay in the private message.</source>
        <translation>Blijf in het privébericht.</translation>
    </message>
    <message>
        <source>The right colleague was asked.</source>
        <translation>De juiste collega is gevraagd.</translation>
    </message>
    <message>
        <source>Nobody inside was asked.</source>
        <translation>Niemand binnen is gevraagd.</translation>
    </message>
    <message>
        <source>Ask the SPOC: this is not yours to decide or to know.</source>
        <translation>Vraag de SPOC: dit hoef je niet zelf te weten of te beslissen.</translation>
    </message>
    <message>
        <source>Another department was asked than this belongs to.</source>
        <translation>Een andere afdeling gevraagd dan waar dit hoort.</translation>
    </message>
    <message>
        <source>Look in the SPOC list for whose subject this is.</source>
        <translation>Kijk in de SPOC-lijst van wie dit onderwerp is.</translation>
    </message>
    <message>
        <source>A colleague was asked for what you could look up.</source>
        <translation>Een collega gevraagd naar wat op te zoeken was.</translation>
    </message>
    <message>
        <source>Look in the knowledge base first.</source>
        <translation>Kijk eerst in de kennisbank.</translation>
    </message>
    <message>
        <source>The colleague got no clear question.</source>
        <translation>De collega kreeg geen duidelijke vraag.</translation>
    </message>
    <message>
        <source>Say in one or two sentences what the customer asks and what you need to know.</source>
        <translation>Zeg in een of twee zinnen wat de klant vraagt en wat jij moet weten.</translation>
    </message>
    <message>
        <source>The colleague&apos;s answer did not reach the customer.</source>
        <translation>Het antwoord van de collega kwam niet bij de klant.</translation>
    </message>
    <message>
        <source>Wait for it, and pass it on.</source>
        <translation>Wacht erop, en geef het door.</translation>
    </message>
    <message>
        <source>No colleague was needed.</source>
        <translation>Er was geen collega nodig.</translation>
    </message>
    <message>
        <source>Signed by %1.</source>
        <translation>Ondertekend door %1.</translation>
    </message>
    <message>
        <source>Not signed by a person.</source>
        <translation>Niet door een mens ondertekend.</translation>
    </message>
    <message>
        <source>Sign with your name, such as ^Noor.</source>
        <translation>Onderteken met je naam, zoals ^Noor.</translation>
    </message>
    <message>
        <source>Rightly left without a reply.</source>
        <translation>Terecht zonder antwoord gelaten.</translation>
    </message>
    <message>
        <source>This needed no reply.</source>
        <translation>Hier was geen antwoord nodig.</translation>
    </message>
    <message>
        <source>Dismiss it, with the reason.</source>
        <translation>Leg het weg, met de reden.</translation>
    </message>
    <message>
        <source>Answered in time</source>
        <translation>Op tijd beantwoord</translation>
    </message>
    <message>
        <source>Answers the question</source>
        <translation>Beantwoordt de vraag</translation>
    </message>
    <message>
        <source>Correct facts</source>
        <translation>Juiste feiten</translation>
    </message>
    <message>
        <source>Empathy, own words</source>
        <translation>Empathie, eigen woorden</translation>
    </message>
    <message>
        <source>Tone of the platform</source>
        <translation>Toon van het platform</translation>
    </message>
    <message>
        <source>Safety</source>
        <translation>Veiligheid</translation>
    </message>
    <message>
        <source>Right place</source>
        <translation>Juiste plek</translation>
    </message>
    <message>
        <source>Use of the SPOC</source>
        <translation>Gebruik van de SPOC</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>Ondertekend</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is at half or less: with that nobody passes.</source>
        <translation>&quot;%1&quot; staat op de helft of lager: daarmee slaagt niemand.</translation>
    </message>
    <message>
        <source>Without this nobody passes: %1</source>
        <translation>Zonder dit slaagt niemand: %1</translation>
    </message>
    <message>
        <source>Without this act nobody passes: %1</source>
        <translation>Zonder deze handeling slaagt niemand: %1</translation>
    </message>
</context>
<context>
    <name>SearchWords</name>
    <message>
        <source>who wrote it: a name or a handle</source>
        <translation>wie het schreef: naam of account</translation>
    </message>
    <message>
        <source>where it came in</source>
        <translation>waar het binnenkwam</translation>
    </message>
    <message>
        <source>how far the case is</source>
        <translation>hoe ver de zaak is</translation>
    </message>
    <message>
        <source>whose case it is</source>
        <translation>van wie de zaak is</translation>
    </message>
    <message>
        <source>what it is about</source>
        <translation>waar het over gaat</translation>
    </message>
    <message>
        <source>not read yet</source>
        <translation>nog niet gelezen</translation>
    </message>
    <message>
        <source>with a picture or a file</source>
        <translation>met een afbeelding of bestand</translation>
    </message>
    <message>
        <source>written before a day</source>
        <translation>geschreven vóór een dag</translation>
    </message>
    <message>
        <source>written on a day or later</source>
        <translation>geschreven op een dag of later</translation>
    </message>
    <message>
        <source>today</source>
        <translation>vandaag</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>gisteren</translation>
    </message>
    <message>
        <source>a week ago</source>
        <translation>een week geleden</translation>
    </message>
    <message>
        <source>this year</source>
        <translation>dit jaar</translation>
    </message>
    <message>
        <source>yours</source>
        <translation>van jou</translation>
    </message>
    <message>
        <source>earlier</source>
        <translation>eerder</translation>
    </message>
    <message>
        <source>“%1:” is not a field. There are: %2. As plain words, write them in quotes.</source>
        <translation>“%1:” is geen veld. Er zijn: %2. Bedoel je gewone woorden, zet ze dan tussen aanhalingstekens.</translation>
    </message>
    <message>
        <source>“%1:” needs a value behind the colon, for example %2.</source>
        <translation>Achter “%1:” hoort een waarde, bijvoorbeeld %2.</translation>
    </message>
    <message>
        <source>“status:%1” is not a status. There are: %2.</source>
        <translation>“status:%1” is geen status. Er zijn: %2.</translation>
    </message>
    <message>
        <source>“%1:%2” is not known. There is: %1:%3.</source>
        <translation>“%1:%2” bestaat niet. Er is: %1:%3.</translation>
    </message>
    <message>
        <source>“%1:%2” is not a day. Write it as year-month-day: %1:2026-01-31.</source>
        <translation>“%1:%2” is geen dag. Schrijf jaar-maand-dag: %1:2026-01-31.</translation>
    </message>
    <message>
        <source>with a decision within a mandate</source>
        <translation>met een beslissing binnen een mandaat</translation>
    </message>
</context>
<context>
    <name>SendParts</name>
    <message>
        <source>the reply is queued as %1.</source>
        <translation>het antwoord staat klaar als %1.</translation>
    </message>
</context>
<context>
    <name>ServerFindings</name>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n seconde</numerusform>
            <numerusform>%n seconden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minuut</numerusform>
            <numerusform>%n minuten</numerusform>
        </translation>
    </message>
    <message>
        <source>agrees with this machine&apos;s</source>
        <translation>is gelijk aan die van deze computer</translation>
    </message>
    <message>
        <source>this machine is %1 ahead of it</source>
        <translation>deze computer loopt %1 voor</translation>
    </message>
    <message>
        <source>this machine is %1 behind it</source>
        <translation>deze computer loopt %1 achter</translation>
    </message>
    <message>
        <source>response times are wrong by as much: set this machine&apos;s clock, or let the network set it (timedatectl set-ntp true); is this machine&apos;s right, tell who runs the server</source>
        <translation>reactietijden kloppen evenveel niet: zet de klok van deze computer gelijk, of laat het netwerk dat doen (timedatectl set-ntp true); loopt deze computer goed, zeg het dan de beheerder van de server</translation>
    </message>
    <message>
        <source>network</source>
        <translation>netwerk</translation>
    </message>
    <message>
        <source>mend the setting; without it nothing is fetched</source>
        <translation>herstel de instelling; zonder haar wordt er niets opgehaald</translation>
    </message>
    <message>
        <source>clock of %1</source>
        <translation>klok van %1</translation>
    </message>
    <message>
        <source>the server does not tell its time</source>
        <translation>de server noemt zijn tijd niet</translation>
    </message>
    <message>
        <source>not compared: %1</source>
        <translation>niet vergeleken: %1</translation>
    </message>
    <message>
        <source>check the connection and try again</source>
        <translation>controleer de verbinding en probeer het opnieuw</translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message>
        <source>the inbox file was damaged: it was set aside as %1 and a new one begun.</source>
        <translation>het bestand van de inbox was beschadigd: het is opzij gelegd als %1 en er is een nieuw begonnen.</translation>
    </message>
    <message>
        <source>the inbox was brought to this version; a copy of the old one lies in %1.</source>
        <translation>de inbox is naar deze versie gebracht; een kopie van de oude ligt in %1.</translation>
    </message>
    <message>
        <source>there is no channel %1</source>
        <translation>er is geen kanaal %1</translation>
    </message>
    <message>
        <source>The team database is away: it is told later.</source>
        <translation>De teamdatabase is weg: die hoort het later.</translation>
    </message>
</context>
<context>
    <name>Shared</name>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nee</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Sjabloon</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Label</translation>
    </message>
    <message>
        <source>Saved view</source>
        <translation>Bewaarde weergave</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Ondertekening</translation>
    </message>
    <message>
        <source>SPOC</source>
        <translation>SPOC</translation>
    </message>
    <message>
        <source>Opening hours</source>
        <translation>Openingstijden</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Doel</translation>
    </message>
    <message>
        <source>Listening query</source>
        <translation>Zoekopdracht</translation>
    </message>
    <message>
        <source>Everybody&apos;s signature</source>
        <translation>Ieders ondertekening</translation>
    </message>
    <message>
        <source>Everybody&apos;s signature on one channel</source>
        <translation>Ieders ondertekening op één kanaal</translation>
    </message>
    <message>
        <source>Signature of %1</source>
        <translation>Ondertekening van %1</translation>
    </message>
    <message>
        <source>team</source>
        <translation>team</translation>
    </message>
    <message>
        <source>team, not told yet</source>
        <translation>team, nog niet gemeld</translation>
    </message>
    <message>
        <source>clash</source>
        <translation>botsing</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>geweigerd</translation>
    </message>
    <message>
        <source>proposed</source>
        <translation>voorgesteld</translation>
    </message>
    <message>
        <source>returned</source>
        <translation>teruggegeven</translation>
    </message>
    <message>
        <source>Made by %1.</source>
        <translation>Gemaakt door %1.</translation>
    </message>
    <message>
        <source>Made by %1, approved by %2.</source>
        <translation>Gemaakt door %1, goedgekeurd door %2.</translation>
    </message>
    <message>
        <source>Changed on this desk; the team hears of it as soon as its database is there.</source>
        <translation>Hier veranderd; het team krijgt het zodra de teamdatabase er is.</translation>
    </message>
    <message>
        <source>%1 deleted it while you changed it.</source>
        <translation>%1 heeft het verwijderd terwijl jij het veranderde.</translation>
    </message>
    <message>
        <source>%1 changed it while you did.</source>
        <translation>%1 heeft het tegelijk met jou veranderd.</translation>
    </message>
    <message>
        <source>The team has another one of this name. Give yours another name, or leave it.</source>
        <translation>Het team heeft er al een met deze naam. Geef de jouwe een andere naam, of laat hem vallen.</translation>
    </message>
    <message>
        <source>The team database does not let you change it.</source>
        <translation>Je mag dit in de teamdatabase niet veranderen.</translation>
    </message>
    <message>
        <source>Your proposal waits for a supervisor.</source>
        <translation>Je voorstel wacht op een supervisor.</translation>
    </message>
    <message>
        <source>%1 did not take over your proposal.</source>
        <translation>%1 heeft je voorstel niet overgenomen.</translation>
    </message>
    <message>
        <source>%1 returned your proposal: %2</source>
        <translation>%1 gaf je voorstel terug: %2</translation>
    </message>
    <message>
        <source>Guest</source>
        <translation>Gast</translation>
    </message>
    <message>
        <source>Name on the team page</source>
        <translation>Naam op de teampagina</translation>
    </message>
    <message>
        <source>Way to check an identity</source>
        <translation>Manier van identiteitscontrole</translation>
    </message>
    <message>
        <source>Does to the case: %1</source>
        <translation>Handelingen: %1</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Onderwerp</translation>
    </message>
    <message>
        <source>Mandate</source>
        <translation>Mandaat</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Iedereen</translation>
    </message>
    <message>
        <source>%1 (hub)</source>
        <translation>%1 (hub)</translation>
    </message>
    <message>
        <source>Another team</source>
        <translation>Een ander team</translation>
    </message>
    <message>
        <source>approved before</source>
        <translation>al goedgekeurd</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>teruggenomen</translation>
    </message>
    <message>
        <source>You took this proposal back, but %1 had approved it before: it is the team&apos;s now.</source>
        <translation>Je nam dit voorstel terug, maar %1 had het al goedgekeurd: het is nu van het team.</translation>
    </message>
    <message>
        <source>%1 had taken this proposal back before your word came. Nothing was changed.</source>
        <translation>%1 had dit voorstel al teruggenomen voordat je besliste. Er is niets veranderd.</translation>
    </message>
</context>
<context>
    <name>SharedCommand</name>
    <message>
        <source>The team database is away: this is what was known last.</source>
        <translation>De teamdatabase is weg: dit is wat het laatst bekend was.</translation>
    </message>
    <message>
        <source>This inbox belongs to no team.</source>
        <translation>Deze inbox hoort bij geen team.</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Soort</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Naam</translation>
    </message>
    <message>
        <source>Belongs to</source>
        <translation>Hoort bij</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Made by</source>
        <translation>Gemaakt door</translation>
    </message>
    <message>
        <source>Approved by</source>
        <translation>Goedgekeurd door</translation>
    </message>
    <message>
        <source>The team shares nothing yet.</source>
        <translation>Het team deelt nog niets.</translation>
    </message>
    <message>
        <source>no proposal of yours waits under this name; see shared list.</source>
        <translation>er wacht geen voorstel van jou met deze naam; zie shared list.</translation>
    </message>
    <message>
        <source>the team shares nothing of this name; see shared list.</source>
        <translation>het team deelt niets met deze naam; zie shared list.</translation>
    </message>
    <message>
        <source>several have this name: give the id, from shared list --json.</source>
        <translation>meer heten er zo: geef het id, uit shared list --json.</translation>
    </message>
    <message>
        <source>%1: the proposal is taken back.</source>
        <translation>%1: het voorstel is teruggenomen.</translation>
    </message>
    <message>
        <source>%1: taken back here; the team hears of it when its database is there.</source>
        <translation>%1: hier teruggenomen; het team hoort het zodra de database er is.</translation>
    </message>
    <message>
        <source>must be everybody, or the name or id of one of your teams or of a hub above them.</source>
        <translation>moet everybody zijn, of de naam of het id van een van je teams of van een hub erboven.</translation>
    </message>
    <message>
        <source>%1 belongs to: %2.</source>
        <translation>%1 hoort bij: %2.</translation>
    </message>
    <message>
        <source>%1: it is proposed that it belongs to: %2.</source>
        <translation>%1: voorgesteld is dat het hoort bij: %2.</translation>
    </message>
    <message>
        <source>the templates, tags, views and signatures that the team shares, and your proposals</source>
        <translation>de sjablonen, labels, weergaven en ondertekeningen die het team deelt, en je voorstellen</translation>
    </message>
    <message>
        <source>give a shared thing to one team or hub, or to everybody</source>
        <translation>iets gedeelds aan één team of hub geven, of aan iedereen</translation>
    </message>
    <message>
        <source>the name of a team or hub, or: everybody</source>
        <translation>de naam van een team of hub, of: everybody</translation>
    </message>
    <message>
        <source>take back a proposal of yours that nobody has judged</source>
        <translation>een voorstel van jezelf terugnemen waarover niemand besliste</translation>
    </message>
</context>
<context>
    <name>SignInWords</name>
    <message>
        <source>This is connected already, or the name is taken: %1.</source>
        <translation>Dit is al gekoppeld, of de naam is al in gebruik: %1.</translation>
    </message>
    <message>
        <source>%1 refuses this account with this app password. Look whether the account is spelt right (name.bsky.social, without @), and make a new app password: each is shown once only.</source>
        <translation>%1 weigert dit account met dit app-wachtwoord. Kijk of het account goed is gespeld (naam.bsky.social, zonder @) en maak een nieuw app-wachtwoord: elk wordt maar één keer getoond.</translation>
    </message>
    <message>
        <source>%1 cannot be reached. Look whether this computer has a connection and whether the address of the server is right, then try again.</source>
        <translation>%1 is niet te bereiken. Kijk of deze computer verbinding heeft en of het adres van de server klopt, en probeer het opnieuw.</translation>
    </message>
    <message>
        <source>%1 did not answer in time. Try again in a moment.</source>
        <translation>%1 antwoordde niet op tijd. Probeer het zo nog eens.</translation>
    </message>
    <message>
        <source>%1 has had too many tries from here. Wait a few minutes, then try again.</source>
        <translation>%1 heeft vanaf hier te veel pogingen gehad. Wacht een paar minuten en probeer het opnieuw.</translation>
    </message>
    <message>
        <source>At %1 nobody answers as this platform does. Look whether the address of the server is right; most people leave it empty.</source>
        <translation>Op %1 antwoordt niets zoals dit platform dat doet. Kijk of het adres van de server klopt; de meeste mensen laten het leeg.</translation>
    </message>
    <message>
        <source>The address cannot be reached. Look whether it is right and whether this computer has a connection, then try again.</source>
        <translation>Het adres is niet te bereiken. Kijk of het klopt en of deze computer verbinding heeft, en probeer het opnieuw.</translation>
    </message>
    <message>
        <source>There is no page at this address. Copy the feed&apos;s address from the site.</source>
        <translation>Op dit adres staat geen pagina. Kopieer het adres van de feed van de site.</translation>
    </message>
    <message>
        <source>That is not a feed (RSS, Atom or JSON Feed): %1.</source>
        <translation>Dat is geen feed (RSS, Atom of JSON Feed): %1.</translation>
    </message>
    <message>
        <source>The site does not let this feed be read without a sign-in.</source>
        <translation>De site laat deze feed niet lezen zonder aanmelding.</translation>
    </message>
</context>
<context>
    <name>SystemFindings</name>
    <message>
        <source>not installed</source>
        <translation>niet geïnstalleerd</translation>
    </message>
    <message>
        <source>install the package %1; until then another font is shown</source>
        <translation>installeer het pakket %1; tot die tijd zie je een ander lettertype</translation>
    </message>
    <message>
        <source>font Inter</source>
        <translation>lettertype Inter</translation>
    </message>
    <message>
        <source>font for emoji</source>
        <translation>lettertype voor emoji</translation>
    </message>
    <message>
        <source>dictionary, Dutch</source>
        <translation>woordenboek, Nederlands</translation>
    </message>
    <message>
        <source>install the package %1</source>
        <translation>installeer het pakket %1</translation>
    </message>
    <message>
        <source>dictionary, English</source>
        <translation>woordenboek, Engels</translation>
    </message>
    <message>
        <source>keyring</source>
        <translation>sleutelbos</translation>
    </message>
    <message>
        <source>a value was written, read and removed</source>
        <translation>er is een waarde geschreven, gelezen en verwijderd</translation>
    </message>
    <message>
        <source>no keyring answers (%1)</source>
        <translation>er antwoordt geen sleutelbos (%1)</translation>
    </message>
    <message>
        <source>start gnome-keyring or KWallet in this session; without one, channels that sign in cannot keep their secret</source>
        <translation>start gnome-keyring of KWallet in deze sessie; zonder kunnen kanalen die aanmelden hun geheim niet bewaren</translation>
    </message>
    <message>
        <source>it is locked (%1)</source>
        <translation>die zit op slot (%1)</translation>
    </message>
    <message>
        <source>unlock the keyring, for example by signing in to the desktop</source>
        <translation>open de sleutelbos, bijvoorbeeld door je bij het bureaublad aan te melden</translation>
    </message>
    <message>
        <source>it does not keep what it is given (%1)</source>
        <translation>die bewaart niet wat erin gaat (%1)</translation>
    </message>
    <message>
        <source>repair or replace the keyring</source>
        <translation>herstel of vervang de sleutelbos</translation>
    </message>
    <message>
        <source>practice channel</source>
        <translation>oefenkanaal</translation>
    </message>
    <message numerus="yes">
        <source>%n sample conversation(s)</source>
        <translation>
            <numerusform>%n voorbeeldgesprek</numerusform>
            <numerusform>%n voorbeeldgesprekken</numerusform>
        </translation>
    </message>
    <message>
        <source>its conversations cannot be read</source>
        <translation>de gesprekken zijn niet te lezen</translation>
    </message>
    <message>
        <source>install the program anew</source>
        <translation>installeer het programma opnieuw</translation>
    </message>
</context>
<context>
    <name>TakeOver</name>
    <message>
        <source>%1. Nothing was taken over.</source>
        <translation>%1. Er is niets overgenomen.</translation>
    </message>
    <message>
        <source>%1 added, %2 changed, %3 were there already</source>
        <translation>%1 toegevoegd, %2 gewijzigd, %3 waren er al</translation>
    </message>
</context>
<context>
    <name>TeamAdvice</name>
    <message>
        <source>It works.</source>
        <translation>Het werkt.</translation>
    </message>
    <message>
        <source>The name %1 is not known.</source>
        <translation>De naam %1 is onbekend.</translation>
    </message>
    <message>
        <source>Check the spelling, and that you are on the organisation&apos;s network or VPN.</source>
        <translation>Controleer de spelling, en of je op het netwerk of de VPN van de organisatie zit.</translation>
    </message>
    <message>
        <source>Nobody listens at %1, port %2.</source>
        <translation>Op %1, poort %2, luistert niemand.</translation>
    </message>
    <message>
        <source>Check the port (usually 5432), and that PostgreSQL runs and listens to the network.</source>
        <translation>Controleer de poort (meestal 5432), en of PostgreSQL draait en naar het netwerk luistert.</translation>
    </message>
    <message>
        <source>No answer from %1, port %2, in time.</source>
        <translation>Van %1, poort %2, kwam niet op tijd antwoord.</translation>
    </message>
    <message>
        <source>Check the network or VPN; a firewall may keep you from it. Then try again.</source>
        <translation>Controleer het netwerk of de VPN; misschien houdt een firewall je tegen. Probeer het dan opnieuw.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate is another host&apos;s, not %1&apos;s.</source>
        <translation>Het certificaat van de server is van een andere naam dan %1.</translation>
    </message>
    <message>
        <source>Fill in the name that stands in the certificate. If that cannot be right, do not go on and ask the administrator.</source>
        <translation>Vul de naam in die in het certificaat staat. Kan die niet kloppen, ga dan niet verder en vraag het de beheerder.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate was not signed by an authority that is trusted here.</source>
        <translation>Het certificaat van de server is niet ondertekend door een uitgever die hier vertrouwd wordt.</translation>
    </message>
    <message>
        <source>Ask the administrator for the right CA file and choose it (sslrootcert in an address).</source>
        <translation>Vraag de beheerder om het juiste CA-bestand en kies dat (sslrootcert in een adres).</translation>
    </message>
    <message>
        <source>The server speaks no TLS.</source>
        <translation>De server spreekt geen TLS.</translation>
    </message>
    <message>
        <source>Have TLS switched on there. A plain connection has to be asked for by name (sslmode=disable in an address).</source>
        <translation>Laat TLS daar aanzetten. Een onversleutelde verbinding moet je uitdrukkelijk vragen (sslmode=disable in een adres).</translation>
    </message>
    <message>
        <source>A certificate or key of this side cannot be used.</source>
        <translation>Een certificaat of sleutel van deze kant is niet te gebruiken.</translation>
    </message>
    <message>
        <source>Check that the files exist and that nobody but you can read the key (mode 0600).</source>
        <translation>Controleer of de bestanden bestaan en of alleen jij de sleutel kunt lezen (modus 0600).</translation>
    </message>
    <message>
        <source>The server asks for a password, and there is none.</source>
        <translation>De server vraagt een wachtwoord, en dat is er niet.</translation>
    </message>
    <message>
        <source>Fill in the password, or choose another way to sign in.</source>
        <translation>Vul het wachtwoord in, of kies een andere manier om je aan te melden.</translation>
    </message>
    <message>
        <source>The login or its password is not right.</source>
        <translation>De login of het wachtwoord klopt niet.</translation>
    </message>
    <message>
        <source>Check both, also capital letters; an administrator can set a new password.</source>
        <translation>Controleer beide, ook de hoofdletters; een beheerder kan een nieuw wachtwoord instellen.</translation>
    </message>
    <message>
        <source>Kerberos has no ticket that the server takes.</source>
        <translation>Kerberos heeft geen ticket dat de server aanneemt.</translation>
    </message>
    <message>
        <source>Get one (kinit, or sign in to this computer again), and check the clock of this computer.</source>
        <translation>Haal er een (kinit, of meld je opnieuw aan bij deze computer), en controleer de klok van deze computer.</translation>
    </message>
    <message>
        <source>The server does not admit this login from this computer, or not in this way.</source>
        <translation>De server laat deze login niet toe vanaf deze computer, of niet op deze manier.</translation>
    </message>
    <message>
        <source>Check the login and the way to sign in; the administrator looks at pg_hba.conf.</source>
        <translation>Controleer de login en de manier van aanmelden; de beheerder kijkt in pg_hba.conf.</translation>
    </message>
    <message>
        <source>There is no database %3 on that server.</source>
        <translation>Op die server is geen database %3.</translation>
    </message>
    <message>
        <source>Check its name; an administrator makes it with createdb.</source>
        <translation>Controleer de naam; een beheerder maakt hem met createdb.</translation>
    </message>
    <message>
        <source>You are known there, but this login is no member of the team.</source>
        <translation>Je bent daar bekend, maar deze login is geen lid van het team.</translation>
    </message>
    <message>
        <source>An administrator adds it: Settings, Members, or wederhoor team user add.</source>
        <translation>Een beheerder voegt hem toe: Instellingen, Leden, of wederhoor team user add.</translation>
    </message>
    <message>
        <source>The database is there, but it is no team database yet.</source>
        <translation>De database is er, maar het is nog geen teamdatabase.</translation>
    </message>
    <message>
        <source>Whoever made it runs wederhoor team create.</source>
        <translation>Wie hem gemaakt heeft, voert wederhoor team create uit.</translation>
    </message>
    <message>
        <source>The database is older than this program.</source>
        <translation>De database is ouder dan dit programma.</translation>
    </message>
    <message>
        <source>Whoever made it runs wederhoor team migrate; older programs go on working with it.</source>
        <translation>Wie hem gemaakt heeft, voert wederhoor team migrate uit; oudere programma&apos;s blijven ermee werken.</translation>
    </message>
    <message>
        <source>The database is newer than this program can work with.</source>
        <translation>De database is nieuwer dan waar dit programma mee kan werken.</translation>
    </message>
    <message>
        <source>Update Wederhoor.</source>
        <translation>Werk Wederhoor bij.</translation>
    </message>
    <message>
        <source>The server&apos;s PostgreSQL is too old.</source>
        <translation>De PostgreSQL van de server is te oud.</translation>
    </message>
    <message>
        <source>It must be version 13 or newer.</source>
        <translation>Het moet versie 13 of nieuwer zijn.</translation>
    </message>
    <message>
        <source>This server is a copy that can only be read.</source>
        <translation>Deze server is een kopie die alleen gelezen kan worden.</translation>
    </message>
    <message>
        <source>Fill in the name of the primary server, or one that always leads to it.</source>
        <translation>Vul de naam van de hoofdserver in, of een die daar altijd heen leidt.</translation>
    </message>
    <message>
        <source>A pooler stands between, and hands out sessions a transaction at a time.</source>
        <translation>Er staat een pooler tussen, die sessies per transactie uitdeelt.</translation>
    </message>
    <message>
        <source>The administrator sets it to session mode (pool_mode = session), or you connect past it.</source>
        <translation>De beheerder zet hem in de sessiestand (pool_mode = session), of je verbindt erlangs.</translation>
    </message>
    <message>
        <source>The server is starting, stopping, or has no connection left.</source>
        <translation>De server start, stopt, of heeft geen verbinding meer over.</translation>
    </message>
    <message>
        <source>Try again in a minute. Each desk needs three connections (max_connections).</source>
        <translation>Probeer het over een minuut opnieuw. Elke werkplek heeft drie verbindingen nodig (max_connections).</translation>
    </message>
    <message>
        <source>The team database cannot be used.</source>
        <translation>De teamdatabase is niet te gebruiken.</translation>
    </message>
    <message>
        <source>Show the administrator what the server said.</source>
        <translation>Laat de beheerder zien wat de server zei.</translation>
    </message>
    <message>
        <source>trainee</source>
        <translation>trainee</translation>
    </message>
    <message>
        <source>agent</source>
        <translation>medewerker</translation>
    </message>
    <message>
        <source>supervisor</source>
        <translation>supervisor</translation>
    </message>
    <message>
        <source>administrator</source>
        <translation>beheerder</translation>
    </message>
    <message>
        <source>password, kept in the keyring</source>
        <translation>wachtwoord, in de sleutelbos</translation>
    </message>
    <message>
        <source>password file (pgpass)</source>
        <translation>wachtwoordbestand (pgpass)</translation>
    </message>
    <message>
        <source>client certificate</source>
        <translation>clientcertificaat</translation>
    </message>
    <message>
        <source>Kerberos (your login at this computer)</source>
        <translation>Kerberos (je aanmelding bij deze computer)</translation>
    </message>
</context>
<context>
    <name>TeamCommand</name>
    <message>
        <source>The database is empty: wederhoor team create makes the team&apos;s schema in it.</source>
        <translation>De database is leeg: wederhoor team create maakt er het schema van het team in.</translation>
    </message>
    <message>
        <source>The schema is version %1 already; nothing was changed.</source>
        <translation>Het schema is al versie %1; er is niets veranderd.</translation>
    </message>
    <message>
        <source>The schema was version %1 and is version %2 now.</source>
        <translation>Het schema was versie %1 en is nu versie %2.</translation>
    </message>
    <message>
        <source>Next: wederhoor team user add NAME --role administrator.</source>
        <translation>Nu eerst: wederhoor team user add NAAM --role administrator.</translation>
    </message>
    <message>
        <source>A new incarnation has begun: every desk pulls anew, and no lease holds.</source>
        <translation>Er is een nieuwe incarnatie begonnen: elke werkplek haalt alles opnieuw op, en geen reservering geldt nog.</translation>
    </message>
    <message>
        <source>%1 is a member now, as %2.</source>
        <translation>%1 is nu lid, als %2.</translation>
    </message>
    <message>
        <source>postgresql://login@host/database; its password comes from pgpass or --secret-stdin</source>
        <translation>postgresql://login@host/database; het wachtwoord komt uit pgpass of van --secret-stdin</translation>
    </message>
    <message>
        <source>read the login&apos;s password from standard input</source>
        <translation>lees het wachtwoord van de login van de standaardinvoer</translation>
    </message>
    <message>
        <source>make the team&apos;s schema in an empty database, as whoever made that; twice does no harm</source>
        <translation>maak het schema van het team in een lege database, als wie die gemaakt heeft; tweemaal kan geen kwaad</translation>
    </message>
    <message>
        <source>bring the team database up to date</source>
        <translation>breng de teamdatabase bij</translation>
    </message>
    <message>
        <source>the database was restored: every desk pulls anew</source>
        <translation>de database is teruggezet: elke werkplek haalt alles opnieuw op</translation>
    </message>
    <message>
        <source>try the connection and say how the team database fares</source>
        <translation>probeer de verbinding en zeg hoe de teamdatabase ervoor staat</translation>
    </message>
    <message>
        <source>make a login a member of the team, or change its role</source>
        <translation>maak een login lid van het team, of verander de rol</translation>
    </message>
    <message>
        <source>as colleagues read it</source>
        <translation>zoals collega&apos;s de naam lezen</translation>
    </message>
    <message>
        <source>read a password for the new login from standard input; only a digest of it is sent</source>
        <translation>lees een wachtwoord voor de nieuwe login van de standaardinvoer; alleen een afgeleide ervan wordt verstuurd</translation>
    </message>
    <message>
        <source>This inbox belongs to no team.</source>
        <translation>Deze inbox hoort bij geen team.</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) wait until the team database knows them.</source>
        <translation>
            <numerusform>%n wijziging wacht tot de teamdatabase die kent.</numerusform>
            <numerusform>%n wijzigingen wachten tot de teamdatabase die kent.</numerusform>
        </translation>
    </message>
    <message>
        <source>This inbox and the team database are alike.</source>
        <translation>Deze inbox en de teamdatabase zijn gelijk.</translation>
    </message>
    <message>
        <source>tell the team database what was done here, and read what colleagues did</source>
        <translation>vertel de teamdatabase wat hier is gedaan en lees wat collega&apos;s deden</translation>
    </message>
    <message>
        <source>do it once and end; a window or poll does it all the time</source>
        <translation>doe het eenmaal en eindig; een venster of poll doet het steeds</translation>
    </message>
    <message>
        <source>Deleted: what %1 public and %2 private messages said, %3 notes and other words of the history, %4 texts of replies.</source>
        <translation>Gewist: wat %1 openbare en %2 privéberichten zeiden, %3 notities en andere woorden van de geschiedenis, %4 teksten van antwoorden.</translation>
    </message>
    <message>
        <source>Sending goes on.</source>
        <translation>Het versturen gaat verder.</translation>
    </message>
    <message>
        <source>Nobody may send now: %1</source>
        <translation>Niemand mag nu versturen: %1</translation>
    </message>
    <message>
        <source>hold all sending, as a supervisor: replies of every desk wait</source>
        <translation>houd al het versturen vast, als supervisor: antwoorden van elke werkplek wachten</translation>
    </message>
    <message>
        <source>why; every desk shows it</source>
        <translation>waarom; elke werkplek toont het</translation>
    </message>
    <message>
        <source>every desk shows it: say why.</source>
        <translation>elke werkplek toont het: zeg waarom.</translation>
    </message>
    <message>
        <source>let sending go on, as a supervisor</source>
        <translation>laat het versturen weer gaan, als supervisor</translation>
    </message>
    <message>
        <source>delete in the team database what is past its time now, as an administrator; desks do it once a day</source>
        <translation>in de teamdatabase nu verwijderen wat over de bewaartermijn is, als beheerder; werkplekken doen het eens per dag</translation>
    </message>
    <message>
        <source>read %1 of %2</source>
        <translation>%1 van %2 gelezen</translation>
    </message>
</context>
<context>
    <name>TeamFindings</name>
    <message>
        <source>team database</source>
        <translation>teamdatabase</translation>
    </message>
    <message numerus="yes">
        <source>%1, %2; %n channel(s); schema %3</source>
        <translation>
            <numerusform>%1, %2; %n kanaal; schema %3</numerusform>
            <numerusform>%1, %2; %n kanalen; schema %3</numerusform>
        </translation>
    </message>
    <message>
        <source>the connection is not encrypted</source>
        <translation>de verbinding is niet versleuteld</translation>
    </message>
    <message>
        <source>have TLS switched on at the server, and take sslmode=disable out of the address</source>
        <translation>laat TLS aanzetten op de server, en haal sslmode=disable uit het adres</translation>
    </message>
    <message>
        <source>find it in pg_stat_activity, in any database of the server, and end it</source>
        <translation>zoek haar op in pg_stat_activity, in welke database van de server ook, en beëindig haar</translation>
    </message>
    <message>
        <source>a prepared transaction stands open: until it ends, no desk sees what is new</source>
        <translation>een voorbereide transactie staat open: tot ze eindigt ziet geen werkplek wat nieuw is</translation>
    </message>
    <message>
        <source>find it in pg_prepared_xacts, and commit it or roll it back</source>
        <translation>zoek haar op in pg_prepared_xacts, en leg haar vast of draai haar terug</translation>
    </message>
    <message>
        <source>its state was not told: %1</source>
        <translation>hoe hij ervoor staat werd niet gezegd: %1</translation>
    </message>
    <message>
        <source>try again</source>
        <translation>probeer het opnieuw</translation>
    </message>
    <message>
        <source>a supervisor lets nobody send: %1</source>
        <translation>een supervisor laat niemand versturen: %1</translation>
    </message>
    <message>
        <source>a supervisor lifts it when its reason is gone</source>
        <translation>een supervisor heft het op als de reden weg is</translation>
    </message>
    <message>
        <source>its settings cannot be read: %1</source>
        <translation>de instellingen zijn niet te lezen: %1</translation>
    </message>
    <message>
        <source>mend the managed file, or connect anew in Settings, Team database</source>
        <translation>verbeter het beheerde bestand, of koppel opnieuw onder Instellingen, Teamdatabase</translation>
    </message>
    <message>
        <source>its password cannot be had: %1</source>
        <translation>het wachtwoord is niet te krijgen: %1</translation>
    </message>
    <message>
        <source>unlock the keyring, or choose another way to sign in</source>
        <translation>ontgrendel de sleutelbos, of kies een andere manier om je aan te melden</translation>
    </message>
    <message numerus="yes">
        <source>a transaction (%1) has been open for %n minute(s): until it ends, no desk sees what is new</source>
        <translation>
            <numerusform>een transactie (%1) staat %n minuut open: tot die eindigt, ziet geen werkplek wat nieuw is</numerusform>
            <numerusform>een transactie (%1) staat %n minuten open: tot die eindigt, ziet geen werkplek wat nieuw is</numerusform>
        </translation>
    </message>
    <message>
        <source>no desk fetches what is new on: %1</source>
        <translation>geen werkplek haalt op wat nieuw is op: %1</translation>
    </message>
    <message>
        <source>have a desk of the channel&apos;s team open, or run wederhoor poll on a server</source>
        <translation>houd een werkplek van het team van het kanaal open, of laat wederhoor poll op een server draaien</translation>
    </message>
    <message numerus="yes">
        <source>%n reply(s) not known to have arrived</source>
        <translation>
            <numerusform>van %n antwoord is niet bekend of het aankwam</numerusform>
            <numerusform>van %n antwoorden is niet bekend of ze aankwamen</numerusform>
        </translation>
    </message>
    <message>
        <source>whoever has the case opens it; what the platform does not tell, a supervisor settles</source>
        <translation>wie de zaak heeft, opent die; wat het platform niet vertelt, beslist een supervisor</translation>
    </message>
    <message numerus="yes">
        <source>%n reply(s) wait for approval</source>
        <translation>
            <numerusform>%n antwoord wacht op akkoord</numerusform>
            <numerusform>%n antwoorden wachten op akkoord</numerusform>
        </translation>
    </message>
    <message>
        <source>PostgreSQL %1, %2, copies that stand by: %3</source>
        <translation>PostgreSQL %1, %2, kopieën die klaarstaan: %3</translation>
    </message>
    <message numerus="yes">
        <source>what messages say is kept %n day(s) longer than it may be</source>
        <translation>
            <numerusform>wat berichten zeggen, blijft %n dag langer bewaard dan mag</numerusform>
            <numerusform>wat berichten zeggen, blijft %n dagen langer bewaard dan mag</numerusform>
        </translation>
    </message>
    <message>
        <source>any desk of an agent or supervisor that is open deletes it; at once: wederhoor team retention</source>
        <translation>elke werkplek van een medewerker of supervisor die openstaat verwijdert het; meteen: wederhoor team retention</translation>
    </message>
    <message>
        <source>retention has not been carried out yet; an open desk does it</source>
        <translation>de bewaartermijnen zijn nog niet uitgevoerd; een werkplek die openstaat doet het</translation>
    </message>
    <message numerus="yes">
        <source>retention was carried out last %n day(s) ago</source>
        <translation>
            <numerusform>de bewaartermijnen zijn %n dag geleden voor het laatst uitgevoerd</numerusform>
            <numerusform>de bewaartermijnen zijn %n dagen geleden voor het laatst uitgevoerd</numerusform>
        </translation>
    </message>
    <message>
        <source>have a desk of an agent or supervisor open, or run wederhoor team retention</source>
        <translation>houd een werkplek van een medewerker of supervisor open, of voer wederhoor team retention uit</translation>
    </message>
    <message numerus="yes">
        <source>retention was carried out %n hour(s) ago, by %1</source>
        <translation>
            <numerusform>de bewaartermijnen zijn %n uur geleden uitgevoerd, door %1</numerusform>
            <numerusform>de bewaartermijnen zijn %n uur geleden uitgevoerd, door %1</numerusform>
        </translation>
    </message>
    <message>
        <source>channel %1</source>
        <translation>kanaal %1</translation>
    </message>
    <message>
        <source>its secret is exposed: %1</source>
        <translation>het geheim is blootgesteld: %1</translation>
    </message>
</context>
<context>
    <name>TeamLine</name>
    <message numerus="yes">
        <source>%n change(s) wait</source>
        <translation>
            <numerusform>%n wijziging wacht</numerusform>
            <numerusform>%n wijzigingen wachten</numerusform>
        </translation>
    </message>
    <message>
        <source>Team away since %1</source>
        <translation>Team weg sinds %1</translation>
    </message>
    <message>
        <source>Team not reached</source>
        <translation>Team niet bereikt</translation>
    </message>
    <message>
        <source>The team does not let you in</source>
        <translation>Het team laat je niet toe</translation>
    </message>
    <message numerus="yes">
        <source>%n reply(s) held</source>
        <translation>
            <numerusform>%n antwoord vastgehouden</numerusform>
            <numerusform>%n antwoorden vastgehouden</numerusform>
        </translation>
    </message>
    <message>
        <source>replies are held</source>
        <translation>antwoorden worden vastgehouden</translation>
    </message>
    <message>
        <source>Team: reading %1 of %2</source>
        <translation>Team: %1 van %2 gelezen</translation>
    </message>
    <message>
        <source>Team: reading, %1 so far</source>
        <translation>Team: tot nu toe %1 gelezen</translation>
    </message>
    <message>
        <source>Team connected</source>
        <translation>Team verbonden</translation>
    </message>
    <message>
        <source>not encrypted</source>
        <translation>niet versleuteld</translation>
    </message>
    <message>
        <source>Reading, drafting and noting go on, and it is tried again by itself.</source>
        <translation>Lezen, schrijven en noteren gaan door, en het wordt vanzelf opnieuw geprobeerd.</translation>
    </message>
    <message>
        <source>Replies wait, so that no customer is answered twice.</source>
        <translation>Antwoorden wachten, zodat geen klant er twee krijgt.</translation>
    </message>
    <message>
        <source>A supervisor lets nobody send: %1</source>
        <translation>Een supervisor laat niemand versturen: %1</translation>
    </message>
    <message>
        <source>Who can listen in on the network can read what is said.</source>
        <translation>Wie op het netwerk kan meeluisteren, kan meelezen.</translation>
    </message>
    <message>
        <source>Team: connecting</source>
        <translation>Team: verbinden</translation>
    </message>
    <message>
        <source>You are no member of the team any more</source>
        <translation>Je bent geen lid van het team meer</translation>
    </message>
    <message>
        <source>The team&apos;s cases, messages and secrets were removed from this computer.</source>
        <translation>De zaken, berichten en geheimen van het team zijn van deze computer gehaald.</translation>
    </message>
    <message>
        <source>sending held: %1</source>
        <translation>versturen vastgehouden: %1</translation>
    </message>
    <message>
        <source>The team&apos;s cases are being read into this inbox; you can work meanwhile.</source>
        <translation>De zaken van het team worden in deze inbox ingelezen; je kunt intussen werken.</translation>
    </message>
</context>
<context>
    <name>TeamPageCommand</name>
    <message>
        <source>cannot be written: %1.</source>
        <translation>kan niet geschreven worden: %1.</translation>
    </message>
    <message>
        <source>is needed for a profile&apos;s text: bluesky, mastodon, x or instagram.</source>
        <translation>is nodig voor de tekst van een profiel: bluesky, mastodon, x of instagram.</translation>
    </message>
    <message>
        <source>%1 has not agreed to be named, or is not called so.</source>
        <translation>%1 heeft er niet mee ingestemd genoemd te worden, of heet anders.</translation>
    </message>
    <message>
        <source>%1.</source>
        <translation>%1.</translation>
    </message>
    <message>
        <source>who reads and answers, for the outside: those who agreed to be named</source>
        <translation>wie leest en antwoordt, voor buiten: wie ermee instemde genoemd te worden</translation>
    </message>
    <message>
        <source>html: a page; text: for a profile</source>
        <translation>html: een pagina; text: voor een profiel</translation>
    </message>
    <message>
        <source>whose team it is</source>
        <translation>wiens team het is</translation>
    </message>
    <message>
        <source>nl or en</source>
        <translation>nl of en</translation>
    </message>
    <message>
        <source>who is here now; may be given again</source>
        <translation>wie er nu is; mag herhaald worden</translation>
    </message>
    <message>
        <source>whose profile the text is for: its length is kept</source>
        <translation>voor welk profiel de tekst is: die lengte geldt</translation>
    </message>
    <message>
        <source>into this file, not on standard output</source>
        <translation>in dit bestand, niet op standaarduitvoer</translation>
    </message>
</context>
<context>
    <name>TeamStatus</name>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n seconde</numerusform>
            <numerusform>%n seconden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minuut</numerusform>
            <numerusform>%n minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n uur</numerusform>
            <numerusform>%n uur</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n dag</numerusform>
            <numerusform>%n dagen</numerusform>
        </translation>
    </message>
    <message>
        <source>none</source>
        <translation>geen</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>PostgreSQL</source>
        <translation>PostgreSQL</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Verbindingen</translation>
    </message>
    <message>
        <source>%1 of at most %2</source>
        <translation>%1 van hoogstens %2</translation>
    </message>
    <message>
        <source>Oldest transaction that writes</source>
        <translation>Oudste schrijvende transactie</translation>
    </message>
    <message>
        <source>Prepared transaction</source>
        <translation>Voorbereide transactie</translation>
    </message>
    <message>
        <source>Copies that stand by</source>
        <translation>Kopieën die klaarstaan</translation>
    </message>
    <message numerus="yes">
        <source>%n, %1 behind</source>
        <translation>
            <numerusform>%n, %1 achter</numerusform>
            <numerusform>%n, %1 achter</numerusform>
        </translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Leden</translation>
    </message>
    <message>
        <source>Open cases</source>
        <translation>Open zaken</translation>
    </message>
    <message>
        <source>Replies under way</source>
        <translation>Antwoorden onderweg</translation>
    </message>
    <message>
        <source>Replies whose end is not known</source>
        <translation>Antwoorden met onbekende afloop</translation>
    </message>
    <message>
        <source>Replies that wait for approval</source>
        <translation>Antwoorden die op akkoord wachten</translation>
    </message>
    <message>
        <source>%1, the first for %2</source>
        <translation>%1, de eerste al %2</translation>
    </message>
    <message>
        <source>Who polls</source>
        <translation>Wie ophaalt</translation>
    </message>
    <message>
        <source>Channels nobody polls</source>
        <translation>Kanalen die niemand ophaalt</translation>
    </message>
    <message>
        <source>Channels whose secret is exposed</source>
        <translation>Kanalen met een uitgelekt geheim</translation>
    </message>
    <message>
        <source>Retention</source>
        <translation>Bewaartermijnen</translation>
    </message>
    <message>
        <source>up to date</source>
        <translation>bijgewerkt</translation>
    </message>
    <message>
        <source>%1 behind</source>
        <translation>%1 achter</translation>
    </message>
    <message>
        <source>Size of the database</source>
        <translation>Omvang van de database</translation>
    </message>
    <message>
        <source>of it cases</source>
        <translation>waarvan zaken</translation>
    </message>
    <message>
        <source>messages</source>
        <translation>berichten</translation>
    </message>
    <message>
        <source>what they say</source>
        <translation>wat ze zeggen</translation>
    </message>
    <message>
        <source>replies</source>
        <translation>antwoorden</translation>
    </message>
    <message>
        <source>history</source>
        <translation>geschiedenis</translation>
    </message>
    <message>
        <source>You are</source>
        <translation>Je bent</translation>
    </message>
    <message>
        <source>Schema</source>
        <translation>Schema</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Verbinding</translation>
    </message>
    <message>
        <source>encrypted</source>
        <translation>versleuteld</translation>
    </message>
    <message>
        <source>PLAIN</source>
        <translation>ONVERSLEUTELD</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>Kanalen</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>Versturen</translation>
    </message>
    <message>
        <source>allowed</source>
        <translation>toegestaan</translation>
    </message>
    <message>
        <source>held: %1</source>
        <translation>stilgelegd: %1</translation>
    </message>
    <message>
        <source>carried out</source>
        <translation>uitgevoerd</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>nog niet</translation>
    </message>
    <message>
        <source>%1 ago, by %2</source>
        <translation>%1 geleden, door %2</translation>
    </message>
    <message>
        <source>what went</source>
        <translation>wat verdween</translation>
    </message>
    <message>
        <source>%1 public and %2 private bodies, %3 notes, %4 texts of replies</source>
        <translation>de tekst van %1 openbare en %2 privéberichten, %3 notities, %4 teksten van antwoorden</translation>
    </message>
    <message>
        <source>%1 cases, messages and acts still to be read</source>
        <translation>nog %1 zaken, berichten en handelingen te lezen</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) to be told</source>
        <translation>
            <numerusform>%n wijziging te vertellen</numerusform>
            <numerusform>%n wijzigingen te vertellen</numerusform>
        </translation>
    </message>
    <message>
        <source>This inbox</source>
        <translation>Deze inbox</translation>
    </message>
</context>
<context>
    <name>TemplateCommand</name>
    <message>
        <source>takes over templates; one of the same name is replaced</source>
        <translation>neemt sjablonen over; een sjabloon met dezelfde naam wordt vervangen</translation>
    </message>
    <message>
        <source>the templates as JSON, as template import reads them</source>
        <translation>de sjablonen als JSON, zoals template import ze leest</translation>
    </message>
</context>
<context>
    <name>TextCheckCommand</name>
    <message>
        <source>characters</source>
        <translation>tekens</translation>
    </message>
    <message>
        <source>weighted characters</source>
        <translation>gewogen tekens</translation>
    </message>
    <message>
        <source>%1 %2; there is no limit</source>
        <translation>%1 %2; er is geen grens</translation>
    </message>
    <message>
        <source>fits</source>
        <translation>past</translation>
    </message>
    <message>
        <source>too long</source>
        <translation>te lang</translation>
    </message>
    <message>
        <source>%1 of %2 %3: %4</source>
        <translation>%1 van %2 %3: %4</translation>
    </message>
    <message>
        <source>{{%1}} at %2 needs a value</source>
        <translation>{{%1}} op %2 heeft een waarde nodig</translation>
    </message>
    <message>
        <source>whose rule counts</source>
        <translation>wiens regel geldt</translation>
    </message>
    <message>
        <source>as a private message</source>
        <translation>als privébericht</translation>
    </message>
    <message>
        <source>%1 is not connected on %2 here.</source>
        <translation>%1 is hier niet gekoppeld op %2.</translation>
    </message>
    <message>
        <source>as it leaves from this connected account: with your signature there</source>
        <translation>zoals het vanaf dit gekoppelde account vertrekt: met jouw ondertekening daar</translation>
    </message>
    <message>
        <source>%1 %2; the least is %3: too short</source>
        <translation>%1 %2; het minste is %3: te kort</translation>
    </message>
    <message numerus="yes">
        <source>It would go in %n part(s):</source>
        <translation>
            <numerusform>Het zou in %n deel gaan:</numerusform>
            <numerusform>Het zou in %n delen gaan:</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 at %2: %3, %4</source>
        <translation>%1 op plaats %2: %3, %4</translation>
    </message>
    <message>
        <source>how long a text is there, in which parts it would go, which personal data and variables it holds</source>
        <translation>hoe lang een tekst daar is, in welke delen die zou gaan, en welke persoonsgegevens en variabelen erin staan</translation>
    </message>
    <message>
        <source>may go out in public</source>
        <translation>mag in het openbaar</translation>
    </message>
    <message>
        <source>in public only on purpose</source>
        <translation>alleen bewust in het openbaar</translation>
    </message>
    <message>
        <source>never in public</source>
        <translation>nooit in het openbaar</translation>
    </message>
    <message>
        <source>some characters show nothing, or turn the direction in which it is read</source>
        <translation>sommige tekens tonen niets, of keren de leesrichting om</translation>
    </message>
    <message>
        <source>the character at %1 is of an unknown encoding</source>
        <translation>het teken op plaats %1 is van een onbekende codering</translation>
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
    <name>TrainingCommand</name>
    <message>
        <source>after %1</source>
        <translation>na %1</translation>
    </message>
    <message>
        <source>not started</source>
        <translation>niet begonnen</translation>
    </message>
    <message>
        <source>tried, %1 %</source>
        <translation>geprobeerd, %1 %</translation>
    </message>
    <message>
        <source>passed, %1 %</source>
        <translation>gehaald, %1 %</translation>
    </message>
    <message>
        <source>week %1</source>
        <translation>week %1</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minuut</numerusform>
            <numerusform>%n minuten</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 passed</source>
        <translation>%1 van %2 gehaald</translation>
    </message>
    <message>
        <source>a scenario is left out. %1</source>
        <translation>een scenario valt af. %1</translation>
    </message>
    <message numerus="yes">
        <source>And %n more.</source>
        <translation>
            <numerusform>En nog %n.</numerusform>
            <numerusform>En nog %n.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 cannot be read.</source>
        <translation>%1 is niet te lezen.</translation>
    </message>
    <message>
        <source>there is no scenario %1; wederhoor training list names them.</source>
        <translation>er is geen scenario %1; wederhoor training list noemt ze.</translation>
    </message>
    <message>
        <source>there is no scenario %1. Did you mean %2?</source>
        <translation>er is geen scenario %1. Bedoelde je %2?</translation>
    </message>
    <message>
        <source>%1 has no case %2.</source>
        <translation>%1 heeft geen zaak %2.</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>For the supervisor to judge: %1</source>
        <translation>Voor de supervisor: %1</translation>
    </message>
    <message>
        <source>%1 %, passed (from %2 %)</source>
        <translation>%1 %, gehaald (vanaf %2 %)</translation>
    </message>
    <message>
        <source>%1 %, not passed (from %2 %)</source>
        <translation>%1 %, niet gehaald (vanaf %2 %)</translation>
    </message>
    <message>
        <source>you</source>
        <translation>jij</translation>
    </message>
    <message>
        <source>%1 % before, %2 % now</source>
        <translation>eerst %1 %, nu %2 %</translation>
    </message>
    <message>
        <source>the scenarios to practise with, by week, and how far you are</source>
        <translation>de scenario&apos;s om mee te oefenen, per week, en hoe ver je bent</translation>
    </message>
    <message>
        <source>of this language only</source>
        <translation>alleen van deze taal</translation>
    </message>
    <message>
        <source>plays a scenario against replies from a file, and scores them</source>
        <translation>speelt een scenario tegen antwoorden uit een bestand, en geeft de score</translation>
    </message>
    <message>
        <source>replies and acts with their times, one JSON object a line (- for standard input)</source>
        <translation>antwoorden en handelingen met hun tijden, één JSON-object per regel (- voor standaardinvoer)</translation>
    </message>
    <message>
        <source>an earlier try to compare with</source>
        <translation>een eerdere poging om mee te vergelijken</translation>
    </message>
    <message>
        <source>which wordings the customer chooses</source>
        <translation>welke bewoordingen de klant kiest</translation>
    </message>
    <message>
        <source>counts as your try, and moves your programme on</source>
        <translation>telt als jouw poging, en brengt je programma verder</translation>
    </message>
</context>
<context>
    <name>TrainingWords</name>
    <message>
        <source>Question</source>
        <translation>Vraag</translation>
    </message>
    <message>
        <source>Complaint</source>
        <translation>Klacht</translation>
    </message>
    <message>
        <source>Compliment</source>
        <translation>Compliment</translation>
    </message>
    <message>
        <source>Angry crowd</source>
        <translation>Boze menigte</translation>
    </message>
    <message>
        <source>Outage</source>
        <translation>Storing</translation>
    </message>
    <message>
        <source>Phishing</source>
        <translation>Phishing</translation>
    </message>
    <message>
        <source>Personal data in public</source>
        <translation>Persoonsgegevens in het openbaar</translation>
    </message>
    <message>
        <source>Moving to private</source>
        <translation>Verder in privé</translation>
    </message>
    <message>
        <source>With a SPOC</source>
        <translation>Met een SPOC</translation>
    </message>
    <message>
        <source>Press</source>
        <translation>Pers</translation>
    </message>
    <message>
        <source>Bereavement</source>
        <translation>Overlijden</translation>
    </message>
    <message>
        <source>Another language</source>
        <translation>Andere taal</translation>
    </message>
    <message>
        <source>Idea</source>
        <translation>Idee</translation>
    </message>
    <message>
        <source>Threat</source>
        <translation>Dreiging</translation>
    </message>
    <message>
        <source>A minor</source>
        <translation>Minderjarige</translation>
    </message>
    <message>
        <source>Rumour</source>
        <translation>Gerucht</translation>
    </message>
    <message>
        <source>Busy hour</source>
        <translation>Druk uur</translation>
    </message>
    <message>
        <source>Outage drill</source>
        <translation>Storingsoefening</translation>
    </message>
    <message>
        <source>Week 1: first replies</source>
        <translation>Week 1: eerste antwoorden</translation>
    </message>
    <message>
        <source>Week 2: difficult conversations</source>
        <translation>Week 2: lastige gesprekken</translation>
    </message>
    <message>
        <source>Week 3: with the help of others</source>
        <translation>Week 3: met hulp van anderen</translation>
    </message>
    <message>
        <source>Week 4: under pressure</source>
        <translation>Week 4: onder druk</translation>
    </message>
    <message>
        <source>locked</source>
        <translation>op slot</translation>
    </message>
    <message>
        <source>not started</source>
        <translation>niet begonnen</translation>
    </message>
    <message>
        <source>tried, %1 %</source>
        <translation>geprobeerd, %1 %</translation>
    </message>
    <message>
        <source>passed, %1 %</source>
        <translation>geslaagd, %1 %</translation>
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
        <source>Asks %1</source>
        <translation>Vraagt %1</translation>
    </message>
    <message>
        <source>Adds the tag %1</source>
        <translation>Geeft het label %1</translation>
    </message>
    <message>
        <source>Likes the message</source>
        <translation>Vindt het bericht leuk</translation>
    </message>
    <message>
        <source>Hides the message</source>
        <translation>Verbergt het bericht</translation>
    </message>
    <message>
        <source>Dismisses it: %1</source>
        <translation>Legt het weg: %1</translation>
    </message>
    <message>
        <source>Takes a hint</source>
        <translation>Neemt een hint</translation>
    </message>
    <message>
        <source>Looks up “%1”</source>
        <translation>Zoekt ‘%1’ op</translation>
    </message>
    <message>
        <source>Makes sure who the customer is</source>
        <translation>Controleert wie de klant is</translation>
    </message>
    <message>
        <source>Hands the case over</source>
        <translation>Draagt de zaak over</translation>
    </message>
    <message>
        <source>Calls the customer</source>
        <translation>Belt de klant</translation>
    </message>
    <message>
        <source>Writes a note</source>
        <translation>Schrijft een notitie</translation>
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
        <translation>Afhandelen</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>Heropenen</translation>
    </message>
    <message>
        <source>Dismiss …</source>
        <translation>Wegleggen …</translation>
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
        <translation>Versturen en afhandelen</translation>
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
        <translation>Afgehandeld</translation>
    </message>
    <message>
        <source>Dismissed</source>
        <translation>Weggelegd</translation>
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
        <translation>Kanaal koppelen …</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Toetsen</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Afsluiten</translation>
    </message>
    <message>
        <source>General</source>
        <translation>Algemeen</translation>
    </message>
    <message>
        <source>Find anything …</source>
        <translation>Alles vinden …</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hulp</translation>
    </message>
    <message>
        <source>Select or not</source>
        <translation>Selecteren of niet</translation>
    </message>
    <message>
        <source>Select on to the next</source>
        <translation>Verder selecteren naar de volgende</translation>
    </message>
    <message>
        <source>Select on to the previous</source>
        <translation>Verder selecteren naar de vorige</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Alles selecteren</translation>
    </message>
    <message>
        <source>With the selected …</source>
        <translation>Met de selectie …</translation>
    </message>
    <message>
        <source>Open the original</source>
        <translation>Origineel openen</translation>
    </message>
    <message>
        <source>Copy a link to the case</source>
        <translation>Link naar de zaak kopiëren</translation>
    </message>
    <message>
        <source>Note a call or a visit …</source>
        <translation>Gesprek of bezoek noteren …</translation>
    </message>
    <message>
        <source>Beside the case</source>
        <translation>Naast de zaak</translation>
    </message>
    <message>
        <source>Filter …</source>
        <translation>Filteren …</translation>
    </message>
    <message>
        <source>Save as a view …</source>
        <translation>Als weergave bewaren …</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Instellingen</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>Overnemen</translation>
    </message>
    <message>
        <source>Give to a colleague …</source>
        <translation>Aan een collega geven …</translation>
    </message>
    <message>
        <source>Hold all sending …</source>
        <translation>Al het versturen vasthouden …</translation>
    </message>
    <message>
        <source>Let sending go on</source>
        <translation>Versturen weer laten gaan</translation>
    </message>
    <message>
        <source>Invite and continue privately</source>
        <translation>Uitnodigen en privé verder</translation>
    </message>
    <message>
        <source>Note who the customer is …</source>
        <translation>Identiteit van de klant controleren …</translation>
    </message>
    <message>
        <source>Have the customer called …</source>
        <translation>Terugbelverzoek voor de klant …</translation>
    </message>
    <message>
        <source>At hand …</source>
        <translation>Bij de hand …</translation>
    </message>
    <message>
        <source>Record a decision …</source>
        <translation>Beslissing vastleggen …</translation>
    </message>
    <message>
        <source>Send later …</source>
        <translation>Later versturen …</translation>
    </message>
    <message>
        <source>Awaiting approval</source>
        <translation>Wacht op goedkeuring</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>Ask another hub …</source>
        <translation>Andere hub vragen …</translation>
    </message>
    <message>
        <source>Questions between hubs …</source>
        <translation>Vragen tussen hubs …</translation>
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
        <translation>%1 heeft de zaak weggelegd: %2</translation>
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
        <translation>Afgehandeld</translation>
    </message>
    <message>
        <source>Dismissed</source>
        <translation>Weggelegd</translation>
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
    <message>
        <source>negative</source>
        <translation>negatief</translation>
    </message>
    <message>
        <source>positive</source>
        <translation>positief</translation>
    </message>
    <message>
        <source>neutral</source>
        <translation>neutraal</translation>
    </message>
    <message>
        <source>What %1 did was not taken over: the team had changed the case meanwhile</source>
        <translation>Wat %1 deed is niet overgenomen: het team had de zaak intussen gewijzigd</translation>
    </message>
    <message>
        <source>What %1 did was not taken over: %2 has the case</source>
        <translation>Wat %1 deed is niet overgenomen: de zaak is van %2</translation>
    </message>
    <message>
        <source>%1 took the case over from %2</source>
        <translation>%1 nam de zaak over van %2</translation>
    </message>
    <message>
        <source>%1 sent the reply without the team database: %2</source>
        <translation>%1 verstuurde het antwoord zonder de teamdatabase: %2</translation>
    </message>
    <message>
        <source>%1 settled the reply as sent: %2</source>
        <translation>%1 legde vast dat het antwoord verstuurd is: %2</translation>
    </message>
    <message>
        <source>%1 settled the reply as not sent: %2</source>
        <translation>%1 legde vast dat het antwoord niet verstuurd is: %2</translation>
    </message>
    <message>
        <source>%1 answered in person; %2 sent it</source>
        <translation>%1 antwoordde persoonlijk; %2 verstuurde het</translation>
    </message>
    <message>
        <source>Awaiting approval</source>
        <translation>Wacht op goedkeuring</translation>
    </message>
    <message>
        <source>question to %1</source>
        <translation>vraag aan %1</translation>
    </message>
    <message>
        <source>answer from %1</source>
        <translation>antwoord van %1</translation>
    </message>
    <message>
        <source>%1 asked %2</source>
        <translation>%1 vroeg %2</translation>
    </message>
    <message>
        <source>%1 answered for %2</source>
        <translation>%1 antwoordde namens %2</translation>
    </message>
    <message>
        <source>%1 took back the question to %2</source>
        <translation>%1 nam de vraag aan %2 terug</translation>
    </message>
</context>
<context>
    <name>wederhoor::AgentPage</name>
    <message>
        <source>You</source>
        <translation>Jij</translation>
    </message>
    <message>
        <source>Who claims cases and signs replies at this computer.</source>
        <translation>Wie op deze computer zaken claimt en antwoorden ondertekent.</translation>
    </message>
    <message>
        <source>Your &amp;name</source>
        <translation>Je &amp;naam</translation>
    </message>
    <message>
        <source>Your &amp;id</source>
        <translation>Je &amp;id</translation>
    </message>
    <message>
        <source>Customers read it where a signature says {{agent.name}}: a real name, not a made-up one.</source>
        <translation>Klanten lezen die waar een ondertekening {{agent.name}} zegt: een echte naam, geen verzonnen naam.</translation>
    </message>
    <message>
        <source>Stands in the history of each case you touch. Cases that are yours under the old id stay with the old id.</source>
        <translation>Staat in de geschiedenis van elke zaak waar je aan werkt. Zaken die onder de oude id van jou zijn, blijven bij de oude id.</translation>
    </message>
    <message>
        <source>Show the first steps again</source>
        <translation>Eerste stappen opnieuw tonen</translation>
    </message>
    <message>
        <source>Name and id cannot be empty: the old one is kept.</source>
        <translation>Naam en id mogen niet leeg zijn: de oude blijft staan.</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Bewaard.</translation>
    </message>
</context>
<context>
    <name>wederhoor::ApprovalNotice</name>
    <message>
        <source>Take it back</source>
        <translation>Terugnemen</translation>
    </message>
    <message>
        <source>Show what was changed</source>
        <translation>Toon wat is gewijzigd</translation>
    </message>
    <message>
        <source>Understood</source>
        <translation>Begrepen</translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>Bekijken</translation>
    </message>
    <message>
        <source>Send it from here</source>
        <translation>Vanaf hier versturen</translation>
    </message>
    <message>
        <source>%1 approved %2&apos;s reply at %3, and it was not heard of since: that desk may be gone.</source>
        <translation>%1 keurde het antwoord van %2 goed om %3, en sindsdien is er niets van vernomen: die werkplek is misschien weg.</translation>
    </message>
    <message>
        <source>A reply by %1 waits for your word since %2.</source>
        <translation>Een antwoord van %1 wacht sinds %2 op jouw oordeel.</translation>
    </message>
</context>
<context>
    <name>wederhoor::ApprovalPanel</name>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>signed %1</source>
        <translation>ondertekend %1</translation>
    </message>
    <message>
        <source>Part %1 of the waiting reply</source>
        <translation>Deel %1 van het wachtende antwoord</translation>
    </message>
    <message>
        <source>%1&apos;s reply waits for your word since %2</source>
        <translation>Het antwoord van %1 wacht sinds %2 op jouw oordeel</translation>
    </message>
    <message>
        <source>Something was written after what %1 had seen: it stands below the line in the conversation.</source>
        <translation>Er is iets geschreven na wat %1 had gezien: het staat in het gesprek onder de lijn.</translation>
    </message>
    <message>
        <source>Personal data in public: %1. Approving lets it stand, on the record.</source>
        <translation>Persoonsgegevens in het openbaar: %1. Goedkeuren laat het staan en legt dat vast.</translation>
    </message>
    <message>
        <source>Say in the remark what is to be done better, then return it.</source>
        <translation>Schrijf in de opmerking wat er beter moet en geef het dan terug.</translation>
    </message>
    <message>
        <source>Newer words</source>
        <translation>Nieuwere woorden</translation>
    </message>
    <message>
        <source>%1 wrote something after what the writer had seen. Approve all the same?</source>
        <translation>%1 schreef iets na wat de schrijver had gezien. Toch goedkeuren?</translation>
    </message>
    <message>
        <source>Approve all the same</source>
        <translation>Toch goedkeuren</translation>
    </message>
    <message>
        <source>Look first</source>
        <translation>Eerst kijken</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Niet nu</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Teruggeven</translation>
    </message>
    <message>
        <source>Approve as changed</source>
        <translation>Gewijzigd goedkeuren</translation>
    </message>
    <message>
        <source>Approve all parts</source>
        <translation>Alle delen goedkeuren</translation>
    </message>
    <message>
        <source>Approve and send</source>
        <translation>Goedkeuren en versturen</translation>
    </message>
    <message>
        <source>Remark for the writer: what was good, what to do better</source>
        <translation>Opmerking voor de schrijver: wat goed was, wat beter kan</translation>
    </message>
    <message>
        <source>Remark for the writer</source>
        <translation>Opmerking voor de schrijver</translation>
    </message>
    <message>
        <source>Reply that waits for approval</source>
        <translation>Antwoord dat op goedkeuring wacht</translation>
    </message>
</context>
<context>
    <name>wederhoor::ApprovalPresenter</name>
    <message>
        <source>A part says nothing.</source>
        <translation>Een deel zegt niets.</translation>
    </message>
    <message>
        <source>There is nothing to put for %1.</source>
        <translation>Er is niets in te vullen voor %1.</translation>
    </message>
    <message>
        <source>Too long for the platform.</source>
        <translation>Te lang voor het platform.</translation>
    </message>
    <message>
        <source>Personal data that may not stand in public: %1.</source>
        <translation>Persoonsgegevens die niet openbaar mogen staan: %1.</translation>
    </message>
    <message>
        <source>Approved: it goes from here under the signature of %1.</source>
        <translation>Goedgekeurd: het vertrekt vanaf hier onder de ondertekening van %1.</translation>
    </message>
    <message>
        <source>Returned to %1 with your remark.</source>
        <translation>Teruggegeven aan %1 met je opmerking.</translation>
    </message>
    <message>
        <source>It goes from this desk now; the platform is asked first whether it stands there.</source>
        <translation>Het vertrekt nu vanaf deze werkplek; eerst wordt het platform gevraagd of het er al staat.</translation>
    </message>
</context>
<context>
    <name>wederhoor::AskHubDialog</name>
    <message>
        <source>Ask another hub</source>
        <translation>Andere hub vragen</translation>
    </message>
    <message>
        <source>&amp;Hub</source>
        <translation>&amp;Hub</translation>
    </message>
    <message>
        <source>Hub</source>
        <translation>Hub</translation>
    </message>
    <message>
        <source>&amp;Question</source>
        <translation>&amp;Vraag</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Vraag</translation>
    </message>
    <message>
        <source>Its people can read this case until they have answered or you take the question back. Only your team answers the customer.</source>
        <translation>De collega&apos;s daar kunnen deze zaak lezen tot ze hebben geantwoord of je de vraag terugneemt. Alleen jouw team antwoordt de klant.</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Vragen</translation>
    </message>
    <message>
        <source>There is no other hub in which somebody works.</source>
        <translation>Er is geen andere hub waar iemand werkt.</translation>
    </message>
    <message>
        <source>%1 is asked; the answer comes into the case.</source>
        <translation>De vraag ligt bij %1; het antwoord komt in de zaak.</translation>
    </message>
</context>
<context>
    <name>wederhoor::AssignDialog</name>
    <message numerus="yes">
        <source>Give %n case(s) to a colleague</source>
        <translation>
            <numerusform>%n zaak aan een collega geven</numerusform>
            <numerusform>%n zaken aan een collega geven</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Who handles it from now on</source>
        <translation>&amp;Wie behandelt het voortaan</translation>
    </message>
    <message>
        <source>Who handles it from now on</source>
        <translation>Wie behandelt het voortaan</translation>
    </message>
    <message>
        <source>Give it</source>
        <translation>Geven</translation>
    </message>
    <message>
        <source>trainee</source>
        <translation>trainee</translation>
    </message>
    <message>
        <source>supervisor</source>
        <translation>supervisor</translation>
    </message>
    <message>
        <source>agent</source>
        <translation>medewerker</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>a name, a role</comment>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) given to %1.</source>
        <translation>
            <numerusform>%n zaak gegeven aan %1.</numerusform>
            <numerusform>%n zaken gegeven aan %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wederhoor::AtHandPicker</name>
    <message>
        <source>At hand</source>
        <translation>Bij de hand</translation>
    </message>
    <message>
        <source>Agreed lines and facts</source>
        <translation>Afgesproken teksten en feiten</translation>
    </message>
    <message>
        <source>Find an agreed line or a fact …</source>
        <translation>Zoek een afgesproken tekst of een feit …</translation>
    </message>
    <message>
        <source>Find an agreed line or a fact</source>
        <translation>Zoek een afgesproken tekst of een feit</translation>
    </message>
    <message>
        <source>Enter inserts · Shift+Enter with its link · Up and Down choose · Escape closes</source>
        <translation>Enter voegt in · Shift+Enter ook met de link · Omhoog en Omlaag kiezen · Escape sluit</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1, %2: %3</translation>
    </message>
    <message>
        <source>Nothing is at hand for this platform and language yet. A supervisor writes it in Settings, Lines and facts; you may propose it there.</source>
        <translation>Voor dit platform en deze taal is nog niets bij de hand. Een supervisor schrijft het bij Instellingen, Teksten en feiten; je kunt het daar voorstellen.</translation>
    </message>
    <message>
        <source>Nothing fits these words.</source>
        <translation>Niets past bij deze woorden.</translation>
    </message>
    <message>
        <source>It holds no more: ask %1 before you use it.</source>
        <translation>Dit geldt niet meer: overleg met %1 voor je het gebruikt.</translation>
    </message>
    <message>
        <source>a supervisor</source>
        <translation>een supervisor</translation>
    </message>
    <message>
        <source>It does not hold yet.</source>
        <translation>Dit geldt nog niet.</translation>
    </message>
</context>
<context>
    <name>wederhoor::AtHandStrip</name>
    <message>
        <source>Only after release by a spokesperson</source>
        <translation>Alleen na vrijgave door een woordvoerder</translation>
    </message>
    <message>
        <source>All that is at hand</source>
        <translation>Alles wat bij de hand is</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Insert %1: %2</source>
        <translation>Voeg %1 in: %2</translation>
    </message>
    <message>
        <source>You may: %1</source>
        <translation>Je mag: %1</translation>
    </message>
    <message>
        <source>You may: %1 …</source>
        <translation>Je mag: %1 …</translation>
    </message>
    <message>
        <source>Record a decision. You may decide: %1</source>
        <translation>Beslissing vastleggen. Je mag beslissen: %1</translation>
    </message>
    <message>
        <source>At hand (%1)</source>
        <translation>Bij de hand (%1)</translation>
    </message>
    <message>
        <source>It does not hold</source>
        <translation>Het geldt niet</translation>
    </message>
    <message>
        <source>“%1”: %2. Insert it all the same?</source>
        <translation>“%1”: %2. Toch invoegen?</translation>
    </message>
    <message>
        <source>%1 answers for it.</source>
        <translation>%1 gaat erover.</translation>
    </message>
    <message>
        <source>Insert it</source>
        <translation>Toch invoegen</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Niet invoegen</translation>
    </message>
</context>
<context>
    <name>wederhoor::AttentionPresenter</name>
    <message>
        <source>Nothing is announced.</source>
        <translation>Er wordt niets gemeld.</translation>
    </message>
    <message>
        <source>Quiet until %1.</source>
        <translation>Stil tot %1.</translation>
    </message>
    <message>
        <source>It is quiet now, by your quiet hours.</source>
        <translation>Het is nu stil, volgens je stille uren.</translation>
    </message>
    <message>
        <source>This is how Wederhoor calls you</source>
        <translation>Zo geeft Wederhoor je een seintje</translation>
    </message>
    <message>
        <source>For cases of yours, and for unclaimed ones that are nearly due.</source>
        <translation>Voor zaken van jou, en voor ongeclaimde zaken waarvan de tijd bijna om is.</translation>
    </message>
    <message>
        <source>%1 wrote again</source>
        <translation>%1 schreef weer</translation>
    </message>
    <message>
        <source>Your case with %1: %2</source>
        <translation>Jouw zaak met %1: %2</translation>
    </message>
    <message>
        <source>Nobody has taken %1: %2</source>
        <translation>Niemand heeft %1 geclaimd: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s) of yours wrote again</source>
        <translation>
            <numerusform>%n klant van jou schreef weer</numerusform>
            <numerusform>%n klanten van jou schreven weer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) of yours nearly due or late</source>
        <translation>
            <numerusform>%n zaak van jou bijna of al te laat</numerusform>
            <numerusform>%n zaken van jou bijna of al te laat</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unclaimed case(s) nearly due or late</source>
        <translation>
            <numerusform>%n ongeclaimde zaak bijna of al te laat</numerusform>
            <numerusform>%n ongeclaimde zaken bijna of al te laat</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) want you</source>
        <translation>
            <numerusform>%n zaak vraagt om je</numerusform>
            <numerusform>%n zaken vragen om je</numerusform>
        </translation>
    </message>
    <message>
        <source>A reply to %1 waits for your word: %2</source>
        <translation>Een antwoord aan %1 wacht op jouw oordeel: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n reply(s) wait for your word</source>
        <translation>
            <numerusform>%n antwoord wacht op jouw oordeel</numerusform>
            <numerusform>%n antwoorden wachten op jouw oordeel</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wederhoor::BatchBar</name>
    <message>
        <source>Do …</source>
        <translation>Doen …</translation>
    </message>
    <message>
        <source>What to do with the selected cases</source>
        <translation>Wat te doen met de geselecteerde zaken</translation>
    </message>
    <message>
        <source>What to do with the selected cases (A)</source>
        <translation>Wat te doen met de geselecteerde zaken (A)</translation>
    </message>
    <message>
        <source>Select none</source>
        <translation>Selectie opheffen</translation>
    </message>
    <message>
        <source>Select none (Esc)</source>
        <translation>Selectie opheffen (Esc)</translation>
    </message>
    <message numerus="yes">
        <source>The first %n are selected, no more at once</source>
        <translation>
            <numerusform>De eerste is geselecteerd, meer kan niet tegelijk</numerusform>
            <numerusform>De eerste %n zijn geselecteerd, meer kan niet tegelijk</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n geselecteerd</numerusform>
            <numerusform>%n geselecteerd</numerusform>
        </translation>
    </message>
    <message>
        <source>Claim</source>
        <translation>Claimen</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>Vrijgeven</translation>
    </message>
    <message>
        <source>Resolve</source>
        <translation>Afhandelen</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Wegleggen</translation>
    </message>
    <message>
        <source>Tags …</source>
        <translation>Labels …</translation>
    </message>
    <message>
        <source>Topic …</source>
        <translation>Onderwerp …</translation>
    </message>
    <message>
        <source>Mark as read</source>
        <translation>Als gelezen markeren</translation>
    </message>
    <message>
        <source>Merge into one …</source>
        <translation>Samenvoegen tot één …</translation>
    </message>
    <message>
        <source>Give to a colleague …</source>
        <translation>Aan een collega geven …</translation>
    </message>
</context>
<context>
    <name>wederhoor::BatchDialog</name>
    <message>
        <source>The case that &amp;remains</source>
        <translation>De zaak die &amp;blijft</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Voortgang</translation>
    </message>
    <message>
        <source>The case that remains</source>
        <translation>De zaak die blijft</translation>
    </message>
    <message>
        <source>%1 · %2 · %3</source>
        <translation>%1 · %2 · %3</translation>
    </message>
    <message>
        <source>&amp;Topic</source>
        <translation>&amp;Onderwerp</translation>
    </message>
    <message>
        <source>&amp;Tags: a word each, with a minus to take one away</source>
        <translation>&amp;Labels: elk één woord, met een min ervoor om er een weg te halen</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Onderwerp</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Labels</translation>
    </message>
    <message>
        <source>Left out:</source>
        <translation>Niet mee:</translation>
    </message>
    <message>
        <source>Not everything was done.
%1</source>
        <translation>Niet alles is gelukt.
%1</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stoppen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
</context>
<context>
    <name>wederhoor::CallbackDialog</name>
    <message>
        <source>Put what the customer is told into my reply</source>
        <translation>Zet de tekst voor de klant in mijn antwoord</translation>
    </message>
    <message>
        <source>Have %1 called</source>
        <translation>Terugbelverzoek voor %1</translation>
    </message>
    <message>
        <source>&amp;Telephone number</source>
        <translation>&amp;Telefoonnummer</translation>
    </message>
    <message>
        <source>Call &amp;from</source>
        <translation>Bellen &amp;vanaf</translation>
    </message>
    <message>
        <source>&amp;until</source>
        <translation>&amp;tot</translation>
    </message>
    <message>
        <source>A&amp;bout</source>
        <translation>&amp;Over</translation>
    </message>
    <message>
        <source>06 12345678</source>
        <translation>06 12345678</translation>
    </message>
    <message>
        <source>In a few words, without account or card numbers</source>
        <translation>In een paar woorden, zonder rekening- of pasnummers</translation>
    </message>
    <message>
        <source>The call gets a reference, and what the call queue needs is copied. The number is erased some time after the case is closed.</source>
        <translation>Het verzoek krijgt een kenmerk, en wat de belwachtrij nodig heeft wordt gekopieerd. Het nummer wordt enige tijd na het sluiten van de zaak gewist.</translation>
    </message>
    <message>
        <source>Ask for the call</source>
        <translation>Verzoek indienen</translation>
    </message>
</context>
<context>
    <name>wederhoor::CarePage</name>
    <message>
        <source>Say it only</source>
        <translation>Alleen melden</translation>
    </message>
    <message>
        <source>Ask first</source>
        <translation>Eerst vragen</translation>
    </message>
    <message>
        <source>Not before a check</source>
        <translation>Niet zonder controle</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Bewaard.</translation>
    </message>
    <message>
        <source>Identity and calls</source>
        <translation>Identiteit en bellen</translation>
    </message>
    <message>
        <source>Who a customer really is, before one talks about their account.</source>
        <translation>Wie een klant werkelijk is, voordat het over de rekening gaat.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Bewaren</translation>
    </message>
    <message>
        <source>&amp;Ask for a check</source>
        <translation>&amp;Vraag om controle</translation>
    </message>
    <message>
        <source>Without &amp;one</source>
        <translation>&amp;Zonder controle</translation>
    </message>
    <message>
        <source>&amp;Topics that are account talk</source>
        <translation>&amp;Onderwerpen over de rekening</translation>
    </message>
    <message>
        <source>Ways to make sure</source>
        <translation>Manieren om het vast te stellen</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Hoe</translation>
    </message>
    <message>
        <source>Holds for</source>
        <translation>Geldt</translation>
    </message>
    <message>
        <source>Name of the way</source>
        <translation>Naam van de manier</translation>
    </message>
    <message>
        <source>A way of your own</source>
        <translation>Een eigen manier</translation>
    </message>
    <message>
        <source>Holds for so many minutes</source>
        <translation>Geldt zoveel minuten</translation>
    </message>
    <message>
        <source> min</source>
        <translation> min</translation>
    </message>
    <message>
        <source>Add or change</source>
        <translation>Toevoegen of wijzigen</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>Weghalen</translation>
    </message>
    <message>
        <source>Only how it was made sure is kept, never a question, an answer or a number.</source>
        <translation>Alleen hoe het is vastgesteld wordt bewaard, nooit een vraag, een antwoord of een nummer.</translation>
    </message>
    <message>
        <source>&amp;Keep numbers to call</source>
        <translation>&amp;Bewaar te bellen nummers</translation>
    </message>
    <message>
        <source> days after the case is closed</source>
        <translation> dagen na het sluiten van de zaak</translation>
    </message>
    <message>
        <source>Then the number is erased here; that somebody was called stays in the history. In a team its database has its own time for it (callback_numbers).</source>
        <translation>Daarna wordt het nummer hier gewist; dat er gebeld is, blijft in de geschiedenis. In een team heeft de teamdatabase er een eigen termijn voor (callback_numbers).</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minuut</numerusform>
            <numerusform>%n minuten</numerusform>
        </translation>
    </message>
    <message>
        <source>Topics one a line. “Ask first” goes out only when the writer wants it all the same, under their name in the case’s history; a trainee cannot.</source>
        <translation>Eén onderwerp per regel. Bij ‘Eerst vragen’ gaat het alleen weg als de schrijver dat toch wil, met naam in de geschiedenis van de zaak; een trainee kan dat niet.</translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n uur</numerusform>
            <numerusform>%n uur</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wederhoor::CarePresenter</name>
    <message>
        <source>Not kept: it holds %1. Say how it was made sure, never what was asked or answered.</source>
        <translation>Niet bewaard: het bevat %1. Zeg hoe het is vastgesteld, nooit wat er gevraagd of geantwoord is.</translation>
    </message>
    <message>
        <source>That is no telephone number that can be called.</source>
        <translation>Dat is geen telefoonnummer dat te bellen is.</translation>
    </message>
    <message>
        <source>The end is not after the beginning, or is past.</source>
        <translation>Het einde ligt niet na het begin, of is al voorbij.</translation>
    </message>
    <message>
        <source>Say in a few words what the call is about.</source>
        <translation>Zeg in een paar woorden waar het gesprek over gaat.</translation>
    </message>
    <message>
        <source>%1: identity checked</source>
        <translation>%1: identiteit gecontroleerd</translation>
    </message>
    <message>
        <source>number erased</source>
        <translation>nummer gewist</translation>
    </message>
</context>
<context>
    <name>wederhoor::CareSection</name>
    <message>
        <source>Who is this really?</source>
        <translation>Wie is dit echt?</translation>
    </message>
    <message>
        <source>Note that it was made sure who the customer is</source>
        <translation>Noteren dat is vastgesteld wie de klant is</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Intrekken</translation>
    </message>
    <message>
        <source>Withdraw the identity check</source>
        <translation>De identiteitscontrole intrekken</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Telefoon</translation>
    </message>
    <message>
        <source>Have them called …</source>
        <translation>Terugbelverzoek …</translation>
    </message>
    <message>
        <source>Not checked.</source>
        <translation>Niet gecontroleerd.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopiëren</translation>
    </message>
    <message>
        <source>Copy call %1 for the call queue</source>
        <translation>Terugbelverzoek %1 kopiëren voor de belwachtrij</translation>
    </message>
    <message>
        <source>What became of call %1</source>
        <translation>Wat er van terugbelverzoek %1 werd</translation>
    </message>
    <message>
        <source>They were called</source>
        <translation>Er is gebeld</translation>
    </message>
    <message>
        <source>Nobody was reached</source>
        <translation>Niemand bereikt</translation>
    </message>
    <message>
        <source>It is not needed any more</source>
        <translation>Het hoeft niet meer</translation>
    </message>
    <message>
        <source>Check it …</source>
        <translation>Controleren …</translation>
    </message>
    <message>
        <source>Outcome …</source>
        <translation>Uitkomst …</translation>
    </message>
</context>
<context>
    <name>wederhoor::CaseDelegate</name>
    <message>
        <source>Draft</source>
        <translation>Concept</translation>
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
    <message>
        <source>%1 There is a draft.</source>
        <translation>%1 Er is een concept.</translation>
    </message>
    <message>
        <source>Selected. %1</source>
        <translation>Geselecteerd. %1</translation>
    </message>
    <message>
        <source>%1 %2.</source>
        <comment>a row, who is in the case</comment>
        <translation>%1 %2.</translation>
    </message>
</context>
<context>
    <name>wederhoor::CaseListPanel</name>
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
        <translation>Er is nog geen kanaal gekoppeld</translation>
    </message>
    <message>
        <source>Connect an account or a feed, and what people write comes in here. Until then, practise: nothing leaves this computer.</source>
        <translation>Koppel een account of een feed, en wat mensen schrijven komt hier binnen. Oefen tot die tijd: niets verlaat deze computer.</translation>
    </message>
    <message>
        <source>Connect a channel …</source>
        <translation>Kanaal koppelen …</translation>
    </message>
    <message>
        <source>Nothing here</source>
        <translation>Hier is niets</translation>
    </message>
    <message>
        <source>%1 is empty. What comes in appears by itself.</source>
        <translation>%1 is leeg. Wat binnenkomt verschijnt vanzelf.</translation>
    </message>
    <message>
        <source>Leave it out</source>
        <translation>Laat het weg</translation>
    </message>
    <message>
        <source>Save as a view</source>
        <translation>Als weergave bewaren</translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n nieuwe</numerusform>
            <numerusform>%n nieuwe</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%n urgent</source>
        <translation>
            <numerusform>%n dringend</numerusform>
            <numerusform>%n dringend</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: show</source>
        <translation>%1: tonen</translation>
    </message>
    <message>
        <source>Nothing fits these filters</source>
        <translation>Niets past bij deze filters</translation>
    </message>
    <message>
        <source>Remove one of the filters above the list.</source>
        <translation>Haal een van de filters boven de lijst weg.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Tonen</translation>
    </message>
    <message>
        <source>Show the questions of other hubs</source>
        <translation>De vragen van andere hubs tonen</translation>
    </message>
    <message numerus="yes">
        <source>%n question(s) of another hub</source>
        <translation>
            <numerusform>%n vraag van een andere hub</numerusform>
            <numerusform>%n vragen van andere hubs</numerusform>
        </translation>
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
    <name>wederhoor::ChannelDetails</name>
    <message>
        <source>Fetch now</source>
        <translation>Nu ophalen</translation>
    </message>
    <message>
        <source>Change …</source>
        <translation>Wijzigen …</translation>
    </message>
    <message>
        <source>Sign in again …</source>
        <translation>Opnieuw aanmelden …</translation>
    </message>
    <message>
        <source>Remove …</source>
        <translation>Verwijderen …</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Toestand</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Account</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adres</translation>
    </message>
    <message>
        <source>Listens for</source>
        <translation>Luistert naar</translation>
    </message>
    <message>
        <source>Last tried</source>
        <translation>Laatst geprobeerd</translation>
    </message>
    <message>
        <source>Last fetched</source>
        <translation>Laatst opgehaald</translation>
    </message>
    <message>
        <source>Next fetch</source>
        <translation>Volgende keer</translation>
    </message>
    <message>
        <source>Fetched every</source>
        <translation>Haalt op elke</translation>
    </message>
    <message>
        <source>%1, new at %2</source>
        <translation>%1, nieuw om %2</translation>
    </message>
    <message>
        <source>Limit left</source>
        <translation>Limiet over</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Afbeeldingen</translation>
    </message>
    <message>
        <source>shown at once</source>
        <translation>meteen zichtbaar</translation>
    </message>
    <message>
        <source>fetched on a click</source>
        <translation>opgehaald na een klik</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pauzeren</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Hervatten</translation>
    </message>
</context>
<context>
    <name>wederhoor::ChannelDialog</name>
    <message>
        <source>Connect a channel</source>
        <translation>Kanaal koppelen</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Koppelen</translation>
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
    <message>
        <source>%1 (may stay empty)</source>
        <translation>%1 (mag leeg blijven)</translation>
    </message>
    <message>
        <source>Mentions, replies, quotes and private messages come in; you answer from here.</source>
        <translation>Vermeldingen, antwoorden, citaten en privéberichten komen binnen; je antwoordt vanaf hier.</translation>
    </message>
    <message>
        <source>A forum, blog or complaint site with RSS, Atom or JSON Feed. A feed is read only: you answer on the page itself.</source>
        <translation>Een forum, blog of klachtensite met RSS, Atom of JSON Feed. Een feed is alleen om te lezen: antwoorden doe je op de pagina zelf.</translation>
    </message>
    <message>
        <source>Not your own password: &lt;a href=&quot;%1&quot;&gt;make an app password&lt;/a&gt; in the account&apos;s settings and paste it here. It is kept in this computer&apos;s keyring only.</source>
        <translation>Niet je eigen wachtwoord: &lt;a href=&quot;%1&quot;&gt;maak een app-wachtwoord&lt;/a&gt; in de instellingen van het account en plak het hier. Het staat alleen in de sleutelbos van deze computer.</translation>
    </message>
    <message>
        <source>Where to make an app password</source>
        <translation>Waar je een app-wachtwoord maakt</translation>
    </message>
    <message>
        <source>Reading the feed …</source>
        <translation>De feed wordt gelezen …</translation>
    </message>
</context>
<context>
    <name>wederhoor::ChannelEditor</name>
    <message>
        <source>Change %1</source>
        <translation>%1 wijzigen</translation>
    </message>
    <message>
        <source>&amp;Name here</source>
        <translation>&amp;Naam hier</translation>
    </message>
    <message>
        <source>&amp;Listen for</source>
        <translation>&amp;Luister naar</translation>
    </message>
    <message>
        <source>Fetch &amp;every</source>
        <translation>&amp;Ophalen elke</translation>
    </message>
    <message>
        <source>Words, separated by commas (may stay empty)</source>
        <translation>Woorden, gescheiden door komma&apos;s (mag leeg blijven)</translation>
    </message>
    <message>
        <source> seconds</source>
        <translation> seconden</translation>
    </message>
    <message>
        <source>Show &amp;pictures at once</source>
        <translation>Af&amp;beeldingen meteen tonen</translation>
    </message>
    <message>
        <source>Else a picture is fetched when you click it. Fetching tells the site that hosts it that somebody here is looking.</source>
        <translation>Anders wordt een afbeelding opgehaald als je erop klikt. Ophalen verraadt aan de site waar die staat dat hier iemand kijkt.</translation>
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
        <source>Give the channel a name.</source>
        <translation>Geef het kanaal een naam.</translation>
    </message>
    <message>
        <source>Another channel has this name already: choose a different one.</source>
        <translation>Een ander kanaal heet al zo: kies een andere naam.</translation>
    </message>
</context>
<context>
    <name>wederhoor::ChannelTableModel</name>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 old</source>
        <translation>%1 oud</translation>
    </message>
    <message numerus="yes">
        <source>%1: %2, %3, %n item(s) set aside</source>
        <translation>
            <numerusform>%1: %2, %3, %n bericht opzij gelegd</numerusform>
            <numerusform>%1: %2, %3, %n berichten opzij gelegd</numerusform>
        </translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Kanaal</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Toestand</translation>
    </message>
    <message>
        <source>Data is</source>
        <translation>Gegevens</translation>
    </message>
    <message>
        <source>Next fetch</source>
        <translation>Volgende</translation>
    </message>
    <message>
        <source>Limit left</source>
        <translation>Limiet over</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>Opzij</translation>
    </message>
    <message>
        <source>secret exposed</source>
        <translation>geheim blootgesteld</translation>
    </message>
</context>
<context>
    <name>wederhoor::ChannelsPage</name>
    <message>
        <source>Connect a channel</source>
        <translation>Kanaal koppelen</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>Kanalen</translation>
    </message>
    <message>
        <source>No channel connected yet</source>
        <translation>Nog geen kanaal gekoppeld</translation>
    </message>
    <message>
        <source>Connect an account of your organisation, or follow a forum by its feed. Until then you can practise: nothing leaves this computer there.</source>
        <translation>Koppel een account van je organisatie, of volg een forum via de feed. Tot die tijd kun je oefenen: daar gaat niets deze computer uit.</translation>
    </message>
    <message numerus="yes">
        <source>%n connected</source>
        <translation>
            <numerusform>%n gekoppeld</numerusform>
            <numerusform>%n gekoppeld</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · app passwords are in this computer&apos;s keyring</source>
        <translation>%1 · app-wachtwoorden staan in de sleutelbos van deze computer</translation>
    </message>
    <message>
        <source>%1 is connected.</source>
        <translation>%1 is gekoppeld.</translation>
    </message>
    <message>
        <source>%1 is changed.</source>
        <translation>%1 is gewijzigd.</translation>
    </message>
    <message>
        <source>%1 is signed in again.</source>
        <translation>%1 is opnieuw aangemeld.</translation>
    </message>
    <message>
        <source>Remove a channel</source>
        <translation>Kanaal verwijderen</translation>
    </message>
    <message>
        <source>Remove %1 from Wederhoor?</source>
        <translation>%1 uit Wederhoor verwijderen?</translation>
    </message>
    <message>
        <source>What stays: its cases and messages, readable and found by searching.</source>
        <translation>Wat blijft: de zaken en berichten, om te lezen en te vinden.</translation>
    </message>
    <message>
        <source>What goes: its app password, what was set aside, and the place up to which it was fetched. Nothing is fetched or sent any more.</source>
        <translation>Wat weggaat: het app-wachtwoord, wat opzij is gelegd, en de plek tot waar is opgehaald. Er wordt niets meer opgehaald of verstuurd.</translation>
    </message>
    <message>
        <source>On the platform nothing changes. Connect the account again and its cases go on.</source>
        <translation>Op het platform verandert er niets. Koppel het account opnieuw en de zaken gaan verder.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Verwijderen</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Laten staan</translation>
    </message>
    <message>
        <source>Delete what was set aside</source>
        <translation>Verwijderen wat opzij is gelegd</translation>
    </message>
    <message>
        <source>Delete this item? Its original is kept nowhere else, and it is not fetched again.</source>
        <translation>Dit bericht verwijderen? Het origineel staat nergens anders en wordt niet opnieuw opgehaald.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Verwijderen</translation>
    </message>
</context>
<context>
    <name>wederhoor::ChannelsPresenter</name>
    <message>
        <source>Fetched. There is nothing new.</source>
        <translation>Opgehaald. Er is niets nieuws.</translation>
    </message>
    <message numerus="yes">
        <source>Fetched: %n new message(s).</source>
        <translation>
            <numerusform>Opgehaald: %n nieuw bericht.</numerusform>
            <numerusform>Opgehaald: %n nieuwe berichten.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is paused.</source>
        <translation>%1 is gepauzeerd.</translation>
    </message>
    <message>
        <source>%1 is fetched again.</source>
        <translation>%1 wordt weer opgehaald.</translation>
    </message>
    <message>
        <source>%1 is removed. Its cases are still in the inbox.</source>
        <translation>%1 is verwijderd. De zaken staan nog in de inbox.</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) read after all: what they say is in the inbox.</source>
        <translation>
            <numerusform>%n bericht alsnog gelezen: het staat in de inbox.</numerusform>
            <numerusform>%n berichten alsnog gelezen: ze staan in de inbox.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Still not readable: %n item(s) stay set aside. A newer version of Wederhoor may read them.</source>
        <translation>
            <numerusform>Nog steeds niet leesbaar: %n bericht blijft opzij liggen. Een nieuwere versie van Wederhoor kan het misschien wel lezen.</numerusform>
            <numerusform>Nog steeds niet leesbaar: %n berichten blijven opzij liggen. Een nieuwere versie van Wederhoor kan ze misschien wel lezen.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 read after all, %2 still not readable.</source>
        <translation>%1 alsnog gelezen, %2 nog steeds niet leesbaar.</translation>
    </message>
    <message>
        <source>The item is deleted.</source>
        <translation>Het bericht is verwijderd.</translation>
    </message>
</context>
<context>
    <name>wederhoor::CommandPalette</name>
    <message>
        <source>Command palette</source>
        <translation>Opdrachtvenster</translation>
    </message>
    <message>
        <source>Find a command, case, person, template or setting …</source>
        <translation>Zoek een opdracht, zaak, persoon, sjabloon of instelling …</translation>
    </message>
    <message>
        <source>Find a command, case, person, template or setting</source>
        <translation>Zoek een opdracht, zaak, persoon, sjabloon of instelling</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Wat er gevonden is</translation>
    </message>
    <message>
        <source>Nothing is called that. Try fewer words, or only their beginnings.</source>
        <translation>Niets heet zo. Probeer minder woorden, of alleen het begin ervan.</translation>
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
        <source>Public reply</source>
        <translation>Openbaar</translation>
    </message>
    <message>
        <source>Private message</source>
        <translation>Privé</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notitie</translation>
    </message>
    <message>
        <source>Choose a template</source>
        <translation>Sjabloon kiezen</translation>
    </message>
    <message>
        <source>and resolve</source>
        <translation>en afhandelen</translation>
    </message>
    <message>
        <source>Send and resolve the case</source>
        <translation>Versturen en de zaak afhandelen</translation>
    </message>
    <message>
        <source>Send and resolve the case (Ctrl+Shift+Enter)</source>
        <translation>Versturen en de zaak afhandelen (Ctrl+Shift+Enter)</translation>
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
    <message>
        <source>Template</source>
        <translation>Sjabloon</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Afbeelding</translation>
    </message>
    <message>
        <source>Add a picture</source>
        <translation>Een afbeelding toevoegen</translation>
    </message>
    <message>
        <source>To %1 on %2 · everyone can read this</source>
        <translation>Aan %1 op %2 · iedereen kan dit lezen</translation>
    </message>
    <message>
        <source>To %1 on %2 · only they can read this</source>
        <translation>Aan %1 op %2 · alleen voor deze klant</translation>
    </message>
    <message>
        <source>Note for the team · never sent, the customer does not see it</source>
        <translation>Notitie voor het team · wordt nooit verstuurd, de klant ziet haar niet</translation>
    </message>
    <message>
        <source>Language: %1</source>
        <translation>Taal: %1</translation>
    </message>
    <message>
        <source>saved %1</source>
        <translation>bewaard %1</translation>
    </message>
    <message>
        <source>Open preferences</source>
        <translation>Voorkeuren openen</translation>
    </message>
    <message>
        <source>Describe it</source>
        <translation>Beschrijven</translation>
    </message>
    <message>
        <source>Take the last one out</source>
        <translation>Laatste weghalen</translation>
    </message>
    <message>
        <source>Hardly changed from the template: a word of your own shows that somebody read it.</source>
        <translation>Nauwelijks anders dan het sjabloon: een eigen woord laat zien dat iemand het heeft gelezen.</translation>
    </message>
    <message numerus="yes">
        <source>Send %n parts</source>
        <translation>
            <numerusform>Verstuur %n deel</numerusform>
            <numerusform>Verstuur %n delen</numerusform>
        </translation>
    </message>
    <message>
        <source>Send both</source>
        <translation>Verstuur beide</translation>
    </message>
    <message>
        <source>Nobody may send now; replies wait. %1</source>
        <translation>Niemand mag nu versturen; antwoorden wachten. %1</translation>
    </message>
    <message>
        <source>Send and resolve</source>
        <translation>Versturen en afhandelen</translation>
    </message>
    <message>
        <source>Released?</source>
        <translation>Vrijgegeven?</translation>
    </message>
    <message>
        <source>Replies about “%1” leave only after a spokesperson has released them. Has one released this?</source>
        <translation>Antwoorden over “%1” gaan alleen weg nadat een woordvoerder ze heeft vrijgegeven. Is dit vrijgegeven?</translation>
    </message>
    <message>
        <source>Your word is kept in the case.</source>
        <translation>Je bevestiging wordt in de zaak vastgelegd.</translation>
    </message>
    <message>
        <source>Released: send it</source>
        <translation>Vrijgegeven: versturen</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>Nog niet</translation>
    </message>
    <message>
        <source>Submit for approval</source>
        <translation>Ter goedkeuring voorleggen</translation>
    </message>
</context>
<context>
    <name>wederhoor::ContactDialog</name>
    <message>
        <source>Other contact with %1</source>
        <translation>Ander contact met %1</translation>
    </message>
    <message>
        <source>Kind of contact</source>
        <translation>Soort contact</translation>
    </message>
    <message>
        <source>&amp;What was said and agreed</source>
        <translation>&amp;Wat is er gezegd en afgesproken</translation>
    </message>
    <message>
        <source>What was said and agreed</source>
        <translation>Wat is er gezegd en afgesproken</translation>
    </message>
    <message>
        <source>For the team only; it stands in the case as a note.</source>
        <translation>Alleen voor het team; het komt als notitie in de zaak.</translation>
    </message>
    <message>
        <source>Note it</source>
        <translation>Noteren</translation>
    </message>
</context>
<context>
    <name>wederhoor::ConversationHeader</name>
    <message>
        <source>Dismiss</source>
        <translation>Wegleggen</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>Vrijgeven</translation>
    </message>
    <message>
        <source>Resolve</source>
        <translation>Afhandelen</translation>
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
    <message>
        <source>A compliment: like it, and resolve</source>
        <translation>Een compliment: leuk vinden en afhandelen</translation>
    </message>
    <message>
        <source>A compliment: write a thank-you …</source>
        <translation>Een compliment: een bedankje schrijven …</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>Overnemen</translation>
    </message>
    <message>
        <source>A colleague has the case: make it yours</source>
        <translation>Een collega heeft de zaak: maak haar de jouwe</translation>
    </message>
</context>
<context>
    <name>wederhoor::ConversationModel</name>
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
    <message>
        <source>Video</source>
        <translation>Video</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Bestand</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Link</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Earlier messages come as you scroll up</source>
        <translation>Eerdere berichten verschijnen als je omhoog schuift</translation>
    </message>
    <message>
        <source>What this answers cannot be read here: it was deleted, is blocked, or never came in</source>
        <translation>Waar dit op antwoordt is hier niet te lezen: verwijderd, geblokkeerd of nooit binnengekomen</translation>
    </message>
    <message>
        <source>This thread is long · much of it belongs to other cases</source>
        <translation>Dit is een lange draad · veel ervan hoort bij andere zaken</translation>
    </message>
    <message numerus="yes">
        <source>%n comment(s) · this case holds %1 of them</source>
        <translation>
            <numerusform>%n reactie · %1 daarvan in deze zaak</numerusform>
            <numerusform>%n reacties · %1 daarvan in deze zaak</numerusform>
        </translation>
    </message>
    <message>
        <source>the post above</source>
        <translation>het bericht erboven</translation>
    </message>
    <message>
        <source>deleted %1</source>
        <translation>verwijderd %1</translation>
    </message>
    <message>
        <source>The author deleted this message.</source>
        <translation>De schrijver heeft dit bericht verwijderd.</translation>
    </message>
    <message>
        <source>contact</source>
        <translation>contact</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s)</source>
        <translation>
            <numerusform>%n afbeelding</numerusform>
            <numerusform>%n afbeeldingen</numerusform>
        </translation>
    </message>
    <message>
        <source>The platform does not show this message: its author is blocked, or blocks this account.</source>
        <translation>Het platform toont dit bericht niet: de schrijver is geblokkeerd of blokkeert dit account.</translation>
    </message>
    <message>
        <source>part %1 of %2</source>
        <translation>deel %1 van %2</translation>
    </message>
    <message>
        <source>waits for the part before it</source>
        <translation>wacht op het deel ervoor</translation>
    </message>
    <message>
        <source>decision</source>
        <translation>beslissing</translation>
    </message>
    <message>
        <source>Up to here %1 had read when the waiting reply was written; what follows came after</source>
        <translation>Tot hier had %1 gelezen bij het schrijven van het wachtende antwoord; wat volgt kwam later</translation>
    </message>
    <message>
        <source>goes out %1</source>
        <translation>vertrekt %1</translation>
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
        <translation>Afgehandeld</translation>
    </message>
    <message>
        <source>Reopened</source>
        <translation>Heropend</translation>
    </message>
    <message>
        <source>Dismissed: %1</source>
        <translation>Weggelegd: %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>The reply was not sent. %1</source>
        <translation>Het antwoord is niet verstuurd. %1</translation>
    </message>
    <message>
        <source>We could not see whether this reply was published. Nothing is sent again by itself: check again, or look on the page first.</source>
        <translation>Niet te zien was of dit antwoord is geplaatst. Het wordt niet vanzelf nog eens verstuurd: controleer opnieuw, of kijk eerst op de pagina.</translation>
    </message>
    <message>
        <source>This reply should have gone at %1, more than a quarter of an hour ago. It goes only when you say so: is it still the right answer?</source>
        <translation>Dit antwoord had om %1 weg moeten gaan, meer dan een kwartier geleden. Het gaat pas als jij het zegt: klopt het nog?</translation>
    </message>
    <message>
        <source>Liked and resolved</source>
        <translation>Leuk gevonden en afgehandeld</translation>
    </message>
    <message>
        <source>Part %1 of %2</source>
        <translation>Deel %1 van %2</translation>
    </message>
    <message>
        <source>%1: we could not see whether it was published. The parts after it wait, and nothing is sent again by itself.</source>
        <translation>%1: het is niet te zien of het is geplaatst. De delen erna wachten, en niets gaat vanzelf opnieuw weg.</translation>
    </message>
    <message>
        <source>%1 was not sent. %2 Nothing of the reply stands on the platform yet.</source>
        <translation>%1 is niet verstuurd. %2 Van het antwoord staat nog niets op het platform.</translation>
    </message>
    <message>
        <source>The reply was not sent: something newer stands in this conversation than you had seen. Read it, then decide.</source>
        <translation>Het antwoord is niet verstuurd: in dit gesprek staat iets nieuwers dan je gezien had. Lees het, en beslis dan.</translation>
    </message>
    <message>
        <source>%1 was not sent. %2 What comes before it stands on the platform and is not sent again.</source>
        <translation>%1 is niet verstuurd. %2 Wat ervoor komt, staat op het platform en gaat niet opnieuw weg.</translation>
    </message>
    <message>
        <source>The reply was not sent: by now its topic is answered only after release by a spokesperson. Back to the draft, and sent anew, it waits for one.</source>
        <translation>Het antwoord is niet verstuurd: antwoorden over dit onderwerp gaan inmiddels alleen weg na vrijgave door een woordvoerder. Zet het terug in het concept en verstuur het opnieuw: dan wacht het op een woordvoerder.</translation>
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
    <message>
        <source>Open %1</source>
        <translation>%1 openen</translation>
    </message>
    <message>
        <source>Show the picture from %1</source>
        <translation>Toon de afbeelding van %1</translation>
    </message>
    <message>
        <source>Show or hide what it said before</source>
        <translation>Toon of verberg wat er eerst stond</translation>
    </message>
    <message>
        <source>Up and Down go from message to message, Enter opens what a message offers</source>
        <translation>Met Omhoog en Omlaag ga je van bericht naar bericht, Enter toont wat een bericht te bieden heeft</translation>
    </message>
    <message>
        <source>Delete and write again …</source>
        <translation>Verwijderen en opnieuw schrijven …</translation>
    </message>
    <message>
        <source>Delete on the platform …</source>
        <translation>Verwijderen op het platform …</translation>
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
    <name>wederhoor::DataPage</name>
    <message>
        <source>Data</source>
        <translation>Gegevens</translation>
    </message>
    <message>
        <source>All of it lies on this computer.</source>
        <translation>Alles staat op deze computer.</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Map openen</translation>
    </message>
    <message>
        <source>The files can be read by your own user only. App passwords are not among them: those lie in the keyring. A copy of the folder, made while Wederhoor is closed, is a backup.</source>
        <translation>Alleen je eigen gebruiker kan de bestanden lezen. App-wachtwoorden zitten er niet bij: die staan in de sleutelbos. Een kopie van de map, gemaakt terwijl Wederhoor dicht is, is een back-up.</translation>
    </message>
    <message>
        <source>Take it out</source>
        <translation>Meenemen</translation>
    </message>
    <message>
        <source>&quot;wederhoor export&quot; writes all messages and cases as lines of JSON, which &quot;wederhoor import&quot; reads again. It holds what customers wrote: treat the file as you treat the inbox.</source>
        <translation>&quot;wederhoor export&quot; schrijft alle berichten en zaken als regels JSON, die &quot;wederhoor import&quot; weer leest. Daarin staat wat klanten schreven: ga met het bestand om als met de inbox.</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Map</translation>
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
        <source>Backups</source>
        <translation>Back-ups</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>nog geen</translation>
    </message>
    <message>
        <source>Free on the disk</source>
        <translation>Vrij op de schijf</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>onbekend</translation>
    </message>
</context>
<context>
    <name>wederhoor::DataPresenter</name>
    <message>
        <source>No file manager answered. The folder is %1.</source>
        <translation>Er antwoordde geen bestandsbeheer. De map is %1.</translation>
    </message>
</context>
<context>
    <name>wederhoor::DecisionDialog</name>
    <message>
        <source>Record a decision</source>
        <translation>Beslissing vastleggen</translation>
    </message>
    <message>
        <source>25.00</source>
        <translation>25,00</translation>
    </message>
    <message>
        <source>&amp;What</source>
        <translation>&amp;Wat</translation>
    </message>
    <message>
        <source>&amp;Amount in euros</source>
        <translation>&amp;Bedrag in euro&apos;s</translation>
    </message>
    <message>
        <source>Wh&amp;y</source>
        <translation>W&amp;aarom</translation>
    </message>
    <message>
        <source>Ask in a note</source>
        <translation>Vraag het in een notitie</translation>
    </message>
    <message>
        <source>Record it</source>
        <translation>Vastleggen</translation>
    </message>
    <message>
        <source>For a supervisor: may we decide this? %1. %2</source>
        <translation>Voor een supervisor: mogen we dit beslissen? %1. %2</translation>
    </message>
</context>
<context>
    <name>wederhoor::DesktopNotifier</name>
    <message>
        <source>Open</source>
        <translation>Openen</translation>
    </message>
</context>
<context>
    <name>wederhoor::DraftKeeper</name>
    <message>
        <source>The draft could not be saved. %1</source>
        <translation>Het concept kon niet worden bewaard. %1</translation>
    </message>
</context>
<context>
    <name>wederhoor::ExerciseBand</name>
    <message>
        <source>%1 has answered: see beside the case.</source>
        <translation>%1 heeft geantwoord: zie naast de zaak.</translation>
    </message>
    <message>
        <source>Hint: %1</source>
        <translation>Hint: %1</translation>
    </message>
    <message>
        <source>PRACTICE</source>
        <translation>OEFENEN</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Exercise</source>
        <translation>Oefening</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Einde</translation>
    </message>
    <message>
        <source>Time left: %1</source>
        <translation>Resterende tijd: %1</translation>
    </message>
    <message numerus="yes">
        <source>Hint (%n point(s))</source>
        <translation>
            <numerusform>Hint (%n punt)</numerusform>
            <numerusform>Hint (%n punten)</numerusform>
        </translation>
    </message>
    <message>
        <source>No more hints</source>
        <translation>Geen hints meer</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Ga verder</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pauze</translation>
    </message>
</context>
<context>
    <name>wederhoor::ExercisePanel</name>
    <message>
        <source>What happened before</source>
        <translation>Wat vooraf ging</translation>
    </message>
    <message>
        <source>What the bank knows (CRM)</source>
        <translation>Wat de bank weet (CRM)</translation>
    </message>
    <message>
        <source>Look up</source>
        <translation>Opzoeken</translation>
    </message>
    <message>
        <source>holds until %1</source>
        <translation>geldt tot %1</translation>
    </message>
    <message>
        <source>holds until further notice</source>
        <translation>geldt tot nader bericht</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Ask a SPOC</source>
        <translation>Een SPOC vragen</translation>
    </message>
    <message>
        <source>Asked; no answer yet.</source>
        <translation>Gevraagd; nog geen antwoord.</translation>
    </message>
</context>
<context>
    <name>wederhoor::ExercisePresenter</name>
    <message>
        <source>Exercise on an imitated %1: nothing leaves this computer</source>
        <translation>Oefening op een nagebootst %1: niets verlaat deze computer</translation>
    </message>
    <message>
        <source>Exercise on an imitated %1, %2 times as fast: nothing leaves this computer</source>
        <translation>Oefening op een nagebootst %1, %2 keer zo snel: niets verlaat deze computer</translation>
    </message>
</context>
<context>
    <name>wederhoor::ExerciseWing</name>
    <message>
        <source>The exercise stands still</source>
        <translation>De oefening staat stil</translation>
    </message>
    <message>
        <source>Its clock does too. What was written so far is kept.</source>
        <translation>De klok ook. Wat tot nu toe geschreven is, blijft bewaard.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Ga verder</translation>
    </message>
</context>
<context>
    <name>wederhoor::FileField</name>
    <message>
        <source>Choose</source>
        <translation>Kiezen</translation>
    </message>
</context>
<context>
    <name>wederhoor::FilterBar</name>
    <message>
        <source>Filters</source>
        <translation>Filters</translation>
    </message>
    <message>
        <source>More filters</source>
        <translation>Meer filters</translation>
    </message>
    <message>
        <source>More filters, and save them as a view (F)</source>
        <translation>Meer filters, en ze als weergave bewaren (F)</translation>
    </message>
    <message>
        <source>Filter %1, on: press to remove</source>
        <translation>Filter %1, aan: druk om weg te halen</translation>
    </message>
    <message>
        <source>Filter: %1</source>
        <translation>Filter: %1</translation>
    </message>
    <message>
        <source>Remove this filter</source>
        <translation>Dit filter weghalen</translation>
    </message>
    <message>
        <source>Only these</source>
        <translation>Alleen deze</translation>
    </message>
    <message>
        <source>Search only in %1</source>
        <translation>Alleen zoeken in %1</translation>
    </message>
    <message>
        <source>Shown: %1</source>
        <translation>Getoond: %1</translation>
    </message>
    <message>
        <source>Search only in %1, or everywhere</source>
        <translation>Alleen zoeken in %1, of overal</translation>
    </message>
    <message>
        <source>Press to show all active cases</source>
        <translation>Druk om alle lopende zaken te tonen</translation>
    </message>
    <message>
        <source>Unread</source>
        <translation>Ongelezen</translation>
    </message>
    <message>
        <source>With attachment</source>
        <translation>Met bijlage</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Kanaal</translation>
    </message>
    <message>
        <source>Sentiment</source>
        <translation>Sentiment</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Taal</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Onderwerp</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Label</translation>
    </message>
    <message>
        <source>Remove all filters</source>
        <translation>Alle filters weghalen</translation>
    </message>
    <message>
        <source>Save as a view …</source>
        <translation>Als weergave bewaren …</translation>
    </message>
</context>
<context>
    <name>wederhoor::FirstRun</name>
    <message>
        <source>First steps</source>
        <translation>Eerste stappen</translation>
    </message>
    <message>
        <source>Welcome to Wederhoor</source>
        <translation>Welkom bij Wederhoor</translation>
    </message>
    <message>
        <source>Three questions, then you can start. Everything can be changed later in Settings.</source>
        <translation>Drie vragen, dan kun je beginnen. Alles is later te wijzigen bij Instellingen.</translation>
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
        <source>Under every reply, counted in its length. Your real first name works best.</source>
        <translation>Onder elk antwoord, telt mee in de lengte. Je echte voornaam werkt het best.</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Zoals het systeem</translation>
    </message>
    <message>
        <source>Practise now</source>
        <translation>Nu oefenen</translation>
    </message>
    <message>
        <source>Sample conversations on this computer. No account, nothing leaves.</source>
        <translation>Voorbeeldgesprekken op deze computer. Geen account, er gaat niets naar buiten.</translation>
    </message>
    <message>
        <source>Connect a channel</source>
        <translation>Kanaal koppelen</translation>
    </message>
    <message>
        <source>Bluesky, or a forum&apos;s feed. You need an app password, or its address.</source>
        <translation>Bluesky, of de feed van een forum. Je hebt een app-wachtwoord nodig, of het adres.</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Overslaan</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Beginnen</translation>
    </message>
    <message>
        <source>Keyring: checking</source>
        <translation>Sleutelbos: wordt nagegaan</translation>
    </message>
    <message>
        <source>Keyring: ready</source>
        <translation>Sleutelbos: klaar</translation>
    </message>
    <message>
        <source>Keyring: none answers; practice needs none</source>
        <translation>Sleutelbos: antwoordt niet; oefenen kan zonder</translation>
    </message>
    <message>
        <source>Keyring: passwords are kept for this run</source>
        <translation>Sleutelbos: wachtwoorden voor deze keer bewaard</translation>
    </message>
    <message>
        <source>Keyring: needed only for a channel</source>
        <translation>Sleutelbos: pas nodig voor een kanaal</translation>
    </message>
</context>
<context>
    <name>wederhoor::FloorPresenter</name>
    <message>
        <source>Its request may still be under way. Wait a minute, look on the page, then say it.</source>
        <translation>Het kan nog onderweg zijn. Wacht een minuut, kijk op de pagina, en leg het dan vast.</translation>
    </message>
    <message>
        <source>A colleague is at it: %1.</source>
        <translation>Een collega is ermee bezig: %1.</translation>
    </message>
    <message>
        <source>This hub has been asked about the case already; its answer comes into the case.</source>
        <translation>Deze hub is al naar de zaak gevraagd; het antwoord komt in de zaak.</translation>
    </message>
    <message>
        <source>The question was taken back meanwhile.</source>
        <translation>De vraag is intussen teruggenomen.</translation>
    </message>
    <message>
        <source>The question was answered meanwhile.</source>
        <translation>De vraag is intussen beantwoord.</translation>
    </message>
    <message>
        <source>The case is closed: reopen it first.</source>
        <translation>De zaak is gesloten: heropen haar eerst.</translation>
    </message>
</context>
<context>
    <name>wederhoor::GroupEditor</name>
    <message>
        <source>Add a team</source>
        <translation>Een team toevoegen</translation>
    </message>
    <message>
        <source>Change %1</source>
        <translation>%1 veranderen</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Naam</translation>
    </message>
    <message>
        <source>&amp;Hub</source>
        <translation>&amp;Hub</translation>
    </message>
    <message>
        <source>&amp;Members</source>
        <translation>&amp;Leden</translation>
    </message>
    <message>
        <source>&amp;Channels</source>
        <translation>&amp;Kanalen</translation>
    </message>
    <message>
        <source>A team has a name and a hub.</source>
        <translation>Een team heeft een naam en een hub.</translation>
    </message>
</context>
<context>
    <name>wederhoor::GuardBar</name>
    <message>
        <source>Take it out</source>
        <translation>Verwijderen</translation>
    </message>
    <message>
        <source>Mask it</source>
        <translation>Maskeren</translation>
    </message>
    <message>
        <source>Send privately</source>
        <translation>Privé versturen</translation>
    </message>
    <message>
        <source>Let it stand</source>
        <translation>Laten staan</translation>
    </message>
</context>
<context>
    <name>wederhoor::GuardPage</name>
    <message>
        <source>Saved.</source>
        <translation>Bewaard.</translation>
    </message>
    <message>
        <source>Personal data</source>
        <translation>Persoonsgegevens</translation>
    </message>
    <message>
        <source>What may stand in public, and what only those see who need it.</source>
        <translation>Wat in het openbaar mag staan, en wat alleen wie het nodig heeft ziet.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Bewaren</translation>
    </message>
    <message>
        <source>In public replies. “Ask first” goes out only when the writer lets it stand, under their name in the case’s history; a trainee cannot. In private messages it is only said.</source>
        <translation>In openbare antwoorden. Bij “Eerst vragen” gaat het pas weg als de schrijver het laat staan, onder eigen naam in de geschiedenis van de zaak; een trainee kan dat niet. In privéberichten wordt het alleen gemeld.</translation>
    </message>
    <message>
        <source>Our own &amp;numbers and addresses</source>
        <translation>Eigen &amp;nummers en adressen</translation>
    </message>
    <message>
        <source>&amp;Domains we link to</source>
        <translation>&amp;Domeinen waarnaar we verwijzen</translation>
    </message>
    <message>
        <source>One a line. What you publish of yourselves may stand anywhere: telephone numbers, accounts, e-mail addresses, or a domain for all addresses at it. Links are judged only when a domain is given here; “bank.example” stands for all of its pages.</source>
        <translation>Eén per regel. Wat jullie van jezelf bekendmaken mag overal staan: telefoonnummers, rekeningen, e-mailadressen, of een domein voor alle adressen daar. Links worden pas beoordeeld als hier een domein staat; “bank.example” geldt voor alle pagina’s ervan.</translation>
    </message>
    <message>
        <source>Customer number, as a &amp;pattern</source>
        <translation>Klantnummer, als &amp;patroon</translation>
    </message>
    <message>
        <source>&amp;Try it on</source>
        <translation>&amp;Probeer het op</translation>
    </message>
    <message>
        <source>K-?\d{7}</source>
        <translation>K-?\d{7}</translation>
    </message>
    <message>
        <source>My number is K-1234567</source>
        <translation>Mijn nummer is K-1234567</translation>
    </message>
    <message>
        <source>\d is a digit, \w a letter or digit, [A-C] one of these, {7} so many of them, {5,8} between so many, ? perhaps, | or. What could match without end (* and +) is not taken.</source>
        <translation>\d is een cijfer, \w een letter of cijfer, [A-C] een van deze, {7} zoveel ervan, {5,8} tussen zoveel, ? misschien, | of. Wat zonder einde kan passen (* en +) wordt niet aangenomen.</translation>
    </message>
    <message>
        <source>&amp;Mask what customers wrote</source>
        <translation>&amp;Maskeer wat klanten schreven</translation>
    </message>
    <message>
        <source>In list, conversation, announcements and search results. Who looks at it all the same is noted in the case. Exports are masked in the same way.</source>
        <translation>In lijst, gesprek, meldingen en zoekresultaten. Wie het toch bekijkt, staat in de geschiedenis van de zaak. Exports worden op dezelfde manier gemaskeerd.</translation>
    </message>
</context>
<context>
    <name>wederhoor::GuardPresenter</name>
    <message>
        <source>This pattern cannot be used: %1.</source>
        <translation>Dit patroon is niet bruikbaar: %1.</translation>
    </message>
    <message>
        <source>Without a pattern no customer numbers are looked for.</source>
        <translation>Zonder patroon wordt niet naar klantnummers gezocht.</translation>
    </message>
    <message>
        <source>The pattern can be used. Type a sentence to try it on.</source>
        <translation>Het patroon is bruikbaar. Typ een zin om het op te proberen.</translation>
    </message>
    <message>
        <source>Nothing in this sentence is a customer number by this pattern.</source>
        <translation>Volgens dit patroon staat er geen klantnummer in deze zin.</translation>
    </message>
    <message>
        <source>Found: %1</source>
        <translation>Gevonden: %1</translation>
    </message>
</context>
<context>
    <name>wederhoor::GuestChoice</name>
    <message>
        <source>for %1</source>
        <translation>namens %1</translation>
    </message>
    <message>
        <source>as myself</source>
        <translation>als mezelf</translation>
    </message>
    <message>
        <source>Who answers: %1</source>
        <translation>Wie antwoordt: %1</translation>
    </message>
    <message>
        <source>Whose words these are: a colleague who answers in person signs, you send. The case says both.</source>
        <translation>Wiens woorden dit zijn: een collega die persoonlijk antwoordt ondertekent, jij verstuurt. De zaak vermeldt beiden.</translation>
    </message>
    <message>
        <source>As myself</source>
        <translation>Als mezelf</translation>
    </message>
</context>
<context>
    <name>wederhoor::GuestsPage</name>
    <message>
        <source>Saved.</source>
        <translation>Bewaard.</translation>
    </message>
    <message>
        <source>Guests</source>
        <translation>Gasten</translation>
    </message>
    <message>
        <source>Colleagues from departments who answer in person, without a login of their own.</source>
        <translation>Collega’s van afdelingen die persoonlijk antwoorden, zonder eigen login.</translation>
    </message>
    <message>
        <source>New guest</source>
        <translation>Nieuwe gast</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Bewaren</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Verwijderen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Naam</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>Afdeling</translation>
    </message>
    <message>
        <source>Team page</source>
        <translation>Teampagina</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Naam</translation>
    </message>
    <message>
        <source>&amp;Department</source>
        <translation>&amp;Afdeling</translation>
    </message>
    <message>
        <source>Agrees to be named on the team&apos;s page</source>
        <translation>Stemt ermee in op de teampagina te staan</translation>
    </message>
    <message>
        <source>&amp;Signs as</source>
        <translation>&amp;Ondertekent als</translation>
    </message>
    <message>
        <source>Signatures of the guest</source>
        <translation>Ondertekeningen van de gast</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Kanaal</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Taal</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Ondertekening</translation>
    </message>
    <message>
        <source>Channel of the signature</source>
        <translation>Kanaal van de ondertekening</translation>
    </message>
    <message>
        <source>Language of the signature</source>
        <translation>Taal van de ondertekening</translation>
    </message>
    <message>
        <source>^Anne, Mortgages</source>
        <translation>^Anne, Hypotheken</translation>
    </message>
    <message>
        <source>Any language</source>
        <translation>Elke taal</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Toevoegen</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>Weghalen</translation>
    </message>
    <message>
        <source>Chosen above a reply, their signature stands under it; the case says who wrote and who sent. Without a signature their name and department do. Only real names: customers find out.</source>
        <translation>Kies je de gast bij een antwoord, dan staat diens ondertekening eronder; de zaak zegt wie schreef en wie verstuurde. Zonder ondertekening staan naam en afdeling er. Alleen echte namen: klanten komen erachter.</translation>
    </message>
    <message>
        <source>may be named</source>
        <translation>mag genoemd worden</translation>
    </message>
    <message>
        <source>not named</source>
        <translation>niet genoemd</translation>
    </message>
    <message>
        <source>Any channel</source>
        <translation>Elk kanaal</translation>
    </message>
    <message>
        <source>a removed channel</source>
        <translation>een verwijderd kanaal</translation>
    </message>
</context>
<context>
    <name>wederhoor::HelpViewer</name>
    <message>
        <source>Help</source>
        <translation>Hulp</translation>
    </message>
    <message>
        <source>Pages of the help</source>
        <translation>Pagina’s van de hulp</translation>
    </message>
    <message>
        <source>The page</source>
        <translation>De pagina</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Terug</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Vooruit</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Inhoud</translation>
    </message>
</context>
<context>
    <name>wederhoor::HistoryRow</name>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>wederhoor::HubEditor</name>
    <message>
        <source>Save</source>
        <translation>Bewaren</translation>
    </message>
    <message>
        <source>Add a hub</source>
        <translation>Een hub toevoegen</translation>
    </message>
    <message>
        <source>Change %1</source>
        <translation>%1 veranderen</translation>
    </message>
    <message>
        <source>Nothing: it is the organisation</source>
        <translation>Niets: het is de organisatie</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Naam</translation>
    </message>
    <message>
        <source>&amp;Belongs to</source>
        <translation>&amp;Hoort bij</translation>
    </message>
    <message>
        <source>Give it a name.</source>
        <translation>Geef een naam.</translation>
    </message>
</context>
<context>
    <name>wederhoor::HubsPage</name>
    <message>
        <source>Hubs and teams</source>
        <translation>Hubs en teams</translation>
    </message>
    <message>
        <source>Countries and brands are hubs of the organisation; teams belong to a hub and see their channels.</source>
        <translation>Landen en merken zijn hubs van de organisatie; teams horen bij een hub en zien hun kanalen.</translation>
    </message>
    <message>
        <source>Add a hub</source>
        <translation>Een hub toevoegen</translation>
    </message>
    <message>
        <source>Add a team</source>
        <translation>Een team toevoegen</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Wijzigen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Verwijderen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Naam</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Leden</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>Kanalen</translation>
    </message>
    <message>
        <source>Hub %1</source>
        <translation>Hub %1</translation>
    </message>
    <message>
        <source>Team %1, members: %2, channels: %3</source>
        <translation>Team %1, leden: %2, kanalen: %3</translation>
    </message>
    <message>
        <source>Remove the hub %1?</source>
        <translation>De hub %1 verwijderen?</translation>
    </message>
    <message>
        <source>Only a hub that nothing belongs to can go.</source>
        <translation>Alleen een hub waar niets bij hoort kan weg.</translation>
    </message>
    <message>
        <source>Remove the team %1?</source>
        <translation>Het team %1 verwijderen?</translation>
    </message>
    <message>
        <source>Its members and channels stay; its members see its channels no more, unless another team of theirs has them.</source>
        <translation>De leden en kanalen blijven; de leden zien de kanalen niet meer, tenzij een ander team van hen ze heeft.</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Houden</translation>
    </message>
</context>
<context>
    <name>wederhoor::IdentityBar</name>
    <message>
        <source>Nobody has checked who this is: nothing about their account yet.</source>
        <translation>Niemand heeft gecontroleerd wie dit is: nog niets over de rekening.</translation>
    </message>
    <message>
        <source>It goes though nobody has checked who this is. The case’s history says so.</source>
        <translation>Het gaat weg hoewel niemand heeft gecontroleerd wie dit is. Dat staat in de geschiedenis van de zaak.</translation>
    </message>
    <message>
        <source>Nobody has checked who this is: it goes only on purpose.</source>
        <translation>Niemand heeft gecontroleerd wie dit is: het gaat alleen weg als je dat bevestigt.</translation>
    </message>
    <message>
        <source>Nobody has checked who this is: not before that.</source>
        <translation>Niemand heeft gecontroleerd wie dit is: eerst controleren, dan versturen.</translation>
    </message>
    <message>
        <source>Check it …</source>
        <translation>Controleren …</translation>
    </message>
    <message>
        <source>Send all the same</source>
        <translation>Toch versturen</translation>
    </message>
</context>
<context>
    <name>wederhoor::IdentityDialog</name>
    <message>
        <source>Who is %1 really?</source>
        <translation>Wie is %1 echt?</translation>
    </message>
    <message>
        <source>&amp;How it was made sure</source>
        <translation>&amp;Hoe het is vastgesteld</translation>
    </message>
    <message>
        <source>It holds &amp;until</source>
        <translation>Het geldt &amp;tot</translation>
    </message>
    <message>
        <source>&amp;Note</source>
        <translation>&amp;Notitie</translation>
    </message>
    <message>
        <source>For example: called on the number in the file</source>
        <translation>Bijvoorbeeld: gebeld op het nummer in het dossier</translation>
    </message>
    <message>
        <source>The team sees it in every case of this profile. Never write an answer, a number or a document here: what looks like one is not kept.</source>
        <translation>Het team ziet dit in elke zaak van dit profiel. Schrijf hier nooit een antwoord, nummer of document: wat daarop lijkt wordt niet bewaard.</translation>
    </message>
    <message>
        <source>It is them</source>
        <translation>Dit is de klant</translation>
    </message>
</context>
<context>
    <name>wederhoor::InboxPresenter</name>
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
    <message>
        <source>The link to this case is copied.</source>
        <translation>De link naar deze zaak is gekopieerd.</translation>
    </message>
    <message>
        <source>Rename the view</source>
        <translation>Weergave hernoemen</translation>
    </message>
    <message>
        <source>Take the case over</source>
        <translation>De zaak overnemen</translation>
    </message>
    <message>
        <source>%1 has this case and may be writing. From now on only you can send in it; a draft stays on their desk. It is recorded in the case.</source>
        <translation>%1 heeft deze zaak en is misschien aan het schrijven. Voortaan kun alleen jij erin versturen; een concept blijft op die werkplek. Het komt in de zaak te staan.</translation>
    </message>
    <message>
        <source>&amp;Why</source>
        <translation>&amp;Waarom</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>Overnemen</translation>
    </message>
    <message>
        <source>Only a supervisor of a team gives cases to colleagues.</source>
        <translation>Alleen een supervisor van een team geeft zaken aan collega&apos;s.</translation>
    </message>
    <message>
        <source>Copied for the call queue.</source>
        <translation>Gekopieerd voor de belwachtrij.</translation>
    </message>
    <message>
        <source>The call is asked for, and copied for the call queue.</source>
        <translation>Het terugbelverzoek is ingediend en gekopieerd voor de belwachtrij.</translation>
    </message>
    <message>
        <source>You have no mandate here: ask a supervisor, who gives one in Settings.</source>
        <translation>Je hebt hier geen mandaat: vraag het een supervisor, die geeft er een bij Instellingen.</translation>
    </message>
    <message>
        <source>The reply was deleted on the platform.</source>
        <translation>Het antwoord is op het platform verwijderd.</translation>
    </message>
    <message>
        <source>Delete the reply</source>
        <translation>Antwoord verwijderen</translation>
    </message>
    <message>
        <source>It is taken off the platform; the customer may have read it already, and what they answer stays. That you deleted it, and why, is recorded in the case.</source>
        <translation>Het wordt van het platform gehaald; de klant kan het al gelezen hebben, en wat die antwoordt blijft staan. Dat je het verwijderde, en waarom, wordt in de zaak vastgelegd.</translation>
    </message>
    <message>
        <source>Delete it</source>
        <translation>Verwijderen</translation>
    </message>
    <message>
        <source>Your reply waits for approval; you are told what becomes of it.</source>
        <translation>Je antwoord wacht op goedkeuring; je hoort wat ervan wordt.</translation>
    </message>
    <message>
        <source>The reply goes out %1; the case holds it until then.</source>
        <translation>Het antwoord vertrekt %1; tot dan houdt de zaak het vast.</translation>
    </message>
    <message>
        <source>Another hub is asked about an open case, in a team.</source>
        <translation>Een andere hub vragen kan over een zaak die openstaat, in een team.</translation>
    </message>
    <message>
        <source>Questions go from hub to hub, in a team.</source>
        <translation>Vragen gaan van hub naar hub, in een team.</translation>
    </message>
</context>
<context>
    <name>wederhoor::InviteLine</name>
    <message>
        <source>and in public:</source>
        <translation>en openbaar:</translation>
    </message>
    <message>
        <source>Say in public too that a private message was sent</source>
        <translation>Zeg ook in het openbaar dat er een privébericht is</translation>
    </message>
    <message>
        <source>The private message goes first: where it cannot be delivered, nothing is posted in public</source>
        <translation>Het privébericht gaat eerst: komt dat niet aan, dan wordt er niets openbaar geplaatst</translation>
    </message>
    <message>
        <source>What is said in public</source>
        <translation>Wat je in het openbaar zegt</translation>
    </message>
</context>
<context>
    <name>wederhoor::KeyringNotice</name>
    <message>
        <source>Try again</source>
        <translation>Opnieuw proberen</translation>
    </message>
    <message>
        <source>Keep for this run</source>
        <translation>Voor deze keer bewaren</translation>
    </message>
    <message>
        <source>App passwords are kept in memory until you quit; after the next start you sign in again.</source>
        <translation>App-wachtwoorden blijven in het geheugen tot je afsluit; na de volgende start meld je opnieuw aan.</translation>
    </message>
</context>
<context>
    <name>wederhoor::KeyringPresenter</name>
    <message>
        <source>No keyring answers on this computer, or it is locked. Unlock it and try again, or let Wederhoor keep app passwords in memory: you then sign in anew after each start.</source>
        <translation>Op deze computer antwoordt geen sleutelbos, of die zit op slot. Open hem en probeer het opnieuw, of laat Wederhoor app-wachtwoorden in het geheugen houden: dan meld je na elke start opnieuw aan.</translation>
    </message>
</context>
<context>
    <name>wederhoor::KnowledgeEditor</name>
    <message>
        <source>&amp;Kind</source>
        <translation>&amp;Soort</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>&amp;Titel</translation>
    </message>
    <message>
        <source>T&amp;opic</source>
        <translation>&amp;Onderwerp</translation>
    </message>
    <message>
        <source>Te&amp;xt</source>
        <translation>Te&amp;kst</translation>
    </message>
    <message>
        <source>&amp;Agreed with</source>
        <translation>&amp;Afgesproken met</translation>
    </message>
    <message>
        <source>O&amp;wner</source>
        <translation>&amp;Eigenaar</translation>
    </message>
    <message>
        <source>&amp;Until and including</source>
        <translation>T&amp;ot en met</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Taal</translation>
    </message>
    <message>
        <source>&amp;Platforms</source>
        <translation>&amp;Platforms</translation>
    </message>
    <message>
        <source>L&amp;ink</source>
        <translation>&amp;Link</translation>
    </message>
    <message>
        <source>Any language</source>
        <translation>Elke taal</translation>
    </message>
    <message>
        <source>Any, where it is left empty</source>
        <translation>Leeg: elk onderwerp</translation>
    </message>
    <message>
        <source>Who answers for it, and is told when it ends</source>
        <translation>Wie erover gaat, en hoort dat het afloopt</translation>
    </message>
    <message>
        <source>until further notice</source>
        <translation>tot nader order</translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation>&amp;Vanaf</translation>
    </message>
    <message>
        <source>&amp;Date</source>
        <translation>&amp;Datum</translation>
    </message>
    <message>
        <source>at once</source>
        <translation>meteen</translation>
    </message>
    <message>
        <source>not said</source>
        <translation>niet vermeld</translation>
    </message>
</context>
<context>
    <name>wederhoor::KnowledgePage</name>
    <message>
        <source>Lines and facts</source>
        <translation>Teksten en feiten</translation>
    </message>
    <message>
        <source>What was agreed with the press office or the telephone, and facts: at hand on their topic where one writes, found with Ctrl+J. What ended is not inserted without asking.</source>
        <translation>Wat met persvoorlichting of telefonie is afgesproken, en feiten: bij hun onderwerp bij de hand waar je schrijft, te vinden met Ctrl+J. Wat verlopen is, wordt niet ongevraagd ingevoegd.</translation>
    </message>
    <message>
        <source>Agreed lines and facts</source>
        <translation>Afgesproken teksten en feiten</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nieuw</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Verwijderen</translation>
    </message>
    <message numerus="yes">
        <source>%n of yours ended or end soon: they stand at the top. Give each a new last day, or delete it.</source>
        <translation>
            <numerusform>%n tekst of feit van jou is verlopen of loopt binnenkort af. Geef een nieuwe laatste dag, of verwijder het.</numerusform>
            <numerusform>%n teksten of feiten van jou zijn verlopen of lopen binnenkort af. Geef elk een nieuwe laatste dag, of verwijder ze.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is at hand yet</source>
        <translation>Er is nog niets bij de hand</translation>
    </message>
    <message>
        <source>Write the first line that was agreed, or a fact that is asked for each day.</source>
        <translation>Schrijf de eerste afgesproken tekst, of een feit waar elke dag om wordt gevraagd.</translation>
    </message>
    <message>
        <source>Write one</source>
        <translation>Schrijf er een</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Bewaren</translation>
    </message>
    <message>
        <source>Propose</source>
        <translation>Voorstellen</translation>
    </message>
</context>
<context>
    <name>wederhoor::KnowledgePresenter</name>
    <message>
        <source>only here</source>
        <translation>alleen hier</translation>
    </message>
    <message>
        <source>Give it a title: it is what one finds it by.</source>
        <translation>Geef een titel: daarmee vind je het terug.</translation>
    </message>
    <message>
        <source>Without a text there is nothing to insert.</source>
        <translation>Zonder tekst valt er niets in te voegen.</translation>
    </message>
    <message>
        <source>It ends before it begins: look at the two days.</source>
        <translation>Het loopt af voor het begint: kijk naar de twee dagen.</translation>
    </message>
    <message>
        <source>That is no address of a page: it begins with https://.</source>
        <translation>Dat is geen adres van een pagina: het begint met https://.</translation>
    </message>
    <message>
        <source>Another one is called %1 already: choose a different title.</source>
        <translation>Er heet er al een %1: kies een andere titel.</translation>
    </message>
    <message>
        <source>“%1” is saved.</source>
        <translation>“%1” is bewaard.</translation>
    </message>
    <message>
        <source>“%1” is proposed; a supervisor approves it.</source>
        <translation>“%1” is voorgesteld; een supervisor keurt het goed.</translation>
    </message>
    <message>
        <source>“%1” is deleted.</source>
        <translation>“%1” is verwijderd.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n agreed line(s) or fact(s) of yours end</source>
        <translation>
            <numerusform>Een afgesproken tekst of feit van jou loopt af</numerusform>
            <numerusform>%n afgesproken teksten of feiten van jou lopen af</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wederhoor::LaterButton</name>
    <message>
        <source>Later</source>
        <translation>Later</translation>
    </message>
    <message>
        <source>Send later</source>
        <translation>Later versturen</translation>
    </message>
    <message>
        <source>Send at another time (Ctrl+Alt+Enter)</source>
        <translation>Op een ander moment versturen (Ctrl+Alt+Enter)</translation>
    </message>
</context>
<context>
    <name>wederhoor::LessonDialog</name>
    <message>
        <source>What was changed</source>
        <translation>Wat is gewijzigd</translation>
    </message>
    <message>
        <source>As you wrote it</source>
        <translation>Zoals je het schreef</translation>
    </message>
    <message>
        <source>As %1 sent it</source>
        <translation>Zoals %1 het verstuurde</translation>
    </message>
    <message>
        <source>Struck through: taken out. Underlined: put in.</source>
        <translation>Doorgestreept: weggehaald. Onderstreept: toegevoegd.</translation>
    </message>
    <message>
        <source>%1: “%2”</source>
        <translation>%1: “%2”</translation>
    </message>
</context>
<context>
    <name>wederhoor::LookPage</name>
    <message>
        <source>Look and language</source>
        <translation>Uiterlijk en taal</translation>
    </message>
    <message>
        <source>Both change at once, without a restart.</source>
        <translation>Beide veranderen meteen, zonder opnieuw te starten.</translation>
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
        <source>As the system</source>
        <translation>Zoals het systeem</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Licht</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Donker</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Hoog contrast</translation>
    </message>
    <message>
        <source>The language of the window only: templates and replies have a language of their own. The size of all text follows the system&apos;s scaling.</source>
        <translation>Alleen de taal van het venster: sjablonen en antwoorden hebben een eigen taal. De grootte van alle tekst volgt de schaal van het systeem.</translation>
    </message>
</context>
<context>
    <name>wederhoor::MacroField</name>
    <message>
        <source>What it does to the case</source>
        <translation>Wat het met de zaak doet</translation>
    </message>
    <message>
        <source>What is to be done</source>
        <translation>Wat er moet gebeuren</translation>
    </message>
    <message>
        <source>Tag or topic</source>
        <translation>Label of onderwerp</translation>
    </message>
    <message>
        <source>Reason to dismiss</source>
        <translation>Reden om weg te leggen</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Toevoegen</translation>
    </message>
    <message>
        <source>Add this act</source>
        <translation>Deze handeling toevoegen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Verwijderen</translation>
    </message>
    <message>
        <source>Remove the chosen act</source>
        <translation>De gekozen handeling verwijderen</translation>
    </message>
    <message>
        <source>One word</source>
        <translation>Eén woord</translation>
    </message>
    <message>
        <source>The topic</source>
        <translation>Het onderwerp</translation>
    </message>
</context>
<context>
    <name>wederhoor::MacroPresenter</name>
    <message>
        <source>%1: nothing was done to the case. %2</source>
        <translation>%1: er is niets met de zaak gedaan. %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
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
        <source>%1 Your own channels: Menu, Connect a channel.</source>
        <translation>%1 Je eigen kanalen: Menu, Kanaal koppelen.</translation>
    </message>
    <message>
        <source>Sample conversations: nothing leaves this computer.</source>
        <translation>Voorbeeldgesprekken: niets verlaat deze computer.</translation>
    </message>
    <message>
        <source>Sample conversations: nothing leaves this computer. %1 claims, write, %2 sends.</source>
        <translation>Voorbeeldgesprekken: niets verlaat deze computer. %1 claimt, schrijf, %2 verstuurt.</translation>
    </message>
    <message>
        <source>Wederhoor · settings</source>
        <translation>Wederhoor · instellingen</translation>
    </message>
    <message>
        <source>(%1) %2</source>
        <translation>(%1) %2</translation>
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
    <message>
        <source>Hold all sending</source>
        <translation>Al het versturen vasthouden</translation>
    </message>
    <message>
        <source>From now on no reply leaves from any desk of the team; replies wait and go when sending goes on. Everybody sees that you hold it, and why.</source>
        <translation>Voortaan gaat er van geen enkele werkplek van het team een antwoord weg; antwoorden wachten en gaan als het versturen verdergaat. Iedereen ziet dat jij het vasthoudt, en waarom.</translation>
    </message>
    <message>
        <source>&amp;Why</source>
        <translation>&amp;Waarom</translation>
    </message>
    <message>
        <source>Wederhoor · training</source>
        <translation>Wederhoor · training</translation>
    </message>
    <message>
        <source>End the exercise</source>
        <translation>De oefening beëindigen</translation>
    </message>
    <message>
        <source>End the exercise and see the score?</source>
        <translation>De oefening beëindigen en de score zien?</translation>
    </message>
    <message>
        <source>It is scored as it stands. What was typed and not sent does not count.</source>
        <translation>De score gaat over wat er nu ligt. Wat getypt en niet verstuurd is, telt niet mee.</translation>
    </message>
    <message>
        <source>End and score</source>
        <translation>Beëindigen en score zien</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Ga verder</translation>
    </message>
</context>
<context>
    <name>wederhoor::MandatesPage</name>
    <message>
        <source>Mandates and topics</source>
        <translation>Mandaten en vrijgave</translation>
    </message>
    <message>
        <source>What may be decided without asking, and what waits for a spokesperson. A decision is recorded in its case, with the amount.</source>
        <translation>Wat zonder overleg mag worden beslist, en wat op een woordvoerder wacht. Een beslissing wordt in de zaak vastgelegd, met het bedrag.</translation>
    </message>
    <message>
        <source>Mandates</source>
        <translation>Mandaten</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Wat</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Onderwerp</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wie</translation>
    </message>
    <message>
        <source>Up to</source>
        <translation>Tot</translation>
    </message>
    <message>
        <source>Who may decide it</source>
        <translation>Wie het mag beslissen</translation>
    </message>
    <message>
        <source>What, such as goodwill</source>
        <translation>Wat, bijvoorbeeld coulance</translation>
    </message>
    <message>
        <source>What may be decided</source>
        <translation>Wat er mag worden beslist</translation>
    </message>
    <message>
        <source>Any topic</source>
        <translation>Elk onderwerp</translation>
    </message>
    <message>
        <source>About which topic</source>
        <translation>Over welk onderwerp</translation>
    </message>
    <message>
        <source>25.00</source>
        <translation>25,00</translation>
    </message>
    <message>
        <source>Up to how many euros</source>
        <translation>Tot hoeveel euro</translation>
    </message>
    <message>
        <source>Only after release by a spokesperson</source>
        <translation>Alleen na vrijgave door een woordvoerder</translation>
    </message>
    <message>
        <source>A reply about such a topic waits, whoever wrote it, for a supervisor who is marked as spokesperson.</source>
        <translation>Een antwoord over zo&apos;n onderwerp wacht, wie het ook schreef, op een supervisor die als woordvoerder is gemerkt.</translation>
    </message>
    <message>
        <source>Without a team database the program asks whether a spokesperson has released the reply, and keeps the answer in the case.</source>
        <translation>Zonder teamdatabase vraagt het programma of een woordvoerder het antwoord heeft vrijgegeven, en bewaart het antwoord daarop in de zaak.</translation>
    </message>
    <message>
        <source>Topics that wait for a spokesperson</source>
        <translation>Onderwerpen die op een woordvoerder wachten</translation>
    </message>
    <message>
        <source>A topic, as cases have it</source>
        <translation>Een onderwerp, zoals het in zaken staat</translation>
    </message>
    <message>
        <source>A topic that waits for a spokesperson</source>
        <translation>Een onderwerp dat op een woordvoerder wacht</translation>
    </message>
    <message>
        <source>any</source>
        <translation>elk</translation>
    </message>
    <message>
        <source>no amount</source>
        <translation>geen bedrag</translation>
    </message>
    <message>
        <source>Add or change</source>
        <translation>Toevoegen of wijzigen</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>Weghalen</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Toevoegen</translation>
    </message>
</context>
<context>
    <name>wederhoor::MandatesPresenter</name>
    <message>
        <source>Say what may be decided, without a colon: goodwill, for instance.</source>
        <translation>Zeg wat er mag worden beslist, zonder dubbele punt: coulance, bijvoorbeeld.</translation>
    </message>
    <message>
        <source>Laid down: %1.</source>
        <translation>Vastgelegd: %1.</translation>
    </message>
    <message>
        <source>Taken back: %1.</source>
        <translation>Teruggenomen: %1.</translation>
    </message>
    <message>
        <source>Name the topic, as cases have it.</source>
        <translation>Noem het onderwerp, zoals het in zaken staat.</translation>
    </message>
    <message>
        <source>Replies about “%1” wait for a spokesperson now.</source>
        <translation>Antwoorden over “%1” wachten nu op een woordvoerder.</translation>
    </message>
    <message>
        <source>Replies about “%1” need no release any more.</source>
        <translation>Antwoorden over “%1” hebben geen vrijgave meer nodig.</translation>
    </message>
    <message>
        <source>Only a supervisor lays this down; nothing was changed.</source>
        <translation>Alleen een supervisor legt dit vast; er is niets gewijzigd.</translation>
    </message>
</context>
<context>
    <name>wederhoor::MaskBar</name>
    <message>
        <source>Personal data is masked here. Who looks at it is noted in the case.</source>
        <translation>Persoonsgegevens zijn hier gemaskeerd. Wie ze bekijkt, staat in de geschiedenis van de zaak.</translation>
    </message>
    <message>
        <source>Personal data is masked here. Your role may not look at it in this case.</source>
        <translation>Persoonsgegevens zijn hier gemaskeerd. Met jouw rol kun je ze in deze zaak niet bekijken.</translation>
    </message>
    <message>
        <source>The customer wrote personal data in public.</source>
        <translation>De klant schreef persoonsgegevens in het openbaar.</translation>
    </message>
    <message>
        <source>The customer wrote personal data in public, and it cannot be hidden from here: ask them to delete it, and go on in private.</source>
        <translation>De klant schreef persoonsgegevens in het openbaar, en verbergen kan hier niet: vraag om het te verwijderen, en ga privé verder.</translation>
    </message>
    <message>
        <source>Show it</source>
        <translation>Tonen</translation>
    </message>
    <message>
        <source>Hide on the platform …</source>
        <translation>Verbergen op het platform …</translation>
    </message>
    <message>
        <source>Hide on the platform</source>
        <translation>Verbergen op het platform</translation>
    </message>
    <message numerus="yes">
        <source>Hide %n message(s) with personal data from everyone?</source>
        <translation>
            <numerusform>%n bericht met persoonsgegevens voor iedereen verbergen?</numerusform>
            <numerusform>%n berichten met persoonsgegevens voor iedereen verbergen?</numerusform>
        </translation>
    </message>
    <message>
        <source>Others see it only when they ask for hidden answers; the customer still sees it. It is noted in the case under your name.</source>
        <translation>Anderen zien het alleen nog als ze verborgen reacties opvragen; de klant ziet het zelf nog wel. Het komt onder jouw naam in de geschiedenis van de zaak.</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Verbergen</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Laten staan</translation>
    </message>
</context>
<context>
    <name>wederhoor::MemberEditor</name>
    <message>
        <source>Save</source>
        <translation>Bewaren</translation>
    </message>
    <message>
        <source>Add a member</source>
        <translation>Een lid toevoegen</translation>
    </message>
    <message>
        <source>Change %1</source>
        <translation>%1 veranderen</translation>
    </message>
    <message>
        <source>&amp;Login</source>
        <translation>&amp;Login</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Naam</translation>
    </message>
    <message>
        <source>&amp;Role</source>
        <translation>&amp;Rol</translation>
    </message>
    <message>
        <source>&amp;Teams</source>
        <translation>&amp;Teams</translation>
    </message>
    <message>
        <source>L&amp;anguages</source>
        <translation>T&amp;alen</translation>
    </message>
    <message>
        <source>nl, en</source>
        <translation>nl, en</translation>
    </message>
    <message>
        <source>S&amp;kills</source>
        <translation>&amp;Vaardigheden</translation>
    </message>
    <message>
        <source>Words, separated by commas (may stay empty)</source>
        <translation>Woorden, met komma&apos;s ertussen (mag leeg blijven)</translation>
    </message>
    <message>
        <source>S&amp;pokesperson: may release what the press office guards</source>
        <translation>Woord&amp;voerder: mag vrijgeven wat de persdienst bewaakt</translation>
    </message>
    <message>
        <source>Pass&amp;word</source>
        <translation>&amp;Wachtwoord</translation>
    </message>
    <message>
        <source>Stays as it is</source>
        <translation>Blijft zoals het is</translation>
    </message>
    <message>
        <source>Only for a login that is made here. It is not sent: the database gets a digest of it. Leave it empty for certificates and Kerberos.</source>
        <translation>Alleen voor een login die hier gemaakt wordt. Het wordt niet verstuurd: de database krijgt er een afdruk van. Laat het leeg bij certificaten en Kerberos.</translation>
    </message>
    <message>
        <source>A member has a login and a name.</source>
        <translation>Een lid heeft een login en een naam.</translation>
    </message>
</context>
<context>
    <name>wederhoor::MembersPage</name>
    <message>
        <source>Add a member</source>
        <translation>Een lid toevoegen</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Wijzigen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Verwijderen</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Terughalen</translation>
    </message>
    <message>
        <source>Show the channels</source>
        <translation>De kanalen tonen</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Leden</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Naam</translation>
    </message>
    <message>
        <source>Login</source>
        <translation>Login</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rol</translation>
    </message>
    <message>
        <source>Teams</source>
        <translation>Teams</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Talen</translation>
    </message>
    <message>
        <source>Who works here. A member sees the cases of the channels of their teams.</source>
        <translation>Wie hier werkt. Een lid ziet de zaken van de kanalen van zijn teams.</translation>
    </message>
    <message>
        <source>Who works here. An administrator changes it.</source>
        <translation>Wie hier werkt. Een beheerder verandert het.</translation>
    </message>
    <message>
        <source>left</source>
        <translation>weg</translation>
    </message>
    <message>
        <source>%1, %2, teams: %3</source>
        <translation>%1, %2, teams: %3</translation>
    </message>
    <message>
        <source>Somebody who left knew the secret of: %1. Make a new app password at the platform, take the old one back there, and sign the channel in again.</source>
        <translation>Iemand die wegging kende het geheim van: %1. Maak bij het platform een nieuw app-wachtwoord, trek daar het oude in, en meld het kanaal opnieuw aan.</translation>
    </message>
    <message>
        <source>Remove a member</source>
        <translation>Een lid verwijderen</translation>
    </message>
    <message>
        <source>Remove %1 from the team?</source>
        <translation>%1 uit het team verwijderen?</translation>
    </message>
    <message>
        <source>What they did stays in the history. Their desk is let in no more. The channels whose secret they knew have to get a new one.</source>
        <translation>Wat diegene deed, blijft in de geschiedenis. De werkplek wordt niet meer toegelaten. De kanalen waarvan diegene het geheim kende, moeten een nieuw krijgen.</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Houden</translation>
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
    <message>
        <source>%1 unclaimed, %2 mine</source>
        <translation>%1 niet geclaimd, %2 van mij</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Training</translation>
    </message>
</context>
<context>
    <name>wederhoor::NotificationsPage</name>
    <message>
        <source>Notifications</source>
        <translation>Meldingen</translation>
    </message>
    <message>
        <source>For your own cases, and for unclaimed ones that are nearly due. Several are gathered into one.</source>
        <translation>Voor je eigen zaken, en voor ongeclaimde zaken waarvan de tijd bijna om is. Meer meldingen tegelijk worden er één.</translation>
    </message>
    <message>
        <source>Call me when I look &amp;elsewhere</source>
        <translation>Geef een seintje als ik &amp;ergens anders kijk</translation>
    </message>
    <message>
        <source>When a customer of yours writes again, and when three minutes are left for an answer. The count stands in the title of the window too.</source>
        <translation>Als een klant van jou weer schrijft, en als er nog drie minuten zijn om te antwoorden. Het aantal staat ook in de titel van het venster.</translation>
    </message>
    <message>
        <source>&amp;Quiet hours</source>
        <translation>Stille &amp;uren</translation>
    </message>
    <message>
        <source>from</source>
        <translation>van</translation>
    </message>
    <message>
        <source>to</source>
        <translation>tot</translation>
    </message>
    <message>
        <source>Quiet from</source>
        <translation>Stil van</translation>
    </message>
    <message>
        <source>Quiet to</source>
        <translation>Stil tot</translation>
    </message>
    <message>
        <source>The whole &amp;weekend too</source>
        <translation>Ook het hele &amp;weekend</translation>
    </message>
    <message>
        <source>What came up in quiet hours, and still waits when they end, is told then in one piece.</source>
        <translation>Wat in de stille uren opkwam en aan het eind nog wacht, wordt dan in één keer gemeld.</translation>
    </message>
    <message>
        <source>Show a notification now</source>
        <translation>Nu een melding tonen</translation>
    </message>
    <message>
        <source>Call me again</source>
        <translation>Weer seintjes geven</translation>
    </message>
    <message>
        <source>Quiet for an hour</source>
        <translation>Een uur stil</translation>
    </message>
    <message>
        <source>This desktop shows neither notifications nor a tray: the count stands in the title of the window only.</source>
        <translation>Dit bureaublad toont geen meldingen en heeft geen systeemvak: het aantal staat alleen in de titel van het venster.</translation>
    </message>
</context>
<context>
    <name>wederhoor::OrganisationPresenter</name>
    <message>
        <source>The team database cannot be reached: what is shown may be old, and nothing can be changed.</source>
        <translation>De teamdatabase is niet te bereiken: wat hier staat kan oud zijn, en er is niets te veranderen.</translation>
    </message>
    <message>
        <source>%1 is kept.</source>
        <translation>%1 is bewaard.</translation>
    </message>
    <message>
        <source>%1 is no member any more.</source>
        <translation>%1 is geen lid meer.</translation>
    </message>
    <message numerus="yes">
        <source>%1 is no member any more. %n channel(s) must get a new secret.</source>
        <translation>
            <numerusform>%1 is geen lid meer. %n kanaal moet een nieuw geheim krijgen.</numerusform>
            <numerusform>%1 is geen lid meer. %n kanalen moeten een nieuw geheim krijgen.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is gone.</source>
        <translation>%1 is weg.</translation>
    </message>
    <message>
        <source>Your role does not allow that; nothing was changed.</source>
        <translation>Je rol staat dat niet toe; er is niets veranderd.</translation>
    </message>
    <message>
        <source>The team database refuses that: %1</source>
        <translation>De teamdatabase weigert dat: %1</translation>
    </message>
    <message>
        <source>It is not there any more: a colleague was first.</source>
        <translation>Het is er niet meer: een collega was eerder.</translation>
    </message>
</context>
<context>
    <name>wederhoor::OwnReplyPresenter</name>
    <message>
        <source>Nothing was deleted: the new words are empty or too long, hold a gap, or personal data.</source>
        <translation>Er is niets verwijderd: de nieuwe woorden zijn leeg of te lang, of er staat een open plek of een persoonsgegeven in.</translation>
    </message>
    <message>
        <source>It was not deleted, and nothing new was sent: %1</source>
        <translation>Het is niet verwijderd, en er is niets nieuws verstuurd: %1</translation>
    </message>
    <message>
        <source>It was deleted, but the new words were not sent: they are in the draft. %1</source>
        <translation>Het is verwijderd, maar de nieuwe woorden zijn niet verstuurd: ze staan in het concept. %1</translation>
    </message>
</context>
<context>
    <name>wederhoor::PaletteModel</name>
    <message>
        <source>Commands</source>
        <translation>Opdrachten</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>Zaken</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Mensen</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>Sjablonen</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Instellingen</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>wederhoor::PartsPreview</name>
    <message>
        <source>signed %1</source>
        <translation>ondertekend %1</translation>
    </message>
    <message>
        <source>First sentence up</source>
        <translation>Eerste zin omhoog</translation>
    </message>
    <message>
        <source>To the part before (Ctrl+Up)</source>
        <translation>Naar het deel ervoor (Ctrl+Omhoog)</translation>
    </message>
    <message>
        <source>Move the first sentence of part %1 to the part before</source>
        <translation>Verplaats de eerste zin van deel %1 naar het deel ervoor</translation>
    </message>
    <message>
        <source>Last sentence down</source>
        <translation>Laatste zin omlaag</translation>
    </message>
    <message>
        <source>To the next part (Ctrl+Down)</source>
        <translation>Naar het volgende deel (Ctrl+Omlaag)</translation>
    </message>
    <message>
        <source>Move the last sentence of part %1 to the next</source>
        <translation>Verplaats de laatste zin van deel %1 naar het volgende</translation>
    </message>
    <message>
        <source>Part %1</source>
        <translation>Deel %1</translation>
    </message>
    <message numerus="yes">
        <source>Too long for one: it goes as %n parts, one after the other.</source>
        <translation>
            <numerusform>Te lang voor één: het gaat in %n deel weg.</numerusform>
            <numerusform>Te lang voor één: het gaat in %n delen weg, na elkaar.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wederhoor::PeoplePage</name>
    <message>
        <source>The text is copied.</source>
        <translation>De tekst is gekopieerd.</translation>
    </message>
    <message>
        <source>%1 is written.</source>
        <translation>%1 is geschreven.</translation>
    </message>
    <message>
        <source>Team page</source>
        <translation>Teampagina</translation>
    </message>
    <message>
        <source>Who reads and answers: real people who agreed to be named.</source>
        <translation>Wie leest en antwoordt: echte mensen die ermee instemden genoemd te worden.</translation>
    </message>
    <message>
        <source>Save the page …</source>
        <translation>Pagina opslaan …</translation>
    </message>
    <message>
        <source>Copy the text</source>
        <translation>Tekst kopiëren</translation>
    </message>
    <message>
        <source>My name may stand on the page</source>
        <translation>Mijn naam mag op de pagina staan</translation>
    </message>
    <message>
        <source>Nobody else can say this for you; guests are asked by whoever enters them.</source>
        <translation>Niemand anders kan dit voor je zeggen; gasten worden gevraagd door wie ze invoert.</translation>
    </message>
    <message>
        <source>Who may be named; marked: on duty</source>
        <translation>Wie genoemd mag worden; aangevinkt: aanwezig</translation>
    </message>
    <message>
        <source>On duty</source>
        <translation>Aanwezig</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>Afdeling</translation>
    </message>
    <message>
        <source>Nobody has agreed to be named yet.</source>
        <translation>Nog niemand heeft ermee ingestemd genoemd te worden.</translation>
    </message>
    <message>
        <source>&amp;Organisation</source>
        <translation>&amp;Organisatie</translation>
    </message>
    <message>
        <source>&amp;Language of the page</source>
        <translation>&amp;Taal van de pagina</translation>
    </message>
    <message>
        <source>&amp;Profile on</source>
        <translation>&amp;Profiel op</translation>
    </message>
    <message>
        <source>Say first which organisation it is.</source>
        <translation>Zeg eerst om welke organisatie het gaat.</translation>
    </message>
    <message>
        <source>Save the team&apos;s page</source>
        <translation>De teampagina opslaan</translation>
    </message>
    <message>
        <source>Web page (*.html)</source>
        <translation>Webpagina (*.html)</translation>
    </message>
</context>
<context>
    <name>wederhoor::PeoplePresenter</name>
    <message>
        <source>Mark who is on duty.</source>
        <translation>Vink aan wie er aanwezig is.</translation>
    </message>
    <message>
        <source>Not one name fits into that profile.</source>
        <translation>Er past geen enkele naam in dat profiel.</translation>
    </message>
    <message>
        <source>%1 could not be written: %2</source>
        <translation>%1 kon niet geschreven worden: %2</translation>
    </message>
</context>
<context>
    <name>wederhoor::PictureLoader</name>
    <message>
        <source>It is too large, damaged or no PNG, JPEG, GIF or WebP.</source>
        <translation>Ze is te groot, beschadigd of geen PNG, JPEG, GIF of WebP.</translation>
    </message>
</context>
<context>
    <name>wederhoor::PictureStrip</name>
    <message>
        <source>What does %1 show?</source>
        <translation>Wat is er te zien op %1?</translation>
    </message>
    <message>
        <source>Description of the picture %1</source>
        <translation>Beschrijving van de afbeelding %1</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>Weghalen</translation>
    </message>
    <message>
        <source>Take out the picture %1</source>
        <translation>Haal de afbeelding %1 weg</translation>
    </message>
    <message>
        <source>Choose pictures</source>
        <translation>Afbeeldingen kiezen</translation>
    </message>
    <message>
        <source>Pictures (%1)</source>
        <translation>Afbeeldingen (%1)</translation>
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
    <name>wederhoor::ProgressPanel</name>
    <message>
        <source>Your progress</source>
        <translation>Jouw voortgang</translation>
    </message>
    <message>
        <source>Before going live</source>
        <translation>Voor je live mag</translation>
    </message>
    <message>
        <source>Everything is passed. Your supervisor decides when you go live, under four eyes.</source>
        <translation>Je bent voor alles geslaagd. Je supervisor bepaalt wanneer je live gaat, onder vier ogen.</translation>
    </message>
    <message>
        <source>Save the certificate …</source>
        <translation>Certificaat bewaren …</translation>
    </message>
    <message numerus="yes">
        <source>%n scenario(s) remain:</source>
        <translation>
            <numerusform>Nog %n scenario:</numerusform>
            <numerusform>Nog %n scenario&apos;s:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>en nog %n</numerusform>
            <numerusform>en nog %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Then a supervisor lets you work live, under four eyes.</source>
        <translation>Daarna laat een supervisor je live werken, onder vier ogen.</translation>
    </message>
    <message>
        <source>Passed</source>
        <translation>Geslaagd</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 van %2</translation>
    </message>
    <message>
        <source>Average</source>
        <translation>Gemiddeld</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Strong</source>
        <translation>Sterk</translation>
    </message>
    <message>
        <source>Practise</source>
        <translation>Oefenen</translation>
    </message>
    <message>
        <source>After each exercise</source>
        <translation>Na elke oefening</translation>
    </message>
    <message>
        <source>A score for each criterion with the sentence it rests on, a reply to compare, and what is left for your supervisor to judge. Only the figures are kept.</source>
        <translation>Een score per criterium met de zin waarop die rust, een voorbeeld om mee te vergelijken, en wat je supervisor nog beoordeelt. Alleen de cijfers worden bewaard.</translation>
    </message>
</context>
<context>
    <name>wederhoor::QuestionDialog</name>
    <message>
        <source>Ask a SPOC</source>
        <translation>Een SPOC vragen</translation>
    </message>
    <message>
        <source>&amp;Question to %1</source>
        <translation>&amp;Vraag aan %1</translation>
    </message>
    <message>
        <source>Question to %1</source>
        <translation>Vraag aan %1</translation>
    </message>
    <message>
        <source>What must they know to answer, and by when?</source>
        <translation>Wat moeten ze weten om te antwoorden, en voor wanneer?</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Vragen</translation>
    </message>
</context>
<context>
    <name>wederhoor::QuestionsDialog</name>
    <message>
        <source>Questions between hubs</source>
        <translation>Vragen tussen hubs</translation>
    </message>
    <message>
        <source>Open questions</source>
        <translation>Open vragen</translation>
    </message>
    <message>
        <source>The case that the question is about</source>
        <translation>De zaak waar de vraag over gaat</translation>
    </message>
    <message>
        <source>Your answer to the colleagues</source>
        <translation>Je antwoord aan de collega&apos;s</translation>
    </message>
    <message>
        <source>Your answer to the colleagues; the customer never sees it</source>
        <translation>Je antwoord aan de collega&apos;s; de klant ziet het nooit</translation>
    </message>
    <message>
        <source>I answer it</source>
        <translation>Ik beantwoord hem</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Terugnemen</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Beantwoorden</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
    <message>
        <source>%1: we asked %2</source>
        <comment>a customer, a hub</comment>
        <translation>%1: wij vroegen %2</translation>
    </message>
    <message>
        <source>%1: %2 asks</source>
        <comment>a customer, a colleague</comment>
        <translation>%1: %2 vraagt</translation>
    </message>
    <message>
        <source>No question is open.</source>
        <translation>Er staat geen vraag open.</translation>
    </message>
    <message>
        <source>The team database is away; questions are seen when it is back.</source>
        <translation>De teamdatabase is weg; vragen zijn te zien als hij terug is.</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>a colleague, a hub</comment>
        <translation>%1 aan %2</translation>
    </message>
    <message>
        <source>%1 answers it</source>
        <comment>a colleague</comment>
        <translation>%1 beantwoordt hem</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>a person, a moment</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>The author deleted this message.</source>
        <translation>De schrijver heeft dit bericht verwijderd.</translation>
    </message>
    <message>
        <source>Your colleagues see that you answer it.</source>
        <translation>Je collega&apos;s zien dat jij hem beantwoordt.</translation>
    </message>
    <message>
        <source>Answered: it stands in their case.</source>
        <translation>Beantwoord: het staat in hun zaak.</translation>
    </message>
    <message>
        <source>Taken back: %1 reads the case no more.</source>
        <translation>Teruggenomen: %1 leest de zaak niet meer.</translation>
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
    <name>wederhoor::ReplyPictures</name>
    <message numerus="yes">
        <source>Up to %n picture(s) of at most %1 each: JPEG, PNG, WebP or GIF.</source>
        <translation>
            <numerusform>Hooguit %n afbeelding van maximaal %1: JPEG, PNG, WebP of GIF.</numerusform>
            <numerusform>Hooguit %n afbeeldingen van elk maximaal %1: JPEG, PNG, WebP of GIF.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 cannot be used. %2</source>
        <translation>%1 kan niet worden gebruikt. %2</translation>
    </message>
    <message>
        <source>%1 has %2. %3</source>
        <translation>%1 is %2. %3</translation>
    </message>
</context>
<context>
    <name>wederhoor::ReplyPresenter</name>
    <message>
        <source>No private messages go from this channel. Answer in public, or ask them to call: never ask for personal data here.</source>
        <translation>Vanaf dit kanaal gaan geen privéberichten. Antwoord openbaar, of vraag de klant te bellen: vraag hier nooit om persoonsgegevens.</translation>
    </message>
    <message>
        <source>Something new was written in this conversation since you began.</source>
        <translation>Sinds je begon is er iets nieuws geschreven in dit gesprek.</translation>
    </message>
    <message>
        <source>%1 answered in this conversation since you began.</source>
        <translation>%1 antwoordde in dit gesprek sinds je begon.</translation>
    </message>
    <message>
        <source>%1 wrote something new since you began.</source>
        <translation>%1 schreef iets nieuws sinds je begon.</translation>
    </message>
    <message>
        <source>Nothing to tell in public: they wrote in private, or this channel only reads.</source>
        <translation>Openbaar valt er niets te melden: de klant schreef privé, of dit kanaal leest alleen.</translation>
    </message>
</context>
<context>
    <name>wederhoor::ReplyTrouble</name>
    <message>
        <source>Check again</source>
        <translation>Opnieuw controleren</translation>
    </message>
    <message>
        <source>Send it now</source>
        <translation>Nu versturen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Opnieuw proberen</translation>
    </message>
    <message>
        <source>Look on the page</source>
        <translation>Op de pagina kijken</translation>
    </message>
    <message>
        <source>Send once more</source>
        <translation>Nog eens versturen</translation>
    </message>
    <message>
        <source>Back to draft</source>
        <translation>Terug naar concept</translation>
    </message>
    <message>
        <source>The first one may have arrived. Sent again, the customer may read it twice.</source>
        <translation>Het eerste kan zijn aangekomen. Nog eens verstuurd leest de klant het misschien dubbel.</translation>
    </message>
    <message>
        <source>Do not send</source>
        <translation>Niet versturen</translation>
    </message>
    <message>
        <source>Send all the same</source>
        <translation>Toch versturen</translation>
    </message>
    <message>
        <source>This reply waits: nobody may send now. %1</source>
        <translation>Dit antwoord wacht: niemand mag nu versturen. %1</translation>
    </message>
    <message>
        <source>This reply waits until the team has heard of what it answers; it goes by itself.</source>
        <translation>Dit antwoord wacht tot het team kent waarop het antwoordt; het gaat vanzelf.</translation>
    </message>
    <message>
        <source>This reply waits for the team database, so that no customer is answered twice. It goes by itself when the database is back.</source>
        <translation>Dit antwoord wacht op de teamdatabase, zodat geen klant twee keer antwoord krijgt. Het gaat vanzelf als de database er weer is.</translation>
    </message>
    <message>
        <source>Send without the team …</source>
        <translation>Zonder het team versturen …</translation>
    </message>
    <message>
        <source>Send without the team</source>
        <translation>Zonder het team versturen</translation>
    </message>
    <message>
        <source>Without the team database nobody can tell whether a colleague answers this customer too: they may get two answers. The platform is asked first whether this reply stands there already. That you sent it alone, and why, is recorded in the case.</source>
        <translation>Zonder de teamdatabase weet niemand of een collega deze klant ook antwoordt: die kan twee antwoorden krijgen. Eerst wordt het platform gevraagd of dit antwoord er al staat. Dat je het alleen verstuurde, en waarom, komt in de zaak te staan.</translation>
    </message>
    <message>
        <source>&amp;Why it cannot wait</source>
        <translation>&amp;Waarom het niet kan wachten</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Ga verder</translation>
    </message>
    <message>
        <source>This reply waits: you have this case at another desk. It goes by itself when nobody has written there for a while.</source>
        <translation>Dit antwoord wacht: je hebt deze zaak op een andere werkplek. Het gaat vanzelf als daar een tijdje niet is geschreven.</translation>
    </message>
</context>
<context>
    <name>wederhoor::RewriteDialog</name>
    <message>
        <source>Delete and write again</source>
        <translation>Verwijderen en opnieuw schrijven</translation>
    </message>
    <message>
        <source>%1 does not show changes to what was published. So the reply is deleted there first, and these words are sent as a new one; likes and answers under the old one lose it. The customer may have read it already. Nothing is deleted before the new words are found good.</source>
        <translation>%1 toont geen wijziging van wat gepubliceerd is. Daarom wordt het antwoord daar eerst verwijderd en gaan deze woorden als nieuw antwoord; likes en antwoorden onder het oude raken het kwijt. De klant kan het al gelezen hebben. Er wordt niets verwijderd voordat de nieuwe woorden in orde zijn bevonden.</translation>
    </message>
    <message>
        <source>The new words</source>
        <translation>De nieuwe woorden</translation>
    </message>
    <message>
        <source>&amp;Why</source>
        <translation>&amp;Waarom</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Waarom</translation>
    </message>
    <message>
        <source>Delete and send this</source>
        <translation>Verwijderen en dit versturen</translation>
    </message>
</context>
<context>
    <name>wederhoor::SaveViewDialog</name>
    <message>
        <source>&amp;Name of the view</source>
        <translation>&amp;Naam van de weergave</translation>
    </message>
    <message>
        <source>Name of the view</source>
        <translation>Naam van de weergave</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Bewaren</translation>
    </message>
    <message>
        <source>A view of this name is there already: it is replaced.</source>
        <translation>Er is al een weergave met deze naam: die wordt vervangen.</translation>
    </message>
    <message>
        <source>It keeps the view, its filters and the search.</source>
        <translation>Bewaard worden de weergave, de filters en de zoekopdracht.</translation>
    </message>
</context>
<context>
    <name>wederhoor::SavedViews</name>
    <message>
        <source>Saved view deleted: %1</source>
        <translation>Bewaarde weergave verwijderd: %1</translation>
    </message>
    <message>
        <source>The team has another view of this name.</source>
        <translation>Het team heeft al een weergave met deze naam.</translation>
    </message>
</context>
<context>
    <name>wederhoor::ScenarioPage</name>
    <message>
        <source>Clock of the exercise</source>
        <translation>Klok van de oefening</translation>
    </message>
    <message>
        <source>On the real clock</source>
        <translation>Op de echte klok</translation>
    </message>
    <message>
        <source>%1 times as fast</source>
        <translation>%1 keer zo snel</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Opnieuw proberen</translation>
    </message>
    <message>
        <source>Start the exercise</source>
        <translation>Oefening beginnen</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Soort</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Waar</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Taal</translation>
    </message>
    <message>
        <source>Takes</source>
        <translation>Duurt</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minuut</numerusform>
            <numerusform>%n minuten</numerusform>
        </translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Klanten</translation>
    </message>
    <message>
        <source>Passed from</source>
        <translation>Geslaagd vanaf</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Opens when these are passed</source>
        <translation>Gaat open als je hiervoor geslaagd bent</translation>
    </message>
    <message>
        <source>What is scored</source>
        <translation>Waar de score over gaat</translation>
    </message>
    <message>
        <source>Earlier tries</source>
        <translation>Eerdere pogingen</translation>
    </message>
    <message>
        <source>None yet.</source>
        <translation>Nog geen.</translation>
    </message>
    <message>
        <source>%1 %, passed</source>
        <translation>%1 %, geslaagd</translation>
    </message>
    <message>
        <source>%1 %, not passed</source>
        <translation>%1 %, niet geslaagd</translation>
    </message>
</context>
<context>
    <name>wederhoor::ScheduledNotice</name>
    <message>
        <source>It still fits</source>
        <translation>Het klopt nog</translation>
    </message>
    <message>
        <source>Send now</source>
        <translation>Nu versturen</translation>
    </message>
    <message>
        <source>Another time</source>
        <translation>Andere tijd</translation>
    </message>
    <message>
        <source>Back to draft</source>
        <translation>Terug naar concept</translation>
    </message>
    <message>
        <source>Something was written since this reply was scheduled for %1: it does not go as it is. Does it still fit?</source>
        <translation>Er is iets geschreven sinds dit antwoord voor %1 is gepland: het gaat zo niet weg. Klopt het nog?</translation>
    </message>
    <message>
        <source>This reply goes out %1, unless something newer is written; the clock runs on.</source>
        <translation>Dit antwoord vertrekt %1, tenzij er iets nieuwers wordt geschreven; de klok loopt door.</translation>
    </message>
</context>
<context>
    <name>wederhoor::ScoreView</name>
    <message>
        <source>Try again</source>
        <translation>Opnieuw proberen</translation>
    </message>
    <message>
        <source>Back to the programme</source>
        <translation>Terug naar het programma</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>passed, %1</source>
        <translation>geslaagd, %1</translation>
    </message>
    <message>
        <source>not passed, %1</source>
        <translation>niet geslaagd, %1</translation>
    </message>
    <message>
        <source>Passed from %1 %.</source>
        <translation>Geslaagd vanaf %1 %.</translation>
    </message>
    <message numerus="yes">
        <source>%1 Hints cost %n point(s).</source>
        <translation>
            <numerusform>%1 Hints kostten %n punt.</numerusform>
            <numerusform>%1 Hints kostten %n punten.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 The try before: %2 %.</source>
        <translation>%1 De vorige poging: %2 %.</translation>
    </message>
    <message>
        <source>What the score rests on</source>
        <translation>Waar de score op rust</translation>
    </message>
    <message>
        <source>was %1 %</source>
        <translation>was %1 %</translation>
    </message>
    <message>
        <source>Better: %1</source>
        <translation>Beter: %1</translation>
    </message>
    <message>
        <source>Mended since the try before: %1</source>
        <translation>Verbeterd sinds de vorige poging: %1</translation>
    </message>
    <message>
        <source>Left to your supervisor</source>
        <translation>Voor je supervisor</translation>
    </message>
    <message>
        <source>The program does not understand these sentences and did not score them.</source>
        <translation>Het programma begrijpt deze zinnen niet en heeft ze niet meegerekend.</translation>
    </message>
    <message>
        <source>The conversation again: %1</source>
        <translation>Het gesprek nog eens: %1</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Jij</translation>
    </message>
    <message>
        <source>%1, in private</source>
        <translation>%1, privé</translation>
    </message>
    <message>
        <source>Why: %1</source>
        <translation>Waarom: %1</translation>
    </message>
    <message>
        <source>Heard in: %1</source>
        <translation>Gehoord in: %1</translation>
    </message>
    <message>
        <source>What came of it: %1</source>
        <translation>Wat ervan kwam: %1</translation>
    </message>
    <message>
        <source>A model to compare</source>
        <translation>Een voorbeeld om mee te vergelijken</translation>
    </message>
</context>
<context>
    <name>wederhoor::SearchAssistant</name>
    <message>
        <source>No channel is called “%1”. There are: %2.</source>
        <translation>Geen kanaal heet “%1”. Er zijn: %2.</translation>
    </message>
</context>
<context>
    <name>wederhoor::SearchField</name>
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
    <message>
        <source>Suggestions for the search</source>
        <translation>Suggesties bij het zoeken</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Zoekopdracht wissen</translation>
    </message>
</context>
<context>
    <name>wederhoor::SendTimeMenu</name>
    <message>
        <source>In an &amp;hour (%1)</source>
        <translation>Over een &amp;uur (%1)</translation>
    </message>
    <message>
        <source>&amp;Tomorrow morning (%1)</source>
        <translation>&amp;Morgenochtend (%1)</translation>
    </message>
    <message>
        <source>&amp;Monday morning (%1)</source>
        <translation>Maa&amp;ndagochtend (%1)</translation>
    </message>
    <message>
        <source>&amp;Date and time …</source>
        <translation>&amp;Datum en tijd …</translation>
    </message>
    <message>
        <source>Send later</source>
        <translation>Later versturen</translation>
    </message>
    <message>
        <source>&amp;When the reply goes out</source>
        <translation>&amp;Wanneer het antwoord vertrekt</translation>
    </message>
    <message>
        <source>When the reply goes out</source>
        <translation>Wanneer het antwoord vertrekt</translation>
    </message>
    <message>
        <source>It goes from this computer: Wederhoor must be running then. More than a quarter of an hour late, it is shown and goes only on your word.</source>
        <translation>Het vertrekt van deze computer: Wederhoor moet dan draaien. Is het meer dan een kwartier te laat, dan wordt het getoond en gaat het alleen op jouw woord.</translation>
    </message>
    <message>
        <source>Send then</source>
        <translation>Dan versturen</translation>
    </message>
</context>
<context>
    <name>wederhoor::SetAsideCard</name>
    <message>
        <source>Set aside</source>
        <translation>Opzij gelegd</translation>
    </message>
    <message>
        <source>Wederhoor could not read these. Nothing of them is in the inbox; the original is kept here until you delete it.</source>
        <translation>Wederhoor kon deze niet lezen. Er staat niets van in de inbox; het origineel blijft hier tot je het verwijdert.</translation>
    </message>
    <message>
        <source>Items set aside</source>
        <translation>Opzij gelegde berichten</translation>
    </message>
    <message>
        <source>The original, as the platform sent it</source>
        <translation>Het origineel, zoals het platform het stuurde</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Opnieuw proberen</translation>
    </message>
    <message>
        <source>Try all again</source>
        <translation>Alles opnieuw proberen</translation>
    </message>
    <message>
        <source>Delete …</source>
        <translation>Verwijderen …</translation>
    </message>
    <message>
        <source>%1 · %2 · %3</source>
        <translation>%1 · %2 · %3</translation>
    </message>
</context>
<context>
    <name>wederhoor::SettingsScreen</name>
    <message>
        <source>Channels</source>
        <translation>Kanalen</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>Sjablonen</translation>
    </message>
    <message>
        <source>Signatures</source>
        <translation>Ondertekening</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Jij</translation>
    </message>
    <message>
        <source>Look and language</source>
        <translation>Uiterlijk en taal</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>Meldingen</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Gegevens</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Instellingen</translation>
    </message>
    <message>
        <source>Sections of the settings</source>
        <translation>Onderdelen van de instellingen</translation>
    </message>
    <message>
        <source>Team database</source>
        <translation>Teamdatabase</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Leden</translation>
    </message>
    <message>
        <source>Hubs and teams</source>
        <translation>Hubs en teams</translation>
    </message>
    <message>
        <source>Shared with the team</source>
        <translation>Gedeeld met het team</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Personal data</source>
        <translation>Persoonsgegevens</translation>
    </message>
    <message>
        <source>Identity and calls</source>
        <translation>Identiteit en bellen</translation>
    </message>
    <message>
        <source>Guests</source>
        <translation>Gasten</translation>
    </message>
    <message>
        <source>Team page</source>
        <translation>Teampagina</translation>
    </message>
    <message>
        <source>Lines and facts</source>
        <translation>Teksten en feiten</translation>
    </message>
    <message>
        <source>Mandates and topics</source>
        <translation>Mandaten en vrijgave</translation>
    </message>
</context>
<context>
    <name>wederhoor::SharedPage</name>
    <message>
        <source>Shared with the team</source>
        <translation>Gedeeld met het team</translation>
    </message>
    <message>
        <source>Templates, tags, saved views and signatures that each desk of the team has, also while the team database is away.</source>
        <translation>Sjablonen, labels, weergaven en ondertekeningen die elke werkplek van het team heeft, ook als de teamdatabase weg is.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Naam</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Soort</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Made by</source>
        <translation>Gemaakt door</translation>
    </message>
    <message>
        <source>Approved by</source>
        <translation>Goedgekeurd door</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>Goedkeuren</translation>
    </message>
    <message>
        <source>What is to be better</source>
        <translation>Wat er beter moet</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Teruggeven</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation>De mijne houden</translation>
    </message>
    <message>
        <source>Delete for the team</source>
        <translation>Voor het team verwijderen</translation>
    </message>
    <message>
        <source>A new tag for the team</source>
        <translation>Een nieuw label voor het team</translation>
    </message>
    <message>
        <source>Add the tag</source>
        <translation>Label toevoegen</translation>
    </message>
    <message>
        <source>to approve</source>
        <translation>goed te keuren</translation>
    </message>
    <message>
        <source>%1, proposed by %2</source>
        <translation>%1, voorgesteld door %2</translation>
    </message>
    <message>
        <source>Take theirs</source>
        <translation>Die van het team nemen</translation>
    </message>
    <message>
        <source>Leave mine</source>
        <translation>De mijne laten vallen</translation>
    </message>
    <message>
        <source>%1 proposes this; the team has nothing like it yet.</source>
        <translation>%1 stelt dit voor; het team heeft het nog niet.</translation>
    </message>
    <message>
        <source>%1 proposes this change.</source>
        <translation>%1 stelt deze wijziging voor.</translation>
    </message>
    <message>
        <source>Proposed</source>
        <translation>Voorstel</translation>
    </message>
    <message>
        <source>Yours</source>
        <translation>Van jou</translation>
    </message>
    <message>
        <source>The team shares nothing yet. A template is shared where it is written.</source>
        <translation>Het team deelt nog niets. Een sjabloon deel je waar je het schrijft.</translation>
    </message>
    <message>
        <source>With the team</source>
        <translation>Bij het team</translation>
    </message>
    <message>
        <source>Belongs to</source>
        <translation>Hoort bij</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Terugnemen</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>Gezien</translation>
    </message>
    <message>
        <source>&amp;Belongs to</source>
        <translation>&amp;Hoort bij</translation>
    </message>
    <message>
        <source>To whom the new tag belongs</source>
        <translation>Bij wie het nieuwe label hoort</translation>
    </message>
    <message>
        <source>%1, %2, belongs to: %3</source>
        <translation>%1, %2, hoort bij: %3</translation>
    </message>
</context>
<context>
    <name>wederhoor::SharedPresenter</name>
    <message>
        <source>“%1” is shared with the team.</source>
        <translation>“%1” is gedeeld met het team.</translation>
    </message>
    <message>
        <source>“%1” is proposed; a supervisor approves it.</source>
        <translation>“%1” is voorgesteld; een supervisor keurt het goed.</translation>
    </message>
    <message>
        <source>Deleted for the whole team.</source>
        <translation>Voor het hele team verwijderd.</translation>
    </message>
    <message>
        <source>Yours is the team&apos;s now.</source>
        <translation>De jouwe is nu die van het team.</translation>
    </message>
    <message>
        <source>The team&apos;s stays as it is.</source>
        <translation>Die van het team blijft zoals hij is.</translation>
    </message>
    <message>
        <source>Approved: the whole team has it.</source>
        <translation>Goedgekeurd: het hele team heeft het.</translation>
    </message>
    <message>
        <source>Returned, with your words.</source>
        <translation>Teruggegeven, met je toelichting.</translation>
    </message>
    <message>
        <source>Your role does not allow that; nothing was changed.</source>
        <translation>Je rol staat dat niet toe; er is niets veranderd.</translation>
    </message>
    <message>
        <source>The team has another one of this name.</source>
        <translation>Het team heeft er al een met deze naam.</translation>
    </message>
    <message>
        <source>“%1” belongs to: %2.</source>
        <translation>“%1” hoort bij: %2.</translation>
    </message>
    <message>
        <source>Taken back: nobody is asked to approve it any more.</source>
        <translation>Teruggenomen: niemand hoeft het meer goed te keuren.</translation>
    </message>
    <message>
        <source>It does not wait any more: somebody was first.</source>
        <translation>Het wacht niet meer: iemand was je voor.</translation>
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
        <translation>Geen kanaal gekoppeld</translation>
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
    <message>
        <source>%1, in part: %2</source>
        <translation>%1, deels: %2</translation>
    </message>
</context>
<context>
    <name>wederhoor::ShortcutSheet</name>
    <message>
        <source>Keys</source>
        <translation>Toetsen</translation>
    </message>
    <message>
        <source>Find a command or its keys …</source>
        <translation>Zoek een opdracht of de toetsen ervan …</translation>
    </message>
    <message>
        <source>Find a command or its keys</source>
        <translation>Zoek een opdracht of de toetsen ervan</translation>
    </message>
    <message>
        <source>Commands and their keys</source>
        <translation>Opdrachten en hun toetsen</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Opdracht</translation>
    </message>
    <message>
        <source>No command has these words or keys.</source>
        <translation>Geen enkele opdracht heeft deze woorden of toetsen.</translation>
    </message>
    <message>
        <source>Press the new keys; Esc leaves them as they are.</source>
        <translation>Druk op de nieuwe toetsen; met Esc blijven ze zoals ze zijn.</translation>
    </message>
    <message>
        <source>Press the new keys</source>
        <translation>Druk op de nieuwe toetsen</translation>
    </message>
    <message>
        <source>&amp;Change keys</source>
        <translation>&amp;Andere toetsen</translation>
    </message>
    <message>
        <source>&amp;No keys</source>
        <translation>&amp;Geen toetsen</translation>
    </message>
    <message>
        <source>&amp;Default keys</source>
        <translation>&amp;Standaardtoetsen</translation>
    </message>
    <message>
        <source>&amp;All to default</source>
        <translation>Alles op s&amp;tandaard</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 has no keys now. It stays in its menu and in the command palette.</source>
        <translation>%1 heeft nu geen toetsen. Je vindt de opdracht nog in het menu en in het opdrachtvenster.</translation>
    </message>
    <message>
        <source>The default</source>
        <translation>De standaardtoets</translation>
    </message>
    <message>
        <source>%1 has its default keys again.</source>
        <translation>%1 heeft weer de standaardtoetsen.</translation>
    </message>
    <message>
        <source>All commands have their default keys again.</source>
        <translation>Alle opdrachten hebben weer hun standaardtoetsen.</translation>
    </message>
    <message>
        <source>%1 is taken by “%2”. Press other keys, or change those of that command first.</source>
        <translation>%1 hoort al bij ‘%2’. Druk op andere toetsen, of geef die opdracht eerst andere.</translation>
    </message>
    <message>
        <source>%1 is needed in fields and lists. Press other keys.</source>
        <translation>%1 is nodig in velden en lijsten. Druk op andere toetsen.</translation>
    </message>
</context>
<context>
    <name>wederhoor::SidePanel</name>
    <message>
        <source>Beside the case</source>
        <translation>Naast de zaak</translation>
    </message>
    <message>
        <source>Open the original</source>
        <translation>Origineel openen</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>Link kopiëren</translation>
    </message>
    <message>
        <source>Copy a link to the case</source>
        <translation>Link naar de zaak kopiëren</translation>
    </message>
    <message>
        <source>A link to this case: a colleague pastes it into the search field</source>
        <translation>Een link naar deze zaak: een collega plakt die in het zoekveld</translation>
    </message>
    <message>
        <source>Clocks</source>
        <translation>Klokken</translation>
    </message>
    <message>
        <source>Answered last time</source>
        <translation>Vorige keer geantwoord</translation>
    </message>
    <message>
        <source>Open that case</source>
        <translation>Die zaak openen</translation>
    </message>
    <message>
        <source>Open the case answered last time</source>
        <translation>Open de zaak van de vorige keer</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Geschiedenis</translation>
    </message>
    <message>
        <source>Topic and tags</source>
        <translation>Onderwerp en labels</translation>
    </message>
    <message>
        <source>Similar cases today</source>
        <translation>Vergelijkbare zaken vandaag</translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>Toon ze</translation>
    </message>
    <message>
        <source>Show the similar cases</source>
        <translation>Toon de vergelijkbare zaken</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Open the profile</source>
        <translation>Profiel openen</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>Origineel</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profiel</translation>
    </message>
</context>
<context>
    <name>wederhoor::SidePresenter</name>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Next reply</source>
        <translation>Volgend antw.</translation>
    </message>
    <message>
        <source>First reply</source>
        <translation>Eerste antw.</translation>
    </message>
    <message>
        <source>%1 late</source>
        <translation>%1 te laat</translation>
    </message>
    <message>
        <source>%1 left of %2 min</source>
        <translation>nog %1 van %2 min</translation>
    </message>
    <message>
        <source>after %1</source>
        <translation>na %1</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>Geopend</translation>
    </message>
    <message>
        <source>%1, %2 ago</source>
        <translation>%1, %2 geleden</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Klaar</translation>
    </message>
    <message>
        <source>resolved in %1</source>
        <translation>afgehandeld in %1</translation>
    </message>
    <message>
        <source>dismissed: %1</source>
        <translation>weggelegd: %1</translation>
    </message>
    <message>
        <source>%1, of %2</source>
        <translation>%1, van %2</translation>
    </message>
    <message>
        <source>No other about %1 today</source>
        <translation>Vandaag geen andere over %1</translation>
    </message>
    <message numerus="yes">
        <source>At least %n about %1</source>
        <translation>
            <numerusform>Minstens %n over %1</numerusform>
            <numerusform>Minstens %n over %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other about %1</source>
        <translation>
            <numerusform>%n andere over %1</numerusform>
            <numerusform>%n andere over %1</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: topic removed</source>
        <translation>%1: onderwerp weggehaald</translation>
    </message>
    <message>
        <source>%1: topic %2</source>
        <translation>%1: onderwerp %2</translation>
    </message>
    <message>
        <source>%1: tag %2 removed</source>
        <translation>%1: label %2 weggehaald</translation>
    </message>
    <message>
        <source>%1: tagged %2</source>
        <translation>%1: label %2 toegevoegd</translation>
    </message>
</context>
<context>
    <name>wederhoor::SignInDialog</name>
    <message>
        <source>Sign in again · %1</source>
        <translation>Opnieuw aanmelden · %1</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Account</translation>
    </message>
    <message>
        <source>App pass&amp;word</source>
        <translation>App-&amp;wachtwoord</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Aanmelden</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>&lt;a href=&quot;%1&quot;&gt;Make a new app password&lt;/a&gt; in the account&apos;s settings and paste it here.</source>
        <translation>&lt;a href=&quot;%1&quot;&gt;Maak een nieuw app-wachtwoord&lt;/a&gt; in de instellingen van het account en plak het hier.</translation>
    </message>
    <message>
        <source>Where to make an app password</source>
        <translation>Waar je een app-wachtwoord maakt</translation>
    </message>
    <message>
        <source>Signing in …</source>
        <translation>Bezig met aanmelden …</translation>
    </message>
</context>
<context>
    <name>wederhoor::SignaturesPage</name>
    <message>
        <source>Saved.</source>
        <translation>Bewaard.</translation>
    </message>
    <message>
        <source>Signatures</source>
        <translation>Ondertekening</translation>
    </message>
    <message>
        <source>Under every reply, counted in its length.</source>
        <translation>Onder elk antwoord, telt mee in de lengte.</translation>
    </message>
    <message>
        <source>{{agent.name}} and {{agent.initials}} are filled in. A field that is empty follows the first one. Sign with your own name: customers find out made-up ones.</source>
        <translation>{{agent.name}} en {{agent.initials}} worden ingevuld. Een leeg veld volgt het eerste. Onderteken met je eigen naam: verzonnen namen vallen door de mand.</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Overal</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Signature: %1</source>
        <translation>Ondertekening: %1</translation>
    </message>
    <message>
        <source>as everywhere</source>
        <translation>zoals overal</translation>
    </message>
    <message>
        <source>Nobody fills {{%1}}</source>
        <translation>Niemand vult {{%1}} in</translation>
    </message>
    <message>
        <source>no signature</source>
        <translation>geen ondertekening</translation>
    </message>
    <message>
        <source>becomes  %1</source>
        <translation>wordt  %1</translation>
    </message>
    <message>
        <source>Not saved: nobody fills {{%1}}, and no reply could go with it.</source>
        <translation>Niet bewaard: niemand vult {{%1}} in, en zo kan er geen antwoord weg.</translation>
    </message>
    <message>
        <source>mine, shared</source>
        <translation>van mij, gedeeld</translation>
    </message>
    <message>
        <source>mine</source>
        <translation>van mij</translation>
    </message>
    <message>
        <source>For everybody</source>
        <translation>Voor iedereen</translation>
    </message>
    <message>
        <source>Share with the team</source>
        <translation>Delen met het team</translation>
    </message>
    <message>
        <source>Sign each part of a long reply, not only its last</source>
        <translation>Onderteken elk deel van een lang antwoord, niet alleen het laatste</translation>
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
    <message>
        <source>Let it go on</source>
        <translation>Weer laten gaan</translation>
    </message>
</context>
<context>
    <name>wederhoor::SuggestionModel</name>
    <message>
        <source>Forget earlier searches</source>
        <translation>Eerdere zoekopdrachten vergeten</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>wederhoor::TeamForm</name>
    <message>
        <source>It goes into the keyring of this computer and nowhere else.</source>
        <translation>Het gaat in de sleutelbos van deze computer en nergens anders heen.</translation>
    </message>
    <message>
        <source>PostgreSQL&apos;s own file of passwords, which only you may read; usually ~/.pgpass.</source>
        <translation>Het wachtwoordbestand van PostgreSQL zelf, dat alleen jij mag lezen; meestal ~/.pgpass.</translation>
    </message>
    <message>
        <source>The administrator gave you a certificate with your login in it, and its key.</source>
        <translation>De beheerder gaf je een certificaat met je login erin, en de sleutel ervan.</translation>
    </message>
    <message>
        <source>Whoever is logged in at this computer is known by their ticket; nothing to type.</source>
        <translation>Wie bij deze computer is aangemeld, is bekend door het ticket; er is niets te typen.</translation>
    </message>
    <message>
        <source>&amp;Server</source>
        <translation>&amp;Server</translation>
    </message>
    <message>
        <source>team.example.org</source>
        <translation>team.example.org</translation>
    </message>
    <message>
        <source>A name, or a whole postgresql:// address, which fills in the rest.</source>
        <translation>Een naam, of een heel postgresql://-adres, dat de rest invult.</translation>
    </message>
    <message>
        <source>P&amp;ort</source>
        <translation>P&amp;oort</translation>
    </message>
    <message>
        <source>&amp;Database</source>
        <translation>&amp;Database</translation>
    </message>
    <message>
        <source>&amp;Encryption</source>
        <translation>&amp;Versleuteling</translation>
    </message>
    <message>
        <source>Who can listen in on the network can read customers&apos; messages and your password. The status bar shows it for as long as it lasts.</source>
        <translation>Wie op het netwerk kan meeluisteren, kan berichten van klanten en je wachtwoord lezen. De statusbalk toont het zolang het duurt.</translation>
    </message>
    <message>
        <source>C&amp;A file</source>
        <translation>C&amp;A-bestand</translation>
    </message>
    <message>
        <source>The authorities that this computer trusts</source>
        <translation>De uitgevers die deze computer vertrouwt</translation>
    </message>
    <message>
        <source>S&amp;ign in with</source>
        <translation>Aan&amp;melden met</translation>
    </message>
    <message>
        <source>&amp;Login</source>
        <translation>&amp;Login</translation>
    </message>
    <message>
        <source>As at this computer</source>
        <translation>Zoals bij deze computer</translation>
    </message>
    <message>
        <source>Pass&amp;word</source>
        <translation>&amp;Wachtwoord</translation>
    </message>
    <message>
        <source>As it is kept</source>
        <translation>Zoals het bewaard is</translation>
    </message>
    <message>
        <source>Cer&amp;tificate</source>
        <translation>Cer&amp;tificaat</translation>
    </message>
    <message>
        <source>Its &amp;key</source>
        <translation>De sl&amp;eutel</translation>
    </message>
    <message>
        <source>Password &amp;file</source>
        <translation>Wachtwoord&amp;bestand</translation>
    </message>
    <message>
        <source>Se&amp;rvice</source>
        <translation>D&amp;ienst</translation>
    </message>
    <message>
        <source>TLS, with the server&apos;s certificate fully checked</source>
        <translation>TLS, met volledige controle van het certificaat</translation>
    </message>
    <message>
        <source>None: a plain connection</source>
        <translation>Geen: een onversleutelde verbinding</translation>
    </message>
</context>
<context>
    <name>wederhoor::TeamPage</name>
    <message>
        <source>not needed: it does not leave this computer</source>
        <translation>niet nodig: het verlaat deze computer niet</translation>
    </message>
    <message>
        <source>none: the connection is plain</source>
        <translation>geen: de verbinding is onversleuteld</translation>
    </message>
    <message>
        <source>TLS, fully checked</source>
        <translation>TLS, volledig gecontroleerd</translation>
    </message>
    <message>
        <source>you, in place of your organisation&apos;s settings</source>
        <translation>jou, in plaats van de instellingen van je organisatie</translation>
    </message>
    <message>
        <source>you</source>
        <translation>jou</translation>
    </message>
    <message>
        <source>your organisation, locked (%1)</source>
        <translation>je organisatie, op slot (%1)</translation>
    </message>
    <message>
        <source>your organisation (%1)</source>
        <translation>je organisatie (%1)</translation>
    </message>
    <message>
        <source>Team database</source>
        <translation>Teamdatabase</translation>
    </message>
    <message>
        <source>With a team database, colleagues share one inbox: what one claims or answers, the others see.</source>
        <translation>Met een teamdatabase delen collega&apos;s één postvak: wat de een claimt of beantwoordt, zien de anderen.</translation>
    </message>
    <message>
        <source>Work alone</source>
        <translation>Alleen werken</translation>
    </message>
    <message>
        <source>Follow your organisation&apos;s settings</source>
        <translation>De instellingen van je organisatie volgen</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Proberen</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Koppelen</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stoppen</translation>
    </message>
    <message>
        <source>Keep it and go on trying</source>
        <translation>Bewaren en blijven proberen</translation>
    </message>
    <message>
        <source>The settings of the team database cannot be used: %1</source>
        <translation>De instellingen van de teamdatabase zijn niet te gebruiken: %1</translation>
    </message>
    <message>
        <source>This desk</source>
        <translation>Deze werkplek</translation>
    </message>
    <message>
        <source>works alone</source>
        <translation>werkt alleen</translation>
    </message>
    <message>
        <source>Set by</source>
        <translation>Ingesteld door</translation>
    </message>
    <message>
        <source>works with %1 on %2</source>
        <translation>werkt met %1 op %2</translation>
    </message>
    <message>
        <source>Login</source>
        <translation>Login</translation>
    </message>
    <message>
        <source>as at this computer</source>
        <translation>zoals bij deze computer</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rol</translation>
    </message>
    <message>
        <source>Signs in with</source>
        <translation>Meldt zich aan met</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>Versleuteling</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Nu</translation>
    </message>
    <message>
        <source>What that means</source>
        <translation>Wat dat betekent</translation>
    </message>
    <message>
        <source>Trying to reach it; at most ten seconds.</source>
        <translation>Bezig te verbinden; hoogstens tien seconden.</translation>
    </message>
    <message numerus="yes">
        <source>It works: you are %1, %2, with %n channel(s).</source>
        <translation>
            <numerusform>Het werkt: je bent %1, %2, met %n kanaal.</numerusform>
            <numerusform>Het werkt: je bent %1, %2, met %n kanalen.</numerusform>
        </translation>
    </message>
    <message>
        <source>The server said: %1</source>
        <translation>De server zei: %1</translation>
    </message>
</context>
<context>
    <name>wederhoor::TeamPresenter</name>
    <message>
        <source>Fill in the server&apos;s name.</source>
        <translation>Vul de naam van de server in.</translation>
    </message>
    <message>
        <source>Leave the password out of the address: fill it in below.</source>
        <translation>Laat het wachtwoord uit het adres: vul het hieronder in.</translation>
    </message>
    <message>
        <source>This is no address of a team database: %1</source>
        <translation>Dit is geen adres van een teamdatabase: %1</translation>
    </message>
    <message>
        <source>Choose the certificate and its key.</source>
        <translation>Kies het certificaat en de sleutel ervan.</translation>
    </message>
    <message>
        <source>No keyring answers, so that no password can be kept. Unlock it, or choose another way to sign in.</source>
        <translation>Er antwoordt geen sleutelbos, dus er kan geen wachtwoord bewaard worden. Ontgrendel hem, of kies een andere manier om je aan te melden.</translation>
    </message>
    <message>
        <source>This desk works with the team database now.</source>
        <translation>Deze werkplek werkt nu met de teamdatabase.</translation>
    </message>
    <message>
        <source>Kept. This desk goes on trying by itself.</source>
        <translation>Bewaard. Deze werkplek blijft het vanzelf proberen.</translation>
    </message>
    <message>
        <source>This desk works alone now. Nothing was deleted at the team.</source>
        <translation>Deze werkplek werkt nu alleen. Bij het team is niets gewist.</translation>
    </message>
    <message>
        <source>This desk follows your organisation&apos;s settings now.</source>
        <translation>Deze werkplek volgt nu de instellingen van je organisatie.</translation>
    </message>
    <message>
        <source>Your organisation&apos;s settings are locked: nothing was changed.</source>
        <translation>De instellingen van je organisatie zitten op slot: er is niets veranderd.</translation>
    </message>
    <message>
        <source>No keyring answers, so that the password cannot be kept: nothing was changed.</source>
        <translation>Er antwoordt geen sleutelbos, dus het wachtwoord kan niet bewaard worden: er is niets veranderd.</translation>
    </message>
</context>
<context>
    <name>wederhoor::TemplateEditor</name>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Naam</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Taal</translation>
    </message>
    <message>
        <source>&amp;Platform</source>
        <translation>&amp;Platform</translation>
    </message>
    <message>
        <source>T&amp;opic</source>
        <translation>&amp;Onderwerp</translation>
    </message>
    <message>
        <source>&amp;Text</source>
        <translation>Te&amp;kst</translation>
    </message>
    <message>
        <source>Any language</source>
        <translation>Elke taal</translation>
    </message>
    <message>
        <source>Any platform</source>
        <translation>Elk platform</translation>
    </message>
    <message>
        <source>May stay empty</source>
        <translation>Mag leeg blijven</translation>
    </message>
    <message>
        <source>&amp;Insert a variable …</source>
        <translation>Variabele &amp;invoegen …</translation>
    </message>
    <message>
        <source>%1   {{%2}}</source>
        <translation>%1   {{%2}}</translation>
    </message>
    <message>
        <source>&amp;Folder</source>
        <translation>&amp;Map</translation>
    </message>
    <message>
        <source>{{customer.first_name|there}}: what stands in for a missing name. [reason]: filled in by whoever answers. A line of --- parts wordings, which take turns.</source>
        <translation>{{customer.first_name|daar}}: wat er staat als er geen naam is. [reden]: wie antwoordt, vult dit in. Een regel met --- scheidt formuleringen, die elkaar afwisselen.</translation>
    </message>
    <message>
        <source>&amp;Does to the case</source>
        <translation>Handelin&amp;gen</translation>
    </message>
    <message>
        <source>With these it is a macro: done when it is chosen, all or nothing; nothing is ever sent by it</source>
        <translation>Hiermee is het een macro: uitgevoerd zodra je hem kiest, alles of niets; er wordt nooit iets mee verstuurd</translation>
    </message>
    <message>
        <source>&amp;Belongs to</source>
        <translation>&amp;Hoort bij</translation>
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
    <message>
        <source>Has no value here: %1</source>
        <translation>Heeft hier geen waarde: %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Enter inserts · Up and Down choose · Right: another wording · Escape closes · / writes a slash</source>
        <translation>Enter voegt in · Omhoog en Omlaag kiezen · Rechts: andere formulering · Escape sluit · / typt een schuine streep</translation>
    </message>
    <message>
        <source>%1 › %2</source>
        <translation>%1 › %2</translation>
    </message>
    <message>
        <source>Wording %1 of %2</source>
        <translation>Formulering %1 van %2</translation>
    </message>
    <message>
        <source>this customer has had it</source>
        <translation>deze klant heeft haar al gehad</translation>
    </message>
    <message>
        <source>not used lately</source>
        <translation>de laatste tijd niet gebruikt</translation>
    </message>
    <message numerus="yes">
        <source>used %n time(s)</source>
        <translation>
            <numerusform>%n keer gebruikt</numerusform>
            <numerusform>%n keer gebruikt</numerusform>
        </translation>
    </message>
    <message>
        <source>Does to the case: %1</source>
        <translation>Handelingen: %1</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Folder %1, open</source>
        <translation>Map %1, open</translation>
    </message>
    <message>
        <source>Folder %1, closed</source>
        <translation>Map %1, dicht</translation>
    </message>
    <message>
        <source>Right opens the folder, Left closes it.</source>
        <translation>Rechts opent de map, Links sluit hem.</translation>
    </message>
</context>
<context>
    <name>wederhoor::TemplatePreview</name>
    <message>
        <source>As Samira El Amrani would read it</source>
        <translation>Zoals Samira El Amrani het zou lezen</translation>
    </message>
    <message>
        <source>Preview for</source>
        <translation>Voorbeeld voor</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Voorbeeld</translation>
    </message>
    <message>
        <source>with your signature; real names may be longer</source>
        <translation>met je ondertekening; echte namen kunnen langer zijn</translation>
    </message>
    <message>
        <source>Nobody fills {{%1}}: the agent must write it, or the reply cannot go.</source>
        <translation>Niemand vult {{%1}} in: de medewerker moet het zelf schrijven, anders kan het antwoord niet weg.</translation>
    </message>
    <message>
        <source>Too long for this platform: an agent must shorten it each time.</source>
        <translation>Te lang voor dit platform: een medewerker moet het elke keer inkorten.</translation>
    </message>
    <message>
        <source>Too short for this platform: an agent must add to it each time.</source>
        <translation>Te kort voor dit platform: een medewerker moet er telkens iets aan toevoegen.</translation>
    </message>
</context>
<context>
    <name>wederhoor::TemplateTree</name>
    <message numerus="yes">
        <source>Folder %1, %n template(s)</source>
        <translation>
            <numerusform>Map %1, %n sjabloon</numerusform>
            <numerusform>Map %1, %n sjablonen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wederhoor::TemplatesPage</name>
    <message>
        <source>“%1” is deleted.</source>
        <translation>“%1” is verwijderd.</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>Sjablonen</translation>
    </message>
    <message>
        <source>A start for a reply, found by typing / in an empty editor. Make each one personal before it goes.</source>
        <translation>Een begin van een antwoord, te vinden met / in een leeg tekstveld. Maak het persoonlijk voordat het weggaat.</translation>
    </message>
    <message>
        <source>New template</source>
        <translation>Nieuw sjabloon</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Bewaren</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Verwijderen</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Terugnemen</translation>
    </message>
    <message>
        <source>No templates yet</source>
        <translation>Nog geen sjablonen</translation>
    </message>
    <message>
        <source>Write what your team says most often. {{customer.first_name}} becomes the name of whom you answer.</source>
        <translation>Schrijf wat je team het vaakst zegt. {{customer.first_name}} wordt de naam van wie je antwoordt.</translation>
    </message>
    <message>
        <source>Write the first one</source>
        <translation>Schrijf het eerste</translation>
    </message>
    <message>
        <source>“%1” is saved.</source>
        <translation>“%1” is bewaard.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Tonen</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>mine</source>
        <translation>van mij</translation>
    </message>
    <message>
        <source>“%1” is proposed; a supervisor approves it.</source>
        <translation>“%1” is voorgesteld; een supervisor keurt het goed.</translation>
    </message>
    <message>
        <source>Propose the change</source>
        <translation>Wijziging voorstellen</translation>
    </message>
    <message>
        <source>Delete for the team</source>
        <translation>Voor het team verwijderen</translation>
    </message>
    <message>
        <source>Share with the team</source>
        <translation>Delen met het team</translation>
    </message>
    <message>
        <source>Propose to the team</source>
        <translation>Aan het team voorstellen</translation>
    </message>
    <message>
        <source>The team&apos;s.</source>
        <translation>Van het team.</translation>
    </message>
    <message numerus="yes">
        <source>%n template(s) moved.</source>
        <translation>
            <numerusform>%n sjabloon verplaatst.</numerusform>
            <numerusform>%n sjablonen verplaatst.</numerusform>
        </translation>
    </message>
    <message>
        <source>With whom</source>
        <translation>Met wie</translation>
    </message>
</context>
<context>
    <name>wederhoor::TemplatesPresenter</name>
    <message>
        <source>the savings rate</source>
        <translation>de spaarrente</translation>
    </message>
    <message>
        <source>First name of the customer</source>
        <translation>Voornaam van de klant</translation>
    </message>
    <message>
        <source>Name of the customer</source>
        <translation>Naam van de klant</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Je naam</translation>
    </message>
    <message>
        <source>Topic of the case</source>
        <translation>Onderwerp van de zaak</translation>
    </message>
    <message>
        <source>Give the template a name: it is what you type to find it.</source>
        <translation>Geef het sjabloon een naam: die typ je om het te vinden.</translation>
    </message>
    <message>
        <source>A template without a text says nothing.</source>
        <translation>Een sjabloon zonder tekst zegt niets.</translation>
    </message>
    <message>
        <source>Another template is called %1 already: choose a different name.</source>
        <translation>Er is al een sjabloon dat %1 heet: kies een andere naam.</translation>
    </message>
    <message>
        <source>What is dismissed is neither answered nor resolved: leave one of them out.</source>
        <translation>Wat je weglegt, wordt niet beantwoord en niet afgehandeld: laat een van beide weg.</translation>
    </message>
</context>
<context>
    <name>wederhoor::TopicAndTags</name>
    <message>
        <source>Add tags</source>
        <translation>Labels toevoegen</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Onderwerp</translation>
    </message>
    <message>
        <source>Tags to add</source>
        <translation>Toe te voegen labels</translation>
    </message>
    <message>
        <source>Tags, a word each</source>
        <translation>Labels, elk één woord</translation>
    </message>
    <message>
        <source>Set a topic</source>
        <translation>Onderwerp kiezen</translation>
    </message>
    <message>
        <source>Topic %1: change</source>
        <translation>Onderwerp %1: wijzigen</translation>
    </message>
    <message>
        <source>Change the topic</source>
        <translation>Onderwerp wijzigen</translation>
    </message>
    <message>
        <source>Tag %1: remove</source>
        <translation>Label %1: weghalen</translation>
    </message>
    <message>
        <source>Remove this tag</source>
        <translation>Dit label weghalen</translation>
    </message>
</context>
<context>
    <name>wederhoor::TrainingPresenter</name>
    <message>
        <source>The score could not be kept: %1</source>
        <translation>De score kon niet worden bewaard: %1</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Certificaat</translation>
    </message>
    <message>
        <source>Webcare training</source>
        <translation>Webcaretraining</translation>
    </message>
    <message numerus="yes">
        <source>passed all %n scenario(s) of the programme, with an average of %1 %.</source>
        <translation>
            <numerusform>is geslaagd voor het %n scenario van het programma, met gemiddeld %1 %.</numerusform>
            <numerusform>is geslaagd voor alle %n scenario&apos;s van het programma, met gemiddeld %1 %.</numerusform>
        </translation>
    </message>
    <message>
        <source>Languages: %1</source>
        <translation>Talen: %1</translation>
    </message>
    <message>
        <source>Completed on %1</source>
        <translation>Afgerond op %1</translation>
    </message>
    <message>
        <source>The supervisor grants the step to live work, under four eyes.</source>
        <translation>De supervisor bepaalt de stap naar live werken, onder vier ogen.</translation>
    </message>
    <message>
        <source>Supervisor</source>
        <translation>Supervisor</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>The certificate is written to %1.</source>
        <translation>Het certificaat staat in %1.</translation>
    </message>
</context>
<context>
    <name>wederhoor::TrainingScreen</name>
    <message>
        <source>Training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>Languages you will work in</source>
        <translation>Talen waarin je gaat werken</translation>
    </message>
    <message>
        <source>Dutch and English</source>
        <translation>Nederlands en Engels</translation>
    </message>
    <message>
        <source>Scenarios by week</source>
        <translation>Scenario&apos;s per week</translation>
    </message>
    <message>
        <source>%1 of %2 scenarios passed</source>
        <translation>voor %1 van %2 scenario&apos;s geslaagd</translation>
    </message>
    <message>
        <source>Week %1 of 4 · %2</source>
        <translation>Week %1 van 4 · %2</translation>
    </message>
    <message>
        <source>Left out: %1</source>
        <translation>Overgeslagen: %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>The scenarios are being read</source>
        <translation>De scenario&apos;s worden gelezen</translation>
    </message>
    <message>
        <source>Your results cannot be read</source>
        <translation>Je resultaten kunnen niet worden gelezen</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Opnieuw lezen</translation>
    </message>
    <message>
        <source>There are no scenarios</source>
        <translation>Er zijn geen scenario&apos;s</translation>
    </message>
    <message>
        <source>Choose another language above the list.</source>
        <translation>Kies boven de lijst een andere taal.</translation>
    </message>
    <message>
        <source>Save the certificate</source>
        <translation>Certificaat bewaren</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>Pdf (*.pdf)</translation>
    </message>
    <message>
        <source>certificate.pdf</source>
        <translation>certificaat.pdf</translation>
    </message>
    <message>
        <source>%1 · %2 of %3</source>
        <translation>%1 · %2 van %3</translation>
    </message>
</context>
<context>
    <name>wederhoor::TrayIcon</name>
    <message>
        <source>Show Wederhoor</source>
        <translation>Wederhoor tonen</translation>
    </message>
    <message>
        <source>Fetch now</source>
        <translation>Nu ophalen</translation>
    </message>
    <message>
        <source>Call me again</source>
        <translation>Weer seintjes geven</translation>
    </message>
    <message>
        <source>Quiet for an hour</source>
        <translation>Een uur stil</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Afsluiten</translation>
    </message>
    <message numerus="yes">
        <source>Wederhoor: %n case(s) want you</source>
        <translation>
            <numerusform>Wederhoor: %n zaak vraagt om je</numerusform>
            <numerusform>Wederhoor: %n zaken vragen om je</numerusform>
        </translation>
    </message>
    <message>
        <source>Wederhoor</source>
        <translation>Wederhoor</translation>
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
    <name>wederhoor::UnsettledNotice</name>
    <message>
        <source>It was sent …</source>
        <translation>Het is verstuurd …</translation>
    </message>
    <message>
        <source>It was not sent …</source>
        <translation>Het is niet verstuurd …</translation>
    </message>
    <message>
        <source>Of %1&apos;s reply of %2 nobody knows whether it was published, and the case waits for that. Look on the page, then say what became of it.</source>
        <translation>Van het antwoord van %1 van %2 weet niemand of het geplaatst is, en de zaak wacht daarop. Kijk op de pagina, en leg dan vast hoe het afliep.</translation>
    </message>
    <message>
        <source>The case goes on as after any reply. What you say, and why, is recorded in the case.</source>
        <translation>De zaak gaat verder als na elk antwoord. Wat je vastlegt, en waarom, komt in de zaak te staan.</translation>
    </message>
    <message>
        <source>The reply can be written and sent anew. Does it stand on the page after all, the customer gets two answers. What you say, and why, is recorded in the case.</source>
        <translation>Het antwoord kan opnieuw geschreven en verstuurd worden. Staat het toch op de pagina, dan krijgt de klant twee antwoorden. Wat je vastlegt, en waarom, komt in de zaak te staan.</translation>
    </message>
    <message>
        <source>It was sent</source>
        <translation>Het is verstuurd</translation>
    </message>
    <message>
        <source>It was not sent</source>
        <translation>Het is niet verstuurd</translation>
    </message>
    <message>
        <source>&amp;How you know</source>
        <translation>&amp;Hoe je het weet</translation>
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
    <message>
        <source>Saved views</source>
        <translation>Bewaarde weergaven</translation>
    </message>
    <message>
        <source>%1 · team</source>
        <translation>%1 · team</translation>
    </message>
</context>
<context>
    <name>wederhoor::ViewPanel</name>
    <message>
        <source>Views</source>
        <translation>Weergaven</translation>
    </message>
    <message>
        <source>Rename …</source>
        <translation>Hernoemen …</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Verwijderen</translation>
    </message>
    <message>
        <source>Share with the team</source>
        <translation>Delen met het team</translation>
    </message>
</context>
</TS>
