"""Fixtures for all floors: a new office on a real file, made once and copied for each test."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from app.office import Office

# How long an example takes never decides a test; CI tries the same examples each time.
settings.register_profile(
    "house", deadline=None, derandomize="CI" in os.environ, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("house")

COUNCIL = "Координационный совет культурных и благотворительных организаций Заречья"


@pytest.fixture(scope="session")
def new_office_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("new") / "Содружество.sovet"
    Office.create(path, COUNCIL, short_name="Содружество Заречья").close()
    return path


@pytest.fixture
def office_file(new_office_file: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(new_office_file, tmp_path / "Содружество.sovet"))


@pytest.fixture
def office(office_file: Path) -> Iterator[Office]:
    with Office.open(office_file) as office:
        yield office
