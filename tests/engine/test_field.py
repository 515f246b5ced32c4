from datetime import date

import pytest

from bot.engine import Answer, Contact, Day, Number, Problem, Text
from bot.engine.condition import years_between
from bot.engine.field import Field, tidy

from .clinic import TODAY, english


def read(field: Field, raw: str) -> Answer | str:
    taken = field.read(raw, TODAY)
    return english(taken.text) if isinstance(taken, Problem) else taken


@pytest.mark.parametrize(
    ("raw", "kept"),
    [
        ("12.03.2018", "2018-03-12"),
        ("12/3/2018", "2018-03-12"),
        ("12 03 2018 г.", "2018-03-12"),
        ("2018-03-12", "2018-03-12"),
        ("12 марта 2018 года", "2018-03-12"),
        ("March 12th, 2018", "2018-03-12"),
        ("в мае 2019", "2019-05"),
        ("май 2019", "2019-05"),
        ("03.2019", "2019-03"),
        ("Сентябрь, 2025", "2025-09"),
        ("2019", "2019"),
        ("в 2019 году", "2019"),
        ("1.9.2026", "2026-09-01"),
    ],
)
def test_a_date_is_read_as_people_write_it(raw: str, kept: str) -> None:
    assert read(Day(), raw) == kept


@pytest.mark.parametrize(
    ("raw", "said"),
    [
        ("31.02.2020", "There is no such day"),
        ("00.13.2020", "There is no such day"),
        ("32 мая 2020", "There is no such day"),
        ("31.02", "There is no such day"),
        ("12.03", "Please add the year"),
        ("12 марта", "Please add the year"),
        ("2.9.2026", "has not come yet"),
        ("2031", "has not come yet"),
        ("12.03.1875", "too long ago"),
        ("12.03.18", "I could not read that as a date"),
        ("вчера", "I could not read that as a date"),
        ("🙂", "I could not read that as a date"),
        ("12.03.20188", "I could not read that as a date"),
        ("2018 2019", "I could not read that as a date"),
        ("1 2 3 4 2018", "I could not read that as a date"),
        ("12 мая июня 2018", "I could not read that as a date"),
        ("", "I could not read that as a date"),
    ],
)
def test_what_is_no_date_gets_one_clear_sentence(raw: str, said: str) -> None:
    assert said in str(read(Day(), raw))


def test_a_birth_date_wants_the_whole_day() -> None:
    assert read(Day(partial=False), "2018") == (
        "Please send the whole date: day, month and year. For example 12.03.2018."
    )


@pytest.mark.parametrize(
    ("raw", "kept"),
    [
        ("01.09.2026", "2026-09-01"),
        ("сентябрь 2026", "2026-09"),
        ("2026", "2026"),
        ("31.08.2026", "That day has already passed. Please send a day that is still ahead."),
        ("2099", "That is very far ahead. Please check the year."),
        ("31.02", "There is no such day in the calendar. Please check it and send it again."),
        ("15.10", "2026-10-15"),
        ("3 марта", "2027-03-03"),
    ],
)
def test_a_day_ahead_is_still_to_come_and_needs_no_year(raw: str, kept: str) -> None:
    assert read(Day(ahead=True), raw) == kept


@pytest.mark.parametrize(
    ("raw", "kept"),
    [("54", 54), (" 54 года ", 54), ("٥٤", 54), ("0", 0), ("120", 120)],
)
def test_a_number_is_found_among_a_few_words(raw: str, kept: int) -> None:
    assert read(Number(0, 120), raw) == kept


@pytest.mark.parametrize("raw", ["-3", "121", "5 или 6", "пять", "9" * 5000, "", "🙂"])
def test_what_is_no_number_in_the_range_is_asked_for_again(raw: str) -> None:
    assert read(Number(0, 120), raw) == "Please send one whole number, from 0 to 120."


@pytest.mark.parametrize(
    ("raw", "said"),
    [
        ("", "Please write it in words."),
        ("  \u200b\n ", "Please write it in words."),
        ("🙂🙂🙂", "Please write it in words."),
        ("...", "Please write it in words."),
        ("да", "Please write a little more: at least 3 characters."),
        ("я" * 21, "That is 21 characters, and 20 fit here. Please shorten it, or send it as a file."),
    ],
)
def test_words_that_say_nothing_or_too_much_are_asked_for_again(raw: str, said: str) -> None:
    assert read(Text(20, at_least=3), raw) == said


@pytest.mark.parametrize(
    ("raw", "kept"),
    [
        ("  Анна\u200b \u202eПетрова\u202c ", "Анна Петрова"),
        ("<b>Анна</b>", "<b>Анна</b>"),
        ("'; DROP TABLE cases; --", "'; DROP TABLE cases; --"),
        ("../../etc/passwd", "../../etc/passwd"),
        ("а\r\n\x00б", "а\nб"),
        ("Анна\tИванова", "Анна Иванова"),
        ("и\u0306", "й"),
    ],
)
def test_words_are_tidied_and_otherwise_left_as_they_are(raw: str, kept: str) -> None:
    assert tidy(raw) == kept


@pytest.mark.parametrize(
    ("raw", "kept"),
    [
        ("+7 (900) 123-45-67", "+79001234567"),
        ("8 900 123 45 67", "89001234567"),
        (" mama@example.org ", "mama@example.org"),
    ],
)
def test_a_telephone_number_or_an_address_is_taken(raw: str, kept: str) -> None:
    assert read(Contact(), raw) == kept


@pytest.mark.parametrize("raw", ["12345", "позвоните мне", "a@b", "a@@b.org", "1" * 16, "<x>@example.org"])
def test_what_reaches_nobody_is_asked_for_again(raw: str) -> None:
    assert str(read(Contact(), raw)).startswith("I could not read that.")


@pytest.mark.parametrize(
    ("born", "years"),
    [("2008-09-01", 18), ("2008-09-02", 17), ("2008-09", 17), ("2008-08", 18), ("2008", 17), ("2007", 18)],
)
def test_age_counts_full_years_and_an_unknown_day_as_the_latest(born: str, years: int) -> None:
    assert years_between(born, date(2026, 9, 1)) == years
