"""Words are heard where they stand, in either alphabet, and the ones that speak are named."""

from pathlib import Path

import pytest

from bot.routing.context import worth
from bot.routing.features import BUCKETS, features, tokens
from bot.routing.hearing import hear
from bot.routing.learned import keep, learned


def kept(text: str) -> list[str]:
    """The words that still count in full."""
    words = tokens(text)
    weighed = worth(text, words)
    return [token.word for place, token in enumerate(words) if weighed.get(place, 1.0) == 1]


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("у бабушки был рак груди, у меня гастрит", ["гастрит"]),
        ("family history of colon cancer, now haemorrhoids", ["history", "haemorrhoids"]),
        ("инфаркт исключили, осталась аритмия", ["исключили", "осталась", "аритмия"]),
        ("ruled out lymphoma. still a swollen node", ["ruled", "still", "swollen", "node"]),
        ("кардиомиопатия после ковида", ["кардиомиопатия"]),
        ("не исключили, рак", ["исключили", "рак"]),
        ("у мамы рак груди", ["рак", "груди"]),
    ],
)
def test_what_is_not_the_patients_diagnosis_counts_less(text: str, counts: list[str]) -> None:
    assert kept(text) == counts


def test_a_long_story_weighs_no_more_than_its_telling_words() -> None:
    plain = hear("глиобластома")
    told = hear(
        "Здравствуйте, у моего мужа уже после всех врачей нашли, как нам сказали, глиобластома, и мы не знаем"
    )

    assert told.shares["neuro_oncology"] == pytest.approx(plain.shares["neuro_oncology"], abs=0.1)


def test_a_shouted_word_is_an_abbreviation_unless_the_whole_text_is_shouted() -> None:
    assert kept("ALL, relapse") == ["all", "relapse"]
    assert kept("all of it") == []
    assert kept("ALL OF IT") == []


@pytest.mark.parametrize(
    ("mixed", "word"),
    [("pак", "рак"), ("гeпатит", "гепатит"), ("сardio", "cardio"), ("РМЖ", "рмж"), ("Ёж", "еж")],
)
def test_letters_of_two_alphabets_in_one_word_are_put_right(mixed: str, word: str) -> None:
    assert [token.word for token in tokens(mixed)] == [word]


def test_every_word_has_its_buckets_and_all_of_them_exist() -> None:
    found = dict(features(tokens("рак CLL лёгкого"), {}))

    assert set(found) == {0, 1, 2}
    assert all(0 <= bucket < BUCKETS for buckets in found.values() for bucket in buckets)


def test_a_text_without_words_leaves_every_desk_possible() -> None:
    shares = hear("🙂 …").shares

    assert max(shares.values()) < 0.5


def test_the_words_that_speak_are_named_as_they_were_written() -> None:
    assert "Глиобластома" in hear("Глиобластома, мы в отчаянии").telling("neuro_oncology")


def test_what_stands_beside_the_diagnosis_weighs_less_than_it() -> None:
    alone = hear("боль в спине", "удаление грыжи диска").shares["spine"]
    said = hear("грыжа диска", "удаление грыжи диска").shares["spine"]

    assert alone < said


def test_a_model_is_written_the_same_every_time(tmp_path: Path) -> None:
    keep(learned(), tmp_path / "one.npz")
    keep(learned(), tmp_path / "two.npz")

    assert (tmp_path / "one.npz").read_bytes() == (tmp_path / "two.npz").read_bytes()
