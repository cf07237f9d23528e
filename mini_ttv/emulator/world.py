"""The world that all rooms of the emulator look at: people, channels, tokens, and what happens to them."""

import random
from collections.abc import Callable
from datetime import timedelta

from mini_ttv.emulator.clock import Clock
from mini_ttv.emulator.faults import Faults
from mini_ttv.emulator.helix_limits import RateLimits
from mini_ttv.emulator.oauth_tokens import Tokens
from mini_ttv.emulator.request_log import RequestLog
from mini_ttv.emulator.secret_ledger import SecretLedger
from mini_ttv.emulator.stable import stable_hex, stable_number, stable_uuid
from mini_ttv.emulator.subscriptions import EventSubRegistry
from mini_ttv.emulator.truth import Truth
from mini_ttv.emulator.world_cast import VIEWER
from mini_ttv.emulator.world_crowd import Crowd, gather
from mini_ttv.emulator.world_emote_sets import EmoteSets
from mini_ttv.emulator.world_emotes import WorldEmote
from mini_ttv.emulator.world_events import AdStarted, ChannelUpdated, ChatRateSet, Offline, Online, TokensRevoked
from mini_ttv.emulator.world_media import build_clips, build_videos
from mini_ttv.emulator.world_people import People, build_people
from mini_ttv.emulator.world_types import AdBreak, Channel, Game, SayRequest, SayResult, SharedChat, User

Listener = Callable[[object], None]
ChatHook = Callable[[SayRequest], SayResult]

PASSWORD = "emulator"  # noqa: S105 # everybody's, on this machine only


