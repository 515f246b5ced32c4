"""A person for tests: types, sends files, presses buttons by their labels in either language."""

from datetime import date
from itertools import count

from bot.dialogs import DIALOGS
from bot.engine import (
    Answers,
    Button,
    Called,
    Cancel,
    Corrected,
    Dialog,
    Effect,
    Event,
    File,
    Msg,
    Press,
    Pressed,
    Screen,
    Sent,
    Session,
    Submit,
    Typed,
    begin,
    transition,
    view,
)
from bot.engine.explore import name
from bot.i18n import LOCALES, Words

TODAY = date(2026, 9, 1)
WORDS = Words.load()


class Talk:
    """One conversation with the engine alone. Whatever is done to it returns it, so that more can be done."""

    def __init__(
        self, dialog: Dialog = DIALOGS["intake"], session: Session | None = None, today: date = TODAY
    ) -> None:
        self.dialog, self.today = dialog, today
        self.session = session or begin(dialog, case="7F3K", today=today)
        self.effects: list[Effect] = []
        self.heard: list[str] = []
        self.seen: list[Screen] = []
        self._messages = count(1)

    def types(self, *texts: str) -> "Talk":
        """Send each as a message of its own."""
        for text in texts:
            self.does(Typed(text, source=next(self._messages)), f"« {text}")
        return self

    def sends(self, *names: str, album: str = "", size: int = 1000) -> "Talk":
        """Send each as a file; with `album`, all of them together."""
        for file in names:
            kind = "photo" if file.endswith(".jpg") else "document"
            self.does(Sent(File(f"id-{file}", file, kind, file, size=size, album=album)), f"« 📎 {file}")
        return self

    def presses(self, *labels: str) -> "Talk":
        """Press the button that bears each label, in Russian or in English."""
        for label in labels:
            press = self.button(label).press
            self.does(Pressed(press, on=self.screen.place), f"« [{label}]")
        return self

    def corrects(self, message: int, text: str) -> "Talk":
        """Edit the message typed as number `message`, counted from 1."""
        return self.does(Corrected(text, source=message), f"« ✎ {text}")

    def calls(self, press: Press | None = None) -> "Talk":
        """Give a command; /cancel unless told otherwise."""
        press = press or Cancel()
        return self.does(Called(press), f"« /{type(press).__name__.lower()}")

    def does(self, event: Event, told_as: str = "") -> "Talk":
        """Anything at all."""
        self.heard += [self.page, told_as]
        self.seen.append(self.screen)
        turn = transition(self.dialog, self.session, event, self.today)
        self.session, self.effects = turn.session, [*self.effects, *turn.effects]
        return self

    def button(self, label: str) -> Button:
        """The button on the screen with this label."""
        found = [b for row in self.screen.rows for b in row if label in {say(b.label, lo) for lo in LOCALES}]
        assert found, f"no button {label!r} on:\n{self.page}"
        return found[0]

    @property
    def at(self) -> str:
        """Where the conversation stands, in a word: "birth", "treatments.started", "review", "end:sent"."""
        return name(self.session.place)

    @property
    def language(self) -> str:
        """The one chosen, English before that."""
        return str(self.session.answers.get((self.dialog.language,), "en"))

    @property
    def screen(self) -> Screen:
        """What hangs there now."""
        return view(self.dialog, self.session)

    @property
    def page(self) -> str:
        """The screen as it reads, buttons in brackets."""
        screen = self.screen
        above = [f"〈{self.says(screen.header)}〉"] if screen.header else []
        above += [f"— {self.says(screen.remark)}"] if screen.remark else []
        below = ["  ".join(f"[{self.says(b.label)}]" for b in row) for row in screen.rows]
        return "\n".join([*above, *(self.says(line) for line in screen.lines), *below])

    @property
    def remark(self) -> str:
        """What was said about the last thing done, nothing if nothing was."""
        return self.says(self.screen.remark) if self.screen.remark else ""

    @property
    def question(self) -> str:
        """The first line of the screen."""
        return self.says(self.screen.lines[0])

    @property
    def transcript(self) -> str:
        """The whole talk so far; what the person did stands behind «."""
        return "\n\n".join([*self.heard, self.page]) + "\n"

    @property
    def sent(self) -> Answers:
        """The answers of the case that went out."""
        [submit] = [effect for effect in self.effects if isinstance(effect, Submit)]
        return submit.answers

    def says(self, msg: Msg) -> str:
        """A message in this conversation's language."""
        return say(msg, self.language)


def say(msg: Msg, locale: str) -> str:
    """A message as a person would read it."""
    return WORDS.say(msg, locale)
