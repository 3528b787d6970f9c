"""What may be handed over under an item's name: the item, its pictures and attachments, and nothing else."""

import pytest

from tests.editorial.pen import Pen, version
from trangxa.editorial.entry import Action, Version

DIGEST = "1" * 64
PATH = "news/2026/11/a.md"


def _with(*more: str, path: str = PATH, kind: str = "tin-tuc", code: str = "a") -> Version:
    return Version(code=code, kind=kind, path=path, title="Tin", files=dict.fromkeys((path, *more), DIGEST))


@pytest.mark.parametrize(
    ("files", "told"),
    [
        (["docs/thong-bao/b.md"], "a: bản trình kèm docs/thong-bao/b.md, tệp phải trình riêng."),
        (["commune.yml"], "a: bản trình kèm commune.yml, tệp phải trình riêng."),
        (["editorial/waivers.yml"], "a: bản trình kèm editorial/waivers.yml, tệp phải trình riêng."),
        (["editorial/board.yml"], "a: bản trình kèm editorial/board.yml, tệp phải trình riêng."),
        (["hooks/a.py"], "a: bản trình kèm hooks/a.py, tệp phải trình riêng."),
        (["news/2026/11/tep/a.pdf", "news/2026/11/anh/a.png"], ""),
    ],
)
def test_nothing_is_smuggled_in_with_an_item(files: list[str], told: str) -> None:
    assert Pen().submit("thu.ha", _with(*files)) == told


@pytest.mark.parametrize(
    ("path", "kind", "told"),
    [
        (PATH, "thong-bao", "là loại “tin-tuc”, không phải “thong-bao”."),
        ("docs/thong-bao/a.md", "tin-tuc", "là loại “thong-bao”, không phải “tin-tuc”."),
        ("docs/thong-bao/a.md", "thong-bao", ""),
        ("news/index.md", "trang", ""),
        ("commune.yml", "tin-tuc", "là loại “thiet-lap”, không phải “tin-tuc”."),
        ("editorial/board.yml", "thiet-lap", "là loại “”, không phải “thiet-lap”."),
        ("mkdocs.yml", "thiet-lap", "là loại “”, không phải “thiet-lap”."),
        ("trangxa/x.md", "tin-tuc", "là loại “”, không phải “tin-tuc”."),
    ],
)
def test_the_kind_is_that_of_the_folder(path: str, kind: str, told: str) -> None:
    assert Pen().submit("thu.ha", _with(path=path, kind=kind)) == (f"a: {path} {told}" if told else "")


def test_nothing_but_a_notice_s_folder_takes_an_urgent_notice() -> None:
    pen, forged = Pen(), version("a", kind="thong-bao", path="procedures/ho-tich/a.md")
    pen.submit("truc", forged)

    assert pen.on(Action.URGENT, "truc", forged, reason="Lũ") == "a: không có bản nào chờ duyệt."


def test_a_setting_goes_by_its_own_name() -> None:
    pen, path = Pen(), "commune.yml"
    told = pen.submit("thu.ha", _with(path=path, kind="thiet-lap"))
    assert told == "a: commune.yml phải trình dưới đúng tên tệp."
    assert pen.submit("thu.ha", _with("anh/bieu-trung.svg", path=path, kind="thiet-lap", code=path)) == ""


def test_a_version_without_its_own_file_is_refused() -> None:
    bare = Version(code="a", kind="tin-tuc", path=PATH, title="Tin", files={})

    assert Pen().submit("thu.ha", bare) == f"a: bản trình không có chính tệp {PATH}."
