"""Gathers every text a person can see from bot/ into the catalogs.

`make words` writes `locales/messages.pot` anew, fills English with itself, and keeps what the Russian
writer wrote. A sentence that was only reworded keeps its old Russian, marked fuzzy, until someone has read
it again; `checks.catalogs` does not let a fuzzy or empty entry pass.
"""

import difflib
import io
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po, write_po

from checks import ROOT

SOURCE = "en"
LOCALES = ("en", "ru")
KEYWORDS: dict[str, tuple[int, ...] | None] = {"_": None, "_n": (1, 2)}
REWORDED = 0.75  # how alike two sentences are (0 to 1) when one is taken for the other, reworded


def template_file(root: Path) -> Path:
    return root / "locales" / "messages.pot"


def catalog_file(root: Path, locale: str) -> Path:
    return root / "locales" / locale / "LC_MESSAGES" / "messages.po"


def extract(root: Path) -> Catalog:
    """Every marked text under `root/bot`, as a template without translations.

    Raises whatever Python's tokenizer raises when a file is not Python.
    """
    catalog = Catalog()
    found = extract_from_dir(
        root / "bot",
        method_map=[("**.py", "python")],
        keywords=KEYWORDS,
        comment_tags=("Note:",),
        strip_comment_tags=True,
    )
    for _, _, words, comments, context in found:
        catalog.add(words, auto_comments=comments, context=context)
    return catalog


def refreshed(template: Catalog, old: Catalog, locale: str) -> Catalog:
    """The catalog of `locale` for the texts of `template`, with everything of `old` that still fits."""
    new = Catalog(locale=locale)
    current = {forms(message.id): message for message in texts(old)}
    wanted = {forms(message.id) for message in texts(template)}
    gone = {text: message for text, message in current.items() if text not in wanted and filled(message)}
    for message in texts(template):
        entry = new.add(message.id, auto_comments=message.auto_comments, context=message.context)
        if locale == SOURCE:
            entry.string = message.id
        elif known := current.get(forms(message.id)):
            entry.string, entry.flags = known.string, known.flags
        elif reworded := _reworded(message, gone):
            entry.string, entry.flags = reworded.string, {*reworded.flags, "fuzzy"}
    return new


def texts(catalog: Catalog) -> list[Message]:
    """The entries of a catalog without its header."""
    return [message for message in catalog if message.id]


def forms(text: str | Sequence[str] | None) -> tuple[str, ...]:
    """A text as all its forms: one, or as many as the language counts with."""
    return (text or "",) if text is None or isinstance(text, str) else tuple(text)


def filled(message: Message) -> bool:
    return all(forms(message.string))


def written(catalog: Catalog) -> bytes:
    """A catalog as a file that changes only when a text does: sorted, with neither places nor dates."""
    for message in catalog:
        message.flags.discard("python-format")  # `%` is only a percent sign here; placeholders are {named}
    body = io.BytesIO()
    write_po(
        body,
        catalog,
        width=0,
        no_location=True,
        omit_header=True,
        sort_output=True,
        ignore_obsolete=True,
    )
    return _header(catalog).encode() + body.getvalue()


def read(path: Path, locale: str) -> Catalog:
    """The catalog in a file; an empty one when there is no such file yet."""
    if not path.exists():
        return Catalog(locale=locale)
    with path.open("rb") as file:
        return read_po(file, locale=locale)


def refresh(root: Path) -> dict[str, int]:
    """Bring the template and all catalogs up to date; how many texts of each still wait for a writer."""
    template = extract(root)
    _keep(template_file(root), written(template))
    waiting = {}
    for locale in LOCALES:
        path = catalog_file(root, locale)
        catalog = refreshed(template, read(path, locale), locale)
        _keep(path, written(catalog))
        waiting[locale] = sum(1 for message in texts(catalog) if message.fuzzy or not filled(message))
    return waiting


def _header(catalog: Catalog) -> str:
    lines = [
        "MIME-Version: 1.0",
        "Content-Type: text/plain; charset=utf-8",
        "Content-Transfer-Encoding: 8bit",
    ]
    if catalog.locale:
        lines += [f"Language: {catalog.locale}", f"Plural-Forms: {catalog.plural_forms}"]
    return "\n".join(['msgid ""', 'msgstr ""', *(f'"{line}\\n"' for line in lines), "", ""])


def _reworded(message: Message, gone: dict[tuple[str, ...], Message]) -> Message | None:
    text = forms(message.id)
    alike = {former[0]: known for former, known in gone.items() if len(former) == len(text)}
    nearest = difflib.get_close_matches(text[0], alike, n=1, cutoff=REWORDED)
    return alike[nearest[0]] if nearest else None


def _keep(path: Path, content: bytes) -> None:
    """Write only what differs, and whole: others may be reading the file at this moment."""
    if path.exists() and path.read_bytes() == content:
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.NamedTemporaryFile(dir=path.parent, delete=False) as file:
        file.write(content)
    Path(file.name).chmod(0o644)
    Path(file.name).replace(path)


def main() -> int:
    try:
        waiting = refresh(ROOT)
    except (SyntaxError, UnicodeError) as error:
        print(f"A file under bot/ is not Python at the moment, so the catalogs stay as they were: {error}")
        return 1
    for locale, count in waiting.items():
        print(f"{locale}: {count} texts wait for their writer" if count else f"{locale}: complete")
    return 0


if __name__ == "__main__":
    sys.exit(main())
