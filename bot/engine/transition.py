"""The one function that moves a dialog."""

from dataclasses import replace
from datetime import date

from . import gather, several
from .answer import Answer, Answers, Chosen, File, Path, Pile, Rounds, Skipped
from .condition import answered
from .dialog import Dialog, Question, Repeat
from .event import (
    Add,
    Again,
    Back,
    Called,
    Cancel,
    Change,
    Corrected,
    Edit,
    Event,
    Go,
    Greeted,
    Leave,
    Pick,
    Press,
    Pressed,
    Raise,
    Remove,
    Sent,
    Skip,
    Stay,
    Typed,
    Unreadable,
    Why,
)
from .field import Choice, Files, Problem, Several, Sorting, offered, tidy
from .message import Msg, _
from .repeat import dropped, raised
from .route import find, place_after, place_before, relevant, rounds
from .session import Asking, Choosing, Ended, Leaving, Place, Reviewing, Session
from .turn import Append, Effect, Forget, Restart, Submit, Turn

STALE = _("That button belongs to an earlier message. Here is where we are now.")
PRESS = _("Please choose one of the buttons below.")
MEMORY = 40
"""How many earlier messages can still be corrected by editing them."""
ASIDES, ASIDE_LEAST, ASIDE_ROOM = 20, 12, 1000
"""So many remarks are noted, from so many characters on, up to so many each."""


def begin(
    dialog: Dialog, case: str, today: date, origin: str = "", language: Answer | None = None
) -> Session:
    """A new walk at its first open question.

    `case`, `today` and `origin` come from outside, as every id and every day does; a `language` chosen
    before is not asked again.
    """
    answers: Answers = {} if language is None else {(dialog.language,): language}
    return Session(
        case=case,
        dialog=dialog.id,
        version=dialog.version,
        answers=answers,
        place=place_after(dialog, answers, today),
        today=today,
        origin=origin,
    )


def transition(dialog: Dialog, session: Session, event: Event, today: date) -> Turn:
    """Take one event. Pure and total: same arguments, same turn, nothing touched, nothing raised."""
    turn = _taken(dialog, replace(session, remark=None, today=today), event)
    if dialog.alarm is None or (card := dialog.alarm(_typed_in(event))) is None:
        return turn
    # Whatever became of the words, help comes first; the dialog itself goes on as it would have.
    remark = card if turn.session.remark is None else _both(card, turn.session.remark)
    return replace(turn, session=replace(turn.session, remark=remark))


def _taken(dialog: Dialog, session: Session, event: Event) -> Turn:
    match session.place, event:
        case Ended(how="sent"), _:
            return _after_sending(session, event)
        case Ended(), _:
            return _after_leaving(session, event)
        case here, Pressed(on=there) if here != there:
            return _stay(session, STALE)
        case here, Pressed(press=press):
            return _pressed(dialog, session, here, press)
        case here, Called(press=press):
            return _called(dialog, session, here, press)
        case _, Greeted():
            return _stay(
                session, _("We are in the middle of your request, and nothing is lost. Let us go on.")
            )
        case _, Unreadable():
            return _stay(
                session, _("This kind of message I cannot read. Text, photos and documents are fine.")
            )
        case _, Corrected(text=text, source=source):
            return _corrected(dialog, session, text, source)
        case Asking(path=path), Sent(file=file):
            return _received(dialog, session, path, file)
        case _, Sent(file=file):
            return gather.early(dialog, session, file)
        case Asking(path=path), Typed(text=text, source=source):
            return _typed(dialog, session, path, text, source)
        case _, Typed(text=text):
            return _noted(session, text, PRESS)


def _pressed(dialog: Dialog, session: Session, here: Place, press: Press) -> Turn:
    match here, press:
        case Leaving(how=how), Leave():
            return Turn(_erased(dialog, session, how), (Forget(),))
        case Leaving(back=back), Stay():
            return _move(session, back)
        case Leaving(), _:
            return _stay(session, PRESS)
        case Reviewing(), Go():
            return _submit(dialog, session)
        case Reviewing(), Change():
            return _move(session, Choosing())
        case Choosing(), Edit(path=path) if find(dialog, session.answers, path, session.today):
            return _move(session, Asking(path))
        case Choosing(), Go():
            return _move(session, place_after(dialog, session.answers, session.today))
        case ((Reviewing() | Choosing() | Asking()), (Back() | Cancel())):
            return _called(dialog, session, here, press)
        case Asking(path=path), _:
            return _asked(dialog, session, path, press)
        case _:
            return _stay(session, PRESS)


