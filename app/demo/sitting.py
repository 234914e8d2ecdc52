"""How one meeting was prepared and held: its agenda, whom it was announced to, who came, what was voted."""

from collections.abc import Iterator

from sqlalchemy.orm import Session

from app.changes import Changes
from app.demo.story import Facts
from app.demo.together import in_one
from app.meetings import attendance as sheet
from app.meetings.agenda_operations import add_item, begin_agenda, change_item
from app.meetings.agenda_papers import attach_paper
from app.meetings.agenda_putting import agenda_items
from app.meetings.attendance_operations import mark_present, set_reply, write_on_sheet
from app.meetings.elections import ElectionEntry, record_election, set_commission
from app.meetings.finding import the_meeting
from app.meetings.invitations import Guest, invite_all, invite_guest
from app.meetings.majorities import Counts
from app.meetings.vote_operations import VoteEntry, record_unanimous, record_vote, vote_again
from app.meetings.words import meeting_name, of_meeting
from app.members.attachments import FileToKeep
from db.vocabulary import AttendanceRole, Reply


def agenda(session: Session, meeting_id: int, account: Facts) -> Changes:
    """Put the questions on the agenda with their speakers and papers; some it offers by itself."""
    done = [begin_agenda(session, meeting_id)]
    for facts in account["items"]:
        if not _items(session, meeting_id, facts):
            done.append(add_item(session, meeting_id, facts["title"]))
        item_id = the_item(session, meeting_id, facts)
        done.append(change_item(session, item_id, speaker=facts.get("speaker"), note=facts.get("note")))
        for name, words in facts.get("papers", ()):
            done.append(attach_paper(session, item_id, FileToKeep(name, words.encode())))
    return in_one(f"Составлена повестка {_of(session, meeting_id)}", *done)


def invitations(session: Session, meeting_id: int, account: Facts) -> Changes:
    """Invite all who have a vote, and the guests; enter what was answered."""
    done = [invite_all(session, meeting_id)]
    done += [invite_guest(session, meeting_id, Guest(*guest)) for guest in account.get("guests", ())]
    comes = account.get("comes") or [who for who, *_ in account["came"]]
    for reply, named in ((Reply.COMES, comes), (Reply.STAYS_AWAY, account["stays_away"])):
        rows = _rows(session, meeting_id)
        done.append(set_reply(session, [rows[who] for who in named], reply))
    return in_one(f"Разосланы приглашения: {_named(session, meeting_id)}", *done)


def attendance(session: Session, meeting_id: int, account: Facts) -> Changes:
    """Enter who counts the votes, and who came with what mandate."""
    done = [set_commission(session, meeting_id, tuple(account["commission"]))]
    rows = _rows(session, meeting_id)
    for who, *told in account["came"]:
        for column, words in zip(("mandate", "name", "proxy"), told, strict=False):
            done.append(write_on_sheet(session, rows[who], column, words))
    guests = [row.id for row in sheet.attendance(session, meeting_id) if row.role is AttendanceRole.GUEST]
    came = [*(rows[who] for who, *_ in account["came"]), *guests]
    done.append(mark_present(session, came, present=True))
    return in_one(f"Отмечены пришедшие: {_named(session, meeting_id)}", *done)


def votes(session: Session, meeting_id: int, account: Facts) -> Changes:
    """Enter who spoke and how it was voted on every question."""
    done = [
        changes
        for facts in account["items"]
        for changes in _on(session, the_item(session, meeting_id, facts), facts)
    ]
    return in_one(f"Внесены голосования {_of(session, meeting_id)}", *done)


def the_item(session: Session, meeting_id: int, facts: Facts) -> int:
    """Return the question of the agenda that the facts tell of."""
    (item_id,) = _items(session, meeting_id, facts)
    return item_id


def _on(session: Session, item_id: int, facts: Facts) -> Iterator[Changes]:
    if spoken := facts.get("spoken"):
        yield change_item(session, item_id, spoken="\n".join(spoken))
    before = None
    for vote in facts.get("votes", ()):
        changes = _vote(session, item_id, vote, before)
        (before,) = changes.ids
        yield changes
    after = None
    for round_ in facts.get("rounds", ()):
        stood = tuple((name, count) for name, count in round_["candidates"])
        entry = ElectionEntry(stood, subject=facts["seat"], counts=Counts(issued=round_["issued"], spoilt=0))
        changes = record_election(session, item_id, entry, after_id=after)
        (after,) = changes.ids
        yield changes


def _vote(session: Session, item_id: int, facts: Facts, before: int | None) -> Changes:
    subject = facts.get("subject", "")
    if facts.get("unanimous"):
        return record_unanimous(session, item_id, subject)
    counts = Counts(
        facts["for"], facts["against"], facts["abstained"], facts.get("issued"), facts.get("spoilt")
    )
    entry = VoteEntry(counts, subject, facts.get("secret", False))
    if facts.get("again") and before is not None:
        return vote_again(session, before, entry)
    return record_vote(session, item_id, entry)


def _items(session: Session, meeting_id: int, facts: Facts) -> list[int]:
    """Return the questions that begin so; what the agenda offers by itself says more."""
    items = agenda_items(session, meeting_id)
    return [item.id for item in items if item.title.startswith(facts["title"])]


def _rows(session: Session, meeting_id: int) -> dict[str, int]:
    """Return the rows of the sheet by the organisation, or by the name of a member or a guest."""
    return {row.organization or row.name: row.id for row in sheet.attendance(session, meeting_id)}


def _of(session: Session, meeting_id: int) -> str:
    meeting = the_meeting(session, meeting_id)
    return of_meeting(meeting.kind, meeting.number)


def _named(session: Session, meeting_id: int) -> str:
    meeting = the_meeting(session, meeting_id)
    return meeting_name(meeting.kind, meeting.number)
