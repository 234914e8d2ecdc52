"""Numbers of a draft are fixed by a command, and by printing it for a meeting whose day is known."""

from dataclasses import replace
from datetime import date

import pytest

from app.errors import UserError
from app.office import Office
from app.resolutions.adoption import adopt
from app.resolutions.numbering import awaits_printing, free_numbers, keep_numbers, numbers_stay
from app.resolutions.operations import import_resolution
from app.resolutions.text import Clause, ResolutionText
from db.vocabulary import DocumentKind, MeetingKind

DRAFT = ResolutionText(
    title="РЕЗОЛЮЦИЯ",
    operative="ПОСТАНОВИЛИ",
    meeting_kind=MeetingKind.THEMATIC,
    number=15,
    date_to=date(2026, 6, 20),
    clauses=(Clause("1", "Поблагодарить хор."),),
)


def test_numbers_are_fixed_and_set_free_and_each_is_one_step(office: Office) -> None:
    draft = office.do(import_resolution, DRAFT).ids[0]
    assert not office.read(numbers_stay, draft)
    office.do(keep_numbers, draft)
    assert office.read(numbers_stay, draft)
    office.do(free_numbers, draft)
    assert not office.read(numbers_stay, draft)
    office.undo()
    assert office.read(numbers_stay, draft)


def test_only_a_draft_with_the_day_of_its_meeting_is_fixed_by_printing(office: Office) -> None:
    draft = office.do(import_resolution, DRAFT).ids[0]
    assert office.read(awaits_printing, draft)
    office.do(keep_numbers, draft)
    assert not office.read(awaits_printing, draft)
    dayless = replace(DRAFT, number=16, date_to=None)
    assert not office.read(awaits_printing, office.do(import_resolution, dayless).ids[0])
    minutes = replace(DRAFT, kind=DocumentKind.MINUTES)
    assert not office.read(awaits_printing, office.do(import_resolution, minutes).ids[0])


def test_the_numbers_of_an_adopted_document_are_nobodys_matter_any_more(office: Office) -> None:
    draft = office.do(import_resolution, DRAFT).ids[0]
    office.do(adopt, draft)
    assert not office.read(awaits_printing, draft)
    with pytest.raises(UserError, match="не меняются"):
        office.do(keep_numbers, draft)
