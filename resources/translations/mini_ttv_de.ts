<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name></name>
    <message numerus="yes">
        <source>%n categor(y|ies)</source>
        <translation>
            <numerusform>%n Kategorie</numerusform>
            <numerusform>%n Kategorien</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n channel(s)</source>
        <translation>
            <numerusform>%n Kanal</numerusform>
            <numerusform>%n Kanäle</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n channel(s) (does|do) something else</source>
        <translation>
            <numerusform>%n Kanal macht etwas anderes</numerusform>
            <numerusform>%n Kanäle machen etwas anderes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n channel(s) (is|are) live</source>
        <translation>
            <numerusform>%n Kanal ist live</numerusform>
            <numerusform>%n Kanäle sind live</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n Tag</numerusform>
            <numerusform>%n Tage</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>vor %n Tag</numerusform>
            <numerusform>vor %n Tagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n del.</source>
        <comment>deleted by moderators</comment>
        <translation>
            <numerusform>%n gel.</numerusform>
            <numerusform>%n gel.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n emote(s)</source>
        <translation>
            <numerusform>%n Emote</numerusform>
            <numerusform>%n Emotes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n gefunden</numerusform>
            <numerusform>%n gefunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hit(s)</source>
        <translation>
            <numerusform>%n Treffer</numerusform>
            <numerusform>%n Treffer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n Stunde</numerusform>
            <numerusform>%n Stunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) ago</source>
        <translation>
            <numerusform>vor %n Stunde</numerusform>
            <numerusform>vor %n Stunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in the chosen range</source>
        <translation>
            <numerusform>%n im gewählten Zeitraum</numerusform>
            <numerusform>%n im gewählten Zeitraum</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n language(s)</source>
        <translation>
            <numerusform>%n Sprache</numerusform>
            <numerusform>%n Sprachen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n live</source>
        <translation>
            <numerusform>%n live</numerusform>
            <numerusform>%n live</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s)</source>
        <translation>
            <numerusform>%n Nachricht</numerusform>
            <numerusform>%n Nachrichten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) here, as far as the chat remembers</source>
        <translation>
            <numerusform>%n Nachricht hier, soweit der Chat sich erinnert</numerusform>
            <numerusform>%n Nachrichten hier, soweit der Chat sich erinnert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) here, those that were kept included</source>
        <translation>
            <numerusform>%n Nachricht hier, aufbewahrte eingeschlossen</numerusform>
            <numerusform>%n Nachrichten hier, aufbewahrte eingeschlossen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n Minute</numerusform>
            <numerusform>%n Minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) ago</source>
        <translation>
            <numerusform>vor %n Minute</numerusform>
            <numerusform>vor %n Minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s)</source>
        <translation>
            <numerusform>%n Monat</numerusform>
            <numerusform>%n Monate</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more message(s).</source>
        <translation>
            <numerusform>%n weitere Nachricht.</numerusform>
            <numerusform>%n weitere Nachrichten.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new message(s)</source>
        <translation>
            <numerusform>%n neue Nachricht</numerusform>
            <numerusform>%n neue Nachrichten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them in messages that moderators deleted</source>
        <translation>
            <numerusform>%n davon in Nachrichten, die Moderatoren gelöscht haben</numerusform>
            <numerusform>%n davon in Nachrichten, die Moderatoren gelöscht haben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n offline</source>
        <translation>
            <numerusform>%n offline</numerusform>
            <numerusform>%n offline</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n recover(y|ies)</source>
        <translation>
            <numerusform>%n Erholung</numerusform>
            <numerusform>%n Erholungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n Sekunde</numerusform>
            <numerusform>%n Sekunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n since the program was started</source>
        <translation>
            <numerusform>%n seit dem Programmstart</numerusform>
            <numerusform>%n seit dem Programmstart</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stall(s)</source>
        <translation>
            <numerusform>%n Stocken</numerusform>
            <numerusform>%n Stocken</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n third-party emote(s) of the channel (was|were) not used in this range.</source>
        <translation>
            <numerusform>%n Emote anderer Anbieter im Kanal wurde in diesem Zeitraum nicht benutzt.</numerusform>
            <numerusform>%n Emotes anderer Anbieter im Kanal wurden in diesem Zeitraum nicht benutzt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n viewer(s)</source>
        <translation>
            <numerusform>%n Zuschauer</numerusform>
            <numerusform>%n Zuschauer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n year(s)</source>
        <translation>
            <numerusform>%n Jahr</numerusform>
            <numerusform>%n Jahre</numerusform>
        </translation>
    </message>
    <message>
        <source>A change needs a restart.</source>
        <translation>Eine Änderung gilt erst nach einem Neustart.</translation>
    </message>
    <message>
        <source>A channel&apos;s name is needed, such as northwind.</source>
        <translation>Der Name eines Kanals ist nötig, etwa northwind.</translation>
    </message>
    <message>
        <source>A client id has 30 letters and digits; this has {count}. Copy all of it, and nothing else.</source>
        <translation>Eine Client-ID hat 30 Buchstaben und Ziffern; das hier hat {count}. Kopiere sie ganz und sonst nichts.</translation>
    </message>
    <message>
        <source>A client secret has 30 letters and digits; this has {count}. Copy all of it, and nothing else.</source>
        <translation>Ein Client-Geheimnis hat 30 Buchstaben und Ziffern; das hier hat {count}. Kopiere es ganz und sonst nichts.</translation>
    </message>
    <message>
        <source>A clip at Twitch</source>
        <translation>Ein Clip auf Twitch</translation>
    </message>
    <message>
        <source>A clip has no live chat, and the messages of its time are not shown here.</source>
        <translation>Ein Clip hat keinen Live-Chat, und die Nachrichten von damals werden hier nicht gezeigt.</translation>
    </message>
    <message>
        <source>A free service that is not Twitch&apos;s; it learns which channels you open.</source>
        <translation>Ein kostenloser Dienst, der nicht von Twitch ist; er erfährt, welche Kanäle du öffnest.</translation>
    </message>
    <message>
        <source>A message has {most} characters at most; this one has {count}.</source>
        <translation>Eine Nachricht hat höchstens {most} Zeichen; diese hat {count}.</translation>
    </message>
    <message>
        <source>A message to try the rules on</source>
        <translation>Nachricht zum Ausprobieren der Regeln</translation>
    </message>
    <message>
        <source>A moderator cleared the chat.</source>
        <translation>Ein Moderator hat den Chat geleert.</translation>
    </message>
    <message>
        <source>A moderator has to look at this message before others see it.</source>
        <translation>Ein Moderator muss diese Nachricht ansehen, bevor andere sie sehen.</translation>
    </message>
    <message>
        <source>A recording at Twitch</source>
        <translation>Eine Aufzeichnung auf Twitch</translation>
    </message>
    <message>
        <source>A rule has {most} characters at most.</source>
        <translation>Eine Regel hat höchstens {most} Zeichen.</translation>
    </message>
    <message>
        <source>A small player for Twitch. MIT licence. Not made by Twitch.</source>
        <translation>Ein kleiner Player für Twitch. MIT-Lizenz. Nicht von Twitch.</translation>
    </message>
    <message>
        <source>A video has no live chat, and the messages of its time are not shown here.</source>
        <translation>Ein Video hat keinen Live-Chat, und die Nachrichten von damals werden hier nicht gezeigt.</translation>
    </message>
    <message>
        <source>A video plays</source>
        <translation>Ein Video läuft</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Über</translation>
    </message>
    <message>
        <source>About Mini TTV version licence copy diagnostics log logs crash report open folder help</source>
        <translation>Über Mini TTV Version Lizenz Diagnose kopieren Protokoll Protokolle Absturzbericht Ordner öffnen Hilfe</translation>
    </message>
    <message>
        <source>Above the picture</source>
        <translation>Über dem Bild</translation>
    </message>
    <message>
        <source>Accent colour</source>
        <translation>Akzentfarbe</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Account {name}</source>
        <translation>Konto {name}</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Konten</translation>
    </message>
    <message>
        <source>Accounts, followed channels and counted hits stay.</source>
        <translation>Konten, gefolgte Kanäle und gezählte Treffer bleiben.</translation>
    </message>
    <message>
        <source>Ad break</source>
        <translation>Werbepause</translation>
    </message>
    <message>
        <source>Ad break, {left} s left</source>
        <translation>Werbepause, noch {left} s</translation>
    </message>
    <message>
        <source>Add a channel…</source>
        <translation>Kanal hinzufügen…</translation>
    </message>
    <message>
        <source>Add a rule</source>
        <translation>Regel hinzufügen</translation>
    </message>
    <message>
        <source>Add another account…</source>
        <translation>Weiteres Konto hinzufügen…</translation>
    </message>
    <message>
        <source>Add channels</source>
        <translation>Kanäle hinzufügen</translation>
    </message>
    <message>
        <source>Add to Following, on this computer only</source>
        <translation>Zu „Gefolgt“ hinzufügen, nur auf diesem Computer</translation>
    </message>
    <message>
        <source>Add “{name}”</source>
        <translation>„{name}“ hinzufügen</translation>
    </message>
    <message>
        <source>Added channels are watched like follows, on this computer only. No account is needed.</source>
        <translation>Hinzugefügte Kanäle werden beobachtet wie gefolgte, nur auf diesem Computer. Ein Konto ist nicht nötig.</translation>
    </message>
    <message>
        <source>Added on this computer</source>
        <translation>Auf diesem Computer hinzugefügt</translation>
    </message>
    <message>
        <source>After that the player says that the stream has ended.</source>
        <translation>Danach sagt der Player, dass der Stream zu Ende ist.</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>All as before</source>
        <translation>Alles wie zuvor</translation>
    </message>
    <message>
        <source>All is well: playing {quality}.</source>
        <translation>Alles ist gut: Es läuft {quality}.</translation>
    </message>
    <message>
        <source>All keys</source>
        <translation>Alle Tasten</translation>
    </message>
    <message>
        <source>All languages</source>
        <translation>Alle Sprachen</translation>
    </message>
    <message>
        <source>All messages</source>
        <translation>Alle Nachrichten</translation>
    </message>
    <message>
        <source>All options are as they came.</source>
        <translation>Alle Einstellungen sind wieder wie am Anfang.</translation>
    </message>
    <message>
        <source>All providers</source>
        <translation>Alle Anbieter</translation>
    </message>
    <message>
        <source>All time</source>
        <translation>Gesamte Zeit</translation>
    </message>
    <message>
        <source>Allow</source>
        <translation>Erlauben</translation>
    </message>
    <message>
        <source>Allow writing in chat</source>
        <translation>Schreiben im Chat erlauben</translation>
    </message>
    <message>
        <source>Also live</source>
        <translation>Auch live</translation>
    </message>
    <message>
        <source>Animated emotes move</source>
        <translation>Animierte Emotes bewegen sich</translation>
    </message>
    <message>
        <source>Announcement</source>
        <translation>Ankündigung</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Aussehen</translation>
    </message>
    <message>
        <source>As a notice of the desktop, never more than one for one stream.</source>
        <translation>Als Benachrichtigung des Desktops, nie mehr als eine je Stream.</translation>
    </message>
    <message>
        <source>As of {time}, {ago}: </source>
        <translation>Stand {time}, {ago}: </translation>
    </message>
    <message>
        <source>Ask recent-messages.robotty.de for what was said before</source>
        <translation>recent-messages.robotty.de fragen, was vorher gesagt wurde</translation>
    </message>
    <message>
        <source>Asking Twitch for a code …</source>
        <translation>Code wird bei Twitch angefordert …</translation>
    </message>
    <message>
        <source>At the end of the stream</source>
        <translation>Am Ende des Streams</translation>
    </message>
    <message>
        <source>Audio only</source>
        <translation>Nur Ton</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Back to the large window</source>
        <translation>Zurück zum großen Fenster</translation>
    </message>
    <message>
        <source>Back to the video</source>
        <translation>Zurück zum Video</translation>
    </message>
    <message>
        <source>Back to the window</source>
        <translation>Zurück zum Fenster</translation>
    </message>
    <message>
        <source>Back to what plays</source>
        <translation>Zurück zu dem, was läuft</translation>
    </message>
    <message>
        <source>Back to {value}</source>
        <translation>Zurück auf {value}</translation>
    </message>
    <message>
        <source>Beside the picture</source>
        <translation>Neben dem Bild</translation>
    </message>
    <message>
        <source>Best</source>
        <translation>Beste</translation>
    </message>
    <message>
        <source>Better a smaller picture than one that stutters.</source>
        <translation>Lieber ein kleineres Bild als eines, das ruckelt.</translation>
    </message>
    <message>
        <source>Bit rate</source>
        <translation>Bitrate</translation>
    </message>
    <message>
        <source>Black or white grounds, strong lines around everything that can be used.</source>
        <translation>Schwarzer oder weißer Grund, kräftige Linien um alles, was sich benutzen lässt.</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>Blau</translation>
    </message>
    <message>
        <source>Broadcaster</source>
        <translation>Streamer</translation>
    </message>
    <message>
        <source>Browsing</source>
        <translation>Stöbern</translation>
    </message>
    <message>
        <source>Buffer</source>
        <translation>Puffer</translation>
    </message>
    <message>
        <source>By at most a few per cent, which nobody hears, until live is near again.</source>
        <translation>Höchstens um ein paar Prozent, was niemand hört, bis live wieder nah ist.</translation>
    </message>
    <message>
        <source>By day</source>
        <translation>Nach Tagen</translation>
    </message>
    <message>
        <source>By hour</source>
        <translation>Nach Stunden</translation>
    </message>
    <message>
        <source>By minute</source>
        <translation>Nach Minuten</translation>
    </message>
    <message>
        <source>By whole days (UTC). Who does not want to stand here is kept out: right click.</source>
        <translation>Nach ganzen Tagen (UTC). Wer hier nicht stehen will, wird herausgehalten: Rechtsklick.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Capitals count</source>
        <translation>Groß- und Kleinschreibung beachten</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>Kategorien</translation>
    </message>
    <message>
        <source>Categories found</source>
        <translation>Gefundene Kategorien</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategorie</translation>
    </message>
    <message>
        <source>Category and title</source>
        <translation>Kategorie und Titel</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>Changed from the next start on.</source>
        <translation>Gilt ab dem nächsten Start.</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Kanal</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>Kanäle</translation>
    </message>
    <message>
        <source>Channels and categories</source>
        <translation>Kanäle und Kategorien</translation>
    </message>
    <message>
        <source>Channels found</source>
        <translation>Gefundene Kanäle</translation>
    </message>
    <message>
        <source>Channels that are counted in the background</source>
        <translation>Kanäle, die im Hintergrund gezählt werden</translation>
    </message>
    <message>
        <source>Channels that are never told of, such as one,two</source>
        <translation>Kanäle, die nie gemeldet werden, etwa eins,zwei</translation>
    </message>
    <message>
        <source>Channels that went live</source>
        <translation>Kanäle, die live gegangen sind</translation>
    </message>
    <message>
        <source>Chat</source>
        <translation>Chat</translation>
    </message>
    <message>
        <source>Chat and hits</source>
        <translation>Chat und Treffer</translation>
    </message>
    <message>
        <source>Chat beside the picture, above it, or not at all</source>
        <translation>Chat neben dem Bild, darüber oder gar nicht</translation>
    </message>
    <message>
        <source>Chat closed</source>
        <translation>Chat geschlossen</translation>
    </message>
    <message>
        <source>Chat is faster than video; with a delay nobody tells you what you will see next.</source>
        <translation>Der Chat ist schneller als das Video; mit Verzögerung verrät dir niemand, was gleich kommt.</translation>
    </message>
    <message>
        <source>Chat menu</source>
        <translation>Chat-Menü</translation>
    </message>
    <message>
        <source>Chat messages</source>
        <translation>Chatnachrichten</translation>
    </message>
    <message>
        <source>Chat of the mini player</source>
        <translation>Chat des Mini-Players</translation>
    </message>
    <message>
        <source>Chat only</source>
        <translation>Nur Chat</translation>
    </message>
    <message>
        <source>Chat rests while the pointer is on it</source>
        <translation>Der Chat ruht, solange der Zeiger auf ihm ist</translation>
    </message>
    <message>
        <source>Chatter</source>
        <translation>Chatter</translation>
    </message>
    <message>
        <source>Chatters</source>
        <translation>Chatter</translation>
    </message>
    <message>
        <source>Check the client id</source>
        <translation>Client-ID prüfen</translation>
    </message>
    <message>
        <source>Checking the login</source>
        <translation>Anmeldung wird geprüft</translation>
    </message>
    <message>
        <source>Checking the login of {name}</source>
        <translation>Anmeldung von {name} wird geprüft</translation>
    </message>
    <message>
        <source>Chosen channels to tell of, such as one,two</source>
        <translation>Ausgewählte Kanäle zum Melden, etwa eins,zwei</translation>
    </message>
    <message>
        <source>Chosen ones</source>
        <translation>Ausgewählte</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
    <message>
        <source>Click a field and press the new key. Delete or Backspace takes the key away.</source>
        <translation>Klicke in ein Feld und drücke die neue Taste. Entf oder Rücktaste nimmt sie weg.</translation>
    </message>
    <message>
        <source>Client id</source>
        <translation>Client-ID</translation>
    </message>
    <message>
        <source>Client id …</source>
        <translation>Client-ID …</translation>
    </message>
    <message>
        <source>Client secret</source>
        <translation>Client-Geheimnis</translation>
    </message>
    <message>
        <source>Clip</source>
        <translation>Clip</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Close the search</source>
        <translation>Suche schließen</translation>
    </message>
    <message>
        <source>Close the welcome</source>
        <translation>Willkommen schließen</translation>
    </message>
    <message>
        <source>Close this tab and start the login again in Mini TTV.</source>
        <translation>Schließe diesen Tab und beginne die Anmeldung in Mini TTV von vorn.</translation>
    </message>
    <message>
        <source>Closing the window keeps the program in the tray</source>
        <translation>Schließen des Fensters lässt das Programm im Infobereich</translation>
    </message>
    <message>
        <source>Code {code}</source>
        <translation>Code {code}</translation>
    </message>
    <message>
        <source>Codecs</source>
        <translation>Codecs</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>Combo</source>
        <translation>Combo</translation>
    </message>
    <message>
        <source>Combos</source>
        <translation>Combos</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>Kompakt</translation>
    </message>
    <message>
        <source>Compact shows more, roomy is easier to hit.</source>
        <translation>Kompakt zeigt mehr, großzügig ist leichter zu treffen.</translation>
    </message>
    <message>
        <source>Completions</source>
        <translation>Vervollständigungen</translation>
    </message>
    <message>
        <source>Confidential (with a secret)</source>
        <translation>Vertraulich (mit Geheimnis)</translation>
    </message>
    <message>
        <source>Connected to the chat of {channel}.</source>
        <translation>Mit dem Chat von {channel} verbunden.</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>Verbindet</translation>
    </message>
    <message>
        <source>Connecting again</source>
        <translation>Verbindet neu</translation>
    </message>
    <message>
        <source>Connecting again…</source>
        <translation>Neu verbinden…</translation>
    </message>
    <message>
        <source>Connecting to the chat of {channel}…</source>
        <translation>Verbindung zum Chat von {channel} …</translation>
    </message>
    <message>
        <source>Connecting to the chat…</source>
        <translation>Verbindung zum Chat …</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Verbinden…</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
    <message>
        <source>Copied the moment alone, {address}: {reason}</source>
        <translation>Nur den Zeitpunkt kopiert, {address}: {reason}</translation>
    </message>
    <message>
        <source>Copied, but not saved: {trouble}</source>
        <translation>Kopiert, aber nicht gespeichert: {trouble}</translation>
    </message>
    <message numerus="yes">
        <source>Copied: %n line(s).</source>
        <translation>
            <numerusform>Kopiert: %n Zeile.</numerusform>
            <numerusform>Kopiert: %n Zeilen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Copied: {address} ({time} in the recording)</source>
        <translation>Kopiert: {address} ({time} in der Aufzeichnung)</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy address</source>
        <translation>Adresse kopieren</translation>
    </message>
    <message>
        <source>Copy diagnostics</source>
        <translation>Diagnose kopieren</translation>
    </message>
    <message>
        <source>Copy diagnostics and paste them into your report: versions, screens, changed options and the last warnings, without tokens and without names that you have typed. Nothing is sent by itself.</source>
        <translation>Kopiere die Diagnose und füge sie in deine Meldung ein: Versionen, Bildschirme, geänderte Einstellungen und die letzten Warnungen, ohne Tokens und ohne Namen, die du eingegeben hast. Von selbst wird nichts gesendet.</translation>
    </message>
    <message>
        <source>Copy its address</source>
        <translation>Adresse kopieren</translation>
    </message>
    <message>
        <source>Copy log</source>
        <translation>Protokoll kopieren</translation>
    </message>
    <message>
        <source>Copy message</source>
        <translation>Nachricht kopieren</translation>
    </message>
    <message>
        <source>Copy name</source>
        <translation>Namen kopieren</translation>
    </message>
    <message>
        <source>Copy selection</source>
        <translation>Auswahl kopieren</translation>
    </message>
    <message>
        <source>Copy text</source>
        <translation>Text kopieren</translation>
    </message>
    <message>
        <source>Copy the last crash report</source>
        <translation>Letzten Absturzbericht kopieren</translation>
    </message>
    <message>
        <source>Copy the link</source>
        <translation>Link kopieren</translation>
    </message>
    <message>
        <source>Copy the top ten as a picture</source>
        <translation>Top Ten als Bild kopieren</translation>
    </message>
    <message>
        <source>Copy user name</source>
        <translation>Benutzernamen kopieren</translation>
    </message>
    <message>
        <source>Copy what happened, line by line, to ask others for help</source>
        <translation>Kopiert Zeile für Zeile, was geschah, um andere um Hilfe zu bitten</translation>
    </message>
    <message>
        <source>Copy with name and time</source>
        <translation>Mit Name und Uhrzeit kopieren</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Zählen</translation>
    </message>
    <message>
        <source>Count another channel: its name</source>
        <translation>Weiteren Kanal zählen: sein Name</translation>
    </message>
    <message>
        <source>Count in the background</source>
        <translation>Im Hintergrund mitzählen</translation>
    </message>
    <message>
        <source>Count no more</source>
        <translation>Nicht mehr zählen</translation>
    </message>
    <message>
        <source>Count {login} again</source>
        <translation>{login} wieder zählen</translation>
    </message>
    <message>
        <source>Counted channels</source>
        <translation>Gezählte Kanäle</translation>
    </message>
    <message>
        <source>Counted hits, followed channels</source>
        <translation>Gezählte Treffer, gefolgte Kanäle</translation>
    </message>
    <message>
        <source>Counted with Mini TTV</source>
        <translation>Gezählt mit Mini TTV</translation>
    </message>
    <message>
        <source>Counting</source>
        <translation>Zählt</translation>
    </message>
    <message>
        <source>Create it, open it with “Manage”, and copy its client id into this field:</source>
        <translation>Erstelle sie, öffne sie mit „Verwalten“ und kopiere ihre Client-ID in dieses Feld:</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Days that counted hits are kept; 0 for ever</source>
        <translation>Tage, die gezählte Treffer bleiben; 0 für immer</translation>
    </message>
    <message>
        <source>Days that the messages themselves are kept; 0 keeps none</source>
        <translation>Tage, die die Nachrichten selbst bleiben; 0 behält keine</translation>
    </message>
    <message>
        <source>Delay</source>
        <translation>Verzögerung</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Delete all hits and messages of all channels that were ever counted?</source>
        <translation>Alle Treffer und Nachrichten aller je gezählten Kanäle löschen?</translation>
    </message>
    <message>
        <source>Delete everything counted?</source>
        <translation>Alles Gezählte löschen?</translation>
    </message>
    <message>
        <source>Delete everything counted…</source>
        <translation>Alles Gezählte löschen …</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Gelöscht</translation>
    </message>
    <message>
        <source>Deleted messages</source>
        <translation>Gelöschte Nachrichten</translation>
    </message>
    <message>
        <source>Deleted messages stay struck out, or are hidden</source>
        <translation>Gelöschte Nachrichten bleiben durchgestrichen oder werden verborgen</translation>
    </message>
    <message>
        <source>Deleting…</source>
        <translation>Löscht …</translation>
    </message>
    <message>
        <source>Dismiss this message</source>
        <translation>Diese Meldung schließen</translation>
    </message>
    <message>
        <source>Do not reply</source>
        <translation>Nicht antworten</translation>
    </message>
    <message>
        <source>Does not work</source>
        <translation>Geht nicht</translation>
    </message>
    <message>
        <source>Drawing…</source>
        <translation>Zeichnet …</translation>
    </message>
    <message>
        <source>Earlier messages end here</source>
        <translation>Hier enden die früheren Nachrichten</translation>
    </message>
    <message>
        <source>Easier to read, with fewer messages on the screen.</source>
        <translation>Leichter zu lesen, mit weniger Nachrichten auf dem Bildschirm.</translation>
    </message>
    <message>
        <source>Emoji</source>
        <translation>Emoji</translation>
    </message>
    <message>
        <source>Emote</source>
        <translation>Emote</translation>
    </message>
    <message>
        <source>Emote of the moment</source>
        <translation>Emote des Augenblicks</translation>
    </message>
    <message>
        <source>Emotes</source>
        <translation>Emotes</translation>
    </message>
    <message>
        <source>Emotes and faces that need not be fetched again; the oldest go first.</source>
        <translation>Emotes und Gesichter, die nicht neu geholt werden müssen; die ältesten gehen zuerst.</translation>
    </message>
    <message>
        <source>Emotes as CSV…</source>
        <translation>Emotes als CSV …</translation>
    </message>
    <message>
        <source>Emotes as JSON…</source>
        <translation>Emotes als JSON …</translation>
    </message>
    <message>
        <source>Emotes of the last minute</source>
        <translation>Emotes der letzten Minute</translation>
    </message>
    <message>
        <source>Emotes of the last minute in the mini player</source>
        <translation>Emotes der letzten Minute im Mini-Player</translation>
    </message>
    <message>
        <source>Emotes of the range</source>
        <translation>Emotes des Zeitraums</translation>
    </message>
    <message>
        <source>Emotes that nobody used</source>
        <translation>Emotes, die niemand benutzt hat</translation>
    </message>
    <message>
        <source>Emotes to write</source>
        <translation>Emotes zum Schreiben</translation>
    </message>
    <message>
        <source>Empty</source>
        <translation>Leer</translation>
    </message>
    <message>
        <source>Enter puts the marked emote into your message</source>
        <translation>Eingabe setzt das markierte Emote in deine Nachricht</translation>
    </message>
    <message>
        <source>Enter the client id that Twitch shows for your application.</source>
        <translation>Gib die Client-ID ein, die Twitch für deine Anwendung zeigt.</translation>
    </message>
    <message>
        <source>Enter the client secret, or choose “Public” if the application has none.</source>
        <translation>Gib das Client-Geheimnis ein, oder wähle „Öffentlich“, wenn die Anwendung keines hat.</translation>
    </message>
    <message>
        <source>Errors only</source>
        <translation>Nur Fehler</translation>
    </message>
    <message>
        <source>Every day as CSV…</source>
        <translation>Jeden Tag als CSV …</translation>
    </message>
    <message>
        <source>Every day as JSON…</source>
        <translation>Jeden Tag als JSON …</translation>
    </message>
    <message>
        <source>Every emote in the chat of {login} is counted from now on, whether you watch it or not.</source>
        <translation>Ab jetzt wird jedes Emote im Chat von {login} gezählt, ob du zuschaust oder nicht.</translation>
    </message>
    <message>
        <source>Every hour as CSV…</source>
        <translation>Jede Stunde als CSV …</translation>
    </message>
    <message>
        <source>Every hour as JSON…</source>
        <translation>Jede Stunde als JSON …</translation>
    </message>
    <message>
        <source>Every minute as CSV…</source>
        <translation>Jede Minute als CSV …</translation>
    </message>
    <message>
        <source>Every minute as JSON…</source>
        <translation>Jede Minute als JSON …</translation>
    </message>
    <message>
        <source>Every occurrence counts</source>
        <translation>Jedes Vorkommen zählt</translation>
    </message>
    <message>
        <source>Every one</source>
        <translation>Jedes</translation>
    </message>
    <message>
        <source>Everybody in a row wrote it, each once.</source>
        <translation>Alle nacheinander haben es geschrieben, jeder einmal.</translation>
    </message>
    <message>
        <source>Everybody you follow is live, or you follow nobody yet.</source>
        <translation>Alle, denen du folgst, sind live, oder du folgst noch niemandem.</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>Everything that was counted is gone.</source>
        <translation>Alles Gezählte ist gelöscht.</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Export settings</source>
        <translation>Einstellungen exportieren</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren …</translation>
    </message>
    <message>
        <source>Filter by provider</source>
        <translation>Nach Anbieter filtern</translation>
    </message>
    <message>
        <source>Filter the list, or search in the chat</source>
        <translation>Liste filtern oder im Chat suchen</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Find here</source>
        <translation>Hier suchen</translation>
    </message>
    <message>
        <source>Find in this list</source>
        <translation>In dieser Liste suchen</translation>
    </message>
    <message>
        <source>Find in this list (Ctrl+F)</source>
        <translation>In dieser Liste suchen (Strg+F)</translation>
    </message>
    <message>
        <source>Find in: {name}</source>
        <translation>Suchen in: {name}</translation>
    </message>
    <message>
        <source>Finding the clip…</source>
        <translation>Clip wird gesucht …</translation>
    </message>
    <message>
        <source>Finding the stream…</source>
        <translation>Stream wird gesucht …</translation>
    </message>
    <message>
        <source>Finding the video…</source>
        <translation>Video wird gesucht …</translation>
    </message>
    <message>
        <source>Finishing the login …</source>
        <translation>Anmeldung wird abgeschlossen …</translation>
    </message>
    <message>
        <source>First</source>
        <translation>Erste</translation>
    </message>
    <message>
        <source>First key: {words}</source>
        <translation>Erste Taste: {words}</translation>
    </message>
    <message>
        <source>First message in this chat</source>
        <translation>Erste Nachricht in diesem Chat</translation>
    </message>
    <message>
        <source>First picture</source>
        <translation>Erstes Bild</translation>
    </message>
    <message>
        <source>First session</source>
        <translation>Erste Sitzung</translation>
    </message>
    <message>
        <source>Fold repeated messages</source>
        <translation>Wiederholte Nachrichten zusammenfassen</translation>
    </message>
    <message>
        <source>Following</source>
        <translation>Gefolgt</translation>
    </message>
    <message numerus="yes">
        <source>Following, %n live</source>
        <translation>
            <numerusform>Gefolgt, %n live</numerusform>
            <numerusform>Gefolgt, %n live</numerusform>
        </translation>
    </message>
    <message>
        <source>For another computer, or as a copy. Accounts, tokens and places of windows are not in it.</source>
        <translation>Für einen anderen Computer oder als Kopie. Konten, Tokens und Fensterpositionen sind nicht darin.</translation>
    </message>
    <message>
        <source>For buttons, links and what is chosen.</source>
        <translation>Für Schaltflächen, Links und was ausgewählt ist.</translation>
    </message>
    <message>
        <source>For exports: who wrote what, of all chats that are counted. Older ones are deleted once a day.</source>
        <translation>Für Exporte: wer was schrieb, in allen gezählten Chats. Ältere werden einmal am Tag gelöscht.</translation>
    </message>
    <message>
        <source>For looking into one thing: app, ui, services, twitch, playback, emotes, storage, desktop, core, qt.</source>
        <translation>Um einer Sache nachzugehen: app, ui, services, twitch, playback, emotes, storage, desktop, core, qt.</translation>
    </message>
    <message>
        <source>For tests and for servers that speak the same language as Twitch; empty for Twitch itself.</source>
        <translation>Für Tests und für Server, die dieselbe Sprache sprechen wie Twitch; leer für Twitch selbst.</translation>
    </message>
    <message>
        <source>For who has one: the Twitch CLI gives it (“twitch token -u”), and so does any other tool that logs in with the same client id, {client_id}. Tokens of other client ids do not work here, nor does the cookie of the website.</source>
        <translation>Für alle, die einen haben: Die Twitch-CLI gibt ihn aus („twitch token -u“), und ebenso jedes andere Werkzeug, das sich mit derselben Client-ID anmeldet: {client_id}. Tokens anderer Client-IDs gehen hier nicht, das Cookie der Website auch nicht.</translation>
    </message>
    <message>
        <source>For {names}.</source>
        <translation>Für {names}.</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Vorwärts</translation>
    </message>
    <message>
        <source>Found: {count}</source>
        <translation>Gefunden: {count}</translation>
    </message>
    <message>
        <source>Founder</source>
        <translation>Gründer</translation>
    </message>
    <message>
        <source>Frames</source>
        <translation>Einzelbilder</translation>
    </message>
    <message>
        <source>From the first to the second, by a thousand messages</source>
        <translation>Von der ersten zur zweiten, auf tausend Nachrichten</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Vollbild</translation>
    </message>
    <message>
        <source>Full screen (or a double click)</source>
        <translation>Vollbild (oder Doppelklick)</translation>
    </message>
    <message>
        <source>Further (or the wheel)</source>
        <translation>Weiter weg (oder Mausrad)</translation>
    </message>
    <message>
        <source>General</source>
        <translation>Allgemein</translation>
    </message>
    <message>
        <source>Get a new code</source>
        <translation>Neuen Code holen</translation>
    </message>
    <message>
        <source>Give the application any name that is free, the category “Application Integration”, the client type “Public”, and this OAuth redirect address, letter by letter:</source>
        <translation>Gib der Anwendung einen beliebigen freien Namen, die Kategorie „Application Integration“, den Client-Typ „Öffentlich“ und genau diese OAuth-Weiterleitungsadresse:</translation>
    </message>
    <message>
        <source>Go on playing</source>
        <translation>Weiter abspielen</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Grün</translation>
    </message>
    <message>
        <source>H.264 and H.265</source>
        <translation>H.264 und H.265</translation>
    </message>
    <message>
        <source>H.264, H.265 and AV1</source>
        <translation>H.264, H.265 und AV1</translation>
    </message>
    <message>
        <source>Handing the login over …</source>
        <translation>Die Anmeldung wird übergeben …</translation>
    </message>
    <message>
        <source>Has to be, letter for letter, the one that is registered with the application.</source>
        <translation>Muss Buchstabe für Buchstabe die sein, die für die Anwendung registriert ist.</translation>
    </message>
    <message>
        <source>Hidden</source>
        <translation>Verborgen</translation>
    </message>
    <message>
        <source>Hide the window</source>
        <translation>Fenster verbergen</translation>
    </message>
    <message>
        <source>Hide this</source>
        <translation>Ausblenden</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Hoch</translation>
    </message>
    <message>
        <source>High (up to 720p)</source>
        <translation>Hoch (bis 720p)</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Hoher Kontrast</translation>
    </message>
    <message>
        <source>Highlight</source>
        <translation>Hervorheben</translation>
    </message>
    <message>
        <source>Highlight what {name} writes</source>
        <translation>Hervorheben, was {name} schreibt</translation>
    </message>
    <message>
        <source>Highlighted message</source>
        <translation>Hervorgehobene Nachricht</translation>
    </message>
    <message>
        <source>Hit counter</source>
        <translation>Trefferzähler</translation>
    </message>
    <message>
        <source>Hits</source>
        <translation>Treffer</translation>
    </message>
    <message>
        <source>Hits are kept</source>
        <translation>Treffer bleiben</translation>
    </message>
    <message>
        <source>Hits by a thousand messages of the first</source>
        <translation>Treffer auf tausend Nachrichten der ersten</translation>
    </message>
    <message>
        <source>Hits by a thousand messages of the second</source>
        <translation>Treffer auf tausend Nachrichten der zweiten</translation>
    </message>
    <message>
        <source>Hits in messages that moderators deleted</source>
        <translation>Treffer in Nachrichten, die Moderatoren gelöscht haben</translation>
    </message>
    <message>
        <source>Hits in the last 60 seconds, and when in these seconds they came</source>
        <translation>Treffer der letzten 60 Sekunden und ihr Verlauf</translation>
    </message>
    <message>
        <source>Hits in the range that is chosen above, and how many of them were deleted by moderators</source>
        <translation>Treffer im oben gewählten Zeitraum, und wie viele davon Moderatoren gelöscht haben</translation>
    </message>
    <message>
        <source>Hits of emotes</source>
        <translation>Treffer der Emotes</translation>
    </message>
    <message>
        <source>Hours and minutes</source>
        <translation>Stunden und Minuten</translation>
    </message>
    <message>
        <source>Hours in which no notice is shown, such as 23:00-07:00</source>
        <translation>Stunden ohne Benachrichtigungen, etwa 23:00-07:00</translation>
    </message>
    <message>
        <source>How far the picture is behind the broadcaster</source>
        <translation>Wie weit das Bild hinter dem Streamer zurückliegt</translation>
    </message>
    <message>
        <source>How long hits are kept</source>
        <translation>Wie lange Treffer bleiben</translation>
    </message>
    <message>
        <source>How many times as much as usual</source>
        <translation>Das Wievielfache des Üblichen</translation>
    </message>
    <message>
        <source>How much the log holds. It stays on this computer, and never holds passwords or tokens.</source>
        <translation>Wie viel im Protokoll steht. Es bleibt auf diesem Computer und enthält nie Passwörter oder Tokens.</translation>
    </message>
    <message>
        <source>How the login begins</source>
        <translation>Wie die Anmeldung beginnt</translation>
    </message>
    <message>
        <source>If something is wrong</source>
        <translation>Wenn etwas nicht stimmt</translation>
    </message>
    <message>
        <source>Ignore</source>
        <translation>Ausblenden</translation>
    </message>
    <message>
        <source>Ignore what {name} writes</source>
        <translation>Ausblenden, was {name} schreibt</translation>
    </message>
    <message>
        <source>Import settings</source>
        <translation>Einstellungen importieren</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importieren …</translation>
    </message>
    <message>
        <source>In a window</source>
        <translation>In einem Fenster</translation>
    </message>
    <message>
        <source>In how many of a hundred messages it stands</source>
        <translation>In wie vielen von hundert Nachrichten es steht</translation>
    </message>
    <message>
        <source>In the tray, without a window; where the desktop has no tray, with one.</source>
        <translation>Im Infobereich, ohne Fenster; wo der Desktop keinen hat, mit Fenster.</translation>
    </message>
    <message>
        <source>In the web browser</source>
        <translation>Im Webbrowser</translation>
    </message>
    <message>
        <source>In this window</source>
        <translation>In diesem Fenster</translation>
    </message>
    <message>
        <source>In {minutes} minutes</source>
        <translation>In {minutes} Minuten</translation>
    </message>
    <message>
        <source>In {source}: {error}</source>
        <translation>{source}: {error}</translation>
    </message>
    <message>
        <source>It goes into the keyring like any other login. Whoever has it can act in your name, so show it to nobody.</source>
        <translation>Er kommt wie jede andere Anmeldung in den Schlüsselbund. Wer ihn hat, kann in deinem Namen handeln; zeig ihn also niemandem.</translation>
    </message>
    <message>
        <source>It goes on telling who is live. Quit it from the tray&apos;s menu.</source>
        <translation>Es meldet weiter, wer live ist. Beende es über das Menü im Infobereich.</translation>
    </message>
    <message>
        <source>It is not known whether it was sent. {error}</source>
        <translation>Ob sie gesendet wurde, ist nicht bekannt. {error}</translation>
    </message>
    <message>
        <source>It is quiet here</source>
        <translation>Hier ist es ruhig</translation>
    </message>
    <message>
        <source>It plays on when the channel is back.</source>
        <translation>Es geht weiter, sobald der Kanal zurück ist.</translation>
    </message>
    <message>
        <source>It plays when the channel goes live.</source>
        <translation>Es spielt, sobald der Kanal live geht.</translation>
    </message>
    <message>
        <source>It was not sent.</source>
        <translation>Die Nachricht wurde nicht gesendet.</translation>
    </message>
    <message>
        <source>It was not sent: the chat was left before.</source>
        <translation>Sie wurde nicht gesendet: Der Chat wurde vorher verlassen.</translation>
    </message>
    <message>
        <source>Its chat without the video (or the middle button)</source>
        <translation>Sein Chat ohne das Video (oder mittlere Maustaste)</translation>
    </message>
    <message>
        <source>Jump to live</source>
        <translation>Zu live springen</translation>
    </message>
    <message>
        <source>Just started</source>
        <translation>Gerade gestartet</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Keep on top</source>
        <translation>Im Vordergrund halten</translation>
    </message>
    <message>
        <source>Keep on top: only the desktop can (Wayland)</source>
        <translation>Im Vordergrund halten: kann nur der Desktop (Wayland)</translation>
    </message>
    <message>
        <source>Keep the window on top of all others</source>
        <translation>Fenster vor allen anderen halten</translation>
    </message>
    <message>
        <source>Keep {login} out, and forget what was counted of them</source>
        <translation>{login} heraushalten und vergessen, was gezählt wurde</translation>
    </message>
    <message>
        <source>Kept out: {count}</source>
        <translation>Herausgehalten: {count}</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>LIVE</source>
        <comment>a small sign at a round picture</comment>
        <translation>LIVE</translation>
    </message>
    <message>
        <source>LIVE</source>
        <translation>LIVE</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Sprachen</translation>
    </message>
    <message>
        <source>Languages of the streams that are listed, such as de,en; empty for all</source>
        <translation>Sprachen der angezeigten Streams, etwa de,en; leer für alle</translation>
    </message>
    <message>
        <source>Languages: {names}</source>
        <translation>Sprachen: {names}</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>Letzte 30 Tage</translation>
    </message>
    <message>
        <source>Last 6 hours</source>
        <translation>Letzte 6 Stunden</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>Letzte 7 Tage</translation>
    </message>
    <message>
        <source>Last hour</source>
        <translation>Letzte Stunde</translation>
    </message>
    <message>
        <source>Later, to match the video</source>
        <translation>Später, passend zum Video</translation>
    </message>
    <message>
        <source>Leave full screen</source>
        <translation>Vollbild verlassen</translation>
    </message>
    <message>
        <source>Leave full screen, theatre or mini player</source>
        <translation>Vollbild, Kinomodus oder Mini-Player verlassen</translation>
    </message>
    <message>
        <source>Leave it empty to keep the secret that there is</source>
        <translation>Leer lassen, um das vorhandene Geheimnis zu behalten</translation>
    </message>
    <message>
        <source>Less lets you see what is below it.</source>
        <translation>Weniger lässt sehen, was darunter liegt.</translation>
    </message>
    <message>
        <source>Less motion</source>
        <translation>Weniger Bewegung</translation>
    </message>
    <message>
        <source>Less see-through</source>
        <translation>Weniger durchsichtig</translation>
    </message>
    <message>
        <source>Let the numbers go on</source>
        <translation>Zahlen weiterlaufen lassen</translation>
    </message>
    <message>
        <source>Let the numbers stand still</source>
        <translation>Zahlen anhalten</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Like the desktop</source>
        <translation>Wie der Desktop</translation>
    </message>
    <message>
        <source>Like the desktop: changes with it while the program runs.</source>
        <translation>Wie der Desktop: wechselt mit ihm, während das Programm läuft.</translation>
    </message>
    <message>
        <source>List other languages than {language}, too</source>
        <translation>Auch andere Sprachen als {language} auflisten</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>Live</translation>
    </message>
    <message>
        <source>Live is a few seconds nearer; on a line that stutters, switch it off.</source>
        <translation>Live ist ein paar Sekunden näher; bei stockender Verbindung schalte es aus.</translation>
    </message>
    <message>
        <source>Live now</source>
        <translation>Jetzt live</translation>
    </message>
    <message>
        <source>Live {count}</source>
        <translation>Live {count}</translation>
    </message>
    <message>
        <source>Loading the picture…</source>
        <translation>Bild wird geladen …</translation>
    </message>
    <message>
        <source>Log in</source>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>Log in and agree there. Mini TTV waits for the answer, and nothing else is to do here.</source>
        <translation>Melde dich dort an und stimme zu. Mini TTV wartet auf die Antwort; hier ist sonst nichts zu tun.</translation>
    </message>
    <message>
        <source>Log in to Twitch</source>
        <translation>Bei Twitch anmelden</translation>
    </message>
    <message>
        <source>Log in to Twitch there and confirm this code. Mini TTV notices by itself.</source>
        <translation>Melde dich dort bei Twitch an und bestätige diesen Code. Mini TTV merkt es von selbst.</translation>
    </message>
    <message>
        <source>Log in to chat</source>
        <translation>Zum Chatten anmelden</translation>
    </message>
    <message>
        <source>Log in to write in chat.</source>
        <translation>Melde dich an, um im Chat zu schreiben.</translation>
    </message>
    <message>
        <source>Log in where you may be logged in already</source>
        <translation>Dort anmelden, wo du es vielleicht schon bist</translation>
    </message>
    <message>
        <source>Log in with Twitch</source>
        <translation>Mit Twitch anmelden</translation>
    </message>
    <message>
        <source>Log in with Twitch first.</source>
        <translation>Melde dich zuerst bei Twitch an.</translation>
    </message>
    <message>
        <source>Log in with Twitch to search. Without a login, a channel&apos;s whole name opens it.</source>
        <translation>Melde dich bei Twitch an, um zu suchen. Ohne Anmeldung öffnet der ganze Name einen Kanal.</translation>
    </message>
    <message>
        <source>Log in with Twitch to see the channels that you follow.</source>
        <translation>Melde dich bei Twitch an, um die Kanäle zu sehen, denen du folgst.</translation>
    </message>
    <message>
        <source>Log in with Twitch to see this list.</source>
        <translation>Melde dich bei Twitch an, um diese Liste zu sehen.</translation>
    </message>
    <message>
        <source>Log in with Twitch to see who this is.</source>
        <translation>Melde dich bei Twitch an, um zu sehen, wer das ist.</translation>
    </message>
    <message>
        <source>Log in with the browser that you use every day</source>
        <translation>Mit dem Browser anmelden, den du jeden Tag nutzt</translation>
    </message>
    <message>
        <source>Log in…</source>
        <translation>Anmelden…</translation>
    </message>
    <message>
        <source>Log level</source>
        <translation>Ausführlichkeit des Protokolls</translation>
    </message>
    <message>
        <source>Log levels of areas are written as playback=debug,twitch=info, not {strange}. Areas are {areas}; levels are {levels}.</source>
        <translation>Die Ausführlichkeit einzelner Bereiche schreibt man als playback=debug,twitch=info, nicht {strange}. Bereiche sind {areas}; Stufen sind {levels}.</translation>
    </message>
    <message>
        <source>Log levels of single areas, such as playback=debug,twitch=info</source>
        <translation>Ausführlichkeit einzelner Bereiche, etwa playback=debug,twitch=info</translation>
    </message>
    <message>
        <source>Log out {name}</source>
        <translation>{name} abmelden</translation>
    </message>
    <message>
        <source>Logged in as {login}</source>
        <translation>Angemeldet als {login}</translation>
    </message>
    <message>
        <source>Logged in as {name}</source>
        <translation>Angemeldet als {name}</translation>
    </message>
    <message>
        <source>Logging in to the chat again…</source>
        <translation>Neue Anmeldung beim Chat …</translation>
    </message>
    <message>
        <source>Louder (also by wheel)</source>
        <translation>Lauter (auch mit dem Mausrad)</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>Niedrig</translation>
    </message>
    <message>
        <source>Low (up to 360p)</source>
        <translation>Niedrig (bis 360p)</translation>
    </message>
    <message>
        <source>Low latency</source>
        <translation>Niedrige Latenz</translation>
    </message>
    <message>
        <source>MINI_TTV_CLIENT_ID in the environment says which client id is used. Unset it to choose one here.</source>
        <translation>MINI_TTV_CLIENT_ID in der Umgebung legt die Client-ID fest. Entferne die Variable, um hier eine zu wählen.</translation>
    </message>
    <message>
        <source>MINI_TTV_CLIENT_SECRET in the environment holds the secret. Unset it to enter one here.</source>
        <translation>MINI_TTV_CLIENT_SECRET in der Umgebung enthält das Geheimnis. Entferne die Variable, um hier eines einzugeben.</translation>
    </message>
    <message>
        <source>Makes chats quiet in which everybody says the same. Hits are counted all the same.</source>
        <translation>Macht Chats ruhig, in denen alle dasselbe sagen. Treffer werden trotzdem gezählt.</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>Mittel</translation>
    </message>
    <message>
        <source>Medium (up to 540p)</source>
        <translation>Mittel (bis 540p)</translation>
    </message>
    <message>
        <source>Mention</source>
        <translation>Erwähnen</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Nachricht</translation>
    </message>
    <message>
        <source>Message {channel}</source>
        <translation>Nachricht an {channel}</translation>
    </message>
    <message>
        <source>Message {channel} as {name}</source>
        <translation>An {channel} als {name}</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Nachrichten</translation>
    </message>
    <message>
        <source>Messages a second</source>
        <translation>Nachrichten pro Sekunde</translation>
    </message>
    <message>
        <source>Messages a second, over the last ten seconds</source>
        <translation>Nachrichten pro Sekunde, in den letzten zehn Sekunden</translation>
    </message>
    <message>
        <source>Messages appear as soon as somebody writes.</source>
        <translation>Nachrichten erscheinen, sobald jemand schreibt.</translation>
    </message>
    <message>
        <source>Messages as CSV…</source>
        <translation>Nachrichten als CSV …</translation>
    </message>
    <message>
        <source>Messages as JSON…</source>
        <translation>Nachrichten als JSON …</translation>
    </message>
    <message>
        <source>Messages in a row, each of another chatter</source>
        <translation>Nachrichten in Folge, jede von einem anderen Chatter</translation>
    </message>
    <message>
        <source>Messages may be missing before this point.</source>
        <translation>Vor dieser Stelle können Nachrichten fehlen.</translation>
    </message>
    <message>
        <source>Messages that a chat keeps</source>
        <translation>Nachrichten, die ein Chat behält</translation>
    </message>
    <message>
        <source>Messages that a moderator has taken away.</source>
        <translation>Nachrichten, die ein Moderator entfernt hat.</translation>
    </message>
    <message>
        <source>Messages that a screen reader speaks</source>
        <translation>Nachrichten, die ein Screenreader vorliest</translation>
    </message>
    <message>
        <source>Messages that mention me</source>
        <translation>Nachrichten, die mich erwähnen</translation>
    </message>
    <message>
        <source>Mini TTV cannot listen at port {port} of this computer ({reason}). Use a code to log in.</source>
        <translation>Mini TTV kann an Port {port} dieses Computers nicht lauschen ({reason}). Melde dich mit einem Code an.</translation>
    </message>
    <message>
        <source>Mini TTV does not know the command /{command}. /me is the only one.</source>
        <translation>Mini TTV kennt den Befehl /{command} nicht. /me ist der einzige.</translation>
    </message>
    <message>
        <source>Mini TTV does not wait any more</source>
        <translation>Mini TTV wartet nicht mehr</translation>
    </message>
    <message>
        <source>Mini TTV goes on in the tray, and tells when somebody goes live. Quit it from the icon&apos;s menu or with Ctrl+Q.</source>
        <translation>Mini TTV läuft im Infobereich weiter und meldet, wenn jemand live geht. Beende es über das Menü des Symbols oder mit Strg+Q.</translation>
    </message>
    <message>
        <source>Mini TTV has the answer</source>
        <translation>Mini TTV hat die Antwort</translation>
    </message>
    <message>
        <source>Mini TTV may not listen at port {port} of this computer. Use a code to log in.</source>
        <translation>Mini TTV darf an Port {port} dieses Computers nicht lauschen. Melde dich mit einem Code an.</translation>
    </message>
    <message>
        <source>Mini TTV needs a Twitch client id for the login. Enter one under “Client id” in the login window.</source>
        <translation>Mini TTV braucht für die Anmeldung eine Twitch-Client-ID. Gib sie im Anmeldefenster unter „Client-ID“ ein.</translation>
    </message>
    <message>
        <source>Mini TTV opens Twitch&apos;s page there. Agree, and the page hands the login over to Mini TTV.</source>
        <translation>Mini TTV öffnet dort die Seite von Twitch. Stimme zu, dann übergibt die Seite die Anmeldung an Mini TTV.</translation>
    </message>
    <message>
        <source>Mini TTV waits for Twitch&apos;s answer at this address. Start the login in Mini TTV.</source>
        <translation>Mini TTV wartet an dieser Adresse auf die Antwort von Twitch. Beginne die Anmeldung in Mini TTV.</translation>
    </message>
    <message>
        <source>Mini TTV watches {most} added channels at most. Remove one of them first.</source>
        <translation>Mini TTV beobachtet höchstens {most} hinzugefügte Kanäle. Entferne erst einen davon.</translation>
    </message>
    <message>
        <source>Mini TTV&apos;s picture</source>
        <translation>Das Bild von Mini TTV</translation>
    </message>
    <message>
        <source>Mini player</source>
        <translation>Mini-Player</translation>
    </message>
    <message>
        <source>Minutes to keep trying when a stream breaks off</source>
        <translation>Minuten, die es weiter versucht wird, wenn ein Stream abbricht</translation>
    </message>
    <message>
        <source>Missed notices</source>
        <translation>Verpasste Benachrichtigungen</translation>
    </message>
    <message>
        <source>Missed notices ({number})</source>
        <translation>Verpasste Benachrichtigungen ({number})</translation>
    </message>
    <message>
        <source>Moderator</source>
        <translation>Moderator</translation>
    </message>
    <message>
        <source>Moments at which the chat goes off are told by the minute: choose three days at most.</source>
        <translation>Momente, in denen der Chat aufdreht, gibt es nach Minuten: Wähle höchstens drei Tage.</translation>
    </message>
    <message>
        <source>Moments at which the chat went off</source>
        <translation>Momente, in denen der Chat aufdrehte</translation>
    </message>
    <message>
        <source>Moments at which the chat went off. Enter or a double click plays the recording from there on.</source>
        <translation>Momente, in denen der Chat aufdrehte. Enter oder Doppelklick spielt die Aufzeichnung ab dort.</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>More of {category}</source>
        <translation>Mehr aus {category}</translation>
    </message>
    <message>
        <source>More room between messages</source>
        <translation>Mehr Platz zwischen Nachrichten</translation>
    </message>
    <message>
        <source>More see-through</source>
        <translation>Durchsichtiger</translation>
    </message>
    <message>
        <source>Most viewers</source>
        <translation>Meiste Zuschauer</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>Stummschalten</translation>
    </message>
    <message>
        <source>Muted</source>
        <translation>Stumm</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Name of a channel to count in the background</source>
        <translation>Name eines Kanals, der im Hintergrund gezählt wird</translation>
    </message>
    <message>
        <source>Name of the emote, and who provides it</source>
        <translation>Name des Emotes und sein Anbieter</translation>
    </message>
    <message>
        <source>Name or address of a channel</source>
        <translation>Name oder Adresse eines Kanals</translation>
    </message>
    <message>
        <source>Name or address of the channel to add</source>
        <translation>Name oder Adresse des Kanals, der dazukommt</translation>
    </message>
    <message>
        <source>Names and emotes grow with it.</source>
        <translation>Namen und Emotes wachsen mit.</translation>
    </message>
    <message>
        <source>Nearer (or the wheel)</source>
        <translation>Näher (oder Mausrad)</translation>
    </message>
    <message>
        <source>Needs a login; costs a second connection for each chat.</source>
        <translation>Braucht eine Anmeldung; kostet eine zweite Verbindung für jeden Chat.</translation>
    </message>
    <message>
        <source>Never tell of these categories</source>
        <translation>Diese Kategorien nie melden</translation>
    </message>
    <message>
        <source>Never tell of titles with one of these words, such as rerun</source>
        <translation>Titel mit einem dieser Wörter nie melden, etwa rerun</translation>
    </message>
    <message>
        <source>Newer</source>
        <translation>Neuer</translation>
    </message>
    <message>
        <source>Next stream: {when}</source>
        <translation>Nächster Stream: {when}</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nein</translation>
    </message>
    <message>
        <source>No account is needed.</source>
        <translation>Ein Konto ist nicht nötig.</translation>
    </message>
    <message>
        <source>No answer from your browser yet. If Twitch complains about the redirect address there, register {address} for it.</source>
        <translation>Noch keine Antwort von deinem Browser. Falls Twitch dort die Weiterleitungsadresse bemängelt, trage {address} dafür ein.</translation>
    </message>
    <message>
        <source>No browser could be opened. Copy the link and open it yourself.</source>
        <translation>Es konnte kein Browser geöffnet werden. Kopiere den Link und öffne ihn selbst.</translation>
    </message>
    <message>
        <source>No category found</source>
        <translation>Keine Kategorie gefunden</translation>
    </message>
    <message>
        <source>No category&apos;s name has these words.</source>
        <translation>Keine Kategorie hat diese Wörter im Namen.</translation>
    </message>
    <message>
        <source>No channel found</source>
        <translation>Kein Kanal gefunden</translation>
    </message>
    <message>
        <source>No channel is counted in the background.</source>
        <translation>Kein Kanal wird im Hintergrund gezählt.</translation>
    </message>
    <message>
        <source>No channel of this category is live in the languages listed.</source>
        <translation>Kein Kanal dieser Kategorie ist in den angezeigten Sprachen live.</translation>
    </message>
    <message>
        <source>No chat</source>
        <translation>Kein Chat</translation>
    </message>
    <message>
        <source>No chat here</source>
        <translation>Hier gibt es keinen Chat</translation>
    </message>
    <message>
        <source>No chat is open.</source>
        <translation>Kein Chat ist offen.</translation>
    </message>
    <message>
        <source>No chat yet</source>
        <translation>Noch kein Chat</translation>
    </message>
    <message>
        <source>No emote here has “{sought}” in its name.</source>
        <translation>Kein Emote hier hat „{sought}“ im Namen.</translation>
    </message>
    <message>
        <source>No emote here is of the providers that are chosen.</source>
        <translation>Kein Emote hier ist von den gewählten Anbietern.</translation>
    </message>
    <message>
        <source>No emote in the last minute</source>
        <translation>Kein Emote in der letzten Minute</translation>
    </message>
    <message>
        <source>No emote is called “{name}”.</source>
        <translation>Kein Emote heißt „{name}“.</translation>
    </message>
    <message>
        <source>No emote was written by five people in a row.</source>
        <translation>Kein Emote wurde von fünf Leuten in Folge geschrieben.</translation>
    </message>
    <message>
        <source>No emote was written in this range.</source>
        <translation>In diesem Zeitraum wurde kein Emote geschrieben.</translation>
    </message>
    <message>
        <source>No emote yet. The first one that somebody writes appears here.</source>
        <translation>Noch kein Emote. Das erste, das jemand schreibt, erscheint hier.</translation>
    </message>
    <message>
        <source>No emotes</source>
        <translation>Keine Emotes</translation>
    </message>
    <message>
        <source>No longer first in the list</source>
        <translation>Nicht mehr oben anheften</translation>
    </message>
    <message>
        <source>No longer on: {mode}.</source>
        <translation>Nicht mehr an: {mode}.</translation>
    </message>
    <message>
        <source>No longer only {language}</source>
        <translation>Nicht mehr nur {language}</translation>
    </message>
    <message>
        <source>No messages are kept (see the settings of hits)</source>
        <translation>Keine Nachrichten aufbewahrt (siehe Einstellungen der Treffer)</translation>
    </message>
    <message>
        <source>No moment here at which the chat went off.</source>
        <translation>Hier kein Moment, in dem der Chat aufdrehte.</translation>
    </message>
    <message>
        <source>No notice when they go live</source>
        <translation>Nicht mehr melden, wenn der Kanal live geht</translation>
    </message>
    <message>
        <source>No notification service answers on this desktop; where there is a tray, its icon tells instead.</source>
        <translation>Auf diesem Desktop antwortet kein Benachrichtigungsdienst; wo es einen Infobereich gibt, meldet sein Symbol.</translation>
    </message>
    <message>
        <source>No option has these words. Try a part of one, such as “chat” or “key”.</source>
        <translation>Keine Einstellung enthält diese Wörter. Versuch einen Teil davon, etwa „Chat“ oder „Taste“.</translation>
    </message>
    <message>
        <source>No picture came.</source>
        <translation>Es kam kein Bild.</translation>
    </message>
    <message>
        <source>No rules yet. Messages with your own name stand out without one.</source>
        <translation>Noch keine Regeln. Nachrichten mit deinem Namen fallen auch so auf.</translation>
    </message>
    <message>
        <source>No title</source>
        <translation>Ohne Titel</translation>
    </message>
    <message>
        <source>Nobody is live in these languages at the moment.</source>
        <translation>In diesen Sprachen ist gerade niemand live.</translation>
    </message>
    <message>
        <source>Nobody is logged in</source>
        <translation>Niemand ist angemeldet</translation>
    </message>
    <message>
        <source>Nobody is offline</source>
        <translation>Niemand ist offline</translation>
    </message>
    <message>
        <source>Nobody plays this right now</source>
        <translation>Das spielt gerade niemand</translation>
    </message>
    <message>
        <source>Nobody wrote in this range.</source>
        <translation>In diesem Zeitraum hat niemand geschrieben.</translation>
    </message>
    <message>
        <source>Nobody you follow is live</source>
        <translation>Niemand, dem du folgst, ist live</translation>
    </message>
    <message>
        <source>None</source>
        <comment>no key</comment>
        <translation>Keine</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keiner</translation>
    </message>
    <message>
        <source>None here matches “{sought}”.</source>
        <translation>Nichts davon passt zu „{sought}“.</translation>
    </message>
    <message numerus="yes">
        <source>None of the %n here matches “{sought}”.</source>
        <translation>
            <numerusform>Der %n Eintrag hier passt nicht zu „{sought}“.</numerusform>
            <numerusform>Keiner der %n Einträge passt zu „{sought}“.</numerusform>
        </translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>Not all desktops let programs decide that; then the window&apos;s own menu can.</source>
        <translation>Nicht jeder Desktop lässt das Programme entscheiden; dann kann es das Menü des Fensters.</translation>
    </message>
    <message>
        <source>Not at all</source>
        <translation>Gar nicht</translation>
    </message>
    <message>
        <source>Not the login that Mini TTV waits for</source>
        <translation>Nicht die Anmeldung, auf die Mini TTV wartet</translation>
    </message>
    <message>
        <source>Nothing by itself</source>
        <translation>Nichts von selbst</translation>
    </message>
    <message>
        <source>Nothing fades or slides, and animated emotes stand still.</source>
        <translation>Nichts blendet oder gleitet, und animierte Emotes stehen still.</translation>
    </message>
    <message>
        <source>Nothing found here</source>
        <translation>Hier nichts gefunden</translation>
    </message>
    <message>
        <source>Nothing has been counted yet</source>
        <translation>Noch wurde nichts gezählt</translation>
    </message>
    <message>
        <source>Nothing has been counted yet: watch a channel, or use `mini-ttv count`.</source>
        <translation>Noch wurde nichts gezählt: Schau einen Kanal, oder benutze `mini-ttv count`.</translation>
    </message>
    <message>
        <source>Nothing here</source>
        <translation>Hier ist nichts</translation>
    </message>
    <message>
        <source>Nothing here fits that.</source>
        <translation>Hier passt nichts dazu.</translation>
    </message>
    <message>
        <source>Nothing is lost: chat and counters go on.</source>
        <translation>Nichts geht verloren: Chat und Zähler laufen weiter.</translation>
    </message>
    <message>
        <source>Nothing to export</source>
        <translation>Nichts zu exportieren</translation>
    </message>
    <message>
        <source>Nothing to see here</source>
        <translation>Hier gibt es nichts zu sehen</translation>
    </message>
    <message>
        <source>Nothing was missed.
