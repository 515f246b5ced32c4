"""The shelf: every dialog we hold, by its id."""

from collections.abc import Mapping

from bot.engine.dialog import Dialog

from .intake import INTAKE

DIALOGS: Mapping[str, Dialog] = {dialog.id: dialog for dialog in (INTAKE,)}
