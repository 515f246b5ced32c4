"""A dialog's picture, as Mermaid text."""

from bot.dialogs import DIALOGS
from bot.engine.picture import mermaid


def draw(dialog: str) -> None:
    """Print it; SystemExit names the dialogs there are when this is none."""
    if dialog not in DIALOGS:
        raise SystemExit(f"There is no dialog {dialog!r}. There are: {', '.join(DIALOGS)}.")
    print(mermaid(DIALOGS[dialog]), end="")
