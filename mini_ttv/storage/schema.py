"""All tables of the one database file, in the order in which they came, which is that of its versions."""

from mini_ttv.storage import channel_schema, hit_schema, message_schema

MIGRATIONS = (
    *hit_schema.MIGRATIONS,
    *channel_schema.MIGRATIONS,
    *hit_schema.LATER_MIGRATIONS,
    *message_schema.MIGRATIONS,
)
