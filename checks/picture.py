"""Keeps docs/intake.mmd the picture of the intake as the code has it."""

import subprocess
import sys

from checks import ROOT, verdict

PICTURE = ROOT / "docs" / "intake.mmd"


def drawn() -> str:
    """The picture as `python -m bot draw` prints it now."""
    drawing = subprocess.run(
        [sys.executable, "-m", "bot", "draw", "intake"], cwd=ROOT, check=False, capture_output=True, text=True
    )
    if drawing.returncode:
        sys.exit(f"`python -m bot draw intake` failed:\n{drawing.stderr}")
    return drawing.stdout


def complaints(picture: str) -> list[str]:
    if PICTURE.exists() and PICTURE.read_text(encoding="utf-8") == picture:
        return []
    return ["docs/intake.mmd is not the intake any more; run `make draw` and look at what changed."]


if __name__ == "__main__":
    if sys.argv[1:] == ["--write"]:
        PICTURE.parent.mkdir(exist_ok=True)
        PICTURE.write_text(drawn(), encoding="utf-8")
    else:
        sys.exit(verdict("Picture", complaints(drawn())))
