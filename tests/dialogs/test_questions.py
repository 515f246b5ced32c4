"""Which questions a family is offered, by what it has told."""

import pytest

from bot.dialogs.questions import SHOWN, suggest
from bot.engine import Answers, Skipped

ALWAYS = ("diagnosis", "options", "balance")


@pytest.mark.parametrize(
    ("told", "offered"),
    [
        ({}, ("diagnosis", "options", "balance", "usual", "tests")),
        ({("decision",): "other"}, ("diagnosis", "options", "balance", "usual", "tests")),
        ({("decision",): "operation"}, ("op_aim", "op_gentler", "op_wait", *ALWAYS, "usual", "tests")),
        (
            {("decision",): "operation", ("writer",): "parent", ("icd",): "Q21.0"},
            ("op_aim", "op_gentler", "op_wait", "he_window", "ch_growth", *ALWAYS),
        ),
        (
            {("decision",): "treatment", ("icd",): "C34.3", ("diagnosis",): "рак лёгкого"},
            ("tr_aim", "tr_order", "tr_signs", "ca_slides", "ca_trial", *ALWAYS),
        ),
        (
            {("decision",): "operation", ("icd",): "M51.1"},
            ("op_aim", "op_gentler", "op_wait", "jo_result", "jo_other", *ALWAYS),
        ),
        (
            {("decision",): "rare", ("diagnosis",): Skipped("none"), ("knows",): "minor"},
            ("ra_centre", "ra_genes", "ra_watch", "ch_growth", "ch_dose", *ALWAYS),
        ),
    ],
)
def test_the_particular_comes_before_the_general(told: Answers, offered: tuple[str, ...]) -> None:
    assert suggest(told) == offered


@pytest.mark.parametrize(
    ("words", "first"),
    [
        ("Опухоль головного мозга", "ca_slides"),
        ("Рак молочной железы", "ca_slides"),
        ("порок сердца", "he_window"),
        ("Тетрада Фалло", "he_window"),
        ("Грыжа диска L5-S1", "jo_result"),
        ("артроз коленного сустава", "jo_result"),
        ("эпилепсия", "ne_loss"),
        ("Heart valve disease", "he_window"),
        ("slipped disc", "jo_result"),
        ("Acute lymphoblastic leukaemia", "ca_slides"),
    ],
)
def test_without_a_code_the_familys_own_words_are_enough(words: str, first: str) -> None:
    assert suggest({("diagnosis",): words})[0] == first


@pytest.mark.parametrize("words", ["аллергия на характер", "Practice nurse", "брак", "spindly"])
def test_a_chance_likeness_of_words_means_nothing(words: str) -> None:
    assert suggest({("diagnosis",): words})[0] == "diagnosis"


def test_the_code_speaks_louder_than_the_words() -> None:
    told: Answers = {("icd",): "I34.0", ("diagnosis",): "опухоль?"}

    assert suggest(told)[0] == "he_window"


def test_the_list_fits_on_a_telephone() -> None:
    told: Answers = {("decision",): "several", ("writer",): "parent", ("icd",): "C71.1"}

    assert len(suggest(told)) == SHOWN
