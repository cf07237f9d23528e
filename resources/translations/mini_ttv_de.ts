<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name></name>
    <message numerus="yes">
        <source>%n categor(y|ies)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n channel(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n channel(s) (does|do) something else</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n channel(s) (is|are) live</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
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
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) ago</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
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
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) here, as far as the chat remembers</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) ago</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
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
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
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
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n third-party emote(s) of the channel (was|were) not used in this range.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n viewer(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n year(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>A change needs a restart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A channel&apos;s name is needed, such as northwind.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A client id has 30 letters and digits; this has {count}. Copy all of it, and nothing else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A client secret has 30 letters and digits; this has {count}. Copy all of it, and nothing else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A clip at Twitch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A clip has no live chat, and the messages of its time are not shown here.</source>
        <translation>Ein Clip hat keinen Live-Chat, und die Nachrichten von damals werden hier nicht gezeigt.</translation>
    </message>
    <message>
        <source>A free service that is not Twitch&apos;s; it learns which channels you open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A message has {most} characters at most; this one has {count}.</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A recording at Twitch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A rule has {most} characters at most.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A small player for Twitch. MIT licence. Not made by Twitch.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A video has no live chat, and the messages of its time are not shown here.</source>
        <translation>Ein Video hat keinen Live-Chat, und die Nachrichten von damals werden hier nicht gezeigt.</translation>
    </message>
    <message>
        <source>A video plays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About Mini TTV version licence copy diagnostics log logs crash report open folder help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Above the picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accent colour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Account {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Konten</translation>
    </message>
    <message>
        <source>Accounts, followed channels and counted hits stay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ad break</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ad break, {left} s left</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add to Following, on this computer only</source>
        <translation>Zu „Gefolgt“ hinzufügen, nur auf diesem Computer</translation>
    </message>
    <message>
        <source>Add “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Added channels are watched like follows, on this computer only. No account is needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Added on this computer</source>
        <translation>Auf diesem Computer hinzugefügt</translation>
    </message>
    <message>
        <source>After that the player says that the stream has ended.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All as before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All is well: playing {quality}.</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All providers</source>
        <translation>Alle Anbieter</translation>
    </message>
    <message>
        <source>All time</source>
        <translation>Insgesamt</translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Announcement</source>
        <translation>Ankündigung</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As a notice of the desktop, never more than one for one stream.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As of {time}, {ago}: </source>
        <translation>Stand {time}, {ago}: </translation>
    </message>
    <message>
        <source>Ask recent-messages.robotty.de for what was said before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking Twitch for a code …</source>
        <translation>Code wird bei Twitch angefordert …</translation>
    </message>
    <message>
        <source>At the end of the stream</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Audio only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Back to the large window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the video</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to what plays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Beside the picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Best</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Better a smaller picture than one that stutters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bit rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Black or white grounds, strong lines around everything that can be used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Broadcaster</source>
        <translation>Streamer</translation>
    </message>
    <message>
        <source>Browsing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Buffer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By at most a few per cent, which nobody hears, until live is near again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By minute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By whole days (UTC). Who does not want to stand here is kept out: right click.</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Categories found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Category</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Category and title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed from the next start on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Channel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Channels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Channels and categories</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Channels found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Channels that are counted in the background</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Channels that are never told of, such as one,two</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chat beside the picture, above it, or not at all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chat closed</source>
        <translation>Chat geschlossen</translation>
    </message>
    <message>
        <source>Chat is faster than video; with a delay nobody tells you what you will see next.</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chat only</source>
        <translation>Nur Chat</translation>
    </message>
    <message>
        <source>Chat rests while the pointer is on it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chatter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chatters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the client id</source>
        <translation>Client-ID prüfen</translation>
    </message>
    <message>
        <source>Checking the login</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking the login of {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chosen channels to tell of, such as one,two</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chosen ones</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close this tab and start the login again in Mini TTV.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closing the window keeps the program in the tray</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code {code}</source>
        <translation>Code {code}</translation>
    </message>
    <message>
        <source>Codecs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Combo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Combos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compact shows more, roomy is easier to hit.</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connecting again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connecting again…</source>
        <translation>Neu verbinden…</translation>
    </message>
    <message>
        <source>Connecting to the chat of {channel}…</source>
        <translation>Verbindung mit dem Chat von {channel} wird hergestellt…</translation>
    </message>
    <message>
        <source>Connecting to the chat…</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied, but not saved: {trouble}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Copied: %n line(s).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Copied: {address} ({time} in the recording)</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy diagnostics and paste them into your report: versions, screens, changed options and the last warnings, without tokens and without names that you have typed. Nothing is sent by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy its address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy message</source>
        <translation>Nachricht kopieren</translation>
    </message>
    <message>
        <source>Copy name</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the link</source>
        <translation>Link kopieren</translation>
    </message>
    <message>
        <source>Copy the top ten as a picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy user name</source>
        <translation>Benutzernamen kopieren</translation>
    </message>
    <message>
        <source>Copy what happened, line by line, to ask others for help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy with name and time</source>
        <translation>Mit Name und Uhrzeit kopieren</translation>
    </message>
    <message>
        <source>Count</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Count another channel: its name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Count in the background</source>
        <translation>Im Hintergrund mitzählen</translation>
    </message>
    <message>
        <source>Count no more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Count {login} again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counted channels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counted hits, followed channels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counted with Mini TTV</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create it, open it with “Manage”, and copy its client id into this field:</source>
        <translation>Erstelle sie, öffne sie mit „Verwalten“ und kopiere ihre Client-ID in dieses Feld:</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Days that counted hits are kept; 0 for ever</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Days that the messages themselves are kept; 0 keeps none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Delete all hits of all channels that were ever counted?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete everything counted?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete everything counted…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deleted messages</source>
        <translation>Gelöschte Nachrichten</translation>
    </message>
    <message>
        <source>Deleted messages stay struck out, or are hidden</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deleting…</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drawing…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Earlier messages end here</source>
        <translation>Hier enden die früheren Nachrichten</translation>
    </message>
    <message>
        <source>Easier to read, with fewer messages on the screen.</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Emotes as CSV…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Emotes as JSON…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Emotes of the last minute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Emotes of the last minute in the mini player</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Emotes of the range</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Emotes that nobody used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Emotes to write</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter puts the marked emote into your message</source>
        <translation>Eingabe setzt das markierte Emote in deine Nachricht</translation>
    </message>
    <message>
        <source>Enter the client id that Twitch shows for your application.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the client secret, or choose “Public” if the application has none.</source>
        <translation>Gib das Client-Geheimnis ein, oder wähle „Öffentlich“, wenn die Anwendung keines hat.</translation>
    </message>
    <message>
        <source>Errors only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every day as CSV…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every day as JSON…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every emote in the chat of {login} is counted from now on, whether you watch it or not.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every hour as CSV…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every hour as JSON…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every minute as CSV…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every minute as JSON…</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything that was counted is gone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter by provider</source>
        <translation>Nach Anbieter filtern</translation>
    </message>
    <message>
        <source>Filter the list, or search in the chat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find in this list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find in this list (Ctrl+F)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find in: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finding the clip…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finding the stream…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finding the video…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finishing the login …</source>
        <translation>Anmeldung wird abgeschlossen …</translation>
    </message>
    <message>
        <source>First</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First session</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>For another computer, or as a copy. Accounts, tokens and places of windows are not in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For buttons, links and what is chosen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For exports: who wrote what, of all chats that are counted. Older ones are deleted once a day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For looking into one thing: app, ui, services, twitch, playback, emotes, storage, desktop, core, qt.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For tests and for servers that speak the same language as Twitch; empty for Twitch itself.</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the first to the second, by a thousand messages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Full screen (or a double click)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Further (or the wheel)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>General</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>H.264 and H.265</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>H.264, H.265 and AV1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Handing the login over …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Has to be, letter for letter, the one that is registered with the application.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hidden</source>
        <translation>Ausgeblendet</translation>
    </message>
    <message>
        <source>Hide the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide this</source>
        <translation>Ausblenden</translation>
    </message>
    <message>
        <source>High</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>High (up to 720p)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hits by a thousand messages of the first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hits by a thousand messages of the second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hits in messages that moderators deleted</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far the picture is behind the broadcaster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How long hits are kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many times as much as usual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much the log holds. It stays on this computer, and never holds passwords or tokens.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the login begins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If something is wrong</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In a window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In how many of a hundred messages it stands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the tray, without a window; where the desktop has no tray, with one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the web browser</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In this window</source>
        <translation>In diesem Fenster</translation>
    </message>
    <message>
        <source>In {minutes} minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It goes into the keyring like any other login. Whoever has it can act in your name, so show it to nobody.</source>
        <translation>Er kommt wie jede andere Anmeldung in den Schlüsselbund. Wer ihn hat, kann in deinem Namen handeln; zeig ihn also niemandem.</translation>
    </message>
    <message>
        <source>It goes on telling who is live. Quit it from the tray&apos;s menu.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not known whether it was sent. {error}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is quiet here</source>
        <translation>Hier ist es ruhig</translation>
    </message>
    <message>
        <source>It plays on when the channel is back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It plays when the channel goes live.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was not sent.</source>
        <translation>Die Nachricht wurde nicht gesendet.</translation>
    </message>
    <message>
        <source>It was not sent: the chat was left before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its chat without the video (or the middle button)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jump to live</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Just started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep on top</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep on top: only the desktop can (Wayland)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the window on top of all others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep {login} out, and forget what was counted of them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept out: {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>LIVE</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Languages: {names}</source>
        <translation>Sprachen: {names}</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last 6 hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Later, to match the video</source>
        <translation>Später, passend zum Video</translation>
    </message>
    <message>
        <source>Leave full screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave full screen, theatre or mini player</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave it empty to keep the secret that there is</source>
        <translation>Leer lassen, um das vorhandene Geheimnis zu behalten</translation>
    </message>
    <message>
        <source>Less lets you see what is below it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Less motion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Less see-through</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Like the desktop</source>
        <translation>Wie der Desktop</translation>
    </message>
    <message>
        <source>Like the desktop: changes with it while the program runs.</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log in where you may be logged in already</source>
        <translation>Dort anmelden, wo du es vielleicht schon bist</translation>
    </message>
    <message>
        <source>Log in with Twitch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log in with Twitch first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log in with Twitch to search. Without a login, a channel&apos;s whole name opens it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log in with Twitch to see the channels that you follow.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log in with Twitch to see this list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log in with Twitch to see who this is.</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log levels of areas are written as playback=debug,twitch=info, not {strange}. Areas are {areas}; levels are {levels}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log levels of single areas, such as playback=debug,twitch=info</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Logging in to the chat again…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Louder (also by wheel)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Low</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Low (up to 360p)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Low latency</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Medium</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Medium (up to 540p)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mention</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Messages as JSON…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Messages in a row, each of another chatter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Messages may be missing before this point.</source>
        <translation>Vor dieser Stelle können Nachrichten fehlen.</translation>
    </message>
    <message>
        <source>Messages that a chat keeps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Messages that a moderator has taken away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Messages that a screen reader speaks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Messages that mention me</source>
        <translation>Nachrichten, die mich erwähnen</translation>
    </message>
    <message>
        <source>Mini TTV cannot listen at port {port} of this computer ({reason}). Use a code to log in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mini TTV does not know the command /{command}. /me is the only one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mini TTV does not wait any more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mini TTV goes on in the tray, and tells when somebody goes live. Quit it from the icon&apos;s menu or with Ctrl+Q.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mini TTV has the answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mini TTV may not listen at port {port} of this computer. Use a code to log in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mini TTV needs a Twitch client id for the login. Enter one under “Client id” in the login window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mini TTV opens Twitch&apos;s page there. Agree, and the page hands the login over to Mini TTV.</source>
        <translation>Mini TTV öffnet dort die Seite von Twitch. Stimme zu, dann übergibt die Seite die Anmeldung an Mini TTV.</translation>
    </message>
    <message>
        <source>Mini TTV waits for Twitch&apos;s answer at this address. Start the login in Mini TTV.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mini TTV watches {most} added channels at most. Remove one of them first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mini TTV&apos;s picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mini player</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Minutes to keep trying when a stream breaks off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Missed notices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Missed notices ({number})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moderator</source>
        <translation>Moderator</translation>
    </message>
    <message>
        <source>Moments at which the chat goes off are told by the minute: choose three days at most.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moments at which the chat went off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moments at which the chat went off. Enter or a double click plays the recording from there on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More of {category}</source>
        <translation>Mehr aus {category}</translation>
    </message>
    <message>
        <source>More room between messages</source>
        <translation>Mehr Abstand zwischen Nachrichten</translation>
    </message>
    <message>
        <source>More see-through</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Most viewers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Muted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Name of a channel to count in the background</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the emote, and who provides it</source>
        <translation>Name des Emotes und sein Anbieter</translation>
    </message>
    <message>
        <source>Name or address of a channel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name or address of the channel to add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names and emotes grow with it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nearer (or the wheel)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs a login; costs a second connection for each chat.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Never tell of these categories</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Never tell of titles with one of these words, such as rerun</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No account is needed.</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No category&apos;s name has these words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No channel found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No channel is counted in the background.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No channel of this category is live in the languages listed.</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No emote was written in this range.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No emote yet. The first one that somebody writes appears here.</source>
        <translation>Noch kein Emote. Das erste, das jemand schreibt, erscheint hier.</translation>
    </message>
    <message>
        <source>No emotes</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No moment here at which the chat went off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No notice when they go live</source>
        <translation>Nicht mehr melden, wenn der Kanal live geht</translation>
    </message>
    <message>
        <source>No notification service answers on this desktop; where there is a tray, its icon tells instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No option has these words. Try a part of one, such as “chat” or “key”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No picture came.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No rules yet. Messages with your own name stand out without one.</source>
        <translation>Noch keine Regeln. Nachrichten mit deinem Namen fallen auch so auf.</translation>
    </message>
    <message>
        <source>No title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is live in these languages at the moment.</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody wrote in this range.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody you follow is live</source>
        <translation>Niemand, dem du folgst, ist live</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not all desktops let programs decide that; then the window&apos;s own menu can.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not at all</source>
        <translation>Gar nicht</translation>
    </message>
    <message>
        <source>Not the login that Mini TTV waits for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing by itself</source>
        <translation>Nichts von selbst</translation>
    </message>
    <message>
        <source>Nothing fades or slides, and animated emotes stand still.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing found here</source>
        <translation>Hier nichts gefunden</translation>
    </message>
    <message>
        <source>Nothing has been counted yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has been counted yet: watch a channel, or use `mini-ttv count`.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing here</source>
        <translation>Nichts da</translation>
    </message>
    <message>
        <source>Nothing here fits that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is lost: chat and counters go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to see here</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notifications are paused.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notifications are snoozed until {until}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now on: {mode}.</source>
        <translation>Jetzt an: {mode}.</translation>
    </message>
    <message>
        <source>Of messages</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Off, it stays lower until somebody chooses another quality.</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Older ones are forgotten. More of them need more memory.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On Twitch since {date} ({age})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On Wayland only the desktop itself can keep a window on top: use the window&apos;s own menu there, or start Mini TTV with QT_QPA_PLATFORM=xcb.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On this computer alone: Twitch learns nothing of it.</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only channels can be followed. Give a channel&apos;s name, or an address such as twitch.tv/name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only emotes of {providers}</source>
        <translation>Nur Emotes von {providers}</translation>
    </message>
    <message>
        <source>Only followers may write in this chat.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only for who has registered an application with Twitch; the login dialog helps with it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only subscribers can watch this clip.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only subscribers can watch this video.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only subscribers can watch {login} right now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only subscribers may write in this chat.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only those who have followed for {time} or more may write in this chat.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only those who have followed may write in this chat.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only while a screen reader runs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opacity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opacity of the mini player in per cent</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the folder of logs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the folder: {name}</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open “{name}”</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Orange</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order of followed channels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order: {order}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order: {order}. Pinned channels stay first.</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause notifications</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pin the chosen channel, or no longer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pin: first in the list</source>
        <translation>Oben in der Liste anheften</translation>
    </message>
    <message>
        <source>Pink</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pinned channels always come first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pinned, {channel}</source>
        <translation>Angeheftet, {channel}</translation>
    </message>
    <message>
        <source>Play</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play a channel first; then P makes it small.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play a little faster where live is further away than usual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play clip {slug}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play in the mini player</source>
        <translation>Im Mini-Player abspielen</translation>
    </message>
    <message>
        <source>Play or pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play the recording from here on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play video {id}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play {channel}</source>
        <translation>{channel} abspielen</translation>
    </message>
    <message>
        <source>Playback</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Playing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Point at the plot for its values; turn the wheel to zoom, drag to move</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Port {port} of this computer is in use by another program, so your browser cannot hand the login over. Close that program, which may be a second Mini TTV, and try again, or use a code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Provider</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quiet hours are written like 23:00-07:00, not {text}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quieter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Range</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Range of the numbers</source>
        <translation>Zeitraum der Zahlen</translation>
    </message>
    <message>
        <source>Read the chat a second time over EventSub, against gaps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read the list anew</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recently started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reconnecting in {wait} s, try {step} (step {rung} of {rungs})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reconnecting, try {step} (step {rung} of {rungs})…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Red</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redirect address registered with Twitch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Neu laden</translation>
    </message>
    <message>
        <source>Register Mini TTV with Twitch</source>
        <translation>Mini TTV bei Twitch registrieren</translation>
    </message>
    <message>
        <source>Reload the stream</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset all keys</source>
        <translation>Alle Tasten zurücksetzen</translation>
    </message>
    <message>
        <source>Reset everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset everything…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset the keys: {words}</source>
        <translation>Tasten zurücksetzen: {words}</translation>
    </message>
    <message>
        <source>Reset: {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rest while the pointer is on the chat</source>
        <translation>Anhalten, solange der Mauszeiger auf dem Chat ist</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Nochmal versuchen</translation>
    </message>
    <message>
        <source>Room around buttons and rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Roomy</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the picture, and copy it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the top ten as a picture…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved {path}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saves power and data while nobody can see the picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving {path}…</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search Twitch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search Twitch for “{text}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search Twitch, or open a channel by its name or address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search all of Twitch</source>
        <translation>Ganz Twitch durchsuchen</translation>
    </message>
    <message>
        <source>Search channels and categories, or paste an address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search emotes</source>
        <translation>Emotes suchen</translation>
    </message>
    <message>
        <source>Search finds channels by the beginning of their names, if they were live lately. Others open by their exact name.</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search the settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search, or open by name or address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Searched before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Searching needs a login.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Searching needs a login. Without one, channels open by their exact names.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Second key: {words}</source>
        <translation>Zweite Taste: {words}</translation>
    </message>
    <message>
        <source>Second session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seconds by which messages are shown later, to match the video</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sections of the settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See who is live of those you follow</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set by {fixed} for this run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings (*.toml)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings as a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings as a file export import reset all backup other computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>Einstellungen…</translation>
    </message>
    <message>
        <source>Shall all options and keys be as they came?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show a notice</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show or hide {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the thread</source>
        <translation>Verlauf der Antworten zeigen</translation>
    </message>
    <message>
        <source>Show the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows one of your channels as if it had just begun, whatever the rules above say.</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size 100 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size 200 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size 50 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size of all text in per cent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size of the chat&apos;s text in per cent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sleep timer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sleep timer: {left} min left</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Slow mode: one message every %n second(s).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Smallest picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Snooze 1 h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Snooze for an hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>So that a message can be read or clicked; it goes on when the pointer leaves.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some channels have their best picture in newer codecs only; they need a strong computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody</source>
        <translation>Jemand</translation>
    </message>
    <message>
        <source>Something went wrong in an earlier run of Mini TTV. A report of it is kept on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sound off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sound on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sound only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sound only: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sound only: {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Space for pictures on disk in megabytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start Mini TTV at login</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start the login again in Mini TTV.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Statistics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Statistics of what was counted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps of the timeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Still while you point</source>
        <translation>Steht still, solange du darauf zeigst</translation>
    </message>
    <message>
        <source>Stop playing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Storage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Storage folders disk clear pictures cache open folder {names}</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suggestions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TOML file with other servers than Twitch&apos;s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take a lower quality when pictures are lost for long</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the chosen quality again when that is over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Teal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tell of all followed channels, or of chosen ones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tell only of these categories, such as Chess,Art; empty for all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tell only of titles with one of these words; empty for all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tell when a followed channel goes live</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tell when a live channel changes its category, or also its title</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer does not belong to this login. Try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer of {host} cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer of {host} is too large.</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The channel of this name</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The chat rule “{pattern}” takes too long and was switched off. Make its expression simpler, such as without one repetition inside another, and switch it on again in the chat&apos;s menu.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The chat rules cannot be saved in {path}: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The chat rules were damaged. They are kept as {aside}; write them again in the chat&apos;s menu.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The chat rules {path} cannot be read: {reason}. All messages are shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The chat server cannot be reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The chat server has gone silent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The chat&apos;s messages grow with it, and have a size of their own beside.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clip is over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The code has expired. Ask for a new one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The code is good for {time}</source>
        <translation>Der Code gilt noch {time}</translation>
    </message>
    <message>
        <source>The code is used or too old. Ask for a new one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection to the chat was lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection to the chat was lost. Connecting again…</source>
        <translation>Die Verbindung zum Chat ist abgebrochen. Neu verbinden…</translation>
    </message>
    <message>
        <source>The connection to {host} was lost. Check the network connection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database was damaged. It is kept as {name}; counts and favourites begin anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database {path} does not work: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database {path} is damaged and cannot be put aside: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database {path} is not open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database {path} was made by a newer version of Mini TTV. Install that version to use it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The emotes are on their way…</source>
        <translation>Die Emotes sind unterwegs…</translation>
    </message>
    <message>
        <source>The emotes that chat uses most, as a line below the picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The finest that fits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder {folder} cannot be made ({reason}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder {folder} cannot be made: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The kept {what} is too large to be one of ours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key C changes it while the mini player is on show.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keyring did not take the {what}, so the {what} is forgotten when Mini TTV ends. Allow Mini TTV in the keyring&apos;s own settings and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keyring does not answer, so the kept {what} is not there yet. If it asks for a password in a window of its own, answer there; Mini TTV then goes on by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keyring does not answer, so the {what} is not kept yet. If it asks for a password in a window of its own, answer there; Mini TTV then goes on by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keyring does not give the kept {what} to Mini TTV. Allow it in the keyring&apos;s own settings and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keyring is locked, so the kept {what} cannot be read. Unlock it and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keyring stayed locked, so the {what} is forgotten when Mini TTV ends. Unlock it and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keyring still holds the old {what}, since {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list looks again every minute. Meanwhile, see what others are watching.</source>
        <translation>Jede Minute wird neu nachgesehen. Schau solange, was andere sehen.</translation>
    </message>
    <message>
        <source>The list of accounts cannot be saved in {path}: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list of accounts was damaged. It is kept as {aside}; log in again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list of accounts {path} cannot be read: {reason}. Log in again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list of missed notices was damaged. It is kept as {path}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The log file {file} cannot be written: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The log is in the clipboard.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The login belongs to the client id {client_id}. Enter that client id again, or log in anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The login could not be checked. {error}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The login did not work</source>
        <translation>Die Anmeldung hat nicht geklappt</translation>
    </message>
    <message>
        <source>The login did not work. {error}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The login ended on an unexpected address. Try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The login of {name} is gone. Log in again.</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The login was declined on Twitch&apos;s page. Try again if that was a mistake.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The login window was closed.</source>
        <translation>Das Anmeldefenster wurde geschlossen.</translation>
    </message>
    <message>
        <source>The longest combos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The median of the minutes before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The menu of a channel&apos;s card chooses it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The message is too long.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The message that you answer to is gone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The mini player stays on top of other windows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The missed notices cannot be kept in {path}: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The missed notices in {path} cannot be read: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The most uses within 60 seconds since the program was started, and when that was</source>
        <translation>Die meisten Treffer innerhalb von 60 Sekunden seit dem Programmstart, und wann das war</translation>
    </message>
    <message>
        <source>The newest numbers are missing: {error}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The notice is on your desktop now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The numbers cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The other ways stay one click away in the login dialog.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The page stays blank.</source>
        <translation>Die Seite bleibt leer.</translation>
    </message>
    <message>
        <source>The picture is in the clipboard.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The recording plays from {time} on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The redirect address {address} does not lead to this computer, so your browser cannot hand the login over. Use a code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rules of this chat do not allow this message.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same as always</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same text by several people is shown once, with their number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same text stands in both fields. The secret is another one; a public client has none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server does not answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The settings cannot be saved in {path}: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The settings cannot be written to {path}: {reason}. Choose another place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The settings were taken over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sleep timer has stopped the video. Good night!</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The smallest picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The stream broke off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The stream broke off: {error}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The stream did not come back after the ads.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The stream goes on by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The stream stands still.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The token belongs to no user. Log in with a Twitch account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The video is over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The video server does not answer. Check the network and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The video stops in a minute: click to keep it.</source>
        <translation>Das Video hält in einer Minute an: Klicke, damit es weiterläuft.</translation>
    </message>
    <message>
        <source>The whole range</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The {what} is too large for the keyring, so the {what} is forgotten when Mini TTV ends.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theatre</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theatre mode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theatre: video and chat only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no notices yet: the program is still starting.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no pictures yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no channel called {login}, or it is banned.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no channel {login}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no picture to save now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such clip any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such video any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no token. Give one word of letters and digits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing in this list at the moment.</source>
        <translation>In dieser Liste ist gerade nichts.</translation>
    </message>
    <message>
        <source>There is nothing to send.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These are quiet hours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These chats are read and counted while the program runs, without being watched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They are removed from the disk for good. Counting goes on from nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This account is not known any more. Log in again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This address leads to nothing yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This chat is in slow mode.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This chat is limited: {modes}.</source>
        <translation>Dieser Chat ist eingeschränkt: {modes}.</translation>
    </message>
    <message>
        <source>This chat takes emotes of Twitch only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This chat takes only what was not said before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This chat wants a verified email address; Twitch&apos;s settings take it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This chat wants a verified phone number; Twitch&apos;s settings take it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This clip cannot be read right now. Try again in some seconds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This clip cannot be watched in your region.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This desktop shows no notifications, nor has it a tray: who goes live is noted behind the bell.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This desktop shows no tray, so Mini TTV shows its window: else there would be no way back to it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This has no sound-only stream. Choose another quality.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a token, not a client id.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a token, not a client secret.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is an address, not a client id.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is an address, not a client secret.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is an address, not a token.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is no client id: it has small letters and digits only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is no client secret: it has small letters and digits only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is no regular expression: {error}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is no settings file: {error}. Choose one that Mini TTV has exported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is no token: it has letters and digits only, usually 30 of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is what a notice looks like</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This list did not come</source>
        <translation>Diese Liste ist nicht angekommen</translation>
    </message>
    <message>
        <source>This login was given up. Start a new one.</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This system has no keyring, so the {what} is forgotten when Mini TTV ends. To have it kept, install GNOME Keyring or KWallet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This system has no keyring, so the {what} of the last time is not there. To have it kept, install GNOME Keyring or KWallet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This takes a moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This video cannot be read right now. Try again in some seconds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This video cannot be watched in your region.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Those that mention you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thread</source>
        <translation>Verlauf der Antworten</translation>
    </message>
    <message>
        <source>Throw kept pictures away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timeline of messages and emotes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Times</source>
        <translation>Uhrzeiten</translation>
    </message>
    <message>
        <source>Times before messages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the bottom edge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the left edge of the screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the right edge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the top edge</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Top emotes of {channel}</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try a notice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Nochmal versuchen</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>Ausprobieren</translation>
    </message>
    <message>
        <source>Twitch answers only its own website at the moment. Log in with Twitch, or look for an update of Mini TTV.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Twitch cannot tell who is live: {words}. Try again later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Twitch checks the answer.</source>
        <translation>Twitch prüft die Antwort.</translation>
    </message>
    <message>
        <source>Twitch client id of this program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Twitch did not accept the login. Try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Twitch did not take it: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Twitch does not accept the client secret. Check it under “Client id” in the login window; a public client has none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Twitch does not accept this browser.</source>
        <translation>Twitch akzeptiert diesen Browser nicht.</translation>
    </message>
    <message>
        <source>Twitch does not accept this token. Log in again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Twitch does not know the client id. Check it under “Client id” in the login window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Twitch does not know the redirect address of this client id. Register {address} for it in Twitch&apos;s developer console, or use a code.</source>
        <translation>Twitch kennt die Weiterleitungsadresse dieser Client-ID nicht. Trage {address} in der Entwicklerkonsole von Twitch dafür ein, oder nutze einen Code.</translation>
    </message>
    <message>
        <source>Twitch does not say why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Twitch does not take the login that it has just renewed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Twitch gave no code. Try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Twitch gave no code. {error}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Twitch has changed how its website asks for channels. Log in with Twitch, or look for an update of Mini TTV.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Twitch has ended the reading of this chat ({status}). Log in again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Twitch has taken too many messages from here. Try again in a minute.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Twitch has trouble at the moment (HTTP {status}).</source>
        <translation>Twitch hat gerade Probleme (HTTP {status}).</translation>
    </message>
    <message>
        <source>Twitch has trouble at the moment (HTTP {status}). Try again later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Twitch refused the login</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Twitch refused the login for the chat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Twitch refused the login for the chat ({refusal}). Log in again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Twitch refused the login: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Twitch refused the login: {reason}. Check the client id.</source>
        <translation>Twitch hat die Anmeldung abgelehnt: {reason}. Prüfe die Client-ID.</translation>
    </message>
    <message>
        <source>Twitch refused to hand out the video. Try again later, or update streamlink.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Twitch refused: {error}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Twitch refuses this login: {error}. Log out and log in again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Twitch refuses what the login asks for: {message}.</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Twitch was asked too often. Try again in a minute.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Twitch&apos;s answer cannot be read. Try again later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Twitch&apos;s answer does not say whether the message was sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Twitch&apos;s answer to a subscription holds none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Twitch&apos;s answer to the login cannot be read. Try again later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Twitch&apos;s answer to the login is empty. Try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Twitch&apos;s emotes are missing: {error}</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two sessions are needed. One ends where nobody writes, or nothing is counted, for 45 minutes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two sessions side by side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a channel&apos;s name, a category, or an address of twitch.tv.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the beginning of a channel&apos;s name, or words of a category&apos;s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlock the keyring: Mini TTV wants to use the login that it keeps there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unread: {notice}</source>
        <translation>Ungelesen: {notice}</translation>
    </message>
    <message>
        <source>Unused</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>Verifiziert</translation>
    </message>
    <message>
        <source>Video</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Video codecs that this computer can show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Video quality</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Violet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Volume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Volume in per cent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Volume {volume} %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for the stream…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Watch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Watch a channel, or count some in the background: the last part of this page has the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Watch mini</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Watch somebody now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Watch {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Watching</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Welcome to Mini TTV</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the rule looks for</source>
        <translation>Wonach die Regel sucht</translation>
    </message>
    <message>
        <source>What was missed is listed behind the bell in the bar.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which time the totals are of</source>
        <translation>Aus welcher Zeit die Summen sind</translation>
    </message>
    <message>
        <source>While the video is hidden, play sound only, the smallest picture, or all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>While the window is hidden</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who is kept out of this list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who writes it</source>
        <translation>Wer sie schreibt</translation>
    </message>
    <message>
        <source>Who wrote most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Window and picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With a code</source>
        <translation>Mit Code</translation>
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
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write one user name; for several people, make several rules.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write something after /me.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write what the rule looks for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written to {path}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are banned from this chat.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are logged out here, but Twitch could not be told. You can disconnect Mini TTV in Twitch&apos;s settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are timed out in this chat.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are writing too fast. Wait a moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can close this tab and go back to Mini TTV.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can close this tab. If that was a mistake, try again in Mini TTV.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can close this tab. Mini TTV says what to do.</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You may not write in this chat: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You said the same less than 30 seconds ago.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your Twitch account is suspended.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your Twitch login as {name} has ended. Log in again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your Twitch login does not allow that; log in again to allow it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your Twitch login does not let Mini TTV write in chat. Allow it on Twitch&apos;s page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your Twitch login does not let Mini TTV {listed}. Allow it on Twitch&apos;s page; all else goes on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your Twitch login has ended. Log in again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your browser</source>
        <translation>Dein Browser</translation>
    </message>
    <message>
        <source>Your browser cannot hand a login over here. Use a code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your login does not let Mini TTV see your own emotes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your login has ended. Log in again, then send it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your login is being checked…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a login or a name</source>
        <translation>ein Login oder ein Name</translation>
    </message>
    <message>
        <source>a minute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a word, or several</source>
        <translation>ein Wort oder mehrere</translation>
    </message>
    <message>
        <source>after {milliseconds} ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>another program uses it; close that program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>another provider</source>
        <translation>anderer Anbieter</translation>
    </message>
    <message>
        <source>client secret</source>
        <translation type="unfinished"></translation>
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
        <source>emotes only</source>
        <translation>nur Emotes</translation>
    </message>
    <message>
        <source>empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>en</source>
        <comment>the code of the language of this text</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>followers only</source>
        <translation>nur Follower</translation>
    </message>
    <message>
        <source>followers only (of {time} or more)</source>
        <translation>nur Follower (seit mindestens {time})</translation>
    </message>
    <message>
        <source>followers only (of {time})</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>for %n day(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>for a year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>for ever</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in the tray</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it cannot be opened; check the folder and its permissions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it does not answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is damaged; it will be put aside at the next start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is locked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is too large</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it may not be written; check its permissions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it refused to delete it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>just now</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>login</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>message deleted</source>
        <translation>Nachricht gelöscht</translation>
    </message>
    <message>
        <source>messages</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no reason was given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no recording of it is known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nobody is live</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <comment>messages that were sought</comment>
        <translation>keine</translation>
    </message>
    <message>
        <source>none</source>
        <comment>no picture</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not known yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not reachable</source>
        <translation>nicht erreichbar</translation>
    </message>
    <message>
        <source>nothing said before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on {date}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>other channels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>part of a message</source>
        <translation>ein Teil einer Nachricht</translation>
    </message>
    <message>
        <source>read chat as you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reconnecting…</source>
        <translation>neu verbinden…</translation>
    </message>
    <message>
        <source>see the channels that you follow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>see your emotes</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the disk is full; make room and it goes on by itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the disk reported an error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this system has none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unique messages only</source>
        <translation>nur einmalige Nachrichten</translation>
    </message>
    <message>
        <source>use “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>write in chat</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{error} The list of counted channels is not kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{error} Until that is mended there are no quiet hours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{finding} Mini TTV goes on trying.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{folder} cannot be written to.</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{host} answered with an error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{host} asks to come back later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{host} cannot be reached. Check the network connection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{host} did not answer in time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{host} did not answer in time. Check the network connection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{host} does not know this address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{host} sent an answer that cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{host} sent more than {size} kB for one file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{hours} h {left} m</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{key} is already: {words}.</source>
        <translation>{key} ist schon belegt: {words}.</translation>
    </message>
    <message>
        <source>{key} or {other}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{left} min</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{login} has ended the stream.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{login} hits.{suffix}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{login} is live, but its video cannot be read right now. Try again in some seconds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{login} is no longer counted in the background.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{login} is offline.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{login} messages.{suffix}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{megabits} Mbit/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{megabytes} MB are free again.</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} does something else</source>
        <translation>{name} macht etwas anderes</translation>
    </message>
    <message>
        <source>{name} earned the badge for {bits} bits!</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} emotes are missing: {error}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} emotes may be out of date: {error}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} has a new title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} has no sound-only stream. Choose another quality.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is a number from {low} to {high}, not {value}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is live</source>
        <translation>{name} ist live</translation>
    </message>
    <message>
        <source>{name} is no longer among the channels added here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is no settings file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is one of {words}, not {value}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is too large for a settings file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is true or false, not {value}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is watched now like a channel that you follow.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} needs a text, not {value}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} plays {game}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} sent global emotes that are no list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} was banned.</source>
        <translation>{name} wurde gebannt.</translation>
    </message>
    <message>
        <source>{name} was left alone: it is set by {fixed}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} was timed out for {time}.</source>
        <translation>{name} hat eine Auszeit von {time}.</translation>
    </message>
    <message>
        <source>{path} cannot be read: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} cannot be used: {reason}. Check the folder and its permissions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} cannot be written: choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} cannot be written: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{place} of {total}</source>
        <translation>{place} von {total}</translation>
    </message>
    <message>
        <source>{quality} cannot be shown on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{quality} is too much right now: playing {less}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{rate} / s</source>
        <translation>{rate} / s</translation>
    </message>
    <message>
        <source>{reason}. Trying again in {seconds} s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{seconds} s behind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{seconds} s behind live</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{seconds} s behind live, catching up at {rate}x</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{seconds} s behind, catching up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{seconds} s later</source>
        <translation>{seconds} s später</translation>
    </message>
    <message>
        <source>{several} and {last}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{shown} shown, {dropped} dropped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{shown} {rest} So others go to the inbox without being shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{size} portrait</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{size}, shown at {shown}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{start} to {end}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{text} names no channel, video or clip. Give a channel&apos;s name, or an address such as twitch.tv/name or twitch.tv/videos/123.</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what} {which} “{text}”</source>
        <translation>{what}: {which} „{text}“</translation>
    </message>
    <message>
        <source>{when}: nothing was counted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{words} (Ctrl+F)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{login}” is no channel name: letters, digits and underscores only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is no clip of Twitch.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is no video of Twitch.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>▼ chat goes off: click to see it in the recording</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
