"""Readers that do what no reader may."""

import os
import time

from app.errors import UserError


def hang(_content: bytes) -> None:
    time.sleep(60)


def swell(_content: bytes) -> int:
    return len(bytearray(600_000_000))


def fail(_content: bytes) -> None:
    raise KeyError


def mutter(_content: bytes) -> None:
    raise UserError("ошибка 12")


def crash(_content: bytes) -> None:
    os.abort()
