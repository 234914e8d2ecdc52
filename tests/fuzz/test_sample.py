"""A fixed sample of what `make fuzz` does for minutes: what is spoilt is read or refused, quickly."""

from pathlib import Path

import pytest

from tests.fuzz.readers import READERS
from tests.fuzz.trial import SECONDS, try_out
from tests.fuzz.worker import MEMORY

SAMPLE = {"text at once": 200, "text file": 60, "registry": 60, "office file": 100}


@pytest.mark.parametrize("name", READERS)
def test_every_reader_bears_a_sample_of_spoilt_files(tmp_path: Path, name: str) -> None:
    verdict = try_out(name, tmp_path, 0, SAMPLE[name])
    assert verdict.faults == {}
    assert verdict.cases == SAMPLE[name]
    assert verdict.slowest < SECONDS
    assert 0 < verdict.memory < MEMORY


@pytest.mark.parametrize(
    ("fault", "seen"),
    [
        ("hang", "Timeout"),
        ("swell", "MemoryError"),
        ("fail", "KeyError"),
        ("mutter", "no sentence"),
        ("crash", ""),
    ],
)
def test_a_bad_reader_would_be_noticed(tmp_path: Path, fault: str, seen: str) -> None:
    verdict = try_out(f"tests.fuzz.bad_readers:{fault}", tmp_path, 7, 1, seconds=0.5)
    assert list(verdict.faults) == [7]
    assert [file.name for file in tmp_path.iterdir()] == [f"tests.fuzz.bad_readers {fault} 7"]
    assert seen in verdict.faults[7]
