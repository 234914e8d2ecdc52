"""Readers by their names, so that each is imported only in the process that needs it."""

from collections.abc import Callable
from importlib import import_module
from typing import Any, TypeAlias

Reader: TypeAlias = Callable[[bytes], Any]  # a JSON value made of the bytes of a file


def reader_of(name: str) -> Reader:
    """Return the reader «module:function»."""
    module, function = name.split(":")
    reader: Reader = getattr(import_module(module), function)
    return reader
