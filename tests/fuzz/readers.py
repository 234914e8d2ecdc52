"""Every reader there is, the files it is tried with, and what it is given them by."""

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

import resources
from app.backups.restoring import preview
from app.check import problems
from app.door.readers import reader_of
from app.errors import UserError
from app.members.importing import read_sheets, understand
from app.members.importing.drafting import draft_of
from app.members.importing.tellings import tellings
from app.office import Office
from app.resolutions.reading import read_file
from app.resolutions.reading.files import KINDS, read_bytes
from tests.fuzz import mutations
from tests.fuzz.mutations import Mutation

_LETTER = (
    "Содружество Заречья\nг. Заречный, ул. Садовая, 1\n\nИсх. № 6/к от 4 марта 2025 г.\n\nДиректору музея\n"
    "Петровой Л.Г.\n\nУважаемая Лидия Георгиевна!\n\nПросим до 1 мая 2025 г. прислать список книг.\n\n"
    "С уважением,\n\nПредседатель совета        К.Л. Орлов\n"
)


@dataclass(frozen=True)
class Reader:
    """A reader on trial; `read` may do nothing but return or raise a UserError."""

    seeds: Callable[[], Sequence[bytes]]
    mutations: Sequence[Mutation]
    read: Callable[[bytes], object]

    def case(self, seed: int) -> bytes:
        """Return the spoilt file of this number."""
        return mutations.spoilt(random.Random(seed), self.seeds(), self.mutations)


@cache
def _texts() -> Sequence[bytes]:
    told = sorted(resources.path("demo", "resolutions").glob("*.txt"))
    return (*(path.read_bytes() for path in told), _LETTER.encode())


@cache
def _offices() -> Sequence[bytes]:
    """Return a small office with an adopted resolution; the example would be too slow to look through."""
    from tests.fuzz.office import small_office

    return (small_office(),)


@cache
def _workbooks() -> Sequence[bytes]:
    """Return small registries in Excel and as plain text."""
    from openpyxl import Workbook

    rows = (
        ("Реестр членов",),
        ("№", "Название", "Тел./факс", "Статус", "Дата приёма"),
        (1, "ОО «Родник»", 996555123456, "приостановлено до 2020 г.", "14.02.2011 г."),
        (2, "Союз «Мост»; «Лодка»", "66-12-34, доб. 5", "исключён 14.04.2018", 40588),
    )
    book, content = Workbook(), BytesIO()
    for row in rows:
        book.worksheets[0].append(row)
    book.save(content)
    text = "\n".join(";".join(map(str, row)) for row in rows)
    return content.getvalue(), text.encode(), text.encode("cp1251")


def _read_registry(content: bytes) -> None:
    """Read the bytes as what they begin like, understand them and look for what they tell."""
    suffix = ".xlsx" if content.startswith(b"PK") else ".csv"
    with TemporaryDirectory() as folder:
        path = Path(folder, f"Реестр{suffix}")
        path.write_bytes(content)
        for reading in understand(read_sheets(path)):
            for telling in tellings(reading):
                draft_of(telling, None)


def _read_text_at_once(content: bytes) -> None:
    read_bytes(content[: KINDS[0].quick])


def _read_text_file(content: bytes) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder, "Резолюция.txt")
        path.write_bytes(content)
        read_file(path)


def _open_office(content: bytes) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder, "Содружество.sovet")
        path.write_bytes(content)
        _tolerating(lambda: preview(Path(folder, "Другой.sovet"), path))
        with Office.open(path) as office:
            office.read(problems)


def _tolerating(act: Callable[[], object]) -> None:
    try:
        act()
    except UserError:
        return


def reader_named(name: str) -> Reader:
    """Return one of the readers, or «module:function» as one: so that a bad one can be tried."""
    return READERS.get(name) or Reader(lambda: (b"seed",), mutations.BYTES, reader_of(name))


READERS = {
    "text at once": Reader(_texts, mutations.WORDS, _read_text_at_once),
    "text file": Reader(_texts, mutations.WORDS, _read_text_file),
    "registry": Reader(_workbooks, (*mutations.BYTES, *mutations.WORDS), _read_registry),
    "office file": Reader(_offices, mutations.BYTES, _open_office),
}
