"""A planned import is carried out: first a copy of the office, then everything in one operation."""

from app.backups.copies import back_up_before
from app.changes import Changes
from app.members.importing import Plan, carry_out
from app.office import Office
from db.backups.manifest import Why


def take_in(office: Office, plan: Plan) -> Changes:
    """Return what was done; where no copy can be made, nothing is."""
    back_up_before(office.path, Why.BEFORE_IMPORT)
    return office.do(carry_out, plan)
