from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from app.assignments.queries import assignments
from app.assignments.rows import AssignmentRow, Standing
from app.assignments.story import story
from app.check import problems
from app.composition.queries import composition
from app.council import council_details
from app.demo import build, write
from app.demo.old_registry import write_old_registry
from app.desk.items import Kind, Urgency
from app.desk.queries import desk
from app.emblem import emblem
from app.errors import UserError
from app.history import operations
from app.meetings.agenda import agenda
from app.meetings.attendance import attendance
from app.meetings.queries import meetings
from app.meetings.quorum import quorum
from app.meetings.rows import MeetingRow
from app.meetings.votes import votes
from app.members.importing import Outcome, carry_out, read_sheets, understand
from app.members.importing import plan as plan_import
from app.members.queries import card, counts, registry, the_one_named
from app.members.rows import Card
from app.office import Office
from app.resolutions.adoption import adopt
from app.resolutions.corrections import corrections
from app.resolutions.dispatching import dispatches
from app.resolutions.extracts import extracts
from app.resolutions.plan import plan
from app.resolutions.queries import resolution_text, resolutions
from app.resolutions.text import ResolutionText, walk
from db.vocabulary import (
    AgendaKind,
    Body,
    DecisionKind,
    DocumentKind,
    EventKind,
    Recurrence,
    Reply,
    ResolutionState,
    Status,
    VoteKind,
)

TODAY = date(2026, 11, 20)
A, S, F, C, N = Status.ACTIVE, Status.SUSPENDED, Status.FORMER, Status.CANDIDATE, Status.NONE


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("demo") / "совет.sovet"
    build(path, TODAY)
    return path


@pytest.fixture
def office(path: Path):
    with Office.open(path, writing=False) as office:
        yield office


@pytest.fixture
def own_office(path: Path, tmp_path: Path):
    """An office that a test may change."""
    copy = tmp_path / "копия.sovet"
    copy.write_bytes(path.read_bytes())
    with Office.open(copy) as office:
        yield office


def card_of(office: Office, name: str, day: date = TODAY) -> Card:
    return office.read(card, office.read(the_one_named, name), day)


def status_of(office: Office, name: str, day: date = TODAY) -> Status:
    return card_of(office, name, day).row.status


def steps_of(office: Office, name: str) -> list[tuple[EventKind, date]]:
    return [(event.kind, event.effective) for event in reversed(card_of(office, name).events)]


def text_of(office: Office, number: int) -> ResolutionText:
    (id_,) = [row.id for row in office.read(resolutions) if row.number == number]
    return office.read(resolution_text, id_)


def meeting_called(office: Office, name: str) -> MeetingRow:
    (row,) = [row for row in office.read(meetings, TODAY) if row.name.replace("\u00a0", " ") == name]
    return row


def assignment_about(office: Office, words: str) -> AssignmentRow:
    return office.read(assignments, TODAY, search=words)[0]


def draft_of(office: Office) -> int:
    (id_,) = [row.id for row in office.read(resolutions) if row.state is ResolutionState.DRAFT]
    return id_


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (date(2009, 3, 14), {}),
        (date(2009, 3, 15), {A: 9}),
        (date(2012, 6, 30), {A: 17, S: 1}),
        (date(2017, 1, 15), {A: 21, F: 3, C: 1}),
        (date(2018, 5, 18), {A: 22, F: 3, C: 1, N: 1}),
        (date(2018, 5, 19), {A: 22, S: 1, F: 3, N: 1}),
        (date(2021, 5, 22), {A: 24, F: 3, N: 1}),
        (date(2024, 6, 15), {A: 21, S: 2, F: 4, N: 2}),
        (TODAY, {A: 20, S: 3, F: 4, C: 1, N: 2}),
    ],
)
def test_the_registry_has_its_members_of_every_day(office: Office, day: date, expected: dict[Status, int]):
    assert office.read(counts, day) == dict.fromkeys(Status, 0) | expected


def test_the_registry_knows_thirty_organisations_in_five_regions(office: Office):
    rows = office.read(registry, TODAY)
    assert len(rows) == 30
    assert len({row.region for row in rows}) == 5
    assert all(row.leader and row.city for row in rows)


def test_a_readmitted_organisation_keeps_its_one_card(office: Office):
    assert steps_of(office, "ОО «Верховье»") == [
        (EventKind.ADMITTED, date(2009, 3, 15)),
        (EventKind.EXCLUDED, date(2015, 5, 16)),
        (EventKind.ADMITTED, date(2021, 5, 22)),
    ]


