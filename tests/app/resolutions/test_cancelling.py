"""Cancelling an adoption: every row as it was before, or a sentence for each thing that depends on it."""

from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.check import problems
from app.errors import UserError
from app.members.operations import add_line
from app.office import Office
from app.resolutions.adoption import adopt
from app.resolutions.cancelling import cancel_adoption, cancel_plan
from app.resolutions.decisions.amend import Amend
from app.resolutions.decisions.assign import Assign
from app.resolutions.decisions.exclude import Exclude
from app.resolutions.decisions.restore import Restore
from app.resolutions.decisions.suspend import Suspend
from app.resolutions.queries import resolutions, state_of
from app.resolutions.vote import Vote
from db.vocabulary import EventKind, ResolutionState
from tests.app.resolutions.decisions_taken import adopted, draft
from tests.app.resolutions.test_undo_of_adoption import LATER, NEXT_YEAR, NINETEENTH, prepare
from tests.builders import member, organization, step
from tests.contents import contents

DAY = date(2026, 6, 19)
LATER_DAY = date(2026, 9, 3)


def in_the_way(office: Office, resolution_id: int) -> list[str]:
    """What depends on the adoption, with plain spaces."""
    planned = office.read(cancel_plan, resolution_id)
    return [sentence.replace("\u00a0", " ") for sentence in planned.in_the_way]


@settings(max_examples=12, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(chosen=st.sets(st.sampled_from(range(len(LATER))), min_size=1), others=st.booleans())
def test_cancelling_puts_back_every_row_that_the_adoption_wrote(
    office: Office, chosen: set[int], others: bool
) -> None:
    if not office.read(contents)["resolution"]:
        prepare(office)
    drafted = draft(office, 20, DAY, *(LATER[place] for place in sorted(chosen)), period=NEXT_YEAR)
    before = office.read(contents)
    office.do(adopt, drafted, Vote(18, 2, 1))
    if others:  # what the office does elsewhere meanwhile stands in nobody's way
        somebody = organization(office, f"Хор № {drafted}")
        office.do(add_line, somebody, "phones", "+7 700 000-00-00")
        before |= {name: office.read(contents)[name] for name in ("organization",)}
    assert in_the_way(office, drafted) == []
    office.do(cancel_adoption, drafted, "отмечена по ошибке")
    assert office.read(contents) == before
    assert office.read(problems) == []
    office.undo()
    assert office.read(state_of, drafted) is ResolutionState.ADOPTED
    office.redo()
    assert office.read(contents) == before


def test_an_adoption_taken_back_and_brought_back_can_still_be_cancelled(office: Office) -> None:
    member(office, "ОО «Мост»")
    resolution = adopted(office, 20, DAY, Exclude(organization="ОО «Мост»"))
    office.undo()
    office.redo()
    office.do(cancel_adoption, resolution, "не тот день")
    assert office.read(state_of, resolution) is ResolutionState.DRAFT


def test_a_later_step_of_the_organisation_is_named_with_its_basis(office: Office) -> None:
    member(office, "Общественное объединение «Мост»", short_name="ОО «Мост»")
    first = adopted(office, 20, DAY, Suspend(organization="ОО «Мост»", until="до конференции"))
    adopted(office, 21, LATER_DAY, Restore(organization="ОО «Мост»"))
    assert in_the_way(office, first) == [
        "ОО «Мост»: членство возобновлено 03.09.2026, "
        "п. 1 резолюции XXI страновой тематической конференции от 03.09.2026."
    ]
    with pytest.raises(UserError, match="Принятие уже нельзя отменить:\nОО «Мост»"):
        office.do(cancel_adoption, first, "ошибка")


def test_a_later_step_is_named_once_where_the_organisation_has_a_longer_past(office: Office) -> None:
    bridge = member(office, "ОО «Мост»")
    adopted(office, 19, date(2025, 5, 12), Suspend(organization="ОО «Мост»", until="до конференции"))
    second = adopted(office, 20, DAY, Exclude(organization="ОО «Мост»"))
    step(office, bridge, EventKind.ADMITTED, LATER_DAY)
    assert in_the_way(office, second) == ["ОО «Мост»: принята 03.09.2026, протокол."]


def test_a_step_entered_later_into_the_past_is_in_the_way_too(office: Office) -> None:
    bridge = member(office, "ОО «Мост»")
    first = adopted(office, 20, DAY, Exclude(organization="ОО «Мост»"))
    step(office, bridge, EventKind.SUSPENDED, date(2025, 1, 10), until="на год")
    (sentence,) = in_the_way(office, first)
    assert "членство приостановлено" in sentence


def test_a_later_document_that_amends_a_clause_is_in_the_way(office: Office) -> None:
    prepare(office)
    (nineteenth,) = office.read(resolutions)
    adopted(office, 20, DAY, Amend(clause="1", document=NINETEENTH, change="слова «два» убрать."))
    assert in_the_way(office, nineteenth.id) == [
        "п. 1: Изменён: п. 1 резолюции XX страновой тематической конференции от 19.06.2026."
    ]


def test_a_draft_cannot_be_cancelled_and_an_empty_reason_does_not_do(office: Office) -> None:
    drafted = draft(office, 20, DAY, Assign())
    with pytest.raises(UserError, match="не отмечена принятой"):
        office.read(cancel_plan, drafted)
    office.do(adopt, drafted)
    with pytest.raises(UserError, match="почему принятие отменяется"):
        office.do(cancel_adoption, drafted, " ")


def test_what_will_be_no_more_is_told_beforehand(office: Office) -> None:
    member(office, "ОО «Мост»")
    resolution = adopted(office, 20, DAY, Exclude(organization="ОО «Мост»"), Assign(), period=NEXT_YEAR)
    assert office.read(cancel_plan, resolution).put_back == (
        "ОО «Мост»: записи «исключена 19.06.2026» не будет",
        "Не будет: 1\u00a0поручение",
        "Документ снова станет проектом: его можно будет править и отметить принятым ещё раз",
    )
