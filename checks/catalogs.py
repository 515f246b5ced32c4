"""Judges the catalogs: fresh, complete, and every translation fit for the places it will stand in."""

import re
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from string import Formatter

from babel.messages.catalog import Catalog, Message

from checks import ROOT, verdict
from checks.words import LOCALES, catalog_file, extract, filled, forms, read, template_file, texts, written

TAGS = {"a", "b", "code", "i", "s", "u"}
TAG = re.compile(r"<(?P<close>/?)(?P<name>[a-z][a-z0-9-]*)[^<>]*>")


def complaints(root: Path) -> list[str]:
    """Everything wrong with the catalogs under `root/locales`, one sentence each."""
    template = extract(root)
    found = []
    if not template_file(root).exists() or template_file(root).read_bytes() != written(template):
        found.append("locales/messages.pot is not what bot/ says now; run `make words`.")
    for locale in LOCALES:
        path = catalog_file(root, locale)
        name = path.relative_to(root)
        if not path.exists():
            found.append(f"{name} is missing; run `make words`.")
            continue
        found += [f"{name}: {complaint}" for complaint in _about(template, path, locale)]
    return found


def _about(template: Catalog, path: Path, locale: str) -> Iterator[str]:
    catalog = read(path, locale)
    if f'"Plural-Forms: {Catalog(locale).plural_forms}\\n"' not in path.read_text(encoding="utf-8"):
        yield f"its header does not count as {locale} does ({Catalog(locale).plural_forms})."
    wanted, there = ({forms(message.id) for message in texts(one)} for one in (template, catalog))
    yield from (f"{text[0]!r} is missing; run `make words`." for text in sorted(wanted - there))
    yield from (f"{text[0]!r} is said nowhere any more; run `make words`." for text in sorted(there - wanted))
    for message in texts(catalog):
        yield from (f"{forms(message.id)[0]!r} {fault}" for fault in faults(message, catalog.num_plurals))


def faults(message: Message, plurals: int) -> Iterator[str]:
    """What is wrong with one translation in a language of so many plural forms."""
    strings = forms(message.string)
    if message.fuzzy:
        yield "is fuzzy: someone has to read it again and take the mark away."
    if not filled(message):
        yield "has no translation."
        return
    if message.pluralizable and len(strings) != plurals:
        yield f"has {len(strings)} plural forms instead of {plurals}."
    counts_alike = len(forms(message.id)) == plurals
    for at, string in enumerate(strings):
        # English says "one" of 1 only and may leave the number out; Russian says it of 21 too and may not.
        original = forms(message.id)[at if counts_alike else -1]
        try:
            if (ours := placeholders(string)) != (theirs := placeholders(original)):
                yield f"has the placeholders {sorted(ours)} instead of {sorted(theirs)} in {string!r}."
        except ValueError as error:
            yield f"has braces that do not parse in {string!r}: {error}."
        if Counter(TAG.findall(string)) != Counter(TAG.findall(original)):
            yield f"has other markup than the original in {string!r}."
        if fault := markup_fault(string):
            yield f"{fault} in {string!r}."


def placeholders(text: str) -> set[str]:
    """The names in braces; raises ValueError when the braces do not parse."""
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


def markup_fault(text: str) -> str | None:
    """What Telegram's parser would refuse in a text, or None."""
    if "<" in TAG.sub("", text):
        return "has a bare `<`, which is written &lt;"
    open_tags: list[str] = []
    for tag in TAG.finditer(text):
        name = tag["name"]
        if name not in TAGS:
            return f"has the tag <{name}>, which we do not use"
        if not tag["close"]:
            open_tags.append(name)
        elif not open_tags or open_tags.pop() != name:
            return f"closes <{name}> where it is not open"
    return f"leaves <{open_tags[-1]}> open" if open_tags else None


if __name__ == "__main__":
    sys.exit(verdict("Catalogs", complaints(ROOT)))
