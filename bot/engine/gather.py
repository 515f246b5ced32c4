"""Files: gathered where they are asked for, kept safe where they are not."""

from dataclasses import replace

from .answer import Answers, File, Path, Pile, Ref, settled
from .dialog import Dialog
from .event import Go, Pick, Press
from .field import Files, Sorting
from .message import Msg, _, _n, words
from .route import place_after, step_at
from .session import Asking, Session
from .turn import Drop, Keep, Turn

NAME_ROOM = 60
"""Characters of a file name worth remembering in the dialog; the whole name is kept with the file."""


def gather(session: Session, path: Path, field: Files | Sorting, file: File) -> Turn:
    """Put a file on the pile at `path`, and say so."""
    if _known(session.answers, file):
        return Turn(replace(session, remark=_("This file is here already. One copy is enough.")))
    pile = pile_at(session.answers, path)
    if len(pile.files) >= field.up_to:
        return Turn(
            replace(
                session,
                remark=_n(
                    "There is room for {n} file here, and it is taken. Everything sent before is safe. "
                    "Please put the rest into one archive, or tell the coordinator about it later.",
                    "There is room for {n} files here, and it is taken. Everything sent before is safe. "
                    "Please put the rest into one archive, or tell the coordinator about it later.",
                )(n=field.up_to),
            )
        )
    ref = Ref(file.unique, file.name[:NAME_ROOM], file.album)
    grown = Pile((*pile.files, ref))
    remark = _heavy(file) if file.size > field.heavy else _saved(len(grown.files))
    return Turn(replace(session, answers={**session.answers, path: grown}, remark=remark), (Keep(file),))


def early(dialog: Dialog, session: Session, file: File) -> Turn:
    """A file is never out of place: it waits in the inbox, and is offered back when its time comes."""
    path: Path = (dialog.inbox,)
    step = step_at(dialog, path)
    field = getattr(step, "field", None)
    turn = gather(session, path, field if isinstance(field, Sorting) else Sorting(()), file)
    if not turn.effects:
        return turn
    here = turn.session.place
    if file.size <= Sorting(()).heavy:
        remark = _("The file is saved. We will come to it in a moment.")
        turn = replace(turn, session=replace(turn.session, remark=remark))
    if isinstance(here, Asking):
        return turn
    # On the review there is no question in the way, so the file is asked about at once.
    asked = place_after(dialog, turn.session.answers, session.today)
    return replace(turn, session=replace(turn.session, place=asked if isinstance(asked, Asking) else here))


def take_back(session: Session, path: Path, pile: Pile) -> Turn:
    """Let go of the last file on the pile."""
    if not pile.files:
        return Turn(session)
    *rest, last = pile.files
    answers = {**session.answers, path: Pile(tuple(rest))}
    remark = _("Removed. Files left here: {n}.")(n=len(rest))
    return Turn(replace(session, answers=answers, remark=remark), (Drop(last.unique),))


def sort(dialog: Dialog, session: Session, field: Sorting, press: Press) -> Turn:
    """Move the first file of the inbox, with the rest of its album, to the pile that was picked.

    `Go` leaves everything where it is: the coordinator will sort it.
    """
    path: Path = (dialog.inbox,)
    pile = pile_at(session.answers, path)
    match press:
        case Go():
            return _went_on(dialog, session, {**session.answers, path: replace(pile, closed=True)})
        case Pick(option=id_) if pile.files and any(o.id == id_ for o in field.options):
            moving = together(pile)
            target: Path = (id_,)
            onto = pile_at(session.answers, target)
            rest = pile.files[len(moving) :]
            answers = {
                **session.answers,
                target: Pile((*onto.files, *moving), closed=settled(session.answers.get(target))),
                path: Pile(rest, closed=not rest),
            }
            return _went_on(dialog, session, answers)
        case _:
            return Turn(replace(session, remark=_("Please choose one of the buttons below.")))


def together(pile: Pile) -> tuple[Ref, ...]:
    """The first file of a pile, with those that came in the same album right behind it."""
    first = pile.files[0]
    size = 1
    while first.album and size < len(pile.files) and pile.files[size].album == first.album:
        size += 1
    return pile.files[:size]


def pile_at(answers: Answers, path: Path) -> Pile:
    """The pile at this address, empty when there is none."""
    found = answers.get(path)
    return found if isinstance(found, Pile) else Pile()


def _went_on(dialog: Dialog, session: Session, answers: Answers) -> Turn:
    return Turn(replace(session, answers=answers, place=place_after(dialog, answers, session.today)))


def _known(answers: Answers, file: File) -> bool:
    return any(
        isinstance(pile, Pile) and any(ref.unique == file.unique for ref in pile.files)
        for pile in answers.values()
    )


def _saved(count: int) -> Msg:
    return _n("{n} file saved here.", "{n} files saved here.")(n=count)


def _heavy(file: File) -> Msg:
    return _(
        "“{name}” is saved, and the coordinators can open it. It is larger than 20 MB, "
        "so they may ask you for another way to send it to a hospital."
    )(name=words(file.name or file.kind))