def _called(dialog: Dialog, session: Session, here: Place, press: Press) -> Turn:
    match here, press:
        case Leaving(), _:
            return _stay(session, PRESS)
        case (Asking() | Reviewing() | Choosing()) as here_, Cancel():
            return _move(session, Leaving(here_, "cancelled"))
        case _, Back():
            return _move(session, place_before(dialog, session.answers, here, session.today))
        case _, Edit(path=path) if find(dialog, session.answers, path, session.today):
            return _move(session, Asking(path))
        case Asking(path=path), _:
            return _asked(dialog, session, path, press)
        case _:
            return _stay(session, PRESS)


def _asked(dialog: Dialog, session: Session, path: Path, press: Press) -> Turn:
    step = find(dialog, session.answers, path, session.today)
    given = session.answers.get(path)
    match step, press:
        case None, _:
            return _move(session, place_after(dialog, session.answers, session.today))
        case _, Why() if step.why is not None:
            return _stay(session, step.why)
        case Question(field=Choice() as field), Pick(option=id_):
            if any(o.id == id_ for o in offered(field, session.answers)):
                return _answer(dialog, session, path, id_)
            return _stay(session, PRESS)
        case Question(field=Sorting() as field), _:
            return gather.sort(dialog, session, field, press)
        case Question(field=Several() as field), Pick() | Remove() | Raise():
            return _several(dialog, session, path, several.pressed(field, session.answers, given, press))
        case Question(field=Several() as field), Go():
            return _several(dialog, session, path, several.close(field, given))
        case Question(skips=skips), Skip(reason=reason) if reason in skips:
            return _skipped(dialog, session, path, given, reason)
        case Question(field=Files()), Remove() if isinstance(given, Pile):
            return gather.take_back(session, path, given)
        case Question(field=Files()), Go() if isinstance(given, Pile) and given.files:
            return _answer(dialog, session, path, replace(given, closed=True))
        case Repeat(), _:
            return _repeated(dialog, session, step, press)
        case _, Go() if given is not None:
            return _move(session, place_after(dialog, session.answers, session.today))
        case _:
            return _stay(session, PRESS)


def _repeated(dialog: Dialog, session: Session, group: Repeat, press: Press) -> Turn:
    count = rounds(group, session.answers).count
    path: Path = (group.id,)
    match press:
        case Add() if count < group.up_to:
            return _answer(dialog, session, path, Rounds(count + 1))
        case Remove(index=index) if 0 <= index < count:
            return Turn(replace(session, answers=dropped(group, session.answers, index), sources=()))
        case Raise(index=index) if 0 < index < count:
            return Turn(replace(session, answers=raised(group, session.answers, index), sources=()))
        case Go() if count >= group.at_least:
            return _answer(dialog, session, path, Rounds(count, closed=True))
        case _:
            return _stay(session, PRESS)


def _typed(dialog: Dialog, session: Session, path: Path, text: str, source: int | None) -> Turn:
    step = find(dialog, session.answers, path, session.today)
    match step:
        case Question(field=Several() as field):
            taken = field.read(text, session.today)
            if isinstance(taken, Problem):
                return _stay(session, taken.text)
            added = several.add(field, session.answers.get(path), str(taken))
            return _several(dialog, session, path, added)
        case Question(field=Choice() | Files() | Sorting() as field):
            # These fields read no words: whatever was typed, they answer with a request to press.
            asked = field.read(text, session.today)
            return _noted(session, text, asked.text if isinstance(asked, Problem) else PRESS)
        case Question(field=field):
            return _take(
                dialog, session, path, _checked(step, session, field.read(text, session.today)), source
            )
        case Repeat() | None:
            return _noted(session, text, PRESS)


def _noted(session: Session, text: str, otherwise: Msg) -> Turn:
    """Words where a button is wanted may be what matters most, so the coordinator gets them."""
    said = tidy(text)[:ASIDE_ROOM]
    if len(said) < ASIDE_LEAST or len(session.asides) >= ASIDES:
        return _stay(session, otherwise)
    if said not in session.asides:
        session = replace(session, asides=(*session.asides, said))
    return _stay(
        session, _("I have written that down for the coordinator. Now please choose a button below.")
    )


def _erased(dialog: Dialog, session: Session, how: str) -> Session:
    """Nothing is left but the language, so that the goodbye is understood."""
    language: Path = (dialog.language,)
    kept = {path: answer for path, answer in session.answers.items() if path == language}
    return replace(session, place=Ended(how), answers=kept, sources=(), asides=())


