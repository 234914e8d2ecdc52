"""The vote that is offered at adoption: what the document tells, else what was counted at the meeting."""

from dataclasses import replace
from datetime import date

from app.office import Office
from app.resolutions.decisions.assign import Assign
from app.resolutions.operations import save_text
from app.resolutions.queries import resolution_text
from app.resolutions.reading.ending import adoption_of
from app.resolutions.vote import NO_VOTE, Vote
from app.resolutions.vote_taken import vote_taken
from db.models import AgendaItem, Resolution
from db.models import Vote as CountedVote
from tests.app.meetings.gatherings import made
from tests.app.resolutions.decisions_taken import draft

DAY = date(2026, 6, 19)


def voted(office: Office, drafted: int, *counts: tuple[int, int, int]) -> None:
    """Count these votes on the agenda item to which the draft belongs, one after another."""
    meeting = office.read(lambda session: session.get_one(Resolution, drafted).meeting_id)
    assert meeting is not None
    item = AgendaItem(meeting_id=meeting, position=0, number=1, title="О песнях", resolution_id=drafted)
    item_id = made(office, item)
    for place, (in_favour, against, abstained) in enumerate(counts):
        made(
            office,
            CountedVote(
                item_id=item_id, position=place, in_favour=in_favour, against=against, abstained=abstained
            ),
        )


def test_nothing_is_offered_where_nothing_is_known(office: Office) -> None:
    assert office.read(vote_taken, draft(office, 20, DAY, Assign())) == NO_VOTE


def test_the_last_vote_at_the_meeting_is_offered(office: Office) -> None:
    drafted = draft(office, 20, DAY, Assign())
    voted(office, drafted, (10, 8, 3), (18, 2, 1))
    assert office.read(vote_taken, drafted) == Vote(18, 2, 1)


def test_what_the_document_tells_goes_before(office: Office) -> None:
    drafted = draft(office, 20, DAY, Assign())
    voted(office, drafted, (18, 2, 1))
    told = replace(office.read(resolution_text, drafted), adoption=adoption_of("Принята единогласно."))
    office.do(save_text, drafted, told)
    assert office.read(vote_taken, drafted) == Vote(unanimous=True)
