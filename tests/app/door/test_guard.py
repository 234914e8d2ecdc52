"""What comes in passes one guard: only plain files of a known kind and size, read under limits."""

import os
import sys
import threading
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from app import door
from app.door import Kind
from app.errors import UserError
from app.resolutions.fields import fields_of
from app.resolutions.reading import read_file, read_text
from app.resolutions.reading.files import KINDS

TEXT = Kind("обычный текст", (".txt",), 1000, "builtins:len", quick=100)
IMAGE = Kind("снимок", (".png",), 1000, "builtins:len", beginnings=(b"\x89PNG",))


def refused(act: Callable[[], Any]) -> str:
    """Return the one sentence of the refusal."""
    with pytest.raises(UserError) as caught:
        act()
    sentence = str(caught.value)
    assert sentence.endswith(".")
    assert "\n" not in sentence
    return sentence


def given(folder: Path, name: str, content: bytes) -> Path:
    path = folder / name
    path.write_bytes(content)
    return path


def test_a_small_file_is_read_at_once_and_a_large_one_apart(tmp_path: Path) -> None:
    assert door.read(given(tmp_path, "а.txt", b"1" * 100), (TEXT,)) == 100
    assert door.read(given(tmp_path, "а.txt", b"1" * 101), (TEXT,)) == 101


def test_the_kind_is_told_by_the_name_and_proved_by_the_first_bytes(tmp_path: Path) -> None:
    kinds = (TEXT, IMAGE)
    assert door.read(given(tmp_path, "а.PNG", b"\x89PNG..."), kinds) == 7
    assert "не такой, как обещает его имя" in refused(
        lambda: door.read(given(tmp_path, "а.png", b"GIF"), kinds)
    )
    assert "читаются .txt (обычный текст), .png (снимок)" in refused(
        lambda: door.read(given(tmp_path, "а.exe", b"MZ"), kinds)
    )


def test_too_large_a_file_is_not_even_read(tmp_path: Path) -> None:
    path = tmp_path / "горы.txt"
    with path.open("wb") as file:
        file.truncate(1 << 40)
    assert "слишком велик" in refused(lambda: door.read(path, (TEXT,)))


@pytest.mark.skipif(os.name != "posix", reason="Windows has no such files")
@pytest.mark.parametrize("target", ["/dev/zero", "/dev/null", "/dev/stdin"])
def test_a_link_to_a_device_is_refused(tmp_path: Path, target: str) -> None:
    path = tmp_path / "Резолюция.txt"
    path.symlink_to(target)
    if not path.is_file():
        assert "устройство или канал" in refused(lambda: door.read(path, (TEXT,)))


@pytest.mark.skipif(os.name != "posix", reason="Windows has no such files")
def test_a_pipe_nobody_writes_to_is_refused_and_not_waited_for(tmp_path: Path) -> None:
    path = tmp_path / "Резолюция.txt"
    os.mkfifo(path)
    began = time.monotonic()
    assert "устройство или канал" in refused(lambda: door.read(path, (TEXT,)))
    assert time.monotonic() - began < 1


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="only Linux has them")
@pytest.mark.parametrize("target", ["/proc/self/status", "/proc/kmsg", "/proc/self/mem"])
def test_a_file_of_the_kernel_is_as_empty_as_it_says(tmp_path: Path, target: str) -> None:
    path = tmp_path / "Резолюция.txt"
    path.symlink_to(target)
    assert _outcome(path) in (0, "refused")


def _outcome(path: Path) -> object:
    """Return what was read, or that it was refused: some files of the kernel may not even be opened."""
    try:
        return door.read(path, (TEXT,))
    except UserError:
        return "refused"


def test_a_link_to_a_folder_and_one_to_nothing_are_refused(tmp_path: Path) -> None:
    (tmp_path / "папка.txt").symlink_to(tmp_path)
    (tmp_path / "пусто.txt").symlink_to(tmp_path / "нет")
    (tmp_path / "круг.txt").symlink_to(tmp_path / "круг.txt")
    assert "это папка" in refused(lambda: door.read(tmp_path / "папка.txt", (TEXT,)))
    assert "нет: проверьте" in refused(lambda: door.read(tmp_path / "пусто.txt", (TEXT,)))
    assert "не открывается" in refused(lambda: door.read(tmp_path / "круг.txt", (TEXT,)))


