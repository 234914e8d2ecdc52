"""The council itself: what it is called, where it is found, after how long it counts somebody as lost."""

from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.models import Council


@dataclass(frozen=True, slots=True)
class CouncilDetails:
    """The council's own details, as they stand on its papers."""

    name: str
    name_genitive: str
    short_name: str
    city: str
    address: str
    phones: str
    emails: str
    site: str
    silent_years: int  # after so many years without an answer an organisation counts as lost
    executor: str  # who prepares its papers, with a phone: stands at the foot where the style wants it
    has_stamp: bool

    @property
    def mark(self) -> tuple[str, ...]:
        """Return the lines of the executor mark; none where nobody is named."""
        return (self.executor,) if self.executor else ()


def council_name(session: Session) -> str:
    """Return what the council is called in short, or in full where no short name was given."""
    short_name, name = session.execute(select(Council.short_name, Council.name)).one()
    return short_name or name


def council_details(session: Session) -> CouncilDetails:
    """Return the council's own details."""
    columns = (getattr(Council, name) for name in CouncilDetails.__slots__)
    return CouncilDetails(*session.execute(select(*columns)).one())
