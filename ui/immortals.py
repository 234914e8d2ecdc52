"""Keeps None, True and False alive where PySide6 would wear them out.

The wheels of PySide6 6.12 are built for Pythons in which these objects are immortal (3.12 and later): on 3.11
every call that returns nothing takes one reference to None away for good, and after some thousand calls the
interpreter stops with «none_dealloc». So they get more references here than a program's life can use up.
"""

import ctypes
import sys

_PLENTY = 1 << 40


def preserve() -> None:
    """Make the constants outlive the program; Pythons that do so themselves are left alone."""
    if sys.version_info < (3, 12):
        for constant in (None, True, False, NotImplemented, Ellipsis):
            ctypes.c_ssize_t.from_address(id(constant)).value += _PLENTY