@pytest.mark.parametrize("name", ["\0.txt", "ы" * 300 + ".txt", "\udcff.txt"])
def test_a_name_no_system_knows_is_refused(tmp_path: Path, name: str) -> None:
    refused(lambda: door.read(tmp_path / name, (TEXT,)))


def test_a_reader_that_hangs_is_stopped(tmp_path: Path) -> None:
    kind = Kind("сон", (".txt",), 100, "tests.app.door.bad_readers:sleep", seconds=1)
    began = time.monotonic()
    assert "слишком долго" in refused(lambda: door.read(given(tmp_path, "а.txt", b"1"), (kind,)))
    assert time.monotonic() - began < 3


@pytest.mark.skipif(sys.platform == "win32", reason="Windows limits the time alone")
def test_a_reader_that_wants_all_the_memory_is_stopped(tmp_path: Path) -> None:
    kind = Kind("гора", (".txt",), 100, "tests.app.door.bad_readers:swell", memory=300_000_000)
    assert "слишком сложен" in refused(lambda: door.read(given(tmp_path, "а.txt", b"1"), (kind,)))


@pytest.mark.parametrize("fault", ["crash", "fail", "leave", "chatter", "nest", "babble", "mislead"])
def test_a_reader_that_breaks_breaks_alone(tmp_path: Path, fault: str) -> None:
    kind = Kind("беда", (".txt",), 100, f"tests.app.door.bad_readers:{fault}", answer=1_000_000)
    assert "повреждён или слишком сложен" in refused(
        lambda: door.read(given(tmp_path, "а.txt", b"1"), (kind,))
    )


def test_a_refusal_of_the_reader_arrives_as_its_sentence(tmp_path: Path) -> None:
    kind = Kind("нет", (".txt",), 100, "tests.app.door.bad_readers:refuse")
    assert refused(lambda: door.read(given(tmp_path, "а.txt", b"1"), (kind,))) == "Здесь читать нечего."


def test_nothing_in_the_current_folder_is_taken_for_the_program(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    given(tmp_path, "json.py", b"raise SystemExit(7)")
    given(tmp_path, "app.py", b"raise SystemExit(7)")
    monkeypatch.chdir(tmp_path)
    assert door.read(given(tmp_path, "а.txt", b"1" * 101), (TEXT,)) == 101


def test_what_is_read_apart_is_what_is_read_at_once(tmp_path: Path) -> None:
    clauses = "\n".join(
        f"{number}. **Исключить** из состава совета клуб «Парус {number}» в связи с утратой связи;\n"
        f"{number}а. Секретариату до 1 мая 2027 г. сделать выписку."
        for number in range(1, 400)
    )
    text = f"РЕЗОЛЮЦИЯ\nX конференции «Мост»\n(г. Заречный, 5 мая 2026 г.)\nРЕШИЛИ:\n{clauses}\n"
    path = given(tmp_path, "Резолюция.txt", text.encode())
    assert path.stat().st_size > 50_000
    assert fields_of(read_file(path)) == fields_of(read_text(text))


def test_a_letter_read_apart_is_the_letter(tmp_path: Path) -> None:
    text = (
        "Исх. № 6 от 4 марта 2025 г.\n\nДиректору музея\n\nУважаемая Анна!\n\n"
        + "Просим прислать книги. " * 2000
    )
    text += "\n\nС уважением,\n\nПредседатель совета        К.Л. Орлов\n"
    assert read_file(given(tmp_path, "Письмо.txt", text.encode())) == read_text(text)


def test_a_text_that_would_take_for_ever_is_refused_in_time(tmp_path: Path) -> None:
    path = given(tmp_path, "Резолюция.txt", ("РЕШИЛИ:\n" + "а\n\n" * 240_000).encode())
    began = time.monotonic()
    assert "слишком долго" in refused(lambda: door.read(path, (replace(KINDS[0], seconds=1),)))
    assert time.monotonic() - began < 3


def test_a_file_that_grows_while_it_is_read_is_read_as_far_as_it_was(tmp_path: Path) -> None:
    path = given(tmp_path, "а.txt", b"1" * 50)
    stop = threading.Event()

    def grow() -> None:
        with path.open("ab") as file:
            for _ in range(2000):
                file.write(b"1")
                file.flush()
                if stop.is_set():
                    return

    writer = threading.Thread(target=grow)
    writer.start()
    try:
        length = door.read(path, (Kind("обычный текст", (".txt",), 5000, "builtins:len", quick=5000),))
    finally:
        stop.set()
        writer.join()
    assert 50 <= length <= 2050
