"""A power cut: what was acknowledged is there; and the proof is sharp enough to see a bad setting."""

from pathlib import Path

import pytest

from tests.torture.life import Life, life_of_an_office, life_of_an_old_file
from tests.torture.power_cut import power_cuts
from tests.torture.tally import Verdict


@pytest.fixture(scope="module")
def life(tmp_path_factory: pytest.TempPathFactory) -> Life:
    return life_of_an_office(tmp_path_factory.mktemp("life"))


def test_no_acknowledged_act_is_lost_by_a_power_cut(life: Life, tmp_path: Path) -> None:
    tally = power_cuts(life, tmp_path, 500)
    assert tally.verdicts == {Verdict.WHOLE: 500}, tally.words


def test_an_old_file_survives_a_power_cut_during_its_update(tmp_path: Path) -> None:
    tally = power_cuts(life_of_an_old_file(tmp_path), tmp_path, 100)
    assert tally.verdicts == {Verdict.WHOLE: 100}, tally.words


def test_the_proof_sees_that_a_file_never_synced_is_corrupted(life: Life, tmp_path: Path) -> None:
    tally = power_cuts(life.with_settings(synchronous=0), tmp_path, 60)
    assert tally.verdicts[Verdict.CORRUPT]


def test_the_proof_sees_that_a_folder_never_synced_loses_the_last_act(life: Life, tmp_path: Path) -> None:
    """SQLite's default, FULL: the unlinked journal may come back and undo the commit."""
    tally = power_cuts(life.with_settings(synchronous=2), tmp_path, 60)
    assert tally.verdicts[Verdict.LOST]
    assert not tally.verdicts[Verdict.CORRUPT]
