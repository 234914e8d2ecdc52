"""The roll written by a process of its own, with its rows as they are remembered: a task of `app.apart`."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

from sqlalchemy.orm import Session

from app.apart import Order, Progress
from app.documents import files
from app.documents.style import COUNCIL, STYLES, Style
from app.members.export import export_roll
from app.members.states import states, states_to_json
from app.office import Office
from app.russian.dates import long_date

TASK = "app.members.exporting:write"
_ROWS = "rows.json"


def order(office: Path, suffix: str, day: date, ids: Sequence[int] | None, style: Style = COUNCIL) -> Order:
    """Return what the task is told: all of the registry of the day, or these organisations, in this look."""
    look = {"style": style.key, "everywhere": style.letterhead_everywhere}
    return {"office": str(office), "suffix": suffix, "day": day.isoformat(), "ids": ids, **look}


def title(day: date) -> str:
    """Return «Реестр организаций на 19 июня 2026 г.»."""
    return f"Реестр организаций на {long_date(day)}"


def write(order: Order, progress: Progress) -> int:
    """Write the roll and its rows into the order's folder; return how many organisations are listed."""
    with Office.open(Path(order["office"]), writing=False) as office:
        return office.read(_write, order, progress)


def results(folder: Path, suffix: str) -> tuple[bytes, bytes]:
    """Return the file that the task has left in its folder, and the rows to be remembered with it."""
    return _file(folder, suffix).read_bytes(), (folder / _ROWS).read_bytes()


def _write(session: Session, order: Order, progress: Progress) -> int:
    folder, day, ids = Path(order["folder"]), date.fromisoformat(order["day"]), order["ids"]
    style = replace(STYLES[order["style"]], letterhead_everywhere=order["everywhere"])
    listed = states(session, day, ids)
    files.save(folder / _ROWS, states_to_json(listed, whole=ids is None))

    def tell(finished: int, of: int) -> None:
        session.rollback()  # so that nobody who writes meanwhile has to wait until all is drawn
        progress(finished, of)

    export_roll(session, _file(folder, order["suffix"]), day, ids=ids, style=style, progress=tell)
    return len(listed)


def _file(folder: Path, suffix: str) -> Path:
    return folder / f"registry{suffix}"
