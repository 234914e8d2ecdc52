"""`python -m tests.old_files.keep`: keep an office file of the present schema before the schema changes."""

import os
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

import sqlcipher3.dbapi2
from sqlalchemy.orm import Session

from app.demo import build
from app.members.attachments import FileToKeep, attach
from app.members.choices import save_choice
from app.members.filters import Filter
from app.members.queries import registry
from app.members.sent_lists import Sending, remember_sending
from app.members.states import states, states_to_json
from app.office import Office
from app.resolutions.drafts import keep_typing
from app.resolutions.queries import resolution_text, resolutions
from db.file import SCHEMA, SUFFIX
from db.vocabulary import ResolutionState, Status

_FOLDER = Path(__file__).parent
_DAY = date(2021, 5, 22)  # half of the story: the file stays small


def old_file(schema: int) -> Path:
    """Return where the office file of a schema is kept."""
    return _FOLDER / f"schema-{schema}{SUFFIX}"


def _keep(path: Path, kept: Path) -> None:
    """Make the invented council's office with the last adoption undone and a text half typed; pack it."""
    build(path, _DAY)
    with Office.open(path) as office:
        while not (drafts := office.read(_drafts)):
            office.undo()
        office.jot(keep_typing, drafts[0], office.read(resolution_text, drafts[0]))
        _fill_every_table(office)
    connection = sqlcipher3.dbapi2.connect(str(path), isolation_level=None)
    connection.execute("VACUUM INTO ?", (str(kept),))
    connection.close()


def _fill_every_table(office: Office) -> None:
    """Let the office keep a file, send its registry, remember a choice: what the story does not do."""
    organization = office.read(registry, _DAY)[0].id
    office.do(attach, organization, FileToKeep("Устав.txt", "Устав организации".encode()), "устав")
    office.do(save_choice, "Только действующие", Filter(statuses=frozenset({Status.ACTIVE})))
    sending = Sending("Реестр.csv", b"1;2", states_to_json(office.read(states, _DAY), whole=True), 1, _DAY)
    office.record(remember_sending, sending)
    office.do(save_choice, "Кандидаты", Filter(statuses=frozenset({Status.CANDIDATE})))
    office.undo()  # the newest that the next version finds is something taken back


def _drafts(session: Session) -> list[int]:
    return [row.id for row in resolutions(session) if row.state is ResolutionState.DRAFT]


if __name__ == "__main__":
    os.environ["LOGNAME"] = "Секретарь"  # nobody's login goes into the project
    with TemporaryDirectory() as folder:
        _keep(Path(folder) / f"Содружество{SUFFIX}", old_file(SCHEMA))
