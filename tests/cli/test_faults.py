"""Every way to break a content file: one clear finding with line and fix, exit code 1, the old site untouched."""

import hashlib
import unicodedata
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.conftest import Run
from trangxa.cli.gate import examine

NEWS = "news/2026/11/loi.md"
FRONT = """---
ma: tin-thu-loi
tieu_de: Tin để thử lỗi
mo_ta: Tóm tắt của tin.
ngay_dang: 2026-11-20
tac_gia: Lê Thu Hà
nguon: Ban Biên tập
---
"""
TEXT = FRONT + "\nNội dung của tin này đủ dài để đọc.\n"

Break = Callable[[Path], object]


def news(text: str | bytes) -> Break:
    """A news item with these bytes (line 1 is the opening `---`)."""
    return lambda root: (root / NEWS).write_bytes(text if isinstance(text, bytes) else text.encode())


def changed(old: str, new: str) -> Break:
    """A sound news item but for one replacement."""
    assert old in TEXT
    return news(TEXT.replace(old, new, 1))


def other_file(path: str, data: bytes) -> Break:
    def write(root: Path) -> None:
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_bytes(data)

    return write


def both(*breaks: Break) -> Break:
    return lambda root: [do(root) for do in breaks]


def linked(root: Path) -> None:
    (root / "news/2026/11/ngoai.md").symlink_to("/etc/hostname")


class Fault(NamedTuple):
    """A way to break the content and the one finding it must lead to."""

    name: str
    do: Break
    rule: str
    line: int
    path: str = NEWS


PICTURE = "\n![Ảnh thử](anh/a.png)\n"
FAULTS = (
    Fault("an empty file", news(""), "empty-file", 0),
    Fault("only blanks", news(" \n\n"), "empty-file", 0),
    Fault("no body", news(FRONT), "empty-body", 9),
    Fault("no front matter", news("Chỉ có chữ.\n"), "no-front-matter", 1),
    Fault("missing closing ---", news(FRONT.removesuffix("---\n") + "\nNội dung.\n"), "unclosed-front-matter", 1),
    Fault("YAML: colon in a value", changed("Tin để thử lỗi", "Thông báo: lịch họp"), "bad-yaml", 3),
    Fault("YAML: open quote", changed("Tin để thử lỗi", '"Tin để thử'), "bad-yaml", 3),
    Fault("YAML: open bracket", changed("tac_gia: Lê", "tu_khoa: [a, b\ntac_gia: Lê"), "bad-yaml", 6),
    Fault("YAML: alias bomb", changed("ma: tin", "x: &a [1, 2]\ny: [*a, *a]\nma: tin"), "bad-yaml", 2),
    Fault("a list instead of keys", news("---\n- một\n- hai\n---\nNội dung.\n"), "bad-yaml", 2),
    Fault("tab indentation", changed("nguon: Ban", "anh:\n\ttep: a.png\nnguon: Ban"), "tab-indentation", 8),
    Fault("duplicate key", changed("nguon: Ban Biên tập", "nguon: A\nnguon: B"), "duplicate-key", 8),
    Fault("unknown key", changed("nguon: Ban", "tac_gja: B\nnguon: Ban"), "unknown-key", 7),
    Fault("missing key", changed("tac_gia: Lê Thu Hà\n", ""), "missing-key", 1),
    Fault("blank key", changed("tac_gia: Lê Thu Hà", "tac_gia:"), "missing-key", 6),
    Fault("date not in the calendar", changed("2026-11-20", "2026-02-30"), "wrong-value", 5),
    Fault("date in words", changed("2026-11-20", "hôm qua"), "wrong-value", 5),
    Fault("identity with diacritics", changed("tin-thu-loi", "tin thử lỗi"), "wrong-value", 2),
    Fault("wrong kind", changed("ma: tin", "loai: van-ban\nma: tin"), "wrong-kind", 2),
    Fault("two items, one code", changed("tin-thu-loi", "tin-ra-quan"), "duplicate-code", 2),
    Fault("NFD text", news(unicodedata.normalize("NFD", TEXT)), "not-nfc", 3),
    Fault("UTF-16", news(TEXT.encode("utf-16")), "not-utf8", 1),
    Fault("Windows-1258", news(TEXT.replace("Nội", "Nôi").encode("utf-8") + b"\xe2 \xf2"), "not-utf8", 11),
    Fault("TCVN3", changed("Nội dung của tin này", "C«ng tµi liÖu ®Ó x· B×nh Thµnh vµ c¸n bé"), "old-charset", 10),
    Fault(
        "VNI",
        changed("Nội dung của tin này", "Coäng hoaø xaõ hoäi chuû nghóa Vieät Nam, ñaøi, vaø, thuû"),
        "old-charset",
        10,
    ),
    Fault("hidden character", changed("Nội dung", "Nội\u200bdung"), "hidden-character", 10),
    Fault("damaged text", changed("đủ dài", "đ� dài"), "damaged-text", 10),
    Fault("a picture under the name of an item", news(b"\x89PNG\r\n\x1a\n" + bytes(range(256))), "not-utf8", 0),
    Fault("over 2 MB of text", news(TEXT + "chữ " * 600_000), "file-too-large", 0),
    Fault("quotes in quotes without end", changed("Nội dung", "> " * 30 + "Nội dung"), "too-deep", 10),
    Fault("script", changed("Nội dung", "<script>alert(1)</script> Nội dung"), "raw-html", 10),
    Fault("iframe", changed("Nội dung", "<iframe src='//x'></iframe> Nội dung"), "raw-html", 10),
    Fault("event handler", changed("Nội dung", "<b onclick='x()'>a</b> Nội dung"), "raw-html", 10),
    Fault("javascript link", changed("Nội dung", "[bấm](javascript:alert(1)) Nội dung"), "unsafe-link", 10),
    Fault("hidden javascript link", changed("Nội dung", "[b](java&#115;cript:alert(1)) Nội"), "unsafe-link", 10),
    Fault("data link", changed("Nội dung", "[b](data:text/html;base64,AA) Nội"), "unsafe-link", 10),
    Fault("link to nothing", changed("Nội dung", "[xem](khong-co.md) Nội dung"), "broken-link", 10),
    Fault("link out of the tree", changed("Nội dung", "[xem](../../../../etc/passwd) Nội"), "broken-link", 10),
    Fault("link from the root", changed("Nội dung", "[xem](/tin-tuc/) Nội dung"), "broken-link", 10),
    Fault("link to no heading", changed("Nội dung", "[xem](#khong-co) Nội dung"), "broken-anchor", 10),
    Fault("picture missing", news(TEXT + PICTURE), "missing-file", 12),
    Fault("picture of another site", news(TEXT + "\n![a](https://a.vn/a.png)\n"), "outside-picture", 12),
    Fault(
        "40 MB picture",
        both(news(TEXT + PICTURE), other_file("news/2026/11/anh/a.png", b"\x89PNG" + bytes(40_000_000))),
        "file-too-large",
        0,
        "news/2026/11/anh/a.png",
    ),
    Fault(
        "empty attachment",
        both(
            news(TEXT.replace("nguon:", "tep_dinh_kem:\n  - ten: A\n    tep: a.pdf\nnguon:")),
            other_file("news/2026/11/a.pdf", b""),
        ),
        "empty-file",
        0,
        "news/2026/11/a.pdf",
    ),
    Fault(
        "picture that runs a script",
        both(
            news(TEXT + "\n![a](a.svg)\n"),
            other_file("news/2026/11/a.svg", b"<svg xmlns='http://www.w3.org/2000/svg' onload='x()'/>"),
        ),
        "unsafe-picture",
        0,
        "news/2026/11/a.svg",
    ),
    Fault("program as attachment", other_file("docs/van-ban/a.exe", b"MZ"), "file-type", 0, "docs/van-ban/a.exe"),
    Fault("symbolic link out of the tree", linked, "symlink", 0, "news/2026/11/ngoai.md"),
    Fault(
        "file name with diacritics",
        other_file("news/2026/tin-mới.md", TEXT.encode()),
        "file-name",
        0,
        "news/2026/tin-mới.md",
    ),
    Fault("file name of Windows", other_file("news/2026/aux.md", TEXT.encode()), "file-name", 0, "news/2026/aux.md"),
    Fault(
        "name of a generated list", other_file("news/nam-2026.md", TEXT.encode()), "file-name", 0, "news/nam-2026.md"
    ),
    Fault(
        "folder of no section",
        other_file("docs/linh-tinh/a.md", TEXT.encode()),
        "unknown-folder",
        0,
        "docs/linh-tinh/a.md",
    ),
)


