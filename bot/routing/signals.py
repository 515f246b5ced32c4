"""What staff should know beside the desk: that it cannot wait, or that the illness may be a rare one."""

import re
from collections.abc import Mapping, Sequence
from functools import cache

from bot.engine.message import Msg, _, _n

from .lexicon import Lexicon, split
from .rules import inside_any, rules

SOON = 3
"""A decision due in so many days or fewer needs a person today."""
SYSTEMS = 3
"""So many organ systems ill at once in a child make one cause likely."""

URGENT: Mapping[str, Msg] = {
    "intensive_care": _("in intensive care"),
    "operation": _("an operation within days"),
    "cord": _("the spinal cord may be under pressure"),
    "worsening": _("getting worse from day to day"),
    "starving": _("no longer eats or drinks"),
    "jaundice": _("jaundice is growing"),
    "rejection": _("rejection of a transplant"),
    "blasts": _("blasts are rising"),
    "amputation": _("an amputation is planned"),
}
"""What each urgent sign of the rules means to staff."""


def urgent(text: str, days: int | None) -> tuple[Msg, ...]:
    """Why a person should look at this today; `days` are left until the family has to decide."""
    hits = _urgent_words().find(split(text))
    found = [URGENT[name] for name in URGENT if any(hit.owner == name for hit in hits)]
    match days:
        case int() if days < 0:
            found.append(_("the day of the decision has passed"))
        case 0:
            found.append(_("the decision is due today"))
        case int() if days <= SOON:
            found.append(_n("{n} day until the decision", "{n} days until the decision")(n=days))
        case _:
            pass
    return tuple(found)


def rare(text: str, codes: Sequence[str], *, minor: bool, tumour: bool) -> tuple[Msg, ...]:
    """Why the illness may be a rare one, so that genetics gets a copy.

    The genes of a `tumour` choose its treatment and say nothing of a rare illness; so only its codes count.
    """
    rule = rules().rare
    found = [_("code {code}")(code=code) for code in codes if inside_any(code, rule.codes)]
    if tumour:
        return tuple(found)
    said = [hit.said for hit in _rare_words().find(split(text))]
    said += [match[0] for pattern in rule.patterns if (match := re.search(pattern, text))]
    if said:
        found.append(_("words: {words}")(words=", ".join(dict.fromkeys(said))))
    if minor:
        ill = {hit.owner: hit.said for hit in _system_words().find(split(text))}
        if len(ill) >= SYSTEMS:
            found.append(_("several organs are ill at once: {words}")(words=", ".join(ill.values())))
    return tuple(found)


@cache
def _urgent_words() -> Lexicon:
    return Lexicon(rules().urgent)


@cache
def _rare_words() -> Lexicon:
    return Lexicon({"": rules().rare.words})


@cache
def _system_words() -> Lexicon:
    return Lexicon(rules().rare.systems)
