"""After adoption: signed, with its scan and the place of the original; distributed, which is not undone."""

from datetime import date

import pytest

from app.errors import UserError
from app.members.attachments import FileToKeep
from app.office import Office
from app.resolutions.cancelling import cancel_plan
from app.resolutions.decisions.assign import Assign
from app.resolutions.dispatching import Addressee, dispatch, dispatches
from app.resolutions.revisions import correct, passages
from app.resolutions.signing import mark_signed, scan_of, signing
from app.resolutions.since_adoption import since_adoption
from tests.app.resolutions.decisions_taken import adopted, draft
from tests.builders import member

DAY, SIGNED, SENT = date(2026, 6, 19), date(2026, 6, 21), date(2026, 7, 1)
SCAN = FileToKeep("Резолюция XX.pdf", b"%PDF-1.4 scanned")


@pytest.fixture
def resolution(office: Office) -> int:
    return adopted(office, 20, DAY, Assign())


def lines(office: Office, resolution: int) -> list[str]:
    """What is said of the document, with plain spaces."""
    return [line.replace("\u00a0", " ") for line in office.read(since_adoption, resolution).lines()]


def test_a_signed_document_says_when_and_where_the_original_lies(office: Office, resolution: int) -> None:
    assert office.read(signing, resolution).words() == ""
    office.do(mark_signed, resolution, SIGNED, file="2", sheet="14", scan=SCAN)
    assert office.read(signing, resolution).words() == "подписана 21.06.2026, дело\u00a02, л.\u00a014"
    assert lines(office, resolution) == ["Подписана 21.06.2026, дело 2, л. 14"]
    assert office.read(scan_of, resolution) == SCAN


def test_without_a_new_scan_the_former_one_stays(office: Office, resolution: int) -> None:
    office.do(mark_signed, resolution, SIGNED, scan=SCAN)
    office.do(mark_signed, resolution, SIGNED, file="3")
    assert office.read(scan_of, resolution) == SCAN
    office.undo()
    office.undo()
    with pytest.raises(UserError, match="Скана у этого документа нет"):
        office.read(scan_of, resolution)


def test_a_draft_is_not_signed_and_nothing_is_signed_before_it_was_adopted(
    office: Office, resolution: int
) -> None:
    with pytest.raises(UserError, match="проект"):
        office.do(mark_signed, draft(office, 21, DAY, Assign()), SIGNED)
    with pytest.raises(UserError, match=r"принят 19\.06\.2026"):
        office.do(mark_signed, resolution, date(2026, 6, 18))
    with pytest.raises(UserError, match="ещё не наступил"):
        office.do(mark_signed, resolution, date.max.replace(year=date.today().year, month=12, day=31))
    with pytest.raises(UserError, match="программа"):
        office.do(mark_signed, resolution, SIGNED, scan=FileToKeep("скан.exe", b"MZ"))


def test_it_went_to_a_card_and_to_anybody_else(office: Office, resolution: int) -> None:
    bridge = member(office, "Общественное объединение «Мост»", short_name="ОО «Мост»")
    addressees = (Addressee("", bridge), Addressee("Посольство  Заречья"))
    office.do(dispatch, resolution, addressees, SENT, "эл. почта")
    assert [(row.addressee, row.means) for row in office.read(dispatches, resolution)] == [
        ("ОО «Мост»", "эл. почта"),
        ("Посольство Заречья", "эл. почта"),
    ]
    assert lines(office, resolution) == [
        "Разослана: ОО «Мост», 01.07.2026 (эл. почта); Посольство Заречья, 01.07.2026 (эл. почта)"
    ]
    office.do(dispatch, resolution, (Addressee("Фонд реки"),), date(2026, 7, 2))
    assert lines(office, resolution) == ["Разослана: 3 адресата, в последний раз 02.07.2026"]


def test_what_left_the_house_is_neither_undone_nor_cancelled(office: Office, resolution: int) -> None:
    office.do(dispatch, resolution, (Addressee("Посольство Заречья"),), SENT)
    with pytest.raises(UserError, match="уже вышел из секретариата"):
        office.undo()
    (sentence,) = office.read(cancel_plan, resolution).in_the_way
    assert sentence.endswith("разослана – Посольство Заречья.")


def test_nobody_and_the_same_one_twice_are_refused(office: Office, resolution: int) -> None:
    with pytest.raises(UserError, match="кому отправлен"):
        office.do(dispatch, resolution, (Addressee(" "),), SENT)
    with pytest.raises(UserError, match="вписан дважды"):
        office.do(dispatch, resolution, (Addressee("Фонд"), Addressee("фонд")), SENT)
    assert office.read(dispatches, resolution) == []


def test_a_signed_or_corrected_document_is_no_longer_cancelled(office: Office, resolution: int) -> None:
    office.do(mark_signed, resolution, SIGNED)
    (sentence,) = office.read(cancel_plan, resolution).in_the_way
    assert sentence.endswith("подписана 21.06.2026.")
    office.undo()
    assert office.read(cancel_plan, resolution).in_the_way == ()
    first = office.read(passages, resolution)[0]
    office.do(correct, resolution, first.clause_id, first.field, "Пункт первый.", "", SENT)
    (sentence,) = office.read(cancel_plan, resolution).in_the_way
    assert "исправлена опечатка" in sentence
