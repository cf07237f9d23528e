"""The tables of counted hits, and the statements that add to them.

Counts are kept by minute and hour (`start` is the Unix time of the beginning, UTC) and in total, so that questions
about years need not read minutes. Keys begin with channel and time: rows that are written together lie together.
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

ADD_MINUTE = "INSERT INTO hit_minute VALUES (?, ?, ?, ?) ON CONFLICT DO UPDATE SET count = count + excluded.count"
ADD_HOUR = "INSERT INTO hit_hour VALUES (?, ?, ?, ?) ON CONFLICT DO UPDATE SET count = count + excluded.count"
ADD_TOTAL = "INSERT INTO hit_total VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET count = count + excluded.count"
ADD_MESSAGE_MINUTE = (
    "INSERT INTO message_minute VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET count = count + excluded.count"
)
ADD_MESSAGE_HOUR = "INSERT INTO message_hour VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET count = count + excluded.count"
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

RECENT_IDS = "SELECT id FROM seen ORDER BY number"
TOTALS = """
    SELECT emote.key, emote.name, emote.details, hit_total.count FROM hit_total
    JOIN channel ON channel.id = hit_total.channel JOIN emote ON emote.id = hit_total.emote
    WHERE channel.channel_id = ?
    """
MESSAGES = """
    SELECT coalesce(sum(count), 0) FROM message_hour JOIN channel ON channel.id = message_hour.channel
    WHERE channel.channel_id = ?
    """
BY_MINUTE = """
    SELECT start, key, name, details, count FROM hit_minute AS hit
    JOIN channel ON channel.id = hit.channel JOIN emote ON emote.id = hit.emote
    WHERE channel.channel_id = ? AND start >= ? AND start < ? ORDER BY start, key
    """
BY_HOUR = """
    SELECT start, key, name, details, count FROM hit_hour AS hit
    JOIN channel ON channel.id = hit.channel JOIN emote ON emote.id = hit.emote
    WHERE channel.channel_id = ? AND start >= ? AND start < ? ORDER BY start, key
    """
