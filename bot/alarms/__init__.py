"""Hears an emergency in what families type: it warns, and never decides anything."""

from .cards import card
from .hearing import Alarm, alarms

__all__ = ["Alarm", "alarms", "card"]
