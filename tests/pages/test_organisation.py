"""The organisation chart: every unit once, under what it belongs to, as boxes and as a tree of words."""

from tests.makers import item
from trangxa.content.item import Item
from trangxa.content.kinds import Record
from trangxa.pages.organisation import WIDTH, Branch, chart_of


def unit(title: str, parent: str | None = None, head: str | None = None) -> Item[Record]:
    keys = {"truc_thuoc": parent, "nguoi_phu_trach": head}
    name = "".join(letter for letter in title.lower() if letter.isascii() and letter.isalnum())
    return item(f"docs/don-vi/{name}.md", tieu_de=title, **{key: value for key, value in keys.items() if value})


def outline(branches: tuple[Branch, ...]) -> list[object]:
    return [(branch.title, outline(branch.under)) if branch.under else branch.title for branch in branches]


def test_units_stand_under_what_they_belong_to_also_where_that_has_no_page() -> None:
    chart = chart_of(
        [unit("Van phong", "UBND"), unit("Phong A", "UBND"), unit("To 1", "Phong A"), unit("Cong an", "Tinh")]
    )
    assert chart and outline(chart.tree) == [("UBND", ["Van phong", ("Phong A", ["To 1"])]), ("Tinh", ["Cong an"])]


def test_boxes_follow_the_tree_downwards_and_stay_inside() -> None:
    chart = chart_of([unit("A", "UBND", "Ông B"), unit("C", "A"), unit("D", "UBND")])
    assert chart and [(box.title, box.x, box.branch.head) for box in chart.boxes] == [
        ("UBND", 1, ""), ("A", 29, "Ông B"), ("C", 57, ""), ("D", 29, ""),
    ]  # fmt: skip
    assert [box.y for box in chart.boxes] == sorted({box.y for box in chart.boxes})
    assert all(box.x + box.width < WIDTH and box.y + box.height < chart.height for box in chart.boxes)
    assert [bool(box.line) for box in chart.boxes] == [False, True, True, True]


def test_a_title_too_long_for_its_box_is_cut_in_the_drawing_alone() -> None:
    long = "Trung tâm " + "rất dài " * 12
    chart = chart_of([unit(long.strip()), unit("B")])
    assert chart and chart.boxes[0].title.endswith("…") and len(chart.boxes[0].title) == 66
    assert chart.tree[0].title == long.strip()


def test_units_above_each_other_in_a_circle_are_left_out() -> None:
    chart = chart_of([unit("A", "B"), unit("B", "A"), unit("C")])
    assert chart and outline(chart.tree) == ["C"]


def test_one_unit_is_no_chart() -> None:
    assert chart_of([unit("A")]) is None
