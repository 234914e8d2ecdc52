"""A damaged file: noticed, or harmless; never silently used. `pytest -s` prints how many of how many."""

from pathlib import Path

import pytest

from app.check import problems
from app.errors import UserError
from app.office import Office
from tests.builders import organization
from tests.torture.damage import DAMAGES, damaged_files
from tests.torture.tally import Verdict

# Of 200; the others hit what holds nothing: room left in pages, indexes that repeat the rows.
_NOTICED = {"a bit flipped": 50, "a page overwritten": 190, "the end cut off": 200}


@pytest.mark.parametrize("fault", DAMAGES)
def test_damage_is_noticed_or_harmless(fault: str, tmp_path: Path) -> None:
    tally = damaged_files(tmp_path, fault, 200)
    print(f"{fault}: noticed {tally.verdicts[Verdict.NOTICED]} of {tally.times}")
    assert tally.harm == 0, tally.words
    assert tally.verdicts[Verdict.NOTICED] >= _NOTICED[fault]


def test_a_flipped_bit_in_a_name_is_noticed_where_sqlite_sees_none(office_file: Path) -> None:
    with Office.open(office_file) as office:
        organization(office, "Ivushka")
    content = bytearray(office_file.read_bytes())
    # Every place where the name stands: the row, its search columns, and what the journal remembers of it.
    places = [at for at in range(len(content)) if content.startswith(b"Ivushka", at)]
    assert len(places) >= 2
    for place in places:
        flipped = content.copy()
        flipped[place] ^= 0b1000
        office_file.write_bytes(flipped)
        with Office.open(office_file, writing=False) as office:
            assert office.read(problems)


def test_bytes_that_are_no_text_are_a_sentence(office_file: Path) -> None:
    with Office.open(office_file) as office:
        organization(office, "Ivushka")
    content = office_file.read_bytes()
    office_file.write_bytes(content.replace(b"Ivushka", b"Ivushk\xff"))
    with Office.open(office_file, writing=False) as office, pytest.raises(UserError, match="повреждён"):
        office.read(problems)
