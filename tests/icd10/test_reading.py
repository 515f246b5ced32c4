"""What a family's paper shows becomes one code."""

import pytest

from bot.icd10 import Trouble, exists, find, inside, read, width
from bot.icd10.build import lines


@pytest.mark.parametrize(
    ("raw", "code"),
    [
        ("C50.9", "C50.9"),
        ("c509", "C50.9"),
        ("МКБ-10: С 50.4", "C50.4"),
        ("диагноз M51,1", "M51.1"),
        ("М 51.1+", "M51.1"),
        ("Код по МКБ-10 (диагноз): G35", "G35"),
        ("МКБ10 С71", "C71"),
        ("A00.0†", "A00.0"),
        ("C50.-", "C50"),
        ("С5О.4", "C50.4"),
    ],
)
def test_a_code_is_read_as_papers_and_people_write_it(raw: str, code: str) -> None:
    assert read(raw) == code


@pytest.mark.parametrize(
    ("raw", "code"),
    [("С50", "C50"), ("Ф84", "F84"), ("Г40.1", "G40.1"), ("Ж45", "J45"), ("З34.0", "Z34.0"), ("Л40", "L40")],
)
def test_a_cyrillic_letter_is_read_by_its_shape_or_its_sound(raw: str, code: str) -> None:
    assert read(raw) == code


@pytest.mark.parametrize(
    ("raw", "code"), [("Н97", "N97"), ("Н40", "H40"), ("Р07", "P07"), ("С72.00", "S72.00")]
)
def test_an_ambiguous_letter_is_tried_both_ways_against_the_list(raw: str, code: str) -> None:
    assert read(raw) == code


@pytest.mark.parametrize(
    ("raw", "code"), [("C50.911", "C50.9"), ("M51.26", "M51.2"), ("C4A.5", "C44"), ("I1A.0", "I15")]
)
def test_an_american_code_becomes_what_both_lists_share(raw: str, code: str) -> None:
    assert read(raw) == code


def test_a_code_that_does_not_exist_is_told_from_words_that_are_no_code() -> None:
    assert read("C50.7") is Trouble.UNKNOWN
    assert read("У99.9") is Trouble.UNKNOWN
    assert [read(raw) for raw in ("", "не знаю", "🙂", "T2N1M0", "в 12 лет", "C5")] == [
        Trouble.UNREADABLE
    ] * 6


def test_codes_are_found_in_a_longer_text_only_where_they_surely_are() -> None:
    assert find("Диагноз: рак молочной железы, МКБ: C50, C79.5. Выписан 12.03.2024") == ("C50", "C79.5")
    assert find("C50 рак груди") == ("C50",)
    assert find("В 12 лет упал, T2, метастаз в Т10, дефицит В12, 2 стадия") == ()


def test_ranges_hold_their_ends_and_all_below_them() -> None:
    assert inside("C72.9", "C70-C72")
    assert inside("C73", "C73")
    assert inside("C73.9", "C73")
    assert not inside("C74", "C70-C73")
    assert inside("I67.1", "I67.0-I67.1")
    assert not inside("I67", "I67.0-I67.1")


def test_the_narrower_range_is_known() -> None:
    assert width("C79.3") < width("C73") < width("C76-C80") < width("C00-D48")


def test_the_list_is_whole() -> None:
    assert exists("C50.9")
    assert exists("S72.00")
    assert not exists("C50.7")
    assert not exists("H97")


def test_the_list_is_built_from_codes_alone() -> None:
    rows = [{"MKB_CODE": code} for code in ("II", "C50-C50", "C50", "C50.1", "C50.0", "A90")]

    built = lines(rows)

    assert built == ["A90", "C50 0 1"]
