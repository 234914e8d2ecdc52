from collections.abc import Iterator
from contextlib import contextmanager

from db.errors import FileRefused


class UserError(Exception):
    """A sentence for the secretary that says what is in the way and what to do; everything else is a bug."""


class FileDamaged(UserError):
    """The pages of the office file do not hold: the way out is a copy, not another try."""


@contextmanager
def refusals_said() -> Iterator[None]:
    """Say to the secretary why a file was refused."""
    try:
        yield
    except FileRefused as refusal:
        raise UserError(str(refusal)) from refusal
