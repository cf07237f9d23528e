"""The tables of kept messages, and the statements on them.

A message is written in the transaction that counts it. `at` is in Unix milliseconds; `pieces` says where in the text
there is something else than plain words, as `message_rows` writes it. `person.user_id` is `#login` where a user has
no id.
"""

MIGRATIONS = (
    """
    CREATE TABLE person (
        id INTEGER PRIMARY KEY, user_id TEXT NOT NULL UNIQUE, login TEXT NOT NULL, name TEXT NOT NULL) STRICT;
    CREATE TABLE message (
        channel INTEGER NOT NULL, at INTEGER NOT NULL, number INTEGER PRIMARY KEY, id TEXT NOT NULL,
        person INTEGER NOT NULL, months INTEGER NOT NULL, tier INTEGER NOT NULL, deleted INTEGER NOT NULL,
        text TEXT NOT NULL, pieces TEXT NOT NULL) STRICT;
    CREATE INDEX message_time ON message (channel, at);
    CREATE INDEX message_person ON message (person);
    """,
)

PERSON = (
    "INSERT INTO person (user_id, login, name) VALUES (?, ?, ?) "
    "ON CONFLICT DO UPDATE SET login = excluded.login, name = excluded.name RETURNING id"
)
ADD = (
    "INSERT INTO message (channel, at, id, person, months, tier, deleted, text, pieces) "
    "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"
)
_TAKE_AWAY = "UPDATE message SET deleted = 1 WHERE channel = ? AND at >= ?"
TAKE_AWAY_ALL = _TAKE_AWAY
TAKE_AWAY_ONE = f"{_TAKE_AWAY} AND id = ?"
TAKE_AWAY_OF = f"{_TAKE_AWAY} AND person = (SELECT id FROM person WHERE user_id = ?)"
FORGET_OF = "DELETE FROM message WHERE person IN (SELECT id FROM person WHERE login = ?)"
FORGET_BEFORE = "DELETE FROM message WHERE channel IN (SELECT id FROM channel) AND at < ?"  # by the index
FORGET_ALL = "DELETE FROM message"
FORGET_PEOPLE = "DELETE FROM person WHERE NOT EXISTS (SELECT 1 FROM message WHERE message.person = person.id)"

IS_THERE = "SELECT 1 FROM sqlite_master WHERE name = 'message'"
_RANGE = "WHERE message.channel = ? AND message.at >= ? AND message.at < ?"
_MESSAGES = """
    SELECT message.id, message.at, channel.channel_id, channel.login, person.user_id, person.login, person.name,
    message.months, message.tier, message.text, message.pieces, message.deleted
    FROM message JOIN channel ON channel.id = message.channel JOIN person ON person.id = message.person
    """
HAS = f"SELECT EXISTS (SELECT 1 FROM message {_RANGE})"
KEPT = f"{_MESSAGES} {_RANGE} ORDER BY message.at, message.number"
LAST_OF = f"{_MESSAGES} WHERE person.user_id = ? AND message.channel = ? ORDER BY message.number DESC LIMIT ?"
