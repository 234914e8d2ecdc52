"""The agenda: what puts itself there, numbers that stay, papers and drafts, what is printed."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import select
from sqlalchemy.orm import Session

from app.changes import Changes
from app.check import problems
from app.documents.text import render_text
from app.errors import UserError
from app.meetings.agenda import agenda
from app.meetings.agenda_document import compose_agenda
from app.meetings.agenda_drafts import attach_draft, begin_draft, detach_draft
from app.meetings.agenda_operations import (
    add_item,
    begin_agenda,
    change_item,
    move_item,
    remove_item,
    renumber,
)
from app.meetings.agenda_papers import attach_paper, paper_file, remove_paper
from app.meetings.documents import documents, drafts_for
from app.meetings.operations import MeetingFacts, plan_meeting
from app.meetings.rows import AgendaRow
from app.meetings.rules import shifted
from app.members.attachments import FileToKeep
from app.office import Office
from app.resolutions.operations import import_resolution, remove_draft
from app.resolutions.queries import resolution_text
from app.resolutions.text import Clause, ResolutionText
from db.models import AgendaItem, Vote
from db.vocabulary import AgendaKind, EventKind, MeetingKind
from tests.builders import member, step

AUTUMN = "сентябрь–октябрь 2027 год"


def meeting(
    office: Office,
    kind: MeetingKind = MeetingKind.ELECTION,
    number: int = 21,
    day: date | None = None,
    **facts: str,
) -> int:
    """A meeting of a day, or one planned for the autumn."""
    period = "" if day else AUTUMN
    told = MeetingFacts(kind, number, date_from=day, date_to=day, period=period, **facts)
    return office.do(plan_meeting, told).ids[0]


def titles(office: Office, meeting_id: int) -> list[tuple[int, str]]:
    """The numbers and titles of the agenda in the order of hearing."""
    return [(row.number, row.title) for row in office.read(agenda, meeting_id)]


def item(office: Office, meeting_id: int, place: int) -> AgendaRow:
    """The item that is heard so many places after the first."""
    return office.read(agenda, meeting_id)[place]


@pytest.fixture
def three(office: Office) -> int:
    """A meeting with three questions."""
    meeting_id = meeting(office)
    for title in ("О бюджете", "О чтениях", "Разное"):
        office.do(add_item, meeting_id, title)
    return meeting_id


def test_the_offered_agenda_begins_with_the_minutes_of_the_last_meeting_of_the_same_body(
    office: Office,
) -> None:
    meeting(office, MeetingKind.COUNCIL, 5, date(2026, 3, 12))
    meeting(office, MeetingKind.THEMATIC, 20, date(2026, 6, 19))
    meeting(office, MeetingKind.COUNCIL, 7, date(2027, 3, 12))
    sitting = meeting(office, MeetingKind.COUNCIL, 6, date(2026, 9, 12))
    office.do(begin_agenda, sitting)
    (row,) = office.read(agenda, sitting)
    assert (row.number, row.kind) == (1, AgendaKind.MINUTES)
    assert row.title == "Об утверждении протокола заседания совета №\u00a05 от 12.03.2026"


def test_minutes_that_are_on_an_agenda_already_are_not_offered_again(office: Office) -> None:
    meeting(office, MeetingKind.COUNCIL, 5, date(2026, 3, 12))
    office.do(begin_agenda, meeting(office, MeetingKind.COUNCIL, 6, date(2026, 9, 12)))
    beside = meeting(office, MeetingKind.COUNCIL, 8, date(2026, 9, 12))
    with pytest.raises(UserError, match="не составится"):
        office.do(begin_agenda, beside)


def test_a_suspension_that_waits_for_the_meeting_is_a_question_of_its_own(office: Office) -> None:
    crafts = member(office, "Общественное объединение «Дом ремёсел»")
    back = member(office, "Союз «Голоса реки»")
    called = meeting(office)
    until = "до отчётно-выборной конференции 2027 года"
    for suspended in (crafts, back):
        step(office, suspended, EventKind.SUSPENDED, date(2026, 6, 19), until=until, until_meeting_id=called)
    step(office, back, EventKind.RESTORED, date(2026, 8, 1))
    office.do(begin_agenda, called)
    (row,) = office.read(agenda, called)
    assert (row.kind, row.organization_id) == (AgendaKind.SUSPENSION, crafts)
    assert row.title == ("О членстве общественного объединения «Дом ремёсел», приостановленном 19.06.2026")


def test_of_an_extended_suspension_the_first_day_is_told(office: Office) -> None:
    crafts = member(office, "Общественное объединение «Дом ремёсел»")
    called = meeting(office)
    step(office, crafts, EventKind.SUSPENDED, date(2025, 6, 14), until="до конца года")
    step(office, crafts, EventKind.EXTENDED, date(2026, 6, 19), until="до XXI", until_meeting_id=called)
    office.do(begin_agenda, called)
    (row,) = office.read(agenda, called)
    assert row.title.endswith("приостановленном 14.06.2025")


def test_what_came_later_is_added_behind_its_kind_under_a_new_number(office: Office, three: int) -> None:
    meeting(office, MeetingKind.THEMATIC, 20, date(2026, 6, 19))
    office.do(begin_agenda, three)
    assert [number for number, _ in titles(office, three)] == [4, 1, 2, 3]
    assert item(office, three, 0).kind is AgendaKind.MINUTES


def test_a_number_stays_when_items_move_and_renumbering_is_a_command(office: Office, three: int) -> None:
    office.do(move_item, item(office, three, 2).id, -2)
    assert titles(office, three) == [(3, "Разное"), (1, "О бюджете"), (2, "О чтениях")]
    office.do(move_item, item(office, three, 0).id, -1)
    assert item(office, three, 0).title == "Разное"
    office.do(renumber, three)
    assert titles(office, three) == [(1, "Разное"), (2, "О бюджете"), (3, "О чтениях")]
    office.undo()
    assert titles(office, three)[0] == (3, "Разное")


def test_a_new_item_stands_below_the_chosen_one_under_the_next_free_number(
    office: Office, three: int
) -> None:
    office.do(add_item, three, "О доме ремёсел", "Г.В. Степной", below=item(office, three, 0).id)
    assert titles(office, three) == [
        (1, "О бюджете"),
        (4, "О доме ремёсел"),
        (2, "О чтениях"),
        (3, "Разное"),
    ]
    assert item(office, three, 1).speaker == "Г.В. Степной"


@given(st.permutations(range(6)), st.integers(0, 5), st.integers(-9, 9))
def test_one_item_moves_and_the_others_keep_their_order(order: list[int], moved: int, steps: int) -> None:
    after = shifted(order, moved, steps)
    assert [each for each in after if each != moved] == [each for each in order if each != moved]
    assert after.index(moved) == min(max(order.index(moved) + steps, 0), 5)


def test_an_item_without_a_title_is_refused(office: Office, three: int) -> None:
    with pytest.raises(UserError, match="о чём вопрос"):
        office.do(add_item, three, "  ")
    with pytest.raises(UserError, match="о чём вопрос"):
        office.do(change_item, item(office, three, 0).id, title=" ")
    office.do(change_item, item(office, three, 0).id, speaker=" Г.В. Степной ")
    assert (item(office, three, 0).title, item(office, three, 0).speaker) == ("О бюджете", "Г.В. Степной")


def test_a_removed_item_comes_back_with_its_papers(office: Office, three: int) -> None:
    budget = item(office, three, 0).id
    office.do(attach_paper, budget, FileToKeep("Смета.pdf", b"%PDF"))
    office.do(remove_item, budget)
    assert titles(office, three) == [(2, "О чтениях"), (3, "Разное")]
    office.undo()
    assert item(office, three, 0).papers[0][1] == "Смета.pdf"
    assert office.read(problems) == []


def test_an_item_that_was_voted_on_stays(office: Office, three: int) -> None:
    budget = item(office, three, 0).id

    office.do(_voted_on, budget)
    with pytest.raises(UserError, match="голосование"):
        office.do(remove_item, budget)


def test_papers_are_kept_given_out_and_taken_off(office: Office, three: int) -> None:
    budget = item(office, three, 0).id
    office.do(attach_paper, budget, FileToKeep("Смета.pdf", b"%PDF"))
    with pytest.raises(UserError, match="уже приложен"):
        office.do(attach_paper, budget, FileToKeep("Смета 2.pdf", b"%PDF"))
    with pytest.raises(UserError, match="программа"):
        office.do(attach_paper, budget, FileToKeep("Смета.exe", b"MZ"))
    paper = item(office, three, 0).papers[0][0]
    assert office.read(paper_file, paper) == FileToKeep("Смета.pdf", b"%PDF")
    office.do(remove_paper, paper)
    assert item(office, three, 0).papers == ()


def test_a_draft_goes_with_an_item_and_becomes_one_of_the_meeting(office: Office, three: int) -> None:
    text = ResolutionText(title="РЕЗОЛЮЦИЯ", theme="Голоса реки", clauses=(Clause("1", "Петь."),))
    drafted = office.do(import_resolution, text).ids[0]
    assert [row.words for row in office.read(drafts_for, three)] == ["Резолюция «Голоса реки»"]
    office.do(attach_draft, item(office, three, 1).id, drafted)
    row = item(office, three, 1)
    assert (row.resolution_id, row.resolution) == (drafted, "Резолюция «Голоса реки»")
    assert [each.id for each in office.read(documents, three)] == [drafted]
    office.do(detach_draft, row.id)
    assert item(office, three, 1).resolution == ""


def test_a_draft_begun_from_an_item_knows_its_meeting(office: Office, three: int) -> None:
    begun = office.do(begin_draft, item(office, three, 0).id).ids[0]
    text = office.read(resolution_text, begun)
    assert (text.meeting_kind, text.number) == (MeetingKind.ELECTION, 21)
    assert item(office, three, 0).resolution_id == begun
    office.undo()
    assert item(office, three, 0).resolution_id is None
    assert office.read(documents, three) == []


def test_a_question_stands_without_its_draft_when_that_is_removed(office: Office, three: int) -> None:
    begun = office.do(begin_draft, item(office, three, 0).id).ids[0]
    office.do(remove_draft, begun)
    assert item(office, three, 0).resolution_id is None
    office.undo()
    assert item(office, three, 0).resolution_id == begun


def test_the_printed_agenda_has_meeting_day_place_numbers_and_speakers(office: Office) -> None:
    day = date(2027, 9, 25)
    called = meeting(office, day=day, place="г. Заречный", theme="Голоса реки")
    with pytest.raises(UserError, match="нет вопросов"):
        office.read(compose_agenda, called)
    office.do(add_item, called, "О бюджете", "Г.В. Степной")
    document = office.read(compose_agenda, called)
    printed = render_text(document).replace("\u00a0", " ")
    for words in (
        "ПОВЕСТКА ДНЯ\nXXI страновой отчётно-выборной конференции",
        "«Голоса реки»",
        "25 сентября 2027 г., г. Заречный",
        "1. О бюджете",
        "Докладчик: Г.В. Степной",
    ):
        assert words in printed
    assert document.letterhead
    assert not office.read(compose_agenda, called, letterhead=False).letterhead


def test_positions_are_stored_without_gaps(office: Office, three: int) -> None:
    office.do(remove_item, item(office, three, 0).id)
    rows = office.read(lambda session: list(session.scalars(select(AgendaItem.position))))
    assert sorted(rows) == [0, 1]


def _voted_on(session: Session, item_id: int) -> Changes:
    session.add(Vote(item_id=item_id, position=0))
    return Changes("Голосование", frozenset())
