"""A catalog with anything wrong in it is told so, in a sentence."""

from pathlib import Path

import pytest
from babel.messages.catalog import Message

from checks.catalogs import complaints, faults
from checks.words import catalog_file, refresh

RUSSIAN_FORMS = 3


def test_a_complete_catalog_has_nothing_against_it(tmp_path: Path) -> None:
    house(tmp_path, 'a = _("<b>Back</b> to {title}")')
    in_russian(tmp_path, 'msgstr ""\n\n', 'msgstr "<b>Назад</b> к {title}"\n')

    assert complaints(tmp_path) == []


def test_a_text_nobody_gathered_yet_is_missed_in_every_file(tmp_path: Path) -> None:
    house(tmp_path, 'a = _("Back")')
    in_russian(tmp_path, 'msgstr ""\n\n', 'msgstr "Назад"\n')
    (tmp_path / "bot" / "texts.py").write_text('a = _("Back")\nb = _("Go on")')

    found = complaints(tmp_path)

    assert len(found) == 3
    assert all("make words" in complaint for complaint in found)


def test_a_header_that_counts_otherwise_is_noticed(tmp_path: Path) -> None:
    house(tmp_path, 'a = _n("{n} file", "{n} files")')
    in_russian(tmp_path, "nplurals=3", "nplurals=2")

    assert any("does not count as ru does" in complaint for complaint in complaints(tmp_path))


@pytest.mark.parametrize(
    ("original", "translation", "fault"),
    [
        ("Hello {name}", "Привет, {name}", None),
        ("Hello {name}", "", "has no translation"),
        ("Hello {name}", "Привет, {nmae}", "placeholders"),
        ("Hello {name}", "Привет", "placeholders"),
        ("Hello {name}", "Привет, {name", "do not parse"),
        ("<b>Stop</b>", "Стоп", "markup"),
        ("<b>Stop</b>", "<i>Стоп</i>", "markup"),
        ("<b>Stop</b>", "</b>Стоп<b>", "closes <b>"),
        ("<b><i>Stop</i></b>", "<b><i>Стоп</b></i>", "closes <b>"),
        ("<b>Stop</b>", "<b>Стоп<b>", "markup"),
        ("<u>", "<u>", "leaves <u> open"),
        ("<h1>Stop</h1>", "<h1>Стоп</h1>", "which we do not use"),
        ("under 5", "<5", "bare `<`"),
        (("{n} file", "{n} files"), ("{n} файл", "{n} файла", "{n} файлов"), None),
        (("{n} file", "{n} files"), ("{n} файл", "{n} файла"), "2 plural forms instead of 3"),
        (("{n} file", "{n} files"), ("{n} файл", "{n} файла", ""), "has no translation"),
        (("one file", "{n} files"), ("один файл", "{n} файла", "{n} файлов"), "placeholders"),
    ],
)  # fmt: skip
def test_a_translation_is_judged(
    original: str | tuple[str, str], translation: str | tuple[str, ...], fault: str | None
) -> None:
    found = list(faults(Message(original, translation), RUSSIAN_FORMS))

    assert (fault in " ".join(found)) if fault else found == []


def test_english_may_say_one_without_a_number() -> None:
    text = ("one file", "{n} files")

    assert list(faults(Message(text, text), 2)) == []


def test_a_fuzzy_translation_does_not_pass() -> None:
    [fault] = faults(Message("Back", "Назад", flags=["fuzzy"]), RUSSIAN_FORMS)

    assert "fuzzy" in fault


def house(root: Path, line: str) -> None:
    (root / "bot").mkdir()
    (root / "bot" / "texts.py").write_text(line)
    refresh(root)


def in_russian(root: Path, old: str, new: str) -> None:
    path = catalog_file(root, "ru")
    head, mark, body = path.read_text().partition("Plural-Forms")
    assert old in mark + body
    path.write_text(head + (mark + body).replace(old, new))