def digest(site: Path) -> str:
    """Digest of every path, time and byte of a site."""
    whole = hashlib.sha256()
    for path in sorted(site.rglob("*")):
        whole.update(f"{path.relative_to(site)} {path.stat().st_mtime_ns}".encode())
        whole.update(path.read_bytes() if path.is_file() else b"")
    return whole.hexdigest()


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault.name)
def test_a_fault_is_told_once_and_refuses_the_build(fault: Fault, project: Path, trangxa: Callable[..., Run]) -> None:
    before = digest(project / "site")
    fault.do(project)
    errors = [finding for finding in examine(project).report.findings if finding.severity.blocks]
    assert [(f.rule, f.location.path, f.location.line) for f in errors] == [(fault.rule, fault.path, fault.line)]
    run = trangxa("build", "--root", project)
    assert run.code == 1
    assert f"LỖI  {errors[0].location}" in run.text
    assert errors[0].message in run.text and f"Cách sửa: {errors[0].fix}" in run.text
    assert "Traceback" not in run.text
    assert digest(project / "site") == before


def test_every_fault_is_told_in_one_run(project: Path, trangxa: Callable[..., Run]) -> None:
    for number in range(3):
        (project / f"news/2026/11/loi-{number}.md").write_text(
            TEXT.replace("tin-thu-loi", f"tin-thu-{number}").replace("2026-11-20", "32/13/2026")
        )
    run = trangxa("check", "--root", project)
    assert run.code == 1
    assert run.text.count("không có trong lịch") == 3


def test_a_mended_project_builds_again(project: Path, trangxa: Callable[..., Run]) -> None:
    news(FRONT)(project)
    assert trangxa("build", "--root", project).code == 1
    news(TEXT)(project)
    assert trangxa("build", "--root", project).code == 0
    assert (project / "site/tin-tuc/2026/11/loi.html").is_file()
