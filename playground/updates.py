"""The queue of what the bot has not confirmed yet."""

import math
import secrets
from collections.abc import Callable
from typing import TYPE_CHECKING

import orjson

from playground.state import Json, Update

if TYPE_CHECKING:
    from playground.world import World

MESSAGE_LIFE = 24 * 3600
QUERY_LIFE = 150
KINDS = (
    "message",
    "edited_message",
    "channel_post",
    "edited_channel_post",
    "business_connection",
    "business_message",
    "edited_business_message",
    "deleted_business_messages",
    "message_reaction",
    "message_reaction_count",
    "inline_query",
    "chosen_inline_result",
    "callback_query",
    "shipping_query",
    "pre_checkout_query",
    "purchased_paid_media",
    "poll",
    "poll_answer",
    "my_chat_member",
    "chat_member",
    "chat_join_request",
    "chat_boost",
    "removed_chat_boost",
)
_BY_REQUEST_ONLY = frozenset({"chat_member", "message_reaction", "message_reaction_count"})


class Updates:
    """Unconfirmed updates in the order they happened; kept until confirmed or too old."""

    def __init__(self, world: "World") -> None:
        self._world = world
        self._queue: dict[int, Update] = {}
        self._first_expiry = math.inf
        self._listeners: list[Callable[[], object]] = []

    def __len__(self) -> int:
        """Return how many wait."""
        self.forget_old()
        return len(self._queue)

    def restore(self, update: Update) -> None:
        """Take an update back from the journal; they come in the order they were added."""
        self._keep(update)

    def _keep(self, update: Update) -> None:
        self._queue[update.id] = update
        self._first_expiry = min(self._first_expiry, update.expires)

    def wanted(self, kind: str) -> bool:
        """Tell whether the bot asked for this kind of update."""
        allowed = self._world.bot.allowed_updates
        return kind in allowed if allowed else kind not in _BY_REQUEST_ONLY

    def add(self, kind: str, body: Json, *, queue: str, life: float = MESSAGE_LIFE) -> None:
        """Queue an update for the bot, unless it asked not to be told."""
        if not self.wanted(kind):
            return
        counters = self._world.counters
        counters.update = (
            counters.update + 1 if counters.update else 100_000_000 + secrets.randbelow(800_000_000)
        )
        self._world.save_counters()
        number = counters.update
        text = orjson.dumps({"update_id": number, kind: body}).decode()
        update = Update(number, text, queue, self._world.now() + life)
        self._keep(update)
        self._world.store.put("update", number, update)
        for listener in list(self._listeners):
            listener()

    def confirm(self, offset: int) -> None:
        """Forget every update below `offset`; a negative one keeps only the last so many."""
        waiting = list(self._queue)
        gone = [number for number in waiting if number < offset] if offset >= 0 else waiting[:offset]
        for number in gone:
            self.drop(number)

    def drop(self, number: int) -> None:
        """Forget one update."""
        if self._queue.pop(number, None) is not None:
            self._world.store.put("update", number, None)

    def clear(self) -> None:
        """Forget all of them."""
        for number in list(self._queue):
            self.drop(number)

    def forget_old(self) -> None:
        """Drop what nobody fetched in time."""
        now = self._world.now()
        if now < self._first_expiry:
            return
        for number in [number for number, update in self._queue.items() if update.expires <= now]:
            self.drop(number)
        self._first_expiry = min((update.expires for update in self._queue.values()), default=math.inf)

    def waiting(self) -> list[Update]:
        """Return what waits, oldest first."""
        self.forget_old()
        return list(self._queue.values())

    def holds(self, number: int) -> bool:
        """Tell whether an update is still wanted."""
        return number in self._queue

    def on_arrival(self, listener: Callable[[], object]) -> Callable[[], None]:
        """Call `listener` after every arrival; the answer ends that."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)
