"""What is warned about before the adoption; none of it stands in the way."""

from dataclasses import replace
from datetime import date

from app.meetings.attendance import attendance
from app.meetings.attendance_operations import mark_present
from app.meetings.invitations import invite_all
from app.office import Office
from app.resolutions.adoption import adopt
from app.resolutions.decisions.assign import Assign
from app.resolutions.decisions.exclude import Exclude
from app.resolutions.operations import import_resolution
from app.resolutions.plan import plan
from app.resolutions.queries import state_of
from app.resolutions.text import Adoption, Clause, ResolutionText
from db.models import Resolution
from db.vocabulary import MeetingKind, ResolutionState
from tests.builders import member

DAY = date(2026, 6, 19)
EXCLUDES = "Исключить ОО «Мост» из состава совета в связи с утратой связи."
TEXT = ResolutionText(
    title="РЕЗОЛЮЦИЯ",
    meeting_kind=MeetingKind.THEMATIC,
    number=20,
    date_from=DAY,
    date_to=DAY,
    operative="ПОСТАНОВИЛИ",
    clauses=(
        Clause(
            "1",
            EXCLUDES,
            decisions=(Exclude(organization="ОО «Мост»", reason="в связи с утратой связи"),),
        ),
    ),
)


def warnings(office: Office, drafted: int) -> list[str]:
    """What the plan warns about, with plain spaces."""
    return [sentence.replace("\u00a0", " ") for sentence in office.read(plan, drafted).warnings]


def test_a_meeting_that_usually_decides_it_is_not_warned_about(office: Office) -> None:
    member(office, "ОО «Мост»")
    assert warnings(office, office.do(import_resolution, TEXT).ids[0]) == []


def test_a_sitting_that_may_not_exclude_is_warned_about_and_may(office: Office) -> None:
    member(office, "ОО «Мост»")
    drafted = office.do(import_resolution, replace(TEXT, meeting_kind=MeetingKind.SECRETARIAT)).ids[0]
    assert warnings(office, drafted) == [
        "п. 1: исключение – заседание секретариата этого не решает. Проверьте, то ли это заседание."
    ]
    office.do(adopt, drafted)
    assert office.read(state_of, drafted) is ResolutionState.ADOPTED


def test_a_quorum_that_was_not_reached_is_warned_about_once_it_is_noted_who_came(office: Office) -> None:
    for name in ("ОО «Мост»", "ОО «Причал»", "ОО «Берег»"):
        member(office, name)
    drafted = office.do(import_resolution, TEXT).ids[0]
    meeting = office.read(lambda session: session.get_one(Resolution, drafted).meeting_id)
    assert meeting is not None
    office.do(invite_all, meeting)
    assert warnings(office, drafted) == []
    invited = [row.id for row in office.read(attendance, meeting)]
    office.do(mark_present, invited[:1], present=True)
    (sentence,) = warnings(office, drafted)
    assert "Проверьте явку" in sentence
    office.do(mark_present, invited, present=True)
    assert warnings(office, drafted) == []
    assert "3" in office.read(plan, drafted).quorum


def test_a_text_that_decides_something_else_than_its_facts_is_warned_about(office: Office) -> None:
    member(office, "ОО «Мост»")
    other = replace(TEXT.clauses[0], text=EXCLUDES.replace("Мост", "Берег"))
    (sentence,) = warnings(office, office.do(import_resolution, replace(TEXT, clauses=(other,))).ids[0])
    assert sentence.startswith("п. 1: текст и решение расходятся")


def test_a_reference_that_leads_nowhere_is_warned_about(office: Office) -> None:
    task = Clause("1", "Собрать ноты согласно п. 7в.", decisions=(Assign(),))
    (sentence,) = warnings(office, office.do(import_resolution, replace(TEXT, clauses=(task,))).ids[0])
    assert "п. 7в" in sentence


def test_votes_that_contradict_the_formula_are_warned_about_first(office: Office) -> None:
    told = Adoption("Утверждена единогласно.", unanimous=True, votes_for=18, against=2)
    drafted = office.do(import_resolution, replace(TEXT, adoption=told, unplaced=("лишнее",))).ids[0]
    first, last = warnings(office, drafted)
    assert first.startswith("Формула принятия не согласуется")
    assert last.startswith("Не нашли места: лишнее")
