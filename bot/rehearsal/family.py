"""One family, living its story over the playground's HTTP like anybody with a telephone."""

import asyncio
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date

from bot.engine import Corrected, Dialog, File, Greeted, Press, Pressed, Sent, Typed, Unreadable
from bot.engine.session import Place
from bot.i18n import Words

from .chat import Json, file_of, keys, said
from .line import Line
from .memory import Memory
from .moves import Fixes, Greets, Move, Says, Sends, Sticks, Story, Taps, TapsLate
from .papers import paper

PATIENCE = 30.0
"""Seconds after which a family that sees nothing, or the wrong thing, gives up."""

_PICTURES = (".jpg", ".jpeg")


class Stuck(Exception):
    """The conversation did not go on; the text says where, and what was missing."""


@dataclass(frozen=True, slots=True)
class Drawn:
    """A screen as it was seen: where it stood, and what its buttons carried."""

    message: int
    place: Place
    carries: dict[Press, str]


@dataclass(slots=True)
class Family:
    """A family on its way. `code` is its case, `sent_at` when it was sent (monotonic seconds)."""

    line: Line
    story: Story
    number: int
    dialog: Dialog
    words: Words
    today: date
    patience: float = PATIENCE
    pause: Callable[[], float] = lambda: 0.0
    person: int = 0
    code: str = ""
    sent_at: float | None = None
    memory: Memory = field(init=False)
    _done: Counter[str] = field(default_factory=Counter)
    _seen: dict[str, Drawn] = field(default_factory=dict)
    _typed: dict[str, int] = field(default_factory=dict)
    _lowest: int = 0

    def __post_init__(self) -> None:
        self.memory = Memory(self.dialog, self.words, self.story.client, self.today)

    async def begin(self) -> None:
        """Arrive, and do what the story does before anything was asked."""
        self.person = await self.line.arrive(self.story.first_name, self.story.client)
        for move in self.story.opening:
            await self._do(move)

    async def go_on(self, until: str = "end:sent") -> None:
        """Answer every screen as the story has it, until this place is on the screen."""
        while True:
            await self.sees()
            place = self.memory.place
            if place == until:
                return
            await asyncio.sleep(self.pause())
            await self.step()

    async def step(self) -> None:
        """Do what the story has for the present place, and do not wait for what comes of it."""
        await self._do(self._next(self.memory.place))

    async def bring_more(self) -> None:
        """Say and send what the story still has when everything was sent."""
        for move in self.story.after:
            await self._do(move)
            await self.sees()

    async def sees(self) -> Drawn:
        """Wait for the one right screen. Raises Stuck when it does not come.

        Nobody looks above what was answered last: a bot that was killed may have left a screen up there
        whose buttons it does not know of.
        """
        chat, missing = self.line.chat(self.person), ["any screen"]

        def right() -> bool:
            nonlocal missing
            message = chat.keyed()
            if message is not None and message["message_id"] >= self._lowest:
                missing = self._missing(message)
            return not missing

        if not await chat.until(right, self.patience):
            last = [said(one)[:60] for one in self._heard()[-2:]]
            raise Stuck(f"{self.story.id} {self.number} at {self.memory.place}: no {missing} after {last}")
        message = chat.keyed()
        assert message is not None
        self.code = self.memory.session.case
        return self._draw(message)

    async def receipt(self) -> None:
        """Wait for the word that the case has arrived; it names the code and has no buttons."""
        chat = self.line.chat(self.person)

        def received() -> bool:
            return any(self.code in said(one) and not keys(one) for one in self._heard())

        if not await chat.until(received, self.patience):
            raise Stuck(f"{self.story.id} {self.number}: no receipt for {self.code}")

    def _heard(self) -> list[Json]:
        """What the bot has said so far."""
        chat = self.line.chat(self.person)
        return [one for one in chat.messages.values() if one["from"]["id"] != self.person]

    def _missing(self, message: Json) -> list[str]:
        on_screen = keys(message)
        self.memory.known_as(next(iter(on_screen.values())).split(":", 1)[0])
        return self.memory.unseen(said(message), set(on_screen))

    def _draw(self, message: Json) -> Drawn:
        """Remember the screen, so that its buttons can still be found when it is old."""
        on_screen = keys(message)
        screen = self.memory.screen
        buttons = [button for row in screen.rows for button in row]
        carries = {button.press: on_screen[self.memory.say(button.label)] for button in buttons}
        drawn = Drawn(message["message_id"], screen.place, carries)
        self._seen[self.memory.place] = drawn
        self._lowest = drawn.message
        return drawn

    def _next(self, place: str) -> Move:
        moves = self.story.moves.get(place, ())
        turn = self._done[place]
        if turn >= len(moves):
            raise Stuck(f"{self.story.id} {self.number} at {place}: the story does not say what comes now")
        self._done[place] += 1
        return moves[turn]

    async def _do(self, move: Move) -> None:
        match move:
            case Says(text=text):
                place = self.memory.place
                message = await self.line.act(self.person, "text", text=text)
                self._typed[place] = message["message_id"]
                self.memory.take(Typed(text, message["message_id"]))
            case Greets(payload=payload):
                await self.line.act(self.person, "start", payload=payload)
                self.memory.take(Greeted(payload))
            case Taps(press=press):
                await self._press(self._seen[self.memory.place], press)
            case TapsLate(place=place, press=press):
                await self._press(self._seen[place], press)
            case Sends():
                for message in await self._send(move):
                    self.memory.take(Sent(as_file(message)))
            case Sticks():
                await self.line.act(self.person, "special", kind="sticker")
                self.memory.take(Unreadable())
            case Fixes(place=place, text=text):
                message_id = self._typed[place]
                await self.line.act(self.person, "edit", message_id=message_id, text=text)
                self.memory.take(Corrected(text, message_id))

    async def _press(self, drawn: Drawn, press: Press) -> None:
        if press not in drawn.carries:
            raise Stuck(f"{self.story.id} {self.number} at {drawn.place}: no button for {press}")
        was_sent = self.memory.sent is not None
        await self.line.act(self.person, "press", message_id=drawn.message, data=drawn.carries[press])
        self.memory.take(Pressed(press, on=drawn.place))
        if self.memory.sent is not None and not was_sent:
            self.sent_at = time.monotonic()

    async def _send(self, move: Sends) -> list[Json]:
        pictures = not move.documents and all(name.endswith(_PICTURES) for name in move.names)
        files = [(name, paper(name, f"family {self.number}")) for name in move.names]
        return await self.line.send(self.person, "photo" if pictures else "document", files, move.caption)


def as_file(message: Json) -> File:
    """The file in a message, as the bot is told of it."""
    found = file_of(message)
    assert found is not None
    return File(
        id="",
        unique=found["file_unique_id"],
        kind=found["kind"],
        name=found.get("file_name", ""),
        size=found.get("file_size", 0),
        album=message.get("media_group_id", ""),
        caption=message.get("caption", ""),
    )
