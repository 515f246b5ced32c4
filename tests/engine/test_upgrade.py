from dataclasses import replace

import pytest

from bot.engine import (
    Chosen,
    Day,
    Dialog,
    Picked,
    Question,
    Recoded,
    Renamed,
    Repeat,
    Reworded,
    Section,
    Text,
    _,
    upgrade,
)
from bot.engine.dialog import VersionChange
from bot.engine.field import Option, Several

from .clinic import CLINIC, Walker, reviewed


def newer(sections: tuple[Section, ...] = CLINIC.sections, changes: tuple[VersionChange, ...] = ()) -> Dialog:
    return replace(CLINIC, version=2, sections=sections, changes=changes)


def question(section: int, step: int) -> Question:
    found = CLINIC.sections[section].steps[step]
    assert isinstance(found, Question)
    return found


def test_a_walk_of_this_version_stays_the_very_same() -> None:
    session = reviewed().session

    assert upgrade(CLINIC, session) is session


def test_a_new_question_is_simply_asked() -> None:
    more = Section("more", _("More"), (Question("blood", _("Blood group?"), Text(9)),))
    dialog = newer(sections=(*CLINIC.sections, more))

    walker = Walker(dialog, upgrade(dialog, reviewed().session))

    assert walker.at == "blood"
    assert walker.type("A+").at == "review"


def test_a_renamed_step_keeps_its_answer_wherever_it_lives() -> None:
    repeat = CLINIC.sections[1].steps[-1]
    assert isinstance(repeat, Repeat)
    renamed = replace(repeat, steps=(replace(repeat.steps[0], id="called"), repeat.steps[1]))
    who = replace(CLINIC.sections[1], steps=(*CLINIC.sections[1].steps[:-1], renamed))
    dialog = newer(
        sections=(CLINIC.sections[0], who, *CLINIC.sections[2:]),
        changes=(Renamed("name", to="called", since=2),),
    )
    walker = (
        Walker().press("English", "I agree").type("12.03.1970", "70").press("No code", "Add").type("Aspirin")
    )

    session = upgrade(dialog, walker.session)

    assert session.answers["drugs", 0, "called"] == "Aspirin"


def test_a_reworded_question_is_asked_again() -> None:
    dialog = newer(changes=(Reworded("consent", since=2),))

    session = upgrade(dialog, reviewed().session)

    assert Walker(dialog, session).at == "consent"


def test_a_recoded_option_is_still_chosen() -> None:
    questions = question(3, 0)
    assert isinstance(questions.field, Several)
    field = replace(
        questions.field,
        options=(Option("rest", _("Rest"), _("May the patient rest?")), *questions.field.options[1:]),
        suggest=None,
    )
    section = replace(
        CLINIC.sections[3], steps=(replace(questions, field=field), *CLINIC.sections[3].steps[1:])
    )
    dialog = newer(
        sections=(*CLINIC.sections[:3], section), changes=(Recoded("questions", "sleep", to="rest", since=2),)
    )

    session = upgrade(dialog, reviewed().session)

    assert session.answers["questions",] == Chosen((Picked("rest"),), closed=True)


@pytest.mark.parametrize("field", [Day(), Text(5)])
def test_an_answer_that_no_longer_fits_is_asked_again(field: Day | Text) -> None:
    weight = question(1, 2)
    who = replace(
        CLINIC.sections[1],
        steps=tuple(replace(weight, field=field) if s is weight else s for s in CLINIC.sections[1].steps),
    )
    dialog = newer(sections=(CLINIC.sections[0], who, *CLINIC.sections[2:]))

    session = upgrade(dialog, reviewed().session)

    assert Walker(dialog, session).at == "weight"


def test_somebody_reading_the_review_stays_there_when_nothing_opened() -> None:
    walker = reviewed().press("Change something")

    session = upgrade(newer(), walker.session)

    assert session.place == walker.session.place
