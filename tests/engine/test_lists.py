from dataclasses import replace

from bot.engine import (
    LATER,
    Answer,
    Asking,
    Chosen,
    Go,
    Own,
    Pick,
    Picked,
    Pressed,
    Question,
    Rounds,
    Skip,
    Skipped,
    several,
)

from .clinic import CLINIC, Walker, at_drugs, at_questions

# ── the entries of a repeat ─────────────────────────────────────────────────────────────────────────────


def with_three_drugs() -> Walker:
    walker = at_drugs()
    for name in "ABC":
        walker.press("Add").type(name).press("Skip for now")
    return walker


def names(walker: Walker) -> list[Answer]:
    answers = walker.session.answers
    group = answers["drugs",]
    count = group.count if isinstance(group, Rounds) else 0
    return [answers["drugs", i, "name"] for i in range(count)]


def test_entries_are_added_up_to_the_limit() -> None:
    walker = with_three_drugs()

    assert names(walker) == ["A", "B", "C"]
    assert "[Add]" not in walker.page
    assert walker.press("Done ›").at == "scans"


def test_removing_an_entry_moves_the_later_ones_up() -> None:
    walker = with_three_drugs().press("✕ 1")

    assert names(walker) == ["B", "C"]
    assert walker.session.answers["drugs", 1, "since"] == Skipped()
    assert ("drugs", 2, "name") not in walker.session.answers


def test_an_entry_is_moved_up() -> None:
    assert names(with_three_drugs().press("↑ 3", "↑ 2")) == ["C", "A", "B"]


def test_none_to_add_closes_the_group() -> None:
    assert at_drugs().press("None to add").session.answers["drugs",] == Rounds(0, closed=True)


# ── several choices, own words among them ───────────────────────────────────────────────────────────────


def test_suggestions_follow_earlier_answers() -> None:
    adult = at_questions()

    assert "When is work possible?" in adult.page
    assert "When is school possible?" not in adult.page


def test_options_toggle_own_words_join_and_the_order_is_theirs() -> None:
    walker = at_questions().press("1", "2").type("Может ли он ходить?").press("↑ 3", "✓ 1", "Done ›")

    assert walker.session.answers["questions",] == Chosen(
        (Own("Может ли он ходить?"), Picked("work")), closed=True
    )
    assert walker.at == "work"


def test_the_list_has_a_least_and_a_most() -> None:
    empty = at_questions().take(Pressed(Go(), on=Asking(("questions",))))
    full = at_questions().press("1", "2").type("Первый вопрос?", "Второй вопрос?")

    assert "at least 1" in empty.said
    assert "holds 3 entries" in full.said
    assert len(several.chosen(full.session.answers["questions",])) == 3


def test_an_option_that_is_not_offered_is_not_taken() -> None:
    walker = at_questions().take(Pressed(Pick("school"), on=Asking(("questions",))))

    assert ("questions",) not in walker.session.answers


def test_a_list_that_has_begun_is_not_lost_to_a_late_skip() -> None:
    contact = CLINIC.sections[3].steps[0]
    assert isinstance(contact, Question)
    skippable = replace(contact, skips=LATER)
    section = replace(CLINIC.sections[3], steps=(skippable, *CLINIC.sections[3].steps[1:]))
    dialog = replace(CLINIC, sections=(*CLINIC.sections[:3], section))
    walker = Walker(dialog, at_questions().session).press("1")

    walker.take(Pressed(Skip("later"), on=Asking(("questions",))))

    assert walker.at == "questions"
    assert walker.session.answers["questions",] == Chosen((Picked("sleep"),))
    assert "Skip for now" not in walker.page
