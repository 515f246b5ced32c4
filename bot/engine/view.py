"""A session as a screen. Pure, so that drawing twice is drawing once."""

from collections.abc import Iterator, Sequence

from . import review
from .answer import Answer, Answers, Chosen, Own, Path, Picked, Pile, settled
from .condition import answered, holds
from .dialog import Dialog, Question, Repeat, Step
from .event import Add, Again, Back, Cancel, Change, Go, Leave, Pick, Raise, Remove, Skip, Stay, Why
from .field import Choice, Files, Option, Several, Sorting, offered
from .gather import pile_at, together
from .message import Msg, _, _n, words
from .route import find, place_after, rounds
from .say import entry, item, joined, say
from .screen import Button, Screen
from .session import Asking, Choosing, Ended, Leaving, Reviewing, Session

Row = tuple[Button, ...]

NUMBERS = 5
"""Number buttons in a row; words have a row to themselves, or a phone cuts them short."""
BACK = Button(_("‹ Back"), Back())
WHY = Button(_("Why ask?"), Why())
DONE = Button(_("Done ›"), Go())


def view(dialog: Dialog, session: Session) -> Screen:
    """What hangs on the screen now."""
    place = session.place
    match place:
        case Ended(how=how):
            text = dialog.endings.get(how, dialog.endings["cancelled"])(case=session.case)
            label = _("New request") if how == "sent" else _("Start again")
            # The ending has been read; what follows it needs only its own sentence.
            return Screen(place, (session.remark or text,), ((Button(label, Again()),),))
        case Leaving():
            return Screen(
                place,
                (
                    _("If you leave now, everything you have told me here is erased, the files too."),
                    _("Would you like to leave, or go on?"),
                ),
                ((Button(_("Go on"), Stay()),), (Button(_("Leave and erase"), Leave()),)),
                remark=session.remark,
            )
        case Reviewing():
            rows = (
                (Button(_("Send the request"), Go()),),
                (Button(_("Change something"), Change()),),
                (BACK, Button(_("Cancel"), Cancel())),
            )
            lines = (dialog.review, *review.summary(dialog, session))
            return Screen(place, lines, rows, remark=session.remark)
        case Choosing():
            lines, numbers = review.changes(dialog, session)
            home = Button(_("To the review"), Go())
            return Screen(place, lines, (*in_rows(numbers, NUMBERS), (home,)), remark=session.remark)
        case Asking(path=path):
            return _asking(dialog, session, place, path)


def in_rows(buttons: Sequence[Button], width: int) -> tuple[Row, ...]:
    """Buttons in rows of `width`."""
    return tuple(tuple(buttons[i : i + width]) for i in range(0, len(buttons), width))


def _asking(dialog: Dialog, session: Session, place: Asking, path: Path) -> Screen:
    answers, today = session.answers, session.today
    step = find(dialog, answers, path, today)
    if step is None:
        # Only a session from elsewhere can stand beside its own route; show it where the rule puts it.
        return Screen(place, (_("Let us go on."),), ((Button(_("Go on"), Go()),),), remark=session.remark)
    given = answers.get(path)
    lines = [_prompt(step, answers, path, session), *_given(step, answers, given, path)]
    rows = [*_options(step, answers, given)]
    if isinstance(step, Question):
        if not (isinstance(given, Pile | Chosen) and answered(given)):
            rows += [(Button(said, Skip(reason)),) for reason, said in step.skips.items()]
        if settled(given) and not isinstance(step.field, Several | Files | Sorting):
            rows.append((Button(_("Keep as is"), Go()),))
    first = place_after(dialog, {}, today) == place
    rows.append((*(() if first else (BACK,)), *((WHY,) if step.why else ())))
    return Screen(
        place, tuple(lines), tuple(row for row in rows if row), _header(dialog, session, path), session.remark
    )


def _header(dialog: Dialog, session: Session, path: Path) -> Msg | None:
    """Where we are: the section, and which of its steps this is."""
    told = session.answers
    for section in dialog.sections:
        here = [s.id for s in section.steps if s.when is None or holds(s.when, told, (), session.today)]
        if path[0] in here:
            if len(here) == 1:
                return section.title
            return _("{section} · {n} of {of}")(
                section=section.title, n=here.index(str(path[0])) + 1, of=len(here)
            )
    return None


