"""The tool to find documents (NĐ 43/2011 Art. 10.1.e): a box where they are listed, lists by year."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.published.conftest import judge
from tests.published.spoiling import edited
from trangxa.findings import Outcome

ASKED = "nd43.10.1.e.tim-kiem"
LIST = "van-ban/index.html"
OF_2026, OF_2025 = "van-ban/nam-2026.html", "van-ban/nam-2025.html"


def without_boxes(site: Path) -> None:
    page = (site / LIST).read_text("utf-8")
    (site / LIST).write_text(page.replace('type="search"', 'type="text"').replace('role="search"', ""), "utf-8")


def without_year(site: Path) -> None:
    for file in site.glob(OF_2025):
        file.write_text(file.read_text("utf-8").replace("2025/9-kh-ubnd.html", "2026/12-kh-ubnd.html"), "utf-8")


def without_ways(site: Path) -> None:
    edited(LIST, "nam-2025.html", "index.html")(site)
    edited(LIST, "nam-2026.html", "index.html")(site)


def without_forms(site: Path) -> None:
    edited(LIST, "hinh-thuc-quyet-dinh.html", "index.html")(site)


@pytest.mark.parametrize(
    ("spoil", "message"),
    [
        (without_boxes, "Trang danh sách văn bản không có ô tìm kiếm."),
        (without_year, "Danh sách văn bản không chia đủ theo năm, thiếu van-ban/2025/9-kh-ubnd.html."),
        (without_forms, "Danh sách văn bản không chia được theo hình thức, thiếu: Quyết định."),
        (without_ways, "Danh sách văn bản không chia đủ theo năm."),
    ],
)
def test_a_list_that_cannot_be_searched_is_found(spoil: Callable[[Path], None], message: str, site: Path) -> None:
    assert judge(site).report.result(ASKED).outcome is Outcome.PASSED
    spoil(site)
    result = judge(site).report.result(ASKED)
    assert result.outcome is Outcome.FAILED
    assert [finding.message for finding in result.findings] == [message]
