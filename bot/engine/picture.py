"""A dialog as a Mermaid flowchart, drawn from the walk the engine really takes."""

from collections import defaultdict

from .dialog import Dialog, Repeat
from .explore import explore

MOST = 4
"""More ways than this from one place to another are said as a number."""


def mermaid(dialog: Dialog) -> str:
    """The flowchart's text: a box for every place, an arrow for every move, named where the road forks."""
    atlas = explore(dialog)
    ways: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for move in atlas.moves:
        if move.source != move.target:
            ways[move.source][move.target].add(move.event)
    lines = [f"%% {dialog.id}, version {dialog.version}: drawn from the code, do not edit", "flowchart TD"]
    met: set[str] = set()
    for section in dialog.sections:
        mine = [
            name
            for step in section.steps
            for name in (step.id, *(f"{step.id}.{q.id}" for q in getattr(step, "steps", ())))
            if name in atlas.places
        ]
        met.update(mine)
        lines.append(f'    subgraph {section.id}["{section.title.one}"]')
        lines += [f"        {_id(name)}{_shape(dialog, name)}" for name in mine]
        lines.append("    end")
    lines += [f"    {_id(name)}{_shape(dialog, name)}" for name in sorted(atlas.places - met)]
    for source in sorted(ways):
        forks = len(ways[source]) > 1
        for target in sorted(ways[source]):
            lines.append(
                f"    {_id(source)} -->{_label(ways[source][target]) if forks else ''} {_id(target)}"
            )
    return "\n".join(lines) + "\n"


def _label(events: set[str]) -> str:
    return f"|{', '.join(sorted(events)) if len(events) <= MOST else f'{len(events)} answers'}|"


def _id(place: str) -> str:
    """Mermaid keeps the bare word `end` for itself."""
    return place.replace("end:", "done_").replace("leaving:", "leaving_").replace(".", "_")


def _shape(dialog: Dialog, place: str) -> str:
    kind, _, how = place.rpartition(":")
    if kind == "end":
        return f"(({how}))"
    if kind == "leaving":
        return f'{{"leave: {how}?"}}'
    if place in {"review", "change"}:
        return f"{{{{{place}}}}}"
    if any(isinstance(step, Repeat) and step.id == place for step in dialog.steps):
        return f"[/{place}/]"
    return f"[{place}]"