def _prompt(step: Step, answers: Answers, path: Path, session: Session) -> Msg:
    if isinstance(step, Question):
        for condition, prompt in step.variants:
            if holds(condition, answers, path[:-1], session.today):
                return prompt(case=session.case)
    return step.prompt(case=session.case)


def _given(step: Step, answers: Answers, given: Answer | None, path: Path) -> Iterator[Msg]:
    """What is known already, and options too long for a button."""
    match step:
        case Question(field=Sorting()):
            yield _waiting(together(pile_at(answers, path)))
        case Question(field=Files()):
            if isinstance(given, Pile) and given.files:
                yield _n("So far: {n} file.", "So far: {n} files.")(n=len(given.files))
        case Question(field=Several() as field):
            yield from _numbered(offered(field, answers))
            if isinstance(given, Chosen) and given.items:
                yield _("<b>Your list</b>")
                for number, one in enumerate(given.items, start=1):
                    yield _("{n}. {entry}")(n=number, entry=item(field, one))
                if len(given.items) > 1 or any(isinstance(i, Own) for i in given.items):
                    yield _(
                        "The list goes to the specialist in this order: ↑ moves a line up, ✕ takes it out."
                    )
        case Question(field=Choice() as field):
            yield from _numbered(offered(field, answers))
            if given is not None:
                yield _("Your answer now: {answer}")(answer=say(step, given)[0])
        case Repeat():
            for index in range(rounds(step, answers).count):
                said = entry(step, answers, index)
                yield _("{n}. {entry}")(n=index + 1, entry=joined(said))
        case _ if given is not None:
            yield _("Your answer now: {answer}")(answer=say(step, given)[0])
        case _:
            pass


def _waiting(files: Sequence[object]) -> Msg:
    named = [name for f in files if (name := getattr(f, "name", ""))]
    if len(files) == 1 and named:
        return _("It is the file “{name}”.")(name=words(named[0]))
    return _n("It is {n} file.", "They are {n} files, sent together.")(n=len(files))


def _numbered(options: Sequence[Option]) -> Iterator[Msg]:
    if any(o.text for o in options):
        for number, o in enumerate(options, start=1):
            yield _("{n}. {entry}")(n=number, entry=o.text or o.label)


def _options(step: Step, answers: Answers, given: Answer | None) -> Iterator[Row]:
    match step:
        case Question(field=Choice() as field):
            yield from _choices(offered(field, answers), frozenset())
        case Question(field=Several() as field):
            yield from _several_rows(field, answers, given)
        case Question(field=Files()):
            if isinstance(given, Pile) and given.files:
                yield (DONE,)
                yield (Button(_("Remove the last"), Remove(len(given.files) - 1)),)
        case Question(field=Sorting(options=options)):
            yield from ((Button(o.label, Pick(o.id)),) for o in options)
            yield (Button(_("Leave it unsorted"), Go()),)
        case Repeat():
            yield from _repeat_rows(step, answers)
        case _:
            pass


def _choices(options: Sequence[Option], picked: frozenset[str]) -> tuple[Row, ...]:
    long = any(o.text for o in options)
    buttons = []
    for number, o in enumerate(options, start=1):
        name: Msg = Msg("{value}", args=(("value", number),)) if long else o.label
        buttons.append(Button(_("✓ {label}")(label=name) if o.id in picked else name, Pick(o.id)))
    return in_rows(buttons, NUMBERS if long else 1)


def _several_rows(field: Several, answers: Answers, given: Answer | None) -> Iterator[Row]:
    items = given.items if isinstance(given, Chosen) else ()
    picked = frozenset(i.option for i in items if isinstance(i, Picked))
    yield from _choices(offered(field, answers), picked)
    if field.own is not None:
        yield tuple(Button(_("↑ {n}")(n=n), Raise(n - 1)) for n in range(2, len(items) + 1))
        yield tuple(
            Button(_("✕ {n}")(n=n), Remove(n - 1)) for n, i in enumerate(items, start=1) if isinstance(i, Own)
        )
    if len(items) >= field.at_least:
        yield (DONE,)


def _repeat_rows(group: Repeat, answers: Answers) -> Iterator[Row]:
    count = rounds(group, answers).count
    if count < group.up_to:
        yield (Button(group.add, Add()),)
    yield tuple(Button(_("✕ {n}")(n=n + 1), Remove(n)) for n in range(count))
    yield tuple(Button(_("↑ {n}")(n=n + 1), Raise(n)) for n in range(1, count))
    if count >= group.at_least:
        yield (DONE if count else Button(group.none, Go()),)
