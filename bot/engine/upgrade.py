"""Carrying a walk begun under an older definition into the present one.

Because the place is derived from the answers, an upgrade only has to say what became of the answers;
anything new is simply asked.
"""

from dataclasses import replace

from .answer import Answer, Chosen, Path, Picked, Rounds
from .dialog import Dialog, Question, Recoded, Renamed, Repeat, Reworded, VersionChange
from .field import fits
from .route import find, place_after, step_at
from .session import Asking, Choosing, Ended, Place, Reviewing, Session


def upgrade(dialog: Dialog, session: Session) -> Session:
    """The same walk under `dialog`. Total; a session of this very version is returned as it is."""
    if session.version == dialog.version or isinstance(session.place, Ended):
        return session
    answers = dict(session.answers)
    for change in sorted(dialog.changes, key=lambda c: c.since):
        if change.since > session.version:
            answers = _applied(change, answers)
    kept = {path: answer for path, answer in answers.items() if _still_answers(dialog, path, answer)}
    moved = replace(session, version=dialog.version, answers=kept, remark=None, sources=())
    return replace(moved, place=_place(dialog, moved))


def _place(dialog: Dialog, session: Session) -> Place:
    """Where they stood, when it is still there and nothing before it has opened; else where the rule says."""
    derived = place_after(dialog, session.answers, session.today)
    match session.place:
        case Reviewing() | Choosing() if isinstance(derived, Reviewing):
            return session.place
        case Asking(path=path) if isinstance(derived, Reviewing) and find(
            dialog, session.answers, path, session.today
        ):
            return session.place
        case _:
            return derived


def _applied(change: VersionChange, answers: dict[Path, Answer]) -> dict[Path, Answer]:
    match change:
        case Renamed(old=old, to=to):
            return {tuple(to if part == old else part for part in path): a for path, a in answers.items()}
        case Reworded(step=step):
            return {path: a for path, a in answers.items() if path[-1] != step}
        case Recoded(step=step):
            return {path: _recoded(change, a) if path[-1] == step else a for path, a in answers.items()}


def _recoded(change: Recoded, answer: Answer) -> Answer:
    match answer:
        case str() if answer == change.old:
            return change.to
        case Chosen(items=items):
            new = tuple(Picked(change.to) if i == Picked(change.old) else i for i in items)
            return replace(answer, items=tuple(dict.fromkeys(new)))
        case _:
            return answer


def _still_answers(dialog: Dialog, path: Path, answer: Answer) -> bool:
    match step_at(dialog, path):
        case Question(field=field, ends=ends):
            return fits(field, answer) and not (isinstance(answer, str) and answer in ends)
        case Repeat(up_to=up_to):
            return isinstance(answer, Rounds) and answer.count <= up_to
        case None:
            return False
