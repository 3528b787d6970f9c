"""Open data: every register whole, in forms that other programs read."""

import csv
import io
import json
from datetime import date
from pathlib import Path

from icalendar import Calendar

from tests.makers import item
from trangxa.content.site import load_site
from trangxa.opendata.tables import DATASETS, changed, csv_table, json_table, types
from trangxa.pages.index import SiteIndex
from trangxa.pages.map import HEIGHT, WIDTH, map_of

BASE = "https://binhthanh.thainguyen.gov.vn/"
AS_OF = date(2026, 11, 23)


def index_of(root: Path) -> SiteIndex:
    return SiteIndex(load_site(root, AS_OF))


def test_each_register_holds_every_published_item(real: Path) -> None:
    index = index_of(real)
    for kind, (_, folder) in DATASETS.items():
        table = json.loads((real / f"site/du-lieu/{kind}.json").read_text("utf-8"))
        addresses = {row["dia_chi_trang"] for row in table["du_lieu"]}
        assert addresses == {BASE + item.url for item in index.sections[folder]}
        assert all(set(row) == set(table["cot"]) for row in table["du_lieu"])


def test_csv_has_a_mark_for_excel_and_as_many_lines_as_items(real: Path) -> None:
    index = index_of(real)
    items = index.sections["docs/van-ban"]
    data = csv_table("van-ban", items, BASE)
    assert data.startswith(b"\xef\xbb\xbf")
    rows = list(csv.reader(io.StringIO(data.decode("utf-8-sig"))))
    assert len(rows) == len(items) + 1
    assert "Số, ký hiệu" in rows[0]


def test_files_are_told_by_their_address(real: Path) -> None:
    rows = json.loads(json_table("van-ban", index_of(real).sections["docs/van-ban"], BASE))["du_lieu"]
    assert rows
    for row in rows:
        assert row["tep"].startswith(BASE)
        assert (real / "site" / row["tep"].removeprefix(BASE)).is_file()


def test_places_are_points_with_longitude_first(real: Path) -> None:
    found = json.loads((real / "site/du-lieu/dia-diem.geojson").read_text("utf-8"))
    assert found["type"] == "FeatureCollection" and len(found["features"]) >= 12
    for feature in found["features"]:
        east, north = feature["geometry"]["coordinates"]
        assert 102 < east < 118 and 8 < north < 24


def test_calendars_can_be_read_and_hold_festivals_of_this_year_and_the_next(real: Path) -> None:
    events = Calendar.from_ical((real / "site/du-lieu/le-hoi.ics").read_bytes()).walk("VEVENT")
    long_tong = [event for event in events if "Lồng Tồng" in event["summary"]]
    assert [event["dtstart"].dt for event in long_tong] == [date(2026, 2, 25), date(2027, 2, 14)]
    schedule = Calendar.from_ical((real / "site/du-lieu/lich-lam-viec.ics").read_bytes()).walk("VEVENT")
    assert len({str(event["uid"]) for event in schedule}) == len(schedule) > 20


def test_the_map_keeps_every_place_inside_and_apart(real: Path) -> None:
    index = index_of(real)
    drawn = map_of([*index.sections["docs/di-san"], *index.sections["docs/du-lich"]])
    assert drawn and len(drawn.dots) == 13
    for dot in drawn.dots:
        assert 0 < dot.x < WIDTH and 0 < dot.y < HEIGHT
        assert all(abs(dot.x - o.x) >= 20 or abs(dot.y - o.y) >= 20 for o in drawn.dots if o is not dot)


def test_one_place_is_no_map() -> None:
    assert map_of([]) is None


def test_every_column_of_every_register_says_what_kind_of_value_it_holds(real: Path) -> None:
    index = index_of(real)
    for kind, (_, folder) in DATASETS.items():
        table = json.loads(json_table(kind, index.sections[folder], BASE))
        assert list(table["kieu"]) == list(table["cot"])
        assert all(table["kieu"].values())
        assert table["giay_phep"] and table["cap_nhat"] <= "2026-11-23"


def test_kinds_of_values_are_told_in_plain_words() -> None:
    told = types("du-an")
    assert {key: told[key] for key in ("dia_chi_trang", "tieu_de", "kinh_phi", "ngay_phe_duyet", "thoi_gian")} == {
        "dia_chi_trang": "địa chỉ trang",
        "tieu_de": "chữ",
        "kinh_phi": "số nguyên",
        "ngay_phe_duyet": "ngày (năm-tháng-ngày)",
        "thoi_gian": "nhóm (bat_dau, ket_thuc)",
    }
    assert told["tinh_trang"] == "một trong: đang chuẩn bị, đang triển khai, đã hoàn tất"
    assert types("thu-tuc")["can_cu"] == "danh sách: nhóm (so_ky_hieu, ten)"


def test_a_table_was_changed_when_its_newest_item_was() -> None:
    items = [
        item("docs/du-lich/a.md", ngay_dang="2026-01-02"),
        item("docs/du-lich/b.md", ngay_dang="2025-01-02", cap_nhat="2026-03-04"),
        item("docs/du-lich/c.md"),
    ]
    assert changed(items) == date(2026, 3, 4)
    assert changed(items[2:]) is None
