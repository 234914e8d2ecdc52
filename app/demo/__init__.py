"""The invented council «Содружество Заречья»: its office, entered step by step as a secretary would have."""

from datetime import date, timedelta
from pathlib import Path

from sqlalchemy.orm import Session

from app.demo.cards import card_steps
from app.demo.council import council_steps
from app.demo.meetings import meeting_steps
from app.demo.old_registry import write_old_registry
from app.demo.outgoing import of_the_meetings, of_the_office, of_the_registry, registries, resolution_papers
from app.demo.papers import paper_steps
from app.demo.story import told
from app.demo.tasks import task_steps
from app.office import Office
from app.resolutions.adoption import adopt
from app.resolutions.queries import ResolutionRow, resolutions
from db.file import SUFFIX
from db.vocabulary import ResolutionState


def build(path: Path, today: date | None = None) -> None:
    """Make the office file as it stands on the day: whatever happens later is not entered yet."""
    day = today or date.today()
    council = told("council")
    story = (*council_steps(), *meeting_steps(), *card_steps(), *task_steps(), *paper_steps())
    steps = sorted(story, key=lambda step: step.day)
    with Office.create(path, council["name"], short_name=council["short_name"]) as office:
        office.do_all(step.operation for step in steps if step.day <= day)


def write(folder: Path) -> list[Path]:
    """Do the main job in a folder and return its files: the draft adopted, the registry before and after."""
    path, today = folder / f"{told('council')['short_name']}{SUFFIX}", date.today()
    _make_room(path)
    build(path, today)
    with Office.open(path) as office:
        drafts = office.read(_drafts)
        for draft in drafts:
            office.do(adopt, draft.id)
        days = [day for draft in drafts if draft.day for day in (draft.day - timedelta(days=1), draft.day)]
        return [
            path,
            write_old_registry(folder),
            *registries(office, folder, days),
            *resolution_papers(office, folder),
            *of_the_registry(office, folder, today),
            *of_the_meetings(office, folder, today),
            *of_the_office(office, folder, today),
        ]


def _make_room(path: Path) -> None:
    """Let the file of a former demonstration go; Office refuses one that is open, or is none."""
    if path.exists():
        Office.open(path).close()
        path.unlink()


def _drafts(session: Session) -> list[ResolutionRow]:
    return [row for row in resolutions(session) if row.state is ResolutionState.DRAFT]
