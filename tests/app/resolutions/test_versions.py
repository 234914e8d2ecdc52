"""What a draft said earlier can be looked up, and taken back."""

from dataclasses import replace

import pytest
from sqlalchemy import func, select

from app.errors import UserError
from app.office import Office
from app.resolutions.adoption import adopt
from app.resolutions.operations import import_resolution, remove_draft, save_text
from app.resolutions.plan import plan
from app.resolutions.queries import resolution_text
from app.resolutions.reading import read_text
from app.resolutions.text import Clause, ResolutionText
from app.resolutions.versions import take_back, versions
from db.models import Version

FIRST = ResolutionText(
    title="РЕЗОЛЮЦИЯ",
    operative="ПОСТАНОВИЛИ",
    clauses=(Clause("1", "Спеть у реки."), Clause("2", "Исполнение п. 1 проверить.")),
)


def worded(text: ResolutionText, *words: str) -> ResolutionText:
    return replace(text, clauses=tuple(Clause(str(n), said) for n, said in enumerate(words, 1)))


@pytest.fixture
def draft(office: Office) -> int:
    return office.do(import_resolution, FIRST).ids[0]


def test_each_saving_keeps_what_the_draft_says(office: Office, draft: int) -> None:
    office.do(save_text, draft, worded(FIRST, "Спеть у моря.", "Исполнение п. 1 проверить."))
    office.do(save_text, draft, worded(FIRST, "Спеть у моря."))
    rows = office.read(versions, draft)
    assert [row.words for row in rows] == ["удалён п.\u00a02", "изменён п.\u00a01", "первая редакция"]
    assert rows[0].text == office.read(resolution_text, draft)
    assert all(row.user for row in rows)


def test_no_two_versions_in_a_row_are_equal(office: Office, draft: int) -> None:
    office.do(save_text, draft, FIRST)
    assert len(office.read(versions, draft)) == 1


def test_a_version_is_taken_back_as_one_step_and_is_a_version_itself(office: Office, draft: int) -> None:
    later = worded(FIRST, "Спеть у моря.", "Сыграть.")
    office.do(save_text, draft, later)
    first = office.read(versions, draft)[-1]
    changes = office.do(take_back, draft, first.id)
    assert changes.sentence.startswith("Возвращена редакция от ")
    assert office.read(resolution_text, draft) == FIRST
    assert len(office.read(versions, draft)) == 3
    office.undo()
    assert office.read(resolution_text, draft) == later
    assert len(office.read(versions, draft)) == 2


def test_the_version_of_another_draft_is_refused(office: Office, draft: int) -> None:
    other = office.do(import_resolution, worded(FIRST, "Чужой.")).ids[0]
    strange = office.read(versions, other)[0]
    with pytest.raises(UserError, match="больше нет"):
        office.do(take_back, draft, strange.id)


def test_what_is_adopted_is_not_taken_back_but_still_compared(office: Office) -> None:
    text = read_text(
        "РЕЗОЛЮЦИЯ\nXV СТРАНОВОЙ КОНФЕРЕНЦИИ\n\nУчастники конференции ПОСТАНОВИЛИ:\n\n"
        "1. Поблагодарить библиотеку.\n\n20.06.2026 г., г. Заречный\n"
    )
    assert isinstance(text, ResolutionText)
    adopted = office.do(import_resolution, text).ids[0]
    office.do(adopt, adopted)
    (version,) = office.read(versions, adopted)
    with pytest.raises(UserError):
        office.do(take_back, adopted, version.id)


def test_a_removed_draft_takes_its_versions_along_and_undo_brings_them_back(
    office: Office, draft: int
) -> None:
    office.do(remove_draft, draft)
    assert office.read(lambda session: session.scalar(select(func.count(Version.id)))) == 0
    office.undo()
    assert len(office.read(versions, draft)) == 1


def test_a_draft_older_than_its_versions_keeps_what_it_said_before_the_first_edit(
    office: Office, draft: int
) -> None:
    office.do(remove_draft, draft)
    office.undo()
    later = worded(FIRST, "Сыграть.")
    office.do(save_text, draft, later)
    assert [row.text for row in office.read(versions, draft)] == [later, FIRST]


def test_a_lost_reference_is_remembered_and_warned_about_before_adoption(office: Office, draft: int) -> None:
    lost = replace(
        FIRST,
        clauses=(
            Clause("1", "Исполнение п. 2 проверить.", astray=("2",)),
            Clause("2", "Сыграть."),
        ),
    )
    office.do(save_text, draft, lost)
    assert office.read(resolution_text, draft).clauses[0].astray == ("2",)
    warned = office.read(plan, draft).warnings
    assert "п.\u00a01: ссылка на п.\u00a02 ведёт в никуда: тот пункт удалён." in warned
