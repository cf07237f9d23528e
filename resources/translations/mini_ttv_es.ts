<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name></name>
    <message numerus="yes">
        <source>%n categor(y|ies)</source>
        <translation>
            <numerusform>%n categoría</numerusform>
            <numerusform>%n categorías</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n channel(s)</source>
        <translation>
            <numerusform>%n canal</numerusform>
            <numerusform>%n canales</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n channel(s) (does|do) something else</source>
        <translation>
            <numerusform>%n canal hace otra cosa</numerusform>
            <numerusform>%n canales hacen otra cosa</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n channel(s) (is|are) live</source>
        <translation>
            <numerusform>%n canal está en directo</numerusform>
            <numerusform>%n canales están en directo</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n día</numerusform>
            <numerusform>%n días</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>hace %n día</numerusform>
            <numerusform>hace %n días</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n del.</source>
        <comment>deleted by moderators</comment>
        <translation>
            <numerusform>%n elim.</numerusform>
            <numerusform>%n elim.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n emote(s)</source>
        <translation>
            <numerusform>%n emote</numerusform>
            <numerusform>%n emotes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n resultado</numerusform>
            <numerusform>%n resultados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hit(s)</source>
        <translation>
            <numerusform>%n uso</numerusform>
            <numerusform>%n usos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n hora</numerusform>
            <numerusform>%n horas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) ago</source>
        <translation>
            <numerusform>hace %n hora</numerusform>
            <numerusform>hace %n horas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in the chosen range</source>
        <translation>
            <numerusform>%n en el periodo elegido</numerusform>
            <numerusform>%n en el periodo elegido</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n language(s)</source>
        <translation>
            <numerusform>%n idioma</numerusform>
            <numerusform>%n idiomas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n live</source>
        <translation>
            <numerusform>%n en directo</numerusform>
            <numerusform>%n en directo</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s)</source>
        <translation>
            <numerusform>%n mensaje</numerusform>
            <numerusform>%n mensajes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) here, as far as the chat remembers</source>
        <translation>
            <numerusform>%n mensaje aquí, hasta donde el chat recuerda</numerusform>
            <numerusform>%n mensajes aquí, hasta donde el chat recuerda</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) here, those that were kept included</source>
        <translation>
            <numerusform>%n mensaje aquí, incluidos los guardados</numerusform>
            <numerusform>%n mensajes aquí, incluidos los guardados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minuto</numerusform>
            <numerusform>%n minutos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) ago</source>
        <translation>
            <numerusform>hace %n minuto</numerusform>
            <numerusform>hace %n minutos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s)</source>
        <translation>
            <numerusform>%n mes</numerusform>
            <numerusform>%n meses</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more message(s).</source>
        <translation>
            <numerusform>%n mensaje más.</numerusform>
            <numerusform>%n mensajes más.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new message(s)</source>
        <translation>
            <numerusform>%n mensaje nuevo</numerusform>
            <numerusform>%n mensajes nuevos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them in messages that moderators deleted</source>
        <translation>
            <numerusform>%n de ellos en mensajes que eliminaron los moderadores</numerusform>
            <numerusform>%n de ellos en mensajes que eliminaron los moderadores</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n offline</source>
        <translation>
            <numerusform>%n sin emitir</numerusform>
            <numerusform>%n sin emitir</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n recover(y|ies)</source>
        <translation>
            <numerusform>%n recuperación</numerusform>
            <numerusform>%n recuperaciones</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n segundo</numerusform>
            <numerusform>%n segundos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n since the program was started</source>
        <translation>
            <numerusform>%n desde que se inició el programa</numerusform>
            <numerusform>%n desde que se inició el programa</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stall(s)</source>
        <translation>
            <numerusform>%n parón</numerusform>
            <numerusform>%n parones</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n third-party emote(s) of the channel (was|were) not used in this range.</source>
        <translation>
            <numerusform>%n emote de terceros del canal no se usó en este periodo.</numerusform>
            <numerusform>%n emotes de terceros del canal no se usaron en este periodo.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n viewer(s)</source>
        <translation>
            <numerusform>%n espectador</numerusform>
            <numerusform>%n espectadores</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n year(s)</source>
        <translation>
            <numerusform>%n año</numerusform>
            <numerusform>%n años</numerusform>
        </translation>
    </message>
    <message>
        <source>A change needs a restart.</source>
        <translation>Para cambiarlo hay que reiniciar.</translation>
    </message>
    <message>
        <source>A channel&apos;s name is needed, such as northwind.</source>
        <translation>Hace falta el nombre de un canal, como northwind.</translation>
    </message>
    <message>
        <source>A client id has 30 letters and digits; this has {count}. Copy all of it, and nothing else.</source>
        <translation>Un ID de cliente tiene 30 letras y cifras; esto tiene {count}. Cópialo entero y nada más.</translation>
    </message>
    <message>
        <source>A client secret has 30 letters and digits; this has {count}. Copy all of it, and nothing else.</source>
        <translation>Un secreto de cliente tiene 30 letras y cifras; esto tiene {count}. Cópialo entero y nada más.</translation>
    </message>
    <message>
        <source>A clip at Twitch</source>
        <translation>Un clip en Twitch</translation>
    </message>
    <message>
        <source>A clip has no live chat, and the messages of its time are not shown here.</source>
        <translation>Un clip no tiene chat en directo, y los mensajes de entonces no se muestran aquí.</translation>
    </message>
    <message>
        <source>A free service that is not Twitch&apos;s; it learns which channels you open.</source>
        <translation>Un servicio gratuito ajeno a Twitch; sabrá qué canales abres.</translation>
    </message>
    <message>
        <source>A message has {most} characters at most; this one has {count}.</source>
        <translation>Un mensaje tiene como mucho {most} caracteres; este tiene {count}.</translation>
    </message>
    <message>
        <source>A message to try the rules on</source>
        <translation>Un mensaje para probar las reglas</translation>
    </message>
    <message>
        <source>A moderator cleared the chat.</source>
        <translation>Un moderador ha vaciado el chat.</translation>
    </message>
    <message>
        <source>A moderator has to look at this message before others see it.</source>
        <translation>Un moderador tiene que ver este mensaje antes que los demás.</translation>
    </message>
    <message>
        <source>A recording at Twitch</source>
        <translation>Una grabación en Twitch</translation>
    </message>
    <message>
        <source>A rule has {most} characters at most.</source>
        <translation>Una regla tiene como mucho {most} caracteres.</translation>
    </message>
    <message>
        <source>A small player for Twitch. MIT licence. Not made by Twitch.</source>
        <translation>Un pequeño reproductor para Twitch. Licencia MIT. No es obra de Twitch.</translation>
    </message>
    <message>
        <source>A video has no live chat, and the messages of its time are not shown here.</source>
        <translation>Un vídeo no tiene chat en directo, y los mensajes de entonces no se muestran aquí.</translation>
    </message>
    <message>
        <source>A video plays</source>
        <translation>Se reproduce un vídeo</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Acerca de</translation>
    </message>
    <message>
        <source>About Mini TTV version licence copy diagnostics log logs crash report open folder help</source>
        <translation>Acerca de Mini TTV versión licencia copiar diagnóstico registro registros informe de fallo abrir carpeta ayuda</translation>
    </message>
    <message>
        <source>Above the picture</source>
        <translation>Sobre la imagen</translation>
    </message>
    <message>
        <source>Accent colour</source>
        <translation>Color de acento</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Cuenta</translation>
    </message>
    <message>
        <source>Account {name}</source>
        <translation>Cuenta {name}</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Cuentas</translation>
    </message>
    <message>
        <source>Accounts, followed channels and counted hits stay.</source>
        <translation>Las cuentas, los canales que sigues y los usos contados se conservan.</translation>
    </message>
    <message>
        <source>Ad break</source>
        <translation>Pausa publicitaria</translation>
    </message>
    <message>
        <source>Ad break, {left} s left</source>
        <translation>Pausa publicitaria, quedan {left} s</translation>
    </message>
    <message>
        <source>Add a channel…</source>
        <translation>Añadir un canal…</translation>
    </message>
    <message>
        <source>Add a rule</source>
        <translation>Añadir una regla</translation>
    </message>
    <message>
        <source>Add another account…</source>
        <translation>Añadir otra cuenta…</translation>
    </message>
    <message>
        <source>Add channels</source>
        <translation>Añadir canales</translation>
    </message>
    <message>
        <source>Add to Following, on this computer only</source>
        <translation>Añadir a «Siguiendo», solo en este equipo</translation>
    </message>
    <message>
        <source>Add “{name}”</source>
        <translation>Añadir «{name}»</translation>
    </message>
    <message>
        <source>Added channels are watched like follows, on this computer only. No account is needed.</source>
        <translation>Los canales añadidos se vigilan como los que sigues, solo en este ordenador. No hace falta cuenta.</translation>
    </message>
    <message>
        <source>Added on this computer</source>
        <translation>Añadido en este equipo</translation>
    </message>
    <message>
        <source>After that the player says that the stream has ended.</source>
        <translation>Después el reproductor dice que el directo ha terminado.</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Todos</translation>
    </message>
    <message>
        <source>All as before</source>
        <translation>Todo como antes</translation>
    </message>
    <message>
        <source>All is well: playing {quality}.</source>
        <translation>Todo va bien: se reproduce {quality}.</translation>
    </message>
    <message>
        <source>All keys</source>
        <translation>Todas las teclas</translation>
    </message>
    <message>
        <source>All languages</source>
        <translation>Todos los idiomas</translation>
    </message>
    <message>
        <source>All messages</source>
        <translation>Todos los mensajes</translation>
    </message>
    <message>
        <source>All options are as they came.</source>
        <translation>Todas las opciones están como al principio.</translation>
    </message>
    <message>
        <source>All providers</source>
        <translation>Todos los proveedores</translation>
    </message>
    <message>
        <source>All time</source>
        <translation>Todo el tiempo</translation>
    </message>
    <message>
        <source>Allow</source>
        <translation>Permitir</translation>
    </message>
    <message>
        <source>Allow writing in chat</source>
        <translation>Permitir escribir en el chat</translation>
    </message>
    <message>
        <source>Also live</source>
        <translation>También en directo</translation>
    </message>
    <message>
        <source>Animated emotes move</source>
        <translation>Los emotes animados se mueven</translation>
    </message>
    <message>
        <source>Announcement</source>
        <translation>Anuncio</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Apariencia</translation>
    </message>
    <message>
        <source>As a notice of the desktop, never more than one for one stream.</source>
        <translation>Como aviso del escritorio, nunca más de uno por directo.</translation>
    </message>
    <message>
        <source>As of {time}, {ago}: </source>
        <translation>A las {time}, {ago}: </translation>
    </message>
    <message>
        <source>Ask recent-messages.robotty.de for what was said before</source>
        <translation>Preguntar a recent-messages.robotty.de qué se dijo antes</translation>
    </message>
    <message>
        <source>Asking Twitch for a code …</source>
        <translation>Pidiendo un código a Twitch …</translation>
    </message>
    <message>
        <source>At the end of the stream</source>
        <translation>Al terminar el directo</translation>
    </message>
    <message>
        <source>Audio only</source>
        <translation>Solo audio</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Back to the large window</source>
        <translation>Volver a la ventana grande</translation>
    </message>
    <message>
        <source>Back to the video</source>
        <translation>Volver al vídeo</translation>
    </message>
    <message>
        <source>Back to the window</source>
        <translation>Volver a la ventana</translation>
    </message>
    <message>
        <source>Back to what plays</source>
        <translation>Volver a lo que se reproduce</translation>
    </message>
    <message>
        <source>Back to {value}</source>
        <translation>Volver a {value}</translation>
    </message>
    <message>
        <source>Beside the picture</source>
        <translation>Junto a la imagen</translation>
    </message>
    <message>
        <source>Best</source>
        <translation>La mejor</translation>
    </message>
    <message>
        <source>Better a smaller picture than one that stutters.</source>
        <translation>Mejor una imagen más pequeña que una que se entrecorta.</translation>
    </message>
    <message>
        <source>Bit rate</source>
        <translation>Tasa de bits</translation>
    </message>
    <message>
        <source>Black or white grounds, strong lines around everything that can be used.</source>
        <translation>Fondos negros o blancos, líneas marcadas alrededor de todo lo que se puede usar.</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>Azul</translation>
    </message>
    <message>
        <source>Broadcaster</source>
        <translation>Streamer</translation>
    </message>
    <message>
        <source>Browsing</source>
        <translation>Explorar</translation>
    </message>
    <message>
        <source>Buffer</source>
        <translation>Búfer</translation>
    </message>
    <message>
        <source>By at most a few per cent, which nobody hears, until live is near again.</source>
        <translation>Un pequeño porcentaje como mucho, que nadie nota, hasta volver cerca del directo.</translation>
    </message>
    <message>
        <source>By day</source>
        <translation>Por días</translation>
    </message>
    <message>
        <source>By hour</source>
        <translation>Por horas</translation>
    </message>
    <message>
        <source>By minute</source>
        <translation>Por minutos</translation>
    </message>
    <message>
        <source>By whole days (UTC). Who does not want to stand here is kept out: right click.</source>
        <translation>Por días enteros (UTC). A quien no quiera estar aquí se le deja fuera: clic derecho.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Capitals count</source>
        <translation>Distinguir mayúsculas</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>Categorías</translation>
    </message>
    <message>
        <source>Categories found</source>
        <translation>Categorías encontradas</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Categoría</translation>
    </message>
    <message>
        <source>Category and title</source>
        <translation>Categoría y título</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Cambio</translation>
    </message>
    <message>
        <source>Changed from the next start on.</source>
        <translation>Cambia a partir del próximo inicio.</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Canal</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>Canales</translation>
    </message>
    <message>
        <source>Channels and categories</source>
        <translation>Canales y categorías</translation>
    </message>
    <message>
        <source>Channels found</source>
        <translation>Canales encontrados</translation>
    </message>
    <message>
        <source>Channels that are counted in the background</source>
        <translation>Canales que se cuentan en segundo plano</translation>
    </message>
    <message>
        <source>Channels that are never told of, such as one,two</source>
        <translation>Canales de los que nunca se avisa, como uno,dos</translation>
    </message>
    <message>
        <source>Channels that went live</source>
        <translation>Canales que han empezado a emitir</translation>
    </message>
    <message>
        <source>Chat</source>
        <translation>Chat</translation>
    </message>
    <message>
        <source>Chat and hits</source>
        <translation>Chat y usos</translation>
    </message>
    <message>
        <source>Chat beside the picture, above it, or not at all</source>
        <translation>Chat junto a la imagen, encima o ninguno</translation>
    </message>
    <message>
        <source>Chat closed</source>
        <translation>Chat cerrado</translation>
    </message>
    <message>
        <source>Chat is faster than video; with a delay nobody tells you what you will see next.</source>
        <translation>El chat va más rápido que el vídeo; con retraso nadie te cuenta lo que verás después.</translation>
    </message>
    <message>
        <source>Chat menu</source>
        <translation>Menú del chat</translation>
    </message>
    <message>
        <source>Chat messages</source>
        <translation>Mensajes del chat</translation>
    </message>
    <message>
        <source>Chat of the mini player</source>
        <translation>Chat del minirreproductor</translation>
    </message>
    <message>
        <source>Chat only</source>
        <translation>Solo el chat</translation>
    </message>
    <message>
        <source>Chat rests while the pointer is on it</source>
        <translation>El chat se detiene mientras el puntero está encima</translation>
    </message>
    <message>
        <source>Chatter</source>
        <translation>Usuario</translation>
    </message>
    <message>
        <source>Chatters</source>
        <translation>Usuarios del chat</translation>
    </message>
    <message>
        <source>Check the client id</source>
        <translation>Comprobar el ID de cliente</translation>
    </message>
    <message>
        <source>Checking the login</source>
        <translation>Comprobando la sesión</translation>
    </message>
    <message>
        <source>Checking the login of {name}</source>
        <translation>Comprobando la sesión de {name}</translation>
    </message>
    <message>
        <source>Chosen channels to tell of, such as one,two</source>
        <translation>Canales elegidos de los que avisar, como uno,dos</translation>
    </message>
    <message>
        <source>Chosen ones</source>
        <translation>Los elegidos</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Vaciar</translation>
    </message>
    <message>
        <source>Click a field and press the new key. Delete or Backspace takes the key away.</source>
        <translation>Haz clic en un campo y pulsa la nueva tecla. Supr o Retroceso la quita.</translation>
    </message>
    <message>
        <source>Client id</source>
        <translation>ID de cliente</translation>
    </message>
    <message>
        <source>Client id …</source>
        <translation>ID de cliente …</translation>
    </message>
    <message>
        <source>Client secret</source>
        <translation>Secreto de cliente</translation>
    </message>
    <message>
        <source>Clip</source>
        <translation>Clip</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Close the search</source>
        <translation>Cerrar la búsqueda</translation>
    </message>
    <message>
        <source>Close the welcome</source>
        <translation>Cerrar la bienvenida</translation>
    </message>
    <message>
        <source>Close this tab and start the login again in Mini TTV.</source>
        <translation>Cierra esta pestaña y vuelve a iniciar sesión en Mini TTV.</translation>
    </message>
    <message>
        <source>Closing the window keeps the program in the tray</source>
        <translation>Cerrar la ventana deja el programa en la bandeja del sistema</translation>
    </message>
    <message>
        <source>Code {code}</source>
        <translation>Código {code}</translation>
    </message>
    <message>
        <source>Codecs</source>
        <translation>Códecs</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Colores</translation>
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
        <translation>Compacto</translation>
    </message>
    <message>
        <source>Compact shows more, roomy is easier to hit.</source>
        <translation>Compacto muestra más, amplio es más fácil de pulsar.</translation>
    </message>
    <message>
        <source>Completions</source>
        <translation>Sugerencias</translation>
    </message>
    <message>
        <source>Confidential (with a secret)</source>
        <translation>Confidencial (con secreto)</translation>
    </message>
    <message>
        <source>Connected to the chat of {channel}.</source>
        <translation>Conectado al chat de {channel}.</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>Conectando</translation>
    </message>
    <message>
        <source>Connecting again</source>
        <translation>Reconectando</translation>
    </message>
    <message>
        <source>Connecting again…</source>
        <translation>Conectando de nuevo…</translation>
    </message>
    <message>
        <source>Connecting to the chat of {channel}…</source>
        <translation>Conectando con el chat de {channel}…</translation>
    </message>
    <message>
        <source>Connecting to the chat…</source>
        <translation>Conectando con el chat…</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Conectando…</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copiado</translation>
    </message>
    <message>
        <source>Copied the moment alone, {address}: {reason}</source>
        <translation>Copiado solo el momento, {address}: {reason}</translation>
    </message>
    <message>
        <source>Copied, but not saved: {trouble}</source>
        <translation>Copiado, pero no guardado: {trouble}</translation>
    </message>
    <message numerus="yes">
        <source>Copied: %n line(s).</source>
        <translation>
            <numerusform>Copiado: %n línea.</numerusform>
            <numerusform>Copiado: %n líneas.</numerusform>
        </translation>
    </message>
    <message>
        <source>Copied: {address} ({time} in the recording)</source>
        <translation>Copiado: {address} ({time} en la grabación)</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Copy address</source>
        <translation>Copiar la dirección</translation>
    </message>
    <message>
        <source>Copy diagnostics</source>
        <translation>Copiar diagnóstico</translation>
    </message>
    <message>
        <source>Copy diagnostics and paste them into your report: versions, screens, changed options and the last warnings, without tokens and without names that you have typed. Nothing is sent by itself.</source>
        <translation>Copia el diagnóstico y pégalo en tu informe: versiones, pantallas, opciones cambiadas y los últimos avisos, sin tokens y sin nombres que hayas escrito. Nada se envía por sí solo.</translation>
    </message>
    <message>
        <source>Copy its address</source>
        <translation>Copiar su dirección</translation>
    </message>
    <message>
        <source>Copy log</source>
        <translation>Copiar registro</translation>
    </message>
    <message>
        <source>Copy message</source>
        <translation>Copiar el mensaje</translation>
    </message>
    <message>
        <source>Copy name</source>
        <translation>Copiar nombre</translation>
    </message>
    <message>
        <source>Copy selection</source>
        <translation>Copiar la selección</translation>
    </message>
    <message>
        <source>Copy text</source>
        <translation>Copiar el texto</translation>
    </message>
    <message>
        <source>Copy the last crash report</source>
        <translation>Copiar el último informe de fallo</translation>
    </message>
    <message>
        <source>Copy the link</source>
        <translation>Copiar el enlace</translation>
    </message>
    <message>
        <source>Copy the top ten as a picture</source>
        <translation>Copiar el top diez como imagen</translation>
    </message>
    <message>
        <source>Copy user name</source>
        <translation>Copiar el nombre de usuario</translation>
    </message>
    <message>
        <source>Copy what happened, line by line, to ask others for help</source>
        <translation>Copia lo ocurrido, línea a línea, para pedir ayuda a otros</translation>
    </message>
    <message>
        <source>Copy with name and time</source>
        <translation>Copiar con nombre y hora</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Contar</translation>
    </message>
    <message>
        <source>Count another channel: its name</source>
        <translation>Contar otro canal: su nombre</translation>
    </message>
    <message>
        <source>Count in the background</source>
        <translation>Contar en segundo plano</translation>
    </message>
    <message>
        <source>Count no more</source>
        <translation>Dejar de contar</translation>
    </message>
    <message>
        <source>Count {login} again</source>
        <translation>Volver a contar a {login}</translation>
    </message>
    <message>
        <source>Counted channels</source>
        <translation>Canales contados</translation>
    </message>
    <message>
        <source>Counted hits, followed channels</source>
        <translation>Usos contados, canales seguidos</translation>
    </message>
    <message>
        <source>Counted with Mini TTV</source>
        <translation>Contado con Mini TTV</translation>
    </message>
    <message>
        <source>Counting</source>
        <translation>Contando</translation>
    </message>
    <message>
        <source>Create it, open it with “Manage”, and copy its client id into this field:</source>
        <translation>Créala, ábrela con «Administrar» y copia su ID de cliente en este campo:</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>Days that counted hits are kept; 0 for ever</source>
        <translation>Días que se guardan los usos; 0 para siempre</translation>
    </message>
    <message>
        <source>Days that the messages themselves are kept; 0 keeps none</source>
        <translation>Días que se guardan los propios mensajes; 0 no guarda ninguno</translation>
    </message>
    <message>
        <source>Delay</source>
        <translation>Retraso</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Borrar</translation>
    </message>
    <message>
        <source>Delete all hits and messages of all channels that were ever counted?</source>
        <translation>¿Eliminar todos los usos y mensajes de todos los canales contados hasta ahora?</translation>
    </message>
    <message>
        <source>Delete everything counted?</source>
        <translation>¿Borrar todo lo contado?</translation>
    </message>
    <message>
        <source>Delete everything counted…</source>
        <translation>Borrar todo lo contado…</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Borrado</translation>
    </message>
    <message>
        <source>Deleted messages</source>
        <translation>Mensajes eliminados</translation>
    </message>
    <message>
        <source>Deleted messages stay struck out, or are hidden</source>
        <translation>Los mensajes borrados quedan tachados o se ocultan</translation>
    </message>
    <message>
        <source>Deleting…</source>
        <translation>Borrando…</translation>
    </message>
    <message>
        <source>Dismiss this message</source>
        <translation>Cerrar este mensaje</translation>
    </message>
    <message>
        <source>Do not reply</source>
        <translation>No responder</translation>
    </message>
    <message>
        <source>Does not work</source>
        <translation>No funciona</translation>
    </message>
    <message>
        <source>Drawing…</source>
        <translation>Dibujando…</translation>
    </message>
    <message>
        <source>Earlier messages end here</source>
        <translation>Aquí terminan los mensajes anteriores</translation>
    </message>
    <message>
        <source>Easier to read, with fewer messages on the screen.</source>
        <translation>Más fácil de leer, con menos mensajes en pantalla.</translation>
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
        <translation>Emote del momento</translation>
    </message>
    <message>
        <source>Emotes</source>
        <translation>Emotes</translation>
    </message>
    <message>
        <source>Emotes and faces that need not be fetched again; the oldest go first.</source>
        <translation>Emotes y caras que no hay que volver a descargar; las más antiguas se van primero.</translation>
    </message>
    <message>
        <source>Emotes as CSV…</source>
        <translation>Emotes como CSV…</translation>
    </message>
    <message>
        <source>Emotes as JSON…</source>
        <translation>Emotes como JSON…</translation>
    </message>
    <message>
        <source>Emotes of the last minute</source>
        <translation>Emotes del último minuto</translation>
    </message>
    <message>
        <source>Emotes of the last minute in the mini player</source>
        <translation>Emotes del último minuto en el minirreproductor</translation>
    </message>
    <message>
        <source>Emotes of the range</source>
        <translation>Emotes del periodo</translation>
    </message>
    <message>
        <source>Emotes that nobody used</source>
        <translation>Emotes que nadie usó</translation>
    </message>
    <message>
        <source>Emotes to write</source>
        <translation>Emotes para escribir</translation>
    </message>
    <message>
        <source>Empty</source>
        <translation>Vacío</translation>
    </message>
    <message>
        <source>Enter puts the marked emote into your message</source>
        <translation>Intro pone el emote marcado en tu mensaje</translation>
    </message>
    <message>
        <source>Enter the client id that Twitch shows for your application.</source>
        <translation>Escribe el ID de cliente que Twitch muestra para tu aplicación.</translation>
    </message>
    <message>
        <source>Enter the client secret, or choose “Public” if the application has none.</source>
        <translation>Escribe el secreto de cliente, o elige «Público» si la aplicación no tiene ninguno.</translation>
    </message>
    <message>
        <source>Errors only</source>
        <translation>Solo errores</translation>
    </message>
    <message>
        <source>Every day as CSV…</source>
        <translation>Cada día como CSV…</translation>
    </message>
    <message>
        <source>Every day as JSON…</source>
        <translation>Cada día como JSON…</translation>
    </message>
    <message>
        <source>Every emote in the chat of {login} is counted from now on, whether you watch it or not.</source>
        <translation>A partir de ahora se cuenta cada emote del chat de {login}, lo veas o no.</translation>
    </message>
    <message>
        <source>Every hour as CSV…</source>
        <translation>Cada hora como CSV…</translation>
    </message>
    <message>
        <source>Every hour as JSON…</source>
        <translation>Cada hora como JSON…</translation>
    </message>
    <message>
        <source>Every minute as CSV…</source>
        <translation>Cada minuto como CSV…</translation>
    </message>
    <message>
        <source>Every minute as JSON…</source>
        <translation>Cada minuto como JSON…</translation>
    </message>
    <message>
        <source>Every occurrence counts</source>
        <translation>Cuenta cada aparición</translation>
    </message>
    <message>
        <source>Every one</source>
        <translation>Todos</translation>
    </message>
    <message>
        <source>Everybody in a row wrote it, each once.</source>
        <translation>Lo escribieron todos seguidos, una vez cada uno.</translation>
    </message>
    <message>
        <source>Everybody you follow is live, or you follow nobody yet.</source>
        <translation>Todos los canales que sigues están en directo, o todavía no sigues a nadie.</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Todo</translation>
    </message>
    <message>
        <source>Everything that was counted is gone.</source>
        <translation>Todo lo contado se ha borrado.</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportar</translation>
    </message>
    <message>
        <source>Export settings</source>
        <translation>Exportar ajustes</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportar…</translation>
    </message>
    <message>
        <source>Filter by provider</source>
        <translation>Filtrar por proveedor</translation>
    </message>
    <message>
        <source>Filter the list, or search in the chat</source>
        <translation>Filtrar la lista o buscar en el chat</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Find here</source>
        <translation>Buscar aquí</translation>
    </message>
    <message>
        <source>Find in this list</source>
        <translation>Buscar en esta lista</translation>
    </message>
    <message>
        <source>Find in this list (Ctrl+F)</source>
        <translation>Buscar en esta lista (Ctrl+F)</translation>
    </message>
    <message>
        <source>Find in: {name}</source>
        <translation>Buscar en: {name}</translation>
    </message>
    <message>
        <source>Finding the clip…</source>
        <translation>Buscando el clip…</translation>
    </message>
    <message>
        <source>Finding the stream…</source>
        <translation>Buscando el directo…</translation>
    </message>
    <message>
        <source>Finding the video…</source>
        <translation>Buscando el vídeo…</translation>
    </message>
    <message>
        <source>Finishing the login …</source>
        <translation>Terminando de iniciar sesión …</translation>
    </message>
    <message>
        <source>First</source>
        <translation>Primera</translation>
    </message>
    <message>
        <source>First key: {words}</source>
        <translation>Primera tecla: {words}</translation>
    </message>
    <message>
        <source>First message in this chat</source>
        <translation>Primer mensaje en este chat</translation>
    </message>
    <message>
        <source>First picture</source>
        <translation>Primera imagen</translation>
    </message>
    <message>
        <source>First session</source>
        <translation>Primera sesión</translation>
    </message>
    <message>
        <source>Fold repeated messages</source>
        <translation>Agrupar mensajes repetidos</translation>
    </message>
    <message>
        <source>Following</source>
        <translation>Siguiendo</translation>
    </message>
    <message numerus="yes">
        <source>Following, %n live</source>
        <translation>
            <numerusform>Siguiendo, %n en directo</numerusform>
            <numerusform>Siguiendo, %n en directo</numerusform>
        </translation>
    </message>
    <message>
        <source>For another computer, or as a copy. Accounts, tokens and places of windows are not in it.</source>
        <translation>Para otro ordenador o como copia. No incluye cuentas, tokens ni posiciones de ventanas.</translation>
    </message>
    <message>
        <source>For buttons, links and what is chosen.</source>
        <translation>Para botones, enlaces y lo seleccionado.</translation>
    </message>
    <message>
        <source>For exports: who wrote what, of all chats that are counted. Older ones are deleted once a day.</source>
        <translation>Para exportar: quién escribió qué, en todos los chats contados. Los más antiguos se borran una vez al día.</translation>
    </message>
    <message>
        <source>For looking into one thing: app, ui, services, twitch, playback, emotes, storage, desktop, core, qt.</source>
        <translation>Para investigar una sola cosa: app, ui, services, twitch, playback, emotes, storage, desktop, core, qt.</translation>
    </message>
    <message>
        <source>For tests and for servers that speak the same language as Twitch; empty for Twitch itself.</source>
        <translation>Para pruebas y para servidores que hablan el mismo idioma que Twitch; vacío para el propio Twitch.</translation>
    </message>
    <message>
        <source>For who has one: the Twitch CLI gives it (“twitch token -u”), and so does any other tool that logs in with the same client id, {client_id}. Tokens of other client ids do not work here, nor does the cookie of the website.</source>
        <translation>Para quien ya tenga uno: lo da la CLI de Twitch («twitch token -u») y cualquier otra herramienta que inicie sesión con el mismo ID de cliente, {client_id}. Los tokens de otros ID de cliente no sirven aquí, ni tampoco la cookie del sitio web.</translation>
    </message>
    <message>
        <source>For {names}.</source>
        <translation>Para {names}.</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Adelante</translation>
    </message>
    <message>
        <source>Found: {count}</source>
        <translation>Encontrados: {count}</translation>
    </message>
    <message>
        <source>Founder</source>
        <translation>Fundador</translation>
    </message>
    <message>
        <source>Frames</source>
        <translation>Fotogramas</translation>
    </message>
    <message>
        <source>From the first to the second, by a thousand messages</source>
        <translation>De la primera a la segunda, por mil mensajes</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Pantalla completa</translation>
    </message>
    <message>
        <source>Full screen (or a double click)</source>
        <translation>Pantalla completa (o doble clic)</translation>
    </message>
    <message>
        <source>Further (or the wheel)</source>
        <translation>Alejar (o la rueda)</translation>
    </message>
    <message>
        <source>General</source>
        <translation>General</translation>
    </message>
    <message>
        <source>Get a new code</source>
        <translation>Pedir otro código</translation>
    </message>
    <message>
        <source>Give the application any name that is free, the category “Application Integration”, the client type “Public”, and this OAuth redirect address, letter by letter:</source>
        <translation>Ponle a la aplicación cualquier nombre libre, la categoría «Application Integration», el tipo de cliente «Público» y esta dirección de redirección de OAuth, letra por letra:</translation>
    </message>
    <message>
        <source>Go on playing</source>
        <translation>Seguir viendo</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Verde</translation>
    </message>
    <message>
        <source>H.264 and H.265</source>
        <translation>H.264 y H.265</translation>
    </message>
    <message>
        <source>H.264, H.265 and AV1</source>
        <translation>H.264, H.265 y AV1</translation>
    </message>
    <message>
        <source>Handing the login over …</source>
        <translation>Entregando la sesión …</translation>
    </message>
    <message>
        <source>Has to be, letter for letter, the one that is registered with the application.</source>
        <translation>Debe ser, letra por letra, la registrada con la aplicación.</translation>
    </message>
    <message>
        <source>Hidden</source>
        <translation>Ocultos</translation>
    </message>
    <message>
        <source>Hide the window</source>
        <translation>Ocultar la ventana</translation>
    </message>
    <message>
        <source>Hide this</source>
        <translation>Ocultar</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Alta</translation>
    </message>
    <message>
        <source>High (up to 720p)</source>
        <translation>Alta (hasta 720p)</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Alto contraste</translation>
    </message>
    <message>
        <source>Highlight</source>
        <translation>Destacar</translation>
    </message>
    <message>
        <source>Highlight what {name} writes</source>
        <translation>Destacar lo que escribe {name}</translation>
    </message>
    <message>
        <source>Highlighted message</source>
        <translation>Mensaje destacado</translation>
    </message>
    <message>
        <source>Hit counter</source>
        <translation>Contador de emotes</translation>
    </message>
    <message>
        <source>Hits</source>
        <translation>Usos</translation>
    </message>
    <message>
        <source>Hits are kept</source>
        <translation>Se guardan</translation>
    </message>
    <message>
        <source>Hits by a thousand messages of the first</source>
        <translation>Usos por mil mensajes de la primera</translation>
    </message>
    <message>
        <source>Hits by a thousand messages of the second</source>
        <translation>Usos por mil mensajes de la segunda</translation>
    </message>
    <message>
        <source>Hits in messages that moderators deleted</source>
        <translation>Usos en mensajes que borraron los moderadores</translation>
    </message>
    <message>
        <source>Hits in the last 60 seconds, and when in these seconds they came</source>
        <translation>Usos en los últimos 60 segundos y cuándo se produjeron</translation>
    </message>
    <message>
        <source>Hits in the range that is chosen above, and how many of them were deleted by moderators</source>
        <translation>Usos en el periodo elegido arriba, y cuántos de ellos eliminaron los moderadores</translation>
    </message>
    <message>
        <source>Hits of emotes</source>
        <translation>Usos de emotes</translation>
    </message>
    <message>
        <source>Hours and minutes</source>
        <translation>Horas y minutos</translation>
    </message>
    <message>
        <source>Hours in which no notice is shown, such as 23:00-07:00</source>
        <translation>Horas sin avisos, como 23:00-07:00</translation>
    </message>
    <message>
        <source>How far the picture is behind the broadcaster</source>
        <translation>Cuánto retraso lleva la imagen respecto al streamer</translation>
    </message>
    <message>
        <source>How long hits are kept</source>
        <translation>Cuánto se guardan los usos</translation>
    </message>
    <message>
        <source>How many times as much as usual</source>
        <translation>Cuántas veces lo habitual</translation>
    </message>
    <message>
        <source>How much the log holds. It stays on this computer, and never holds passwords or tokens.</source>
        <translation>Cuánto guarda el registro. Se queda en este ordenador y nunca contiene contraseñas ni tokens.</translation>
    </message>
    <message>
        <source>How the login begins</source>
        <translation>Cómo empieza el inicio de sesión</translation>
    </message>
    <message>
        <source>If something is wrong</source>
        <translation>Si algo va mal</translation>
    </message>
    <message>
        <source>Ignore</source>
        <translation>Ignorar</translation>
    </message>
    <message>
        <source>Ignore what {name} writes</source>
        <translation>Ignorar lo que escribe {name}</translation>
    </message>
    <message>
        <source>Import settings</source>
        <translation>Importar ajustes</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importar…</translation>
    </message>
    <message>
        <source>In a window</source>
        <translation>En una ventana</translation>
    </message>
    <message>
        <source>In how many of a hundred messages it stands</source>
        <translation>En cuántos de cada cien mensajes aparece</translation>
    </message>
    <message>
        <source>In the tray, without a window; where the desktop has no tray, with one.</source>
        <translation>En la bandeja del sistema, sin ventana; si el escritorio no tiene bandeja, con ventana.</translation>
    </message>
    <message>
        <source>In the web browser</source>
        <translation>En el navegador web</translation>
    </message>
    <message>
        <source>In this window</source>
        <translation>En esta ventana</translation>
    </message>
    <message>
        <source>In {minutes} minutes</source>
        <translation>En {minutes} minutos</translation>
    </message>
    <message>
        <source>In {source}: {error}</source>
        <translation>{source}: {error}</translation>
    </message>
    <message>
        <source>It goes into the keyring like any other login. Whoever has it can act in your name, so show it to nobody.</source>
        <translation>Se guarda en el llavero como cualquier otra sesión. Quien lo tenga puede actuar en tu nombre, así que no se lo enseñes a nadie.</translation>
    </message>
    <message>
        <source>It goes on telling who is live. Quit it from the tray&apos;s menu.</source>
        <translation>Sigue avisando de quién emite. Ciérralo desde el menú de la bandeja del sistema.</translation>
    </message>
    <message>
        <source>It is not known whether it was sent. {error}</source>
        <translation>No se sabe si se envió. {error}</translation>
    </message>
    <message>
        <source>It is quiet here</source>
        <translation>Por aquí está tranquilo</translation>
    </message>
    <message>
        <source>It plays on when the channel is back.</source>
        <translation>Se reanuda cuando vuelva el canal.</translation>
    </message>
    <message>
        <source>It plays when the channel goes live.</source>
        <translation>Se reproduce cuando el canal empiece a emitir.</translation>
    </message>
    <message>
        <source>It was not sent.</source>
        <translation>El mensaje no se ha enviado.</translation>
    </message>
    <message>
        <source>It was not sent: the chat was left before.</source>
        <translation>No se envió: se salió antes del chat.</translation>
    </message>
    <message>
        <source>Its chat without the video (or the middle button)</source>
        <translation>Su chat sin el vídeo (o botón central)</translation>
    </message>
    <message>
        <source>Jump to live</source>
        <translation>Ir al directo</translation>
    </message>
    <message>
        <source>Just started</source>
        <translation>Recién empezados</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Conservar</translation>
    </message>
    <message>
        <source>Keep on top</source>
        <translation>Mantener encima</translation>
    </message>
    <message>
        <source>Keep on top: only the desktop can (Wayland)</source>
        <translation>Mantener encima: solo puede el escritorio (Wayland)</translation>
    </message>
    <message>
        <source>Keep the window on top of all others</source>
        <translation>Mantener la ventana por encima de las demás</translation>
    </message>
    <message>
        <source>Keep {login} out, and forget what was counted of them</source>
        <translation>Excluir a {login} y olvidar lo contado de esa persona</translation>
    </message>
    <message>
        <source>Kept out: {count}</source>
        <translation>Excluidos: {count}</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Teclas</translation>
    </message>
    <message>
        <source>LIVE</source>
        <comment>a small sign at a round picture</comment>
        <translation>LIVE</translation>
    </message>
    <message>
        <source>LIVE</source>
        <translation>EN DIRECTO</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Idiomas</translation>
    </message>
    <message>
        <source>Languages of the streams that are listed, such as de,en; empty for all</source>
        <translation>Idiomas de los directos mostrados, como de,en; vacío para todos</translation>
    </message>
    <message>
        <source>Languages: {names}</source>
        <translation>Idiomas: {names}</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>Últimos 30 días</translation>
    </message>
    <message>
        <source>Last 6 hours</source>
        <translation>Últimas 6 horas</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>Últimos 7 días</translation>
    </message>
    <message>
        <source>Last hour</source>
        <translation>Última hora</translation>
    </message>
    <message>
        <source>Later, to match the video</source>
        <translation>Más tarde, a la par del vídeo</translation>
    </message>
    <message>
        <source>Leave full screen</source>
        <translation>Salir de pantalla completa</translation>
    </message>
    <message>
        <source>Leave full screen, theatre or mini player</source>
        <translation>Salir de pantalla completa, modo teatro o minirreproductor</translation>
    </message>
    <message>
        <source>Leave it empty to keep the secret that there is</source>
        <translation>Déjalo vacío para conservar el secreto que hay</translation>
    </message>
    <message>
        <source>Less lets you see what is below it.</source>
        <translation>Con menos se ve lo que hay debajo.</translation>
    </message>
    <message>
        <source>Less motion</source>
        <translation>Menos movimiento</translation>
    </message>
    <message>
        <source>Less see-through</source>
        <translation>Menos transparente</translation>
    </message>
    <message>
        <source>Let the numbers go on</source>
        <translation>Reanudar las cifras</translation>
    </message>
    <message>
        <source>Let the numbers stand still</source>
        <translation>Detener las cifras</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Like the desktop</source>
        <translation>Como el escritorio</translation>
    </message>
    <message>
        <source>Like the desktop: changes with it while the program runs.</source>
        <translation>Como el escritorio: cambia con él mientras el programa está en marcha.</translation>
    </message>
    <message>
        <source>List other languages than {language}, too</source>
        <translation>Mostrar también otros idiomas además de {language}</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>En directo</translation>
    </message>
    <message>
        <source>Live is a few seconds nearer; on a line that stutters, switch it off.</source>
        <translation>El directo queda unos segundos más cerca; si la conexión se entrecorta, desactívala.</translation>
    </message>
    <message>
        <source>Live now</source>
        <translation>Ahora en directo</translation>
    </message>
    <message>
        <source>Live {count}</source>
        <translation>En directo {count}</translation>
    </message>
    <message>
        <source>Loading the picture…</source>
        <translation>Cargando la imagen…</translation>
    </message>
    <message>
        <source>Log in</source>
        <translation>Iniciar sesión</translation>
    </message>
    <message>
        <source>Log in and agree there. Mini TTV waits for the answer, and nothing else is to do here.</source>
        <translation>Inicia sesión y acepta allí. Mini TTV espera la respuesta; aquí no hay nada más que hacer.</translation>
    </message>
    <message>
        <source>Log in to Twitch</source>
        <translation>Iniciar sesión en Twitch</translation>
    </message>
    <message>
        <source>Log in to Twitch there and confirm this code. Mini TTV notices by itself.</source>
        <translation>Inicia sesión en Twitch allí y confirma este código. Mini TTV se da cuenta solo.</translation>
    </message>
    <message>
        <source>Log in to chat</source>
        <translation>Inicia sesión para chatear</translation>
    </message>
    <message>
        <source>Log in to write in chat.</source>
        <translation>Inicia sesión para escribir en el chat.</translation>
    </message>
    <message>
        <source>Log in where you may be logged in already</source>
        <translation>Inicia sesión donde quizá ya la tengas iniciada</translation>
    </message>
    <message>
        <source>Log in with Twitch</source>
        <translation>Iniciar sesión con Twitch</translation>
    </message>
    <message>
        <source>Log in with Twitch first.</source>
        <translation>Inicia sesión con Twitch primero.</translation>
    </message>
    <message>
        <source>Log in with Twitch to search. Without a login, a channel&apos;s whole name opens it.</source>
        <translation>Inicia sesión con Twitch para buscar. Sin sesión, el nombre completo de un canal lo abre.</translation>
    </message>
    <message>
        <source>Log in with Twitch to see the channels that you follow.</source>
        <translation>Inicia sesión con Twitch para ver los canales que sigues.</translation>
    </message>
    <message>
        <source>Log in with Twitch to see this list.</source>
        <translation>Inicia sesión con Twitch para ver esta lista.</translation>
    </message>
    <message>
        <source>Log in with Twitch to see who this is.</source>
        <translation>Inicia sesión con Twitch para ver quién es.</translation>
    </message>
    <message>
        <source>Log in with the browser that you use every day</source>
        <translation>Inicia sesión con el navegador que usas a diario</translation>
    </message>
    <message>
        <source>Log in…</source>
        <translation>Iniciar sesión…</translation>
    </message>
    <message>
        <source>Log level</source>
        <translation>Nivel del registro</translation>
    </message>
    <message>
        <source>Log levels of areas are written as playback=debug,twitch=info, not {strange}. Areas are {areas}; levels are {levels}.</source>
        <translation>Los niveles por área se escriben como playback=debug,twitch=info, no {strange}. Las áreas son {areas}; los niveles son {levels}.</translation>
    </message>
    <message>
        <source>Log levels of single areas, such as playback=debug,twitch=info</source>
        <translation>Niveles de registro por área, como playback=debug,twitch=info</translation>
    </message>
    <message>
        <source>Log out {name}</source>
        <translation>Cerrar la sesión de {name}</translation>
    </message>
    <message>
        <source>Logged in as {login}</source>
        <translation>Sesión iniciada como {login}</translation>
    </message>
    <message>
        <source>Logged in as {name}</source>
        <translation>Sesión iniciada como {name}</translation>
    </message>
    <message>
        <source>Logging in to the chat again…</source>
        <translation>Volviendo a entrar en el chat…</translation>
    </message>
    <message>
        <source>Louder (also by wheel)</source>
        <translation>Más volumen (también con la rueda)</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>Baja</translation>
    </message>
    <message>
        <source>Low (up to 360p)</source>
        <translation>Baja (hasta 360p)</translation>
    </message>
    <message>
        <source>Low latency</source>
        <translation>Latencia baja</translation>
    </message>
    <message>
        <source>MINI_TTV_CLIENT_ID in the environment says which client id is used. Unset it to choose one here.</source>
        <translation>MINI_TTV_CLIENT_ID en el entorno indica qué ID de cliente se usa. Quita la variable para elegir uno aquí.</translation>
    </message>
    <message>
        <source>MINI_TTV_CLIENT_SECRET in the environment holds the secret. Unset it to enter one here.</source>
        <translation>MINI_TTV_CLIENT_SECRET en el entorno contiene el secreto. Quita la variable para escribir uno aquí.</translation>
    </message>
    <message>
        <source>Makes chats quiet in which everybody says the same. Hits are counted all the same.</source>
        <translation>Calma los chats en que todos dicen lo mismo. Los usos se cuentan igual.</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>Media</translation>
    </message>
    <message>
        <source>Medium (up to 540p)</source>
        <translation>Media (hasta 540p)</translation>
    </message>
    <message>
        <source>Mention</source>
        <translation>Mencionar</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Mensaje</translation>
    </message>
    <message>
        <source>Message {channel}</source>
        <translation>Mensaje a {channel}</translation>
    </message>
    <message>
        <source>Message {channel} as {name}</source>
        <translation>En {channel} como {name}</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Mensajes</translation>
    </message>
    <message>
        <source>Messages a second</source>
        <translation>Mensajes por segundo</translation>
    </message>
    <message>
        <source>Messages a second, over the last ten seconds</source>
        <translation>Mensajes por segundo, en los últimos diez segundos</translation>
    </message>
    <message>
        <source>Messages appear as soon as somebody writes.</source>
        <translation>Los mensajes aparecen en cuanto alguien escribe.</translation>
    </message>
    <message>
        <source>Messages as CSV…</source>
        <translation>Mensajes como CSV…</translation>
    </message>
    <message>
        <source>Messages as JSON…</source>
        <translation>Mensajes como JSON…</translation>
    </message>
    <message>
        <source>Messages in a row, each of another chatter</source>
        <translation>Mensajes seguidos, cada uno de otra persona</translation>
    </message>
    <message>
        <source>Messages may be missing before this point.</source>
        <translation>Es posible que falten mensajes antes de este punto.</translation>
    </message>
    <message>
        <source>Messages that a chat keeps</source>
        <translation>Mensajes que conserva un chat</translation>
    </message>
    <message>
        <source>Messages that a moderator has taken away.</source>
        <translation>Mensajes que un moderador ha retirado.</translation>
    </message>
    <message>
        <source>Messages that a screen reader speaks</source>
        <translation>Mensajes que lee un lector de pantalla</translation>
    </message>
    <message>
        <source>Messages that mention me</source>
        <translation>Mensajes que me mencionan</translation>
    </message>
    <message>
        <source>Mini TTV cannot listen at port {port} of this computer ({reason}). Use a code to log in.</source>
        <translation>Mini TTV no puede escuchar en el puerto {port} de este ordenador ({reason}). Usa un código para iniciar sesión.</translation>
    </message>
    <message>
        <source>Mini TTV does not know the command /{command}. /me is the only one.</source>
        <translation>Mini TTV no conoce el comando /{command}. Solo existe /me.</translation>
    </message>
    <message>
        <source>Mini TTV does not wait any more</source>
        <translation>Mini TTV ya no espera</translation>
    </message>
    <message>
        <source>Mini TTV goes on in the tray, and tells when somebody goes live. Quit it from the icon&apos;s menu or with Ctrl+Q.</source>
        <translation>Mini TTV sigue en la bandeja del sistema y avisa cuando alguien empieza a emitir. Ciérralo desde el menú del icono o con Ctrl+Q.</translation>
    </message>
    <message>
        <source>Mini TTV has the answer</source>
        <translation>Mini TTV tiene la respuesta</translation>
    </message>
    <message>
        <source>Mini TTV may not listen at port {port} of this computer. Use a code to log in.</source>
        <translation>Mini TTV no tiene permiso para escuchar en el puerto {port} de este ordenador. Usa un código para iniciar sesión.</translation>
    </message>
    <message>
        <source>Mini TTV needs a Twitch client id for the login. Enter one under “Client id” in the login window.</source>
        <translation>Mini TTV necesita un ID de cliente de Twitch para iniciar sesión. Escríbelo en «ID de cliente» en la ventana de inicio de sesión.</translation>
    </message>
    <message>
        <source>Mini TTV opens Twitch&apos;s page there. Agree, and the page hands the login over to Mini TTV.</source>
        <translation>Mini TTV abre allí la página de Twitch. Acepta, y la página le pasará la sesión a Mini TTV.</translation>
    </message>
    <message>
        <source>Mini TTV waits for Twitch&apos;s answer at this address. Start the login in Mini TTV.</source>
        <translation>Mini TTV espera en esta dirección la respuesta de Twitch. Inicia sesión en Mini TTV.</translation>
    </message>
    <message>
        <source>Mini TTV watches {most} added channels at most. Remove one of them first.</source>
        <translation>Mini TTV vigila como mucho {most} canales añadidos. Quita antes uno de ellos.</translation>
    </message>
    <message>
        <source>Mini TTV&apos;s picture</source>
        <translation>La imagen de Mini TTV</translation>
    </message>
    <message>
        <source>Mini player</source>
        <translation>Minirreproductor</translation>
    </message>
    <message>
        <source>Minutes to keep trying when a stream breaks off</source>
        <translation>Minutos que se sigue intentando cuando se corta un directo</translation>
    </message>
    <message>
        <source>Missed notices</source>
        <translation>Avisos perdidos</translation>
    </message>
    <message>
        <source>Missed notices ({number})</source>
        <translation>Avisos perdidos ({number})</translation>
    </message>
    <message>
        <source>Moderator</source>
        <translation>Moderador</translation>
    </message>
    <message>
        <source>Moments at which the chat goes off are told by the minute: choose three days at most.</source>
        <translation>Los momentos en que el chat estalla se dan por minutos: elige tres días como máximo.</translation>
    </message>
    <message>
        <source>Moments at which the chat went off</source>
        <translation>Momentos en que el chat estalló</translation>
    </message>
    <message>
        <source>Moments at which the chat went off. Enter or a double click plays the recording from there on.</source>
        <translation>Momentos en que el chat estalló. Intro o doble clic reproduce la grabación desde ahí.</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Más</translation>
    </message>
    <message>
        <source>More of {category}</source>
        <translation>Más de {category}</translation>
    </message>
    <message>
        <source>More room between messages</source>
        <translation>Más espacio entre mensajes</translation>
    </message>
    <message>
        <source>More see-through</source>
        <translation>Más transparente</translation>
    </message>
    <message>
        <source>Most viewers</source>
        <translation>Más espectadores</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>Silenciar</translation>
    </message>
    <message>
        <source>Muted</source>
        <translation>Silenciado</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Name of a channel to count in the background</source>
        <translation>Nombre de un canal que contar en segundo plano</translation>
    </message>
    <message>
        <source>Name of the emote, and who provides it</source>
        <translation>Nombre del emote y su proveedor</translation>
    </message>
    <message>
        <source>Name or address of a channel</source>
        <translation>Nombre o dirección de un canal</translation>
    </message>
    <message>
        <source>Name or address of the channel to add</source>
        <translation>Nombre o dirección del canal que quieres añadir</translation>
    </message>
    <message>
        <source>Names and emotes grow with it.</source>
        <translation>Los nombres y emotes crecen con él.</translation>
    </message>
    <message>
        <source>Nearer (or the wheel)</source>
        <translation>Acercar (o la rueda)</translation>
    </message>
    <message>
        <source>Needs a login; costs a second connection for each chat.</source>
        <translation>Requiere iniciar sesión; cuesta una segunda conexión por chat.</translation>
    </message>
    <message>
        <source>Never tell of these categories</source>
        <translation>No avisar nunca de estas categorías</translation>
    </message>
    <message>
        <source>Never tell of titles with one of these words, such as rerun</source>
        <translation>No avisar nunca de títulos con una de estas palabras, como rerun</translation>
    </message>
    <message>
        <source>Newer</source>
        <translation>Siguiente</translation>
    </message>
    <message>
        <source>Next stream: {when}</source>
        <translation>Próximo directo: {when}</translation>
    </message>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
    <message>
        <source>No account is needed.</source>
        <translation>No hace falta cuenta.</translation>
    </message>
    <message>
        <source>No answer from your browser yet. If Twitch complains about the redirect address there, register {address} for it.</source>
        <translation>Tu navegador todavía no ha respondido. Si Twitch se queja allí de la dirección de redirección, registra {address} para ella.</translation>
    </message>
    <message>
        <source>No browser could be opened. Copy the link and open it yourself.</source>
        <translation>No se ha podido abrir ningún navegador. Copia el enlace y ábrelo tú.</translation>
    </message>
    <message>
        <source>No category found</source>
        <translation>No se encontró ninguna categoría</translation>
    </message>
    <message>
        <source>No category&apos;s name has these words.</source>
        <translation>Ninguna categoría tiene estas palabras en su nombre.</translation>
    </message>
    <message>
        <source>No channel found</source>
        <translation>No se encontró ningún canal</translation>
    </message>
    <message>
        <source>No channel is counted in the background.</source>
        <translation>No se cuenta ningún canal en segundo plano.</translation>
    </message>
    <message>
        <source>No channel of this category is live in the languages listed.</source>
        <translation>Ningún canal de esta categoría emite en los idiomas mostrados.</translation>
    </message>
    <message>
        <source>No chat</source>
        <translation>Sin chat</translation>
    </message>
    <message>
        <source>No chat here</source>
        <translation>Aquí no hay chat</translation>
    </message>
    <message>
        <source>No chat is open.</source>
        <translation>No hay ningún chat abierto.</translation>
    </message>
    <message>
        <source>No chat yet</source>
        <translation>Todavía no hay chat</translation>
    </message>
    <message>
        <source>No emote here has “{sought}” in its name.</source>
        <translation>Ningún emote de aquí tiene «{sought}» en su nombre.</translation>
    </message>
    <message>
        <source>No emote here is of the providers that are chosen.</source>
        <translation>Ningún emote de aquí es de los proveedores elegidos.</translation>
    </message>
    <message>
        <source>No emote in the last minute</source>
        <translation>Ningún emote en el último minuto</translation>
    </message>
    <message>
        <source>No emote is called “{name}”.</source>
        <translation>Ningún emote se llama «{name}».</translation>
    </message>
    <message>
        <source>No emote was written by five people in a row.</source>
        <translation>Ningún emote lo escribieron cinco personas seguidas.</translation>
    </message>
    <message>
        <source>No emote was written in this range.</source>
        <translation>En este periodo no se escribió ningún emote.</translation>
    </message>
    <message>
        <source>No emote yet. The first one that somebody writes appears here.</source>
        <translation>Todavía no hay emotes. El primero que alguien escriba aparecerá aquí.</translation>
    </message>
    <message>
        <source>No emotes</source>
        <translation>Sin emotes</translation>
    </message>
    <message>
        <source>No longer first in the list</source>
        <translation>Dejar de fijar arriba</translation>
    </message>
    <message>
        <source>No longer on: {mode}.</source>
        <translation>Desactivado: {mode}.</translation>
    </message>
    <message>
        <source>No longer only {language}</source>
        <translation>No solo {language}</translation>
    </message>
    <message>
        <source>No messages are kept (see the settings of hits)</source>
        <translation>No se guardan mensajes (mira los ajustes de usos)</translation>
    </message>
    <message>
        <source>No moment here at which the chat went off.</source>
        <translation>Aquí no hay ningún momento en que el chat estallara.</translation>
    </message>
    <message>
        <source>No notice when they go live</source>
        <translation>No avisar cuando empiece el directo</translation>
    </message>
    <message>
        <source>No notification service answers on this desktop; where there is a tray, its icon tells instead.</source>
        <translation>En este escritorio no responde ningún servicio de notificaciones; si hay bandeja, avisa su icono.</translation>
    </message>
    <message>
        <source>No option has these words. Try a part of one, such as “chat” or “key”.</source>
        <translation>Ninguna opción tiene estas palabras. Prueba con una parte, como «chat» o «tecla».</translation>
    </message>
    <message>
        <source>No picture came.</source>
        <translation>No llegó ninguna imagen.</translation>
    </message>
    <message>
        <source>No rules yet. Messages with your own name stand out without one.</source>
        <translation>Todavía no hay reglas. Los mensajes con tu nombre destacan sin necesidad de una.</translation>
    </message>
    <message>
        <source>No title</source>
        <translation>Sin título</translation>
    </message>
    <message>
        <source>Nobody is live in these languages at the moment.</source>
        <translation>Ahora mismo nadie emite en estos idiomas.</translation>
    </message>
    <message>
        <source>Nobody is logged in</source>
        <translation>No has iniciado sesión</translation>
    </message>
    <message>
        <source>Nobody is offline</source>
        <translation>No hay nadie desconectado</translation>
    </message>
    <message>
        <source>Nobody plays this right now</source>
        <translation>Ahora mismo nadie juega a esto</translation>
    </message>
    <message>
        <source>Nobody wrote in this range.</source>
        <translation>En este periodo no escribió nadie.</translation>
    </message>
    <message>
        <source>Nobody you follow is live</source>
        <translation>Nadie a quien sigues está en directo</translation>
    </message>
    <message>
        <source>None</source>
        <comment>no key</comment>
        <translation>Ninguna</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Ninguno</translation>
    </message>
    <message>
        <source>None here matches “{sought}”.</source>
        <translation>Nada coincide con «{sought}».</translation>
    </message>
    <message numerus="yes">
        <source>None of the %n here matches “{sought}”.</source>
        <translation>
            <numerusform>El %n elemento no coincide con «{sought}».</numerusform>
            <numerusform>Ninguno de los %n elementos coincide con «{sought}».</numerusform>
        </translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>Not all desktops let programs decide that; then the window&apos;s own menu can.</source>
        <translation>No todos los escritorios dejan decidirlo a los programas; entonces puede el menú de la ventana.</translation>
    </message>
    <message>
        <source>Not at all</source>
        <translation>Nunca</translation>
    </message>
    <message>
        <source>Not the login that Mini TTV waits for</source>
        <translation>No es el inicio de sesión que Mini TTV espera</translation>
    </message>
    <message>
        <source>Nothing by itself</source>
        <translation>Nada por sí solo</translation>
    </message>
    <message>
        <source>Nothing fades or slides, and animated emotes stand still.</source>
        <translation>Nada se desvanece ni se desliza, y los emotes animados se quedan quietos.</translation>
    </message>
    <message>
        <source>Nothing found here</source>
        <translation>No se ha encontrado nada aquí</translation>
    </message>
    <message>
        <source>Nothing has been counted yet</source>
        <translation>Aún no se ha contado nada</translation>
    </message>
    <message>
        <source>Nothing has been counted yet: watch a channel, or use `mini-ttv count`.</source>
        <translation>Aún no se ha contado nada: mira un canal o usa `mini-ttv count`.</translation>
    </message>
    <message>
        <source>Nothing here</source>
        <translation>Aquí no hay nada</translation>
    </message>
    <message>
        <source>Nothing here fits that.</source>
        <translation>Aquí no hay nada que coincida.</translation>
    </message>
    <message>
        <source>Nothing is lost: chat and counters go on.</source>
        <translation>No se pierde nada: el chat y los contadores siguen.</translation>
    </message>
    <message>
        <source>Nothing to export</source>
        <translation>Nada que exportar</translation>
    </message>
    <message>
        <source>Nothing to see here</source>
        <translation>Aquí no hay nada que ver</translation>
    </message>
    <message>
        <source>Nothing was missed.
