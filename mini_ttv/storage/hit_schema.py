"""The tables of counted hits, and the statements on them.

Counts are kept by minute and hour (`start` is the Unix time of the beginning, UTC) and in total, so that questions
about years need not read minutes. Keys begin with channel and time: rows that are written together lie together.
`count` is every occurrence of an emote, `messages` counts it once a message, `chatters` once a chatter and minute;
`deleted` of the occurrences were deleted by a moderator.
"""

MIGRATIONS = (
    """
    CREATE TABLE channel (id INTEGER PRIMARY KEY, channel_id TEXT NOT NULL UNIQUE, login TEXT NOT NULL) STRICT;
    CREATE TABLE emote (
        id INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, name TEXT NOT NULL, details TEXT NOT NULL) STRICT;
    CREATE TABLE hit_minute (
        channel INTEGER NOT NULL, start INTEGER NOT NULL, emote INTEGER NOT NULL, count INTEGER NOT NULL,
        PRIMARY KEY (channel, start, emote)) STRICT, WITHOUT ROWID;
    CREATE TABLE hit_hour (
        channel INTEGER NOT NULL, start INTEGER NOT NULL, emote INTEGER NOT NULL, count INTEGER NOT NULL,
        PRIMARY KEY (channel, start, emote)) STRICT, WITHOUT ROWID;
    CREATE TABLE hit_total (
        channel INTEGER NOT NULL, emote INTEGER NOT NULL, count INTEGER NOT NULL,
        PRIMARY KEY (channel, emote)) STRICT, WITHOUT ROWID;
    CREATE TABLE message_minute (
        channel INTEGER NOT NULL, start INTEGER NOT NULL, count INTEGER NOT NULL,
        PRIMARY KEY (channel, start)) STRICT, WITHOUT ROWID;
    CREATE TABLE message_hour (
        channel INTEGER NOT NULL, start INTEGER NOT NULL, count INTEGER NOT NULL,
        PRIMARY KEY (channel, start)) STRICT, WITHOUT ROWID;
    CREATE TABLE seen (number INTEGER PRIMARY KEY, id TEXT NOT NULL) STRICT;
    """,
)

# What came after the tables of channels.
LATER_MIGRATIONS = (
    "".join(
        f"""
        ALTER TABLE {table} ADD COLUMN messages INTEGER NOT NULL DEFAULT 0;
        ALTER TABLE {table} ADD COLUMN chatters INTEGER NOT NULL DEFAULT 0;
        ALTER TABLE {table} ADD COLUMN deleted INTEGER NOT NULL DEFAULT 0;
        UPDATE {table} SET messages = count, chatters = count;
        """
        for table in ("hit_minute", "hit_hour", "hit_total")
    )
    + """
    CREATE TABLE chatter_day (
        channel INTEGER NOT NULL, start INTEGER NOT NULL, login TEXT NOT NULL, messages INTEGER NOT NULL,
        hits INTEGER NOT NULL, PRIMARY KEY (channel, start, login)) STRICT, WITHOUT ROWID;
    CREATE TABLE combo (
        channel INTEGER NOT NULL, start INTEGER NOT NULL, emote INTEGER NOT NULL, length INTEGER NOT NULL,
        PRIMARY KEY (channel, start, emote)) STRICT, WITHOUT ROWID;
    CREATE TABLE tracked (login TEXT PRIMARY KEY, added INTEGER NOT NULL) STRICT, WITHOUT ROWID;
    """,
    "CREATE TABLE silent_chatter (login TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;",
)

_MORE = """
    ON CONFLICT DO UPDATE SET count = count + excluded.count, messages = messages + excluded.messages,
    chatters = chatters + excluded.chatters, deleted = deleted + excluded.deleted
    """
ADD_MINUTE = f"INSERT INTO hit_minute VALUES (?, ?, ?, ?, ?, ?, ?) {_MORE}"
ADD_HOUR = f"INSERT INTO hit_hour VALUES (?, ?, ?, ?, ?, ?, ?) {_MORE}"
ADD_TOTAL = f"INSERT INTO hit_total VALUES (?, ?, ?, ?, ?, ?) {_MORE}"
ADD_MESSAGE_MINUTE = (
    "INSERT INTO message_minute VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET count = count + excluded.count"
)
ADD_MESSAGE_HOUR = "INSERT INTO message_hour VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET count = count + excluded.count"
ADD_CHATTER = (
    "INSERT INTO chatter_day VALUES (?, ?, ?, ?, ?) "
    "ON CONFLICT DO UPDATE SET messages = messages + excluded.messages, hits = hits + excluded.hits"
)
ADD_COMBO = "INSERT INTO combo VALUES (?, ?, ?, ?) ON CONFLICT DO UPDATE SET length = max(length, excluded.length)"
# What is added within one second keeps its order, too.
ADD_TRACKED = """
    INSERT INTO tracked VALUES (?, max(?, (SELECT coalesce(max(added), 0) + 1 FROM tracked))) ON CONFLICT DO NOTHING
    """