def test_a_suspension_is_extended_lifted_and_comes_again(office: Office):
    assert [kind for kind, _ in steps_of(office, "ОО «Дом ремёсел»")] == [
        EventKind.ADMITTED,
        EventKind.SUSPENDED,
        EventKind.EXTENDED,
        EventKind.RESTORED,
        EventKind.SUSPENDED,
    ]
    assert card_of(office, "ОО «Дом ремёсел»").row.until == "до отчётно-выборной конференции 2027 года"


def test_every_step_of_every_membership_has_its_basis(office: Office):
    cards = [office.read(card, row.id, TODAY) for row in office.read(registry, TODAY)]
    events = [event for found in cards for event in found.events]
    assert {event.kind for event in events} == set(EventKind)
    assert all(event.basis for event in events)


@pytest.mark.parametrize(
    ("name", "kind", "basis"),
    [
        ("ОО «Дом ремёсел»", EventKind.SUSPENDED, "резолюция IX страновой тематической конференции"),
        ("Филиал «Театр книги»", EventKind.ADMITTED, "резолюция IX страновой тематической конференции"),
        ("ОО «Дом ремёсел»", EventKind.RESTORED, "п. 2 резолюции XI страновой отчётно-выборной конференции"),
        ("Клуб «Ладья»", EventKind.ADMITTED, "п. 3 резолюции XI страновой отчётно-выборной конференции"),
        ("ОО «Верховье»", EventKind.ADMITTED, "п. 4 резолюции XI страновой отчётно-выборной конференции"),
        ("ОФ «Попечение»", EventKind.EXCLUDED, "п. 3 резолюции XIV страновой тематической конференции"),
        ("ОО «Наш двор»", EventKind.SUSPENDED, "п. 4 резолюции XIV страновой тематической конференции"),
    ],
)
def test_what_a_resolution_decided_stands_on_its_clause(
    office: Office, name: str, kind: EventKind, basis: str
):
    found = [
        event.basis.replace("\u00a0", " ") for event in card_of(office, name).events if event.kind is kind
    ]
    assert any(words.startswith(basis) for words in found)


def test_an_organisation_renamed_twice_bore_three_names(office: Office):
    names = [
        card_of(office, "Союз «Голоса реки»", day).row.name
        for day in (date(2011, 9, 30), date(2011, 10, 1), date(2017, 2, 5), date(2017, 2, 6))
    ]
    assert names == [
        "Устьинский любительский хор",
        "Хоровое общество «Голоса реки»",
        "Хоровое общество «Голоса реки»",
        "Союз хоров «Голоса реки»",
    ]


def test_leaders_change_and_one_leads_two(office: Office):
    leaders = [
        card_of(office, "ОО «Заречье молодое»", date(year, 1, 1)).row.leader for year in (2015, 2019, 2023)
    ]
    assert leaders == ["Громова Дарья Олеговна", "Седых Артём Павлович", "Ниязова Малика Тимуровна"]
    led = [
        row.short_name for row in office.read(registry, TODAY) if row.leader == "Маслова Надежда Николаевна"
    ]
    assert led == ["Ассоциация «Ремесленный ряд»", "Союз «Гончарный круг»"]


def test_contact_is_lost_with_three_active_members_and_unknown_with_two(office: Office):
    active = office.read(registry, TODAY, statuses=frozenset({A}))
    lost = {row.short_name for row in active if row.last_contact and row.last_contact < date(2023, 11, 20)}
    unknown = {row.short_name for row in active if row.last_contact is None}
    assert lost == {"ОФ «Колодец»", "Студия «Окоём»", "ОО «Семейный очаг»"}
    assert unknown == {"ОФ «Добрый лекарь»", "Союз «Гончарный круг»"}


def test_four_resolutions_and_one_minutes_are_adopted_and_the_last_is_a_draft(office: Office):
    states = {(row.kind, row.number): row.state for row in office.read(resolutions)}
    resolution, adopted = DocumentKind.RESOLUTION, ResolutionState.ADOPTED
    assert states == {
        **{(resolution, number): adopted for number in (9, 11, 14, 15)},
        (DocumentKind.MINUTES, 41): adopted,
        (resolution, 16): ResolutionState.DRAFT,
    }


@pytest.mark.parametrize("number", [9, 11, 14, 15, 16])
def test_every_resolution_is_read_to_the_last_letter(office: Office, number: int):
    text = text_of(office, number)
    assert text.theme
    assert text.place
    assert text.adoption.text
    assert text.unplaced == ()


