"""`python -m tests.old_files.keep`: keep an office file of the present schema before the schema changes."""

import os
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

import sqlcipher3.dbapi2
from sqlalchemy.orm import Session

from app.demo import build
from app.office import Office
from app.resolutions.drafts import keep_typing
from app.resolutions.queries import resolution_text, resolutions
from db.file import SCHEMA, SUFFIX
from db.vocabulary import ResolutionState

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
    connection = sqlcipher3.dbapi2.connect(str(path), isolation_level=None)
    connection.execute("VACUUM INTO ?", (str(kept),))
    connection.close()


def _drafts(session: Session) -> list[int]:
    return [row.id for row in resolutions(session) if row.state is ResolutionState.DRAFT]


if __name__ == "__main__":
    os.environ["LOGNAME"] = "Секретарь"  # nobody's login goes into the project
    with TemporaryDirectory() as folder:
        _keep(Path(folder) / f"Содружество{SUFFIX}", old_file(SCHEMA))
