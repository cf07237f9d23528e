"""The tables of favourites and local follows, and the statements on them; `added` is in Unix milliseconds."""

MIGRATIONS = (
    """
    CREATE TABLE favourite (user_id TEXT PRIMARY KEY, added INTEGER NOT NULL) STRICT, WITHOUT ROWID;
    CREATE TABLE local_follow (
        login TEXT PRIMARY KEY, user_id TEXT NOT NULL, display_name TEXT NOT NULL, added INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID;
    """,
)

FAVOURITES = "SELECT user_id FROM favourite ORDER BY added, user_id"
# What is added within one tick of the clock keeps its order, too.
ADD_FAVOURITE = """
    INSERT INTO favourite VALUES (?, max(?, (SELECT coalesce(max(added), 0) + 1 FROM favourite)))
    ON CONFLICT DO NOTHING
    """
REMOVE_FAVOURITE = "DELETE FROM favourite WHERE user_id = ?"
LOCAL_FOLLOWS = "SELECT login, user_id, display_name FROM local_follow ORDER BY added, login"
# A channel that changed its name comes with a login that is new for its id.
FORGET_OLD_NAME = "DELETE FROM local_follow WHERE user_id = ? AND login <> ?"
ADD_LOCAL_FOLLOW = """
    INSERT INTO local_follow VALUES (?, ?, ?, max(?, (SELECT coalesce(max(added), 0) + 1 FROM local_follow)))
    ON CONFLICT DO UPDATE SET user_id = excluded.user_id, display_name = excluded.display_name
    """
REMOVE_LOCAL_FOLLOW = "DELETE FROM local_follow WHERE login = ?"