ADD_SEEN = "INSERT INTO seen (id) VALUES (?)"
FORGET_SEEN = "DELETE FROM seen WHERE number <= (SELECT max(number) FROM seen) - ?"
CHANNEL_ROW = (
    "INSERT INTO channel (channel_id, login) VALUES (?, ?) "
    "ON CONFLICT DO UPDATE SET login = excluded.login RETURNING id"
)
EMOTE_ROW = (
    "INSERT INTO emote (key, name, details) VALUES (?, ?, ?) "
    "ON CONFLICT DO UPDATE SET name = excluded.name, details = excluded.details RETURNING id"
)
# All have a `start` but for the totals.
WIPE = ("hit_minute", "hit_hour", "hit_total", "message_minute", "message_hour", "chatter_day", "combo")
SUM_UP = """
    INSERT INTO hit_total SELECT channel, emote, sum(count), sum(messages), sum(chatters), sum(deleted)
    FROM hit_hour GROUP BY channel, emote
    """

SILENT = "SELECT login FROM silent_chatter ORDER BY login"
SILENCE = "INSERT INTO silent_chatter VALUES (?) ON CONFLICT DO NOTHING"
UNSILENCE = "DELETE FROM silent_chatter WHERE login = ?"
FORGET_CHATTER = "DELETE FROM chatter_day WHERE login = ?"
OLDEST = "SELECT min(start) FROM message_hour"

LAST_SEEN = "SELECT coalesce(max(number), 0) FROM seen"
SEEN_SINCE = "SELECT id FROM seen WHERE number > ?"
RECENT_IDS = "SELECT id FROM seen ORDER BY number"
CHANNEL = "SELECT id FROM channel WHERE channel_id = ?"
CHANNELS = "SELECT channel_id, login FROM channel ORDER BY login"
EMOTES = "SELECT id, key, name, details FROM emote WHERE id > ? ORDER BY id"
TOTALS = "SELECT emote, count, messages, chatters FROM hit_total WHERE channel = ?"
MESSAGES = "SELECT coalesce(sum(count), 0) FROM message_hour WHERE channel = ?"
_SUMS = "emote, sum(count), sum(messages), sum(chatters), sum(deleted)"
_RANGE = "WHERE channel = ? AND start >= ? AND start < ?"
SUM_MINUTES = f"SELECT {_SUMS} FROM hit_minute {_RANGE} GROUP BY emote"
SUM_HOURS = f"SELECT {_SUMS} FROM hit_hour {_RANGE} GROUP BY emote"
BY_MINUTE = f"SELECT start, emote, count, messages, chatters FROM hit_minute {_RANGE} ORDER BY start, emote"
BY_HOUR = f"SELECT start, emote, count, messages, chatters FROM hit_hour {_RANGE} ORDER BY start, emote"
_THESE = "AND emote IN (SELECT id FROM emote WHERE key IN (SELECT value FROM json_each(?)))"
SOME_BY_MINUTE = f"SELECT start, emote, count, messages, chatters FROM hit_minute {_RANGE} {_THESE} ORDER BY start"
SOME_BY_HOUR = f"SELECT start, emote, count, messages, chatters FROM hit_hour {_RANGE} {_THESE} ORDER BY start"
MESSAGES_BY_MINUTE = f"SELECT start, count FROM message_minute {_RANGE} ORDER BY start"
MESSAGES_BY_HOUR = f"SELECT start, count FROM message_hour {_RANGE} ORDER BY start"
CHATTERS = f"""
    SELECT login, sum(messages), sum(hits) FROM chatter_day {_RANGE}
    GROUP BY login ORDER BY sum(messages) DESC, login LIMIT ?
    """
COMBOS = f"SELECT start, emote, length FROM combo {_RANGE} ORDER BY length DESC, start LIMIT ?"
FIRST_HOUR = "SELECT min(start) FROM message_hour WHERE channel = ?"
