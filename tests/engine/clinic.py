"""A small dialog with one of everything, for tests of the engine alone, with a person who walks it."""

from datetime import date

from bot.engine import (
    LATER,
    AnyOf,
    Below,
    Button,
    Coded,
    Contact,
    Day,
    Dialog,
    Effect,
    Event,
    File,
    Files,
    Given,
    Is,
    Msg,
    Number,
    Option,
    Partial,
    Pressed,
    Problem,
    Question,
    Repeat,
    Screen,
    Section,
    Sent,
    Session,
    Several,
    Sorting,
    Text,
    Typed,
    Younger,
    _,
    begin,
    one_of,
    transition,
    view,
)
from bot.engine.answer import Answers
from bot.engine.explore import name

TODAY = date(2026, 9, 1)


def suggested(answers: Answers) -> tuple[str, ...]:
    """Sleep for everyone, school for children, work for those who say they work."""
    born = answers.get(("birth",))
    return ("sleep", "school") if isinstance(born, str) and born > "2010" else ("sleep", "work")


def code(raw: str) -> str | Problem:
    return raw.upper() if raw.upper().startswith("C") else Problem(_("No such code."))


CLINIC = Dialog(
    id="clinic",
    version=1,
    inbox="inbox",
    language="language",
    sections=(
        Section(
            "start",
            _("Start"),
            (
                Question("language", _("Language?"), one_of(en=_("English"), ru=_("Russian"))),
                Question(
                    "consent",
                    _("Do you agree?"),
                    one_of(yes=_("I agree"), no=_("I do not")),
                    ends={"no": "declined"},
                    why=_("We need it to begin."),
                ),
            ),
        ),
        Section(
            "who",
            _("Who"),
            (
                Question("birth", _("Born when?"), Day(partial=False), label=_("Born")),
                Question(
                    "guardian",
                    _("Are you the parent?"),
                    one_of(yes=_("Yes"), no=_("No")),
                    label=_("Parent"),
                    when=Younger("birth", 18),
                    ends={"no": "guardian_needed"},
                ),
                Question("weight", _("Weight?"), Number(1, 300), label=_("Weight"), skips=LATER),
                Question("icd", _("Code?"), Coded(code), label=_("Code"), skips={"none": _("No code")}),
                Repeat(
                    "drugs",
                    _("Medicines?"),
                    (
                        Question("name", _("Which one?"), Text(100), label=_("Medicine")),
                        Question("since", _("Since when?"), Day(), label=_("Since"), skips=LATER),
                    ),
                    label=_("Medicines"),
                    up_to=3,
                ),
            ),
        ),
        Section(
            "records",
            _("Records"),
            (
                Question(
                    "scans",
                    _("Scans?"),
                    Files(up_to=3),
                    label=_("Scans"),
                    skips={"none": _("There are none"), "later": _("Later")},
                ),
                Question("letters", _("Letters?"), Files(), label=_("Letters"), skips=LATER),
                Question(
                    "inbox",
                    _("Where does this belong?"),
                    Sorting((Option("scans", _("Scans")), Option("letters", _("Letters")))),
                    label=_("Unsorted"),
                    when=Given("inbox"),
                ),
            ),
        ),
        Section(
            "questions",
            _("Questions"),
            (
                Question(
                    "questions",
                    _("What would you ask?"),
                    Several(
                        (
                            Option("sleep", _("Sleep"), _("May the patient sleep late?")),
                            Option("school", _("School"), _("When is school possible?")),
                            Option("work", _("Work"), _("When is work possible?")),
                        ),
                        suggest=suggested,
                        own=Text(200, at_least=5),
                        at_least=1,
                        up_to=3,
                    ),
                    label=_("Questions"),
                ),
                Question(
                    "work",
                    _("Which work?"),
                    Text(100),
                    label=_("Work"),
                    when=AnyOf((Is("questions", "work"), Below("weight", 40))),
                ),
                Question("contact", _("How do we reach you?"), Contact(), label=_("Contact"), skips=LATER),
            ),
        ),
    ),
    endings={
        "sent": _("Sent, {case}."),
        "cancelled": _("Erased."),
        "declined": _("Nothing was kept."),
        "guardian_needed": _("A parent is needed."),
    },
)


def english(msg: Msg) -> str:
    """The source sentence, filled in; catalogs play no part in tests of the engine."""
    args = {
        k: english(v) if isinstance(v, Msg) else v.text if isinstance(v, Partial) else v for k, v in msg.args
    }
    return (msg.many if msg.many and args.get("n") != 1 else msg.one).format(**args)


class Walker:
    """Types, sends and presses what is on the screen."""

    def __init__(self, dialog: Dialog = CLINIC, session: Session | None = None) -> None:
        self.dialog = dialog
        self.session = session or begin(dialog, "7F3K", TODAY)
        self.effects: list[Effect] = []
        self._source = 100

    def take(self, event: Event) -> "Walker":
        turn = transition(self.dialog, self.session, event, TODAY)
        self.session = turn.session
        self.effects += turn.effects
        return self

    def type(self, *texts: str) -> "Walker":
        for text in texts:
            self._source += 1
            self.take(Typed(text, self._source))
        return self

    def send(self, *names: str, size: int = 1, album: str = "") -> "Walker":
        for n in names:
            self.take(Sent(File(f"id-{n}", n, "document", n, size=size, album=album)))
        return self

    def press(self, *labels: str) -> "Walker":
        for label in labels:
            self.take(Pressed(self.button(label).press, on=self.session.place))
        return self

    def button(self, label: str) -> Button:
        found = [b for row in self.screen.rows for b in row if english(b.label) == label]
        assert found, f"no button {label!r} on:\n{self.page}"
        return found[0]

    @property
    def screen(self) -> Screen:
        return view(self.dialog, self.session)

    @property
    def page(self) -> str:
        screen = self.screen
        lines = [m for m in (screen.header, screen.remark, *screen.lines) if m is not None]
        rows = [" ".join(f"[{english(b.label)}]" for b in row) for row in screen.rows]
        return "\n".join([*map(english, lines), *rows])

    @property
    def said(self) -> str:
        return english(self.session.remark) if self.session.remark else ""

    @property
    def at(self) -> str:
        return name(self.session.place)


def reviewed() -> Walker:
    """An adult's whole walk, standing at the review."""
    walker = Walker().press("English", "I agree").type("12.03.1970", "70").press("No code", "None to add")
    walker.send("a", "b").press("Done ›", "Skip for now").press("1", "Done ›").press("Skip for now")
    assert walker.at == "review", walker.page
    return walker


def at_drugs() -> Walker:
    return Walker().press("English", "I agree").type("12.03.1970", "70").press("No code")


def at_scans() -> Walker:
    return at_drugs().press("None to add")


def at_questions() -> Walker:
    return at_scans().press("There are none", "Skip for now")
