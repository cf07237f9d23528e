<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name></name>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Like the desktop</source>
        <translation>Wie der Desktop</translation>
    </message>
    <message>
        <source>Of the windows and messages. A change is seen after the next start.</source>
        <translation>Für Fenster und Meldungen. Eine Änderung gilt ab dem nächsten Start.</translation>
    </message>
</context>
</TS>
