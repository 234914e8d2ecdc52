"""Where an office file lies: of a network drive or a synced folder the secretary should know."""

import sys
from pathlib import Path

_NETWORK = frozenset("9p afs cifs davfs fuse.davfs fuse.sshfs ncpfs nfs nfs4 smb3 smbfs".split())
_CLOUDS = (
    "dropbox",
    "google drive",
    "icloud drive",
    "mega",
    "nextcloud",
    "onedrive",
    "owncloud",
    "yandex.disk",
    "yandexdisk",
    "облако mail.ru",
    "яндекс.диск",
)
_REMOTE_DRIVE = 4  # what Windows calls DRIVE_REMOTE


def place_warning(path: Path, mounts: Path = Path("/proc/self/mountinfo")) -> str | None:
    """Return the sentence that the file lies where it is not safe, or None; `mounts` is Linux's own list."""
    folder = path.absolute().parent
    if _is_remote(folder, mounts):
        return (
            "Файл секретариата лежит на сетевом диске: обрыв связи прервёт работу. "
            "Перенесите файл на этот компьютер, а на сетевом диске храните копии."
        )
    if cloud := _cloud(folder):
        return (
            f"Файл секретариата лежит в папке «{cloud}», которая уходит в облако: там его могут подменить. "
            "Перенесите файл в обычную папку, а там храните копии."
        )
    return None


def _cloud(folder: Path) -> str | None:
    """Return the name of the synced folder in which a folder lies: «OneDrive - Совет»."""
    return next((part for part in folder.parts if part.casefold().startswith(_CLOUDS)), None)


def _is_remote(folder: Path, mounts: Path) -> bool:
    if sys.platform == "win32":
        from ctypes import windll  # exists on Windows alone

        unc = folder.drive.startswith("\\\\")
        return unc or windll.kernel32.GetDriveTypeW(folder.anchor) == _REMOTE_DRIVE
    return _file_system(folder, mounts) in _NETWORK


def _file_system(folder: Path, mounts: Path) -> str:
    """Return the kind of the file system mounted nearest above the folder; empty where nobody tells."""
    try:
        lines = mounts.read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return ""
    nearest, kind = -1, ""
    for line in lines:
        place, _, rest = line.partition(" - ")
        point = Path(place.split()[4].replace("\\040", " "))
        if folder.is_relative_to(point) and len(point.parts) >= nearest:
            nearest, kind = len(point.parts), rest.split()[0]
    return kind