def test_the_draft_decides_exactly_this(office: Office):
    clauses = walk(text_of(office, 16).clauses)
    decided = [(clause.marker, decision.kind) for clause in clauses for decision in clause.decisions]
    assert [one for one in decided if one[1] is not DecisionKind.ASSIGN] == [
        ("4а", DecisionKind.PUBLISH),
        ("5", DecisionKind.STANDING),
        ("9", DecisionKind.EXCLUDE),
        ("10", DecisionKind.SUSPEND),
        ("11", DecisionKind.ADMIT),
        ("13", DecisionKind.SCHEDULE),
    ]


def test_the_responsible_of_a_later_sibling_answers_for_the_whole_clause(office: Office):
    responsible = {clause.marker: clause.responsible for clause in walk(text_of(office, 16).clauses)}
    assert {marker for marker, who in responsible.items() if who == ("Н.Н. Маслова",)} == {
        "4",
        "4а",
        "4б",
        "4в",
        "4г",
    }
    assert responsible["3а"] == ("О.Р. Тихому", "Г.В. Степному")


def test_the_vote_of_the_short_resolution_is_kept(office: Office):
    adoption = text_of(office, 11).adoption
    assert (adoption.votes_for, adoption.against, adoption.abstained) == (21, 1, 2)


def test_the_resolution_with_a_letterhead_keeps_its_appendix(office: Office):
    text = text_of(office, 14)
    assert text.letterhead[0] == "СОДРУЖЕСТВО ЗАРЕЧЬЯ"
    assert len(text.appendices) == 1
    assert text.signatures[0].position.split() == ["Председатель", "Координационного", "совета"]


def test_the_draft_can_be_adopted(own_office: Office):
    id_ = draft_of(own_office)
    assert own_office.read(plan, id_).obstacles == ()
    own_office.do(adopt, id_)
    assert status_of(own_office, "ОО «Наш двор»") is F
    assert status_of(own_office, "ОФ «Колодец»") is S
    assert status_of(own_office, "Клуб «Книга и круг»") is A
    assert status_of(own_office, "ОФ «Колодец»", date(2026, 11, 13)) is A
    assert own_office.read(problems) == []


def test_the_newest_conference_had_its_quorum_and_a_secret_vote(office: Office):
    conference = meeting_called(office, "XVI страновая тематическая конференция")
    came = office.read(quorum, conference.id)
    assert (came.present, came.entitled, came.needed) == (15, 20, 11)
    taken = office.read(votes, conference.id)
    assert [vote.unanimous for vote in taken if vote.secret] == [False]
    assert {vote.passed for vote in taken if vote.stands} == {True}
    proxies = [row for row in office.read(attendance, conference.id) if row.proxy]
    assert all(row.present and row.mandate for row in proxies)
    assert len(proxies) == 2


def test_the_deputy_was_elected_in_the_second_round_and_the_minutes_say_so(office: Office):
    sitting = meeting_called(office, "заседание совета № 41")
    rounds = [vote for vote in office.read(votes, sitting.id) if vote.kind is VoteKind.ELECTION]
    assert [[each.name for each in vote.candidates if each.elected] for vote in rounds] == [
        [],
        ["Маслова Надежда Николаевна"],
    ]
    minutes = text_of(office, 41)
    assert minutes.kind is DocumentKind.MINUTES
    assert any("Избрана Маслова" in clause.text.replace("\u00a0", " ") for clause in walk(minutes.clauses))


def test_the_sitting_of_next_week_has_its_agenda_papers_and_answers(office: Office):
    sitting = meeting_called(office, "заседание совета № 42")
    items = office.read(agenda, sitting.id)
    assert [len(item.papers) for item in items] == [0, 0, 0, 2, 0]
    assert items[0].kind is AgendaKind.MINUTES
    answers = Counter(row.reply for row in office.read(attendance, sitting.id))
    assert answers == {Reply.COMES: 6, Reply.STAYS_AWAY: 1, None: 3}


def test_the_planned_conference_has_the_suspension_that_waits_for_it_on_its_agenda(office: Office):
    planned = meeting_called(office, "XVII страновая отчётно-выборная конференция")
    assert planned.date_from is None
    assert [item.kind for item in office.read(agenda, planned.id)] == [
        AgendaKind.MINUTES,
        AgendaKind.SUSPENSION,
    ]
    waiting = assignment_about(office, "дату и место")
    assert (waiting.meeting_id, waiting.deadline) == (planned.id, date(2027, 1, 1))


