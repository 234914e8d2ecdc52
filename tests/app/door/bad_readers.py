"""Readers as a hostile file would like to have them."""

import os
import sys
import time
from typing import Any

from app.errors import UserError


def sleep(_content: bytes) -> None:
    time.sleep(60)


def swell(_content: bytes) -> int:
    return len(bytearray(2_000_000_000))


def crash(_content: bytes) -> None:
    os.abort()


def fail(_content: bytes) -> None:
    raise ValueError


def leave(_content: bytes) -> None:
    os._exit(0)


def chatter(_content: bytes) -> str:
    return "а" * 5_000_000


def nest(_content: bytes) -> None:
    sys.stdout.write("[" * 500_000)
    sys.stdout.flush()
    os._exit(0)


def babble(_content: bytes) -> None:
    sys.stdout.write("не JSON")
    sys.stdout.flush()
    os._exit(0)


def mislead(_content: bytes) -> None:
    sys.stdout.write("[1, 2]")
    sys.stdout.flush()
    os._exit(0)


def refuse(_content: bytes) -> Any:
    raise UserError("Здесь читать нечего.")
