"""The invented council «Содружество Заречья»: its office, entered step by step as a secretary would have."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from pathlib import Path

from app.demo.cards import card_steps
from app.demo.council import council_steps
from app.demo.old_registry import write_old_registry
from app.demo.story import told
from app.documents.export import export
from app.members.card_document import compose_card
from app.members.certificate import compose_certificate
from app.members.difference import difference
from app.members.difference_document import compose_difference
from app.members.export import export_roll
from app.members.figures import figures
from app.members.figures_document import compose_figures
from app.members.queries import registry
from app.office import Office
from app.resolutions.adoption import adopt
from app.resolutions.document import compose
from app.resolutions.queries import resolution_text, resolutions
from app.russian.dates import short_date
from db.file import SUFFIX
from db.vocabulary import ResolutionState, Status


def build(path: Path, today: date | None = None) -> None:
    """Make the office file as it stands on the day: whatever happens later is not entered yet."""
    day = today or date.today()
    council = told("council")
    steps = sorted((*council_steps(), *card_steps()), key=lambda step: step.day)
    with Office.create(path, council["name"], short_name=council["short_name"]) as office:
        for step in steps:
            if step.day <= day:
                office.do(step.operation)


def write(folder: Path) -> list[Path]:
    """Do the main job in a folder and return its files: the draft adopted, the registry before and after."""
    path = folder / f"{told('council')['short_name']}{SUFFIX}"
    _make_room(path)
    build(path)
    with Office.open(path) as office:
        drafts = [row for row in office.read(resolutions) if row.state is ResolutionState.DRAFT]
        for draft in drafts:
            office.do(adopt, draft.id)
        days = [day for draft in drafts if draft.day for day in (draft.day - timedelta(days=1), draft.day)]
        return [
            path,
            write_old_registry(folder),
            *_registries(office, folder, days),
            *_papers(office, folder),
            *_of_the_registry(office, folder, days[-1]),
        ]


def _make_room(path: Path) -> None:
    """Let the file of a former demonstration go; Office refuses one that is open, or is none."""
    if path.exists():
        Office.open(path).close()
        path.unlink()


def _registries(office: Office, folder: Path, days: Iterable[date]) -> Iterator[Path]:
    for day in days:
        path = folder / f"Реестр на {short_date(day)}.xlsx"
        office.read(export_roll, path, day)
        yield path


def _of_the_registry(office: Office, folder: Path, day: date) -> Iterator[Path]:
    """Yield what else goes out: a card and a certificate, the year in figures, what changed in it."""
    resting = next(row.id for row in office.read(registry, day) if row.status is Status.SUSPENDED)
    began = date(day.year, 1, 1)
    for name, document in (
        ("Карточка организации", office.read(compose_card, resting, day)),
        ("Справка о членстве", office.read(compose_certificate, resting, day)),
        (f"Итоги за {day.year} год", compose_figures(office.read(figures, began, day))),
        (f"Что изменилось за {day.year} год", compose_difference(office.read(difference, began, day))),
    ):
        path = folder / f"{name}.pdf"
        export(document, path)
        yield path


def _papers(office: Office, folder: Path) -> Iterator[Path]:
    for row in office.read(resolutions):
        document = compose(office.read(resolution_text, row.id))
        for suffix in (".pdf", ".docx"):
            path = folder / f"{row.name}{suffix}".replace("\u00a0", " ")
            export(document, path)
            yield path
