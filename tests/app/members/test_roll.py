"""The roll goes out as a table on paper and as plain cells, in the order asked for."""

import io
from datetime import date
from pathlib import Path

import pytest
from pypdf import PdfReader

from app.documents.pdf import render_pdf
from app.documents.text import render_text
from app.errors import UserError
from app.members.document import compose
from app.members.export import export_roll, write_csv
from app.members.roll import roll
from app.office import Office
from db.vocabulary import EventKind, Status
from tests.builders import heard, member, organization, step

DAY = date(2024, 6, 15)
SUFFIXES = (".xlsx", ".pdf", ".docx", ".csv")


@pytest.fixture
def council(office: Office) -> Office:
    gone = member(office, "ОФ «Колодец»", city="Дальний")
    step(office, gone, EventKind.EXCLUDED, date(2018, 4, 14))
    resting = member(office, "ОО «Дом ремёсел»", phones="+000 55 10 22", emails="dom@example.org")
    step(office, resting, EventKind.SUSPENDED, date(2024, 6, 14), until="до конференции 2025 года")
    member(office, "Ассоциация «Живая нить»")
    heard(office, resting, date(2021, 2, 11))
    return office


def csv_of(office: Office, ids: list[int] | None = None) -> list[list[str]]:
    content = io.BytesIO()
    write_csv(office.read(roll, DAY, ids), content)
    return [line.split(";") for line in content.getvalue().decode("utf-8-sig").splitlines()]


def names(office: Office, ids: list[int] | None = None) -> list[str]:
    return [row[0] for row in csv_of(office, ids)[1:]]


def test_members_stand_first_then_the_suspended_then_those_who_left(council: Office) -> None:
    parts = council.read(roll, DAY).parts
    assert [(part.title, [told.row.name for told in part.rows]) for part in parts] == [
        ("Действующие", ["Ассоциация «Живая нить»"]),
        ("Приостановленные", ["ОО «Дом ремёсел»"]),
        ("Бывшие", ["ОФ «Колодец»"]),
    ]


def test_candidates_have_a_part_of_their_own_where_there_are_any(council: Office) -> None:
    step(council, organization(council, "ОО «Парус»"), EventKind.APPLIED, date(2024, 5, 1))
    titles = [part.title for part in council.read(roll, DAY).parts]
    assert titles == ["Действующие", "Приостановленные", "Кандидаты", "Бывшие"]


def test_the_organisations_asked_for_go_out_in_their_order(office: Office) -> None:
    first, second, third = (member(office, f"ОО «{name}»") for name in ("Арка", "Брод", "Весло"))
    assert names(office, [third, first]) == ["ОО «Весло»", "ОО «Арка»"]
    assert names(office) == ["ОО «Арка»", "ОО «Брод»", "ОО «Весло»"]
    assert names(office, [second, third, first])[0] == "ОО «Брод»"


def test_a_row_tells_the_basis_of_what_it_says(council: Office) -> None:
    suspended = next(part for part in council.read(roll, DAY).parts if part.status is Status.SUSPENDED)
    (told,) = suspended.rows
    assert told.history[-1].basis == "протокол"
    assert [event.kind for event in told.history] == [EventKind.ADMITTED, EventKind.SUSPENDED]


def test_what_happened_after_the_day_is_not_told(council: Office) -> None:
    before = council.read(roll, date(2024, 6, 13))
    assert before.summary.startswith("Состоят: 2, членство приостановлено: 0.")
    assert before.events == 4


def test_the_title_names_the_day_and_what_of_it_is_of_that_day(council: Office) -> None:
    shown = council.read(roll, DAY)
    assert shown.title.replace("\u00a0", " ") == "Реестр организаций на 15 июня 2024 г."
    assert shown.summary.startswith("Состоят: 1, членство приостановлено: 1.")


def test_the_printed_roll_reads_as_it_should(council: Office) -> None:
    golden = Path(__file__).parents[2] / "golden" / "roll.txt"
    assert render_text(compose(council.read(roll, DAY))) == golden.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "name", ["=1+1", "+1+1", "-1+1", "@SUM(A1)", "=cmd|' /C calc'!A0", "<b>ОО</b> & «А»"]
)
def test_a_name_that_looks_like_a_formula_or_markup_stays_text(office: Office, name: str) -> None:
    organization(office, name)
    shown = office.read(roll, DAY)
    assert name in PdfReader(io.BytesIO(render_pdf(compose(shown)))).pages[0].extract_text()
    line = ";".join(csv_of(office)[1])
    assert not line.lstrip('"').startswith(("=", "@", "+1", "-1"))


def test_a_telephone_number_in_plain_cells_is_left_as_it_is(council: Office) -> None:
    assert any("+000 55 10 22" in row for row in csv_of(council))


def test_every_page_of_the_registry_repeats_its_header_and_says_which_of_how_many_it_is(
    office: Office,
) -> None:
    for number in range(25):
        member(office, f"Общественное объединение «Родник {number}»")
    pages = [
        page.extract_text()
        for page in PdfReader(io.BytesIO(render_pdf(compose(office.read(roll, DAY))))).pages
    ]
    assert len(pages) > 1
    for number, text in enumerate(pages, 1):
        assert "Руководитель" in text
        assert f"стр. {number} из {len(pages)}" in text.replace("\u00a0", " ").replace("\n", "")


@pytest.mark.parametrize("number", [8, 9, 10, 11, 12])
def test_the_signature_never_goes_to_a_page_alone(office: Office, number: int) -> None:
    for name in range(number):
        member(office, f"Общественное объединение «Родник {name}» и друзья")
    last = PdfReader(io.BytesIO(render_pdf(compose(office.read(roll, DAY))))).pages[-1].extract_text()
    assert "Секретарь-координатор" in last
    assert "«Родник" in last


def test_an_empty_registry_goes_out_too(office: Office, tmp_path: Path) -> None:
    for suffix in SUFFIXES:
        path = tmp_path / f"Реестр{suffix}"
        office.read(export_roll, path, DAY)
        assert path.stat().st_size > 0


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_progress_is_told_and_ends_at_the_end(council: Office, tmp_path: Path, suffix: str) -> None:
    told: list[tuple[int, int]] = []
    council.read(export_roll, tmp_path / f"Реестр{suffix}", DAY, progress=lambda *step: told.append(step))
    done = [step[0] for step in told]
    assert done == sorted(done)
    assert len({total for _, total in told}) == 1
    assert told[-1][0] == told[-1][1]


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_an_export_given_up_leaves_the_old_file_and_nothing_else(
    council: Office, tmp_path: Path, suffix: str
) -> None:
    folder = tmp_path / "Документы"
    folder.mkdir()
    path = folder / f"Реестр{suffix}"
    path.write_bytes(b"old")

    def stop(_done: int, _total: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        council.read(export_roll, path, DAY, progress=stop)
    assert [(file.name, file.read_bytes()) for file in folder.iterdir()] == [(path.name, b"old")]


def test_a_file_of_another_kind_is_refused(council: Office, tmp_path: Path) -> None:
    with pytest.raises(UserError, match=r"\.xlsx, \.pdf, \.docx или \.csv"):
        council.read(export_roll, tmp_path / "Реестр.odt", DAY)
