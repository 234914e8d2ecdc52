"""Where an office file lies: a network drive and a synced folder are named, an ordinary one is not."""

from pathlib import Path

import pytest

from app.backups.standing import urgent
from db.whereabouts import place_warning

MOUNTS = """22 1 254:0 / / rw,relatime shared:1 - ext4 /dev/vda rw
40 22 0:40 / /home/секретарь/Сетевая\\040папка rw - cifs //server/общее rw
41 22 0:41 / /mnt/архив rw shared:5 - nfs4 server:/архив rw
42 41 0:42 / /mnt/архив/здесь rw - ext4 /dev/vdb rw
"""


@pytest.fixture
def mounts(tmp_path: Path) -> Path:
    path = tmp_path / "mountinfo"
    path.write_text(MOUNTS, encoding="utf-8")
    return path


@pytest.mark.parametrize("folder", ["/home/секретарь/Сетевая папка/Совет", "/mnt/архив"])
def test_a_file_on_a_network_drive_is_pointed_out(mounts: Path, folder: str) -> None:
    assert "сетевом диске" in (place_warning(Path(folder, "Совет.sovet"), mounts) or "")


@pytest.mark.parametrize("folder", ["/home/секретарь/Документы", "/mnt/архив/здесь", "/mnt"])
def test_a_file_on_a_disk_of_this_computer_is_not(mounts: Path, folder: str) -> None:
    assert place_warning(Path(folder, "Совет.sovet"), mounts) is None


def test_the_list_of_this_computer_can_be_read(tmp_path: Path) -> None:
    assert place_warning(tmp_path / "Совет.sovet") is None


@pytest.mark.parametrize("cloud", ["Яндекс.Диск", "OneDrive - Совет", "Dropbox"])
def test_a_file_in_a_synced_folder_is_pointed_out(tmp_path: Path, cloud: str) -> None:
    folder = tmp_path / cloud / "Секретариат"
    folder.mkdir(parents=True)
    (folder / "Совет.sovet").touch()
    assert f"«{cloud}»" in (urgent(folder / "Совет.sovet", None) or "")
