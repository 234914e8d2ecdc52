"""A killed program: what it acknowledged is there, and nothing is there by half."""

from pathlib import Path

from tests.torture.kill import kills, kills_at_foundings, kills_at_updates
from tests.torture.tally import Verdict


def test_no_acknowledged_act_is_lost_by_a_kill(tmp_path: Path) -> None:
    tally = kills(tmp_path, 50)
    assert tally.verdicts == {Verdict.WHOLE: 50}, tally.words


def test_an_old_file_survives_a_kill_during_its_update(tmp_path: Path) -> None:
    tally = kills_at_updates(tmp_path, 10)
    assert tally.verdicts == {Verdict.WHOLE: 10}, tally.words


def test_a_new_file_is_there_whole_or_not_at_all(tmp_path: Path) -> None:
    tally = kills_at_foundings(tmp_path, 10)
    assert tally.verdicts == {Verdict.WHOLE: 10}, tally.words
