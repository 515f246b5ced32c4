"""What a person remembers of the conversation: the same dialog, walked along beside the bot."""

import html
import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from bot.engine import (
    Answers,
    Append,
    Dialog,
    Event,
    Greeted,
    Msg,
    Pile,
    Restart,
    Screen,
    Submit,
    begin,
    transition,
    view,
)
from bot.engine.explore import name
from bot.engine.transition import STALE
from bot.i18n import LOCALES, Words, nearest

_TAG = re.compile(r"</?\w+[^<>]*>")


class Memory:
    """Knows what the next screen has to say and what the case has to hold, having seen neither.

    The engine is pure, so walking it here with what was really said and done gives the one right answer
    for every screen, and the one right case.
    """

    def __init__(self, dialog: Dialog, words: Words, client: str, today: date) -> None:
        self._dialog, self._words, self._client, self._today = dialog, words, client, today
        self.session = begin(dialog, case="", today=today)
        self.sent: Submit | None = None
        self.begun = False
        self.added: list[Append] = []

    @property
    def place(self) -> str:
        """Where the conversation stands, in a word."""
        return name(self.session.place)

    @property
    def screen(self) -> Screen:
        """What should be seen now."""
        return view(self._dialog, self.session)

    @property
    def language(self) -> str:
        """The one chosen, else the one the person's app suggests."""
        return self._languages()[0]

    def _languages(self) -> Sequence[str]:
        """What the bot may speak now: while nobody has chosen, any of ours will be understood."""
        chosen = self.session.answers.get((self._dialog.language,))
        if isinstance(chosen, str):
            return (chosen,)
        return sorted(LOCALES, key=lambda locale: locale != nearest(self._client))

    @property
    def answers(self) -> Answers:
        """The answers of the case as it was sent."""
        return {} if self.sent is None else self.sent.answers

    def piles(self) -> list[Pile]:
        """The files of the case as it was sent, pile by pile in the order of the dialog."""
        found = [self.answers.get((step.id,)) for step in self._dialog.steps]
        return [pile for pile in found if isinstance(pile, Pile)]

    def take(self, event: Event) -> None:
        """Remember what was just said or done; a first hello only opens the conversation."""
        if not self.begun:
            self.begun = True
            if isinstance(event, Greeted):
                return
        turn = transition(self._dialog, self.session, event, self._today)
        for effect in turn.effects:
            match effect:
                case Submit():
                    self.sent = effect
                case Append():
                    self.added.append(effect)
                case Restart(then=then):
                    self._anew(then)
                    return
                case _:
                    pass
        self.session = turn.session

    def known_as(self, case: str) -> None:
        """Learn the code of the case."""
        if self.session.case != case:
            self.session = replace(self.session, case=case)

    def unseen(self, text: str, labels: set[str]) -> list[str]:
        """Everything that should be on the screen and is not, and every button too many."""
        found = [self._unseen(text, labels, language) for language in self._languages()]
        return min(found, key=len)

    def _unseen(self, text: str, labels: set[str], language: str) -> list[str]:
        screen = self.screen
        wanted = [*([screen.header] if screen.header else []), *screen.lines]
        if screen.remark is not None and screen.remark != STALE:  # what floats by is not on the screen
            wanted.append(screen.remark)
        lines = [self._say(line, language) for line in wanted]
        buttons = {self._say(button.label, language) for row in screen.rows for button in row}
        return [line for line in lines if line not in text] + sorted(buttons ^ labels)

    def say(self, msg: Msg) -> str:
        """A sentence as a reader sees it, its markup gone."""
        return self._say(msg, self.language)

    def _say(self, msg: Msg, language: str) -> str:
        return html.unescape(_TAG.sub("", self._words.say(msg, language, html.escape))).strip()

    def _anew(self, then: Event | None) -> None:
        chosen = self.session.answers.get((self._dialog.language,))
        self.session = begin(self._dialog, case="", today=self._today, language=chosen)
        if then is not None:
            self.take(then)
