"""What people say. `{streamer}` is the channel's name, `{game}` what is played, `{someone}` another chatter."""

TALK: dict[str, tuple[str, ...]] = {
    "en": (
        "that was close", "no way that just happened", "how did you survive that", "first time here, love the vibe",
        "what's the score?",
        "I blinked and missed it", "clip it", "someone clip that please", "turn left turn left", "the other door!",
        "chat was right again",
        "how long have you been live?", "what mouse do you use?", "good evening everyone",
        "just got home, what did I miss", "this part is so hard",
        "I had to stop playing here", "the music in {game} is so good", "is this blind?", "no backseating please",
        "gg", "ggs", "well played",
        "one more run", "dinner first, then one more", "same", "true", "so true", "not like this",
        "my heart can't take it", "we believe",
        "he's doing it", "nice dodge", "that timing though", "1 hp, easy", "you forgot the chest",
        "there was a key behind the plant",
        "is the audio a bit quiet for anyone else?", "audio is fine here", "refresh helped me", "lag or is it me",
        "back from a break, did we win?",
        "hello from Norway", "hello from Brazil", "greetings from Leipzig", "it's 4 am here and I regret nothing",
        "work in two hours, worth it",
        "what's this song?", "the playlist today is great", "do a flip", "can you show your inventory?",
        "which difficulty is this?",
        "wait, you can do that?", "I never knew that trick", "saving that for my run", "that boss took me three days",
        "third time's the charm",
        "so we just ignore the giant spider", "pet the dog!", "PLEASE pet the dog", "don't trust that NPC",
        "called it", "I called it",
        "you have to jump earlier", "hydrate {streamer}", "drink some water", "posture check", "who else is lurking?",
        "hi {streamer}!",
        "{streamer} is actually good at this", "new record?", "on pace?",
        "this is a world record pace if the bridge works",
        "the bridge never works", "the bridge worked!!", "let's gooo", "LETS GO", "WHAT", "WHAT WAS THAT", "noooo",
        "oh no", "ohhh", "haha", "lol",
        "hahaha that face", "rip", "F", "unlucky", "so unlucky", "deserved", "justice", "instant karma",
        "ok that was smart", "big brain",
        "300 iq play", "explain the plan again?", "there is no plan", "trust the process", "we take those",
        "free win", "not even close",
        "that is a feature not a bug", "the physics in this game", "is {game} worth it?", "worth it on sale",
        "bought {game} because of you",
        "when is the next stream?", "same time tomorrow?", "have a great night all", "gn chat", "brb, cat wants food",
        "my cat is watching too",
        "my toast is burning because of this stream", "okay last one, I promise", "7 days in a row, proud of us",
    ),
    "de": (
        "moin zusammen", "guten abend", "das war knapp", "wie hat das geklappt?", "nicht schon wieder die brücke",
        "sauber gespielt", "läuft bei dir",
        "ich kann nicht mehr", "kartoffel", "was ist das für ein lied?", "noch eine runde!",
        "erst essen, dann weiter", "stabil", "ehrenmann",
        "grüße aus leipzig", "grüße aus wien", "bin dann mal lurken", "gute nacht chat", "war das geplant?",
        "natürlich war das geplant",
        "links ist die truhe", "schön ruhig heute", "hahaha das gesicht", "wie lange noch?", "feierabend, endlich",
    ),
    "es": (
        "buenas noches", "qué jugada", "no puede ser", "jajaja", "jajajaja esa cara", "vamos!!", "otra más",
        "saludos desde México", "qué canción es?",
        "casi casi", "te lo dije", "hola chat", "me duele el corazón", "grande {streamer}", "buenísimo", "qué susto",
        "a dormir, buenas noches",
    ),
    "fr": ("bonsoir", "bien joué", "incroyable", "c'était chaud", "encore une", "mdr", "quelle musique",
    "salut le chat", "allez allez", "gg", "le record !"),
    "pt": ("boa noite", "que jogada", "kkkkk", "quase", "mais uma", "vamo", "oi chat", "não acredito", "muito bom",
    "salve de Recife"),
    "ja": ("こんばんは", "すごい", "かわいい", "ナイス", "草", "えらい", "もう一回", "パンがおいしそう",
           "初見です", "おつかれさま", "今きた", "わこつ"),
    "ko": ("안녕하세요", "와", "대박", "ㅋㅋㅋㅋ", "화이팅", "한판 더", "좋은 밤", "아깝다", "처음 왔어요"),
    "sv": ("hej hej", "snyggt", "det var nära", "en runda till", "god natt", "vilken låt är det?"),
    "nl": ("goedenavond", "lekker bezig", "dat scheelde niks", "nog eentje", "gezellig hier", "welterusten"),
    "pl": ("cześć", "ładnie", "blisko", "jeszcze raz", "dobranoc", "co to za muzyka?"),
    "zh": ("晚上好", "厉害", "哈哈哈", "再来一次", "第一次来", "加油"),
}  # fmt: skip
QUESTIONS = (
    "@{streamer} what's your favourite part so far?", "@{someone} same here", "@{someone} it's in the panels",
    "@{someone} exactly",
    "@{someone} no spoilers please", "@{streamer} have you tried the other route?", "@{someone} lol",
    "@{someone} welcome!",
    "@{someone} next week I think", "@{streamer} hi from the late crew",
)  # fmt: skip
ANSWERS = (
    "yes", "no", "exactly", "I don't think so", "it's in the panels", "that was last week", "lol true", "same",
    "what do you mean?",
    "two hours ago", "thanks!", "welcome in", "agreed", "you're right", "nope, other door",
)  # fmt: skip
PASTA = (
    "I came for the game, I stayed for the chat, I forgot to eat dinner and now my soup is cold again",
    "My grandfather played {game} with a wooden keyboard and he still hit that jump every time, just saying",
    "This is not backseating, this is a friendly suggestion by a captain who has never seen water",
    "Dear diary, today {streamer} missed the same jump eleven times, and I have never felt so understood",
)
EMOJI = ("😂", "🔥", "💜", "🥔", "👀", "🎉", "😭", "🫡", "👨‍👩‍👧", "🏳️‍🌈", "❤️", "🍞")
LINKS = (
    "https://example.com/map.png",
    "example.org/rules",
    "https://example.com/watch?v=lamp&t=42",
    "clips.example.com/BraveOtterWaits",
)
COMMANDS = ("!rules", "!gear", "!song", "!uptime", "!discord", "!lurk")
SUB_WORDS = (
    "still here, still bad at this game", "thanks for the cozy evenings", "best community", "time flies",
    "for the toast!",
    "another month, another missed jump", "worth every minute", "",
)  # fmt: skip
ANNOUNCEMENTS = (
    "Next stream on Thursday, same time. Bring snacks.", "The charity week starts on Monday!",
    "Please keep it spoiler free today.",
    "New emotes are in the panels, have a look.",
)  # fmt: skip
