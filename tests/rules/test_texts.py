"""Words found in items: line, key and surroundings are those of the file."""

import re
from pathlib import Path

import pytest

from tests.makers import AS_OF
from trangxa.content.site import load_site
from trangxa.rules.texts import Search, office_passages, passages

WORD = Search.of(re.compile("TỪ", re.IGNORECASE), ("từ",))
FRONT = "---\nma: trang-a\ntieu_de: Tiêu đề có từ\nanh:\n  tep: a.png\n  mo_ta: Từ ở lời ảnh\n---\n"


def found(root: Path, body: str) -> list[tuple[int, str, str]]:
    (root / "docs").mkdir()
    (root / "docs/a.md").write_text(FRONT + body, encoding="utf-8")
    (item,) = load_site(root, AS_OF).items
    return [(p.where.line, p.key, p.around) for p in passages(load_site(root, AS_OF), item, WORD)]


def test_front_matter_is_told_with_the_key_at_the_top(tmp_path: Path) -> None:
    assert found(tmp_path, "Thân.\n") == [
        (3, "tieu_de", "tieu_de: Tiêu đề có từ"),
        (6, "anh", "  mo_ta: Từ ở lời ảnh"),
    ]


@pytest.mark.parametrize(
    ("body", "around"),
    [
        ("Đoạn một\ncó từ đây.\n\nĐoạn hai.\n", "\nĐoạn một\ncó từ đây."),
        ("## Trước đây\n\nCó từ.\n", "## Trước đây\nCó từ."),
        ("- Một\n- Hai có từ\n  viết tiếp\n- Ba\n", "\n- Hai có từ\n  viết tiếp"),
        ("| Trước | Nay |\n|---|---|\n| từ | khác |\n", "\n| Trước | Nay |\n| từ | khác |"),
    ],
    ids=["paragraph", "under a heading", "list entry", "table row under its head"],
)
def test_a_body_is_told_with_what_is_said_around(tmp_path: Path, body: str, around: str) -> None:
    assert [text for _, key, text in found(tmp_path, body) if not key] == [around]


def test_commune_yml_is_searched_without_its_comments(tmp_path: Path) -> None:
    (tmp_path / "docs").mkdir()
    text = "# từ\nten: Xã\nphan_anh_kien_nghi:\n  dia_chi: Nơi có từ\n"
    (tmp_path / "commune.yml").write_text(text, encoding="utf-8")
    hits = office_passages(load_site(tmp_path, AS_OF), WORD)
    assert [(hit.where.line, hit.key) for hit in hits] == [(4, "phan_anh_kien_nghi")]
