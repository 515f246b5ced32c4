"""What staff see of a case: everything that matters, nothing that breaks, never a name in the title."""

import json
from dataclasses import replace

import pytest
import tdjson

from bot.engine.answer import Chosen, Own, Skipped
from bot.i18n import Words
from bot.routing.pages import CAPTION, TEXT, length, pages
from bot.routing.sheet import Sheet, sheet
from bot.routing.specialty import route
from tests.families import case, file

WORDS = Words.load()
HOSTILE = '<b>Мария</b> & "Ко" </i> {name} \u202eтекст\u200b ;DROP TABLE cases; ../../etc/passwd <script>'


def laid(*records: tuple[str, object], language: str = "en", **changes: object) -> Sheet:
    told = case(*records, **changes)  # type: ignore[arg-type]
    return sheet(told, route(told), WORDS, language)


def parsed(html: str) -> str:
    """The text a reader sees, by Telegram's own parser; it complains about bad markup."""
    request = {"@type": "parseTextEntities", "text": html, "parse_mode": {"@type": "textParseModeHTML"}}
    answer = json.loads(tdjson.td_execute(json.dumps(request).encode()) or b"{}")
    assert answer["@type"] == "formattedText", answer
    text: str = answer["text"]
    return text


def read(one: Sheet) -> str:
    return "\n".join(parsed(page.html) for page in one.pages)


def test_the_decision_and_its_day_come_first_and_everything_else_follows() -> None:
    one = laid(("reports", file("1.pdf")), ("reports", file("2.pdf")), ("imaging", file("3.zip")))

    text = read(one)

    assert text.startswith("Decision: Operation offered\nDecide by: October 1, 2026")
    for line in (
        "Diagnosis: Рак молочной железы справа, T2N1M0, HER2 3+",
        "ICD-10 code: C50.4",
        "Patient: 54 years, Female, Россия, Казань",
        "1. Chemotherapy, 4 курса AC, April 2026, Helped partly",
        "2. Можно ли сохранить грудь?",
        "Records: 3 files",
        "Doctors' papers: no. 1–2",
        "Images: no. 3",
        "• Tissue tests: none, although the code is that of a tumour.",
        "• Breast unit (breast cancer), 95 %: code C50.4; words: Рак молочной, молочной железы",
        "The family writes in Russian.",
        "Another way: +79001234567",
    ):
        assert line in text


def test_the_title_names_case_desk_and_age_and_never_a_person() -> None:
    one = laid()

    assert one.title == "7F3K · Breast unit · 54 years"
    assert laid(birth="2026-02-01", icd="Q21.3", diagnosis="Тетрада Фалло").title.endswith("7 months")
    assert "Иванова" not in read(one) + one.title


def test_what_people_wrote_is_never_markup_and_never_invisible() -> None:
    one = laid(
        ("reports", file(HOSTILE, caption=HOSTILE)),
        diagnosis=HOSTILE,
        country=HOSTILE,
        questions=Chosen((Own(HOSTILE),), closed=True),
    )

    texts = [parsed(page.html) for page in one.pages] + [
        parsed(e.html) for album in one.albums for e in album
    ]

    assert sum(text.count('<b>Мария</b> & "Ко" </i> {name}') for text in texts) >= 4
    assert not any("\u202e" in text or "\u200b" in text for text in texts)


def test_the_longest_case_fits_messages_of_telegram() -> None:
    questions = Chosen(tuple(Own(f"{n} " + "щ&<" * 132) for n in range(7)), closed=True)
    records = [("reports", file(f"{n}.pdf", caption="<" * 2000)) for n in range(100)]

    one = laid(*records, diagnosis="&" * 1500, proposed="<" * 1500, reason="щ" * 1500, questions=questions)

    assert len(one.pages) > 1
    assert all(0 < len(parsed(page.html)) <= TEXT for page in one.pages)
    assert all(len(parsed(e.html)) <= CAPTION for album in one.albums for e in album)
    assert len(one.title) <= 128


def test_records_keep_their_order_and_travel_in_albums_where_telegram_allows() -> None:
    one = laid(
        *(("reports", file(f"{n}.jpg", "photo")) for n in range(3)),
        ("reports", file("4.pdf")),
        ("imaging", file("5.mp4", "video")),
        ("imaging", file("6.jpg", "photo")),
        ("imaging", file("7.ogg", "voice")),
        ("imaging", file("8.ogg", "voice")),
        *(("other", file(f"{n}.pdf")) for n in range(9, 21)),
    )

    albums = [[enclosure.name for enclosure in album] for album in one.albums]

    assert albums == [
        ["record:1", "record:2", "record:3"],
        ["record:4"],
        ["record:5", "record:6"],
        ["record:7"],
        ["record:8"],
        [f"record:{n}" for n in range(9, 19)],
        ["record:19", "record:20"],
    ]
    assert one.parts[0] == "sheet:1"


def test_each_record_says_its_number_and_its_pile() -> None:
    one = laid(("imaging", file("МРТ.zip", caption="из Казани")))

    assert one.albums[0][0].html == "No. 1 · Images · МРТ.zip\nиз Казани"


def test_an_open_case_says_what_would_settle_it() -> None:
    text = read(laid(diagnosis=Skipped("none"), icd=None, reason=Skipped("later"), proposed=None))

    assert "Where it should go:\n• Coordinator decides: " in text
    assert "To be settled:\n• The diagnosis as the paper words it" in text
    assert "Records: none yet" in text


def test_words_that_answered_no_question_reach_staff_in_full() -> None:
    told = replace(case(), asides=("У мамы ещё диабет", "Ж" * 4000))

    text = read(sheet(told, route(told), WORDS, "en"))

    assert "The family also said:\n1. У мамы ещё диабет" in text
    assert text.count("Ж") == 4000


def test_words_of_an_emergency_stand_above_everything() -> None:
    assert read(laid(reason="мама без сознания")).startswith(
        "⚠️ The family's words may speak of an emergency: loss of"
    )


@pytest.mark.parametrize("language", ["en", "ru"])
def test_the_sheet_speaks_the_language_of_the_staff(language: str) -> None:
    text = read(laid(language=language))

    assert ("Decision" in text) == (language == "en")
    assert "Рак молочной железы справа" in text


def test_pages_lose_no_line_and_none_is_too_long() -> None:
    lines = [f"{n} &amp; <b>{'x' * 1000}</b>" for n in range(12)]

    found = list(pages(lines))

    assert "\n".join(found).split("\n") == lines
    assert all(length(page) <= TEXT for page in found)
    assert list(pages([])) == []