class World:
    """Everything there is, in memory.

    Attributes:
        base_url: the HTTP server, such as "http://127.0.0.1:8080"; set before any room starts.
        irc_port: TCP port of the IRC server: the wanted one (0 = any), then, once the chat room listens, the real one.
        chat_rate: messages/s of a channel for which nothing else was asked.
        requests: which requests have come in.
        secrets: everything secret that was handed out or shown to this server.
        chat_hook: set by the chat room; takes messages that come in through Helix and the control API.
        colors: user id -> "#RRGGBB" where somebody changed the chat colour.
        blocks: user id -> users blocked by them.
    """

    def __init__(
        self,
        seed: int = 1,
        clock: Clock | None = None,
        *,
        chat_rate: float = 1.0,
        irc_port: int = 0,
        crowd: Crowd | None = None,
    ) -> None:
        self.seed = seed
        self.clock = clock or Clock()
        self.base_url = ""
        self.irc_port = irc_port
        self.chat_rate = chat_rate
        self.faults = Faults()
        self.requests = RequestLog()
        self.secrets = SecretLedger()
        self.truth = Truth()
        self.emote_sets = EmoteSets()
        self.tokens = Tokens(self.clock, self._tokens_revoked, self.secrets.note)
        self.eventsub = EventSubRegistry()
        self.rate_limits = RateLimits(self.clock)
        self.chat_hook: ChatHook | None = None
        self.colors: dict[str, str] = {}
        self._listeners: list[Listener] = []
        people: People = build_people(random.Random(f"{seed}:people"), self.clock.now(), chat_rate)
        self.games = people.games
        self.users = people.users
        self.channels = people.channels
        self.chatters = people.chatters
        self.follows = people.follows
        self.blocks = people.blocks
        settled = tuple(self.channels.values())
        if crowd is not None:
            self._gather(crowd)
        self.users_by_id = {user.id: user for user in self.users.values()}
        self.channels_by_id = {channel.id: channel for channel in self.channels.values()}
        self.games_by_id = {game.id: game for game in self.games}
        media = random.Random(f"{seed}:media")
        self.videos = build_videos(media, settled, self.clock.now())
        self.clips = build_clips(media, settled, tuple(self.videos.values()), self.chatters)
        self.shared_chats = self._shared_chats()

    # Who and what

    def live_channels(self) -> list[Channel]:
        """All live channels, the most watched first."""
        return sorted(
            (channel for channel in self.channels.values() if channel.live),
            key=lambda channel: (-self.viewers(channel), channel.id),
        )

    def viewers(self, channel: Channel) -> int:
        """How many watch now: drifts by up to 2 % from minute to minute; 0 while offline."""
        if not channel.live:
            return 0
        minute = int(self.clock.timestamp() // 60)
        drift = stable_number(channel.login, str(minute), low=-200, high=200) / 10_000
        return max(1, round(channel.base_viewers * (1 + drift)))

    def game_named(self, name: str) -> Game | None:
        """The game of exactly this name, capitals aside."""
        wanted = name.casefold()
        return next((game for game in self.games if game.name.casefold() == wanted), None)

    def color(self, user: User) -> str:
        """The chat colour, "" where never chosen."""
        return self.colors.get(user.id, user.color)

    def emotes_by_word(self, channel: Channel) -> dict[str, WorldEmote]:
        """Which word is which third-party emote in this channel's chat."""
        return self.emote_sets.words(channel)

    def change_emotes(self, channel: Channel, provider: str, action: str, name: str, new_name: str = "") -> None:
        """Change a channel's set at BetterTTV or 7TV (see `EmoteSets.change`), and tell."""
        self.publish(self.emote_sets.change(channel, provider, action, name, new_name))

    def shared_chat(self, channel: Channel) -> SharedChat | None:
        """The shared chat session that a channel is in."""
        return next((session for session in self.shared_chats if channel in session.channels), None)

    def subscribed_to(self, user: User) -> list[Channel]:
        """The channels that somebody pays for: three for whoever follows any, none for the others."""
        return [follow.channel for follow in self.follows.get(user.id, ()) if not follow.channel.small][:3]

    # What happens

    def subscribe(self, listener: Listener) -> Callable[[], None]:
        """Call `listener` with everything that is published (see world_events); returns what ends that."""
        self._listeners.append(listener)

        def unsubscribe() -> None:
            if listener in self._listeners:
                self._listeners.remove(listener)

        return unsubscribe

    def publish(self, happening: object) -> None:
        """Tell all rooms, at once and in order of their subscription."""
        for listener in tuple(self._listeners):
            listener(happening)

    def go_live(self, channel: Channel, title: str | None = None, game: Game | None = None) -> None:
        """Start a stream; a channel that is live starts a new one at once, without having been offline."""
        channel.live = True
        channel.started_at = self.clock.now()
        channel.stream_id = str(
            stable_number("stream", channel.login, str(self.clock.timestamp()), low=40_000_000_000, high=49_999_999_999)
        )
        channel.ads.clear()
        channel.title = channel.title if title is None else title
        channel.game = game or channel.game
        self.publish(Online(channel))

    def go_offline(self, channel: Channel) -> None:
        """End a stream."""
        if channel.live:
            channel.live = False
            channel.stream_id = ""
            channel.started_at = None
            channel.ads.clear()
            self.publish(Offline(channel))

    def update_channel(self, channel: Channel, title: str | None = None, game: Game | None = None) -> None:
        """Change title or game."""
        channel.title = channel.title if title is None else title
        channel.game = game or channel.game
        self.publish(ChannelUpdated(channel))

    def run_ad(self, channel: Channel, seconds: float) -> AdBreak:
        """Start an ad break now."""
        now = self.clock.now()
        ad = AdBreak(now, seconds, stable_hex(channel.login, str(now.timestamp()), digits=24))
        channel.ads.append(ad)
        self.publish(AdStarted(channel, ad))
        return ad

    def set_chat_rate(self, rate: float, channel: Channel | None = None) -> None:
        """How fast a chat runs; without a channel, all chats."""
        if channel is None:
            self.chat_rate = rate
        for one in self.channels.values() if channel is None else (channel,):
            one.chat_rate = rate
            self.publish(ChatRateSet(one, rate))

    def say(self, request: SayRequest) -> SayResult:
        """Hand a message to the chat room."""
        if self.chat_hook is None:
            return SayResult(drop_code="channel_settings", drop_message="This server runs without a chat.")
        return self.chat_hook(request)

    def _gather(self, crowd: Crowd) -> None:
        """Let `viewer` follow many more channels, which are there from now on."""
        follows = self.follows[self.users[VIEWER].id]
        extra = gather(crowd, follows, self.games, self.clock.now())
        for follow in extra:
            self.channels[follow.channel.login] = follow.channel
            self.users[follow.channel.login] = follow.channel.user
        follows += extra
        follows.sort(key=lambda follow: follow.followed_at, reverse=True)

    def _tokens_revoked(self, user_id: str, tokens: tuple[str, ...]) -> None:
        user = self.users_by_id.get(user_id)
        if user is not None:
            self.publish(TokensRevoked(user, tokens))

    def _shared_chats(self) -> list[SharedChat]:
        """One session of two live channels, begun an hour ago."""
        pair = tuple(self.channels[login] for login in ("sablequill", "basilblitz"))
        began = self.clock.now() - timedelta(hours=1)
        return [SharedChat(stable_uuid("shared", *(channel.login for channel in pair)), pair, began)]