Who goes live is noted here, too.</source>
        <translation>Nichts verpasst.
Wer live geht, steht auch hier.</translation>
    </message>
    <message>
        <source>Notices</source>
        <translation>Benachrichtigungen</translation>
    </message>
    <message>
        <source>Notices so far</source>
        <translation>Bisherige Benachrichtigungen</translation>
    </message>
    <message numerus="yes">
        <source>Notices: %n missed</source>
        <translation>
            <numerusform>Benachrichtigungen: %n verpasst</numerusform>
            <numerusform>Benachrichtigungen: %n verpasst</numerusform>
        </translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>Benachrichtigungen</translation>
    </message>
    <message>
        <source>Notifications are paused.</source>
        <translation>Benachrichtigungen sind pausiert.</translation>
    </message>
    <message>
        <source>Notifications are snoozed until {until}.</source>
        <translation>Benachrichtigungen pausieren bis {until}.</translation>
    </message>
    <message>
        <source>Now on: {mode}.</source>
        <translation>Jetzt an: {mode}.</translation>
    </message>
    <message>
        <source>Of messages</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>Of the windows and messages. A change is seen after the next start.</source>
        <translation>Für Fenster und Meldungen. Eine Änderung gilt ab dem nächsten Start.</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>Off, each shows its first picture, which also saves power.</source>
        <translation>Aus: Jedes zeigt sein erstes Bild, das spart auch Strom.</translation>
    </message>
    <message>
        <source>Off, it stays lower until somebody chooses another quality.</source>
        <translation>Aus: Es bleibt niedriger, bis jemand eine andere Qualität wählt.</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Offline</translation>
    </message>
    <message>
        <source>Offline channels</source>
        <translation>Kanäle, die offline sind</translation>
    </message>
    <message>
        <source>Offline {count}</source>
        <translation>Offline {count}</translation>
    </message>
    <message>
        <source>Older</source>
        <translation>Älter</translation>
    </message>
    <message>
        <source>Older ones are deleted once a day.</source>
        <translation>Ältere werden einmal am Tag gelöscht.</translation>
    </message>
    <message>
        <source>Older ones are forgotten. More of them need more memory.</source>
        <translation>Ältere werden vergessen. Mehr davon brauchen mehr Speicher.</translation>
    </message>
    <message>
        <source>On</source>
        <translation>An</translation>
    </message>
    <message>
        <source>On Twitch since {date} ({age})</source>
        <translation>Auf Twitch seit {date} ({age})</translation>
    </message>
    <message>
        <source>On Wayland only the desktop itself can keep a window on top: use the window&apos;s own menu there, or start Mini TTV with QT_QPA_PLATFORM=xcb.</source>
        <translation>Unter Wayland kann nur der Desktop selbst ein Fenster im Vordergrund halten: Nimm dort das Menü des Fensters, oder starte Mini TTV mit QT_QPA_PLATFORM=xcb.</translation>
    </message>
    <message>
        <source>On this computer alone: Twitch learns nothing of it.</source>
        <translation>Nur auf diesem Computer: Twitch erfährt nichts davon.</translation>
    </message>
    <message>
        <source>Once a chatter and minute</source>
        <translation>Einmal je Chatter und Minute</translation>
    </message>
    <message>
        <source>Once a message, however often it stands there</source>
        <translation>Einmal je Nachricht, egal wie oft es darin steht</translation>
    </message>
    <message>
        <source>One more step</source>
        <translation>Noch ein Schritt</translation>
    </message>
    <message>
        <source>Only channels can be followed. Give a channel&apos;s name, or an address such as twitch.tv/name.</source>
        <translation>Folgen kannst du nur Kanälen. Gib den Namen eines Kanals an oder eine Adresse wie twitch.tv/name.</translation>
    </message>
    <message>
        <source>Only emotes of {providers}</source>
        <translation>Nur Emotes von {providers}</translation>
    </message>
    <message>
        <source>Only followers may write in this chat.</source>
        <translation>In diesem Chat dürfen nur Follower schreiben.</translation>
    </message>
    <message>
        <source>Only for who has registered an application with Twitch; the login dialog helps with it.</source>
        <translation>Nur wenn du bei Twitch eine Anwendung registriert hast; der Anmeldedialog hilft dabei.</translation>
    </message>
    <message>
        <source>Only subscribers can watch this clip.</source>
        <translation>Nur Abonnenten können diesen Clip sehen.</translation>
    </message>
    <message>
        <source>Only subscribers can watch this video.</source>
        <translation>Nur Abonnenten können dieses Video sehen.</translation>
    </message>
    <message>
        <source>Only subscribers can watch {login} right now.</source>
        <translation>Gerade können nur Abonnenten {login} sehen.</translation>
    </message>
    <message>
        <source>Only subscribers may write in this chat.</source>
        <translation>In diesem Chat dürfen nur Abonnenten schreiben.</translation>
    </message>
    <message>
        <source>Only those who have followed for {time} or more may write in this chat.</source>
        <translation>In diesem Chat darf nur schreiben, wer schon mindestens {time} lang folgt.</translation>
    </message>
    <message>
        <source>Only those who have followed may write in this chat.</source>
        <translation>In diesem Chat darf nur schreiben, wer schon eine Weile folgt.</translation>
    </message>
    <message>
        <source>Only while a screen reader runs.</source>
        <translation>Nur solange ein Screenreader läuft.</translation>
    </message>
    <message>
        <source>Opacity</source>
        <translation>Deckkraft</translation>
    </message>
    <message>
        <source>Opacity of the mini player in per cent</source>
        <translation>Deckkraft des Mini-Players in Prozent</translation>
    </message>
    <message>
        <source>Open Twitch in the browser</source>
        <translation>Twitch im Browser öffnen</translation>
    </message>
    <message>
        <source>Open Twitch&apos;s developer console and log in there. Twitch asks for two-factor login first.</source>
        <translation>Öffne die Entwicklerkonsole von Twitch und melde dich dort an. Twitch verlangt zuvor die Zwei-Faktor-Anmeldung.</translation>
    </message>
    <message>
        <source>Open a channel</source>
        <translation>Kanal öffnen</translation>
    </message>
    <message>
        <source>Open a channel, and every emote of its chat is counted here.</source>
        <translation>Öffne einen Kanal, dann wird hier jedes Emote seines Chats gezählt.</translation>
    </message>
    <message>
        <source>Open a channel, and what its viewers write appears here.</source>
        <translation>Öffne einen Kanal, dann erscheint hier, was die Zuschauer schreiben.</translation>
    </message>
    <message>
        <source>Open channel</source>
        <comment>a small button</comment>
        <translation>Kanal</translation>
    </message>
    <message>
        <source>Open in the browser</source>
        <translation>Im Browser öffnen</translation>
    </message>
    <message>
        <source>Open it again</source>
        <translation>Nochmal öffnen</translation>
    </message>
    <message>
        <source>Open the console</source>
        <translation>Konsole öffnen</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>Open the folder of logs</source>
        <translation>Ordner der Protokolle öffnen</translation>
    </message>
    <message>
        <source>Open the folder: {name}</source>
        <translation>Ordner öffnen: {name}</translation>
    </message>
    <message>
        <source>Open the page</source>
        <translation>Seite öffnen</translation>
    </message>
    <message>
        <source>Open {address}</source>
        <translation>{address} öffnen</translation>
    </message>
    <message>
        <source>Open {folder}</source>
        <translation>{folder} öffnen</translation>
    </message>
    <message>
        <source>Open “{name}”</source>
        <translation>„{name}“ öffnen</translation>
    </message>
    <message>
        <source>Opening Twitch&apos;s login page …</source>
        <translation>Die Anmeldeseite von Twitch wird geöffnet …</translation>
    </message>
    <message>
        <source>Or add channels here, without an account: they are watched like follows.</source>
        <translation>Oder füge hier Kanäle hinzu, ganz ohne Konto: Sie gelten dann wie Kanäle, denen du folgst.</translation>
    </message>
    <message>
        <source>Or follow channels here</source>
        <translation>Oder folge Kanälen hier</translation>
    </message>
    <message>
        <source>Orange</source>
        <translation>Orange</translation>
    </message>
    <message>
        <source>Order of followed channels</source>
        <translation>Reihenfolge der gefolgten Kanäle</translation>
    </message>
    <message>
        <source>Order: {order}</source>
        <translation>Reihenfolge: {order}</translation>
    </message>
    <message>
        <source>Order: {order}. Pinned channels stay first.</source>
        <translation>Reihenfolge: {order}. Angeheftete Kanäle bleiben vorn.</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Andere</translation>
    </message>
    <message>
        <source>Other languages</source>
        <translation>Andere Sprachen</translation>
    </message>
    <message>
        <source>Over the picture</source>
        <translation>Über dem Bild</translation>
    </message>
    <message>
        <source>Paste a token</source>
        <translation>Token einfügen</translation>
    </message>
    <message>
        <source>Paste a token that you have</source>
        <translation>Einen Token einfügen, den du hast</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Pause notifications</source>
        <translation>Benachrichtigungen pausieren</translation>
    </message>
    <message>
        <source>Paused</source>
        <comment>the chat</comment>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Paused: the numbers stand still, counting goes on</source>
        <translation>Angehalten: Die Zahlen stehen still, gezählt wird weiter</translation>
    </message>
    <message>
        <source>Peak</source>
        <translation>Spitze</translation>
    </message>
    <message numerus="yes">
        <source>Peak: %n within 60 seconds, at {time}</source>
        <translation>
            <numerusform>Spitze: %n in 60 Sekunden, um {time}</numerusform>
            <numerusform>Spitze: %n in 60 Sekunden, um {time}</numerusform>
        </translation>
    </message>
    <message>
        <source>Per 1,000</source>
        <translation>Pro 1.000</translation>
    </message>
    <message>
        <source>Per chatter</source>
        <translation>Je Chatter</translation>
    </message>
    <message>
        <source>Per message</source>
        <translation>Je Nachricht</translation>
    </message>
    <message>
        <source>Picked last</source>
        <translation>Zuletzt gewählt</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Pin the chosen channel, or no longer</source>
        <translation>Gewählten Kanal anheften oder lösen</translation>
    </message>
    <message>
        <source>Pin: first in the list</source>
        <translation>Oben in der Liste anheften</translation>
    </message>
    <message>
        <source>Pink</source>
        <translation>Rosa</translation>
    </message>
    <message>
        <source>Pinned channels always come first.</source>
        <translation>Angeheftete Kanäle stehen immer vorn.</translation>
    </message>
    <message>
        <source>Pinned, {channel}</source>
        <translation>Angeheftet, {channel}</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Abspielen</translation>
    </message>
    <message>
        <source>Play a channel first; then P makes it small.</source>
        <translation>Spiel zuerst einen Kanal ab; dann macht P ihn klein.</translation>
    </message>
    <message>
        <source>Play a little faster where live is further away than usual</source>
        <translation>Etwas schneller abspielen, wenn live weiter weg ist als sonst</translation>
    </message>
    <message>
        <source>Play again</source>
        <translation>Noch einmal abspielen</translation>
    </message>
    <message>
        <source>Play clip {slug}</source>
        <translation>Clip {slug} abspielen</translation>
    </message>
    <message>
        <source>Play in the mini player</source>
        <translation>Im Mini-Player abspielen</translation>
    </message>
    <message>
        <source>Play or pause</source>
        <translation>Abspielen oder pausieren</translation>
    </message>
    <message>
        <source>Play the recording from here on</source>
        <translation>Aufzeichnung ab hier abspielen</translation>
    </message>
    <message>
        <source>Play video {id}</source>
        <translation>Video {id} abspielen</translation>
    </message>
    <message>
        <source>Play {channel}</source>
        <translation>{channel} abspielen</translation>
    </message>
    <message>
        <source>Playback</source>
        <translation>Wiedergabe</translation>
    </message>
    <message>
        <source>Playing</source>
        <translation>Wiedergabe</translation>
    </message>
    <message>
        <source>Point at the plot for its values; turn the wheel to zoom, drag to move</source>
        <translation>Zeig auf die Kurve für ihre Werte; Mausrad zoomt, Ziehen verschiebt</translation>
    </message>
    <message>
        <source>Port {port} of this computer is in use by another program, so your browser cannot hand the login over. Close that program, which may be a second Mini TTV, and try again, or use a code.</source>
        <translation>Port {port} dieses Computers benutzt ein anderes Programm, darum kann dein Browser die Anmeldung nicht übergeben. Schließe dieses Programm, vielleicht ein zweites Mini TTV, und versuch es noch einmal, oder nimm einen Code.</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programm</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Anbieter</translation>
    </message>
    <message>
        <source>Public (no secret)</source>
        <translation>Öffentlich (ohne Geheimnis)</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>Zurückholen</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Qualität</translation>
    </message>
    <message>
        <source>Quiet hours are written like 23:00-07:00, not {text}.</source>
        <translation>Ruhezeiten schreibt man wie 23:00-07:00, nicht {text}.</translation>
    </message>
    <message>
        <source>Quieter</source>
        <translation>Leiser</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>Range of the numbers</source>
        <translation>Zeitraum der Zahlen</translation>
    </message>
    <message>
        <source>Read the chat a second time over EventSub, against gaps</source>
        <translation>Den Chat ein zweites Mal über EventSub lesen, gegen Lücken</translation>
    </message>
    <message>
        <source>Read the list anew</source>
        <translation>Liste neu laden</translation>
    </message>
    <message>
        <source>Recently started</source>
        <translation>Zuletzt gestartet</translation>
    </message>
    <message>
        <source>Reconnecting in {wait} s, try {step} (step {rung} of {rungs})</source>
        <translation>Verbindet in {wait} s neu, Versuch {step} (Stufe {rung} von {rungs})</translation>
    </message>
    <message>
        <source>Reconnecting, try {step} (step {rung} of {rungs})…</source>
        <translation>Verbindet neu, Versuch {step} (Stufe {rung} von {rungs}) …</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>Rot</translation>
    </message>
    <message>
        <source>Redirect address registered with Twitch</source>
        <translation>Bei Twitch registrierte Weiterleitungsadresse</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Aktualisieren</translation>
    </message>
    <message>
        <source>Register Mini TTV with Twitch</source>
        <translation>Mini TTV bei Twitch registrieren</translation>
    </message>
    <message>
        <source>Reload the stream</source>
        <translation>Stream neu laden</translation>
    </message>
    <message>
        <source>Remove an account</source>
        <translation>Konto entfernen</translation>
    </message>
    <message>
        <source>Remove from the channels added here</source>
        <translation>Aus den hier hinzugefügten Kanälen entfernen</translation>
    </message>
    <message>
        <source>Rendition</source>
        <translation>Fassung</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>Replying to @{name}: {text}</source>
        <translation>Antwort an @{name}: {text}</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>Reset all keys</source>
        <translation>Alle Tasten zurücksetzen</translation>
    </message>
    <message>
        <source>Reset everything</source>
        <translation>Alles zurücksetzen</translation>
    </message>
    <message>
        <source>Reset everything…</source>
        <translation>Alles zurücksetzen …</translation>
    </message>
    <message>
        <source>Reset the keys: {words}</source>
        <translation>Tasten zurücksetzen: {words}</translation>
    </message>
    <message>
        <source>Reset: {title}</source>
        <translation>Zurücksetzen: {title}</translation>
    </message>
    <message>
        <source>Rest while the pointer is on the chat</source>
        <translation>Anhalten, solange der Mauszeiger auf dem Chat ist</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Room around buttons and rows</source>
        <translation>Platz um Schaltflächen und Zeilen</translation>
    </message>
    <message>
        <source>Roomy</source>
        <translation>Großzügig</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Regeln</translation>
    </message>
    <message>
        <source>Rules for messages</source>
        <translation>Regeln für Nachrichten</translation>
    </message>
    <message>
        <source>Rules for messages…</source>
        <translation>Regeln für Nachrichten…</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Save the picture</source>
        <translation>Bild speichern</translation>
    </message>
    <message>
        <source>Save the picture, and copy it</source>
        <translation>Bild speichern und kopieren</translation>
    </message>
    <message>
        <source>Save the top ten as a picture…</source>
        <translation>Top Ten als Bild speichern …</translation>
    </message>
    <message>
        <source>Saved {name}</source>
        <translation>{name} gespeichert</translation>
    </message>
    <message>
        <source>Saved {path}</source>
        <translation>{path} gespeichert</translation>
    </message>
    <message>
        <source>Saves power and data while nobody can see the picture.</source>
        <translation>Spart Strom und Daten, solange niemand das Bild sehen kann.</translation>
    </message>
    <message>
        <source>Saving {path}…</source>
        <translation>{path} wird gespeichert …</translation>
    </message>
    <message>
        <source>Scan this with your phone, or open the page in any browser</source>
        <translation>Scanne das mit deinem Handy, oder öffne die Seite in einem beliebigen Browser</translation>
    </message>
    <message>
        <source>Screen reader speaks</source>
        <translation>Screenreader liest vor</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suche</translation>
    </message>
    <message>
        <source>Search Twitch</source>
        <translation>Twitch durchsuchen</translation>
    </message>
    <message>
        <source>Search Twitch for “{text}”</source>
        <translation>Auf Twitch nach „{text}“ suchen</translation>
    </message>
    <message>
        <source>Search Twitch, or open a channel by its name or address</source>
        <translation>Twitch durchsuchen oder einen Kanal nach Name oder Adresse öffnen</translation>
    </message>
    <message>
        <source>Search all of Twitch</source>
        <translation>Ganz Twitch durchsuchen</translation>
    </message>
    <message>
        <source>Search channels and categories, or paste an address</source>
        <translation>Kanäle und Kategorien suchen oder eine Adresse einfügen</translation>
    </message>
    <message>
        <source>Search emotes</source>
        <translation>Emotes suchen</translation>
    </message>
    <message>
        <source>Search finds channels by the beginning of their names, if they were live lately. Others open by their exact name.</source>
        <translation>Die Suche findet Kanäle am Anfang ihres Namens, wenn sie in letzter Zeit live waren. Andere öffnen sich mit dem genauen Namen.</translation>
    </message>
    <message>
        <source>Search in chat</source>
        <translation>Im Chat suchen</translation>
    </message>
    <message>
        <source>Search in chat…</source>
        <translation>Im Chat suchen…</translation>
    </message>
    <message>
        <source>Search or open a channel</source>
        <translation>Kanal suchen oder öffnen</translation>
    </message>
    <message>
        <source>Search the settings</source>
        <translation>Einstellungen durchsuchen</translation>
    </message>
    <message>
        <source>Search, or open by name or address</source>
        <translation>Suchen, oder nach Name oder Adresse öffnen</translation>
    </message>
    <message>
        <source>Searched before</source>
        <translation>Schon gesucht</translation>
    </message>
    <message>
        <source>Searching needs a login.</source>
        <translation>Zum Suchen musst du angemeldet sein.</translation>
    </message>
    <message>
        <source>Searching needs a login. Without one, channels open by their exact names.</source>
        <translation>Zum Suchen musst du angemeldet sein. Ohne Anmeldung öffnen sich Kanäle mit ihrem genauen Namen.</translation>
    </message>
    <message>
        <source>Second</source>
        <translation>Zweite</translation>
    </message>
    <message>
        <source>Second key: {words}</source>
        <translation>Zweite Taste: {words}</translation>
    </message>
    <message>
        <source>Second session</source>
        <translation>Zweite Sitzung</translation>
    </message>
    <message>
        <source>Seconds by which messages are shown later, to match the video</source>
        <translation>Sekunden, um die Nachrichten später erscheinen, passend zum Video</translation>
    </message>
    <message>
        <source>Sections of the settings</source>
        <translation>Bereiche der Einstellungen</translation>
    </message>
    <message>
        <source>See who is live of those you follow</source>
        <translation>Sieh, wer von denen live ist, denen du folgst</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Senden</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Sitzung</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Sitzungen</translation>
    </message>
    <message>
        <source>Set by {fixed} for this run.</source>
        <translation>Für diesen Lauf festgelegt durch: {fixed}.</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Settings (*.toml)</source>
        <translation>Einstellungen (*.toml)</translation>
    </message>
    <message>
        <source>Settings as a file</source>
        <translation>Einstellungen als Datei</translation>
    </message>
    <message>
        <source>Settings as a file export import reset all backup other computer</source>
        <translation>Einstellungen als Datei exportieren importieren zurücksetzen alles Sicherung anderer Computer</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>Einstellungen …</translation>
    </message>
    <message>
        <source>Shall all options and keys be as they came?</source>
        <translation>Sollen alle Einstellungen und Tasten wieder wie am Anfang sein?</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Anzeigen</translation>
    </message>
    <message>
        <source>Show a notice</source>
        <translation>Benachrichtigung zeigen</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alle zeigen</translation>
    </message>
    <message>
        <source>Show only</source>
        <translation>Nur zeigen</translation>
    </message>
    <message>
        <source>Show or hide chat and hits</source>
        <translation>Chat und Treffer zeigen oder verbergen</translation>
    </message>
    <message>
        <source>Show or hide {name}</source>
        <translation>{name} zeigen oder verbergen</translation>
    </message>
    <message>
        <source>Show the thread</source>
        <translation>Verlauf der Antworten zeigen</translation>
    </message>
    <message>
        <source>Show the window</source>
        <translation>Fenster zeigen</translation>
    </message>
    <message>
        <source>Shows one of your channels as if it had just begun, whatever the rules above say.</source>
        <translation>Zeigt einen deiner Kanäle, als wäre er gerade live gegangen, egal was die Regeln oben sagen.</translation>
    </message>
    <message>
        <source>Since a date</source>
        <translation>Seit einem Datum</translation>
    </message>
    <message>
        <source>Since {date}</source>
        <translation>Seit {date}</translation>
    </message>
    <message>
        <source>Since {day}</source>
        <translation>Seit {day}</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Size 100 %</source>
        <translation>Größe 100 %</translation>
    </message>
    <message>
        <source>Size 200 %</source>
        <translation>Größe 200 %</translation>
    </message>
    <message>
        <source>Size 50 %</source>
        <translation>Größe 50 %</translation>
    </message>
    <message>
        <source>Size of all text in per cent</source>
        <translation>Größe allen Texts in Prozent</translation>
    </message>
    <message>
        <source>Size of the chat&apos;s text in per cent</source>
        <translation>Textgröße des Chats in Prozent</translation>
    </message>
    <message>
        <source>Sleep timer</source>
        <translation>Schlummertimer</translation>
    </message>
    <message>
        <source>Sleep timer: {left} min left</source>
        <translation>Schlummertimer: noch {left} min</translation>
    </message>
    <message numerus="yes">
        <source>Slow mode: one message every %n second(s).</source>
        <translation>
            <numerusform>Langsamer Modus: eine Nachricht je %n Sekunde.</numerusform>
            <numerusform>Langsamer Modus: eine Nachricht alle %n Sekunden.</numerusform>
        </translation>
    </message>
    <message>
        <source>Smallest picture</source>
        <translation>Kleinstes Bild</translation>
    </message>
    <message>
        <source>Snooze 1 h</source>
        <translation>1 h Pause</translation>
    </message>
    <message>
        <source>Snooze for an hour</source>
        <translation>Eine Stunde Pause</translation>
    </message>
    <message>
        <source>So that a message can be read or clicked; it goes on when the pointer leaves.</source>
        <translation>Damit sich eine Nachricht lesen oder anklicken lässt; er läuft weiter, wenn der Zeiger geht.</translation>
    </message>
    <message>
        <source>Some channels have their best picture in newer codecs only; they need a strong computer.</source>
        <translation>Manche Kanäle haben ihr bestes Bild nur in neueren Codecs; die brauchen einen starken Computer.</translation>
    </message>
    <message>
        <source>Somebody</source>
        <translation>Jemand</translation>
    </message>
    <message>
        <source>Something went wrong in an earlier run of Mini TTV. A report of it is kept on this computer.</source>
        <translation>Bei einem früheren Lauf von Mini TTV ist etwas schiefgegangen. Ein Bericht darüber liegt auf diesem Computer.</translation>
    </message>
    <message>
        <source>Sound off</source>
        <translation>Ton aus</translation>
    </message>
    <message>
        <source>Sound on</source>
        <translation>Ton an</translation>
    </message>
    <message>
        <source>Sound only</source>
        <translation>Nur Ton</translation>
    </message>
    <message>
        <source>Sound only: {name}</source>
        <translation>Nur Ton: {name}</translation>
    </message>
    <message>
        <source>Sound only: {title}</source>
        <translation>Nur Ton: {title}</translation>
    </message>
    <message>
        <source>Space for pictures on disk in megabytes</source>
        <translation>Platz für Bilder auf der Festplatte in Megabyte</translation>
    </message>
    <message>
        <source>Start Mini TTV at login</source>
        <translation>Mini TTV bei der Anmeldung am Computer starten</translation>
    </message>
    <message>
        <source>Start the login again in Mini TTV.</source>
        <translation>Beginne die Anmeldung in Mini TTV von vorn.</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Statistics</source>
        <translation>Statistik</translation>
    </message>
    <message>
        <source>Statistics of what was counted</source>
        <translation>Statistik des Gezählten</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Steps of the timeline</source>
        <translation>Schritte der Zeitleiste</translation>
    </message>
    <message>
        <source>Still while you point</source>
        <translation>Steht still, solange du darauf zeigst</translation>
    </message>
    <message>
        <source>Stop playing</source>
        <translation>Wiedergabe beenden</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>Storage folders disk clear pictures cache open folder {names}</source>
        <translation>Speicher Ordner Festplatte Bilder löschen Cache Ordner öffnen {names}</translation>
    </message>
    <message>
        <source>Struck out</source>
        <translation>Durchgestrichen</translation>
    </message>
    <message>
        <source>Subscriber</source>
        <translation>Abonnent</translation>
    </message>
    <message>
        <source>Such as twitch.tv/name does, or twitch.tv/videos/123</source>
        <translation>So wie twitch.tv/name oder twitch.tv/videos/123</translation>
    </message>
    <message>
        <source>Suggestions</source>
        <translation>Vorschläge</translation>
    </message>
    <message>
        <source>TOML file with other servers than Twitch&apos;s</source>
        <translation>TOML-Datei mit anderen Servern als denen von Twitch</translation>
    </message>
    <message>
        <source>Take a lower quality when pictures are lost for long</source>
        <translation>Niedrigere Qualität nehmen, wenn länger Bilder verloren gehen</translation>
    </message>
    <message>
        <source>Take the chosen quality again when that is over</source>
        <translation>Danach wieder die gewählte Qualität nehmen</translation>
    </message>
    <message>
        <source>Teal</source>
        <translation>Türkis</translation>
    </message>
    <message>
        <source>Tell of all followed channels, or of chosen ones</source>
        <translation>Alle gefolgten Kanäle melden oder nur ausgewählte</translation>
    </message>
    <message>
        <source>Tell only of these categories, such as Chess,Art; empty for all</source>
        <translation>Nur diese Kategorien melden, etwa Chess,Art; leer für alle</translation>
    </message>
    <message>
        <source>Tell only of titles with one of these words; empty for all</source>
        <translation>Nur Titel mit einem dieser Wörter melden; leer für alle</translation>
    </message>
    <message>
        <source>Tell when a followed channel goes live</source>
        <translation>Melden, wenn ein gefolgter Kanal live geht</translation>
    </message>
    <message>
        <source>Tell when a live channel changes its category, or also its title</source>
        <translation>Melden, wenn ein Kanal live seine Kategorie oder auch seinen Titel ändert</translation>
    </message>
    <message>
        <source>Tell when they go live</source>
        <translation>Melden, wenn der Kanal live geht</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Textgröße</translation>
    </message>
    <message>
        <source>The address of the chat server is not a WebSocket address</source>
        <translation>Die Adresse des Chatservers ist keine WebSocket-Adresse</translation>
    </message>
    <message>
        <source>The answer does not belong to this login. Try again.</source>
        <translation>Die Antwort gehört nicht zu dieser Anmeldung. Versuch es noch einmal.</translation>
    </message>
    <message>
        <source>The answer of {host} cannot be read.</source>
        <translation>Die Antwort von {host} lässt sich nicht lesen.</translation>
    </message>
    <message>
        <source>The answer of {host} is too large.</source>
        <translation>Die Antwort von {host} ist zu groß.</translation>
    </message>
    <message>
        <source>The built-in browser crashed. Try again, or use a code.</source>
        <translation>Der eingebaute Browser ist abgestürzt. Versuche es noch einmal oder nutze einen Code.</translation>
    </message>
    <message>
        <source>The built-in browser is not installed on this system. Use a code to log in with any other browser.</source>
        <translation>Der eingebaute Browser ist auf diesem System nicht installiert. Melde dich per Code mit einem beliebigen anderen Browser an.</translation>
    </message>
    <message>
        <source>The channel has no third-party emote that was not used.</source>
        <translation>Der Kanal hat kein Emote anderer Anbieter, das nicht benutzt wurde.</translation>
    </message>
    <message>
        <source>The channel of this name</source>
        <translation>Der Kanal mit diesem Namen</translation>
    </message>
    <message>
        <source>The chat cannot be reached.</source>
        <translation>Der Chat ist nicht erreichbar.</translation>
    </message>
    <message>
        <source>The chat is closed.</source>
        <translation>Der Chat ist geschlossen.</translation>
    </message>
    <message>
        <source>The chat of {channel} does not answer; perhaps the channel does not exist or is suspended</source>
        <translation>Der Chat von {channel} antwortet nicht; vielleicht gibt es den Kanal nicht, oder er ist gesperrt</translation>
    </message>
    <message>
        <source>The chat rule “{pattern}” takes too long and was switched off. Make its expression simpler, such as without one repetition inside another, and switch it on again in the chat&apos;s menu.</source>
        <translation>Die Chatregel „{pattern}“ braucht zu lange und wurde ausgeschaltet. Mach ihren Ausdruck einfacher, etwa ohne eine Wiederholung in einer anderen, und schalte sie im Menü des Chats wieder ein.</translation>
    </message>
    <message>
        <source>The chat rules cannot be saved in {path}: {reason}.</source>
        <translation>Die Chatregeln lassen sich nicht in {path} speichern: {reason}.</translation>
    </message>
    <message>
        <source>The chat rules were damaged. They are kept as {aside}; write them again in the chat&apos;s menu.</source>
        <translation>Die Chatregeln waren beschädigt. Sie liegen als {aside} beiseite; schreib sie im Menü des Chats neu.</translation>
    </message>
    <message>
        <source>The chat rules {path} cannot be read: {reason}. All messages are shown.</source>
        <translation>Die Chatregeln {path} lassen sich nicht lesen: {reason}. Alle Nachrichten werden gezeigt.</translation>
    </message>
    <message>
        <source>The chat server cannot be reached</source>
        <translation>Der Chatserver ist nicht zu erreichen</translation>
    </message>
    <message>
        <source>The chat server has gone silent</source>
        <translation>Der Chatserver ist verstummt</translation>
    </message>
    <message>
        <source>The chat&apos;s messages grow with it, and have a size of their own beside.</source>
        <translation>Die Nachrichten im Chat wachsen mit und haben daneben eine eigene Größe.</translation>
    </message>
    <message>
        <source>The clip is over.</source>
        <translation>Der Clip ist zu Ende.</translation>
    </message>
    <message>
        <source>The code has expired. Ask for a new one.</source>
        <translation>Der Code ist abgelaufen. Fordere einen neuen an.</translation>
    </message>
    <message>
        <source>The code is good for {time}</source>
        <translation>Der Code gilt noch {time}</translation>
    </message>
    <message>
        <source>The code is used or too old. Ask for a new one.</source>
        <translation>Der Code ist benutzt oder zu alt. Fordere einen neuen an.</translation>
    </message>
    <message>
        <source>The connection to the chat was lost</source>
        <translation>Die Verbindung zum Chat ist abgebrochen</translation>
    </message>
    <message>
        <source>The connection to the chat was lost. Connecting again…</source>
        <translation>Die Verbindung zum Chat ist abgebrochen. Neu verbinden…</translation>
    </message>
    <message>
        <source>The connection to {host} was lost. Check the network connection.</source>
        <translation>Die Verbindung zu {host} ist abgebrochen. Prüfe die Netzwerkverbindung.</translation>
    </message>
    <message>
        <source>The database was damaged. It is kept as {name}; counts and favourites begin anew.</source>
        <translation>Die Datenbank war beschädigt. Sie liegt als {name} beiseite; Zählung und Favoriten beginnen von vorn.</translation>
    </message>
    <message>
        <source>The database {path} does not work: {reason}.</source>
        <translation>Die Datenbank {path} geht nicht: {reason}.</translation>
    </message>
    <message>
        <source>The database {path} is damaged and cannot be put aside: {reason}.</source>
        <translation>Die Datenbank {path} ist beschädigt und lässt sich nicht beiseitelegen: {reason}.</translation>
    </message>
    <message>
        <source>The database {path} is not open.</source>
        <translation>Die Datenbank {path} ist nicht offen.</translation>
    </message>
    <message>
        <source>The database {path} was made by a newer version of Mini TTV. Install that version to use it.</source>
        <translation>Die Datenbank {path} stammt von einer neueren Version von Mini TTV. Installiere diese, um sie zu benutzen.</translation>
    </message>
    <message>
        <source>The emotes are on their way…</source>
        <translation>Die Emotes sind unterwegs…</translation>
    </message>
    <message>
        <source>The emotes that chat uses most, as a line below the picture.</source>
        <translation>Die Emotes, die der Chat am meisten benutzt, als Zeile unter dem Bild.</translation>
    </message>
    <message>
        <source>The finest that fits</source>
        <translation>Die feinsten, die passen</translation>
    </message>
    <message>
        <source>The folder {folder} cannot be made ({reason}).</source>
        <translation>Der Ordner {folder} lässt sich nicht anlegen ({reason}).</translation>
    </message>
    <message>
        <source>The folder {folder} cannot be made: {reason}.</source>
        <translation>Der Ordner {folder} lässt sich nicht anlegen: {reason}.</translation>
    </message>
    <message>
        <source>The kept {what} is too large to be one of ours.</source>
        <translation>Zwar ist {what} aufbewahrt, aber zu groß, um von uns zu sein.</translation>
    </message>
    <message>
        <source>The key C changes it while the mini player is on show.</source>
        <translation>Die Taste C ändert es, solange der Mini-Player zu sehen ist.</translation>
    </message>
    <message>
        <source>The keyring did not take the {what}, so the {what} is forgotten when Mini TTV ends. Allow Mini TTV in the keyring&apos;s own settings and try again.</source>
        <translation>Der Schlüsselbund hat {what} nicht angenommen, darum ist {what} vergessen, wenn Mini TTV endet. Erlaube Mini TTV in den Einstellungen des Schlüsselbunds und versuch es noch einmal.</translation>
    </message>
    <message>
        <source>The keyring does not answer, so the kept {what} is not there yet. If it asks for a password in a window of its own, answer there; Mini TTV then goes on by itself.</source>
        <translation>Der Schlüsselbund antwortet nicht, darum ist {what} noch nicht da. Fragt er in einem eigenen Fenster nach einem Passwort, antworte dort; Mini TTV macht dann von selbst weiter.</translation>
    </message>
    <message>
        <source>The keyring does not answer, so the {what} is not kept yet. If it asks for a password in a window of its own, answer there; Mini TTV then goes on by itself.</source>
        <translation>Der Schlüsselbund antwortet nicht, darum ist {what} noch nicht aufbewahrt. Fragt er in einem eigenen Fenster nach einem Passwort, antworte dort; Mini TTV macht dann von selbst weiter.</translation>
    </message>
    <message>
        <source>The keyring does not give the kept {what} to Mini TTV. Allow it in the keyring&apos;s own settings and try again.</source>
        <translation>Der Schlüsselbund gibt {what} nicht an Mini TTV heraus. Erlaube es in den Einstellungen des Schlüsselbunds und versuch es noch einmal.</translation>
    </message>
    <message>
        <source>The keyring is locked, so the kept {what} cannot be read. Unlock it and try again.</source>
        <translation>Der Schlüsselbund ist gesperrt, darum lässt sich {what} nicht lesen. Entsperre ihn und versuch es noch einmal.</translation>
    </message>
    <message>
        <source>The keyring stayed locked, so the {what} is forgotten when Mini TTV ends. Unlock it and try again.</source>
        <translation>Der Schlüsselbund blieb gesperrt, darum ist {what} vergessen, wenn Mini TTV endet. Entsperre ihn und versuch es noch einmal.</translation>
    </message>
    <message>
        <source>The keyring still holds the old {what}, since {reason}.</source>
        <translation>Der Schlüsselbund hat {what} von früher noch, denn {reason}.</translation>
    </message>
    <message>
        <source>The list looks again every minute. Meanwhile, see what others are watching.</source>
        <translation>Jede Minute wird neu nachgesehen. Schau solange, was andere sehen.</translation>
    </message>
    <message>
        <source>The list of accounts cannot be saved in {path}: {reason}.</source>
        <translation>Die Liste der Konten lässt sich nicht in {path} speichern: {reason}.</translation>
    </message>
    <message>
        <source>The list of accounts was damaged. It is kept as {aside}; log in again.</source>
        <translation>Die Liste der Konten war beschädigt. Sie liegt als {aside} beiseite; melde dich neu an.</translation>
    </message>
    <message>
        <source>The list of accounts {path} cannot be read: {reason}. Log in again.</source>
        <translation>Die Liste der Konten {path} lässt sich nicht lesen: {reason}. Melde dich neu an.</translation>
    </message>
    <message>
        <source>The list of missed notices was damaged. It is kept as {path}.</source>
        <translation>Die Liste der verpassten Benachrichtigungen war beschädigt. Sie liegt als {path} beiseite.</translation>
    </message>
    <message>
        <source>The local Twitch did not start in time.</source>
        <translation>Das lokale Twitch ist nicht rechtzeitig gestartet.</translation>
    </message>
    <message>
        <source>The local Twitch did not start; its words are in the terminal.</source>
        <translation>Das lokale Twitch ist nicht gestartet; was es gesagt hat, steht im Terminal.</translation>
    </message>
    <message>
        <source>The local Twitch does not answer: {error}</source>
        <translation>Das lokale Twitch antwortet nicht: {error}</translation>
    </message>
    <message>
        <source>The local Twitch gave an answer that cannot be read.</source>
        <translation>Das lokale Twitch hat eine Antwort gegeben, die nicht lesbar ist.</translation>
    </message>
    <message>
        <source>The local Twitch gave no login.</source>
        <translation>Das lokale Twitch hat keine Anmeldung gegeben.</translation>
    </message>
    <message>
        <source>The log file {file} cannot be written: {reason}.</source>
        <translation>Die Protokolldatei {file} lässt sich nicht schreiben: {reason}.</translation>
    </message>
    <message>
        <source>The log is in the clipboard.</source>
        <translation>Das Protokoll ist in der Zwischenablage.</translation>
    </message>
    <message>
        <source>The login belongs to the client id {client_id}. Enter that client id again, or log in anew.</source>
        <translation>Die Anmeldung gehört zur Client-ID {client_id}. Gib diese Client-ID wieder ein, oder melde dich neu an.</translation>
    </message>
    <message>
        <source>The login could not be checked. {error}</source>
        <translation>Die Anmeldung ließ sich nicht prüfen. {error}</translation>
    </message>
    <message>
        <source>The login did not work</source>
        <translation>Die Anmeldung hat nicht geklappt</translation>
    </message>
    <message>
        <source>The login did not work. {error}</source>
        <translation>Die Anmeldung hat nicht geklappt. {error}</translation>
    </message>
    <message>
        <source>The login ended on an unexpected address. Try again.</source>
        <translation>Die Anmeldung endete auf einer unerwarteten Adresse. Versuch es noch einmal.</translation>
    </message>
    <message>
        <source>The login of {name} is gone. Log in again.</source>
        <translation>Die Anmeldung von {name} ist weg. Melde dich neu an.</translation>
    </message>
    <message>
        <source>The login page could not be loaded. Check the network connection and try again.</source>
        <translation>Die Anmeldeseite konnte nicht geladen werden. Prüfe die Netzwerkverbindung und versuche es noch einmal.</translation>
    </message>
    <message>
        <source>The login page crashed.</source>
        <translation>Die Anmeldeseite ist abgestürzt.</translation>
    </message>
    <message>
        <source>The login page does not answer.</source>
        <translation>Die Anmeldeseite antwortet nicht.</translation>
    </message>
    <message>
        <source>The login page is in a window of its own.</source>
        <translation>Die Anmeldeseite ist in einem eigenen Fenster.</translation>
    </message>
    <message>
        <source>The login was declined</source>
        <translation>Die Anmeldung wurde abgelehnt</translation>
    </message>
    <message>
        <source>The login was declined on Twitch&apos;s page. Try again if that was a mistake.</source>
        <translation>Die Anmeldung wurde auf der Seite von Twitch abgelehnt. Wenn das ein Versehen war, versuch es noch einmal.</translation>
    </message>
    <message>
        <source>The login window was closed.</source>
        <translation>Das Anmeldefenster wurde geschlossen.</translation>
    </message>
    <message>
        <source>The longest combos</source>
        <translation>Die längsten Combos</translation>
    </message>
    <message>
        <source>The median of the minutes before</source>
        <translation>Der Median der Minuten davor</translation>
    </message>
    <message>
        <source>The menu of a channel&apos;s card chooses it.</source>
        <translation>Das Menü auf der Karte eines Kanals wählt ihn aus.</translation>
    </message>
    <message>
        <source>The message is too long.</source>
        <translation>Die Nachricht ist zu lang.</translation>
    </message>
    <message>
        <source>The message that you answer to is gone.</source>
        <translation>Die Nachricht, auf die du antwortest, gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>The mini player stays on top of other windows</source>
        <translation>Der Mini-Player bleibt vor anderen Fenstern</translation>
    </message>
    <message>
        <source>The missed notices cannot be kept in {path}: {reason}.</source>
        <translation>Die verpassten Benachrichtigungen lassen sich nicht in {path} aufbewahren: {reason}.</translation>
    </message>
    <message>
        <source>The missed notices in {path} cannot be read: {reason}.</source>
        <translation>Die verpassten Benachrichtigungen in {path} lassen sich nicht lesen: {reason}.</translation>
    </message>
    <message>
        <source>The most uses within 60 seconds since the program was started, and when that was</source>
        <translation>Die meisten Treffer innerhalb von 60 Sekunden seit dem Programmstart, und wann das war</translation>
    </message>
    <message>
        <source>The newest numbers are missing: {error}</source>
        <translation>Die neuesten Zahlen fehlen: {error}</translation>
    </message>
    <message>
        <source>The notice is on your desktop now.</source>
        <translation>Die Benachrichtigung ist jetzt auf deinem Desktop.</translation>
    </message>
    <message>
        <source>The numbers cannot be read</source>
        <translation>Die Zahlen lassen sich nicht lesen</translation>
    </message>
    <message>
        <source>The other ways stay one click away in the login dialog.</source>
        <translation>Die anderen Wege bleiben im Anmeldedialog einen Klick entfernt.</translation>
    </message>
    <message>
        <source>The page stays blank.</source>
        <translation>Die Seite bleibt leer.</translation>
    </message>
    <message>
        <source>The picture is in the clipboard.</source>
        <translation>Das Bild ist in der Zwischenablage.</translation>
    </message>
    <message>
        <source>The recording plays from {time} on.</source>
        <translation>Die Aufzeichnung spielt ab {time}.</translation>
    </message>
    <message>
        <source>The redirect address {address} does not lead to this computer, so your browser cannot hand the login over. Use a code.</source>
        <translation>Die Weiterleitungsadresse {address} führt nicht zu diesem Computer, darum kann dein Browser die Anmeldung nicht übergeben. Nimm einen Code.</translation>
    </message>
    <message>
        <source>The rules of this chat do not allow this message.</source>
        <translation>Die Regeln dieses Chats erlauben diese Nachricht nicht.</translation>
    </message>
    <message>
        <source>The same as always</source>
        <translation>Wie immer</translation>
    </message>
    <message>
        <source>The same text by several people is shown once, with their number</source>
        <translation>Gleicher Text mehrerer Leute wird einmal gezeigt, mit ihrer Anzahl</translation>
    </message>
    <message>
        <source>The same text stands in both fields. The secret is another one; a public client has none.</source>
        <translation>In beiden Feldern steht derselbe Text. Das Geheimnis ist ein anderer; ein öffentlicher Client hat keines.</translation>
    </message>
    <message>
        <source>The server does not answer.</source>
        <translation>Der Server antwortet nicht.</translation>
    </message>
    <message>
        <source>The settings cannot be saved in {path}: {reason}.</source>
        <translation>Die Einstellungen lassen sich nicht in {path} speichern: {reason}.</translation>
    </message>
    <message>
        <source>The settings cannot be written to {path}: {reason}. Choose another place.</source>
        <translation>Die Einstellungen lassen sich nicht nach {path} schreiben: {reason}. Wähle einen anderen Ort.</translation>
    </message>
    <message>
        <source>The settings file was broken ({error}). It is kept as {aside}; default settings are used.</source>
        <translation>Die Einstellungsdatei war beschädigt ({error}). Sie liegt jetzt in {aside}; es gelten die Standardeinstellungen.</translation>
    </message>
    <message>
        <source>The settings file {path} cannot be read: {reason}. Default settings are used.</source>
        <translation>Die Einstellungsdatei {path} ist nicht lesbar: {reason}. Es gelten die Standardeinstellungen.</translation>
    </message>
    <message>
        <source>The settings file {path} was written by a newer Mini TTV. What is not understood is kept and not used.</source>
        <translation>Die Einstellungsdatei {path} stammt von einem neueren Mini TTV. Was nicht verstanden wird, bleibt stehen und wird nicht benutzt.</translation>
    </message>
    <message>
        <source>The settings were taken over.</source>
        <translation>Die Einstellungen wurden übernommen.</translation>
    </message>
    <message>
        <source>The sleep timer has stopped the video. Good night!</source>
        <translation>Der Schlummertimer hat das Video beendet. Gute Nacht!</translation>
    </message>
    <message>
        <source>The smallest picture</source>
        <translation>Das kleinste Bild</translation>
    </message>
    <message>
        <source>The stream broke off.</source>
        <translation>Der Stream ist abgebrochen.</translation>
    </message>
    <message>
        <source>The stream broke off: {error}</source>
        <translation>Der Stream ist abgebrochen: {error}</translation>
    </message>
    <message>
        <source>The stream did not come back after the ads.</source>
        <translation>Der Stream kam nach der Werbung nicht zurück.</translation>
    </message>
    <message>
        <source>The stream goes on by itself.</source>
        <translation>Der Stream geht von selbst weiter.</translation>
    </message>
    <message>
        <source>The stream stands still.</source>
        <translation>Der Stream steht still.</translation>
    </message>
    <message>
        <source>The token belongs to no user. Log in with a Twitch account.</source>
        <translation>Das Token gehört keinem Nutzer. Melde dich mit einem Twitch-Konto an.</translation>
    </message>
    <message>
        <source>The video is over.</source>
        <translation>Das Video ist zu Ende.</translation>
    </message>
    <message>
        <source>The video server does not answer. Check the network and try again.</source>
        <translation>Der Videoserver antwortet nicht. Prüfe das Netzwerk und versuch es noch einmal.</translation>
    </message>
    <message>
        <source>The video stops in a minute: click to keep it.</source>
        <translation>Das Video hält in einer Minute an: Klicke, damit es weiterläuft.</translation>
    </message>
    <message>
        <source>The whole range</source>
        <translation>Der ganze Zeitraum</translation>
    </message>
    <message>
        <source>The {what} is too large for the keyring, so the {what} is forgotten when Mini TTV ends.</source>
        <translation>Für den Schlüsselbund ist {what} zu groß, darum ist {what} vergessen, wenn Mini TTV endet.</translation>
    </message>
    <message>
        <source>Theatre</source>
        <translation>Kinomodus</translation>
    </message>
    <message>
        <source>Theatre mode</source>
        <translation>Kinomodus</translation>
    </message>
    <message>
        <source>Theatre: video and chat only</source>
        <translation>Kinomodus: nur Video und Chat</translation>
    </message>
    <message>
        <source>There are no notices yet: the program is still starting.</source>
        <translation>Noch gibt es keine Benachrichtigungen: Das Programm startet noch.</translation>
    </message>
    <message>
        <source>There are no pictures yet.</source>
        <translation>Noch gibt es keine Bilder.</translation>
    </message>
    <message>
        <source>There is no channel called {login}, or it is banned.</source>
        <translation>Einen Kanal namens {login} gibt es nicht, oder er ist gesperrt.</translation>
    </message>
    <message>
        <source>There is no channel {login}.</source>
        <translation>Einen Kanal {login} gibt es nicht.</translation>
    </message>
    <message>
        <source>There is no picture to save now.</source>
        <translation>Gerade gibt es kein Bild zu speichern.</translation>
    </message>
    <message>
        <source>There is no such clip any more.</source>
        <translation>Diesen Clip gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>There is no such video any more.</source>
        <translation>Dieses Video gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>There is no token. Give one word of letters and digits.</source>
        <translation>Es ist kein Token da. Gib ein Wort aus Buchstaben und Ziffern ein.</translation>
    </message>
    <message>
        <source>There is nothing in this list at the moment.</source>
        <translation>In dieser Liste ist gerade nichts.</translation>
    </message>
    <message>
        <source>There is nothing to send.</source>
        <translation>Es gibt nichts zu senden.</translation>
    </message>
    <message>
        <source>These are quiet hours.</source>
        <translation>Es sind Ruhezeiten.</translation>
    </message>
    <message>
        <source>These chats are read and counted while the program runs, without being watched.</source>
        <translation>Diese Chats werden gelesen und gezählt, solange das Programm läuft, ohne dass du zuschaust.</translation>
    </message>
    <message>
        <source>They are removed from the disk for good. Counting goes on from nothing.</source>
        <translation>Sie werden endgültig von der Festplatte entfernt. Das Zählen beginnt bei null.</translation>
    </message>
    <message>
        <source>This account is not known any more. Log in again.</source>
        <translation>Dieses Konto ist nicht mehr bekannt. Melde dich neu an.</translation>
    </message>
    <message>
        <source>This address leads to nothing yet</source>
        <translation>Diese Adresse führt noch nirgendwohin</translation>
    </message>
    <message>
        <source>This chat is in slow mode.</source>
        <translation>Dieser Chat ist im langsamen Modus.</translation>
    </message>
    <message>
        <source>This chat is limited: {modes}.</source>
        <translation>Dieser Chat ist eingeschränkt: {modes}.</translation>
    </message>
    <message>
        <source>This chat takes emotes of Twitch only.</source>
        <translation>Dieser Chat nimmt nur Emotes von Twitch.</translation>
    </message>
    <message>
        <source>This chat takes only what was not said before.</source>
        <translation>Dieser Chat nimmt nur, was noch nicht gesagt wurde.</translation>
    </message>
    <message>
        <source>This chat wants a verified email address; Twitch&apos;s settings take it.</source>
        <translation>Dieser Chat verlangt eine bestätigte E-Mail-Adresse; die gibst du in den Einstellungen von Twitch an.</translation>
    </message>
    <message>
        <source>This chat wants a verified phone number; Twitch&apos;s settings take it.</source>
        <translation>Dieser Chat verlangt eine bestätigte Telefonnummer; die gibst du in den Einstellungen von Twitch an.</translation>
    </message>
    <message>
        <source>This clip cannot be read right now. Try again in some seconds.</source>
        <translation>Dieser Clip lässt sich gerade nicht lesen. Versuch es in einigen Sekunden noch einmal.</translation>
    </message>
    <message>
        <source>This clip cannot be watched in your region.</source>
        <translation>Dieser Clip ist in deiner Region nicht verfügbar.</translation>
    </message>
    <message>
        <source>This desktop shows no notifications, nor has it a tray: who goes live is noted behind the bell.</source>
        <translation>Dieser Desktop zeigt weder Benachrichtigungen noch hat er einen Infobereich: Wer live geht, steht hinter der Glocke.</translation>
    </message>
    <message>
        <source>This desktop shows no tray, so Mini TTV shows its window: else there would be no way back to it.</source>
        <translation>Dieser Desktop zeigt keinen Infobereich, darum zeigt Mini TTV sein Fenster: Sonst gäbe es keinen Weg zurück.</translation>
    </message>
    <message>
        <source>This has no sound-only stream. Choose another quality.</source>
        <translation>Hiervon gibt es keinen Stream nur mit Ton. Wähle eine andere Qualität.</translation>
    </message>
    <message>
        <source>This is a token, not a client id.</source>
        <translation>Das ist ein Token, keine Client-ID.</translation>
    </message>
    <message>
        <source>This is a token, not a client secret.</source>
        <translation>Das ist ein Token, kein Client-Geheimnis.</translation>
    </message>
    <message>
        <source>This is an address, not a client id.</source>
        <translation>Das ist eine Adresse, keine Client-ID.</translation>
    </message>
    <message>
        <source>This is an address, not a client secret.</source>
        <translation>Das ist eine Adresse, kein Client-Geheimnis.</translation>
    </message>
    <message>
        <source>This is an address, not a token.</source>
        <translation>Das ist eine Adresse, kein Token.</translation>
    </message>
    <message>
        <source>This is no client id: it has small letters and digits only.</source>
        <translation>Das ist keine Client-ID: Sie hat nur Kleinbuchstaben und Ziffern.</translation>
    </message>
    <message>
        <source>This is no client secret: it has small letters and digits only.</source>
        <translation>Das ist kein Client-Geheimnis: Es hat nur Kleinbuchstaben und Ziffern.</translation>
    </message>
    <message>
        <source>This is no regular expression: {error}.</source>
        <translation>Das ist kein regulärer Ausdruck: {error}.</translation>
    </message>
    <message>
        <source>This is no settings file: {error}. Choose one that Mini TTV has exported.</source>
        <translation>Das ist keine Einstellungsdatei: {error}. Wähle eine, die Mini TTV exportiert hat.</translation>
    </message>
    <message>
        <source>This is no token: it has letters and digits only, usually 30 of them.</source>
        <translation>Das ist kein Token: Es hat nur Buchstaben und Ziffern, meist 30.</translation>
    </message>
    <message>
        <source>This is what a notice looks like</source>
        <translation>So sieht eine Benachrichtigung aus</translation>
    </message>
    <message>
        <source>This list did not come</source>
        <translation>Diese Liste ist nicht angekommen</translation>
    </message>
    <message>
        <source>This login was given up. Start a new one.</source>
        <translation>Diese Anmeldung wurde aufgegeben. Beginne eine neue.</translation>
    </message>
    <message>
        <source>This message would be highlighted, as it has your name.</source>
        <translation>Diese Nachricht würde hervorgehoben, weil dein Name darin steht.</translation>
    </message>
    <message>
        <source>This message would be highlighted.</source>
        <translation>Diese Nachricht würde hervorgehoben.</translation>
    </message>
    <message>
        <source>This message would be shown as usual.</source>
        <translation>Diese Nachricht würde wie gewohnt gezeigt.</translation>
    </message>
    <message>
        <source>This message would not be shown.</source>
        <translation>Diese Nachricht würde nicht gezeigt.</translation>
    </message>
    <message>
        <source>This page needs JavaScript to hand the login over. Or use a code in Mini TTV.</source>
        <translation>Diese Seite braucht JavaScript, um die Anmeldung zu übergeben. Oder nimm in Mini TTV einen Code.</translation>
    </message>
    <message>
        <source>This system has no keyring, so the {what} is forgotten when Mini TTV ends. To have it kept, install GNOME Keyring or KWallet.</source>
        <translation>Dieses System hat keinen Schlüsselbund, darum ist {what} vergessen, wenn Mini TTV endet. Zum Aufbewahren installiere GNOME Keyring oder KWallet.</translation>
    </message>
    <message>
        <source>This system has no keyring, so the {what} of the last time is not there. To have it kept, install GNOME Keyring or KWallet.</source>
        <translation>Dieses System hat keinen Schlüsselbund, darum ist {what} vom letzten Mal nicht da. Zum Aufbewahren installiere GNOME Keyring oder KWallet.</translation>
    </message>
    <message>
        <source>This takes a moment.</source>
        <translation>Das dauert einen Moment.</translation>
    </message>
    <message>
        <source>This video cannot be read right now. Try again in some seconds.</source>
        <translation>Dieses Video lässt sich gerade nicht lesen. Versuch es in einigen Sekunden noch einmal.</translation>
    </message>
    <message>
        <source>This video cannot be watched in your region.</source>
        <translation>Dieses Video ist in deiner Region nicht verfügbar.</translation>
    </message>
    <message>
        <source>Those that mention you</source>
        <translation>Die dich erwähnen</translation>
    </message>
    <message>
        <source>Thread</source>
        <translation>Verlauf der Antworten</translation>
    </message>
    <message>
        <source>Throw kept pictures away</source>
        <translation>Aufbewahrte Bilder wegwerfen</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Zeitleiste</translation>
    </message>
    <message>
        <source>Timeline of messages and emotes</source>
        <translation>Zeitleiste der Nachrichten und Emotes</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>Faktor</translation>
    </message>
    <message>
        <source>Times before messages</source>
        <translation>Uhrzeit vor Nachrichten</translation>
    </message>
    <message>
        <source>To the bottom edge</source>
        <translation>Zum unteren Rand</translation>
    </message>
    <message>
        <source>To the left edge of the screen</source>
        <translation>Zum linken Bildschirmrand</translation>
    </message>
    <message>
        <source>To the right edge</source>
        <translation>Zum rechten Rand</translation>
    </message>
    <message>
        <source>To the top edge</source>
        <translation>Zum oberen Rand</translation>
    </message>
    <message>
        <source>To which messages</source>
        <translation>Mit welchen Nachrichten</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Token, with or without oauth: in front</source>
        <translation>Token, mit oder ohne oauth: davor</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>Morgen</translation>
    </message>
    <message>
        <source>Top emotes of {channel}</source>
        <translation>Top-Emotes von {channel}</translation>
    </message>
    <message>
        <source>Top games</source>
        <translation>Top-Spiele</translation>
    </message>
    <message>
        <source>Top streams</source>
        <translation>Top-Streams</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Summe</translation>
    </message>
    <message>
        <source>Trouble</source>
        <translation>Störungen</translation>
    </message>
    <message>
        <source>Try a notice</source>
        <translation>Benachrichtigung ausprobieren</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>Ausprobieren</translation>
    </message>
    <message>
        <source>Twitch answers only its own website at the moment. Log in with Twitch, or look for an update of Mini TTV.</source>
        <translation>Twitch antwortet gerade nur der eigenen Website. Melde dich bei Twitch an, oder such ein Update von Mini TTV.</translation>
    </message>
    <message>
        <source>Twitch cannot tell who is live: {words}. Try again later.</source>
        <translation>Twitch kann nicht sagen, wer live ist: {words}. Versuch es später noch einmal.</translation>
    </message>
    <message>
        <source>Twitch checks the answer.</source>
        <translation>Twitch prüft die Antwort.</translation>
    </message>
    <message>
        <source>Twitch client id of this program</source>
        <translation>Twitch-Client-ID dieses Programms</translation>
    </message>
    <message>
        <source>Twitch did not accept the login. Try again.</source>
        <translation>Twitch hat die Anmeldung nicht angenommen. Versuch es noch einmal.</translation>
    </message>
    <message>
        <source>Twitch did not take it: {reason}</source>
        <translation>Twitch hat es nicht angenommen: {reason}</translation>
    </message>
    <message>
        <source>Twitch does not accept the client secret. Check it under “Client id” in the login window; a public client has none.</source>
        <translation>Twitch nimmt das Client-Geheimnis nicht an. Prüfe es im Anmeldefenster unter „Client-ID“; ein öffentlicher Client hat keines.</translation>
    </message>
    <message>
        <source>Twitch does not accept this browser.</source>
        <translation>Twitch akzeptiert diesen Browser nicht.</translation>
    </message>
    <message>
        <source>Twitch does not accept this token. Log in again.</source>
        <translation>Twitch nimmt dieses Token nicht an. Melde dich neu an.</translation>
    </message>
    <message>
        <source>Twitch does not know the client id. Check it under “Client id” in the login window.</source>
        <translation>Twitch kennt die Client-ID nicht. Prüfe sie im Anmeldefenster unter „Client-ID“.</translation>
    </message>
    <message>
        <source>Twitch does not know the redirect address of this client id. Register {address} for it in Twitch&apos;s developer console, or use a code.</source>
        <translation>Twitch kennt die Weiterleitungsadresse dieser Client-ID nicht. Registriere {address} dafür in der Entwicklerkonsole von Twitch, oder nimm einen Code.</translation>
    </message>
    <message>
        <source>Twitch does not say why</source>
        <translation>Twitch sagt nicht, warum</translation>
    </message>
    <message>
        <source>Twitch does not take the login that it has just renewed.</source>
        <translation>Twitch nimmt die Anmeldung nicht an, die es gerade erneuert hat.</translation>
    </message>
    <message>
        <source>Twitch gave no code. Try again.</source>
        <translation>Twitch hat keinen Code gegeben. Versuch es noch einmal.</translation>
    </message>
    <message>
        <source>Twitch gave no code. {error}</source>
        <translation>Twitch hat keinen Code gegeben. {error}</translation>
    </message>
    <message>
        <source>Twitch has changed how its website asks for channels. Log in with Twitch, or look for an update of Mini TTV.</source>
        <translation>Twitch hat geändert, wie seine Website nach Kanälen fragt. Melde dich bei Twitch an, oder such ein Update von Mini TTV.</translation>
    </message>
    <message>
        <source>Twitch has ended the reading of this chat ({status}). Log in again.</source>
        <translation>Twitch hat das Lesen dieses Chats beendet ({status}). Melde dich neu an.</translation>
    </message>
    <message>
        <source>Twitch has taken too many messages from here. Try again in a minute.</source>
        <translation>Twitch hat von hier zu viele Nachrichten bekommen. Versuch es in einer Minute noch einmal.</translation>
    </message>
    <message>
        <source>Twitch has trouble at the moment (HTTP {status}).</source>
        <translation>Twitch hat gerade Probleme (HTTP {status}).</translation>
    </message>
    <message>
        <source>Twitch has trouble at the moment (HTTP {status}). Try again later.</source>
        <translation>Twitch hat gerade Probleme (HTTP {status}). Versuch es später noch einmal.</translation>
    </message>
    <message>
        <source>Twitch refused the login</source>
        <translation>Twitch hat die Anmeldung verweigert</translation>
    </message>
    <message>
        <source>Twitch refused the login for the chat</source>
        <translation>Twitch hat die Anmeldung für den Chat verweigert</translation>
    </message>
    <message>
        <source>Twitch refused the login for the chat ({refusal}). Log in again.</source>
        <translation>Twitch hat die Anmeldung für den Chat verweigert ({refusal}). Melde dich neu an.</translation>
    </message>
    <message>
        <source>Twitch refused the login: {reason}.</source>
        <translation>Twitch hat die Anmeldung verweigert: {reason}.</translation>
    </message>
    <message>
        <source>Twitch refused the login: {reason}. Check the client id.</source>
        <translation>Twitch hat die Anmeldung abgelehnt: {reason}. Prüfe die Client-ID.</translation>
    </message>
    <message>
        <source>Twitch refused to hand out the video. Try again later, or update streamlink.</source>
        <translation>Twitch gibt das Video nicht heraus. Versuch es später noch einmal, oder aktualisiere streamlink.</translation>
    </message>
    <message>
        <source>Twitch refused: {error}.</source>
        <translation>Twitch hat abgelehnt: {error}.</translation>
    </message>
    <message>
        <source>Twitch refuses this login: {error}. Log out and log in again.</source>
        <translation>Twitch verweigert diese Anmeldung: {error}. Melde dich ab und wieder an.</translation>
    </message>
    <message>
        <source>Twitch refuses what the login asks for: {message}.</source>
        <translation>Twitch verweigert, worum die Anmeldung bittet: {message}.</translation>
    </message>
    <message>
        <source>Twitch staff</source>
        <translation>Twitch-Mitarbeiter</translation>
    </message>
    <message>
        <source>Twitch wants every program to be registered by somebody, once, at no charge. Everything that needs no account works without it.</source>
        <translation>Twitch verlangt, dass jedes Programm einmal von jemandem registriert wird, kostenlos. Alles, wofür man kein Konto braucht, geht auch ohne.</translation>
    </message>
    <message>
        <source>Twitch wants the client secret for this client id. Enter it under “Client id” in the login window, or register the application as a public client.</source>
        <translation>Twitch verlangt für diese Client-ID das Client-Geheimnis. Gib es im Anmeldefenster unter „Client-ID“ ein, oder registriere die Anwendung als öffentlichen Client.</translation>
    </message>
    <message>
        <source>Twitch was asked too often. Try again in a minute.</source>
        <translation>Twitch wurde zu oft gefragt. Versuch es in einer Minute noch einmal.</translation>
    </message>
    <message>
        <source>Twitch&apos;s answer cannot be read. Try again later.</source>
        <translation>Die Antwort von Twitch lässt sich nicht lesen. Versuch es später noch einmal.</translation>
    </message>
    <message>
        <source>Twitch&apos;s answer does not say whether the message was sent.</source>
        <translation>Die Antwort von Twitch sagt nicht, ob die Nachricht gesendet wurde.</translation>
    </message>
    <message>
        <source>Twitch&apos;s answer to a subscription holds none.</source>
        <translation>Die Antwort von Twitch auf ein EventSub-Abonnement enthält keines.</translation>
    </message>
    <message>
        <source>Twitch&apos;s answer to the login cannot be read. Try again later.</source>
        <translation>Die Antwort von Twitch auf die Anmeldung lässt sich nicht lesen. Versuch es später noch einmal.</translation>
    </message>
    <message>
        <source>Twitch&apos;s answer to the login is empty. Try again.</source>
        <translation>Die Antwort von Twitch auf die Anmeldung ist leer. Versuch es noch einmal.</translation>
    </message>
    <message>
        <source>Twitch&apos;s emotes are missing: {error}</source>
        <translation>Die Emotes von Twitch fehlen: {error}</translation>
    </message>
    <message>
        <source>Twitch&apos;s page in here; Twitch does not let everybody in this way</source>
        <translation>Die Seite von Twitch hier drin; Twitch lässt auf diesem Weg nicht alle herein</translation>
    </message>
    <message>
        <source>Twitch&apos;s page is in your browser now</source>
        <translation>Die Seite von Twitch ist jetzt in deinem Browser</translation>
    </message>
    <message>
        <source>Two letters each, as in web addresses. Followed channels are listed whatever they speak.</source>
        <translation>Je zwei Buchstaben, wie in Webadressen. Gefolgte Kanäle stehen da, egal welche Sprache sie sprechen.</translation>
    </message>
    <message>
        <source>Two sessions are needed. One ends where nobody writes, or nothing is counted, for 45 minutes.</source>
        <translation>Es braucht zwei Sitzungen. Eine endet, wo 45 Minuten lang niemand schreibt oder nichts gezählt wird.</translation>
    </message>
    <message>
        <source>Two sessions side by side</source>
        <translation>Zwei Sitzungen nebeneinander</translation>
    </message>
    <message>
        <source>Type a channel&apos;s name, a category, or an address of twitch.tv.</source>
        <translation>Gib den Namen eines Kanals, eine Kategorie oder eine Adresse von twitch.tv ein.</translation>
    </message>
    <message>
        <source>Type the beginning of a channel&apos;s name, or words of a category&apos;s.</source>
        <translation>Gib den Anfang eines Kanalnamens ein oder Wörter einer Kategorie.</translation>
    </message>
    <message>
        <source>Unlock the keyring: Mini TTV wants to use the login that it keeps there.</source>
        <translation>Entsperre den Schlüsselbund: Mini TTV möchte die dort aufbewahrte Anmeldung benutzen.</translation>
    </message>
    <message>
        <source>Unread: {notice}</source>
        <translation>Ungelesen: {notice}</translation>
    </message>
    <message>
        <source>Unused</source>
        <translation>Unbenutzt</translation>
    </message>
    <message>
        <source>Use a code</source>
        <translation>Code nutzen</translation>
    </message>
    <message>
        <source>Use it here instead</source>
        <translation>Stattdessen hier verwenden</translation>
    </message>
    <message>
        <source>Used where only they count.</source>
        <translation>Gilt, wo nur sie zählen.</translation>
    </message>
    <message>
        <source>Usual</source>
        <translation>Üblich</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>Verifiziert</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>Video</translation>
    </message>
    <message>
        <source>Video codecs that this computer can show</source>
        <translation>Videocodecs, die dieser Computer zeigen kann</translation>
    </message>
    <message>
        <source>Video quality</source>
        <translation>Videoqualität</translation>
    </message>
    <message>
        <source>Violet</source>
        <translation>Violett</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Lautstärke</translation>
    </message>
    <message>
        <source>Volume in per cent</source>
        <translation>Lautstärke in Prozent</translation>
    </message>
    <message>
        <source>Volume {volume} %</source>
        <translation>Lautstärke {volume} %</translation>
    </message>
    <message>
        <source>Waiting for the stream…</source>
        <translation>Warten auf den Stream …</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>Warnungen</translation>
    </message>
    <message>
        <source>Watch</source>
        <translation>Zuschauen</translation>
    </message>
    <message>
        <source>Watch a channel, or count some in the background: the last part of this page has the list.</source>
        <translation>Schau einen Kanal, oder lass welche im Hintergrund zählen: Der letzte Teil dieser Seite hat die Liste.</translation>
    </message>
    <message>
        <source>Watch mini</source>
        <translation>Mini ansehen</translation>
    </message>
    <message>
        <source>Watch somebody now</source>
        <translation>Jetzt jemandem zuschauen</translation>
    </message>
    <message>
        <source>Watch {name}</source>
        <translation>{name} schauen</translation>
    </message>
    <message>
        <source>Watching</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>Willkommen</translation>
    </message>
    <message>
        <source>Welcome to Mini TTV</source>
        <translation>Willkommen bei Mini TTV</translation>
    </message>
    <message>
        <source>What counts as a hit</source>
        <translation>Was als Treffer zählt</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>Was geschieht</translation>
    </message>
    <message>
        <source>What is played where a channel offers it, else the next lower one.</source>
        <translation>Was gespielt wird, wenn ein Kanal es anbietet, sonst die nächstniedrigere.</translation>
    </message>
    <message>
        <source>What the rule looks for</source>
        <translation>Wonach die Regel sucht</translation>
    </message>
    <message>
        <source>What was missed is listed behind the bell in the bar.</source>
        <translation>Was verpasst wurde, steht hinter der Glocke in der Leiste.</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Which time the totals are of</source>
        <translation>Aus welcher Zeit die Summen sind</translation>
    </message>
    <message>
        <source>While the video is hidden, play sound only, the smallest picture, or all</source>
        <translation>Solange das Video verborgen ist: nur Ton, das kleinste Bild oder alles</translation>
    </message>
    <message>
        <source>While the window is hidden</source>
        <translation>Solange das Fenster verborgen ist</translation>
    </message>
    <message>
        <source>Who is kept out of this list</source>
        <translation>Wer aus dieser Liste herausgehalten wird</translation>
    </message>
    <message>
        <source>Who writes it</source>
        <translation>Wer sie schreibt</translation>
    </message>
    <message>
        <source>Who wrote most</source>
        <translation>Wer am meisten schrieb</translation>
    </message>
    <message>
        <source>Window and picture</source>
        <translation>Fenster und Bild</translation>
    </message>
    <message>
        <source>With a code</source>
        <translation>Mit einem Code</translation>
    </message>
    <message>
        <source>With seconds</source>
        <translation>Mit Sekunden</translation>
    </message>
    <message>
        <source>With this client id, a login this way lasts about 60 days. One with a code renews itself.</source>
        <translation>Mit dieser Client-ID hält eine solche Anmeldung etwa 60 Tage. Eine mit Code erneuert sich von selbst.</translation>
    </message>
    <message>
        <source>With your account you can also write in chats.</source>
        <translation>Mit deinem Konto kannst du auch in Chats schreiben.</translation>
    </message>
    <message>
        <source>Without a login you can still open any channel by its name.</source>
        <translation>Auch ohne Anmeldung kannst du jeden Kanal über seinen Namen öffnen.</translation>
    </message>
    <message>
        <source>Words, or from:name</source>
        <translation>Wörter oder from:Name</translation>
    </message>
    <message>
        <source>Works always: confirm a code on your phone or in any browser</source>
        <translation>Geht immer: einen Code auf dem Handy oder in einem beliebigen Browser bestätigen</translation>
    </message>
    <message>
        <source>Write a message to try the rules on</source>
        <translation>Nachricht zum Ausprobieren der Regeln</translation>
    </message>
    <message>
        <source>Write in chat</source>
        <translation>Im Chat schreiben</translation>
    </message>
    <message>
        <source>Write in the chat</source>
        <translation>Im Chat schreiben</translation>
    </message>
    <message>
        <source>Write one user name; for several people, make several rules.</source>
        <translation>Schreib einen Nutzernamen; für mehrere Leute mach mehrere Regeln.</translation>
    </message>
    <message>
        <source>Write something after /me.</source>
        <translation>Schreib etwas hinter /me.</translation>
    </message>
    <message>
        <source>Write what the rule looks for.</source>
        <translation>Schreib, wonach die Regel sucht.</translation>
    </message>
    <message>
        <source>Written to {path}.</source>
        <translation>Nach {path} geschrieben.</translation>
    </message>
    <message>
        <source>You are banned from this chat.</source>
        <translation>Du bist aus diesem Chat gebannt.</translation>
    </message>
    <message>
        <source>You are logged out here, but Twitch could not be told. You can disconnect Mini TTV in Twitch&apos;s settings.</source>
        <translation>Du bist hier abgemeldet, aber Twitch war nicht zu erreichen. Du kannst Mini TTV in den Einstellungen von Twitch trennen.</translation>
    </message>
    <message>
        <source>You are timed out in this chat.</source>
        <translation>Du hast in diesem Chat einen Timeout.</translation>
    </message>
    <message>
        <source>You are writing too fast. Wait a moment.</source>
        <translation>Du schreibst zu schnell. Warte einen Moment.</translation>
    </message>
    <message>
        <source>You can close this tab and go back to Mini TTV.</source>
        <translation>Du kannst diesen Tab schließen und zu Mini TTV zurückgehen.</translation>
    </message>
    <message>
        <source>You can close this tab. If that was a mistake, try again in Mini TTV.</source>
        <translation>Du kannst diesen Tab schließen. Wenn das ein Versehen war, versuch es in Mini TTV noch einmal.</translation>
    </message>
    <message>
        <source>You can close this tab. Mini TTV says what to do.</source>
        <translation>Du kannst diesen Tab schließen. Mini TTV sagt, was zu tun ist.</translation>
    </message>
    <message>
        <source>You can log in with a code instead.</source>
        <translation>Du kannst dich stattdessen mit einem Code anmelden.</translation>
    </message>
    <message>
        <source>You cannot write here now</source>
        <translation>Du kannst hier gerade nicht schreiben</translation>
    </message>
    <message>
        <source>You have written a lot. Wait a moment.</source>
        <translation>Du hast viel geschrieben. Warte einen Moment.</translation>
    </message>
    <message>
        <source>You may not write in this chat: {reason}.</source>
        <translation>Du darfst in diesem Chat nicht schreiben: {reason}.</translation>
    </message>
    <message>
        <source>You said the same less than 30 seconds ago.</source>
        <translation>Das hast du vor weniger als 30 Sekunden schon gesagt.</translation>
    </message>
    <message>
        <source>Your Twitch account is suspended.</source>
        <translation>Dein Twitch-Konto ist gesperrt.</translation>
    </message>
    <message>
        <source>Your Twitch login as {name} has ended. Log in again.</source>
        <translation>Deine Twitch-Anmeldung als {name} ist abgelaufen. Melde dich neu an.</translation>
    </message>
    <message>
        <source>Your Twitch login does not allow that; log in again to allow it.</source>
        <translation>Deine Twitch-Anmeldung erlaubt das nicht; melde dich neu an, um es zu erlauben.</translation>
    </message>
    <message>
        <source>Your Twitch login does not let Mini TTV write in chat. Allow it on Twitch&apos;s page.</source>
        <translation>Deine Twitch-Anmeldung lässt Mini TTV nicht im Chat schreiben. Erlaube es auf der Seite von Twitch.</translation>
    </message>
    <message>
        <source>Your Twitch login does not let Mini TTV {listed}. Allow it on Twitch&apos;s page; all else goes on.</source>
        <translation>Deine Twitch-Anmeldung erlaubt Mini TTV nicht: {listed}. Erlaube es auf der Seite von Twitch; alles andere läuft weiter.</translation>
    </message>
    <message>
        <source>Your Twitch login has ended. Log in again.</source>
        <translation>Deine Twitch-Anmeldung ist abgelaufen. Melde dich neu an.</translation>
    </message>
    <message>
        <source>Your browser</source>
        <translation>Dein Browser</translation>
    </message>
    <message>
        <source>Your browser cannot hand a login over here. Use a code.</source>
        <translation>Dein Browser kann hier keine Anmeldung übergeben. Nimm einen Code.</translation>
    </message>
    <message>
        <source>Your login does not let Mini TTV see your own emotes.</source>
        <translation>Deine Anmeldung lässt Mini TTV deine eigenen Emotes nicht sehen.</translation>
    </message>
    <message>
        <source>Your login has ended. Log in again, then send it.</source>
        <translation>Deine Anmeldung ist abgelaufen. Melde dich neu an, dann sende sie.</translation>
    </message>
    <message>
        <source>Your login is being checked…</source>
        <translation>Deine Anmeldung wird geprüft …</translation>
    </message>
    <message>
        <source>a day</source>
        <translation>je Tag</translation>
    </message>
    <message>
        <source>a login or a name</source>
        <translation>ein Login oder ein Name</translation>
    </message>
    <message>
        <source>a minute</source>
        <translation>je Minute</translation>
    </message>
    <message>
        <source>a word, or several</source>
        <translation>ein Wort oder mehrere</translation>
    </message>
    <message>
        <source>after {milliseconds} ms</source>
        <translation>nach {milliseconds} ms</translation>
    </message>
    <message>
        <source>an hour</source>
        <translation>je Stunde</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weiterer</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>another program uses it; close that program</source>
        <translation>ein anderes Programm benutzt sie; schließe dieses Programm</translation>
    </message>
    <message>
        <source>another provider</source>
        <translation>anderer Anbieter</translation>
    </message>
    <message>
        <source>autostart hidden boot session</source>
        <translation>Autostart verborgen Systemstart Sitzung</translation>
    </message>
    <message>
        <source>client secret</source>
        <translation>das Client-Geheimnis</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>geschlossen</translation>
    </message>
    <message>
        <source>connecting…</source>
        <translation>verbinden…</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <comment>a date in short, in Qt&apos;s letters</comment>
        <translation>d. MMM yyyy</translation>
    </message>
    <message>
        <source>d MMMM yyyy</source>
        <comment>a date in full, in Qt&apos;s letters</comment>
        <translation>d. MMMM yyyy</translation>
    </message>
    <message>
        <source>emotes only</source>
        <translation>nur Emotes</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>leer</translation>
    </message>
    <message>
        <source>en</source>
        <comment>the code of the language of this text</comment>
        <translation>de</translation>
    </message>
    <message>
        <source>followers only</source>
        <translation>nur Follower</translation>
    </message>
    <message>
        <source>followers only (of {time} or more)</source>
        <translation>nur Follower (ab {time})</translation>
    </message>
    <message>
        <source>followers only (of {time})</source>
        <translation>nur Follower (ab {time})</translation>
    </message>
    <message numerus="yes">
        <source>for %n day(s)</source>
        <translation>
            <numerusform>%n Tag lang</numerusform>
            <numerusform>%n Tage lang</numerusform>
        </translation>
    </message>
    <message>
        <source>for a year</source>
        <translation>ein Jahr lang</translation>
    </message>
    <message>
        <source>for ever</source>
        <translation>für immer</translation>
    </message>
    <message>
        <source>gone</source>
        <translation>weg</translation>
    </message>
    <message>
        <source>in the tray</source>
        <translation>im Infobereich</translation>
    </message>
    <message>
        <source>it cannot be opened; check the folder and its permissions</source>
        <translation>sie lässt sich nicht öffnen; prüfe den Ordner und seine Rechte</translation>
    </message>
    <message>
        <source>it does not answer</source>
        <translation>er antwortet nicht</translation>
    </message>
    <message>
        <source>it is damaged; it will be put aside at the next start</source>
        <translation>sie ist beschädigt; beim nächsten Start wird sie beiseitegelegt</translation>
    </message>
    <message>
        <source>it is locked</source>
        <translation>er ist gesperrt</translation>
    </message>
    <message>
        <source>it is too large</source>
        <translation>es ist zu groß</translation>
    </message>
    <message>
        <source>it may not be written; check its permissions</source>
        <translation>sie darf nicht geschrieben werden; prüfe ihre Rechte</translation>
    </message>
    <message>
        <source>it refused to delete it</source>
        <translation>er hat das Löschen verweigert</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>gerade eben</translation>
    </message>
    <message>
        <source>keys shortcuts</source>
        <comment>words that find the keys in the settings</comment>
        <translation>Tasten Tastenkürzel Kürzel</translation>
    </message>
    <message numerus="yes">
        <source>left out: %n of bots</source>
        <translation>
            <numerusform>ausgelassen: %n von Bots</numerusform>
            <numerusform>ausgelassen: %n von Bots</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>left out: %n of other rooms</source>
        <translation>
            <numerusform>ausgelassen: %n aus anderen Chats</numerusform>
            <numerusform>ausgelassen: %n aus anderen Chats</numerusform>
        </translation>
    </message>
    <message>
        <source>left out: {bots} of bots and {copies} of other rooms</source>
        <translation>ausgelassen: {bots} von Bots und {copies} aus anderen Chats</translation>
    </message>
    <message>
        <source>live</source>
        <translation>live</translation>
    </message>
    <message>
        <source>login</source>
        <translation>die Anmeldung</translation>
    </message>
    <message>
        <source>message deleted</source>
        <translation>Nachricht gelöscht</translation>
    </message>
    <message>
        <source>messages</source>
        <translation>Nachrichten</translation>
    </message>
    <message>
        <source>messages of people with the badge</source>
        <translation>Nachrichten von Leuten mit dem Abzeichen</translation>
    </message>
    <message>
        <source>messages of the user</source>
        <translation>Nachrichten von</translation>
    </message>
    <message>
        <source>messages that fit the expression</source>
        <translation>Nachrichten, auf die der Ausdruck passt</translation>
    </message>
    <message>
        <source>messages with the text</source>
        <translation>Nachrichten mit dem Text</translation>
    </message>
    <message>
        <source>messages with the word</source>
        <translation>Nachrichten mit dem Wort</translation>
    </message>
    <message>
        <source>new</source>
        <translation>neu</translation>
    </message>
    <message>
        <source>no reason was given</source>
        <translation>kein Grund genannt</translation>
    </message>
    <message>
        <source>no recording of it is known</source>
        <translation>es ist keine Aufzeichnung davon bekannt</translation>
    </message>
    <message>
        <source>nobody is live</source>
        <translation>niemand ist live</translation>
    </message>
    <message>
        <source>none</source>
        <comment>messages that were sought</comment>
        <translation>keine</translation>
    </message>
    <message>
        <source>none</source>
        <comment>no picture</comment>
        <translation>keins</translation>
    </message>
    <message>
        <source>not known yet</source>
        <translation>noch unbekannt</translation>
    </message>
    <message>
        <source>not reachable</source>
        <translation>nicht erreichbar</translation>
    </message>
    <message>
        <source>nothing said before</source>
        <translation>nichts schon Gesagtes</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>on</source>
        <translation>an</translation>
    </message>
    <message>
        <source>on {date}</source>
        <translation>am {date}</translation>
    </message>
    <message>
        <source>other channels</source>
        <translation>andere Kanäle</translation>
    </message>
    <message>
        <source>part of a message</source>
        <translation>ein Teil einer Nachricht</translation>
    </message>
    <message>
        <source>read chat as you</source>
        <translation>als du im Chat mitlesen</translation>
    </message>
    <message>
        <source>reconnecting…</source>
        <translation>neu verbinden…</translation>
    </message>
    <message>
        <source>see the channels that you follow</source>
        <translation>die Kanäle sehen, denen du folgst</translation>
    </message>
    <message>
        <source>see your emotes</source>
        <translation>deine Emotes sehen</translation>
    </message>
    <message>
        <source>shared chat</source>
        <translation>geteilter Chat</translation>
    </message>
    <message>
        <source>slow mode ({time})</source>
        <translation>langsamer Modus ({time})</translation>
    </message>
    <message>
        <source>started {ago}</source>
        <translation>gestartet {ago}</translation>
    </message>
    <message>
        <source>subscribers only</source>
        <translation>nur Abonnenten</translation>
    </message>
    <message>
        <source>such as ^!play</source>
        <translation>etwa ^!play</translation>
    </message>
    <message>
        <source>such as moderator, or subscriber/12</source>
        <translation>etwa moderator oder subscriber/12</translation>
    </message>
    <message>
        <source>the command line</source>
        <translation>die Befehlszeile</translation>
    </message>
    <message>
        <source>the disk is full; make room and it goes on by itself</source>
        <translation>die Festplatte ist voll; schaff Platz, dann geht es von selbst weiter</translation>
    </message>
    <message>
        <source>the disk reported an error</source>
        <translation>die Festplatte hat einen Fehler gemeldet</translation>
    </message>
    <message>
        <source>the environment</source>
        <translation>die Umgebung</translation>
    </message>
    <message>
        <source>the settings file</source>
        <translation>die Einstellungsdatei</translation>
    </message>
    <message>
        <source>this system has none</source>
        <translation>dieses System hat keinen</translation>
    </message>
    <message>
        <source>unique messages only</source>
        <translation>nur einmalige Nachrichten</translation>
    </message>
    <message>
        <source>use “{name}”</source>
        <translation>„{name}“ benutzen</translation>
    </message>
    <message>
        <source>write in chat</source>
        <translation>im Chat schreiben</translation>
    </message>
    <message numerus="yes">
        <source>{badge} (%n month(s))</source>
        <translation>
            <numerusform>{badge} (%n Monat)</numerusform>
            <numerusform>{badge} (%n Monate)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{emote}, %n in the last 60 seconds</source>
        <translation>
            <numerusform>{emote}, %n in den letzten 60 Sekunden</numerusform>
            <numerusform>{emote}, %n in den letzten 60 Sekunden</numerusform>
        </translation>
    </message>
    <message>
        <source>{error} Favourites and added channels are kept until Mini TTV ends.</source>
        <translation>{error} Favoriten und hinzugefügte Kanäle bleiben, bis Mini TTV endet.</translation>
    </message>
    <message>
        <source>{error} The list of counted channels is not kept.</source>
        <translation>{error} Die Liste der gezählten Kanäle wird nicht aufbewahrt.</translation>
    </message>
    <message>
        <source>{error} Until that is mended there are no quiet hours.</source>
        <translation>{error} Bis das behoben ist, gibt es keine Ruhezeiten.</translation>
    </message>
    <message>
        <source>{finding} Mini TTV goes on trying.</source>
        <translation>{finding} Mini TTV versucht es weiter.</translation>
    </message>
    <message>
        <source>{folder} cannot be written to.</source>
        <translation>In {folder} kann nicht geschrieben werden.</translation>
    </message>
    <message numerus="yes">
        <source>{found} of the %n here</source>
        <translation>
            <numerusform>{found} von %n</numerusform>
            <numerusform>{found} von %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{found} of the %n loaded so far</source>
        <translation>
            <numerusform>{found} von bisher %n geladenen</numerusform>
            <numerusform>{found} von bisher %n geladenen</numerusform>
        </translation>
    </message>
    <message>
        <source>{hits} of {emotes}</source>
        <translation>{hits} von {emotes}</translation>
    </message>
    <message>
        <source>{host} answered with an error</source>
        <translation>{host} antwortete mit einem Fehler</translation>
    </message>
    <message>
        <source>{host} asks to come back later</source>
        <translation>{host} bittet, später wiederzukommen</translation>
    </message>
    <message>
        <source>{host} cannot be reached. Check the network connection.</source>
        <translation>{host} ist nicht zu erreichen. Prüfe die Netzwerkverbindung.</translation>
    </message>
    <message>
        <source>{host} did not answer in time.</source>
        <translation>{host} hat nicht rechtzeitig geantwortet.</translation>
    </message>
    <message>
        <source>{host} did not answer in time. Check the network connection.</source>
        <translation>{host} hat nicht rechtzeitig geantwortet. Prüfe die Netzwerkverbindung.</translation>
    </message>
    <message>
        <source>{host} does not know this address</source>
        <translation>{host} kennt diese Adresse nicht</translation>
    </message>
    <message>
        <source>{host} sent an answer that cannot be read.</source>
        <translation>{host} hat eine Antwort gesendet, die sich nicht lesen lässt.</translation>
    </message>
    <message>
        <source>{host} sent more than {size} kB for one file.</source>
        <translation>{host} hat mehr als {size} kB für eine Datei gesendet.</translation>
    </message>
    <message>
        <source>{hours} h {left} m</source>
        <translation>{hours} h {left} m</translation>
    </message>
    <message>
        <source>{key} is already: {words}.</source>
        <translation>{key} ist schon belegt: {words}.</translation>
    </message>
    <message>
        <source>{key} or {other}</source>
        <translation>{key} oder {other}</translation>
    </message>
    <message>
        <source>{left} min</source>
        <translation>{left} min</translation>
    </message>
    <message>
        <source>{length}x combo has ended: {emote}</source>
        <translation>{length}× Combo ist vorbei: {emote}</translation>
    </message>
    <message>
        <source>{length}x combo: {emote}</source>
        <translation>{length}× Combo: {emote}</translation>
    </message>
    <message>
        <source>{letters} of {most} characters</source>
        <translation>{letters} von {most} Zeichen</translation>
    </message>
    <message numerus="yes">
        <source>{live} live of %n followed</source>
        <translation>
            <numerusform>{live} von %n gefolgten live</numerusform>
            <numerusform>{live} von %n gefolgten live</numerusform>
        </translation>
    </message>
    <message>
        <source>{login} cannot be watched in your region.</source>
        <translation>{login} ist in deiner Region nicht verfügbar.</translation>
    </message>
    <message>
        <source>{login} has ended the stream.</source>
        <translation>{login} hat den Stream beendet.</translation>
    </message>
    <message>
        <source>{login} hits.{suffix}</source>
        <translation>{login} Treffer.{suffix}</translation>
    </message>
    <message>
        <source>{login} is live, but its video cannot be read right now. Try again in some seconds.</source>
        <translation>{login} ist live, aber das Video lässt sich gerade nicht lesen. Versuch es in einigen Sekunden noch einmal.</translation>
    </message>
    <message>
        <source>{login} is no longer counted in the background.</source>
        <translation>{login} wird nicht mehr im Hintergrund gezählt.</translation>
    </message>
    <message>
        <source>{login} is offline.</source>
        <translation>{login} ist offline.</translation>
    </message>
    <message>
        <source>{login} messages.{suffix}</source>
        <translation>{login} Nachrichten.{suffix}</translation>
    </message>
    <message>
        <source>{megabits} Mbit/s</source>
        <translation>{megabits} Mbit/s</translation>
    </message>
    <message>
        <source>{megabytes} MB are free again.</source>
        <translation>{megabytes} MB sind wieder frei.</translation>
    </message>
    <message numerus="yes">
        <source>{names} and %n more</source>
        <comment>people</comment>
        <translation>
            <numerusform>{names} und %n weitere Person</numerusform>
            <numerusform>{names} und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>{name} belongs to one computer and was left alone.</source>
        <translation>{name} gehört zu einem bestimmten Computer und blieb, wie es ist.</translation>
    </message>
    <message>
        <source>{name} does something else</source>
        <translation>{name} macht etwas anderes</translation>
    </message>
    <message>
        <source>{name} earned the badge for {bits} bits!</source>
        <translation>{name} hat das Abzeichen für {bits} Bits bekommen!</translation>
    </message>
    <message>
        <source>{name} emotes are missing: {error}</source>
        <translation>Emotes von {name} fehlen: {error}</translation>
    </message>
    <message>
        <source>{name} emotes may be out of date: {error}</source>
        <translation>Emotes von {name} sind vielleicht veraltet: {error}</translation>
    </message>
    <message>
        <source>{name} has a new title</source>
        <translation>{name} hat einen neuen Titel</translation>
    </message>
    <message>
        <source>{name} has no sound-only stream. Choose another quality.</source>
        <translation>{name} hat keinen Stream nur mit Ton. Wähle eine andere Qualität.</translation>
    </message>
    <message>
        <source>{name} is a number from {low} to {high}, not {value}.</source>
        <translation>{name} ist eine Zahl von {low} bis {high}, nicht {value}.</translation>
    </message>
    <message>
        <source>{name} is live</source>
        <translation>{name} ist live</translation>
    </message>
    <message>
        <source>{name} is no longer among the channels added here.</source>
        <translation>{name} gehört nicht mehr zu den hier hinzugefügten Kanälen.</translation>
    </message>
    <message>
        <source>{name} is no settings file.</source>
        <translation>{name} ist keine Einstellungsdatei.</translation>
    </message>
    <message>
        <source>{name} is one of {words}, not {value}.</source>
        <translation>{name} ist eines von {words}, nicht {value}.</translation>
    </message>
    <message>
        <source>{name} is too large for a settings file.</source>
        <translation>{name} ist zu groß für eine Einstellungsdatei.</translation>
    </message>
    <message>
        <source>{name} is true or false, not {value}.</source>
        <translation>{name} ist true oder false, nicht {value}.</translation>
    </message>
    <message>
        <source>{name} is watched now like a channel that you follow.</source>
        <translation>{name} wird jetzt beobachtet wie ein Kanal, dem du folgst.</translation>
    </message>
    <message>
        <source>{name} needs a text, not {value}.</source>
        <translation>{name} braucht einen Text, nicht {value}.</translation>
    </message>
    <message>
        <source>{name} plays {game}</source>
        <translation>{name} spielt {game}</translation>
    </message>
    <message>
        <source>{name} sent global emotes that are no list.</source>
        <translation>{name} hat globale Emotes gesendet, die keine Liste sind.</translation>
    </message>
    <message>
        <source>{name} was banned.</source>
        <translation>{name} wurde gebannt.</translation>
    </message>
    <message>
        <source>{name} was left alone: it is set by {fixed}.</source>
        <translation>{name} blieb, wie es ist: Es ist festgelegt durch {fixed}.</translation>
    </message>
    <message>
        <source>{name} was timed out for {time}.</source>
        <translation>{name} hat {time} Auszeit.</translation>
    </message>
    <message>
        <source>{path} cannot be read: {reason}.</source>
        <translation>{path} lässt sich nicht lesen: {reason}.</translation>
    </message>
    <message>
        <source>{path} cannot be used: {reason}. Check the folder and its permissions.</source>
        <translation>{path} lässt sich nicht benutzen: {reason}. Prüfe den Ordner und seine Rechte.</translation>
    </message>
    <message>
        <source>{path} cannot be written: choose another folder.</source>
        <translation>{path} lässt sich nicht schreiben: Wähle einen anderen Ordner.</translation>
    </message>
    <message>
        <source>{path} cannot be written: {reason}.</source>
        <translation>{path} lässt sich nicht schreiben: {reason}.</translation>
    </message>
    <message>
        <source>{place} of {total}</source>
        <translation>{place} von {total}</translation>
    </message>
    <message>
        <source>{quality} cannot be shown on this computer.</source>
        <translation>{quality} lässt sich auf diesem Computer nicht zeigen.</translation>
    </message>
    <message>
        <source>{quality} is too much right now: playing {less}.</source>
        <translation>{quality} ist gerade zu viel: Es läuft {less}.</translation>
    </message>
    <message>
        <source>{rate} / s</source>
        <translation>{rate} / s</translation>
    </message>
    <message>
        <source>{reason}. Trying again in {seconds} s.</source>
        <translation>{reason}. Neuer Versuch in {seconds} s.</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds} s</translation>
    </message>
    <message>
        <source>{seconds} s behind</source>
        <translation>{seconds} s zurück</translation>
    </message>
    <message>
        <source>{seconds} s behind live</source>
        <translation>{seconds} s hinter live</translation>
    </message>
    <message>
        <source>{seconds} s behind live, catching up at {rate}x</source>
        <translation>{seconds} s hinter live, holt mit {rate}x auf</translation>
    </message>
    <message>
        <source>{seconds} s behind, catching up</source>
        <translation>{seconds} s zurück, holt auf</translation>
    </message>
    <message>
        <source>{seconds} s later</source>
        <translation>{seconds} s später</translation>
    </message>
    <message>
        <source>{several} and {last}</source>
        <translation>{several} und {last}</translation>
    </message>
    <message>
        <source>{shown} shown, {dropped} dropped</source>
        <translation>{shown} gezeigt, {dropped} verworfen</translation>
    </message>
    <message>
        <source>{shown} {rest} So others go to the inbox without being shown.</source>
        <translation>{shown} {rest} Darum kommen andere in den Posteingang, ohne gezeigt zu werden.</translation>
    </message>
    <message>
        <source>{size} portrait</source>
        <translation>{size} Hochformat</translation>
    </message>
    <message>
        <source>{size}, shown at {shown}</source>
        <translation>{size}, gezeigt mit {shown}</translation>
    </message>
    <message>
        <source>{start} to {end}</source>
        <translation>{start} bis {end}</translation>
    </message>
    <message>
        <source>{text} names no channel, video or clip. Give a channel&apos;s name, or an address such as twitch.tv/name or twitch.tv/videos/123.</source>
        <translation>{text} ist kein Kanal, Video oder Clip. Gib den Namen eines Kanals an oder eine Adresse wie twitch.tv/name oder twitch.tv/videos/123.</translation>
    </message>
    <message>
        <source>{total} in total, {minute} in the last 60 seconds</source>
        <translation>{total} insgesamt, {minute} in den letzten 60 Sekunden</translation>
    </message>
    <message>
        <source>{unread}: go to the newest</source>
        <translation>{unread}: zur neuesten</translation>
    </message>
    <message>
        <source>{viewers}, started {ago}</source>
        <translation>{viewers}, gestartet {ago}</translation>
    </message>
    <message>
        <source>{what} {which} “{text}”</source>
        <translation>{what}: {which} „{text}“</translation>
    </message>
    <message>
        <source>{when}: nothing was counted</source>
        <translation>{when}: nichts gezählt</translation>
    </message>
    <message>
        <source>{words} (Ctrl+F)</source>
        <translation>{words} (Strg+F)</translation>
    </message>
    <message>
        <source>“{login}” is no channel name: letters, digits and underscores only.</source>
        <translation>„{login}“ ist kein Kanalname: nur Buchstaben, Ziffern und Unterstriche.</translation>
    </message>
    <message>
        <source>“{name}” is no clip of Twitch.</source>
        <translation>„{name}“ ist kein Clip von Twitch.</translation>
    </message>
    <message>
        <source>“{name}” is no video of Twitch.</source>
        <translation>„{name}“ ist kein Video von Twitch.</translation>
    </message>
    <message>
        <source>▼ chat goes off: click to see it in the recording</source>
        <translation>▼ Chat dreht auf: Klick zeigt es in der Aufzeichnung</translation>
    </message>
</context>
</TS>
