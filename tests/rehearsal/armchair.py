from collections import Counter
from datetime import UTC, date, datetime
from itertools import count

from bot.dialogs import DIALOGS
from bot.engine import Corrected, File, Greeted, Pressed, Sent, Typed, Unreadable
from bot.engine.session import Place
from bot.i18n import Words
from bot.rehearsal.memory import Memory
from bot.rehearsal.moves import Fixes, Greets, Move, Says, Sends, Sticks, Story, Taps, TapsLate

WORDS = Words.load()
TODAY = datetime.now(UTC).date()


class Armchair:
    """Lives a story without any bot: what would be seen is what the memory says."""

    def __init__(self, story: Story, today: date = TODAY) -> None:
        self.story = story
        self.memory = Memory(DIALOGS["intake"], WORDS, story.client, today)
        self._turns: Counter[str] = Counter()
        self._places: dict[str, Place] = {}
        self._typed: dict[str, int] = {}
        self._ids = count(1)

    def live(self) -> None:
        for move in self.story.opening:
            self.does(move)
        while self.memory.place != "end:sent":
            place = self.memory.place
            self._places[place] = self.memory.screen.place
            moves = self.story.moves.get(place, ())
            assert self._turns[place] < len(moves), f"nothing to do at {place}: {self.page}"
            self._turns[place] += 1
            self.does(moves[self._turns[place] - 1])
        for move in self.story.after:
            self.does(move)

    def does(self, move: Move) -> None:
        id_ = next(self._ids)
        match move:
            case Says(text=text):
                self._typed[self.memory.place] = id_
                self.memory.take(Typed(text, id_))
            case Greets(payload=payload):
                self.memory.take(Greeted(payload))
            case Taps(press=press):
                on_screen = [button.press for row in self.memory.screen.rows for button in row]
                assert press in on_screen, f"no {press} at {self.memory.place}: {self.page}"
                self.memory.take(Pressed(press, on=self.memory.screen.place))
            case TapsLate(place=place, press=press):
                self.memory.take(Pressed(press, on=self._places[place]))
            case Sends(names=names):
                for name in names:
                    file = File(
                        name, f"{id_}/{name}", "document", name, album=str(id_) if len(names) > 1 else ""
                    )
                    self.memory.take(Sent(file))
            case Sticks():
                self.memory.take(Unreadable())
            case Fixes(place=place, text=text):
                self.memory.take(Corrected(text, self._typed[place]))

    @property
    def page(self) -> list[str]:
        return [self.memory.say(line) for line in self.memory.screen.lines]

    @property
    def unused(self) -> list[str]:
        """Places the story speaks of and the conversation never came to, or not as often."""
        return [place for place, moves in self.story.moves.items() if 0 < self._turns[place] < len(moves)]
