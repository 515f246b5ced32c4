"""What is missing from a case that matters, in sentences for staff."""

import re
from collections.abc import Iterator

from bot.engine.message import Msg, _

from .dossier import Dossier, Heap

_TUMOUR = re.compile(r"C|D0|D3[7-9]|D4[0-8]")
_WITHOUT = {
    "later": _("{pile}: the family will send them later."),
    "unknown": _("{pile}: the family does not know whether there are any."),
    "none": _("{pile}: the family has none."),
}


def missing(dossier: Dossier) -> tuple[Msg, ...]:
    """One sentence for every gap a coordinator should close, the weightiest first."""
    return tuple(_missing(dossier))


def _missing(dossier: Dossier) -> Iterator[Msg]:
    if dossier.knows == "unaware":
        yield _("The patient does not know yet. Nothing goes to a hospital before that is settled.")
    if dossier.knows == "unable":
        yield _("The patient cannot decide: it has to be clear who decides for them.")
    if dossier.diagnosis is None:
        yield _("There is no diagnosis yet.")
    if not dossier.questions:
        yield _("There are no questions for the specialist yet.")
    if dossier.birth is None:
        yield _("The date of birth is not known.")
    for heap in dossier.heaps:
        if not heap.records:
            yield from _gap(dossier, heap)
    if dossier.by_when is None and "by_when" in dossier.facts and dossier.facts["by_when"].left == "unknown":
        yield _("It is not known by when the family has to decide.")
    if dossier.contact is None:
        yield _("There is no second way to reach the family.")


def _gap(dossier: Dossier, heap: Heap) -> Iterator[Msg]:
    tumour = dossier.icd is not None and _TUMOUR.match(dossier.icd)
    match heap.step, heap.left:
        case "pathology", "none" if tumour:
            yield _("{pile}: none, although the code is that of a tumour.")(pile=heap.label)
        case "pathology" | "other", "none":
            pass  # most illnesses need no tissue, and nobody owes us other papers
        case _, left:
            yield _WITHOUT.get(left, _WITHOUT["none"])(pile=heap.label)
