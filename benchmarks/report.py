"""Measured blocks as a table and one verdict."""

from collections.abc import Mapping, Sequence
from statistics import median

from benchmarks.peer import CONTESTANTS
from benchmarks.worker import Block

GOAL = 0.5
"""Of aiogram-dialog's cost, ours may have this share."""


def ratio(one: Sequence[Block], other: Sequence[Block]) -> float:
    """Return the median over rounds of one's cost to the other's, each measured by its own yardstick."""
    return median(
        a.cpu_us / a.yardstick_us / (b.cpu_us / b.yardstick_us) for a, b in zip(one, other, strict=True)
    )


def table(blocks: Mapping[str, Sequence[Block]]) -> str:
    """Return a Markdown table, a row for each contestant, costs brought to the machine's fastest moment."""
    fastest = min(block.yardstick_us for held in blocks.values() for block in held)
    lines = [
        "| contestant | CPU µs/update | to aiogram-dialog | API calls/conversation | peak MB |",
        "|---|---:|---:|---:|---:|",
    ]
    for name, held in blocks.items():
        cpu = median(block.cpu_us * fastest / block.yardstick_us for block in held)
        share = f"{ratio(held, blocks['dialog']):.2f}" if "dialog" in blocks else "–"
        peak = max(block.peak_mb for block in held)
        lines.append(
            f"| {CONTESTANTS[name][0]} | {cpu:,.0f} | {share} | {held[0].requests:.0f} | {peak:.0f} |"
        )
    return "\n".join(lines)


def verdict(blocks: Mapping[str, Sequence[Block]]) -> str:
    """Return whether ours keeps its goal; or that both did not run."""
    if not {"ours", "dialog"} <= blocks.keys():
        return "No verdict: it needs both ours and dialog in the run."
    share = ratio(blocks["ours"], blocks["dialog"])
    kept = "kept" if share <= GOAL else "missed"
    return f"ours / aiogram-dialog with Redis = {share:.2f}x, goal ≤ {GOAL:.2f}: {kept}"
