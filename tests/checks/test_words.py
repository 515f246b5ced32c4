"""Texts find their way from the code into the catalogs, and translations survive the journey."""

from pathlib import Path

from bot.i18n import LOCALES as SPOKEN
from checks.words import LOCALES, catalog_file, filled, forms, read, refresh, template_file, texts


def test_every_language_we_speak_has_a_catalog() -> None:
    assert LOCALES == SPOKEN


def test_a_marked_text_waits_for_its_russian_and_is_its_own_english(tmp_path: Path) -> None:
    says(tmp_path, 'hello = _("How old is the patient?")')

    waiting = refresh(tmp_path)

    assert waiting == {"en": 0, "ru": 1}
    assert strings(tmp_path, "en") == {"How old is the patient?": ("How old is the patient?",)}
    assert strings(tmp_path, "ru") == {"How old is the patient?": ("",)}


def test_a_counted_text_gets_as_many_forms_as_the_language_has(tmp_path: Path) -> None:
    says(tmp_path, 'files = _n("{n} file", "{n} files")')

    refresh(tmp_path)

    [entry] = texts(read(catalog_file(tmp_path, "ru"), "ru"))
    assert forms(entry.id) == ("{n} file", "{n} files")
    assert "nplurals=3" in catalog_file(tmp_path, "ru").read_text()
    assert strings(tmp_path, "en") == {"{n} file": ("{n} file", "{n} files")}


def test_russian_stays_when_other_texts_come_and_go(tmp_path: Path) -> None:
    says(tmp_path, 'a = _("Back")', 'b = _("Something quite different")')
    refresh(tmp_path)
    translate(tmp_path, "Back", "Назад")

    says(tmp_path, 'a = _("Back")', 'c = _("Go on")')
    refresh(tmp_path)

    assert strings(tmp_path, "ru") == {"Back": ("Назад",), "Go on": ("",)}


def test_a_reworded_text_keeps_its_russian_and_asks_to_be_read_again(tmp_path: Path) -> None:
    says(tmp_path, 'a = _("Please send the photos one by one.")')
    refresh(tmp_path)
    translate(tmp_path, "Please send the photos one by one.", "Пришлите фотографии по одной.")

    says(tmp_path, 'a = _("Please send photos one by one.")')
    waiting = refresh(tmp_path)

    [entry] = texts(read(catalog_file(tmp_path, "ru"), "ru"))
    assert waiting["ru"] == 1
    assert entry.fuzzy
    assert entry.string == "Пришлите фотографии по одной."


def test_a_new_text_never_borrows_the_russian_of_one_still_in_use(tmp_path: Path) -> None:
    says(tmp_path, 'a = _("Add a treatment")')
    refresh(tmp_path)
    translate(tmp_path, "Add a treatment", "Добавить лечение")

    says(tmp_path, 'a = _("Add a treatment")', 'b = _("Add a treatments")')
    refresh(tmp_path)

    assert strings(tmp_path, "ru")["Add a treatments"] == ("",)


def test_refreshing_twice_changes_not_a_byte(tmp_path: Path) -> None:
    says(tmp_path, 'a = _("50 % off {name}")', 'b = _n("{n} day", "{n} days")')
    refresh(tmp_path)
    translate(tmp_path, "50 % off {name}", "скидка 50 % для {name}")
    says(tmp_path, 'a = _("60 % off {name}")', 'b = _n("{n} day", "{n} days")')
    refresh(tmp_path)
    before = [file.read_bytes() for file in catalogs(tmp_path)]

    refresh(tmp_path)

    assert [file.read_bytes() for file in catalogs(tmp_path)] == before
    assert b"python-format" not in b"".join(before)


def says(root: Path, *lines: str) -> None:
    (root / "bot").mkdir(exist_ok=True)
    (root / "bot" / "texts.py").write_text("\n".join(lines))


def translate(root: Path, text: str, russian: str) -> None:
    path = catalog_file(root, "ru")
    path.write_text(
        path.read_text().replace(f'msgid "{text}"\nmsgstr ""', f'msgid "{text}"\nmsgstr "{russian}"')
    )
    [entry] = [message for message in texts(read(path, "ru")) if message.id == text]
    assert filled(entry)


def strings(root: Path, locale: str) -> dict[str, tuple[str, ...]]:
    catalog = read(catalog_file(root, locale), locale)
    return {forms(message.id)[0]: forms(message.string) for message in texts(catalog)}


def catalogs(root: Path) -> list[Path]:
    return [template_file(root), catalog_file(root, "en"), catalog_file(root, "ru")]
