"""Pictures beside the main one: shown with what they show, in several sizes when they are photos."""

from pathlib import Path

from tests.makers import item
from tests.sample import png
from trangxa.render.copies import shown_pictures
from trangxa.render.showing import Pictures


def test_a_gallery_shows_each_picture_with_its_words_and_marks(tmp_path: Path) -> None:
    place = item(
        "docs/di-san/a.md",
        anh={"tep": "anh/a.png", "mo_ta": "Cổng di tích"},
        bo_anh=[{"tep": "anh/b.png", "mo_ta": "Nhà bia", "nguon": "Lê Thu Hà"}, {"tep": "anh/c.png", "mo_ta": "Sân"}],
    )
    (tmp_path / "docs/di-san/anh").mkdir(parents=True)
    for name in "abc":
        (tmp_path / f"docs/di-san/anh/{name}.png").write_bytes(png(4, 3))
    html = str(Pictures(tmp_path).gallery(place, "../"))
    assert html.count("<li><figure>") == 2
    for part in (
        'data-k="bo_anh.0.tep" data-t="bo_anh.0.mo_ta" src="../di-san/anh/b.4.jpg"',
        '<figcaption>Nhà bia (<span data-k="bo_anh.0.nguon">Lê Thu Hà</span>)</figcaption>',
        "<figcaption>Sân</figcaption>",
        'width="4" height="3" loading="lazy"',
    ):
        assert part in html
    assert shown_pictures([place]) == {f"docs/di-san/anh/{name}.png" for name in "abc"}


def test_without_further_pictures_there_is_no_gallery(tmp_path: Path) -> None:
    alone = item("docs/le-hoi/a.md", anh={"tep": "anh/a.png", "mo_ta": "Hội"})
    assert Pictures(tmp_path).gallery(alone, "") == ""
