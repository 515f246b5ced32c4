"""Which of several diagnoses a case is about: the one the proposed treatment is for."""

import re
from dataclasses import dataclass

from .hearing import hear
from .rules import TRIAGE, rules
from .treatments import treatments

MOST = 6
"""Diagnoses that are compared; a list longer than this is the whole history."""
_LEAST = 4
"""Letters below which a line is no diagnosis of its own."""
_MEANT = 0.15
"""How much treatment and diagnosis have to speak for the same desk."""
_NUMBER = re.compile(r"(?:^|(?<=[\s;.,]))\d{1,2}[.)]\s+(?=\D)|\n+|;\s+")


@dataclass(frozen=True, slots=True)
class Parted:
    """The diagnosis that matters now, and the others as written; `chosen` says whether we chose."""

    main: str
    others: str = ""
    chosen: bool = False


def parted(diagnosis: str, proposed: str) -> Parted:
    """Part a numbered or separated list of diagnoses by what is proposed; one diagnosis stays whole."""
    parts = [part.strip(" ,.;") for part in _NUMBER.split(diagnosis)]
    parts = [part for part in parts if sum(map(str.isalpha, part)) >= _LEAST]
    if not 1 < len(parts) <= MOST or not proposed.strip():
        return Parted(diagnosis)
    meant = _meant(proposed)
    fits = [sum(share * meant.get(desk, 0.0) for desk, share in hear(part).shares.items()) for part in parts]
    best = max(range(len(parts)), key=lambda n: fits[n])
    if fits[best] < _MEANT:
        return Parted(diagnosis)
    return Parted(parts[best], "\n".join(part for n, part in enumerate(parts) if n != best), chosen=True)


def _meant(proposed: str) -> dict[str, float]:
    """How much the treatment speaks for each desk: by the rules of treatments, then by its words."""
    meant = dict(hear(proposed).shares)
    meant.pop(TRIAGE, None)
    for hit in treatments(proposed):
        rule = rules().treatments[hit.owner]
        meant |= dict.fromkeys((*rule.source, rule.to), 1.0)
    return meant