def _checked(step: Question, session: Session, taken: Answer | Problem) -> Answer | Problem:
    if isinstance(taken, Problem) or step.check is None:
        return taken
    return step.check(taken, session.answers) or taken


def _take(dialog: Dialog, session: Session, path: Path, taken: Answer | Problem, source: int | None) -> Turn:
    if isinstance(taken, Problem):
        return _stay(session, taken.text)
    if source is not None:
        session = replace(session, sources=(*session.sources, (source, path))[-MEMORY:])
    return _answer(dialog, session, path, taken)


def _answer(dialog: Dialog, session: Session, path: Path, answer: Answer) -> Turn:
    answers = {**session.answers, path: answer}
    match place_after(dialog, answers, session.today):
        case Ended(how=how) if isinstance(session.place, Asking):
            return _move(session, Leaving(session.place, how))
        case place:
            return Turn(replace(session, answers=answers, place=place))


def _several(dialog: Dialog, session: Session, path: Path, taken: Answer | Problem) -> Turn:
    if isinstance(taken, Problem):
        return _stay(session, taken.text)
    if getattr(taken, "closed", False):
        return _answer(dialog, session, path, taken)
    return Turn(replace(session, answers={**session.answers, path: taken}, place=Asking(path)))


def _skipped(dialog: Dialog, session: Session, path: Path, given: Answer | None, reason: str) -> Turn:
    if isinstance(given, Pile | Chosen) and answered(given):
        # What was gathered here would be gone; the button is one of an older screen.
        return _stay(session, PRESS)
    return _answer(dialog, session, path, Skipped(reason))


def _received(dialog: Dialog, session: Session, path: Path, file: File) -> Turn:
    step = find(dialog, session.answers, path, session.today)
    if isinstance(step, Question) and isinstance(step.field, Files):
        return gather.gather(session, path, step.field, file)
    return gather.early(dialog, session, file)


def _corrected(dialog: Dialog, session: Session, text: str, source: int) -> Turn:
    """An edited message corrects the answer it gave, when that is still an answer."""
    path = next((p for s, p in reversed(session.sources) if s == source), None)
    step = None if path is None else find(dialog, session.answers, path, session.today)
    if path is None or not isinstance(step, Question):
        return _stay(
            session, _("You edited an earlier message. To change an answer, go back or use the review.")
        )
    taken = _checked(step, session, step.field.read(text, session.today))
    if isinstance(taken, Problem):
        return _stay(session, taken.text)
    answers = {**session.answers, path: taken}
    place = session.place
    if isinstance(place, Asking) and find(dialog, answers, place.path, session.today) is None:
        place = place_after(dialog, answers, session.today)
    corrected = replace(session, answers=answers, place=place)
    return _stay(corrected, _("Thank you, your answer is corrected."))


def _submit(dialog: Dialog, session: Session) -> Turn:
    place = place_after(dialog, session.answers, session.today)
    if place != Reviewing():
        # Time has passed since the review was drawn, and a birthday or a new version opened a question.
        return _move(session, place)
    return Turn(
        replace(session, place=Ended("sent"), sources=()),
        (Submit(relevant(dialog, session.answers, session.today), session.asides),),
    )


def _after_sending(session: Session, event: Event) -> Turn:
    match event:
        case Pressed(press=Again(), on=Ended()):
            return Turn(session, (Restart(),))
        case Typed(text=text) | Corrected(text=text) if text.strip():
            return _stay(
                session, _("Thank you. I have passed your words on to the coordinators."), Append(text=text)
            )
        case Sent(file=file):
            return _stay(session, _("Thank you. I have added the file to your request."), Append(file=file))
        case Pressed() | Called():
            return _stay(session, _("Your request has been sent already. Nothing was changed."))
        case _:
            return Turn(session)


def _after_leaving(session: Session, event: Event) -> Turn:
    match event:
        case Pressed(press=Again(), on=Ended()) | Greeted():
            return Turn(session, (Restart(),))
        case Sent():
            return Turn(session, (Restart(event),))
        case _:
            return Turn(session)


def _typed_in(event: Event) -> str:
    """A person's own words in this event, if it holds any."""
    match event:
        case Typed(text=text) | Corrected(text=text):
            return text
        case Sent(file=file):
            return file.caption
        case _:
            return ""


def _both(one: Msg, other: Msg) -> Msg:
    return Msg("{one}\n\n{other}", args=(("one", one), ("other", other)))


def _move(session: Session, place: Place) -> Turn:
    return Turn(replace(session, place=place))


def _stay(session: Session, remark: Msg, *effects: Effect) -> Turn:
    return Turn(replace(session, remark=remark), effects)
