"""A small office with something of everything, as bytes."""

from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from app.members.operations import record_contact, set_leader
from app.office import Office
from app.resolutions.adoption import adopt
from app.resolutions.operations import import_resolution
from app.resolutions.reading import read_text
from app.resolutions.text import ResolutionText
from tests.builders import member

_RESOLUTION = """РЕЗОЛЮЦИЯ
XII страновой конференции «Соседи»
(г. Заречный, 5 мая 2025 г.)

Участники конференции ПОСТАНОВИЛИ:
1. Исключить из состава совета клуб «Парус».
2. Секретариату до 1 июня 2025 года подготовить план чтений.
Принята единогласно.
"""


def small_office() -> bytes:
    """Return the office file of a council with two members and one adopted resolution."""
    with TemporaryDirectory() as folder:
        path = Path(folder, "Содружество.sovet")
        with Office.create(path, "Содружество Заречья") as office:
            member(office, "клуб «Парус»")
            stays = member(office, "хор «Тихая вода»", city="г. Заречный")
            office.do(set_leader, stays, "Орлов Кирилл Львович", date(2020, 1, 1))
            office.do(record_contact, stays, date(2025, 1, 1))
            text = read_text(_RESOLUTION)
            assert isinstance(text, ResolutionText)
            office.do(adopt, office.do(import_resolution, text).ids[0])
        return path.read_bytes()
