<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name></name>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Like the desktop</source>
        <translation>Como el escritorio</translation>
    </message>
    <message>
        <source>Of the windows and messages. A change is seen after the next start.</source>
        <translation>De las ventanas y los mensajes. El cambio se aplica al reiniciar.</translation>
    </message>
</context>
</TS>
