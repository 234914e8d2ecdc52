from sqlalchemy import select
from sqlalchemy.orm import Session

from db.models import Council


def council_name(session: Session) -> str:
    """Return what the council is called in short, or in full where no short name was given."""
    short_name, name = session.execute(select(Council.short_name, Council.name)).one()
    return short_name or name