Who goes live is noted here, too.</source>
        <translation>No te has perdido nada.
Aquí también se apunta quién empieza a emitir.</translation>
    </message>
    <message>
        <source>Notices</source>
        <translation>Avisos</translation>
    </message>
    <message>
        <source>Notices so far</source>
        <translation>Avisos hasta ahora</translation>
    </message>
    <message numerus="yes">
        <source>Notices: %n missed</source>
        <translation>
            <numerusform>Avisos: %n sin leer</numerusform>
            <numerusform>Avisos: %n sin leer</numerusform>
        </translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>Avisos</translation>
    </message>
    <message>
        <source>Notifications are paused.</source>
        <translation>Los avisos están en pausa.</translation>
    </message>
    <message>
        <source>Notifications are snoozed until {until}.</source>
        <translation>Los avisos están en pausa hasta las {until}.</translation>
    </message>
    <message>
        <source>Now on: {mode}.</source>
        <translation>Activado: {mode}.</translation>
    </message>
    <message>
        <source>Of messages</source>
        <translation>Porcentaje</translation>
    </message>
    <message>
        <source>Of the windows and messages. A change is seen after the next start.</source>
        <translation>De las ventanas y los mensajes. El cambio se aplica al reiniciar.</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Desactivado</translation>
    </message>
    <message>
        <source>Off, each shows its first picture, which also saves power.</source>
        <translation>Desactivado, cada uno muestra su primera imagen; también ahorra energía.</translation>
    </message>
    <message>
        <source>Off, it stays lower until somebody chooses another quality.</source>
        <translation>Desactivado, se queda en la inferior hasta que alguien elija otra.</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Desconectado</translation>
    </message>
    <message>
        <source>Offline channels</source>
        <translation>Canales desconectados</translation>
    </message>
    <message>
        <source>Offline {count}</source>
        <translation>Desconectados {count}</translation>
    </message>
    <message>
        <source>Older</source>
        <translation>Anterior</translation>
    </message>
    <message>
        <source>Older ones are deleted once a day.</source>
        <translation>Las más antiguas se borran una vez al día.</translation>
    </message>
    <message>
        <source>Older ones are forgotten. More of them need more memory.</source>
        <translation>Los más antiguos se olvidan. Cuantos más, más memoria.</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Activado</translation>
    </message>
    <message>
        <source>On Twitch since {date} ({age})</source>
        <translation>En Twitch desde el {date} ({age})</translation>
    </message>
    <message>
        <source>On Wayland only the desktop itself can keep a window on top: use the window&apos;s own menu there, or start Mini TTV with QT_QPA_PLATFORM=xcb.</source>
        <translation>En Wayland solo el propio escritorio puede mantener una ventana encima: usa allí el menú de la ventana o inicia Mini TTV con QT_QPA_PLATFORM=xcb.</translation>
    </message>
    <message>
        <source>On this computer alone: Twitch learns nothing of it.</source>
        <translation>Solo en este ordenador: Twitch no se entera.</translation>
    </message>
    <message>
        <source>Once a chatter and minute</source>
        <translation>Una vez por usuario y minuto</translation>
    </message>
    <message>
        <source>Once a message, however often it stands there</source>
        <translation>Una vez por mensaje, aunque aparezca varias veces</translation>
    </message>
    <message>
        <source>One more step</source>
        <translation>Un paso más</translation>
    </message>
    <message>
        <source>Only channels can be followed. Give a channel&apos;s name, or an address such as twitch.tv/name.</source>
        <translation>Solo se pueden seguir canales. Da el nombre de un canal o una dirección como twitch.tv/nombre.</translation>
    </message>
    <message>
        <source>Only emotes of {providers}</source>
        <translation>Solo emotes de {providers}</translation>
    </message>
    <message>
        <source>Only followers may write in this chat.</source>
        <translation>Solo los seguidores pueden escribir en este chat.</translation>
    </message>
    <message>
        <source>Only for who has registered an application with Twitch; the login dialog helps with it.</source>
        <translation>Solo si has registrado una aplicación en Twitch; el diálogo de inicio de sesión te ayuda.</translation>
    </message>
    <message>
        <source>Only subscribers can watch this clip.</source>
        <translation>Solo los suscriptores pueden ver este clip.</translation>
    </message>
    <message>
        <source>Only subscribers can watch this video.</source>
        <translation>Solo los suscriptores pueden ver este vídeo.</translation>
    </message>
    <message>
        <source>Only subscribers can watch {login} right now.</source>
        <translation>Ahora mismo solo los suscriptores pueden ver a {login}.</translation>
    </message>
    <message>
        <source>Only subscribers may write in this chat.</source>
        <translation>Solo los suscriptores pueden escribir en este chat.</translation>
    </message>
    <message>
        <source>Only those who have followed for {time} or more may write in this chat.</source>
        <translation>En este chat solo puede escribir quien sigue el canal desde hace {time} o más.</translation>
    </message>
    <message>
        <source>Only those who have followed may write in this chat.</source>
        <translation>En este chat solo puede escribir quien ya sigue el canal.</translation>
    </message>
    <message>
        <source>Only while a screen reader runs.</source>
        <translation>Solo mientras hay un lector de pantalla activo.</translation>
    </message>
    <message>
        <source>Opacity</source>
        <translation>Opacidad</translation>
    </message>
    <message>
        <source>Opacity of the mini player in per cent</source>
        <translation>Opacidad del minirreproductor en porcentaje</translation>
    </message>
    <message>
        <source>Open Twitch in the browser</source>
        <translation>Abrir Twitch en el navegador</translation>
    </message>
    <message>
        <source>Open Twitch&apos;s developer console and log in there. Twitch asks for two-factor login first.</source>
        <translation>Abre la consola de desarrolladores de Twitch e inicia sesión allí. Twitch pide antes la autenticación en dos pasos.</translation>
    </message>
    <message>
        <source>Open a channel</source>
        <translation>Abrir un canal</translation>
    </message>
    <message>
        <source>Open a channel, and every emote of its chat is counted here.</source>
        <translation>Abre un canal y aquí se contará cada emote de su chat.</translation>
    </message>
    <message>
        <source>Open a channel, and what its viewers write appears here.</source>
        <translation>Abre un canal y aquí verás lo que escriben sus espectadores.</translation>
    </message>
    <message>
        <source>Open channel</source>
        <comment>a small button</comment>
        <translation>Canal</translation>
    </message>
    <message>
        <source>Open in the browser</source>
        <translation>Abrir en el navegador</translation>
    </message>
    <message>
        <source>Open it again</source>
        <translation>Abrir otra vez</translation>
    </message>
    <message>
        <source>Open the console</source>
        <translation>Abrir la consola</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Abrir la carpeta</translation>
    </message>
    <message>
        <source>Open the folder of logs</source>
        <translation>Abrir la carpeta de registros</translation>
    </message>
    <message>
        <source>Open the folder: {name}</source>
        <translation>Abrir la carpeta: {name}</translation>
    </message>
    <message>
        <source>Open the page</source>
        <translation>Abrir la página</translation>
    </message>
    <message>
        <source>Open {address}</source>
        <translation>Abrir {address}</translation>
    </message>
    <message>
        <source>Open {folder}</source>
        <translation>Abrir {folder}</translation>
    </message>
    <message>
        <source>Open “{name}”</source>
        <translation>Abrir «{name}»</translation>
    </message>
    <message>
        <source>Opening Twitch&apos;s login page …</source>
        <translation>Abriendo la página de inicio de sesión de Twitch …</translation>
    </message>
    <message>
        <source>Or add channels here, without an account: they are watched like follows.</source>
        <translation>O añade canales aquí, sin cuenta: se vigilan como si los siguieras.</translation>
    </message>
    <message>
        <source>Or follow channels here</source>
        <translation>O sigue canales aquí</translation>
    </message>
    <message>
        <source>Orange</source>
        <translation>Naranja</translation>
    </message>
    <message>
        <source>Order of followed channels</source>
        <translation>Orden de los canales que sigues</translation>
    </message>
    <message>
        <source>Order: {order}</source>
        <translation>Orden: {order}</translation>
    </message>
    <message>
        <source>Order: {order}. Pinned channels stay first.</source>
        <translation>Orden: {order}. Los canales fijados van primero.</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Otros</translation>
    </message>
    <message>
        <source>Other languages</source>
        <translation>Otros idiomas</translation>
    </message>
    <message>
        <source>Over the picture</source>
        <translation>Sobre la imagen</translation>
    </message>
    <message>
        <source>Paste a token</source>
        <translation>Pegar un token</translation>
    </message>
    <message>
        <source>Paste a token that you have</source>
        <translation>Pega un token que ya tengas</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausar</translation>
    </message>
    <message>
        <source>Pause notifications</source>
        <translation>Pausar los avisos</translation>
    </message>
    <message>
        <source>Paused</source>
        <comment>the chat</comment>
        <translation>En pausa</translation>
    </message>
    <message>
        <source>Paused: the numbers stand still, counting goes on</source>
        <translation>En pausa: las cifras se detienen, el recuento sigue</translation>
    </message>
    <message>
        <source>Peak</source>
        <translation>Pico</translation>
    </message>
    <message numerus="yes">
        <source>Peak: %n within 60 seconds, at {time}</source>
        <translation>
            <numerusform>Pico: %n en 60 segundos, a las {time}</numerusform>
            <numerusform>Pico: %n en 60 segundos, a las {time}</numerusform>
        </translation>
    </message>
    <message>
        <source>Per 1,000</source>
        <translation>Por 1.000</translation>
    </message>
    <message>
        <source>Per chatter</source>
        <translation>Por usuario</translation>
    </message>
    <message>
        <source>Per message</source>
        <translation>Por mensaje</translation>
    </message>
    <message>
        <source>Picked last</source>
        <translation>Usados recientemente</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Imagen</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Imágenes</translation>
    </message>
    <message>
        <source>Pin the chosen channel, or no longer</source>
        <translation>Fijar el canal elegido, o dejar de fijarlo</translation>
    </message>
    <message>
        <source>Pin: first in the list</source>
        <translation>Fijar arriba en la lista</translation>
    </message>
    <message>
        <source>Pink</source>
        <translation>Rosa</translation>
    </message>
    <message>
        <source>Pinned channels always come first.</source>
        <translation>Los canales fijados van siempre primero.</translation>
    </message>
    <message>
        <source>Pinned, {channel}</source>
        <translation>Fijado, {channel}</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Reproducir</translation>
    </message>
    <message>
        <source>Play a channel first; then P makes it small.</source>
        <translation>Reproduce primero un canal; después P lo hace pequeño.</translation>
    </message>
    <message>
        <source>Play a little faster where live is further away than usual</source>
        <translation>Reproducir algo más rápido si el directo queda más lejos de lo normal</translation>
    </message>
    <message>
        <source>Play again</source>
        <translation>Volver a reproducir</translation>
    </message>
    <message>
        <source>Play clip {slug}</source>
        <translation>Reproducir el clip {slug}</translation>
    </message>
    <message>
        <source>Play in the mini player</source>
        <translation>Ver en el minirreproductor</translation>
    </message>
    <message>
        <source>Play or pause</source>
        <translation>Reproducir o pausar</translation>
    </message>
    <message>
        <source>Play the recording from here on</source>
        <translation>Reproducir la grabación desde aquí</translation>
    </message>
    <message>
        <source>Play video {id}</source>
        <translation>Reproducir el vídeo {id}</translation>
    </message>
    <message>
        <source>Play {channel}</source>
        <translation>Ver {channel}</translation>
    </message>
    <message>
        <source>Playback</source>
        <translation>Reproducción</translation>
    </message>
    <message>
        <source>Playing</source>
        <translation>Reproducción</translation>
    </message>
    <message>
        <source>Point at the plot for its values; turn the wheel to zoom, drag to move</source>
        <translation>Señala la gráfica para ver sus valores; la rueda acerca, arrastrar mueve</translation>
    </message>
    <message>
        <source>Port {port} of this computer is in use by another program, so your browser cannot hand the login over. Close that program, which may be a second Mini TTV, and try again, or use a code.</source>
        <translation>Otro programa usa el puerto {port} de este ordenador, así que tu navegador no puede entregar la sesión. Cierra ese programa, quizá un segundo Mini TTV, e inténtalo de nuevo, o usa un código.</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programa</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Proveedor</translation>
    </message>
    <message>
        <source>Public (no secret)</source>
        <translation>Público (sin secreto)</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>Recuperar</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Calidad</translation>
    </message>
    <message>
        <source>Quiet hours are written like 23:00-07:00, not {text}.</source>
        <translation>Las horas de silencio se escriben como 23:00-07:00, no {text}.</translation>
    </message>
    <message>
        <source>Quieter</source>
        <translation>Menos volumen</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Salir</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>Periodo</translation>
    </message>
    <message>
        <source>Range of the numbers</source>
        <translation>Periodo de las cifras</translation>
    </message>
    <message>
        <source>Read the chat a second time over EventSub, against gaps</source>
        <translation>Leer el chat una segunda vez por EventSub, contra huecos</translation>
    </message>
    <message>
        <source>Read the list anew</source>
        <translation>Volver a leer la lista</translation>
    </message>
    <message>
        <source>Recently started</source>
        <translation>Empezados hace poco</translation>
    </message>
    <message>
        <source>Reconnecting in {wait} s, try {step} (step {rung} of {rungs})</source>
        <translation>Reconectando en {wait} s, intento {step} (paso {rung} de {rungs})</translation>
    </message>
    <message>
        <source>Reconnecting, try {step} (step {rung} of {rungs})…</source>
        <translation>Reconectando, intento {step} (paso {rung} de {rungs})…</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>Rojo</translation>
    </message>
    <message>
        <source>Redirect address registered with Twitch</source>
        <translation>Dirección de redirección registrada en Twitch</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Actualizar</translation>
    </message>
    <message>
        <source>Register Mini TTV with Twitch</source>
        <translation>Registrar Mini TTV en Twitch</translation>
    </message>
    <message>
        <source>Reload the stream</source>
        <translation>Recargar el directo</translation>
    </message>
    <message>
        <source>Remove an account</source>
        <translation>Quitar una cuenta</translation>
    </message>
    <message>
        <source>Remove from the channels added here</source>
        <translation>Quitar de los canales añadidos aquí</translation>
    </message>
    <message>
        <source>Rendition</source>
        <translation>Versión</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Responder</translation>
    </message>
    <message>
        <source>Replying to @{name}: {text}</source>
        <translation>Respuesta a @{name}: {text}</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Restablecer</translation>
    </message>
    <message>
        <source>Reset all keys</source>
        <translation>Restablecer todas las teclas</translation>
    </message>
    <message>
        <source>Reset everything</source>
        <translation>Restablecer todo</translation>
    </message>
    <message>
        <source>Reset everything…</source>
        <translation>Restablecer todo…</translation>
    </message>
    <message>
        <source>Reset the keys: {words}</source>
        <translation>Restablecer las teclas: {words}</translation>
    </message>
    <message>
        <source>Reset: {title}</source>
        <translation>Restablecer: {title}</translation>
    </message>
    <message>
        <source>Rest while the pointer is on the chat</source>
        <translation>Detener mientras el puntero esté sobre el chat</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>Room around buttons and rows</source>
        <translation>Espacio alrededor de botones y filas</translation>
    </message>
    <message>
        <source>Roomy</source>
        <translation>Amplio</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Reglas</translation>
    </message>
    <message>
        <source>Rules for messages</source>
        <translation>Reglas para mensajes</translation>
    </message>
    <message>
        <source>Rules for messages…</source>
        <translation>Reglas para mensajes…</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Save the picture</source>
        <translation>Guardar la imagen</translation>
    </message>
    <message>
        <source>Save the picture, and copy it</source>
        <translation>Guardar la imagen y copiarla</translation>
    </message>
    <message>
        <source>Save the top ten as a picture…</source>
        <translation>Guardar el top diez como imagen…</translation>
    </message>
    <message>
        <source>Saved {name}</source>
        <translation>Guardado: {name}</translation>
    </message>
    <message>
        <source>Saved {path}</source>
        <translation>Guardado: {path}</translation>
    </message>
    <message>
        <source>Saves power and data while nobody can see the picture.</source>
        <translation>Ahorra energía y datos mientras nadie puede ver la imagen.</translation>
    </message>
    <message>
        <source>Saving {path}…</source>
        <translation>Guardando {path}…</translation>
    </message>
    <message>
        <source>Scan this with your phone, or open the page in any browser</source>
        <translation>Escanea esto con tu móvil o abre la página en cualquier navegador</translation>
    </message>
    <message>
        <source>Screen reader speaks</source>
        <translation>El lector de pantalla lee</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Search Twitch</source>
        <translation>Buscar en Twitch</translation>
    </message>
    <message>
        <source>Search Twitch for “{text}”</source>
        <translation>Buscar «{text}» en Twitch</translation>
    </message>
    <message>
        <source>Search Twitch, or open a channel by its name or address</source>
        <translation>Buscar en Twitch o abrir un canal por su nombre o dirección</translation>
    </message>
    <message>
        <source>Search all of Twitch</source>
        <translation>Buscar en todo Twitch</translation>
    </message>
    <message>
        <source>Search channels and categories, or paste an address</source>
        <translation>Busca canales y categorías, o pega una dirección</translation>
    </message>
    <message>
        <source>Search emotes</source>
        <translation>Buscar emotes</translation>
    </message>
    <message>
        <source>Search finds channels by the beginning of their names, if they were live lately. Others open by their exact name.</source>
        <translation>La búsqueda encuentra canales por el principio de su nombre, si han emitido hace poco. Los demás se abren con su nombre exacto.</translation>
    </message>
    <message>
        <source>Search in chat</source>
        <translation>Buscar en el chat</translation>
    </message>
    <message>
        <source>Search in chat…</source>
        <translation>Buscar en el chat…</translation>
    </message>
    <message>
        <source>Search or open a channel</source>
        <translation>Buscar o abrir un canal</translation>
    </message>
    <message>
        <source>Search the settings</source>
        <translation>Buscar en los ajustes</translation>
    </message>
    <message>
        <source>Search, or open by name or address</source>
        <translation>Buscar, o abrir por nombre o dirección</translation>
    </message>
    <message>
        <source>Searched before</source>
        <translation>Buscado antes</translation>
    </message>
    <message>
        <source>Searching needs a login.</source>
        <translation>Para buscar hay que iniciar sesión.</translation>
    </message>
    <message>
        <source>Searching needs a login. Without one, channels open by their exact names.</source>
        <translation>Para buscar hay que iniciar sesión. Sin ella, los canales se abren con su nombre exacto.</translation>
    </message>
    <message>
        <source>Second</source>
        <translation>Segunda</translation>
    </message>
    <message>
        <source>Second key: {words}</source>
        <translation>Segunda tecla: {words}</translation>
    </message>
    <message>
        <source>Second session</source>
        <translation>Segunda sesión</translation>
    </message>
    <message>
        <source>Seconds by which messages are shown later, to match the video</source>
        <translation>Segundos que se retrasan los mensajes, para ajustarse al vídeo</translation>
    </message>
    <message>
        <source>Sections of the settings</source>
        <translation>Secciones de los ajustes</translation>
    </message>
    <message>
        <source>See who is live of those you follow</source>
        <translation>Mira quién emite de los que sigues</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Enviar</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Sesión</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Sesiones</translation>
    </message>
    <message>
        <source>Set by {fixed} for this run.</source>
        <translation>Fijado para esta sesión por {fixed}.</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Settings (*.toml)</source>
        <translation>Ajustes (*.toml)</translation>
    </message>
    <message>
        <source>Settings as a file</source>
        <translation>Ajustes como archivo</translation>
    </message>
    <message>
        <source>Settings as a file export import reset all backup other computer</source>
        <translation>Ajustes como archivo exportar importar restablecer todo copia de seguridad otro ordenador</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>Ajustes…</translation>
    </message>
    <message>
        <source>Shall all options and keys be as they came?</source>
        <translation>¿Quieres que todas las opciones y teclas vuelvan a ser las del principio?</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Atajos</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Mostrar</translation>
    </message>
    <message>
        <source>Show a notice</source>
        <translation>Mostrar un aviso</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Mostrar todos</translation>
    </message>
    <message>
        <source>Show only</source>
        <translation>Mostrar solo</translation>
    </message>
    <message>
        <source>Show or hide chat and hits</source>
        <translation>Mostrar u ocultar chat y usos</translation>
    </message>
    <message>
        <source>Show or hide {name}</source>
        <translation>Mostrar u ocultar {name}</translation>
    </message>
    <message>
        <source>Show the thread</source>
        <translation>Ver el hilo de respuestas</translation>
    </message>
    <message>
        <source>Show the window</source>
        <translation>Mostrar la ventana</translation>
    </message>
    <message>
        <source>Shows one of your channels as if it had just begun, whatever the rules above say.</source>
        <translation>Muestra uno de tus canales como si acabara de empezar, digan lo que digan las reglas de arriba.</translation>
    </message>
    <message>
        <source>Since a date</source>
        <translation>Desde una fecha</translation>
    </message>
    <message>
        <source>Since {date}</source>
        <translation>Desde {date}</translation>
    </message>
    <message>
        <source>Since {day}</source>
        <translation>Desde el {day}</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
    <message>
        <source>Size 100 %</source>
        <translation>Tamaño 100 %</translation>
    </message>
    <message>
        <source>Size 200 %</source>
        <translation>Tamaño 200 %</translation>
    </message>
    <message>
        <source>Size 50 %</source>
        <translation>Tamaño 50 %</translation>
    </message>
    <message>
        <source>Size of all text in per cent</source>
        <translation>Tamaño de todo el texto en porcentaje</translation>
    </message>
    <message>
        <source>Size of the chat&apos;s text in per cent</source>
        <translation>Tamaño del texto del chat en porcentaje</translation>
    </message>
    <message>
        <source>Sleep timer</source>
        <translation>Temporizador de apagado</translation>
    </message>
    <message>
        <source>Sleep timer: {left} min left</source>
        <translation>Temporizador: quedan {left} min</translation>
    </message>
    <message numerus="yes">
        <source>Slow mode: one message every %n second(s).</source>
        <translation>
            <numerusform>Modo lento: un mensaje cada %n segundo.</numerusform>
            <numerusform>Modo lento: un mensaje cada %n segundos.</numerusform>
        </translation>
    </message>
    <message>
        <source>Smallest picture</source>
        <translation>Imagen más pequeña</translation>
    </message>
    <message>
        <source>Snooze 1 h</source>
        <translation>Pausar 1 h</translation>
    </message>
    <message>
        <source>Snooze for an hour</source>
        <translation>Pausar una hora</translation>
    </message>
    <message>
        <source>So that a message can be read or clicked; it goes on when the pointer leaves.</source>
        <translation>Para poder leer o pulsar un mensaje; sigue cuando se aparta el puntero.</translation>
    </message>
    <message>
        <source>Some channels have their best picture in newer codecs only; they need a strong computer.</source>
        <translation>Algunos canales solo tienen su mejor imagen en códecs nuevos, que piden un ordenador potente.</translation>
    </message>
    <message>
        <source>Somebody</source>
        <translation>Alguien</translation>
    </message>
    <message>
        <source>Something went wrong in an earlier run of Mini TTV. A report of it is kept on this computer.</source>
        <translation>Algo falló en una ejecución anterior de Mini TTV. Hay un informe guardado en este ordenador.</translation>
    </message>
    <message>
        <source>Sound off</source>
        <translation>Sonido desactivado</translation>
    </message>
    <message>
        <source>Sound on</source>
        <translation>Activar sonido</translation>
    </message>
    <message>
        <source>Sound only</source>
        <translation>Solo sonido</translation>
    </message>
    <message>
        <source>Sound only: {name}</source>
        <translation>Solo sonido: {name}</translation>
    </message>
    <message>
        <source>Sound only: {title}</source>
        <translation>Solo sonido: {title}</translation>
    </message>
    <message>
        <source>Space for pictures on disk in megabytes</source>
        <translation>Espacio en disco para imágenes, en megabytes</translation>
    </message>
    <message>
        <source>Start Mini TTV at login</source>
        <translation>Iniciar Mini TTV al entrar en la sesión del equipo</translation>
    </message>
    <message>
        <source>Start the login again in Mini TTV.</source>
        <translation>Vuelve a iniciar sesión en Mini TTV.</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Statistics</source>
        <translation>Estadísticas</translation>
    </message>
    <message>
        <source>Statistics of what was counted</source>
        <translation>Estadísticas de lo contado</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Pasos</translation>
    </message>
    <message>
        <source>Steps of the timeline</source>
        <translation>Pasos de la línea de tiempo</translation>
    </message>
    <message>
        <source>Still while you point</source>
        <translation>Detenido mientras señalas</translation>
    </message>
    <message>
        <source>Stop playing</source>
        <translation>Detener la reproducción</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Detenido</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>Almacenamiento</translation>
    </message>
    <message>
        <source>Storage folders disk clear pictures cache open folder {names}</source>
        <translation>Almacenamiento carpetas disco borrar imágenes caché abrir carpeta {names}</translation>
    </message>
    <message>
        <source>Struck out</source>
        <translation>Tachados</translation>
    </message>
    <message>
        <source>Subscriber</source>
        <translation>Suscriptor</translation>
    </message>
    <message>
        <source>Such as twitch.tv/name does, or twitch.tv/videos/123</source>
        <translation>Como lo hace twitch.tv/nombre o twitch.tv/videos/123</translation>
    </message>
    <message>
        <source>Suggestions</source>
        <translation>Sugerencias</translation>
    </message>
    <message>
        <source>TOML file with other servers than Twitch&apos;s</source>
        <translation>Archivo TOML con otros servidores que los de Twitch</translation>
    </message>
    <message>
        <source>Take a lower quality when pictures are lost for long</source>
        <translation>Bajar la calidad si se pierden imágenes durante un rato</translation>
    </message>
    <message>
        <source>Take the chosen quality again when that is over</source>
        <translation>Volver después a la calidad elegida</translation>
    </message>
    <message>
        <source>Teal</source>
        <translation>Turquesa</translation>
    </message>
    <message>
        <source>Tell of all followed channels, or of chosen ones</source>
        <translation>Avisar de todos los canales que sigues o de los elegidos</translation>
    </message>
    <message>
        <source>Tell only of these categories, such as Chess,Art; empty for all</source>
        <translation>Avisar solo de estas categorías, como Chess,Art; vacío para todas</translation>
    </message>
    <message>
        <source>Tell only of titles with one of these words; empty for all</source>
        <translation>Avisar solo de títulos con una de estas palabras; vacío para todos</translation>
    </message>
    <message>
        <source>Tell when a followed channel goes live</source>
        <translation>Avisar cuando un canal seguido empiece a emitir</translation>
    </message>
    <message>
        <source>Tell when a live channel changes its category, or also its title</source>
        <translation>Avisar cuando un canal en directo cambia de categoría, o también de título</translation>
    </message>
    <message>
        <source>Tell when they go live</source>
        <translation>Avisar cuando empiece el directo</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Tamaño del texto</translation>
    </message>
    <message>
        <source>The address of the chat server is not a WebSocket address</source>
        <translation>La dirección del servidor del chat no es una dirección WebSocket</translation>
    </message>
    <message>
        <source>The answer does not belong to this login. Try again.</source>
        <translation>La respuesta no corresponde a este inicio de sesión. Inténtalo de nuevo.</translation>
    </message>
    <message>
        <source>The answer of {host} cannot be read.</source>
        <translation>No se puede leer la respuesta de {host}.</translation>
    </message>
    <message>
        <source>The answer of {host} is too large.</source>
        <translation>La respuesta de {host} es demasiado grande.</translation>
    </message>
    <message>
        <source>The built-in browser crashed. Try again, or use a code.</source>
        <translation>El navegador integrado se ha cerrado de repente. Inténtalo de nuevo o usa un código.</translation>
    </message>
    <message>
        <source>The built-in browser is not installed on this system. Use a code to log in with any other browser.</source>
        <translation>El navegador integrado no está instalado en este sistema. Usa un código para iniciar sesión con cualquier otro navegador.</translation>
    </message>
    <message>
        <source>The channel has no third-party emote that was not used.</source>
        <translation>El canal no tiene ningún emote de terceros sin usar.</translation>
    </message>
    <message>
        <source>The channel of this name</source>
        <translation>El canal con este nombre</translation>
    </message>
    <message>
        <source>The chat cannot be reached.</source>
        <translation>No se puede acceder al chat.</translation>
    </message>
    <message>
        <source>The chat is closed.</source>
        <translation>El chat está cerrado.</translation>
    </message>
    <message>
        <source>The chat of {channel} does not answer; perhaps the channel does not exist or is suspended</source>
        <translation>El chat de {channel} no responde; quizá el canal no existe o está suspendido</translation>
    </message>
    <message>
        <source>The chat rule “{pattern}” takes too long and was switched off. Make its expression simpler, such as without one repetition inside another, and switch it on again in the chat&apos;s menu.</source>
        <translation>La regla de chat «{pattern}» tarda demasiado y se desactivó. Simplifica su expresión, por ejemplo sin una repetición dentro de otra, y actívala de nuevo en el menú del chat.</translation>
    </message>
    <message>
        <source>The chat rules cannot be saved in {path}: {reason}.</source>
        <translation>Las reglas del chat no se pueden guardar en {path}: {reason}.</translation>
    </message>
    <message>
        <source>The chat rules were damaged. They are kept as {aside}; write them again in the chat&apos;s menu.</source>
        <translation>Las reglas del chat estaban dañadas. Se conservan como {aside}; escríbelas de nuevo en el menú del chat.</translation>
    </message>
    <message>
        <source>The chat rules {path} cannot be read: {reason}. All messages are shown.</source>
        <translation>No se pueden leer las reglas del chat {path}: {reason}. Se muestran todos los mensajes.</translation>
    </message>
    <message>
        <source>The chat server cannot be reached</source>
        <translation>No se puede llegar al servidor del chat</translation>
    </message>
    <message>
        <source>The chat server has gone silent</source>
        <translation>El servidor del chat se ha quedado en silencio</translation>
    </message>
    <message>
        <source>The chat&apos;s messages grow with it, and have a size of their own beside.</source>
        <translation>Los mensajes del chat crecen con él y tienen además un tamaño propio.</translation>
    </message>
    <message>
        <source>The clip is over.</source>
        <translation>El clip ha terminado.</translation>
    </message>
    <message>
        <source>The code has expired. Ask for a new one.</source>
        <translation>El código ha caducado. Pide uno nuevo.</translation>
    </message>
    <message>
        <source>The code is good for {time}</source>
        <translation>El código vale durante {time}</translation>
    </message>
    <message>
        <source>The code is used or too old. Ask for a new one.</source>
        <translation>El código ya se usó o es demasiado antiguo. Pide uno nuevo.</translation>
    </message>
    <message>
        <source>The connection to the chat was lost</source>
        <translation>Se perdió la conexión con el chat</translation>
    </message>
    <message>
        <source>The connection to the chat was lost. Connecting again…</source>
        <translation>Se ha perdido la conexión con el chat. Conectando de nuevo…</translation>
    </message>
    <message>
        <source>The connection to {host} was lost. Check the network connection.</source>
        <translation>Se perdió la conexión con {host}. Comprueba la conexión de red.</translation>
    </message>
    <message>
        <source>The database was damaged. It is kept as {name}; counts and favourites begin anew.</source>
        <translation>La base de datos estaba dañada. Se conserva como {name}; el recuento y los favoritos empiezan de nuevo.</translation>
    </message>
    <message>
        <source>The database {path} does not work: {reason}.</source>
        <translation>La base de datos {path} no funciona: {reason}.</translation>
    </message>
    <message>
        <source>The database {path} is damaged and cannot be put aside: {reason}.</source>
        <translation>La base de datos {path} está dañada y no se puede apartar: {reason}.</translation>
    </message>
    <message>
        <source>The database {path} is not open.</source>
        <translation>La base de datos {path} no está abierta.</translation>
    </message>
    <message>
        <source>The database {path} was made by a newer version of Mini TTV. Install that version to use it.</source>
        <translation>La base de datos {path} la creó una versión más nueva de Mini TTV. Instálala para usarla.</translation>
    </message>
    <message>
        <source>The emotes are on their way…</source>
        <translation>Los emotes están en camino…</translation>
    </message>
    <message>
        <source>The emotes that chat uses most, as a line below the picture.</source>
        <translation>Los emotes que más usa el chat, en una línea bajo la imagen.</translation>
    </message>
    <message>
        <source>The finest that fits</source>
        <translation>Los más finos que quepan</translation>
    </message>
    <message>
        <source>The folder {folder} cannot be made ({reason}).</source>
        <translation>No se puede crear la carpeta {folder} ({reason}).</translation>
    </message>
    <message>
        <source>The folder {folder} cannot be made: {reason}.</source>
        <translation>No se puede crear la carpeta {folder}: {reason}.</translation>
    </message>
    <message>
        <source>The kept {what} is too large to be one of ours.</source>
        <translation>El {what} guardado es demasiado grande para ser nuestro.</translation>
    </message>
    <message>
        <source>The key C changes it while the mini player is on show.</source>
        <translation>La tecla C lo cambia mientras se ve el minirreproductor.</translation>
    </message>
    <message>
        <source>The keyring did not take the {what}, so the {what} is forgotten when Mini TTV ends. Allow Mini TTV in the keyring&apos;s own settings and try again.</source>
        <translation>El llavero no aceptó el {what}, así que el {what} se olvida al cerrar Mini TTV. Permite Mini TTV en los ajustes del llavero e inténtalo de nuevo.</translation>
    </message>
    <message>
        <source>The keyring does not answer, so the kept {what} is not there yet. If it asks for a password in a window of its own, answer there; Mini TTV then goes on by itself.</source>
        <translation>El llavero no responde, así que el {what} guardado aún no está. Si pide una contraseña en una ventana propia, responde allí; Mini TTV seguirá por sí solo.</translation>
    </message>
    <message>
        <source>The keyring does not answer, so the {what} is not kept yet. If it asks for a password in a window of its own, answer there; Mini TTV then goes on by itself.</source>
        <translation>El llavero no responde, así que el {what} aún no está guardado. Si pide una contraseña en una ventana propia, responde allí; Mini TTV seguirá por sí solo.</translation>
    </message>
    <message>
        <source>The keyring does not give the kept {what} to Mini TTV. Allow it in the keyring&apos;s own settings and try again.</source>
        <translation>El llavero no entrega a Mini TTV el {what} guardado. Permítelo en los ajustes del llavero e inténtalo de nuevo.</translation>
    </message>
    <message>
        <source>The keyring is locked, so the kept {what} cannot be read. Unlock it and try again.</source>
        <translation>El llavero está bloqueado, así que no se puede leer el {what} guardado. Desbloquéalo e inténtalo de nuevo.</translation>
    </message>
    <message>
        <source>The keyring stayed locked, so the {what} is forgotten when Mini TTV ends. Unlock it and try again.</source>
        <translation>El llavero siguió bloqueado, así que el {what} se olvida al cerrar Mini TTV. Desbloquéalo e inténtalo de nuevo.</translation>
    </message>
    <message>
        <source>The keyring still holds the old {what}, since {reason}.</source>
        <translation>El llavero aún conserva el {what} anterior, ya que {reason}.</translation>
    </message>
    <message>
        <source>The list looks again every minute. Meanwhile, see what others are watching.</source>
        <translation>La lista se actualiza cada minuto. Mientras tanto, mira lo que ven los demás.</translation>
    </message>
    <message>
        <source>The list of accounts cannot be saved in {path}: {reason}.</source>
        <translation>La lista de cuentas no se puede guardar en {path}: {reason}.</translation>
    </message>
    <message>
        <source>The list of accounts was damaged. It is kept as {aside}; log in again.</source>
        <translation>La lista de cuentas estaba dañada. Se conserva como {aside}; vuelve a iniciar sesión.</translation>
    </message>
    <message>
        <source>The list of accounts {path} cannot be read: {reason}. Log in again.</source>
        <translation>No se puede leer la lista de cuentas {path}: {reason}. Vuelve a iniciar sesión.</translation>
    </message>
    <message>
        <source>The list of missed notices was damaged. It is kept as {path}.</source>
        <translation>La lista de avisos perdidos estaba dañada. Se conserva como {path}.</translation>
    </message>
    <message>
        <source>The local Twitch did not start in time.</source>
        <translation>El Twitch local no se ha iniciado a tiempo.</translation>
    </message>
    <message>
        <source>The local Twitch did not start; its words are in the terminal.</source>
        <translation>El Twitch local no se ha iniciado; lo que ha dicho está en el terminal.</translation>
    </message>
    <message>
        <source>The local Twitch does not answer: {error}</source>
        <translation>El Twitch local no responde: {error}</translation>
    </message>
    <message>
        <source>The local Twitch gave an answer that cannot be read.</source>
        <translation>El Twitch local ha dado una respuesta que no se puede leer.</translation>
    </message>
    <message>
        <source>The local Twitch gave no login.</source>
        <translation>El Twitch local no ha dado ninguna sesión.</translation>
    </message>
    <message>
        <source>The log file {file} cannot be written: {reason}.</source>
        <translation>No se puede escribir el archivo de registro {file}: {reason}.</translation>
    </message>
    <message>
        <source>The log is in the clipboard.</source>
        <translation>El registro está en el portapapeles.</translation>
    </message>
    <message>
        <source>The login belongs to the client id {client_id}. Enter that client id again, or log in anew.</source>
        <translation>La sesión pertenece al ID de cliente {client_id}. Escribe de nuevo ese ID o inicia otra sesión.</translation>
    </message>
    <message>
        <source>The login could not be checked. {error}</source>
        <translation>No se pudo comprobar la sesión. {error}</translation>
    </message>
    <message>
        <source>The login did not work</source>
        <translation>No se ha podido iniciar sesión</translation>
    </message>
    <message>
        <source>The login did not work. {error}</source>
        <translation>El inicio de sesión no funcionó. {error}</translation>
    </message>
    <message>
        <source>The login ended on an unexpected address. Try again.</source>
        <translation>El inicio de sesión terminó en una dirección inesperada. Inténtalo de nuevo.</translation>
    </message>
    <message>
        <source>The login of {name} is gone. Log in again.</source>
        <translation>La sesión de {name} ya no está. Vuelve a iniciar sesión.</translation>
    </message>
    <message>
        <source>The login page could not be loaded. Check the network connection and try again.</source>
        <translation>No se ha podido cargar la página de inicio de sesión. Comprueba la conexión de red e inténtalo de nuevo.</translation>
    </message>
    <message>
        <source>The login page crashed.</source>
        <translation>La página de inicio de sesión se ha cerrado de repente.</translation>
    </message>
    <message>
        <source>The login page does not answer.</source>
        <translation>La página de inicio de sesión no responde.</translation>
    </message>
    <message>
        <source>The login page is in a window of its own.</source>
        <translation>La página de inicio de sesión está en su propia ventana.</translation>
    </message>
    <message>
        <source>The login was declined</source>
        <translation>Se rechazó el inicio de sesión</translation>
    </message>
    <message>
        <source>The login was declined on Twitch&apos;s page. Try again if that was a mistake.</source>
        <translation>El inicio de sesión se rechazó en la página de Twitch. Si fue un error, inténtalo de nuevo.</translation>
    </message>
    <message>
        <source>The login window was closed.</source>
        <translation>Se ha cerrado la ventana de inicio de sesión.</translation>
    </message>
    <message>
        <source>The longest combos</source>
        <translation>Los combos más largos</translation>
    </message>
    <message>
        <source>The median of the minutes before</source>
        <translation>La mediana de los minutos anteriores</translation>
    </message>
    <message>
        <source>The menu of a channel&apos;s card chooses it.</source>
        <translation>Se elige en el menú de la tarjeta de un canal.</translation>
    </message>
    <message>
        <source>The message is too long.</source>
        <translation>El mensaje es demasiado largo.</translation>
    </message>
    <message>
        <source>The message that you answer to is gone.</source>
        <translation>El mensaje al que respondes ya no existe.</translation>
    </message>
    <message>
        <source>The mini player stays on top of other windows</source>
        <translation>El minirreproductor se mantiene encima de las demás ventanas</translation>
    </message>
    <message>
        <source>The missed notices cannot be kept in {path}: {reason}.</source>
        <translation>Los avisos perdidos no se pueden guardar en {path}: {reason}.</translation>
    </message>
    <message>
        <source>The missed notices in {path} cannot be read: {reason}.</source>
        <translation>No se pueden leer los avisos perdidos en {path}: {reason}.</translation>
    </message>
    <message>
        <source>The most uses within 60 seconds since the program was started, and when that was</source>
        <translation>El máximo de usos en 60 segundos desde que se inició el programa, y cuándo fue</translation>
    </message>
    <message>
        <source>The newest numbers are missing: {error}</source>
        <translation>Faltan los números más recientes: {error}</translation>
    </message>
    <message>
        <source>The notice is on your desktop now.</source>
        <translation>El aviso está ahora en tu escritorio.</translation>
    </message>
    <message>
        <source>The numbers cannot be read</source>
        <translation>No se pueden leer los números</translation>
    </message>
    <message>
        <source>The other ways stay one click away in the login dialog.</source>
        <translation>Las otras formas siguen a un clic en el diálogo de inicio de sesión.</translation>
    </message>
    <message>
        <source>The page stays blank.</source>
        <translation>La página sigue en blanco.</translation>
    </message>
    <message>
        <source>The picture is in the clipboard.</source>
        <translation>La imagen está en el portapapeles.</translation>
    </message>
    <message>
        <source>The recording plays from {time} on.</source>
        <translation>La grabación se reproduce desde {time}.</translation>
    </message>
    <message>
        <source>The redirect address {address} does not lead to this computer, so your browser cannot hand the login over. Use a code.</source>
        <translation>La dirección de redirección {address} no lleva a este ordenador, así que tu navegador no puede entregar la sesión. Usa un código.</translation>
    </message>
    <message>
        <source>The rules of this chat do not allow this message.</source>
        <translation>Las reglas de este chat no permiten este mensaje.</translation>
    </message>
    <message>
        <source>The same as always</source>
        <translation>Lo mismo de siempre</translation>
    </message>
    <message>
        <source>The same text by several people is shown once, with their number</source>
        <translation>El mismo texto de varias personas se muestra una vez, con su número</translation>
    </message>
    <message>
        <source>The same text stands in both fields. The secret is another one; a public client has none.</source>
        <translation>En los dos campos está el mismo texto. El secreto es otro; un cliente público no tiene.</translation>
    </message>
    <message>
        <source>The server does not answer.</source>
        <translation>El servidor no responde.</translation>
    </message>
    <message>
        <source>The settings cannot be saved in {path}: {reason}.</source>
        <translation>Los ajustes no se pueden guardar en {path}: {reason}.</translation>
    </message>
    <message>
        <source>The settings cannot be written to {path}: {reason}. Choose another place.</source>
        <translation>Los ajustes no se pueden escribir en {path}: {reason}. Elige otro lugar.</translation>
    </message>
    <message>
        <source>The settings file was broken ({error}). It is kept as {aside}; default settings are used.</source>
        <translation>El archivo de ajustes estaba dañado ({error}). Se conserva como {aside}; se usan los ajustes predeterminados.</translation>
    </message>
    <message>
        <source>The settings file {path} cannot be read: {reason}. Default settings are used.</source>
        <translation>No se puede leer el archivo de ajustes {path}: {reason}. Se usan los ajustes predeterminados.</translation>
    </message>
    <message>
        <source>The settings file {path} was written by a newer Mini TTV. What is not understood is kept and not used.</source>
        <translation>El archivo de ajustes {path} es de un Mini TTV más nuevo. Lo que no se entiende se conserva y no se usa.</translation>
    </message>
    <message>
        <source>The settings were taken over.</source>
        <translation>Se han aplicado los ajustes.</translation>
    </message>
    <message>
        <source>The sleep timer has stopped the video. Good night!</source>
        <translation>El temporizador ha parado el vídeo. ¡Buenas noches!</translation>
    </message>
    <message>
        <source>The smallest picture</source>
        <translation>La imagen más pequeña</translation>
    </message>
    <message>
        <source>The stream broke off.</source>
        <translation>El directo se cortó.</translation>
    </message>
    <message>
        <source>The stream broke off: {error}</source>
        <translation>El directo se cortó: {error}</translation>
    </message>
    <message>
        <source>The stream did not come back after the ads.</source>
        <translation>El directo no volvió después de la publicidad.</translation>
    </message>
    <message>
        <source>The stream goes on by itself.</source>
        <translation>El directo continúa solo.</translation>
    </message>
    <message>
        <source>The stream stands still.</source>
        <translation>El directo está parado.</translation>
    </message>
    <message>
        <source>The token belongs to no user. Log in with a Twitch account.</source>
        <translation>El token no pertenece a ningún usuario. Inicia sesión con una cuenta de Twitch.</translation>
    </message>
    <message>
        <source>The video is over.</source>
        <translation>El vídeo ha terminado.</translation>
    </message>
    <message>
        <source>The video server does not answer. Check the network and try again.</source>
        <translation>El servidor de vídeo no responde. Comprueba la red e inténtalo de nuevo.</translation>
    </message>
    <message>
        <source>The video stops in a minute: click to keep it.</source>
        <translation>El vídeo se detendrá en un minuto: haz clic para seguir viéndolo.</translation>
    </message>
    <message>
        <source>The whole range</source>
        <translation>Todo el periodo</translation>
    </message>
    <message>
        <source>The {what} is too large for the keyring, so the {what} is forgotten when Mini TTV ends.</source>
        <translation>El {what} es demasiado grande para el llavero, así que el {what} se olvida al cerrar Mini TTV.</translation>
    </message>
    <message>
        <source>Theatre</source>
        <translation>Modo teatro</translation>
    </message>
    <message>
        <source>Theatre mode</source>
        <translation>Modo teatro</translation>
    </message>
    <message>
        <source>Theatre: video and chat only</source>
        <translation>Modo teatro: solo vídeo y chat</translation>
    </message>
    <message>
        <source>There are no notices yet: the program is still starting.</source>
        <translation>Aún no hay avisos: el programa todavía se está iniciando.</translation>
    </message>
    <message>
        <source>There are no pictures yet.</source>
        <translation>Aún no hay imágenes.</translation>
    </message>
    <message>
        <source>There is no channel called {login}, or it is banned.</source>
        <translation>No hay ningún canal llamado {login}, o está suspendido.</translation>
    </message>
    <message>
        <source>There is no channel {login}.</source>
        <translation>No existe el canal {login}.</translation>
    </message>
    <message>
        <source>There is no picture to save now.</source>
        <translation>Ahora no hay imagen que guardar.</translation>
    </message>
    <message>
        <source>There is no such clip any more.</source>
        <translation>Ese clip ya no existe.</translation>
    </message>
    <message>
        <source>There is no such video any more.</source>
        <translation>Ese vídeo ya no existe.</translation>
    </message>
    <message>
        <source>There is no token. Give one word of letters and digits.</source>
        <translation>No hay ningún token. Da una palabra de letras y cifras.</translation>
    </message>
    <message>
        <source>There is nothing in this list at the moment.</source>
        <translation>En este momento no hay nada en esta lista.</translation>
    </message>
    <message>
        <source>There is nothing to send.</source>
        <translation>No hay nada que enviar.</translation>
    </message>
    <message>
        <source>These are quiet hours.</source>
        <translation>Son horas de silencio.</translation>
    </message>
    <message>
        <source>These chats are read and counted while the program runs, without being watched.</source>
        <translation>Estos chats se leen y cuentan mientras el programa está en marcha, sin verlos.</translation>
    </message>
    <message>
        <source>They are removed from the disk for good. Counting goes on from nothing.</source>
        <translation>Se eliminan del disco para siempre. El recuento empieza de cero.</translation>
    </message>
    <message>
        <source>This account is not known any more. Log in again.</source>
        <translation>Esta cuenta ya no se conoce. Vuelve a iniciar sesión.</translation>
    </message>
    <message>
        <source>This address leads to nothing yet</source>
        <translation>Esta dirección todavía no lleva a nada</translation>
    </message>
    <message>
        <source>This chat is in slow mode.</source>
        <translation>Este chat está en modo lento.</translation>
    </message>
    <message>
        <source>This chat is limited: {modes}.</source>
        <translation>Este chat está limitado: {modes}.</translation>
    </message>
    <message>
        <source>This chat takes emotes of Twitch only.</source>
        <translation>Este chat solo admite emotes de Twitch.</translation>
    </message>
    <message>
        <source>This chat takes only what was not said before.</source>
        <translation>Este chat solo admite lo que no se ha dicho antes.</translation>
    </message>
    <message>
        <source>This chat wants a verified email address; Twitch&apos;s settings take it.</source>
        <translation>Este chat pide una dirección de correo verificada; se añade en los ajustes de Twitch.</translation>
    </message>
    <message>
        <source>This chat wants a verified phone number; Twitch&apos;s settings take it.</source>
        <translation>Este chat pide un número de teléfono verificado; se añade en los ajustes de Twitch.</translation>
    </message>
    <message>
        <source>This clip cannot be read right now. Try again in some seconds.</source>
        <translation>Ahora no se puede leer este clip. Inténtalo de nuevo en unos segundos.</translation>
    </message>
    <message>
        <source>This clip cannot be watched in your region.</source>
        <translation>Este clip no se puede ver en tu región.</translation>
    </message>
    <message>
        <source>This desktop shows no notifications, nor has it a tray: who goes live is noted behind the bell.</source>
        <translation>Este escritorio no muestra avisos ni tiene bandeja del sistema: quién empieza a emitir se anota tras la campana.</translation>
    </message>
    <message>
        <source>This desktop shows no tray, so Mini TTV shows its window: else there would be no way back to it.</source>
        <translation>Este escritorio no muestra la bandeja del sistema, así que Mini TTV muestra su ventana: si no, no habría forma de volver.</translation>
    </message>
    <message>
        <source>This has no sound-only stream. Choose another quality.</source>
        <translation>Esto no tiene un directo de solo sonido. Elige otra calidad.</translation>
    </message>
    <message>
        <source>This is a token, not a client id.</source>
        <translation>Esto es un token, no un ID de cliente.</translation>
    </message>
    <message>
        <source>This is a token, not a client secret.</source>
        <translation>Esto es un token, no un secreto de cliente.</translation>
    </message>
    <message>
        <source>This is an address, not a client id.</source>
        <translation>Esto es una dirección, no un ID de cliente.</translation>
    </message>
    <message>
        <source>This is an address, not a client secret.</source>
        <translation>Esto es una dirección, no un secreto de cliente.</translation>
    </message>
    <message>
        <source>This is an address, not a token.</source>
        <translation>Esto es una dirección, no un token.</translation>
    </message>
    <message>
        <source>This is no client id: it has small letters and digits only.</source>
        <translation>Esto no es un ID de cliente: solo tiene minúsculas y cifras.</translation>
    </message>
    <message>
        <source>This is no client secret: it has small letters and digits only.</source>
        <translation>Esto no es un secreto de cliente: solo tiene minúsculas y cifras.</translation>
    </message>
    <message>
        <source>This is no regular expression: {error}.</source>
        <translation>Esto no es una expresión regular: {error}.</translation>
    </message>
    <message>
        <source>This is no settings file: {error}. Choose one that Mini TTV has exported.</source>
        <translation>Esto no es un archivo de ajustes: {error}. Elige uno que haya exportado Mini TTV.</translation>
    </message>
    <message>
        <source>This is no token: it has letters and digits only, usually 30 of them.</source>
        <translation>Esto no es un token: solo tiene letras y cifras, normalmente 30.</translation>
    </message>
    <message>
        <source>This is what a notice looks like</source>
        <translation>Así se ve un aviso</translation>
    </message>
    <message>
        <source>This list did not come</source>
        <translation>No se ha podido cargar la lista</translation>
    </message>
    <message>
        <source>This login was given up. Start a new one.</source>
        <translation>Este inicio de sesión se abandonó. Empieza otro.</translation>
    </message>
    <message>
        <source>This message would be highlighted, as it has your name.</source>
        <translation>Este mensaje se destacaría porque contiene tu nombre.</translation>
    </message>
    <message>
        <source>This message would be highlighted.</source>
        <translation>Este mensaje se destacaría.</translation>
    </message>
    <message>
        <source>This message would be shown as usual.</source>
        <translation>Este mensaje se mostraría como siempre.</translation>
    </message>
    <message>
        <source>This message would not be shown.</source>
        <translation>Este mensaje no se mostraría.</translation>
    </message>
    <message>
        <source>This page needs JavaScript to hand the login over. Or use a code in Mini TTV.</source>
        <translation>Esta página necesita JavaScript para entregar la sesión. O usa un código en Mini TTV.</translation>
    </message>
    <message>
        <source>This system has no keyring, so the {what} is forgotten when Mini TTV ends. To have it kept, install GNOME Keyring or KWallet.</source>
        <translation>Este sistema no tiene llavero, así que el {what} se olvida al cerrar Mini TTV. Para guardarlo, instala GNOME Keyring o KWallet.</translation>
    </message>
    <message>
        <source>This system has no keyring, so the {what} of the last time is not there. To have it kept, install GNOME Keyring or KWallet.</source>
        <translation>Este sistema no tiene llavero, así que el {what} de la última vez no está. Para guardarlo, instala GNOME Keyring o KWallet.</translation>
    </message>
    <message>
        <source>This takes a moment.</source>
        <translation>Tarda un momento.</translation>
    </message>
    <message>
        <source>This video cannot be read right now. Try again in some seconds.</source>
        <translation>Ahora no se puede leer este vídeo. Inténtalo de nuevo en unos segundos.</translation>
    </message>
    <message>
        <source>This video cannot be watched in your region.</source>
        <translation>Este vídeo no se puede ver en tu región.</translation>
    </message>
    <message>
        <source>Those that mention you</source>
        <translation>Los que te mencionan</translation>
    </message>
    <message>
        <source>Thread</source>
        <translation>Hilo de respuestas</translation>
    </message>
    <message>
        <source>Throw kept pictures away</source>
        <translation>Borrar las imágenes guardadas</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Línea de tiempo</translation>
    </message>
    <message>
        <source>Timeline of messages and emotes</source>
        <translation>Línea de tiempo de mensajes y emotes</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>Factor</translation>
    </message>
    <message>
        <source>Times before messages</source>
        <translation>Hora delante de los mensajes</translation>
    </message>
    <message>
        <source>To the bottom edge</source>
        <translation>Al borde inferior</translation>
    </message>
    <message>
        <source>To the left edge of the screen</source>
        <translation>Al borde izquierdo de la pantalla</translation>
    </message>
    <message>
        <source>To the right edge</source>
        <translation>Al borde derecho</translation>
    </message>
    <message>
        <source>To the top edge</source>
        <translation>Al borde superior</translation>
    </message>
    <message>
        <source>To which messages</source>
        <translation>Con qué mensajes</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hoy</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Token, with or without oauth: in front</source>
        <translation>Token, con o sin oauth: delante</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>Mañana</translation>
    </message>
    <message>
        <source>Top emotes of {channel}</source>
        <translation>Top emotes de {channel}</translation>
    </message>
    <message>
        <source>Top games</source>
        <translation>Top juegos</translation>
    </message>
    <message>
        <source>Top streams</source>
        <translation>Top directos</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Trouble</source>
        <translation>Problemas</translation>
    </message>
    <message>
        <source>Try a notice</source>
        <translation>Probar un aviso</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>Probar</translation>
    </message>
    <message>
        <source>Twitch answers only its own website at the moment. Log in with Twitch, or look for an update of Mini TTV.</source>
        <translation>Ahora mismo Twitch solo responde a su propia web. Inicia sesión con Twitch o busca una actualización de Mini TTV.</translation>
    </message>
    <message>
        <source>Twitch cannot tell who is live: {words}. Try again later.</source>
        <translation>Twitch no puede decir quién está en directo: {words}. Inténtalo más tarde.</translation>
    </message>
    <message>
        <source>Twitch checks the answer.</source>
        <translation>Twitch comprueba la respuesta.</translation>
    </message>
    <message>
        <source>Twitch client id of this program</source>
        <translation>ID de cliente de Twitch de este programa</translation>
    </message>
    <message>
        <source>Twitch did not accept the login. Try again.</source>
        <translation>Twitch no aceptó el inicio de sesión. Inténtalo de nuevo.</translation>
    </message>
    <message>
        <source>Twitch did not take it: {reason}</source>
        <translation>Twitch no lo aceptó: {reason}</translation>
    </message>
    <message>
        <source>Twitch does not accept the client secret. Check it under “Client id” in the login window; a public client has none.</source>
        <translation>Twitch no acepta el secreto de cliente. Compruébalo en «ID de cliente» en la ventana de inicio de sesión; un cliente público no tiene.</translation>
    </message>
    <message>
        <source>Twitch does not accept this browser.</source>
        <translation>Twitch no acepta este navegador.</translation>
    </message>
    <message>
        <source>Twitch does not accept this token. Log in again.</source>
        <translation>Twitch no acepta este token. Vuelve a iniciar sesión.</translation>
    </message>
    <message>
        <source>Twitch does not know the client id. Check it under “Client id” in the login window.</source>
        <translation>Twitch no conoce el ID de cliente. Compruébalo en «ID de cliente» en la ventana de inicio de sesión.</translation>
    </message>
    <message>
        <source>Twitch does not know the redirect address of this client id. Register {address} for it in Twitch&apos;s developer console, or use a code.</source>
        <translation>Twitch no conoce la dirección de redirección de este ID de cliente. Registra {address} para él en la consola de desarrolladores de Twitch, o usa un código.</translation>
    </message>
    <message>
        <source>Twitch does not say why</source>
        <translation>Twitch no dice por qué</translation>
    </message>
    <message>
        <source>Twitch does not take the login that it has just renewed.</source>
        <translation>Twitch no acepta la sesión que acaba de renovar.</translation>
    </message>
    <message>
        <source>Twitch gave no code. Try again.</source>
        <translation>Twitch no dio ningún código. Inténtalo de nuevo.</translation>
    </message>
    <message>
        <source>Twitch gave no code. {error}</source>
        <translation>Twitch no dio ningún código. {error}</translation>
    </message>
    <message>
        <source>Twitch has changed how its website asks for channels. Log in with Twitch, or look for an update of Mini TTV.</source>
        <translation>Twitch ha cambiado cómo su web pide los canales. Inicia sesión con Twitch o busca una actualización de Mini TTV.</translation>
    </message>
    <message>
        <source>Twitch has ended the reading of this chat ({status}). Log in again.</source>
        <translation>Twitch ha terminado la lectura de este chat ({status}). Vuelve a iniciar sesión.</translation>
    </message>
    <message>
        <source>Twitch has taken too many messages from here. Try again in a minute.</source>
        <translation>Twitch ha recibido demasiados mensajes desde aquí. Inténtalo de nuevo en un minuto.</translation>
    </message>
    <message>
        <source>Twitch has trouble at the moment (HTTP {status}).</source>
        <translation>Twitch tiene problemas en este momento (HTTP {status}).</translation>
    </message>
    <message>
        <source>Twitch has trouble at the moment (HTTP {status}). Try again later.</source>
        <translation>Twitch tiene problemas en este momento (HTTP {status}). Inténtalo más tarde.</translation>
    </message>
    <message>
        <source>Twitch refused the login</source>
        <translation>Twitch denegó el inicio de sesión</translation>
    </message>
    <message>
        <source>Twitch refused the login for the chat</source>
        <translation>Twitch denegó el inicio de sesión para el chat</translation>
    </message>
    <message>
        <source>Twitch refused the login for the chat ({refusal}). Log in again.</source>
        <translation>Twitch denegó el inicio de sesión para el chat ({refusal}). Vuelve a iniciar sesión.</translation>
    </message>
    <message>
        <source>Twitch refused the login: {reason}.</source>
        <translation>Twitch denegó el inicio de sesión: {reason}.</translation>
    </message>
    <message>
        <source>Twitch refused the login: {reason}. Check the client id.</source>
        <translation>Twitch ha rechazado el inicio de sesión: {reason}. Comprueba el ID de cliente.</translation>
    </message>
    <message>
        <source>Twitch refused to hand out the video. Try again later, or update streamlink.</source>
        <translation>Twitch se niega a entregar el vídeo. Inténtalo más tarde o actualiza streamlink.</translation>
    </message>
    <message>
        <source>Twitch refused: {error}.</source>
        <translation>Twitch lo rechazó: {error}.</translation>
    </message>
    <message>
        <source>Twitch refuses this login: {error}. Log out and log in again.</source>
        <translation>Twitch rechaza esta sesión: {error}. Cierra la sesión y vuelve a iniciarla.</translation>
    </message>
    <message>
        <source>Twitch refuses what the login asks for: {message}.</source>
        <translation>Twitch rechaza lo que pide el inicio de sesión: {message}.</translation>
    </message>
    <message>
        <source>Twitch staff</source>
        <translation>Personal de Twitch</translation>
    </message>
    <message>
        <source>Twitch wants every program to be registered by somebody, once, at no charge. Everything that needs no account works without it.</source>
        <translation>Twitch pide que alguien registre cada programa, una sola vez y gratis. Todo lo que no necesita cuenta funciona sin ello.</translation>
    </message>
    <message>
        <source>Twitch wants the client secret for this client id. Enter it under “Client id” in the login window, or register the application as a public client.</source>
        <translation>Twitch pide el secreto de cliente para este ID de cliente. Escríbelo en «ID de cliente» en la ventana de inicio de sesión, o registra la aplicación como cliente público.</translation>
    </message>
    <message>
        <source>Twitch was asked too often. Try again in a minute.</source>
        <translation>Se ha preguntado a Twitch demasiadas veces. Inténtalo de nuevo en un minuto.</translation>
    </message>
    <message>
        <source>Twitch&apos;s answer cannot be read. Try again later.</source>
        <translation>No se puede leer la respuesta de Twitch. Inténtalo más tarde.</translation>
    </message>
    <message>
        <source>Twitch&apos;s answer does not say whether the message was sent.</source>
        <translation>La respuesta de Twitch no dice si se envió el mensaje.</translation>
    </message>
    <message>
        <source>Twitch&apos;s answer to a subscription holds none.</source>
        <translation>La respuesta de Twitch a una suscripción de EventSub no contiene ninguna.</translation>
    </message>
    <message>
        <source>Twitch&apos;s answer to the login cannot be read. Try again later.</source>
        <translation>No se puede leer la respuesta de Twitch al inicio de sesión. Inténtalo más tarde.</translation>
    </message>
    <message>
        <source>Twitch&apos;s answer to the login is empty. Try again.</source>
        <translation>La respuesta de Twitch al inicio de sesión está vacía. Inténtalo de nuevo.</translation>
    </message>
    <message>
        <source>Twitch&apos;s emotes are missing: {error}</source>
        <translation>Faltan los emotes de Twitch: {error}</translation>
    </message>
    <message>
        <source>Twitch&apos;s page in here; Twitch does not let everybody in this way</source>
        <translation>La página de Twitch aquí mismo; Twitch no deja entrar así a todo el mundo</translation>
    </message>
    <message>
        <source>Twitch&apos;s page is in your browser now</source>
        <translation>La página de Twitch ya está en tu navegador</translation>
    </message>
    <message>
        <source>Two letters each, as in web addresses. Followed channels are listed whatever they speak.</source>
        <translation>Dos letras cada uno, como en las direcciones web. Los canales que sigues salen hablen lo que hablen.</translation>
    </message>
    <message>
        <source>Two sessions are needed. One ends where nobody writes, or nothing is counted, for 45 minutes.</source>
        <translation>Hacen falta dos sesiones. Una termina cuando nadie escribe, o no se cuenta nada, durante 45 minutos.</translation>
    </message>
    <message>
        <source>Two sessions side by side</source>
        <translation>Dos sesiones lado a lado</translation>
    </message>
    <message>
        <source>Type a channel&apos;s name, a category, or an address of twitch.tv.</source>
        <translation>Escribe el nombre de un canal, una categoría o una dirección de twitch.tv.</translation>
    </message>
    <message>
        <source>Type the beginning of a channel&apos;s name, or words of a category&apos;s.</source>
        <translation>Escribe el principio del nombre de un canal o palabras del de una categoría.</translation>
    </message>
    <message>
        <source>Unlock the keyring: Mini TTV wants to use the login that it keeps there.</source>
        <translation>Desbloquea el llavero: Mini TTV quiere usar la sesión que guarda allí.</translation>
    </message>
    <message>
        <source>Unread: {notice}</source>
        <translation>Sin leer: {notice}</translation>
    </message>
    <message>
        <source>Unused</source>
        <translation>Sin usar</translation>
    </message>
    <message>
        <source>Use a code</source>
        <translation>Usar un código</translation>
    </message>
    <message>
        <source>Use it here instead</source>
        <translation>Usarla aquí</translation>
    </message>
    <message>
        <source>Used where only they count.</source>
        <translation>Se usa cuando solo cuentan ellos.</translation>
    </message>
    <message>
        <source>Usual</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>Verificado</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>Vídeo</translation>
    </message>
    <message>
        <source>Video codecs that this computer can show</source>
        <translation>Códecs de vídeo que este ordenador puede mostrar</translation>
    </message>
    <message>
        <source>Video quality</source>
        <translation>Calidad del vídeo</translation>
    </message>
    <message>
        <source>Violet</source>
        <translation>Violeta</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Volumen</translation>
    </message>
    <message>
        <source>Volume in per cent</source>
        <translation>Volumen en porcentaje</translation>
    </message>
    <message>
        <source>Volume {volume} %</source>
        <translation>Volumen {volume} %</translation>
    </message>
    <message>
        <source>Waiting for the stream…</source>
        <translation>Esperando al directo…</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>Avisos</translation>
    </message>
    <message>
        <source>Watch</source>
        <translation>Ver</translation>
    </message>
    <message>
        <source>Watch a channel, or count some in the background: the last part of this page has the list.</source>
        <translation>Mira un canal o cuenta algunos en segundo plano: la última parte de esta página tiene la lista.</translation>
    </message>
    <message>
        <source>Watch mini</source>
        <translation>Ver en mini</translation>
    </message>
    <message>
        <source>Watch somebody now</source>
        <translation>Mira a alguien ahora</translation>
    </message>
    <message>
        <source>Watch {name}</source>
        <translation>Ver a {name}</translation>
    </message>
    <message>
        <source>Watching</source>
        <translation>Viendo</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>Bienvenida</translation>
    </message>
    <message>
        <source>Welcome to Mini TTV</source>
        <translation>¡Te damos la bienvenida!</translation>
    </message>
    <message>
        <source>What counts as a hit</source>
        <translation>Qué cuenta como uso</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>Lo que ocurre</translation>
    </message>
    <message>
        <source>What is played where a channel offers it, else the next lower one.</source>
        <translation>La que se reproduce si el canal la ofrece; si no, la inmediatamente inferior.</translation>
    </message>
    <message>
        <source>What the rule looks for</source>
        <translation>Qué busca la regla</translation>
    </message>
    <message>
        <source>What was missed is listed behind the bell in the bar.</source>
        <translation>Lo perdido aparece tras la campana de la barra.</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Cuándo</translation>
    </message>
    <message>
        <source>Which time the totals are of</source>
        <translation>De qué periodo son los totales</translation>
    </message>
    <message>
        <source>While the video is hidden, play sound only, the smallest picture, or all</source>
        <translation>Con el vídeo oculto, reproducir solo sonido, la imagen más pequeña o todo</translation>
    </message>
    <message>
        <source>While the window is hidden</source>
        <translation>Mientras la ventana está oculta</translation>
    </message>
    <message>
        <source>Who is kept out of this list</source>
        <translation>Quién queda fuera de esta lista</translation>
    </message>
    <message>
        <source>Who writes it</source>
        <translation>Quién lo escribe</translation>
    </message>
    <message>
        <source>Who wrote most</source>
        <translation>Quién escribió más</translation>
    </message>
    <message>
        <source>Window and picture</source>
        <translation>Ventana e imagen</translation>
    </message>
    <message>
        <source>With a code</source>
        <translation>Con un código</translation>
    </message>
    <message>
        <source>With seconds</source>
        <translation>Con segundos</translation>
    </message>
    <message>
        <source>With this client id, a login this way lasts about 60 days. One with a code renews itself.</source>
        <translation>Con este ID de cliente, una sesión así dura unos 60 días. Con un código se renueva sola.</translation>
    </message>
    <message>
        <source>With your account you can also write in chats.</source>
        <translation>Con tu cuenta también puedes escribir en los chats.</translation>
    </message>
    <message>
        <source>Without a login you can still open any channel by its name.</source>
        <translation>Sin iniciar sesión también puedes abrir cualquier canal por su nombre.</translation>
    </message>
    <message>
        <source>Words, or from:name</source>
        <translation>Palabras o from:nombre</translation>
    </message>
    <message>
        <source>Works always: confirm a code on your phone or in any browser</source>
        <translation>Funciona siempre: confirma un código en tu móvil o en cualquier navegador</translation>
    </message>
    <message>
        <source>Write a message to try the rules on</source>
        <translation>Escribe un mensaje para probar las reglas</translation>
    </message>
    <message>
        <source>Write in chat</source>
        <translation>Escribir en el chat</translation>
    </message>
    <message>
        <source>Write in the chat</source>
        <translation>Escribir en el chat</translation>
    </message>
    <message>
        <source>Write one user name; for several people, make several rules.</source>
        <translation>Escribe un nombre de usuario; para varias personas, crea varias reglas.</translation>
    </message>
    <message>
        <source>Write something after /me.</source>
        <translation>Escribe algo después de /me.</translation>
    </message>
    <message>
        <source>Write what the rule looks for.</source>
        <translation>Escribe qué busca la regla.</translation>
    </message>
    <message>
        <source>Written to {path}.</source>
        <translation>Escrito en {path}.</translation>
    </message>
    <message>
        <source>You are banned from this chat.</source>
        <translation>Estás expulsado de este chat.</translation>
    </message>
    <message>
        <source>You are logged out here, but Twitch could not be told. You can disconnect Mini TTV in Twitch&apos;s settings.</source>
        <translation>Aquí has cerrado la sesión, pero no se pudo avisar a Twitch. Puedes desconectar Mini TTV en los ajustes de Twitch.</translation>
    </message>
    <message>
        <source>You are timed out in this chat.</source>
        <translation>Estás expulsado temporalmente de este chat.</translation>
    </message>
    <message>
        <source>You are writing too fast. Wait a moment.</source>
        <translation>Escribes demasiado rápido. Espera un momento.</translation>
    </message>
    <message>
        <source>You can close this tab and go back to Mini TTV.</source>
        <translation>Puedes cerrar esta pestaña y volver a Mini TTV.</translation>
    </message>
    <message>
        <source>You can close this tab. If that was a mistake, try again in Mini TTV.</source>
        <translation>Puedes cerrar esta pestaña. Si fue un error, inténtalo de nuevo en Mini TTV.</translation>
    </message>
    <message>
        <source>You can close this tab. Mini TTV says what to do.</source>
        <translation>Puedes cerrar esta pestaña. Mini TTV te dice qué hacer.</translation>
    </message>
    <message>
        <source>You can log in with a code instead.</source>
        <translation>También puedes iniciar sesión con un código.</translation>
    </message>
    <message>
        <source>You cannot write here now</source>
        <translation>Ahora no puedes escribir aquí</translation>
    </message>
    <message>
        <source>You have written a lot. Wait a moment.</source>
        <translation>Has escrito mucho. Espera un momento.</translation>
    </message>
    <message>
        <source>You may not write in this chat: {reason}.</source>
        <translation>No puedes escribir en este chat: {reason}.</translation>
    </message>
    <message>
        <source>You said the same less than 30 seconds ago.</source>
        <translation>Dijiste lo mismo hace menos de 30 segundos.</translation>
    </message>
    <message>
        <source>Your Twitch account is suspended.</source>
        <translation>Tu cuenta de Twitch está suspendida.</translation>
    </message>
    <message>
        <source>Your Twitch login as {name} has ended. Log in again.</source>
        <translation>Tu sesión de Twitch como {name} ha terminado. Vuelve a iniciar sesión.</translation>
    </message>
    <message>
        <source>Your Twitch login does not allow that; log in again to allow it.</source>
        <translation>Tu sesión de Twitch no lo permite; vuelve a iniciar sesión para permitirlo.</translation>
    </message>
    <message>
        <source>Your Twitch login does not let Mini TTV write in chat. Allow it on Twitch&apos;s page.</source>
        <translation>Tu sesión de Twitch no deja que Mini TTV escriba en el chat. Permítelo en la página de Twitch.</translation>
    </message>
    <message>
        <source>Your Twitch login does not let Mini TTV {listed}. Allow it on Twitch&apos;s page; all else goes on.</source>
        <translation>Tu sesión de Twitch no permite a Mini TTV {listed}. Permítelo en la página de Twitch; todo lo demás sigue.</translation>
    </message>
    <message>
        <source>Your Twitch login has ended. Log in again.</source>
        <translation>Tu sesión de Twitch ha terminado. Vuelve a iniciar sesión.</translation>
    </message>
    <message>
        <source>Your browser</source>
        <translation>Tu navegador</translation>
    </message>
    <message>
        <source>Your browser cannot hand a login over here. Use a code.</source>
        <translation>Aquí tu navegador no puede entregar una sesión. Usa un código.</translation>
    </message>
    <message>
        <source>Your login does not let Mini TTV see your own emotes.</source>
        <translation>Tu sesión no deja que Mini TTV vea tus propios emotes.</translation>
    </message>
    <message>
        <source>Your login has ended. Log in again, then send it.</source>
        <translation>Tu sesión ha terminado. Vuelve a iniciarla y luego envíalo.</translation>
    </message>
    <message>
        <source>Your login is being checked…</source>
        <translation>Se está comprobando tu sesión…</translation>
    </message>
    <message>
        <source>a day</source>
        <translation>por día</translation>
    </message>
    <message>
        <source>a login or a name</source>
        <translation>un usuario o un nombre</translation>
    </message>
    <message>
        <source>a minute</source>
        <translation>por minuto</translation>
    </message>
    <message>
        <source>a word, or several</source>
        <translation>una palabra o varias</translation>
    </message>
    <message>
        <source>after {milliseconds} ms</source>
        <translation>tras {milliseconds} ms</translation>
    </message>
    <message>
        <source>an hour</source>
        <translation>por hora</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>y %n más</numerusform>
            <numerusform>y %n más</numerusform>
        </translation>
    </message>
    <message>
        <source>another program uses it; close that program</source>
        <translation>otro programa la está usando; cierra ese programa</translation>
    </message>
    <message>
        <source>another provider</source>
        <translation>otro proveedor</translation>
    </message>
    <message>
        <source>autostart hidden boot session</source>
        <translation>inicio automático oculto arranque sesión</translation>
    </message>
    <message>
        <source>client secret</source>
        <translation>secreto de cliente</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>cerrado</translation>
    </message>
    <message>
        <source>connecting…</source>
        <translation>conectando…</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <comment>a date in short, in Qt&apos;s letters</comment>
        <translation>d MMM yyyy</translation>
    </message>
    <message>
        <source>d MMMM yyyy</source>
        <comment>a date in full, in Qt&apos;s letters</comment>
        <translation>d &apos;de&apos; MMMM &apos;de&apos; yyyy</translation>
    </message>
    <message>
        <source>emotes only</source>
        <translation>solo emotes</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>vacío</translation>
    </message>
    <message>
        <source>en</source>
        <comment>the code of the language of this text</comment>
        <translation>es</translation>
    </message>
    <message>
        <source>followers only</source>
        <translation>solo seguidores</translation>
    </message>
    <message>
        <source>followers only (of {time} or more)</source>
        <translation>solo seguidores (desde hace {time} o más)</translation>
    </message>
    <message>
        <source>followers only (of {time})</source>
        <translation>solo seguidores (desde hace {time})</translation>
    </message>
    <message numerus="yes">
        <source>for %n day(s)</source>
        <translation>
            <numerusform>durante %n día</numerusform>
            <numerusform>durante %n días</numerusform>
        </translation>
    </message>
    <message>
        <source>for a year</source>
        <translation>un año</translation>
    </message>
    <message>
        <source>for ever</source>
        <translation>para siempre</translation>
    </message>
    <message>
        <source>gone</source>
        <translation>ya no</translation>
    </message>
    <message>
        <source>in the tray</source>
        <translation>en la bandeja del sistema</translation>
    </message>
    <message>
        <source>it cannot be opened; check the folder and its permissions</source>
        <translation>no se puede abrir; comprueba la carpeta y sus permisos</translation>
    </message>
    <message>
        <source>it does not answer</source>
        <translation>no responde</translation>
    </message>
    <message>
        <source>it is damaged; it will be put aside at the next start</source>
        <translation>está dañada; en el próximo inicio se apartará</translation>
    </message>
    <message>
        <source>it is locked</source>
        <translation>está bloqueado</translation>
    </message>
    <message>
        <source>it is too large</source>
        <translation>es demasiado grande</translation>
    </message>
    <message>
        <source>it may not be written; check its permissions</source>
        <translation>no se permite escribirla; comprueba sus permisos</translation>
    </message>
    <message>
        <source>it refused to delete it</source>
        <translation>se negó a borrarlo</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>ahora mismo</translation>
    </message>
    <message>
        <source>keys shortcuts</source>
        <comment>words that find the keys in the settings</comment>
        <translation>teclas atajos</translation>
    </message>
    <message numerus="yes">
        <source>left out: %n of bots</source>
        <translation>
            <numerusform>omitido: %n de bots</numerusform>
            <numerusform>omitidos: %n de bots</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>left out: %n of other rooms</source>
        <translation>
            <numerusform>omitido: %n de otros chats</numerusform>
            <numerusform>omitidos: %n de otros chats</numerusform>
        </translation>
    </message>
    <message>
        <source>left out: {bots} of bots and {copies} of other rooms</source>
        <translation>omitidos: {bots} de bots y {copies} de otros chats</translation>
    </message>
    <message>
        <source>live</source>
        <translation>en directo</translation>
    </message>
    <message>
        <source>login</source>
        <translation>inicio de sesión</translation>
    </message>
    <message>
        <source>message deleted</source>
        <translation>mensaje eliminado</translation>
    </message>
    <message>
        <source>messages</source>
        <translation>mensajes</translation>
    </message>
    <message>
        <source>messages of people with the badge</source>
        <translation>mensajes de quien tiene la insignia</translation>
    </message>
    <message>
        <source>messages of the user</source>
        <translation>mensajes del usuario</translation>
    </message>
    <message>
        <source>messages that fit the expression</source>
        <translation>mensajes que coinciden con la expresión</translation>
    </message>
    <message>
        <source>messages with the text</source>
        <translation>mensajes con el texto</translation>
    </message>
    <message>
        <source>messages with the word</source>
        <translation>mensajes con la palabra</translation>
    </message>
    <message>
        <source>new</source>
        <translation>nuevo</translation>
    </message>
    <message>
        <source>no reason was given</source>
        <translation>no se dio ningún motivo</translation>
    </message>
    <message>
        <source>no recording of it is known</source>
        <translation>no se conoce ninguna grabación</translation>
    </message>
    <message>
        <source>nobody is live</source>
        <translation>nadie está en directo</translation>
    </message>
    <message>
        <source>none</source>
        <comment>messages that were sought</comment>
        <translation>ninguno</translation>
    </message>
    <message>
        <source>none</source>
        <comment>no picture</comment>
        <translation>ninguna</translation>
    </message>
    <message>
        <source>not known yet</source>
        <translation>aún desconocido</translation>
    </message>
    <message>
        <source>not reachable</source>
        <translation>inaccesible</translation>
    </message>
    <message>
        <source>nothing said before</source>
        <translation>nada ya dicho</translation>
    </message>
    <message>
        <source>off</source>
        <translation>desactivado</translation>
    </message>
    <message>
        <source>on</source>
        <translation>activado</translation>
    </message>
    <message>
        <source>on {date}</source>
        <translation>el {date}</translation>
    </message>
    <message>
        <source>other channels</source>
        <translation>otros canales</translation>
    </message>
    <message>
        <source>part of a message</source>
        <translation>parte de un mensaje</translation>
    </message>
    <message>
        <source>read chat as you</source>
        <translation>leer el chat como tú</translation>
    </message>
    <message>
        <source>reconnecting…</source>
        <translation>reconectando…</translation>
    </message>
    <message>
        <source>see the channels that you follow</source>
        <translation>ver los canales que sigues</translation>
    </message>
    <message>
        <source>see your emotes</source>
        <translation>ver tus emotes</translation>
    </message>
    <message>
        <source>shared chat</source>
        <translation>chat compartido</translation>
    </message>
    <message>
        <source>slow mode ({time})</source>
        <translation>modo lento ({time})</translation>
    </message>
    <message>
        <source>started {ago}</source>
        <translation>empezó {ago}</translation>
    </message>
    <message>
        <source>subscribers only</source>
        <translation>solo suscriptores</translation>
    </message>
    <message>
        <source>such as ^!play</source>
        <translation>por ejemplo, ^!play</translation>
    </message>
    <message>
        <source>such as moderator, or subscriber/12</source>
        <translation>por ejemplo, moderator o subscriber/12</translation>
    </message>
    <message>
        <source>the command line</source>
        <translation>la línea de órdenes</translation>
    </message>
    <message>
        <source>the disk is full; make room and it goes on by itself</source>
        <translation>el disco está lleno; haz sitio y seguirá por sí solo</translation>
    </message>
    <message>
        <source>the disk reported an error</source>
        <translation>el disco comunicó un error</translation>
    </message>
    <message>
        <source>the environment</source>
        <translation>el entorno</translation>
    </message>
    <message>
        <source>the settings file</source>
        <translation>el archivo de ajustes</translation>
    </message>
    <message>
        <source>this system has none</source>
        <translation>este sistema no tiene</translation>
    </message>
    <message>
        <source>unique messages only</source>
        <translation>solo mensajes únicos</translation>
    </message>
    <message>
        <source>use “{name}”</source>
        <translation>usar «{name}»</translation>
    </message>
    <message>
        <source>write in chat</source>
        <translation>escribir en el chat</translation>
    </message>
    <message numerus="yes">
        <source>{badge} (%n month(s))</source>
        <translation>
            <numerusform>{badge} (%n mes)</numerusform>
            <numerusform>{badge} (%n meses)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{emote}, %n in the last 60 seconds</source>
        <translation>
            <numerusform>{emote}, %n en los últimos 60 segundos</numerusform>
            <numerusform>{emote}, %n en los últimos 60 segundos</numerusform>
        </translation>
    </message>
    <message>
        <source>{error} Favourites and added channels are kept until Mini TTV ends.</source>
        <translation>{error} Los favoritos y canales añadidos se conservan hasta cerrar Mini TTV.</translation>
    </message>
    <message>
        <source>{error} The list of counted channels is not kept.</source>
        <translation>{error} La lista de canales contados no se guarda.</translation>
    </message>
    <message>
        <source>{error} Until that is mended there are no quiet hours.</source>
        <translation>{error} Hasta que se corrija no hay horas de silencio.</translation>
    </message>
    <message>
        <source>{finding} Mini TTV goes on trying.</source>
        <translation>{finding} Mini TTV sigue intentándolo.</translation>
    </message>
    <message>
        <source>{folder} cannot be written to.</source>
        <translation>no se puede escribir en {folder}.</translation>
    </message>
    <message numerus="yes">
        <source>{found} of the %n here</source>
        <translation>
            <numerusform>{found} de %n</numerusform>
            <numerusform>{found} de %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{found} of the %n loaded so far</source>
        <translation>
            <numerusform>{found} de %n cargado hasta ahora</numerusform>
            <numerusform>{found} de %n cargados hasta ahora</numerusform>
        </translation>
    </message>
    <message>
        <source>{hits} of {emotes}</source>
        <translation>{hits} de {emotes}</translation>
    </message>
    <message>
        <source>{host} answered with an error</source>
        <translation>{host} respondió con un error</translation>
    </message>
    <message>
        <source>{host} asks to come back later</source>
        <translation>{host} pide volver más tarde</translation>
    </message>
    <message>
        <source>{host} cannot be reached. Check the network connection.</source>
        <translation>No se puede llegar a {host}. Comprueba la conexión de red.</translation>
    </message>
    <message>
        <source>{host} did not answer in time.</source>
        <translation>{host} no respondió a tiempo.</translation>
    </message>
    <message>
        <source>{host} did not answer in time. Check the network connection.</source>
        <translation>{host} no respondió a tiempo. Comprueba la conexión de red.</translation>
    </message>
    <message>
        <source>{host} does not know this address</source>
        <translation>{host} no conoce esta dirección</translation>
    </message>
    <message>
        <source>{host} sent an answer that cannot be read.</source>
        <translation>{host} envió una respuesta que no se puede leer.</translation>
    </message>
    <message>
        <source>{host} sent more than {size} kB for one file.</source>
        <translation>{host} envió más de {size} kB para un solo archivo.</translation>
    </message>
    <message>
        <source>{hours} h {left} m</source>
        <translation>{hours} h {left} m</translation>
    </message>
    <message>
        <source>{key} is already: {words}.</source>
        <translation>{key} ya se usa: {words}.</translation>
    </message>
    <message>
        <source>{key} or {other}</source>
        <translation>{key} o {other}</translation>
    </message>
    <message>
        <source>{left} min</source>
        <translation>{left} min</translation>
    </message>
    <message>
        <source>{length}x combo has ended: {emote}</source>
        <translation>Terminó el combo x{length}: {emote}</translation>
    </message>
    <message>
        <source>{length}x combo: {emote}</source>
        <translation>Combo x{length}: {emote}</translation>
    </message>
    <message>
        <source>{letters} of {most} characters</source>
        <translation>{letters} de {most} caracteres</translation>
    </message>
    <message numerus="yes">
        <source>{live} live of %n followed</source>
        <translation>
            <numerusform>{live} en directo de %n seguido</numerusform>
            <numerusform>{live} en directo de %n seguidos</numerusform>
        </translation>
    </message>
    <message>
        <source>{login} cannot be watched in your region.</source>
        <translation>{login} no se puede ver en tu región.</translation>
    </message>
    <message>
        <source>{login} has ended the stream.</source>
        <translation>{login} ha terminado el directo.</translation>
    </message>
    <message>
        <source>{login} hits.{suffix}</source>
        <translation>{login} usos.{suffix}</translation>
    </message>
    <message>
        <source>{login} is live, but its video cannot be read right now. Try again in some seconds.</source>
        <translation>{login} está en directo, pero ahora no se puede leer su vídeo. Inténtalo de nuevo en unos segundos.</translation>
    </message>
    <message>
        <source>{login} is no longer counted in the background.</source>
        <translation>{login} ya no se cuenta en segundo plano.</translation>
    </message>
    <message>
        <source>{login} is offline.</source>
        <translation>{login} no está en directo.</translation>
    </message>
    <message>
        <source>{login} messages.{suffix}</source>
        <translation>{login} mensajes.{suffix}</translation>
    </message>
    <message>
        <source>{megabits} Mbit/s</source>
        <translation>{megabits} Mbit/s</translation>
    </message>
    <message>
        <source>{megabytes} MB are free again.</source>
        <translation>Se han liberado {megabytes} MB.</translation>
    </message>
    <message numerus="yes">
        <source>{names} and %n more</source>
        <comment>people</comment>
        <translation>
            <numerusform>{names} y %n más</numerusform>
            <numerusform>{names} y %n más</numerusform>
        </translation>
    </message>
    <message>
        <source>{name} belongs to one computer and was left alone.</source>
        <translation>{name} pertenece a un ordenador concreto y se dejó como estaba.</translation>
    </message>
    <message>
        <source>{name} does something else</source>
        <translation>{name} ha cambiado de tema</translation>
    </message>
    <message>
        <source>{name} earned the badge for {bits} bits!</source>
        <translation>¡{name} ha conseguido la insignia de {bits} bits!</translation>
    </message>
    <message>
        <source>{name} emotes are missing: {error}</source>
        <translation>Faltan los emotes de {name}: {error}</translation>
    </message>
    <message>
        <source>{name} emotes may be out of date: {error}</source>
        <translation>Los emotes de {name} pueden estar desactualizados: {error}</translation>
    </message>
    <message>
        <source>{name} has a new title</source>
        <translation>{name} tiene un título nuevo</translation>
    </message>
    <message>
        <source>{name} has no sound-only stream. Choose another quality.</source>
        <translation>{name} no tiene un directo de solo sonido. Elige otra calidad.</translation>
    </message>
    <message>
        <source>{name} is a number from {low} to {high}, not {value}.</source>
        <translation>{name} es un número de {low} a {high}, no {value}.</translation>
    </message>
    <message>
        <source>{name} is live</source>
        <translation>{name} está en directo</translation>
    </message>
    <message>
        <source>{name} is no longer among the channels added here.</source>
        <translation>{name} ya no está entre los canales añadidos aquí.</translation>
    </message>
    <message>
        <source>{name} is no settings file.</source>
        <translation>{name} no es un archivo de ajustes.</translation>
    </message>
    <message>
        <source>{name} is one of {words}, not {value}.</source>
        <translation>{name} es uno de {words}, no {value}.</translation>
    </message>
    <message>
        <source>{name} is too large for a settings file.</source>
        <translation>{name} es demasiado grande para un archivo de ajustes.</translation>
    </message>
    <message>
        <source>{name} is true or false, not {value}.</source>
        <translation>{name} es true o false, no {value}.</translation>
    </message>
    <message>
        <source>{name} is watched now like a channel that you follow.</source>
        <translation>{name} se vigila ahora como un canal que sigues.</translation>
    </message>
    <message>
        <source>{name} needs a text, not {value}.</source>
        <translation>{name} necesita un texto, no {value}.</translation>
    </message>
    <message>
        <source>{name} plays {game}</source>
        <translation>{name} juega a {game}</translation>
    </message>
    <message>
        <source>{name} sent global emotes that are no list.</source>
        <translation>{name} envió emotes globales que no son una lista.</translation>
    </message>
    <message>
        <source>{name} was banned.</source>
        <translation>{name} ha recibido un veto.</translation>
    </message>
    <message>
        <source>{name} was left alone: it is set by {fixed}.</source>
        <translation>{name} se dejó como estaba: lo fija {fixed}.</translation>
    </message>
    <message>
        <source>{name} was timed out for {time}.</source>
        <translation>{name} ha recibido una expulsión temporal de {time}.</translation>
    </message>
    <message>
        <source>{path} cannot be read: {reason}.</source>
        <translation>No se puede leer {path}: {reason}.</translation>
    </message>
    <message>
        <source>{path} cannot be used: {reason}. Check the folder and its permissions.</source>
        <translation>No se puede usar {path}: {reason}. Comprueba la carpeta y sus permisos.</translation>
    </message>
    <message>
        <source>{path} cannot be written: choose another folder.</source>
        <translation>No se puede escribir {path}: elige otra carpeta.</translation>
    </message>
    <message>
        <source>{path} cannot be written: {reason}.</source>
        <translation>No se puede escribir {path}: {reason}.</translation>
    </message>
    <message>
        <source>{place} of {total}</source>
        <translation>{place} de {total}</translation>
    </message>
    <message>
        <source>{quality} cannot be shown on this computer.</source>
        <translation>{quality} no se puede mostrar en este ordenador.</translation>
    </message>
    <message>
        <source>{quality} is too much right now: playing {less}.</source>
        <translation>{quality} es demasiado ahora mismo: se reproduce {less}.</translation>
    </message>
    <message>
        <source>{rate} / s</source>
        <translation>{rate} / s</translation>
    </message>
    <message>
        <source>{reason}. Trying again in {seconds} s.</source>
        <translation>{reason}. Nuevo intento en {seconds} s.</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds} s</translation>
    </message>
    <message>
        <source>{seconds} s behind</source>
        <translation>{seconds} s de retraso</translation>
    </message>
    <message>
        <source>{seconds} s behind live</source>
        <translation>{seconds} s tras el directo</translation>
    </message>
    <message>
        <source>{seconds} s behind live, catching up at {rate}x</source>
        <translation>{seconds} s tras el directo, recuperando a {rate}x</translation>
    </message>
    <message>
        <source>{seconds} s behind, catching up</source>
        <translation>{seconds} s de retraso, recuperando</translation>
    </message>
    <message>
        <source>{seconds} s later</source>
        <translation>{seconds} s después</translation>
    </message>
    <message>
        <source>{several} and {last}</source>
        <translation>{several} y {last}</translation>
    </message>
    <message>
        <source>{shown} shown, {dropped} dropped</source>
        <translation>{shown} mostrados, {dropped} perdidos</translation>
    </message>
    <message>
        <source>{shown} {rest} So others go to the inbox without being shown.</source>
        <translation>{shown} {rest} Por eso los demás van a la bandeja sin mostrarse.</translation>
    </message>
    <message>
        <source>{size} portrait</source>
        <translation>{size} vertical</translation>
    </message>
    <message>
        <source>{size}, shown at {shown}</source>
        <translation>{size}, mostrada a {shown}</translation>
    </message>
    <message>
        <source>{start} to {end}</source>
        <translation>{start} a {end}</translation>
    </message>
    <message>
        <source>{text} names no channel, video or clip. Give a channel&apos;s name, or an address such as twitch.tv/name or twitch.tv/videos/123.</source>
        <translation>{text} no es ningún canal, vídeo ni clip. Da el nombre de un canal o una dirección como twitch.tv/nombre o twitch.tv/videos/123.</translation>
    </message>
    <message>
        <source>{total} in total, {minute} in the last 60 seconds</source>
        <translation>{total} en total, {minute} en los últimos 60 segundos</translation>
    </message>
    <message>
        <source>{unread}: go to the newest</source>
        <translation>{unread}: ir al más reciente</translation>
    </message>
    <message>
        <source>{viewers}, started {ago}</source>
        <translation>{viewers}, empezó {ago}</translation>
    </message>
    <message>
        <source>{what} {which} “{text}”</source>
        <translation>{what}: {which} «{text}»</translation>
    </message>
    <message>
        <source>{when}: nothing was counted</source>
        <translation>{when}: no se contó nada</translation>
    </message>
    <message>
        <source>{words} (Ctrl+F)</source>
        <translation>{words} (Ctrl+F)</translation>
    </message>
    <message>
        <source>“{login}” is no channel name: letters, digits and underscores only.</source>
        <translation>«{login}» no es un nombre de canal: solo letras, cifras y guiones bajos.</translation>
    </message>
    <message>
        <source>“{name}” is no clip of Twitch.</source>
        <translation>«{name}» no es un clip de Twitch.</translation>
    </message>
    <message>
        <source>“{name}” is no video of Twitch.</source>
        <translation>«{name}» no es un vídeo de Twitch.</translation>
    </message>
    <message>
        <source>▼ chat goes off: click to see it in the recording</source>
        <translation>▼ el chat estalla: clic para verlo en la grabación</translation>
    </message>
</context>
</TS>
