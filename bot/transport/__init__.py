"""Telegram, spoken with aiogram: updates come in, screens go out."""

from .service import Transport

__all__ = ["Transport"]
