"""Zip archives are looked through before anything is made of them."""

import struct
import zlib
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_BZIP2, ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

import pytest

from app import door
from app.documents.docx import render_docx
from app.documents.tree import Document, Paragraph, Properties, Run
from app.door import Kind, Package
from app.door.package import check
from app.errors import UserError

LIMITS = Package(entries=50, unpacked=20_000_000, ratio=200)


def packed(entries: dict[str, bytes], method: int = ZIP_DEFLATED) -> bytes:
    content = BytesIO()
    with ZipFile(content, "w", method) as made:
        for name, words in entries.items():
            made.writestr(name, words)
    return content.getvalue()


def refused(content: bytes, limits: Package = LIMITS) -> str:
    with pytest.raises(UserError) as caught:
        check(content, "Реестр.xlsx", limits)
    assert str(caught.value).startswith("Файл «Реестр.xlsx» ")
    assert str(caught.value).endswith(".")
    return str(caught.value)


def test_what_our_own_program_and_others_write_comes_in() -> None:
    document = Document((Paragraph((Run("Слово " * 50_000),)),), Properties("Проба"))
    check(render_docx(document), "а.docx", Package())
    check(packed({"a.xml": b"<a/>", "папка/": b"", "папка/б.xml": b"1" * 5000}), "а.ods", LIMITS)
    check(packed({"mimetype": b"text"}, ZIP_STORED), "а.odt", LIMITS)


def test_a_bomb_of_one_huge_entry_is_refused() -> None:
    assert "слишком большой" in refused(packed({"sheet.xml": bytes(19_000_000)}))


def test_a_bomb_of_many_middling_entries_is_refused() -> None:
    piece = b"".join(struct.pack("<I", number) for number in range(25_000))
    limits = Package(unpacked=2_000_000)
    assert "слишком большой" in refused(packed({f"{number}.xml": piece for number in range(21)}), limits)


def test_a_bomb_of_countless_entries_is_refused() -> None:
    assert "слишком большой" in refused(packed({f"{number}": b"" for number in range(51)}))


def test_a_bomb_within_a_bomb_stays_packed() -> None:
    inner = packed({"sheet.xml": bytes(19_000_000)})
    check(packed({"inner.zip": inner}), "а.docx", LIMITS)


@pytest.mark.parametrize("said", [0, 10, 5_000])
def test_an_entry_that_says_less_than_it_unpacks_to_is_refused(said: int) -> None:
    content = bytearray(packed({"sheet.xml": bytes(10_000)}))
    checksum = struct.pack("<I", zlib.crc32(bytes(said)))  # also that of the part it admits to
    for sign, place in ((b"PK\x03\x04", 14), (b"PK\x01\x02", 16)):
        start = content.index(sign) + place
        content[start : start + 4] = checksum
        content[start + 8 : start + 12] = struct.pack("<I", said)
    assert "повреждён" in refused(bytes(content))


def test_entries_that_share_their_bytes_are_refused() -> None:
    content = packed({"а.xml": b"a" * 100, "б.xml": b"a" * 100})
    second = content.rindex(b"PK\x01\x02") + 42
    shared = content[:second] + struct.pack("<I", 0) + content[second + 4 :]
    assert "повреждён" in refused(shared)


@pytest.mark.parametrize(
    "name",
    [
        "../../etc/passwd",
        "word/../../../x",
        "/etc/passwd",
        "C:\\Windows\\x",
        "C:x",
        "..\\x",
        "\\\\server\\share\\x",
        "a\nb",
    ],
)
def test_a_name_that_leads_out_of_the_folder_is_refused(name: str) -> None:
    assert "повреждён" in refused(packed({name: b"1"}))


def test_a_link_in_the_archive_is_refused() -> None:
    content = BytesIO()
    with ZipFile(content, "w") as made:
        link = ZipInfo("word/document.xml")
        link.external_attr = 0o120777 << 16
        made.writestr(link, "/etc/passwd")
    assert "повреждён" in refused(content.getvalue())


def test_a_locked_archive_is_refused() -> None:
    content = bytearray(packed({"a.xml": b"1"}))
    content[content.index(b"PK\x01\x02") + 8] |= 1
    assert "паролем" in refused(bytes(content))


def test_two_entries_of_one_name_are_refused() -> None:
    content = BytesIO()
    with ZipFile(content, "w") as made:
        made.writestr("a.xml", "1")
        made.writestr("A.xml", "2")
    assert "повреждён" in refused(content.getvalue())


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"PK\x03\x04",
        b"PK\x05\x06" + bytes(17),
        packed({"a": b"1" * 1000})[:-30],
        packed({"a": b"1" * 1000}).replace(b"PK\x03\x04", b"PK\x03\x05"),
        packed({"a": b"1" * 1000}, ZIP_BZIP2),
        (lambda whole: whole[:35] + b"\xff\xff" + whole[37:])(packed({"a": bytes(range(256)) * 9})),
    ],
    ids=["empty", "signature", "directory", "cut", "foreign", "bzip2", "flipped"],
)
def test_what_is_no_whole_archive_is_refused(content: bytes) -> None:
    assert "повреждён" in refused(content)


def test_the_guard_looks_through_the_archive_before_its_reader_sees_it(tmp_path: Path) -> None:
    kind = Kind("Excel", (".xlsx",), 1_000_000, "builtins:len", (b"PK\x03\x04",), LIMITS)
    good, bad = tmp_path / "а.xlsx", tmp_path / "б.xlsx"
    good.write_bytes(packed({"sheet.xml": b"<a/>"}))
    bad.write_bytes(packed({"sheet.xml": bytes(19_000_000)}))
    assert door.read(good, (kind,)) == good.stat().st_size
    with pytest.raises(UserError, match="слишком большой"):
        door.read(bad, (kind,))
