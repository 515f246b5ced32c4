from dataclasses import replace

import pytest

from bot.engine import Files, Given, Is, Question, Several, Text, Younger, _, faults, fingerprint, one_of
from bot.engine.dialog import Dialog, Section

from .clinic import CLINIC


def with_step(step: Question) -> Dialog:
    return replace(CLINIC, sections=(*CLINIC.sections, Section("more", _("More"), (step,))))


def test_a_sound_dialog_has_no_faults() -> None:
    sound = replace(CLINIC, sections=CLINIC.sections)

    assert faults(sound) == []


def test_a_list_of_own_words_alone_is_no_dead_end() -> None:
    listed = with_step(Question("x", _("X?"), Several((), own=Text(9), at_least=2)))

    assert faults(listed) == []


@pytest.mark.parametrize(
    ("step", "fault"),
    [
        (Question("birth", _("Again?"), Text(9)), "birth: two steps share this name"),
        (
            Question("x", _("X?"), Text(9), when=Given("later")),
            "x: asks about later, which does not come before it",
        ),
        (Question("x", _("X?"), Text(9), when=Is("consent", "maybe")), "x: consent has no option maybe"),
        (Question("x", _("X?"), Text(9), when=Younger("weight", 3)), "x: weight is not a date"),
        (
            Question("x", _("X?"), one_of(a=_("A")), ends={"a": "gone"}),
            "x: option a leads to gone, which has no text",
        ),
        (Question("x", _("X?"), one_of(a=_("A")), ends={"b": "declined"}), "x: b is no option"),
        (Question("x" * 30, _("X?"), Text(9)), f"{'x' * 30}: the name is too long for a button"),
        (Question("x", _("X?"), Text(9), when=Is("consent", "no")), "x: no answers lead here"),
    ],
)
def test_a_broken_dialog_says_what_is_wrong(step: Question, fault: str) -> None:
    broken = with_step(step)

    assert fault in faults(broken)


def test_the_inbox_has_to_sort_into_steps_that_gather_files() -> None:
    broken = replace(CLINIC, inbox="letters")

    assert "inbox: letters has to be a Sorting step" in faults(broken)


def test_rewording_keeps_the_fingerprint_and_a_new_limit_changes_it() -> None:
    reworded = with_step(Question("x", _("X?"), Files(up_to=5)))
    same = with_step(Question("x", _("Which X, please?"), Files(up_to=5)))
    other = with_step(Question("x", _("X?"), Files(up_to=6)))

    assert fingerprint(reworded) == fingerprint(same)
    assert fingerprint(reworded) != fingerprint(other)
