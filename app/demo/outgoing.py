"""What goes out of the invented office: its registry, its papers, its lists, each as a file."""

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from functools import partial
from pathlib import Path
from typing import TypeAlias

from sqlalchemy.orm import Session

from app.assignments.control_list import control_list, export_control_list
from app.assignments.grouping import Grouping
from app.assignments.queries import assignments
from app.assignments.rows import Standing
from app.composition.document import compose_composition, council_list
from app.council import council_name
from app.desk.calendar import calendar
from app.desk.ics import render_ics
from app.documents import files
from app.documents.export import export
from app.documents.tree import Document
from app.emblem import with_emblem
from app.meetings.agenda_document import compose_agenda
from app.meetings.attendance_document import compose_sheet
from app.meetings.commission_document import compose_protocol, is_counted_by_commission
from app.meetings.queries import meetings
from app.meetings.votes import votes
from app.meetings.words import of_meeting
from app.members.card_document import compose_card
from app.members.certificate import compose_certificate
from app.members.difference import difference
from app.members.difference_document import compose_difference
from app.members.export import export_roll
from app.members.figures import figures
from app.members.figures_document import compose_figures
from app.members.queries import registry
from app.office import Office
from app.resolutions.document import compose
from app.resolutions.extract_document import compose_extract
from app.resolutions.extracts import extracts
from app.resolutions.queries import resolution_text, resolutions
from app.russian.dates import short_date
from app.russian.typography import plain_spaces
from db.vocabulary import Status

Composed: TypeAlias = Callable[[Session], Document]


def registries(office: Office, folder: Path, days: Iterable[date]) -> Iterator[Path]:
    """Yield the registry as of each day, in Excel."""
    for day in days:
        path = folder / f"Реестр на {short_date(day)}.xlsx"
        office.read(export_roll, path, day)
        yield path


def resolution_papers(office: Office, folder: Path) -> Iterator[Path]:
    """Yield the resolutions and minutes, for paper and for Word, with the extracts given out of them."""
    for row in office.read(resolutions):
        for suffix in (".pdf", ".docx"):
            yield _written(office, folder, f"{row.name}{suffix}", partial(_resolution, id_=row.id))
        for extract in office.read(extracts, row.id):
            name = f"Выписка № {extract.number} от {short_date(extract.made_on)}.pdf"
            yield _written(office, folder, name, partial(compose_extract, entry=extract.entry))


def of_the_registry(office: Office, folder: Path, day: date) -> Iterator[Path]:
    """Yield a card and a certificate, the year in figures, what changed in it."""
    resting = next(row.id for row in office.read(registry, day) if row.status is Status.SUSPENDED)
    began = date(day.year, 1, 1)
    papers: dict[str, Composed] = {
        "Карточка организации": lambda s: compose_card(s, resting, day),
        "Справка о членстве": lambda s: compose_certificate(s, resting, day),
        f"Итоги за {day.year} год": lambda s: compose_figures(figures(s, began, day)),
        f"Что изменилось за {day.year} год": lambda s: compose_difference(difference(s, began, day)),
    }
    for name, composed in papers.items():
        yield _written(office, folder, f"{name}.pdf", composed)


def of_the_meetings(office: Office, folder: Path, day: date) -> Iterator[Path]:
    """Yield the agenda and the sheet of every appointed meeting, and what its counting commission found."""
    for row in office.read(meetings, day):
        if not row.items or row.date_from is None:
            continue
        of_it = of_meeting(row.kind, row.number)
        agenda, sheet = partial(compose_agenda, meeting_id=row.id), partial(compose_sheet, meeting_id=row.id)
        yield _written(office, folder, f"Повестка {of_it}.pdf", agenda)
        yield _written(office, folder, f"Лист регистрации {of_it}.pdf", sheet)
        counted = [vote.id for vote in office.read(votes, row.id) if is_counted_by_commission(vote)]
        for number, vote in enumerate(counted, 1):
            name = f"Протокол счётной комиссии {of_it}, {number}.pdf"
            yield _written(office, folder, name, partial(compose_protocol, vote_id=vote))


def of_the_office(office: Office, folder: Path, day: date) -> Iterator[Path]:
    """Yield the council's composition, what is under control, and the calendar of this year and the next."""
    yield _written(office, folder, "Состав совета.pdf", lambda s: compose_composition(council_list(s, day)))
    open_ones = [row.id for row in office.read(assignments, day) if row.standing is not Standing.CLOSED]
    for suffix in (".xlsx", ".pdf"):
        path = folder / f"Контрольный лист на {short_date(day)}{suffix}"
        export_control_list(office.read(control_list, day, Grouping.DEADLINE, open_ones), path)
        yield path
    path = folder / "Календарь.ics"
    entries = office.read(calendar, date(day.year, 1, 1), date(day.year + 1, 12, 31))
    files.save(path, render_ics(entries, office.read(council_name)))
    yield path


def _resolution(session: Session, id_: int) -> Document:
    return compose(resolution_text(session, id_))


def _written(office: Office, folder: Path, name: str, composed: Composed) -> Path:
    """Return the file of the document, written as it is printed."""
    path = folder / plain_spaces(name)
    export(office.read(lambda session: with_emblem(session, composed(session))), path)
    return path
