"""Every Bot API method the playground knows."""

from playground.methods import (
    about,
    callbacks,
    copying,
    deleting,
    editing,
    forum,
    groups,
    messages,
    pins,
    receiving,
    uploads,
)
from playground.methods.table import TABLE

__all__ = [
    "TABLE",
    "about",
    "callbacks",
    "copying",
    "deleting",
    "editing",
    "forum",
    "groups",
    "messages",
    "pins",
    "receiving",
    "uploads",
]
