"""A damaged file: bits flipped, pages overwritten, the end cut off; each is noticed, or does no harm."""

from collections.abc import Callable
from pathlib import Path
from random import Random
from typing import TypeAlias

from sqlalchemy import select, text
from sqlalchemy.orm import Session

from app.check import problems
from app.errors import UserError
from app.office import Office
from db.base import Base
from tests.torture.tally import Tally, Verdict
from tests.torture.work import new_office

Damage: TypeAlias = Callable[[bytearray, Random], None]

_PAGE = 4096


def flip_a_bit(content: bytearray, random: Random) -> None:
    """As an old stick does."""
    content[random.randrange(len(content))] ^= 1 << random.randrange(8)


def overwrite_a_page(content: bytearray, random: Random) -> None:
    """With garbage, with zeros or with another page, as a failing disk does."""
    start, other = (random.randrange(len(content) // _PAGE) * _PAGE for _ in range(2))
    page = random.choice((random.randbytes(_PAGE), bytes(_PAGE), content[other : other + _PAGE]))
    content[start : start + _PAGE] = page


def cut_the_end(content: bytearray, random: Random) -> None:
    """As a copy that was not finished."""
    del content[random.randrange(len(content)) :]


DAMAGES: dict[str, Damage] = {
    "a bit flipped": flip_a_bit,
    "a page overwritten": overwrite_a_page,
    "the end cut off": cut_the_end,
}


def damaged_files(folder: Path, fault: str, count: int, seed: int = 1) -> Tally:
    """Return how many of so many damages were noticed, harmless, or neither."""
    tally, random = Tally(fault), Random(seed)
    path = new_office(folder / "damaged.sovet", members=5)
    sound = path.read_bytes()
    with Office.open(path, writing=False) as office:
        whole = office.read(everything)
    for _ in range(count):
        content = bytearray(sound)
        DAMAGES[fault](content, random)
        path.write_bytes(content)
        tally.count(*_verdict(path, whole))
    return tally


def everything(session: Session) -> list[list[tuple[object, ...]]]:
    """Return all rows of the file, the register and its history, and the triggers that write the latter."""
    queries = (select(table) for table in Base.metadata.sorted_tables)
    guards = text("SELECT name, sql FROM sqlite_master WHERE type = 'trigger' ORDER BY name")
    return [[tuple(row) for row in session.execute(query)] for query in (*queries, guards)]


def _verdict(path: Path, whole: list[list[tuple[object, ...]]]) -> tuple[Verdict, str]:
    try:
        with Office.open(path, writing=False) as office:
            if office.read(problems):
                return Verdict.NOTICED, ""
            found = office.read(everything)
    except UserError:
        return Verdict.NOTICED, ""
    except (LookupError, TypeError, ValueError) as error:  # what `problems` should have found
        return Verdict.CORRUPT, repr(error)
    unlike = [str(row) for here, there in zip(found, whole, strict=True) for row in here if row not in there]
    return (Verdict.WHOLE, "") if found == whole else (Verdict.CORRUPT, "; ".join(unlike)[:200])
