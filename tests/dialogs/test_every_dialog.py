"""What every dialog on the shelf promises, before anyone talks to it."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from babel.messages.pofile import read_po
from hypothesis import given, settings

from bot.dialogs import DIALOGS
from bot.engine import (
    Asking,
    Dialog,
    Msg,
    Pick,
    Press,
    Question,
    Repeat,
    Several,
    Skip,
    faults,
    fingerprint,
)
from bot.engine.answer import Path as Address
from bot.engine.check import messages
from bot.engine.picture import mermaid
from bot.i18n import FOLDER, LOCALES
from bot.transport.callback import ROOM, encode
from checks.words import forms
from tests.talk import Talk
from tests.walks import actions, keeps_its_promises

from .stories import STORIES

FINGERPRINTS = {
    ("intake", 1): "fc3aa3d2acb4",
}
"""What each version was made of. A new shape needs a new version, and `changes` for answers given."""

DOCS = Path(__file__).parents[2] / "docs"
SHELF = list(DIALOGS.values())
UNHURRIED = 65
"""Words in a message: what a tired person reads in half a minute."""
NEVER_SAID = {
    "ru": r"соглас(ен|на)\b|готов(а)?\b|обязан|должн|немедленн|срочно|гаранти|обеща|скорее всего|вылечим",
    "en": r"\bmust\b|immediately|hurry|guarantee|promise|unfortunately|failed to|invalid|error",
}
"""Words that push, blame, promise, or guess whether a man or a woman is reading."""
CARELESS = re.compile(
    r"""["'“”]|\s[-–]\s|\.\.\.|[ ]{2}|[а-яё,] (Ва[мсш]|Вы\b)"""
    r"""|\b(ребен|еще\b|прием|врожден|сохранен\b|удален\b|закончен\b|пришлет|найдет|идет\b|придет|нем\b)"""
)
"""Straight or foreign quotes, hyphens for dashes, е where ё belongs, and the capital of official letters."""


def texts(locale: str) -> dict[str, tuple[str, ...]]:
    """Every sentence of a catalog in all its forms, under its English original."""
    with (FOLDER / locale / "LC_MESSAGES" / "messages.po").open("rb") as file:
        catalog = read_po(file, locale=locale)
    return {forms(m.id)[0]: forms(m.string) for m in catalog if m.id and not m.fuzzy}


CATALOGS = {locale: texts(locale) for locale in LOCALES}


def said(dialog: Dialog, locale: str) -> Iterator[str]:
    """Everything the definition of a dialog says, in one language."""
    for msg in messages(dialog):
        yield from CATALOGS[locale].get(msg.one, ("",))


def buttons(dialog: Dialog) -> Iterator[Msg]:
    """Every label that becomes a button."""
    for step in dialog.steps:
        if isinstance(step, Repeat):
            yield from (step.add, step.none)
    for question in dialog.questions():
        yield from (option.label for option in getattr(question.field, "options", ()))
        yield from question.skips.values()


def questions(dialog: Dialog) -> Iterator[tuple[Address, Question]]:
    """Every question at its longest address."""
    for step in dialog.steps:
        if isinstance(step, Repeat):
            yield from (((step.id, step.up_to - 1, inner.id), inner) for inner in step.steps)
        else:
            yield (step.id,), step


def possible(question: Question) -> Iterator[Press]:
    """Every press that answers a question."""
    yield from (Pick(option.id) for option in getattr(question.field, "options", ()))
    yield from (Skip(reason) for reason in question.skips)


@pytest.mark.parametrize("dialog", SHELF, ids=lambda d: d.id)
def test_it_is_sound(dialog: Dialog) -> None:
    assert faults(dialog) == []


@pytest.mark.parametrize("dialog", SHELF, ids=lambda d: d.id)
def test_its_shape_changes_only_with_its_version(dialog: Dialog) -> None:
    assert FINGERPRINTS.get((dialog.id, dialog.version)) == fingerprint(dialog)


@pytest.mark.parametrize("dialog", SHELF, ids=lambda d: d.id)
def test_its_picture_shows_it_as_it_is(dialog: Dialog) -> None:
    drawn = (DOCS / f"{dialog.id}.mmd").read_text(encoding="utf-8")

    assert drawn == mermaid(dialog), "`make draw` redraws it; look at what changed"


@pytest.mark.parametrize("dialog", SHELF, ids=lambda d: d.id)
@pytest.mark.parametrize("locale", LOCALES)
def test_everything_it_says_is_said_in_every_language(dialog: Dialog, locale: str) -> None:
    silent = {msg.one for msg in messages(dialog) if not all(CATALOGS[locale].get(msg.one, ("",)))}

    assert silent == set()


@pytest.mark.parametrize("dialog", SHELF, ids=lambda d: d.id)
@pytest.mark.parametrize("locale", LOCALES)
def test_its_messages_can_be_read_by_a_tired_person(dialog: Dialog, locale: str) -> None:
    long = [text for text in said(dialog, locale) if len(text.split()) > UNHURRIED]

    assert long == []


@pytest.mark.parametrize("locale", LOCALES)
def test_nothing_we_say_pushes_blames_or_promises(locale: str) -> None:
    pushing = [
        text
        for forms in CATALOGS[locale].values()
        for text in forms
        if re.search(NEVER_SAID[locale], text, re.IGNORECASE)
    ]

    assert pushing == []


def test_russian_is_set_as_a_printer_would() -> None:
    careless = [
        text
        for forms_ in CATALOGS["ru"].values()
        for text in forms_
        if CARELESS.search(re.sub("<[^>]*>", "", text))
    ]

    assert careless == []


@pytest.mark.parametrize("dialog", SHELF, ids=lambda d: d.id)
@pytest.mark.parametrize("locale", LOCALES)
def test_its_buttons_have_three_words_or_fewer(dialog: Dialog, locale: str) -> None:
    long = {
        label
        for msg in buttons(dialog)
        for label in CATALOGS[locale][msg.one]
        if len(re.findall(r"[\w’'-]+", label)) > 3
    }

    assert long == set()


@pytest.mark.parametrize("dialog", SHELF, ids=lambda d: d.id)
def test_every_press_fits_on_a_button(dialog: Dialog) -> None:
    presses = [(path, press) for path, question in questions(dialog) for press in possible(question)]
    data = [encode("7F3K", Asking(path), press) for path, press in presses]

    assert len(set(data)) == len(data)
    assert [one for one in data if len(one.encode()) > ROOM] == []


@pytest.mark.parametrize("dialog", SHELF, ids=lambda d: d.id)
def test_what_it_suggests_it_also_knows(dialog: Dialog) -> None:
    for question in dialog.questions():
        if isinstance(question.field, Several) and question.field.suggest:
            known = {option.id for option in question.field.options}

            assert set(question.field.suggest({})) <= known


@pytest.mark.parametrize("story", STORIES, ids=lambda s: s.__name__)
def test_every_button_a_family_meets_is_short(story: Callable[[], Talk]) -> None:
    labels = {
        label
        for screen in story().seen
        for row in screen.rows
        for button in row
        for locale in LOCALES
        for label in CATALOGS[locale].get(button.label.one, ())
        if len(re.findall(r"[\w’'-]+", label)) > 3
    }

    assert labels == set()


@pytest.mark.parametrize("dialog", SHELF, ids=lambda d: d.id)
def test_no_walk_through_it_gets_lost_raises_or_forgets(dialog: Dialog) -> None:
    @settings(deadline=None, max_examples=50)  # a busy machine is no fault of the dialog
    @given(actions)
    def walk(moves: list[int | str]) -> None:
        keeps_its_promises(dialog, moves)

    walk()