def test_assignments_stand_in_every_way_an_assignment_can_stand(office: Office):
    moved = office.read(story, assignment_about(office, "образцы узоров").id, TODAY)
    assert [move.why for move in moved.moves] == ["весенняя распутица закрыла дорогу в Дальний"]
    histories = assignment_about(office, "юбилейной книги")
    assert (histories.parts_done, histories.parts) == (10, 20)
    again = assignment_about(office, "сводку")
    assert (again.recurrence, again.standing) == (Recurrence.QUARTERLY, Standing.NOT_YET)
    assert assignment_about(office, "передвижную").result.startswith("Выставка открыта")


def test_the_desk_of_the_day_holds_a_little_of_everything(office: Office):
    lying = office.read(desk, TODAY)
    assert {item.kind for item in lying} == {
        Kind.TERM,
        Kind.ASSIGNMENT,
        Kind.MEETING,
        Kind.MINUTES,
        Kind.SILENCE,
        Kind.POST,
        Kind.BIRTHDAY,
        Kind.ANNIVERSARY,
    }
    assert Counter(item.urgency for item in lying)[Urgency.OVERDUE] == 3
    assert len(lying) == 11


def test_a_resolution_was_signed_sent_corrected_and_quoted(office: Office):
    (row,) = [row for row in office.read(resolutions) if row.number == 15]
    assert row.signing.words().replace("\u00a0", " ") == "подписана 18.06.2025, дело 02-05, л. 12–15"
    assert len(office.read(dispatches, row.id)) == 20
    assert [one.addressee for one in office.read(extracts, row.id)] == [
        "Хор «Тихая вода»",
        "ОО «Наш двор»",
        "ОО «Дом ремёсел»",
    ]
    (misprint,) = office.read(corrections, row.id)
    assert "гостеприимтво" in misprint.before
    assert "гостеприимство" in misprint.after


def test_the_papers_bear_the_emblem_the_stamp_and_the_executor(office: Office):
    details = office.read(council_details)
    assert details.has_stamp
    assert details.executor
    assert office.read(emblem).startswith(b"\x89PNG")


def test_every_body_of_the_council_has_its_people(office: Office):
    held = Counter(row.body for row in office.read(composition, TODAY))
    assert held == {Body.COUNCIL: 10, Body.SECRETARIAT: 3, Body.AUDIT: 3}


def test_each_step_of_the_story_can_be_taken_back_by_itself(own_office: Office):
    before = own_office.read(lambda session: len(operations(session)))
    own_office.undo()
    assert own_office.read(lambda session: len(operations(session))) == before + 1
    assert own_office.read(problems) == []


def test_the_file_is_sound_and_its_history_can_be_read(office: Office):
    assert office.read(problems) == []
    assert office.read(operations)[-1].name.startswith("Создан файл секретариата")


def test_an_earlier_day_knows_nothing_of_later_ones(tmp_path: Path):
    path = tmp_path / "2016.sovet"
    build(path, date(2016, 12, 31))
    with Office.open(path, writing=False) as office:
        assert office.read(resolutions) == []
        assert office.read(counts, TODAY)[A] == 21


def test_the_demonstration_writes_its_files_and_may_be_repeated(tmp_path: Path):
    first, again = write(tmp_path / "показ"), write(tmp_path / "показ")
    assert first == again
    assert all(path.stat().st_size > 0 for path in again)
    assert Counter(path.suffix for path in again) == {
        ".sovet": 1,
        ".xlsx": 4,
        ".docx": 6,
        ".pdf": 6 + 4 + 4 + 6 + 3 + 2,  # documents, extracts, registry, meetings, commissions, lists
        ".ics": 1,
    }


def test_the_former_registry_of_the_invented_council_can_be_taken_in(own_office: Office, tmp_path: Path):
    sheets = understand(read_sheets(write_old_registry(tmp_path)))
    assert [sheet.taken for sheet in sheets] == [True, False]
    proposed = own_office.read(plan_import, sheets)
    outcomes = {row.line: row.outcome for row in proposed.rows}
    assert {outcomes[line] for line in (10, 14, 19)} == {Outcome.NEW}
    assert [outcomes[line] for line in (8, 15, 18)] == [Outcome.CHANGED, Outcome.NEW, Outcome.QUESTION]
    own_office.do(carry_out, proposed)
    assert own_office.read(problems) == []


def test_a_foreign_file_in_the_way_is_not_touched(tmp_path: Path):
    foreign = tmp_path / "Содружество Заречья.sovet"
    foreign.write_text("чужое", encoding="utf-8")
    with pytest.raises(UserError, match="не файл секретариата"):
        write(tmp_path)
    assert foreign.read_text(encoding="utf-8") == "чужое"
