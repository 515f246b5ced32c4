from html import escape

import pytest

from bot.engine import Msg, Partial, _n, words
from bot.i18n import Words, nearest, partial_date

SPEAKER = Words.load("Clinic & Co")


@pytest.mark.parametrize(
    ("count", "russian"),
    [(1, "1 файл"), (2, "2 файла"), (5, "5 файлов"), (11, "11 файлов"), (21, "21 файл"), (25, "25 файлов")],
)
def test_russian_counts_in_three_forms(count: int, russian: str) -> None:
    assert SPEAKER.say(_n("{n} file", "{n} files")(n=count), "ru") == russian


def test_peoples_words_are_escaped_and_the_catalogs_markup_is_not() -> None:
    msg = Msg("<b>{title}</b>", args=(("title", words("<i>Маша</i> & {service}")),))

    assert SPEAKER.say(msg, "ru", escape) == "<b>&lt;i&gt;Маша&lt;/i&gt; &amp; {service}</b>"


def test_the_service_has_its_name_in_every_text() -> None:
    assert SPEAKER.say(Msg("{service}"), "en", escape) == "Clinic &amp; Co"


def test_an_unknown_language_and_an_untranslated_sentence_are_said_as_written() -> None:
    assert SPEAKER.say(_n("{n} file", "{n} files")(n=2), "xx") == "2 files"
    assert (
        SPEAKER.say(Msg("Nobody translates {this}.", args=(("this", "me"),)), "ru") == "Nobody translates me."
    )


@pytest.mark.parametrize(
    ("text", "locale", "said"),
    [
        ("2018-03-12", "ru", "12 марта 2018 г."),
        ("2018-03-12", "en", "March 12, 2018"),
        ("2018-03", "ru", "март 2018 г."),
        ("2018-03", "en", "March 2018"),
        ("2018", "ru", "2018"),
    ],
)
def test_a_partial_date_is_said_as_far_as_it_is_known(text: str, locale: str, said: str) -> None:
    assert partial_date(text, locale).replace("\u202f", " ").replace("\xa0", " ") == said
    assert SPEAKER.say(Msg("{d}", args=(("d", Partial(text)),)), locale) == partial_date(text, locale)


@pytest.mark.parametrize(
    ("client", "ours"),
    [
        ("ru", "ru"),
        ("ru-RU", "ru"),
        ("kk", "ru"),
        ("uk_UA", "ru"),
        ("en-GB", "en"),
        ("de", "en"),
        (None, "en"),
    ],
)
def test_the_first_language_is_the_nearest_one(client: str | None, ours: str) -> None:
    assert nearest(client) == ours
