"""Words before anyone has chosen a language.

A `Msg` is what the dialog means to say. It becomes a sentence only at the edge, in `bot.i18n`,
so the engine never knows which language it speaks.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Partial:
    """A date known to the year, the month or the day, as FHIR spells it: 2023, 2023-04, 2023-04-17."""

    text: str


@dataclass(frozen=True, slots=True)
class Msg:
    """A catalog entry with the values that go into its placeholders.

    `one` is the English sentence and the key in every catalog; `many` is its plural when the sentence
    counts something, in which case the argument `n` chooses the form.
    """

    one: str
    many: str | None = None
    args: "tuple[tuple[str, Arg], ...]" = ()

    def __call__(self, **args: "Arg") -> "Msg":
        """The same sentence with these placeholders filled in."""
        return Msg(self.one, self.many, (*self.args, *args.items()))


Arg = str | int | Partial | Msg


def _(text: str) -> Msg:
    """Mark a sentence for the catalogs."""
    return Msg(text)


def _n(one: str, many: str) -> Msg:
    """Mark a sentence that counts; fill `n` to choose its form."""
    return Msg(one, many)


def words(text: str) -> Msg:
    """A person's own words: shown as they are, escaped at the edge, never translated."""
    return Msg("{value}", args=(("value", text),))
